"""Cuts an entry into passages: its name, each way people say it, and its description, each apart.

Each passage gets a vector of its own and the best one counts: one joined text does worse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from navigator.knowledge.entries import Guide, Occupation, Program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from navigator.knowledge.entries import Entry

ALIASES_APART = 9
"""How many aliases of a language get a passage of their own; the rest share one, for they are mostly spellings and near words."""
Part = Literal["name", "alias", "summary"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of an entry that a query may match."""

    entry_id: str
    part: Part
    language: Literal["en", "es"]
    text: str


def passages_of(entry: Entry) -> Iterator[Passage]:
    """The passages of an entry, in a fixed order; the same words are never given twice."""
    seen: set[str] = set()
    for passage in _all(entry):
        key = passage.text.casefold()
        if key not in seen:
            seen.add(key)
            yield passage


def _all(entry: Entry) -> Iterator[Passage]:
    for language in ("en", "es"):
        yield Passage(entry.id, "name", language, entry.name.in_language(language))
        aliases = getattr(entry.aliases, language)
        for alias in aliases[:ALIASES_APART]:
            yield Passage(entry.id, "alias", language, alias)
        if rest := aliases[ALIASES_APART:]:
            yield Passage(entry.id, "alias", language, ", ".join(rest))
        yield Passage(entry.id, "summary", language, _description(entry, language))


def _description(entry: Entry, language: str) -> str:
    """The summary with who gives it: people ask by the provider's name too."""
    summary = entry.summary.in_language(language)
    if isinstance(entry, Guide | Occupation):
        return summary
    giver = entry.provider if isinstance(entry, Program) else getattr(entry, "organization", "")
    return f"{giver}. {summary}" if giver and giver.casefold() not in summary.casefold() else summary
