"""Three-valued logic, and the conditions of rules and questions that it decides."""

from __future__ import annotations

from itertools import permutations, product
from typing import Any

import pytest
from pydantic import ValidationError

from navigator.advice.conditions import Condition, Situation
from navigator.advice.implied import Implied, implied_by
from navigator.advice.profile import Profile
from navigator.advice.truth import Truth, every, opposite, some

VALUES: tuple[Truth, ...] = (True, None, False)


def holds(condition: dict[str, Any], profile: Profile | None = None, **given: Any) -> Truth:
    """Whether a condition as YAML has it holds."""
    return Condition.model_validate(condition).holds(Situation(profile or Profile(), **given))


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [
        (True, True, True, True),
        (True, None, None, True),
        (True, False, False, True),
        (None, None, None, None),
        (None, False, False, None),
        (False, False, False, False),
    ],
)
def test_and_and_or_are_kleenes(a: Truth, b: Truth, both: Truth, either: Truth) -> None:
    """Whatever the order."""
    for pair in permutations((a, b)):
        assert every(pair) is both
        assert some(pair) is either


@pytest.mark.parametrize(("value", "other"), [(True, False), (None, None), (False, True)])
def test_not_leaves_the_unknown_unknown(value: Truth, other: Truth) -> None:
    """And turns the rest around."""
    assert opposite(value) is other


def test_all_of_nothing_is_true_and_any_of_nothing_is_false() -> None:
    """As in two values."""
    assert every(()) is True
    assert some(()) is False


@pytest.mark.parametrize("values", list(product(VALUES, repeat=3)))
def test_and_and_or_are_each_others_opposite(values: tuple[Truth, ...]) -> None:
    """De Morgan holds for every three values; and-ing is taking the least."""
    assert some(values) is opposite(every(map(opposite, values)))
    assert every(values) is min(values, key=(False, None, True).index)


@pytest.mark.parametrize(
    ("condition", "profile", "truth"),
    [
        ({"fact": "age", "at_least": 18}, Profile(age=18), True),
        ({"fact": "age", "at_least": 18}, Profile(age=17), False),
        ({"fact": "age", "at_least": 18}, Profile(), None),
        ({"fact": "youngest_child_age", "at_most": 12}, Profile(youngest_child_age=12), True),
        ({"fact": "youngest_child_age", "at_most": 12}, Profile(youngest_child_age=13), False),
        ({"fact": "children", "at_least": 1}, Profile(children=0), False),
        ({"fact": "education", "is": "hs"}, Profile(education="hs"), True),
        ({"fact": "education", "among": ["none", "some_hs"]}, Profile(education="hs"), False),
        ({"fact": "education", "among": ["none", "some_hs"]}, Profile(education="some_hs"), True),
        ({"fact": "education", "among": ["none"]}, Profile(), None),
        ({"fact": "employed", "is": False}, Profile(employed=False), True),
        ({"fact": "employed", "is": False}, Profile(), None),
        ({"fact": "benefits", "is": "wic"}, Profile(benefits=("ssi", "wic")), True),
        ({"fact": "benefits", "is": "wic"}, Profile(benefits=("ssi",)), False),
        ({"fact": "benefits", "is": "wic"}, Profile(), None),
        ({"fact": "benefits", "among": ["wic", "calworks"]}, Profile(benefits=("ssi", "wic")), True),
        ({"fact": "wants", "among": ["evening"]}, Profile(wants=("free",)), False),
        ({"fact": "zip", "known": True}, Profile(zip="94303"), True),
        ({"fact": "zip", "known": True}, Profile(), False),
        ({"fact": "zip", "known": False}, Profile(), True),
        ({"fact": "benefits", "known": False}, Profile(), True),
        ({"fact": "children", "known": True}, Profile(children=0), True),
        ({"fact": "veteran", "known": True}, Profile(veteran=False), True),
        ({"not": {"fact": "veteran", "is": True}}, Profile(veteran=False), True),
        ({"not": {"fact": "veteran", "is": True}}, Profile(), None),
        ({"maybe": {"fact": "veteran", "is": True}}, Profile(), True),
        ({"maybe": {"fact": "veteran", "is": True}}, Profile(veteran=True), True),
        ({"maybe": {"fact": "veteran", "is": True}}, Profile(veteran=False), False),
        ({"all": [{"fact": "age", "at_least": 18}, {"fact": "veteran", "is": True}]}, Profile(age=20), None),
        ({"all": [{"fact": "age", "at_least": 18}, {"fact": "veteran", "is": True}]}, Profile(age=9), False),
        ({"any": [{"fact": "age", "at_least": 18}, {"fact": "veteran", "is": True}]}, Profile(age=20), True),
        ({"any": [{"fact": "age", "at_least": 18}, {"fact": "veteran", "is": True}]}, Profile(age=9), None),
    ],
)  # fmt: skip
def test_fact_is_compared_with_what_was_said(condition: dict[str, Any], profile: Profile, truth: Truth) -> None:
    """Unknown where nothing was said, except to what asks just that."""
    assert holds(condition, profile) is truth


@pytest.mark.parametrize(
    ("condition", "given", "truth"),
    [
        ({"need": "food"}, {"needs": ("food", "legal")}, True),
        ({"need": "food"}, {"needs": ("legal",)}, False),
        ({"urgent": "food"}, {"needs": ("food",)}, False),
        ({"urgent": "food"}, {"needs": ("food",), "urgent": ("food",)}, True),
        ({"occupation": True}, {"wants_work_in": ("31-9092",)}, True),
        ({"occupation": True}, {}, False),
        ({"occupation": False}, {}, True),
    ],
)
def test_needs_and_work_are_always_known(condition: dict[str, Any], given: dict[str, Any], truth: Truth) -> None:
    """They come from the message."""
    assert holds(condition, **given) is truth


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ({}, "exactly one of .* this one has none"),
        ({"need": "food", "urgent": "food"}, r"this one has \['need', 'urgent'\]"),
        ({"fact": "age"}, "exactly one of is, at_least"),
        ({"fact": "age", "at_least": 1, "at_most": 3}, "exactly one of is, at_least"),
        ({"need": "food", "is": True}, "and nothing else is"),
        ({"fact": "shoe_size", "at_least": 9}, "no fact 'shoe_size'; there are age, annual_income"),
        ({"fact": "education", "at_least": 3}, "compare numbers, and 'education' is none; there are age"),
        ({"fact": "benefits", "at_most": 3}, "compare numbers"),
        ({"all": [{"need": "food"}, {"fact": "size", "is": 1}]}, "no fact 'size'"),
        ({"need": "food", "surplus": 1}, "Extra inputs"),
    ],
)
def test_condition_that_cannot_be_decided_is_refused(condition: dict[str, Any], said: str) -> None:
    """When it is read, not when a person writes."""
    with pytest.raises(ValidationError, match=said):
        Condition.model_validate(condition)


def test_every_topic_named_is_told() -> None:
    """However deep it stands."""
    condition = {"all": [{"need": "a"}, {"any": [{"urgent": "b"}, {"not": {"need": "c"}}]}, {"maybe": {"need": "d"}}, {"occupation": True}]}
    assert Condition.model_validate(condition).topics() == {"a", "b", "c", "d"}


def test_what_follows_is_offered_once_and_only_when_sure() -> None:
    """Not for a need that was named, nor where the condition is unknown."""
    words = {"en": "you have children", "es": "tiene hijos"}
    childcare = Implied.model_validate({"topic": "childcare", "if": {"fact": "children", "at_least": 1}, "why": words})
    assert implied_by(Situation(Profile(children=2)), [childcare]) == [childcare]
    assert implied_by(Situation(Profile(children=2), ("childcare",)), [childcare]) == []
    assert implied_by(Situation(Profile()), [childcare]) == []
