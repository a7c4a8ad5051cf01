"""Messages wait in the outbox until they are sent: each is claimed by one, none is lost when a process dies, and numbers go first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from texting_phone import KEY, NOON, NUMBER, Clock

from navigator.casework.casework import Casework, open_casework
from navigator.casework.outbox import DIED_AFTER, NewText
from navigator.casework.tables import TEXTS_OUT
from navigator.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLAN = NewText("plan:1", "phone", "plan", "en", NUMBER, {"text": "your plan"}, NOON)


@pytest.fixture
def clock() -> Clock:
    """The clock messages are due by."""
    return Clock()


@pytest.fixture
def casework(tmp_path: Path, clock: Clock) -> Iterator[Casework]:
    """The casework in a database of its own."""
    opened = open_casework(f"sqlite:///{tmp_path / 'casework.db'}", KEY, now=clock)
    yield opened
    opened.close()


def stored(casework: Casework) -> list[sa.Row]:
    """The rows of the outbox."""
    with casework.engine.connect() as connection:
        return list(connection.execute(sa.select(TEXTS_OUT)))


def test_message_is_claimed_when_it_is_due_and_not_before(casework: Casework, clock: Clock) -> None:
    """With all that is needed to send it."""
    casework.outbox.queue(replace(PLAN, due_at=NOON + timedelta(hours=1)))
    assert casework.outbox.claim() is None
    clock.ahead(hours=1)
    due = casework.outbox.claim()
    assert (due.number, due.content, due.kind, due.tries, due.unsure) == (NUMBER, {"text": "your plan"}, "plan", 1, False)
    assert due.first_tried_at == clock.time


def test_of_one_key_there_is_one_message(casework: Casework) -> None:
    """Whoever queues it again."""
    assert casework.outbox.queue(PLAN)
    assert not casework.outbox.queue(replace(PLAN, content={"text": "another"}))
    assert len(stored(casework)) == 1


def test_each_message_is_claimed_by_one_of_many(casework: Casework) -> None:
    """Threads here, replicas elsewhere."""
    for number in range(20):
        casework.outbox.queue(replace(PLAN, key=str(number)))
    with ThreadPoolExecutor(6) as pool:
        claimed = [due.id for due in pool.map(lambda _: casework.outbox.claim(), range(30)) if due]
    assert sorted(claimed) == sorted(row.id for row in stored(casework))


def test_message_of_a_process_that_died_is_claimed_again_as_unsure(casework: Casework, clock: Clock) -> None:
    """And not before it surely died; what was first tried stays known."""
    casework.outbox.queue(PLAN)
    casework.outbox.claim()
    assert casework.outbox.claim() is None
    clock.time += DIED_AFTER + timedelta(seconds=1)
    again = casework.outbox.claim()
    assert (again.unsure, again.tries, again.first_tried_at) == (True, 2, NOON)


def test_what_was_unsure_once_stays_so(casework: Casework, clock: Clock) -> None:
    """A later try that surely failed proves nothing of the first."""
    casework.outbox.queue(PLAN)
    casework.outbox.later(casework.outbox.claim(), clock.time, "silence", unsure=True)
    casework.outbox.later(casework.outbox.claim(), clock.time, "no line", unsure=False)
    assert casework.outbox.claim().unsure


def test_message_put_off_counts_as_untried(casework: Casework, clock: Clock) -> None:
    """Quiet hours are no failure."""
    casework.outbox.queue(PLAN)
    casework.outbox.put_off(casework.outbox.claim(), NOON + timedelta(hours=2))
    assert casework.outbox.claim() is None
    clock.ahead(hours=2)
    due = casework.outbox.claim()
    assert (due.tries, due.unsure, due.first_tried_at) == (1, False, clock.time)


@pytest.mark.parametrize("end", ["sent", "refused", "failed", "dropped"])
def test_number_and_words_are_deleted_once_a_message_has_ended(casework: Casework, end: str) -> None:
    """It is never claimed again."""
    casework.outbox.queue(PLAN)
    due = casework.outbox.claim()
    casework.outbox.sent(due.id, "SM1") if end == "sent" else casework.outbox.end(due.id, end, "why")
    (row,) = stored(casework)
    assert (row.number, row.content, row.status) == (None, None, end)
    assert casework.outbox.claim() is None


def test_number_and_words_are_stored_encrypted(casework: Casework, tmp_path: Path) -> None:
    """Not even digits of it stand in the files."""
    casework.outbox.queue(PLAN)
    files = b"".join(path.read_bytes() for path in tmp_path.glob("casework.db*"))
    assert b"5550100" not in files
    assert b"your plan" not in files


def test_parked_message_waits_for_staff(casework: Casework) -> None:
    """They send it after all, or drop it; of another there is nothing to decide."""
    for key in ("a", "b"):
        casework.outbox.queue(replace(PLAN, key=key))
        casework.outbox.end(casework.outbox.claim().id, "parked", "nobody knows")
    first, second = casework.outbox.unsent(10)
    assert (first.status, first.problem) == ("parked", "nobody knows")
    casework.outbox.decide(first.id, again=True)
    casework.outbox.decide(second.id, again=False)
    due = casework.outbox.claim()
    assert (due.id, due.unsure, due.number) == (first.id, False, NUMBER)
    assert casework.outbox.claim() is None
    with pytest.raises(NotFoundError, match="navigator sms outbox"):
        casework.outbox.decide(second.id, again=True)


def test_what_waits_for_a_phone_is_dropped_and_others_stay(casework: Casework) -> None:
    """After a STOP."""
    casework.outbox.queue(PLAN)
    casework.outbox.queue(replace(PLAN, key="other", phone_id="other"))
    casework.outbox.drop("phone")
    assert casework.outbox.claim().phone_id == "other"
    assert casework.outbox.claim() is None


def test_numbers_of_parked_messages_are_deleted_after_a_time(casework: Casework, clock: Clock) -> None:
    """And ended ones with all record of them; what waits stays."""
    for key in ("parked", "sent", "waits"):
        casework.outbox.queue(replace(PLAN, key=key, due_at=NOON + timedelta(days=40 if key == "waits" else 0)))
    casework.outbox.end(casework.outbox.claim().id, "parked")
    casework.outbox.sent(casework.outbox.claim().id, "SM1")
    clock.ahead(days=31)
    casework.outbox.prune(timedelta(days=30))
    rows = {row.status: row for row in stored(casework)}
    assert set(rows) == {"failed", "waiting"}
    assert rows["failed"].number is None
    assert rows["waiting"].number is not None
