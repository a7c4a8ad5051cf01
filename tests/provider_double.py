"""Providers of text messages on 127.0.0.1: they answer as they are told, keep what they got, and one is an account of Twilio."""

from __future__ import annotations

import base64
import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator, Mapping


@dataclass(frozen=True)
class Got:
    """A request that a provider got."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, str]:
        """The values of a form."""
        return dict(parse_qsl(self.body.decode(), strict_parsing=True))


@dataclass(frozen=True)
class Answer:
    """An answer: a status, and a body of JSON or other text."""

    status: int = 200
    body: object = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The body as it goes over the line."""
        return self.body if isinstance(self.body, str) else json.dumps(self.body)


DROPPED = Answer(-1)
"""The line breaks after the request, with no answer."""
SILENT = Answer(-2)
"""No answer comes, and the line stays open."""


class Provider:
    """Keeps the requests it got; `answer` says what comes back."""

    def __init__(self, answer: Callable[[Got], Answer]) -> None:
        self.answer = answer
        self.got: list[Got] = []
        self.over = threading.Event()


class _Handler(BaseHTTPRequestHandler):
    """One request to the server's provider."""

    def log_message(self, *_args):
        """Logs nothing."""

    def do_GET(self):
        """Answers as the provider says."""
        address = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        got = Got(self.command, address.path, query, dict(self.headers), body)
        self.server.provider.got.append(got)
        answer = self.server.provider.answer(got)
        if answer is SILENT:
            self.server.provider.over.wait()
        if answer not in (SILENT, DROPPED):
            self._write(answer)

    do_POST = do_GET  # noqa: N815

    def _write(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.text.encode())


@contextmanager
def serving_provider(provider: Provider, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """A provider on a free port, behind TLS where there is a context for it; its address, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.provider = provider
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http{'s' if context else ''}://127.0.0.1:{server.server_port}"
    finally:
        provider.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


class TwilioAccount:
    """An account of Twilio: takes messages, and lists them as Twilio does, those not sent yet without a time of sending."""

    SID, TOKEN = "AC" + "0" * 32, "a token"

    def __init__(self) -> None:
        self.messages: list[dict[str, str | None]] = []
        self.most_listed = 1000
        self.before = ""

    def __call__(self, got: Got) -> Answer:
        """What the account answers."""
        if got.headers.get("Authorization") != f"Basic {base64.b64encode(f'{self.SID}:{self.TOKEN}'.encode()).decode()}":
            return Answer(401, {"code": 20003, "message": "Authenticate", "more_info": "", "status": 401})
        if got.path != f"/2010-04-01/Accounts/{self.SID}/Messages.json":
            return Answer(404, {"code": 20404, "message": f"The requested resource {got.path} was not found", "status": 404})
        if got.method == "GET":
            return self._listed(got)
        return Answer(201, self.add(got.form["To"], got.form["From"], got.form["Body"], datetime.now(UTC)))

    def add(self, to: str, sender: str, body: str, at: datetime) -> dict[str, str | None]:
        """A message made at a time, which waits to be sent; as the account shows it."""
        message = {
            "sid": f"SM{len(self.messages):032x}", "to": to, "from": sender, "body": self.before + body, "status": "queued",
            "date_created": format_datetime(at), "date_sent": None, "error_code": None,
        }  # fmt: skip
        self.messages.append(message)
        return message

    def _listed(self, got: Got) -> Answer:
        asked, page = got.query, int(got.query.get("Page", 0))
        sent = "DateSent>" in asked or "DateSent" in asked or "DateSent<" in asked
        fitting = [
            message
            for message in reversed(self.messages)
            if message["to"] == asked["To"] and message["from"] == asked["From"] and (message["date_sent"] or not sent)
        ]
        size = min(int(asked.get("PageSize", 50)), self.most_listed)
        rest = fitting[page * size :]
        following = f"{got.path}?{urlencode({**asked, 'Page': page + 1})}" if len(rest) > size else None
        return Answer(200, {"messages": rest[:size], "page": page, "page_size": size, "next_page_uri": following, "uri": got.path})
