"""Lists the matches of an answer for callers, best first, each with why it was found."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from navigator.advice.eligibility import Eligibility
from navigator.advice.ranking import Candidate
from navigator.dialogue.access_words import phone_of
from navigator.dialogue.reply import ShownMatch
from navigator.knowledge.entries import Occupation, Program, Service

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.findings import Section
    from navigator.knowledge.entries import Entry

MOST = 12
EACH = 4
WORK_SCORE = 1.0
"""Score shown for work that the person named."""


def show_matches(sections: Sequence[Section], words: EntryWords) -> tuple[ShownMatch, ...]:
    """The matches of all needs, the best of each need first, then the second of each, and so on; each entry once."""
    rounds = zip_longest(*(list(_in_turn(section)) for section in sections))
    ordered = [pair for row in rounds for pair in row if pair is not None]
    once: dict[str, tuple[Section, Candidate]] = {}
    for section, candidate in ordered:
        once.setdefault(candidate.entry.id, (section, candidate))
    return tuple(_show(section, candidate, words) for section, candidate in list(once.values())[:MOST])


def _in_turn(section: Section) -> Iterable[tuple[Section, Candidate]]:
    """A section's entries: its best one, the work it is about, then the rest."""
    works = [Candidate(work, WORK_SCORE, Eligibility("open")) for work in section.occupations]
    candidates = list(section.candidates[:EACH])
    return ((section, candidate) for candidate in [*candidates[:1], *works, *candidates[1:]])


def _show(section: Section, candidate: Candidate, words: EntryWords) -> ShownMatch:
    entry = candidate.entry
    return ShownMatch(
        id=entry.id,
        kind=str(entry.kind),
        name=words.name(entry),
        score=max(0.0, min(1.0, candidate.score)),
        topics=entry.topics,
        soc=entry.occupations if isinstance(entry, Program) else (entry.soc,) if isinstance(entry, Occupation) else (),
        reasons=tuple(_reasons(section, entry, words)),
        eligibility=words.eligibility.shown(candidate.eligibility),
        source=entry.source,
        verified_on=entry.verified_on.isoformat(),
        stale=words.notices.is_stale(entry),
        status=str(entry.status),
        phone=phone_of(entry) if isinstance(entry, Program | Service) else None,
        url=entry.url if isinstance(entry, Program | Service) else None,
        details=tuple(words.details(entry)),
        card=words.cards.of(entry),
    )


def _reasons(section: Section, entry: Entry, words: EntryWords) -> Iterable[str]:
    """Why an entry was found, a line each."""
    if section.implied:
        yield words.say("reason_implied", why=section.evidence)
    else:
        yield words.say("reason_topic", topic=words.speech.text(section.topic.name))
        if section.evidence:
            yield words.say("reason_said", words=section.evidence)
    yield from words.place_reasons(entry)
    if isinstance(entry, Program):
        yield from (words.say("reason_leads_to", work=words.name(work)) for work in section.occupations if work.soc in entry.occupations)
        if entry.cost and entry.cost.amount == 0:
            yield words.say("reason_free")
    elif isinstance(entry, Service) and entry.free:
        yield words.say("reason_free")
