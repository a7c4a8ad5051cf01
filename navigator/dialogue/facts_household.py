"""A household told by its members: "just me and my son", "somos nomas mi hija y yo", "it's me, my wife and 3 kids"."""

from __future__ import annotations

import re

from navigator.dialogue.facts_people import CHILDREN, OTHERS

_MEMBER = (
    rf"(?:me|i|yo|myself|(?:my|mi|el|la|an?|una?|one|1) (?:\w+ )?(?:{OTHERS}|{CHILDREN}|bb)|"
    rf"(?:my |mis )?[2-9] (?:\w+ )?(?:{CHILDREN}|sisters|brothers|hermanos))\b"
)
_AND = r"(?: ?, ?(?:and |y )?| (?=my |mi )| and | y | n | ?[&+] ?| with | con )"
_LISTED = rf"{_MEMBER}(?:{_AND}{_MEMBER})+"
_MEMBERS = re.compile(
    rf"\b(?:(?:its |it is |there is )?(?:just|only)|its|(?:solo|nomas|nada mas)(?: somos| estamos| vivimos)?|"
    rf"somos(?: solo| nomas| nada mas| \d)?|household is|vivimos(?: solo| nomas)?)(?: ?[:,] ?| )(?P<members>{_LISTED})(?! ?(?:and|y|"
    rf",? (?:my|mi)) )"
    # Alone as a sentence: "me, my mom and my sister."
    rf"|(?:^|[.;!?\n] ?)(?P<alone>{_LISTED})(?= ?(?:[.;!?\n]|$))"
)
_EACH = re.compile(_MEMBER)
_WRITER = re.compile(r"me|i|yo|myself")


def read_members(text: str) -> tuple[int, str] | None:
    """How many live together where they are named one by one, the writer among them, and the words; None otherwise."""
    match = _MEMBERS.search(text)
    if match is None:
        return None
    members = [member.group() for member in _EACH.finditer(match["members"] or match["alone"])]
    if not any(_WRITER.fullmatch(member) for member in members):
        return None
    return sum(int(number[0]) if (number := re.search(r"[2-9]", member)) else 1 for member in members), match.group()
