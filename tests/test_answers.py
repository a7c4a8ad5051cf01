"""What people were told wrongly once, or might be: real messages, what the answer must say and what it must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from real_index import real_navigator

if TYPE_CHECKING:
    from navigator.assembly import Navigator
    from navigator.dialogue.reply import Channel, Reply

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def navigator(tmp_path_factory: pytest.TempPathFactory) -> Navigator:
    """The navigator as people get it."""
    return real_navigator(tmp_path_factory.getbasetemp())


def talk(navigator: Navigator, *texts: str, channel: Channel = "web") -> Reply:
    """The last reply of a conversation."""
    reply = None
    for text in texts:
        reply = navigator.reply(text, channel=channel, conversation_id=reply.conversation_id if reply else None)
    assert reply is not None
    return reply


FIRST = [
    # message, channel, the topic that must come first, words the answer must hold
    ("where can i sleep tonight", "web", "housing", "211"),
    ("no tengo dinero pa comida y tengo 3 ninos", "sms", "food", "211"),
    ("mi ex me amenaza", "sms", "domestic-violence", "800-300-1080"),
    ("me cortan la luz mañana y tengo un bebe", "sms", "utilities", "800-743-5000"),
    ("they shut off my lights tomorrow", "web", "utilities", "800-743-5000"),
    ("rent is due friday, im in menlo park", "web", "housing", "650-347-3648"),
    ("¿atienden a personas indocumentadas?", "web", "immigration", "Instituto de Inmigración"),
    ("is jobtrain free", "web", None, "free job training"),
    ("my unemployment ran out", "web", "unemployment-insurance", "800-223-8383"),
    ("how do i get my drivers license back, it got suspended for tickets", "web", "legal", "Legal Aid Society"),
    ("I don't want to go to college. What trade pays the most", "web", "wages", "Elevator mechanics"),
    ("i need a job that pays at least 30 an hour no degree", "web", "job-search", "an hour"),
]


@pytest.mark.parametrize(("text", "channel", "topic", "said"), FIRST, ids=[row[0][:30] for row in FIRST])
def test_what_is_asked_for_is_answered(navigator: Navigator, text: str, channel: Channel, topic: str | None, said: str) -> None:
    """The right thing first, with the number or the words that help."""
    reply = talk(navigator, text, channel=channel)
    assert reply.outcome in {"answered", "crisis"}
    assert reply.outcome == "crisis" or topic is None or reply.needs[0].topic == topic
    assert said in reply.text


NEVER = [
    # message, channel, what would mislead, frighten or insult
    ("no tengo dinero pa comida y tengo 3 ninos", "sms", ["menor en peligro", "911"]),
    ("i just got out of jail 2 weeks ago and nobody will hire me", "web", ["Human resources", "an hour"]),
    ("salí de la cárcel hace un mes y necesito trabajo", "web", ["Oficiales de cárcel", "Supervisores"]),
    ("need job asap no car", "web", ["mechanics"]),
    ("I am pregnant and need a job", "web", ["sonographers", "Ultrasound", "911"]),
    ("I'm 7 months pregnant and just lost my job, no insurance", "web", ["HIV", "911", "988"]),
    ("my husband died and i have to work now, i'm 60 and never worked", "web", ["Gambling", "Maternal"]),
    ("quiero ser mecánico, tengo 19", "web", ["LGBT", "Trevor"]),
    ("how do i get my drivers license back, it got suspended for tickets", "web", ["LGBT", "asylum"]),
    ("mujer 45, sin papeles, limpia casas", "desk", ["Narika", "Trans", "Trata"]),
    ("im in menlo park and rent is due friday", "web", ["Veteran"]),
    ("I don't want to go to college. What trade pays the most", "web", ["College", "FAFSA"]),
    ("I'm 55 and my back is bad, worked construction 30 years, need different work", "web", ["Laborer", "Construction"]),
    ("STOP", "sms", ["988", "911"]),
    ("my car broke down and i cant get to my job at sfo", "web", ["911"]),
]


@pytest.mark.parametrize(("text", "channel", "wrong"), NEVER, ids=[row[0][:30] for row in NEVER])
def test_nothing_is_said_that_misleads_or_frightens(navigator: Navigator, text: str, channel: Channel, wrong: list[str]) -> None:
    """Help for a group goes to who speaks of it; work nobody named is not priced; danger is not read into hardship."""
    reply = talk(navigator, text, channel=channel)
    body = reply.text.split("Answer:")[0].split("Responda:")[0]
    assert [words for words in wrong if words in body] == []


def test_age_told_and_corrected_keeps_the_subject(navigator: Navigator) -> None:
    """What was shown still holds, and "how do I sign up" is about it."""
    reply = talk(navigator, "medical assistant class", "im 17", "sorry 19", "how do i sign up")
    assert reply.profile.age == 19
    assert "Medical Assistant training" in reply.text
    assert "information session" in reply.text


def test_answer_to_the_question_brings_only_what_is_new(navigator: Navigator) -> None:
    """The rent section is not read out a second time."""
    told = "I'm 29 with two kids in 94303, laid off, I want to work in health care but I can't afford school and rent is due"
    first, second = talk(navigator, told), talk(navigator, told, "yes")
    assert "650-347-3648" in first.text
    assert "650-347-3648" not in second.text
    assert len(second.text) < len(first.text) / 2
    assert second.profile.education == "hs"


def test_the_second_one_is_no_city(navigator: Navigator) -> None:
    """El Segundo is a city far away."""
    reply = talk(navigator, "la renta se vence el viernes, vivo en menlo park", "el segundo")
    assert reply.profile.city == "Menlo Park"


@pytest.mark.parametrize(
    "text",
    ["idk whats the point of any of this anymore, nobody would miss me at that job or anywhere", "me siento muy solo y ya no aguanto"],
)
def test_who_may_be_in_danger_is_given_the_numbers(navigator: Navigator, text: str) -> None:
    """As the crisis reply, or as a line below the answer where it was not said plainly."""
    assert "988" in talk(navigator, text).text


def test_age_of_every_fact_is_told_in_the_language_spoken(navigator: Navigator) -> None:
    """No code words in "what do you know about me?"."""
    reply = talk(navigator, "tengo 24 años, terminé la prepa y busco clases de noche, gratis", "¿qué sabe de mí?")
    assert reply.language == "es"
    assert not {"hs", "evening", "free"} & set(reply.text.replace(",", " ").replace(".", " ").split())
