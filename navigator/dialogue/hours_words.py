"""Puts opening hours into words: the days and hours of a week, and whether it is open now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import holidays
from babel.dates import format_date, get_day_names

from navigator.advice.opening_hours import A_DAY, is_numbered, length, opening_at
from navigator.dialogue.access_words import DAYS, days_in_words
from navigator.dialogue.reply import OpenNow
from navigator.dialogue.speech import LOCALES, capitalized
from navigator.knowledge.entries import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from navigator.dialogue.reply import Language
    from navigator.dialogue.speech import Speech
    from navigator.knowledge.entries import Schedule, Service

NOT_OPEN = frozenset({Status.PAUSED, Status.CLOSED})
"""Whoever goes there finds the door shut, whatever its hours say."""
A_WEEK = 7
NOON = A_DAY // 2
HOLIDAYS = holidays.country_holidays("US")
"""Federal ones; each year is reckoned when it is first asked for."""
_DATES: dict[Language, str] = {"en": "EEEE, MMMM d,", "es": "EEEE d 'de' MMMM"}


class HoursWords:
    """Writes about hours at one moment."""

    def __init__(self, speech: Speech, now: datetime) -> None:
        """`now` is the time where the organisation is."""
        self._speech = speech
        self._now = now

    def hours(self, entry: Service) -> str | None:
        """Its days and hours, as in "Mon-Fri 9 am-5 pm"; None where they are not known, and where it is not open these days at all."""
        if not entry.schedule or entry.status in NOT_OPEN:
            return None
        if any(one.byday is None and one.freq == "DAILY" and _lasts_all_day(one) for one in entry.schedule):
            return capitalized(self._speech.say("open_always"))
        return "; ".join(filter(None, self._spans(entry.schedule))) or None

    def open_now(self, entry: Service) -> OpenNow | None:
        """Whether it is open and until when, or from when on; None where its hours are not known, or hold for a part of the year only.

        On a federal holiday nobody can tell: usual hours are no promise then, except of what never closes.
        """
        if not entry.schedule or entry.status is Status.SEASONAL:
            return None
        if entry.status in NOT_OPEN:
            return OpenNow(open=False, text=self._speech.say("not_open"))
        opening = opening_at(entry.schedule, self._now)
        if opening is None or (opening.until and _is_holiday(self._now.date())):
            return None
        return OpenNow(opening.open, self._until(opening.until) if opening.open else self._opens(opening.next))

    # -- now

    def _until(self, closes: datetime | None) -> str:
        if closes is None:
            return self._speech.say("open_day_and_night")
        if (closes - self._now).total_seconds() >= A_DAY * 60:
            return self._speech.say("open_now")
        return self._speech.say("open_until", time=self._said(closes.hour * 60 + closes.minute))

    def _opens(self, opens: datetime | None) -> str:
        if opens is None or _is_holiday(opens.date()):
            return self._speech.say("closed_now")
        days = (opens.date() - self._now.date()).days
        phrase = "closed_opens_today" if days == 0 else "closed_opens_tomorrow" if days == 1 else "closed_opens_day"
        return self._speech.say(phrase, day=self._day(opens.date(), days), time=self._said(opens.hour * 60 + opens.minute))

    def _day(self, day: date, ahead: int) -> str:
        """Its weekday; with the date where that alone could be taken for a day of this week."""
        wording = "EEEE" if ahead < A_WEEK else _DATES[self._speech.language]
        return str(format_date(day, wording, locale=LOCALES[self._speech.language]))

    # -- in a week

    def _spans(self, schedule: Sequence[Schedule]) -> Iterable[str]:
        """The days with the hours they have in common, a phrase for each."""
        together: dict[str, list[str]] = {}
        for one in schedule:
            opens, closes = length(one)
            hours = self._speech.say("all_day") if _lasts_all_day(one) else f"{self._clock(opens)}-{self._clock(closes)}"
            days = self._days(one)
            if days:
                together.setdefault(days, []).append(hours)
            elif one.note:
                yield self._speech.text(one.note).rstrip(".")
        notes = dict.fromkeys(self._speech.text(one.note).rstrip(".") for one in schedule if one.note and self._days(one))
        yield from (capitalized(f"{days} {', '.join(dict.fromkeys(hours))}") for days, hours in together.items())
        yield from notes

    def _days(self, one: Schedule) -> str:
        """The days it is open on; nothing where they are not known."""
        if one.freq == "MONTHLY" and one.byday is None:
            return ""
        named = one.byday.split(",") if one.byday else list(DAYS)
        if is_numbered(one):
            return self._speech.say("nth_of_month", days=self._speech.listed(map(self._nth, named)))
        return days_in_words(self._speech, [DAYS.index(day[-2:]) for day in named])

    def _nth(self, day: str) -> str:
        """A day of a month, as in "second Tuesday"."""
        name = get_day_names("wide", locale=LOCALES[self._speech.language])[DAYS.index(day[-2:])]
        number = day[:-2]
        if not number.strip("-"):
            return self._speech.say("nth_every", day=name)
        return self._speech.say(f"nth_{number.replace('-', 'last_')}", day=name)

    # -- the clock

    def _clock(self, minute: int) -> str:
        """A time of day, as in "9:30 am"."""
        minute %= A_DAY
        if minute in {0, NOON}:
            return self._speech.say("clock_noon" if minute else "clock_midnight")
        hour, rest = divmod(minute, 60)
        shown = f"{hour % 12 or 12}:{rest:02}" if rest else str(hour % 12 or 12)
        return self._speech.say("clock_am" if minute < NOON else "clock_pm", time=shown)

    def _said(self, minute: int) -> str:
        """A time of day as it stands in a sentence."""
        one_o_clock = minute // 60 % 12 == 1
        return self._speech.say("clock_said_one" if one_o_clock else "clock_said", time=self._clock(minute))


def _lasts_all_day(one: Schedule) -> bool:
    opens, closes = length(one)
    return closes - opens >= A_DAY


def _is_holiday(day: date) -> bool:
    return day in HOLIDAYS
