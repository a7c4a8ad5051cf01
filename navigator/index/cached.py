"""An encoder that keeps what it encoded, for measurements that read the same sentences many times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from navigator.index.encoder import Encoder

    Vectors = NDArray[np.float32]

BATCH = 64


class CachedEncoder:
    """Gives the vectors of another encoder and encodes no text twice. It keeps all of them: not for a server."""

    def __init__(self, encoder: Encoder) -> None:
        self.name, self.digest, self.dimension = encoder.name, encoder.digest, encoder.dimension
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, each of length 1."""
        missing = sorted(set(texts) - set(self._known), key=len)  # texts of one length waste no padding
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            self._known.update(zip(batch, self._encoder.encode(batch), strict=True))
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([self._known[text] for text in texts])
