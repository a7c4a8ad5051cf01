"""Every wage is told with its area and its year, and one that is not known is said to be so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from written import program, words, work, written_store

from navigator.knowledge.entries import Wage

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language
    from navigator.knowledge.entries import Occupation
    from navigator.knowledge.store import KnowledgeStore


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("wages"))


def paid(store: KnowledgeStore, **changed: Any) -> Occupation:
    """Medical assistants with one wage: that of the Bay, changed."""
    wage = {"area": "41860", "area_name": "Bay", "year": 2025, "p10": 20, "p50": 30, "p90": 40} | changed
    return work(store).model_copy(update={"wages": (Wage.model_validate(wage),)})


def projected(store: KnowledgeStore, **changed: Any) -> Occupation:
    """Medical assistants with another outlook."""
    projection = work(store).projection
    assert projection is not None
    return work(store).model_copy(update={"projection": projection.model_copy(update=changed)})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Medical assistants in the Bay: half earn more than $28.75 an hour. The lowest-paid tenth earn up to $21.10 an hour"),
        ("es", "Asistentes médicos en la Bahía: la mitad gana más de $28.75 la hora. El 10 % que gana menos recibe hasta $21.10 la hora"),
    ],
)
def test_wage_is_told_with_area_and_year(store: KnowledgeStore, language: Language, said: str) -> None:
    """And with its spread."""
    line = words(store, language).wages.line(work(store))
    assert line.startswith(said)
    assert line.endswith("(BLS, 2025.)")


@pytest.mark.parametrize(
    ("county", "said"),
    [
        (None, "the Bay: half earn more than $28.75"),
        ("San Mateo", "the Bay: half earn more than $28.75"),
        ("Santa Clara", "San Jose: half earn more than $30.10"),
        ("Fresno", "the U.S.: half earn more than $20.50"),
    ],
)
def test_wage_is_that_of_the_county_a_person_lives_in(store: KnowledgeStore, county: str | None, said: str) -> None:
    """The home area for who has not said, the wider one for who lives elsewhere."""
    assert said in words(store, county=county).wages.line(work(store))


def test_spread_that_is_not_released_is_left_out(store: KnowledgeStore) -> None:
    """The country's best-paid tenth is unknown in the table."""
    assert "tenth" not in words(store, county="Fresno").wages.line(work(store))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"unit": "year", "p50": 95_000, "p10": 60_000, "p90": "#"}, "more than $95,000 a year."),
        ({"unit": "year", "p50": 95_000, "p10": 60_000, "p90": "#"}, "tenth more than BLS publishes or more."),
        ({"p50": "#"}, "half earn more than the highest wage BLS publishes (2025)."),
    ],
)
def test_wage_a_year_and_wage_above_the_highest_published_are_told_as_such(
    store: KnowledgeStore, changed: dict[str, Any], said: str
) -> None:
    """No figure is made up."""
    assert said in words(store).wages.line(paid(store, **changed))


def test_unknown_wage_is_said_to_be_unknown(store: KnowledgeStore) -> None:
    """In words, without a figure, and for a text message not at all."""
    wages, unpaid = words(store).wages, work(store).model_copy(update={"wages": ()})
    assert "has not released a wage" in wages.line(unpaid)
    assert "$" not in wages.line(unpaid)
    assert wages.short(unpaid) == ""


def test_text_message_holds_the_middle_wage(store: KnowledgeStore) -> None:
    """In as few words as tell it."""
    assert words(store).wages.short(work(store)) == "Medical assistants, about $28.75 an hour."


def test_pay_of_a_program_is_that_of_the_work_it_leads_to(store: KnowledgeStore) -> None:
    """Two kinds of work at most; work the base does not have is left out."""
    led = program(occupations=["51-4121", "31-9092", "29-2061", "31-9092"])
    wages = words(store).wages
    said = wages.of_program(led)
    assert said == "It leads to work as: medical assistants, about $28.75 an hour and vocational nurses, about $45.34 an hour."
    assert wages.sources(wages.works_of(led)) == ["Pay is the middle wage in the Bay, 2025 (BLS)."]


def test_each_source_of_wages_is_told_once(store: KnowledgeStore) -> None:
    """One for each area and year; none for work whose wage is not known."""
    wages = words(store, county="Santa Clara").wages
    assert wages.sources([work(store), work(store)]) == ["Pay is the middle wage in San Jose, 2025 (BLS)."]
    assert wages.sources([work(store).model_copy(update={"wages": ()})]) == []


def test_wages_here_are_one_sentence(store: KnowledgeStore) -> None:
    """One figure each; work whose wage is not known is left out, and nothing is said of none."""
    unpaid = work(store).model_copy(update={"wages": ()})
    wages = words(store).wages
    assert wages.here([work(store), unpaid]) == "What it pays here: medical assistants, about $28.75 an hour."
    assert wages.here([unpaid]) == ""


@pytest.mark.parametrize(
    ("p50", "said"),
    [
        (30, "Medical assistants: half earn more than $30.00 an hour."),
        ("#", "Medical assistants: half earn more than the highest wage BLS publishes."),
    ],
)
def test_wage_beside_its_source_is_told_in_short(store: KnowledgeStore, p50: float | str, said: str) -> None:
    """What is not known is told in full."""
    unpaid = work(store).model_copy(update={"wages": ()})
    assert words(store).wages.half_earn(paid(store, p50=p50)) == said
    assert words(store).wages.half_earn(unpaid) == words(store).wages.line(unpaid)


@pytest.mark.parametrize("occupations", [[], ["51-4121"]])
def test_program_whose_pay_is_not_known_says_nothing_of_it(store: KnowledgeStore, occupations: list[str]) -> None:
    """As where it leads to no work in particular."""
    assert words(store).wages.of_program(program(occupations=occupations)) == ""


def test_next_rung_names_the_better_paid_work_with_its_pay(store: KnowledgeStore) -> None:
    """Its pay only where it is known; work that leads nowhere names none."""
    wages = words(store, county="Fresno").wages
    assert words(store).wages.next_rung(work(store)) == "The next step up from medical assistants: vocational nurses, about $45.34 an hour."
    assert wages.next_rung(work(store)) == "The next step up from medical assistants: vocational nurses."
    assert wages.next_rung(work(store, "29-2061")) == ""


@pytest.mark.parametrize(
    ("percent", "language", "said"),
    [
        (12.5, "en", "Medical assistants: 112,300 openings a year in the U.S., and 12.5% more jobs by 2034."),
        (-3.0, "en", "Medical assistants: 112,300 openings a year in the U.S., and 3% fewer jobs by 2034."),
        (0.4, "en", "Medical assistants: 112,300 openings a year in the U.S., and about as many jobs as now by 2034."),
        (-0.4, "es", "Asistentes médicos: 112,300 puestos al año en EE. UU., y casi los mismos empleos que hoy para 2034."),
    ],
)
def test_outlook_tells_openings_and_where_employment_is_heading(
    store: KnowledgeStore, percent: float, language: Language, said: str
) -> None:
    """Growing, shrinking, or much the same, with the name of the work."""
    assert words(store, language).wages.outlook(projected(store, change_percent=percent)) == said


@pytest.mark.parametrize(
    ("education", "said"),
    [
        ("No formal educational credential", "no diploma needed"),
        ("High school diploma or equivalent", "a high-school diploma or GED"),
        ("Some college, no degree", "some college, no degree"),
        ("Postsecondary nondegree award", "a certificate after high school"),
        ("Associate's degree", "a two-year college degree"),
        ("Bachelor's degree", "a four-year college degree"),
        ("Master's degree", "a master's degree"),
        ("Doctoral or professional degree", "a doctoral or professional degree"),
    ],
)
def test_usual_way_in_is_told_in_plain_words(store: KnowledgeStore, education: str, said: str) -> None:
    """For each of the levels of schooling that BLS uses."""
    assert words(store).wages.schooling(projected(store, education=education)) == f"Usual way in: {said}."


def test_work_without_a_projection_has_neither_outlook_nor_way_in(store: KnowledgeStore) -> None:
    """Nothing is made up."""
    wages = words(store).wages
    assert (wages.outlook(work(store, "29-2061")), wages.schooling(work(store, "29-2061"))) == ("", "")
