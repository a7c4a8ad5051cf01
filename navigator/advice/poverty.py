"""The federal poverty guidelines, as dated data in knowledge/poverty_guidelines.yaml."""

from __future__ import annotations

from datetime import date  # noqa: TC003 -- pydantic needs the type at run time

from navigator.knowledge.entries import Record, Url


class PovertyGuidelines(Record):
    """Annual US dollars for the 48 contiguous states, by household size."""

    year: int
    first_person: int
    each_additional: int
    source: Url
    verified_on: date

    def annual(self, household_size: int) -> int:
        """The guideline of a household, in US dollars a year."""
        return self.first_person + self.each_additional * (household_size - 1)
