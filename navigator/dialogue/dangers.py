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


class Sensed(NamedTuple):
    """A danger that a message may speak of, the clause that does, and whether it is sure enough for the crisis reply."""

    situation: str
    words: str
    sure: bool


class DangerSense:
    """Reads messages with what was learnt from examples of danger, and of what only sounds like one."""

    def __init__(self, classifier: Classifier, thresholds: Thresholds) -> None:
        self._classifier = classifier
        self._thresholds = thresholds
        self._dangers = [number for number, label in enumerate(classifier.labels) if label != CALM]

    def sense(self, reading: Reading) -> Sensed | None:
        """The danger the message may speak of: the most alarming clause counts. None where there is no sign of one."""
        if not self._dangers:
            return None
        clauses = [clause for clause in (*reading.parts, reading.whole) if len(clause.text.split()) >= FEWEST_WORDS]
        if not clauses:
            return None
        scores = self._classifier.scores(np.stack([clause.vector for clause in clauses]))[:, self._dangers]
        alarming = scores.sum(axis=1)
        worst = int(alarming.argmax())
        if alarming[worst] < self._thresholds.worry:
            return None
        situation = self._classifier.labels[self._dangers[int(scores[worst].argmax())]]
        return Sensed(situation, clauses[worst].text, bool(alarming[worst] >= self._thresholds.danger))
