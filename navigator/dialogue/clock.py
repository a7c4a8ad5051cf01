"""The clock that answers go by: the time where the organisation is, whatever the server's own time zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime, tzinfo


@dataclass(frozen=True, slots=True)
class LocalClock:
    """Reads a clock of any time zone as one of its own."""

    read: Callable[[], datetime]
    """Gives the time it is, with its time zone."""
    zone: tzinfo

    def now(self) -> datetime:
        """The time it is here."""
        return self.read().astimezone(self.zone)

    def today(self) -> date:
        """The day it is here."""
        return self.now().date()
