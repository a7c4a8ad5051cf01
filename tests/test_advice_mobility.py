"""Wages are set against those of all workers of the area, and a change of wage against what it costs."""

from __future__ import annotations

import pytest
from shipped_base import mobility, organization, store, work
from written import ORGANIZATION, program

from navigator.advice.mobility import Gain, RelativeMobility, hourly_pay, local_wage, longest_weeks, training_toward, work_paying
from navigator.knowledge.entries import Occupation, Wage


@pytest.mark.parametrize(
    ("hourly", "percent"),
    [(18.88, 10), (22.73, 25), (35.70, 50), (61.90, 75), (97.87, 90), ((18.88 + 22.73) / 2, 17.5), ((35.70 + 61.90) / 2, 62.5)],
)
def test_wage_stands_on_a_line_between_the_percentiles_of_all_workers(hourly: float, percent: float) -> None:
    """OEWS May 2025, all occupations, San Francisco-Oakland-Fremont."""
    standing = mobility().standing(hourly, "San Mateo")
    assert standing is not None
    assert standing.percent == pytest.approx(percent)
    assert (standing.edge, standing.area.area, standing.year) == ("within", "41860", 2025)


@pytest.mark.parametrize(("hourly", "edge", "percent"), [(16.0, "below", 10), (120.0, "above", 90)])
def test_wage_beyond_the_outermost_percentiles_is_only_said_to_be_so(hourly: float, edge: str, percent: float) -> None:
    """BLS publishes nothing below the tenth and above the ninetieth."""
    standing = mobility().standing(hourly, None)
    assert standing is not None
    assert (standing.edge, standing.percent) == (edge, percent)


@pytest.mark.parametrize(("county", "area"), [(None, "41860"), ("San Mateo", "41860"), ("Santa Clara", "41940"), ("Fresno", "6")])
def test_wage_is_set_against_the_area_a_person_lives_in(county: str | None, area: str) -> None:
    """The home area for who has not said, the state for who lives outside the areas."""
    standing = mobility().standing(25.0, county)
    assert standing is not None
    assert standing.area.area == area


@pytest.mark.parametrize("p50", [None, "#"])
def test_percentile_that_is_not_published_is_passed_over(p50: str | None) -> None:
    """The line then runs to the next one."""
    wage = Wage.model_validate({"area": "41860", "area_name": "Bay", "year": 2025, "p10": 10, "p25": 20, "p50": p50, "p75": 70, "p90": 90})
    standing = RelativeMobility([wage], ORGANIZATION).standing(45, None)
    assert standing is not None
    assert standing.percent == pytest.approx(50)


@pytest.mark.parametrize("wages", [[], [{"area": "41860", "area_name": "Bay", "year": 2025, "p50": 30}]])
def test_standing_is_not_known_without_percentiles(wages: list[dict[str, object]]) -> None:
    """Nor with a single one."""
    assert RelativeMobility(map(Wage.model_validate, wages), ORGANIZATION).standing(30, None) is None


def test_wages_of_all_workers_are_those_of_each_area_of_the_organization() -> None:
    """With all five percentiles, rising."""
    found = {wage.area: wage for wage in store().all_wages()}
    assert set(found) == {area.area for area in organization().wage_areas}
    for wage in found.values():
        figures = [wage.p10, wage.p25, wage.p50, wage.p75, wage.p90]
        assert figures == sorted(figures)  # type: ignore[type-var]


def test_gain_a_year_is_for_2080_hours() -> None:
    """As BLS reckons a year of full-time work."""
    gain = Gain(19.0, 26.96)
    assert gain.hourly == pytest.approx(7.96)
    assert gain.yearly == pytest.approx(7.96 * 2080)


@pytest.mark.parametrize(
    ("cost", "now", "after", "months"),
    [(0.0, 20, 30, 0), (2600.0, 20, 30, 1.5), (None, 20, 30, None), (1000.0, 30, 30, None), (1000.0, 30, 20, None)],
)
def test_training_has_paid_for_itself_after_its_cost_is_gained(cost: float | None, now: float, after: float, months: float | None) -> None:
    """Not known where the cost is not, never where nothing is gained."""
    assert Gain(now, after).months_to_repay(cost) == months


def test_program_to_weigh_first_is_open_and_its_cost_known_and_low() -> None:
    """Then the shorter one; one that is closed or not for the person never."""
    free = program(id="free", cost={"amount": 0}, length={"weeks": 12, "weeks_max": 16})
    short = program(id="short", cost={"amount": 0}, length={"weeks": 8})
    dear = program(id="dear", cost={"amount": 900}, length={"weeks": 4})
    unknown = program(id="unknown")
    closed = program(id="closed", cost={"amount": 0}, length={"weeks": 1}, status="closed")
    every = [unknown, dear, free, closed, short]
    assert training_toward(every, [one.id for one in every]) == short
    assert training_toward(every, ["free", "dear"]) == free
    assert training_toward(every, ["closed"]) is None
    assert [longest_weeks(one) for one in (free, short, unknown)] == [16, 8, None]


def test_pay_is_that_of_the_county_by_the_hour() -> None:
    """A wage a year is parted by 2,080 hours; one above the highest published is no figure."""
    cna = work("31-1131")
    found = local_wage(cna, organization(), "Santa Clara")
    assert found is not None
    assert found[1].area == "41940"
    teachers = work("25-2021")
    assert local_wage(teachers, organization(), None)[0].unit == "year"  # type: ignore[index]
    assert 20 < (hourly_pay(teachers, organization(), None) or 0) < 100
    capped = cna.model_copy(update={"wages": (Wage(area="41860", area_name="Bay", year=2025, p50="#"),)})
    assert hourly_pay(capped, organization(), None) is None


def test_work_paying_asks_for_no_degree_and_no_years_and_pays_at_least_that() -> None:
    """Best paid first without a floor, most openings first with one."""
    every = [entry for entry in store().entries() if isinstance(entry, Occupation)]
    best = work_paying(every, organization(), None, None)
    pays = [hourly_pay(one, organization(), None) or 0 for one in best]
    assert pays == sorted(pays, reverse=True)
    openings = [one.projection.openings for one in work_paying(every, organization(), None, 30) if one.projection]
    assert openings == sorted(openings, reverse=True)
    assert all((hourly_pay(one, organization(), None) or 0) >= 30 for one in work_paying(every, organization(), None, 30))
