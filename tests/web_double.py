"""A working double of the navigator for tests of the web layer: no model and no index, but real replies, entries and errors."""

from __future__ import annotations

import tempfile
import weakref
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from navigator import folders
from navigator.advice.next_steps import NextStep
from navigator.advice.organization import Organization
from navigator.advice.profile import Profile
from navigator.advice.questions import AskedQuestion
from navigator.casework.casework import Casework, open_casework
from navigator.casework.conversations import Conversation, Turn
from navigator.dialogue.entry_card import EntryCard, card_of
from navigator.dialogue.entry_words import EntryWords
from navigator.dialogue.hand_over import HandOver
from navigator.dialogue.reply import (
    Block,
    Card,
    Handoff,
    Need,
    OpenNow,
    Percentile,
    Reply,
    Rung,
    ShownCheck,
    ShownEligibility,
    ShownMatch,
    ShownPathway,
    ShownSession,
    ShownWages,
)
from navigator.dialogue.wording import Wording
from navigator.errors import MessageError, NotFoundError
from navigator.index.retriever import Match
from navigator.knowledge.entries import Aliases, Entry, Program, Text
from navigator.knowledge.yaml_files import YamlFile, read_yaml, validate_one
from navigator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
DOCUMENTS = {"photo-id": Text(en="a photo ID", es="una identificación")}
CHOICES = {"en": ("Yes", "No"), "es": ("Sí", "No")}


def settings(**given: Any) -> Settings:
    """Settings that read neither the environment's files nor limit anything."""
    return Settings(**{"rate_limit": "off", "log_level": "ERROR", **given})


def program(**changed: Any) -> Program:
    """An entry with most of its fields, some of them changed."""
    fields: dict[str, Any] = {
        "id": "medical-assistant", "name": Text(en="Medical Assistant", es="Asistente médica"),
        "summary": Text(en="Learn clinic work.", es="Aprenda en clínica."), "topics": ("training",), "aliases": Aliases(),
        "source": "https://www.jobtrainworks.org/programs/ma", "verified_on": date(2026, 1, 18), "provider": "JobTrain",
        "occupations": ("31-9092",), "url": "https://www.jobtrainworks.org/programs/ma",
    }  # fmt: skip
    return Program(**fields | changed)


@dataclass
class File:
    """A file of the knowledge base."""

    value: dict[str, str]


class Store:
    """Holds the organisation's name and number, and the shipped orders of text messages."""

    def material(self, name: str) -> File | YamlFile:
        """One of the two files there are."""
        if name == "keywords":
            return read_yaml(folders.material("knowledge") / "keywords.yaml")
        assert name == "organization"
        return File({"name": "JobTrain", "phone": "650-330-6400"})

    def occupation(self, _soc: str) -> None:
        """No occupation is known."""


@dataclass
class Retrieval:
    """Holds the store."""

    store: Store = field(default_factory=Store)


@dataclass
class Clock:
    """A clock that stands still: a Tuesday, 2:10 pm in California."""

    moment: datetime = datetime(2026, 1, 20, 22, 10, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment it shows."""
        return self.moment


@dataclass
class Parts:
    """What text messages need of a navigator's parts."""

    wording: Wording
    organization: Organization
    store: Store
    now: Callable[[], datetime]


@dataclass
class NavigatorDouble:
    """Answers like the navigator does, keeps what it said in a real database, and notes what it was asked."""

    retriever: Retrieval = field(default_factory=Retrieval)
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    casework: Casework = field(init=False)
    entries: dict[str, Entry] = field(default_factory=lambda: {"medical-assistant": program()})
    hand_over: HandOver = field(init=False)
    parts: Parts = field(init=False)
    clock: Clock = field(default_factory=Clock)
    organization: dict[str, Any] = field(default_factory=dict)
    """What differs from the shipped organisation."""
    started: int = 0
    failure: Exception | None = None
    meanwhile: Callable[[], object] | None = None
    """Done once while a reply is being made."""

    def __post_init__(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="navigator-")
        key = "a key that is for tests alone and long enough"
        self.casework = open_casework(f"sqlite:///{Path(folder.name) / 'casework.db'}", key, now=self.clock.now)
        wording, shipped = _shipped()
        organization = Organization.model_validate({**shipped.model_dump(), **self.organization})
        self.hand_over = HandOver(self.casework.handoffs, wording, organization, self.clock.now)
        self.parts = Parts(wording, organization, self.retriever.store, self.clock.now)
        weakref.finalize(self, _close, self.casework, folder)

    def reply(self, text: str, **given: Any) -> Reply:
        """A full answer; a crisis where the text says so; a question answered by its choices; an answer without blocks for a greeting."""
        self.asked.append((text, given))
        if self.failure:
            raise self.failure
        words = "".join(letter for letter in text if letter.isprintable()).strip()
        if not words:
            msg = "the message is empty; write a few words about what you need"
            raise MessageError(msg)
        conversation = self._conversation(given.get("conversation_id"))
        reply = self._answer(words, conversation.id, given)
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile:
            meanwhile()
        turn = Turn(
            words,
            reply.outcome,
            [need.topic for need in reply.needs],
            [one.id for one in reply.matches],
            given.get("message_id"),
            reply.to_dict(),
        )
        return replace(reply, turn=self.casework.conversations.add(replace(conversation, language=reply.language), turn).turns)

    def _answer(self, words: str, conversation: str, given: dict[str, Any]) -> Reply:
        language = given.get("language") or ("es" if "ñ" in words or "quiero" in words.lower() else "en")
        if "can't go on" in words:
            return _crisis(conversation, language)
        if words.lower() in {"hello", "hola"}:
            return Reply(
                conversation, language, "clarify", _say(language, "Hello. What do you need?", "Hola. ¿Qué necesita?"), (), Profile()
            )
        return _advice(conversation, language, answered=words in {choice for choices in CHOICES.values() for choice in choices})

    def search(self, _text: str, *, kind: str | None = None, limit: int = 10) -> list[Match]:
        """The one entry, unless another kind is asked for."""
        if self.failure:
            raise self.failure
        return [Match(program(), 0.81, 0.8, 0.9, 0)][:limit] if kind in {None, "program"} else []

    def entry(self, entry_id: str) -> Entry:
        """One of the entries. Raises NotFoundError."""
        if entry_id not in self.entries:
            msg = f"no entry {entry_id!r}"
            raise NotFoundError(msg)
        return self.entries[entry_id]

    def card(self, entry_id: str, language: Any) -> EntryCard:
        """An entry in the shipped words. Raises NotFoundError."""
        wording, organization = _shipped()
        words = EntryWords(wording, DOCUMENTS, organization, self.retriever.store, language, Profile(), NOON)
        return card_of(self.entry(entry_id), words)

    def _conversation(self, known: str | None) -> Conversation:
        if known:
            return self.casework.conversations.open(known)
        self.started += 1
        return Conversation(f"conversation-{self.started}", "web", "en")


@cache
def _shipped() -> tuple[Wording, Organization]:
    """The words of answers and the organisation, as they are shipped."""
    replies, wording, organization = (
        read_yaml(folders.material("knowledge") / f"{name}.yaml") for name in ("replies", "wording", "organization")
    )
    texting = read_yaml(folders.material("knowledge") / "texting.yaml")
    return Wording([replies, wording, texting]), validate_one(organization, Organization)


def _close(casework: Casework, folder: tempfile.TemporaryDirectory[str]) -> None:
    casework.close()
    folder.cleanup()


def _say(language: str, en: str, es: str) -> str:
    return es if language == "es" else en


def _crisis(conversation: str, language: Any) -> Reply:
    text = _say(
        language,
        "I'm glad you wrote. Please call or text 988 now: a person answers, day and night, free. If you might act on it, call 911.",
        "Qué bueno que escribió. Llame o mande un texto al 988: contesta una persona, de día y de noche. Si hay peligro, llame al 911.",
    )
    line = ShownMatch(
        "988", "service", "988 Lifeline", 1.0, ("crisis",), (), ("You said: “can't go on”",), ShownEligibility("open"), "https://988lifeline.org/",
        "2026-02-01", stale=False, status="active", phone="988", url="https://988lifeline.org/", details=("A person listens.",),
    )  # fmt: skip
    return Reply(
        conversation, language, "crisis", text, (Need("crisis", 1.0, urgent=True, evidence="can't go on"),), Profile(),
        matches=(line,), blocks=(Block("", (text,)),), handoff=Handoff("JobTrain", "650-330-6400", "crisis"),
    )  # fmt: skip


def _advice(conversation: str, language: Any, *, answered: bool) -> Reply:
    def say(en: str, es: str) -> str:
        return _say(language, en, es)

    question = AskedQuestion(
        "diploma", say("Do you have a high-school diploma or GED?", "¿Tiene diploma de preparatoria o GED?"),
        say("The class asks for one.", "El curso lo pide."), CHOICES[str(language)],
    )  # fmt: skip
    lead = say("One thing would help me", "Una cosa me ayudaría")
    asked = () if answered else (Block("", (f"{lead}: {question.text} {question.why}",)),)
    rent = say(
        "Call Samaritan House today: 650-347-3648. They keep the county's emergency rent money. Bring your ID, lease and layoff letter.",
        "Llame hoy a Samaritan House: 650-347-3648. Tienen el dinero del condado para la renta. Lleve su identificación y contrato.",
    )
    pay = say(
        "Medical assistants here: half earn more than $28.75 an hour. (BLS, 2025.)",
        "Aquí, la mitad gana más de $28.75 la hora. (BLS, 2025.)",
    )
    course = say(
        "Medical Assistant, at JobTrain. Free, 20 weeks, days. To ask: 650-330-6400.",
        "Asistente médica, en JobTrain. Gratis, 20 semanas, de día. Para preguntar: 650-330-6400.",
    )
    nurse = say(
        "Nurse Assistant, at the Adult School. See adultschool.org/nurse.",
        "Auxiliar de enfermería, en la escuela para adultos. Vea adultschool.org/nurse.",
    )
    dates = say(
        "Facts checked January 2026. Call to confirm before you go.", "Datos revisados: enero de 2026. Llame para confirmar antes de ir."
    )
    blocks = (
        Block(say("First: the rent", "Primero: la renta"), (rent, say("If the line is busy, call 211.", "Si está ocupado, llame al 211."))),
        Block(say("Into health care, without paying for school", "Trabajo en salud, sin pagar la escuela"), (pay,), (course, nurse)),
        Block(
            say("What to do", "Qué hacer"),
            (
                say("Today: call about rent.", "Hoy: llame por la renta."),
                say("This week: file for unemployment.", "Esta semana: pida el desempleo."),
            ),
        ),
        Block("", (dates,)),
        *asked,
    )
    steps = (
        NextStep(
            rent,
            "call about rent",
            "today",
            say("Rent comes first.", "La renta es primero."),
            "rent-today",
            "samaritan-house",
            ("ID",),
            say("Call 211.", "Llame al 211."),
        ),
        NextStep(
            say("File for unemployment.", "Pida el desempleo."),
            "file",
            "this_week",
            say("It starts when you file.", "Empieza cuando lo pide."),
            "file-ui",
            None,
            (),
            None,
        ),
    )
    checks = (
        ShownCheck("age", "met", say("age 18 or older", "tener 18 años o más")),
        ShownCheck("education", "unknown", say("a high-school diploma or GED", "diploma de preparatoria o GED")),
        ShownCheck("residence", "failed", say("living in San Mateo County", "vivir en el condado de San Mateo")),
    )
    match = ShownMatch(
        "medical-assistant", "program", say("Medical Assistant", "Asistente médica"), 0.81, ("training",), ("31-9092",),
        (say("You said: “health care”", "Usted dijo: «salud»"),), ShownEligibility("unknown", checks), "https://www.jobtrainworks.org/programs/ma",
        "2026-01-18", stale=False, status="paused", phone="650-330-6400", url="https://www.jobtrainworks.org/programs/ma",
        details=(
            say("Learn clinic work.", "Aprenda en clínica."), "Where: 1200 O'Brien Drive, Menlo Park.",
            "Source: https://www.jobtrainworks.org/programs/ma, checked January 2026.",
        ),
        card=_course_card(language),
    )  # fmt: skip
    return Reply(
        conversation, language, "answered", "\n\n".join(line for block in blocks for line in block.lines),
        (Need("housing", 0.9, urgent=True, evidence="rent is due"), Need("training", 0.8, urgent=False, evidence="health care")),
        Profile(age=29, zip="94303"), matches=(match, _work(language)), next_steps=steps, question=None if answered else question,
        suggestions=(say("How do I apply?", "¿Cómo aplico?"), say("Talk to a person", "Hablar con una persona")), blocks=blocks,
    )  # fmt: skip


def _course_card(language: Any) -> Card:
    def say(en: str, es: str) -> str:
        return _say(language, en, es)

    return Card(
        cost=say("Free", "Gratis"), length=say("20 weeks, 600 hours", "20 semanas, 600 horas"),
        schedule=say("Days and evenings", "De día y por la noche"), delivery=say("In person", "En persona"),
        starts=say("Every spring and fall", "Cada primavera y otoño"),
        where="1200 O'Brien Drive, Menlo Park", miles=2.4,
        map="https://www.openstreetmap.org/search?query=1200+O%27Brien+Drive%2C+Menlo+Park%2C+CA+94025",
        hours=say("Mon-Fri 9 am-5 pm", "Lun-vie 9 am-5 pm"),
        open_now=OpenNow(open=False, text=say("Closed now. Opens Monday at 9 am", "Cerrado ahora. Abre el lunes a las 9 am")),
        languages=(say("English", "Inglés"), say("Spanish", "Español")), pays=say("Child care, tools", "Cuidado de niños, herramientas"),
        sessions=(
            ShownSession(
                say("Information session", "Sesión informativa"), "2027-01-12T10:00:00-08:00", "2027-01-12T11:00:00-08:00",
                "1200 O'Brien Drive", "https://www.jobtrainworks.org/programs/ma",
            ),
        ),
    )  # fmt: skip


def _work(language: Any) -> ShownMatch:
    """Medical assistants, with the figures of OEWS of May 2025 for the San Francisco area."""

    def say(en: str, es: str) -> str:
        return _say(language, en, es)

    source = "https://www.bls.gov/emp/tables/occupational-projections-and-characteristics.htm"
    return ShownMatch(
        "medical-assistants", "occupation", say("Medical assistants", "Asistentes médicos"), 1.0, ("wages", "explore-careers"),
        ("31-9092",), (say("You said: “health care”", "Usted dijo: «salud»"),), ShownEligibility("open"), source, "2026-09-26",
        stale=False, status="active", details=(say("They help doctors in clinics.", "Ayudan a los médicos en clínicas."),),
        card=Card(wages=_wages(language), pathway=_pathway(language)),
    )  # fmt: skip


def _wages(language: Any) -> ShownWages:
    figures = {10: 22.63, 25: 24.10, 50: 28.75, 75: 37.14, 90: 38.34}
    text = _say(
        language,
        "Medical assistants in the San Francisco-Oakland-Fremont area: of every 100, 10 earn up to $22.63 an hour, "
        "25 earn up to $24.10, 50 earn up to $28.75, 75 earn up to $37.14, and 90 earn up to $38.34 (BLS, 2025). "
        "Your pay, as you told me: $18.00 an hour.",
        "Asistentes médicos en la zona de San Francisco-Oakland-Fremont: de cada 100, 10 ganan hasta $22.63 la hora, "
        "25 ganan hasta $24.10, 50 ganan hasta $28.75, 75 ganan hasta $37.14 y 90 ganan hasta $38.34 (BLS, 2025). "
        "Su sueldo, como me lo dijo: $18.00 la hora.",
    )
    area = _say(language, "the San Francisco-Oakland-Fremont area", "la zona de San Francisco-Oakland-Fremont")
    return ShownWages(area, 2025, "hour", tuple(Percentile(share, amount) for share, amount in figures.items()), 18.0, text)


def _pathway(language: Any) -> ShownPathway:
    def say(en: str, es: str) -> str:
        return _say(language, en, es)

    rungs = (
        Rung("31-9092", say("Medical assistants", "Asistentes médicos"), say("$28.75 an hour", "$28.75 la hora"), here=True),
        Rung("29-2061", say("Licensed vocational nurses (LVN)", "Enfermeras vocacionales (LVN)"), say("$45.34 an hour", "$45.34 la hora")),
        Rung("29-1141", say("Registered nurses (RN)", "Enfermeras registradas (RN)"), say("$89.71 an hour", "$89.71 la hora")),
    )
    text = say(
        "From work as medical assistants ($28.75 an hour), people can move up to licensed vocational nurses (LVN) ($45.34 an hour) or "
        "registered nurses (RN) ($89.71 an hour). Pay is the middle wage in the San Francisco-Oakland-Fremont area, 2025 (BLS).",
        "De asistentes médicos ($28.75 la hora) se puede pasar a enfermeras vocacionales (LVN) ($45.34 la hora) o enfermeras "
        "registradas (RN) ($89.71 la hora). El pago es el sueldo medio en la zona de San Francisco-Oakland-Fremont, 2025 (BLS).",
    )
    return ShownPathway(rungs, text)
