"""Checks who an entry is for against what a person said, in three values. It never promises: the provider decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from navigator.advice.truth import Truth, every, some
from navigator.knowledge.entries import Education, Program, Service, Standing

if TYPE_CHECKING:
    from navigator.advice.poverty import PovertyGuidelines
    from navigator.advice.profile import Profile
    from navigator.knowledge.entries import AgeRange, Criterion, Entry, Residence

Result = Literal["met", "failed", "unknown"]
RESULTS: dict[Truth, Result] = {True: "met", False: "failed", None: "unknown"}

STATE = "CA"
"""Where everyone lives whose place is known: places are read within California only."""

INCOME_TESTED = frozenset({"calfresh", "medi-cal", "calworks", "ssi", "wic", "general-assistance"})
"""Benefits that are only given below an income limit: holding one shows a low income."""


@dataclass(frozen=True, slots=True)
class Check:
    """One criterion against one person. `facts` are what would decide it, where it is unknown."""

    criterion: Criterion
    result: Result
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What the checks come to: "open" where anyone may use it."""

    status: Literal["likely", "unlikely", "unknown", "open"]
    checks: tuple[Check, ...] = ()


class EligibilityChecker:
    """Decides criteria by the poverty guidelines of the year."""

    def __init__(self, guidelines: PovertyGuidelines) -> None:
        self._guidelines = guidelines

    def check(self, entry: Entry, profile: Profile) -> Eligibility:
        """Each criterion of an entry against what a person said, combined by Kleene's logic."""
        if not isinstance(entry, Program | Service) or not entry.eligibility:
            return Eligibility("open")
        checks = tuple(self._check(criterion, profile) for criterion in entry.eligibility)
        verdict = every(None if check.result == "unknown" else check.result == "met" for check in checks)
        status: dict[Truth, Literal["likely", "unlikely", "unknown"]] = {True: "likely", False: "unlikely", None: "unknown"}
        return Eligibility(status[verdict], checks)

    def _check(self, criterion: Criterion, profile: Profile) -> Check:
        truth, facts = self._decide(criterion, profile)
        return Check(criterion, RESULTS[truth], facts if truth is None else ())

    def _decide(self, criterion: Criterion, profile: Profile) -> tuple[Truth, tuple[str, ...]]:
        """Whether it is met, and which facts would tell."""
        if criterion.age is not None:
            return _in_range(profile.age, criterion.age), ("age",)
        if criterion.residence is not None:
            return _lives_in(profile, criterion.residence), ("zip",)
        if criterion.education is not None:
            return _schooled(profile.education, criterion.education), ("education",)
        if criterion.status_any is not None:
            return some(stands(profile, standing) for standing in criterion.status_any), tuple(map(str, criterion.status_any))
        if criterion.benefits_any is not None:
            held = not set(criterion.benefits_any).isdisjoint(profile.benefits)
            return True if held else None, ("benefits",)
        if criterion.children_under is not None:
            return _has_child_under(profile, criterion.children_under), ("youngest_child_age",)
        if criterion.income_percent_fpl is not None:
            return self._below(profile, criterion.income_percent_fpl), ("household_size",)
        if criterion.low_income:
            return True if INCOME_TESTED & set(profile.benefits) else None, ()
        return None, ()  # work authorization is never asked for, and a note can only be read

    def _below(self, profile: Profile, percent: int) -> Truth:
        """Whether the household's income is at most `percent` of the guideline."""
        income = profile.yearly_income()
        if income is None or profile.household_size is None:
            return None
        return income <= self._guidelines.annual(profile.household_size) * percent / 100


def stands(profile: Profile, standing: Standing) -> Truth:
    """Whether a standing is true of a person."""
    match standing:
        case Standing.PARENT:
            return None if profile.children is None else profile.children > 0
        case Standing.UNEMPLOYED:
            return None if profile.employed is None else not profile.employed
        case _:
            value: Truth = getattr(profile, standing.value)
            return value


def _in_range(age: int | None, limits: AgeRange) -> Truth:
    if age is None:
        return None
    return (limits.min is None or age >= limits.min) and (limits.max is None or age <= limits.max)


def _lives_in(profile: Profile, residence: Residence) -> Truth:
    """Whether a person lives in one of the places; a city that is not named settles nothing when the county fits."""
    if profile.county is None and profile.city is None:
        return None
    if residence.cities and profile.city is not None:
        return profile.city in residence.cities or (bool(residence.counties) and profile.county in residence.counties)
    if residence.counties:
        return None if profile.county is None else profile.county in residence.counties
    if residence.cities:
        return None
    return residence.state in {None, STATE}


def _schooled(education: str | None, least: Education) -> Truth:
    return None if education is None else Education(education).rank >= least.rank


def _has_child_under(profile: Profile, age: int) -> Truth:
    if profile.children == 0:
        return False
    return None if profile.youngest_child_age is None else profile.youngest_child_age < age
