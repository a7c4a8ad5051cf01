"""Answers what keeps the subject and turns it: another place, what was meant, what else there is, what to do first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.advice.next_steps import ORDER
from navigator.dialogue.compose import first_of_plan, shown_ids
from navigator.dialogue.findings import Findings
from navigator.dialogue.hearing import says_yes
from navigator.dialogue.redirects import correction, in_place, others
from navigator.dialogue.standing import VERY_STRANGE
from navigator.dialogue.turns import Answer, topics_of
from navigator.dialogue.understanding import CUE_CONFIDENCE

if TYPE_CHECKING:
    from navigator.dialogue.advising import Adviser
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.listening import Listener
    from navigator.dialogue.parts import Parts
    from navigator.dialogue.redirects import AskedPlace, Correction
    from navigator.dialogue.state import State
    from navigator.dialogue.turns import Heard
    from navigator.dialogue.understanding import Reading

MOST_ELSEWHERE = 2
"""Needs told in an answer about another place, or of what else there is."""
MOST_WORKS = 3
MOST_ECHOED = 5
"""Words of what was meant that are said back."""
SHORT_REPORT = 6
"""Words up to which a message that a try failed says nothing else, whatever its words sound like."""


class Turner:
    """Answers messages that turn the subject talked about."""

    def __init__(self, parts: Parts, listener: Listener, adviser: Adviser) -> None:
        self._parts = parts
        self._listener = listener
        self._adviser = adviser

    def answer(self, heard: Heard, reading: Reading, words: EntryWords) -> Answer | None:
        """The answer to what keeps the subject and turns it: another place, a correction, a yes to an offer, what else there is."""
        state = heard.state
        if state.offered and says_yes(heard.text):
            return self._adviser.advise(
                heard, self._listener.understood(offered := words.say(f"offered_{state.offered}"), heard.language), words, offered
            )
        meant = correction(heard.text) if heard.before.about and not heard.answered_question else None
        if meant:
            return self._corrected(meant, heard, words)
        place = heard.place if state.about or reading.strangeness < VERY_STRANGE else None  # not "how hot is it in San Jose"
        if place and not any(intent.startswith(("ask_", "compare")) for intent in reading.intents):
            return self._elsewhere(place, heard, words)
        if "ask_other" in reading.intents and state.about:
            return self._others(heard, words)
        new = set(topics_of(reading.needs)) - set(state.needs)
        if "did_not_work" in reading.intents and state.about and (not new or len(reading.plain.split()) <= SHORT_REPORT):
            return self._others(heard, words, lead="try_next")
        if "ask_first" in reading.intents and state.steps and not state.chosen:
            return self._first(heard, words)
        return None

    def _corrected(self, meant: Correction, heard: Heard, words: EntryWords) -> Answer | None:
        """The subject replaced by what was meant; None where that names nothing, so that it is taken as any other message."""
        stands = self._parts.standing
        for spoken in (meant.meant, words.say("work_in", work=meant.core)):
            reading = self._listener.understood(spoken, heard.language)
            if stands.on_topic(reading) and (reading.work.codes or any(need.confidence >= CUE_CONFIDENCE for need in reading.needs)):
                answer = self._adviser.advise(heard, reading, words, spoken)
                short = len(meant.core.split()) <= MOST_ECHOED
                lead = words.say("instead", meant=meant.core) if short else words.say("instead_long")
                return replace(answer, findings=replace(answer.findings, lead=lead))
        return None

    def _elsewhere(self, place: AskedPlace, heard: Heard, words: EntryWords) -> Answer:
        """What was talked about, in another place: its wages and what is there. The person still lives where they live."""
        state = heard.state
        if not state.about:
            return Answer("clarify", state, findings=Findings((), lead=words.say("place_of_what", place=place.name)))
        there = replace(state, profile=place.of(state.profile))
        spoken = self._parts.words(heard.language, there.profile)
        answer = self._adviser.advise(
            replace(heard, state=there), self._listener.understood(state.about, heard.language), spoken, state.about
        )
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

    def _others(self, heard: Heard, words: EntryWords, lead: str = "more_of_the_same") -> Answer:
        """What else there is for the same needs, without what was shown; where nothing is left, who knows more.

        `lead`: the phrase that it opens with.
        """
        state = heard.state
        answer = self._adviser.advise(heard, self._listener.understood(state.about, heard.language), words, state.about)
        seen = {*state.shown, *state.told, *state.seen}
        rest = [others(section, seen) for section in answer.findings.sections]
        sections = tuple(section for section in rest if section.candidates)[:MOST_ELSEWHERE]
        if sections:
            findings = Findings(sections, lead=words.say(lead))
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
        answer = self._adviser.advise(about, self._listener.understood(about.text, heard.language), words, about.text)
        ordered = sorted(answer.findings.steps, key=lambda step: ORDER.index(step.when))
        if not ordered:
            return replace(answer, state=replace(heard.state, last=heard.text))
        findings = Findings(answer.findings.sections[:1], lead="\n".join(first_of_plan(ordered, words)), told=True)
        state = replace(heard.state, chosen=ordered[0].entry or "", puzzled=0, last=heard.text)
        suggestions = tuple(map(words.say, ("suggest_needs", "suggest_person")))
        return replace(answer, state=state, findings=findings, suggestions=suggestions)
