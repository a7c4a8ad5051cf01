"""All that is kept of people's cases, opened on one database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from navigator.casework.conversations import Conversations
from navigator.casework.database import open_database
from navigator.casework.feedback import Feedback
from navigator.casework.handoffs import Handoffs
from navigator.casework.outbox import Outbox
from navigator.casework.phones import Phones
from navigator.casework.plans import PLAN_DAYS, Plans
from navigator.casework.referrals import Referrals
from navigator.casework.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa


@dataclass(frozen=True, slots=True)
class Casework:
    """What is kept of people's cases, by noun."""

    engine: sa.Engine
    secrets: Secrets
    conversations: Conversations
    plans: Plans
    feedback: Feedback
    handoffs: Handoffs
    phones: Phones
    outbox: Outbox
    referrals: Referrals

    def close(self) -> None:
        """Gives the connections back."""
        self.engine.dispose()


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open_casework(
    database_url: str, secret_key: str = "", *, plan_days: int = PLAN_DAYS, now: Callable[[], datetime] = _utc_now
) -> Casework:
    """The casework in a database, whose tables are made or brought up to date. Raises SettingsError.

    Names and contacts are encrypted with `secret_key`, or with a key file that is made when the first one is kept. Plans end after
    `plan_days`. `now` is the clock that text messages are due by.
    """
    secrets = Secrets(secret_key)
    engine = open_database(database_url)
    return Casework(
        engine, secrets, Conversations(engine), Plans(engine, days=plan_days), Feedback(engine), Handoffs(engine, secrets),
        Phones(engine, secrets, now), Outbox(engine, secrets, now), Referrals(engine, now),
    )  # fmt: skip
