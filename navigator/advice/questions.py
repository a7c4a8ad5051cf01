"""The one thing worth asking now: the fact that would decide the most among the entries in play."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import Field, model_validator

from navigator.advice.conditions import FACTS, Condition, Situation
from navigator.advice.profile import Profile
from navigator.errors import MessageError
from navigator.knowledge.entries import Record, Slug, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from navigator.advice.eligibility import Check, Eligibility
    from navigator.advice.truth import Truth


class Choice(Record):
    """An answer to pick, and the facts it tells."""

    label: Text
    sets: dict[str, bool | int | str] = Field(default={}, description="Facts by name; empty for an answer that tells none.")

    @model_validator(mode="after")
    def _known_facts(self) -> Choice:
        if unknown := set(self.sets) - FACTS:
            msg = f"no facts {sorted(unknown)}; there are {', '.join(sorted(FACTS))}"
            raise ValueError(msg)
        try:
            self.profile()
        except MessageError as error:
            raise ValueError(str(error)) from error
        return self

    def profile(self) -> Profile:
        """What the person has said by picking it."""
        return Profile.from_dict(dict(self.sets))


class Question(Record):
    """Something to ask, from knowledge/questions.yaml.

    `decides` names what eligibility checks call the fact; `weight` is what asking is worth before counting the checks it decides.
    """

    id: Slug
    condition: Condition = Field(alias="if")
    decides: tuple[str, ...] = ()
    weight: float = 0
    text: Text
    why: Text
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question in the reader's language."""

    asks: str
    text: str
    why: str
    choices: tuple[str, ...]


class Decided(NamedTuple):
    """A check that an answer would decide, of the entry at that place among those in play (0 the best)."""

    place: int
    check: Check


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question with what asking it is worth, what it would decide, and whether it may be asked."""

    question: Question
    worth: float
    decides: tuple[Decided, ...]
    asked: bool
    holds: Truth

    @property
    def open(self) -> bool:
        """Whether it may be asked now: not asked before, its condition true, and worth something."""
        return not self.asked and self.worth > 0 and self.holds is True


class Questions:
    """Chooses what to ask."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._questions = {question.id: question for question in questions}

    def best(self, situation: Situation, checked: Sequence[Eligibility], asked: Collection[str]) -> Question | None:
        """The question worth most, or None; never one asked before. `checked` are the entries in play, best first."""
        return chosen(self.weighed(situation, checked, asked))

    def weighed(self, situation: Situation, checked: Sequence[Eligibility], asked: Collection[str]) -> list[Weighed]:
        """Every question with what it is worth now and what it would decide."""
        weighed = [(question, _decided(question, checked)) for question in self._questions.values()]
        return [
            Weighed(
                question,
                question.weight + sum(1 / (one.place + 2) for one in decided),
                decided,
                asked=question.id in asked,
                holds=question.condition.holds(situation),
            )
            for question, decided in weighed
        ]

    def choice(self, asked: str | None, text: str, folded: Any) -> Choice | None:
        """The choice of the question asked last whose label `text` is; `folded` makes labels comparable."""
        question = self._questions.get(asked or "")
        said = folded(text)
        labels = [(choice, {folded(choice.label.en), folded(choice.label.es)}) for choice in question.choices] if question else []
        return next((choice for choice, names in labels if said in names), None)


def chosen(weighed: Sequence[Weighed]) -> Question | None:
    """The question worth most of those that may be asked; None where none may."""
    open_ones = [one for one in weighed if one.open]
    return max(open_ones, key=lambda one: one.worth).question if open_ones else None


def _decided(question: Question, checked: Sequence[Eligibility]) -> tuple[Decided, ...]:
    """The open checks that wait for what a question asks."""
    return tuple(
        Decided(place, check)
        for place, eligibility in enumerate(checked)
        for check in eligibility.checks
        if check.result == "unknown" and not set(check.facts).isdisjoint(question.decides)
    )


def in_language(question: Question, language: str) -> AskedQuestion:
    """The question as it is asked."""
    labels = tuple(choice.label.in_language(language) for choice in question.choices)
    return AskedQuestion(question.id, question.text.in_language(language), question.why.in_language(language), labels)
