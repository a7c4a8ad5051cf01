"""A person's children, from how many are told of and how old they are.

Words about children are taken out of the text afterwards, so that "my son is 16" is not read as the writer's age.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from navigator.dialogue.facts_births import without_others_children
from navigator.dialogue.facts_children_ages import Ages
from navigator.dialogue.facts_children_counts import Count, count_by_ages, read_count, says_none
from navigator.dialogue.facts_text import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from navigator.dialogue.facts_text import PlainText


def read_children(plain: PlainText) -> tuple[list[Finding], str]:
    """Findings on children, and the text without the words on their ages."""
    own = without_others_children(plain)
    if none := says_none(plain, own):
        return [Finding("children", *none)], own
    told = Ages(plain, own, read_count(plain, own))
    return list(_findings(plain, told)), told.rest


def _findings(plain: PlainText, told: Ages) -> Iterator[Finding]:
    said = ", ".join(told.words)
    count = count_by_ages(plain, told.count, told.ages, told.words)
    if told.ages and not told.only_youngest and (count is None or 0 < count.number < len(told.ages)):
        count = Count(len(told.ages), said)
    if count:
        yield Finding("children", *count)
    if told.ages:
        yield Finding("children_ages", tuple(told.ages), said)
        yield Finding("youngest_child_age", min(told.ages), said)
