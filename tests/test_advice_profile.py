"""What people say of themselves is remembered, and corrected by their later word."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from navigator.advice.places import distance_miles, place_of_city, place_of_zip
from navigator.advice.profile import Profile
from navigator.errors import MessageError

SCHEMA = Path(__file__).parent / "reply.schema.json"


def test_nothing_said_is_nothing_known() -> None:
    """An empty profile has no facts to show."""
    assert Profile().to_dict() == {}
    assert not any(Profile().known(field.name) for field in fields(Profile))


def test_no_children_and_no_income_are_known() -> None:
    """Zero and False are answers."""
    profile = Profile(children=0, annual_income=0, veteran=False)
    assert profile.known("children")
    assert profile.known("annual_income")
    assert profile.to_dict() == {"children": 0, "veteran": False, "annual_income": 0}


def test_profile_comes_back_from_storage_unchanged() -> None:
    """Through JSON and back, lists as lists."""
    profile = Profile(age=29, zip="94303", benefits=("wic",), children_ages=(3, 6), hourly_wage=19.25, wants=("evening",))
    assert Profile.from_dict(json.loads(json.dumps(profile.to_dict()))) == profile


def test_fields_of_the_reply_come_first() -> None:
    """In the order of the reply's schema, the others behind them."""
    said = SCHEMA.read_text(encoding="utf-8").partition("said of themselves so far: ")[2].partition(".")[0]
    wanted = said.split(", ")
    assert [field.name for field in fields(Profile)][: len(wanted)] == wanted


def test_unknown_fields_are_passed_over() -> None:
    """A profile kept by another version can still be read."""
    assert Profile.from_dict({"age": 30, "shoe_size": 9, "city": None}) == Profile(age=30)


@pytest.mark.parametrize(
    "said",
    [
        {"age": "29"},
        {"age": True},
        {"veteran": 1},
        {"education": "phd"},
        {"benefits": ["gold"]},
        {"benefits": "wic"},
        {"zip": 94303},
        {"children_ages": ["3"]},
    ],
)
def test_value_of_the_wrong_kind_is_refused(said: dict[str, object]) -> None:
    """The message names the field."""
    with pytest.raises(MessageError, match=next(iter(said))):
        Profile.from_dict(said)


def test_profile_cannot_be_changed() -> None:
    """A new word makes a new profile."""
    with pytest.raises(FrozenInstanceError):
        Profile().age = 3  # type: ignore[misc]


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        (Profile(age=29), Profile(age=30), Profile(age=30)),
        (Profile(age=29), Profile(children=2), Profile(age=29, children=2)),
        (Profile(veteran=True), Profile(veteran=False), Profile(veteran=False)),
        (Profile(benefits=("wic",)), Profile(benefits=("ssi", "wic")), Profile(benefits=("wic", "ssi"))),
        (Profile(wants=("evening",)), Profile(wants=("online",)), Profile(wants=("evening", "online"))),
        (Profile(children=2, children_ages=(3, 6), youngest_child_age=3), Profile(children=0), Profile(children=0)),
        (Profile(employed=False, unemployed_since="march"), Profile(employed=True), Profile(employed=True)),
    ],
)
def test_the_later_word_wins(before: Profile, said: Profile, after: Profile) -> None:
    """Facts are replaced, benefits and wants add up, and what a new fact makes void goes."""
    assert before.merged(said) == after


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        (
            Profile(zip="94303", county="San Mateo"),
            Profile(city="Oakland", county="Alameda"),
            Profile(city="Oakland", county="Alameda"),
        ),
        (
            Profile(zip="94303", county="San Mateo"),
            Profile(city="East Palo Alto", county="San Mateo"),
            Profile(zip="94303", city="East Palo Alto", county="San Mateo"),
        ),
        (
            Profile(city="Oakland", county="Alameda"),
            Profile(zip="94063", county="San Mateo"),
            Profile(zip="94063", county="San Mateo"),
        ),
        (Profile(zip="94303", city="Palo Alto", county="Santa Clara"), Profile(county="Alameda"), Profile(county="Alameda")),
        (Profile(city="Oakland", county="Alameda"), Profile(age=3), Profile(city="Oakland", county="Alameda", age=3)),
    ],
)
def test_a_new_place_drops_an_old_one_it_does_not_fit(before: Profile, said: Profile, after: Profile) -> None:
    """Someone who moved is not in two places."""
    assert before.merged(said) == after


@pytest.mark.parametrize(
    ("profile", "income"),
    [
        (Profile(annual_income=30000, hourly_wage=50, hours_per_week=40), 30000),
        (Profile(hourly_wage=20, hours_per_week=20), 20800),
        (Profile(hourly_wage=20, hours_per_week=20, employed=False), None),
        (Profile(hourly_wage=20), None),
        (Profile(annual_income=0), 0),
    ],
)
def test_yearly_income_is_as_said_or_wage_times_hours(profile: Profile, income: float | None) -> None:
    """Nothing is guessed: a wage without hours, or of a lost job, gives no income."""
    assert profile.yearly_income() == income


def test_zip_gives_city_and_county() -> None:
    """As the ZIP table has them, the county without the word County."""
    place = place_of_zip("94303")
    assert place is not None
    assert (place.county, place.holds("east palo alto")) == ("San Mateo", True)


@pytest.mark.parametrize("code", ["10001", "00000", "90000", "abc", ""])
def test_zip_outside_california_is_no_place(code: str) -> None:
    """Other states and made-up codes."""
    assert place_of_zip(code) is None


@pytest.mark.parametrize(
    ("name", "county"),
    [
        ("East Palo Alto", "San Mateo"),
        ("palo alto", "Santa Clara"),
        ("North Fair Oaks", "San Mateo"),
        (" San Jose ", "Santa Clara"),
        ("Springfield", None),
    ],
)
def test_city_gives_county(name: str, county: str | None) -> None:
    """Whatever the capitals; the county that most of its ZIPs lie in."""
    place = place_of_city(name)
    assert (place.county if place else None) == county


def test_distance_is_in_miles() -> None:
    """Redwood City to San Jose is some twenty miles; a place is at no distance from itself."""
    here, there = place_of_city("Redwood City"), place_of_city("San Jose")
    assert here is not None
    assert there is not None
    assert 18 < distance_miles(here, there) < 26
    assert distance_miles(here, here) == 0
