"""Keeps referrals: someone was sent to a program or service, and later told how it went."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

import sqlalchemy as sa

from navigator.casework.tables import REFERRALS

if TYPE_CHECKING:
    from collections.abc import Callable

Went = Literal["reached", "no_answer", "full", "wrong_number"]
"""How it went."""


@dataclass(frozen=True, slots=True)
class Referral:
    """Someone was sent to an entry; `outcome` is None until it is told."""

    id: str
    phone_id: str | None
    entry: str
    at: datetime
    outcome: str | None


class Referrals:
    """The referrals in a database."""

    def __init__(self, engine: sa.Engine, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self._now = now

    def make(self, phone_id: str, entry: str) -> Referral:
        """The referral of a phone to an entry: the one that still waits for an outcome, else a new one, stored."""
        waits = sa.and_(REFERRALS.c.phone_id == phone_id, REFERRALS.c.entry == entry, REFERRALS.c.outcome.is_(None))
        with self._engine.begin() as connection:
            row = connection.execute(sa.select(REFERRALS).where(waits)).first()
            if row is None:
                values = {"id": secrets.token_urlsafe(16), "phone_id": phone_id, "entry": entry, "at": self._now()}
                row = connection.execute(sa.insert(REFERRALS).values(**values).returning(REFERRALS)).one()
        return _read(row)

    def find(self, referral_id: str) -> Referral | None:
        """The referral of that id; None where it was deleted."""
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(REFERRALS).where(REFERRALS.c.id == referral_id)).one_or_none()
        return _read(row) if row else None

    def asked(self, referral_id: str) -> None:
        """Notes that the person was asked how it went."""
        self._change(referral_id, asked_at=self._now())

    def went(self, referral_id: str, outcome: Went) -> None:
        """Stores how it went."""
        self._change(referral_id, outcome=outcome, outcome_at=self._now())

    def forget(self, phone_id: str) -> None:
        """Cuts what ties a phone to its referrals: their outcomes stay, for how well an entry can be reached."""
        with self._engine.begin() as connection:
            connection.execute(sa.update(REFERRALS).where(REFERRALS.c.phone_id == phone_id).values(phone_id=None))

    def counts(self) -> dict[str, dict[str, int]]:
        """For each entry that someone was referred to, how many told which outcome; "open" counts those who have not."""
        outcome = sa.func.coalesce(REFERRALS.c.outcome, "open")
        query = sa.select(REFERRALS.c.entry, outcome, sa.func.count()).group_by(REFERRALS.c.entry, outcome)
        found: dict[str, dict[str, int]] = {}
        with self._engine.connect() as connection:
            for entry, name, number in connection.execute(query):
                found.setdefault(entry, {})[name] = number
        return found

    def _change(self, referral_id: str, **values: Any) -> None:
        with self._engine.begin() as connection:
            connection.execute(sa.update(REFERRALS).where(REFERRALS.c.id == referral_id).values(**values))


def _read(row: sa.Row[Any]) -> Referral:
    return Referral(row.id, row.phone_id, row.entry, row.at, row.outcome)
