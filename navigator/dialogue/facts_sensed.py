"""The second net under the reading of facts: clauses that read like examples of a fact, whatever their words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from navigator.advice.profile import Profile
from navigator.errors import KnowledgeError, MessageError
from navigator.index.build import NO_FACT, FactExamples
from navigator.knowledge.yaml_files import validate_one

if TYPE_CHECKING:
    from navigator.advice.profile import Value
    from navigator.dialogue.facts import Facts
    from navigator.dialogue.understanding import Reading
    from navigator.index.classifier import Classifier
    from navigator.index.settings import Thresholds
    from navigator.knowledge.yaml_files import YamlFile

_PLAIN: dict[str, Value] = {"yes": True, "no": False}


class SensedFact(NamedTuple):
    """A fact that a clause may tell, how sure that is (about 0 to 1), and the clause."""

    field: str
    value: Value
    score: float
    words: str


class FactSense:
    """Reads facts with what was learnt from examples of them, and of what only sounds like one."""

    def __init__(self, classifier: Classifier, thresholds: Thresholds) -> None:
        self._classifier = classifier
        self._thresholds = thresholds
        labels = [(number, *label.partition("=")) for number, label in enumerate(classifier.labels) if label != NO_FACT]
        self._told = [(number, field, _PLAIN.get(value, value)) for number, field, _, value in labels]

    def added(self, facts: Facts, reading: Reading, before: Profile) -> Facts:
        """The facts, and those that no words told, now or `before`, but that a clause is sure enough of."""
        sensed = [
            one
            for one in self.sensed(reading)
            if one.score >= self._thresholds.fact and not (facts.profile.known(one.field) or before.known(one.field))
        ]
        if not sensed:
            return facts
        profile = Profile.from_dict({**facts.profile.to_dict(), **{one.field: one.value for one in sensed}})
        return replace(facts, profile=profile, evidence=(*facts.evidence, *((one.field, one.words) for one in sensed)))

    def sensed(self, reading: Reading) -> list[SensedFact]:
        """For each fact its likeliest value, with the surest clause, however unsure that is."""
        if not self._told:
            return []
        clauses = [*reading.parts, reading.whole] if len(reading.parts) > 1 else [reading.whole]
        scores = self._classifier.scores(np.stack([clause.vector for clause in clauses]), [clause.plain for clause in clauses])
        best: dict[str, SensedFact] = {}
        for number, field, value in self._told:
            surest = int(scores[:, number].argmax())
            score = float(scores[surest, number])
            if field not in best or score > best[field].score:
                best[field] = SensedFact(field, value, score, clauses[surest].plain)
        return list(best.values())


def check_fact_examples(file: YamlFile) -> None:
    """Raises KnowledgeError with a line for each fact, or value of one, that the navigator does not remember."""
    mistakes = [
        f"{file.path}:{file.line((field, value))}: {field}: {value}: not a fact and value that are remembered; mend the spelling"
        for field, values in validate_one(file, FactExamples).root.items()
        for value in values
        if value != NO_FACT and not _remembered(field, value)
    ]
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))


def _remembered(field: str, value: str) -> bool:
    try:
        return Profile.from_dict({field: _PLAIN.get(value, value)}).known(field)
    except (AttributeError, MessageError):
        return False
