"""Tells without a person whether a condition can be true at all, and whether it is true wherever another is.

Each fact is tried with every value that its tests tell apart, so the answer is exact for the facts taken one by one.
"""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING, Any, TypeGuard, get_args, get_type_hints

from navigator.advice.conditions import NUMBERS
from navigator.advice.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from navigator.advice.conditions import Condition
    from navigator.advice.truth import Truth

    Name = tuple[str, str]
    """What can be one way or another: ("need", "food"), ("fact", "age")."""
    Way = dict[Name, frozenset[int]]
    """For each name the values, by their place among those tried, with which a condition comes out as wanted."""
    Tried = Mapping[Name, Sequence[Any]]

TRUE: frozenset[Truth] = frozenset({True})
NOT_TRUE: frozenset[Truth] = frozenset({False, None})
NOT_FALSE: frozenset[Truth] = frozenset({True, None})
OTHER = "\0"
"""A text that no rule names."""


def can_hold(condition: Condition) -> bool:
    """Whether there is a situation in which the condition is true."""
    return any(True for _ in _ways(condition, TRUE, _tried([condition])))


def implies(narrow: Condition, wide: Condition) -> bool:
    """Whether the wide condition is true in every situation in which the narrow one is."""
    tried = _tried([narrow, wide])
    return not any(_both(one, other) for one in _ways(narrow, TRUE, tried) for other in _ways(wide, NOT_TRUE, tried))


def _ways(condition: Condition, wanted: frozenset[Truth], tried: Tried) -> Iterator[Way]:
    """Each way in which the condition comes out as one of the wanted: true, false or None for unknown."""
    if condition.all is not None:
        yield from _every(condition.all, wanted, tried)
    elif condition.any is not None:  # any of them is: not every one is not
        yield from _every(condition.any, frozenset(_opposite(wanted)), tried, turned=True)
    elif condition.negated is not None:
        yield from _ways(condition.negated, frozenset(_opposite(wanted)), tried)
    elif condition.maybe is not None:
        yield from _ways(condition.maybe, frozenset(chain(NOT_FALSE if True in wanted else (), {False} & wanted)), tried)
    else:
        name = _name(condition)
        places = frozenset(place for place, value in enumerate(tried[name]) if _truth(condition, value) in wanted)
        way = {name: places}
        if name[0] == "urgent" and not any(tried[name][place] is False for place in places):
            way["need", name[1]] = frozenset({1})  # what is urgent was found
        if places:
            yield way


def _every(parts: Sequence[Condition], wanted: frozenset[Truth], tried: Tried, *, turned: bool = False) -> Iterator[Way]:
    """Ways in which all parts together come out as wanted; `turned` takes the opposite of each part."""

    def ways(part: Condition, truths: Iterable[Truth]) -> list[Way]:
        """The ways of one part."""
        return list(_ways(part, frozenset(_opposite(truths)) if turned else frozenset(truths), tried))

    if True in wanted:
        yield from _joined([ways(part, NOT_FALSE if None in wanted else TRUE) for part in parts])
    elif None in wanted:
        for unknown in range(len(parts)):
            yield from _joined([ways(part, {None} if place == unknown else NOT_FALSE) for place, part in enumerate(parts)])
    if False in wanted:
        for part in parts:
            yield from ways(part, {False})


def _joined(choices: Sequence[Sequence[Way]]) -> list[Way]:
    """Every way to take one of each, without those that contradict themselves."""
    joined: list[Way] = [{}]
    for choice in choices:
        joined = [both for one in joined for other in choice if (both := _both(one, other)) is not None]
    return joined


def _both(one: Way, other: Way) -> Way | None:
    both = {**one, **other}
    for name in one.keys() & other.keys():
        both[name] = one[name] & other[name]
        if not both[name]:
            return None
    return both


def _opposite(truths: Iterable[Truth]) -> Iterator[Truth]:
    return (None if truth is None else not truth for truth in truths)


def _name(condition: Condition) -> Name:
    for kind in ("need", "urgent", "fact"):
        if value := getattr(condition, kind):
            return kind, value
    return "occupation", ""


def _truth(condition: Condition, value: Any) -> Truth:
    if condition.fact is not None:
        return condition.compare(value)
    return bool(value) is (condition.occupation is not False)


def _tried(conditions: Iterable[Condition]) -> Tried:
    """For each name in the conditions the values to try, what is not known among them."""
    found: dict[Name, list[Condition]] = {}
    for condition in conditions:
        for test in _tests(condition):
            found.setdefault(_name(test), []).append(test)
    tried: dict[Name, Sequence[Any]] = {
        name: _values(name[1], tests) if name[0] == "fact" else (False, True) for name, tests in found.items()
    }
    return tried | {("need", topic): (False, True) for kind, topic in found if kind == "urgent"}


def _tests(condition: Condition) -> Iterator[Condition]:
    parts = [*(condition.all or ()), *(condition.any or ()), *filter(None, (condition.negated, condition.maybe))]
    if parts:
        yield from chain.from_iterable(map(_tests, parts))
    elif condition.all is None and condition.any is None:
        yield condition


def _values(fact: str, tests: Sequence[Condition]) -> list[Any]:
    """Values of a fact that its tests tell apart: the named ones it can have, one beside each number, none, and one more."""
    named = {value for test in tests for value in (test.equals, *(test.among or ())) if value is not None}
    allowed, is_list = _allowed(fact)
    single: list[Any]
    if fact in NUMBERS or fact == "children_ages":
        numbers = {value for value in (*named, *(limit for test in tests for limit in (test.at_least, test.at_most))) if _is_number(value)}
        single = sorted({0, *(beside for number in numbers for beside in (number - 0.5, number, number + 0.5) if beside >= 0)})
    elif allowed:
        single = [value for value in allowed if value in named or allowed == (False, True)] + [
            value for value in allowed if value not in named
        ][:1]
    else:
        single = [*sorted(value for value in named if isinstance(value, str)), OTHER]
    if not is_list:
        return [None, *single]
    return [chosen for size in range(len(single) + 1) for chosen in combinations(single, size)]


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _allowed(fact: str) -> tuple[tuple[Any, ...], bool]:
    """The values that a fact can have, empty where any text or number may stand; and whether it holds a list of them."""
    kind = get_type_hints(Profile)[fact]
    is_list = getattr(kind, "__origin__", None) is tuple
    options = get_args(kind)[:1] if is_list else get_args(kind)
    values: list[Any] = []
    for option in options:
        if option is bool:
            return (False, True), is_list
        values += get_args(option)
    return tuple(values), is_list
