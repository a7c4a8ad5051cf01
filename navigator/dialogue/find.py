"""Looks up what answers each need: one query a need, then what follows from what the person said of themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.advice.implied import implied_by
from navigator.dialogue.findings import Section
from navigator.index.retriever import Query
from navigator.knowledge.entries import Kind, Occupation, Program

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
LEADS_THERE = 0.6
"""What it is worth that a program leads to the work asked about."""
LEADS_ELSEWHERE = -0.3
"""What it costs a program that it leads to other work than what was asked about."""
WORK_LIKENESS = 0.42
"""Cosine from which an occupation that was not named may be the one meant."""
SURE_WORK = 0.5
"""Cosine from which it comes before those of a field that was named."""
MAIN_TOPIC = 0.08
"""What it is worth that the topic is an entry's main one."""
GUIDE_WHERE_HELP_IS = -0.2
"""What it costs a guide where programs or services answer the need: people want help before an explanation."""
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
                return sections
        if codes and occupations and profile.employed is not True:
            sections.append(self._work_section(reading, profile, occupations))
        return sections

    def _work_section(self, reading: Reading, profile: Profile, occupations: Sequence[Occupation]) -> Section:
        """The work spoken of in a message whose needs are of another kind, with programs that lead to it."""
        candidates = self._ranking.rank(self._toward([work.soc for work in occupations], []), profile)[:CANDIDATES]
        evidence = reading.work.words[0].words if reading.work.words else ""
        return Section(
            self._topics["explore-careers"], urgent=False, evidence=evidence, candidates=tuple(candidates), occupations=tuple(occupations)
        )

    def implied(self, situation: Situation, reading: Reading, profile: Profile, language: Language) -> list[Section]:
        """Sections for what follows from what the person said of themselves."""
        offered = implied_by(situation, self._implied)
        clauses = [(one, reading.clauses.get(one.topic, reading.whole)) for one in offered]
        return [self._implied_section(one, clause, profile, language) for one, clause in clauses]

    def _implied_section(self, one: Implied, clause: Clause, profile: Profile, language: Language) -> Section:
        topic = self._topics[one.topic]
        candidates = tuple(self.candidates(topic, clause, profile, []))
        return Section(topic, urgent=False, evidence=one.why.in_language(language), candidates=candidates, implied=True)

    def crisis(self, alarm: Alarm, profile: Profile) -> Section:
        """The lines to call in a crisis, those of the reply first."""
        entries = [self._retriever.store.entry(entry_id) for entry_id in alarm.entries if self._retriever.store.has(entry_id)]
        lines = tuple(self._ranking.rank([(entry, 1.0) for entry in entries], profile))
        return Section(self._topics["crisis"], urgent=True, evidence=alarm.words, candidates=lines)

    def shown(self, entries: Sequence[Entry], profile: Profile, reading: Reading) -> Section:
        """A section of entries told of again in a follow-up."""
        topic = next((self._topics[entry.topics[0]] for entry in entries), self._topics["about"])
        works = tuple(entry for entry in entries if isinstance(entry, Occupation))
        rest = [(entry, 1.0) for entry in entries if not isinstance(entry, Occupation)]
        found = tuple(self._ranking.rank(rest, profile))
        return Section(topic, urgent=False, evidence=reading.plain, candidates=found, occupations=works)

    def _section(self, need: Need, reading: Reading, profile: Profile, occupations: Sequence[Occupation]) -> Section:
        topic = self._topics[need.topic]
        clause = reading.clauses.get(need.topic, reading.whole)
        candidates = self.candidates(topic, clause, profile, [work.soc for work in occupations] if topic.id in WORK_TOPICS else [])
        if occupations and topic.kinds[0] is Kind.OCCUPATION:
            candidates = [candidate for candidate in candidates if candidate.entry.kind is not Kind.GUIDE]
        return Section(topic, need.urgent, need.evidence, tuple(candidates))

    def candidates(self, topic: Topic, clause: Clause, profile: Profile, codes: Sequence[str]) -> list[Candidate]:
        """Programs, services and guides for a topic, best first; programs toward the work meant before others."""
        kinds = tuple(kind for kind in topic.kinds if kind is not Kind.OCCUPATION)
        if not kinds:
            return []
        found = self._retriever.search(Query(clause.text, clause.vector, kinds, (topic.id,), limit=CANDIDATES * 2))
        scored = [(match.entry, match.score + _preference(topic, match.entry)) for match in found]
        if Kind.PROGRAM in kinds:
            scored = [(entry, score + (LEADS_ELSEWHERE if _leads_elsewhere(entry, codes) else 0.0)) for entry, score in scored]
            scored += self._toward(codes, scored)
        return self._ranking.rank(scored, profile)[:CANDIDATES]

    def _toward(self, codes: Sequence[str], scored: Sequence[tuple[Entry, float]]) -> list[tuple[Entry, float]]:
        """Programs that lead to the work meant, worth more than their likeness alone."""
        known = {entry.id: score for entry, score in scored}
        floor = min(known.values(), default=WORK_LIKENESS)
        leading = ((program, rank) for rank, soc in enumerate(codes) for program in self._retriever.store.programs_toward(soc))
        return [
            (program, known.get(program.id, floor) + LEADS_THERE / (1 + rank / 5))
            for program, rank in leading
            if program.status != "closed"
        ]

    def occupations(self, reading: Reading, codes: Sequence[str]) -> list[Occupation]:
        """The occupations meant: those named, then those the message is most like; a field named stands before unsure likeness."""
        named = [work for soc in reading.work.occupations if (work := self._retriever.store.occupation(soc))]
        likely = self._likely(reading)
        if reading.work.fields and not named:
            of_field = [work for soc in codes if (work := self._retriever.store.occupation(soc))]
            order = [*(work for work, similarity in likely[:1] if similarity >= SURE_WORK), *of_field]
        else:
            order = named or [work for work, _ in likely]
        return list({work.soc: work for work in order}.values())[:OCCUPATIONS]

    def _likely(self, reading: Reading) -> list[tuple[Occupation, float]]:
        """The occupations most like the message, with the cosine of each, best first."""
        matches = self._retriever.search(Query(reading.whole.text, reading.whole.vector, (Kind.OCCUPATION,), limit=OCCUPATIONS))
        found = ((match.entry, match.similarity) for match in matches)
        return [(entry, similarity) for entry, similarity in found if isinstance(entry, Occupation) and similarity >= WORK_LIKENESS]


def _leads_elsewhere(entry: Entry, codes: Sequence[str]) -> bool:
    return isinstance(entry, Program) and bool(codes) and bool(entry.occupations) and set(entry.occupations).isdisjoint(codes)


def _preference(topic: Topic, entry: Entry) -> float:
    """Entries whose main topic it is count a little more, and explanations less where there is help to be had."""
    main = MAIN_TOPIC if entry.topics[0] == topic.id else 0.0
    explains_only = GUIDE_WHERE_HELP_IS if entry.kind is Kind.GUIDE and topic.kinds[0] is not Kind.GUIDE else 0.0
    return main + explains_only
