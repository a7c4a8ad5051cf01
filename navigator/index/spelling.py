"""Likeness of texts by how they are spelled: TF-IDF over runs of letters in their words.

It knows what the encoder does not: words of a language it reads little of, and words spelled by ear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

LETTERS = (2, 5)
"""Shortest and longest run of letters."""
BUCKETS = 2**18
"""Runs are told apart by a hash of so many values."""
FEWEST_TEXTS = 2
"""A run that stands in fewer texts says nothing of others."""
COMMONEST = 0.05
"""A run that stands in a larger share of the texts says little, and most of the work would be about such."""
_COUNTER = HashingVectorizer(analyzer="char_wb", ngram_range=LETTERS, n_features=BUCKETS, alternate_sign=False, norm=None)


class Spelling:
    """Texts that others are compared with."""

    def __init__(self, weights: NDArray[np.float64], rows: csr_matrix) -> None:
        """Takes what `fit` or `read` give: the weight of each bucket, and a unit row for each text."""
        self._weights = weights
        self.rows = rows
        self._columns = rows.T.tocsr()

    @classmethod
    def fit(cls, texts: Sequence[str], kept: NDArray[np.int64]) -> Spelling:
        """Learns from plain texts how much each run of letters tells; only those at the places `kept` are compared with."""
        if not texts:
            return cls(np.zeros(BUCKETS), csr_matrix((0, BUCKETS), dtype=np.float32))
        counts = _COUNTER.transform(texts)
        weights = TfidfTransformer(sublinear_tf=True).fit(counts).idf_
        standing_in = np.bincount(counts.indices, minlength=BUCKETS)
        weights[(standing_in < FEWEST_TEXTS) | (standing_in > max(FEWEST_TEXTS, COMMONEST * len(texts)))] = 0
        return cls(weights, _weighed(counts[kept], weights))

    def likeness(self, texts: Sequence[str]) -> Vectors:
        """For each plain text its likeness to each of `rows`, from 0 to 1."""
        likeness: Vectors = (_weighed(_COUNTER.transform(texts), self._weights) @ self._columns).toarray()
        return likeness

    def arrays(self) -> dict[str, NDArray[Any]]:
        """What `read` reads, by name, to be written to a file."""
        rows = self.rows
        shape = np.array(rows.shape)
        return {
            "weights": self._weights.astype(np.float32),
            "data": rows.data,
            "indices": rows.indices,
            "indptr": rows.indptr,
            "shape": shape,
        }

    @classmethod
    def read(cls, arrays: Mapping[str, NDArray[Any]]) -> Spelling:
        """Reads what `arrays` gave. Raises KeyError or ValueError for something else."""
        rows = csr_matrix((arrays["data"], arrays["indices"], arrays["indptr"]), shape=tuple(arrays["shape"]))
        return cls(arrays["weights"].astype(np.float64), rows)


def _weighed(counts: csr_matrix, weights: NDArray[np.float64]) -> csr_matrix:
    """A unit row for each text, without the runs that say nothing."""
    weighing = TfidfTransformer(sublinear_tf=True)
    weighing.idf_ = weights
    rows = weighing.transform(counts).astype(np.float32)
    rows.eliminate_zeros()
    return rows
