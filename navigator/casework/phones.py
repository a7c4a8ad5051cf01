"""Keeps phones that text with us: by the keyed hash of their number, with where their conversation stands and what they agreed to."""

from __future__ import annotations

import secrets
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from navigator.casework.database import insert_new, upsert
from navigator.casework.tables import CONSENTS, CONVERSATIONS, PHONES, TEXTS_IN, TURNS
from navigator.errors import BusyError, RepeatedMessageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from navigator.casework.secrets import Secrets

Consent = Literal["texted", "asked", "stopped", "started"]
"""What a person did: wrote to us first, asked us to write, told us to stop, or to start again."""

HELD_FOR = timedelta(seconds=10)
"""How long an answer may take before the next message of the same phone is answered beside it: a process may have died."""
MOST_WAITED = timedelta(seconds=12)
"""How long a message waits for the one before it: longer than any hold, shorter than gateways wait for an answer."""
_POLL_SECONDS = 0.02
REMEMBERED = timedelta(days=7)
"""How long the answer to a message is kept for a gateway that sends it again."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone, as it was left by its last message.

    `turn` is the turn of its conversation whose answer it sees, `rest` the messages of that answer it has not got; `check_in` is the id
    of a referral it was asked about, `updated_at` None before its first message.
    """

    id: str
    language: str | None = None
    conversation_id: str | None = None
    turn: int = 0
    rest: Sequence[str] = ()
    introduced: bool = False
    stopped_at: datetime | None = None
    check_in: str | None = None
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a message that came in: the phone after it, what is answered, and whether consent changed or all is forgotten."""

    phone: Phone
    messages: Sequence[str]
    consent: Consent | None = None
    forget: bool = False


class Phones:
    """The phones in a database."""

    def __init__(self, engine: sa.Engine, secret: Secrets, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self._secret = secret
        self._now = now

    def id_of(self, number: str) -> str:
        """The id of the phone with this number in E.164: the one it is known by already, else its hash under the newest key."""
        hashes = self._secret.fingerprints(number)
        query = sa.select(PHONES.c.id).where(PHONES.c.id.in_(hashes))
        with self._engine.connect() as connection:
            known = set(connection.execute(query).scalars())
        return next((one for one in hashes if one in known), hashes[0])

    @contextmanager
    def hold(self, number: str) -> Iterator[Phone]:
        """The phone of a number; nobody else gets it meanwhile, in this process or another, so that its messages are taken one by one.

        Raises BusyError where it stays held.
        """
        phone_id, holder = self.id_of(number), secrets.token_hex(8)
        self._take_hold(phone_id, holder)
        try:
            yield self._read(phone_id)
        finally:
            held = sa.and_(PHONES.c.id == phone_id, PHONES.c.holder == holder)
            with self._engine.begin() as connection:
                connection.execute(sa.update(PHONES).where(held).values(holder=None, held_until=None))

    def answered(self, text_id: str) -> tuple[str, ...] | None:
        """What was answered to a message; None where it is new."""
        with self._engine.connect() as connection:
            messages = connection.execute(sa.select(TEXTS_IN.c.messages).where(TEXTS_IN.c.id == text_id)).scalar_one_or_none()
        return None if messages is None else tuple(messages)

    def keep(self, text_id: str, taken: Taken) -> None:
        """Stores all that became of a message, or nothing. Raises RepeatedMessageError for one that was stored already.

        For who is forgotten all their conversations go too; what stays is a stop, and that their messages were answered.
        """
        now, phone = self._now(), taken.phone
        try:
            with self._engine.begin() as connection:
                if taken.forget:
                    _forget(connection, phone)
                if not taken.forget or phone.stopped_at:
                    connection.execute(_stored(connection, phone, now))
                if phone.conversation_id:
                    theirs = CONVERSATIONS.c.id == phone.conversation_id
                    connection.execute(sa.update(CONVERSATIONS).where(theirs).values(phone_id=phone.id))
                if taken.consent:
                    connection.execute(sa.insert(CONSENTS).values(phone_id=phone.id, at=now, event=taken.consent))
                whose = None if taken.forget else phone.id
                connection.execute(sa.insert(TEXTS_IN).values(id=text_id, phone_id=whose, at=now, messages=list(taken.messages)))
                connection.execute(sa.delete(TEXTS_IN).where(TEXTS_IN.c.at < now - REMEMBERED))
        except IntegrityError as error:
            msg = "the message was answered already"
            raise RepeatedMessageError(msg) from error

    def agree(self, phone_id: str) -> None:
        """Records that a person asked for messages to their phone, on the website or at the desk."""
        with self._engine.begin() as connection:
            connection.execute(sa.insert(CONSENTS).values(phone_id=phone_id, at=self._now(), event="asked"))

    def has_stopped(self, phone_id: str) -> bool:
        """Whether the phone told us to send no more."""
        with self._engine.connect() as connection:
            return connection.execute(sa.select(PHONES.c.stopped_at).where(PHONES.c.id == phone_id)).scalar_one_or_none() is not None

    def stop(self, phone_id: str) -> None:
        """Records that a phone takes no more messages, as its provider tells."""
        now = self._now()
        with self._engine.begin() as connection:
            connection.execute(_stored(connection, Phone(phone_id, stopped_at=now), now, "stopped_at"))
            connection.execute(sa.insert(CONSENTS).values(phone_id=phone_id, at=now, event="stopped"))

    def ask(self, phone_id: str, referral_id: str) -> None:
        """Notes that the phone was asked how a referral went; nothing for one that was forgotten meanwhile."""
        with self._engine.begin() as connection:
            connection.execute(sa.update(PHONES).where(PHONES.c.id == phone_id).values(check_in=referral_id))

    def consents(self, phone_id: str) -> list[tuple[Consent, datetime]]:
        """What the phone agreed to and when, the first one first."""
        query = sa.select(CONSENTS).where(CONSENTS.c.phone_id == phone_id).order_by(CONSENTS.c.number)
        with self._engine.connect() as connection:
            return [(row.event, row.at) for row in connection.execute(query)]

    def _read(self, phone_id: str) -> Phone:
        fields = (column for column in PHONES.c if column.name not in {"holder", "held_until"})
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(*fields).where(PHONES.c.id == phone_id)).one_or_none()
        return Phone(**row._mapping) if row else Phone(phone_id)  # noqa: SLF001 -- SQLAlchemy's public name for a row's columns

    def _take_hold(self, phone_id: str, holder: str) -> None:
        """Waits until nobody holds the phone, and then does."""
        give_up = time.monotonic() + MOST_WAITED.total_seconds()
        while not self._held(phone_id, holder):
            if time.monotonic() > give_up:
                msg = "another message of this phone is still being answered; send it again"
                raise BusyError(msg)
            time.sleep(_POLL_SECONDS)

    def _held(self, phone_id: str, holder: str) -> bool:
        now = datetime.now(UTC)  # holding is about processes, so it goes by the machine's clock
        free = sa.or_(PHONES.c.holder.is_(None), PHONES.c.held_until < now)
        mine = sa.update(PHONES).where(PHONES.c.id == phone_id, free).values(holder=holder, held_until=now + HELD_FOR)
        with self._engine.begin() as connection:
            if connection.execute(mine).rowcount:
                return True
            new = _values(Phone(phone_id), None) | {"holder": holder, "held_until": now + HELD_FOR}
            return insert_new(connection, PHONES, new, ("id",))


def _forget(connection: sa.Connection, phone: Phone) -> None:
    """Deletes a phone and its conversations. Of its messages it stays known that they were answered, not by whom nor what.

    Of a phone that is stopped, that it was told so stays.
    """
    phone_id = phone.id
    consents = CONSENTS.c.phone_id == phone_id
    theirs = sa.select(CONVERSATIONS.c.id).where(CONVERSATIONS.c.phone_id == phone_id)
    connection.execute(sa.delete(TURNS).where(TURNS.c.conversation_id.in_(theirs)))
    connection.execute(sa.delete(CONVERSATIONS).where(CONVERSATIONS.c.phone_id == phone_id))
    connection.execute(sa.update(TEXTS_IN).where(TEXTS_IN.c.phone_id == phone_id).values(phone_id=None, messages=[]))
    gone = sa.and_(consents, CONSENTS.c.event != "stopped") if phone.stopped_at else consents
    connection.execute(sa.delete(CONSENTS).where(gone))
    connection.execute(sa.delete(PHONES).where(PHONES.c.id == phone_id))


def _stored(connection: sa.Connection, phone: Phone, now: datetime, *only: str) -> sa.Insert:
    """Inserts a phone; where it is known, updates it, or `only` these of its fields."""
    values = _values(phone, now)
    kept = [name for name in values if only and name not in only]
    statement: sa.Insert = upsert(connection, PHONES, values, ("id",), kept=kept)
    return statement


def _values(phone: Phone, now: datetime | None) -> dict[str, Any]:
    return {name: getattr(phone, name) for name in Phone.__slots__} | {"rest": list(phone.rest), "updated_at": now}
