"""The best entries come first, by their best passage, and only those that may be shown."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from navigator.index.encoder import HashingEncoder
from navigator.index.retriever import Match, Query, Retriever
from navigator.knowledge.entries import Kind

if TYPE_CHECKING:
    from navigator.index.retriever import OpenIndex


def search(retriever: Retriever, text: str, kinds: tuple[Kind, ...] = (), topics: tuple[str, ...] = (), limit: int = 10) -> list[Match]:
    """The matches for a text."""
    return retriever.search(Query(text, HashingEncoder().encode([text])[0], kinds, topics, limit))


def ids(matches: list[Match]) -> list[str]:
    """The entries' ids, in order."""
    return [match.entry.id for match in matches]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("become a medical assistant", "medical-assistant-class"),
        ("I got an eviction notice", "rent-help"),
        ("canasta de comida", "redwood-city-pantry"),
        ("curso de soldadura", "welding-class"),
    ],
)
def test_entry_that_says_it_comes_first(retriever: Retriever, text: str, first: str) -> None:
    """By an alias, in either language."""
    assert ids(search(retriever, text))[0] == first


def test_best_passage_of_an_entry_counts(retriever: Retriever) -> None:
    """Its likeness is that of the alias alone, not of all its texts; and it comes once."""
    matches = search(retriever, "i got an eviction notice")
    assert matches[0].similarity == pytest.approx(1, abs=1e-4)
    assert retriever.store.passage(matches[0].passage).text == "I got an eviction notice"
    assert len(set(ids(matches))) == len(matches)


def test_scores_lie_between_zero_and_one_and_fall(retriever: Retriever) -> None:
    """So do both parts of each."""
    matches = search(retriever, "free groceries food pantry")
    scores = [match.score for match in matches]
    assert scores == sorted(scores, reverse=True)
    assert all(-1e-6 <= part <= 1 + 1e-6 for match in matches for part in (match.score, match.similarity, match.keywords))
    assert max(match.keywords for match in matches) == 1


@pytest.mark.parametrize("kinds", [(), (Kind.PROGRAM,)])
@pytest.mark.parametrize("topics", [(), ("training",)])
def test_closed_entry_never_comes(retriever: Retriever, kinds: tuple[Kind, ...], topics: tuple[str, ...]) -> None:
    """Not even when it is asked for by name."""
    assert "closed-class" not in ids(search(retriever, "Baking class", kinds, topics))


@pytest.mark.parametrize(
    ("kinds", "topics", "expected"),
    [
        ((Kind.PROGRAM,), (), {"medical-assistant-class", "welding-class"}),
        ((Kind.GUIDE, Kind.OCCUPATION), (), {"what-training-is", "medical-assistants"}),
        ((), ("food",), {"redwood-city-pantry", "oakland-pantry"}),
        ((), ("food", "housing"), {"redwood-city-pantry", "oakland-pantry", "rent-help"}),
        ((Kind.GUIDE,), ("training",), {"what-training-is"}),
        ((Kind.GUIDE,), ("food",), set()),
        ((), ("no-such-topic",), set()),
    ],
)
def test_kinds_and_topics_filter(retriever: Retriever, kinds: tuple[Kind, ...], topics: tuple[str, ...], expected: set[str]) -> None:
    """Any of each; whatever else the words are like."""
    assert set(ids(search(retriever, "food and training", kinds, topics))) == expected


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_no_more_come_than_asked_for(retriever: Retriever, limit: int) -> None:
    """Of the seven that could."""
    assert len(search(retriever, "food and training", limit=limit)) == limit


def test_words_alone_find_what_vectors_do_not_rank(retriever: Retriever) -> None:
    """An entry found by keywords only still has its cosine."""
    matches = retriever.search(Query("welding", HashingEncoder().encode(["free groceries"])[0]))
    welding = next(match for match in matches if match.entry.id == "welding-class")
    assert welding.keywords == 1
    assert welding.score > welding.similarity


def test_text_without_words_is_found_by_its_vector(retriever: Retriever) -> None:
    """Keywords count nothing then."""
    assert {match.keywords for match in search(retriever, "to the of")} == {0.0}


def test_match_is_given_as_json_values(retriever: Retriever) -> None:
    """With the codes of the work it leads to."""
    (match,) = search(retriever, "become a medical assistant", (Kind.PROGRAM,), limit=1)
    given = match.to_dict()
    assert (given["id"], given["kind"], given["soc"], given["verified_on"], given["status"]) == (
        "medical-assistant-class", "program", ["31-9092"], "2026-01-18", "active",
    )  # fmt: skip
    (work,) = search(retriever, "medical assistants", (Kind.OCCUPATION,), limit=1)
    assert work.to_dict()["soc"] == ["31-9092"]


def test_topics_are_told_by_what_their_examples_say(opened: OpenIndex) -> None:
    """The topic of a known example scores highest, and what is off topic has a label of its own."""
    topics, texts = opened.topics, ["we have nothing to eat", "who wins the game tonight"]
    scores = topics.scores(HashingEncoder().encode(texts), texts)
    assert [topics.labels[row.argmax()] for row in scores] == ["food", "off_topic"]


def test_dangers_are_kept_apart_from_topics(opened: OpenIndex) -> None:
    """Each with its name, calm for what only sounds like one; no topic scores for a danger."""
    dangers, texts = opened.dangers, ["I want it all to end", "I am dying to start"]
    scores = dangers.scores(HashingEncoder().encode(texts), texts)
    assert [dangers.labels[row.argmax()] for row in scores] == ["self_harm", "calm"]
    assert "self_harm" not in opened.topics.labels


def test_several_threads_search_at_once(retriever: Retriever) -> None:
    """All find the same."""
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: ids(search(retriever, "food pantry")), range(64)))
    assert all(answer == answers[0] for answer in answers)
