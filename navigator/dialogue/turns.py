"""What passes between those who answer a message: the message as it was heard, and what a turn came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.dialogue.findings import NOTHING_FOUND, Findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.casework.conversations import Conversation
    from navigator.dialogue.explain import Advised
    from navigator.dialogue.redirects import AskedPlace
    from navigator.dialogue.reply import Handoff, Language, Message, Need, Outcome
    from navigator.dialogue.state import State
    from navigator.dialogue.understanding import Reading


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


def topics_of(needs: Sequence[Need]) -> tuple[str, ...]:
    """The topics of needs, in their order."""
    return tuple(need.topic for need in needs)
