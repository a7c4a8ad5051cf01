"""Next steps from rules: data in knowledge/rules/, each with a condition, a text, when and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field, model_validator

from navigator.advice.conditions import Condition, Situation  # noqa: TC001 -- pydantic needs the type at run time
from navigator.knowledge.entries import Kind, Program, Record, Service, Slug, Status, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from navigator.knowledge.entries import Entry

When = Literal["now", "today", "this_week", "this_month", "later"]
PLACEHOLDER = re.compile(r"\{[^}]*\}?")
FILLED = frozenset({"{name}", "{phone}", "{Call}"})
MOST = 8
"""Steps of a plan: more are not read."""
MINOR = 40
"""Priority under which a step waits for those of all needs."""
CALL, TEXT, GO_TO = Text(en="Call", es="Llame al"), Text(en="Text", es="Mande un texto al"), Text(en="Go to", es="Entre a")
FREE = Text(en="Free", es="Gratis")
ORDER: tuple[When, ...] = ("now", "today", "this_week", "this_month", "later")


class BestMatch(Record):
    """Stands for the best match found of a kind for a topic."""

    topic: Slug
    kind: Kind


class Found(Record):
    """Holds where the entry of the rule is among the best found for a need: the person spoke of what it is for."""

    topic: Slug
    within: int = Field(default=2, ge=1, le=6, description="How far down the list it may stand.")


class Rule(Record):
    """A step, when it is due, and for whom.

    Texts may hold `{name}`, `{phone}` and `{Call}` ("Call 211"), filled from the entry; its web address stands for a phone it lacks.
    """

    id: Slug
    condition: Condition = Field(alias="if")
    when: When
    priority: int = Field(default=50, ge=0, le=100, description="Order among steps due at the same time; higher comes first.")
    entry: Slug | None = Field(default=None, description="The entry the step is about.")
    best: BestMatch | None = Field(default=None, description="Or the best match found.")
    found: Found | None = Field(default=None, description="Only where the search found the entry for a need.")
    short: Text = Field(description="A few words for the plan at the end of an answer: call about rent.")
    text: Text
    why: Text
    documents: tuple[Slug, ...] | None = Field(default=None, description="What to bring; the entry's own where left out.")
    fallback: Text | None = Field(default=None, description="What to do if it fails.")
    takes: Text | None = Field(default=None, description="How long it takes, where the entry's source says so.")
    cost: Text | None = Field(default=None, description="What it costs, where neither price nor `free` of the entry says so.")
    after: tuple[Slug, ...] = Field(default=(), description="Rules whose step must come before.")
    instead_of: tuple[Slug, ...] = Field(default=(), description="Rules whose step this one makes needless.")
    conflicts: tuple[Slug, ...] = Field(default=(), description="Rules whose step must not stand beside this one; the one due first stays.")

    @model_validator(mode="after")
    def _one_entry(self) -> Rule:
        if self.entry and self.best:
            msg = "a rule names an `entry` or the `best` match, not both"
            raise ValueError(msg)
        if self.found and not self.entry:
            msg = "`found` looks for the entry of the rule, and the rule names none"
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
    takes: str | None = None
    cost: str | None = None


class HeldBack(NamedTuple):
    """Why a rule gives no step; `by` is the rule that stands in its place, where one does."""

    why: Literal["condition", "no entry", "instead", "same entry", "conflict", "told", "limit"]
    by: str = ""


class Considered(NamedTuple):
    """A rule, the entry it is about, and what held it back; None where it gives a step."""

    rule: Rule
    entry: Entry | None = None
    held: HeldBack | None = None


class NextSteps:
    """The rules, ready to be asked."""

    def __init__(self, rules: Sequence[Rule], entries: Mapping[str, Entry], documents: Mapping[str, Text]) -> None:
        """`entries` holds those that rules name; `documents` the words for each document id."""
        self._rules = rules
        self._entries = entries
        self._documents = documents

    def plan(
        self, situation: Situation, matches: Mapping[str, Sequence[Entry]], language: str, limit: int = MOST, told: Collection[str] = ()
    ) -> list[NextStep]:
        """The steps due in a situation, in the order to do them; a step is due no sooner than those it comes after.

        `matches` holds the entries found for each need, best first. A rule whose entry is closed, or not found, does not fire.
        `told` holds the rules whose steps were given earlier: they are not given again, and count as begun.
        """
        return self.steps(self.consider(situation, matches, limit, told), language)

    def steps(self, considered: Iterable[Considered], language: str) -> list[NextStep]:
        """The steps of the rules considered that nothing held back, in their order, in the reader's language."""
        steps: list[NextStep] = []
        due: dict[str, When] = {}
        for rule, entry, held in considered:
            if held is None:
                due[rule.id] = max((rule.when, *(due[other] for other in rule.after if other in due)), key=ORDER.index)
                steps.append(self._step(rule, entry, due[rule.id], language))
        return steps

    def consider(
        self, situation: Situation, matches: Mapping[str, Sequence[Entry]], limit: int = MOST, told: Collection[str] = ()
    ) -> list[Considered]:
        """Every rule: first those that give a step, in the order to do them; then the others, each with what held it back."""
        fired = [rule for rule in self._rules if rule.condition.holds(situation) is True]
        about = {rule.id: self._entry_of(rule, matches) for rule in fired}
        held = {rule.id: HeldBack("no entry") for rule in fired if (rule.entry or rule.best) and about[rule.id] is None}
        standing = [rule for rule in fired if rule.id not in held]
        for rule in standing:
            held.update({other: HeldBack("instead", rule.id) for other in rule.instead_of})
        held |= _beside_others([rule for rule in standing if rule.id not in held], about)
        held |= {rule.id: HeldBack("told") for rule in standing if rule.id in told and not rule.best and rule.id not in held}
        ordered = _in_order([rule for rule in standing if rule.id not in held])
        chosen = _shared_out(ordered, situation.needs, limit)
        held |= {rule.id: HeldBack("limit") for rule in ordered if rule.id not in chosen}
        others = (rule for rule in self._rules if rule.id not in about or rule.id in held)
        return [Considered(rule, about[rule.id]) for rule in ordered if rule.id in chosen] + [
            Considered(rule, about.get(rule.id), held[rule.id] if rule.id in about else HeldBack("condition")) for rule in others
        ]

    def _entry_of(self, rule: Rule, matches: Mapping[str, Sequence[Entry]]) -> Entry | None:
        if rule.entry:
            entry = self._entries.get(rule.entry)
            if rule.found and rule.entry not in {one.id for one in matches.get(rule.found.topic, ())[: rule.found.within]}:
                return None
            return entry if entry is not None and entry.status in {Status.ACTIVE, Status.SEASONAL} else None
        if rule.best:
            found = (entry for entry in matches.get(rule.best.topic, ()) if entry.kind is rule.best.kind)
            return next((entry for entry in found if entry.status is Status.ACTIVE), None)
        return None

    def _step(self, rule: Rule, entry: Entry | None, when: When, language: str) -> NextStep:
        documents = rule.documents if rule.documents is not None else getattr(entry, "documents", ())
        return NextStep(
            text=_fill(rule.text.in_language(language), entry, language),
            short=_fill(rule.short.in_language(language), entry, language),
            when=when,
            why=rule.why.in_language(language),
            rule=rule.id,
            entry=entry.id if entry else None,
            documents=tuple(self._documents[name].in_language(language) for name in documents),
            fallback=_fill(rule.fallback.in_language(language), entry, language) if rule.fallback else None,
            takes=rule.takes.in_language(language) if rule.takes else None,
            cost=rule.cost.in_language(language) if rule.cost else _price(entry, language),
        )


def _fill(text: str, entry: Entry | None, language: str) -> str:
    if entry is None:
        return text
    reached = contact(entry)
    verb = TEXT if _is_for_texts(reached) else CALL if reached[0].isdigit() else GO_TO
    filled = text.replace("{name}", entry.name.in_language(language)).replace("{phone}", reached)
    return filled.replace("{Call}", f"{verb.in_language(language)} {reached}")


def _price(entry: Entry | None, language: str) -> str | None:
    """What it costs, as far as the entry says; None where it does not."""
    if isinstance(entry, Program) and entry.cost:
        if entry.cost.note:
            return entry.cost.note.in_language(language)
        return FREE.in_language(language) if entry.cost.amount == 0 else f"${entry.cost.amount:,.0f}"
    if isinstance(entry, Service):
        return entry.fees.in_language(language) if entry.fees else FREE.in_language(language) if entry.free else None
    return None


def contact(entry: Entry) -> str:
    """How to reach it, briefly: its first phone, else its web address without the scheme."""
    numbers = [str(phone.number) for phone in getattr(entry, "phones", ())]
    if numbers:
        return next((number for number in numbers if not _is_for_texts(number)), numbers[0])
    places = getattr(entry, "locations", ())
    phone = next((place.phone for place in places if place.phone), None)
    return phone or (getattr(entry, "url", None) or entry.source).split("://", 1)[1].rstrip("/")


def _beside_others(rules: Iterable[Rule], about: Mapping[str, Entry | None]) -> dict[str, HeldBack]:
    """The rules that may not stand beside one due before them: about the same entry, since one call is one step, or in conflict."""
    kept: list[Rule] = []
    held: dict[str, HeldBack] = {}
    for rule in sorted(rules, key=urgency):
        entry = about[rule.id]
        for other in kept:
            beside = about[other.id]
            if entry and beside and entry.id == beside.id:
                held[rule.id] = HeldBack("same entry", other.id)
            elif other.id in rule.conflicts or rule.id in other.conflicts:
                held[rule.id] = HeldBack("conflict", other.id)
            else:
                continue
            break
        else:
            kept.append(rule)
    return held


def _is_for_texts(number: str) -> bool:
    """Whether a number is a short code, which takes texts and no calls; 211 and 988 take calls."""
    return number.isdigit() and len(number) in {5, 6}


def _shared_out(ordered: Sequence[Rule], needs: Sequence[str], limit: int) -> set[str]:
    """The rules that a plan has room for: in turn the first of each need, then the second of each, with what must come before it.

    Else four steps about rent would leave no room for the one about work. Minor ones fill what room is left.
    """
    before = {rule.id: [one for one in ordered if one.id in rule.after] for rule in ordered}
    queues: dict[str, list[Rule]] = {need: [] for need in needs}
    for rule in ordered:
        foremost = next((topic for topic in rule.condition.topics_in_order() if topic in needs), "")
        queues.setdefault(foremost, []).append(rule)
    turns = sorted(chain.from_iterable(enumerate(queue) for queue in queues.values()), key=lambda turn: (_is_minor(turn[1]), turn[0]))
    chosen: set[str] = set()
    for rule in (*(one for one in ordered if one.when == "now"), *(one for _, one in turns)):
        together = _with_those_before(rule, before) - chosen
        if len(chosen) + len(together) <= limit:
            chosen |= together
    return chosen


def _is_minor(rule: Rule) -> bool:
    return rule.when == "later" or rule.priority < MINOR


def _with_those_before(rule: Rule, before: Mapping[str, Sequence[Rule]]) -> set[str]:
    return {rule.id}.union(*(_with_those_before(other, before) for other in before[rule.id]))


def urgency(rule: Rule) -> tuple[int, int]:
    """The place of a rule among others: by when its step is due, then by priority."""
    return ORDER.index(rule.when), -rule.priority


def _in_order(rules: Sequence[Rule]) -> list[Rule]:
    """By when and priority, each after those it must come after. Cycles are refused when rules are loaded."""
    waiting = sorted(rules, key=urgency)
    present = {rule.id for rule in waiting}
    ordered: list[Rule] = []
    while waiting:
        done = {rule.id for rule in ordered}
        ready = next(rule for rule in waiting if set(rule.after) & present <= done)
        ordered.append(ready)
        waiting.remove(ready)
    return ordered
