"""Whom an entry is for, in plain words and without a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from written import CHECKER, program, wording

from navigator.advice.profile import Profile
from navigator.dialogue.eligibility_words import EligibilityWords
from navigator.dialogue.reply import ShownCheck
from navigator.dialogue.speech import Speech
from navigator.knowledge.entries import Criterion, Standing

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language

AGE, SCHOOL = {"age": {"min": 18}}, {"education": "hs"}
NINE = ["Alameda", "Contra Costa", "Marin", "Napa", "San Francisco", "San Mateo", "Santa Clara", "Solano", "Sonoma"]
BOTH = "age 18 or older and a high-school diploma or GED"


def eligibility_words(language: Language = "en", **said: Any) -> EligibilityWords:
    """Writes in a language for someone who said those facts."""
    return EligibilityWords(Speech(wording(), language), Profile(**said))


def line(criteria: list[dict[str, Any]], language: Language = "en", **said: Any) -> str:
    """The line for someone who said those facts."""
    return eligibility_words(language, **said).line(CHECKER.check(program(eligibility=criteria), Profile(**said)))


def note(words: str) -> dict[str, Any]:
    """A criterion that can only be read."""
    return {"note": {"en": words, "es": words}}


@pytest.mark.parametrize(
    ("criteria", "profile", "said"),
    [
        ([], Profile(age=20), ""),
        ([AGE, SCHOOL], Profile(age=20, education="hs"), f"Likely a fit: {BOTH}. Ask them to confirm."),
        ([AGE, SCHOOL], Profile(age=16), "May not fit: age 18 or older. Ask them to be sure."),
        ([AGE, SCHOOL], Profile(), f"To check: {BOTH}."),
        ([AGE, SCHOOL], Profile(age=20), "So far it fits (age 18 or older). To check: a high-school diploma or GED."),
    ],
)
def test_line_says_whether_it_fits_why_and_what_is_to_check(criteria: list[dict[str, Any]], profile: Profile, said: str) -> None:
    """Nothing where anyone may use it; never more than likely."""
    checked = CHECKER.check(program(eligibility=criteria), profile)
    assert eligibility_words().line(checked) == said


def test_line_is_said_in_spanish() -> None:
    """With Spanish joining of the criteria."""
    checked = CHECKER.check(program(eligibility=[AGE, SCHOOL]), Profile())
    assert eligibility_words("es").line(checked) == "Falta confirmar: tener 18 años o más y diploma de preparatoria o GED."


@pytest.mark.parametrize(
    ("criteria", "said"),
    [
        ([AGE, note("It takes a year.")], "So far it fits: age 18 or older. It takes a year."),
        (
            [AGE, SCHOOL, note("It takes a year.")],
            "So far it fits (age 18 or older). To check: a high-school diploma or GED. It takes a year.",
        ),
        ([note("For people at home."), note("Call first.")], "For people at home. Call first."),
        ([{"age": {"min": 30}}, note("It takes a year.")], "May not fit: age 30 or older. Ask them to be sure."),
        ([{"low_income": True}, note("Made for people with low incomes. Ask.")], "To check: the income limit."),
        ([note("Made for people with low incomes. Ask.")], "Made for people with low incomes. Ask."),
    ],
)
def test_notes_are_sentences_after_the_list(criteria: list[dict[str, Any]], said: str) -> None:
    """Never joined into it, and not one that only says the income limit again."""
    assert line(criteria, age=20) == said


@pytest.mark.parametrize(("said", "told"), [({}, False), ({"immigrant": True}, True), ({"immigrant": False}, False)])
def test_second_note_on_immigration_is_told_to_who_came_from_another_country(said: dict[str, Any], told: bool) -> None:
    """Others need not read it."""
    notes = [note("You must have worked."), note("Permission to work matters.")]
    assert line(notes, **said) == "You must have worked." + " Permission to work matters." * told


@pytest.mark.parametrize(
    ("residence", "profile", "said"),
    [
        ({"counties": NINE}, {}, "To check: living in the Bay Area."),
        ({"counties": NINE}, {"county": "San Mateo"}, "Likely a fit: living in San Mateo County. Ask them to confirm."),
        ({"cities": ["Montara", "Pacifica"]}, {"city": "Montara"}, "Likely a fit: living in Montara. Ask them to confirm."),
        ({"counties": ["Marin", "Napa"]}, {"county": "Fresno"}, "May not fit: living in Marin County or Napa County. Ask them to be sure."),
    ],
)
def test_of_many_places_the_persons_own_is_named(residence: dict[str, Any], profile: dict[str, Any], said: str) -> None:
    """And the nine counties by the one name they have."""
    assert line([{"residence": residence}], **profile) == said


@pytest.mark.parametrize(
    ("criterion", "said"),
    [
        ({"age": {"min": 16, "max": 24}}, "age 16 to 24"),
        ({"age": {"max": 24}}, "age 24 or younger"),
        ({"age": {"min": 0, "max": 5}}, "age 0 to 5"),
        ({"residence": {"cities": ["East Palo Alto"], "counties": ["San Mateo"]}}, "living in East Palo Alto or San Mateo County"),
        ({"residence": {"state": "CA"}}, "living in California"),
        ({"income_percent_fpl": 200}, "an income at or below 200% of the poverty guideline"),
        ({"low_income": True}, "the income limit"),
        ({"work_authorization": True}, "permission to work in the U.S."),
        ({"status_any": ["veteran", "unemployed"]}, "veteran or out of work"),
        ({"benefits_any": ["calfresh", "general-assistance"]}, "being on CalFresh or general assistance"),
        ({"children_under": 5}, "a child under 5"),
        ({"note": {"en": "Ask the school.", "es": "Pregunte."}}, "Ask the school"),
    ],
)
def test_each_criterion_is_a_few_words(criterion: dict[str, Any], said: str) -> None:
    """As they stand inside a sentence."""
    assert eligibility_words().criterion(Criterion.model_validate(criterion)) == said


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_words(language: Language, standing: Standing) -> None:
    """In both languages."""
    assert eligibility_words(language).criterion(Criterion(status_any=(standing,)))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("education", ["none", "some_hs", "hs", "some_college", "associate", "bachelor"])
def test_every_level_of_schooling_has_words(language: Language, education: str) -> None:
    """In both languages."""
    assert eligibility_words(language).criterion(Criterion.model_validate({"education": education}))


def test_callers_are_shown_each_check_in_words() -> None:
    """With its name and result."""
    shown = eligibility_words().shown(CHECKER.check(program(eligibility=[AGE, SCHOOL]), Profile(age=20)))
    assert shown.status == "unknown"
    assert shown.checks == (
        ShownCheck("age", "met", "age 18 or older"),
        ShownCheck("education", "unknown", "a high-school diploma or GED"),
    )
