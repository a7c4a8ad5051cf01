"""Reads the rules and checks what no single rule can show: ids, references, order, and that each can give its step."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, NamedTuple

from navigator.advice.next_steps import Rule, urgency
from navigator.advice.reachable import can_hold, implies
from navigator.errors import KnowledgeError
from navigator.knowledge.yaml_files import YamlFile, validate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


class Written(NamedTuple):
    """A rule and where it stands, for messages: "housing.yaml:12: (shelter-tonight) "."""

    rule: Rule
    where: str


def read_rules(files: Iterable[YamlFile], topics: set[str], entries: set[str], documents: set[str]) -> list[Rule]:
    """The rules of all files. Raises KnowledgeError with one line a mistake: what is named and does not exist, a rule that can
    never give its step, rules that contradict each other or wait for each other.
    """
    mistakes: list[str] = []
    written: list[Written] = []
    for file in files:
        try:
            found = validate(file, Rule)
        except KnowledgeError as error:
            mistakes.append(str(error))
            continue
        written += [Written(rule, f"{file.path}:{file.line((index,))}: ({rule.id}) ") for index, rule in enumerate(found)]
    rules = [rule for rule, _ in written]
    known = {rule.id for rule in rules}
    for rule, where in written:
        mistakes += [f"{where}{what}" for what in (*_unknown(rule, topics, entries, documents), *_misnamed(rule, known), *_never(rule))]
    mistakes += _across(written)
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))
    return rules


def _unknown(rule: Rule, topics: set[str], entries: set[str], documents: set[str]) -> Iterator[str]:
    """What a rule names that does not exist."""
    named = (("if", rule.condition.topics()), ("best", {rule.best.topic} if rule.best else set()), ("found", _found_topic(rule)))
    yield from (f"{field}: no topic {topic!r}; mend the spelling" for field, names in named for topic in sorted(names - topics))
    yield from (
        f"documents: no document {name!r}; add it to knowledge/documents.yaml" for name in rule.documents or () if name not in documents
    )
    if rule.entry and rule.entry not in entries:
        yield f"entry: no entry {rule.entry!r}; mend the id or remove the rule"


def _found_topic(rule: Rule) -> set[str]:
    return {rule.found.topic} if rule.found else set()


def _misnamed(rule: Rule, known: Collection[str]) -> Iterator[str]:
    """Other rules it names that do not exist, are itself, or are wanted and removed at once."""
    for field, others in (("after", rule.after), ("instead_of", rule.instead_of), ("conflicts", rule.conflicts)):
        yield from (f"{field}: names no rule there is: {other!r}; mend the spelling" for other in others if other not in known)
        if rule.id in others and field != "after":
            yield f"{field}: names the rule itself; remove it"
    removed = {*rule.instead_of, *rule.conflicts}
    yield from (
        f"after: waits for {other!r}, whose step it does not stand beside; keep one of the two" for other in rule.after if other in removed
    )


def _never(rule: Rule) -> Iterator[str]:
    if not can_hold(rule.condition):
        yield "if: can never be true; look for parts that contradict each other, or a value that the fact cannot have"


def _across(written: list[Written]) -> Iterator[str]:
    where: dict[str, str] = {}
    for rule, place in written:
        if rule.id in where:
            yield f"{place}id: {rule.id!r} is used twice; choose another"
        where.setdefault(rule.id, place)
    rules = {rule.id: rule for rule, _ in written}
    yield from _circle({name: rule.after for name, rule in rules.items()}, where, "after: each waits for the other", "`after`")
    standing = {name: tuple(other for other in rule.instead_of if other != name) for name, rule in rules.items()}
    yield from _circle(standing, where, "instead_of: each says they stand instead of the other", "`instead_of`")
    for name, rule in rules.items():
        if by := _hidden(rule, list(rules.values())):
            yield f"{where[name]}{by}"


def _circle(graph: dict[str, tuple[str, ...]], where: dict[str, str], what: str, field: str) -> Iterator[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        yield f"{where.get(circle[0], '')}{what}: {' -> '.join(circle)}; remove one {field}"


def _hidden(rule: Rule, rules: list[Rule]) -> str | None:
    """What keeps a rule from ever giving its step: another that fires wherever it does, and stands in its place or before it."""
    for other in rules:
        if other.id == rule.id or other.best or other.found:  # what the search finds is not certain
            continue
        if rule.id in other.instead_of and rule.id not in rule.instead_of and implies(rule.condition, other.condition):
            return f"never gives its step: {other.id!r} stands instead of it wherever it fires; narrow the condition of that one"
        contrary = other.id in rule.conflicts or rule.id in other.conflicts
        same = rule.entry is not None and rule.entry == other.entry and not rule.found
        if (contrary or same) and _stays(other, rules) and urgency(other) < urgency(rule) and implies(rule.condition, other.condition):
            why = "is in conflict with it" if contrary else f"is about the same entry {rule.entry!r}"
            return (
                f"never gives its step: {other.id!r} {why}, fires wherever it does and is due before it; narrow the condition of that one"
            )
    return None


def _stays(rule: Rule, rules: list[Rule]) -> bool:
    """Whether nothing can hold a rule back once it fires."""
    return not any(
        rule.id in other.instead_of
        or (other.id != rule.id and other.entry is not None and other.entry == rule.entry and urgency(other) <= urgency(rule))
        or ((rule.id in other.conflicts or other.id in rule.conflicts) and urgency(other) < urgency(rule))
        for other in rules
    )
