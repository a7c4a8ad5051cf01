"""Who someone is at home: how old, with whom, with which children, where, and whether with a roof. Each table proves one way of telling."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from navigator.advice.profile import Profile
from navigator.dialogue.facts import read_facts
from navigator.dialogue.hearing import hear

FIELDS = ("age", "children", "youngest_child_age", "household_size", "zip", "city", "homeless", "pregnant")

COUNTED: list[tuple[str, str, dict[str, object]]] = [
    ("two sons, a daughter and a stepson", "en", {"children": 4}),
    ("tengo dos niñas y un niño, ocupo mochilas", "es", {"children": 3}),
    ("5 kids, 3 girls and 2 boys", "en", {"children": 5}),
    ("my son and daughter both need glasses", "en", {"children": 2}),
    ("mi hijo y mi hija no tienen dentista", "es", {"children": 2}),
    ("One kid in kindergarten, the other is three", "en", {"children": 2, "youngest_child_age": 3}),
    ("el drop off de mis kids es 8:15, tengo 3", "es", {"children": 3}),
    ("estoy embarazada y ya tengo dos en la casa", "es", {"children": 2, "pregnant": True}),
    ("all three of my kids eat at school", "en", {"children": 3}),
    ("My daughters, they're both in middle school", "en", {"children": 2}),
    ("tengo puras niñas, tres", "es", {"children": 3}),
    ("had my 4th baby two weeks ago", "en", {"children": 4, "youngest_child_age": 0}),
    ("34, Daly City, un hijo", "es", {"age": 34, "city": "Daly City", "children": 1}),
    ("nunca tuve hijos, vivo con una hermana", "es", {"children": 0}),
]
AGED: list[tuple[str, str, dict[str, object]]] = [
    ("tres hijos de 10, 6 y 2 añitos busco trabajo", "es", {"children": 3, "youngest_child_age": 2}),
    ("mi niño de 3 es bien tremendo", "es", {"children": 1, "youngest_child_age": 3}),
    ("three boys under my roof - 13, 9 and 1 - and a husband", "en", {"children": 3, "youngest_child_age": 1}),
    ("mom to three: 9, 6, and 2", "en", {"children": 3, "youngest_child_age": 2}),
    ("mis hijos ya están grandes (12 y 17)", "es", {"children": 2, "youngest_child_age": 12}),
    ("tengo tres: la de 16, el de 11 y el de 6", "es", {"children": 3, "youngest_child_age": 6}),
    ("i've got a 5, 8 and 12 year old", "en", {"children": 3, "youngest_child_age": 5}),
    ("26F single mom 5yo son", "en", {"age": 26, "children": 1, "youngest_child_age": 5}),
    ("one's a year and a half and the other's 4, my little ones", "en", {"children": 2, "youngest_child_age": 1}),
    ("my daughter is a senior, 17, and wants to work", "en", {"children": 1, "youngest_child_age": 17}),
    ("mi nena va a cumplir 3 en enero", "es", {"children": 1, "youngest_child_age": 2}),
    ("mellizos de 9 meses", "es", {"children": 2, "youngest_child_age": 0}),
    ("mamá de cuatro, entre 5 y 14 años", "es", {"children": 4, "youngest_child_age": 5}),
    ("tengo una niña de un año y otra vez estoy embarazada", "es", {"children": 1, "youngest_child_age": 1, "pregnant": True}),
    ("my oldest starts TK, baby's 4 months", "en", {"youngest_child_age": 0}),
]
HOUSEHOLDS: list[tuple[str, str, dict[str, object]]] = [
    ("it's me my wife and 2 kids in a one bedroom", "en", {"household_size": 4, "children": 2}),
    ("somos mi esposo, yo y 3 niños y nomás él trabaja", "es", {"household_size": 5, "children": 3}),
    ("mi mamá, mi papá, mi hermano y yo vivimos en un apartamento", "es", {"household_size": 4}),
    ("my parents, my two sisters and me all share one apartment", "en", {"household_size": 5}),
    ("it's only me and grandma in the house", "en", {"household_size": 2}),
    ("en mi casa somos 3: mi esposo, yo y la niña", "es", {"household_size": 3, "children": 1}),
    ("8 people in a 2 bedroom", "en", {"household_size": 8}),
    ("my husband's 71, just the two of us", "en", {"household_size": 2}),
    ("trabajo en casa de una familia de 5", "es", {}),
]
PLACES: list[tuple[str, str, dict[str, object]]] = [
    ("I'm from Fresno originally, now living in San Bruno", "en", {"city": "San Bruno"}),
    ("me acabo de mudar de Modesto a San Bruno", "es", {"city": "San Bruno"}),
    ("no estoy en San Carlos, estoy en Redwood City", "es", {"city": "Redwood City"}),
    ("toda mi vida he vivido en Redwood City", "es", {"city": "Redwood City"}),
    ("line cook in Redwood City", "en", {"city": "Redwood City"}),
    ("My mother is 82 and lives with me in Millbrae", "en", {"city": "Millbrae"}),
    ("no menlo park", "en", {"city": "Menlo Park"}),
    ("me equivoqué, es 94015", "es", {"zip": "94015"}),
    ("no 94080", "en", {"zip": "94080"}),
    ("cuido a dos niños de 4 y 6 años en Palo Alto", "es", {}),
    ("I take care of two ladies and their grandkids, 3 and 5, in Atherton", "en", {}),
    ("la señora que cuido vive en San Carlos", "es", {}),
    ("mi nieta de 6 años vive con su mamá en Hayward", "es", {}),
    ("I used to have a house in Redwood City", "en", {}),
]
NO_ROOF: list[tuple[str, str, dict[str, object]]] = [
    ("we're going motel to motel", "en", {"homeless": True}),
    ("I've been staying at different friends' places", "en", {"homeless": True}),
    ("sleeping on my aunts living room floor", "en", {"homeless": True}),
    ("nos quedamos en la sala de mi comadre", "es", {"homeless": True}),
    ("dormimos donde caiga", "es", {"homeless": True}),
    ("They're closing the motel where we live", "en", {"homeless": True}),
    ("me n my dog sleepin in my moms van", "en", {"homeless": True}),
    ("cuando mis hijos eran chiquitos vivíamos en la calle, ya no", "es", {}),
    ("a mi hermano lo corrieron y vive en su troca", "es", {}),
]
NOTHING_OF_THE_WRITER: list[tuple[str, str, dict[str, object]]] = [
    ("if I have a baby will I lose my job", "en", {}),
    ("quiero tener hijos algún día", "es", {}),
    ("If my son turns 18 do we lose Medi-Cal?", "en", {}),
    ("Do 18 year olds pay taxes on tips", "en", {}),
    ("¿aceptan niños de 2 años en la guardería?", "es", {}),
    ("¿los niños menores de 5 pagan camión?", "es", {}),
    ("doy clases de catecismo a niños de 7 años", "es", {}),
    ("my daughter's pregnant", "en", {}),
]
CORRECTIONS: list[tuple[tuple[str, ...], str, dict[str, object]]] = [
    (("tengo 3 niños", "no, perdón, 4"), "es", {"children": 4}),
    (("I have 3 kids", "sorry 4 kids"), "en", {"children": 4}),
    (("tengo dos hijos", "son tres, se me olvidó la bebé"), "es", {"children": 3}),
    (("i have a son", "and a daughter too"), "en", {"children": 2}),
    (("family of 4", "actually 3, my son moved out"), "en", {"household_size": 3}),
    (("there's 4 of us", "no wait 5 with my dad"), "en", {"household_size": 5}),
    (("94026", "sorry i meant 94062"), "en", {"zip": "94062"}),
    (("94040", "no 94080"), "en", {"zip": "94080"}),
    (("vivo en San Carlos", "no, en San Mateo"), "es", {"city": "San Mateo"}),
    (("im in palo alto", "no menlo park"), "en", {"city": "Menlo Park"}),
    (("im 40", "actually 41 as of yesterday"), "en", {"age": 41}),
    (("no kids", "no, 4"), "en", {}),
]
FRAMES = {"children": "I have {} kids", "household-size": "we are a family of {}"}


def _read(text: str, language: str) -> dict[str, object]:
    said = read_facts(text, language).profile.to_dict()
    return {field: said[field] for field in FIELDS if said.get(field) is not None and said[field] is not False}


@pytest.mark.parametrize(("text", "language", "expected"), [*COUNTED, *AGED, *HOUSEHOLDS, *PLACES, *NO_ROOF, *NOTHING_OF_THE_WRITER])
def test_facts_of_home_are_read_and_no_others(text: str, language: str, expected: dict[str, object]) -> None:
    """Whatever shape a fact of home comes in, it is read; what is another's, wished, asked or past is not."""
    assert _read(text, language) == expected


@pytest.mark.parametrize(("messages", "language", "expected"), CORRECTIONS)
def test_a_later_message_corrects_or_adds(messages: tuple[str, ...], language: str, expected: dict[str, object]) -> None:
    """A number, a place or a child told later takes back or adds to what was told before."""
    state = SimpleNamespace(open_question=None, needs=(), about=None, shown=(), place=None, profile=Profile())
    reading = SimpleNamespace(intents=frozenset(), needs=(), plain=messages[-1], work=SimpleNamespace(codes=()))
    questions = SimpleNamespace(choice=lambda *_: None)
    sense = SimpleNamespace(added=lambda facts, *_: facts)

    def say(name: str, _language: str, *, answer: str) -> str:
        return FRAMES[name.removeprefix("frame_")].format(answer)

    for message in messages:
        state.profile = hear(message, reading, state, language, questions, sense, say).profile  # type: ignore[arg-type]
    said = state.profile.to_dict()
    assert {field: said[field] for field in FIELDS if said.get(field)} == expected
