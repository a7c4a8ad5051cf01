"""Nearest vectors by cosine. The only module that imports faiss, on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from navigator.errors import IndexStaleError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Rows = NDArray[np.int64]

EXACT_LIMIT = 50_000
"""Up to this many vectors the search is exact; above it a graph (HNSW) is searched."""
GRAPH_LINKS = 32
GRAPH_SEARCH = 128


class VectorIndex:
    """Unit vectors in FAISS, numbered from 0 in the order given."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors) -> VectorIndex:
        """An index over the rows of `vectors` (n, dimension), float32, each of length 1."""
        faiss = _faiss()
        dimension = vectors.shape[1]
        if len(vectors) <= EXACT_LIMIT:
            index = faiss.IndexFlatIP(dimension)
        else:
            index = faiss.IndexHNSWFlat(dimension, GRAPH_LINKS, faiss.METRIC_INNER_PRODUCT)
            index.hnsw.efSearch = GRAPH_SEARCH
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    @classmethod
    def read(cls, path: Path) -> VectorIndex:
        """The index in a file. Raises IndexStaleError where it cannot be read."""
        try:
            return cls(_faiss().read_index(str(path)))
        except RuntimeError as error:
            msg = f"{path}: not a FAISS index that can be read; run `navigator index build`"
            raise IndexStaleError(msg) from error

    def write(self, path: Path) -> None:
        """Writes the index into a file."""
        _faiss().write_index(self._index, str(path))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        return int(self._index.d)

    def vectors(self) -> Vectors:
        """All vectors (n, dimension), in order."""
        return np.asarray(self._index.reconstruct_n(0, len(self)), dtype=np.float32)

    def vector(self, row: int) -> Vectors:
        """The vector of that row (dimension,)."""
        return np.asarray(self._index.reconstruct(row), dtype=np.float32)

    def search(self, queries: Vectors, limit: int, among: Rows | None = None) -> tuple[Vectors, Rows]:
        """The best `limit` rows for each query, best first: cosines (q, limit) and row numbers (q, limit).

        `among` restricts the search to those rows. Where fewer are found, the rest has row -1.
        """
        if among is None:
            return self._index.search(queries, limit)  # type: ignore[no-any-return]
        faiss = _faiss()
        selector = faiss.IDSelectorBatch(among)
        make = faiss.SearchParametersHNSW if isinstance(self._index, faiss.IndexHNSW) else faiss.SearchParameters
        return self._index.search(queries, limit, params=make(sel=selector))  # type: ignore[no-any-return]


def _faiss() -> Any:
    """The library; its types are incomplete, so they are not relied on."""
    import faiss

    return faiss
