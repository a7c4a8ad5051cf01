"""Each criterion is met, failed or unknown, and nothing is guessed."""

from __future__ import annotations

import csv
from datetime import date
from typing import Any

import pytest
from conftest import SHARED_DATA, SHIPPED

from navigator.advice.eligibility import INCOME_TESTED, EligibilityChecker, stands
from navigator.advice.poverty import PovertyGuidelines
from navigator.advice.profile import Profile
from navigator.knowledge.entries import Criterion, Guide, Program, Standing, Text
from navigator.knowledge.yaml_files import read_yaml, validate_one

GUIDELINES = validate_one(read_yaml(SHIPPED / "poverty_guidelines.yaml"), PovertyGuidelines)
CHECKER = EligibilityChecker(GUIDELINES)
NAME = Text(en="A class", es="Un curso")
NOTE = {"note": {"en": "Ask them.", "es": "Pregunte."}}
CITY = {"residence": {"cities": ["East Palo Alto"]}}
COUNTY = {"residence": {"counties": ["San Mateo"]}}
EITHER = {"residence": {"counties": ["San Mateo"], "cities": ["Palo Alto"]}}


def program(*criteria: dict[str, Any]) -> Program:
    """A program with those criteria."""
    return Program(
        id="a-class", name=NAME, summary=NAME, topics=("training",), source="https://example.org/", verified_on=date(2026, 1, 18),
        provider="School", eligibility=tuple(Criterion.model_validate(criterion) for criterion in criteria),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("criterion", "profile", "result"),
    [
        ({"age": {"min": 18}}, Profile(age=18), "met"),
        ({"age": {"min": 18}}, Profile(age=17), "failed"),
        ({"age": {"min": 18, "max": 24}}, Profile(age=24), "met"),
        ({"age": {"max": 24}}, Profile(age=25), "failed"),
        ({"age": {"min": 18}}, Profile(), "unknown"),
        (COUNTY, Profile(county="San Mateo"), "met"),
        (COUNTY, Profile(county="Alameda", city="Oakland"), "failed"),
        (COUNTY, Profile(city="Redwood City"), "unknown"),
        (COUNTY, Profile(), "unknown"),
        (CITY, Profile(city="East Palo Alto", county="San Mateo"), "met"),
        (CITY, Profile(city="Redwood City", county="San Mateo"), "failed"),
        (CITY, Profile(county="San Mateo"), "unknown"),
        (EITHER, Profile(city="Redwood City", county="San Mateo"), "met"),
        (EITHER, Profile(city="Palo Alto", county="Santa Clara"), "met"),
        (EITHER, Profile(city="San Jose", county="Santa Clara"), "failed"),
        ({"residence": {"state": "CA"}}, Profile(county="Alameda"), "met"),
        ({"residence": {"state": "NV"}}, Profile(county="Alameda"), "failed"),
        ({"residence": {"state": "CA"}}, Profile(), "unknown"),
        ({"education": "hs"}, Profile(education="hs"), "met"),
        ({"education": "hs"}, Profile(education="bachelor"), "met"),
        ({"education": "hs"}, Profile(education="some_hs"), "failed"),
        ({"education": "hs"}, Profile(), "unknown"),
        ({"status_any": ["veteran"]}, Profile(veteran=True), "met"),
        ({"status_any": ["veteran"]}, Profile(veteran=False), "failed"),
        ({"status_any": ["veteran"]}, Profile(), "unknown"),
        ({"status_any": ["veteran", "disability"]}, Profile(veteran=False, disability=True), "met"),
        ({"status_any": ["veteran", "disability"]}, Profile(veteran=False), "unknown"),
        ({"benefits_any": ["wic", "ssi"]}, Profile(benefits=("ssi",)), "met"),
        ({"benefits_any": ["wic"]}, Profile(benefits=("ssi",)), "unknown"),
        ({"benefits_any": ["wic"]}, Profile(), "unknown"),
        ({"children_under": 5}, Profile(children=1, youngest_child_age=4), "met"),
        ({"children_under": 5}, Profile(children=1, youngest_child_age=5), "failed"),
        ({"children_under": 5}, Profile(children=0), "failed"),
        ({"children_under": 5}, Profile(children=2), "unknown"),
        ({"low_income": True}, Profile(benefits=("calfresh",)), "met"),
        ({"low_income": True}, Profile(benefits=("unemployment",)), "unknown"),
        ({"low_income": True}, Profile(annual_income=0), "unknown"),
        ({"work_authorization": True}, Profile(immigrant=True), "unknown"),
        (NOTE, Profile(age=30), "unknown"),
    ],
)  # fmt: skip
def test_criterion_is_met_failed_or_unknown(criterion: dict[str, Any], profile: Profile, result: str) -> None:
    """By what a person said, and by nothing else."""
    (check,) = CHECKER.check(program(criterion), profile).checks
    assert check.result == result


@pytest.mark.parametrize(
    ("percent", "size", "limit"),
    [(100, 1, 15960), (100, 2, 21640), (100, 3, 27320), (200, 3, 54640), (130, 4, 42900), (138, 1, 22024), (200, 8, 111440)],
)
def test_income_is_compared_with_the_guideline_of_the_household(percent: int, size: int, limit: int) -> None:
    """The limit itself is low enough, a dollar more is not."""
    entry = program({"income_percent_fpl": percent})
    assert CHECKER.check(entry, Profile(household_size=size, annual_income=limit)).status == "likely"
    assert CHECKER.check(entry, Profile(household_size=size, annual_income=limit + 1)).status == "unlikely"


@pytest.mark.parametrize("profile", [Profile(household_size=3), Profile(annual_income=20000), Profile(hourly_wage=20, household_size=3)])
def test_income_without_the_household_or_the_other_way_is_unknown(profile: Profile) -> None:
    """A wage without hours gives no income either."""
    assert CHECKER.check(program({"income_percent_fpl": 200}), profile).status == "unknown"


def test_wage_and_hours_give_an_income() -> None:
    """Twenty dollars for forty hours is 41,600 a year."""
    entry = program({"income_percent_fpl": 200})
    assert CHECKER.check(entry, Profile(hourly_wage=20, hours_per_week=40, household_size=3)).status == "likely"
    assert CHECKER.check(entry, Profile(hourly_wage=20, hours_per_week=40, household_size=1)).status == "unlikely"


def test_guidelines_are_those_of_the_shared_data() -> None:
    """Every household size of the notice's table, and beyond it."""
    path = SHARED_DATA / "fpl-2026" / "fpl_2026_48states.csv"
    if not path.is_file():
        pytest.skip(f"the shared data sets are not beside this checkout: no {path}")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = {row["household_size"]: int(row["annual_usd"]) for row in csv.DictReader(lines)}
    more = rows.pop("each_additional")
    assert {size: GUIDELINES.annual(int(size)) for size in rows} == rows
    assert GUIDELINES.annual(9) == rows["8"] + more
    assert (GUIDELINES.first_person, GUIDELINES.each_additional) == (15960, 5680)


@pytest.mark.parametrize(
    ("results", "status"),
    [
        ((Profile(age=20, education="hs")), "likely"),
        ((Profile(age=20)), "unknown"),
        ((Profile(age=16)), "unlikely"),
        ((Profile(age=16, education="hs")), "unlikely"),
        ((Profile()), "unknown"),
    ],
)
def test_checks_come_together_by_three_valued_logic(results: Profile, status: str) -> None:
    """One failed criterion makes it unlikely, one unknown leaves it unknown."""
    found = CHECKER.check(program({"age": {"min": 18}}, {"education": "hs"}), results)
    assert found.status == status
    assert [check.criterion.name for check in found.checks] == ["age", "education"]


def test_entry_without_criteria_is_open() -> None:
    """To anyone; so is a guide."""
    guide = Guide(
        id="a-guide",
        name=NAME,
        summary=NAME,
        topics=("training",),
        source="https://example.org/",
        verified_on=date(2026, 1, 18),
        body=(NAME,),
    )
    assert CHECKER.check(program(), Profile()).status == "open"
    assert CHECKER.check(guide, Profile(age=3)).status == "open"


@pytest.mark.parametrize(
    ("criterion", "facts"),
    [
        ({"age": {"min": 18}}, ("age",)),
        (COUNTY, ("zip",)),
        ({"education": "hs"}, ("education",)),
        ({"status_any": ["veteran", "parent"]}, ("veteran", "parent")),
        ({"benefits_any": ["wic"]}, ("benefits",)),
        ({"children_under": 5}, ("youngest_child_age",)),
        ({"income_percent_fpl": 200}, ("household_size",)),
        ({"work_authorization": True}, ()),
        (NOTE, ()),
    ],
)
def test_unknown_check_names_the_facts_that_would_decide_it(criterion: dict[str, Any], facts: tuple[str, ...]) -> None:
    """None for what is never asked, such as the right to work."""
    (check,) = CHECKER.check(program(criterion), Profile()).checks
    assert check.facts == facts


def test_decided_check_names_no_facts() -> None:
    """Nothing is left to ask."""
    (check,) = CHECKER.check(program({"age": {"min": 18}}), Profile(age=20)).checks
    assert check.facts == ()


@pytest.mark.parametrize("standing", list(Standing))
def test_every_standing_can_be_known(standing: Standing) -> None:
    """Each is None for one who said nothing, and true or false for one who did."""
    told = {
        Standing.PARENT: (Profile(children=2), Profile(children=0)),
        Standing.UNEMPLOYED: (Profile(employed=False), Profile(employed=True)),
    }
    yes, no = told.get(standing) or (Profile(**{standing.value: True}), Profile(**{standing.value: False}))
    assert (stands(Profile(), standing), stands(yes, standing), stands(no, standing)) == (None, True, False)


@pytest.mark.parametrize("benefit", sorted(INCOME_TESTED))
def test_benefit_given_below_an_income_shows_a_low_income(benefit: Any) -> None:
    """Each of them."""
    assert CHECKER.check(program({"low_income": True}), Profile(benefits=(benefit,))).status == "likely"
