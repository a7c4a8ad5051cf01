"""Composes the answer from what was found: for the website in full, for the desk as notes.

The urgent thing first, then the one best fit, why, and what to do today.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from navigator.advice.next_steps import ORDER, NextStep
from navigator.dialogue.choosing import FEW_SECTIONS, OCCUPATIONS_SHOWN, choose, leading
from navigator.dialogue.reply import Block
from navigator.dialogue.speech import in_a_sentence
from navigator.dialogue.texting import NUMBERED, texted
from navigator.knowledge.entries import Program, Service

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from navigator.dialogue.choosing import Chosen
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.findings import Findings, Section
    from navigator.dialogue.reply import Channel
    from navigator.knowledge.entries import Entry

MOST_IN_FULL = 2
"""Up to so many new steps are told in their own words."""
ABOUT_PAY = frozenset({"wages", "explore-careers"})
"""Needs that ask about work and its pay: they are told its spread and outlook too."""


def shown_ids(findings: Findings, channel: Channel) -> tuple[str, ...]:
    """Ids of the entries an answer lists, so that "the second one" is the one the reader sees: what is numbered first."""
    if channel == "sms":
        told = texted(findings)
        numbered_lines = [line for line in told if isinstance(line, NUMBERED)] or told
        return tuple(line.entry or "" if isinstance(line, NextStep) else line.id for line in numbered_lines)
    full, brief = choose(findings.sections)
    numbered = [entry for one in full for entry in one.programs]
    named = [entry for one in full for entry in (*one.others, *one.works)]
    return tuple(dict.fromkeys(entry.id for entry in (*numbered, *named, *(entry for one in brief for entry in one.entries))))


def compose_web(findings: Findings, words: EntryWords) -> tuple[Block, ...]:
    """The answer as blocks: a section a need, what to do, the dates, and the one question."""
    blocks = [Block("", (findings.lead,))] if findings.lead else []
    full, brief = choose(findings.sections)
    sources: set[str] = set()
    for number, chosen in enumerate(full):
        heading = _heading(chosen, words)
        first = number == 0 and chosen.section.urgent and len(full) > 1
        several = number > 0 and len(full) + len(brief) > FEW_SECTIONS
        blocks.append(_section(chosen, words.say("first", heading=heading) if first else heading, words, sources, short=several))
    if brief:
        blocks.append(Block(words.say("also_heading"), tuple(_brief_line(one, words) for one in brief)))
    if findings.steps:
        grown = bool(findings.lead) and not findings.sections and len(findings.steps) <= MOST_IN_FULL
        lines = _steps_in_full(findings.steps, words) if grown else _plan_lines(findings.steps, words)
        blocks.append(Block(words.say("plan_heading"), tuple(lines)))
    if dates := _dates([entry for one in (*full, *brief) for entry in one.entries], words):
        blocks.append(Block("", (dates,)))
    if findings.question:
        blocks.append(Block("", (question_line(findings, words),)))
    if findings.care:
        blocks.append(Block("", (findings.care,)))
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
    """The answer as notes for staff: a line a need, a figure for each wage, then the plan, then what is not known."""
    lines = [findings.lead] if findings.lead else []
    for section in findings.sections:
        heading = words.speech.text(section.topic.name)
        mark = "! " if section.urgent else ""
        works = section.occupations[:OCCUPATIONS_SHOWN]
        pay = _joined(words.wages.here(works), *words.wages.sources(works))
        found = "; ".join(_for_staff(entry, words) for entry in leading(section))
        fit = next((words.eligibility.line(one.eligibility) for one in section.candidates[:1]), "")
        lines.append(" \u00b7 ".join(filter(None, (f"{mark}{heading} \u2192 {found or pay}", fit))))
        lines += [f"   {pay}"] if found and pay else []
    lines += _plan_lines(findings.steps, words)
    if findings.question:
        lines.append(f"? {findings.question.text}")
    if findings.care:
        lines.append(findings.care)
    return "\n".join(lines)


def question_line(findings: Findings, words: EntryWords) -> str:
    """The one question, why it is asked, and its choices."""
    question = findings.question
    if question is None:
        return ""
    text = words.say("question_lead", question=question.text)
    if question.choices:
        text = f"{text} {words.say('choices', choices=' / '.join(question.choices))}"
    return f"{text} {question.why}"


# -- how it is told


def _section(chosen: Chosen, heading: str, words: EntryWords, sources: set[str], *, short: bool) -> Block:
    """One need: services with whom the first is for, what the work pays, and programs numbered, the first with its fit.

    `sources` holds where wages come from, as told so far: each is told once, after the first wages it is for.
    """
    lines = [chosen.section.caution, *_help_lines(chosen, words, short=short), *_work_lines(chosen, words, sources)]
    items = [_joined(words.line(entry, short=short), words.wages.of_program(entry)) for entry in chosen.programs]
    if items:
        items[0] = _joined(items[0], _fit(chosen.section, chosen.programs[0], words))
        works = [work for program in chosen.programs for work in words.wages.works_of(program)]
        items[-1] = _joined(items[-1], *_untold(words.wages.sources(works), sources))
    return Block(heading, tuple(filter(None, lines)), tuple(items))


def _untold(found: Iterable[str], sources: set[str]) -> list[str]:
    fresh = [source for source in found if source not in sources]
    sources.update(fresh)
    return fresh


def _fit(section: Section, entry: Entry, words: EntryWords) -> str:
    """Whom an entry of a section is for."""
    return next((words.eligibility.line(one.eligibility) for one in section.candidates if one.entry.id == entry.id), "")


def _help_lines(chosen: Chosen, words: EntryWords, *, short: bool) -> Iterable[str]:
    """The first service or guide in full, what to bring where it is urgent, whom it is for, and another service by name."""
    section = chosen.section
    for entry in chosen.others[:1]:
        if section.urgent and isinstance(entry, Service):
            yield words.call_today(entry, section.topic)
            yield words.access.bring(entry)
        else:
            yield words.line(entry, short=short)
        yield _fit(section, entry, words)
    for entry in chosen.others[1:]:
        if isinstance(entry, Service):
            yield words.say("or_else", others=words.brief(entry))


def _work_lines(chosen: Chosen, words: EntryWords, sources: set[str]) -> Iterable[str]:
    """What the work asked about pays; to who asks about pay the first with its spread and outlook, and what comes after it."""
    works = chosen.works
    if not works:
        return
    if chosen.section.topic.id in ABOUT_PAY:
        yield words.wages.line(works[0])
        sources.update(words.wages.sources(works[:1]))
        yield from map(words.wages.half_earn, works[1:])
        yield _joined(*_untold(words.wages.sources(works), sources))
        yield "" if chosen.programs else words.wages.outlook(works[0])
    else:
        pay = words.wages.here(works) or words.wages.line(works[0])
        yield _joined(pay, *_untold(words.wages.sources(works), sources))
    if not chosen.programs:
        yield words.wages.next_rung(works[0])


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _heading(chosen: Chosen, words: EntryWords) -> str:
    """The heading of a need; training toward work is called so where no work is named."""
    if chosen.section.topic.id in ABOUT_PAY and chosen.programs and not chosen.section.occupations:
        return words.say("training_heading")
    return words.speech.text(chosen.section.topic.heading)


def _brief_line(chosen: Chosen, words: EntryWords) -> str:
    """A further need in a line, with its best entry; one that was told before says so."""
    if chosen.section.before:
        return f"{words.say('as_before')}, {in_a_sentence(_heading(chosen, words))}: {words.brief(chosen.entries[0])}."
    return f"{_heading(chosen, words)}: {words.brief(chosen.entries[0])}."


def _for_staff(entry: Entry, words: EntryWords) -> str:
    """An entry as its name and contact, with what to know before relying on it."""
    notices = " ".join(words.notices.of(entry)).rstrip(".")
    return f"{words.brief(entry)} [{notices}]" if notices else words.brief(entry)


def _plan_lines(steps: Sequence[NextStep], words: EntryWords) -> Iterable[str]:
    ordered = sorted(steps, key=lambda step: ORDER.index(step.when))
    for when, due in groupby(ordered, key=lambda step: step.when):
        yield f"{words.say(f'when_{when}')}: {'; '.join(step.short for step in due)}."


def _steps_in_full(steps: Sequence[NextStep], words: EntryWords) -> Iterable[str]:
    """The steps that a plan grew by, each in its own words."""
    ordered = sorted(steps, key=lambda step: ORDER.index(step.when))
    return (f"{words.say(f'when_{step.when}')}: {step.text}" for step in ordered)


def first_of_plan(steps: Sequence[NextStep], words: EntryWords) -> list[str]:
    """The first of the ordered steps in full: what to do, why, and what if it fails; then the next two in short."""
    first, then = steps[0], [step.short for step in steps[1:3]]
    lines = [f"{words.say(f'when_{first.when}')}: {first.text}", first.why, first.fallback or ""]
    return [line for line in (*lines, words.say("after_that", steps="; ".join(then)) if then else "") if line]


def _dates(entries: Sequence[Entry], words: EntryWords) -> str:
    """How old the facts are; nothing where there is nobody to call and nowhere to go."""
    days = sorted(entry.verified_on for entry in entries)
    if not any(isinstance(entry, Program | Service) for entry in entries):
        return ""
    first, last = words.speech.month(days[0]), words.speech.month(days[-1])
    return words.say("dates", dates=first if first == last else words.say("date_range", first=first, last=last))
