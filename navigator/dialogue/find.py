"""Looks up what answers each need: one query a need, then what follows from what the person said of themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from navigator.advice.implied import implied_by
from navigator.advice.mobility import work_paying
from navigator.advice.ranking import Worth
from navigator.dialogue.findings import Found, Section
from navigator.dialogue.phrases import Phrases
from navigator.index.retriever import Query
from navigator.knowledge.entries import Kind, Occupation, Program, Service

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from navigator.advice.conditions import Situation
    from navigator.advice.implied import Implied
    from navigator.advice.organization import Organization
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
WORK_NAMING = frozenset({"wages", "explore-careers", "training", "apprenticeship"})
"""Needs whose clause may name work in words that no alias holds ("the people who run the breathing machines")."""
LEADS_THERE = 0.6
"""What it is worth that a program leads to the work asked about."""
LEADS_ELSEWHERE = -0.3
"""What it costs a program that it leads to other work than what was asked about."""
_PAY = re.compile(r"\b(?:at least|more than|over|above|minimum|min|mas de|al menos|minimo|por lo menos|arriba de) (?:de )?(\d{2,3})\b")
WORK_LIKENESS = 0.6
"""Cosine of a clause about work from which an occupation that was not named may be the one meant."""
LEADS_NOWHERE = -0.15
"""The same for one that leads to no work in particular, as a free college does."""
MAIN_TOPIC = 0.15
"""What it is worth that the topic is an entry's main one."""
GUIDE_WHERE_HELP_IS = -0.2
"""What it costs a guide where programs or services answer the need: people want help before an explanation."""
GROUP_NAMED = 0.3
"""What it is worth that an entry is for a group the message speaks of."""
CRISIS_LINES_BELONG = frozenset({"crisis", "mental-health", "domestic-violence"})
"""Needs beside which a line for people in danger may stand; beside others it would frighten."""
CANDIDATES = 6
OCCUPATIONS = 3


class Candidates(NamedTuple):
    """What may answer a topic, best first, with the query and what it found."""

    ranked: tuple[Candidate, ...] = ()
    query: Query | None = None
    found: tuple[Found, ...] = ()


class Said(NamedTuple):
    """A message as it is read for what may be offered: its plain text, and the SOC codes of work it rules out."""

    plain: str
    ruled_out: frozenset[str] = frozenset()


class Finder:
    """Finds entries for a person's needs."""

    def __init__(
        self, retriever: Retriever, ranking: Ranking, topics: Sequence[Topic], implied: list[Implied], organization: Organization
    ) -> None:
        self._organization = organization
        self._retriever = retriever
        self._ranking = ranking
        self._implied = implied
        self._topics = {topic.id: topic for topic in topics}
        groups = ((entry.id, entry.only_for) for entry in retriever.store.entries() if isinstance(entry, Service) and entry.only_for)
        self._groups: dict[str, Phrases[str]] = {
            entry_id: Phrases((phrase, entry_id) for phrase in (*words.en, *words.es)) for entry_id, words in groups
        }

    def sections(self, needs: Sequence[Need], reading: Reading, profile: Profile, codes: Sequence[str]) -> list[Section]:
        """A section for each need, in their order; the work spoken of stands in the first one that is about work."""
        occupations = self.occupations(needs, reading, profile, codes)
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
        found = self._toward([work.soc for work in occupations], [])
        candidates = self._ranked(found, profile)
        evidence = reading.work.words[0].words if reading.work.words else ""
        return Section(
            self._topics["explore-careers"], urgent=False, evidence=evidence, candidates=candidates, occupations=tuple(occupations),
            found=tuple(found),
        )  # fmt: skip

    def implied(self, situation: Situation, reading: Reading, profile: Profile, language: Language) -> list[Section]:
        """Sections for what follows from what the person said of themselves."""
        offered = implied_by(situation, self._implied)
        clauses = [(one, reading.clauses.get(one.topic, reading.whole)) for one in offered]
        return [self._implied_section(one, clause, reading.plain, profile, language) for one, clause in clauses]

    def _implied_section(self, one: Implied, clause: Clause, said: str, profile: Profile, language: Language) -> Section:
        topic = self._topics[one.topic]
        ranked, query, found = self.candidates(topic, clause, Said(said), profile, [])
        why = one.why.in_language(language)
        return Section(topic, urgent=False, evidence=why, candidates=ranked, implied=True, query=query, found=found)

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
        codes = [work.soc for work in occupations] if topic.id in WORK_TOPICS else []
        ranked, query, found = self.candidates(topic, clause, Said(reading.plain, reading.work.ruled_out), profile, codes)
        if occupations and topic.kinds[0] is Kind.OCCUPATION:
            ranked = tuple(candidate for candidate in ranked if candidate.entry.kind is not Kind.GUIDE)
        return Section(topic, need.urgent, need.evidence, ranked, query=query, found=found)

    def candidates(self, topic: Topic, clause: Clause, said: Said, profile: Profile, codes: Sequence[str]) -> Candidates:
        """Programs, services and guides for a topic, best first; programs toward the work meant before others."""
        kinds = tuple(kind for kind in topic.kinds if kind is not Kind.OCCUPATION)
        if not kinds:
            return Candidates()
        query = Query(clause.text, clause.vector, kinds, (topic.id,), limit=CANDIDATES * 2)
        matches = [match for match in self._retriever.search(query) if self._is_for(match.entry, topic, said.plain)]
        toward = codes if Kind.PROGRAM in kinds else ()
        found = [Found(match.entry, match.score, match, tuple(_added(topic, match.entry, toward))) for match in matches]
        found += self._toward(toward, found)
        found += self._of_groups(topic, said.plain, found)
        found = [one for one in found if not _is_ruled_out(one.entry, said.ruled_out) and not self._leads_astray(one.entry, toward)]
        return Candidates(self._ranked(found, profile), query, tuple(found))

    def _ranked(self, found: Sequence[Found], profile: Profile) -> tuple[Candidate, ...]:
        return tuple(self._ranking.rank([(one.entry, one.score) for one in found], profile)[:CANDIDATES])

    def _is_for(self, entry: Entry, topic: Topic, said: str) -> bool:
        """Whether an entry may be offered: help for one group only to who speaks of it, crisis lines only where they belong."""
        if entry.topics[0] == "crisis" and topic.id not in CRISIS_LINES_BELONG:
            return False
        group = self._groups.get(entry.id)
        return group is None or group.first(said) is not None

    def _leads_astray(self, entry: Entry, codes: Sequence[str]) -> bool:
        """Whether a program leads only to work unlike the work meant: of another SOC minor group, and on no ladder with it."""
        if not isinstance(entry, Program) or not entry.occupations or not codes:
            return False
        return self._ladder(entry.occupations).isdisjoint(self._ladder(codes))

    def _ladder(self, codes: Iterable[str]) -> set[str]:
        """The work, its next rungs, and the minor groups of the work ("31-1")."""
        works = [work for soc in codes if (work := self._retriever.store.occupation(soc))]
        return {*codes, *(soc[:4] for soc in codes), *(rung for work in works for rung in work.next_rungs)}

    def _of_groups(self, topic: Topic, said: str, found: Sequence[Found]) -> list[Found]:
        """Help of this topic for a group that the message speaks of, worth more than its likeness alone."""
        known = {one.entry.id: one for one in found}
        floor = min((one.score for one in found), default=WORK_LIKENESS)
        named = (self._retriever.store.entry(one) for one, words in self._groups.items() if words.first(said))
        return [
            replace(one, added=(*one.added, Worth("group named", GROUP_NAMED)))
            for entry in named
            if entry.topics[0] == topic.id and entry.status != "closed"
            for one in (known.get(entry.id, Found(entry, floor)),)
        ]

    def _toward(self, codes: Sequence[str], found: Sequence[Found]) -> list[Found]:
        """Programs that lead to the work meant, worth more than their likeness alone; those not found are as like as the least."""
        known = {one.entry.id: one for one in found}
        floor = min((one.score for one in found), default=WORK_LIKENESS)
        leading = ((program, rank) for rank, soc in enumerate(codes) for program in self._retriever.store.programs_toward(soc))
        return [
            replace(one, added=(*one.added, Worth("leads there", LEADS_THERE / (1 + rank / 3))))
            for program, rank in leading
            if program.status != "closed"
            for one in (known.get(program.id, Found(program, floor)),)
        ]

    def occupations(self, needs: Sequence[Need], reading: Reading, profile: Profile, codes: Sequence[str]) -> list[Occupation]:
        """The occupations meant: those named; else by the pay asked for; else what a clause is most like, and those of a field."""
        ruled_out = reading.work.ruled_out
        named = [work for soc in reading.work.occupations if (work := self._retriever.store.occupation(soc))]
        if named:
            return list({work.soc: work for work in named}.values())[:OCCUPATIONS]
        of_field = [work for soc in codes if (work := self._retriever.store.occupation(soc))]
        if not of_field and any(need.topic == "wages" for need in needs) and reading.intents & {"best_pay", "least_pay"}:
            every = (entry for entry in self._retriever.store.entries() if isinstance(entry, Occupation))
            paying = work_paying(every, self._organization, profile.county, _least_pay(reading.plain))
            return [work for work in paying if work.soc not in ruled_out][:OCCUPATIONS]
        clause = next((reading.clauses.get(need.topic, reading.whole) for need in needs if need.topic in WORK_NAMING), None)
        likely = self._likely(clause) if clause and not ruled_out else []  # likeness knows no "not"
        order = [*likely[:1], *of_field] if of_field else likely
        return list({work.soc: work for work in order}.values())[:OCCUPATIONS]

    def _likely(self, clause: Clause) -> list[Occupation]:
        """The occupations most like a clause, best first."""
        matches = self._retriever.search(Query(clause.text, clause.vector, (Kind.OCCUPATION,), limit=OCCUPATIONS))
        return [match.entry for match in matches if isinstance(match.entry, Occupation) and match.similarity >= WORK_LIKENESS]


def _least_pay(plain: str) -> float | None:
    """The dollars an hour that are asked for at least, or None."""
    asked = _PAY.search(plain)
    return float(asked[1]) if asked else None


def _is_ruled_out(entry: Entry, codes: frozenset[str]) -> bool:
    """Whether a program leads only to work that the person will not do."""
    return isinstance(entry, Program) and bool(entry.occupations) and codes.issuperset(entry.occupations)


def _added(topic: Topic, entry: Entry, codes: Sequence[str]) -> Iterator[Worth]:
    """What counts beside likeness: the main topic; an explanation where there is help to be had; work other than the work meant."""
    if entry.topics[0] == topic.id:
        yield Worth("main topic", MAIN_TOPIC)
    if entry.kind is Kind.GUIDE and topic.kinds[0] is not Kind.GUIDE:
        yield Worth("explains only", GUIDE_WHERE_HELP_IS)
    if isinstance(entry, Program) and codes and set(entry.occupations).isdisjoint(codes):
        yield Worth("leads elsewhere", LEADS_ELSEWHERE) if entry.occupations else Worth("leads nowhere", LEADS_NOWHERE)
