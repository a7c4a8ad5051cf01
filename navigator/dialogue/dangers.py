"""The second net of the crisis screen: messages that read like examples of danger, whatever their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from navigator.index.build import CALM

if TYPE_CHECKING:
    from navigator.dialogue.understanding import Reading
    from navigator.index.classifier import Classifier
    from navigator.index.settings import Thresholds


FEWEST_WORDS = 3
"""Shorter clauses are left to the phrases: their likeness to anything is chance."""
CALM_BELOW = 0.35
"""Score for danger below which a phrase of the crisis screen is taken for chance. Measured; see DECISIONS.md."""


class Sensed(NamedTuple):
    """A danger that a message may speak of, the clause that does, and whether it is sure enough for the crisis reply."""

    situation: str
    words: str
    sure: bool


class Look(NamedTuple):
    """The most alarming clause of a message, the danger it is likest, and its score for danger: about 0 nothing, 1 surely."""

    situation: str
    words: str
    alarm: float


class DangerSense:
    """Reads messages with what was learnt from examples of danger, and of what only sounds like one."""

    def __init__(self, classifier: Classifier, thresholds: Thresholds) -> None:
        self._classifier = classifier
        self._thresholds = thresholds
        self._dangers = [number for number, label in enumerate(classifier.labels) if label != CALM]

    def sense(self, reading: Reading) -> Sensed | None:
        """The danger the message may speak of: the most alarming clause counts. None where there is no sign of one."""
        look = self.look(reading)
        if look is None or look.alarm < self._thresholds.worry:
            return None
        return Sensed(look.situation, look.words, look.alarm >= self._thresholds.danger)

    def reads_calm(self, reading: Reading) -> bool:
        """Whether no clause reads like danger at all, so that words of danger in it stand there by chance."""
        look = self.look(reading)
        return look is not None and look.alarm < CALM_BELOW

    def look(self, reading: Reading) -> Look | None:
        """How alarming the message is, whatever the thresholds; None where no clause is long enough to tell."""
        if not self._dangers:
            return None
        clauses = [clause for clause in (*reading.parts, reading.whole) if len(clause.plain.split()) >= FEWEST_WORDS]
        if not clauses:
            return None
        vectors, texts = np.stack([clause.vector for clause in clauses]), [clause.plain for clause in clauses]
        scores = self._classifier.scores(vectors, texts)[:, self._dangers]
        alarming = scores.sum(axis=1)
        worst = int(alarming.argmax())
        situation = self._classifier.labels[self._dangers[int(scores[worst].argmax())]]
        return Look(situation, clauses[worst].plain, float(alarming[worst]))
