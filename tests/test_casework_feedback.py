"""Ratings and reports are kept for staff, on a real SQLite file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from navigator.casework.casework import Casework, open_casework
from navigator.casework.conversations import Turn
from navigator.casework.feedback import Rating, Report
from navigator.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TURN = Turn("¿hay comida?", "answered", ["food"], ["pantry"])


@pytest.fixture
def casework(tmp_path: Path) -> Iterator[Casework]:
    """The casework in a database of its own."""
    opened = open_casework(f"sqlite:///{tmp_path / 'casework.db'}")
    yield opened
    opened.close()


@pytest.fixture
def conversation(casework: Casework) -> str:
    """The id of a conversation of two turns."""
    first = casework.conversations.add(casework.conversations.start("web", "es"), TURN)
    return casework.conversations.add(first, replace(TURN, text="¿y mañana?")).id


def test_rating_is_listed_with_what_it_is_about(casework: Casework, conversation: str) -> None:
    """The message, the outcome and the entries of that turn."""
    rating = Rating(conversation, 2, helpful=False, reason="wrong", comment="está cerrado 🙂")
    casework.feedback.rate(rating)
    (kept,) = casework.feedback.ratings(10)
    assert (kept.rating, kept.said, kept.outcome, list(kept.entries)) == (rating, "¿y mañana?", "answered", ["pantry"])
    assert kept.at.utcoffset() is not None


def test_reply_rated_again_has_the_later_rating(casework: Casework, conversation: str) -> None:
    """Nothing of the earlier one is left; another turn's stays."""
    casework.feedback.rate(Rating(conversation, 1, helpful=False, reason="wrong", comment="no"))
    casework.feedback.rate(Rating(conversation, 2, helpful=True))
    casework.feedback.rate(Rating(conversation, 1, helpful=True))
    assert [kept.rating for kept in casework.feedback.ratings(10)] == [
        Rating(conversation, 1, helpful=True),
        Rating(conversation, 2, helpful=True),
    ]


@pytest.mark.parametrize(("conversation_id", "turn"), [("", 3), ("", 0), ("nobody", 1), ("x" * 64, 1)])
def test_rating_of_no_turn_is_not_kept(casework: Casework, conversation: str, conversation_id: str, turn: int) -> None:
    """The message says what to send."""
    with pytest.raises(NotFoundError, match="send conversation_id and turn as the reply gave them"):
        casework.feedback.rate(Rating(conversation_id or conversation, turn, helpful=True))
    assert casework.feedback.ratings(10) == []


def test_ratings_go_with_their_conversation_and_reports_stay(casework: Casework, conversation: str) -> None:
    """A report is about an entry, not about a person."""
    report = Report("pantry", "closed", "cerrado", conversation)
    casework.feedback.rate(Rating(conversation, 1, helpful=True))
    casework.feedback.report(report)
    assert [kept.report for kept in casework.feedback.reports(10)] == [report]
    casework.conversations.forget(conversation)
    assert casework.feedback.ratings(10) == []
    assert [kept.report for kept in casework.feedback.reports(10)] == [replace(report, conversation_id=None)]


@pytest.mark.parametrize("conversation_id", [None, "nobody", "x" * 64])
def test_report_is_kept_without_a_conversation(casework: Casework, conversation_id: str | None) -> None:
    """As of one that was deleted meanwhile: what the person says is not lost. Each has an id of its own."""
    ids = [casework.feedback.report(Report("pantry", "wrong_number", conversation_id=conversation_id)) for _ in range(2)]
    kept = casework.feedback.reports(10)
    assert {one.report for one in kept} == {Report("pantry", "wrong_number")}
    assert {one.id for one in kept} == set(ids)
    assert len(set(ids)) == 2


def test_lists_are_newest_first_and_no_longer_than_asked(casework: Casework, conversation: str) -> None:
    """Both of them."""
    for entry in ("first", "second", "third"):
        casework.feedback.report(Report(entry, "full"))
    for turn in (2, 1):
        casework.feedback.rate(Rating(conversation, turn, helpful=True))
    assert [kept.report.entry for kept in casework.feedback.reports(2)] == ["third", "second"]
    assert [kept.rating.turn for kept in casework.feedback.ratings(1)] == [1]


@pytest.mark.parametrize("comment", ["'; drop table ratings; --", "<b>", "{{ 7 * 7 }}", "%s", "x" * 500])
def test_odd_comments_come_back_as_they_are(casework: Casework, conversation: str, comment: str) -> None:
    """Nothing in them is run."""
    casework.feedback.rate(Rating(conversation, 1, helpful=True, comment=comment))
    assert casework.feedback.ratings(1)[0].rating.comment == comment
