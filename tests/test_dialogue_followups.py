"""A message that goes on from the last answer is answered from what was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from written import read_message, words, written_store

from navigator.dialogue.followups import FollowUp, FollowUps
from navigator.dialogue.state import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.dialogue.reply import Language
    from navigator.knowledge.store import KnowledgeStore

SHOWN = ("medical-assistant-class", "welding-class", "redwood-city-pantry")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("followups"))


def followed(
    store: KnowledgeStore,
    text: str,
    shown: Sequence[str] = SHOWN,
    work: Sequence[str] = (),
    language: Language = "en",
    needs: Sequence[str] = (),
) -> FollowUp | None:
    """What a message comes to after an answer that showed those entries and spoke of that work."""
    state = State(shown=tuple(shown), work=tuple(work))
    return FollowUps(store).answer(read_message(store, text, language, needs), state, words(store, language))


def told(follow_up: FollowUp | None) -> tuple[list[str], str]:
    """Ids of the entries told of, and the text."""
    assert follow_up is not None
    return [entry.id for entry in follow_up.entries], "\n".join(follow_up.lines)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("how much does it pay?", "en", "half earn more than $28.75 an hour."),
        ("and how much it pays", "en", "half earn more than $28.75 an hour."),
        ("¿cuánto paga?", "es", "la mitad gana más de $28.75 la hora."),
    ],
)
def test_pay_is_that_of_the_work_the_shown_programs_lead_to(store: KnowledgeStore, text: str, language: Language, said: str) -> None:
    """With its area, its year and the next step up; work without a wage in the base is passed over."""
    entries, answer = told(followed(store, text, language=language))
    assert entries == ["medical-assistants"]
    assert said in answer
    assert "(BLS, 2025.)" in answer
    assert "$45.34" in answer


def test_pay_of_the_work_asked_about_comes_before_that_of_programs(store: KnowledgeStore) -> None:
    """Each kind of work once."""
    assert told(followed(store, "how much does it pay?", work=["29-2061", "31-9092"]))[0] == ["vocational-nurses", "medical-assistants"]


def test_pay_of_shown_work_is_its_own(store: KnowledgeStore) -> None:
    """As after an answer that listed occupations."""
    assert told(followed(store, "how much does it pay?", shown=["vocational-nurses"]))[0] == ["vocational-nurses"]


def test_pay_with_no_work_to_go_on_from_has_no_lines(store: KnowledgeStore) -> None:
    """So that it can be asked which work is meant."""
    assert followed(store, "how much does it pay?", shown=["redwood-city-pantry"]) == FollowUp((), ())


@pytest.mark.parametrize(
    ("text", "language", "entry_id"),
    [
        ("the first one", "en", "medical-assistant-class"),
        ("the second one", "en", "welding-class"),
        ("2", "en", "welding-class"),
        ("number three", "en", "redwood-city-pantry"),
        ("the last one", "en", "redwood-city-pantry"),
        ("that one", "en", "medical-assistant-class"),
        ("la segunda", "es", "welding-class"),
        ("el tercero", "es", "redwood-city-pantry"),
        ("el último", "es", "redwood-city-pantry"),
    ],
)
def test_one_of_those_shown_is_told_in_full(store: KnowledgeStore, text: str, language: Language, entry_id: str) -> None:
    """By its place in the list, with its name, source and date."""
    entries, answer = told(followed(store, text, language=language))
    assert entries == [entry_id]
    assert answer.startswith(store.entry(entry_id).name.in_language(language))
    assert "2026" in answer.splitlines()[-1]


def test_place_beyond_the_list_has_no_lines(store: KnowledgeStore) -> None:
    """Nothing else is told in its stead."""
    assert followed(store, "the third one", shown=SHOWN[:2]) == FollowUp((), ())


@pytest.mark.parametrize(("text", "language"), [("how do I apply?", "en"), ("tell me more", "en"), ("¿cómo me inscribo?", "es")])
def test_how_to_go_about_it_is_told_of_the_first_shown(store: KnowledgeStore, text: str, language: Language) -> None:
    """It is the best fit."""
    entries, answer = told(followed(store, text, language=language))
    assert entries == ["medical-assistant-class"]
    assert "650-555-0100" in answer


@pytest.mark.parametrize(("text", "language"), [("is there one at night?", "en"), ("evening classes", "en"), ("¿hay en la noche?", "es")])
def test_evening_program_toward_the_same_work_is_found(store: KnowledgeStore, text: str, language: Language) -> None:
    """One that has closed is never shown."""
    entries, answer = told(followed(store, text, language=language))
    assert entries == ["evening-class"]
    assert "650-555-0102" in answer


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("is it online?", "en", "I have none marked online. Call and ask; times change: Medical Assistant class (650-555-0100)."),
        ("on weekends?", "en", "I have none marked weekends."),
        ("¿los fines de semana?", "es", "No tengo ninguno marcado fines de semana."),
    ],
)
def test_time_that_no_program_runs_at_is_said_so_with_whom_to_call(store: KnowledgeStore, text: str, language: Language, said: str) -> None:
    """No program is passed off as running then."""
    entries, answer = told(followed(store, text, language=language))
    assert entries == ["medical-assistant-class"]
    assert answer.startswith(said)


def test_time_asked_of_a_service_names_the_organisation(store: KnowledgeStore) -> None:
    """There is no program to call about."""
    entries, answer = told(followed(store, "is there one at night?", shown=["redwood-city-pantry"]))
    assert entries == []
    assert "Peninsula School (650-555-0199)" in answer


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("how do I apply for food stamps", ["food"]),
        ("how do I apply to join the medical assistants", []),
        ("how much do medical assistants make", []),
        ("I like dogs", []),
    ],
)
def test_message_that_names_something_new_is_no_follow_up(store: KnowledgeStore, text: str, needs: list[str]) -> None:
    """It gets an answer of its own."""
    assert followed(store, text, needs=needs) is None


@pytest.mark.parametrize("text", ["how much does it pay?", "the second one", "how do I apply?", "is there one at night?"])
def test_nothing_is_followed_up_before_there_was_an_answer(store: KnowledgeStore, text: str) -> None:
    """There is nothing it could be about."""
    assert followed(store, text, shown=()) is None


def test_entry_that_is_gone_since_is_passed_over(store: KnowledgeStore) -> None:
    """As after a new build of the knowledge base."""
    assert followed(store, "how do I apply?", shown=["gone-class"]) == FollowUp((), ())
