"""Keeps what people say of answers and entries: ratings and reports, for staff to read. Comments arrive here masked already."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.exc import DataError, IntegrityError

from navigator.casework.database import upsert
from navigator.casework.tables import CONVERSATIONS, RATINGS, REPORTS, TURNS
from navigator.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_TURN = "no reply of that turn, or its conversation has been deleted; send conversation_id and turn as the reply gave them"


@dataclass(frozen=True, slots=True)
class Rating:
    """What a person thinks of a reply."""

    conversation_id: str
    turn: int
    helpful: bool
    reason: str | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class KeptRating:
    """A rating with when it was given and what it is about: the masked message, the outcome, the entries shown."""

    rating: Rating
    at: datetime
    said: str
    outcome: str
    entries: Sequence[str]


@dataclass(frozen=True, slots=True)
class Report:
    """What a person says is wrong with an entry."""

    entry: str
    reason: str
    comment: str = ""
    conversation_id: str | None = None


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report with its id and when it came."""

    id: str
    report: Report
    at: datetime


class Feedback:
    """The ratings and reports in a database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def rate(self, rating: Rating) -> None:
        """Keeps a rating; an earlier one of the same reply is replaced. Raises NotFoundError for an unknown turn."""
        values = {
            "conversation_id": rating.conversation_id, "turn": rating.turn, "at": datetime.now(UTC),
            "helpful": rating.helpful, "reason": rating.reason, "comment": rating.comment,
        }  # fmt: skip
        try:
            with self._engine.begin() as connection:
                connection.execute(upsert(connection, RATINGS, values, ("conversation_id", "turn")))
        except (DataError, IntegrityError) as error:  # PostgreSQL calls an id longer than any of ours a data error
            raise NotFoundError(NO_TURN) from error

    def report(self, report: Report) -> str:
        """Keeps a report, without its conversation where there is none of that id; the report's new id."""
        conversation = sa.select(CONVERSATIONS.c.id).where(CONVERSATIONS.c.id == report.conversation_id).scalar_subquery()
        report_id = secrets.token_urlsafe(16)
        values = {"id": report_id, "entry": report.entry, "at": datetime.now(UTC), "reason": report.reason, "comment": report.comment}
        with self._engine.begin() as connection:
            connection.execute(sa.insert(REPORTS).values(**values, conversation_id=conversation))
        return report_id

    def ratings(self, limit: int) -> list[KeptRating]:
        """The newest ratings, newest first."""
        turns = sa.and_(TURNS.c.conversation_id == RATINGS.c.conversation_id, TURNS.c.number == RATINGS.c.turn)
        query = (
            sa.select(RATINGS, TURNS.c.text, TURNS.c.outcome, TURNS.c.entries)
            .join(TURNS, turns)
            .order_by(RATINGS.c.at.desc(), RATINGS.c.conversation_id, RATINGS.c.turn.desc())
            .limit(limit)
        )
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        return [
            KeptRating(
                Rating(row.conversation_id, row.turn, row.helpful, row.reason, row.comment), row.at, row.text, row.outcome, row.entries
            )
            for row in rows
        ]

    def reports(self, limit: int) -> list[KeptReport]:
        """The newest reports, newest first."""
        query = sa.select(REPORTS).order_by(REPORTS.c.at.desc(), REPORTS.c.id).limit(limit)
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        return [KeptReport(row.id, Report(row.entry, row.reason, row.comment, row.conversation_id), row.at) for row in rows]
