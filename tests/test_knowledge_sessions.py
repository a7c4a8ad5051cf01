"""A session takes place on one day, or again and again."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from written import both, program, service

from navigator.knowledge.entries import Session

ONCE = {"name": both("Open house"), "on": "2026-06-10"}
WEEKLY = {"name": both("Open house"), "schedule": {"byday": "TU", "opens_at": "18:00", "closes_at": "19:00"}}


@pytest.mark.parametrize(
    "given", [ONCE, WEEKLY, ONCE | {"opens_at": "18:00"}, ONCE | {"opens_at": "18:00", "closes_at": "19:00", "place": both("Room 2")}]
)
def test_session_is_taken(given: dict[str, Any]) -> None:
    """By a program and a service alike."""
    session = Session.model_validate(given)
    assert program(sessions=[given]).sessions == service(sessions=[given]).sessions == (session,)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": both("Open house")}, "exactly one"),
        (ONCE | WEEKLY, "exactly one"),
        (WEEKLY | {"opens_at": "18:00"}, "opens_at"),
        (ONCE | {"closes_at": "19:00"}, "opens_at"),
        (ONCE | {"on": "soon"}, "date"),
        (ONCE | {"url": "example.org"}, "pattern"),
        (ONCE | {"when": "later"}, "Extra inputs"),
    ],
)
def test_session_that_cannot_be_is_refused(given: dict[str, Any], said: str) -> None:
    """With what to give instead."""
    with pytest.raises(ValidationError, match=said):
        Session.model_validate(given)
