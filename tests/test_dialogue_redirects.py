"""A message may keep the subject and change one thing: the place, or what was taken wrongly."""

from __future__ import annotations

import pytest

from navigator.advice.profile import Profile
from navigator.dialogue.redirects import AskedPlace, correction, place_asked


@pytest.mark.parametrize(
    ("text", "city", "county"),
    [
        ("what about San Jose?", "San Jose", "Santa Clara"),
        ("and in Oakland?", "Oakland", "Alameda"),
        ("¿y en San José?", "San Jose", "Santa Clara"),
        ("is there one in epa", "East Palo Alto", "San Mateo"),
        ("how about santa clara county", None, "Santa Clara"),
        ("¿y en el condado de Alameda?", None, "Alameda"),
        ("y 94601?", "Oakland", "Alameda"),
    ],
)
def test_place_asked_about_is_understood(text: str, city: str | None, county: str) -> None:
    """A city, a county or a ZIP, in either language."""
    assert place_asked(text) == AskedPlace(county, city)


@pytest.mark.parametrize(
    "text", ["Oakland", "I live in San Jose", "what about nursing", "in the morning", "en la noche", "and el segundo?"]
)
def test_message_that_asks_about_no_place_names_none(text: str) -> None:
    """Where someone lives is no question about a place."""
    assert place_asked(text) is None


def test_place_may_end_a_question_that_goes_on() -> None:
    """As in a question about pay there."""
    assert place_asked("how much does it pay in San Jose?") is None
    assert place_asked("how much does it pay in San Jose?", after_question=True) == AskedPlace("Santa Clara", "San Jose")


def test_place_asked_about_changes_nothing_else_of_the_person() -> None:
    """Nor the person's own profile."""
    profile = Profile(age=29, city="Menlo Park", county="San Mateo", zip="94025")
    assert AskedPlace("Alameda", "Oakland").of(profile) == Profile(age=29, city="Oakland", county="Alameda")
    assert profile.city == "Menlo Park"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("no, I meant nursing assistant", "nursing assistant"),
        ("sorry, I mean CNA", "CNA"),
        ("no, not nursing, the office side", "office"),
        ("not nursing, but welding", "welding"),
        ("quise decir electricista", "electricista"),
        ("no, no enfermería, la oficina", "oficina"),
        ("no quiero enfermería, quiero oficina", "oficina"),
        ("no, mejor una camioneta de tacos", "una camioneta de tacos"),
        ("nah, make it plumber", "plumber"),
    ],
)
def test_correction_tells_what_was_meant(text: str, meant: str) -> None:
    """Without the words around it."""
    found = correction(text)
    assert found is not None
    assert found.core == meant


@pytest.mark.parametrize(
    "text", ["no, tengo 18 ya", "no i live in Redwood City", "no money, no food", "not sure, maybe nursing", "no car", "no"]
)
def test_no_that_corrects_no_subject_is_none(text: str) -> None:
    """A fact or an answer is taken as that."""
    assert correction(text) is None
