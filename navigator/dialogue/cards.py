"""What a card of the chat shows of an entry, each part for itself: made only from fields of the entry and what the person said."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from babel import Locale, UnknownLocaleError
from babel.units import format_unit

from navigator.advice.places import place_of_city, place_of_zip
from navigator.dialogue.access_words import locations_of
from navigator.dialogue.coming_sessions import coming_sessions
from navigator.dialogue.distance import home_of, nearest
from navigator.dialogue.hours_words import NOT_OPEN, HoursWords
from navigator.dialogue.ladder import Ladder
from navigator.dialogue.reply import Card
from navigator.dialogue.speech import LOCALES, capitalized
from navigator.dialogue.wage_spread import WageSpread
from navigator.knowledge.entries import Occupation, Program, Service

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from navigator.advice.organization import Organization
    from navigator.advice.profile import Profile
    from navigator.dialogue.speech import Speech
    from navigator.dialogue.wage_words import WageWords
    from navigator.knowledge.entries import Entry, Length, Location
    from navigator.knowledge.store import KnowledgeStore

MAP = "https://www.openstreetmap.org/search?query="
LONG = 52
"""Weeks from which the words of a note tell a length better than a number of weeks."""
ONLINE = ("online",)
_ROOM = re.compile(r",?\s+(?:suite|ste\.?|unit|building|bldg\.?|floor|room|rm\.?|apt\.?|#)\s*[\w-]+.*$", re.IGNORECASE)
"""The part of an address inside the house, which a map does not know."""
_SENTENCE_END = re.compile(r"[.!?]\s")


class Cards:
    """Makes the cards of entries for one person at one moment."""

    def __init__(
        self, speech: Speech, wages: WageWords, organization: Organization, store: KnowledgeStore, profile: Profile, now: datetime
    ) -> None:
        """`now` is the time where the organisation is."""
        self._speech = speech
        self._spread = WageSpread(speech, organization, profile)
        self._ladder = Ladder(speech, wages, store)
        self._hours = HoursWords(speech, now)
        self._now = now
        self._home = home_of(profile)

    def of(self, entry: Entry) -> Card | None:
        """The card of an entry; None for a guide."""
        match entry:
            case Program():
                return self._program(entry)
            case Service():
                return self._service(entry)
            case Occupation():
                return Card(wages=self._spread.of(entry), pathway=self._ladder.of(entry))
            case _:
                return None

    def _program(self, entry: Program) -> Card:
        # A class that is only online is nowhere to go to, wherever its school sits.
        place, miles = nearest(() if entry.delivery == ONLINE else locations_of(entry), self._home)
        return Card(
            cost=self._cost(entry.cost.amount, self._speech.text(entry.cost.note)) if entry.cost else None,
            length=self._length(entry.length),
            schedule=capitalized(self._speech.listed(map(self._speech.say, entry.schedule))) or None,
            delivery=capitalized(self._speech.either(map(self._speech.say, entry.delivery))) or None,
            starts=_phrase(self._speech.text(entry.starts)),
            where=_where(place),
            miles=miles,
            map=_map(place),
            languages=self._languages(entry),
            pays=capitalized(", ".join(self._speech.say(f"support_{support}") for support in entry.supports)) or None,
            sessions=() if entry.status in NOT_OPEN else coming_sessions(entry.sessions, self._now, self._speech),
        )

    def _service(self, entry: Service) -> Card:
        place, miles = nearest(entry.locations, self._home)
        return Card(
            cost=self._cost(0.0 if entry.free else None, self._speech.text(entry.fees)),
            where=_where(place),
            miles=miles,
            map=_map(place),
            hours=self._hours.hours(entry),
            open_now=self._hours.open_now(entry),
            languages=self._languages(entry),
            sessions=() if entry.status in NOT_OPEN else coming_sessions(entry.sessions, self._now, self._speech),
        )

    def _cost(self, amount: float | None, note: str) -> str | None:
        """Free, the dollars in all, or what is said of the price."""
        if amount is None:
            return _phrase(note)
        return f"${amount:,.0f}" if amount else capitalized(self._speech.say("free"))

    def _length(self, length: Length | None) -> str | None:
        """Weeks and hours; what is said of them where there are no numbers, or so many weeks that nobody counts them."""
        if length is None:
            return None
        weeks, note = length.weeks_max or length.weeks or 0, _phrase(self._speech.text(length.note))
        if note and (weeks >= LONG or not (weeks or length.hours)):
            return note
        parts = [self._weeks(length), self._unit(length.hours, "hour") if length.hours else ""]
        return ", ".join(filter(None, parts)) or None

    def _weeks(self, length: Length) -> str:
        if length.weeks and length.weeks_max and length.weeks != length.weeks_max:
            return self._speech.say("weeks", weeks=f"{length.weeks}-{length.weeks_max}")
        weeks = length.weeks or length.weeks_max
        return self._unit(weeks, "week") if weeks else ""

    def _unit(self, number: int, unit: str) -> str:
        return str(format_unit(number, f"duration-{unit}", locale=LOCALES[self._speech.language]))

    def _languages(self, entry: Program | Service) -> tuple[str, ...]:
        """The names of the languages it is given in or its phones are answered in."""
        codes = dict.fromkeys((*entry.languages, *(language for phone in entry.phones for language in phone.languages)))
        return tuple(name for code in codes if (name := _language_name(code, LOCALES[self._speech.language])))


def _phrase(text: str) -> str | None:
    """A text as it stands in a list: one sentence without its full stop."""
    return (text if _SENTENCE_END.search(text) else text.removesuffix(".")) or None


def _where(place: Location | None) -> str | None:
    return (", ".join(_parts(place.address, place.city)) or None) if place else None


def _map(place: Location | None) -> str | None:
    """A search of the map for a street address; None where there is none."""
    if place is None or place.address is None:
        return None
    near = (place.zip and place_of_zip(place.zip)) or (place.city and place_of_city(place.city))
    state = " ".join(_parts("CA" if near else None, place.zip))
    return MAP + quote_plus(", ".join(_parts(_ROOM.sub("", place.address), place.city, state)))


def _parts(*parts: str | None) -> Iterable[str]:
    return [part for part in parts if part]


@cache
def _language_name(code: str, locale: str) -> str:
    """The name of a language in another; nothing where there is no name for it."""
    try:
        return capitalized(Locale.parse(code).get_language_name(locale) or "")
    except (UnknownLocaleError, ValueError):
        return ""
