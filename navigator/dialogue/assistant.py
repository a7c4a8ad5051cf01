"""The assistant: one message in, one reply out. The same decisions on every channel."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.advice.conditions import Situation
from navigator.advice.next_steps import ORDER
from navigator.advice.questions import chosen, in_language
from navigator.casework.conversations import Turn as KeptTurn
from navigator.dialogue import cautions
from navigator.dialogue.compose import as_text, asked_by_text, compose_desk, compose_sms, compose_web, first_of_plan, shown_ids
from navigator.dialogue.explain import Advised, Turn, explain
from navigator.dialogue.findings import NOTHING_FOUND, Findings
from navigator.dialogue.followups import FollowUp
from navigator.dialogue.hearing import hear, remembered_place, says_yes
from navigator.dialogue.privacy import mask_contacts, mask_numbers
from navigator.dialogue.redirects import correction, in_place, others, place_asked
from navigator.dialogue.reply import Block, Handoff, Need, Reply
from navigator.dialogue.show import show_matches
from navigator.dialogue.standing import VERY_STRANGE
from navigator.dialogue.state import State
from navigator.dialogue.understanding import CUE_CONFIDENCE
from navigator.errors import MessageError
from navigator.knowledge.entries import Program, Service

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from navigator.advice.next_steps import Considered
    from navigator.casework.conversations import Conversation
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.explain import Explanation
    from navigator.dialogue.parts import Parts
    from navigator.dialogue.redirects import AskedPlace, Correction
    from navigator.dialogue.reply import Language, Message, Outcome
    from navigator.dialogue.safety import Alarm
    from navigator.dialogue.understanding import Reading
    from navigator.knowledge.entries import Entry

LONGEST_MESSAGE = 8_000
"""Letters; a longer message is refused with a sentence that says so."""
CARRIED_CONFIDENCE = 0.6
"""How sure it is that a follow-up is about what was asked before."""
MOST_ELSEWHERE = 2
"""Needs told in an answer about another place, or of what else there is; entries whose fit is told anew."""
MOST_WORKS = 3
ASKS_FOR_A_PERSON = frozenset({"human", "human_alone"})
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
    reading: Reading
    before: State
    """The state before this message."""
    place: AskedPlace | None = None
    """The place it asks about."""
    evidence: tuple[tuple[str, str], ...] = ()
    """Each fact it told, with the words it was read from."""


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
    advised: Advised | None = None
    """What the advice was chosen from, where advice was given."""


class Assistant:
    """Answers messages and keeps their conversations."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def reply(self, message: Message) -> Reply:
        """The answer to a message. Raises MessageError for one that cannot be taken, NotFoundError for an unknown conversation."""
        return self._turn(message).reply

    def explain(self, message: Message) -> tuple[Reply, Explanation]:
        """The answer to a message, and how it came about. Raises as `reply` does."""
        turn = self._turn(message)
        return turn.reply, explain(turn, self._parts.safety, self._parts.dangers, self._parts.understanding.thresholds)

    def _turn(self, message: Message) -> Turn:
        heard = self._hear(message)
        words = self._parts.words(heard.language, heard.state.profile)
        reading = heard.reading
        heard = replace(heard, state=self._parts.prospects.remembered(heard.text, reading, heard.state))
        alarm, worrying = self._danger(heard, reading)
        answer = self._crisis(alarm, heard, reading) if alarm else self._answer(heard, reading, words)
        if worrying:
            answer = replace(answer, findings=replace(answer.findings, care=words.say("care")))
        there = remembered_place(answer.state)
        reply = self._worded(answer, heard, self._parts.words(heard.language, there.of(heard.state.profile)) if there else words, alarm)
        return Turn(heard.text, reading, heard.evidence, alarm, answer.advised, self._kept(reply, answer, heard))

    def _danger(self, heard: Heard, reading: Reading) -> tuple[Alarm | None, bool]:
        """The alarm that a message raises; else whether the numbers to call belong under its answer."""
        safety, dangers = self._parts.safety, self._parts.dangers
        alarm = safety.check(heard.text, heard.language)
        if alarm:
            return (None, True) if dangers.reads_calm(reading) else (alarm, False)
        sensed = dangers.sense(reading)
        if sensed and sensed.sure:
            return safety.alarm(sensed.situation, sensed.words, heard.language), False
        return None, sensed is not None

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
        state = State.from_json(conversation.state)
        language = self._language(message, state, conversation, text)
        reading = self._understood(text, language) if state.language else self._parts.understanding.read(text, language)
        wished = self._parts.standing.language_wished(reading)
        if wished:
            language, state = wished, replace(state, language=wished)
            if state.last:
                asked = tuple(one for one in state.asked if one != state.open_question)  # it is asked again, in that language
                reading = self._understood(state.last, language)
                again, asked_of = replace(state, asked=asked), place_asked(state.last)
                return Heard(
                    state.last,
                    language,
                    conversation,
                    message,
                    again,
                    answered_question=False,
                    reading=reading,
                    before=state,
                    place=asked_of,
                )
        told = hear(text, reading, state, language, self._parts.questions, self._parts.wording.say)
        place = told.place.name if told.place else state.place
        after = replace(state, profile=told.profile, open_question=None, place=place)
        if told.text != text:
            reading = self._understood(told.text, language)
        return Heard(told.text, language, conversation, message, after, told.answered, reading, state, told.place, told.evidence)

    def _language(self, message: Message, state: State, conversation: Conversation, text: str) -> Language:
        """The language to answer in: the one asked for in words, else the one chosen on the page, else that of the message."""
        if state.language:
            return "es" if state.language == "es" else "en"
        otherwise: Language = "es" if conversation.language == "es" else "en"
        return message.language or self._parts.lexicon.language_of(text, otherwise)

    def _understood(self, text: str, answered_in: Language) -> Reading:
        """A message as understood in the language it is written in, whatever the language of the answer."""
        return self._parts.understanding.read(text, self._parts.lexicon.language_of(text, answered_in))

    # -- what to answer

    def _crisis(self, alarm: Alarm, heard: Heard, reading: Reading) -> Answer:
        """The fixed reply at once; what else the message holds is kept for later."""
        needs = (Need("crisis", 1.0, urgent=True, evidence=alarm.words), *(need for need in reading.needs if need.topic != "crisis"))
        section = self._parts.finder.crisis(alarm, heard.state.profile)
        text = alarm.sms if heard.message.channel == "sms" else alarm.reply
        return Answer(
            "crisis", replace(heard.state, needs=_topics(needs), about=heard.text, last=heard.text), needs, Findings((section,), lead=text)
        )

    def _answer(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer:
        standing = self._parts.standing.about_memory(reading, heard.state, words)
        if standing:
            return Answer(standing.outcome, standing.state, findings=Findings((), lead=standing.text), forget="forget" in reading.intents)
        if reading.intents & ASKS_FOR_A_PERSON:
            return self._handoff(heard, reading, words)
        turned = self._redirected(heard, reading, words)
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
        goes_on = heard.answered_question and self._parts.standing.tells_only_facts(reading)
        if heard.answered_question and not heard.state.about and self._parts.standing.names_no_need(reading):
            return Answer("clarify", heard.state, findings=Findings((), lead=words.say("noted_what_need")))
        if self._parts.standing.on_topic(reading) and not (heard.state.about and goes_on):
            return self._asked_first(self._advise(heard, reading, words, heard.text), reading, words)
        limit = self._parts.standing.limit(reading, heard.state, words)
        if limit:
            return Answer(limit.outcome, limit.state, findings=Findings((), lead=limit.text), suggestions=(words.say("suggest_person"),))
        if heard.state.about and (heard.answered_question or self._parts.standing.goes_on(reading)):
            both = heard.state.about if heard.answered_question else f"{heard.state.about}, {heard.text}"
            return self._updated(self._advise(heard, self._understood(both, heard.language), words, heard.state.about), heard, words)
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
        told = FollowUp(prospect.entries, prospect.lines, shown=prospect.shown, work=prospect.work)
        answer = self._followed(told, heard, reading, words)
        return replace(answer, state=replace(answer.state, waits=prospect.waits, about=heard.state.about or heard.text))

    def _handoff(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer:
        """A person, with what is known so far; needs said in the same breath are served too."""
        organization = self._parts.organization
        handoff = Handoff(organization.name, organization.phone, "asked for a person", _topics(reading.needs) or heard.state.needs)
        served = self._advise(heard, reading, words, heard.text) if reading.needs else Answer("handoff", heard.state)
        return replace(
            served, outcome="handoff", handoff=handoff, findings=replace(served.findings, lead=words.say("handoff"), question=None)
        )

    def _redirected(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer | None:
        """The answer to what keeps the subject and turns it: another place, a correction, a yes to an offer, what else there is."""
        state = heard.state
        if state.offered and says_yes(heard.text):
            return self._advise(heard, self._understood(offered := words.say(f"offered_{state.offered}"), heard.language), words, offered)
        meant = correction(heard.text) if heard.before.about and not heard.answered_question else None
        if meant:
            return self._corrected(meant, heard, words)
        place = heard.place if state.about or reading.strangeness < VERY_STRANGE else None  # not "how hot is it in San Jose"
        if place and not any(intent.startswith(("ask_", "compare")) for intent in reading.intents):
            return self._elsewhere(place, heard, words)
        if "ask_other" in reading.intents and state.about:
            return self._others(heard, words)
        if "ask_first" in reading.intents and state.steps and not state.chosen:
            return self._first(heard, words)
        return None

    def _corrected(self, meant: Correction, heard: Heard, words: EntryWords) -> Answer | None:
        """The subject replaced by what was meant; None where that names nothing, so that it is taken as any other message."""
        stands = self._parts.standing
        for spoken in (meant.meant, words.say("work_in", work=meant.core)):
            reading = self._understood(spoken, heard.language)
            if stands.on_topic(reading) and (reading.work.codes or any(need.confidence >= CUE_CONFIDENCE for need in reading.needs)):
                answer = self._advise(heard, reading, words, spoken)
                return replace(answer, findings=replace(answer.findings, lead=words.say("instead")))
        return None

    def _elsewhere(self, place: AskedPlace, heard: Heard, words: EntryWords) -> Answer:
        """What was talked about, in another place: its wages and what is there. The person still lives where they live."""
        state = heard.state
        if not state.about:
            return Answer("clarify", state, findings=Findings((), lead=words.say("place_of_what", place=place.name)))
        there = replace(state, profile=place.of(state.profile))
        spoken = self._parts.words(heard.language, there.profile)
        answer = self._advise(replace(heard, state=there), self._understood(state.about, heard.language), spoken, state.about)
        local = [in_place(section, place) for section in answer.findings.sections]
        found = tuple(section for section in local if section.candidates) or answer.findings.sections[:1]
        talked = tuple(section for section in found if section.topic.id in self._talked_about(state))
        found = talked or found
        lead = [words.say("ok_other_place" if any(section.candidates for section in local) else "none_in_place", place=place.name)]
        led_to = {soc for section in found for one in section.candidates[:MOST_ELSEWHERE] for soc in getattr(one.entry, "occupations", ())}
        works = [work for soc in answer.state.work if soc not in led_to and (work := self._parts.store.occupation(soc))][:MOST_WORKS]
        if works and (pay := spoken.wages.here(works)):
            lead += [pay, *spoken.wages.sources(works)]
        findings = Findings(tuple(replace(section, occupations=()) for section in found[:MOST_ELSEWHERE]), lead="\n".join(lead))
        shown = shown_ids(findings, heard.message.channel) or state.shown
        after = replace(
            answer.state, profile=state.profile, place=place.name, shown=shown, asked=state.asked, open_question=None, steps=state.steps,
            last=heard.text,
        )  # fmt: skip
        return replace(answer, state=after, findings=findings)

    def _talked_about(self, state: State) -> frozenset[str]:
        """Topics of the entry that is talked about; none where none was chosen."""
        return frozenset(self._parts.store.entry(state.chosen).topics) if self._parts.store.has(state.chosen) else frozenset()

    def _others(self, heard: Heard, words: EntryWords) -> Answer:
        """What else there is for the same needs, without what was shown; where nothing is left, who knows more."""
        state = heard.state
        answer = self._advise(heard, self._understood(state.about, heard.language), words, state.about)
        seen = {*state.shown, *state.told, *state.seen}
        rest = [others(section, seen) for section in answer.findings.sections]
        sections = tuple(section for section in rest if section.candidates)[:MOST_ELSEWHERE]
        if sections:
            findings = Findings(sections, lead=words.say("more_of_the_same"))
        else:
            findings = Findings((), lead=words.say("that_is_all", contact=words.organization_contact()))
        shown = shown_ids(findings, heard.message.channel) or state.shown
        after = replace(
            answer.state, shown=shown, seen=tuple(seen), asked=state.asked, open_question=None, steps=state.steps, last=heard.text
        )
        return replace(answer, state=after, findings=findings)

    def _first(self, heard: Heard, words: EntryWords) -> Answer:
        """The first step of the plan in full, and in short what comes after it. Its entry is what is talked about from now on."""
        about = replace(heard, text=heard.state.about)
        answer = self._advise(about, self._understood(about.text, heard.language), words, about.text)
        ordered = sorted(answer.findings.steps, key=lambda step: ORDER.index(step.when))
        if not ordered:
            return replace(answer, state=replace(heard.state, last=heard.text))
        findings = Findings(answer.findings.sections[:1], lead="\n".join(first_of_plan(ordered, words)), told=True)
        state = replace(heard.state, chosen=ordered[0].entry or "", puzzled=0, last=heard.text)
        suggestions = tuple(map(words.say, ("suggest_needs", "suggest_person")))
        return replace(answer, state=state, findings=findings, suggestions=suggestions)

    def _asked_first(self, answer: Answer, reading: Reading, words: EntryWords) -> Answer:
        """An answer that opens with the one thing asked about the work it names."""
        lines = self._parts.follow_ups.first_asked(reading, answer.state.shown, words)
        return replace(answer, findings=replace(answer.findings, lead="\n".join(lines))) if lines else answer

    def _followed(self, follow_up: FollowUp, heard: Heard, reading: Reading, words: EntryWords) -> Answer:
        """The answer that a follow-up came to. The list it was about stands, unless it has one of its own."""
        if not follow_up.lines:
            lead = words.say("pay_of_which" if "ask_pay" in reading.intents else "clarify_reference")
            return Answer("clarify", heard.state, reading.needs, Findings((), lead=lead))
        section = self._parts.finder.shown(follow_up.entries, heard.state.profile, reading)
        findings = Findings((section,), lead="\n".join(follow_up.lines), told=True)
        before = heard.state
        state = replace(
            before, shown=follow_up.shown or before.shown, chosen=follow_up.chosen or ("" if follow_up.shown else before.chosen),
            told=tuple(dict.fromkeys((*before.told, *follow_up.told))), work=follow_up.work or before.work, puzzled=0, last=heard.text,
            compared=follow_up.compared or before.compared,
        )  # fmt: skip
        carried = tuple(Need(topic, CARRIED_CONFIDENCE, urgent=False, evidence="") for topic in heard.state.needs[:1])
        plainly = tuple(need for need in reading.needs if need.confidence >= CUE_CONFIDENCE)
        needs = tuple({need.topic: need for need in (*plainly, *carried)}.values())
        suggestions = tuple(words.say(phrase) for phrase in (*follow_up.suggestions, "suggest_person"))
        return Answer("answered", state, needs or reading.needs, findings, suggestions=suggestions)

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
        told_of = [work.soc for section in sections for work in section.occupations]
        works = tuple(dict.fromkeys([*codes, *told_of])) or state.work
        offered = replace(situation, needs=tuple(found), wants_work_in=codes or tuple(told_of if len(told_of) == 1 else ()))
        rules = self._planned(offered, found, () if heard.text == state.about else state.steps)
        steps = tuple(self._parts.next_steps.steps(rules, heard.language))
        in_play = tuple(candidate for section in sections[:3] for candidate in section.candidates[:2])
        questions = self._parts.questions.weighed(offered, [candidate.eligibility for candidate in in_play], state.asked)
        question = chosen(questions)
        findings = Findings(tuple(sections), steps, in_language(question, heard.language) if question else None)
        after = replace(
            state, needs=_topics(needs), about=about, work=works, puzzled=0, chosen="", place="", offered="", last=about, compared=(),
            best=tuple(section.candidates[0].entry.id for section in sections if section.candidates),
            told=state.told if about == state.about else (), seen=state.seen if about == state.about else (),
            shown=shown_ids(findings, heard.message.channel),
            steps=tuple(dict.fromkeys((*state.steps, *(step.rule for step in steps)))),
            asked=(*state.asked, question.id) if question else state.asked, open_question=question.id if question else None,
        )  # fmt: skip
        after = self._listed(after, after.shown, heard)
        advised = Advised(about, reading, tuple(sections), in_play, offered, tuple(rules), tuple(questions))
        return Answer("answered", after, needs, findings, suggestions=_suggestions(sections, words), advised=advised)

    def _planned(self, situation: Situation, found: Mapping[str, Sequence[Entry]], told: Collection[str]) -> list[Considered]:
        """The rules considered: a plan grows by what was not told. Where all was told it is asked again, and told again."""
        rules = self._parts.next_steps.consider(situation, found, told=told)
        return rules if not told or any(rule.held is None for rule in rules) else self._parts.next_steps.consider(situation, found)

    def _updated(self, answer: Answer, heard: Heard, words: EntryWords) -> Answer:
        """An answer given anew after the person told more: only what is new in it, or that nothing changed."""
        told = {*heard.state.shown, *heard.state.best}
        fresh = tuple(section for section in answer.findings.sections if section.candidates and section.candidates[0].entry.id not in told)
        steps = tuple(step for step in answer.findings.steps if step.rule not in heard.state.steps)
        if heard.message.channel == "sms":
            steps = ()  # a text message tells only whom to call
        fits = self._fits_now(heard, words)
        if heard.answered_question or fresh:
            lead = words.say("noted" if fresh or steps or fits else "noted_same")
        else:  # nothing was understood of it, so nothing is said to be noted
            lead, steps = words.say("cannot_tell", contact=self._contact(heard, words)), ()
        findings = replace(answer.findings, sections=fresh, steps=steps, lead="\n".join([lead, *fits]))
        if not (heard.answered_question or fresh):
            findings = replace(findings, question=None)
            before = replace(heard.state, last=heard.text)
            return replace(answer, findings=findings, state=before)
        shown = shown_ids(findings, heard.message.channel) if fresh else ()
        return replace(answer, findings=findings, state=self._listed(answer.state, shown, heard))

    def _listed(self, after: State, shown: tuple[str, ...], heard: Heard) -> State:
        """The state after a list: the new one, or the one that stands; its classes stay in mind where the new one has none."""
        ids = shown or heard.state.shown
        classes = tuple(one for one in ids if self._parts.store.has(one) and isinstance(self._parts.store.entry(one), Program))
        return replace(after, shown=ids, classes=classes or heard.state.classes)

    def _fits_now(self, heard: Heard, words: EntryWords) -> list[str]:
        """Of the entries shown, those whose fit the person's answer decided, a line each."""
        entries = [self._parts.store.entry(one) for one in heard.state.shown if self._parts.store.has(one)]
        then, now = (
            {one.entry.id: one for one in self._parts.finder.shown(entries, profile, heard.reading).candidates}
            for profile in (heard.before.profile, heard.state.profile)
        )
        changed = [one for one in now.values() if one.eligibility != then[one.entry.id].eligibility]
        return [f"{words.name(one.entry)}: {words.eligibility.line(one.eligibility)}" for one in changed[:MOST_ELSEWHERE]]

    def _contact(self, heard: Heard, words: EntryWords) -> str:
        """Who knows more of what is talked about."""
        ids = [one for one in (heard.state.chosen, *heard.state.shown) if one and self._parts.store.has(one)]
        reached = (entry for entry in map(self._parts.store.entry, ids) if isinstance(entry, Program | Service))
        return next(map(words.brief, reached), words.organization_contact())

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
        state = replace(answer.state, about=mask_contacts(answer.state.about), last=mask_contacts(answer.state.last))
        conversation = replace(heard.conversation, language=heard.language, state=state.to_json())
        if answer.forget:
            self._parts.conversations.forget(conversation.id)
            conversation = replace(conversation, turns=0)
        typed = mask_contacts(_clean(heard.message.text))
        turn = KeptTurn("" if answer.forget else typed, reply.outcome, _topics(reply.needs), [match.id for match in reply.matches])
        self._parts.conversations.add(conversation, turn)
        return reply


def _as_follow_up(heard: Heard, reading: Reading) -> Reading:
    """The reading of a message that may go on from the last answer: "2 and 4" may be ages, and what to do first how to apply."""
    intents = reading.intents - {"select"} if heard.answered_question else reading.intents
    return replace(reading, intents=intents | {"ask_how"} if "ask_first" in intents else intents)


def _clean(text: str) -> str:
    """The text without control characters and with identity and card numbers masked."""
    return mask_numbers(_CONTROL.sub(" ", text)).strip()


def _topics(needs: Sequence[Need]) -> tuple[str, ...]:
    return tuple(need.topic for need in needs)


def _suggestions(sections: Sequence[object], words: EntryWords) -> tuple[str, ...]:
    names = ("suggest_how", "suggest_pay", "suggest_night", "suggest_person") if sections else ("suggest_person",)
    return tuple(words.say(name) for name in names)
