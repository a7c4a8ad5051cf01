"""Looks up what answers each need: one query a need, then what follows from what the person said of themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.advice.implied import implied_by
from navigator.dialogue.findings import Section
from navigator.index.retriever import Query
from navigator.knowledge.entries import Kind, Occupation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.advice.conditions import Situation
    from navigator.advice.implied import Implied
    from navigator.advice.profile import Profile
    from navigator.advice.ranking import Candidate, Ranking
    from navigator.dialogue.reply import Language, Need
    from navigator.dialogue.safety import Alarm
    from navigator.dialogue.understanding import Clause, Reading
    from navigator.index.retriever import Retriever
    from navigator.knowledge.entries import Entry
    from navigator.knowledge.topics import Topic

WORK_TOPICS = frozenset({"wages", "explore-careers", "training", "apprenticeship", "job-search"})
"""Needs that are about work: the occupations spoken of belong with them."""
LEADS_THERE = 0.3
"""What it is worth that a program leads to the work asked about."""
WORK_LIKENESS = 0.5
"""Score from which an occupation that was not named counts as the one meant."""
CANDIDATES = 6
OCCUPATIONS = 3


class Finder:
    """Finds entries for a person's needs."""

    def __init__(self, retriever: Retriever, ranking: Ranking, topics: Sequence[Topic], implied: list[Implied]) -> None:
        self._retriever = retriever
        self._ranking = ranking
        self._implied = implied
        self._topics = {topic.id: topic for topic in topics}

    def sections(self, needs: Sequence[Need], reading: Reading, profile: Profile, codes: Sequence[str]) -> list[Section]:
        """A section for each need, in their order; the work spoken of stands in the first one that is about work."""
        occupations = self.occupations(reading, codes) if not needs or any(need.topic in WORK_TOPICS for need in needs) or codes else []
        sections = [self._section(need, reading, profile, occupations) for need in needs]
        for number, section in enumerate(sections):
            if section.topic.id in WORK_TOPICS:
                sections[number] = replace(section, occupations=tuple(occupations))
                break
        return sections

    def implied(self, situation: Situation, reading: Reading, profile: Profile, language: Language) -> list[Section]:
        """Sections for what follows from what the person said of themselves."""
        offered = implied_by(situation, self._implied)
        clauses = [(one, reading.clauses.get(one.topic) or reading.whole) for one in offered]
        return [
            Section(self._topics[one.topic], False, one.why.in_language(language), tuple(self.candidates(self._topics[one.topic], clause, profile, [])), implied=True)
            for one, clause in clauses if clause is not None
        ]  # fmt: skip

    def crisis(self, alarm: Alarm, profile: Profile) -> Section:
        """The lines to call in a crisis, those of the reply first."""
        entries = [self._retriever.store.entry(entry_id) for entry_id in alarm.entries if self._retriever.store.has(entry_id)]
        return Section(self._topics["crisis"], True, alarm.words, tuple(self._ranking.rank([(entry, 1.0) for entry in entries], profile)))

    def shown(self, entries: Sequence[Entry], profile: Profile, reading: Reading) -> Section:
        """A section of entries told of again in a follow-up."""
        topic = next((self._topics[entry.topics[0]] for entry in entries), self._topics["about"])
        works = tuple(entry for entry in entries if isinstance(entry, Occupation))
        rest = [(entry, 1.0) for entry in entries if not isinstance(entry, Occupation)]
        return Section(topic, False, reading.plain, tuple(self._ranking.rank(rest, profile)), works)

    def _section(self, need: Need, reading: Reading, profile: Profile, occupations: Sequence[Occupation]) -> Section:
        topic = self._topics[need.topic]
        clause = reading.clauses[need.topic]
        candidates = self.candidates(topic, clause, profile, [work.soc for work in occupations] if topic.id in WORK_TOPICS else [])
        return Section(topic, need.urgent, need.evidence, tuple(candidates))

    def candidates(self, topic: Topic, clause: Clause, profile: Profile, codes: Sequence[str]) -> list[Candidate]:
        """Programs, services and guides for a topic, best first; programs toward the work meant before others."""
        kinds = tuple(kind for kind in topic.kinds if kind is not Kind.OCCUPATION)
        if not kinds:
            return []
        found = self._retriever.search(Query(clause.text, clause.vector, kinds, (topic.id,), limit=CANDIDATES * 2))
        scored = [(match.entry, match.score + _preference(topic, match.entry)) for match in found]
        if Kind.PROGRAM in kinds:
            scored += self._toward(codes, scored)
        return self._ranking.rank(scored, profile)[:CANDIDATES]

    def _toward(self, codes: Sequence[str], scored: Sequence[tuple[Entry, float]]) -> list[tuple[Entry, float]]:
        """Programs that lead to the work meant, worth more than their likeness alone."""
        known = {entry.id: score for entry, score in scored}
        floor = min(known.values(), default=WORK_LIKENESS)
        leading = ((program, rank) for rank, soc in enumerate(codes) for program in self._retriever.store.programs_toward(soc))
        return [(program, known.get(program.id, floor) + LEADS_THERE / (rank + 1)) for program, rank in leading if program.status != "closed"]

    def occupations(self, reading: Reading, codes: Sequence[str]) -> list[Occupation]:
        """The occupations meant: those named, then those of the field named, then the likeliest by the words."""
        named = [work for soc in codes if (work := self._retriever.store.occupation(soc))]
        if named or reading.whole is None:
            return named[:OCCUPATIONS]
        clause = next((reading.clauses[topic] for topic in reading.clauses if topic in WORK_TOPICS), reading.whole)
        matches = self._retriever.search(Query(clause.text, clause.vector, (Kind.OCCUPATION,), limit=OCCUPATIONS))
        return [match.entry for match in matches if match.score >= WORK_LIKENESS and isinstance(match.entry, Occupation)]


def _preference(topic: Topic, entry: Entry) -> float:
    """Kinds that answer a topic better count a little more, and entries whose main topic it is."""
    return 0.05 * (len(topic.kinds) - topic.kinds.index(entry.kind)) / len(topic.kinds) + (0.08 if entry.topics[0] == topic.id else 0.0)
