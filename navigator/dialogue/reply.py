"""What the assistant takes and gives: one Message in, one Reply out, the same on every channel."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from navigator.advice.eligibility import Result
    from navigator.advice.next_steps import NextStep
    from navigator.advice.profile import Profile
    from navigator.advice.questions import AskedQuestion
    from navigator.dialogue.text_message import Texts

Language = Literal["en", "es"]
Channel = Literal["web", "sms", "desk"]
Outcome = Literal["answered", "clarify", "out_of_scope", "handoff", "crisis"]


@dataclass(frozen=True, slots=True)
class Message:
    """What a person typed, and where. `language` is only set when they chose one; `message_id` where the sender gave it one."""

    text: str
    conversation_id: str | None = None
    language: Language | None = None
    channel: Channel = "web"
    message_id: str | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """Something a person needs, the words it was read from, and how sure that is (0 to 1)."""

    topic: str
    confidence: float
    urgent: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """A criterion of eligibility in words."""

    criterion: str
    result: Result
    text: str


@dataclass(frozen=True, slots=True)
class ShownEligibility:
    """Whether an entry is likely a fit, and each check that led there."""

    status: Literal["likely", "unlikely", "unknown", "open"]
    checks: tuple[ShownCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenNow:
    """Whether a place is open at this moment, and until when or from when on."""

    open: bool
    text: str


@dataclass(frozen=True, slots=True)
class ShownSession:
    """A date ahead that people can come to."""

    name: str
    starts_at: str
    """ISO 8601 with the offset from UTC; only the day where no hour is known."""
    ends_at: str | None = None
    place: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Percentile:
    """What `share` of 100 workers earn at most; None where it is not released, or where it is `capped`: above BLS's highest figure."""

    share: int
    amount: float | None
    capped: bool = False


@dataclass(frozen=True, slots=True)
class ShownWages:
    """How pay is spread in some work, in US dollars per `unit`, with what the person said they earn."""

    area: str
    year: int
    unit: Literal["hour", "year"]
    percentiles: tuple[Percentile, ...]
    yours: float | None
    text: str


@dataclass(frozen=True, slots=True)
class Rung:
    """Work on a way up, with its middle wage in words where that is known; `here` is the work the card is about."""

    soc: str
    name: str
    wage: str | None
    here: bool = False


@dataclass(frozen=True, slots=True)
class ShownPathway:
    """What leads to some work and what it leads to, lowest paid first."""

    rungs: tuple[Rung, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """What there is to show of a match, each part for itself; None or empty where it is not known."""

    cost: str | None = None
    length: str | None = None
    schedule: str | None = None
    delivery: str | None = None
    starts: str | None = None
    where: str | None = None
    miles: float | None = None
    map: str | None = None
    hours: str | None = None
    open_now: OpenNow | None = None
    languages: tuple[str, ...] = ()
    pays: str | None = None
    sessions: tuple[ShownSession, ...] = ()
    wages: ShownWages | None = None
    pathway: ShownPathway | None = None


@dataclass(frozen=True, slots=True)
class ShownMatch:
    """An entry as a caller sees it."""

    id: str
    kind: str
    name: str
    score: float
    topics: tuple[str, ...]
    soc: tuple[str, ...]
    reasons: tuple[str, ...]
    eligibility: ShownEligibility
    source: str
    verified_on: str | None
    stale: bool
    status: str
    phone: str | None = None
    url: str | None = None
    details: tuple[str, ...] = ()
    card: Card | None = None
    """None for a guide, of which there is only its text."""


@dataclass(frozen=True, slots=True)
class Block:
    """One part of an answer: a heading, and the lines under it; `items` are numbered."""

    heading: str
    lines: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer, as `contract/reply.schema.json` describes it."""

    conversation_id: str
    language: Language
    outcome: Outcome
    text: str
    needs: tuple[Need, ...]
    profile: Profile
    matches: tuple[ShownMatch, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    question: AskedQuestion | None = None
    suggestions: tuple[str, ...] = ()
    texts: Texts | None = None
    """What a text message tells; None on other channels."""
    blocks: tuple[Block, ...] = ()
    handoff: Handoff | None = None
    turn: int = 0
    """Its number in the conversation, from 1; 0 before it is stored."""

    @property
    def messages(self) -> tuple[str, ...]:
        """The text messages: the first is the answer, each of the others is sent when it is asked for. None on other channels."""
        return self.texts.messages() if self.texts else ()

    def to_dict(self) -> dict[str, Any]:
        """The reply as JSON values, in the form of the schema."""
        body: dict[str, Any] = {name: _plain(value) for name, value in asdict(self).items() if name not in {"profile", "texts"}}
        body["profile"] = self.profile.to_dict()
        if self.texts:
            body["messages"] = list(self.messages)
        return body


def _plain(value: Any) -> Any:
    """The value as JSON has it: lists for tuples, all the way down."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple | list) else value


@dataclass(frozen=True, slots=True)
class Handoff:
    """How to reach a person, for someone who wants one."""

    name: str
    phone: str
    reason: str
    summary: tuple[str, ...] = field(default=())
