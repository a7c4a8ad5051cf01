"""Speed and size, as ratios within one run: what a chat turn costs beside the encoder alone, in process and over HTTP.

Run by `make bench`. Each text is timed in turn by the encoder, by the assistant in this process, and by a server of its own
over loopback, so that a busy machine slows all three alike. `--profile` also prints where a turn's time goes.
"""

from __future__ import annotations

import cProfile
import http.client
import json
import os
import pstats
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from server_process import NAVIGATOR, Server, running_server

from navigator import folders
from navigator.assembly import open_navigator
from navigator.index.questions import read_questions
from navigator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from navigator.assembly import Navigator

TEXTS = 90
WARM_UP = 10
HELP_RUNS = 9
PROFILED_LINES = 30
MEBIBYTE = 1 << 20


def main() -> None:
    """Prints the figures."""
    texts = question_texts()
    with tempfile.TemporaryDirectory(prefix="navigator-bench-") as scratch:
        settings = Settings(
            model="default", index=Path(scratch) / "index", database_url=f"sqlite:///{scratch}/here.db", log_level="ERROR", rate_limit="off"
        )
        seconds, cores = _build(settings.index)
        print(f"index built from nothing      {seconds:6.1f} s of the clock, {seconds * cores:.1f} s of processors ({cores:.2f} cores)")
        print(f"navigator --help              {_help_seconds():6.2f} s")
        environment = {
            "NAVIGATOR_MODEL": "default",
            "NAVIGATOR_INDEX": str(settings.index),
            "NAVIGATOR_DATABASE_URL": f"sqlite:///{scratch}/there.db",
            "NAVIGATOR_RATE_LIMIT": "off",
            "NAVIGATOR_LOG_LEVEL": "ERROR",
        }
        navigator = open_navigator(settings)
        with running_server(environment) as server:
            _compare(texts, navigator, server)
            print(f"server's peak memory          {server.peak_memory() / MEBIBYTE:6.0f} MiB")
        if "--profile" in sys.argv:
            _profile(texts, navigator)


def question_texts() -> list[str]:
    """Questions of one turn that have an answer, in both languages and on every channel."""
    questions = read_questions(folders.material("index") / "questions" / "build.jsonl")
    single = [question.text for question in questions if not question.turns and "answered" in question.expect.outcome]
    step = max(1, len(single) // (TEXTS + WARM_UP))
    return single[::step][: TEXTS + WARM_UP]


def _build(index: Path) -> tuple[float, float]:
    """Seconds of the clock that a build from nothing takes in a process of its own, and how many cores it kept busy."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(
        [NAVIGATOR, "index", "build", "--out", index],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "NAVIGATOR_MODEL": "default"},
    )
    seconds, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / seconds


def _help_seconds() -> float:
    return statistics.median(
        _seconds(lambda: subprocess.run([NAVIGATOR, "--help"], check=True, capture_output=True)) for _ in range(HELP_RUNS)
    )


def _compare(texts: list[str], navigator: Navigator, server: Server) -> None:
    """Times each text three ways, one after the other, and prints the medians' ratios."""
    with closing(http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=60)) as connection:
        ways: list[Callable[[str], object]] = [
            lambda text: navigator.encoder.encode([text]),
            navigator.reply,
            lambda text: _ask(connection, text),
        ]
        rows = [[_seconds(lambda way=way, text=text: way(text)) for way in ways] for text in texts][WARM_UP:]  # type: ignore[misc]
    encoder, turn, over_http = (statistics.median(column) for column in zip(*rows, strict=True))
    pairs = statistics.median(row[1] / row[0] for row in rows)
    print(f"encoder alone, median         {encoder * 1000:6.1f} ms over {len(rows)} texts")
    print(f"a turn in process / encoder   {turn / encoder:6.2f} (at most 2; median of the ratios of each text {pairs:.2f})")
    print(f"a turn over HTTP / encoder    {over_http / encoder:6.2f} (at most 3)")


def _ask(connection: http.client.HTTPConnection, text: str) -> None:
    connection.request("POST", "/api/v1/chat", json.dumps({"message": text}), {"Content-Type": "application/json"})
    response = connection.getresponse()
    body = response.read()
    if response.status != http.client.OK:
        msg = f"the server answered {response.status}: {body.decode()}"
        raise RuntimeError(msg)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _profile(texts: list[str], navigator: Navigator) -> None:
    """Prints where the time of a turn goes, the encoder among it."""
    profiler = cProfile.Profile()
    with profiler:
        for text in texts:
            navigator.reply(text)
    statistics_of = pstats.Stats(profiler).sort_stats("cumulative")
    print(f"\n{len(texts)} turns:")
    statistics_of.print_stats(r"navigator/|sqlalchemy/orm/session|faiss/", PROFILED_LINES)


if __name__ == "__main__":
    main()
