"""Text messages as a person with a phone has them: one answer each, keywords, MORE, memory, floods, cries for help."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from texting_phone import NUMBER, exchange

from navigator.casework.phones import Phones
from navigator.casework.tables import CONSENTS, METADATA, PHONES, TEXTS_IN, TURNS
from navigator.dialogue.text_message import fits, parts_of

if TYPE_CHECKING:
    from pathlib import Path

    from texting_phone import Exchange

INTRODUCTION = "STOP to stop"
MANY_NEEDS = (
    "laid off, two kids, rent is due, we need food, no papers and I want to become a nurse, how much do they earn, and I have no car"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the casework is, and an index if none stands."""
    return tmp_path_factory.mktemp("texting")


@pytest.fixture
def phones(folder: Path) -> Exchange:
    """An exchange that limits nothing."""
    return exchange(folder)


def rows(phones: Exchange, table: sa.Table) -> list[sa.Row]:
    """All rows of a table."""
    with phones.navigator.casework.engine.connect() as connection:
        return list(connection.execute(sa.select(table)))


# -- the first message, and each one once


@pytest.mark.parametrize(("words", "name"), [("i need food", "HELP for help"), ("necesito comida", "AYUDA para ayuda")])
def test_first_answer_says_who_this_is_and_how_to_stop_and_no_other_does(phones: Exchange, words: str, name: str) -> None:
    """In the language of the person."""
    first, second = phones.said(words), phones.said(words)
    assert first.splitlines()[0].endswith(("STOP to stop.", "PARAR para terminar."))
    assert name in first
    assert name not in second
    assert parts_of(first) <= 3


def test_message_delivered_again_gets_the_same_answer_and_is_answered_once(phones: Exchange) -> None:
    """Also when others came between, and when the second delivery is out of order."""
    first = phones.text("i need food", message_id="a")
    phones.text("and a job", message_id="b")
    assert phones.text("i need food", message_id="a") == first
    assert len(rows(phones, TURNS)) == 2


def test_keyword_delivered_again_is_done_once(phones: Exchange) -> None:
    """One consent, one confirmation."""
    assert phones.text("STOP", message_id="a") == phones.text("STOP", message_id="a")
    assert [row.event for row in rows(phones, CONSENTS)] == ["stopped"]


def test_messages_of_one_phone_at_once_are_answered_in_turn(phones: Exchange) -> None:
    """None is lost, and each answer knows what the one before it learnt."""
    told = [f"i have {number} kids and need food" for number in range(1, 7)]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(phones.text, told))
    assert all(answers)
    turns = rows(phones, TURNS)
    assert sorted(turn.number for turn in turns) == [1, 2, 3, 4, 5, 6]
    assert len({turn.conversation_id for turn in turns}) == 1
    assert sum(INTRODUCTION in answer[0] for answer in answers) == 1


def test_messages_of_many_phones_at_once_are_kept_apart(phones: Exchange) -> None:
    """Each has its own conversation."""
    senders = [f"+1650555010{number}" for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda sender: phones.text("i need food", sender=sender), senders))
    assert len(set(answers)) == 1
    assert len({turn.conversation_id for turn in rows(phones, TURNS)}) == 6


def test_answer_lost_when_a_process_dies_is_given_when_the_message_comes_again(phones: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    """The turn was stored, the answer was not."""

    def die(*_: object) -> None:
        """Stops where the process would be killed."""
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Phones, "keep", die)
        with pytest.raises(KeyboardInterrupt):
            phones.text("i need food", message_id="a")
    answer = phones.said("i need food", message_id="a")
    assert INTRODUCTION in answer
    assert len(rows(phones, TURNS)) == 1
    (first,) = (line for line in answer.splitlines() if line.startswith("1) "))
    assert phones.said("1").split(" for ")[0] in first


# -- keywords


@pytest.mark.parametrize(
    "word",
    [
        "STOP",
        "Stop.",
        "STOPALL",
        "stop all",
        "UNSUBSCRIBE",
        "CANCEL",
        "END",
        "QUIT",
        "REVOKE",
        "OPTOUT",
        "opt-out",
        "PARAR",
        "ALTO",
        "alto!",
    ],
)
def test_after_stop_nothing_is_sent_but_one_confirmation(phones: Exchange, word: str) -> None:
    """Whatever is written then, until they start again."""
    phones.text("i need food")
    (confirmation,) = phones.text(word)
    assert parts_of(confirmation) == 1
    assert "988" in confirmation
    for after in (word, "hello", "HELP", "MORE", "i need food"):
        assert phones.text(after) == ()
    assert [row.event for row in rows(phones, CONSENTS)] == ["texted", "stopped"]


@pytest.mark.parametrize("words", ["please stop by", "how do i stop my unemployment", "the end", "help me", "no pares", "cancel my rent?"])
def test_keyword_within_a_message_is_no_keyword(phones: Exchange, words: str) -> None:
    """Only the whole message counts."""
    assert phones.text(words)
    assert phones.text("i need food")
    assert [row.event for row in rows(phones, CONSENTS)] == ["texted"]


@pytest.mark.parametrize("word", ["START", "unstop", "EMPEZAR"])
def test_who_starts_again_is_answered_again(phones: Exchange, word: str) -> None:
    """Both choices are on record with their times, in their order."""
    phones.text("STOP")
    phones.clock.ahead(hours=1)
    assert "JobTrain" in phones.said(word)
    assert "1) Call" in phones.said("i need food")
    consents = phones.navigator.casework.phones.consents(phones.phone_id())
    assert [event for event, _ in consents] == ["stopped", "started"]
    assert consents[1][1] == phones.clock.time


@pytest.mark.parametrize("words", ["i want to die", "ya no quiero vivir", "i wrote goodbye letters to my kids, its better without me"])
def test_cry_for_help_is_answered_even_after_stop(phones: Exchange, words: str) -> None:
    """Nobody who writes so is met with silence, whether phrases know it or only its likeness to others; what follows is."""
    phones.text("STOP")
    assert "988" in phones.said(words)
    assert phones.text("thanks") == ()
    assert phones.text("this traffic is killing me") == ()


def test_who_wants_to_be_forgotten_after_stop_is_and_stays_stopped(phones: Exchange) -> None:
    """Without a word; nothing but the stop is left."""
    phones.text("i need food in 94303")
    phones.text("STOP")
    assert phones.text("DELETE") == ()
    assert rows(phones, TURNS) == []
    assert [row.event for row in rows(phones, CONSENTS)] == ["stopped"]
    assert phones.text("i need food") == ()


@pytest.mark.parametrize(("word", "told"), [("HELP", "AGENT"), ("info", "AGENT"), ("AYUDA", "PERSONA")])
def test_help_says_what_this_is_and_who_to_call(phones: Exchange, word: str, told: str) -> None:
    """Even to who writes nothing else first."""
    answer = phones.said(word)
    assert told in answer
    assert "650-330-6400" in answer
    assert parts_of(answer) <= 2


@pytest.mark.parametrize(("more", "words"), [("MORE", MANY_NEEDS), ("más", f"hola, {MANY_NEEDS}")])
def test_more_sends_the_rest_until_there_is_none(phones: Exchange, more: str, words: str) -> None:
    """Nothing is told twice, and every message is whole."""
    phones.text("HELP")
    first = phones.said(words)
    expected = phones.navigator.parts.conversations.reply(rows(phones, PHONES)[0].conversation_id, 1)["messages"]
    got = [first, *(phones.said(more) for _ in expected[1:])]
    assert got == expected
    assert all(map(fits, got))
    assert phones.said(more).startswith(("That was all", "Eso era todo"))


def test_back_shows_the_answer_before_and_its_numbers_count_again(phones: Exchange) -> None:
    """After another list, "1" is of the list that is seen."""
    phones.text("HELP")
    food = phones.said("i need food")
    of_food = phones.said("1")
    phones.text("how do i become a welder")
    phones.text("BACK")
    assert phones.said("back") == food
    assert phones.said("1") == of_food


def test_back_where_there_is_nothing_before(phones: Exchange) -> None:
    """It says so."""
    phones.text("i need food")
    assert "no answer before" in phones.said("BACK")


@pytest.mark.parametrize(("word", "again"), [("IDIOMA", "Llame al"), ("LANGUAGE", "Llame al")])
def test_language_gives_the_last_answer_in_the_other_language(phones: Exchange, word: str, again: str) -> None:
    """And back again; it stays for what follows."""
    phones.text("i need food")
    assert again in phones.said(word)
    assert again in phones.said("rent")
    assert "Call" in phones.said(word)


@pytest.mark.parametrize("words", ["AGENT", "I want to talk to a person", "PERSONA", "quiero hablar con una persona"])
def test_who_wants_a_person_is_handed_over_with_the_number_to_text_back_to(phones: Exchange, words: str) -> None:
    """And told so."""
    phones.text("i need food")
    answer = phones.said(words)
    assert "650-330-6400" in answer
    assert parts_of(answer) <= 3
    assert "MORE" not in answer
    assert "MAS" not in answer
    (waiting,) = phones.navigator.casework.handoffs.open(10)
    assert (waiting.asked.reach.by, waiting.asked.reach.to) == ("text", NUMBER)
    assert waiting.said[0] == "i need food"


def test_who_only_puzzles_is_not_handed_over(phones: Exchange) -> None:
    """They are told whom to call, and staff do not get their number."""
    for words in ("9", "0", "three", "blah", "9"):
        phones.text(words)
    assert phones.navigator.casework.handoffs.open(10) == []


def test_worried_person_who_wants_a_person_keeps_the_numbers_for_danger(phones: Exchange) -> None:
    """They are in the answer, however it came to it."""
    phones.text("i want to die")
    assert "988" in phones.said("yes")


@pytest.mark.parametrize("word", ["DELETE", "Borrar"])
def test_delete_forgets_everything(phones: Exchange, word: str) -> None:
    """Not a row is left that has to do with the phone or what it said, but the order itself under a hash."""
    phones.text("i am 29 and need food in 94303")
    phones.text("1")
    phones.text("REMIND")
    phones.text("AGENT")
    phone_id = phones.phone_id()
    assert phones.text(word, message_id="gone")
    for table in METADATA.sorted_tables:
        left = [row for row in rows(phones, table) if table is not TEXTS_IN or row.phone_id]
        if table.name == "referrals":
            assert all(row.phone_id is None for row in left)
        else:
            assert left == [], table.name
    assert phone_id == phones.phone_id()
    assert phones.text(word, message_id="gone")
    assert INTRODUCTION in phones.said("i need food")


def test_delete_forgets_conversations_of_weeks_ago_too(phones: Exchange) -> None:
    """A new one had begun since; and an old message that comes again is not answered anew."""
    phones.text("i need food in 94303", message_id="old")
    phones.text("AGENT")
    phones.clock.ahead(days=6)
    phones.text("rent")
    phones.clock.ahead(days=30)
    phones.text("how do i become a welder")
    phones.text("DELETE")
    assert rows(phones, TURNS) == []
    assert phones.navigator.casework.handoffs.open(10) == []


def test_message_of_before_that_is_delivered_after_delete_is_not_answered_anew(phones: Exchange) -> None:
    """Nor stored."""
    phones.text("i need food in 94303", message_id="old")
    phones.text("DELETE")
    assert phones.text("i need food in 94303", message_id="old") == ()
    assert rows(phones, TURNS) == []


# -- memory


def test_slow_texter_is_remembered_for_days_and_then_no_more(folder: Path) -> None:
    """As long as the setting says."""
    phones = exchange(folder, sms_days=3)
    phones.text("i need food in 94303")
    phones.clock.ahead(days=2.9)
    assert "94303" in phones.said("what do you know about me?")
    phones.clock.ahead(days=3.1)
    assert "94303" not in phones.said("what do you know about me?")


def test_neither_number_nor_hash_without_key_is_stored(phones: Exchange, folder: Path) -> None:
    """The files of the database hold the number in no form that all numbers could be tried against."""
    phones.text("i need food")
    phones.text("1")
    phones.text("REMIND")
    phones.text("AGENT")
    stored = b"".join(path.read_bytes() for path in folder.glob("casework.db*"))
    assert b"5550100" not in stored
    assert phones.phone_id().encode() in stored


# -- what is no message


@pytest.mark.parametrize(
    ("words", "pictures", "told"),
    [("", 0, "without words"), ("  \n", 0, "without words"), ("", 1, "can't see pictures"), ("\u200b", 0, "without words")],
)
def test_message_without_words_is_told_so(phones: Exchange, words: str, pictures: int, told: str) -> None:
    """And how to go on."""
    assert told in phones.text(words, pictures=pictures)[0]


@pytest.mark.parametrize(
    "words", ["😀😀😀", "🍎", "???", "x" * 1600, "rent " * 320, "👩‍👩‍👧 comida", "\x00\x07", "{}", "<b>food</b>", "'; drop table phones;--"]
)
def test_any_message_gets_one_answer_that_fits(phones: Exchange, words: str) -> None:
    """Emoji alone, 1,600 letters, markup."""
    answer = phones.text(words)
    assert len(answer) == 1
    assert fits(answer[0])


@pytest.mark.parametrize("sender", ["12345", "787827", "JOBTRAIN", "AMZN", "", "anonymous", "whatsapp:+16505550100", "+1", "1-800-FLOWERS"])
def test_what_is_no_phone_gets_no_answer_and_is_not_stored(phones: Exchange, sender: str) -> None:
    """Short codes and names are programs, which would answer the answer."""
    assert phones.text("Your code is 1234", sender=sender) == ()
    assert rows(phones, PHONES) == rows(phones, TEXTS_IN) == []


@pytest.mark.parametrize("sender", ["16505550100", "(650) 555-0100", "+1 650-555-0100"])
def test_number_is_the_same_however_a_gateway_writes_it(phones: Exchange, sender: str) -> None:
    """One phone, one conversation."""
    phones.text("i need food")
    phones.text("1", sender=sender)
    assert len(rows(phones, PHONES)) == 1


def test_flood_is_limited_and_told_once(folder: Path) -> None:
    """Others, orders and cries for help go through all the while."""
    phones = exchange(folder, rate_limit="3 per minute")
    answers = [phones.text(f"i need food {number}") for number in range(8)]
    assert all("Call" in answer[0] for answer in answers[:3])
    assert "a lot of messages" in answers[3][0]
    assert answers[4:] == [()] * 4
    assert phones.text("i need food", sender="+16505550101")
    assert "988" in phones.said("i want to kill myself")
    assert phones.text("HELP") == ()
    assert phones.text("STOP")


# -- cries for help


@pytest.mark.parametrize(
    ("words", "number"), [("i want to die", "988"), ("ya no quiero vivir", "988"), ("he is beating me right now", "911")]
)
def test_cry_for_help_is_answered_first_in_one_part_with_a_number(phones: Exchange, words: str, number: str) -> None:
    """Nothing stands before it, not even who this is; the next answer says that."""
    answer = phones.said(words)
    assert parts_of(answer) == 1
    assert number in answer
    assert INTRODUCTION not in answer
    assert "HELP for help" in phones.said("i need food") or "AYUDA" in phones.said("i need food")


@pytest.mark.parametrize(("words", "yes", "number"), [("my husband hits me", "yes", "911"), ("mi esposo me pega", "si", "al 911")])
def test_yes_to_a_danger_now_is_answered_with_whom_to_call(phones: Exchange, words: str, yes: str, number: str) -> None:
    """As often as it is said, and no other answer is taken for one; a "yes" later on is about what was told since."""
    first = phones.said(words)
    assert phones.said(yes) == phones.said(yes) == first
    assert number in first
    phones.text("i need food")
    assert phones.said(yes) != first


@pytest.mark.parametrize("words", ["", "\u200b", "😀", "?", "x" * 8000])
def test_whatever_is_written_after_stop_gets_silence(phones: Exchange, words: str) -> None:
    """Nothing to read in it is no reason to fail."""
    phones.text("STOP")
    assert phones.text(words, pictures=1) == ()
