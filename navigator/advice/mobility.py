"""Wages as people can use them: which figure counts for a person's area, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.advice.organization import Organization, WageArea
    from navigator.knowledge.entries import Occupation, Wage

HOURS_A_YEAR = 2080
"""Hours BLS takes for a year of full-time work (OEWS technical notes)."""
WITHOUT_A_DEGREE = frozenset(
    {"No formal educational credential", "High school diploma or equivalent", "Postsecondary nondegree award", "Some college, no degree"}
)
"""What BLS calls the typical schooling to enter, where that is no degree."""
WITHOUT_YEARS = "None"
"""What BLS calls the experience in related work, where none is asked for."""


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
