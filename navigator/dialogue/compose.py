"""Composes the answer from what was found: for the website in full, for text messages short, for the desk as notes.

The urgent thing first, then the one best fit, why, and what to do today.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from navigator.advice.next_steps import ORDER
from navigator.dialogue.reply import Block
from navigator.knowledge.entries import Guide, Kind, Program, Service

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from navigator.advice.next_steps import NextStep
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.findings import Findings, Section
    from navigator.knowledge.entries import Entry

FULL_SECTIONS = 4
BRIEF_SECTIONS = 3
PROGRAMS_SHOWN = 2
OCCUPATIONS_SHOWN = 3
SEGMENT = 153
"""Letters of one part of a text message sent in several parts (GSM 03.38)."""
SMS_SEGMENTS = 3


def shown_entries(findings: Findings) -> list[Entry]:
    """The entries an answer names, in the order it names them."""
    entries: list[Entry] = []
    for section in findings.sections[:FULL_SECTIONS]:
        entries += [*_leading(section), *section.occupations[:OCCUPATIONS_SHOWN]]
    for section in findings.sections[FULL_SECTIONS : FULL_SECTIONS + BRIEF_SECTIONS]:
        entries += _leading(section)[:1]
    return list({entry.id: entry for entry in entries}.values())


def compose_web(findings: Findings, words: EntryWords) -> tuple[Block, ...]:
    """The answer as blocks: a section a need, what to do, the dates, and the one question."""
    blocks = [Block("", (findings.lead,))] if findings.lead else []
    several = len(findings.sections) > 1
    named: set[str] = set()
    for number, section in enumerate(findings.sections[:FULL_SECTIONS]):
        heading = section.topic.heading.in_language(words.language)
        blocks.append(
            _section(section, words.say("first", heading=heading) if several and number == 0 and section.urgent else heading, words, named)
        )
    if rest := findings.sections[FULL_SECTIONS : FULL_SECTIONS + BRIEF_SECTIONS]:
        blocks.append(Block(words.say("also_heading"), tuple(_brief_lines(rest, words, named))))
    if findings.steps:
        blocks.append(Block(words.say("plan_heading"), tuple(_plan_lines(findings.steps, words))))
    if dates := _dates(shown_entries(findings), words):
        blocks.append(Block("", (dates,)))
    if findings.question:
        blocks.append(Block("", (question_line(findings, words),)))
    return tuple(block for block in blocks if block.lines or block.items)


def as_text(blocks: Iterable[Block]) -> str:
    """Blocks as plain text: headings on lines of their own, items numbered."""
    parts = []
    for block in blocks:
        lines = [block.heading] if block.heading else []
        lines += [*block.lines, *(f"{number}. {item}" for number, item in enumerate(block.items, 1))]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def compose_desk(findings: Findings, words: EntryWords) -> str:
    """The answer as notes for staff: a line a need, then the plan, then what is not known."""
    lines = [findings.lead] if findings.lead else []
    for section in findings.sections:
        heading = section.topic.name.in_language(words.language)
        mark = "! " if section.urgent else ""
        found = [words.brief(entry) for entry in _leading(section)[:3]] or [words.wage_line(work) for work in section.occupations[:1]]
        fit = next((words.eligibility_line(one.eligibility) for one in section.candidates[:1]), "")
        lines.append(" \u00b7 ".join(filter(None, (f"{mark}{heading} \u2192 {'; '.join(found)}", fit))))
        lines += [f"   {words.wage_line(work)}" for work in section.occupations[:OCCUPATIONS_SHOWN] if _leading(section)]
    lines += _plan_lines(findings.steps, words)
    if findings.question:
        lines.append(f"? {findings.question.text}")
    return "\n".join(lines)


def compose_sms(findings: Findings, words: EntryWords) -> tuple[str, ...]:
    """The answer as text messages, each whole in itself: numbered contacts first, then the question."""
    lines = [findings.lead] if findings.lead else []
    number = 0
    for section in findings.sections[:3]:
        leading = _leading(section)[:1]
        if not leading or isinstance(leading[0], Guide):
            lines += [words.short_wage(work) for work in section.occupations[:1]] or [words.line(entry) for entry in leading]
            continue
        number += 1
        lines.append(f"{number}) {words.brief(leading[0])}.")
        lines += [words.short_wage(work) for work in section.occupations[:1]]
    if findings.question:
        lines.append(findings.question.text)
    return fit_messages(lines)


def fit_messages(lines: Sequence[str], limit: int = SEGMENT * SMS_SEGMENTS) -> tuple[str, ...]:
    """The lines in as few messages as hold them, none longer than `limit`; a line too long is cut at a sentence."""
    messages: list[str] = []
    for line in lines:
        text = shorten(line, limit)
        if messages and len(messages[-1]) + len(text) + 1 <= limit:
            messages[-1] += f"\n{text}"
        else:
            messages.append(text)
    return tuple(messages)


def shorten(text: str, limit: int) -> str:
    """The text within `limit` letters, ending after a whole sentence where there is one, else after a word."""
    if len(text) <= limit:
        return text
    cut = text[:limit]
    sentence = cut.rfind(". ")
    return cut[: sentence + 1] if sentence > limit // 3 else cut[: cut.rfind(" ")] + "\u2026"


def question_line(findings: Findings, words: EntryWords) -> str:
    """The one question, why it is asked, and its choices."""
    question = findings.question
    if question is None:
        return ""
    text = words.say("question_lead", question=question.text)
    if question.choices:
        text = f"{text} {words.say('choices', choices=' / '.join(question.choices))}"
    return f"{text} {question.why}"


def _section(section: Section, heading: str, words: EntryWords, named: set[str]) -> Block:
    """One need: the best entry in full with whom it is for, the next one by name. Entries named above are not told again."""
    leading = _leading(section)
    lines = [section.caution] if section.caution else []
    fresh = [entry for entry in leading if entry.id not in named]
    named.update(entry.id for entry in leading)
    programs = [entry for entry in fresh if isinstance(entry, Program)][:PROGRAMS_SHOWN]
    items = [" ".join(filter(None, (words.line(entry), words.pay_of(entry)))) for entry in programs]
    others = [entry for entry in fresh if not isinstance(entry, Program)]
    if others:
        lines.append(words.line(others[0], first=section.urgent))
        if isinstance(others[0], Service):
            lines.append(words.bring(others[0]) if section.urgent else "")
    if not fresh and leading:
        lines.append(words.brief(leading[0]) + ".")
    if fit := next((words.eligibility_line(one.eligibility) for one in section.candidates if one.entry in fresh[:1]), ""):
        if items:
            items[0] = f"{items[0]} {fit}"
        else:
            lines.append(fit)
    if rest := [entry for entry in others[1:2] if entry.kind is Kind.SERVICE]:
        lines.append(words.say("or_else", others=words.listed(words.brief(entry) for entry in rest)))
    told = {soc for entry in programs for soc in entry.occupations}
    works = [work for work in section.occupations if work.soc not in told][: 1 if programs else OCCUPATIONS_SHOWN]
    lines += [words.wage_line(work) for work in works]
    lines += [line for work in works[:1] for line in (words.outlook(work), words.next_rung(work)) if line and not programs]
    return Block(heading, tuple(line for line in lines if line), tuple(items))


def _brief_lines(sections: Sequence[Section], words: EntryWords, named: set[str]) -> Iterable[str]:
    """Further needs in a line each, with the best entry that was not named above."""
    for section in sections:
        entry = next((entry for entry in _leading(section) if entry.id not in named), None)
        if entry is not None:
            named.add(entry.id)
            yield f"{section.topic.heading.in_language(words.language)}: {words.brief(entry)}."


def _leading(section: Section) -> list[Entry]:
    """The entries of a section that an answer names: two programs or two services, the best first."""
    return [candidate.entry for candidate in section.candidates[:PROGRAMS_SHOWN]]


def _plan_lines(steps: Sequence[NextStep], words: EntryWords) -> Iterable[str]:
    ordered = sorted(steps, key=lambda step: ORDER.index(step.when))
    for when, due in groupby(ordered, key=lambda step: step.when):
        yield f"{words.say(f'when_{when}')}: {'; '.join(step.short for step in due)}."


def _dates(entries: Sequence[Entry], words: EntryWords) -> str:
    days = sorted(entry.verified_on for entry in entries)
    if not days:
        return ""
    first, last = words.month(days[0]), words.month(days[-1])
    return words.say("dates", dates=first if first == last else words.say("date_range", first=first, last=last))
