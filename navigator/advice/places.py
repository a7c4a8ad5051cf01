"""Places in California: what a ZIP or a city's name says about where someone is.

Read from the `zipcodes` package on first use. Counties are named without the word County: "San Mateo".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt

import zipcodes

EARTH_RADIUS_MILES = 3958.8

# Places that people name and that the ZIP table does not hold, as the ZIP their middle lies in.
_UNLISTED = {
    "North Fair Oaks": "94063",
    "Emerald Hills": "94062",
    "West Menlo Park": "94025",
    "Broadmoor": "94015",
    "Highlands-Baywood Park": "94402",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in California: a ZIP area, or a city with `zip` None."""

    city: str
    county: str
    latitude: float
    longitude: float
    zip: str | None = None
    cities: tuple[str, ...] = ()
    """Every city name that mail to the ZIP may bear, or the city's own."""

    def holds(self, city: str) -> bool:
        """Whether `city` is one of the names of this place."""
        return city.lower() in (name.lower() for name in self.cities)


def place_of_zip(code: str) -> Place | None:
    """The place of a five-digit ZIP code of California, or None."""
    return _by_zip().get(code)


def place_of_city(name: str) -> Place | None:
    """The place of a city of California by its usual name, whatever its capitals, or None."""
    return _by_city().get(name.strip().lower())


@cache
def city_names() -> frozenset[str]:
    """The names of every city known, in lower case."""
    return frozenset(_by_city())


def distance_miles(a: Place, b: Place) -> float:
    """Miles between the middles of two places as the crow flies (haversine formula)."""
    north_a, north_b = radians(a.latitude), radians(b.latitude)
    half_north, half_east = (north_b - north_a) / 2, radians(b.longitude - a.longitude) / 2
    chord = sin(half_north) ** 2 + cos(north_a) * cos(north_b) * sin(half_east) ** 2
    return 2 * EARTH_RADIUS_MILES * asin(sqrt(chord))


@cache
def _by_zip() -> dict[str, Place]:
    places = {}
    for row in zipcodes.filter_by(state="CA"):  # type: ignore[no-untyped-call]
        county = str(row["county"]).removesuffix(" County")
        names = (str(row["city"]), *map(str, row["acceptable_cities"]))
        code = str(row["zip_code"])
        places[code] = Place(names[0], county, float(row["lat"]), float(row["long"]), code, names)
    return places


@cache
def _by_city() -> dict[str, Place]:
    areas: defaultdict[str, list[Place]] = defaultdict(list)
    for place in _by_zip().values():
        areas[place.city].append(place)
    # A name that is only a second one of its ZIPs (East Palo Alto) is a place too.
    for place in _by_zip().values():
        for name in place.cities[1:]:
            if not any(name == area.city for area in areas[name]):
                areas[name].append(place)
    for name, code in _UNLISTED.items():
        areas[name].append(_by_zip()[code])
    return {name.lower(): _middle(name, parts) for name, parts in areas.items() if parts}


def _middle(name: str, areas: list[Place]) -> Place:
    """One place for a city's ZIP areas: the county most of them lie in, and the middle of those."""
    county = Counter(area.county for area in areas).most_common(1)[0][0]
    inside = [area for area in areas if area.county == county]
    latitude = sum(area.latitude for area in inside) / len(inside)
    longitude = sum(area.longitude for area in inside) / len(inside)
    return Place(name, county, round(latitude, 4), round(longitude, 4), None, (name,))
