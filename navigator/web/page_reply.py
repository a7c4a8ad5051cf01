"""A reply as the page shows it without JavaScript: the same parts as the widget draws, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from babel.dates import format_date, format_time

from navigator.advice.next_steps import ORDER
from navigator.dialogue.reply import Block
from navigator.web.links import Piece, phone_address, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from navigator.advice.next_steps import NextStep
    from navigator.dialogue.reply import Card, Reply, ShownMatch, ShownSession

_MONTH = {"en": ("MMMM yyyy", "en_US"), "es": ("MMMM 'de' yyyy", "es_US")}


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a person said and what came back: a reply, or the name of the phrase that says why there is none.

    Without a reply `draft` puts what was typed back into the box, and the conversation can go on.
    """

    said: str = ""
    reply: Reply | None = None
    notice: str = ""
    draft: str = ""
    conversation_id: str = ""


def shown_blocks(reply: Reply) -> tuple[Block, ...]:
    """The blocks of an answer, or its text; without the question, which has buttons of its own."""
    blocks = reply.blocks or (Block("", tuple(reply.text.split("\n\n"))),)
    question = reply.question
    if question and blocks[-1].lines and question.text in blocks[-1].lines[-1]:
        blocks = blocks[:-1]
    return blocks


def due(line: str, words: Mapping[str, str]) -> str:
    """The "Today:" that a line of the plan begins with, or nothing."""
    return next((f"{words[f'when_{when}']}:" for when in ORDER if line.startswith(f"{words[f'when_{when}']}:")), "")


def calls(reply: Reply) -> list[Piece]:
    """The numbers to call that an answer names, each once, in its order: a crisis reply shows them large."""
    lines = (line for block in shown_blocks(reply) for line in (*block.lines, *block.items))
    found = (piece for line in lines for piece in pieces(line) if piece.href and piece.href.startswith("tel:"))
    numbers = {piece.href: piece for piece in found}
    for match in reply.matches:
        if match.phone:
            numbers.setdefault(phone_address(match.phone), Piece(match.phone, phone_address(match.phone)))
    return list(numbers.values())


def steps_by_time(steps: Iterable[NextStep]) -> list[tuple[str, list[NextStep]]]:
    """The steps under what is due when, in their order."""
    return [(when, list(due)) for when, due in groupby(steps, key=lambda step: step.when)]


def facts_of(card: Card) -> list[str]:
    """What a card says in short: cost, length, days, languages."""
    return [*filter(None, (card.cost, card.length, card.schedule, card.delivery, card.starts, card.pays, ", ".join(card.languages)))]


def place_of(card: Card, words: Mapping[str, str]) -> str:
    """Where it is and how far, in whole miles: they are reckoned from the middle of a ZIP area."""
    miles = None if card.miles is None else round(card.miles)
    far = "" if miles is None else words["near" if miles < 1 else "mile" if miles == 1 else "miles"].replace("{miles}", str(miles))
    return " · ".join(filter(None, (card.where, far)))


def starts(session: ShownSession, language: str) -> str:
    """When a session starts, in the clock of the place where it is held; without an hour where that is not known."""
    locale = _MONTH[language][1]
    day = date.fromisoformat(session.starts_at[:10])
    said = str(format_date(day, "EEEE, MMMM d" if language == "en" else "EEEE d 'de' MMMM", locale=locale))
    if len(session.starts_at) == len(day.isoformat()):
        return said
    return f"{said}, {format_time(datetime.fromisoformat(session.starts_at).time(), 'short', locale=locale)}"


def details_of(match: ShownMatch) -> list[str]:
    """The sentences about an entry, without the last one where it repeats the source."""
    details = list(match.details)
    if details and match.source in details[-1]:
        details.pop()
    return details


def month(day: str, language: str) -> str:
    """An ISO date as month and year: many sources give no more."""
    pattern, locale = _MONTH[language]
    return str(format_date(date.fromisoformat(day), pattern, locale=locale))
