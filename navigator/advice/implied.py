"""Needs that follow from what a person said of themselves: childcare for a parent who wants to study."""

from __future__ import annotations

from pydantic import Field

from navigator.advice.conditions import Condition, Situation  # noqa: TC001 -- pydantic needs the type at run time
from navigator.knowledge.entries import Record, Slug, Text


class Implied(Record):
    """A topic worth offering under a condition, and why, from knowledge/implied.yaml."""

    topic: Slug
    condition: Condition = Field(alias="if")
    why: Text


def implied_by(situation: Situation, implied: list[Implied]) -> list[Implied]:
    """What to offer besides the needs that were named."""
    return [one for one in implied if one.topic not in situation.needs and one.condition.holds(situation) is True]
