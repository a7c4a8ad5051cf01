"""Numbers as gateways write them, quiet hours where a phone is from, and keywords that are the whole message."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from navigator.errors import KnowledgeError, SettingsError
from navigator.knowledge.yaml_files import YamlFile, read_yaml
from navigator.texting.keywords import Keywords
from navigator.texting.numbers import QuietHours, sender_number, textable_number

HOME = ZoneInfo("America/Los_Angeles")
SHIPPED = Path(__file__).parent.parent / "knowledge" / "keywords.yaml"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("+16505550100", "+16505550100"), ("16505550100", "+16505550100"), ("6505550100", "+16505550100"),
        ("+525555550100", "+525555550100"), (" +1 (650) 555-0100 ", "+16505550100"), ("12345", None), ("JOBTRAIN", None),
        ("+16505550100;ext=5", None), ("", None), ("+", None), ("1" * 40, None), ("\x00", None),
    ],
)  # fmt: skip
def test_sender_is_a_phone_or_nobody(written: str, number: str | None) -> None:
    """In E.164."""
    assert sender_number(written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("650-330-6400", "+16503306400"),
        ("+52 55 5555 0100", None),
        ("876-555-0100", None),
        ("416-555-0100", None),
        ("800-555-0100", None),
        ("787-234-5678", "+17872345678"),
        ("650-330-6400 x12", None),
        ("911", None),
        ("x", None),
    ],
)
def test_plans_go_to_phones_at_home_alone(written: str, number: str | None) -> None:
    """Messages abroad cost many times more."""
    assert textable_number(written) == number


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    """A time on the Peninsula."""
    return datetime(2026, 6, day, hour, minute, tzinfo=HOME)


@pytest.mark.parametrize(
    ("now", "number", "over"),
    [
        (at(12), "+16505550100", at(12)),
        (at(20), "+16505550100", at(9, day=2)),
        (at(3), "+16505550100", at(9)),
        (at(8, 59), "+16505550100", at(9)),
        (at(9), "+16505550100", at(9)),
        (at(18), "+12125550100", at(6, day=2)),
        (at(6), "+12125550100", at(6)),
        (at(20), "+18005550100", at(9, day=2)),
        (at(20), "nonsense", at(9, day=2)),
    ],
    ids=["day", "evening", "night", "almost", "morning", "evening in New York", "morning in New York", "toll-free", "no number"],
)
def test_quiet_hours_are_those_where_the_phone_is_from(now: datetime, number: str, over: datetime) -> None:
    """Over at the same moment, or at nine there."""
    assert QuietHours.read("20:00-09:00", HOME).over_at(now, number) == over.astimezone(UTC)


def test_quiet_hours_within_a_day_and_none() -> None:
    """A siesta, and off."""
    assert QuietHours.read("13:00-15:00", HOME).over_at(at(14), "+16505550100") == at(15)
    assert QuietHours.read("off", HOME).over_at(at(3), "+16505550100") == at(3)


@pytest.mark.parametrize("written", ["", "8-9", "25:00-09:00", "20:00", "20:00-09:60"])
def test_quiet_hours_that_cannot_be_read_are_refused(written: str) -> None:
    """With the name of the setting and an example."""
    with pytest.raises(SettingsError, match=r"NAVIGATOR_SMS_QUIET_HOURS.*20:00-09:00"):
        QuietHours.read(written, HOME)


def test_keywords_are_the_whole_message_however_it_is_written() -> None:
    """Capitals, accents and marks never matter."""
    keywords = Keywords(read_yaml(SHIPPED))
    assert keywords.order("  Stop! ") == ("stop", "en")
    assert keywords.order("MÁS") == ("more", "es")
    assert keywords.order("stop it") is None
    assert keywords.order("") is None
    assert keywords.went("Sí.") == "reached"
    assert keywords.went("si pero") is None


def changed(**words: object) -> YamlFile:
    """The shipped words, some of them changed."""
    return YamlFile(SHIPPED, {**read_yaml(SHIPPED).value, **words}, {})


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (changed(more={"en": ["stop"], "es": []}), "stands for two orders"),
        (YamlFile(SHIPPED, {"stop": {"en": ["stop"], "es": []}}, {}), "no words for"),
        (changed(stop=["stop"]), "lists of words"),
    ],
)
def test_keywords_that_contradict_or_lack_are_refused(file: YamlFile, told: str) -> None:
    """With the file and what to do."""
    with pytest.raises(KnowledgeError, match=told):
        Keywords(file)
