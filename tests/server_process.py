"""Runs `navigator serve` as a process of its own, waits until it can answer, and ends it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

NAVIGATOR = Path(sys.executable).with_name("navigator")
START_SECONDS = 120
PAUSE_SECONDS = 0.05


@dataclass(frozen=True)
class Answer:
    """What came back over HTTP."""

    status: int
    type: str
    body: str

    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    """A running server."""

    address: str
    pid: int

    def get(self, path: str) -> Answer:
        """Answers GET."""
        return _send(urllib.request.Request(self.address + path))  # noqa: S310 -- the address is our own

    def post(self, path: str, body: object) -> Answer:
        """Answers POST of a JSON body."""
        data = json.dumps(body).encode()
        return _send(urllib.request.Request(self.address + path, data=data, headers={"Content-Type": "application/json"}))  # noqa: S310

    def peak_memory(self) -> int:
        """Most memory that the server's processes have held, in bytes, summed over them; 0 where the system does not tell."""
        return sum(_peak(pid) for pid in (self.pid, *_children(self.pid)))


@contextmanager
def running_server(environment: dict[str, str]) -> Iterator[Server]:
    """A server with these settings on a free port of 127.0.0.1, ready to answer or to say why it cannot."""
    port = free_port()
    command = [str(NAVIGATOR), "serve", "--host", "127.0.0.1", "--port", str(port)]
    # The process is ended below, by its own id.
    with subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            server = Server(f"http://127.0.0.1:{port}", process.pid)
            wait_until_ready(server, process)
            yield server
        finally:
            process.terminate()
            try:
                process.communicate(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()


def wait_until_ready(server: Server, process: subprocess.Popen[str]) -> None:
    """Polls /readyz until it answers anything at all; fails when the process ends or the deadline passes."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            msg = f"the server ended with {process.returncode}: {process.stderr.read() if process.stderr else ''}"
            raise RuntimeError(msg)
        try:
            server.get("/readyz")
        except OSError:
            time.sleep(PAUSE_SECONDS)
        else:
            return
    msg = f"the server did not answer within {START_SECONDS} s"
    raise TimeoutError(msg)


def _send(request: urllib.request.Request) -> Answer:
    try:
        with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310 -- the address is our own
            return Answer(response.status, response.headers["Content-Type"], response.read().decode())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers["Content-Type"], error.read().decode())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _children(pid: int) -> list[int]:
    listing = Path(f"/proc/{pid}/task/{pid}/children")
    direct = [int(child) for child in listing.read_text().split()] if listing.is_file() else []
    return [found for child in direct for found in (child, *_children(child))]


def _peak(pid: int) -> int:
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.is_file() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
