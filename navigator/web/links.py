"""Finds phone numbers and web addresses in an answer's sentences, so that a page can make links of them. web/widget/dom.js does so too."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINK = re.compile(
    r"(?P<web>https?://[^\s<>\"]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:org|com|gov|edu|net|us)\b(?:/[^\s<>\"]*)?)"
    r"|(?P<phone>(?<![\w$.-])(?:1-)?[2-9]\d{2}-\d{3}-\d{4}(?![\w-]))"
    r"|(?P<code>(?<![\w$.,-])(?:911|988|211)(?![\w%-]|[.,]\d|\s+(?:[A-Z]|people|jobs|hours|weeks|openings|horas|semanas|empleos|puestos)))"
)
_TRAILING = ".,;:!?)]»”’'"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence; `href` where they are a link."""

    text: str
    href: str | None = None


def pieces(text: str) -> list[Piece]:
    """The text cut into plain words and links; joined, the pieces are the text again."""
    found: list[Piece] = []
    end = 0
    for match in _LINK.finditer(text):
        words = match.group()
        shown = words.rstrip(_TRAILING) if match.lastgroup == "web" else words
        if match.start() > end:
            found.append(Piece(text[end : match.start()]))
        found.append(Piece(shown, _address(shown, match.lastgroup)))
        end = match.start() + len(shown)
    if end < len(text):
        found.append(Piece(text[end:]))
    return found


def phone_address(number: str) -> str:
    """The tel: address of a number: with the country's code, except for short ones."""
    digits = re.sub(r"\D", "", number)
    full = f"+1{digits}" if len(digits) == 10 else f"+{digits}" if len(digits) == 11 else digits
    return f"tel:{full}"


def _address(words: str, kind: str | None) -> str:
    if kind == "web":
        return words if words.startswith("http") else f"https://{words}"
    return phone_address(words)
