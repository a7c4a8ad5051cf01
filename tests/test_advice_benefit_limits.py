"""People are warned where new pay may pass the income limit of a benefit; no award is worked out."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import SHIPPED
from pydantic import ValidationError
from shipped_base import guidelines, limits, store

from navigator.advice.benefit_limits import BenefitLimit
from navigator.advice.profile import Profile
from navigator.knowledge.entries import Service
from navigator.knowledge.yaml_files import read_yaml, validate

SHIPPED_LIMITS = validate(read_yaml(SHIPPED / "benefit_limits.yaml"), BenefitLimit)


@pytest.mark.parametrize(
    ("benefit", "size", "dollars"),
    [
        ("calfresh", 1, 31_920),
        ("calfresh", 3, 54_640),
        ("medi-cal", 1, 22_025),
        ("medi-cal", 4, 45_540),
        ("medi-cal-children", 2, 57_562),
        ("child-care", 2, 82_326),
        ("child-care", 3, 93_418),
        ("child-care", 12, 149_367),
    ],
)
def test_limit_follows_from_the_size_of_the_household(benefit: str, size: int, dollars: int) -> None:
    """200, 138 and 266 percent of the guideline of 2026; 85 percent of the state median income, the largest size given for larger ones."""
    found = limits().cautions([benefit], 0, Profile(household_size=size))
    assert [caution.dollars for caution in found] == [dollars]


@pytest.mark.parametrize(
    ("yearly", "passes", "near"), [(40_000, False, False), (50_000, False, True), (54_640, False, True), (56_160, True, True)]
)
def test_pay_passes_a_limit_only_above_it_and_comes_near_it_from_nine_tenths(yearly: float, passes: bool, near: bool) -> None:
    """CalFresh for three people."""
    caution = limits().cautions(["calfresh"], yearly, Profile(household_size=3))[0]
    assert (caution.passes, caution.near, caution.assumed_size) == (passes, near, False)


def test_size_that_was_not_told_is_the_least_it_can_be() -> None:
    """The person and their children; it is said to be assumed."""
    caution = limits().cautions(["calfresh"], 0, Profile(children=2))[0]
    assert (caution.household_size, caution.assumed_size) == (3, True)


@pytest.mark.parametrize(
    ("said", "before", "after", "warned"),
    [
        ({"benefits": ("calfresh", "medi-cal"), "children": 2}, 37_440, 56_077, ["calfresh", "medi-cal"]),
        ({"benefits": ("calfresh",), "children": 2}, 60_000, 70_000, []),
        ({"benefits": ("calfresh",), "children": 2}, None, 30_000, []),
        ({"children": 2}, 40_000, 90_000, ["child-care"]),
        ({"benefits": ("medi-cal",), "children": 1}, 37_440, 64_600, ["medi-cal-children"]),
        ({"children": 2, "household_size": 3}, 30_000, 56_000, ["calfresh", "medi-cal"]),
        ({"household_size": 3}, 30_000, 56_000, []),
        ({"benefits": ("section-8", "ssi")}, 20_000, 90_000, []),
        ({}, 20_000, 90_000, []),
    ],
)
def test_only_what_a_person_may_lose_by_the_new_pay_is_warned_of(
    said: dict[str, Any], before: float | None, after: float, warned: list[str]
) -> None:
    """What they hold, and child care of parents; not what the old pay passes already, nor what is far off, nor what is not known."""
    assert [caution.limit.id for caution in limits().passed(Profile(**said), before, after)] == warned


@pytest.mark.parametrize("limit", SHIPPED_LIMITS, ids=lambda limit: limit.id)
def test_every_limit_has_a_government_source_and_a_service_to_ask(limit: BenefitLimit) -> None:
    """A page of the state or a county, and an entry with a number to call."""
    assert any(host in limit.source for host in (".ca.gov/", ".lacounty.gov/", ".countyofnapa.org/"))
    service = store().entry(limit.entry)
    assert isinstance(service, Service)
    assert service.phones
    assert limit.dollars(1, guidelines()) <= limit.dollars(8, guidelines())


@pytest.mark.parametrize("changed", [{"percent_fpl": None}, {"percent_smi": 85}, {"annual": [1]}, {"percent_fpl": None, "percent_smi": 85}])
def test_limit_without_exactly_one_measure_is_refused(changed: dict[str, Any]) -> None:
    """A percentage of the guideline, or dollars."""
    text = {"en": "x", "es": "x"}
    sound = {
        "id": "calfresh", "name": text, "percent_fpl": 200, "note": text, "entry": "calfresh", "source": "https://example.org/",
        "verified_on": "2026-01-18",
    }  # fmt: skip
    assert BenefitLimit.model_validate(sound)
    with pytest.raises(ValidationError, match="percent_fpl alone"):
        BenefitLimit.model_validate(sound | changed)
