"""Composes text messages: whom to call, numbered, the most urgent first, how to ask for more, then the question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.advice.next_steps import ORDER, NextStep
from navigator.dialogue.access_words import phone_of
from navigator.dialogue.choosing import ENTRIES_SHOWN, OCCUPATIONS_SHOWN
from navigator.dialogue.text_message import Texts, in_gsm, whole_sentences
from navigator.knowledge.entries import Guide, Occupation, Program, Service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.advice.questions import AskedQuestion
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.findings import Findings, Section
    from navigator.knowledge.entries import Entry

TEXTED_SECTIONS = 3
MOST_NUMBERED = 3
NUMBERED = (NextStep, Program, Service)
"""What has a number in a text message: what one can call or write to."""
MOST_GROWN = 2
"""Up to so many new steps are told where a plan grew."""
MOST_OF_A_STEP = (140, 220)
"""Letters of a step in a text message: its first sentences within the one, a long first sentence within the other."""


def compose_sms(findings: Findings, words: EntryWords) -> Texts:
    """The answer as text messages: whom to call, numbered, the most urgent first, how to ask for more, then the question."""
    rest = words.say("sms_rest")
    if findings.told:
        return Texts((*_told_by_text(findings, words),), (findings.care,), rest=rest)
    told = texted(findings)
    lines = [*findings.lead.splitlines(), *_steps_by_text(findings, words)]
    number = 0
    for line in told:
        number += isinstance(line, NUMBERED)
        lines.append(_line_by_text(line, number, words, short=len(told) > 1))
    if told and all(isinstance(line, Occupation) for line in told):
        lines += words.wages.sources(line for line in told if isinstance(line, Occupation))
    question = findings.question
    answered_by_number = question is not None and any(letter.isdigit() for choice in question.choices for letter in choice)
    choices = () if answered_by_number else tuple(words.say(f"sms_more_{one}") for one in range(1, MOST_NUMBERED + 1))
    return Texts(tuple(lines), (question.text if question else "", findings.care), choices, rest)


def asked_by_text(question: AskedQuestion | None) -> AskedQuestion | None:
    """A question with its words as a text message shows them."""
    return replace(question, text=in_gsm(question.text)) if question else None


def texted(findings: Findings) -> list[NextStep | Entry]:
    """What a text message tells, in order: the step that cannot wait, then the best contact of each need, and pay."""
    step = _first_step(findings)
    found: list[NextStep | Entry] = [step] if step else []
    named = {step.entry} if step else set()
    for section in findings.sections[:TEXTED_SECTIONS]:
        entry = _to_text(section, named)
        named.add(entry.id if entry else None)
        if isinstance(entry, Program | Service):
            of_the_step = step is not None and (phone_of(entry) or entry.id) in step.text
            found += [] if of_the_step or sum(isinstance(one, NUMBERED) for one in found) == MOST_NUMBERED else [entry]
        elif entry is not None and not section.occupations:
            found.append(entry)
        found += section.occupations[: 1 if entry or found else OCCUPATIONS_SHOWN]
    return [*found, *_second(findings.sections, found, named)]


def _second(sections: Sequence[Section], found: Sequence[NextStep | Entry], named: set[str | None]) -> list[NextStep | Entry]:
    """Another one to call where there is one need and one to call: for when nobody answers."""
    numbered = [one for one in found if isinstance(one, NUMBERED)]
    first = next(iter(numbered), None)
    if len(sections) != 1 or len(numbered) != 1 or not isinstance(first, Program | Service):
        return []
    entry = _to_text(sections[0], named)
    return [entry] if isinstance(entry, Program | Service) and phone_of(entry) not in {None, phone_of(first)} else []


def _first_step(findings: Findings) -> NextStep | None:
    """The step of the plan that cannot wait: one due now, or one due today where the first need is urgent."""
    step = min(findings.steps, key=lambda step: ORDER.index(step.when), default=None)
    if step is None or step.entry is None or not findings.sections:
        return None
    return step if step.when == "now" or (step.when == "today" and findings.sections[0].urgent) else None


def _to_text(section: Section, named: set[str | None]) -> Program | Service | Guide | None:
    """The entry of a section for a text message: its best, or one that can be called where the best is only on the web."""
    fresh = [one.entry for one in section.candidates if one.entry.id not in named and one.eligibility.status != "unlikely"]
    best = next(iter(fresh), None)
    if isinstance(best, Guide):
        return best
    reached = [entry for entry in fresh if isinstance(entry, Program | Service)]
    return next((entry for entry in reached[: ENTRIES_SHOWN + 1] if phone_of(entry)), next(iter(reached), None))


def _steps_by_text(findings: Findings, words: EntryWords) -> list[str]:
    """The first steps that a plan grew by where nothing else is new, each with when it is due."""
    if findings.sections or not findings.lead:
        return []
    ordered = sorted(findings.steps, key=lambda step: ORDER.index(step.when))[:MOST_GROWN]
    return [f"{words.say(f'when_{step.when}')}: {_step_by_text(step)}" for step in ordered]


def _step_by_text(step: NextStep) -> str:
    return next(filter(None, (whole_sentences(step.text, limit) for limit in MOST_OF_A_STEP)), f"{step.short}.")


def _line_by_text(line: NextStep | Entry, number: int, words: EntryWords, *, short: bool) -> str:
    match line:
        case NextStep():
            return f"{number}) {_step_by_text(line)}"
        case Program() | Service():
            return words.texted(line, number)
        case Occupation():
            return words.wages.short(line) or ("" if short else words.wages.line(line))
        case _:
            return words.line(line, short=short)


def _told_by_text(findings: Findings, words: EntryWords) -> list[str]:
    """The lead of a follow-up; where it holds all the details of an entry, those that a text message has room for."""
    lead = findings.lead
    for section in findings.sections:
        for entry in (*(one.entry for one in section.candidates), *section.occupations):
            lead = lead.replace("\n".join((words.name(entry), *words.details(entry))), "\n".join(words.details_texted(entry)))
    return lead.splitlines()
