"""Advises: finds what answers the needs of a message, what to do first, and the one thing worth asking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.advice.conditions import Situation
from navigator.advice.questions import chosen, in_language
from navigator.dialogue import cautions
from navigator.dialogue.compose import shown_ids
from navigator.dialogue.explain import Advised
from navigator.dialogue.findings import Findings
from navigator.dialogue.reply import Need
from navigator.dialogue.standing import tells
from navigator.dialogue.turns import Answer, topics_of
from navigator.knowledge.entries import Program, Service

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from navigator.advice.next_steps import Considered
    from navigator.advice.profile import Profile
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.findings import Section
    from navigator.dialogue.parts import Parts
    from navigator.dialogue.state import State
    from navigator.dialogue.turns import Heard
    from navigator.dialogue.understanding import Reading
    from navigator.knowledge.entries import Entry

MOST_REFITTED = 2
"""Entries whose fit is told anew."""


class Adviser:
    """Gives advice, and gives it anew once a person has told more."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def advise(self, heard: Heard, reading: Reading, words: EntryWords, about: str) -> Answer:
        """Sections, steps and the one question for the needs of a reading; `about` is the message it was read from."""
        profile, state = heard.state.profile, heard.state
        needs = reading.needs or (
            Need("explore-careers", 0.6, urgent=False, evidence=reading.work.words[0].words if reading.work.words else ""),
        )
        codes = reading.work.codes
        situation = Situation(profile, topics_of(needs), tuple(need.topic for need in needs if need.urgent), codes)
        sections = self._parts.finder.sections(needs, reading, profile, codes)
        sections += self._parts.finder.implied(situation, reading, profile, heard.language)
        sections = cautions.added(_told_before(sections, state, heard.text), reading, words, said=state.offered)
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
            state, needs=topics_of(needs), about=about, work=works, puzzled=0, chosen="", place="", offered="", last=about, compared=(),
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

    def asked_first(self, answer: Answer, reading: Reading, words: EntryWords) -> Answer:
        """An answer that opens with the one thing asked about the work it names."""
        lines = self._parts.follow_ups.first_asked(reading, answer.state.shown, words)
        return replace(answer, findings=replace(answer.findings, lead="\n".join(lines))) if lines else answer

    def updated(self, answer: Answer, heard: Heard, words: EntryWords) -> Answer:
        """An answer given anew after the person told more: only what is new in it, or that nothing changed."""
        told = {*heard.state.shown, *heard.state.best}
        fresh = tuple(section for section in answer.findings.sections if section.candidates and section.candidates[0].entry.id not in told)
        steps = tuple(step for step in answer.findings.steps if step.rule not in heard.state.steps and (fresh or step.when != "later"))
        fits = self._fits_now(heard, words)
        if changed := _changed(heard.before.profile, heard.state.profile, words):
            lead = words.say("profile_updated", facts=changed)
        elif heard.answered_question or fresh:
            lead = words.say("noted" if fresh or steps or fits else "noted_same")
        else:  # nothing was understood of it, so nothing is said to be noted
            lead, steps = self._not_understood(heard, words), ()
        findings = replace(answer.findings, sections=fresh, steps=steps, lead="\n".join([lead, *fits]))
        if not (heard.answered_question or fresh):
            findings = replace(findings, question=None)
            before = replace(heard.state, last=heard.text)
            return replace(answer, findings=findings, state=before)
        shown = shown_ids(findings, heard.message.channel) if fresh else ()
        return replace(answer, findings=findings, state=self._listed(answer.state, shown, heard))

    def _not_understood(self, heard: Heard, words: EntryWords) -> str:
        """What to say to a question that cannot be answered, and to what was only told: who knows, and what can be asked here."""
        contact = self._contact(heard, words)
        if tells(heard.text, heard.reading.plain):
            return words.say("heard_only", contact=contact)
        asked = "asks_of_work" if heard.state.classes or heard.state.work else "asks_of_help"
        return words.say("cannot_tell", contact=contact, asks=words.say(asked))

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
        return [f"{words.name(one.entry)}: {words.eligibility.line(one.eligibility)}" for one in changed[:MOST_REFITTED]]

    def _contact(self, heard: Heard, words: EntryWords) -> str:
        """Who knows more of what is talked about."""
        ids = [one for one in (heard.state.chosen, *heard.state.shown) if one and self._parts.store.has(one)]
        reached = (entry for entry in map(self._parts.store.entry, ids) if isinstance(entry, Program | Service))
        return next(map(words.brief, reached), words.organization_contact())


def _told_before(sections: Sequence[Section], state: State, text: str) -> list[Section]:
    """The sections, those marked that the last answer told; none where nothing else is new, or where the same is asked again."""
    marked = [
        replace(one, before=True) if one.topic.id in state.needs and one.candidates and one.candidates[0].entry.id in state.best else one
        for one in sections
    ]
    fresh = any(one.candidates and not one.before for one in marked)
    return marked if fresh and text != state.about else list(sections)


def _changed(before: Profile, after: Profile, words: EntryWords) -> str:
    """The facts of which the latest word says something else than an earlier one, in words; nothing where none was changed."""
    then, now = before.to_dict(), after.to_dict()
    changed = {name: now[name] for name in then if name in now and then[name] != now[name] and not isinstance(now[name], list)}
    if "city" in changed:
        changed.pop("county", None)
    said = (words.say("profile_line", fact=words.say(f"fact_{name}").lower(), value=words.fact(name, changed[name])) for name in changed)
    return "; ".join(said)


def _suggestions(sections: Sequence[object], words: EntryWords) -> tuple[str, ...]:
    names = ("suggest_how", "suggest_pay", "suggest_night", "suggest_person") if sections else ("suggest_person",)
    return tuple(words.say(name) for name in names)
