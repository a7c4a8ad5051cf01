"""How many messages a phone may send in a time, and that it is told so once."""

from __future__ import annotations

from typing import Literal

import limits
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from navigator.errors import SettingsError


class Flood:
    """Counts messages in memory, for each phone."""

    def __init__(self, written: str) -> None:
        """Reads a limit such as "30 per minute", or "off". Raises SettingsError."""
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        try:
            self._limits = [] if written.strip().lower() == "off" else limits.parse_many(written)
        except ValueError as error:
            msg = f"NAVIGATOR_RATE_LIMIT: cannot read {written!r}; write it like '30 per minute', or 'off'"
            raise SettingsError(msg) from error
        self._once = [type(limit)(1, limit.multiples) for limit in self._limits]

    def check(self, phone_id: str) -> Literal["tell", "ignore"] | None:
        """Counts a message: None where it is answered; beyond the limit "tell" the first time, and then "ignore"."""
        if all(self._limiter.hit(limit, phone_id) for limit in self._limits):
            return None
        told = [self._limiter.hit(limit, "told", phone_id) for limit in self._once]
        return "tell" if all(told) else "ignore"
