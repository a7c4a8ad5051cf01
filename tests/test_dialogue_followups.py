"""A message that goes on from the last answer is answered from what was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from written import TODAY, read_message, words, written_store

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
    **remembered: Any,
) -> FollowUp | None:
    """What a message comes to after an answer that showed those entries and spoke of that work."""
    state = State(shown=tuple(shown), work=tuple(work), **remembered)
    return FollowUps(store, lambda: TODAY).answer(read_message(store, text, language, needs), state, words(store, language))


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


def test_place_beyond_the_list_is_asked_about(store: KnowledgeStore) -> None:
    """With what there is to choose from; nothing else is told in its stead."""
    follow_up = followed(store, "the third one", shown=SHOWN[:2])
    assert follow_up is not None
    assert follow_up.lines == ("Which one do you mean? 1) Medical Assistant class. 2) Welding class.",)
    assert follow_up.chosen == ""


def test_what_is_chosen_is_what_follow_ups_are_about(store: KnowledgeStore) -> None:
    """And the list stays as it was numbered."""
    follow_up = followed(store, "the second one")
    assert follow_up is not None
    assert (follow_up.chosen, follow_up.shown) == ("welding-class", ())
    assert told(followed(store, "how do I apply?", chosen="redwood-city-pantry"))[0] == ["redwood-city-pantry"]
    assert told(followed(store, "the first one", chosen="redwood-city-pantry"))[0] == ["medical-assistant-class"]


def test_what_was_told_in_full_is_not_told_again(store: KnowledgeStore) -> None:
    """Who knows more is named instead."""
    assert told(followed(store, "tell me more", chosen="medical-assistant-class"))[1].startswith("Medical Assistant class\n")
    again = told(followed(store, "tell me more", chosen="medical-assistant-class", told=("medical-assistant-class",)))[1]
    assert again == "That is all I have on this. For more, ask Medical Assistant class (650-555-0100), or call 211."


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("how long does it take?", "en", "I don't know how long it takes. Call 650-555-0100, and ask about Medical Assistant class."),
        ("¿cuánto dura?", "es", "No sé cuánto dura. Llame al 650-555-0100, y pregunte por: Curso de asistente médica."),
        ("when does it start?", "en", "I don't know when it starts. Call 650-555-0100"),
        ("¿cuándo empieza?", "es", "No sé cuándo empieza. Llame al 650-555-0100"),
        (
            "what do I need?",
            "en",
            "Medical Assistant class: they check age 18 or older and a high-school diploma or GED. Bring a photo ID.",
        ),
        (
            "¿qué necesito?",
            "es",
            "Curso de asistente médica: revisan tener 18 años o más y diploma de preparatoria o GED. Lleve una identificación.",
        ),
        ("where is it?", "en", "Medical Assistant class is in Menlo Park. I don't have the street address."),
        ("¿dónde está?", "es", "Curso de asistente médica está en Menlo Park."),
        ("is it free?", "en", "I don't know what it costs. Call 650-555-0100"),
        ("what's the phone number", "en", "Medical Assistant class: 650-555-0100."),
    ],
)
def test_one_thing_asked_is_answered_first_and_alone(store: KnowledgeStore, text: str, language: Language, said: str) -> None:
    """From its field, or plainly that it is not known and whom to ask."""
    follow_up = followed(store, text, language=language)
    assert follow_up is not None
    assert follow_up.lines[0].startswith(said)
    assert len(follow_up.lines) <= 3
    assert follow_up.chosen == "medical-assistant-class"


def test_number_and_date_are_told_once(store: KnowledgeStore) -> None:
    """Who goes on asking about the same class has them already."""
    first = followed(store, "where is it?")
    again = followed(store, "where is it?", chosen="medical-assistant-class")
    assert first is not None
    assert again is not None
    assert first.lines == (*again.lines, "To ask: 650-555-0100.", "Checked January 2026.")


def test_class_that_is_named_is_the_one_meant(store: KnowledgeStore) -> None:
    """Of those shown, without choosing it first."""
    entries, answer = told(followed(store, "how do I apply to join the medical assistants", shown=("welding-class", *SHOWN[:1])))
    assert entries == ["medical-assistant-class"]
    assert "650-555-0100" in answer


# -- side by side


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("medical assistant or vocational nurse?", "en", "Vocational nurses pay more: about $16.59 an hour more than medical assistants."),
        ("¿cuál es mejor, asistentes médicos o enfermeros vocacionales?", "es", "Enfermeros vocacionales ganan más"),
    ],
)
def test_work_that_is_compared_stands_side_by_side(store: KnowledgeStore, text: str, language: Language, said: str) -> None:
    """Even as the first message: pay, the class, what it asks for, the next step; and they can be chosen by number."""
    follow_up = followed(store, text, shown=(), language=language)
    assert follow_up is not None
    assert follow_up.lines[0].startswith(said)
    assert sorted(follow_up.shown) == ["medical-assistant-class", "vocational-nurses"]
    assert {"31-9092", "29-2061"} == set(follow_up.work)
    assert any("$28.75" in line and "650-555-0100" in line for line in follow_up.lines)
    assert any("2025 (BLS)" in line for line in follow_up.lines)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("which pays more?", "Vocational nurses pay more"),
        ("which of those pays more?", "Vocational nurses pay more"),
        ("which is faster?", "I don't have the length of each"),
        ("which one is cheaper?", "I don't have the cost of each"),
    ],
)
def test_what_was_compared_is_not_told_twice(store: KnowledgeStore, text: str, said: str) -> None:
    """A question about the same two is answered in a sentence."""
    before = {"shown": ("medical-assistant-class", "vocational-nurses"), "compared": ("31-9092", "29-2061")}
    follow_up = followed(store, text, **before)
    assert follow_up is not None
    assert [line.startswith(said) for line in follow_up.lines] == [True]


def test_comparing_one_thing_asks_for_the_other(store: KnowledgeStore) -> None:
    """Nothing is made up to compare it with."""
    assert "Name the other one" in told(followed(store, "which pays more?", shown=SHOWN[:1], work=("31-9092",)))[1]


def test_better_pay_is_what_the_work_leads_to(store: KnowledgeStore) -> None:
    """With its figure; not the same work again."""
    entries, answer = told(followed(store, "something with better pay", shown=(), work=("31-9092",)))
    assert entries == ["vocational-nurses"]
    assert "$45.34" in answer


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
        (
            "is it online?",
            "en",
            "No class I have is marked as online. Times change, so call and ask: Medical Assistant class (650-555-0100).",
        ),
        ("online?", "en", "No class I have is marked as online."),
        ("on weekends?", "en", "No class I have is marked as weekends."),
        ("¿los fines de semana?", "es", "Ningún curso que tengo dice fines de semana."),
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
        ("how do I apply to join the vocational nurses", []),
        ("how much do vocational nurses make", []),
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
