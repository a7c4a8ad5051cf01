"""All that is kept of people's cases, opened on one database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.casework.conversations import Conversations
from navigator.casework.database import open_database
from navigator.casework.plans import PLAN_DAYS, Plans

if TYPE_CHECKING:
    import sqlalchemy as sa


@dataclass(frozen=True, slots=True)
class Casework:
    """What is kept of people's cases, by noun."""

    engine: sa.Engine
    conversations: Conversations
    plans: Plans

    def close(self) -> None:
        """Gives the connections back."""
        self.engine.dispose()


def open_casework(database_url: str, *, plan_days: int = PLAN_DAYS) -> Casework:
    """The casework in a database, whose tables are made or brought up to date; plans end after `plan_days`. Raises SettingsError."""
    engine = open_database(database_url)
    return Casework(engine, Conversations(engine), Plans(engine, days=plan_days))
