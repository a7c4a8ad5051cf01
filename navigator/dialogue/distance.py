"""How far it is from where a person lives to the places of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navigator.advice.places import Place, distance_miles, place_of_city, place_of_zip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.advice.profile import Profile
    from navigator.knowledge.entries import Location

FARTHEST = 100.0
"""Miles from which a distance is no longer told."""


def home_of(profile: Profile) -> Place | None:
    """The middle of the ZIP area a person gave, else of their city; None where neither is known."""
    by_zip = place_of_zip(profile.zip) if profile.zip else None
    return by_zip or (place_of_city(profile.city) if profile.city else None)


def miles_to(location: Location, home: Place | None) -> float | None:
    """Miles as the crow flies, with one decimal; None without both ends, or where it is too far to go."""
    there = _place_of(location)
    if home is None or there is None:
        return None
    miles = round(distance_miles(home, there), 1)
    return miles if miles <= FARTHEST else None


def nearest(locations: Iterable[Location], home: Place | None) -> tuple[Location | None, float | None]:
    """The location to go to and the miles to it: the nearest whose distance is known, else the first with an address, else the first."""
    listed = list(locations)
    measured = [(miles, place) for place in listed if (miles := miles_to(place, home)) is not None]
    if measured:
        miles, place = min(measured, key=lambda one: one[0])
        return place, miles
    return next((place for place in listed if place.address), listed[0] if listed else None), None


def _place_of(location: Location) -> Place | None:
    """Where a location is: by its coordinates, else the middle of its ZIP area; a city alone is too wide to measure from."""
    if location.latitude is not None and location.longitude is not None:
        return Place(location.city or "", "", location.latitude, location.longitude)
    return place_of_zip(location.zip) if location.zip else None
