"""Spots the work a person talks about: occupations by the names people give them, and whole fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import Field

from navigator.dialogue.phrases import Found, Phrases
from navigator.knowledge.entries import Occupation, Record, Slug, SocCode
from navigator.knowledge.folding import fold
from navigator.knowledge.topics import Phrases as PhraseLists  # noqa: TC001 -- pydantic needs the type at run time
from navigator.knowledge.yaml_files import validate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.knowledge.entries import Entry
    from navigator.knowledge.yaml_files import YamlFile

_BRACKETS = re.compile(r"\s*\([^)]*\)")
SHORTEST = 3
"""Letters an alias needs to count by itself; shorter ones ("MA") only in capitals or beside a word of training or pay."""


class FieldOfWork(Record):
    """A field of work, with the occupations people enter it by."""

    id: Slug
    cues: PhraseLists
    soc: tuple[SocCode, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Work:
    """The work spoken of: SOC codes of occupations named, longest name first, and of fields named."""

    occupations: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    words: tuple[Found[str], ...] = ()

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
        self._fields = Phrases((cue, field.soc) for field in validate(fields, FieldOfWork) for cue in (*field.cues.en, *field.cues.es))

    def find(self, plain: str, after: int = 0) -> Work:
        """The work spoken of in a plain text from its word number `after` on."""
        found = [one for one in _longest(self._names.find(plain) + self._names.find(_singular(plain))) if one.start >= after]
        ranked = sorted(found, key=lambda one: (-len(one.words), one.start))
        fields = [soc for one in self._fields.find(plain) if one.start >= after for soc in one.payload]
        return Work(tuple(dict.fromkeys(one.payload for one in ranked)), tuple(dict.fromkeys(fields)), tuple(found))


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
