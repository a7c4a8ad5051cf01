"""Whose work a message speaks of is told apart: the person's, their parents', and what they ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from shipped_base import read, reader

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language
    from navigator.dialogue.work_told import WorkTold

CLEANER, CASHIER, MEDICAL_ASSISTANT, CNA, TRUCK_DRIVER, GARDENER = "37-2012", "41-2011", "31-9092", "31-1131", "53-3032", "37-3011"


def told(text: str, language: Language = "en") -> WorkTold:
    """What a message tells."""
    return reader().read(text, read(text, language).plain)


@pytest.mark.parametrize(
    ("text", "language", "now", "parents", "asked"),
    [
        ("I make 19 an hour cleaning, what pays better?", "en", [CLEANER], [], []),
        ("I clean houses", "en", [CLEANER], [], []),
        ("I'm a cashier, is it worth it to become a medical assistant?", "en", [CASHIER], [], [MEDICAL_ASSISTANT]),
        ("how much more would I make as a CNA?", "en", [], [], [CNA]),
        ("I work as a cashier. What does a CNA make?", "en", [CASHIER], [], [CNA]),
        ("my mom cleaned houses, would I do better?", "en", [], [CLEANER], []),
        ("My dad drove a truck. I'm a cashier now.", "en", [CASHIER], [TRUCK_DRIVER], []),
        ("is a CNA better paid than my dad?", "en", [], [], [CNA]),
        ("soy cajera, ¿vale la pena ser asistente médica?", "es", [CASHIER], [], [MEDICAL_ASSISTANT]),
        ("limpio casas", "es", [CLEANER], [], []),
        ("gano 19 la hora limpiando casas, ¿qué paga mejor?", "es", [CLEANER], [], []),
        ("mi mamá limpiaba casas, ¿me iría mejor?", "es", [], [CLEANER], []),
        ("mi papá era jardinero", "es", [], [GARDENER], []),
        ("is it worth it?", "en", [], [], []),
        ("F 31 cashier $18/hr, 2 kids, wants better pay in 6 mo", "en", [CASHIER], [], []),
        ("cashier making 18, what pays more", "en", [CASHIER], [], []),
        ("making 18. medical assistant classes", "en", [], [], [MEDICAL_ASSISTANT]),
        ("I clean houses. is being a CNA worth it", "en", [CLEANER], [], [CNA]),
        ("limpio oficinas", "es", ["37-2011"], [], []),
        ("quiero pasar de cajera a asistente médica", "es", [CASHIER], [], [MEDICAL_ASSISTANT]),
    ],
)
def test_work_is_the_persons_their_parents_or_what_they_ask_about(
    text: str, language: Language, now: list[str], parents: list[str], asked: list[str]
) -> None:
    """The first occupation of each."""
    found = told(text, language)
    assert [list(codes[:1]) for codes in (found.now, found.parents, found.asked)] == [now, parents, asked]


@pytest.mark.parametrize(
    ("text", "wages", "theirs", "earn_now"),
    [
        ("would I lose CalFresh if I earn 27 an hour?", (27.0,), None, False),
        ("They offered me $30 an hour", (30.0,), None, False),
        ("I make $19.50/hr, new job pays $27", (19.5, 27.0), None, False),
        ("si gano 27 la hora", (27.0,), None, False),
        ("my dad made 15 an hour and I make 22 an hour", (22.0,), 15.0, False),
        ("my mom makes 25 an hour", (), 25.0, True),
        ("mi papá gana 20 la hora", (), 20.0, True),
        ("I have 2 kids and $27,000 in debt", (), None, False),
        ("my mom cleaned houses", (), None, False),
        ("my mom makes 25 and I make 19", (), 25.0, True),
        ("would a raise to 27 cost me my childcare", (27.0,), None, False),
    ],
)
def test_wages_named_are_parted_from_those_of_the_parents(
    text: str, wages: tuple[float, ...], theirs: float | None, earn_now: bool
) -> None:
    """Dollars an hour, in order."""
    found = told(text)
    assert (found.wages, found.parents_wage, found.parents_earn_now) == (wages, theirs, earn_now)


@pytest.mark.parametrize(
    ("text", "wage"),
    [
        ("I'm a home health aide and make 17.50", 17.5),
        ("I drive a forklift, make 24", 24.0),
        ("gano 18", 18.0),
        ("my mom makes 25 and I make 19", 19.0),
        ("if I make 25 an hour", None),
        ("I make 18 thousand a year", None),
        ("I make 38k", None),
        ("gano 60 al día", None),
    ],
)
def test_pay_of_now_is_read_without_the_hour(text: str, wage: float | None) -> None:
    """Not what is supposed, nor pay by another span of time."""
    assert told(text).wage_now == wage


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("how do I move up in 6 months", 26),
        ("something within two years", 104),
        ("en menos de un año", 52),
        ("en 8 semanas", 8),
        ("6 months or less", 26),
        ("wants better pay in 6 mo", 26),
        ("how do I move up", None),
    ],
)
def test_time_a_person_has_is_read_in_weeks(text: str, weeks: int | None) -> None:
    """None where they set no limit."""
    assert told(text).within_weeks == weeks
