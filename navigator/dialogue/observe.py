"""What labelled questions show before any threshold is applied: read once, then decided under as many thresholds as one likes."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from navigator.dialogue.assistant import Assistant
from navigator.dialogue.clauses import split_clauses
from navigator.dialogue.dangers import DangerSense
from navigator.dialogue.facts import read_facts
from navigator.dialogue.facts_sensed import FactSense
from navigator.dialogue.reply import Message
from navigator.dialogue.standing import StandingReplies
from navigator.index.build import dangers_of, examples_of, facts_of
from navigator.index.classifier import Classifier
from navigator.index.evaluate import Ratio, Score
from navigator.index.settings import Thresholds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from navigator.dialogue.facts_sensed import SensedFact
    from navigator.dialogue.parts import Parts
    from navigator.dialogue.reply import Outcome
    from navigator.dialogue.understanding import Evidence, Reading
    from navigator.index.build import Example
    from navigator.index.questions import LabelledQuestion
    from navigator.index.retriever import OpenIndex

    Vectors = NDArray[np.float32]

FOLDS = 5
"""Parts the questions are dealt into; while one is read, nothing is learnt from examples near to its questions."""
NEAR = 0.9
"""Cosine from which an example is taken for a copy of a clause of a question."""
NEVER, ALWAYS = 9.0, -9.0
"""Thresholds that no score reaches, and that every score reaches."""


@dataclass(frozen=True, slots=True)
class Observed:
    """A question, all that thresholds are applied to, and what it comes to where its likeness shows no need.

    `alarm` is its score for danger; `told` are the facts its words tell, `sensed` those that it is like.
    `alien` is the outcome where it is like no topic either, `akin` where it is like one.
    """

    question: LabelledQuestion
    evidence: Evidence
    alarm: float
    alien: Outcome
    akin: Outcome
    told: Mapping[str, object] = field(default_factory=dict)
    sensed: tuple[SensedFact, ...] = ()


class Observations:
    """Questions read once, to be scored under any thresholds in a moment."""

    def __init__(self, parts: Parts, observed: Sequence[Observed]) -> None:
        self._understanding = parts.understanding
        self.observed = tuple(observed)

    def score(self, thresholds: Thresholds) -> Score:
        """The figures under these thresholds, as `navigator evaluate` counts them, of needs and outcomes only."""
        score = Score()
        for one, reading, outcome in self._decided(thresholds):
            needs = [{"topic": topic} for topic in _needs(reading, outcome)]
            score.add(one.question, {"needs": needs, "matches": [], "profile": {}, "outcome": outcome, "text": ""})
        return score

    def outcomes(self, thresholds: Thresholds) -> Iterator[tuple[LabelledQuestion, Outcome]]:
        """Each question with what it comes to under these thresholds."""
        return ((one.question, outcome) for one, _, outcome in self._decided(thresholds))

    def alarms(self, threshold: float, *, by_likeness: bool) -> tuple[Ratio, Ratio]:
        """Of crises, how many reach this score for danger or are told by a phrase; and the same of what is none.

        With `by_likeness` the phrases are left out: many were written after reading these questions.
        """
        caught, rung = Ratio(), Ratio()
        for one in self.observed:
            expected = one.question.expect.outcome
            rings = one.alarm >= threshold or (one.alien == "crisis" and not by_likeness)
            if expected == ("crisis",):
                caught.add(rings)
            elif expected and "crisis" not in expected:
                rung.add(rings)
        return caught, rung

    def facts(self, threshold: float) -> tuple[Ratio, int]:
        """Of the facts that are labelled, how many are told in words or reach this score; and how many others reach it."""
        right, beyond = Ratio(), 0
        for one in self.observed:
            labelled = one.question.expect.facts
            reached = {fact.field: fact.value for fact in one.sensed if fact.score >= threshold and fact.field not in one.told}
            for name, value in labelled.items():
                right.add({**reached, **one.told}.get(name) == value)
            beyond += len(set(reached) - set(labelled)) if labelled else 0
        return right, beyond

    def _decided(self, thresholds: Thresholds) -> Iterator[tuple[Observed, Reading, Outcome]]:
        standing = StandingReplies(thresholds)
        for one in self.observed:
            reading = self._understanding.decide(one.evidence, thresholds)
            yield one, reading, _outcome(one, reading, standing, thresholds)


def sentences(parts: Parts, questions: Iterable[LabelledQuestion]) -> list[str]:
    """What the encoder will read of these questions, to be encoded in one go."""
    lexicon = parts.lexicon
    spoken = ((question.text, lexicon.language_of(question.text, "en")) for question in questions)
    return [lexicon.spoken(lexicon.plain(clause, language), language) for text, language in spoken for clause in split_clauses(text)]


def observe(parts: Parts, index: OpenIndex, questions: Sequence[LabelledQuestion]) -> Observations:
    """Reads every question that begins a conversation; one that goes on from earlier messages says too little by itself.

    Many examples of the knowledge base were written after reading such questions. A classifier that learnt a question's own
    sentence is surer of it than of any new message, and thresholds fitted so would be too high. So each question is scored by
    classifiers that learnt nothing from examples near to it. Cues and hints are used as they stand: what was written
    for a question still speaks for it, so the recall shown is an upper bound.
    """
    fresh = [question for question in questions if not question.turns]
    alien = _outcomes(parts, index, fresh, _by_words_alone(on_topic=NEVER))
    unsure = [question for question, outcome in zip(fresh, alien, strict=True) if outcome == "out_of_scope"]
    akin = dict(zip((question.id for question in unsure), _outcomes(parts, index, unsure, _by_words_alone(on_topic=ALWAYS)), strict=True))
    observed: dict[int, Observed] = {}
    for fold in range(min(FOLDS, len(fresh))):
        places = range(fold, len(fresh), FOLDS)
        held_out = _learnt_without(parts, index, [fresh[place] for place in places])
        for place in places:
            question = fresh[place]
            evidence = _gathered(held_out, question)
            reading = held_out.understanding.decide(evidence)
            look = held_out.dangers.look(reading)
            told = read_facts(question.text, parts.lexicon.language_of(question.text, "en")).profile.to_dict()
            observed[place] = Observed(
                question, evidence, look.alarm if look else 0.0, alien[place], akin.get(question.id, alien[place]),
                told, tuple(held_out.facts.sensed(reading)),
            )  # fmt: skip
    return Observations(parts, [observed[place] for place in sorted(observed)])


def _by_words_alone(on_topic: float) -> Thresholds:
    return Thresholds(
        example=NEVER, example_alone=NEVER, example_with_hint=NEVER, on_topic=on_topic, off_topic_margin=ALWAYS, danger=NEVER, worry=NEVER,
        fact=NEVER,
    )  # fmt: skip


def _outcomes(parts: Parts, index: OpenIndex, questions: Sequence[LabelledQuestion], thresholds: Thresholds) -> list[Outcome]:
    """What the assistant makes of each question under these thresholds."""
    understanding = copy(parts.understanding)
    understanding.thresholds = thresholds
    changed = replace(
        parts, understanding=understanding, dangers=DangerSense(index.dangers, thresholds), standing=StandingReplies(thresholds)
    )
    assistant = Assistant(changed)
    return [assistant.reply(Message(question.text, None, None, question.channel)).outcome for question in questions]


def _gathered(parts: Parts, question: LabelledQuestion) -> Evidence:
    return parts.understanding.gather(question.text, parts.lexicon.language_of(question.text, "en"))


def _learnt_without(parts: Parts, index: OpenIndex, questions: Sequence[LabelledQuestion]) -> Parts:
    """The parts with classifiers learnt anew without examples near to any clause of these questions."""
    store = index.retriever.store
    read = [_gathered(parts, question) for question in questions]
    clauses = np.stack([clause.vector for one in read for clause in (*one.clauses, one.whole)])
    topics = _learnt_apart(index.topics, examples_of(store), clauses)
    dangers = _learnt_apart(index.dangers, dangers_of(store), clauses)
    thresholds = parts.understanding.thresholds
    facts = _learnt_apart(index.facts, facts_of(store), clauses)
    return replace(
        parts, understanding=parts.understanding.learnt_from(topics), dangers=DangerSense(dangers, thresholds),
        facts=FactSense(facts, thresholds),
    )  # fmt: skip


def _learnt_apart(classifier: Classifier, examples: Sequence[Example], clauses: Vectors) -> Classifier:
    """A label keeps its examples where all of them are copies."""
    if not len(classifier):
        return classifier
    copied = (classifier.vectors @ clauses.T).max(axis=1) >= NEAR
    left = {example.label for example, near in zip(examples, copied, strict=True) if not near}
    kept = [place for place, example in enumerate(examples) if not copied[place] or example.label not in left]
    return Classifier.fit(classifier.vectors[kept], [examples[place].plain for place in kept], [examples[place].label for place in kept])


def _outcome(one: Observed, reading: Reading, standing: StandingReplies, thresholds: Thresholds) -> Outcome:
    """The outcome of a message that begins a conversation, as the assistant comes to it."""
    if one.alien == "crisis" or one.alarm >= thresholds.danger:
        return "crisis"
    if one.alien == "handoff":
        return "handoff"
    if standing.on_topic(reading):
        return "answered"
    return one.akin if reading.likeness >= thresholds.on_topic else one.alien


def _needs(reading: Reading, outcome: Outcome) -> Iterator[str]:
    if outcome == "crisis":
        yield "crisis"
    if outcome in {"answered", "handoff", "crisis"}:
        yield from (need.topic for need in reading.needs if need.topic != "crisis")
