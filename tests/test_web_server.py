"""The server as people start it: a process of its own, answering over a socket."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from navigator.errors import SettingsError
from navigator.web.server import gunicorn_settings, serve_app

PROGRAM = """
import sys
sys.path.insert(0, {tests!r})
from navigator.web import server
from navigator.web.app import create_app
from web_double import NavigatorDouble, settings
serve = server.serve_app if {gunicorn} else server._serve_with_waitress
serve(lambda: create_app(NavigatorDouble(), settings()), "127.0.0.1", 0)
"""


@contextmanager
def running(*, gunicorn: bool):
    """The address of a server in a process of its own."""
    program = PROGRAM.format(tests=str(Path(__file__).parent), gunicorn=gunicorn)
    with subprocess.Popen([sys.executable, "-u", "-c", program], stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline()
            yield re.search(r"http://127\.0\.0\.1:\d+", line).group()
        finally:
            process.terminate()
            process.wait(timeout=20)


def post(address: str, body: bytes) -> tuple[int, str]:
    """Sends JSON over a connection that is closed after; status and body of what comes back."""
    request = urllib.request.Request(f"{address}/api/v1/chat", data=body, headers={"Content-Type": "application/json"})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=20) as response:  # noqa: S310
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.mark.slow
@pytest.mark.parametrize(
    "gunicorn", [pytest.param(True, marks=pytest.mark.skipif(sys.platform == "win32", reason="gunicorn needs fork")), False]
)
def test_server_answers_at_address_it_prints(gunicorn):
    with running(gunicorn=gunicorn) as address:
        status, body = post(address, json.dumps({"message": "rent is due"}).encode())
        refused, problem = post(address, json.dumps({"message": "x" * 1_500_000}).encode())

    assert status == 200
    assert json.loads(body)["outcome"] == "answered"
    assert refused == 413, "the client sees the refusal rather than a broken connection"
    assert json.loads(problem)["status"] == 413


def test_taken_address_is_said_before_anything_is_loaded():
    def load():
        pytest.fail("nothing should be loaded")

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SettingsError, match="--port"):
            serve_app(load, "127.0.0.1", taken.getsockname()[1])


def test_server_logs_no_addresses_and_opens_no_control_socket():
    chosen = gunicorn_settings("::1", 8000)

    assert chosen["bind"] == "[::1]:8000"
    assert chosen["accesslog"] is None
    assert chosen["control_socket_disable"] is True
    assert (chosen["workers"], chosen["threads"], chosen["preload_app"]) == (1, 4, False)
