"""Text messages cost as little as they can, and no sentence in them is cut."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest
import smsutil
from real_index import real_navigator

from navigator.dialogue.safety import GSM_LETTERS
from navigator.dialogue.text_message import EXTENSION, Texts, fits, in_gsm, messages_of, parts_of, sentences, whole_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from navigator.assembly import Navigator

ENGLISH = "I'm 29 with two kids in 94303, laid off, I want to work in health care but I can't afford school and rent is due"
SPANISH = (
    "Tengo 29 a\u00f1os y dos hijos en el 94303, me despidieron, quiero trabajar en salud "
    "pero no puedo pagar la escuela y se me vence la renta"
)
CHOICES = ("Reply 1 for more.", "Reply 1 or 2 for more.", "Reply 1, 2 or 3 for more.")
REST = "Reply MORE for the rest."
CALLS = ("1) Call 650-555-0101 for rent.", "2) Call 650-555-0102 for food.", "3) Call 650-555-0103 for child care.")
EMOJI = (
    "\U0001f44d", "\U0001f44b\U0001f3fd", "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "\U0001f1f2\U0001f1fd",
    "\u2764\ufe0f", "1\ufe0f\u20e3", "\U0001f3f3\ufe0f\u200d\U0001f308",
)  # fmt: skip
"""One letter to the eye each: of two units, with a skin tone, a family, a flag, and such as begin with a plain letter."""
ALPHABETS = (
    sorted(GSM_LETTERS), sorted(EXTENSION), sorted(GSM_LETTERS)[:40] + sorted(EXTENSION), "abc \u00e9\u00f1\u00fc\u00bf\u00a1\u00d1",
    "abc \u00e1\u00ed\u00f3\u00fa\u00f1", [*"abc ", *EMOJI], EMOJI, [*"abc {}", "\u2019", "\U0001f44d"],
)  # fmt: skip
EDGES = (1, 35, 67, 70, 80, 134, 153, 160, 201, 230, 306, 459, 612)
PHONE = re.compile(r"\d{3}-\d{3}-\d{4}|\b211\b")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Aquí está el número, Óscar y Íñigo", "Aqui esta el numero, Oscar y Iñigo"),
        ("¿Qué? ¡Sí! café, niño, pingüino", "¿Qué? ¡Si! café, niño, pingüino"),
        ("\u201cHelp\u201d isn\u2019t far \u2013 call\u2026", '"Help" isn\'t far - call...'),
        ("\u00abayuda\u00bb\u00a0\u2014 ya", '"ayuda" - ya'),
        ("Ca\u00f1ada costs 5 \u20ac [a day]", "Ca\u00f1ada costs 5 \u20ac [a day]"),
        ("\U0001f44d", "\U0001f44d"),
    ],
)
def test_letters_outside_gsm_are_folded(text: str, folded: str) -> None:
    """Those of Spanish that GSM 03.38 has stay: \u00e9 \u00f1 \u00fc \u00bf \u00a1."""
    assert in_gsm(text) == folded


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("a" * 459, 3), ("a" * 460, 4),
        ("[" * 80, 1), ("[" * 81, 2), ("\u00f1" * 160, 1),
        ("\u00ed" * 70, 1), ("\u00ed" * 71, 2), ("\u00ed" * 134, 2), ("\u00ed" * 135, 3), ("\U0001f44d" * 35, 1), ("\U0001f44d" * 36, 2),
    ],
)  # fmt: skip
def test_parts_are_counted_as_the_network_counts_them(text: str, parts: int) -> None:
    """160 or 153 letters a part, 70 or 67 with other letters; some letters take the room of two."""
    assert parts_of(text) == parts
    assert fits(text) is (parts <= 3)


def generated(number: int) -> Iterator[str]:
    """So many texts, the same in every run: each of one alphabet, about as long as a part, two, three or four hold."""
    chance = random.Random(338)  # noqa: S311 -- the same texts in every run
    for _ in range(number):
        alphabet, length = chance.choice(ALPHABETS), max(0, chance.choice(EDGES) + chance.randint(-3, 3))
        text = "".join(chance.choices(alphabet, k=length))
        yield text[:length] if chance.random() < 0.5 else text  # emoji of several letters are longer than that, or cut within


def test_parts_are_those_of_another_implementation() -> None:
    """On 5,000 texts, of which some need up to four parts and more, and some have a pair of letters at the end of a part.

    smsutil counts the escape of GSM 03.38 (U+001B) as a letter of its own. It is none: the standard has it announce a letter of the
    extension, and a telephone shows nothing or a space for it alone. It is written as Unicode here, and stands in no text of this test.
    """
    texts = [*generated(5_000)]
    expected = [len(smsutil.split(text).parts) for text in texts]
    assert [text for text, parts in zip(texts, expected, strict=True) if parts_of(text) != parts] == []
    assert {1, 2, 3, 4, 5} <= set(expected)
    wide = [not set(text) <= GSM_LETTERS | EXTENSION for text in texts]
    assert 1_000 < sum(wide) < 4_000
    by_length = [-(-units(text) // (67 if is_wide else 153)) for text, is_wide in zip(texts, wide, strict=True)]
    assert any(parts > plain > 1 for parts, plain in zip(expected, by_length, strict=True))


def units(text: str) -> int:
    """The room a text takes, as if a pair could be parted."""
    wide = not set(text) <= GSM_LETTERS | EXTENSION
    return sum(1 + (ord(letter) > 0xFFFF if wide else letter in EXTENSION) for letter in text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 152 + "[" + "a" * 151, 2), ("a" * 152 + "[" + "a" * 152, 3), ("\u00ed" * 66 + "\U0001f44d" + "\u00ed" * 65, 2),
        ("\u00ed" * 66 + "\U0001f44d" + "\u00ed" * 66, 3), ("\x1b" * 71, 2),
    ],
)  # fmt: skip
def test_what_takes_the_room_of_two_is_never_parted(text: str, parts: int) -> None:
    """An escape with its letter, and the two halves of an emoji: the whole goes to the next part, and one place stays empty."""
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Call now. Then wait.", ["Call now.", "Then wait."]),
        ('Say: "I am late. I got a notice." Then wait.', ['Say: "I am late. I got a notice."', "Then wait."]),
        ("1. Call. 2. Wait.", ["1. Call.", "2. Wait."]),
        ("Go to 364 S. First St. It is in the U.S. now. Yes?", ["Go to 364 S. First St. It is in the U.S. now.", "Yes?"]),
        ("No end", ["No end"]),
        ("", []),
    ],
)
def test_sentences_end_outside_of_quotations_and_numbers(text: str, parted: list[str]) -> None:
    """What is to be said on the phone stays in one piece."""
    assert list(sentences(text)) == parted


@pytest.mark.parametrize(
    ("text", "limit", "said"),
    [
        ("Call now. Then wait.", 20, "Call now. Then wait."),
        ("Call now. Then wait.", 19, "Call now."),
        ("Call now. Is it water? Call them.", 25, "Call now."),
        ("Call now.", 8, ""),
    ],
)
def test_only_whole_sentences_are_kept(text: str, limit: int, said: str) -> None:
    """And none that asks what the next one would answer."""
    assert whole_sentences(text, limit) == said


@pytest.mark.parametrize(
    ("lines", "messages"),
    [
        ([], ()),
        (["one", "", "two"], ("one\ntwo",)),
        (["a" * 300, "b" * 300], ("a" * 300, "b" * 300)),
        (["a" * 300, "b" * 100, "c" * 100], ("a" * 300 + "\n" + "b" * 100, "c" * 100)),
        (["s\u00ed"], ("si",)),
    ],
)
def test_lines_fill_as_few_messages_as_hold_them(lines: list[str], messages: tuple[str, ...]) -> None:
    """No line is parted between two."""
    assert messages_of(lines) == messages


def plain_lines(*messages: str) -> list[str]:
    """The lines of messages without what asks for more, in order."""
    return [line for message in messages for line in message.splitlines() if line != REST and line not in CHOICES]


def test_whole_answer_is_one_message_where_it_fits() -> None:
    """Nothing asks for a rest that there is not."""
    (message,) = Texts(CALLS, ("How old are you?",), CHOICES, REST).messages()
    assert message.splitlines() == [*CALLS, CHOICES[2], "How old are you?"]


def test_question_stands_in_the_first_message_and_the_lowest_lines_in_the_next() -> None:
    """Each message but the last says how to get the next; the numbers it offers are those that have been told."""
    long = "Food is given out at noon. " * 8
    texts = Texts((CALLS[0], f"{CALLS[1]} {long}".strip(), f"{CALLS[2]} {long}".strip()), ("How old are you?", "Call 988."), CHOICES, REST)
    first, second = texts.messages()
    assert first.splitlines() == [texts.lines[0], texts.lines[1], CHOICES[1], "How old are you?", "Call 988.", REST]
    assert second.splitlines() == [texts.lines[2], CHOICES[2]]
    assert fits(first)


@pytest.mark.parametrize("length", range(1, 40, 3))
@pytest.mark.parametrize("before", ["", "This is Example's automated helper. HELP for help, STOP to stop." + " Rates apply." * 3])
def test_nothing_is_lost_or_told_twice(length: int, before: str) -> None:
    """Whatever the lines are as long as, every word of them stands once and in order, and no sentence is cut."""
    lines = tuple(f"{number}) Call 650-555-010{number}. {f'Ask for desk {number} by noon. ' * length}".strip() for number in (1, 2, 3))
    texts = Texts(lines, ("How old are you?",), CHOICES, REST)
    messages = texts.messages(before)
    told = [line for line in plain_lines(*messages) if line not in {"How old are you?", before}]
    assert " ".join(told).split() == " ".join(lines).split()
    assert all(line.endswith((".", "?")) for line in plain_lines(*messages))
    assert messages[0].startswith(before)
    assert "How old are you?" in messages[0]
    assert all(fits(message) and plain_lines(message) for message in messages)
    assert [message.endswith(REST) for message in messages] == [True] * (len(messages) - 1) + [False]


def test_line_longer_than_a_message_is_parted_after_a_sentence() -> None:
    """After a word only where one sentence is longer, and within one only where that is all there is."""
    assert messages_of(["Call them. " * 60]) == (("Call them. " * 41).strip(), ("Call them. " * 19).strip())
    assert messages_of(["call " * 100]) == (("call " * 92).strip(), ("call " * 8).strip())
    assert messages_of(["a" * 500]) == ("a" * 459, "a" * 41)


def test_question_waits_where_not_a_sentence_has_room_beside_it() -> None:
    """A sentence is cut for nothing but its own length; whom to call in danger stays in sight."""
    sentence = f"Call 650-555-0101 and say{' please' * 55}."
    first, second = Texts((sentence,), ("And why?" * 15, "Call 988."), CHOICES, REST).messages()
    assert first.splitlines() == [sentence, "Call 988.", REST]
    assert second == "And why?" * 15


def test_reply_to_who_is_in_danger_stands_alone() -> None:
    """Nothing is put before it."""
    assert Texts(("Call 988 now.",), rest=REST, alone=True).messages("This is a helper.") == ("Call 988 now.",)
    assert Texts(("Call 988.",), rest=REST).messages("This is a helper.") == ("This is a helper.\nCall 988.",)


# -- as people get them


@pytest.fixture(scope="module")
def navigator(tmp_path_factory: pytest.TempPathFactory) -> Navigator:
    """The navigator as people get it."""
    return real_navigator(tmp_path_factory.getbasetemp())


@pytest.mark.slow
@pytest.mark.parametrize("text", [ENGLISH, SPANISH], ids=["en", "es"])
def test_number_in_a_text_message_tells_of_what_stands_beside_it(navigator: Navigator, text: str) -> None:
    """In any order: the list stays on the person's screen, so it stays the list."""
    first = navigator.reply(text, channel="sms")
    listed = {line[0]: PHONE.findall(line)[0] for line in first.text.splitlines() if re.match(r"[123]\)", line)}
    assert list(listed) == ["1", "2", "3"]
    for number in ("3", "1", "2"):
        told = navigator.reply(number, channel="sms", conversation_id=first.conversation_id)
        assert listed[number] in told.text.splitlines()[0]


@pytest.mark.slow
@pytest.mark.parametrize("text", [ENGLISH, SPANISH], ids=["en", "es"])
def test_answer_by_text_message_is_one_of_three_parts_at_most(navigator: Navigator, text: str) -> None:
    """In English and in Spanish alike, the rent first."""
    (message,) = navigator.reply(text, channel="sms").messages
    assert parts_of(message) <= 3
    assert set(message) <= GSM_LETTERS
    assert message.startswith("1) ")
    assert "rent" in message.splitlines()[0]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "number"), [("I want to kill myself", "988"), ("me quiero morir hoy", "988")], ids=["en", "es"])
def test_crisis_is_answered_in_one_part_with_the_number(navigator: Navigator, text: str, number: str) -> None:
    """Also where it is the first thing someone writes, and an introduction is due."""
    reply = navigator.reply(text, channel="sms")
    assert reply.outcome == "crisis"
    assert reply.texts is not None
    (message,) = reply.texts.messages("This is Example's automated helper.")
    assert parts_of(message) == 1
    assert number in message


@pytest.mark.slow
def test_first_message_of_all_begins_with_who_writes_and_still_asks_its_question(navigator: Navigator) -> None:
    """What has no room beside the introduction comes on asking for more."""
    reply = navigator.reply(ENGLISH, channel="sms")
    line = "This is Example's automated helper. It is free; your phone plan's rates apply. HELP for help, STOP to stop."
    assert reply.texts is not None
    assert reply.question is not None
    messages = reply.texts.messages(line)
    assert messages[0].splitlines()[0] == line
    assert messages[0].splitlines()[1].startswith("1) ")
    assert reply.question.text in messages[0]
    assert max(map(parts_of, messages)) <= 3
    told = {*plain_lines(*reply.messages)}
    assert told | {line} == {*plain_lines(*messages)}


@pytest.mark.slow
def test_steps_that_a_plan_grew_by_are_told_by_text_message(navigator: Navigator) -> None:
    """As on the website, where nothing else is new."""
    first = navigator.reply("im 29 w 2 kids and need daycare asap", channel="sms")
    told = navigator.reply("sorry typo im 28 not 29. and the youngest is 1", channel="sms", conversation_id=first.conversation_id)
    assert [step.rule for step in told.next_steps] == ["head-start-ask"]
    assert f"This week: {told.next_steps[0].text}"[:40] in told.messages[0]


@pytest.mark.slow
def test_pay_asked_by_text_message_is_told_with_its_source_and_stays_what_is_talked_about(navigator: Navigator) -> None:
    """For each work asked about; a follow-up goes on from it."""
    pay = navigator.reply("how much do elevator mechanics make and what about glaziers", channel="sms")
    assert "Elevator mechanics, about $" in pay.messages[0]
    assert "Glaziers (glass installers), about $" in pay.messages[0]
    assert "BLS" in pay.messages[0]
    asked = navigator.reply("what do they ask for to get in?", channel="sms", conversation_id=pay.conversation_id)
    assert [match.id for match in asked.matches] == ["elevator-mechanics"]


@pytest.mark.slow
def test_two_kinds_of_work_compared_by_text_message_are_one_message(navigator: Navigator) -> None:
    """The answer first, then both with their pay, and where that comes from."""
    (message,) = navigator.reply("lvn pay vs cna pay", channel="sms").messages
    lines = message.splitlines()
    assert "pay more" in lines[0]
    assert [line[0] for line in lines[1:3]] == ["1", "2"]
    assert all(re.search(r"Pay: \$\d+\.\d\d an hour\.", line) for line in lines[1:3])
    assert "BLS" in lines[3]


@pytest.mark.slow
def test_what_to_bring_and_the_number_come_before_the_fine_print(navigator: Navigator) -> None:
    """The rest comes on asking for more."""
    first = navigator.reply("How do I apply for CalFresh?", channel="sms")
    told = navigator.reply("what do I need to bring?", channel="sms", conversation_id=first.conversation_id)
    assert "Bring a photo ID" in told.messages[0].splitlines()[0]
    assert PHONE.search(told.messages[0].splitlines()[1])
    assert told.messages[0].endswith(REST)
    assert "immigrants" in told.messages[1]


@pytest.mark.slow
def test_limit_that_a_pay_passes_is_told_first(navigator: Navigator) -> None:
    """Then whom to ask before it is taken, then the limits that it does not pass."""
    reply = navigator.reply("I have 3 kids, CalFresh and Medi-Cal. Would I lose them if I earn 27 an hour?", channel="sms")
    lines = plain_lines(*reply.messages)
    passed = [number for number, line in enumerate(lines) if "over it" in line]
    asked = next(number for number, line in enumerate(lines) if line.startswith("Before you accept"))
    under = [number for number, line in enumerate(lines) if "under it" in line]
    assert passed[0] < asked < under[0]
    assert PHONE.search(lines[asked])
    assert "Before you accept" in reply.messages[0]
