"""Tells what a sentence shows by labelled examples: kernel ridge regression on their vectors and their spelling.

Many examples are learnt from through some of them, the landmarks (Nyström's method: Williams and Seeger 2000): the work then
grows evenly with the examples, and a sentence is compared with the landmarks alone.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file
from scipy.linalg import solve

from navigator.errors import IndexStaleError
from navigator.index import spelling
from navigator.index.manifest import REBUILD
from navigator.index.spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Rows = NDArray[np.int64]

SHARPNESS = 1.0
"""How fast an example's word fades with distance: the kernel is exp(-SHARPNESS x squared distance)."""
RIDGE = 0.1
"""How much a single example is distrusted."""
SPELLED = 0.25
"""The share of spelling in the likeness of two texts; the rest is that of their vectors. All three were measured; see DECISIONS.md."""

LANDMARKS = 8000
"""How many examples a sentence is compared with at the most. Measured; see DECISIONS.md."""
STEADY = 1e-4
"""Added to the landmarks' own likeness: copies among them would leave nothing to solve."""
BLOCK = 512
"""Examples compared with the landmarks at once."""


class Classifier:
    """Scores texts for each label: about 1 where a text is surely of the label, about 0 where nothing speaks for it."""

    def __init__(self, labels: Sequence[str], vectors: Vectors, landmarks: Rows, spelling: Spelling, weights: Vectors) -> None:
        """Takes what `fit` or `read` give: `vectors` of all examples, and for each of `landmarks` its spelling and its weights."""
        self.labels = tuple(labels)
        self.vectors = vectors
        self._landmarks = landmarks
        self._near = vectors[landmarks]
        self._spelling = spelling
        self._weights = weights

    @classmethod
    def fit(cls, vectors: Vectors, texts: Sequence[str], labels: Sequence[str]) -> Classifier:
        """Learns from examples: the unit vector of each, a row each, its plain text, and its label."""
        names = sorted(set(labels))
        shown = np.array([[label == name for name in names] for label in labels], dtype=np.float32).reshape(len(texts), len(names))
        landmarks = _landmarks(labels)
        spelled = Spelling.fit(texts, landmarks)
        if not texts:
            return cls(names, vectors, landmarks, spelled, shown)
        near = vectors[landmarks]
        among = np.zeros((len(landmarks), len(landmarks)))
        told = np.zeros((len(landmarks), len(names)))
        for start in range(0, len(texts), BLOCK):
            block = slice(start, start + BLOCK)
            alike = _kernel(vectors[block] @ near.T, spelled.likeness(texts[block]))
            among += alike.T @ alike
            told += alike.T @ shown[block]
        own = _kernel(near @ near.T, spelled.likeness([texts[place] for place in landmarks]))
        among += RIDGE * own + STEADY * np.eye(len(landmarks))
        weights = solve(among, told, assume_a="pos", overwrite_a=True, check_finite=False)
        return cls(names, vectors, landmarks, spelled, weights.astype(np.float32))

    def __len__(self) -> int:
        """How many examples it was fitted on."""
        return len(self.vectors)

    def scores(self, vectors: Vectors, texts: Sequence[str]) -> Vectors:
        """For each text, given its unit vector and itself in plain, its score for each of `labels`, in their order."""
        return _kernel(vectors @ self._near.T, self._spelling.likeness(texts)) @ self._weights

    def write(self, path: Path) -> None:
        """Writes it to a .safetensors file."""
        arrays = {"vectors": self.vectors, "landmarks": self._landmarks, "fitted": self._weights, **self._spelling.arrays()}
        in_order = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
        save_file(in_order, path, metadata={"labels": json.dumps(self.labels)})

    @classmethod
    def read(cls, path: Path) -> Classifier:
        """Reads what `write` wrote. Raises IndexStaleError for a file that is something else."""
        try:
            with safe_open(path, framework="numpy") as file:
                arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - an open file is no mapping
                labels = json.loads(file.metadata()["labels"])
            return cls(labels, arrays["vectors"], arrays["landmarks"], Spelling.read(arrays), arrays["fitted"])
        except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
            msg = f"{path}: cannot be read ({error}); {REBUILD}"
            raise IndexStaleError(msg) from error


def lesson_digest(vectors: Vectors, texts: Sequence[str], labels: Sequence[str]) -> str:
    """A hash of all that `fit` learns from, its own code among it: what has the same one would be learnt again just so."""
    digest = hashlib.sha256(vectors.tobytes())
    digest.update(json.dumps([list(texts), list(labels), SHARPNESS, RIDGE, SPELLED, LANDMARKS, STEADY]).encode())
    for module in (Path(__file__), Path(spelling.__file__)):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def _landmarks(labels: Sequence[str]) -> Rows:
    """Places of the landmarks, in order: all examples, or as many of each label as its share is, evenly spread."""
    if len(labels) <= LANDMARKS:
        return np.arange(len(labels))
    by_label = np.argsort(np.array(labels), kind="stable")
    return np.sort(by_label[np.linspace(0, len(labels) - 1, LANDMARKS).astype(np.int64)])


def _kernel(meaning: Vectors, spelled: Vectors) -> Vectors:
    """Likeness of texts, 1 for the same: from the likeness of their vectors and of their spelling."""
    alike = (1 - SPELLED) * meaning + SPELLED * spelled
    likeness: Vectors = np.exp(-2 * SHARPNESS * (1 - alike)).astype(np.float32)
    return likeness
