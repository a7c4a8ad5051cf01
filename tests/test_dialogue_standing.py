"""Messages that name no need get a plain sentence, and never the same one for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from written import read_message, words, written_store

from navigator import folders
from navigator.advice.profile import Profile
from navigator.dialogue.reply import Need
from navigator.dialogue.standing import Standing, StandingReplies
from navigator.dialogue.state import State
from navigator.index.settings import read_thresholds
from navigator.texting.orders import PERSON

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language
    from navigator.knowledge.store import KnowledgeStore

THRESHOLDS = read_thresholds(folders.material("index"))
REPLIES = StandingReplies(THRESHOLDS)
TOLD = State(
    profile=Profile(age=29, city="Menlo Park", children=2, veteran=False, wants=("evening", "no_degree")), shown=("welding-class",)
)
STRANGE = {"likeness": -0.5, "strangeness": 0.2}
"""Likenesses of a message that resembles nothing the assistant knows."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("standing"))


def remembered(store: KnowledgeStore, text: str, language: Language = "en", state: State = TOLD) -> Standing | None:
    """The reply about the assistant's memory."""
    return REPLIES.about_memory(read_message(store, text, language), state, words(store, language))


def puzzled(store: KnowledgeStore, text: str, times: int = 0, language: Language = "en", **measured: Any) -> Standing:
    """The reply to what cannot be answered, after so many others of the kind."""
    return REPLIES.unanswerable(text, read_message(store, text, language, **measured), State(puzzled=times), words(store, language))


# -- what is remembered


@pytest.mark.parametrize(("text", "language"), [("forget me", "en"), ("please delete my data", "en"), ("olvídeme", "es")])
def test_who_asks_to_be_forgotten_is(store: KnowledgeStore, text: str, language: Language) -> None:
    """Nothing of what was said or shown is left."""
    standing = remembered(store, text, language)
    assert standing is not None
    assert (standing.outcome, standing.state) == ("answered", State())


def test_who_starts_over_is_asked_what_they_need(store: KnowledgeStore) -> None:
    """With nothing left from before."""
    standing = remembered(store, "start over")
    assert standing is not None
    assert (standing.outcome, standing.state) == ("clarify", State())
    assert standing.text.endswith("?")


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (
            "what do you know about me?",
            "en",
            ["Age: 29", "City: Menlo Park", "Children: 2", "Veteran: no", "Wishes: evenings, no degree needed"],
        ),
        (
            "¿qué sabe de mí?",
            "es",
            ["Edad: 29", "Ciudad: Menlo Park", "Hijos: 2", "Veterano: no", "Preferencias: por la noche, que no pidan título"],
        ),
    ],
)
def test_who_asks_what_is_known_is_shown_each_fact(store: KnowledgeStore, text: str, language: Language, said: list[str]) -> None:
    """A line each, and nothing is forgotten by it."""
    standing = remembered(store, text, language)
    assert standing is not None
    assert standing.text.splitlines()[1:] == said
    assert standing.state == TOLD


def test_nothing_known_is_said_so(store: KnowledgeStore) -> None:
    """To someone who has said nothing of themselves."""
    standing = remembered(store, "what do you know about me?", state=State())
    assert standing is not None
    assert standing.text.startswith("I don't know anything about you yet.")


@pytest.mark.parametrize("text", ["I need food", "hello", "I forget things"])
def test_other_messages_are_not_about_memory(store: KnowledgeStore, text: str) -> None:
    """They are answered as what they are."""
    assert remembered(store, text) is None


@pytest.mark.parametrize(
    ("text", "language", "said"), [("STOP", "en", "All right, I'll stop here."), ("alto", "es", "De acuerdo, hasta aquí.")]
)
def test_who_says_stop_is_left_in_peace(store: KnowledgeStore, text: str, language: Language, said: str) -> None:
    """A plain sentence, no question, and nothing is forgotten."""
    standing = remembered(store, text, language, State(profile=TOLD.profile, open_question="age"))
    assert standing is not None
    assert (standing.outcome, standing.state.open_question, standing.state.profile) == ("answered", None, TOLD.profile)
    assert standing.text.startswith(said)
    assert "?" not in standing.text


def test_stop_inside_a_request_is_no_stop(store: KnowledgeStore) -> None:
    """A bus stop is none either."""
    assert remembered(store, "I need to stop drinking so much") is None


# -- courtesy


@pytest.mark.parametrize(
    ("text", "language", "outcome", "said"),
    [
        ("hello", "en", "clarify", "Hello."),
        ("buenos días", "es", "clarify", "Hola."),
        ("thank you so much", "en", "answered", "You are welcome."),
        ("gracias", "es", "answered", "De nada."),
        ("bye", "en", "answered", "Take care."),
        ("ok thanks, bye", "en", "answered", "You are welcome."),
    ],
)
def test_courtesy_is_returned_and_nothing_forgotten(store: KnowledgeStore, text: str, language: Language, outcome: str, said: str) -> None:
    """A greeting asks what is needed."""
    standing = REPLIES.courtesy(read_message(store, text, language), TOLD, words(store, language))
    assert standing is not None
    assert (standing.outcome, standing.state) == (outcome, TOLD)
    assert standing.text.startswith(said)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("yes", "en", "Good. What shall I go on with?"),
        ("sí", "es", "Bien. ¿Con qué sigo?"),
        ("no thanks", "en", "You are welcome."),
        ("no", "en", "All right. I'm here"),
        ("skip", "en", "That is fine. You don't have to answer."),
        ("saltar", "es", "Está bien. No tiene que contestar."),
        ("you stupid bot", "en", "I can tell this is not helping yet, and I'm sorry."),
    ],
)
def test_short_answer_gets_a_short_answer(store: KnowledgeStore, text: str, language: Language, said: str) -> None:
    """Where no question was open: the list stands, and nothing is forgotten."""
    standing = REPLIES.courtesy(read_message(store, text, language), TOLD, words(store, language))
    assert standing is not None
    assert standing.state == TOLD
    assert standing.text.startswith(said)


@pytest.mark.parametrize(
    ("text", "language", "topic", "said"),
    [
        ("will this hurt my green card case", "en", "immigration", "I can't tell you how a case will turn out"),
        ("can I sue my boss", "en", "legal", "I can't give legal advice"),
        ("is this cancer", "en", "health-care", "I can't say what that could be"),
        ("¿me van a deportar?", "es", "immigration", "No puedo decirle cómo va a salir un caso"),
    ],
)
def test_outcome_of_a_case_or_an_illness_is_never_predicted(
    store: KnowledgeStore, text: str, language: Language, topic: str, said: str
) -> None:
    """Who can say is named, a person is offered, and a yes has it looked up."""
    limit = REPLIES.limit(read_message(store, text, language), State(), words(store, language))
    assert limit is not None
    assert limit.state.offered == topic
    assert limit.text.startswith(said)
    assert "650-330-6400" in limit.text


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("en español por favor", "es"),
        ("in english please", "en"),
        ("español", "es"),
        ("hablan español ahí", None),
        ("I want a class in Spanish", None),
    ],
)
def test_language_asked_for_is_known(store: KnowledgeStore, text: str, wished: str | None) -> None:
    """Only where nothing else is asked for."""
    assert REPLIES.language_wished(read_message(store, text)) == wished


def test_message_that_is_no_courtesy_gets_none(store: KnowledgeStore) -> None:
    """A greeting before a request is no more than its beginning."""
    assert REPLIES.courtesy(read_message(store, "hello I would like to know about your classes"), TOLD, words(store)) is None


# -- what cannot be answered


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("???", "What do you need most today?"),
        ("12345", "What do you need most today?"),
        ("我需要工作", "I can read English and Spanish."),
        ("мне нужна работа", "I can read English and Spanish."),
        ("the second one", "I'm not sure which one you mean"),
        ("how do I apply", "I'm not sure which one you mean"),
        ("tell me more", "I'm not sure which one you mean"),
        ("help", "What do you need most today?"),
        ("asdf", "What do you need most today?"),
    ],
)
def test_message_that_says_too_little_gets_one_question(store: KnowledgeStore, text: str, said: str) -> None:
    """A guess is never passed off as an answer."""
    standing = puzzled(store, text, **STRANGE)
    assert (standing.outcome, standing.state.puzzled) == ("clarify", 1)
    assert said in standing.text


def test_message_near_what_is_known_is_asked_about(store: KnowledgeStore) -> None:
    """It may be on topic."""
    assert puzzled(store, "things are a bit slow around here", likeness=THRESHOLDS.on_topic).outcome == "clarify"


def test_second_puzzle_in_a_row_offers_a_person(store: KnowledgeStore) -> None:
    """Nobody is asked the same thing for ever; the count starts again."""
    standing = puzzled(store, "help", times=1)
    assert (standing.outcome, standing.state.puzzled) == ("handoff", 0)
    assert "650-330-6400" in standing.text


@pytest.mark.parametrize(
    ("times", "language", "said"),
    [
        (0, "en", "That's not something I know. I can help with training"),
        (1, "en", "I can't help with that one. To talk with a person, call"),
        (0, "es", "De eso no sé. Puedo ayudar con"),
    ],
)
def test_off_topic_message_is_told_what_can_be_helped_with(store: KnowledgeStore, times: int, language: Language, said: str) -> None:
    """And the second time whom to call."""
    standing = puzzled(store, "tell me who wins the game tonight", times, language, **STRANGE)
    assert (standing.outcome, standing.state.puzzled) == ("out_of_scope", times + 1)
    assert standing.text.startswith(said)


# -- what is on topic


def test_need_or_work_is_on_topic(store: KnowledgeStore) -> None:
    """A message without either is not."""
    assert REPLIES.on_topic(read_message(store, "we ran out of food", needs=["food"]))
    assert REPLIES.on_topic(read_message(store, "I want to join the medical assistants"))
    assert not REPLIES.on_topic(read_message(store, "who wins the game tonight"))


@pytest.mark.parametrize(
    ("needs", "on_topic"),
    [
        ((Need("food", 0.9, urgent=False, evidence="food"),), False),
        ((Need("food", 0.9, urgent=True, evidence="hungry"),), True),
        ((Need("food", 0.9, urgent=False, evidence="we have nothing to eat"),), True),
        ((Need("food", 0.9, urgent=False, evidence="food"), Need("housing", 0.9, urgent=False, evidence="rent")), True),
    ],
)
def test_one_word_of_a_topic_in_a_strange_message_does_not_make_a_need(
    store: KnowledgeStore, needs: tuple[Need, ...], on_topic: bool
) -> None:
    """A recipe that holds the word "food" is none; an urgent word, a phrase or a second need always is."""
    reading = read_message(store, "what food do penguins eat", **STRANGE)
    assert REPLIES.on_topic(type(reading)(reading.plain, reading.intents, reading.whole, needs=needs, **STRANGE)) is on_topic


def test_phrase_in_a_very_strange_message_does_not_make_a_need(store: KnowledgeStore) -> None:
    """Asking for the average life of a battery asks for no wages."""
    needs = (Need("wages", 0.9, urgent=False, evidence="what is the average"),)
    reading = read_message(store, "what is the average battery life", likeness=-0.5, strangeness=0.7)
    assert not REPLIES.on_topic(type(reading)(reading.plain, reading.intents, reading.whole, needs=needs, strangeness=0.7))


@pytest.mark.parametrize(
    ("text", "measured", "goes_on"),
    [
        ("and for my sister", {}, True),
        ("ok", {}, False),
        ("thank you", {}, False),
        ("and for my sister", STRANGE | {"likeness": -0.9}, False),
        ("this is a long message about something else that names nothing at all", {}, False),
    ],
)
def test_short_message_may_go_on_from_the_last_one(store: KnowledgeStore, text: str, measured: dict[str, float], goes_on: bool) -> None:
    """One word, a courtesy, a long or a strange message does not."""
    assert REPLIES.goes_on(read_message(store, text, **measured)) is goes_on


@pytest.mark.parametrize("language", ["en", "es"])
def test_offer_of_a_person_that_the_page_shows_is_understood_when_it_is_pressed(store: KnowledgeStore, language: Language) -> None:
    """The words of the button, and what a text message's keyword stands for."""
    for offer in (words(store, language).say("suggest_person"), PERSON[language]):
        assert "human" in read_message(store, offer, language).intents
