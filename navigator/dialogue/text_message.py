"""Text messages as the telephone network carries them: letters of GSM 03.38, parts of 160 or 153, and sentences kept whole."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from navigator.dialogue.safety import GSM_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_PARTS = 3
EXTENSION = frozenset("\f^{}\\[~]|\u20ac")
"""Letters of GSM 03.38 that take the room of two: an escape and a letter, which the network keeps in one part."""
ONE_PART, EACH_PART = 160, 153
"""Letters of a message of one part, and of each part of a longer one."""
ONE_WIDE_PART, EACH_WIDE_PART = 70, 67
"""The same where a letter is not of GSM 03.38."""
_ONE_UNIT = 0xFFFF
"""The last letter that UTF-16 writes as one unit; each one after it takes two, which the network keeps in one part."""
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00b7\u2192", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\u200a\t", " "),
        **dict.fromkeys("\u200b\u2060\ufeff\u00ad", ""),
        "\u2026": "...", "\u2044": "/", "\u00d7": "x", "\u00ba": "o", "\u00aa": "a",
    }
)  # fmt: skip
_ENDS = re.compile(r"[.!?]['\")\u201d\u00bb]*$")
_NO_END = re.compile(r"(?:\d{1,2}|[A-Z]|[ap]\.m|U\.S|EE|UU|St|Ave|Dr|Mr|Ms)\.$")
_NUMBERED = re.compile(r"(\d)\) ")
_QUOTES = re.compile(r"[\"\u201c\u201d\u00ab\u00bb]")


def in_gsm(text: str) -> str:
    """The text in letters of GSM 03.38, as far as there are any: no accent on a, i, o and u, plain quotes and dashes."""
    return "".join(map(_letter, text.translate(_FOLDED)))


def _letter(letter: str) -> str:
    if letter in GSM_LETTERS or letter in EXTENSION:
        return letter
    plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)).translate(_FOLDED)
    return plain if plain and set(plain) <= GSM_LETTERS else letter


def is_gsm(text: str) -> bool:
    """Whether a text has letters of GSM 03.38 alone."""
    return set(text) <= GSM_LETTERS | EXTENSION


def parts_of(text: str) -> int:
    """How many parts the network sends a text in; what takes the room of two is never parted between two of them."""
    if is_gsm(text):
        sizes, one, each = [1 + (letter in EXTENSION) for letter in text], ONE_PART, EACH_PART
    else:
        sizes, one, each = [1 + (ord(letter) > _ONE_UNIT) for letter in text], ONE_WIDE_PART, EACH_WIDE_PART
    if sum(sizes) <= one:
        return 1
    parts, taken = 1, 0
    for size in sizes:
        parts, taken = (parts, taken + size) if taken + size <= each else (parts + 1, size)
    return parts


def fits(text: str) -> bool:
    """Whether a text is one message of at most three parts."""
    return parts_of(text) <= MOST_PARTS


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; one is never cut within a quotation, nor after the number of a step."""
    words: list[str] = []
    quotes = 0
    for word in text.split():
        words.append(word)
        quotes += len(_QUOTES.findall(word))
        if _ENDS.search(word) and not _NO_END.search(word) and quotes % 2 == 0:
            yield " ".join(words)
            words = []
    if words:
        yield " ".join(words)


def whole_sentences(text: str, limit: int) -> str:
    """The first sentences of a text within `limit` letters, the last one no question; nothing where the first is longer."""
    so_far = accumulate(sentences(text), "{} {}".format)
    return next((said for said in reversed(list(so_far)) if len(said) <= limit and not said.endswith("?")), "")


def messages_of(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines in as few messages as hold them, each of at most three parts; a line is parted only where it is longer than that."""
    return Texts(tuple(lines)).messages()


@dataclass(frozen=True, slots=True)
class Texts:
    """What an answer tells by text message, before it is put into messages: the first is what a person reads, the rest is asked for."""

    lines: tuple[str, ...]
    """What is told, the most urgent first; the lowest go to a later message where there is no room."""
    foot: tuple[str, ...] = ()
    """What the first message ends with: the question, then whom to call in danger."""
    choices: tuple[str, ...] = ()
    """What asks for more on one of the numbered lines, where one, two or three have been told."""
    rest: str = ""
    """What asks for the next message; the last line of each but the last message."""
    alone: bool = False
    """Whether nothing is put before it: the reply to who is in danger."""

    def messages(self, before: str = "") -> tuple[str, ...]:
        """The messages, each of at most three parts; no line is told twice, and none is lost.

        `before`: a line that the first one begins with, such as who is writing; left out where these texts stand alone.
        """
        messages: list[str] = []
        head, waiting, foot = _folded([] if self.alone else [before]), _folded(self.lines), _folded(self.foot)
        while head or waiting or foot:
            body, left = self._fill(head, waiting, foot)
            if waiting and not body:  # not a sentence has room beside the foot
                waiting, foot = [*waiting, *foot[:1]], foot[1:]
                continue
            messages.append(self._written([*head, *body], foot, last=not left))
            head, waiting, foot = [], left, []
        return tuple(messages)

    def _fill(self, head: Sequence[str], waiting: Sequence[str], foot: Sequence[str]) -> tuple[list[str], list[str]]:
        """The lines that the next message has room for, and those left; of a line too long for any, its first sentences."""
        counts = range(len(waiting), 0, -1)
        count = next((one for one in counts if fits(self._written([*head, *waiting[:one]], foot, last=one == len(waiting)))), 0)
        body, left = list(waiting[:count]), list(waiting[count:])
        if not left or (body and parts_of(self._written([*head, *body], foot, last=False)) > 1):
            return body, left
        for first, then in _parted(left[0], anywhere=not body and not foot):
            if fits(self._written([*head, *body, first], foot, last=False)):
                return [*body, first], [then, *left[1:]]
        return body, left

    def _written(self, body: Sequence[str], foot: Sequence[str], *, last: bool) -> str:
        numbers = [int(found[1]) for found in map(_NUMBERED.match, body) if found]
        choice = self.choices[max(numbers) - 1] if numbers and self.choices else ""
        return "\n".join(filter(None, [*body, in_gsm(choice), *foot, "" if last else in_gsm(self.rest)]))


def _folded(lines: Iterable[str]) -> list[str]:
    return [*filter(None, map(in_gsm, lines))]


def _parted(line: str, *, anywhere: bool) -> Iterator[tuple[str, str]]:
    """A line in two after a sentence, the longest first part first; `anywhere`: then after a word, then after a letter."""
    for pieces in (list(sentences(line)), *([line.split()] if anywhere else [])):
        yield from ((" ".join(pieces[:place]), " ".join(pieces[place:])) for place in range(len(pieces) - 1, 0, -1))
    yield from ((line[:place], line[place:]) for place in range(len(line) - 1, 0, -1) if anywhere)
