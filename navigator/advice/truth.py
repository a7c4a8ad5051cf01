"""Kleene's three-valued logic: True, False, and None for what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Truth = bool | None


def every(values: Iterable[Truth]) -> Truth:
    """True when all are, False when any is not, else unknown."""
    unknown = False
    for value in values:
        if value is False:
            return False
        unknown = unknown or value is None
    return None if unknown else True


def some(values: Iterable[Truth]) -> Truth:
    """True when any is, False when none is, else unknown."""
    return opposite(every(opposite(value) for value in values))


def opposite(value: Truth) -> Truth:
    """Not; what is unknown stays unknown."""
    return None if value is None else not value
