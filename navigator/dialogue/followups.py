"""Understands a message that goes on from the last answer: "how much does it pay?", "the second one", "is there one at night?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.dialogue.understanding import CUE_CONFIDENCE
from navigator.knowledge.entries import Occupation, Program

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.state import State
    from navigator.dialogue.understanding import Reading
    from navigator.knowledge.entries import Entry
    from navigator.knowledge.store import KnowledgeStore

_ORDINALS = (
    (r"\b(?:last|ultim[oa])\b", -1),
    (r"\b(?:first|primer[oa]?|one|uno|1)\b", 0),
    (r"\b(?:second|segund[oa]|two|dos|2)\b", 1),
    (r"\b(?:third|tercer[oa]?|three|tres|3)\b", 2),
)
_SPECIFIC = re.compile(r"\b(?:first|second|third|last|primer[oa]?|segund[oa]|tercer[oa]?|ultim[oa]|two|three|dos|tres|[123])\b")
SHOWN = 3


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a follow-up comes to: entries to tell of, and the lines that do so. No lines: there is nothing to go on from."""

    entries: tuple[Entry, ...]
    lines: tuple[str, ...]


class FollowUps:
    """Answers follow-ups from what was shown before."""

    def __init__(self, store: KnowledgeStore) -> None:
        self._store = store

    def answer(self, reading: Reading, state: State, words: EntryWords) -> FollowUp | None:
        """The answer to a follow-up; None where the message is none, or names something new."""
        about_pay = "ask_pay" in reading.intents and not reading.work.codes
        named_new = bool(reading.work.codes) or any(need.topic != "wages" and need.confidence >= CUE_CONFIDENCE for need in reading.needs)
        if about_pay and (state.work or state.shown):
            return self._pay(state, words)
        if named_new or not state.shown:
            return None
        if "select" in reading.intents:
            return self._select(reading.plain, state, words)
        if "ask_schedule" in reading.intents:
            return self._schedule(reading.plain, state, words)
        if reading.intents & {"ask_more", "ask_how"}:
            return self._details(self._entries(state.shown[:1]), words)
        return None

    def _entries(self, ids: Sequence[str]) -> list[Entry]:
        return [self._store.entry(entry_id) for entry_id in ids if self._store.has(entry_id)]

    def _pay(self, state: State, words: EntryWords) -> FollowUp:
        """Wages of the work talked about: what was asked for, else what the programs shown lead to."""
        codes = list(state.work)
        for entry in self._entries(state.shown):
            codes += entry.occupations if isinstance(entry, Program) else [entry.soc] if isinstance(entry, Occupation) else []
        works = [work for soc in dict.fromkeys(codes) if (work := self._store.occupation(soc))][:SHOWN]
        lines = [words.wages.line(work) for work in works]
        rungs = [words.wages.next_rung(work) for work in works[:1]]
        return FollowUp(tuple(works), tuple(filter(None, [*lines, *rungs])))

    def _select(self, plain: str, state: State, words: EntryWords) -> FollowUp:
        number = 0
        if _SPECIFIC.search(plain):
            number = next(place for pattern, place in _ORDINALS if re.search(pattern, _without_one(plain)))
        if number >= len(state.shown):
            return FollowUp((), ())
        return self._details(self._entries(state.shown[number:][:1]), words)

    def _schedule(self, plain: str, state: State, words: EntryWords) -> FollowUp:
        """Programs like those shown that run at the time asked for."""
        wanted = (
            "online" if re.search(r"\b(?:online|linea|internet)\b", plain) else "weekend" if re.search(r"weekend|fin", plain) else "evening"
        )
        shown = [entry for entry in self._entries(state.shown) if isinstance(entry, Program)]
        codes = [*state.work, *(soc for entry in shown for soc in entry.occupations)]
        alike = {program.id: program for soc in codes for program in self._store.programs_toward(soc)}
        fitting = [entry for entry in (*shown, *alike.values()) if wanted in entry.schedule or wanted in entry.delivery]
        programs = list({entry.id: entry for entry in fitting if entry.status != "closed"}.values())[:SHOWN]
        if programs:
            return FollowUp(tuple(programs), tuple(words.line(entry) for entry in programs))
        contact = words.brief(shown[0]) if shown else words.organization_contact()
        return FollowUp(tuple(shown[:1]), (words.say("none_at_that_time", wanted=words.say(wanted), contact=contact),))

    @staticmethod
    def _details(entries: Sequence[Entry], words: EntryWords) -> FollowUp:
        lines = [line for entry in entries for line in (words.name(entry), *words.details(entry))]
        return FollowUp(tuple(entries), tuple(lines))


def _without_one(plain: str) -> str:
    """The text with "the second one" as "the second": its "one" is no number."""
    return re.sub(r"\b(?:second|third|last|first) one\b", lambda match: match[0].split()[0], plain)
