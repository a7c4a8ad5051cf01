"""Sends text messages through Twilio, with Twilio's own library."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import requests

from navigator.errors import NotSentError, RefusedError, UnsureError
from navigator.texting.gateway import never_left
from navigator.texting.twilio_client import ADDRESS, open_client

if TYPE_CHECKING:
    from collections.abc import Callable

    from navigator.texting.gateway import OutgoingText

TIMEOUT_SECONDS = 10
STOPPED = 21610
"""Twilio's code for a person who told it to send no more."""
QUEUE_FULL = 21611
WRONG_SENDER = frozenset({21212, 21606, 21659, 21660})
"""Twilio's codes for a sender that is no number, cannot send, or is not the account's."""
CLOCKS_APART = timedelta(minutes=1)
MOST_LISTED = 1000
"""How many messages to a phone are looked through; Twilio gives as many at once."""
TRIAL = "Sent from your Twilio trial account - "
"""What Twilio puts before the text of an account on trial."""
_SETUP = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})
_LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})
_UNREADABLE = (ValueError, TypeError, AttributeError, KeyError)
"""What Twilio's library raises where an answer is not JSON, or other JSON than it knows."""


class TwilioGateway:
    """Sends through a Twilio account."""

    name = "twilio"

    def __init__(self, account_sid: str, auth_token: str, *, address: str = ADDRESS, timeout: float = TIMEOUT_SECONDS) -> None:
        """`address` is where Twilio's API is, `timeout` how many seconds it may take to answer."""
        self._open: Callable[[], Any] = lambda: open_client(account_sid, auth_token, address, timeout)
        self._client: Any = None

    def send(self, message: OutgoingText, *, again: bool) -> str:
        """Sends a message, unless an earlier try got through; Twilio's id of it. Raises as the interface says."""
        return (self._sent_before(message) if again else None) or self._create(message)

    def _create(self, message: OutgoingText) -> str:
        made = _asked(lambda: self._api().messages.create(to=message.to, from_=message.sender, body=message.text))
        if not made.sid:
            msg = "Twilio answered without an id of the message"
            raise UnsureError(msg)
        return str(made.sid)

    def _sent_before(self, message: OutgoingText) -> str | None:
        """The id of the same message to the same phone, made since it was first tried. Raises NotSentError where Twilio does not tell.

        Twilio can list messages by when they were sent; those that wait to be sent have no such time yet, so all are looked through.
        """
        try:
            listed = _asked(lambda: self._api().messages.list(message.to, message.sender, limit=MOST_LISTED, page_size=MOST_LISTED))
        except (NotSentError, UnsureError, RefusedError) as error:
            msg = f"Twilio does not tell whether an earlier try got through: {error}"
            raise NotSentError(msg) from None
        since = message.since - CLOCKS_APART
        recent = [one for one in listed if one.date_created is None or one.date_created >= since]
        found = next((str(one.sid) for one in recent if _words(one.body) == message.text.strip()), None)
        if not found and len(recent) >= MOST_LISTED:
            msg = "Twilio has sent too many messages to tell whether an earlier try got through"
            raise UnsureError(msg)
        return found

    def _api(self) -> Any:
        """Twilio's client, made on first use."""
        self._client = self._client or self._open()
        return self._client


def _words(body: str | None) -> str:
    """The text of a message as it was given to Twilio, without spaces around it."""
    return (body or "").removeprefix(TRIAL).strip()


def _asked(ask: Callable[[], Any]) -> Any:
    """What Twilio answers. Raises what an error means for the message, in words of our own: those of the library hold number and text."""
    from twilio.base.exceptions import TwilioException

    try:
        return ask()
    except requests.RequestException as error:
        raise (NotSentError("Twilio cannot be reached") if never_left(error) else UnsureError("Twilio did not answer")) from None
    except TwilioException as error:
        raise _meaning(*_status_and_code(error)) from None
    except _UNREADABLE:
        msg = "Twilio answered what cannot be read"
        raise UnsureError(msg) from None


def _status_and_code(error: Exception) -> tuple[int, int]:
    """HTTP status and Twilio's code of an error, 0 where it has none; an error of a listing holds its response."""
    response = error.args[1] if len(error.args) > 1 else None
    status, code = getattr(error, "status", getattr(response, "status_code", 0)), getattr(error, "code", 0)
    return (status if isinstance(status, int) else 0), (code if isinstance(code, int) else 0)


def _meaning(status: int, code: int) -> NotSentError | UnsureError | RefusedError:
    """What an answer that is an error means for the message."""
    if code == STOPPED:
        return RefusedError("the person told Twilio to send no more", stopped=True)
    if code in WRONG_SENDER:
        return NotSentError(f"Twilio does not send from our number (code {code}); check NAVIGATOR_SMS_NUMBER")
    if status in _SETUP:
        return NotSentError(f"Twilio refuses us (HTTP {status}); check NAVIGATOR_TWILIO_ACCOUNT_SID and NAVIGATOR_TWILIO_AUTH_TOKEN")
    if status in _LATER or code == QUEUE_FULL:
        return NotSentError(f"Twilio asks to wait (HTTP {status})")
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return RefusedError(f"Twilio will not send this message (code {code or status})")
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return NotSentError(f"Twilio's address does not take messages now (HTTP {status})")
    # Twilio's documentation says that a request answered with 5xx may be made again, not that nothing came of it, and knows no key that
    # makes a repeat safe. One more request tells for sure.
    return UnsureError(f"Twilio failed (HTTP {status})")
