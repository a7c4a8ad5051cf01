"""The organisation that runs the navigator, from knowledge/organization.yaml."""

from __future__ import annotations

from datetime import date  # noqa: TC003 -- pydantic needs the type at run time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator

from navigator.knowledge.entries import Entry, Kind, PhoneNumber, Record, Schedule, Text, Url, Words


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
    time_zone: str = Field(default="America/Los_Angeles", description="IANA name of the time zone that opening hours are told in.")
    review_days: dict[Kind, int] = Field(description="After how many days an entry of each kind should be checked again.")
    hours: tuple[Schedule, ...] = Field(default=(), description="When a person answers; left out where that is not known.")
    closed_on: tuple[date, ...] = Field(default=(), description="Days without anyone there, such as holidays.")
    reply_within_hours: int = Field(
        default=24, ge=1, le=240, description="After how many hours a person gets back; closed days do not count."
    )

    @field_validator("hours")
    @classmethod
    def _hours_can_be(cls, hours: tuple[Schedule, ...]) -> tuple[Schedule, ...]:
        for span in hours:
            if not span.opens_at < span.closes_at <= "24:00":
                msg = f"it cannot be open from {span.opens_at} to {span.closes_at}; the end of a day is 24:00"
                raise ValueError(msg)
            if span.freq != "DAILY" and not span.byday:
                msg = "which days are missing; add `byday:`, such as MO,TU,WE,TH,FR"
                raise ValueError(msg)
            if span.freq != "MONTHLY" and any(letter.isdigit() for letter in span.byday or ""):
                msg = f"{span.byday} counts days of a month; add `freq: MONTHLY`"
                raise ValueError(msg)
        return hours

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # what is no name at all is not just "not found"
            msg = f"no time zone {name!r}; write one such as America/Los_Angeles"
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
