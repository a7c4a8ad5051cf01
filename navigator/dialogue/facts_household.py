"""A household told by its members: "just me and my son", "somos nomas mi hija y yo", "it's me, my wife and 3 kids"."""

from __future__ import annotations

import re

from navigator.dialogue.facts_children_words import GENERIC
from navigator.dialogue.facts_people import CHILDREN, OTHERS

_MEMBER = (
    rf"(?:me|i|yo(?: sol[oa])?|myself|(?:my|our|the|mi|nuestr[oa]|el|la|an?|una?|one|1) (?!mayor|menor|mas |youngest|oldest|eldest|little "
    rf"one)(?:\w+ )?(?:{OTHERS}|{CHILDREN}|bb)|"
    rf"(?:my |our |mis |nuestr[oa]s )?[2-9] (?:\w+ )?(?:{CHILDREN}|{GENERIC}|sisters|brothers|hermanos))\b"
)
_AND = r"(?: ?, ?(?:and |y )?| (?=my |mi )| and | y | n | plus | mas | ?[&+] ?| with | con )"
_LISTED = rf"{_MEMBER}(?:{_AND}{_MEMBER})+"
_MEMBERS = re.compile(
    rf"\b(?:(?:its |it is |there is )?(?:just|only)|its|(?:solo|nomas|nada mas)(?: somos| estamos| vivimos)?|"
    rf"somos(?: solo| nomas| nada mas| \d)?|household is|soy|vivimos(?: solo| nomas)?)(?: ?[:,] ?| )(?P<members>{_LISTED})(?! ?(?:and|y|"
    rf"con|with|plus|"
    rf",? (?:my|mi)) )"
    # Alone as a sentence: "me, my mom and my sister."
    rf"|(?:^|[.;!?\n] ?)(?P<alone>{_LISTED})(?= ?(?:nada mas|nomas|solamente|solos|only)?(?:[.;!?\n]|$))"
)
# "We're 2 adults 3 kids", "2A 3C household".
_GROWN_AND_SMALL = re.compile(
    rf"\b(?P<grown>[1-9]) ?(?:adults?|adultos?)\b(?: ?(?:,|and|y|n|&|\+|con|with))? ?(?P<small>[1-9]) ?(?:{CHILDREN}|{GENERIC})\b"
    r"|\b(?P<a>[1-9])a[ ,/+]{0,2}(?P<c>[1-9])c\b"
)
_EACH = re.compile(_MEMBER)
_WRITER = re.compile(r"me|i|yo(?: sol[oa])?|myself")


def read_members(text: str) -> tuple[int, str] | None:
    """How many live together where they are named one by one or old and young, the writer among them, and the words; else None."""
    if both := _GROWN_AND_SMALL.search(text):
        return int(both["grown"] or both["a"]) + int(both["small"] or both["c"]), both.group()
    match = _MEMBERS.search(text)
    if match is None:
        return None
    members = [member.group() for member in _EACH.finditer(match["members"] or match["alone"])]
    if not any(_WRITER.fullmatch(member) for member in members):
        return None
    return sum(int(number[0]) if (number := re.search(r"[2-9]", member)) else 1 for member in members), match.group()
