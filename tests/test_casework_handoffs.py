"""Hand-offs are kept for staff, one a conversation, with names and contacts encrypted, on a real SQLite file."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from navigator.casework.casework import Casework, open_casework
from navigator.casework.conversations import Turn
from navigator.casework.handoffs import Handoff, Reach
from navigator.casework.tables import HANDOFFS
from navigator.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "a key that is for tests alone and long enough"
NOW = datetime(2026, 1, 20, 22, 10, tzinfo=UTC)
DAY = timedelta(days=1)
TURN = Turn("rent is due", "answered", ["housing", "food"], ["rent-help", "pantry"])
REACH = Reach("call", "+16503306400")


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The address of a database of its own."""
    return f"sqlite:///{tmp_path / 'casework.db'}"


@pytest.fixture
def casework(address: str) -> Iterator[Casework]:
    """The casework in it."""
    opened = open_casework(address, KEY)
    yield opened
    opened.close()


def talked(casework: Casework) -> str:
    """The id of a conversation of two turns."""
    first = casework.conversations.add(casework.conversations.start("web", "en"), TURN)
    second = Turn("and a class", "crisis", ["training", "housing"], ["class", "pantry"])
    return casework.conversations.add(replace(first, state='{"profile": {"age": 29}}'), second).id


def test_staff_see_who_waits_with_what_was_said_and_found(casework: Casework) -> None:
    """The contact decrypted, the topics of the latest turn first, each entry once, and what the dialogue remembers."""
    asked = Handoff(talked(casework), "en", "Vecina", REACH, "after 5", NOW + DAY)
    taken = casework.handoffs.ask(asked, NOW)
    (waits,) = casework.handoffs.open(10)
    assert (waits.id, waits.asked, waits.created_at, waits.readable) == (taken.id, asked, NOW, True)
    assert waits.topics == ["training", "housing", "food"]
    assert waits.said == ["rent is due", "and a class"]
    assert waits.entries == ["rent-help", "pantry", "class"]
    assert waits.state == '{"profile": {"age": 29}}'
    assert (taken.answer_by, taken.outcomes) == (NOW + DAY, ["answered", "crisis"])


def test_neither_name_nor_contact_is_in_the_database(casework: Casework, address: str) -> None:
    """Not in the file, nor in the log that is written before it."""
    casework.handoffs.ask(Handoff(talked(casework), "en", "Vecina", REACH), NOW)
    folder = sa.make_url(address).database or ""
    written = b"".join(path.read_bytes() for path in Path(folder).parent.iterdir())
    assert b"rent is due" in written
    assert not any(word in written for word in (b"Vecina", b"6503306400"))


def test_asked_again_it_is_replaced(casework: Casework) -> None:
    """One a conversation, under the same id and waiting since the first time; who waits already is not put off."""
    conversation = talked(casework)
    first = casework.handoffs.ask(Handoff(conversation, "en", "Vecina", REACH, "after 5", NOW + DAY), NOW)
    again = Handoff(conversation, "es", None, Reach("email", "info@jobtrainworks.org"), "", NOW + 3 * DAY)
    second = casework.handoffs.ask(again, NOW + timedelta(hours=1))
    (waits,) = casework.handoffs.open(10)
    assert first.id == second.id == waits.id
    assert waits.created_at == NOW
    assert waits.asked == replace(again, answer_by=NOW + DAY)
    assert second.answer_by == NOW + DAY


@pytest.mark.parametrize(
    ("first", "later", "second", "told"),
    [
        (None, timedelta(hours=1), NOW + DAY, NOW + DAY),
        (NOW + DAY, timedelta(hours=1), None, None),
        (NOW + DAY, 2 * DAY, NOW + 3 * DAY, NOW + 3 * DAY),
        (NOW + 3 * DAY, timedelta(hours=1), NOW + DAY, NOW + DAY),
    ],
    ids=["none told before", "nobody can answer now", "the moment has passed", "sooner now"],
)
def test_moment_told_before_stays_while_it_is_to_come(
    casework: Casework, first: datetime | None, later: timedelta, second: datetime | None, told: datetime | None
) -> None:
    """And only then."""
    conversation = talked(casework)
    casework.handoffs.ask(Handoff(conversation, "en", answer_by=first), NOW)
    assert casework.handoffs.ask(Handoff(conversation, "en", answer_by=second), NOW + later).answer_by == told


@pytest.mark.parametrize("conversation_id", ["", "nobody", "x" * 64])
def test_unknown_conversation_is_not_found_and_nothing_kept(casework: Casework, conversation_id: str) -> None:
    """Nor one that was deleted."""
    gone = talked(casework)
    casework.conversations.forget(gone)
    with pytest.raises(NotFoundError):
        casework.handoffs.ask(Handoff(conversation_id or gone, "en", "Vecina", REACH), NOW)
    assert casework.handoffs.open(10) == []


def test_forgotten_conversation_takes_its_hand_off_along(casework: Casework) -> None:
    """Another one's stays."""
    gone, stays = talked(casework), talked(casework)
    for conversation in (gone, stays):
        casework.handoffs.ask(Handoff(conversation, "en", "Vecina", REACH), NOW)
    casework.conversations.forget(gone)
    assert [waits.asked.conversation_id for waits in casework.handoffs.open(10)] == [stays]
    with casework.engine.connect() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(HANDOFFS)).scalar_one() == 1


def test_done_hand_off_is_off_the_list_until_asked_again(casework: Casework) -> None:
    """Then it waits from that moment on."""
    conversation = talked(casework)
    taken = casework.handoffs.ask(Handoff(conversation, "en", answer_by=NOW + DAY), NOW)
    casework.handoffs.close(taken.id)
    assert casework.handoffs.open(10) == []
    for unknown in (taken.id, "nobody"):
        with pytest.raises(NotFoundError, match="no open hand-off of that id"):
            casework.handoffs.close(unknown)
    casework.handoffs.ask(Handoff(conversation, "en", answer_by=NOW + 2 * DAY), NOW + timedelta(hours=1))
    (waits,) = casework.handoffs.open(10)
    assert (waits.created_at, waits.asked.answer_by) == (NOW + timedelta(hours=1), NOW + 2 * DAY)


def test_lost_key_leaves_the_rest_readable(casework: Casework, address: str) -> None:
    """Staff see that there was a contact, and what was said."""
    casework.handoffs.ask(Handoff(talked(casework), "en", "Vecina", REACH, "after 5"), NOW)
    casework.handoffs.ask(Handoff(talked(casework), "en"), NOW + DAY)
    other = open_casework(address, KEY.upper())
    lost, without = other.handoffs.open(10)
    other.close()
    assert (lost.readable, lost.asked.name, lost.asked.reach, lost.asked.comment) == (False, None, Reach("call", None), "after 5")
    assert without.readable


def test_longest_waiting_come_first(casework: Casework) -> None:
    """No more of them than asked for."""
    for hours in (2, 1, 3):
        casework.handoffs.ask(Handoff(talked(casework), "en", comment=f"{hours}"), NOW + timedelta(hours=hours))
    assert [waits.asked.comment for waits in casework.handoffs.open(2)] == ["1", "2"]


def test_asked_several_times_at_once_it_is_kept_once(casework: Casework) -> None:
    """As by a button pressed twice."""
    conversation = talked(casework)
    with ThreadPoolExecutor(6) as pool:
        ids = set(pool.map(lambda number: casework.handoffs.ask(Handoff(conversation, "en", f"{number}", REACH), NOW).id, range(12)))
    assert len(ids) == len(casework.handoffs.open(10)) == 1
