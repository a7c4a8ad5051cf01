"""Questions about what a change of work would bring are answered from wages, classes and limits, with area, year and what is not known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from shipped_base import asked, store

from navigator.advice.profile import Profile
from navigator.dialogue.state import State
from navigator.dialogue.text_message import messages_of

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
            ["$56,200 a year", "3 people", "$54,640", "200% of the 2026 poverty line", "may lose", "October 2022", "800-223-8383"],
        ),
        (
            "¿pierdo mi CalFresh si gano 27 la hora?",
            "es",
            ["$56,200 al año", "3 personas", "$54,640", "podría perder", "octubre de 2022", "800-223-8383"],
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


@pytest.mark.parametrize(
    ("message", "language", "parts"),
    [
        ("how much more would I make as a CNA?", "en", ["BLS, 2025", "$18,600 a year more", "8-16 weeks, free", "CalFresh (food stamps"]),
        ("I'm a cashier, what pays more in 6 months?", "en", ["BLS, 2025", "1. ", "3. Medical assistants", "Reply 1, 2 or 3", "CalFresh"]),
        ("soy cajera, ¿cómo puedo ganar más?", "es", ["BLS, 2025", "1. ", "Responda 1, 2 o 3", "CalFresh"]),
        ("would I lose my CalFresh if I earn 27 an hour?", "en", ["$54,640", "may lose", "800-223-8383"]),
        ("is it worth it to become an electrician?", "en", ["paid apprentice", "about 4 years", "IBEW", "CalFresh"]),
    ],
)
def test_text_message_holds_what_matters_in_a_few_short_messages(message: str, language: Language, parts: list[str]) -> None:
    """Two at most, of three parts each, the caution among it."""
    said = {"hourly_wage": 18.0, "benefits": ("calfresh",), "children": 2}
    texted = asked(message, language, channel="sms", **said)
    assert texted is not None
    assert [part for part in parts if part not in text_of(texted)] == []
    assert len(messages_of(texted.lines)) <= 2


CASHIER_ON_MEDI_CAL = "I'm a cashier making $18, kids on Medi-Cal, what could I do that pays more in 6 months without a degree?"


def test_parent_on_medi_cal_is_given_three_ways_and_the_limit_of_their_children() -> None:
    """All within the time, none with a degree, one with a free class; the limit of adults is passed by the pay of now."""
    prospect = asked(CASHIER_ON_MEDI_CAL, needs=["wages"], hourly_wage=18.0, benefits=("medi-cal",), wants=("no_degree",))
    said = text_of(prospect)
    assert prospect is not None
    assert len(prospect.work) == 3
    assert "degree takes" not in said
    assert "Medical Assistant training, 8-16 weeks, free" in said
    assert "Medi-Cal for children" in said
    assert "Medi-Cal for adults" not in said
    assert "800-300-1506" in said


def test_list_of_ways_is_what_follow_ups_are_about() -> None:
    """The second one is weighed against the pay of now."""
    listed = asked(CASHIER_ON_MEDI_CAL, hourly_wage=18.0)
    assert listed is not None
    state = State(profile=Profile(hourly_wage=18.0), does=("41-2011",), shown=listed.shown, work=listed.work)
    weighed = asked("would the second one be more than I make now?", before=state)
    assert weighed is not None
    assert weighed.work == listed.work[1:2]
    assert "more than you make now" in text_of(weighed)


@pytest.mark.parametrize(
    ("message", "language", "part"),
    [
        ("would that be more than I make now? I make 19", "en", "$7.96 an hour more than you make now"),
        ("¿sería más de lo que gano? gano 19", "es", "$7.96 la hora más de lo que gana ahora"),
    ],
)
def test_pay_told_with_a_follow_up_is_weighed_against_the_class_shown(message: str, language: Language, part: str) -> None:
    """In short; also where the wage was told without "an hour"."""
    prospect = asked(message, language, before=AFTER_CNA)
    assert part in text_of(prospect)
    assert len(text_of(prospect).splitlines()) < 8


def test_pay_told_after_it_was_asked_for_gets_its_answer() -> None:
    """The gain, from the work that was weighed."""
    first = asked("is it worth it to become a CNA?")
    assert first is not None
    assert "Tell me what you make" in text_of(first)
    state = State(profile=Profile(hourly_wage=19.0), shown=first.shown, work=first.work, waits=first.waits)
    assert "$7.96 an hour more than you make now" in text_of(asked("19 an hour", before=state))
    assert asked("I need help with rent", before=state) is None


def test_parents_told_after_they_were_asked_for_are_set_beside_the_pay() -> None:
    """Over two more turns: what they did, then the pay."""
    first = asked("am I doing better than my parents?")
    assert first is not None
    second = asked("my mom cleaned houses", before=State(waits=first.waits))
    assert second is not None
    assert "$22.40 an hour now" in text_of(second)
    third = asked("27 an hour", before=State(profile=Profile(hourly_wage=27.0), waits=second.waits))
    assert "$4.60 an hour more than that" in text_of(third)


@pytest.mark.parametrize(
    ("message", "part"),
    [
        ("is it worth it to become an electrician, I make 22 now", "You learn as a paid apprentice, often for about 4 years."),
        ("is it worth it to become an electrician, I make 22 now", "Apprentices are paid while they learn."),
        ("is it worth it to become an electrician, I make 22 now", "IBEW Local 617, San Mateo County"),
        ("I'm a cashier, is it worth it to become a medical assistant?", "In the work you do now (cashiers), half earn more than $19.84"),
    ],
)
def test_worth_of_work_tells_how_it_is_learned_and_against_what_it_is_weighed(message: str, part: str) -> None:
    """A trade by its apprenticeship near the person; without a wage, the middle one of the work now."""
    assert part in text_of(asked(message))


def test_phlebotomist_is_set_beside_parents_who_cleaned_houses() -> None:
    """Asked in Spanish, with "than they"."""
    said = text_of(asked("mis papás limpiaban casas, ¿voy mejor que ellos si soy flebotomista?", "es"))
    assert [part for part in ("$22.40 la hora", "$28.32 la hora", "$5.92 la hora más") if part not in said] == []


def test_yearly_pay_of_who_works_is_where_ways_start() -> None:
    """By the hour of full-time work."""
    assert "$18.27 an hour" in text_of(asked("what pays more? I'm a receptionist", annual_income=38_000, employed=True))


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("I lose my health insurance", "en"),
        ("lost my insurance with my job", "en"),
        ("I got laid off and I'm going to lose my Medi-Cal", "en"),
        ("they cut off my calfresh", "en"),
        ("perdí mi trabajo y voy a perder el seguro médico", "es"),
    ],
)
def test_benefit_lost_without_more_pay_is_no_question_of_limits(message: str, language: Language) -> None:
    """It is a need for health care or food."""
    assert asked(message, language) is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"children": 2, "household_size": 3, "hourly_wage": 17.0}, ["If you get CalFresh and Medi-Cal for adults"]),
        ({"benefits": ("calfresh",), "children": 2, "hourly_wage": 17.0}, ["Mind the income limit of CalFresh"]),
        ({"hourly_wage": 17.0}, []),
    ],
)
def test_new_wage_is_told_with_the_limits_that_it_may_pass(said: dict[str, Any], told: list[str]) -> None:
    """To who holds a benefit, and to parents in a household of known size; to nobody else."""
    text = text_of(asked("how much more would I make as a medical assistant?", **said))
    assert [part for part in told if part not in text] == []
    assert ("income limit" in text) is bool(told)


def test_work_now_is_remembered_and_changed_by_the_latest_word() -> None:
    """And kept where a message says nothing of it."""
    state = State(does=("41-2011",))
    assert store().occupation(state.does[0]) is not None
    assert replace(state, does=(CNA,)).to_json() != state.to_json()
    assert State.from_json(state.to_json()).does == ("41-2011",)
