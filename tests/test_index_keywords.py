"""Keyword search folds accents, finds word stems, and takes any text."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from navigator.index.build import STORE
from navigator.index.keywords import KeywordIndex, query_words
from navigator.index.manifest import read_manifest
from navigator.knowledge.store import KnowledgeStore

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def database(small_index: Path) -> Path:
    """The SQLite file of the small index."""
    return read_manifest(small_index).folder(small_index) / STORE


@pytest.fixture(scope="session")
def keywords(database: Path) -> KeywordIndex:
    """Its keyword index."""
    return KeywordIndex(database)


def found(keywords: KeywordIndex, database: Path, text: str) -> list[str]:
    """Ids of the entries found, best first, each once."""
    store = KnowledgeStore(database)
    return list(dict.fromkeys(store.passage(row).entry_id for row, _ in keywords.search(text, 50)))


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("asistente médica", "medical-assistant-class"),
        ("asistente medica", "medical-assistant-class"),
        ("ASISTENTE MÉDICA", "medical-assistant-class"),
        ("asistente me\N{COMBINING ACUTE ACCENT}dica", "medical-assistant-class"),
        ("panaderia", "closed-class"),
        ("evictions", "rent-help"),
        ("I was evicted, eviction noticed", "rent-help"),
        ("weld", "welding-class"),
        ("Peninsula Food", "redwood-city-pantry"),
    ],
)
def test_words_are_found_whatever_their_accents_and_endings(keywords: KeywordIndex, database: Path, text: str, entry: str) -> None:
    """Accents are folded, composed or not, capitals too, and English endings cut."""
    assert found(keywords, database, text)[0] == entry


@pytest.mark.parametrize(
    "text",
    [
        'welding " OR *',
        'welding"',
        "welding NEAR(welding, 5)",
        "welding AND NOT",
        "text:welding -welding ^welding +welding",
        "(welding",
        "welding'; drop table passages; --",
        "welding {} [] \\ % _ \0",
        "🙂 welding 🙂",
        "welding " + "word " * 50_000,
        "welding " + " ".join(f"word{number}" for number in range(5_000)),
        "welding" + " \ud800",
    ],
)
def test_signs_of_the_query_language_mean_nothing(keywords: KeywordIndex, database: Path, text: str) -> None:
    """What a person types is looked up as words, however hostile or long."""
    assert "welding-class" in found(keywords, database, text)


@pytest.mark.parametrize("text", ["", "   ", "🙂🙂", '"*"', "the of and", "de la que", "___", "\0"])
def test_text_without_words_finds_nothing(keywords: KeywordIndex, text: str) -> None:
    """Nor does it fail."""
    assert keywords.search(text, 10) == []


def test_words_are_looked_up_once_and_without_the_small_ones() -> None:
    """In the order they came."""
    assert query_words("I need the FOOD, food for my kids and food") == ["food", "kids"]
    assert query_words("necesito comida para los niños") == ["comida", "niños"]


def test_better_matches_come_first(keywords: KeywordIndex) -> None:
    """Scores are positive and fall; no more are given than asked for."""
    scores = [score for _, score in keywords.search("free groceries food pantry", 4)]
    assert len(scores) == 4
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_several_threads_search_at_once(keywords: KeywordIndex) -> None:
    """All find the same."""
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: keywords.search("food pantry", 5), range(64)))
    assert all(answer == answers[0] for answer in answers)
