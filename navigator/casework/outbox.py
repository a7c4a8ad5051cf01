"""Keeps text messages to be sent until they are. Numbers and contents are encrypted, and deleted once a message is sent or given up."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from navigator.casework.tables import TEXTS_OUT
from navigator.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from navigator.casework.secrets import Secrets

Kind = Literal["plan", "staff", "session", "visit", "check_in"]
End = Literal["refused", "failed", "dropped", "parked"]
"""How an unsent message ends: the provider refuses it, tries ran out, nobody needs it any more, or nobody knows and staff decide."""

WAITING, SENDING, SENT = "waiting", "sending", "sent"
DIED_AFTER = timedelta(minutes=2)
"""After how long a message that is being sent counts as left by a process that died."""
LONGEST_PROBLEM = 200


@dataclass(frozen=True, slots=True)
class NewText:
    """A message to send when it is due. Of one `key` there is one; `content` is what its kind needs to be worded, as JSON values."""

    key: str
    phone_id: str
    kind: Kind
    language: str
    number: str
    content: Mapping[str, Any]
    due_at: datetime


@dataclass(frozen=True, slots=True)
class DueText:
    """A message that is being sent now. `tries` counts this one; `unsure` where an earlier one may have got through."""

    id: str
    phone_id: str
    kind: Kind
    language: str
    number: str | None
    content: Mapping[str, Any]
    first_tried_at: datetime
    tries: int
    unsure: bool


@dataclass(frozen=True, slots=True)
class ListedText:
    """A message as staff see it: without number and words."""

    id: str
    kind: Kind
    status: str
    created_at: datetime
    due_at: datetime
    tries: int
    problem: str


class Outbox:
    """The messages in a database."""

    def __init__(self, engine: sa.Engine, secret: Secrets, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self._secret = secret
        self._now = now

    def queue(self, text: NewText) -> bool:
        """Stores a message to be sent; False where there is one of this key already."""
        key, content = hashlib.sha256(text.key.encode()).hexdigest(), json.dumps(text.content)
        values = {
            "id": secrets.token_urlsafe(16), "key": key, "phone_id": text.phone_id, "kind": text.kind, "language": text.language,
            "number": self._secret.encrypt(text.number), "content": self._secret.encrypt(content), "created_at": self._now(),
            "due_at": text.due_at, "status": WAITING, "tries": 0, "unsure": False, "problem": "",
        }  # fmt: skip
        try:
            with self._engine.begin() as connection:
                connection.execute(sa.insert(TEXTS_OUT).values(values))
        except IntegrityError:
            return False
        return True

    def claim(self) -> DueText | None:
        """The message due longest, as one that is being sent: nobody else claims it. None where none is due.

        One that a process left while sending is claimed again, as unsure.
        """
        now = self._now()
        left = sa.and_(TEXTS_OUT.c.status == SENDING, TEXTS_OUT.c.tried_at < now - DIED_AFTER)
        ready = sa.or_(sa.and_(TEXTS_OUT.c.status == WAITING, TEXTS_OUT.c.due_at <= now), left)
        first = (
            sa.select(TEXTS_OUT.c.id).where(ready).order_by(TEXTS_OUT.c.due_at, TEXTS_OUT.c.id).limit(1).with_for_update(skip_locked=True)
        )
        first_tried = sa.func.coalesce(TEXTS_OUT.c.first_tried_at, sa.bindparam("first", now, TEXTS_OUT.c.first_tried_at.type))
        unsure = sa.or_(TEXTS_OUT.c.unsure, TEXTS_OUT.c.status == SENDING)
        change = (
            sa.update(TEXTS_OUT)
            .where(TEXTS_OUT.c.id == first.scalar_subquery(), ready)
            .values(status=SENDING, tries=TEXTS_OUT.c.tries + 1, tried_at=now, first_tried_at=first_tried, unsure=unsure)
            .returning(TEXTS_OUT)
        )
        with self._engine.begin() as connection:
            row = connection.execute(change).one_or_none()
        return self._due(row) if row else None

    def sent(self, text_id: str, provider_id: str) -> None:
        """Notes that a message was sent."""
        self._change(text_id, status=SENT, provider_id=provider_id[:64], number=None, content=None)

    def later(self, text: DueText, due_at: datetime, problem: str, *, unsure: bool) -> None:
        """Tries a message again later; `unsure` where this try may have got through."""
        self._change(text.id, status=WAITING, due_at=due_at, problem=problem[:LONGEST_PROBLEM], unsure=text.unsure or unsure)

    def put_off(self, text: DueText, due_at: datetime) -> None:
        """Gives a message back untried until later."""
        untried = {"first_tried_at": None} if text.tries == 1 else {}
        self._change(text.id, status=WAITING, due_at=due_at, tries=text.tries - 1, **untried)

    def end(self, text_id: str, status: End, problem: str = "") -> None:
        """Gives a message up; one that is parked keeps its words until staff decide."""
        kept = {} if status == "parked" else {"number": None, "content": None}
        self._change(text_id, status=status, problem=problem[:LONGEST_PROBLEM], **kept)

    def decide(self, text_id: str, *, again: bool) -> None:
        """Sends a parked message after all, or drops it or one that waits. Raises NotFoundError for any other."""
        values: dict[str, Any] = {"status": WAITING, "due_at": self._now(), "tries": 0, "unsure": False}
        undecided = sa.and_(TEXTS_OUT.c.id == text_id, TEXTS_OUT.c.status.in_(("parked",) if again else ("parked", WAITING)))
        change = values if again else {"status": "dropped", "number": None, "content": None}
        with self._engine.begin() as connection:
            if not connection.execute(sa.update(TEXTS_OUT).where(undecided).values(**change)).rowcount:
                msg = "no message of that id waits for a decision; `navigator sms outbox` lists those that do"
                raise NotFoundError(msg)

    def drop(self, phone_id: str) -> None:
        """Drops all that waits to be sent to a phone."""
        waits = sa.and_(TEXTS_OUT.c.phone_id == phone_id, TEXTS_OUT.c.status.in_((WAITING, "parked")))
        with self._engine.begin() as connection:
            connection.execute(sa.update(TEXTS_OUT).where(waits).values(status="dropped", number=None, content=None))

    def forget(self, phone_id: str) -> None:
        """Deletes all that was or is to be sent to a phone."""
        with self._engine.begin() as connection:
            connection.execute(sa.delete(TEXTS_OUT).where(TEXTS_OUT.c.phone_id == phone_id))

    def recent(self, phone_id: str, kind: Kind, since: datetime) -> int:
        """How many messages of a kind were queued for a phone since then."""
        where = sa.and_(TEXTS_OUT.c.phone_id == phone_id, TEXTS_OUT.c.kind == kind, TEXTS_OUT.c.created_at >= since)
        with self._engine.connect() as connection:
            return connection.execute(sa.select(sa.func.count()).select_from(TEXTS_OUT).where(where)).scalar_one()

    def unsent(self, limit: int) -> list[ListedText]:
        """Messages that were not sent and not dropped, those that wait for a decision first."""
        order = sa.case((TEXTS_OUT.c.status == "parked", 0), else_=1)
        columns = [TEXTS_OUT.c[name] for name in ListedText.__slots__]
        query = sa.select(*columns).where(TEXTS_OUT.c.status.not_in((SENT, "dropped"))).order_by(order, TEXTS_OUT.c.due_at).limit(limit)
        with self._engine.connect() as connection:
            return [ListedText(*row) for row in connection.execute(query)]

    def prune(self, age: timedelta) -> None:
        """Deletes numbers and words of parked messages, and all record of ended ones, that are older than `age`."""
        old = TEXTS_OUT.c.due_at < self._now() - age
        with self._engine.begin() as connection:
            ended = sa.and_(old, TEXTS_OUT.c.status.not_in((WAITING, SENDING, "parked")))
            connection.execute(sa.delete(TEXTS_OUT).where(ended))
            parked = sa.and_(old, TEXTS_OUT.c.status == "parked")
            connection.execute(sa.update(TEXTS_OUT).where(parked).values(status="failed", number=None, content=None))

    def _due(self, row: sa.Row[Any]) -> DueText:
        number, content = (self._secret.decrypt(token) if token else None for token in (row.number, row.content))
        return DueText(
            row.id,
            row.phone_id,
            row.kind,
            row.language,
            number,
            json.loads(content or "{}"),
            row.first_tried_at,
            row.tries,
            bool(row.unsure),
        )

    def _change(self, text_id: str, **values: Any) -> None:
        with self._engine.begin() as connection:
            connection.execute(sa.update(TEXTS_OUT).where(TEXTS_OUT.c.id == text_id).values(**values))
