"""The second net of the crisis screen: messages that are like examples of danger, whatever their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from navigator.dialogue.understanding import Clause, Reading
    from navigator.index.retriever import ExampleIndex
    from navigator.index.settings import Thresholds


class DangerSense:
    """Compares a message with examples of danger, and of what only sounds like one."""

    def __init__(self, examples: ExampleIndex, thresholds: Thresholds) -> None:
        self._examples = examples
        self._thresholds = thresholds

    def sense(self, reading: Reading) -> tuple[str, str] | None:
        """The situation a message is like and the clause that is, or None.

        A clause counts that is near to an example of danger, and nearer to it than to any that only sounds like one.
        """
        clauses = list({clause.text: clause for clause in (*reading.parts, reading.whole)}.values())
        found = self._examples.nearest(np.stack([clause.vector for clause in clauses]))
        best: tuple[float, str, Clause] | None = None
        for clause, near in zip(clauses, found, strict=True):
            dangers = [(cosine, example.topic) for example, cosine in near if example.topic is not None]
            calm = max((cosine for example, cosine in near if example.topic is None), default=0.0)
            if not dangers:
                continue
            cosine, situation = max(dangers)
            if cosine >= self._thresholds.danger and cosine - calm >= self._thresholds.danger_margin and (best is None or cosine > best[0]):
                best = (cosine, str(situation), clause)
        return (best[1], best[2].text) if best else None
