"""Folds text, so that accents, capitals, apostrophes and punctuation never matter where words are compared."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʼ"))
_NOT_WORD = re.compile(r"[\W_]+")
_STRETCHED = re.compile(r"(?<=[a-z])([a-z])\1{2,}")


def strip_accents(text: str) -> str:
    """The text in lower case, without accents, apostrophes and stretched letters ("pleaaase"); other punctuation stays."""
    plain = text.lower().translate(_APOSTROPHES)
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    return _STRETCHED.sub(r"\1", plain)


def fold(text: str) -> str:
    """The words in lower case, one space apart, without accents and punctuation: "I don't, José" becomes "i dont jose"."""
    return _NOT_WORD.sub(" ", strip_accents(text)).strip()


def expand(text: str, table: Mapping[str, str]) -> str:
    """Folded text with each word that `table` holds written out: "b4 u" becomes "before you"."""
    return " ".join(table.get(word, word) for word in text.split())
