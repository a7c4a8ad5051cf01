"""Keeps hand-offs: people who want to hear from a person, how to reach them, and what they said. Comments arrive here masked already."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from navigator.casework.conversations import GONE
from navigator.casework.database import upsert
from navigator.casework.tables import CONVERSATIONS, HANDOFFS, TURNS
from navigator.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from navigator.casework.secrets import Secrets

By = Literal["call", "text", "email"]
OPEN, DONE = "open", "done"


@dataclass(frozen=True, slots=True)
class Reach:
    """How a person wants to be reached; `to` is None where its key is lost."""

    by: By
    to: str | None


@dataclass(frozen=True, slots=True)
class Handoff:
    """What a person leaves for staff; nothing but the conversation is needed. `answer_by` is when they were told to hear back."""

    conversation_id: str
    language: str
    name: str | None = None
    reach: Reach | None = None
    comment: str = ""
    answer_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakenHandoff:
    """A hand-off as it was stored, and the outcomes of the conversation's turns, in their order."""

    id: str
    answer_by: datetime | None
    outcomes: Sequence[str]


@dataclass(frozen=True, slots=True)
class OpenHandoff:
    """A hand-off that waits for staff, with its contact decrypted, the masked messages, and ids of the topics found and entries shown.

    `state` is what the dialogue remembers, as it wrote it. `readable` is False where a key is lost: what it encrypted is None then.
    """

    id: str
    asked: Handoff
    created_at: datetime
    topics: Sequence[str]
    said: Sequence[str]
    entries: Sequence[str]
    state: str
    readable: bool


class Handoffs:
    """The hand-offs in a database."""

    def __init__(self, engine: sa.Engine, secret: Secrets) -> None:
        self._engine = engine
        self._secret = secret

    def ask(self, handoff: Handoff, now: datetime) -> TakenHandoff:
        """Stores a hand-off: one a conversation, so that asked again it is replaced. Raises NotFoundError for an unknown conversation.

        Who asks again is not put off: a moment told before that is still to come stays.
        """
        values = {**self._encrypted(handoff), "language": handoff.language, "comment": handoff.comment, "status": OPEN}
        try:
            with self._engine.begin() as connection:
                turns = _turns(connection, [handoff.conversation_id])
                if not turns:
                    raise NotFoundError(GONE)
                values |= {"topics": _united(turn.topics for turn in reversed(turns)), **_since(connection, handoff, now)}
                new = {"id": secrets.token_urlsafe(16), "conversation_id": handoff.conversation_id}
                statement = upsert(connection, HANDOFFS, new | values, ("conversation_id",), kept=("id",))
                handoff_id = connection.execute(statement.returning(HANDOFFS.c.id)).scalar_one()
        except IntegrityError as error:
            raise NotFoundError(GONE) from error
        return TakenHandoff(handoff_id, values["answer_by"], [turn.outcome for turn in turns])

    def open(self, limit: int) -> list[OpenHandoff]:
        """The hand-offs that wait, the longest waiting first."""
        query = (
            sa.select(HANDOFFS, CONVERSATIONS.c.state)
            .join(CONVERSATIONS)
            .where(HANDOFFS.c.status == OPEN)
            .order_by(HANDOFFS.c.created_at, HANDOFFS.c.id)
            .limit(limit)
        )
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
            turns = _turns(connection, [row.conversation_id for row in rows]) if rows else []
        return [self._shown(row, [turn for turn in turns if turn.conversation_id == row.conversation_id]) for row in rows]

    def close(self, handoff_id: str) -> None:
        """Takes a hand-off off the list. Raises NotFoundError for one that does not wait."""
        waits = sa.and_(HANDOFFS.c.id == handoff_id, HANDOFFS.c.status == OPEN)
        with self._engine.begin() as connection:
            closed = connection.execute(sa.update(HANDOFFS).where(waits).values(status=DONE))
        if closed.rowcount == 0:
            msg = "no open hand-off of that id; the list of open ones gives the ids there are"
            raise NotFoundError(msg)

    def _encrypted(self, handoff: Handoff) -> dict[str, Any]:
        reach = handoff.reach
        return {
            "name": self._secret.encrypt(handoff.name) if handoff.name else None,
            "reach_by": reach.by if reach else None,
            "reach_to": self._secret.encrypt(reach.to) if reach and reach.to else None,
        }

    def _shown(self, row: sa.Row[Any], turns: Sequence[sa.Row[Any]]) -> OpenHandoff:
        name, to = (self._secret.decrypt(token) if token else None for token in (row.name, row.reach_to))
        asked = Handoff(
            row.conversation_id, row.language, name, Reach(row.reach_by, to) if row.reach_by else None, row.comment, row.answer_by
        )
        readable = (name is not None or row.name is None) and (to is not None or row.reach_to is None)
        said, entries = [turn.text for turn in turns], _united(turn.entries for turn in turns)
        return OpenHandoff(row.id, asked, row.created_at, row.topics, said, entries, row.state, readable)


def _turns(connection: sa.Connection, conversation_ids: Sequence[str]) -> list[Any]:
    """The turns of these conversations, each one's in their order."""
    columns = (TURNS.c.conversation_id, TURNS.c.text, TURNS.c.outcome, TURNS.c.topics, TURNS.c.entries)
    query = sa.select(*columns).where(TURNS.c.conversation_id.in_(conversation_ids)).order_by(TURNS.c.conversation_id, TURNS.c.number)
    return list(connection.execute(query))


def _since(connection: sa.Connection, handoff: Handoff, now: datetime) -> dict[str, Any]:
    """Since when the hand-off waits and when it is answered by, going on from one that waits already."""
    query = sa.select(HANDOFFS.c.created_at, HANDOFFS.c.answer_by)
    waits = sa.and_(HANDOFFS.c.conversation_id == handoff.conversation_id, HANDOFFS.c.status == OPEN)
    before = connection.execute(query.where(waits)).one_or_none()
    told = before.answer_by if before and before.answer_by and before.answer_by > now else None
    answer_by = min(told, handoff.answer_by) if told and handoff.answer_by else handoff.answer_by
    return {"created_at": before.created_at if before else now, "answer_by": answer_by}


def _united(lists: Iterable[Iterable[str]]) -> list[str]:
    """What the lists hold, each once, in the order it is first named."""
    return list(dict.fromkeys(item for items in lists for item in items))
