"""An entry as it is now, in the words of one language: for a plan that is kept, and looked at weeks later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.dialogue.access_words import phone_of
from navigator.knowledge.entries import Program, Service

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from navigator.dialogue.entry_words import EntryWords
    from navigator.knowledge.entries import Entry


@dataclass(frozen=True, slots=True)
class EntryCard:
    """What to know of an entry, a sentence a text; empty where it is not known.

    `notices` say what to know first, `start` how to begin and when, `numbers` whom to call or text, `sourced` where it is from.
    """

    id: str
    name: str
    status: str
    summary: str
    sourced: str
    source: str
    verified_on: date
    notices: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    bring: str = ""
    numbers: tuple[str, ...] = ()
    where: str = ""
    phone: str | None = None
    url: str | None = None

    def lines(self) -> tuple[str, ...]:
        """All of it, in the order to read it; nothing empty."""
        lines = (self.summary, *self.notices, *self.start, self.bring, *self.numbers, self.where, self.sourced)
        return tuple(filter(None, lines))


def card_of(entry: Entry, words: EntryWords) -> EntryCard:
    """The card of an entry in the language of the words."""
    summary, *told, sourced = words.details(entry)
    card = EntryCard(entry.id, words.name(entry), str(entry.status), summary, sourced, entry.source, entry.verified_on)
    if not isinstance(entry, Program | Service):
        return replace(card, start=tuple(told))
    return replace(
        card, notices=tuple(words.notices.of(entry)), start=tuple(filter(None, _start(entry, words))), bring=words.access.bring(entry),
        numbers=tuple(words.access.numbers(entry)), where=words.access.where(entry), phone=phone_of(entry), url=entry.url,
    )  # fmt: skip


def _start(entry: Program | Service, words: EntryWords) -> Iterable[str]:
    """When it starts, how to begin, and when it is open."""
    if isinstance(entry, Program) and entry.starts:
        yield words.say("detail_starts", starts=words.speech.text(entry.starts))
    yield words.access.apply(entry)
    if isinstance(entry, Service):
        yield words.access.hours(entry)
