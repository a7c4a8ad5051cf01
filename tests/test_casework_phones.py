"""Phones are known by the keyed hash of their number, and held by one message at a time."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from texting_phone import KEY, NUMBER, Clock

from navigator.casework.casework import Casework, open_casework
from navigator.casework.phones import Taken
from navigator.casework.tables import PHONES
from navigator.errors import RepeatedMessageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEWER = "a newer key that is for tests alone and long enough"


@pytest.fixture
def clock() -> Clock:
    """The clock of the casework."""
    return Clock()


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The address of a database of its own."""
    return f"sqlite:///{tmp_path / 'casework.db'}"


@pytest.fixture
def casework(address: str, clock: Clock) -> Iterator[Casework]:
    """The casework in it."""
    opened = open_casework(address, KEY, now=clock)
    yield opened
    opened.close()


def test_phone_is_found_again_after_its_message(casework: Casework, clock: Clock) -> None:
    """As it was left; a new one knows nothing."""
    with casework.phones.hold(NUMBER) as phone:
        assert (phone.conversation_id, phone.updated_at, phone.introduced) == (None, None, False)
        after = replace(phone, language="es", turn=2, rest=("more",), introduced=True)
        casework.phones.keep("a", Taken(after, ("hola",), "texted"))
    with casework.phones.hold(NUMBER) as phone:
        assert (phone.language, phone.turn, list(phone.rest), phone.updated_at) == ("es", 2, ["more"], clock.time)
    assert casework.phones.answered("a") == ("hola",)
    assert casework.phones.answered("b") is None
    assert casework.phones.consents(phone.id) == [("texted", clock.time)]


def test_phone_is_held_by_one_at_a_time(casework: Casework) -> None:
    """Ten messages at once are taken one after the other, and none is left out."""
    inside, most, turns = 0, 0, []
    lock = threading.Lock()

    def take(number: int) -> None:
        """Counts who is inside."""
        nonlocal inside, most
        with casework.phones.hold(NUMBER) as phone:
            with lock:
                inside += 1
                most = max(most, inside)
            casework.phones.keep(str(number), Taken(replace(phone, turn=phone.turn + 1), ()))
            with lock:
                inside -= 1
                turns.append(phone.turn)

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(take, range(10)))
    assert most == 1
    assert turns == list(range(10))


def test_hold_of_a_process_that_died_ends_by_itself(casework: Casework) -> None:
    """Its time is over."""
    with casework.phones.hold(NUMBER) as phone:
        pass
    died = {"holder": "gone", "held_until": datetime.now(UTC) - timedelta(seconds=1)}
    with casework.engine.begin() as connection:
        connection.execute(sa.update(PHONES).values(**died))
    with casework.phones.hold(NUMBER) as again:
        assert again.id == phone.id


def test_phone_is_known_by_an_older_key_after_keys_change(casework: Casework, address: str) -> None:
    """A new phone is hashed with the newer one, and without either key a hash says nothing."""
    with casework.phones.hold(NUMBER) as phone:
        pass
    rotated = open_casework(address, f"{NEWER},{KEY}")
    other = open_casework(address, NEWER)
    assert rotated.phones.id_of(NUMBER) == phone.id
    assert rotated.phones.id_of("+16505550101") == other.phones.id_of("+16505550101") != casework.phones.id_of("+16505550101")
    assert other.phones.id_of(NUMBER) != phone.id
    rotated.close()
    other.close()


def test_nothing_is_kept_of_a_message_that_was_kept_already(casework: Casework) -> None:
    """All that became of it is stored, or nothing."""
    with casework.phones.hold(NUMBER) as phone:
        casework.phones.keep("a", Taken(phone, ("one",), "texted"))
        with pytest.raises(RepeatedMessageError):
            casework.phones.keep("a", Taken(replace(phone, turn=7), ("two",), "stopped"))
    with casework.phones.hold(NUMBER) as phone:
        assert phone.turn == 0
    assert [event for event, _ in casework.phones.consents(phone.id)] == ["texted"]


def test_provider_tells_of_a_stop(casework: Casework) -> None:
    """Of a phone that never texted, and of one that did, of which the rest stays."""
    with casework.phones.hold(NUMBER) as phone:
        casework.phones.keep("a", Taken(replace(phone, turn=3), ()))
    for phone_id in (phone.id, "another"):
        assert not casework.phones.has_stopped(phone_id)
        casework.phones.stop(phone_id)
        assert casework.phones.has_stopped(phone_id)
    with casework.phones.hold(NUMBER) as phone:
        assert phone.turn == 3


def test_answers_are_deleted_when_no_gateway_asks_for_them_any_more(casework: Casework, clock: Clock) -> None:
    """A week later, with the next message of anyone."""
    with casework.phones.hold(NUMBER) as phone:
        casework.phones.keep("a", Taken(phone, ("one",)))
        clock.ahead(days=6)
        casework.phones.keep("b", Taken(phone, ("two",)))
        assert casework.phones.answered("a") == ("one",)
        clock.ahead(days=2)
        casework.phones.keep("c", Taken(phone, ("three",)))
    assert casework.phones.answered("a") is None
    assert casework.phones.answered("b") == ("two",)
