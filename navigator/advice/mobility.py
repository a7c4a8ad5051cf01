"""Wages as people can use them: which figure counts for a person's area, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from navigator.advice.organization import Organization, WageArea
    from navigator.knowledge.entries import Occupation, Wage

HOURS_A_YEAR = 2080
"""Hours BLS takes for a year of full-time work (OEWS technical notes)."""


def local_wage(occupation: Occupation, organization: Organization, county: str | None) -> tuple[Wage, WageArea] | None:
    """The wage of the area nearest to a person in which BLS gives a median, or says it is above its highest figure."""
    wages = {wage.area: wage for wage in occupation.wages}
    for area in organization.areas_for(county):
        wage = wages.get(area.area)
        if wage is not None and wage.p50 is not None:
            return wage, area
    return None
