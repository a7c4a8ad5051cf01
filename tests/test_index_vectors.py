"""Nearest vectors are the very nearest, and only among those allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from navigator.errors import IndexStaleError
from navigator.index import vectors as vectors_module
from navigator.index.vectors import VectorIndex

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

COUNT, DIMENSION, LIMIT = 500, 32, 7


def unit(count: int, seed: int) -> NDArray[np.float32]:
    """Random unit vectors, the same for the same seed."""
    rows = np.random.default_rng(seed).normal(size=(count, DIMENSION))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def brute_force(rows: NDArray[np.float32], queries: NDArray[np.float32], limit: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """The same by multiplying everything."""
    cosines = queries @ rows.T
    best = np.argsort(-cosines, axis=1)[:, :limit]
    return np.take_along_axis(cosines, best, axis=1), best


def test_search_equals_brute_force() -> None:
    """Rows and cosines of every query."""
    rows, queries = unit(COUNT, 1), unit(20, 2)
    cosines, found = VectorIndex.build(rows).search(queries, LIMIT)
    expected_cosines, expected = brute_force(rows, queries, LIMIT)
    assert np.array_equal(found, expected)
    assert np.allclose(cosines, expected_cosines, atol=1e-5)


def test_among_restricts_the_search() -> None:
    """To those rows, numbered as before, and equal to brute force over them."""
    rows, queries = unit(COUNT, 1), unit(20, 2)
    among = np.arange(3, COUNT, 5)
    _, found = VectorIndex.build(rows).search(queries, LIMIT, among)
    _, expected = brute_force(rows[among], queries, LIMIT)
    assert np.array_equal(found, among[expected])


@pytest.mark.parametrize("among", [np.array([4]), np.array([], dtype=np.int64)])
def test_where_fewer_are_found_the_rest_is_minus_one(among: NDArray[np.int64]) -> None:
    """Even where none is allowed."""
    _, found = VectorIndex.build(unit(COUNT, 1)).search(unit(1, 2), 3, among)
    assert found[0].tolist() == [*among.tolist(), -1, -1, -1][:3]


def test_graph_finds_nearly_the_same_above_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nine in ten of the nearest at least, and only what is allowed."""
    monkeypatch.setattr(vectors_module, "EXACT_LIMIT", 100)
    rows, queries, among = unit(COUNT, 1), unit(20, 2), np.arange(0, COUNT, 2)
    index = VectorIndex.build(rows)
    _, expected = brute_force(rows, queries, LIMIT)
    _, found = index.search(queries, LIMIT)
    assert np.mean([len(set(a) & set(b)) / LIMIT for a, b in zip(found, expected, strict=True)]) >= 0.9
    _, found = index.search(queries, LIMIT, among)
    assert set(found.ravel().tolist()) <= {-1, *among.tolist()}


def test_index_comes_back_from_its_file(tmp_path: Path) -> None:
    """With its vectors, their number and length."""
    rows = unit(COUNT, 1)
    VectorIndex.build(rows).write(tmp_path / "vectors.faiss")
    read = VectorIndex.read(tmp_path / "vectors.faiss")
    assert (len(read), read.dimension) == (COUNT, DIMENSION)
    assert np.array_equal(read.vectors(), rows)
    assert np.array_equal(read.vector(17), rows[17])


def test_index_of_nothing_finds_nothing(tmp_path: Path) -> None:
    """A knowledge base may have no examples."""
    VectorIndex.build(np.empty((0, DIMENSION), dtype=np.float32)).write(tmp_path / "none.faiss")
    read = VectorIndex.read(tmp_path / "none.faiss")
    assert (len(read), read.vectors().shape) == (0, (0, DIMENSION))


@pytest.mark.parametrize("content", [b"", b"not an index", b"IxFI" + bytes(20)])
def test_broken_file_names_the_command(tmp_path: Path, content: bytes) -> None:
    """Empty, of another kind, or cut off."""
    (tmp_path / "broken.faiss").write_bytes(content)
    with pytest.raises(IndexStaleError, match="navigator index build"):
        VectorIndex.read(tmp_path / "broken.faiss")
