"""Chooses what an answer names: which needs are told in full, which in a line, and which entries for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.knowledge.entries import Guide, Program

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.dialogue.findings import Section
    from navigator.knowledge.entries import Entry, Occupation

FULL_SECTIONS = 3
BRIEF_SECTIONS = 4
FEW_SECTIONS = 2
"""Up to so many needs are told with a second service each, and in all their words."""
ENTRIES_SHOWN = 2
OCCUPATIONS_SHOWN = 3
TOWARD_WORK = frozenset({"training", "apprenticeship"})
"""Needs whose programs lead to work: beside them, exploring work without any named would only say more of the same."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A need with the entries that an answer names for it; none of them is named for another need."""

    section: Section
    entries: tuple[Entry, ...]

    @property
    def programs(self) -> list[Program]:
        """The programs among the entries: they are numbered."""
        return [entry for entry in self.entries if isinstance(entry, Program)]

    @property
    def others(self) -> list[Entry]:
        """The services and guides among the entries."""
        return [entry for entry in self.entries if not isinstance(entry, Program)]

    @property
    def works(self) -> list[Occupation]:
        """The work asked about that no program of the section leads to: one beside programs, else several."""
        told = {soc for program in self.programs for soc in program.occupations}
        works = [work for work in self.section.occupations if work.soc not in told]
        return works[: 1 if self.programs else OCCUPATIONS_SHOWN]


def choose(sections: Sequence[Section]) -> tuple[list[Chosen], list[Chosen]]:
    """The needs told in full and those told in a line, each with entries that no need before it names.

    A need with nothing of its own is left out. In a line, what follows from what the person said of themselves comes first.
    """
    named: set[str] = set()
    several = len(sections) > FEW_SECTIONS
    full: list[Chosen] = []
    waiting: list[Section] = []
    for section in sections:
        if _is_told_already(section, full):
            continue
        if section.before or len(full) == FULL_SECTIONS:
            waiting.append(section)
            continue
        entries = _best_help(_fresh(section, named)) if several else _fresh(section, named)
        if entries or section.occupations or section.caution:
            full.append(Chosen(section, entries))
            named.update(entry.id for entry in entries)
    brief: list[Chosen] = []
    for section in sorted(waiting, key=lambda section: (not section.before, not section.implied))[:BRIEF_SECTIONS]:
        entries = _fresh(section, named)[:1]
        if entries and not (section.before and isinstance(entries[0], Guide)):
            brief.append(Chosen(section, entries))
            named.update(entry.id for entry in entries)
    return full, brief


def _is_told_already(section: Section, full: Sequence[Chosen]) -> bool:
    """Whether a section on exploring work names none, after programs toward work were told."""
    if section.topic.id != "explore-careers" or section.occupations:
        return False
    return any(one.section.topic.id in TOWARD_WORK and one.programs for one in full)


def _best_help(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The programs and only the first of the others: where many needs are told, one call each is enough."""
    first = next((entry for entry in entries if not isinstance(entry, Program)), None)
    return tuple(entry for entry in entries if isinstance(entry, Program) or entry is first)


def _fresh(section: Section, named: set[str]) -> tuple[Entry, ...]:
    """The leading entries of a section that are not named yet; where all are, the next one that may fit."""
    best = tuple(entry for entry in leading(section) if entry.id not in named)
    if best:
        return best
    following = (one.entry for one in section.candidates if one.eligibility.status != "unlikely")
    return tuple(entry for entry in following if entry.id not in named)[:1]


def leading(section: Section) -> list[Entry]:
    """The best entries of a section; one that may not fit only where there is no other."""
    fitting = [one.entry for one in section.candidates if one.eligibility.status != "unlikely"]
    return (fitting or [one.entry for one in section.candidates[:1]])[:ENTRIES_SHOWN]
