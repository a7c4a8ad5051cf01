"""The assistant: one message in, one reply out. The same decisions on every channel."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.advice.conditions import Situation
from navigator.advice.questions import in_language
from navigator.casework.conversations import Turn
from navigator.dialogue import cautions
from navigator.dialogue.compose import as_text, asked_by_text, compose_desk, compose_sms, compose_web, shown_ids
from navigator.dialogue.facts import read_facts
from navigator.dialogue.findings import NOTHING_FOUND, Findings
from navigator.dialogue.phrases import fold
from navigator.dialogue.privacy import mask_contacts, mask_numbers
from navigator.dialogue.reply import Block, Handoff, Need, Reply
from navigator.dialogue.show import show_matches
from navigator.dialogue.state import State
from navigator.errors import MessageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.casework.conversations import Conversation
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.parts import Parts
    from navigator.dialogue.reply import Language, Message, Outcome
    from navigator.dialogue.safety import Alarm
    from navigator.dialogue.understanding import Reading

LONGEST_MESSAGE = 8_000
"""Letters; a longer message is refused with a sentence that says so."""
CARRIED_CONFIDENCE = 0.6
"""How sure it is that a follow-up is about what was asked before."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Heard:
    """A message with all that is known when it is answered. `text` is masked; `state` holds the facts it told."""

    text: str
    language: Language
    conversation: Conversation
    message: Message
    state: State
    answered_question: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What a turn came to, before it is worded for a channel."""

    outcome: Outcome
    state: State
    needs: tuple[Need, ...] = ()
    findings: Findings = NOTHING_FOUND
    handoff: Handoff | None = None
    suggestions: tuple[str, ...] = ()
    forget: bool = False
    """Whether the person asked to be forgotten: what was stored is deleted."""


class Assistant:
    """Answers messages and keeps their conversations."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def reply(self, message: Message) -> Reply:
        """The answer to a message. Raises MessageError for one that cannot be taken, NotFoundError for an unknown conversation."""
        heard = self._hear(message)
        words = self._parts.words(heard.language, heard.state.profile)
        alarm = self._parts.safety.check(heard.text, heard.language)
        reading = self._parts.understanding.read(heard.text, heard.language)
        sensed = None if alarm else self._parts.dangers.sense(reading)
        if sensed and sensed.sure:
            alarm = self._parts.safety.alarm(sensed.situation, sensed.words, heard.language)
        answer = self._crisis(alarm, heard, reading) if alarm else self._answer(heard, reading, words)
        if sensed and not alarm:
            answer = replace(answer, findings=replace(answer.findings, care=words.say("care")))
        reply = self._worded(answer, heard, words, alarm)
        return self._kept(reply, answer, heard)

    def _hear(self, message: Message) -> Heard:
        text = _clean(message.text)
        if not text:
            msg = "the message is empty; write a few words about what you need"
            raise MessageError(msg)
        if len(text) > LONGEST_MESSAGE:
            msg = f"the message has {len(text):,} letters and the limit is {LONGEST_MESSAGE:,}; send the most important part first"
            raise MessageError(msg)
        conversations = self._parts.conversations
        if message.conversation_id:
            conversation = conversations.open(message.conversation_id)
        else:
            conversation = conversations.start(message.channel, message.language or "en")
        otherwise: Language = "es" if conversation.language == "es" else "en"
        language = message.language or self._parts.lexicon.language_of(text, otherwise)
        state = State.from_json(conversation.state)
        choice = self._parts.questions.choice(state.open_question, text, fold)
        profile = state.profile.merged(choice.profile() if choice else read_facts(text, language).profile)
        heard = replace(state, profile=profile, open_question=None)
        return Heard(text, language, conversation, message, heard, choice is not None or profile != state.profile)

    # -- what to answer

    def _crisis(self, alarm: Alarm, heard: Heard, reading: Reading) -> Answer:
        """The fixed reply at once; what else the message holds is kept for later."""
        needs = (Need("crisis", 1.0, urgent=True, evidence=alarm.words), *(need for need in reading.needs if need.topic != "crisis"))
        section = self._parts.finder.crisis(alarm, heard.state.profile)
        text = alarm.sms if heard.message.channel == "sms" else alarm.reply
        return Answer("crisis", replace(heard.state, needs=_topics(needs), about=heard.text), needs, Findings((section,), lead=text))

    def _answer(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer:
        standing = self._parts.standing.about_memory(reading, heard.state, words)
        if standing:
            return Answer(standing.outcome, standing.state, findings=Findings((), lead=standing.text), forget="forget" in reading.intents)
        if "human" in reading.intents:
            return self._handoff(heard, reading, words)
        follow_up = self._parts.follow_ups.answer(reading, heard.state, words)
        if follow_up:
            return self._followed(follow_up, heard, reading, words)
        goes_on = heard.answered_question and self._parts.standing.tells_only_facts(reading)
        if self._parts.standing.on_topic(reading) and not (heard.state.about and goes_on):
            return self._advise(heard, reading, words, heard.text)
        if heard.state.about and (heard.answered_question or self._parts.standing.goes_on(reading)):
            before = self._parts.understanding.read(heard.state.about, heard.language)
            return self._updated(self._advise(heard, before, words, heard.state.about), heard, words)
        standing = self._parts.standing.courtesy(reading, heard.state, words) or self._parts.standing.unanswerable(
            heard.text, reading, heard.state, words
        )
        suggestions = tuple(words.say(name) for name in ("suggest_training", "suggest_jobs", "suggest_rent", "suggest_food"))
        return Answer(standing.outcome, standing.state, findings=Findings((), lead=standing.text), suggestions=suggestions)

    def _handoff(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer:
        """A person, with what is known so far; needs said in the same breath are served too."""
        organization = self._parts.organization
        handoff = Handoff(organization.name, organization.phone, "asked for a person", _topics(reading.needs) or heard.state.needs)
        served = self._advise(heard, reading, words, heard.text) if reading.needs else Answer("handoff", heard.state)
        return replace(
            served, outcome="handoff", handoff=handoff, findings=replace(served.findings, lead=words.say("handoff"), question=None)
        )

    def _followed(self, follow_up, heard: Heard, reading: Reading, words: EntryWords) -> Answer:  # type: ignore[no-untyped-def]  # noqa: ANN001
        if not follow_up.lines:
            lead = words.say("pay_of_which" if "ask_pay" in reading.intents else "clarify_reference")
            return Answer("clarify", heard.state, reading.needs, Findings((), lead=lead))
        section = self._parts.finder.shown(follow_up.entries, heard.state.profile, reading)
        findings = Findings((section,), lead="\n".join(follow_up.lines), told=True)
        keeps_list = heard.message.channel == "sms" and "select" in reading.intents  # its numbers still stand on the person's screen
        told_of = () if keeps_list else tuple(entry.id for entry in follow_up.entries)
        state = replace(heard.state, shown=told_of or heard.state.shown, puzzled=0)
        carried = tuple(Need(topic, CARRIED_CONFIDENCE, urgent=False, evidence="") for topic in heard.state.needs[:1])
        needs = tuple({need.topic: need for need in (*reading.needs, *carried)}.values())
        return Answer("answered", state, needs, findings, suggestions=(words.say("suggest_how"), words.say("suggest_person")))

    def _advise(self, heard: Heard, reading: Reading, words: EntryWords, about: str) -> Answer:
        """Sections, steps and the one question for the needs of a reading; `about` is the message it was read from."""
        profile, state = heard.state.profile, heard.state
        needs = reading.needs or (
            Need("explore-careers", 0.6, urgent=False, evidence=reading.work.words[0].words if reading.work.words else ""),
        )
        codes = reading.work.codes
        situation = Situation(profile, _topics(needs), tuple(need.topic for need in needs if need.urgent), codes)
        sections = self._parts.finder.sections(needs, reading, profile, codes)
        sections += self._parts.finder.implied(situation, reading, profile, heard.language)
        sections = cautions.added(sections, reading, words)
        found = {section.topic.id: [candidate.entry for candidate in section.candidates] for section in sections}
        offered = replace(situation, needs=tuple(found))
        steps = tuple(self._parts.next_steps.plan(offered, found, heard.language))
        checked = [candidate.eligibility for section in sections[:3] for candidate in section.candidates[:2]]
        question = self._parts.questions.best(offered, checked, state.asked)
        works = tuple(dict.fromkeys([*codes, *(work.soc for section in sections for work in section.occupations)])) or state.work
        findings = Findings(tuple(sections), steps, in_language(question, heard.language) if question else None)
        after = replace(
            state, needs=_topics(needs), about=about, work=works, puzzled=0,
            shown=shown_ids(findings, heard.message.channel),
            steps=tuple(dict.fromkeys((*state.steps, *(step.rule for step in steps)))),
            asked=(*state.asked, question.id) if question else state.asked, open_question=question.id if question else None,
        )  # fmt: skip
        return Answer("answered", after, needs, findings, suggestions=_suggestions(sections, words))

    @staticmethod
    def _updated(answer: Answer, heard: Heard, words: EntryWords) -> Answer:
        """An answer given anew after the person told more: only what is new in it, or that nothing changed."""
        told = set(heard.state.shown)
        fresh = tuple(section for section in answer.findings.sections if section.candidates and section.candidates[0].entry.id not in told)
        steps = tuple(step for step in answer.findings.steps if step.rule not in heard.state.steps)
        findings = replace(answer.findings, sections=fresh, steps=steps, lead=words.say("noted" if fresh or steps else "noted_same"))
        shown = shown_ids(findings, heard.message.channel) or heard.state.shown
        return replace(answer, findings=findings, state=replace(answer.state, shown=shown))

    # -- how to say it

    def _worded(self, answer: Answer, heard: Heard, words: EntryWords, alarm: Alarm | None) -> Reply:
        findings = answer.findings
        told = replace(findings, sections=()) if alarm or findings.told else findings
        blocks: tuple[Block, ...] = compose_web(told, words)
        messages: tuple[str, ...] = ()
        if heard.message.channel == "sms":
            messages = compose_sms(findings if findings.told else told, words)
            text = "\n\n".join(messages)
            findings = replace(findings, question=asked_by_text(findings.question))
        elif heard.message.channel == "desk" and told.sections:
            text = compose_desk(told, words)
        else:
            text = as_text(blocks)
        return Reply(
            conversation_id=heard.conversation.id, language=heard.language, outcome=answer.outcome, text=text, needs=answer.needs,
            profile=answer.state.profile, matches=show_matches(findings.sections, words), next_steps=findings.steps,
            question=findings.question, suggestions=answer.suggestions, messages=messages, blocks=blocks, handoff=answer.handoff,
        )  # fmt: skip

    def _kept(self, reply: Reply, answer: Answer, heard: Heard) -> Reply:
        """Stores the turn and gives the reply back; for who asks to be forgotten, deletes all and keeps an empty conversation."""
        state = replace(answer.state, about=mask_contacts(answer.state.about))
        conversation = replace(heard.conversation, language=heard.language, state=state.to_json())
        if answer.forget:
            self._parts.conversations.forget(conversation.id)
            conversation = replace(conversation, turns=0)
        turn = Turn(
            "" if answer.forget else mask_contacts(heard.text), reply.outcome, _topics(reply.needs), [match.id for match in reply.matches]
        )
        self._parts.conversations.add(conversation, turn)
        return reply


def _clean(text: str) -> str:
    """The text without control characters and with identity and card numbers masked."""
    return mask_numbers(_CONTROL.sub(" ", text)).strip()


def _topics(needs: Sequence[Need]) -> tuple[str, ...]:
    return tuple(need.topic for need in needs)


def _suggestions(sections: Sequence[object], words: EntryWords) -> tuple[str, ...]:
    names = ("suggest_how", "suggest_pay", "suggest_night", "suggest_person") if sections else ("suggest_person",)
    return tuple(words.say(name) for name in names)
