"""Puts eligibility into words: whether an entry is likely a fit, and each criterion in a few words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue.reply import ShownCheck, ShownEligibility

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from navigator.advice.eligibility import Check, Eligibility
    from navigator.advice.profile import Profile
    from navigator.dialogue.speech import Speech
    from navigator.knowledge.entries import AgeRange, Criterion, Residence

BENEFITS = {"calfresh": "CalFresh", "medi-cal": "Medi-Cal", "calworks": "CalWORKs", "ssi": "SSI", "wic": "WIC", "section-8": "Section 8"}
"""Benefits whose names are not their ids with spaces."""
STATE = "California"
"""Named where a criterion asks for residence in the state alone."""
BAY_AREA = frozenset({"Alameda", "Contra Costa", "Marin", "Napa", "San Francisco", "San Mateo", "Santa Clara", "Solano", "Sonoma"})
"""The nine counties that people call by one name."""
_ONLY_LOW_INCOME = re.compile(r"(?:made )?for people with low incomes?\b", re.IGNORECASE)
_ON_STATUS = re.compile(r"\b(?:permission to work|immigration status)\b", re.IGNORECASE)


class EligibilityWords:
    """Writes for one person about whom an entry is for. It never promises: the provider decides."""

    def __init__(self, speech: Speech, profile: Profile) -> None:
        self._speech = speech
        self._profile = profile

    def line(self, eligibility: Eligibility) -> str:
        """Whether it is likely a fit, what is to check, and then its notes; nothing where anyone may use it."""
        if eligibility.status == "open":
            return ""
        met, failed, unknown = (self._listed(eligibility.checks, result) for result in ("met", "failed", "unknown"))
        if eligibility.status == "unlikely":
            return self._speech.say("unlikely", failed=failed)
        phrase = ("unknown_some" if unknown else "fits_so_far") if met else "unknown"
        if eligibility.status == "likely":
            phrase = "likely"
        said = self._speech.say(phrase, met=met, unknown=unknown) if met or unknown else ""
        return " ".join(filter(None, (said, *self._notes([check.criterion for check in eligibility.checks]))))

    def shown(self, eligibility: Eligibility) -> ShownEligibility:
        """The eligibility with each check in words."""
        checks = (ShownCheck(check.criterion.name, check.result, self.criterion(check.criterion)) for check in eligibility.checks)
        return ShownEligibility(eligibility.status, tuple(checks))

    def criterion(self, criterion: Criterion) -> str:
        """A criterion in a few words."""
        match criterion.name:
            case "note":
                return self._speech.text(criterion.note).rstrip(".")
            case "age":
                return self._age(criterion.age)
            case "residence":
                return self._residence(criterion.residence)
            case "income_percent_fpl":
                return self._speech.say("check_income", percent=criterion.income_percent_fpl)
            case "education":
                return self._speech.say(f"check_education_{criterion.education}")
            case "status_any":
                return self._speech.either(self._speech.say(f"check_{standing}") for standing in criterion.status_any or ())
            case "benefits_any":
                return self._speech.say("check_benefits", benefits=self._speech.either(map(benefit_name, criterion.benefits_any or ())))
            case "children_under":
                return self._speech.say("check_children_under", age=criterion.children_under)
            case name:
                return self._speech.say(f"check_{name}")

    def _listed(self, checks: Iterable[Check], result: str) -> str:
        """The criteria with that result, as a list inside a sentence; notes are sentences and stand elsewhere."""
        return self._speech.listed(
            self.criterion(check.criterion) for check in checks if check.result == result and check.criterion.note is None
        )

    def _notes(self, criteria: Sequence[Criterion]) -> Iterable[str]:
        """What an entry says of whom it is for in its own words, a sentence or more each.

        Left out are a note that only repeats the income limit, and, beside others, one about immigration status for who did not
        say that they came from another country.
        """
        notes = [criterion.note for criterion in criteria if criterion.note is not None]
        limited = any(criterion.low_income or criterion.income_percent_fpl for criterion in criteria)
        for note in notes:
            repeated = limited and _ONLY_LOW_INCOME.match(note.en)
            for_others = len(notes) > 1 and self._profile.immigrant is not True and _ON_STATUS.search(note.en)
            if not (repeated or for_others):
                yield self._speech.text(note)

    def _age(self, limits: AgeRange | None) -> str:
        if limits is None or (limits.min is None and limits.max is None):
            return ""
        if limits.max is None:
            return self._speech.say("check_age_min", min=limits.min)
        if limits.min is None:
            return self._speech.say("check_age_max", max=limits.max)
        return self._speech.say("check_age_range", min=limits.min, max=limits.max)

    def _residence(self, places: Residence | None) -> str:
        """Where one must live: of several places only the person's own where it is among them."""
        if places is None:
            return ""
        city, county = self._profile.city, self._profile.county
        if city in places.cities:
            named = [str(city)]
        elif county in places.counties:
            named = [self._speech.say("check_county", county=county)]
        else:
            named = [*places.cities, *self._counties(places.counties)]
        return self._speech.say("check_residence", places=self._speech.either(named or [STATE]))

    def _counties(self, counties: Sequence[str]) -> list[str]:
        if set(counties) == BAY_AREA:
            return [self._speech.say("check_bay_area")]
        return [self._speech.say("check_county", county=county) for county in counties]


def benefit_name(benefit: str) -> str:
    """A benefit as people know it, by its id."""
    return BENEFITS.get(benefit, benefit.replace("-", " "))
