"""Reads the rules and checks what no single rule can show: ids, references and order."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from navigator.advice.next_steps import Rule
from navigator.errors import KnowledgeError
from navigator.knowledge.yaml_files import YamlFile, validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def read_rules(files: Iterable[YamlFile], topics: set[str], entries: set[str], documents: set[str]) -> list[Rule]:
    """The rules of all files. Raises KnowledgeError with one line a mistake."""
    mistakes: list[str] = []
    rules: list[Rule] = []
    for file in files:
        try:
            found = validate(file, Rule)
        except KnowledgeError as error:
            mistakes.append(str(error))
            continue
        for index, rule in enumerate(found):
            mistakes += [f"{file.path}:{file.line((index,))}: ({rule.id}) {what}" for what in _unknown(rule, topics, entries, documents)]
        rules += found
    mistakes += _across(rules)
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))
    return rules


def _unknown(rule: Rule, topics: set[str], entries: set[str], documents: set[str]) -> Iterator[str]:
    """What a rule names that does not exist."""
    named = rule.condition.topics() | ({rule.best.topic} if rule.best else set())
    yield from (f"if: no topic {topic!r}; mend the spelling" for topic in sorted(named - topics))
    yield from (
        f"documents: no document {name!r}; add it to knowledge/documents.yaml" for name in rule.documents or () if name not in documents
    )
    if rule.entry and rule.entry not in entries:
        yield f"entry: no entry {rule.entry!r}; mend the id or remove the rule"


def _across(rules: list[Rule]) -> Iterator[str]:
    known: set[str] = set()
    for rule in rules:
        if rule.id in known:
            yield f"knowledge/rules: id: {rule.id!r} is used twice; choose another"
        known.add(rule.id)
    for rule in rules:
        yield from (
            f"knowledge/rules: ({rule.id}) names no rule there is: {other!r}"
            for other in (*rule.after, *rule.instead_of)
            if other not in known
        )
        for other in rule.instead_of:
            if any(rule.id in contrary.instead_of for contrary in rules if contrary.id == other):
                yield f"knowledge/rules: ({rule.id}) and {other!r} each say they stand instead of the other; keep one"
    try:
        TopologicalSorter({rule.id: rule.after for rule in rules}).prepare()
    except CycleError as error:
        yield f"knowledge/rules: after: each waits for the other: {' -> '.join(error.args[1])}; remove one `after`"
