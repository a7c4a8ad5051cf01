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


def split_clauses(text: str) -> list[str]:
    """The clauses of a message in order, at least one; short pieces stay with the one before."""
    clauses: list[str] = []
    for piece in map(str.strip, _BREAK.split(text)):
        if not piece:
            continue
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
