"""Single Spanish words in English, in every form and as people spell them by ear, for an encoder that reads little Spanish.

The words are those of knowledge/spanish_words.csv. The build writes all their forms into the store; nothing of it is kept in memory.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FEWEST_LETTERS = 3
"""Shorter words are not looked up by their sound: too many sound alike."""
_ENCLITIC = re.compile(r"(.*(?:ar|er|ir|ando|endo))(me|te|se|nos|le|les|lo|la|los|las)((?:lo|la)s?)?")
"""A verb with pronouns written to its end: "ayudarme", "pegandole", "mandarmelo"."""
_SOUNDS = tuple(
    (re.compile(written), sound)
    for written, sound in (
        (r"ch", "#"), (r"sh", "#"), (r"h", ""), (r"qu(?=[ei])", "k"), (r"q", "k"), (r"c(?=[ei])", "s"), (r"c", "k"), (r"z", "s"),
        (r"x", "s"), (r"v", "b"), (r"ll", "y"), (r"g(?=[ei])", "j"), (r"gu(?=[ei])", "g"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


class WordForm(NamedTuple):
    """A form of a Spanish word, folded; how it sounds; its meaning in plain English."""

    form: str
    sound: str
    english: str


class SpanishLookup(Protocol):
    """Where word forms are kept."""

    def spanish_form(self, form: str) -> str | None:
        """The English of a folded form; None where it is not known."""

    def spanish_sound(self, sound: str) -> str | None:
        """The English of the commonest word that sounds so; None where there is none."""


def forms_of(words: Mapping[str, str]) -> Iterator[WordForm]:
    """Every form of Spanish words in base form, each once. `words` maps them to English, commonest first: they win where forms clash."""
    if not words:
        return
    import simplemma.strategies.dictionaries.dictionary_factory as dictionaries

    places = {word: place for place, word in enumerate(words)}
    best = {fold(word): place for word, place in reversed(places.items())}
    written = frozenset(best)
    for form, base in dictionaries.DefaultDictionaryFactory().get_dictionary("es").items():
        place = places.get(_text(base))
        folded = fold(_text(form))
        if place is not None and folded not in written and place < best.get(folded, len(places)):
            best[folded] = place
    english = list(words.values())
    for form, place in sorted(best.items(), key=lambda pair: (pair[1], pair[0])):
        if form and " " not in form:
            yield WordForm(form, sound_of(form), english[place])


def sound_of(form: str) -> str:
    """A folded Spanish word as it sounds: alike for "hacer" and "aser", "quiero" and "kiero"."""
    for written, sound in _SOUNDS:
        form = written.sub(sound, form)
    return form


class SpanishWords:
    """Looks up Spanish words."""

    def __init__(self, lookup: SpanishLookup) -> None:
        self._lookup = lookup
        self.english = lru_cache(maxsize=4096)(self._english)

    def _english(self, word: str) -> str | None:
        """The English of a folded Spanish word: as it is, else without pronouns at its end, else by its sound. None: not known."""
        if known := self._lookup.spanish_form(word):
            return known
        ending = _ENCLITIC.fullmatch(word)
        if ending and (verb := self._lookup.spanish_form(ending[1])):
            return " ".join(filter(None, [verb, *(self._lookup.spanish_form(one) for one in ending.groups()[1:] if one)]))
        return self._lookup.spanish_sound(sound_of(word)) if len(word) >= FEWEST_LETTERS else None


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
