"""Keeps plans behind private links. A link's token is stored only as its hash: who reads the database opens no plan."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import sqlalchemy as sa

from navigator.casework.plan_items import PlanItem
from navigator.casework.tables import PLANS
from navigator.errors import ConflictError, GoneError, MessageError, NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PLAN_DAYS = 90
MOST_ITEMS = 40
TOKEN_BYTES = 24
"""192 random bits: more than can be guessed."""
KEPT_AFTER_END = timedelta(days=30)
"""How long the link of a plan that expired still says so."""

UNKNOWN = "there is no plan at this link; check that all of the link was copied, or make a new plan in the chat"
ENDED = "this plan has ended and can no longer be opened; make a new plan in the chat, it takes a minute"
CHANGED = "the plan was changed meanwhile; get it again, and send the change with the revision it has now"
TOO_MANY = f"a plan holds up to {MOST_ITEMS} things; leave some out"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as it is stored; `revision` counts its changes from 1, and who changes it says which one they saw."""

    token: str
    language: str
    revision: int
    expires_at: datetime
    items: tuple[PlanItem, ...]


class Plans:
    """The plans in a database."""

    def __init__(self, engine: sa.Engine, *, days: int = PLAN_DAYS, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Links end after `days`, by the clock `now`."""
        self._engine = engine
        self._days = days
        self._now = now

    def create(self, language: str, items: Iterable[PlanItem]) -> Plan:
        """A new plan, stored; items of the same key count once. Raises MessageError for too many."""
        now = self._now()
        plan = Plan(secrets.token_urlsafe(TOKEN_BYTES), language, 1, now + timedelta(days=self._days), _once(items))
        with self._engine.begin() as connection:
            connection.execute(sa.delete(PLANS).where(PLANS.c.expires_at < now - KEPT_AFTER_END))
            connection.execute(
                sa.insert(PLANS).values(
                    token_hash=_hash(plan.token), language=language, revision=plan.revision, created_at=now,
                    expires_at=plan.expires_at, items=_stored(plan.items),
                )
            )  # fmt: skip
        return plan

    def open(self, token: str) -> Plan:
        """The plan of a token. Raises NotFoundError, and GoneError for one that has expired or was revoked."""
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(PLANS).where(PLANS.c.token_hash == _hash(token))).one_or_none()
        if row is None:
            raise NotFoundError(UNKNOWN)
        if row.revoked_at is not None or row.expires_at <= self._now():
            raise GoneError(ENDED)
        return Plan(token, row.language, row.revision, row.expires_at, tuple(map(PlanItem.from_dict, row.items)))

    def change(self, token: str, revision: int, items: Iterable[PlanItem]) -> Plan:
        """The plan with other items, stored. The database compares the revision: of two changes at once one is refused.

        Raises ConflictError where the plan has another revision, MessageError for too many items, and as `open` does.
        """
        change = (
            sa.update(PLANS)
            .where(PLANS.c.token_hash == _hash(token), PLANS.c.revision == revision)
            .where(PLANS.c.revoked_at.is_(None), PLANS.c.expires_at > self._now())
            .values(items=_stored(_once(items)), revision=PLANS.c.revision + 1)
            .returning(PLANS)
        )
        with self._engine.begin() as connection:
            row = connection.execute(change).one_or_none()
        if row is None:
            self.open(token)  # says so where the plan is not there or has ended
            raise ConflictError(CHANGED)
        return Plan(token, row.language, row.revision, row.expires_at, tuple(map(PlanItem.from_dict, row.items)))

    def revoke(self, token: str) -> None:
        """Ends a plan for good: what it held is deleted now, its link says that it ended. Again is no mistake. Raises NotFoundError."""
        where = PLANS.c.token_hash == _hash(token)
        ended = sa.func.coalesce(PLANS.c.revoked_at, sa.bindparam("ended", self._now(), PLANS.c.revoked_at.type))
        with self._engine.begin() as connection:
            found = connection.execute(sa.update(PLANS).where(where).values(items=[], revoked_at=ended))
        if not found.rowcount:
            raise NotFoundError(UNKNOWN)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _once(items: Iterable[PlanItem]) -> tuple[PlanItem, ...]:
    """The items, the first of each key. Raises MessageError for more than a plan holds."""
    kept: dict[str, PlanItem] = {}
    for item in items:
        kept.setdefault(item.key, item)
    if len(kept) > MOST_ITEMS:
        raise MessageError(TOO_MANY)
    return tuple(kept.values())


def _stored(items: Iterable[PlanItem]) -> list[dict[str, object]]:
    return [item.to_dict() for item in items]
