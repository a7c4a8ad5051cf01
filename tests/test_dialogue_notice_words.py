"""What to know before relying on an entry is told beside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from written import ORGANIZATION, TODAY, both, program, wording

from navigator.dialogue.notice_words import NoticeWords
from navigator.dialogue.speech import Speech

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language

MENDED = {"alert": both("The office moved."), "status": "paused", "verified_on": "2024-03-05"}


def notices(language: Language = "en", today: date = TODAY, **changed: Any) -> list[str]:
    """The notices of a program, on a day."""
    return list(NoticeWords(Speech(wording(), language), ORGANIZATION, today).of(program(**changed)))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"alert": both("The office moved.")}, ["Note: The office moved."]),
        ({"status": "paused"}, ["Not open right now. Ask when it starts again."]),
        ({"status": "seasonal"}, ["Only open part of the year. Ask before you go."]),
        ({"verified_on": "2024-03-05"}, ["Last checked March 2024, so call first."]),
    ],
)
def test_alert_closure_and_old_facts_are_told(changed: dict[str, Any], said: list[str]) -> None:
    """An active entry that was checked this year has none."""
    assert notices(**changed) == said


def test_all_notices_are_told_in_spanish() -> None:
    """The alert first, the date last."""
    assert notices("es", **MENDED) == [
        "Aviso: The office moved.",
        "Por ahora no está abierto. Pregunte cuándo vuelve a empezar.",
        "Revisado en marzo de 2024; llame antes de ir.",
    ]


@pytest.mark.parametrize(("today", "stale"), [(date(2027, 1, 18), False), (date(2027, 1, 19), True)])
def test_facts_are_old_from_the_day_after_the_review_is_due(today: date, stale: bool) -> None:
    """365 days for a program that was checked on 18 January 2026."""
    assert bool(notices(today=today)) is stale
