"""The same words reach the same help on the website and by text message, on every labelled question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from real_index import real_navigator

from navigator import folders
from navigator.advice.next_steps import ORDER
from navigator.dialogue.followup_asked import places_asked
from navigator.dialogue.safety import GSM_LETTERS
from navigator.dialogue.text_message import EXTENSION, in_gsm, parts_of
from navigator.index.questions import read_questions
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from navigator.advice.next_steps import NextStep
    from navigator.assembly import Navigator
    from navigator.dialogue.reply import Channel, Reply
    from navigator.index.questions import LabelledQuestion

pytestmark = pytest.mark.slow

MOST_PARTS_ON_AVERAGE = 2.2
MOST_WITH_A_REST = 0.05
NAMED_BY = 40
"""Letters by which a step is known."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled question with the replies to its last message on either channel."""

    question: LabelledQuestion
    web: Reply
    sms: Reply


def last_reply(navigator: Navigator, question: LabelledQuestion, channel: Channel) -> Reply:
    """The reply to the last message of a question, after those before it."""
    conversation_id = None
    for text in question.turns:
        conversation_id = navigator.reply(text, channel=channel, conversation_id=conversation_id).conversation_id
    return navigator.reply(question.text, channel=channel, conversation_id=conversation_id)


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[Pair]:
    """Every labelled question, of both parts, answered on both channels: about 1,100 of them in two minutes on two cores."""
    navigator = real_navigator(tmp_path_factory.getbasetemp())
    folder = folders.material("index") / "questions"
    questions = [question for part in ("build", "measure") for question in read_questions(folder / f"{part}.jsonl")]
    return [Pair(question, last_reply(navigator, question, "web"), last_reply(navigator, question, "sms")) for question in questions]


def first_step(reply: Reply) -> NextStep | None:
    """The step that is due first, where there is one."""
    return min(reply.next_steps, key=lambda step: ORDER.index(step.when), default=None)


def test_outcome_and_needs_are_the_same_on_both_channels(pairs: list[Pair]) -> None:
    """And each need is as urgent."""
    assert len(pairs) > 1_000
    assert [one.question.id for one in pairs if one.web.outcome != one.sms.outcome] == []
    assert [one.question.id for one in pairs if one.web.needs != one.sms.needs] == []


def test_matches_are_the_same_on_both_channels(pairs: list[Pair]) -> None:
    """In the same order. "The second one" alone is what stands second where the person reads: a text message lists fewer."""
    differ = [one.question for one in pairs if [match.id for match in one.web.matches] != [match.id for match in one.sms.matches]]
    assert [question.id for question in differ if not (question.turns and places_asked(fold(question.text)))] == []
    assert len(differ) <= len([one for one in pairs if one.question.turns and places_asked(fold(one.question.text))]) / 2


def test_steps_are_the_same_on_both_channels(pairs: list[Pair]) -> None:
    """The first one above all."""
    assert [one.question.id for one in pairs if first_step(one.web) != first_step(one.sms)] == []
    assert [one.question.id for one in pairs if one.web.next_steps != one.sms.next_steps] == []


def test_step_that_cannot_wait_stands_in_the_first_text_message(pairs: list[Pair]) -> None:
    """Where the first need is urgent and something is to be done now or today."""
    due = [(one, step) for one in pairs if one.sms.needs and one.sms.needs[0].urgent and (step := first_step(one.sms))]
    due = [(one, step) for one, step in due if step.when in {"now", "today"} and one.sms.outcome != "crisis"]
    assert len(due) > 20
    assert [one.question.id for one, step in due if in_gsm(step.text)[:NAMED_BY] not in one.sms.messages[0]] == []


def test_crisis_by_text_message_is_one_part_and_all_there_is(pairs: list[Pair]) -> None:
    """With a number to call or text."""
    crises = [one for one in pairs if one.sms.outcome == "crisis"]
    assert len(crises) > 50
    assert [one.question.id for one in crises if [parts_of(message) for message in one.sms.messages] != [1]] == []
    assert [one.question.id for one in crises if not any(letter.isdigit() for letter in one.sms.messages[0])] == []


def test_text_messages_cost_little(pairs: list[Pair]) -> None:
    """At most 2.2 parts on average and three at most, letters of GSM 03.38 alone, and nearly always a single message."""
    parts = [parts_of(one.sms.messages[0]) for one in pairs]
    assert sum(parts) / len(parts) <= MOST_PARTS_ON_AVERAGE
    assert max(parts_of(message) for one in pairs for message in one.sms.messages) <= 3
    assert {letter for one in pairs for message in one.sms.messages for letter in message} <= GSM_LETTERS | EXTENSION
    assert sum(len(one.sms.messages) > 1 for one in pairs) / len(pairs) < MOST_WITH_A_REST


@pytest.mark.parametrize(
    "before", ["", "This is Example's automated helper. It is free; your phone plan's rates apply. HELP for help, STOP to stop."]
)
def test_question_by_text_message_stands_in_the_first(pairs: list[Pair], before: str) -> None:
    """People answer what they see; also beside an introduction."""
    asked = [one for one in pairs if one.sms.question and one.sms.texts]
    assert len(asked) > 300
    assert [
        one.question.id
        for one in asked
        if one.sms.question and one.sms.texts and one.sms.question.text not in one.sms.texts.messages(before)[0]
    ] == []
