"""Sends text messages through Vonage's SMS API."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

import requests

from navigator.dialogue.text_message import is_gsm
from navigator.texting.gateway import NotSentError, RefusedError, UnsureError, never_left

if TYPE_CHECKING:
    from navigator.texting.gateway import OutgoingText

ADDRESS = "https://rest.nexmo.com"
TIMEOUT_SECONDS = 10
SENT = 0
LATER = frozenset({1, 9})
"""Statuses of what may be sent later: too fast, and no money left."""
SETUP = frozenset({2, 3, 4, 8})
"""Statuses of wrong or missing settings: nothing was sent, and staff can mend it."""
FAILED = 5


class VonageGateway:
    """Sends through a Vonage account. It cannot be asked what it sent, so a message nobody is sure of waits for staff."""

    name = "vonage"

    def __init__(self, api_key: str, api_secret: str, *, address: str = ADDRESS) -> None:
        """`address` is where Vonage's API is."""
        self._key = api_key
        self._secret = api_secret
        self._address = address

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
            answer = requests.post(f"{self._address}/sms/json", data=values, timeout=TIMEOUT_SECONDS, allow_redirects=False)
        except requests.RequestException as error:
            msg = "Vonage cannot be reached" if never_left(error) else "Vonage did not answer"
            raise (NotSentError(msg) if never_left(error) else UnsureError(msg)) from None  # its own words hold the address and more
        return _id_of(answer)


def _id_of(answer: requests.Response) -> str:
    """Vonage's id of the message, of its first part. Raises what the answer means."""
    if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        msg = "Vonage asks to wait (HTTP 429)"
        raise NotSentError(msg)
    try:
        parts = answer.json()["messages"]
        statuses, first = [int(part["status"]) for part in parts], str(parts[0].get("message-id", ""))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        msg = f"Vonage answered what cannot be read (HTTP {answer.status_code})"
        raise UnsureError(msg) from None
    wrong = next((status for status in statuses if status != SENT), SENT)
    if wrong == SENT:
        return first
    if SENT in statuses or wrong == FAILED:  # some parts may have gone out
        msg = f"Vonage failed (status {wrong})"
        raise UnsureError(msg)
    if wrong in SETUP:
        msg = f"Vonage refuses us (status {wrong}); check NAVIGATOR_VONAGE_API_KEY and NAVIGATOR_VONAGE_API_SECRET"
        raise NotSentError(msg)
    if wrong in LATER:
        msg = f"Vonage cannot send now (status {wrong})"
        raise NotSentError(msg)
    msg = f"Vonage will not send this message (status {wrong})"
    raise RefusedError(msg)
