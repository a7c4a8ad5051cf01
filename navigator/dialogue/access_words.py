"""Puts into words how to use what was found: how to apply, what to bring, when it is open, where it is and how to reach it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.advice.next_steps import contact
from navigator.knowledge.entries import Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from navigator.dialogue.speech import Speech
    from navigator.knowledge.entries import Location, Phone, Schedule, Service, Text

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""Days of the week as RRULE names them."""
MIDNIGHTS = frozenset({"24:00", "23:59"})
FEWEST_IN_A_SPAN = 3
"""From this many days on end they are written as a span: Mon-Wed."""
FINDER = "211"
"""Finds the number of others: a label beside it says whose to ask for."""
_WAY_OF_CALLING = re.compile(r"\b(?:calls?|texts?|hotline|any hour|toll free|reports?|questions?)\b|\bline$", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w&]+")
_ANYBODYS = frozenset({"San", "Services", "State", "California", "National"})
"""Words in the names of many offices: that two share one does not make them the same."""


class AccessWords:
    """Writes what a person needs to use a program or service."""

    def __init__(self, speech: Speech, documents: Mapping[str, Text]) -> None:
        """`documents` holds the words for each document id."""
        self._speech = speech
        self._documents = documents

    def contact(self, entry: Program | Service) -> str:
        """How to reach it, briefly, and whose number that is where it is another's."""
        if asks_finder(entry):
            return self._speech.say("contact_211")
        whose = self.whose_number(entry)
        return self._speech.say("contact_labelled", number=contact(entry), label=whose) if whose else contact(entry)

    def whose_number(self, entry: Program | Service) -> str:
        """The office that answers its first number, where it is another than the entry names; else nothing."""
        return self._speech.text(_whose(entry))

    def apply(self, entry: Program | Service) -> str:
        """How to start, or nothing."""
        return self._speech.say("detail_apply", apply=self._speech.text(entry.apply)) if entry.apply else ""

    def bring(self, entry: Program | Service) -> str:
        """What to bring, or nothing."""
        names = [self._speech.text(self._documents[document]) for document in entry.documents]
        return self._speech.say("bring", documents=self._speech.listed(names)) if names else ""

    def hours(self, entry: Service) -> str:
        """When a service is open, or nothing."""
        hours = self._hours(entry.schedule)
        return self._speech.say("detail_hours", hours=hours) if hours else ""

    def reach(self, entry: Program | Service) -> Iterable[str]:
        """Its phones, the numbers that take text messages, its places and its web address; only what is known."""
        yield from self.numbers(entry)
        if where := self.where(entry):
            yield where
        if entry.url:
            yield self._speech.say("detail_web", url=entry.url)

    def numbers(self, entry: Program | Service) -> Iterable[str]:
        """Its phones, and the numbers that take text messages, a sentence each."""
        if entry.phones:
            yield self._speech.say("detail_phone", phones=", ".join(map(self._phone, entry.phones)))
        for phone in entry.phones:
            if phone.sms:
                phrase = "detail_text" if phone.keyword else "detail_text_plain"
                yield self._speech.say(phrase, keyword=phone.keyword, number=phone.number)

    def where(self, entry: Program | Service) -> str:
        """Its places, or nothing."""
        places = [place for location in locations_of(entry) if (place := _address(location))]
        return self._speech.say("detail_where", places="; ".join(places)) if places else ""

    def _phone(self, phone: Phone) -> str:
        if phone.label is None:
            return phone.number
        label = self._speech.text(phone.label)
        return f"{phone.number} ({label})" if phone.number == FINDER else f"{label} {phone.number}"

    def _hours(self, schedule: Sequence[Schedule]) -> str:
        if any(map(_is_always_open, schedule)):
            return self._speech.say("open_always")
        return "; ".join(filter(None, map(self._span, schedule)))

    def _span(self, span: Schedule) -> str:
        """The days and hours of a week; what is not weekly only in the words of its note."""
        if span.freq == "MONTHLY" or any(letter.isdigit() for letter in span.byday or ""):
            return self._speech.text(span.note)
        days = days_in_words(self._speech, [DAYS.index(day) for day in (span.byday.split(",") if span.byday else DAYS)])
        return self._speech.say("hours_line", days=days, opens=span.opens_at, closes=span.closes_at)


def days_in_words(speech: Speech, numbers: Sequence[int]) -> str:
    """Days of the week, Monday being 0, in few words: three and more on end as a span."""
    if len(numbers) >= FEWEST_IN_A_SPAN and list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return f"{speech.weekday(numbers[0])}-{speech.weekday(numbers[-1])}"
    return ", ".join(map(speech.weekday, numbers))


def locations_of(entry: Program | Service) -> tuple[Location, ...]:
    """The places an entry is at: a program has at most one."""
    if isinstance(entry, Program):
        return (entry.location,) if entry.location else ()
    return entry.locations


def phone_of(entry: Program | Service) -> str | None:
    """The number to call first; None where it is only reached on the web."""
    reached = contact(entry)
    return reached if reached.replace("-", "").isdigit() else None


def asks_finder(entry: Program | Service) -> bool:
    """Whether the number is that of 211, who is to be asked for the entry's own."""
    return bool(entry.phones) and entry.phones[0].number == FINDER and entry.phones[0].label is not None


def provider_of(entry: Program | Service) -> str:
    """Who runs it."""
    return entry.provider if isinstance(entry, Program) else entry.organization


def _whose(entry: Program | Service) -> Text | None:
    """The label of the first number where it names another office than the entry does; not how or when to call it."""
    label = entry.phones[0].label if entry.phones else None
    if label is None or _WAY_OF_CALLING.search(label.en):
        return None
    known = set(_NAME.findall(f"{entry.name.en} {provider_of(entry)}")) - _ANYBODYS
    return label if known.isdisjoint(_NAME.findall(label.en)) else None


def _address(location: Location) -> str:
    return ", ".join(filter(None, (location.name, location.address, location.city)))


def _is_always_open(span: Schedule) -> bool:
    return span.freq == "DAILY" and span.opens_at == "00:00" and span.closes_at in MIDNIGHTS
