"""When something is open, reckoned from its schedule: whether now, until when, from when on.

A schedule holds the RRULE fields of HSDS 3, in the clocks of the organisation's time zone. All comparing is done in UTC,
so that the days on which the clocks change come out right.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from dateutil import rrule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from navigator.knowledge.entries import Schedule

LOOKED_AHEAD = 14
"""Days: what opens later than that is left to the words of its hours."""
A_DAY = 24 * 60
"""Minutes."""
_DAYS = {"MO": rrule.MO, "TU": rrule.TU, "WE": rrule.WE, "TH": rrule.TH, "FR": rrule.FR, "SA": rrule.SA, "SU": rrule.SU}


@dataclass(frozen=True, slots=True)
class Span:
    """One time of being open, in UTC."""

    opens: datetime
    closes: datetime


@dataclass(frozen=True, slots=True)
class Opening:
    """How it stands at one moment: open or not, until when, and the next time it opens."""

    open: bool
    until: datetime | None = None
    """None where it is closed, and where it does not close at all."""
    next: datetime | None = None
    """None where it is open, and where it does not open within two weeks."""


def opening_at(schedule: tuple[Schedule, ...], now: datetime) -> Opening | None:
    """How a schedule stands at `now`, a time in the organisation's time zone; None where it does not say on which days it is open."""
    zone = now.tzinfo or UTC
    spans = _spans(schedule, now.date(), zone)
    at = now.astimezone(UTC)
    current = next((span for span in spans if span.opens <= at < span.closes), None)
    if current:
        endless = current.closes >= _wall(now.date() + timedelta(days=LOOKED_AHEAD), 0, zone)
        return Opening(open=True, until=None if endless else current.closes.astimezone(zone))
    if not all(map(_rule_known, schedule)):
        return None
    coming = next((span.opens for span in spans if span.opens > at), None)
    return Opening(open=False, next=coming.astimezone(zone) if coming else None)


def spans_on(schedule: tuple[Schedule, ...], day: date, zone: tzinfo) -> tuple[Span, ...]:
    """The times of being open that begin on a day, in order; those that touch made one."""
    times = (span for one in schedule for span in _times(one, day, day, zone))
    return tuple(_joined(sorted(times, key=lambda span: span.opens)))


@lru_cache(maxsize=1024)
def next_times(schedule: Schedule, day: date, zone: tzinfo, most: int) -> tuple[Span, ...]:
    """The first times of a schedule from a day on, at most so many; none where it does not say on which days."""
    return tuple(islice(_times(schedule, day, None, zone), most))


def minutes(clock: str) -> int:
    """Minutes since midnight of a time as "17:30"; 1440 for "24:00"."""
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def length(schedule: Schedule) -> tuple[int, int]:
    """When it opens and closes in minutes since that day's midnight; more than 1440 where it closes on the next day."""
    opens, closes = minutes(schedule.opens_at), minutes(schedule.closes_at)
    closes += closes % A_DAY == A_DAY - 1  # 23:59 is how people write the end of the day
    return opens, closes if closes > opens else closes + A_DAY


def is_numbered(schedule: Schedule) -> bool:
    """Whether it names days by their place in the month: the second Tuesday."""
    return any(letter.isdigit() for letter in schedule.byday or "")


@lru_cache(maxsize=1024)
def _spans(schedule: tuple[Schedule, ...], today: date, zone: tzinfo) -> tuple[Span, ...]:
    """Every span from yesterday, which may last past midnight, to two weeks ahead; those that touch made one."""
    last = today + timedelta(days=LOOKED_AHEAD)
    times = (span for one in schedule for span in _times(one, today - timedelta(days=1), last, zone))
    return tuple(_joined(sorted(times, key=lambda span: span.opens)))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    held: Span | None = None
    for span in spans:
        if held and span.opens <= held.closes:
            held = Span(held.opens, max(held.closes, span.closes))
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _times(schedule: Schedule, first: date, last: date | None, zone: tzinfo) -> Iterator[Span]:
    if not _rule_known(schedule):
        return
    opens, closes = length(schedule)
    for moment in _rule(schedule, first, last):
        yield Span(_wall(moment.date(), opens, zone), _wall(moment.date(), closes, zone))


def _rule_known(schedule: Schedule) -> bool:
    """Whether the days are known: once a month, but on which day, is not."""
    return schedule.freq != "MONTHLY" or schedule.byday is not None


def _rule(schedule: Schedule, first: date, last: date | None) -> rrule.rrule:
    """The days from the first to the last, both included."""
    start, until = datetime.combine(first, time()), datetime.combine(last, time()) if last else None
    if schedule.byday is None:
        return rrule.rrule(rrule.DAILY, dtstart=start, until=until)
    monthly = schedule.freq == "MONTHLY" or is_numbered(schedule)
    days = [_weekday(day) for day in schedule.byday.split(",")]
    return rrule.rrule(rrule.MONTHLY if monthly else rrule.WEEKLY, dtstart=start, until=until, byweekday=days)


def _weekday(day: str) -> rrule.weekday:
    number = day[:-2].strip("-")
    return _DAYS[day[-2:]](int(day[:-2])) if number else _DAYS[day[-2:]]


def _wall(day: date, minute: int, zone: tzinfo) -> datetime:
    """The moment at which clocks on the wall show that minute of the day, in UTC."""
    return (datetime.combine(day, time()) + timedelta(minutes=minute)).replace(tzinfo=zone).astimezone(UTC)
