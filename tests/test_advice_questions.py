"""The question asked is the one that decides most, and it is asked once."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import SHIPPED
from pydantic import ValidationError

from navigator.advice.conditions import Situation
from navigator.advice.eligibility import Check, Eligibility
from navigator.advice.profile import Profile
from navigator.advice.questions import Choice, Question, Questions, in_language
from navigator.knowledge.entries import Criterion
from navigator.knowledge.yaml_files import read_yaml, validate

WORDS = {"en": "Really?", "es": "¿De veras?"}
AGE, EDUCATION = Criterion.model_validate({"age": {"min": 18}}), Criterion.model_validate({"education": "hs"})
NOBODY = Situation(Profile())


def question(name: str, **changed: Any) -> Question:
    """A question about the fact of that name, asked while it is not known."""
    given = {"id": name, "if": {"fact": name, "known": False}, "decides": [name], "text": WORDS, "why": WORDS}
    return Question.model_validate(given | changed)


def unknown(*facts: str) -> Eligibility:
    """An entry whose checks wait for those facts."""
    return Eligibility("unknown", tuple(Check(AGE, "unknown", (fact,)) for fact in facts))


def best(questions: list[Question], checked: list[Eligibility], asked: tuple[str, ...] = (), situation: Situation = NOBODY) -> str | None:
    """The id of the question chosen."""
    found = Questions(questions).best(situation, checked, asked)
    return found.id if found else None


def test_question_that_decides_more_is_asked() -> None:
    """Counted over the entries in play."""
    questions = [question("age"), question("education")]
    assert best(questions, [unknown("age", "education"), unknown("education")]) == "education"
    assert best(questions, [unknown("age"), unknown("age"), unknown("education")]) == "age"


def test_better_entries_count_more() -> None:
    """One check of the first outweighs one of the second."""
    assert best([question("age"), question("education")], [unknown("education"), unknown("age")]) == "education"


def test_question_is_never_asked_twice() -> None:
    """The next best comes, and none when all were asked."""
    questions, checked = [question("age"), question("education")], [unknown("age"), unknown("education")]
    assert best(questions, checked) == "age"
    assert best(questions, checked, ("age",)) == "education"
    assert best(questions, checked, ("age", "education")) is None


def test_question_that_decides_nothing_is_not_asked() -> None:
    """Nor where the check is settled; unless asking is worth something by itself."""
    settled = Eligibility("likely", (Check(AGE, "met"), Check(EDUCATION, "failed")))
    assert best([question("age")], []) is None
    assert best([question("age")], [settled]) is None
    assert best([question("age"), question("education", weight=0.5)], [settled]) == "education"


def test_question_whose_condition_does_not_surely_hold_is_not_asked() -> None:
    """Of a fact that is known, or of a case that is not known to be so."""
    assert best([question("age")], [unknown("age")], situation=Situation(Profile(age=30))) is None
    parents = question("age", **{"if": {"fact": "children", "at_least": 1}})
    assert best([parents], [unknown("age")]) is None
    assert best([parents], [unknown("age")], situation=Situation(Profile(children=1))) == "age"


def test_choice_is_found_by_its_label_in_either_language() -> None:
    """Whatever the capitals; only of the question asked last."""
    asked = Questions([question("veteran", choices=[{"label": {"en": "Yes", "es": "Sí"}, "sets": {"veteran": True}}])])
    for said in ("yes", "SÍ", "Yes"):
        choice = asked.choice("veteran", said, str.casefold)
        assert choice is not None
        assert choice.profile() == Profile(veteran=True)
    assert asked.choice("veteran", "perhaps", str.casefold) is None
    assert asked.choice("age", "yes", str.casefold) is None
    assert asked.choice(None, "yes", str.casefold) is None


@pytest.mark.parametrize(
    ("sets", "said"),
    [({"shoe_size": 9}, "no facts .'shoe_size'."), ({"education": "phd"}, "education cannot be 'phd'"), ({"age": "old"}, "age cannot be")],
)
def test_choice_that_tells_what_cannot_be_is_refused(sets: dict[str, Any], said: str) -> None:
    """When it is read, not when a person picks it."""
    with pytest.raises(ValidationError, match=said):
        Choice.model_validate({"label": WORDS, "sets": sets})


def test_question_is_asked_in_the_readers_language() -> None:
    """Text, reason and choices."""
    asked = in_language(question("veteran", choices=[{"label": {"en": "Yes", "es": "Sí"}}]), "es")
    assert (asked.asks, asked.text, asked.why, asked.choices) == ("veteran", "¿De veras?", "¿De veras?", ("Sí",))


def test_shipped_questions_never_ask_for_status_income_or_a_record() -> None:
    """What could frighten a person away, or be used against them."""
    told = {fact for one in validate(read_yaml(SHIPPED / "questions.yaml"), Question) for choice in one.choices for fact in choice.sets}
    assert told
    assert not told & {"immigrant", "justice_involved", "annual_income", "hourly_wage", "survivor"}
