"""How far the places of an entry are from where a person lives."""

from __future__ import annotations

import pytest

from navigator.advice.profile import Profile
from navigator.dialogue.distance import home_of, miles_to, nearest
from navigator.knowledge.entries import Location

MENLO_PARK = Location(address="800 Alma Street", city="Menlo Park", zip="94025", latitude=37.4531439, longitude=-122.1789573)
OAKLAND = Location(address="426 17th St", city="Oakland", zip="94612")


@pytest.mark.parametrize(
    ("said", "city"),
    [
        ({"zip": "94063"}, "Redwood City"),
        ({"city": "Redwood City"}, "Redwood City"),
        ({"zip": "94303", "city": "East Palo Alto"}, "Palo Alto"),
        ({"zip": "10001", "city": "Daly City"}, "Daly City"),
        ({"zip": "00000"}, None),
        ({"city": "Atlantis"}, None),
        ({"county": "San Mateo"}, None),
        ({}, None),
    ],
)
def test_home_is_the_zip_or_else_the_city(said: dict[str, str], city: str | None) -> None:
    """A ZIP that is none of California's gives way to the city; a county is too wide."""
    home = home_of(Profile(**said))  # type: ignore[arg-type]
    assert (home.city if home else None) == city


@pytest.mark.parametrize(
    ("location", "least", "most"),
    [
        (MENLO_PARK, 2.0, 5.0),
        (Location(zip="94025"), 2.0, 6.0),
        (Location(city="Redwood City", zip="94063"), 0.0, 0.0),
        (OAKLAND, 22.0, 27.0),
    ],
)
def test_miles_are_as_the_crow_flies_with_one_decimal(location: Location, least: float, most: float) -> None:
    """From Redwood City, by coordinates or else by ZIP."""
    miles = miles_to(location, home_of(Profile(zip="94063")))
    assert miles is not None
    assert least <= miles <= most
    assert miles == round(miles, 1)


@pytest.mark.parametrize(
    "location",
    [
        Location(city="Menlo Park"),
        Location(name="Somewhere"),
        Location(latitude=37.45),
        Location(city="Los Angeles", zip="90012"),
        Location(latitude=40.71, longitude=-74.0),
        Location(zip="00000"),
    ],
)
def test_no_miles_without_an_end_or_where_it_is_too_far(location: Location) -> None:
    """A city alone, half a coordinate, a ZIP that is not known, and more than a hundred miles."""
    assert miles_to(location, home_of(Profile(zip="94063"))) is None


def test_no_miles_for_who_did_not_say_where_they_live() -> None:
    """Whatever is known of the place."""
    assert miles_to(MENLO_PARK, home_of(Profile())) is None


@pytest.mark.parametrize(
    ("zip_code", "city"),
    [("94063", "Menlo Park"), ("94607", "Oakland")],
)
def test_the_nearest_place_is_the_one_to_go_to(zip_code: str, city: str) -> None:
    """Of several."""
    place, miles = nearest((Location(city="San Jose"), OAKLAND, MENLO_PARK), home_of(Profile(zip=zip_code)))
    assert place is not None
    assert place.city == city
    assert miles is not None


def test_without_a_distance_an_address_comes_first() -> None:
    """Then the first place; none where there is none."""
    assert nearest((Location(city="San Jose"), OAKLAND), None) == (OAKLAND, None)
    assert nearest((Location(city="San Jose"), Location(city="Oakland")), None) == (Location(city="San Jose"), None)
    assert nearest((), None) == (None, None)
