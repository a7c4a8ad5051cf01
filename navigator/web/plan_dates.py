"""The sessions of a plan's entries as an iCalendar file (RFC 5545), for people's own calendars."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event, vRecur

from navigator.advice.next_steps import contact
from navigator.advice.opening_hours import next_times
from navigator.dialogue.access_words import locations_of
from navigator.knowledge.entries import Program, Service, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from zoneinfo import ZoneInfo

    from navigator.knowledge.entries import Entry, Schedule, Session

_OPEN = frozenset({Status.ACTIVE, Status.SEASONAL})


@dataclass(frozen=True, slots=True)
class Sitting:
    """The first time a session takes place from a day on, with the rule of those that follow; a `date` takes the whole day."""

    entry: Program | Service
    session: Session
    start: date
    end: date | None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when sessions are looked for: from now until the plan ends, in the organisation's time zone."""

    now: datetime
    until: datetime
    zone: ZoneInfo

    @property
    def first(self) -> date:
        """Its first day."""
        return self.now.astimezone(self.zone).date()

    @property
    def last(self) -> date:
        """The last day of what happens again and again: later than the plan ends, nobody vouches for it."""
        return self.until.astimezone(self.zone).date()


def sittings_of(entries: Iterable[Entry], span: Span) -> list[Sitting]:
    """The sessions to come of entries that are open; nothing for one whose day is over, or is not known."""
    open_ones = (entry for entry in entries if isinstance(entry, Program | Service) and entry.status in _OPEN)
    return [sitting for entry in open_ones for session in entry.sessions if (sitting := _sitting(entry, session, span))]


def calendar_of(sittings: Iterable[Sitting], span: Span, words: Mapping[str, str], language: str, organization: str) -> bytes:
    """The calendar file, an event a sitting, in a language."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{organization or 'Navigator'}//Navigator//{language.upper()}")
    calendar.add("x-wr-calname", words["dates_name"])
    for sitting in sittings:
        calendar.add_component(_event(sitting, span, words, language))
    calendar.add_missing_timezones(first_date=date(span.first.year - 1, 1, 1), last_date=date(span.first.year + 3, 1, 1))
    return bytes(calendar.to_ical())


def _sitting(entry: Program | Service, session: Session, span: Span) -> Sitting | None:
    if session.on:
        if session.on < span.first:
            return None
        if session.opens_at is None:
            return Sitting(entry, session, session.on, None)
        return Sitting(entry, session, *_times(session.on, session.opens_at, session.closes_at, span.zone))
    if session.schedule is None or (rule := _rule(session.schedule)) is None:
        return None
    coming = next(iter(next_times(session.schedule, span.first, span.zone, 1)), None)
    if coming is None or coming.opens.astimezone(span.zone).date() > span.last:
        return None
    times = coming.opens.astimezone(span.zone), coming.closes.astimezone(span.zone)
    ends = datetime.combine(span.last, time(23, 59, 59), span.zone).astimezone(UTC)
    return Sitting(entry, session, *times, rule=f"{rule};UNTIL={ends:%Y%m%dT%H%M%SZ}")


def _rule(schedule: Schedule) -> str | None:
    """Its RRULE; None where it does not tell the day of the month. "2TU" is of a month, whatever the frequency says."""
    days = schedule.byday
    if days is None:
        return None if schedule.freq == "MONTHLY" else "FREQ=DAILY"
    numbered = any(letter.isdigit() for letter in days)
    return f"FREQ={'MONTHLY' if numbered else schedule.freq};BYDAY={days}"


def _times(day: date, opens: str, closes: str | None, zone: ZoneInfo) -> tuple[datetime, datetime | None]:
    """When it begins and ends on a day; an end that is not after the beginning is on the next day."""
    start, end = _moment(day, opens, zone), _moment(day, closes, zone) if closes else None
    return start, end + timedelta(days=1) if end and end <= start else end


def _moment(day: date, clock: str, zone: ZoneInfo) -> datetime:
    hours, minutes = map(int, clock.split(":"))
    return datetime.combine(day, time(), zone) + timedelta(hours=hours, minutes=minutes)


def _event(sitting: Sitting, span: Span, words: Mapping[str, str], language: str) -> Event:
    """An event; it does not hold the plan's link: calendars are shared and synchronised."""
    entry, session = sitting.entry, sitting.session
    note = session.schedule.note if session.schedule else None
    said = (note.in_language(language) if note else "", words["dates_ask"].replace("{contact}", contact(entry)))
    event = Event()
    event.add("uid", f"{_digest(sitting)}@navigator")
    event.add("dtstamp", span.now.astimezone(UTC))
    event.add("summary", f"{session.name.in_language(language)}: {entry.name.in_language(language)}")
    event.add("dtstart", sitting.start)
    if sitting.end:
        event.add("dtend", sitting.end)
    if sitting.rule:
        event.add("rrule", vRecur.from_ical(sitting.rule))
    if place := next(_places(sitting, language), ""):
        event.add("location", place)
    if url := session.url or entry.url:
        event.add("url", url)
    event.add("description", " ".join(filter(None, said)))
    return event


def _places(sitting: Sitting, language: str) -> Iterator[str]:
    """Where it takes place: as the session says, else where the entry is."""
    if sitting.session.place:
        yield sitting.session.place.in_language(language)
    for place in locations_of(sitting.entry):
        yield ", ".join(filter(None, (place.name, place.address, place.city)))


def _digest(sitting: Sitting) -> str:
    """The same for the same session each time, so that a calendar that is given the file again replaces its event."""
    session = sitting.session
    when = session.on.isoformat() if session.on else f"{session.schedule.byday} {session.schedule.opens_at}" if session.schedule else ""
    return hashlib.sha256(f"{sitting.entry.id} {session.name.en} {when} {session.opens_at}".encode()).hexdigest()[:32]
