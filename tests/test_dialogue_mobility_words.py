"""What a change of work is worth is told in plain words of both languages, every wage with its area and year, and no promise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from conftest import SHIPPED
from shipped_base import TODAY, asked, finder, limits, mobility, words, work
from written import program

from navigator.advice.benefit_limits import BenefitLimit
from navigator.advice.mobility import Gain
from navigator.advice.profile import Profile
from navigator.dialogue.mobility_words import MobilityWords
from navigator.index.readability import EIGHTH_GRADE, english_grade
from navigator.knowledge.entries import Wage
from navigator.knowledge.yaml_files import read_yaml, validate

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language

CNA, CASHIER = "31-1131", "41-2011"
BAY = "San Francisco-Oakland-Fremont"


def say(language: Language = "en", today: date = TODAY) -> MobilityWords:
    """Writes in a language on a day."""
    return MobilityWords(words(language), today)


@pytest.mark.parametrize(
    ("now", "after", "language", "said"),
    [
        (19, 26.96, "en", "That is $7.96 an hour more than you make now. Full time, it is about $16,600 a year more, before taxes."),
        (19, 26.96, "es", "Es $7.96 la hora más de lo que gana ahora. A tiempo completo, son unos $16,600 al año más, antes de impuestos."),
        (30, 26.96, "en", "That is $3.04 an hour less than you make now."),
        (27, 26.96, "en", "That is about what you make now."),
    ],
)
def test_gain_is_told_by_the_hour_and_by_the_year(now: float, after: float, language: Language, said: str) -> None:
    """A loss, and about the same, are told as such."""
    assert say(language).gain(Gain(now, after)) == said


@pytest.mark.parametrize(
    ("hourly", "language", "said"),
    [
        (27.0, "en", f"In the {BAY} area, $27.00 an hour is more than about 35 of 100 workers earn (all work, BLS, 2025)."),
        (17.0, "en", f"In the {BAY} area, $17.00 an hour is in the lowest-paid 10 of 100 workers (all work, BLS, 2025)."),
        (99.0, "es", f"En la zona de {BAY}, $99.00 la hora está entre los 10 de cada 100 trabajadores que más ganan (todos los trabajos,"),
    ],
)  # fmt: skip
def test_standing_is_told_of_a_hundred_workers_to_the_nearest_five(hourly: float, language: Language, said: str) -> None:
    """With its area and year; beyond the outermost percentiles as such."""
    standing = mobility().standing(hourly, None)
    assert standing is not None
    assert said in say(language).standings([(hourly, standing)])


def test_standing_that_is_not_known_is_not_told() -> None:
    """No figure is made up."""
    assert say().standings([]) == ""


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"cost": {"amount": 0}, "length": {"weeks": 12}}, "It takes 12 weeks. It is free, so there is no price to earn back."),
        ({"cost": {"amount": 2600}, "length": {"weeks": 8, "weeks_max": 16}},
         "8-16 weeks. It costs $2,600. The higher pay covers that in about 2 months."),
        ({"cost": {"amount": 500}}, "how many weeks it takes. It costs $500. A month of the higher pay covers that. Pay you miss"),
        ({}, "how many weeks it takes. I don't know what it costs, so I can't say when it pays for itself."),
    ],
)  # fmt: skip
def test_training_is_told_with_weeks_cost_and_when_it_has_paid_for_itself(changed: dict[str, object], said: str) -> None:
    """At ten dollars more an hour; what is not known is said to be so."""
    assert said in say().training(program(**changed), Gain(20, 30))


def test_cost_without_a_gain_is_told_alone() -> None:
    """Where the wage now is not known."""
    assert say().training(program(cost={"amount": 500}), None).endswith("It costs $500.")
    assert say().training(None, None) == "I have no class for it on file."


def test_pay_at_the_start_is_told_with_care() -> None:
    """Where a quarter earn less than the person makes now; nothing where it is not known."""
    wage = Wage(area="41860", area_name="Bay", year=2025, p25=24.0, p50=30.0)
    assert say().start(wage, 20.0) == "New people may start lower: a quarter earn less than $24.00 an hour."
    assert say().start(wage, 25.0).endswith("At first that may be no more than you make now.")
    assert say().start(wage.model_copy(update={"p25": None}), 20.0) == ""


@pytest.mark.parametrize(
    ("soc", "number", "parts"),
    [
        (CNA, 1, ["Licensed vocational nurses (LVN): about $45.34 an hour", "a certificate after high school", "no class for it on file"]),
        (CNA, 3, ["Registered nurses (RN)", "a four-year college degree", "about 4 years full time", "length not known, ask"]),
        (CASHIER, 1, ["No diploma is asked for.", "You learn on the job, in a month or less."]),
        (CASHIER, 3, ["Store supervisors and managers", "Most have a few years of such work first."]),
        ("31-1120", 1, ["Nursing assistants (CNA)", "8-16 weeks, free"]),
    ],
)
def test_way_on_is_told_with_its_pay_and_what_stands_before_it(soc: str, number: int, parts: list[str]) -> None:
    """Schooling, class, degree, years of experience, training at work."""
    way = finder().find(work(soc), Profile())[number - 1]
    said = say().way(number, way)
    assert said.startswith(f"{number}. ")
    assert [part for part in parts if part not in said] == []


def test_name_of_the_parents_work_has_no_brackets_within_brackets() -> None:
    """And a wage that is not known is said to be so."""
    assert say().parents_did(work("53-3032"), None, None, None) == "I have no wage here for what your parents did (truck drivers)."


@pytest.mark.parametrize(("today", "told"), [(date(2023, 6, 1), False), (date(2026, 11, 1), True)])
def test_page_of_a_rule_that_is_over_a_year_old_is_dated(today: date, told: bool) -> None:
    """So that people ask for today's limit."""
    caution = limits().cautions(["calfresh"], 50_000, Profile(household_size=2))
    said = " ".join(say(today=today).limits(caution, limits(), weighed=True))
    assert ("The page I have is from October 2022" in said) is told


QUESTIONS = [
    ("I make 19 an hour cleaning, what pays better and how do I get there?", "en"),
    ("how much more would I make as a CNA?", "en"),
    ("would I lose my CalFresh if I earn 27 an hour?", "en"),
    ("would I lose my Medi-Cal and my child care if I earn 27 an hour?", "en"),
    ("my mom cleaned houses, would I do better?", "en"),
]


@pytest.mark.parametrize(("message", "language"), QUESTIONS)
def test_answers_read_at_8th_grade_or_lower(message: str, language: Language) -> None:
    """By Flesch-Kincaid, and without a promise."""
    found = asked(message, language, hourly_wage=19.0, children=2, benefits=("calfresh",))
    assert found is not None
    said = "\n".join(found.lines)
    assert english_grade(said) < EIGHTH_GRADE
    assert not any(word in said.casefold() for word in ("you qualify", "you will earn", "guarantee", "!"))


def test_notes_of_limits_are_in_both_languages() -> None:
    """Each its own words."""
    for limit in validate(read_yaml(SHIPPED / "benefit_limits.yaml"), BenefitLimit):
        assert limit.note.en != limit.note.es
