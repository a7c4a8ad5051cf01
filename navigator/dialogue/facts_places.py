"""Where a person lives: ZIP, city and county in California."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from navigator.advice.places import city_names, place_of_city, place_of_zip
from navigator.dialogue.facts_pay_beside_work import is_advertised
from navigator.dialogue.facts_people import OTHERS
from navigator.dialogue.facts_place_names import CAREFUL_NICKNAMES, EVERYDAY, NEVER, NICKNAMES
from navigator.dialogue.facts_place_roles import role_of
from navigator.dialogue.facts_text import Finding
from navigator.dialogue.facts_words_jobs import WORKPLACE as PLACE_OF_WORK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from navigator.dialogue.facts_place_roles import Role
    from navigator.dialogue.facts_text import PlainText

LONGEST_NAME = 4
"""Words in the longest name looked for."""

_ZIP = re.compile(r"(?<![\d$#/.-])(?:zip(?: ?code)?[ :]*)?(?P<zip>9[0-6]\d{3})(?:-\d{4})?(?![\d/%])")
_NOT_A_ZIP_BEFORE = re.compile(
    r"\b(?:case|number|num|no|id|ein|account|acct|make|making|earn|income|salary|owe|debt|"
    r"gano|caso|numero|loan|worth)[ .:#$]*(?:is |about |es )?$"
)
_NOT_A_ZIP_AFTER = re.compile(
    r"^ ?(?:a |per |al |/)(?:year|yr|month|ano|mes)|^ ?(?:dollars|dolares|bucks|miles|year|"
    r"people)\b|^ (?:\w+ ){1,3}(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|"
    r"lane|way|ct|court|hwy|highway|pl|place|cir)\b"
)

_NEAR = re.compile(
    r"\b(?:in|near|around|at|from|by|en|de|cerca de|por|aca por|alrededor de|close to|to|"
    r"city of|ciudad de|over in)(?: downtown| the| el)? ?$"
)
_ASKED_OF = re.compile(r"^\W*(?:and )?(?:does|do|did|has|will|would) $")
_NOW = re.compile(r"\b(?:now|ahora|currently|moved to|today)(?: (?:in|at|en|im in|estoy en))? ?$")
_DENIED = re.compile(
    r"\b(?:not|isnt|aint|no|ya no|no longer|dont|wasnt|was)(?: (?:even|actually|really|anymore|live|living|stay|staying|im|from|in|"
    r"near|at|es|era|"
    r"soy|estoy|vivo|en|de|mi|my|zip|the|el|la)){0,4} ?$"
)
_CORRECTS = re.compile(r"\b(?:i mean|i meant|actually|digo|quise decir|perdon|sorry|no wait|mejor dicho|its|nel)\b[^.!?]{0,24}$")
_NO = frozenset({"no", "nope", "nel"})
"""A place right after these, at the start, corrects one told before."""
_WITH_ME = re.compile(r"\b(?:conmigo|con nosotros|with (?:me|us)) (?:aqui |aca |here )?(?:en|in|at) ?$")
_QUESTION = re.compile(r"[^.!;\n]*[?]")
_ASKED_WHICH = re.compile(r"^\W*(?:is|are|es|does|would|will)\W*(?:zip )?$")
_INSTITUTION = re.compile(
    r"^ (?:adult|college|community college|city college|state|university|jail|high|middle|"
    r"elementary|hospital|dmv|library|bank|unified|general|medical center|health|jobtrain|"
    r"job center|caltrain|bart|airport|cop|police|courthouse|court|va\b|school|foundation|"
    r"company|ca college|office|clinic|campus|site|store|branch|shelter|location)\b"
)
# "The Half Moon Bay pumpkin farm".
_FIRM_AFTER = re.compile(rf"^ (?:\w+ )?(?:{PLACE_OF_WORK})\b(?! (?:work|job|help))")
_COUNTY_AFTER = re.compile(r"^ (?:county|co\b|condado)(?! (?:jail|court|hospital|college|office of|fair|health|history|sheriff))")
_COUNTY_JAIL = re.compile(r"^ (?:county|co\b) (?:jail|court|hospital|college|office|sheriff|fair|health|history)")
_COUNTY_BEFORE = re.compile(r"\b(?:county of|condado de|condado) $")
_OTHERS_BEFORE = re.compile(rf"\b(?:my|mi|his|her|su) (?:\w+ )?(?:{OTHERS})s?(?: \w+)? (?:in|is in|en|at|esta en|near) $")
_SENTENCE = re.compile(r"[.!?;\n]")
_WORD = re.compile(r"[a-z]+")

CORRECTED, LIVING, FROM, NEAR, NAMED, WORKING = 5, 4, 3, 2, 1, 0
LISTED_ALONE = frozenset({"belmont", "menlo", "redwood", "daly", "half moon", "woodside", "campbell", "fremont", "newark"})
"""Names here that are everyday words too: in a list after an age they are where the person lives."""
_AGE_BEFORE = re.compile(r"(?<!\d)[1-9]\d ?(?:[fmh]|yo|anos)?, ?$")


class _Mention(NamedTuple):
    name: str
    words: str
    weight: int
    offset: int


def _elsewhere(county: Finding | None, city: _Mention | None) -> bool:
    """Whether a city only named lies outside the county the person named as theirs."""
    place = place_of_city(city.name) if city else None
    return county is not None and city is not None and city.weight < LIVING and place is not None and place.county != county.value


def read_place(plain: PlainText) -> list[Finding]:
    """ZIP, city and county as said; the county also from either of the others."""
    findings = []
    code = _zip(plain)
    city = _city(plain)
    county = _county(plain)
    if _elsewhere(county, city):
        city = None
    if code:
        findings.append(Finding("zip", code, code))
    if city:
        findings.append(Finding("city", city.name, city.words))
    place = place_of_city(city.name) if city else place_of_zip(code) if code else None
    if county and not place:
        findings.append(county)
    elif place:
        findings.append(Finding("county", place.county, city.words if city else str(code)))
    return findings


def _zip(plain: PlainText) -> str | None:
    """The ZIP the person lives in: the last one that is not where they moved from."""
    found = None
    for match in _ZIP.finditer(plain.text):
        before, after = plain.before(match.start()), plain.after(match.end())
        corrects = plain.text[: match.start()].strip(" ,.") in _NO
        if (
            plain.about(match.start()) != "self"
            or place_of_zip(match["zip"]) is None
            or (role := _role(plain, match.start(), match.end())) in {"past", "elsewhere"}
            or (_DENIED.search(before) and not corrects)
            or (_ASKED_WHICH.search(before) and _QUESTION.match(plain.text, match.end()))
        ):
            continue
        if (_NOT_A_ZIP_BEFORE.search(before) and not corrects) or _NOT_A_ZIP_AFTER.match(after):
            continue
        if found is None or role == "home" or _NOW.search(before):
            found = match["zip"]
    return found


def _city(plain: PlainText) -> _Mention | None:
    """The city named as where the person lives, or else the first one they ask about."""
    mentions = [mention for mention in _mentions(plain) if mention.weight > WORKING]
    return max(mentions, key=lambda mention: (mention.weight, -mention.offset), default=None)


def _mentions(plain: PlainText) -> Iterator[_Mention]:
    words = list(_WORD.finditer(plain.text))
    place = 0
    while place < len(words):
        for length in range(min(LONGEST_NAME, len(words) - place), 0, -1):
            start, end = words[place].start(), words[place + length - 1].end()
            name = _name(plain.text[start:end])
            if name:
                # A name that tells nothing is passed over whole: the end of "East Palo Alto" is not Palo Alto.
                weight = _weight(plain, plain.text[start:end], start, end)
                if weight is not None:
                    yield _Mention(name, plain.text[start:end], weight, start)
                place += length - 1
                break
        place += 1


def _name(words: str) -> str | None:
    """The proper name of a city called so, or None."""
    words = re.sub(r"[ .]+", " ", words)
    if words in NICKNAMES:
        return NICKNAMES[words]
    place = place_of_city(words) if words in city_names() else None
    return place.city if place else None


def _weight(plain: PlainText, words: str, start: int, end: int) -> int | None:
    """How surely a name tells where the person lives; None where it is no place, or someone else's."""
    before, after = plain.text[max(0, start - 40) : start], plain.text[end : end + 40]
    before = re.split(r"[.!?;\n]", before)[-1]
    if before.strip(" ,.") in _NO and plain.text[:start].strip(" ,.") in _NO:
        return CORRECTED
    if _is_no_home(plain, words, start, before, after):
        return None
    in_state = bool(re.match(r",? (?:ca|california|calif)\b", after))
    role = _role(plain, start, end)
    if (role in {"past", "elsewhere"} and not _WITH_ME.search(before)) or _ASKED_OF.search(before) or is_advertised(plain, start):
        return WORKING
    if role == "home" or _WITH_ME.search(before):
        return CORRECTED if _CORRECTS.search(before) else LIVING
    if _CORRECTS.search(before) and not words.startswith("the "):
        return CORRECTED
    if role == "from":
        return FROM
    if words in LISTED_ALONE and _AGE_BEFORE.search(before) and re.match(r" ?(?:[,.;]|$)", after):
        return NEAR
    if words in EVERYDAY or words in CAREFUL_NICKNAMES:
        return NEAR if in_state or re.search(r"\b(?:in|near|from|around|en) $", before) else None
    return NEAR if _NEAR.search(before) or in_state else NAMED


def _is_no_home(plain: PlainText, words: str, start: int, before: str, after: str) -> bool:
    """Whether a name is of no place, of an institution or a county, or where someone else is."""
    if (
        words in NEVER
        or (plain.about(start) != "self" and not _WITH_ME.search(before))
        or _DENIED.search(before)
        or _INSTITUTION.match(after)
        or _FIRM_AFTER.match(after)
        or before.endswith("menlo-")
        or _COUNTY_AFTER.match(after)
        or _COUNTY_JAIL.match(after)
        or _COUNTY_BEFORE.search(before)
    ):
        return True
    return bool(_OTHERS_BEFORE.search(before)) and not re.search(r"\b(?:i|im|we|with|con|vivo|estoy|stay|staying) [^,.]*$", before)


def _role(plain: PlainText, start: int, end: int) -> Role | None:
    """What a place is to the writer, by the words of its sentence."""
    return role_of(_SENTENCE.split(plain.text[max(0, start - 80) : start])[-1], _SENTENCE.split(plain.text[end : end + 40])[0])


_COUNTIES = re.compile(
    r"\b(?:(?P<named>[a-z]+(?: [a-z]+)?) (?:county|co\b)(?! (?:jail|court|hospital|college|"
    r"office|sheriff|fair|health|history))|(?:county of|condado de) (?P<of>[a-z]+(?: [a-z]+)?))|"
    r"\bsmc\b"
)


def _county(plain: PlainText) -> Finding | None:
    for match in _COUNTIES.finditer(plain.text):
        if plain.about(match.start()) != "self" or _role(plain, match.start(), match.end()) == "past":
            continue
        said = match["named"] or match["of"] or "san mateo"
        for name in (said, said.split()[-1], said.split()[0]):
            place = place_of_city({"sm": "san mateo", "marin": "san rafael", "contra costa": "concord"}.get(name, name))
            if place and (place.county.lower() == name or name in {"sm", "marin", "contra costa"}):
                return Finding("county", place.county, match.group())
    return None
