"""Text messages beside the chat: what a webhook costs, and 2,000 posts from 200 phones to a server that is killed midway.

Run by `make bench`, with the index built. Each text is asked in turn over the chat's address and over the webhook's, of one server,
so that a busy machine slows both alike.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench_turn import question_texts
from texting_load import KilledServer, Post, post_all, posts

from navigator.casework.database import open_database
from navigator.casework.tables import TEXTS_IN, TURNS
from navigator.settings import read_settings

TEXTS = 90
WARM_UP = 10
MOST_TIMES = 1.5
POSTS, PHONES = 2000, 200


def main() -> None:
    """Prints the figures; ends with 1 where one misses its bound."""
    index = read_settings().index
    with tempfile.TemporaryDirectory(prefix="navigator-bench-") as scratch:
        times = _times(KilledServer(index, Path(scratch) / "one.db"))
        once = _answered_once(KilledServer(index, Path(scratch) / "two.db"), Path(scratch) / "two.db")
    sys.exit(0 if times <= MOST_TIMES and once else 1)


def _times(server: KilledServer) -> float:
    """The median of the webhook over the median of the chat."""
    texts = question_texts()[: TEXTS + WARM_UP]
    chat, webhook = [], []
    server.start()
    try:
        for number, text in enumerate(texts):
            begin = time.perf_counter()
            _ask(server.address, text)
            between = time.perf_counter()
            server.post(Post(f"b{number}", f"+1650555{number:04}", text))
            chat.append(between - begin)
            webhook.append(time.perf_counter() - between)
    finally:
        server.kill()
    of_chat, of_webhook = (1000 * statistics.median(found[WARM_UP:]) for found in (chat, webhook))
    print(f"chat, median                  {of_chat:6.1f} ms")
    print(f"webhook of a text, median     {of_webhook:6.1f} ms, {of_webhook / of_chat:.2f} times the chat (at most {MOST_TIMES})")
    return of_webhook / of_chat


def _answered_once(server: KilledServer, database: Path) -> bool:
    """Whether each message got one answer, though the server was killed halfway."""
    all_posts = posts(POSTS, PHONES)
    distinct = {one.id for one in all_posts}
    server.start()
    begin = time.perf_counter()
    try:
        load = post_all(server, all_posts, kill_after=POSTS // 2)
    finally:
        server.kill()
    seconds = time.perf_counter() - begin
    engine = open_database(f"sqlite:///{database}")
    with engine.connect() as connection:
        turns = [row.message_id for row in connection.execute(TURNS.select())]
        taken = len(list(connection.execute(TEXTS_IN.select())))
    engine.dispose()
    differing = sum(len({tuple(answer) for answer in answers}) != 1 or not answers[0] for answers in load.answers.values())
    print(f"posts, of distinct messages   {len(load.seconds)} of {len(distinct)}, from {PHONES} phones")
    print(f"time, with a kill and a start {seconds:6.1f} s")
    print(f"answered, turns, taken in     {len(load.answers)}, {len(set(turns))} of {len(turns)}, {taken}")
    print(f"answered differently or not   {differing}")
    return set(load.answers) == distinct and len(turns) == len(set(turns)) == taken == len(distinct) and not differing


def _ask(address: str, text: str) -> None:
    body = json.dumps({"message": text}).encode()
    request = urllib.request.Request(f"{address}/api/v1/chat", data=body, headers={"Content-Type": "application/json"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 -- our own server
        answer.read()


if __name__ == "__main__":
    main()
