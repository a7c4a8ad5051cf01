"""Twilio's own client, quiet and with a time limit: numbers and texts of messages reach no log."""

from __future__ import annotations

import logging
from typing import Any

ADDRESS = "https://api.twilio.com"


class _Silent(logging.Logger):
    """A logger outside the tree of loggers: no setting makes it speak."""

    def isEnabledFor(self, level: int) -> bool:  # noqa: ARG002, N802 -- logging's own name
        """Never."""
        return False


class _NoMessages(logging.Filter):
    """Keeps lines about messages out of a log: their addresses hold the numbers that are asked about."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a line is about something else."""
        return "/Messages" not in record.getMessage()


_NO_MESSAGES = _NoMessages()


def open_client(account_sid: str, auth_token: str, address: str, timeout: float) -> Any:
    """A client of Twilio's API at an address, which waits `timeout` seconds for an answer. Loads Twilio's library, which is slow."""
    from twilio.http.http_client import TwilioHttpClient
    from twilio.rest import Client

    class HttpClient(TwilioHttpClient):  # type: ignore[misc]  # twilio has no types
        """Twilio's, to another address where one is given."""

        def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
            """Sends a request; Twilio's answer."""
            return super().request(method, url.replace(ADDRESS, address, 1), *args, **kwargs)

    for name in ("urllib3.connectionpool", "urllib3.util.retry"):
        logging.getLogger(name).addFilter(_NO_MESSAGES)
    return Client(account_sid, auth_token, http_client=HttpClient(timeout=timeout, logger=_Silent("twilio")))
