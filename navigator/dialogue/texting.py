"""Composes text messages: whom to call, numbered, the most urgent first, how to ask for more, then the question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.advice.next_steps import ORDER, NextStep
from navigator.dialogue.access_words import phone_of
from navigator.dialogue.choosing import ENTRIES_SHOWN
from navigator.dialogue.text_message import in_gsm, messages_of, whole_sentences
from navigator.knowledge.entries import Guide, Occupation, Program, Service

if TYPE_CHECKING:
    from navigator.advice.questions import AskedQuestion
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.findings import Findings, Section
    from navigator.knowledge.entries import Entry

TEXTED_SECTIONS = 3
MOST_NUMBERED = 3
NUMBERED = (NextStep, Program, Service)
"""What has a number in a text message: what one can call or write to."""
MOST_OF_A_STEP = (140, 220)
"""Letters of a step in a text message: its first sentences within the one, a long first sentence within the other."""


def compose_sms(findings: Findings, words: EntryWords) -> tuple[str, ...]:
    """The answer as text messages: whom to call, numbered, the most urgent first, how to ask for more, then the question."""
    if findings.told:
        return messages_of([*_told_by_text(findings, words), findings.care])
    lines = findings.lead.splitlines()
    number = 0
    for line in texted(findings):
        number += isinstance(line, NUMBERED)
        lines.append(_line_by_text(line, number, words))
    question = findings.question
    if number and not (question and any(letter.isdigit() for choice in question.choices for letter in choice)):
        lines.append(words.say(f"sms_more_{number}"))
    return messages_of([*lines, question.text if question else "", findings.care])


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
        found += section.occupations[:1]
    return found


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


def _line_by_text(line: NextStep | Entry, number: int, words: EntryWords) -> str:
    match line:
        case NextStep():
            said = next(filter(None, (whole_sentences(line.text, limit) for limit in MOST_OF_A_STEP)), f"{line.short}.")
            return f"{number}) {said}"
        case Program() | Service():
            return words.texted(line, number)
        case Occupation():
            return words.wages.short(line)
        case _:
            return words.line(line)


def _told_by_text(findings: Findings, words: EntryWords) -> list[str]:
    """The lead of a follow-up; where it holds all the details of an entry, those that a text message has room for."""
    lead = findings.lead
    for section in findings.sections:
        for entry in (*(one.entry for one in section.candidates), *section.occupations):
            lead = lead.replace("\n".join((words.name(entry), *words.details(entry))), "\n".join(words.details_texted(entry)))
    return lead.splitlines()
