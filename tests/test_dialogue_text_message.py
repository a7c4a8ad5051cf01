"""Text messages cost as little as they can, and no sentence in them is cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from real_index import real_navigator

from navigator.dialogue.safety import GSM_LETTERS
from navigator.dialogue.text_message import fits, in_gsm, messages_of, parts_of, sentences, whole_sentences

if TYPE_CHECKING:
    from navigator.assembly import Navigator

ENGLISH = "I'm 29 with two kids in 94303, laid off, I want to work in health care but I can't afford school and rent is due"
SPANISH = (
    "Tengo 29 a\u00f1os y dos hijos en el 94303, me despidieron, quiero trabajar en salud "
    "pero no puedo pagar la escuela y se me vence la renta"
)
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
