"""What is never predicted: how a case, an illness or an application will turn out. Says so, and who can tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.findings import Section
    from navigator.dialogue.understanding import Reading

LIMITS = {"immigration": "immigration_limit", "legal": "legal_limit", "reentry": "legal_limit", "housing": "legal_limit"}


def added(sections: Sequence[Section], reading: Reading, words: EntryWords, said: str = "") -> list[Section]:
    """The sections; where a verdict was asked for, the one it belongs to opens with what cannot be told.

    `said`: the topic of which that was the last thing said; it is not said twice in a row.
    """
    cautioned = list(sections)
    for number, section in enumerate(cautioned):
        limit = _limit(section, reading)
        if limit and limit == LIMITS.get(said):
            break
        if limit:
            cautioned[number] = replace(section, caution=words.say(limit))
            break
    return cautioned


def _limit(section: Section, reading: Reading) -> str | None:
    if "ask_medical" in reading.intents:
        return "medical_limit" if section.topic.id == "health-care" else None
    return LIMITS.get(section.topic.id) if "ask_verdict" in reading.intents else None
