"""Words that a message says are no trouble of the person's are taken back: not wanted, settled, past, another's, or work."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from conftest import SHIPPED

from navigator.dialogue.phrases import Found
from navigator.dialogue.scopes import Scopes, Span
from navigator.knowledge.folding import fold
from navigator.knowledge.yaml_files import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def scopes() -> Scopes:
    """The shipped ones."""
    return Scopes(read_yaml(SHIPPED / "scopes.yaml"))


def spans(text: str) -> list[Span]:
    """What is taken back in a message."""
    return scopes().find(text, fold(text), fold)


def taken(text: str, *, work_too: bool = True) -> set[str]:
    """The words of a message that are taken back."""
    words = fold(text).split()
    places = (Found(None, word, place, place + 1) for place, word in enumerate(words))
    return {one.words for one in places if any(span.holds(one) and (work_too or span.takes == "trouble") for span in spans(text))}


def not_in(words: Iterable[str], text: str) -> bool:
    """Whether none of the words is taken back."""
    return taken(text).isdisjoint(words)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("rent is paid and the lights are fine, it is just groceries", "rent"),
        ("rent is paid and the lights are fine, it is just groceries", "lights"),
        ("not bout rent, boss is stealing my tips", "rent"),
        ("I am NOT looking for work, only help finishing my diploma", "work"),
        ("I'm retired, don't need a job", "job"),
        ("used to be homeless. now I want to learn welding", "homeless"),
        ("six years sober and I want to give back", "sober"),
        ("my brother is in rehab and my mom is stressed. Me, I'm just trying to become an electrician", "rehab"),
        ("my brother is in rehab and my mom is stressed. Me, I'm just trying to become an electrician", "stressed"),
        ("my coworker is the one with the green card mess, i was born in Daly City", "green"),
        ("I'd like to work at a domestic violence shelter as an advocate", "violence"),
        ("I want childcare as my career", "childcare"),
        ("comida si tenemos y la luz esta pagada, nomas ocupo ayuda con el deposito", "luz"),
        ("no quiero cobrar desempleo, quiero trabajo", "desempleo"),
        ("mi hermano anda en la droga, pero yo lo que quiero es un curso", "droga"),
        ("me gustaria trabajar preparando los taxes de la gente", "taxes"),
        ("no ocupo comida ni renta gracias a dios, nomas quiero saber cuanto pagan", "renta"),
        ("all set on rent and food, just need a forklift class", "food"),
        ("not interested in college or an apprenticeship, I need a paycheck", "apprenticeship"),
        ("mi vecina es la que no tiene papeles, yo soy ciudadano", "papeles"),
        ("I went to jail in 2009. That's all cleared up now. I want to drive a bus", "jail"),
        ("hace 12 anos me golpeaba mi marido, eso ya paso. quiero terminar la prepa", "golpeaba"),
        ("gracias a dios no me falta comida, ocupo ayuda con la luz", "comida"),
        ("donde dan el curso de cpr, me lo piden en la guarderia donde trabajo", "guarderia"),
    ],
)
def test_words_are_taken_back_where_the_message_says_so(text: str, word: str) -> None:
    """In both languages."""
    assert word in taken(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rent is paid and the lights are fine, it is just groceries", {"groceries"}),
        ("my mom needs rides to the doctor", {"rides", "doctor"}),
        ("my brother is in rehab and needs a place", {"rehab", "place"}),
        ("I'm not able to pay the rent", {"pay", "rent"}),
        ("I work at Amazon and need food", {"food"}),
        ("no tengo comida", {"comida"}),
        ("no es suficiente para la renta", {"renta"}),
        ("I lost my job and we have nothing to eat", {"job", "eat"}),
        ("I don't need school and I need a place to sleep", {"sleep"}),
        ("no quiero estudiar y me falta comida", {"comida"}),
        ("mi mama tiene demencia y necesito quien la cuide", {"demencia", "cuide"}),
        ("my mom is sick, I need someone to watch her", {"sick", "watch"}),
    ],
)
def test_trouble_that_stands_is_not_taken_back(text: str, words: set[str]) -> None:
    """What is lacked, what someone cannot do, and trouble of others where the message is about them."""
    assert not_in(words, text)


def test_the_name_of_work_takes_back_only_what_is_no_need_of_work() -> None:
    """A job stays a wish for work."""
    assert "violence" not in taken("I want to work at a domestic violence shelter", work_too=False)


def test_without_the_file_nothing_is_taken_back() -> None:
    """A base may have none."""
    assert Scopes(None).find("rent is paid", "rent is paid", fold) == []
