"""A small change to an encoder's weights, learnt for this field: two thin matrices for each layer it changes (LoRA).

`navigator index tune` makes it; the encoder adds it to its weights when it loads. It fits one model only, and names it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from navigator.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

FILE = "adapter.safetensors"
DOWN, UP = ".down", ".up"
BASE, TUNE = "base_digest", "run `navigator index tune`, or restore the one that comes with the program"


@dataclass(frozen=True, slots=True)
class Adapter:
    """What is added to the layers of one model."""

    base_digest: str
    """SHA-256 of the weights it was learnt on."""
    layers: Mapping[str, tuple[Matrix, Matrix]]
    """By the name of a layer: (rank, inputs) and (outputs, rank)."""
    digest: str = ""
    """SHA-256 of its file."""

    def change(self, layer: str) -> Matrix:
        """What is added to a layer's weights: (outputs, inputs)."""
        down, up = self.layers[layer]
        change: Matrix = up @ down
        return change

    def write(self, folder: Path) -> Path:
        """Writes it, in half precision, into a folder; the file's path."""
        folder.mkdir(parents=True, exist_ok=True)
        halves = {
            name + end: np.ascontiguousarray(matrix, dtype=np.float16)
            for name, pair in self.layers.items()
            for end, matrix in zip((DOWN, UP), pair, strict=True)
        }
        save_file(halves, folder / FILE, metadata={BASE: self.base_digest})
        return folder / FILE


def read_adapter(folder: Path) -> Adapter | None:
    """The adapter in a folder; None where there is none. Raises ModelError for a file that is something else."""
    path = folder / FILE
    if not path.is_file():
        return None
    try:
        with safe_open(path, framework="numpy") as file:
            base = (file.metadata() or {})[BASE]
            names = [name.removesuffix(DOWN) for name in file.keys() if name.endswith(DOWN)]  # noqa: SIM118 -- not a mapping
            layers = {name: (_matrix(file, name + DOWN), _matrix(file, name + UP)) for name in names}
    except (OSError, KeyError, SafetensorError) as error:
        msg = f"{path}: not an adapter that can be read ({error}); {TUNE}"
        raise ModelError(msg) from error
    return Adapter(base, layers, hashlib.sha256(path.read_bytes()).hexdigest())


def _matrix(file: safe_open, name: str) -> Matrix:
    matrix: Matrix = file.get_tensor(name).astype(np.float32)  # type: ignore[no-untyped-call]
    return matrix
