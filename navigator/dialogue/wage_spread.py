"""How pay is spread in some work where a person lives, beside what they said they earn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from navigator.advice.mobility import HOURS_A_YEAR, local_wage
from navigator.advice.profile import WEEKS_A_YEAR
from navigator.dialogue.reply import Percentile, ShownWages

if TYPE_CHECKING:
    from navigator.advice.organization import Organization, WageArea
    from navigator.advice.profile import Profile
    from navigator.dialogue.speech import Speech
    from navigator.knowledge.entries import Figure, Occupation, Wage

Unit = Literal["hour", "year"]
CAPPED = "#"
"""How BLS marks a wage at or above the highest it publishes."""
EVERYONE = 100


class WageSpread:
    """Writes about the wages of occupations for one person."""

    def __init__(self, speech: Speech, organization: Organization, profile: Profile) -> None:
        self._speech = speech
        self._organization = organization
        self._profile = profile

    def of(self, entry: Occupation) -> ShownWages | None:
        """The percentiles of the area nearest to the person that has any, from BLS OEWS; None where none is released."""
        found = local_wage(entry, self._organization, self._profile.county) or self._any(entry)
        if found is None:
            return None
        wage, area = found
        percentiles = _percentiles(wage)
        yours, place = pay_said(self._profile, wage.unit), self._speech.text(area.name)
        said = self._speech.say(
            "spread", work=self._speech.text(entry.name), area=place, parts=self._parts(percentiles, wage.unit), year=wage.year
        )
        if yours is not None:
            said = f"{said} {self._speech.say('spread_yours', wage=self._with_unit(yours, wage.unit))}"
        return ShownWages(place, wage.year, wage.unit, percentiles, yours, said)

    def _any(self, entry: Occupation) -> tuple[Wage, WageArea] | None:
        """An area that gives some percentile, though not the middle one."""
        wages = {wage.area: wage for wage in entry.wages}
        areas = ((wages[area.area], area) for area in self._organization.areas_for(self._profile.county) if area.area in wages)
        return next(((wage, area) for wage, area in areas if any(one.amount or one.capped for one in _percentiles(wage))), None)

    def _parts(self, percentiles: tuple[Percentile, ...], unit: Unit) -> str:
        """What so many of 100 earn, for each figure there is; only the first one names its unit."""
        known = [one for one in percentiles if one.amount is not None]
        said = [
            self._speech.say(
                "spread_part", share=one.share, wage=self._amount(one.amount, unit) if number else self._with_unit(one.amount, unit)
            )
            for number, one in enumerate(known) if one.amount is not None
        ]  # fmt: skip
        capped = next((one for one in percentiles if one.capped), None)
        if capped:
            said.append(self._speech.say("spread_capped", share=EVERYONE - capped.share))
        return self._speech.listed(said)

    def _amount(self, dollars: float, unit: Unit) -> str:
        return f"${dollars:,.2f}" if unit == "hour" else f"${dollars:,.0f}"

    def _with_unit(self, dollars: float, unit: Unit) -> str:
        return self._speech.say("per_hour" if unit == "hour" else "per_year", amount=self._amount(dollars, unit).removeprefix("$"))


def pay_said(profile: Profile, unit: Unit) -> float | None:
    """What a person said they earn, in dollars per hour or year; None where they did not, or where it may be another's income too.

    A year of pay is taken for full time (2,080 hours, as BLS does) unless they said how many hours a week they work.
    """
    if profile.hourly_wage:
        return profile.hourly_wage if unit == "hour" else round(profile.hourly_wage * HOURS_A_YEAR, 2)
    if not (profile.annual_income and profile.employed and profile.household_size == 1):
        return None
    hours = profile.hours_per_week * WEEKS_A_YEAR if profile.hours_per_week else HOURS_A_YEAR
    return float(profile.annual_income) if unit == "year" else round(profile.annual_income / hours, 2)


def _percentiles(wage: Wage) -> tuple[Percentile, ...]:
    figures: dict[int, Figure] = {10: wage.p10, 25: wage.p25, 50: wage.p50, 75: wage.p75, 90: wage.p90}
    return tuple(
        Percentile(share, figure if isinstance(figure, float) else None, capped=figure == CAPPED) for share, figure in figures.items()
    )
