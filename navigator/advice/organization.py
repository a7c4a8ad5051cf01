"""The organisation that runs the navigator, from knowledge/organization.yaml."""

from __future__ import annotations

from datetime import date  # noqa: TC003 -- pydantic needs the type at run time
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field

from navigator.knowledge.entries import Entry, Kind, PhoneNumber, Record, Text, Url, Words

TIME_ZONE = "America/Los_Angeles"
"""Where an organisation is that names no other."""


def _known_zone(name: str) -> str:
    """The name of a time zone. Raises ValueError for one that there is not."""
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError) as error:
        msg = "there is no such time zone; write one like America/Los_Angeles"
        raise ValueError(msg) from error
    return name


class WageArea(Record):
    """An OEWS area, and the counties whose people are shown its wages."""

    area: Words
    name: Text
    counties: tuple[Words, ...] = ()


class Organization(Record):
    """Who people reach when they want a person, and which places are home."""

    name: Words
    phone: PhoneNumber
    url: Url
    source: Url
    verified_on: date
    county: Words
    time_zone: Annotated[Words, AfterValidator(_known_zone)] = Field(default=TIME_ZONE, description="Its name in the IANA list.")
    wage_areas: tuple[WageArea, ...] = Field(min_length=1)
    region: tuple[Words, ...] = ()
    review_days: dict[Kind, int] = Field(description="After how many days an entry of each kind should be checked again.")

    def areas_for(self, county: str | None) -> list[WageArea]:
        """Wage areas for someone of that county, best first: their own, then the wider ones that name no county."""
        own = [area for area in self.wage_areas if county in area.counties]
        wider = [area for area in self.wage_areas if not area.counties]
        if county is None:
            own = [self.wage_areas[0]]
        return own + [area for area in wider if area not in own]

    def is_stale(self, entry: Entry, today: date) -> bool:
        """Whether an entry is past its review date."""
        return (today - entry.verified_on).days > self.review_days.get(entry.kind, 365)
