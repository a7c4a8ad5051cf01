"""Tells which words of a message say that something is no trouble of the person's: not wanted, settled, past, another's, or work.

"The lights are fine", "not about rent", "my brother is in rehab; me, I want to be an electrician", "work at a shelter".
The words that say so stand in knowledge/scopes.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from navigator.dialogue.clauses import pieces_of
from navigator.dialogue.phrases import Found, Phrases
from navigator.knowledge.entries import Record
from navigator.knowledge.topics import Phrases as PhraseLists  # noqa: TC001 -- pydantic needs the type at run time
from navigator.knowledge.yaml_files import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from navigator.knowledge.yaml_files import YamlFile

Kind = Literal["after", "before", "within", "clause", "back", "others", "self"]
Sort = Literal["trouble", "work"]
LISTING_ON = frozenset({"ni", "nor", "or", "o"})
"""Words after which what was said of one thing is said of the next too: "no necesito comida *ni* renta"."""
ADDING = frozenset({"and", "y", "e"})
"""The same where no more than `MOST_ADDED` words follow: "all set on rent *and* food", not "and need work"."""
MOST_ADDED = 2


class ScopeFile(Record):
    """One entry of knowledge/scopes.yaml: phrases, and where the words stand that they take back.

    `after`: within `reach` words behind the phrase; `before`: in front of it; `within`: in the phrase itself; `clause`: anywhere in
    its clause; `back`: there and in the clause before ("that's behind me now"). `others`: what follows is told of someone
    else, until a phrase of `self` turns back; without one nothing is taken back.
    """

    id: str
    kind: Kind
    reach: int = 30
    takes: Sort = "trouble"
    """`work`: the words name work or where it is done, so only what is no need of work is taken back."""
    stops: PhraseLists | None = None
    """Words that end the reach: "work at Amazon *and need* food"."""
    phrases: PhraseLists


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text, from `start` to before `end`, in which needs are taken back."""

    start: int
    end: int
    takes: Sort
    why: str
    text: str = ""
    """The words themselves."""

    def holds(self, found: Found[Any]) -> bool:
        """Whether a phrase begins in it."""
        return self.start <= found.start < self.end


@dataclass(frozen=True, slots=True)
class _Scope:
    id: str
    kind: Kind
    reach: int
    takes: Sort
    stops: Phrases[None] | None


class Scopes:
    """The scopes of knowledge/scopes.yaml, ready to be looked for."""

    def __init__(self, file: YamlFile | None) -> None:
        """Reads and checks the file; without it nothing is ever taken back. Raises KnowledgeError."""
        entries = validate(file, ScopeFile) if file else []
        self._phrases: Phrases[_Scope] = Phrases(pair for entry in entries for pair in _pairs(entry))

    def find(self, text: str, plain: str, to_plain: Callable[[str], str]) -> list[Span]:
        """Where in a plain text needs are taken back. `text` is the message as typed, for its punctuation; `to_plain` makes it plain."""
        found = self._phrases.find(plain)
        if not found:
            return []
        words = plain.split()
        clauses = _places([to_plain(piece).split() for piece in pieces_of(text)], words)
        spans = [span for one in found for span in self._spans(one, clauses, words)]
        return spans + _of_others(found, clauses, words)

    def _spans(self, one: Found[_Scope], clauses: Sequence[tuple[int, int]], words: Sequence[str]) -> Iterable[Span]:
        scope = one.payload
        place = next((place for place, (start, end) in enumerate(clauses) if start <= one.start < end), None)
        start, end = (0, len(words)) if place is None else clauses[place]
        if scope.kind == "after":
            limit = min(end, one.end + scope.reach)
            if place is not None and limit == end:
                limit = _listed_on(place, clauses, words, scope.reach)
            if scope.stops and (stop := scope.stops.first(" ".join(words[one.end : limit]))):
                limit = one.end + stop.start
            start, end = one.start + 1, limit  # "not looking for work" holds "looking for work"
        elif scope.kind == "before":
            start, end = max(start, one.start - scope.reach), one.end
        elif scope.kind == "within":
            start, end = one.start, one.end
        elif scope.kind == "back" and place:
            start = clauses[place - 1][0]
        elif scope.kind in {"others", "self"}:
            return
        yield Span(start, end, scope.takes, one.words, " ".join(words[start:end]))


def _listed_on(place: int, clauses: Sequence[tuple[int, int]], words: Sequence[str], reach: int) -> int:
    """Where what is listed on from a clause ends: "food nor rent"; at the end of the clause where nothing is."""
    limit = clauses[place][1]
    for start, end in clauses[place + 1 :]:
        joined = words[start - 1] if start == limit + 1 else ""
        if joined not in LISTING_ON and not (joined in ADDING and end - start <= MOST_ADDED):
            break
        limit = min(end, start + reach)
        if limit < end:
            break
    return limit


def _pairs(entry: ScopeFile) -> Iterable[tuple[str, _Scope]]:
    stops = Phrases((phrase, None) for phrase in (*entry.stops.en, *entry.stops.es)) if entry.stops else None
    scope = _Scope(entry.id, entry.kind, entry.reach, entry.takes, stops)
    return ((phrase, scope) for phrase in (*entry.phrases.en, *entry.phrases.es))


def _places(pieces: Sequence[Sequence[str]], words: Sequence[str]) -> list[tuple[int, int]]:
    """Where each piece stands among the words; the words that join pieces belong to none."""
    places: list[tuple[int, int]] = []
    position = 0
    for piece in pieces:
        for start in range(position, len(words) - len(piece) + 1):
            if list(words[start : start + len(piece)]) == list(piece):
                places.append((start, start + len(piece)))
                position = start + len(piece)
                break
    return places


def _of_others(found: Sequence[Found[_Scope]], clauses: Sequence[tuple[int, int]], words: Sequence[str]) -> list[Span]:
    """The clauses told of someone else, where the message also turns to the person who writes."""
    turns = [one for one in found if one.payload.kind == "self"]
    if not turns:
        return []
    spans: list[Span] = []
    theirs: Found[_Scope] | None = None
    for start, end in clauses:
        here = [one for one in found if start <= one.start < end]
        if any(one.payload.kind == "self" for one in here):
            theirs = None
        else:
            theirs = next((one for one in here if one.payload.kind == "others"), theirs)
        if theirs:
            spans.append(Span(start, end, "trouble", theirs.words, " ".join(words[start:end])))
    return spans
