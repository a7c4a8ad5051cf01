"""What a turn found out, before it is put into words: the same on every channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from navigator.advice.next_steps import NextStep
    from navigator.advice.questions import AskedQuestion
    from navigator.advice.ranking import Candidate, Worth
    from navigator.index.retriever import Match, Query
    from navigator.knowledge.entries import Entry, Occupation
    from navigator.knowledge.topics import Topic


@dataclass(frozen=True, slots=True)
class Found:
    """An entry as it was found, before it is ranked for a person: how like it is, by which match, and what was added to that."""

    entry: Entry
    likeness: float
    match: Match | None = None
    added: tuple[Worth, ...] = ()

    @property
    def score(self) -> float:
        """What ranking begins with."""
        return self.likeness + sum(one.points for one in self.added)


@dataclass(frozen=True, slots=True)
class Section:
    """One need with what was found for it, best first. `implied` needs come from what the person said of themselves."""

    topic: Topic
    urgent: bool
    evidence: str
    candidates: tuple[Candidate, ...]
    occupations: tuple[Occupation, ...] = ()
    caution: str = ""
    implied: bool = False
    before: bool = False
    """Whether the last answer told it already: it then takes a line, below what is new."""
    query: Query | None = None
    """What was looked for, where something was."""
    found: tuple[Found, ...] = ()
    """What the candidates were ranked from."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that an answer is composed from, most urgent section first."""

    sections: tuple[Section, ...]
    steps: tuple[NextStep, ...] = ()
    question: AskedQuestion | None = None
    lead: str = ""
    """A sentence before everything else."""
    care: str = ""
    """A sentence after everything else, for who may be in danger and did not say so plainly."""
    told: bool = False
    """Whether the lead says all there is to say; the sections are then only listed."""


NOTHING_FOUND = Findings(())
