"""Conditions of rules and questions: read from YAML, decided over a person's situation in three values."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from pydantic import Field, model_validator

from navigator.advice.profile import Profile
from navigator.advice.truth import Truth, every, opposite, some
from navigator.knowledge.entries import Record, Slug, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

FACTS = frozenset(field.name for field in fields(Profile))
NUMBERS = frozenset(field.name for field in fields(Profile) if str(field.type) in {"int | None", "float | None"})


@dataclass(frozen=True, slots=True)
class Situation:
    """What rules look at: the needs found, which of them are urgent, and what the person said."""

    profile: Profile
    needs: tuple[str, ...] = ()
    urgent: tuple[str, ...] = ()
    wants_work_in: tuple[str, ...] = ()
    """SOC codes of the work asked about."""


def _yaml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"[{', '.join(map(str, value))}]" if isinstance(value, tuple) else str(value)


class Condition(Record):
    """One condition; exactly one of `all`, `any`, `not`, `maybe`, `need`, `urgent`, `occupation` or `fact` is set.

    A `fact` is compared by `is`, `at_least`, `at_most`, `among` or `known`. `maybe` holds unless its condition is known to be false.
    """

    all: tuple[Condition, ...] | None = None
    any: tuple[Condition, ...] | None = None
    negated: Condition | None = Field(default=None, alias="not")
    maybe: Condition | None = None
    need: Slug | None = None
    urgent: Slug | None = None
    occupation: bool | None = Field(default=None, description="Whether a line of work was asked about.")
    fact: Words | None = None
    equals: bool | int | str | None = Field(default=None, alias="is")
    at_least: float | None = None
    at_most: float | None = None
    among: tuple[str | int, ...] | None = None
    known: bool | None = None

    @model_validator(mode="after")
    def _one_condition(self) -> Condition:
        heads = {"all", "any", "negated", "maybe", "need", "urgent", "occupation", "fact"} & self.model_fields_set
        tests = {"equals", "at_least", "at_most", "among", "known"} & self.model_fields_set
        if len(heads) != 1:
            found = sorted(heads) or "none"
            msg = f"a condition has exactly one of all, any, not, maybe, need, urgent, occupation, fact; this one has {found}"
            raise ValueError(msg)
        if (heads == {"fact"}) != (len(tests) == 1):
            msg = "a fact is compared by exactly one of is, at_least, at_most, among, known, and nothing else is"
            raise ValueError(msg)
        if self.fact is not None and self.fact not in FACTS:
            msg = f"no fact {self.fact!r}; there are {', '.join(sorted(FACTS))}"
            raise ValueError(msg)
        if tests & {"at_least", "at_most"} and self.fact not in NUMBERS:
            msg = f"at_least and at_most compare numbers, and {self.fact!r} is none; there are {', '.join(sorted(NUMBERS))}"
            raise ValueError(msg)
        return self

    def holds(self, situation: Situation) -> Truth:
        """Whether it is true in a situation; None where a fact it needs is not known."""
        if self.all is not None:
            return every(part.holds(situation) for part in self.all)
        if self.any is not None:
            return some(part.holds(situation) for part in self.any)
        if self.negated is not None:
            return opposite(self.negated.holds(situation))
        if self.maybe is not None:
            return self.maybe.holds(situation) is not False
        if self.need is not None:
            return self.need in situation.needs
        if self.urgent is not None:
            return self.urgent in situation.urgent
        if self.occupation is not None:
            return bool(situation.wants_work_in) == self.occupation
        return self.compare(getattr(situation.profile, str(self.fact)))

    def unmet(self, situation: Situation) -> list[Condition]:
        """The smallest conditions within it that keep it from being true; none where it is true."""
        if self.holds(situation) is True:
            return []
        if self.all is not None:
            return [condition for part in self.all for condition in part.unmet(situation)]
        return [self]

    def words(self) -> str:
        """The condition in a line, as it is written in a rule."""
        if self.all is not None or self.any is not None:
            joint = " and " if self.all is not None else " or "
            return f"({joint.join(part.words() for part in self.all or self.any or ())})"
        inner = (("not", self.negated), ("maybe", self.maybe))
        nested = next((f"{name} {part.words()}" for name, part in inner if part is not None), None)
        return nested or ", ".join(f"{name}: {_yaml(value)}" for name, value in self.model_dump(exclude_unset=True, by_alias=True).items())

    def compare(self, value: Any) -> Truth:
        """Whether a value of its fact passes its test; None for a value that is not known."""
        if self.known is not None:
            return (value not in (None, ())) == self.known
        if value is None or value == ():
            return None
        if isinstance(value, tuple):
            return self.equals in value if self.among is None else not set(value).isdisjoint(self.among)
        if self.among is not None:
            return value in self.among
        if self.at_least is not None:
            return bool(value >= self.at_least)
        if self.at_most is not None:
            return bool(value <= self.at_most)
        return bool(value == self.equals)

    def topics(self) -> set[str]:
        """Every topic it names, for the check that they exist."""
        return set(self.topics_in_order())

    def topics_in_order(self) -> Iterator[str]:
        """The topics it names as they are written: the one that the rule is foremost about comes first."""
        yield from (name for name in (self.need, self.urgent) if name)
        for part in (*(self.all or ()), *(self.any or ()), *filter(None, (self.negated, self.maybe))):
            yield from part.topics_in_order()
