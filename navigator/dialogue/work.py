"""Spots the work a person talks about: occupations by the names people give them, and whole fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import Field

from navigator.dialogue.phrases import Found, Phrases
from navigator.knowledge.entries import Occupation, Record, Slug, SocCode
from navigator.knowledge.folding import fold
from navigator.knowledge.topics import Phrases as PhraseLists
from navigator.knowledge.yaml_files import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from navigator.knowledge.entries import Entry
    from navigator.knowledge.yaml_files import YamlFile

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_LEADING_ON = frozenset(
    {"a", "an", "the", "any", "more", "to", "be", "being", "do", "doing", "work", "working", "in", "as", "with", "or", "and", "nor", "no"}
    | {"un", "una", "el", "la", "los", "las", "ni", "o", "y", "de", "en", "con", "ser", "hacer", "trabajar", "trabajo"}
)
"""Words that may stand between a refusal and the work it rules out."""
_HAVING = frozenset(
    {"experience", "license", "licence", "certificate", "degree", "diploma", "training", "record", "pressure"}
    | {"experiencia", "licencia", "certificado", "titulo"}
)
"""Words after the name of work by which it is not the work that is refused: "no nursing experience"."""
_LOST = re.compile(
    r"\b(?:laid off|layed off|let go|let me go|fired|cut me|got cut|lost (?:my|the|a|his|her) (?:job|work)|"
    r"me corrieron|me despidieron|me descansaron|me echaron|perdi (?:mi|el|la) (?:trabajo|empleo|jale|chamba))(?: \w+){0,3} ?$"
)
"""Words before the name of work that someone lost: it is not what they ask about."""
SHORTEST = 3
"""Letters an alias needs to count by itself; shorter ones ("MA") only in capitals or beside a word of training or pay."""


class FieldOfWork(Record):
    """A field of work, with the occupations people enter it by."""

    id: Slug
    cues: PhraseLists = PhraseLists()
    brings: PhraseLists = PhraseLists()
    """Words for what the work brings with it, or for the work itself: who refuses these is shown none of it."""
    soc: tuple[SocCode, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Work:
    """The work spoken of: SOC codes of occupations named, longest name first, and of fields named; without what is ruled out."""

    occupations: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    words: tuple[Found[str], ...] = ()
    ruled_out: frozenset[str] = frozenset()
    """SOC codes of work that the person will not do."""

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes, those of occupations first."""
        return tuple(dict.fromkeys((*self.occupations, *self.fields)))


class WorkSpotter:
    """Looks for names of occupations and fields in a plain text."""

    def __init__(self, entries: Iterable[Entry], fields: YamlFile) -> None:
        """Takes the names and aliases of all occupations, and knowledge/fields.yaml. Raises KnowledgeError."""
        said = ((fold(name), entry.soc) for entry in entries if isinstance(entry, Occupation) for name in _names(entry))
        names = {(form, soc) for name, soc in said for form in (name, _singular(name)) if len(form) >= SHORTEST}
        self._names = Phrases(sorted(names))
        every = validate(fields, FieldOfWork)
        self._fields = Phrases((cue, field.soc) for field in every for cue in (*field.cues.en, *field.cues.es))
        self._brings = Phrases((word, field.soc) for field in every for word in (*field.brings.en, *field.brings.es))

    def find(self, plain: str, after: int = 0, refusals: Sequence[Found[str]] = ()) -> Work:
        """The work spoken of in a plain text from its word number `after` on; `refusals` are the words that rule out what they precede."""
        found = [one for one in _longest(self._names.find(plain) + self._names.find(_singular(plain))) if one.start >= after]
        ranked = sorted(found, key=lambda one: (-len(one.words), one.start))
        fields = [soc for one in self._fields.find(plain) if one.start >= after for soc in one.payload]
        ruled_out = self._ruled_out(plain, found, refusals) if refusals else frozenset()
        words = plain.split()
        wanted_first = [one for one in ranked if not _LOST.search(" ".join(words[: one.start]))] or ranked
        named = (one.payload for one in wanted_first if one.payload not in ruled_out)
        wanted = (soc for soc in fields if soc not in ruled_out)
        return Work(tuple(dict.fromkeys(named)), tuple(dict.fromkeys(wanted)), tuple(found), ruled_out)

    def _ruled_out(self, plain: str, named: Sequence[Found[str]], refusals: Sequence[Found[str]]) -> frozenset[str]:
        """The codes of work named right after a refusal, by name, by field or by what it brings with it, and of what is listed on."""
        words = plain.split()
        shunned = [(one.start, one.end, one.payload) for one in (*self._brings.find(plain), *self._fields.find(plain))]
        shunned += [(one.start, one.end, (one.payload,)) for one in named]
        codes: set[str] = set()
        ends = {one.end for one in refusals}
        for start, end, soc in sorted(shunned):
            unmeant = end < len(words) and words[end] in _HAVING
            if not unmeant and any(start >= before and _LEADING_ON.issuperset(words[before:start]) for before in ends):
                codes.update(soc)
                ends.add(end)
        return frozenset(codes)


def _names(entry: Occupation) -> Iterable[str]:
    """What it is called; the name also without what stands in brackets, as in "Truck drivers (big rigs)"."""
    return (
        *(_BRACKETS.sub("", name) for name in (entry.name.en, entry.name.es)),
        entry.name.en,
        entry.name.es,
        *entry.aliases.en,
        *entry.aliases.es,
    )


def _singular(plain: str) -> str:
    """Plural endings dropped, word by word, so that "electricians" finds the alias "electrician"."""
    return " ".join(word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word for word in plain.split())


def _longest(found: list[Found[str]]) -> list[Found[str]]:
    """Without names that stand inside a longer one: "nurse" in "nurse assistant"."""
    return [one for one in found if not any(other.overlaps(one) and other.end - other.start > one.end - one.start for other in found)]
