"""Sends text messages through any other gateway: signed JSON to an address, as our own webhook takes it."""

from __future__ import annotations

import json
import time
from http import HTTPStatus

import requests

from navigator.errors import NotSentError, RefusedError, UnsureError
from navigator.texting.gateway import OutgoingText, never_left
from navigator.texting.signing import sign

TIMEOUT_SECONDS = 10
_LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
_SETUP = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED})


class JsonGateway:
    """Posts `{"id", "from", "to", "text"}`. The receiver drops an id it has had, so sending again is safe."""

    name = "gateway"

    def __init__(self, url: str, secret: str, *, timeout: float = TIMEOUT_SECONDS) -> None:
        """`timeout` is how many seconds the receiver may take to answer."""
        self._url = url
        self._secret = secret
        self._timeout = timeout

    def send(self, message: OutgoingText, *, again: bool) -> str:  # noqa: ARG002 -- the receiver knows what it had
        """Sends a message; the receiver's id of it where it gives one, else ours. Raises as the interface says."""
        values = {"id": message.id, "from": message.sender, "to": message.to, "text": message.text}
        body, now = json.dumps(values).encode(), int(time.time())
        headers = {
            "Content-Type": "application/json", "X-Navigator-Timestamp": str(now), "X-Navigator-Signature": sign(self._secret, now, body),
        }  # fmt: skip
        try:
            answer = requests.post(self._url, data=body, headers=headers, timeout=self._timeout, allow_redirects=False)
        except requests.RequestException as error:
            msg = "the gateway cannot be reached" if never_left(error) else "the gateway did not answer"
            raise (NotSentError(msg) if never_left(error) else UnsureError(msg)) from None
        return _id_of(answer, message.id)


def _id_of(answer: requests.Response, own: str) -> str:
    status = answer.status_code
    if status in _SETUP or HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:  # staff can mend an address that has moved
        msg = f"the gateway refuses us (HTTP {status}); check NAVIGATOR_GATEWAY_URL and NAVIGATOR_GATEWAY_SECRET"
        raise NotSentError(msg)
    if status in _LATER:
        msg = f"the gateway is busy (HTTP {status})"
        raise NotSentError(msg)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        msg = f"the gateway failed (HTTP {status})"
        raise UnsureError(msg)
    if status == HTTPStatus.CONFLICT:  # it had the message already
        return own
    if status >= HTTPStatus.BAD_REQUEST:
        msg = f"the gateway will not send this message (HTTP {status})"
        raise RefusedError(msg)
    return _given_id(answer) or own


def _given_id(answer: requests.Response) -> str:
    """The id in an answer; nothing where it holds none: any answer of success is one."""
    try:
        given = answer.json()["id"]
    except (ValueError, KeyError, TypeError):
        return ""
    return str(given) if isinstance(given, str | int) else ""
