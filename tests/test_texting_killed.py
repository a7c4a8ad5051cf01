"""A real server is killed while many text messages come in: every message is answered exactly once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from real_index import real_index
from texting_load import KilledServer, post_all, posts

from navigator.casework.database import open_database
from navigator.casework.tables import TEXTS_IN, TURNS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
def test_every_message_is_answered_once_though_the_server_is_killed(tmp_path: Path) -> None:
    """The same answer however often it is posted, and one turn of one conversation each; `bench_sms.py` posts ten times as many."""
    server = KilledServer(real_index(tmp_path), tmp_path / "casework.db")
    all_posts = posts(200, 20)
    distinct = {one.id for one in all_posts}
    assert len(distinct) == 180
    try:
        server.start()
        load = post_all(server, all_posts, kill_after=100)
    finally:
        server.kill()
    assert set(load.answers) == distinct
    assert sum(map(len, load.answers.values())) == 200
    for answers in load.answers.values():
        assert len({tuple(answer) for answer in answers}) == 1
        assert len(answers[0]) == 1
    engine = open_database(f"sqlite:///{tmp_path / 'casework.db'}")
    with engine.connect() as connection:
        turns = list(connection.execute(sa.select(TURNS.c.message_id, TURNS.c.conversation_id)))
        assert connection.execute(sa.select(sa.func.count()).select_from(TEXTS_IN)).scalar_one() == 180
    engine.dispose()
    assert len({turn.message_id for turn in turns}) == len(turns) == 180
