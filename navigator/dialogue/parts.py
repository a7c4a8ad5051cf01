"""The parts an assistant is made of, handed to it ready made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.dialogue.entry_words import EntryWords

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from navigator.advice.next_steps import NextSteps
    from navigator.advice.organization import Organization
    from navigator.advice.profile import Profile
    from navigator.advice.questions import Questions
    from navigator.casework.conversations import Conversations
    from navigator.dialogue.dangers import DangerSense
    from navigator.dialogue.facts_sensed import FactSense
    from navigator.dialogue.find import Finder
    from navigator.dialogue.followups import FollowUps
    from navigator.dialogue.prospects import Prospects
    from navigator.dialogue.safety import SafetyScreen
    from navigator.dialogue.standing import StandingReplies
    from navigator.dialogue.understanding import Understanding
    from navigator.dialogue.wording import Wording
    from navigator.knowledge.entries import Text
    from navigator.knowledge.lexicon import Language, Lexicon
    from navigator.knowledge.store import KnowledgeStore


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything an assistant works with."""

    store: KnowledgeStore
    conversations: Conversations
    safety: SafetyScreen
    dangers: DangerSense
    facts: FactSense
    lexicon: Lexicon
    understanding: Understanding
    finder: Finder
    next_steps: NextSteps
    questions: Questions
    standing: StandingReplies
    follow_ups: FollowUps
    prospects: Prospects
    wording: Wording
    documents: Mapping[str, Text]
    organization: Organization
    now: Callable[[], datetime]
    """The time where the organisation is."""
    today: Callable[[], date]

    def words(self, language: Language, profile: Profile) -> EntryWords:
        """Writes about entries in a language for a person."""
        return EntryWords(self.wording, self.documents, self.organization, self.store, language, profile, self.now())
