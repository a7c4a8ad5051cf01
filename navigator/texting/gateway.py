"""What a provider of text messages does for us, the same for every provider."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import requests
from requests.exceptions import InvalidHeader, InvalidSchema, InvalidURL, MissingSchema, ProxyError
from urllib3.exceptions import MaxRetryError, NewConnectionError, SSLError

if TYPE_CHECKING:
    from datetime import datetime

_BEFORE_SENDING = (requests.ConnectTimeout, ProxyError, InvalidURL, InvalidSchema, MissingSchema, InvalidHeader)


@dataclass(frozen=True, slots=True)
class OutgoingText:
    """A text message to send: `to` and `sender` are numbers in E.164, `since` is when it was first tried."""

    id: str
    to: str
    sender: str
    text: str
    since: datetime


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
    """Whether a request surely did not reach the provider: no connection was made to send it over, or it went to a stranger."""
    if isinstance(error, _BEFORE_SENDING):
        return True
    cause = error.args[0] if error.args else None
    reason = cause.reason if isinstance(cause, MaxRetryError) else None
    if isinstance(reason, SSLError):  # a wrong certificate is found before anything is sent, other faults maybe after
        return bool(reason.args) and isinstance(reason.args[0], ssl.SSLCertVerificationError)
    return isinstance(reason, NewConnectionError)
