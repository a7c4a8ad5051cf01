"""Next steps from rules: data in knowledge/rules/, each with a condition, a text, when and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from navigator.advice.conditions import Condition, Situation  # noqa: TC001 -- pydantic needs the type at run time
from navigator.knowledge.entries import Kind, Record, Slug, Status, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from navigator.knowledge.entries import Entry

When = Literal["now", "today", "this_week", "this_month", "later"]
PLACEHOLDER = re.compile(r"\{[^}]*\}?")
FILLED = frozenset({"{name}", "{phone}"})
ORDER: tuple[When, ...] = ("now", "today", "this_week", "this_month", "later")


class BestMatch(Record):
    """Stands for the best match found of a kind for a topic."""

    topic: Slug
    kind: Kind


class Rule(Record):
    """A step, when it is due, and for whom.

    Texts may hold `{name}` and `{phone}`, filled from the entry; where the entry has no phone, its web address stands for it.
    """

    id: Slug
    condition: Condition = Field(alias="if")
    when: When
    priority: int = Field(default=50, ge=0, le=100, description="Order among steps due at the same time; higher comes first.")
    entry: Slug | None = Field(default=None, description="The entry the step is about.")
    best: BestMatch | None = Field(default=None, description="Or the best match found.")
    short: Text = Field(description="A few words for the plan at the end of an answer: call about rent.")
    text: Text
    why: Text
    documents: tuple[Slug, ...] | None = Field(default=None, description="What to bring; the entry's own where left out.")
    fallback: Text | None = Field(default=None, description="What to do if it fails.")
    after: tuple[Slug, ...] = Field(default=(), description="Rules whose step must come before.")
    instead_of: tuple[Slug, ...] = Field(default=(), description="Rules whose step this one makes needless.")

    @model_validator(mode="after")
    def _one_entry(self) -> Rule:
        if self.entry and self.best:
            msg = "a rule names an `entry` or the `best` match, not both"
            raise ValueError(msg)
        texts = [text for part in (self.text, self.short, self.fallback) if part for text in (part.en, part.es)]
        placeholders = {name for text in texts for name in PLACEHOLDER.findall(text)}
        if placeholders and not (self.entry or self.best):
            msg = "the text holds a placeholder and the rule names no entry to fill it from"
            raise ValueError(msg)
        if unknown := placeholders - FILLED:
            msg = f"the text holds {', '.join(sorted(unknown))}; only {', '.join(sorted(FILLED))} are filled in"
            raise ValueError(msg)
        return self


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step of the plan, in the reader's language."""

    text: str
    short: str
    when: When
    why: str
    rule: str
    entry: str | None
    documents: tuple[str, ...]
    fallback: str | None


class NextSteps:
    """The rules, ready to be asked."""

    def __init__(self, rules: Sequence[Rule], entries: Mapping[str, Entry], documents: Mapping[str, Text]) -> None:
        """`entries` holds those that rules name; `documents` the words for each document id."""
        self._rules = rules
        self._entries = entries
        self._documents = documents

    def plan(self, situation: Situation, matches: Mapping[str, Sequence[Entry]], language: str, limit: int = 7) -> list[NextStep]:
        """The steps due in a situation, in the order to do them.

        `matches` holds the entries found for each need, best first. A rule whose entry is closed, or not found, does not fire.
        """
        fired = {rule.id: rule for rule in self._rules if rule.condition.holds(situation) is True}
        about = {rule_id: self._entry_of(rule, matches) for rule_id, rule in fired.items()}
        for rule in list(fired.values()):
            if (rule.entry or rule.best) and about[rule.id] is None:
                del fired[rule.id]
        for rule in list(fired.values()):
            for other in rule.instead_of:
                fired.pop(other, None)
        ordered = _in_order(_once_per_entry(fired.values(), about))
        return [self._step(rule, about[rule.id], language) for rule in ordered[:limit]]

    def _entry_of(self, rule: Rule, matches: Mapping[str, Sequence[Entry]]) -> Entry | None:
        if rule.entry:
            entry = self._entries.get(rule.entry)
            return entry if entry is not None and entry.status in {Status.ACTIVE, Status.SEASONAL} else None
        if rule.best:
            found = (entry for entry in matches.get(rule.best.topic, ()) if entry.kind is rule.best.kind)
            return next((entry for entry in found if entry.status is Status.ACTIVE), None)
        return None

    def _step(self, rule: Rule, entry: Entry | None, language: str) -> NextStep:
        documents = rule.documents if rule.documents is not None else getattr(entry, "documents", ())
        return NextStep(
            text=_fill(rule.text.in_language(language), entry, language),
            short=_fill(rule.short.in_language(language), entry, language),
            when=rule.when,
            why=rule.why.in_language(language),
            rule=rule.id,
            entry=entry.id if entry else None,
            documents=tuple(self._documents[name].in_language(language) for name in documents),
            fallback=_fill(rule.fallback.in_language(language), entry, language) if rule.fallback else None,
        )


def _fill(text: str, entry: Entry | None, language: str) -> str:
    if entry is None:
        return text
    return text.replace("{name}", entry.name.in_language(language)).replace("{phone}", contact(entry))


def contact(entry: Entry) -> str:
    """How to reach it, briefly: its first phone, else its web address without the scheme."""
    phones = getattr(entry, "phones", ())
    if phones:
        return str(phones[0].number)
    places = getattr(entry, "locations", ())
    phone = next((place.phone for place in places if place.phone), None)
    return phone or (getattr(entry, "url", None) or entry.source).split("://", 1)[1].rstrip("/")


def _once_per_entry(rules: Iterable[Rule], about: Mapping[str, Entry | None]) -> list[Rule]:
    """Of several rules about the same entry the one due first is kept: one call is one step."""
    kept: dict[tuple[bool, str], Rule] = {}  # a rule about no entry may bear the id of one
    for rule in sorted(rules, key=_urgency):
        entry = about[rule.id]
        kept.setdefault((True, entry.id) if entry else (False, rule.id), rule)
    return list(kept.values())


def _urgency(rule: Rule) -> tuple[int, int]:
    return ORDER.index(rule.when), -rule.priority


def _in_order(rules: Sequence[Rule]) -> list[Rule]:
    """By when and priority, each after those it must come after. Cycles are refused when rules are loaded."""
    waiting = sorted(rules, key=_urgency)
    present = {rule.id for rule in waiting}
    ordered: list[Rule] = []
    while waiting:
        done = {rule.id for rule in ordered}
        ready = next(rule for rule in waiting if set(rule.after) & present <= done)
        ordered.append(ready)
        waiting.remove(ready)
    return ordered
