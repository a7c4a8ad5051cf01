"""Checks the staff-written material that no single file's reader can judge alone: what `navigator knowledge check` runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navigator.advice.implied import Implied
from navigator.advice.organization import Organization
from navigator.advice.poverty import PovertyGuidelines
from navigator.advice.questions import Question
from navigator.advice.reachable import can_hold
from navigator.advice.rules import read_rules
from navigator.dialogue.facts_sensed import check_fact_examples
from navigator.dialogue.intents import Intents
from navigator.dialogue.safety import SafetyScreen
from navigator.dialogue.scopes import Scopes
from navigator.dialogue.wording import Wording
from navigator.dialogue.work import WorkSpotter
from navigator.errors import KnowledgeError
from navigator.knowledge.lexicon import Lexicon
from navigator.knowledge.yaml_files import YamlFile, validate, validate_one

if TYPE_CHECKING:
    from collections.abc import Callable

    from navigator.knowledge.loader import Knowledge

NEEDED = (
    "fact_examples",
    "fields",
    "implied",
    "intents",
    "lexicon",
    "off_topic",
    "organization",
    "poverty_guidelines",
    "questions",
    "replies",
    "safety",
    "safety_words",
    "scopes",
    "wording",
)


def check_materials(knowledge: Knowledge) -> None:
    """Reads every file of material as the assistant will. Raises KnowledgeError with one line a mistake."""
    missing = [name for name in NEEDED if name not in knowledge.materials]
    if missing:
        msg = "\n".join(f"knowledge/{name}.yaml: missing; restore it" for name in missing)
        raise KnowledgeError(msg)
    files = knowledge.materials
    topics = {topic.id for topic in knowledge.topics}
    entries = {entry.id for entry in knowledge.entries}
    rules = [file for name, file in files.items() if name.startswith("rules/")]
    readings: list[Callable[[], object]] = [
        lambda: validate_one(files["organization"], Organization),
        lambda: validate_one(files["poverty_guidelines"], PovertyGuidelines),
        lambda: _check_conditions(files["questions"], Question, topics),
        lambda: _check_conditions(files["implied"], Implied, topics),
        lambda: check_fact_examples(files["fact_examples"]),
        lambda: Intents.read(files["intents"]),
        lambda: Lexicon(files["lexicon"]),
        lambda: Scopes(files["scopes"]),
        lambda: SafetyScreen.read(files["safety"], files["safety_words"]),
        lambda: Wording([files["replies"], files["wording"]]),
        lambda: WorkSpotter(knowledge.entries, files["fields"]),
        lambda: read_rules(rules, topics, entries, {document.id for document in knowledge.documents}),
    ]
    mistakes = [mistake for reading in readings if (mistake := _mistake(reading))]
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))


def _mistake(reading: Callable[[], object]) -> str | None:
    try:
        reading()
    except KnowledgeError as error:
        return str(error)
    return None


def _check_conditions(file: YamlFile, model: type[Implied | Question], topics: set[str]) -> None:
    """Raises KnowledgeError with a line for each topic that does not exist and each condition that can never be true."""
    mistakes: list[str] = []
    for index, one in enumerate(validate(file, model)):
        where = f"{file.path}:{file.line((index,))}: "
        named = one.condition.topics() | ({one.topic} if isinstance(one, Implied) else set())
        mistakes += [f"{where}no topic {topic!r}; mend the spelling" for topic in sorted(named - topics)]
        if not can_hold(one.condition):
            mistakes.append(
                f"{where}if: can never be true; look for parts that contradict each other, or a value that the fact cannot have"
            )
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))
