"""Finds the entries that match a query: vectors and keywords joined, the best passage of each entry counting."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import ValidationError

from navigator.errors import IndexStaleError
from navigator.index.classifier import Classifier
from navigator.index.keywords import KeywordIndex
from navigator.index.manifest import DANGERS, EXAMPLES, FACTS, PASSAGES, REBUILD, STORE, Manifest, check_fits, read_manifest
from navigator.index.vectors import VectorIndex
from navigator.knowledge.entries import Kind, Occupation, Status
from navigator.knowledge.store import KnowledgeStore

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from navigator.index.encoder import Encoder
    from navigator.knowledge.entries import Entry

    Vector = NDArray[np.float32]
    Vectors = NDArray[np.float32]
    Rows = NDArray[np.int64]

VECTOR_DEPTH = 60
KEYWORD_DEPTH = 200
KEYWORD_WEIGHT = 0.35
"""How much full keyword agreement adds to a cosine; measured, see DECISIONS.md."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for: words for the keyword leg, a vector for the other, and what may be found."""

    text: str
    vector: Vector
    kinds: tuple[Kind, ...] = ()
    topics: tuple[str, ...] = ()
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found, with what each leg gave it: cosine of its best passage, and BM25 as a part of the best (0 to 1)."""

    entry: Entry
    score: float
    similarity: float
    keywords: float
    passage: int

    def to_dict(self) -> dict[str, Any]:
        """The match as JSON values, as `navigator search --json` and the API give it."""
        entry = self.entry
        soc = [entry.soc] if isinstance(entry, Occupation) else list(getattr(entry, "occupations", ()))
        return {
            "id": entry.id, "kind": str(entry.kind), "name": entry.name.en, "name_es": entry.name.es, "score": round(self.score, 4),
            "topics": list(entry.topics), "soc": soc, "summary": entry.summary.en, "source": entry.source,
            "verified_on": entry.verified_on.isoformat(), "status": str(entry.status),
        }  # fmt: skip


class Retriever:
    """The built index, opened for reading."""

    def __init__(self, manifest: Manifest, store: KnowledgeStore, passages: VectorIndex, keywords: KeywordIndex) -> None:
        self.manifest = manifest
        self.store = store
        self._passages = passages
        self._keywords = keywords
        owners = store.passage_owners()
        if len(owners) != len(passages) or len(passages) != manifest.passages or passages.dimension != manifest.dimension:
            msg = f"the index holds {len(passages)} vectors of {passages.dimension} for {len(owners)} passages; {REBUILD}"
            raise IndexStaleError(msg)
        entries = {entry.id: number for number, entry in enumerate(store.entries())}
        if len(entries) != manifest.entries:
            msg = f"the index holds {len(entries)} entries, its manifest says {manifest.entries}; {REBUILD}"
            raise IndexStaleError(msg)
        self._entries = list(entries)
        self._owner: Rows = np.array([entries[owner] for owner, _, _ in owners], dtype=np.int64)
        self._rows: dict[tuple[tuple[Kind, ...], tuple[str, ...]], Rows] = {}

    def search(self, query: Query) -> list[Match]:
        """The entries that fit best, best first, at most `query.limit`; closed ones never."""
        allowed = self._allowed(query.kinds, query.topics)
        if not len(allowed):
            return []
        similarity = self._by_vector(query, allowed)
        keywords = self._by_keyword(query, allowed)
        for number, (row, _) in keywords.items():
            if number not in similarity:
                similarity[number] = (row, self._cosine(query.vector, row))
        best = max((score for _, score in keywords.values()), default=1.0)
        matches = [
            self._match(number, row, cosine, keywords.get(number, (row, 0.0))[1] / best) for number, (row, cosine) in similarity.items()
        ]
        return sorted(matches, key=lambda match: -match.score)[: query.limit]

    def _match(self, number: int, row: int, cosine: float, keywords: float) -> Match:
        score = (cosine + KEYWORD_WEIGHT * keywords) / (1 + KEYWORD_WEIGHT)
        return Match(self.store.entry(self._entries[number]), score, cosine, keywords, row)

    def _by_vector(self, query: Query, allowed: Rows) -> dict[int, tuple[int, float]]:
        """Entry number to (passage row, cosine) of its best passage."""
        among = None if len(allowed) == len(self._owner) else allowed
        scores, rows = self._passages.search(query.vector[None, :], min(VECTOR_DEPTH * 4, len(self._owner)), among)
        best: dict[int, tuple[int, float]] = {}
        for row, score in zip(rows[0].tolist(), scores[0].tolist(), strict=True):
            if row >= 0:
                best.setdefault(int(self._owner[row]), (row, score))
            if len(best) >= VECTOR_DEPTH:
                break
        return best

    def _by_keyword(self, query: Query, allowed: Rows) -> dict[int, tuple[int, float]]:
        """Entry number to (passage row, BM25) of its best passage."""
        inside = np.zeros(len(self._owner), dtype=bool)
        inside[allowed] = True
        best: dict[int, tuple[int, float]] = {}
        for row, score in self._keywords.search(query.text, KEYWORD_DEPTH):
            if inside[row]:
                best.setdefault(int(self._owner[row]), (row, score))
        return best

    def _cosine(self, vector: Vector, row: int) -> float:
        return float(self._passages.vector(row) @ vector)

    def _allowed(self, kinds: tuple[Kind, ...], topics: tuple[str, ...]) -> Rows:
        """Passage rows of the entries that are of those kinds and topics (any of each; all where none is named) and not closed."""
        key = (kinds, topics)
        if key not in self._rows:
            entries = (self.store.entry(entry_id) for entry_id in self._entries)
            wanted = np.array([_is_wanted(entry, kinds, topics) for entry in entries], dtype=bool)
            self._rows[key] = np.flatnonzero(wanted[self._owner])
        return self._rows[key]


def _is_wanted(entry: Entry, kinds: tuple[Kind, ...], topics: tuple[str, ...]) -> bool:
    if entry.status is Status.CLOSED:
        return False
    return (not kinds or entry.kind in kinds) and (not topics or not set(topics).isdisjoint(entry.topics))


@dataclass(frozen=True, slots=True)
class OpenIndex:
    """A built index, opened: the entries, and what was learnt from the examples of topics, of dangers and of facts."""

    retriever: Retriever
    topics: Classifier
    dangers: Classifier
    facts: Classifier


def open_index(folder: Path, encoder: Encoder) -> OpenIndex:
    """Opens a built index. Raises IndexMissingError, or IndexStaleError where it does not fit the encoder or itself.

    Where builds are published faster than it reads, and what it reads is cleared away, it begins again with the newest.
    """
    while True:
        manifest = read_manifest(folder)
        check_fits(manifest, encoder.digest, encoder.dimension)
        try:
            return _open(folder, manifest)
        except Exception:
            if read_manifest(folder) == manifest:
                raise


def _open(folder: Path, manifest: Manifest) -> OpenIndex:
    files = manifest.folder(folder)
    if missing := manifest.missing(folder):
        msg = f"{missing[0]}: missing from the built index; {REBUILD}"
        raise IndexStaleError(msg)
    store = KnowledgeStore(files / STORE)
    try:
        retriever = Retriever(manifest, store, VectorIndex.read(files / PASSAGES), KeywordIndex(files / STORE))
        learnt = [Classifier.read(files / name) for name in (EXAMPLES, DANGERS, FACTS)]
    except (sqlite3.DatabaseError, ValidationError) as error:
        msg = f"{files / STORE}: cannot be read ({str(error).splitlines()[0]}); {REBUILD}"
        raise IndexStaleError(msg) from error
    examples = sum(map(len, learnt))
    if examples != manifest.examples:
        msg = f"the index holds {examples} examples, its manifest says {manifest.examples}; {REBUILD}"
        raise IndexStaleError(msg)
    return OpenIndex(retriever, *learnt)
