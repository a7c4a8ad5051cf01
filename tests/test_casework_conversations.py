"""Conversations are kept, counted right when several write at once, and forgotten on request."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from navigator.casework.conversations import Conversation, Conversations, Turn
from navigator.casework.database import open_database
from navigator.casework.tables import CONVERSATIONS, TURNS
from navigator.errors import NotFoundError, RepeatedMessageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TURN = Turn("I need food", "answered", ("food",), ("pantry",))


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    """A database of its own."""
    engine = open_database(f"sqlite:///{tmp_path / 'casework.db'}")
    yield engine
    engine.dispose()


@pytest.fixture
def conversations(engine: sa.Engine) -> Conversations:
    """The conversations in it."""
    return Conversations(engine)


def rows(engine: sa.Engine, table: sa.Table) -> list[sa.Row[tuple[object, ...]]]:
    """Everything a table holds."""
    with engine.connect() as connection:
        return list(connection.execute(sa.select(table)))


def test_conversation_is_stored_with_its_first_turn(conversations: Conversations, engine: sa.Engine) -> None:
    """One that was only started leaves nothing behind."""
    started = conversations.start("web", "en")
    assert rows(engine, CONVERSATIONS) == []
    with pytest.raises(NotFoundError):
        conversations.open(started.id)
    assert conversations.open(conversations.add(started, TURN).id) == replace(started, turns=1)


def test_conversation_comes_back_as_it_was_left(tmp_path: Path) -> None:
    """By another process too: what it was about, its language and its state."""
    address = f"sqlite:///{tmp_path / 'casework.db'}"
    one = Conversations(open_database(address))
    first = one.add(one.start("sms", "en"), TURN)
    second = one.add(replace(first, language="es", state='{"age": 29}'), Turn("tengo 29 años", "answered", (), ()))
    assert second.turns == 2
    assert Conversations(open_database(address)).open(first.id) == Conversation(first.id, "sms", "es", 2, '{"age": 29}')


def test_turns_are_kept_in_order(conversations: Conversations, engine: sa.Engine) -> None:
    """With what came of each, and when, in UTC."""
    conversation = conversations.start("web", "es")
    for text in ("¿hay comida?", "🙂", "x" * 5000):
        conversation = conversations.add(conversation, replace(TURN, text=text))
    kept = rows(engine, TURNS)
    assert [(row.number, row.text, row.outcome, row.topics, row.entries) for row in kept] == [
        (1, "¿hay comida?", "answered", ["food"], ["pantry"]),
        (2, "🙂", "answered", ["food"], ["pantry"]),
        (3, "x" * 5000, "answered", ["food"], ["pantry"]),
    ]
    assert [row.at for row in kept] == sorted(row.at for row in kept)
    assert {str(row.at.utcoffset()) for row in kept} == {"0:00:00"}


def test_message_answered_already_is_not_kept_twice(conversations: Conversations, engine: sa.Engine) -> None:
    """Neither as a turn more nor as another conversation; its reply is found by its id."""
    turn = replace(TURN, message_id="6f1c1f0e-0000-4000-8000-000000000001", reply={"text": "Call 211."})
    conversation = conversations.add(conversations.start("web", "en"), turn)
    for again in (conversation, conversations.start("web", "en")):
        with pytest.raises(RepeatedMessageError):
            conversations.add(replace(again, state="other"), turn)
    assert conversations.open(conversation.id) == conversation
    assert len(rows(engine, CONVERSATIONS)) == len(rows(engine, TURNS)) == 1
    assert conversations.answered(turn.message_id or "") == conversations.reply(conversation.id, 1) == {"text": "Call 211.", "turn": 1}


def test_reply_of_no_turn_is_not_found(conversations: Conversations) -> None:
    """Neither of a turn that was not, nor of one stored without a reply."""
    conversation = conversations.add(conversations.start("web", "en"), TURN)
    assert conversations.answered("6f1c1f0e-0000-4000-8000-000000000001") is None
    for turn in (1, 2):
        with pytest.raises(NotFoundError):
            conversations.reply(conversation.id, turn)


def test_ids_are_long_and_differ() -> None:
    """They cannot be guessed, and need no escaping in an address."""
    conversations = Conversations(sa.create_engine("sqlite://"))
    ids = {conversations.start("web", "en").id for _ in range(500)}
    assert len(ids) == 500
    assert {len(one) for one in ids} == {22}
    assert all(one.replace("-", "").replace("_", "").isalnum() for one in ids)


@pytest.mark.parametrize("unknown", ["", "nobody", "' or 1=1 --", "x" * 10_000, "\0"])
def test_unknown_conversation_is_not_found(conversations: Conversations, unknown: str) -> None:
    """The message says how to start a new one, and does not repeat what was sent."""
    conversations.add(conversations.start("web", "en"), TURN)
    with pytest.raises(NotFoundError, match="leave out conversation_id to start a new one") as error:
        conversations.open(unknown)
    assert not unknown or unknown not in str(error.value)


def test_forgotten_conversation_is_gone_with_its_turns(conversations: Conversations, engine: sa.Engine) -> None:
    """Others stay; to forget it again, or one that never was, is no mistake."""
    gone = conversations.add(conversations.start("web", "en"), TURN)
    stays = conversations.add(conversations.start("web", "en"), TURN)
    for conversation_id in (gone.id, gone.id, "nobody"):
        conversations.forget(conversation_id)
    with pytest.raises(NotFoundError):
        conversations.open(gone.id)
    assert conversations.open(stays.id) == stays
    assert [row.conversation_id for row in rows(engine, TURNS)] == [stays.id]


def test_turn_of_a_conversation_forgotten_meanwhile_is_not_kept(conversations: Conversations, engine: sa.Engine) -> None:
    """Who asked to be forgotten while a reply was being made is not written down again."""
    conversation = conversations.add(conversations.start("web", "en"), TURN)
    conversations.forget(conversation.id)
    with pytest.raises(NotFoundError):
        conversations.add(conversation, TURN)
    assert (rows(engine, CONVERSATIONS), rows(engine, TURNS)) == ([], [])


def test_two_turns_at_once_are_both_kept(conversations: Conversations) -> None:
    """As when a person sends twice before the first reply is there."""
    conversation = conversations.add(conversations.start("web", "en"), TURN)
    first = conversations.add(replace(conversation, state="first"), TURN)
    second = conversations.add(replace(conversation, state="second"), TURN)
    assert (first.turns, second.turns) == (2, 3)
    assert conversations.open(conversation.id) == second


def test_several_threads_write_at_once(conversations: Conversations, engine: sa.Engine) -> None:
    """Each its own conversation, and all of them one in common; no turn is lost."""
    shared = conversations.add(conversations.start("web", "en"), TURN)

    def talk(number: int) -> str:
        conversation = conversations.start("web", "en")
        for _ in range(5):
            conversation = conversations.add(conversation, replace(TURN, text=f"{number}"))
            conversations.add(shared, TURN)
        return conversation.id

    with ThreadPoolExecutor(6) as pool:
        ids = list(pool.map(talk, range(12)))
    assert {conversations.open(one).turns for one in ids} == {5}
    assert conversations.open(shared.id).turns == 1 + 12 * 5
    assert len(rows(engine, TURNS)) == 12 * 5 + 1 + 12 * 5
