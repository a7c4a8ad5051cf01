"""Whether a condition can be true, and whether another always is with it, is told without trying people."""

from __future__ import annotations

from typing import Any

import pytest

from navigator.advice.conditions import Condition
from navigator.advice.reachable import can_hold, implies

FOOD, RENT = {"need": "food"}, {"need": "housing"}
ADULT, CHILD = {"fact": "age", "at_least": 18}, {"fact": "age", "at_most": 17}
VETERAN = {"fact": "veteran", "is": True}
CIVILIAN = {"fact": "veteran", "is": False}


def condition(value: dict[str, Any]) -> Condition:
    """A condition as written in YAML."""
    return Condition.model_validate(value)


@pytest.mark.parametrize(
    "value",
    [
        FOOD, {"not": FOOD}, {"all": [FOOD, RENT]}, {"urgent": "food"}, {"occupation": False}, {"all": []},
        {"any": [{"all": [ADULT, CHILD]}, FOOD]}, {"all": [ADULT, {"fact": "age", "at_most": 18}]},
        {"fact": "county", "is": "San Mateo"}, {"not": {"fact": "county", "is": "San Mateo"}},
        {"fact": "education", "among": ["phd", "hs"]}, {"fact": "benefits", "known": False},
        {"all": [{"fact": "benefits", "is": "wic"}, {"fact": "benefits", "is": "calfresh"}]},
        {"all": [{"fact": "benefits", "is": "wic"}, {"not": {"fact": "benefits", "is": "calfresh"}}]},
        {"all": [{"maybe": VETERAN}, {"maybe": CIVILIAN}]},
        {"fact": "children_ages", "is": 4}, {"fact": "hourly_wage", "at_most": 16.9},
    ],
)  # fmt: skip
def test_condition_that_can_be_true_is_let_through(value: dict[str, Any]) -> None:
    """Facts not known, lists that hold two things and numbers at their limit among them."""
    assert can_hold(condition(value))


@pytest.mark.parametrize(
    "value",
    [
        {"all": [FOOD, {"not": FOOD}]}, {"all": [ADULT, CHILD]}, {"all": [VETERAN, CIVILIAN]}, {"any": []},
        {"all": [{"any": [ADULT, VETERAN]}, CHILD, CIVILIAN]}, {"all": [{"urgent": "food"}, {"not": FOOD}]},
        {"fact": "education", "is": "phd"}, {"fact": "benefits", "among": ["gold"]}, {"fact": "veteran", "is": "yes"},
        {"fact": "age", "is": "eighteen"}, {"all": [{"fact": "age", "known": False}, ADULT]},
        {"all": [{"occupation": True}, {"occupation": False}]}, {"all": [VETERAN, {"not": {"maybe": VETERAN}}]},
        {"all": [{"fact": "city", "is": "Daly City"}, {"fact": "city", "is": "San Mateo"}]}, {"fact": "age", "at_most": -1},
    ],
)  # fmt: skip
def test_condition_that_contradicts_itself_is_found(value: dict[str, Any]) -> None:
    """So is a value that its fact cannot have."""
    assert not can_hold(condition(value))


@pytest.mark.parametrize(
    ("narrow", "wide", "follows"),
    [
        (FOOD, FOOD, True),
        ({"all": [FOOD, VETERAN]}, FOOD, True),
        (FOOD, {"all": [FOOD, VETERAN]}, False),
        (FOOD, {"any": [FOOD, RENT]}, True),
        ({"urgent": "food"}, FOOD, True),
        (FOOD, {"urgent": "food"}, False),
        ({"fact": "age", "at_least": 21}, ADULT, True),
        (ADULT, {"fact": "age", "at_least": 21}, False),
        (VETERAN, {"maybe": VETERAN}, True),
        ({"maybe": VETERAN}, VETERAN, False),
        (FOOD, {"any": [VETERAN, {"not": VETERAN}]}, False),
        (ADULT, {"not": CHILD}, True),
        ({"fact": "county", "is": "Alameda"}, {"not": {"fact": "county", "is": "San Mateo"}}, True),
        ({"fact": "county", "known": True}, {"fact": "county", "is": "San Mateo"}, False),
        ({"fact": "education", "is": "hs"}, {"fact": "education", "among": ["hs", "none"]}, True),
    ],
)
def test_wider_condition_is_known_by_logic(narrow: dict[str, Any], wide: dict[str, Any], follows: bool) -> None:
    """What is not known counts as not true: a veteran or none is not a way to speak of everyone."""
    assert implies(condition(narrow), condition(wide)) is follows
