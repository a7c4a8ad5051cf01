"""A phone in the terminal: texts go in, and what comes back is kept to be shown. Its clock can be set ahead, to see reminders come."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from navigator.assembly import open_navigator
from navigator.texting.incoming import IncomingText
from navigator.texting.local_gateway import LocalGateway
from navigator.texting.open import open_text_messages

if TYPE_CHECKING:
    from navigator.settings import Settings
    from navigator.texting.gateway import OutgoingText
    from navigator.texting.open import TextMessages

OWN_NUMBER, OUR_NUMBER = "+16505550100", "+16505550199"
"""Numbers that are kept for stories: nobody has them."""


@dataclass
class ShiftedClock:
    """The time it is, and so much later."""

    ahead: timedelta = field(default_factory=timedelta)

    def __call__(self) -> datetime:
        """The time on this clock, in UTC."""
        return datetime.now(UTC) + self.ahead


class TerminalPhone:
    """One phone that texts with a navigator whose casework is in the database of the settings; at night reminders come as by day."""

    def __init__(self, settings: Settings, clock: ShiftedClock) -> None:
        """Opens the navigator. Raises as `open_navigator` does."""
        self._clock = clock
        self._got: list[str] = []
        own = settings.model_copy(update={"sms_number": OUR_NUMBER, "rate_limit": "off", "sms_quiet_hours": "off"})
        navigator = open_navigator(own, now=clock)
        self._texts: TextMessages = open_text_messages(navigator, own, gateway=LocalGateway(self._take))

    def send(self, text: str) -> list[str]:
        """Texts something; what comes back."""
        return [*self._texts.texting.answer(IncomingText("terminal", secrets.token_hex(8), OWN_NUMBER, text))]

    def wait(self, time: timedelta) -> list[str]:
        """Sets the clock ahead; the messages that come meanwhile."""
        self._clock.ahead += time
        self._got.clear()
        if self._texts.sender:
            self._texts.sender.send_due()
        return list(self._got)

    def _take(self, message: OutgoingText) -> None:
        self._got.append(message.text)
