"""The knowledge base as it ships, built once a run without a model, and the advisers over it."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import numpy as np
from conftest import SHIPPED
from written import wording

from navigator.advice.benefit_limits import BenefitLimit, BenefitLimits
from navigator.advice.eligibility import EligibilityChecker
from navigator.advice.mobility import RelativeMobility
from navigator.advice.organization import Organization
from navigator.advice.pathways import PathwayFinder
from navigator.advice.poverty import PovertyGuidelines
from navigator.advice.profile import Profile
from navigator.dialogue.benefit_cautions import BenefitCautions
from navigator.dialogue.entry_words import EntryWords
from navigator.dialogue.intents import Intents
from navigator.dialogue.prospects import Prospects
from navigator.dialogue.reply import Need
from navigator.dialogue.state import State
from navigator.dialogue.understanding import Clause, Reading
from navigator.dialogue.work import WorkSpotter
from navigator.dialogue.work_told import WorkReader
from navigator.knowledge.lexicon import Lexicon
from navigator.knowledge.loader import load_knowledge
from navigator.knowledge.store import KnowledgeStore, write_store
from navigator.knowledge.yaml_files import read_yaml, validate, validate_one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.dialogue.prospects import Prospect
    from navigator.dialogue.reply import Channel, Language
    from navigator.knowledge.entries import Occupation

TODAY = date(2026, 11, 1)
NOON = datetime(2026, 11, 1, 12, tzinfo=ZoneInfo("America/Los_Angeles"))


@cache
def store() -> KnowledgeStore:
    """The shipped base."""
    path = Path(tempfile.mkdtemp()) / "knowledge.db"
    write_store(path, load_knowledge(SHIPPED))
    return KnowledgeStore(path)


@cache
def organization() -> Organization:
    """The organisation it ships with."""
    return validate_one(read_yaml(SHIPPED / "organization.yaml"), Organization)


@cache
def guidelines() -> PovertyGuidelines:
    """The poverty guidelines it ships with."""
    return validate_one(read_yaml(SHIPPED / "poverty_guidelines.yaml"), PovertyGuidelines)


@cache
def limits() -> BenefitLimits:
    """The limits of benefits it ships with."""
    return BenefitLimits(validate(read_yaml(SHIPPED / "benefit_limits.yaml"), BenefitLimit), guidelines())


@cache
def mobility() -> RelativeMobility:
    """Where wages stand among all workers."""
    return RelativeMobility(store().all_wages(), organization())


@cache
def finder() -> PathwayFinder:
    """The pathway finder over the shipped base."""
    return PathwayFinder(store(), EligibilityChecker(guidelines()), organization())


@cache
def reader() -> WorkReader:
    """Reads whose work is spoken of."""
    return WorkReader(_spotter())


def work(soc: str) -> Occupation:
    """The occupation with that SOC code."""
    found = store().occupation(soc)
    assert found is not None
    return found


def words(language: Language = "en", **said: Any) -> EntryWords:
    """Writes in a language for someone who said those facts."""
    documents = {name: document.name for name, document in store().documents().items()}
    return EntryWords(wording(), documents, organization(), store(), language, Profile(**said), NOON)


def read(text: str, language: Language = "en", needs: Sequence[str] = ()) -> Reading:
    """What a message says, by its words; its needs are given."""
    plain = _lexicon().plain(text, language)
    found = tuple(Need(topic, 0.9, urgent=False, evidence=topic) for topic in needs)
    whole = Clause(plain, np.zeros(1, dtype=np.float32))
    return Reading(plain, frozenset(_intents().find(plain)[0]), whole, needs=found, work=_spotter().find(plain))


@cache
def _spotter() -> WorkSpotter:
    return WorkSpotter(store().entries(), read_yaml(SHIPPED / "fields.yaml"))


@cache
def _intents() -> Intents:
    return Intents.read(read_yaml(SHIPPED / "intents.yaml"))


@cache
def _lexicon() -> Lexicon:
    return Lexicon(read_yaml(SHIPPED / "lexicon.yaml"))


def asked(
    text: str, language: Language = "en", *, needs: Sequence[str] = (), before: State | None = None, channel: Channel = "web", **said: Any
) -> Prospect | None:
    """What a message about a change of work comes to, from someone who said those facts."""
    prospects = Prospects(store(), reader(), finder(), mobility(), BenefitCautions(store(), limits()), organization(), lambda: TODAY)
    reading = read(text, language, needs)
    state = prospects.remembered(text, reading, State(profile=Profile(**said)) if before is None else before)
    return prospects.answer(text, reading, state, words(language, **said), channel)
