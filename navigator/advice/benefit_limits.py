"""Income limits of benefits, as dated data in knowledge/benefit_limits.yaml: to warn before a raise, never to compute an award."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date  # noqa: TC003 -- pydantic needs the type at run time
from typing import TYPE_CHECKING

from pydantic import Field, model_validator

from navigator.knowledge.entries import Record, Slug, Text, Url

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from navigator.advice.poverty import PovertyGuidelines
    from navigator.advice.profile import Profile

NEAR = 0.9
"""Share of a limit from which income is near it: other income in the home may then pass it."""


class BenefitLimit(Record):
    """An income limit by household size: a percentage of the poverty guideline, or yearly US dollars for each size."""

    id: Slug = Field(description="As in the profile's benefits, where there is one of that name.")
    name: Text
    percent_fpl: int | None = Field(default=None, gt=0, description="Percent of the poverty guideline.")
    percent_smi: int | None = Field(default=None, gt=0, description="Percent of the state median income that `annual` is.")
    annual: tuple[int, ...] = Field(default=(), description="US dollars a year for one person, two, three, and so on.")
    years: Text | None = Field(default=None, description="What the dollars are for, where not for the year of the guideline.")
    children_only: bool = Field(default=False, description="Only for people with children.")
    held_as: Slug | None = Field(default=None, description="The benefit of the profile that has this limit too, for the children in it.")
    note: Text = Field(description="What else counts.")
    entry: Slug = Field(description="The service to ask before accepting.")
    source: Url
    verified_on: date

    @model_validator(mode="after")
    def _one_measure(self) -> BenefitLimit:
        if (self.percent_fpl is None) == (self.percent_smi is None) or bool(self.annual) != (self.percent_smi is not None):
            msg = f"{self.id}: give percent_fpl alone, or percent_smi with annual"
            raise ValueError(msg)
        return self

    def dollars(self, household_size: int, guidelines: PovertyGuidelines) -> int:
        """The limit of a household in US dollars a year; of the largest size given, where the household is larger."""
        if self.percent_fpl is not None:
            return round(guidelines.annual(household_size) * self.percent_fpl / 100)
        return self.annual[min(household_size, len(self.annual)) - 1]


@dataclass(frozen=True, slots=True)
class Caution:
    """A limit that pay may pass: dollars a year of the limit for so many people, and whether the pay alone passes it or comes near it."""

    limit: BenefitLimit
    household_size: int
    assumed_size: bool
    """Whether the size is the least there can be, since the person has not said it."""
    dollars: int
    passes: bool
    near: bool
    held: bool = True
    """Whether the person said that they have the benefit; else it is one that a home like theirs often has."""


class BenefitLimits:
    """Weighs a new pay against the limits of benefits."""

    def __init__(self, limits: Iterable[BenefitLimit], guidelines: PovertyGuidelines) -> None:
        self._limits = {limit.id: limit for limit in limits}
        self._guidelines = guidelines

    @property
    def year(self) -> int:
        """The year of the poverty guidelines that limits are reckoned from."""
        return self._guidelines.year

    def known(self, benefit: str) -> bool:
        """Whether the limit of a benefit is known."""
        return benefit in self._limits

    def cautions(self, benefits: Sequence[str], yearly: float, profile: Profile) -> list[Caution]:
        """What to know of each of the benefits, in their order, at a pay in dollars a year; those whose limit is not known are left out.

        Of a benefit that has another limit for children, both are told to parents.
        """
        asked = [name for benefit in benefits for name in self._limits_of(benefit, profile)]
        return [self._caution(self._limits[name], yearly, profile) for name in dict.fromkeys(asked)]

    def passed(self, profile: Profile, before: float | None, after: float) -> list[Caution]:
        """The benefits a person may stand to lose by a new pay in dollars a year, those they hold first.

        Parents are also warned of child care, and, where the size of the household is known, of what they have not said they hold.
        A limit that the old pay passes already, or that the new pay stays well below, is left out.
        """
        held = self.cautions(profile.benefits, after, profile)
        others: list[str] = []
        if profile.children:
            others = [name for name, limit in self._limits.items() if limit.children_only and not limit.held_as]
        if profile.children and profile.household_size:
            others += [name for name, limit in self._limits.items() if not limit.children_only]
        told = {one.limit.id for one in held}
        unsaid = [replace(one, held=False) for one in self.cautions(others, after, profile) if one.limit.id not in told]
        return [one for one in (*held, *unsaid) if (one.passes or one.near) and not (before is not None and before > one.dollars)]

    def _limits_of(self, benefit: str, profile: Profile) -> list[str]:
        """Ids of the limits of a benefit: its own, then that for children where there are any."""
        alike = [name for name, limit in self._limits.items() if limit.held_as == benefit and profile.children]
        return [*([benefit] if benefit in self._limits else []), *alike]

    def _caution(self, limit: BenefitLimit, yearly: float, profile: Profile) -> Caution:
        size = profile.household_size or 1 + (profile.children or 0)
        dollars = limit.dollars(size, self._guidelines)
        return Caution(limit, size, profile.household_size is None, dollars, yearly > dollars, yearly >= dollars * NEAR)
