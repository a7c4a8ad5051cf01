"""Cuts a message into clauses, so that each need in it can be looked at apart."""

from __future__ import annotations

import re
from itertools import pairwise

MOST = 5
"""More clauses than this are joined again: each costs a vector."""
FEWEST_WORDS = 3

_BREAK = re.compile(
    r"[.;!?\n\u00b7\u2022]+(?=\s|$)|,\s+|\s+[-\u2013\u2014+&/]\s+|\s+(?:and|but|also|plus|because|so|y|pero|tambi[eé]n|adem[aá]s|porque|ni)\s+",
    re.IGNORECASE,
)

_ITEM = r"(?:[^\s.,;!?]+ ){0,2}[^\s.,;!?]+"
_LISTED = re.compile(
    rf"\b(needs?|wants?|looking for|necesit(?:o|a|amos)|ocup(?:o|a|amos)|busc(?:o|a|amos)|quier(?:o|e)|queremos) "
    rf"({_ITEM}(?:, {_ITEM})*),? (?:and|y|&) ({_ITEM})(?=[.,;!?]|$)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",\s*")


def listed_wishes(text: str) -> list[str]:
    """Each thing after the first that a message lists after one wish, with the wish: "need rides, work and a doctor" holds "need work"."""
    return [
        f"{found[1]} {item}"
        for found in _LISTED.finditer(text)
        for item in (*_BETWEEN.split(found[2])[1:], found[3])
    ]  # fmt: skip


def pieces_of(text: str) -> list[str]:
    """The text cut at punctuation and at words that join, however short the pieces; the words that join are left out."""
    return [piece for piece in map(str.strip, _BREAK.split(text)) if piece]


def split_clauses(text: str) -> list[str]:
    """The clauses of a message in order, at least one; short pieces stay with the one before."""
    clauses: list[str] = []
    for piece in pieces_of(text):
        if clauses and (len(piece.split()) < FEWEST_WORDS or len(clauses[-1].split()) < FEWEST_WORDS):
            clauses[-1] = f"{clauses[-1]}, {piece}"
        else:
            clauses.append(piece)
    return _joined(clauses) if clauses else [text.strip()]


def _joined(clauses: list[str]) -> list[str]:
    """At most MOST clauses: the two neighbours that are shortest together become one, again and again."""
    while len(clauses) > MOST:
        lengths = [len(first) + len(second) for first, second in pairwise(clauses)]
        place = lengths.index(min(lengths))
        clauses[place : place + 2] = [f"{clauses[place]}, {clauses[place + 1]}"]
    return clauses
