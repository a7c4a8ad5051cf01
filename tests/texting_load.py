"""Posts many messages to a real server through the JSON webhook, and kills the server with SIGKILL midway."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from server_process import NAVIGATOR, Server, free_port, wait_until_ready

from navigator.texting.signing import sign

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SECRET = "a gateway secret for tests"  # noqa: S105 -- of nobody
CALLERS = 8
GIVE_UP_SECONDS = 120
WORDS = (
    "i need food",
    "rent is due in 94303",
    "how do i become a welder",
    "necesito trabajo",
    "1",
    "free english classes",
    "no tengo carro",
)


@dataclass(frozen=True)
class Post:
    """A message as the gateway posts it."""

    id: str
    number: str
    text: str


@dataclass
class Load:
    """What was answered to each message, every time it was posted."""

    answers: dict[str, list[list[str]]] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)


def posts(number_of_posts: int, phones: int) -> list[Post]:
    """So many posts from so many phones; each tenth one is a message that was posted a few posts before."""
    made: list[Post] = []
    while len(made) < number_of_posts:
        number = len(made) - len(made) // 10
        again = len(made) % 10 == 9
        made.append(made[-5] if again else Post(f"m{number}", f"+1650555{number % phones:04}", WORDS[number % len(WORDS)]))
    return made


class KilledServer:
    """A server on one port and one database that can be killed and started again."""

    def __init__(self, index: Path, database: Path) -> None:
        self._port = free_port()
        self._environment = {
            **os.environ, "NAVIGATOR_INDEX": str(index), "NAVIGATOR_DATABASE_URL": f"sqlite:///{database}", "HF_HUB_OFFLINE": "1",
            "NAVIGATOR_SECRET_KEY": "a key that is for tests alone and long enough", "NAVIGATOR_GATEWAY_SECRET": SECRET,
            "NAVIGATOR_RATE_LIMIT": "off", "NAVIGATOR_LOG_LEVEL": "ERROR",
        }  # fmt: skip
        self._process: subprocess.Popen[str] | None = None
        self.ready = threading.Event()

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        command = [str(NAVIGATOR), "serve", "--host", "127.0.0.1", "--port", str(self._port)]
        self._process = subprocess.Popen(
            command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        wait_until_ready(Server(self.address, self._process.pid), self._process)
        self.ready.set()

    def kill(self, how: int = signal.SIGKILL) -> None:
        """Ends it and the workers it started: they are a group of their own."""
        self.ready.clear()
        if self._process:
            os.killpg(self._process.pid, how)
            self._process.communicate()
            self._process = None

    def post(self, post: Post) -> list[str]:
        """What is answered; posted again, as gateways do, while the server is down."""
        give_up = time.monotonic() + GIVE_UP_SECONDS
        while time.monotonic() < give_up:
            self.ready.wait(GIVE_UP_SECONDS)
            try:
                return self._post(post)
            except (urllib.error.URLError, ConnectionError, TimeoutError, json.JSONDecodeError):
                continue
        msg = f"{post.id} got no answer"
        raise TimeoutError(msg)

    def _post(self, post: Post) -> list[str]:
        body, now = json.dumps({"id": post.id, "from": post.number, "to": "+16505550199", "text": post.text}).encode(), int(time.time())
        headers = {"Content-Type": "application/json", "X-Navigator-Timestamp": str(now), "X-Navigator-Signature": sign(SECRET, now, body)}
        request = urllib.request.Request(f"{self.address}/sms/gateway", data=body, headers=headers)  # noqa: S310 -- our own address
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            messages: list[str] = json.load(answer)["messages"]
        return messages


def post_all(server: KilledServer, all_posts: Sequence[Post], *, kill_after: int | None = None) -> Load:
    """Posts all, several at once; after so many answers the server is killed and started again."""
    load, lock, halfway = Load(), threading.Lock(), threading.Event()

    def post(one: Post) -> None:
        """Posts a message and keeps its answer."""
        begin = time.perf_counter()
        messages = server.post(one)
        with lock:
            load.seconds.append(time.perf_counter() - begin)
            load.answers.setdefault(one.id, []).append(messages)
            if len(load.seconds) == kill_after:
                halfway.set()

    with ThreadPoolExecutor(CALLERS) as pool:
        done = [pool.submit(post, one) for one in all_posts]
        if kill_after is not None:
            halfway.wait(GIVE_UP_SECONDS)
            server.kill()
            server.start()
        for one in done:
            one.result()
    return load
