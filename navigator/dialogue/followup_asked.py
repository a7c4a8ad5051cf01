"""Reads what a message asks of what was listed: which place of the list, which time of day, and whether it names something new."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue.understanding import CUE_CONFIDENCE

if TYPE_CHECKING:
    from navigator.dialogue.understanding import Reading

_ORDINALS = (
    (r"\b(?:last|ultim[oa])\b", -1),
    (r"\b(?:first|primer[oa]?|one|uno|1)\b", 0),
    (r"\b(?:second|segund[oa]|two|dos|2)\b", 1),
    (r"\b(?:third|tercer[oa]?|three|tres|3)\b", 2),
    (r"\b(?:fourth|cuart[oa]|four|cuatro|4)\b", 3),
    (r"\b(?:fifth|quint[oa]|five|cinco|5)\b", 4),
)
YES_OR_NO = re.compile(
    r"^(?!.*\b(?:what|how much|cuanto|cuanta|que)\b).*\b(?:is|are|es|son|do|does|hay|tengo)\b.*\b(?:free|gratis|pay|pagar|cost|costo)\b"
)
BETTER = re.compile(r"\b(?:better|more|mejor|mas)\b")
DIPLOMA = re.compile(r"\b(?:ged|diploma|degree|prepa|preparatoria|titulo)\b")
WORK_NEEDS = frozenset({"wages", "training", "explore-careers", "apprenticeship", "education", "job-search"})
"""Needs that a question about pay, time or a comparison may sound like without naming anything new."""
_WORKS_AT = re.compile(
    r"\b(?:i work|im working|working|trabajo|trabajando)(?: (?:on|in|the|at|de|por|en|la))* "
    r"(?P<when>days?|daytime|mornings?|dia|manana|nights?|noche|evenings?)\b"
)
SOUNDS_LIKE = {
    "ask_schedule": frozenset({"training", "education"}), "ask_when": frozenset({"training", "education"}),
    "ask_childcare": frozenset({"childcare"}), "ask_language": frozenset({"english", "training", "education"}),
    "ask_where": frozenset({"transportation", "about"}), "ask_open": frozenset({"about"}),
    "ask_contact": frozenset({"about", "phone-internet"}),
    "ask_cost": frozenset({"about", "training", "education"}), "ask_length": WORK_NEEDS, "ask_start": WORK_NEEDS,
    "ask_needs": frozenset({"documents", "immigration", "training", "education"}),
    "ask_how": frozenset({"training", "about", "job-search"}),
}  # fmt: skip
"""Needs that a follow-up's own words may sound like: they are then not something new."""


def names_need(reading: Reading, *intents: str) -> bool:
    """Whether a message names a need in so many words, other than those its own question sounds like."""
    alike = frozenset({"wages"}).union(*(SOUNDS_LIKE.get(intent, frozenset()) for intent in intents))
    return any(need.topic not in alike and need.confidence >= CUE_CONFIDENCE for need in reading.needs)


def time_asked(plain: str) -> str:
    """The time or way asked for, as programs name it; who works days is free in the evening, and the other way round."""
    if works := _WORKS_AT.search(plain):
        return "day" if works["when"].startswith(("n", "even")) else "evening"
    if re.search(r"\b(?:online|linea|internet|home|casa)\b", plain):
        return "online"
    if re.search(r"\b(?:weekends?|saturdays?|sundays?|fin|fines|sabados?|domingos?)\b", plain):
        return "weekend"
    return "day" if re.search(r"\b(?:days?|daytime|mornings?|mananas?|dia)\b", plain) else "evening"


def places_asked(plain: str) -> list[int]:
    """The places in a list that a message names, from 0 and -1 for the last; its "one" in "the second one" is no number."""
    said = re.sub(r"\b(?:second|third|fourth|fifth|last|first|that|this) one\b", lambda match: match[0].split()[0], plain)
    found = [(match.start(), place) for pattern, place in _ORDINALS for match in re.finditer(pattern, said)]
    return [place for _, place in sorted(found)]
