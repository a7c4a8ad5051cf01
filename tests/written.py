"""Writes about entries as the assistant does: the shipped wording over a small knowledge base with a few more entries."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import numpy as np
from conftest import SHIPPED, write_knowledge

from navigator.advice.eligibility import EligibilityChecker
from navigator.advice.organization import Organization
from navigator.advice.poverty import PovertyGuidelines
from navigator.advice.profile import Profile
from navigator.advice.ranking import Candidate
from navigator.dialogue.entry_words import EntryWords
from navigator.dialogue.findings import Section
from navigator.dialogue.intents import Intents
from navigator.dialogue.reply import Need
from navigator.dialogue.understanding import Clause, Reading
from navigator.dialogue.wording import Wording
from navigator.dialogue.work import WorkSpotter
from navigator.knowledge.entries import Program, Service, Text
from navigator.knowledge.lexicon import Lexicon
from navigator.knowledge.loader import load_knowledge
from navigator.knowledge.store import KnowledgeStore, write_store
from navigator.knowledge.topics import Topic
from navigator.knowledge.yaml_files import read_yaml, validate_one

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from navigator.dialogue.reply import Language
    from navigator.knowledge.entries import Entry, Occupation

TODAY = date(2026, 6, 1)
NOON = datetime(2026, 6, 1, 12, tzinfo=ZoneInfo("America/Los_Angeles"))
"""Noon of that day, a Monday."""
ORGANIZATION = Organization.model_validate(
    {
        "name": "Peninsula School",
        "phone": "650-555-0199",
        "url": "https://example.org/",
        "source": "https://example.org/",
        "verified_on": "2026-01-18",
        "county": "San Mateo",
        "wage_areas": [
            {"area": "41860", "name": {"en": "the Bay", "es": "la Bahía"}, "counties": ["San Mateo", "Alameda"]},
            {"area": "41940", "name": {"en": "San Jose", "es": "San José"}, "counties": ["Santa Clara"]},
            {"area": "99", "name": {"en": "the U.S.", "es": "EE. UU."}},
        ],
        "review_days": {"program": 365, "service": 365, "occupation": 730, "guide": 1095},
    }
)
CHECKER = EligibilityChecker(validate_one(read_yaml(SHIPPED / "poverty_guidelines.yaml"), PovertyGuidelines))
BASE = {
    "source": "https://example.org/page",
    "verified_on": "2026-01-18",
    "summary": {"en": "It helps.", "es": "Ayuda."},
}
MORE = {
    "programs/evening.yaml": """\
- id: evening-class
  name: {en: Evening clinic class, es: Curso nocturno de clínica}
  summary: {en: The same at night., es: Lo mismo de noche.}
  topics: [training]
  source: https://example.org/classes
  verified_on: 2026-01-18
  provider: Night School
  phones: [{number: 650-555-0102}]
  occupations: [31-9092]
  schedule: [evening]
- id: closed-evening-class
  name: {en: Moonlight class, es: Curso de la luna}
  summary: {en: It is over., es: Ya terminó.}
  topics: [training]
  source: https://example.org/classes
  verified_on: 2026-01-18
  status: closed
  provider: Night School
  occupations: [31-9092]
  schedule: [evening]
""",
    "occupations/nurses.yaml": """\
- id: vocational-nurses
  soc: 29-2061
  name: {en: Vocational nurses, es: Enfermeros vocacionales}
  summary: {en: They care for patients., es: Cuidan a pacientes.}
  topics: [wages]
  source: https://www.bls.gov/oes/
  verified_on: 2026-01-18
""",
}
MORE_WAGES = """\
31-9092,Medical assistants,41940,"San Jose-Sunnyvale-Santa Clara, CA",2025,hour,4000,22.00,25.00,30.10,33.00,36.00
29-2061,Vocational nurses,41860,"San Francisco-Oakland-Fremont, CA",2025,hour,9000,35.00,40.00,45.34,48.00,52.00
"""


def written_knowledge(folder: Path) -> Path:
    """The small knowledge base with evening classes, one of them closed, and the work that medical assistants rise to."""
    write_knowledge(folder)
    for name, text in MORE.items():
        (folder / name).write_text(text, encoding="utf-8")
    occupations = folder / "occupations" / "health.yaml"
    occupations.write_text(occupations.read_text(encoding="utf-8") + "  next_rungs: [29-2061]\n", encoding="utf-8")
    with (folder / "wages.csv").open("a", encoding="utf-8") as wages:
        wages.write(MORE_WAGES)
    return folder


def written_store(folder: Path) -> KnowledgeStore:
    """That knowledge base, built into a folder."""
    write_store(folder / "knowledge.db", load_knowledge(written_knowledge(folder / "knowledge")))
    return KnowledgeStore(folder / "knowledge.db")


@cache
def wording() -> Wording:
    """The shipped wording."""
    return Wording([read_yaml(SHIPPED / "replies.yaml"), read_yaml(SHIPPED / "wording.yaml")])


def words(store: KnowledgeStore, language: Language = "en", now: datetime = NOON, **said: Any) -> EntryWords:
    """Writes in a language for someone who said those facts."""
    documents = {name: document.name for name, document in store.documents().items()}
    return EntryWords(wording(), documents, ORGANIZATION, store, language, Profile(**said), now)


def work(store: KnowledgeStore, soc: str = "31-9092") -> Occupation:
    """The occupation with that SOC code: medical assistants unless said otherwise."""
    found = store.occupation(soc)
    assert found is not None
    return found


def program(**changed: Any) -> Program:
    """A program of which little is known unless said otherwise."""
    return Program.model_validate(
        {**BASE, "id": "a-class", "name": both("A class"), "topics": ["training"], "provider": "School"} | changed
    )


def service(**changed: Any) -> Service:
    """A service of which little is known unless said otherwise."""
    needed = {"id": "a-service", "name": both("A service"), "topics": ["food"], "organization": "Helpers", "area": {"scope": "nation"}}
    return Service.model_validate({**BASE, **needed} | changed)


def both(words_in_both: str) -> dict[str, str]:
    """A text that is the same in both languages."""
    return {"en": words_in_both, "es": words_in_both}


def section(name: str, *entries: Entry, urgent: bool = False, works: Sequence[Occupation] = (), caution: str = "", **said: Any) -> Section:
    """What was found for a need of that name, checked for someone who said those facts."""
    heading = Text(**both(name))
    topic = Topic(id=name.casefold(), name=heading, heading=heading, urgency=50, kinds=("service",))
    found = tuple(Candidate(entry, 0.5, CHECKER.check(entry, Profile(**said))) for entry in entries)
    return Section(topic, urgent, name.casefold(), found, tuple(works), caution)


@cache
def _intents() -> Intents:
    return Intents.read(read_yaml(SHIPPED / "intents.yaml"))


@cache
def _lexicon() -> Lexicon:
    return Lexicon(read_yaml(SHIPPED / "lexicon.yaml"))


def read_message(store: KnowledgeStore, text: str, language: Language = "en", needs: Sequence[str] = (), **measured: Any) -> Reading:
    """What a message says, by its words; its needs and its likenesses are given."""
    plain = _lexicon().plain(text, language)
    intents, _ = _intents().find(plain)
    spoken_of = WorkSpotter(store.entries(), read_yaml(SHIPPED / "fields.yaml")).find(plain)
    found = tuple(Need(topic, 0.9, urgent=False, evidence=topic) for topic in needs)
    whole = Clause(plain, np.zeros(1, dtype=np.float32))
    return Reading(plain, frozenset(intents), whole, needs=found, work=spoken_of, **measured)
