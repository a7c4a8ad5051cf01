"""Text messages as the telephone network carries them: letters of GSM 03.38, parts of 160 or 153, and sentences kept whole."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING

from navigator.dialogue.safety import GSM_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_PARTS = 3
EXTENSION = frozenset("^{}\\[~]|\u20ac")
"""Letters of GSM 03.38 that take the room of two."""
ONE_PART, EACH_PART = 160, 153
"""Letters of a message of one part, and of each part of a longer one."""
ONE_WIDE_PART, EACH_WIDE_PART = 70, 67
"""The same where a letter is not of GSM 03.38."""
_FOLDED = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00ab": '"', "\u00bb": '"', "\u2013": "-", "\u2014": "-",
        "\u2026": "...", "\u00a0": " ", "\u202f": " ", "\u2022": "-", "\u00b7": "-", "\u2192": "-", "\u00ba": "o", "\u00aa": "a",
    }
)  # fmt: skip
_ENDS = re.compile(r"[.!?]['\")\u201d\u00bb]*$")
_NO_END = re.compile(r"(?:\d{1,2}|[A-Z]|[ap]\.m|U\.S|EE|UU|St|Ave|Dr|Mr|Ms)\.$")
_QUOTES = re.compile(r"[\"\u201c\u201d\u00ab\u00bb]")


def in_gsm(text: str) -> str:
    """The text in letters of GSM 03.38, as far as there are any: no accent on a, i, o and u, plain quotes and dashes."""
    return "".join(map(_letter, text.translate(_FOLDED)))


def _letter(letter: str) -> str:
    if letter in GSM_LETTERS or letter in EXTENSION:
        return letter
    plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
    return plain if plain and set(plain) <= GSM_LETTERS else letter


def parts_of(text: str) -> int:
    """How many parts the network sends a text in."""
    if set(text) <= GSM_LETTERS | EXTENSION:
        room, one, each = len(text) + sum(letter in EXTENSION for letter in text), ONE_PART, EACH_PART
    else:
        room, one, each = len(text.encode("utf-16-le")) // 2, ONE_WIDE_PART, EACH_WIDE_PART
    return 1 if room <= one else -(-room // each)


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


def shorten(text: str) -> str:
    """The text as one message: whole where it fits, else its first sentences, else its first words."""
    if fits(text):
        return text
    for pieces, end in ((list(sentences(text)), ""), (text.split(), "...")):
        for last in range(len(pieces) - 1, 0, -1):
            if fits(cut := " ".join(pieces[:last]) + end):
                return cut
    return ""


def messages_of(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines in as few messages as hold them, each of at most three parts; no line is parted between two."""
    messages: list[str] = []
    for line in filter(None, map(shorten, map(in_gsm, lines))):
        if messages and fits(f"{messages[-1]}\n{line}"):
            messages[-1] += f"\n{line}"
        else:
            messages.append(line)
    return tuple(messages)
