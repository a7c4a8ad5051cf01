"""Phrases that people write, matched on folded text: topics' cues, intents, names of work, facts and the crisis screen use them.

A phrase is words that follow each other. In it

    wor*        any ending: `evict*` is evict, evicted, eviction
    a|b         one word or another: `lost my|the job`
    ...         up to three words in between: `took ... pills`
    {group}     any word of a named group, where the reader of the phrases has groups: see `fill`

Text and phrases are folded alike, so accents, capitals, apostrophes and punctuation never matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from navigator.errors import KnowledgeError
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Payload = TypeVar("Payload")

BLANK = "_"
"""Stands for words taken out: no phrase matches it and no gap crosses it."""

_GROUP = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile(r"\S+")
_GAP = r"(?:[^\W_]+ ){0,3}?"


def fill(phrase: str, groups: Mapping[str, Sequence[str]]) -> str:
    """The phrase with each `{group}` written out as a choice of its words.

    Raises KnowledgeError for a group that `groups` does not have or that has no words.
    """

    def choices(name: re.Match[str]) -> str:
        """The words of a group, any of which will do."""
        if words := groups.get(name[1]):
            return "|".join(words)
        near = get_close_matches(name[1], groups, n=1)
        mend = f"did you mean {{{near[0]}}}?" if near and near[0] != name[1] else "add the group, or write the words themselves"
        msg = f"phrase {phrase!r}: no words in a group {name[0]}; {mend}"
        raise KnowledgeError(msg)

    return _GROUP.sub(choices, phrase)


def compile_phrase(pattern: str) -> re.Pattern[str]:
    """What finds the phrase in folded text. Raises KnowledgeError for a phrase that cannot match as written."""
    return _regex(_read(pattern))


@dataclass(frozen=True, slots=True)
class Found(Generic[Payload]):
    """A phrase found in folded text: what it stands for, the words it was found as, and the places of those words.

    `start` and `end` count words of the text, the end not included.
    """

    payload: Payload
    words: str
    start: int
    end: int

    def overlaps(self, other: Found[Any]) -> bool:
        """Whether the two share a word of the text."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Found[Any]) -> bool:
        """Whether every word of the other is one of this."""
        return self.start <= other.start and other.end <= self.end


class Phrases(Generic[Payload]):
    """Many phrases looked for at once, each with what it stands for.

    Phrases are filed under their first word, so a text is searched in one pass whatever their number.
    """

    def __init__(self, pairs: Iterable[tuple[str, Payload]]) -> None:
        """Takes phrases with their payloads. Raises KnowledgeError for a phrase that cannot match as written."""
        self._words: dict[str, list[_Entry[Payload]]] = {}
        self._stems: dict[str, list[_Entry[Payload]]] = {}
        for phrase, payload in pairs:
            positions = _read(phrase)
            entry = _Entry(_regex(positions), payload)
            for stem, any_ending in positions[0].choices:
                shelf = self._stems if any_ending and " " not in stem else self._words
                shelf.setdefault(stem.partition(" ")[0], []).append(entry)
        self._stem_lengths = sorted({len(stem) for stem in self._stems})

    def find(self, plain: str) -> list[Found[Payload]]:
        """Every phrase found in a folded text, in the order of the text; different phrases may overlap."""
        return list(self._matches(plain))

    def first(self, plain: str) -> Found[Payload] | None:
        """The phrase found earliest in a folded text, or None."""
        return next(self._matches(plain), None)

    def blank(self, plain: str) -> str:
        """The folded text with every phrase found replaced by BLANK."""
        words: list[str] = plain.split()
        for found in self._matches(plain):
            words[found.start : found.end] = [BLANK] * (found.end - found.start)
        return " ".join(words)

    def _matches(self, plain: str) -> Iterator[Found[Payload]]:
        for place, word in enumerate(_WORD.finditer(plain)):
            seen: set[int] = set()
            for entry in self._starting_with(word.group()):
                match = entry.regex.match(plain, word.start())
                if match and id(entry) not in seen:
                    seen.add(id(entry))
                    yield Found(entry.payload, match.group(), place, place + match.group().count(" ") + 1)

    def _starting_with(self, word: str) -> Iterator[_Entry[Payload]]:
        yield from self._words.get(word, ())
        for length in self._stem_lengths:
            if length > len(word):
                break
            yield from self._stems.get(word[:length], ())


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Payload]):
    regex: re.Pattern[str]
    payload: Payload


@dataclass(frozen=True, slots=True)
class _Position:
    """One word of a phrase: its choices as (stem, any ending), and whether a gap may come before it."""

    choices: tuple[tuple[str, bool], ...]
    after_gap: bool


def _read(pattern: str) -> tuple[_Position, ...]:
    positions: list[_Position] = []
    gap = False
    for item in pattern.replace("...", " ... ").split():
        if item == "...":
            gap = True
            continue
        choices = tuple((fold(choice), choice.endswith("*")) for choice in item.split("|"))
        if not all(stem for stem, _ in choices):
            msg = f"phrase {pattern!r}: {item!r} leaves a word empty; write letters or digits on each side of `|` and before `*`"
            raise KnowledgeError(msg)
        positions.append(_Position(choices, gap))
        gap = False
    if not positions or gap or positions[0].after_gap:
        msg = f"phrase {pattern!r}: `...` stands at an end, or there are no words; begin and end a phrase with a word"
        raise KnowledgeError(msg)
    return tuple(positions)


def _regex(positions: tuple[_Position, ...]) -> re.Pattern[str]:
    parts = []
    for position in positions:
        choices = "|".join(re.escape(stem) + (r"[^\W_]*" if any_ending else "") for stem, any_ending in position.choices)
        parts.append(f"{_GAP if position.after_gap else ''}(?:{choices})")
    return re.compile(rf"\b{' '.join(parts)}\b")
