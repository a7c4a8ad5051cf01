"""Sends text messages through Twilio, with Twilio's own library."""

from __future__ import annotations

import logging
from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import requests

from navigator.texting.gateway import NotSentError, RefusedError, UnsureError, never_left

if TYPE_CHECKING:
    from navigator.texting.gateway import OutgoingText

ADDRESS = "https://api.twilio.com"
TIMEOUT_SECONDS = 10
STOPPED = 21610
"""Twilio's code for a person who told it to send no more."""
CLOCKS_APART = timedelta(minutes=1)
MOST_LISTED = 50
_SETUP = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})


class TwilioGateway:
    """Sends through a Twilio account."""

    name = "twilio"

    def __init__(self, account_sid: str, auth_token: str, *, address: str = ADDRESS) -> None:
        """`address` is where Twilio's API is."""
        self._account = account_sid
        self._token = auth_token
        self._address = address
        self._client: Any = None

    def send(self, message: OutgoingText, *, again: bool) -> str:
        """Sends a message, unless an earlier try got through; Twilio's id of it. Raises as the interface says."""
        from twilio.base.exceptions import TwilioException, TwilioRestException

        try:
            return (self._sent_before(message) if again else None) or self._create(message)
        except TwilioRestException as error:
            raise _meaning(error.status, error.code) from None  # its own words hold the number
        except requests.RequestException as error:
            msg = "Twilio cannot be reached" if never_left(error) else "Twilio did not answer"
            raise (NotSentError(msg) if never_left(error) else UnsureError(msg)) from None
        except TwilioException:
            msg = "Twilio answered what its library cannot read"
            raise UnsureError(msg) from None

    def _create(self, message: OutgoingText) -> str:
        return str(self._api().messages.create(to=message.to, from_=message.sender, body=message.text).sid)

    def _sent_before(self, message: OutgoingText) -> str | None:
        """The id of the same message to the same phone, sent since it was first tried."""
        since = message.since - CLOCKS_APART
        listed = self._api().messages.list(to=message.to, from_=message.sender, date_sent_after=since, limit=MOST_LISTED)
        return next((str(one.sid) for one in listed if one.body == message.text), None)

    def _api(self) -> Any:
        """Twilio's client, made on first use: its library takes a while to load. Its log would hold numbers and texts, so it has none."""
        if self._client is None:
            from twilio.rest import Client

            self._client = Client(self._account, self._token, http_client=_http_client(self._address))
        return self._client


def _http_client(address: str) -> Any:
    from twilio.http.http_client import TwilioHttpClient

    silent = logging.getLogger("navigator.silent")
    silent.disabled = True

    class HttpClient(TwilioHttpClient):  # type: ignore[misc]  # twilio has no types
        """Twilio's, to another address where one is given."""

        def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
            """Sends a request."""
            return super().request(method, url.replace(ADDRESS, address, 1), *args, **kwargs)

    return HttpClient(timeout=TIMEOUT_SECONDS, logger=silent)


def _meaning(status: int, code: int | None) -> NotSentError | UnsureError | RefusedError:
    """What an answer that is an error means for the message."""
    if code == STOPPED:
        return RefusedError("the person told Twilio to send no more", stopped=True)
    if status in _SETUP:
        return NotSentError(f"Twilio refuses us (HTTP {status}); check NAVIGATOR_TWILIO_ACCOUNT_SID and NAVIGATOR_TWILIO_AUTH_TOKEN")
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return NotSentError("Twilio asks to wait (HTTP 429)")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:  # it may have taken the message before it failed
        return UnsureError(f"Twilio failed (HTTP {status})")
    return RefusedError(f"Twilio will not send this message (code {code or status})")
