"""All that is kept of people's cases, opened on one database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.casework.conversations import Conversations
from navigator.casework.database import open_database
from navigator.casework.feedback import Feedback
from navigator.casework.handoffs import Handoffs
from navigator.casework.plans import PLAN_DAYS, Plans
from navigator.casework.secrets import Secrets

if TYPE_CHECKING:
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

    def close(self) -> None:
        """Gives the connections back."""
        self.engine.dispose()


def open_casework(database_url: str, secret_key: str = "", *, plan_days: int = PLAN_DAYS) -> Casework:
    """The casework in a database, whose tables are made or brought up to date. Raises SettingsError.

    Names and contacts are encrypted with `secret_key`, or with a key file that is made when the first one is kept. Plans end after
    `plan_days`.
    """
    secrets = Secrets(secret_key)
    engine = open_database(database_url)
    plans = Plans(engine, days=plan_days)
    return Casework(engine, secrets, Conversations(engine), plans, Feedback(engine), Handoffs(engine, secrets))
