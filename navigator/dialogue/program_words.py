"""Puts a program into words: in two sentences, and all that is known of its course."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.dialogue.access_words import AccessWords
    from navigator.dialogue.speech import Speech
    from navigator.dialogue.wage_words import WageWords
    from navigator.knowledge.entries import Length, Program


class ProgramWords:
    """Writes about programs."""

    def __init__(self, speech: Speech, wages: WageWords, access: AccessWords) -> None:
        self._speech = speech
        self._wages = wages
        self._access = access

    def line(self, entry: Program, summary: str = "") -> str:
        """A program with its provider, its facts and how to sign up; `summary` in the place of its own."""
        name = self._speech.text(entry.name)
        provider = "" if entry.provider.casefold() in name.casefold() else self._speech.say("by_provider", provider=entry.provider)
        facts = ", ".join(self._facts(entry))
        facts = f"{facts[0].upper()}{facts[1:]}. " if facts else ""
        text = self._speech.say(
            "program_line", name=name, provider=provider, facts=facts, summary=summary or self._speech.text(entry.summary)
        )
        return f"{text} {self._speech.say('contact_line', contact=self._access.contact(entry))}"

    def course(self, entry: Program) -> Iterable[str]:
        """What a program is like, what it leads to and what it asks for, a sentence a line; only what is known."""
        if facts := self._facts(entry):
            yield f"{', '.join(facts).capitalize()}."
        yield " ".join([self._wages.of_program(entry), *self._wages.sources(self._wages.works_of(entry))])
        if entry.starts:
            yield self._speech.say("detail_starts", starts=self._speech.text(entry.starts))
        if entry.credential:
            yield self._speech.say("detail_credential", credential=self._speech.text(entry.credential))
        if entry.cost and entry.cost.note:
            yield self._speech.say("detail_cost", cost=self._speech.text(entry.cost.note))
        if entry.prerequisites:
            yield self._speech.say("detail_needs", needs=" ".join(map(self._speech.text, entry.prerequisites)))

    def _facts(self, entry: Program) -> list[str]:
        """Cost, length, hours and delivery in a few words each; only what is known."""
        facts = []
        if entry.cost and entry.cost.amount is not None:
            amount = entry.cost.amount
            facts.append(self._speech.say("cost", amount=f"${amount:,.0f}") if amount else self._speech.say("free"))
        if length := self._length(entry.length):
            facts.append(length)
        if entry.schedule:
            facts.append(self._speech.listed(map(self._speech.say, entry.schedule)))
        return facts + [self._speech.say(way) for way in entry.delivery if way != "in_person"]

    def _length(self, length: Length | None) -> str:
        if length is None:
            return ""
        if length.weeks:
            return self._speech.say("weeks", weeks=f"{length.weeks}-{length.weeks_max}" if length.weeks_max else length.weeks)
        return self._speech.say("hours", hours=length.hours) if length.hours else ""
