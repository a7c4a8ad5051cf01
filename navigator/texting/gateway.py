"""What a provider of text messages does for us, the same for every provider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import requests
from urllib3.exceptions import MaxRetryError, NewConnectionError

from navigator.errors import NavigatorError

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class OutgoingText:
    """A text message to send: `to` and `sender` are numbers in E.164, `since` is when it was first tried."""

    id: str
    to: str
    sender: str
    text: str
    since: datetime


class NotSentError(NavigatorError):
    """The message was surely not sent; it may be tried again later."""


class UnsureError(NavigatorError):
    """Nobody knows whether the message was sent: the line broke before the provider answered."""


class RefusedError(NavigatorError):
    """The provider will never send the message. `stopped` where the person told the provider to send no more."""

    def __init__(self, message: str, *, stopped: bool = False) -> None:
        super().__init__(message)
        self.stopped = stopped


class Gateway(Protocol):
    """Sends text messages through one provider."""

    name: str

    def send(self, message: OutgoingText, *, again: bool) -> str:
        """Sends a message; the provider's id of it. `again`: an earlier try may have got through, and it is not to be sent twice.

        Raises NotSentError, UnsureError (also where `again` cannot be told apart) or RefusedError; their words name neither the number
        nor the text.
        """
        ...


def never_left(error: requests.RequestException) -> bool:
    """Whether a request surely did not reach the provider: there was no connection to send it over."""
    if isinstance(error, requests.ConnectTimeout):
        return True
    cause = error.args[0] if error.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError)
