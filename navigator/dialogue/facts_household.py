"""A household told by its members: "just me and my son", "somos nomas mi hija y yo", "it's me, my wife and 3 kids"."""

from __future__ import annotations

import re

from navigator.dialogue.facts_children_words import GENERIC
from navigator.dialogue.facts_people import CHILDREN, OTHERS

_MEMBER = (
    rf"(?:me|i|yo(?: sol[oa])?|myself|(?:my|our|the|mi|nuestr[oa]|el|la|an?|una?|one|1) (?!mayor|menor|mas |youngest|oldest|eldest|little "
    rf"one)(?:\w+ )?(?:{OTHERS}|{CHILDREN}|bb)|(?:grand(?:ma|pa)|mom|dad|mama|papa|baby|bebe|abuelit[oa])|"
    rf"(?:my |our |mis |nuestr[oa]s |los |las |the )?[2-9] (?:\w+ )?(?:{CHILDREN}|{GENERIC}|{OTHERS})|(?:my|our|mis|nuestros) (?:parents|papas|padres|grandparents|abuelos|suegros|twins|gemel[oa]s))\b"
)
_AND = r"(?: ?, ?(?:and |y )?| (?=my |mi )| and | y | n | plus | mas | ?[&+] ?| with | con )"
_LISTED = rf"{_MEMBER}(?:{_AND}{_MEMBER})+"
# What introduces a household: "it's just", "somos", "household is".
_IT_IS = (
    r"(?:its |it is |there is |theres |were |we are )?(?:just|only)|its|(?:solo|nomas|nada mas)(?: somos| estamos| vivimos)?|"
    r"(?:somos|vivimos)(?: solo| nomas| nada mas| \d)?|household(?: is)?|family(?: is)?|hogar|familia|soy|viven"
)
_LIVE = r"(?:all |todos )?(?:live|living|stay|share|rent|are renting|vivimos|rentamos|compartimos|estamos (?:viviendo|rentando))\b"
_NOT_CUT_SHORT = r"(?!,? (?:and|y|con|with|plus) (?:my|mi|mis|our|\d|the|el|la|los|an?|una?|her|his|sus?)\b|, (?:my|mi)\b)"
_MEMBERS = re.compile(
    rf"\b(?:{_IT_IS})(?: ?[:,] ?| )(?P<told>{_LISTED}){_NOT_CUT_SHORT}"
    rf"|\b(?P<living>{_LISTED}) {_LIVE}"
    # Alone as a sentence: "me, my mom and my sister."
    rf"|(?:^|[.;!?\n] ?)(?P<alone>{_LISTED})(?= ?(?:nada mas|nomas|solamente|solos|only)?(?:[.;!?\n]|$))"
)
# "I live with my mom and 2 sisters": those beside the writer.
_BESIDE = re.compile(
    rf"\b(?:i (?:live|stay)|im (?:living|staying)|vivo|vivimos)(?: \w+)? (?:with|con) (?P<beside>{_LISTED}){_NOT_CUT_SHORT}"
)
# "We're 2 adults 3 kids", "2A 3C household".
_GROWN_AND_SMALL = re.compile(
    rf"\b(?P<grown>[1-9]) ?(?:adults?|adultos?)\b(?: ?(?:,|and|y|n|&|\+|con|with))? ?(?P<small>[1-9]) ?(?:{CHILDREN}|{GENERIC})\b"
    r"|\b(?P<a>[1-9])a[ ,/+]{0,2}(?P<c>[1-9])c\b"
)
_EACH = re.compile(_MEMBER)
_PAIR = re.compile(r"\b(?:parents|papas|padres|grandparents|abuelos|suegros|twins|gemel[oa]s)\b")
_WRITER = re.compile(r"me|i|yo(?: sol[oa])?|myself")


def read_members(text: str) -> tuple[int, str] | None:
    """How many live together where they are named one by one or old and young, the writer among them, and the words; else None."""
    if both := _GROWN_AND_SMALL.search(text):
        return int(both["grown"] or both["a"]) + int(both["small"] or both["c"]), both.group()
    for match in (*_MEMBERS.finditer(text), *_BESIDE.finditer(text)):
        members = [member.group() for member in _EACH.finditer(match[match.lastgroup or 0])]
        if match.lastgroup == "beside":
            members.append("me")
        if any(_WRITER.fullmatch(member) for member in members):
            return sum(_heads(member) for member in members), match.group()
    return None


def _heads(member: str) -> int:
    """How many persons a member named is: "2 sisters" are two, "my parents" as well."""
    if number := re.search(r"[2-9]", member):
        return int(number[0])
    return 2 if _PAIR.search(member) else 1
