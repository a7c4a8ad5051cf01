"""Questions about what a change of work would bring are answered from wages, classes and limits, with area, year and what is not known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from shipped_base import asked, store

from navigator.advice.profile import Profile
from navigator.dialogue.state import State

if TYPE_CHECKING:
    from navigator.dialogue.prospects import Prospect
    from navigator.dialogue.reply import Language

CNA = "31-1131"
AFTER_CNA = State(profile=Profile(), work=(CNA,), shown=("jobtrain-cna",))


def text_of(prospect: Prospect | None) -> str:
    """The lines as one text."""
    assert prospect is not None
    return "\n".join(prospect.lines)


@pytest.mark.parametrize(
    ("message", "language", "parts"),
    [
        (
            "I make 18 an hour, how much more would I make as a CNA?",
            "en",
            [
                "$26.96 an hour",
                "$8.96 an hour more",
                "$18,600 a year more",
                "8-16 weeks",
                "is free",
                "the San Francisco-Oakland-Fremont area",
                "(all work, BLS, 2025)",
                "lowest-paid 10 of 100",
                "more than about 35 of 100",
                "licensed vocational nurses",
            ],
        ),
        (
            "gano 18 la hora, ¿cuánto más ganaría de asistente de enfermería?",
            "es",
            [
                "$26.96 la hora",
                "$8.96 la hora más",
                "$18,600 al año más",
                "8-16 semanas",
                "Es gratis",
                "BLS, 2025",
                "los 10 de cada 100 trabajadores que menos ganan",
                "más que unos 35 de cada 100",
            ],
        ),
    ],
)
def test_gain_is_told_with_its_class_its_place_and_the_next_step(message: str, language: Language, parts: list[str]) -> None:
    """In both languages."""
    said = text_of(asked(message, language, hourly_wage=18.0))
    assert [part for part in parts if part not in said] == []


@pytest.mark.parametrize(("message", "language"), [("is it worth it?", "en"), ("¿vale la pena?", "es")])
def test_worth_of_what_was_talked_about_needs_no_name(message: str, language: Language) -> None:
    """The class shown is the one weighed; without a wage now, it is asked for."""
    prospect = asked(message, language, before=AFTER_CNA)
    assert prospect is not None
    assert [entry.id for entry in prospect.entries] == ["nursing-assistants", "jobtrain-cna"]
    assert ("Tell me what you make" if language == "en" else "Dígame cuánto gana") in text_of(prospect)


def test_what_is_not_known_of_a_class_is_said() -> None:
    """No class on file; or one without weeks and cost."""
    assert "I have no class for it on file." in text_of(asked("is becoming a dental assistant worth it?", hourly_wage=22.0))
    nurse = text_of(asked("is it worth it to become a registered nurse?", hourly_wage=22.0))
    assert "I don't know how many weeks it takes." in nurse
    assert "I don't know what it costs" in nurse


@pytest.mark.parametrize(
    ("message", "language", "first"),
    [
        ("I make 19 an hour cleaning, what pays better and how do I get there?", "en", "From your work now, at $19.00 an hour"),
        ("gano 19 la hora limpiando casas, ¿qué paga mejor y cómo llego ahí?", "es", "Desde su trabajo de ahora, con $19.00 la hora"),
    ],
)
def test_ways_to_better_pay_start_from_the_work_now(message: str, language: Language, first: str) -> None:
    """Three, side by side, with area and year; and that others in the same work are paid more."""
    prospect = asked(message, language, needs=["transportation"], hourly_wage=19.0)
    said = text_of(prospect)
    assert said.startswith(first)
    assert all(part in said for part in ("\n1. ", "\n2. ", "\n3. ", "BLS, 2025", "$22.40"))
    assert "\n4. " not in said


def test_work_told_before_is_where_ways_start() -> None:
    """It is remembered over the conversation."""
    before = State(profile=Profile(), does=("41-2011",))
    assert text_of(asked("how can I move up in 6 months?", before=before)).startswith("Cashiers earn about $19.84 an hour.")


def test_nothing_close_is_said_with_whom_to_ask() -> None:
    """Rather than what does not fit."""
    said = text_of(asked("I'm a construction laborer, how can I earn more in 1 week?"))
    assert "I found no better-paid work close to construction laborers" in said
    assert "JobTrain (650-330-6400)" in said


@pytest.mark.parametrize(
    ("message", "language", "parts"),
    [
        (
            "would I lose my CalFresh if I earn 27 an hour?",
            "en",
            ["$56,200 a year", "3 people", "$54,640", "200% of the 2026 poverty guideline", "may lose", "March 2020", "800-223-8383"],
        ),
        (
            "¿pierdo mi CalFresh si gano 27 la hora?",
            "es",
            ["$56,200 al año", "3 personas", "$54,640", "podría perder", "marzo de 2020", "800-223-8383"],
        ),
        (
            "They offered me $30 an hour, will I lose my childcare subsidy?",
            "en",
            ["$93,418", "July 2025 to June 2026", "under it", "650-517-1400"],
        ),
        ("would I lose my Medi-Cal if I become a CNA?", "en", ["$26.96 an hour", "Medi-Cal for adults", "138%", "800-300-1506"]),
        ("would I lose my SSI if I take a job at 20 an hour?", "en", ["I don't have the income limit of SSI"]),
    ],
)
def test_limits_are_told_as_a_warning_with_whom_to_ask(message: str, language: Language, parts: list[str]) -> None:
    """The limit for the home, whether the pay alone passes it, how old the page is; never what someone would get."""
    said = text_of(asked(message, language, needs=["food"], household_size=3, children=2))
    assert [part for part in parts if part not in said] == []
    assert ("I can't tell what you would get" if language == "en" else "No puedo decir cuánto recibiría") in said
    assert "you qualify" not in said


def test_limit_without_a_pay_is_told_without_a_verdict() -> None:
    """Where neither the message nor the person said one."""
    said = text_of(asked("will I lose my food stamps if I get a raise?"))
    assert "$31,920" in said
    assert "may lose" not in said
    assert "under it" not in said


def test_office_of_another_county_is_not_named() -> None:
    """San Mateo County's number is no help in Fresno."""
    said = text_of(asked("would I lose my CalFresh if I earn 27 an hour?", county="Fresno"))
    assert "800-223-8383" not in said
    assert "call 211" in said


def test_benefit_the_person_holds_is_minded_where_pay_is_weighed() -> None:
    """In one sentence; not where the pay stays below the limit."""
    minded = asked("how much more would I make as a CNA?", hourly_wage=18.0, benefits=("calfresh",), children=2)
    assert "Mind the income limit of CalFresh" in text_of(minded)
    roomy = asked("how much more would I make as a CNA?", hourly_wage=18.0, benefits=("calfresh",), household_size=8)
    assert "Mind the income limit" not in text_of(roomy)


@pytest.mark.parametrize(
    ("message", "language", "parts"),
    [
        (
            "my mom cleaned houses, would I do better?",
            "en",
            ["housekeepers and maids", "$22.40 an hour now", "BLS, 2025", "$27.00 an hour you make", "$4.60"],
        ),
        ("mi mamá limpiaba casas, ¿me iría mejor?", "es", ["$22.40 la hora", "$27.00 la hora que gana ahora", "$4.60 la hora más"]),
        ("my dad made 15 an hour, am I doing better?", "en", ["worth more when prices were lower", "$12.00 an hour more than that"]),
        ("my dad makes 30 an hour, am I doing better?", "en", ["Your parents make $30.00", "$3.00 an hour less"]),
    ],
)
def test_parents_work_is_set_beside_the_persons_pay(message: str, language: Language, parts: list[str]) -> None:
    """What it pays today, or what they earned with a word on prices."""
    said = text_of(asked(message, language, hourly_wage=27.0))
    assert [part for part in parts if part not in said] == []


def test_parents_are_asked_about_where_nothing_is_known_of_them() -> None:
    """And the person's own pay, where only that is missing."""
    assert "Tell me what your parents did" in text_of(asked("am I doing better than my parents?"))
    assert "Tell me what you make an hour or what work you want" in text_of(asked("my mom cleaned houses, would I do better?"))


@pytest.mark.parametrize("message", ["how do I apply?", "I need food", "is it worth it?", "what jobs pay the most?", "how can I move up?"])
def test_other_messages_are_left_to_others(message: str) -> None:
    """As are questions with nothing to go on."""
    assert asked(message) is None


def test_urgent_need_is_served_first() -> None:
    """And so is another need of its own; the question of pay waits."""
    message = "I make 19 an hour cleaning, what pays better?"
    assert asked(message, needs=["wages"], hourly_wage=19.0) is not None
    assert asked(message, needs=["wages", "housing"], hourly_wage=19.0) is None


def test_text_message_holds_the_first_lines_only() -> None:
    """Five, the gain among them."""
    full = asked("how much more would I make as a CNA?", hourly_wage=18.0)
    texted = asked("how much more would I make as a CNA?", hourly_wage=18.0, channel="sms")
    assert full is not None
    assert texted is not None
    assert texted.lines == full.lines[:5]
    assert "$18,600 a year more" in text_of(texted)


def test_work_now_is_remembered_and_changed_by_the_latest_word() -> None:
    """And kept where a message says nothing of it."""
    state = State(does=("41-2011",))
    assert store().occupation(state.does[0]) is not None
    assert replace(state, does=(CNA,)).to_json() != state.to_json()
    assert State.from_json(state.to_json()).does == ("41-2011",)
