"""The organisation that runs the navigator, from knowledge/organization.yaml."""

from __future__ import annotations

from datetime import date  # noqa: TC003 -- pydantic needs the type at run time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator

from navigator.knowledge.entries import Entry, Kind, PhoneNumber, Record, Text, Url, Words


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
    wage_areas: tuple[WageArea, ...] = Field(min_length=1)
    region: tuple[Words, ...] = ()
    time_zone: Words = Field(default="America/Los_Angeles", description="IANA name of the time zone that opening hours are told in.")
    review_days: dict[Kind, int] = Field(description="After how many days an entry of each kind should be checked again.")

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # what is no name at all is not just "not found"
            msg = f"{name!r} is no time zone; write its IANA name, such as America/Los_Angeles"
            raise ValueError(msg) from error
        return name

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of its clocks."""
        return ZoneInfo(self.time_zone)

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
