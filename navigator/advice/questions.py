"""The one thing worth asking now: the fact that would decide the most among the entries in play."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import Field, model_validator

from navigator.advice.conditions import FACTS, Condition, Situation
from navigator.advice.profile import Profile
from navigator.errors import MessageError
from navigator.knowledge.entries import Record, Slug, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from navigator.advice.eligibility import Eligibility


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


class Questions:
    """Chooses what to ask."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._questions = {question.id: question for question in questions}

    def best(self, situation: Situation, checked: Sequence[Eligibility], asked: Collection[str]) -> Question | None:
        """The question worth most, or None; never one asked before. `checked` are the entries in play, best first."""
        worth = [(self._worth(question, checked), question) for question in self._questions.values() if question.id not in asked]
        open_ones = [(value, question) for value, question in worth if value > 0 and question.condition.holds(situation) is True]
        return max(open_ones, key=lambda pair: pair[0])[1] if open_ones else None

    def choice(self, asked: str | None, text: str, folded: Any) -> Choice | None:
        """The choice of the question asked last whose label `text` is; `folded` makes labels comparable."""
        question = self._questions.get(asked or "")
        said = folded(text)
        labels = [(choice, {folded(choice.label.en), folded(choice.label.es)}) for choice in question.choices] if question else []
        return next((choice for choice, names in labels if said in names), None)

    @staticmethod
    def _worth(question: Question, checked: Sequence[Eligibility]) -> float:
        decided = (
            1 / (rank + 2)
            for rank, eligibility in enumerate(checked)
            for check in eligibility.checks
            if check.result == "unknown" and not set(check.facts).isdisjoint(question.decides)
        )
        return question.weight + sum(decided)


def in_language(question: Question, language: str) -> AskedQuestion:
    """The question as it is asked."""
    labels = tuple(choice.label.in_language(language) for choice in question.choices)
    return AskedQuestion(question.id, question.text.in_language(language), question.why.in_language(language), labels)
