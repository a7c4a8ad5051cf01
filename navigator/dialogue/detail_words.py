"""Answers one question about one entry from its fields: how long, when, what for, where, how much; said plainly where it is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import get_day_names

from navigator.advice.next_steps import contact
from navigator.dialogue.access_words import DAYS, MIDNIGHTS, asks_finder, locations_of, phone_of
from navigator.dialogue.speech import LOCALES
from navigator.knowledge.entries import Occupation, Program, Service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from navigator.dialogue.entry_words import EntryWords
    from navigator.knowledge.entries import Entry, Length, Schedule

ASKED = ("length", "start", "needs", "open", "where", "cost", "language", "childcare", "how", "contact")
"""What can be asked of an entry; each is an intent named `ask_...`."""
TIMELY = frozenset({"start", "open", "how", "needs"})
"""What an alert of an entry may change: there it is told again."""
WHOLE_DAY = "00:00"


class DetailWords:
    """Answers about entries in the words of one person."""

    def __init__(self, words: EntryWords, today: date, *, brief: bool = False) -> None:
        """`brief`: in the length of a text message."""
        self._words = words
        self.brief = brief
        self._today = today
        self._answers: dict[str, Callable[[Program | Service], list[str]]] = {
            "length": self._length, "start": self._start, "needs": self._needs, "open": self._open, "where": self._where,
            "cost": self._cost, "language": self._language, "childcare": self._childcare, "how": self._how, "contact": self._contact,
        }  # fmt: skip

    def answer(self, asked: str, entry: Entry, *, yes_or_no: bool = False, told: bool = False, in_full: bool = False) -> list[str]:
        """The answer in a sentence or two, then how to reach who knows more, then how old the fact is.

        `asked` is one of ASKED. `yes_or_no`: whether it was asked so ("is it free?"). `told`: whether the entry is talked about
        already, so that its number and date were said; `in_full`: whether its whole card was told.
        """
        if isinstance(entry, Occupation):
            return self._of_work(asked, entry)
        if not isinstance(entry, Program | Service):
            return [self._words.name(entry), self._words.speech.text(entry.summary)]
        found = self._steps(entry) if asked == "how" and in_full else self._answers[asked](entry)
        if found and asked == "cost" and not yes_or_no:
            found[0] = found[0].replace(self._said("tell_free", entry), self._said("tell_is_free", entry))
        if not found:
            works = self._words.wages.works_of(entry)[:1] if asked == "needs" and isinstance(entry, Program) else ()
            usual = filter(None, map(self._words.wages.schooling, works))
            return [" ".join([self._words.say(f"unknown_{asked}"), *usual, self.ask(entry)])]
        if told:
            return found
        reached = [] if asked in {"how", "contact"} else [self._reach(entry)]
        return (
            [*found[:1], *reached, *found[1:], *self._notices(asked, entry)]
            if self.brief
            else [*found, *reached, *self._notices(asked, entry)]
        )

    def ask(self, entry: Program | Service) -> str:
        """Whom to call, or where to look, for what is not known."""
        phrase = "ask_211" if asks_finder(entry) else "call_and_ask" if phone_of(entry) else "look_and_ask"
        return self._words.say(phrase, contact=self._words.access.contact(entry), name=self._words.name(entry))

    def length(self, length: Length | None) -> str:
        """A length in a few words; nothing where it is not known."""
        if length is None:
            return ""
        if length.weeks:
            return self._words.say("weeks", weeks=f"{length.weeks}-{length.weeks_max}" if length.weeks_max else length.weeks)
        return self._words.say("hours", hours=length.hours) if length.hours else self._words.speech.text(length.note).rstrip(".")

    # -- one thing each; nothing where it is not known

    def _length(self, entry: Program | Service) -> list[str]:
        length = entry.length if isinstance(entry, Program) else None
        if length is None:
            return []
        note = self._words.speech.text(length.note)
        if note and (length.weeks_max or not (length.weeks or length.hours)):  # the note says what the range is of
            return [self._words.say("tell_note", name=self._words.name(entry), note=note)]
        said = self._words.say("tell_length", name=self._words.name(entry), length=self.length(length))
        return [f"{said} {note}".strip()]

    def _start(self, entry: Program | Service) -> list[str]:
        starts = entry.starts if isinstance(entry, Program) else None
        return [self._words.say("tell_note", name=self._words.name(entry), note=self._words.speech.text(starts))] if starts else []

    def _needs(self, entry: Program | Service) -> list[str]:
        """What it asks for, the papers to bring, and what comes first in its own words."""
        words = self._words
        notes = [words.speech.text(one.note) for one in entry.eligibility if one.note]
        asked = [words.eligibility.criterion(one) for one in entry.eligibility if not one.note]
        before = map(words.speech.text, entry.prerequisites) if isinstance(entry, Program) else ()
        said = [words.say("tell_needs", name=words.name(entry), needs=words.speech.listed(asked))] if asked else []
        rest, bring = [*before, *notes], words.access.bring(entry)
        first = [*filter(None, [*said, bring])] if self.brief else [*said, *rest, bring]
        told = [*filter(None, first)] or rest
        if told and not asked:
            told[0] = words.say("tell_note", name=words.name(entry), note=told[0])
        apart = [" ".join(rest)] if self.brief and rest and told is not rest else []
        return [" ".join(told), *apart] if told else []

    def _open(self, entry: Program | Service) -> list[str]:
        schedule = entry.schedule if isinstance(entry, Service) else ()
        weekly = [span for span in schedule if isinstance(entry, Service) and _is_weekly(span)]
        if not schedule or not isinstance(entry, Service):
            return []
        words, name = self._words, self._words.name(entry)
        if any(span.freq == "DAILY" and span.opens_at == WHOLE_DAY and span.closes_at in MIDNIGHTS for span in schedule):
            return [words.say("tell_always_open", name=name)]
        if len(weekly) < len(schedule):  # "the second Tuesday" is left to the words of its note
            return [words.say("tell_note", name=name, note=words.access.hours(entry)), words.say("hours_may_change")]
        today = DAYS[self._today.weekday()]
        day = get_day_names("wide", locale=LOCALES[words.speech.language])[self._today.weekday()]
        spans = [span for span in weekly if today in (span.byday or today)]
        hours = words.speech.listed(words.say("tell_day_hours", opens=span.opens_at, closes=span.closes_at) for span in spans)
        said = (
            words.say("tell_open_today", day=day, name=name, hours=hours)
            if spans
            else words.say("tell_closed_today", day=day, name=name, hours=words.access.hours(entry))
        )
        return [f"{said} {words.say('hours_may_change')}"]

    def _where(self, entry: Program | Service) -> list[str]:
        places = locations_of(entry)
        streets = [", ".join(filter(None, (place.name, place.address, place.city))) for place in places if place.address]
        name = self._words.name(entry)
        if streets:
            return [self._words.say("tell_where", name=name, places="; ".join(streets))]
        cities = list(dict.fromkeys(place.city for place in places if place.city))
        return [self._words.say("tell_city", name=name, city=self._words.speech.listed(cities))] if cities else []

    def _cost(self, entry: Program | Service) -> list[str]:
        words = self._words
        if isinstance(entry, Service):
            note = words.speech.text(entry.fees)
            free = entry.free is True
            amount = 0.0 if free else None
        else:
            note = words.speech.text(entry.cost.note) if entry.cost else ""
            amount = entry.cost.amount if entry.cost else None
        if amount == 0:
            return [f"{self._said('tell_free', entry)} {note}".strip()]
        if amount is not None:
            return [f"{words.say('tell_cost', name=words.name(entry), amount=f'{amount:,.0f}')} {note}".strip()]
        return [words.say("tell_note", name=words.name(entry), note=note)] if note else []

    def _language(self, entry: Program | Service) -> list[str]:
        spoken = {*entry.languages, *(language for phone in entry.phones for language in phone.languages)}
        return [self._said("tell_spanish", entry)] if "es" in spoken else []

    def _childcare(self, entry: Program | Service) -> list[str]:
        helps = isinstance(entry, Program) and "childcare" in entry.supports
        return [self._said("tell_childcare", entry)] if helps else []

    def _how(self, entry: Program | Service) -> list[str]:
        """How to start and what to bring; the number where the steps do not name it."""
        words = self._words
        if not entry.apply:
            return []
        if self.brief:
            return words.details_texted(entry)
        steps = words.speech.text(entry.apply)
        lines = [words.name(entry), steps, words.access.bring(entry)]
        if contact(entry) not in steps:
            lines.append(self._reach(entry))
        return [*filter(None, lines)]

    def _steps(self, entry: Program | Service) -> list[str]:
        """How to start, all of it, for who has its card before them."""
        return [self._words.speech.text(entry.apply), self._reach(entry)] if entry.apply else []

    def _contact(self, entry: Program | Service) -> list[str]:
        lines = [self._words.say("tell_reach", name=self._words.name(entry), contact=self._words.access.contact(entry))]
        if entry.url and phone_of(entry):
            lines.append(self._words.say("detail_web", url=entry.url))
        return lines

    # -- the rest of the answer

    def _said(self, phrase: str, entry: Entry) -> str:
        return self._words.say(phrase, name=self._words.name(entry))

    def _reach(self, entry: Program | Service) -> str:
        return self._words.say("reach_them", contact=self._words.access.contact(entry))

    def _notices(self, asked: str, entry: Entry) -> Iterable[str]:
        """How old the fact is; an alert where it may change the answer."""
        stale = self._words.notices.is_stale(entry)
        notices = list(self._words.notices.of(entry))
        date = self._words.speech.month(entry.verified_on)
        said = notices if asked in TIMELY else notices[-1:] if stale else []
        return [" ".join([*said, *([] if stale else [self._words.say("checked", date=date)])])]

    def _of_work(self, asked: str, entry: Occupation) -> list[str]:
        """What is known of work itself: the usual schooling and the licence; for all else a career counselor."""
        words = self._words
        known = [words.wages.schooling(entry), words.speech.text(entry.license)] if asked in {"length", "needs", "how", "start"} else []
        return [words.name(entry), *filter(None, known), words.say("reach_them", contact=words.organization_contact())]


def _is_weekly(span: Schedule) -> bool:
    return span.freq != "MONTHLY" and not any(letter.isdigit() for letter in span.byday or "")
