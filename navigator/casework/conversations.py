"""Keeps conversations, so that a follow-up is understood. Texts arrive here masked already."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from navigator.casework.tables import CONVERSATIONS, TURNS
from navigator.errors import NotFoundError, RepeatedMessageError

if TYPE_CHECKING:
    from collections.abc import Sequence

GONE = "no such conversation, or it has been deleted; leave out conversation_id to start a new one"


@dataclass(frozen=True, slots=True)
class Conversation:
    """One person's conversation. `state` is what the dialogue remembers, as it wrote it; empty at the start."""

    id: str
    channel: str
    language: str
    turns: int = 0
    state: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What was said and what came of it: the masked text, the outcome, topics found and entries shown.

    `message_id` is the one its sender gave it, `reply` the answer as JSON values: sent again, the message gets it again.
    `resumes` is what of the state, as JSON values, holds again where the person goes back to it.
    """

    text: str
    outcome: str
    topics: Sequence[str]
    entries: Sequence[str]
    message_id: str | None = None
    reply: dict[str, Any] | None = None
    resumes: dict[str, Any] | None = None


class Conversations:
    """The conversations in a database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def start(self, channel: str, language: str) -> Conversation:
        """A new conversation with an id that cannot be guessed; stored with its first turn."""
        return Conversation(secrets.token_urlsafe(16), channel, language)

    def open(self, conversation_id: str) -> Conversation:
        """The conversation of that id. Raises NotFoundError."""
        query = sa.select(CONVERSATIONS).where(CONVERSATIONS.c.id == conversation_id)
        with self._engine.connect() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise NotFoundError(GONE)
        return Conversation(row.id, row.channel, row.language, row.turns, row.state)

    def add(self, conversation: Conversation, turn: Turn) -> Conversation:
        """Stores a turn and the conversation's state after it; the conversation as stored.

        Of two turns at once the later one's state stays. Raises NotFoundError for one deleted meanwhile, and
        RepeatedMessageError, storing nothing, for a message that was answered already.
        """
        try:
            return self._add(conversation, turn)
        except IntegrityError as error:
            if turn.message_id and self.answered(turn.message_id):
                msg = "the message was answered already"
                raise RepeatedMessageError(msg) from error
            raise

    def answered(self, message_id: str) -> dict[str, Any] | None:
        """The reply that a message of this id got, as JSON values with its `turn`; None where there was none yet."""
        return self._stored(TURNS.c.message_id == message_id)

    def reply(self, conversation_id: str, turn: int) -> dict[str, Any]:
        """The reply of a turn, as JSON values with its `turn`. Raises NotFoundError."""
        stored = self._stored(sa.and_(TURNS.c.conversation_id == conversation_id, TURNS.c.number == turn))
        if stored is None:
            raise NotFoundError(GONE)
        return stored

    def resumes(self, conversation_id: str, turn: int) -> dict[str, Any]:
        """What of the state holds again where the person goes back to a turn; nothing for one that is not there."""
        where = sa.and_(TURNS.c.conversation_id == conversation_id, TURNS.c.number == turn)
        with self._engine.connect() as connection:
            return dict(connection.execute(sa.select(TURNS.c.resumes).where(where)).scalar_one_or_none() or {})

    def restate(self, conversation: Conversation) -> None:
        """Stores another state of a conversation, without a turn."""
        change = sa.update(CONVERSATIONS).where(CONVERSATIONS.c.id == conversation.id).values(state=conversation.state)
        with self._engine.begin() as connection:
            connection.execute(change)

    def _stored(self, where: sa.ColumnElement[bool]) -> dict[str, Any] | None:
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(TURNS.c.number, TURNS.c.reply).where(where)).one_or_none()
        return {**row.reply, "turn": row.number} if row and row.reply else None

    def _add(self, conversation: Conversation, turn: Turn) -> Conversation:
        now = datetime.now(UTC)
        values = {"language": conversation.language, "updated_at": now, "state": conversation.state}
        with self._engine.begin() as connection:
            number = _count(connection, conversation.id, values) if conversation.turns else 1
            if not conversation.turns:
                start = {"id": conversation.id, "channel": conversation.channel, "created_at": now, "turns": number}
                connection.execute(sa.insert(CONVERSATIONS).values(**start, **values))
            connection.execute(
                sa.insert(TURNS).values(
                    conversation_id=conversation.id, number=number, at=now, text=turn.text,
                    outcome=turn.outcome, topics=list(turn.topics), entries=list(turn.entries),
                    message_id=turn.message_id, reply=turn.reply, resumes=turn.resumes,
                )
            )  # fmt: skip
        return replace(conversation, turns=number)

    def forget(self, conversation_id: str) -> None:
        """Deletes a conversation with all its turns."""
        with self._engine.begin() as connection:
            connection.execute(sa.delete(TURNS).where(TURNS.c.conversation_id == conversation_id))
            connection.execute(sa.delete(CONVERSATIONS).where(CONVERSATIONS.c.id == conversation_id))


def _count(connection: sa.Connection, conversation_id: str, values: dict[str, object]) -> int:
    """Counts one turn more, in the database, so that two at once get two numbers; the turn's number."""
    counted = sa.update(CONVERSATIONS).where(CONVERSATIONS.c.id == conversation_id).values(turns=CONVERSATIONS.c.turns + 1, **values)
    number = connection.execute(counted.returning(CONVERSATIONS.c.turns)).scalar_one_or_none()
    if number is None:
        raise NotFoundError(GONE)
    return int(number)
