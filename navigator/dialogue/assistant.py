"""The assistant: one message in, one reply out. The same decisions on every channel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.dialogue.advising import Adviser
from navigator.dialogue.explain import Turn, explain
from navigator.dialogue.findings import Findings
from navigator.dialogue.followups import FollowUp
from navigator.dialogue.hearing import remembered_place, says_yes
from navigator.dialogue.keeping import Keeper
from navigator.dialogue.listening import Listener
from navigator.dialogue.prospects import SCHOOLING
from navigator.dialogue.reply import Handoff, Need
from navigator.dialogue.turning import Turner
from navigator.dialogue.turns import Answer, topics_of
from navigator.dialogue.understanding import CUE_CONFIDENCE
from navigator.knowledge.entries import Program

if TYPE_CHECKING:
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.explain import Explanation
    from navigator.dialogue.parts import Parts
    from navigator.dialogue.reply import Message, Reply
    from navigator.dialogue.safety import Alarm
    from navigator.dialogue.turns import Heard
    from navigator.dialogue.understanding import Reading

CARRIED_CONFIDENCE = 0.6
"""How sure it is that a follow-up is about what was asked before."""
ASKED_OF_WORK = frozenset({"work-done", "field-of-work"})
"""Questions that the name of some work answers."""
PERSON = "person"
"""What a crisis reply may offer, beside topics to look up."""
ASKS_FOR_A_PERSON = frozenset({"human", "human_alone"})


class Assistant:
    """Answers messages and keeps their conversations."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._listener = Listener(parts)
        self._adviser = Adviser(parts)
        self._turner = Turner(parts, self._listener, self._adviser)
        self._keeper = Keeper(parts.conversations)

    def reply(self, message: Message) -> Reply:
        """The answer to a message. Raises MessageError for one that cannot be taken, NotFoundError for an unknown conversation."""
        return self._turn(message).reply

    def explain(self, message: Message) -> tuple[Reply, Explanation]:
        """The answer to a message, and how it came about. Raises as `reply` does."""
        turn = self._turn(message)
        return turn.reply, explain(turn, self._parts.safety, self._parts.dangers, self._parts.understanding.thresholds)

    def _turn(self, message: Message) -> Turn:
        heard = self._listener.hear(message)
        words = self._parts.words(heard.language, heard.state.profile)
        reading = heard.reading
        heard = replace(heard, state=self._parts.prospects.remembered(heard.text, reading, replace(heard.state, danger="")))
        alarm, worrying = self._danger(heard, reading)
        answer = self._crisis(alarm, heard, reading) if alarm else self._answer(heard, reading, words)
        if not alarm and heard.message.channel != "desk":
            answer = self._kindly(answer, heard, words)
        if worrying:
            answer = replace(answer, findings=replace(answer.findings, care=_care(heard, words)))
        there = remembered_place(answer.state)
        reply = self._keeper.worded(
            answer, heard, self._parts.words(heard.language, there.of(heard.state.profile)) if there else words, alarm
        )
        return Turn(heard.text, reading, heard.evidence, alarm, answer.advised, self._keeper.kept(reply, answer, heard))

    def _danger(self, heard: Heard, reading: Reading) -> tuple[Alarm | None, bool]:
        """The alarm that a message raises; else whether the numbers to call belong under its answer."""
        safety, dangers, before = self._parts.safety, self._parts.dangers, heard.before
        if before.danger and before.offered != PERSON and says_yes(heard.text):  # "In danger now?" "yes"
            return safety.alarm(before.danger, heard.text, heard.language), False
        alarm = safety.check(heard.text, heard.language)
        if alarm:
            return (None, True) if dangers.reads_calm(reading) else (alarm, False)
        sensed = dangers.sense(reading)
        if sensed and sensed.sure:
            return safety.alarm(sensed.situation, sensed.words, heard.language), False
        return None, sensed is not None

    def _kindly(self, answer: Answer, heard: Heard, words: EntryWords) -> Answer:
        """The answer, opened with a kind word where one is called for."""
        kind = self._parts.standing.kind_word(heard.reading, heard.before, words)
        if not kind:
            return answer
        lead = "\n".join(filter(None, (kind, answer.findings.lead)))
        return replace(answer, state=replace(answer.state, consoled=True), findings=replace(answer.findings, lead=lead))

    # -- what to answer

    def _crisis(self, alarm: Alarm, heard: Heard, reading: Reading) -> Answer:
        """The fixed reply at once; what else the message holds is kept for later."""
        needs = (Need("crisis", 1.0, urgent=True, evidence=alarm.words), *(need for need in reading.needs if need.topic != "crisis"))
        section = self._parts.finder.crisis(alarm, heard.state.profile)
        text = alarm.sms if heard.message.channel == "sms" else alarm.reply
        offered, handoff = (PERSON, self._person("crisis", topics_of(needs))) if alarm.offers_person else ("", None)
        state = replace(heard.state, needs=topics_of(needs), about=heard.text, last=heard.text, offered=offered, danger=alarm.situation)
        return Answer("crisis", state, needs, Findings((section,), lead=text), handoff)

    def _answer(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer:
        standing = self._parts.standing.about_memory(reading, heard.state, words)
        if standing:
            return Answer(standing.outcome, standing.state, findings=Findings((), lead=standing.text), forget="forget" in reading.intents)
        person = self._to_a_person(heard, reading, words)
        if person:
            return person
        turned = self._turner.answer(heard, reading, words)
        if turned:
            return turned
        weighed = self._weighed(heard, reading, words)
        if weighed:
            return weighed
        there = remembered_place(heard.state)
        spoken = self._parts.words(heard.language, there.of(heard.state.profile)) if there else words
        follow_up = self._parts.follow_ups.answer(_as_follow_up(heard, reading), heard.state, spoken, brief=heard.message.channel == "sms")
        if follow_up:
            minded = self._parts.prospects.minded(follow_up.entries, reading, heard.state, spoken)
            return self._followed(replace(follow_up, lines=(*follow_up.lines, *minded)), heard, reading, spoken)
        goes_on = heard.answered_question and self._parts.standing.tells_only_facts(reading, heard.state.does)
        only_facts = self._parts.standing.names_no_need(reading) or self._parts.standing.tells_only_pay(heard.text, reading)
        if heard.answered_question and not heard.state.about and only_facts:
            return Answer("clarify", heard.state, findings=Findings((), lead=words.say("noted_what_need")))
        asked_of_work = heard.before.open_question in ASKED_OF_WORK and bool(reading.work.codes)
        if (asked_of_work or self._parts.standing.on_topic(reading)) and not (heard.state.about and goes_on):
            return self._adviser.asked_first(self._adviser.advise(heard, reading, words, heard.text), reading, words)
        limit = self._parts.standing.limit(reading, heard.state, words)
        if limit:
            return Answer(limit.outcome, limit.state, findings=Findings((), lead=limit.text), suggestions=(words.say("suggest_person"),))
        if heard.state.about and (heard.answered_question or self._parts.standing.goes_on(reading)):
            both = heard.state.about if heard.answered_question else f"{heard.state.about}, {heard.text}"
            return self._adviser.updated(
                self._adviser.advise(heard, self._listener.understood(both, heard.language), words, heard.state.about), heard, words
            )
        standing = self._parts.standing.courtesy(reading, heard.state, words) or self._parts.standing.unanswerable(
            heard.text, reading, heard.state, words
        )
        suggestions = tuple(words.say(name) for name in ("suggest_training", "suggest_jobs", "suggest_rent", "suggest_food"))
        return Answer(standing.outcome, standing.state, findings=Findings((), lead=standing.text), suggestions=suggestions)

    def _weighed(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer | None:
        """What a change of work would bring; None where the message does not ask it, or compares what was listed."""
        compares = any(intent.startswith("compare") for intent in reading.intents) and bool(heard.state.shown)
        prospect = None if compares else self._parts.prospects.answer(heard.text, reading, heard.state, words, heard.message.channel)
        if prospect is None:
            return None
        lines = (*prospect.lines, *self._schooling(heard, reading, words))
        told = FollowUp(prospect.entries, lines, shown=prospect.shown, work=prospect.work)
        answer = self._followed(told, heard, reading, words)
        return replace(answer, state=replace(answer.state, waits=prospect.waits, about=heard.state.about or heard.text))

    def _schooling(self, heard: Heard, reading: Reading, words: EntryWords) -> list[str]:
        """The best class, a line each, for what someone says they lack beside asking for better work ("but I don't speak English")."""
        lacks = [need for need in reading.needs if need.topic in SCHOOLING and need.confidence >= CUE_CONFIDENCE]
        sections = self._parts.finder.sections(lacks, reading, heard.state.profile, ())
        return [
            f"{words.speech.text(section.topic.heading)}: {words.brief(section.candidates[0].entry)}."
            for section in sections if section.topic.id in SCHOOLING and section.candidates
        ]  # fmt: skip

    def _handoff(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer:
        """A person, with what is known so far; needs said in the same breath are served too."""
        handoff = self._person("asked for a person", topics_of(reading.needs) or heard.state.needs)
        served = self._adviser.advise(heard, reading, words, heard.text) if reading.needs else Answer("handoff", heard.state)
        return replace(
            served, outcome="handoff", handoff=handoff, findings=replace(served.findings, lead=words.say("handoff"), question=None)
        )

    def _to_a_person(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer | None:
        """A person, for who asks for one, or takes up the offer of a crisis reply: then the numbers that answer at once stay in sight."""
        if reading.intents & ASKS_FOR_A_PERSON:
            return self._handoff(heard, reading, words)
        if heard.state.offered != PERSON or not says_yes(heard.text):
            return None
        answer = self._handoff(heard, reading, words)
        state, findings = replace(answer.state, offered=""), replace(answer.findings, care=_care(heard, words))
        return replace(answer, state=state, findings=findings)

    def _person(self, reason: str, topics: tuple[str, ...]) -> Handoff:
        """How to reach a person of the organisation."""
        organization = self._parts.organization
        return Handoff(organization.name, organization.phone, reason, topics)

    def _classes(self, follow_up: FollowUp) -> tuple[str, ...]:
        """Ids of the classes of a new list."""
        store = self._parts.store
        return tuple(one for one in follow_up.shown if store.has(one) and isinstance(store.entry(one), Program))

    def _followed(self, follow_up: FollowUp, heard: Heard, reading: Reading, words: EntryWords) -> Answer:
        """The answer that a follow-up came to. The list it was about stands, unless it has one of its own."""
        if not follow_up.lines:
            lead = words.say("pay_of_which" if "ask_pay" in reading.intents else "clarify_reference")
            return Answer("clarify", heard.state, reading.needs, Findings((), lead=lead))
        section = self._parts.finder.shown(follow_up.entries, heard.state.profile, reading)
        findings = Findings((section,), lead="\n".join(follow_up.lines), told=True)
        before = heard.state
        state = replace(
            before, shown=follow_up.shown or before.shown, classes=self._classes(follow_up) or before.classes,
            chosen=follow_up.chosen or ("" if follow_up.shown else before.chosen),
            told=tuple(dict.fromkeys((*before.told, *follow_up.told))), work=follow_up.work or before.work, puzzled=0, last=heard.text,
            compared=follow_up.compared or before.compared,
        )  # fmt: skip
        carried = tuple(Need(topic, CARRIED_CONFIDENCE, urgent=False, evidence="") for topic in heard.state.needs[:1])
        plainly = tuple(need for need in reading.needs if need.confidence >= CUE_CONFIDENCE)
        needs = tuple({need.topic: need for need in (*plainly, *carried)}.values())
        suggestions = tuple(words.say(phrase) for phrase in (*follow_up.suggestions, "suggest_person"))
        return Answer("answered", state, needs or reading.needs, findings, suggestions=suggestions)


def _care(heard: Heard, words: EntryWords) -> str:
    """Whom to call in danger, for who may be in it and did not say so plainly."""
    return words.say("sms_care" if heard.message.channel == "sms" else "care")


def _as_follow_up(heard: Heard, reading: Reading) -> Reading:
    """The reading of a message that may go on from the last answer: "2 and 4" may be ages, and what to do first how to apply."""
    intents = reading.intents - {"select"} if heard.answered_question else reading.intents
    return replace(reading, intents=intents | {"ask_how"} if "ask_first" in intents else intents)
