"""Finds the facts that a reply states (phone numbers, amounts, addresses on the web) and whether the knowledge base holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from navigator.knowledge.entries import Occupation, Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from navigator.knowledge.entries import Entry
    from navigator.knowledge.store import KnowledgeStore

PHONE = re.compile(r"(?<![\d-])(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)")
SHORT_NUMBER = re.compile(r"(?<![\d$.,:/-])\b(?:[2-9]11|988|\d{5,6})\b(?![-%/]|[.,]\d)")
DOLLARS = re.compile(r"\$\s?(\d[\d,]*(?:\.\d+)?)")
WEB = re.compile(
    r"(?:https?://|www\.)[^\s\"'<>\u201d\u00bb]+|\b(?:[a-z0-9-]+\.)+(?:org|com|gov|edu|net|us|io)\b(?:/[^\s\"'<>\u201d\u00bb]*)?",
    re.IGNORECASE,
)
QUOTED = {"conversation_id", "profile", "needs"}
"""Parts of a reply that hold what the person said."""


def strings(value: object) -> Iterator[str]:
    """Every string inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings(item)


def said(reply: dict[str, Any]) -> list[str]:
    """All that a reply says in words of its own, in whatever field."""
    return list(strings({name: value for name, value in reply.items() if name not in QUOTED}))


def phones(texts: Iterable[str]) -> set[str]:
    """Telephone numbers, digits only, without the country's."""
    return {re.sub(r"\D", "", found)[-10:] for text in texts for found in PHONE.findall(text)}


def short_numbers(texts: Iterable[str]) -> set[str]:
    """Numbers to dial or text that are shorter: 211, 988, 741741; ZIP codes look the same."""
    return {found for text in texts for found in SHORT_NUMBER.findall(PHONE.sub(" ", WEB.sub(" ", text)))}


def dollars(texts: Iterable[str]) -> set[float]:
    """Amounts of money."""
    return {float(found.replace(",", "")) for text in texts for found in DOLLARS.findall(text)}


def addresses(texts: Iterable[str]) -> set[str]:
    """Addresses on the web, without scheme and closing punctuation."""
    found = (match.group() for text in texts for match in WEB.finditer(text))
    return {re.sub(r"^https?://", "", address).rstrip(".,;:)/").casefold() for address in found}


@dataclass(frozen=True)
class Known:
    """What the knowledge base holds, in entries and in wording."""

    phones: set[str]
    short_numbers: set[str]
    dollars: set[float]
    addresses: set[str]


def known_facts(store: KnowledgeStore) -> Known:
    """The facts of a built base: of its entries, and of the material that replies are worded with."""
    texts = [text for file in store.materials("*") for text in strings(file.value)]
    amounts: set[float] = set()
    for entry in store.entries():
        texts += strings(entry.model_dump(mode="json"))
        amounts |= amounts_of(entry)
    return Known(phones(texts), short_numbers(texts), dollars(texts) | amounts, addresses(texts))


def amounts_of(entry: Entry) -> set[float]:
    """Amounts in US dollars that an entry states as figures."""
    if isinstance(entry, Occupation):
        figures = (getattr(wage, place) for wage in entry.wages for place in ("p10", "p25", "p50", "p75", "p90"))
        return {float(figure) for figure in figures if isinstance(figure, int | float)}
    return {entry.cost.amount} if isinstance(entry, Program) and entry.cost and entry.cost.amount is not None else set()
