"""Sends text messages through Vonage's SMS API."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

import requests

from navigator.dialogue.text_message import is_gsm
from navigator.errors import NotSentError, RefusedError, UnsureError
from navigator.texting.gateway import never_left

if TYPE_CHECKING:
    from navigator.texting.gateway import OutgoingText

ADDRESS = "https://rest.nexmo.com"
TIMEOUT_SECONDS = 10
SENT = 0
LATER = frozenset({1, 9, 10})
"""Statuses of what may be sent later: too fast, no money left, and too many connections."""
SETUP = frozenset({2, 3, 4, 8, 11, 14, 15, 29, 32})
"""Statuses of wrong settings, of a sender that may not be used, and of an account that may not send: staff can mend it."""
REFUSED = frozenset({6, 7, 12, 33})
"""Statuses of a number that cannot be reached, is barred or is no longer in use, and of a text that is too long."""
_NOT_US = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_CHECK = "check NAVIGATOR_VONAGE_API_KEY, NAVIGATOR_VONAGE_API_SECRET and NAVIGATOR_SMS_NUMBER"


class VonageGateway:
    """Sends through a Vonage account. It cannot be asked what it sent, so a message nobody is sure of waits for staff."""

    name = "vonage"

    def __init__(self, api_key: str, api_secret: str, *, address: str = ADDRESS, timeout: float = TIMEOUT_SECONDS) -> None:
        """`address` is where Vonage's API is, `timeout` how many seconds it may take to answer."""
        self._key = api_key
        self._secret = api_secret
        self._address = address
        self._timeout = timeout

    def send(self, message: OutgoingText, *, again: bool) -> str:
        """Sends a message; Vonage's id of it. Raises as the interface says."""
        if again:
            msg = "Vonage cannot tell whether an earlier try got through"
            raise UnsureError(msg)
        values = {
            "api_key": self._key, "api_secret": self._secret, "from": message.sender.lstrip("+"), "to": message.to.lstrip("+"),
            "text": message.text, "type": "text" if is_gsm(message.text) else "unicode", "client-ref": message.id,
        }  # fmt: skip
        try:
            answer = requests.post(f"{self._address}/sms/json", data=values, timeout=self._timeout, allow_redirects=False)
        except requests.RequestException as error:
            msg = "Vonage cannot be reached" if never_left(error) else "Vonage did not answer"
            raise (NotSentError(msg) if never_left(error) else UnsureError(msg)) from None  # its own words hold the address and more
        return _id_of(answer)


def _id_of(answer: requests.Response) -> str:
    """Vonage's id of the message, of its first part. Raises what the answer means."""
    try:
        parts = answer.json()["messages"]
        statuses, first = [int(part["status"]) for part in parts], str(parts[0].get("message-id", ""))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        raise _unreadable(answer.status_code) from None
    wrong = next((status for status in statuses if status != SENT), SENT)
    if wrong == SENT:
        return first
    raise UnsureError("Vonage sent only a part") if SENT in statuses else _meaning(wrong)


def _unreadable(status: int) -> NotSentError | UnsureError:
    """What an answer means that is not of the SMS API: Vonage's servers answer 200 to all that reaches it, so 3xx and 4xx did not."""
    if status in _NOT_US:
        return NotSentError(f"Vonage refuses us (HTTP {status}); {_CHECK}")
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return NotSentError(f"Vonage does not take messages now (HTTP {status})")
    return UnsureError(f"Vonage answered what cannot be read (HTTP {status})")


def _meaning(status: int) -> NotSentError | UnsureError | RefusedError:
    """What a status of the SMS API means for the message; one that is not known, like an internal error (5), leaves it unsure."""
    if status in SETUP:
        return NotSentError(f"Vonage refuses us (status {status}); {_CHECK}")
    if status in LATER:
        return NotSentError(f"Vonage cannot send now (status {status})")
    if status in REFUSED:
        return RefusedError(f"Vonage will not send this message (status {status})")
    return UnsureError(f"Vonage failed (status {status})")
