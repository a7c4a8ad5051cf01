"""Tells what a sentence shows by labelled examples: kernel ridge regression on their vectors."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import numpy as np

from navigator.errors import IndexStaleError
from navigator.index.manifest import REBUILD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

SHARPNESS = 1.0
"""How fast an example's word fades with distance: the kernel is exp(-SHARPNESS x squared distance)."""
RIDGE = 0.3
"""How much a single example is distrusted. Both were measured; see DECISIONS.md."""


class Classifier:
    """Scores vectors for each label: about 1 where a vector is surely of the label, about 0 where nothing speaks for it."""

    def __init__(self, labels: Sequence[str], vectors: Vectors, weights: Vectors) -> None:
        self.labels = tuple(labels)
        self.vectors = vectors
        self._weights = weights

    @classmethod
    def fit(cls, vectors: Vectors, labels: Sequence[str]) -> Classifier:
        """Learns from unit vectors, one row an example, and the label of each."""
        names = sorted(set(labels))
        shown = np.array([[label == name for name in names] for label in labels], dtype=np.float64).reshape(len(labels), len(names))
        system = _kernel(vectors, vectors).astype(np.float64) + RIDGE * np.eye(len(labels))
        return cls(names, vectors, np.linalg.solve(system, shown).astype(np.float32))

    def __len__(self) -> int:
        """How many examples it was fitted on."""
        return len(self.vectors)

    def scores(self, vectors: Vectors) -> Vectors:
        """For each vector its score for each of `labels`, in their order."""
        return _kernel(vectors, self.vectors) @ self._weights

    def write(self, path: Path) -> None:
        """Writes it to a .npz file."""
        np.savez(path, labels=np.array(self.labels, dtype=np.str_), vectors=self.vectors, weights=self._weights)

    @classmethod
    def read(cls, path: Path) -> Classifier:
        """Reads what `write` wrote. Raises IndexStaleError for a file that is something else."""
        try:
            with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
                return cls(file["labels"].tolist(), file["vectors"], file["weights"])
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            msg = f"{path}: cannot be read ({error}); {REBUILD}"
            raise IndexStaleError(msg) from error


def _kernel(left: Vectors, right: Vectors) -> Vectors:
    """Likeness of unit vectors, 1 for the same."""
    likeness: Vectors = np.exp(-2 * SHARPNESS * (1 - left @ right.T)).astype(np.float32)
    return likeness
