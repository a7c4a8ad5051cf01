"""What a message asks about a change of work is read from its words and from whose work it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from shipped_base import read, reader

from navigator.dialogue.mobility_asked import asks_of, only_tells, place_named, wants_degree

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language


def asks(text: str, language: Language = "en", *, weighing: bool = False) -> set[str]:
    """What a first message asks."""
    reading = read(text, language)
    told = reader().read(text, reading.plain)
    return set(asks_of(reading.plain, frozenset(reading.intents), told, told.now[:1], weighing=weighing))


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("I'm a home health aide and make 17.50, what's next for me?", "en", {"move_up"}),
        ("I'm a CNA now, what can I do after CNA?", "en", {"move_up"}),
        ("I drive for uber, is there anything better I can get into quick", "en", {"move_up"}),
        ("M 42 janitor 18.50/hr, wants raise path <1 yr", "en", {"move_up"}),
        ("trabajo en construcción, gano 25, ¿qué sigue para mí?", "es", {"move_up"}),
        ("I clean houses for 20 an hour. is being a CNA worth it?", "en", {"worth_it"}),
        ("I'm a CNA making 25. Would it pay off to become an LVN?", "en", {"worth_it"}),
        ("how much better is plumber pay than what I make, 23/hr", "en", {"worth_it"}),
        ("mi papá era jardinero y yo gano 24, ¿estoy mejor que él?", "es", {"outdo_parents"}),
        ("we'd lose Medi-Cal if I take the promotion", "en", {"keep_benefit"}),
        ("¿me quitan las estampillas si me dan un aumento a 24 la hora?", "es", {"keep_benefit"}),
        ("I lose my health insurance", "en", set()),
        ("I lost my job, will I lose my Medi-Cal?", "en", set()),
        ("they cut off my calfresh", "en", set()),
        ("I'm a cashier", "en", set()),
        ("I need food", "en", set()),
    ],
)
def test_question_is_read_by_its_words_and_whose_work_it_names(text: str, language: Language, asked: set[str]) -> None:
    """More pay alone can cost a benefit: a job that was lost does not."""
    found = asks(text, language)
    assert found >= asked
    assert bool(found) is bool(asked)


def test_benefit_is_weighed_against_the_work_talked_about() -> None:
    """Where other work was talked about before, no pay need be named."""
    assert asks("will I lose my calfresh?") == set()
    assert asks("will I lose my calfresh?", weighing=True) == {"keep_benefit"}


@pytest.mark.parametrize(
    ("text", "none", "has", "wanted"),
    [
        ("with a degree what could i do", False, False, True),
        ("i have one, with an associate degree what could i do", False, True, None),
        ("what pays more without a degree", False, False, False),
        ("sin ir a la universidad", False, False, False),
        ("what pays more", True, False, False),
        ("what pays more", False, False, None),
    ],
)
def test_degree_is_wanted_ruled_out_or_left_open(text: str, none: bool, has: bool, wanted: bool | None) -> None:
    """Who has one does not ask for one by speaking of it."""
    assert wants_degree(text, none=none, has=has) is wanted


@pytest.mark.parametrize(
    ("text", "place"),
    [("would the second one be more", 1), ("la primera", 0), ("number 3", 2), ("el ultimo", -1), ("more than i make", None)],
)
def test_one_of_the_last_list_is_meant_by_its_place(text: str, place: int | None) -> None:
    """From 0, and -1 for the last."""
    assert place_named(text) == place


@pytest.mark.parametrize(("text", "tells"), [("19 an hour", True), ("my mom cleaned houses", True), ("I need help with rent", False)])
def test_answer_to_what_was_asked_is_little_more_than_a_fact(text: str, tells: bool) -> None:
    """A wage, or the work of someone's parents."""
    assert only_tells(read(text).plain, reader().read(text, read(text).plain)) is tells
