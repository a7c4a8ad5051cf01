"""Text messages as the web layer holds them: opened, or the reason why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.errors import SettingsError
from navigator.texting.outgoing import NO_GATEWAY, require_gateway

if TYPE_CHECKING:
    from navigator.texting.open import TextMessages
    from navigator.texting.outgoing import Outgoing
    from navigator.texting.texting import Texting
    from navigator.web.opened import Opened


@dataclass(frozen=True, slots=True)
class Texts:
    """Text messages; None while the navigator is not open, and where none are set up. `site` is the public address, or nothing."""

    opened: Opened
    messages: TextMessages | None
    site: str = ""

    @property
    def can_send(self) -> bool:
        """Whether messages can be sent that answer none."""
        return self.messages is not None and self.messages.outgoing is not None

    def texting(self) -> Texting:
        """What answers text messages. Raises what keeps the navigator from being open."""
        self.opened.use()
        if self.messages is None:
            raise SettingsError(NO_GATEWAY)
        return self.messages.texting

    def outgoing(self) -> Outgoing:
        """What queues messages. Raises what keeps the navigator from being open, and SettingsError where no gateway is set up."""
        self.opened.use()
        return require_gateway(self.messages.outgoing if self.messages else None)

    def start_sending(self) -> None:
        """Starts to send what is due, where a gateway is set up."""
        if self.messages and self.messages.thread:
            self.messages.thread.start()
