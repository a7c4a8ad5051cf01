"""Reads what people say about themselves: "29, two kids, 94303, laid off" becomes a Profile.

Rules, no guessing: every fact comes with the words it was read from. Each kind of fact has a module of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from navigator.advice.profile import Profile
from navigator.dialogue.facts_benefits import read_benefits
from navigator.dialogue.facts_children import read_children
from navigator.dialogue.facts_education import read_education
from navigator.dialogue.facts_household import read_household
from navigator.dialogue.facts_numbers import read_age
from navigator.dialogue.facts_pay import read_pay
from navigator.dialogue.facts_places import read_place
from navigator.dialogue.facts_status import read_status
from navigator.dialogue.facts_text import Finding, PlainText, plain_text
from navigator.dialogue.facts_wants import read_wants


@dataclass(frozen=True, slots=True)
class Facts:
    """What one message says of its writer, and for each field the words it was read from."""

    profile: Profile = field(default_factory=Profile)
    evidence: tuple[tuple[str, str], ...] = ()


def read_facts(text: str, language: str) -> Facts:
    """The facts of a message as typed; `language` ("en" or "es") says whose shorthand it is in."""
    findings = _findings(plain_text(text, language))
    return Facts(
        Profile.from_dict({finding.field: finding.value for finding in findings}),
        tuple((finding.field, finding.words) for finding in findings),
    )


def _findings(plain: PlainText) -> list[Finding]:
    children, rest = read_children(plain)
    status, benefits = read_status(plain), read_benefits(plain)
    return [
        *read_age(plain, rest), *read_place(plain), *children, *read_household(plain), *read_education(plain),
        *status, *_out_of_work(status, benefits), *read_pay(plain), *benefits, *read_wants(plain),
    ]  # fmt: skip


def _out_of_work(status: list[Finding], benefits: list[Finding]) -> list[Finding]:
    """Who gets unemployment benefits is out of work, unless told otherwise."""
    told = any(finding.field == "employed" for finding in status)
    drawing = [finding for finding in benefits if isinstance(finding.value, tuple) and "unemployment" in finding.value]
    return [Finding("employed", value=False, words=finding.words) for finding in drawing if not told]
