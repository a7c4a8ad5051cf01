"""A gateway that goes nowhere: for tests, and for the phone in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from navigator.texting.gateway import OutgoingText


class LocalGateway:
    """Hands each message to a function, once for each id."""

    name = "local"

    def __init__(self, deliver: Callable[[OutgoingText], None]) -> None:
        self._deliver = deliver
        self._delivered: set[str] = set()

    def send(self, message: OutgoingText, *, again: bool) -> str:  # noqa: ARG002 -- it knows what it had
        """Delivers a message it has not had; the message's own id."""
        if message.id not in self._delivered:
            self._deliver(message)
            self._delivered.add(message.id)
        return message.id
