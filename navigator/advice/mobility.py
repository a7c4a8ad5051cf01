"""Wages as people can use them: which figure counts for a person's area, where it stands among all workers, what a change is worth."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.advice.organization import Organization, WageArea
    from navigator.knowledge.entries import Occupation, Program, Wage

HOURS_A_YEAR = 2080
"""Hours BLS takes for a year of full-time work (OEWS technical notes)."""
WITHOUT_A_DEGREE = frozenset(
    {"No formal educational credential", "High school diploma or equivalent", "Postsecondary nondegree award", "Some college, no degree"}
)
"""What BLS calls the typical schooling to enter, where that is no degree."""
WITHOUT_YEARS = "None"
"""What BLS calls the experience in related work, where none is asked for."""

LOWEST, HIGHEST = 10, 90
"""The outermost percentiles that BLS publishes."""
MONTHS_A_YEAR = 12

Edge = Literal["below", "within", "above"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a wage stands among all workers of an area: it is more than `percent` of 100 of them earn.

    Below the lowest-paid tenth and above the best-paid tenth there is no figure between, only the edge.
    """

    percent: float
    edge: Edge
    area: WageArea
    year: int


@dataclass(frozen=True, slots=True)
class Gain:
    """What going from one hourly wage to another is worth, in US dollars before taxes; negative where it is a loss."""

    now: float
    after: float

    @property
    def hourly(self) -> float:
        """Dollars more an hour."""
        return self.after - self.now

    @property
    def yearly(self) -> float:
        """Dollars more in a year of full-time work."""
        return self.hourly * HOURS_A_YEAR

    def months_to_repay(self, cost: float | None) -> float | None:
        """Months of full-time work until what is gained equals a cost in dollars; None where it is not known or nothing is gained."""
        if cost is None or self.hourly <= 0:
            return None
        return cost / (self.yearly / MONTHS_A_YEAR)


class RelativeMobility:
    """Where wages stand among those of all workers of an area, whatever their work."""

    def __init__(self, all_wages: Iterable[Wage], organization: Organization) -> None:
        """Takes the wages that BLS gives for all occupations together, one for each area."""
        self._wages = {wage.area: wage for wage in all_wages}
        self._organization = organization

    def standing(self, hourly: float, county: str | None) -> Standing | None:
        """Where a wage in dollars an hour stands where a person lives, read off straight lines between BLS's percentiles.

        None where BLS gives no percentiles for the area.
        """
        for area in self._organization.areas_for(county):
            wage = self._wages.get(area.area)
            points = _percentiles(wage) if wage else []
            if wage and len(points) > 1:
                percent, edge = _place(hourly, points)
                return Standing(percent, edge, area, wage.year)
        return None


def _percentiles(wage: Wage) -> list[tuple[float, float]]:
    """(dollars an hour, percentile) of a wage, rising; figures that BLS does not give are passed over."""
    given = ((LOWEST, wage.p10), (25, wage.p25), (50, wage.p50), (75, wage.p75), (HIGHEST, wage.p90))
    return [(figure if wage.unit == "hour" else figure / HOURS_A_YEAR, percent) for percent, figure in given if isinstance(figure, float)]


def _place(hourly: float, points: list[tuple[float, float]]) -> tuple[float, Edge]:
    (lowest, first), (highest, last) = points[0], points[-1]
    if hourly < lowest:
        return first, "below"
    if hourly > highest:
        return last, "above"
    for (left, low), (right, high) in pairwise(points):
        if hourly <= right:
            share = (hourly - left) / (right - left) if right > left else 1.0
            return low + share * (high - low), "within"
    return last, "within"


def training_toward(programs: Iterable[Program], fits: Iterable[str]) -> Program | None:
    """The program to weigh first: open, for this person, its cost known and low, its length known and short. None where there is none.

    `fits` holds the ids of those that may be for the person.
    """
    allowed = set(fits)
    running = [program for program in programs if program.id in allowed and program.status == "active"]
    return min(running, key=_burden, default=None)


def _burden(program: Program) -> tuple[bool, float, bool, int]:
    cost = program.cost.amount if program.cost else None
    weeks = longest_weeks(program)
    return cost is None, cost or 0.0, weeks is None, weeks or 0


def longest_weeks(program: Program) -> int | None:
    """The weeks a program may take at most; None where that is not known."""
    if program.length is None:
        return None
    return program.length.weeks_max or program.length.weeks


def work_paying(occupations: Iterable[Occupation], organization: Organization, county: str | None, least: float | None) -> list[Occupation]:
    """Work that people enter without a degree and without years in related work, by what it pays where the person lives.

    With `least`, dollars an hour: where half of the people earn that much or more, most openings first. Without: best paid first.
    """
    found: list[tuple[float, Occupation]] = []
    for occupation in occupations:
        outlook, pay = occupation.projection, hourly_pay(occupation, organization, county)
        if outlook is None or pay is None or outlook.education not in WITHOUT_A_DEGREE or outlook.experience != WITHOUT_YEARS:
            continue
        if least is None:
            found.append((pay, occupation))
        elif pay >= least:
            found.append((outlook.openings, occupation))
    return [occupation for _, occupation in sorted(found, key=lambda one: -one[0])]


def hourly_pay(occupation: Occupation, organization: Organization, county: str | None) -> float | None:
    """The middle wage in dollars an hour where the person lives; None where it is not known or above BLS's highest figure."""
    found = local_wage(occupation, organization, county)
    if found is None or not isinstance(found[0].p50, float):
        return None
    return found[0].p50 if found[0].unit == "hour" else found[0].p50 / HOURS_A_YEAR


def local_wage(occupation: Occupation, organization: Organization, county: str | None) -> tuple[Wage, WageArea] | None:
    """The wage of the area nearest to a person in which BLS gives a median, or says it is above its highest figure."""
    wages = {wage.area: wage for wage in occupation.wages}
    for area in organization.areas_for(county):
        wage = wages.get(area.area)
        if wage is not None and wage.p50 is not None:
            return wage, area
    return None
