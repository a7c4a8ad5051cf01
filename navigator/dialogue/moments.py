"""Says a moment that is near: "today at 3 pm", "el martes a las 9 de la mañana"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

from navigator.dialogue.speech import LOCALES

if TYPE_CHECKING:
    from datetime import date, datetime

    from navigator.dialogue.speech import Speech

_WEEK = 7
_DAYS = {"en": "EEEE, MMMM d", "es": "EEEE d 'de' MMMM"}


def moment_words(moment: datetime, now: datetime, speech: Speech) -> str:
    """The moment as seen from now, both in the zone that is meant: by its weekday within a week, else with its date."""
    clock, days = clock_words(moment, speech), (moment.date() - now.date()).days
    if days == 0:
        return speech.say("moment_today", clock=clock)
    pattern = "EEEE" if 0 < days < _WEEK else _DAYS[speech.language]
    return speech.say("moment_day", day=format_date(moment.date(), pattern, locale=LOCALES[speech.language]), clock=clock)


def day_words(day: date, speech: Speech) -> str:
    """A day with its weekday: "Tuesday, January 20"."""
    return str(format_date(day, _DAYS[speech.language], locale=LOCALES[speech.language]))


def clock_words(moment: datetime, speech: Speech) -> str:
    """The time of day: "3 pm", "las 3 de la tarde"."""
    if moment.minute == 0 and moment.hour in {0, 12}:
        return speech.say("moment_noon" if moment.hour else "moment_midnight")
    hour = moment.hour % 12 or 12
    time = f"{hour}:{moment.minute:02}" if moment.minute else f"{hour}"
    said = speech.say("moment_one" if hour == 1 else "moment_hour", time=time)
    part = "morning" if moment.hour < 12 else "afternoon" if moment.hour < 19 else "night"
    return speech.say(f"moment_{part}", clock=said)
