"""Turns of a conversation that keep its subject and change one thing: another place, or what was taken wrongly."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.advice.places import place_of_city, place_of_zip
from navigator.dialogue.access_words import locations_of
from navigator.dialogue.facts_place_names import NEVER, NICKNAMES
from navigator.knowledge.entries import Program, Service
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from navigator.advice.profile import Profile
    from navigator.dialogue.findings import Section
    from navigator.knowledge.entries import Entry

_ASKED = re.compile(
    r"^(?:(?:ok|and|y|but|pero|so|entonces) )*"
    r"(?:(?:what about|how about|whats?(?: there)?|que hay(?: de)?|que tal|is there (?:one|any|anything|something)|"
    r"are there (?:any|some)|"
    r"do (?:they|you) have (?:one|any|it|that|them|something)|any(?:thing)?|one|same|hay (?:algo|algun[oa]|un[oa])|tienen(?: algo)?) )?"
    r"(?:(?:classes|class|programs?|jobs?|cursos?|clases?) )?(?:(?:in|near|around|over in|for|en|por|cerca de|para) )?"
    r"(?P<place>(?:the )?[a-z0-9]+(?: [a-z]+){0,3}?)(?: (?:area|instead|too|also|tambien|mejor|please|por favor))?$"
)
_OPENED = re.compile(
    r"^(?:(?:ok|so|entonces) )?(?:and|y|but|pero|what about|how about|que hay|que tal|is there|are there|do|any|hay|tienen|in|near|en)\b"
)
_TRAILING = re.compile(r"\b(?:in|near|around|en|cerca de) (?P<place>[a-z]+(?: [a-z]+){0,3})$")
_COUNTY = re.compile(r"^(?:(?P<before>[a-z]+(?: [a-z]+)?) (?:county|co)|(?:el )?condado de (?P<after>[a-z]+(?: [a-z]+)?))$")
_COUNTIES = {"san mateo", "santa clara", "san francisco", "alameda", "contra costa", "marin", "solano", "sonoma", "napa"}
_MEANT = re.compile(
    r"^(?:(?:no|nope|sorry|oops|wait|actually|perd[oó]n|disculpe|no+)[\s,.;:!-]*)*"
    r"(?:i mean[t]?|i was (?:asking|talking) about|i was thinking (?:of|about)|what i want is|quise decir|"
    r"quer[ií]a decir|me refiero a|me refer[ií]a a|"
    r"hablo de|hablaba de|lo que quiero es)\s+(?P<meant>.+)$",
    re.IGNORECASE,
)
_RATHER = re.compile(
    r"^(?:no|nope|nah)[\s,.;:-]+(?:mejor|m[aá]s bien|better|rather|make (?:it|that)|i'?d rather(?: do)?)\s+(?P<meant>.+)$",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    r"^(?:(?:no|nope|sorry|actually|perd[oó]n)[\s,.;:!-]+)*(?:not|nada de|no quiero|no busco|(?<=no, )no|i don'?t want)"
    r"\s+(?P<taken_back>[^,;.]{2,40})"
    r"(?:[,;.]\s*(?:but |sino |i (?:want|meant|mean) |quiero |mejor |más bien )?|\s+(?:but|sino)\s+)(?P<meant>.+)$",
    re.IGNORECASE,
)
_OF_ME = re.compile(
    r"^(?:tengo|soy|vivo|estoy|i have|i am|im|i live|my|mi|yet|sure|now|really|s[eé]|tener|thanks|gracias)\b", re.IGNORECASE
)
_CORE = re.compile(
    r"^(?:the|el|la|lo de|la parte de|el lado de|la|lo|de)\s+|\s+(?:side|part|one|ones|stuff|thing|instead|mejor)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """A place asked about: a city, or a county with `city` None."""

    county: str
    city: str | None = None

    @property
    def name(self) -> str:
        """The place as its people call it."""
        return self.city or self.county

    def of(self, profile: Profile) -> Profile:
        """The profile of someone who lives there; all else is the person's own."""
        return replace(profile, city=self.city, county=self.county, zip=None)


@dataclass(frozen=True, slots=True)
class Correction:
    """What was meant, and what was taken back by name; both as typed."""

    meant: str
    taken_back: str = ""

    @property
    def core(self) -> str:
        """What was meant without the words around it: "the office side" is "office"."""
        said = self.meant.strip(" .!?")
        for _ in range(3):
            said = _CORE.sub("", said).strip()
        return said


def place_named(name: str) -> AskedPlace | None:
    """The place of California of that name, a county with the word for it, or a ZIP; None for anything else."""
    name = name.removeprefix("the ")
    if name in NEVER:
        return None
    if county := _COUNTY.match(name):
        said = county["before"] or county["after"]
        return AskedPlace(said.title()) if said in _COUNTIES else None
    place = place_of_zip(name) if name.isdigit() else place_of_city(NICKNAMES.get(name, name))
    return AskedPlace(place.county, place.city) if place else None


def place_asked(text: str, *, after_question: bool = False) -> AskedPlace | None:
    """The place that a message asks about and says nothing else: "and in Oakland?".

    `after_question`: whether it ends a question that goes on from the last answer: "how much does it pay in San Jose?".
    """
    said = fold(text)
    if after_question:
        found = _TRAILING.search(said)
        return place_named(found["place"]) if found else None
    asked = _ASKED.match(said)
    return place_named(asked["place"]) if asked and _OPENED.match(said) else None


def correction(text: str) -> Correction | None:
    """What someone says they meant: "no, I meant nursing assistant", "no, not nursing, the office side"."""
    said = text.strip()
    if meant := _MEANT.match(said) or _RATHER.match(said):
        return Correction(meant["meant"])
    swapped = _NOT_BUT.match(said)
    if swapped is None or _OF_ME.match(swapped["taken_back"]) or _OF_ME.match(swapped["meant"]):
        return None
    return Correction(swapped["meant"], swapped["taken_back"])


def in_place(section: Section, place: AskedPlace) -> Section:
    """The section with only what is in a place or serves it."""
    return replace(section, candidates=tuple(one for one in section.candidates if _serves(one.entry, place)))


def others(section: Section, seen: Collection[str]) -> Section:
    """The section with only what was not seen and may fit; its work was told already."""
    rest = tuple(one for one in section.candidates if one.entry.id not in seen and one.eligibility.status != "unlikely")
    return replace(section, candidates=rest, occupations=(), caution="", urgent=False)


def _serves(entry: Entry, place: AskedPlace) -> bool:
    """Whether an entry is at a place of that county, or serves it or everybody."""
    if not isinstance(entry, Program | Service):
        return False
    counties = {found.county for location in locations_of(entry) if (found := place_of_city(location.city or ""))}
    if place.county in counties:
        return True
    if entry.area is None:
        return not counties
    if entry.area.scope == "city":
        return place.city in entry.area.cities
    return not entry.area.counties or place.county in entry.area.counties
