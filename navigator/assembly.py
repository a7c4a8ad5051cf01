"""Puts the parts together: the one place that knows which part is made of which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from navigator import folders
from navigator.advice.benefit_limits import BenefitLimit, BenefitLimits
from navigator.advice.eligibility import EligibilityChecker
from navigator.advice.implied import Implied
from navigator.advice.mobility import RelativeMobility
from navigator.advice.next_steps import NextSteps
from navigator.advice.organization import Organization
from navigator.advice.pathways import PathwayFinder
from navigator.advice.poverty import PovertyGuidelines
from navigator.advice.profile import Profile
from navigator.advice.questions import Question, Questions
from navigator.advice.ranking import Ranking
from navigator.advice.rules import read_rules
from navigator.casework.casework import Casework, open_casework
from navigator.dialogue.assistant import Assistant
from navigator.dialogue.benefit_cautions import BenefitCautions
from navigator.dialogue.clock import LocalClock
from navigator.dialogue.dangers import DangerSense
from navigator.dialogue.entry_card import EntryCard, card_of
from navigator.dialogue.facts_sensed import FactSense
from navigator.dialogue.find import Finder
from navigator.dialogue.followups import FollowUps
from navigator.dialogue.hand_over import HandOver
from navigator.dialogue.intents import Intents
from navigator.dialogue.listening import LONGEST_MESSAGE
from navigator.dialogue.parts import Parts
from navigator.dialogue.prospects import Prospects
from navigator.dialogue.reply import Message
from navigator.dialogue.safety import SafetyScreen
from navigator.dialogue.scopes import Scopes
from navigator.dialogue.standing import StandingReplies
from navigator.dialogue.understanding import Understanding
from navigator.dialogue.wording import Wording
from navigator.dialogue.work import WorkSpotter
from navigator.dialogue.work_told import WorkReader
from navigator.errors import MessageError
from navigator.index.build import lexicon_of
from navigator.index.encoder import load_encoder
from navigator.index.manifest import read_manifest
from navigator.index.retriever import Query, Retriever, open_index
from navigator.index.settings import read_thresholds
from navigator.knowledge.entries import Kind
from navigator.knowledge.yaml_files import validate, validate_one
from navigator.settings import Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from navigator.casework.conversations import Conversations
    from navigator.dialogue.explain import Explanation
    from navigator.dialogue.reply import Channel, Language, Reply
    from navigator.index.encoder import Encoder
    from navigator.index.retriever import Match, OpenIndex
    from navigator.knowledge.entries import Entry
    from navigator.knowledge.lexicon import Lexicon
    from navigator.knowledge.store import KnowledgeStore


@dataclass(frozen=True, slots=True)
class Navigator:
    """An opened navigator: the assistant and its parts, the retriever and encoder, and what is kept of people's cases."""

    assistant: Assistant
    retriever: Retriever
    encoder: Encoder
    lexicon: Lexicon
    casework: Casework
    hand_over: HandOver
    parts: Parts

    def reply(
        self, text: str, *, conversation_id: str | None = None, language: Language | None = None, channel: Channel = "web",
        message_id: str | None = None,
    ) -> Reply:  # fmt: skip
        """The reply to a text. Raises MessageError for one that cannot be taken, NotFoundError for an unknown conversation.

        A text whose `message_id` was answered already raises RepeatedMessageError.
        """
        return self.assistant.reply(Message(text, conversation_id, language, channel, message_id))

    def explain(self, text: str, *, language: Language | None = None, channel: Channel = "web") -> tuple[Reply, Explanation]:
        """The reply to a text, and how it came about: every score, criterion, rule and question. Raises as `reply` does."""
        return self.assistant.explain(Message(text, None, language, channel))

    def search(self, text: str, *, kind: str | None = None, limit: int = 10) -> list[Match]:
        """The entries that match a text, best first, whatever their topic. Raises MessageError for a text without words."""
        language = self.lexicon.language_of(text, "en")
        plain = self.lexicon.plain(text[:LONGEST_MESSAGE], language)
        if not plain:
            msg = "there are no words to search for; write a few"
            raise MessageError(msg)
        spoken = self.lexicon.gloss(plain) or plain if language == "es" else plain
        words = f"{plain} {spoken}" if spoken != plain else plain
        kinds = (Kind(kind),) if kind else ()
        return self.retriever.search(Query(words, self.encoder.encode([spoken])[0], kinds, limit=limit))

    def entry(self, entry_id: str) -> Entry:
        """The entry of that id. Raises NotFoundError."""
        return self.retriever.store.entry(entry_id)

    def card(self, entry_id: str, language: Language) -> EntryCard:
        """The entry of that id in words, as it is now. Raises NotFoundError."""
        return card_of(self.entry(entry_id), self.parts.words(language, Profile()))


@dataclass(frozen=True, slots=True)
class Opened:
    """The parts of an assistant, and the index and encoder they work with."""

    parts: Parts
    index: OpenIndex
    encoder: Encoder
    casework: Casework


def utc_now() -> datetime:
    """The time it is."""
    return datetime.now(UTC)


def open_navigator(settings: Settings | None = None, *, encoder: Encoder | None = None, now: Callable[[], datetime] = utc_now) -> Navigator:
    """Opens the built index and the casework database. `now` is the clock, in any time zone.

    Raises IndexMissingError, IndexStaleError, ModelError, SettingsError or KnowledgeError, each naming what mends it.
    """
    opened = open_parts(settings or read_settings(), encoder=encoder, now=now)
    parts, casework = opened.parts, opened.casework
    hand_over = HandOver(casework.handoffs, parts.wording, parts.organization, now)
    return Navigator(Assistant(parts), opened.index.retriever, opened.encoder, parts.lexicon, casework, hand_over, parts)


def open_parts(settings: Settings, *, encoder: Encoder | None = None, now: Callable[[], datetime] = utc_now) -> Opened:
    """What an assistant is made of, with the index it is made from. Raises as `open_navigator` does."""
    read_manifest(settings.index)  # where there is no index, that is told before a model is loaded
    encoder = encoder or load_encoder(settings.model)
    index = open_index(settings.index, encoder)
    casework = open_casework(settings.database_url, settings.secret_key, plan_days=settings.plan_days, now=now)
    return Opened(_parts(index, encoder, casework.conversations, now), index, encoder, casework)


def _parts(index: OpenIndex, encoder: Encoder, conversations: Conversations, read_clock: Callable[[], datetime]) -> Parts:
    retriever, store = index.retriever, index.retriever.store
    topics = store.topics()
    organization = validate_one(store.material("organization"), Organization)
    lexicon = lexicon_of(store)
    clock = LocalClock(read_clock, organization.zone)
    thresholds = read_thresholds(folders.material("index"))
    guidelines = validate_one(store.material("poverty_guidelines"), PovertyGuidelines)
    checker = EligibilityChecker(guidelines)
    spotter = WorkSpotter(store.entries(), store.material("fields"))
    intents, scopes = Intents.read(store.material("intents")), Scopes(store.material("scopes"))
    understanding = Understanding(topics, index.topics, encoder, lexicon, intents, scopes, spotter, thresholds)
    finder = Finder(retriever, Ranking(checker, organization), topics, validate(store.material("implied"), Implied), organization)
    prospects = Prospects(
        store, WorkReader(spotter), PathwayFinder(store, checker, organization), RelativeMobility(store.all_wages(), organization),
        BenefitCautions(store, BenefitLimits(validate(store.material("benefit_limits"), BenefitLimit), guidelines)), organization,
        clock.today,
    )  # fmt: skip
    return Parts(
        store=store, conversations=conversations, safety=SafetyScreen.read(store.material("safety"), store.material("safety_words")),
        dangers=DangerSense(index.dangers, thresholds), facts=FactSense(index.facts, thresholds), lexicon=lexicon,
        understanding=understanding, finder=finder, next_steps=_next_steps(store),
        questions=Questions(validate(store.material("questions"), Question)), standing=StandingReplies(thresholds),
        follow_ups=FollowUps(store, clock.today), prospects=prospects,
        wording=Wording([store.material("replies"), store.material("wording"), *store.materials("texting")]),
        documents={name: document.name for name, document in store.documents().items()}, organization=organization,
        now=clock.now, today=clock.today,
    )  # fmt: skip


def _next_steps(store: KnowledgeStore) -> NextSteps:
    entries = {entry.id: entry for entry in store.entries()}
    documents = {name: document.name for name, document in store.documents().items()}
    rules = read_rules(store.materials("rules/*"), {topic.id for topic in store.topics()}, set(entries), set(documents))
    named = {rule.entry: entries[rule.entry] for rule in rules if rule.entry}
    return NextSteps(rules, named, documents)
