"""What the API takes and gives, as pydantic models: requests are checked by them, and /openapi.json is generated from them."""

from __future__ import annotations

import re
from datetime import date  # noqa: TC003 -- pydantic needs the type at run time
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, StringConstraints

from navigator.dialogue.listening import LONGEST_MESSAGE
from navigator.knowledge.entries import AnyEntry, Kind, SocCode, Status
from navigator.web.card_schemas import CardBody  # noqa: TC001 -- pydantic needs the type at run time

LONGEST_SEARCH = 500
LONGEST_COMMENT = 500
LONGEST_NAME = 80
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")

LanguageName = Literal["en", "es"]
ChannelName = Literal["web", "sms", "desk"]
Outcome = Literal["answered", "clarify", "out_of_scope", "handoff", "crisis"]
Share = Annotated[float, Field(ge=0, le=1)]


def none_if_empty(value: object) -> object:
    """Clients send an empty text where they have nothing to say."""
    return None if value == "" else value


def whole_letters(value: object) -> object:
    """Half an emoji, as a cut text may end with, becomes the sign for a letter that is missing."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value


def _without_control(value: object) -> object:
    return _CONTROL.sub(" ", value).strip() if isinstance(value, str) else value


MessageText = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_MESSAGE), BeforeValidator(whole_letters)]
ConversationId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
MessageId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", to_lower=True)]
SearchText = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_SEARCH), BeforeValidator(_without_control)]


# -- requests


class ChatRequest(BaseModel):
    """One message of a person."""

    model_config = ConfigDict(frozen=True)

    message: MessageText = Field(description="What the person typed, in English or Spanish.")
    conversation_id: Annotated[ConversationId | None, BeforeValidator(none_if_empty)] = Field(
        default=None, description="The id of an earlier reply, to go on with that conversation; a new one starts without it."
    )
    language: Annotated[LanguageName | None, BeforeValidator(none_if_empty)] = Field(
        default=None, description="Only where the person chose one; else it is read from the message."
    )
    channel: ChannelName = Field(default="web", description="Where the answer is shown; it decides wording and length.")
    message_id: MessageId | None = Field(
        default=None, description="A random UUID for this message: sent again with it, after a lost connection, it gets the same reply."
    )


class ConversationPath(BaseModel):
    """Which conversation."""

    model_config = ConfigDict(frozen=True)

    conversation_id: ConversationId


class SearchQuery(BaseModel):
    """What to search the knowledge base for."""

    model_config = ConfigDict(frozen=True)

    q: SearchText = Field(description="Words, in English or Spanish.")
    kind: Kind | None = Field(default=None, description="Only entries of this kind.")
    limit: int = Field(default=10, ge=1, le=50)
    language: LanguageName = Field(default="en", description="Language of names and summaries.")


class EntryPath(BaseModel):
    """Which entry."""

    model_config = ConfigDict(frozen=True)

    entry_id: str = Field(description="The id of an entry, as a search or a reply gives it.")


# -- the reply


class NeedBody(BaseModel):
    """Something the person needs."""

    topic: str
    confidence: Share
    urgent: bool
    evidence: str = Field(description="The words it was read from.")


class CheckBody(BaseModel):
    """One condition of an entry against what the person said."""

    criterion: str
    result: Literal["met", "failed", "unknown"]
    text: str


class EligibilityBody(BaseModel):
    """Whom an entry is for, never a promise."""

    status: Literal["likely", "unlikely", "unknown", "open"] = Field(description="open: anyone may use it.")
    checks: list[CheckBody]


class MatchBody(BaseModel):
    """An entry that fits."""

    id: str
    kind: Kind
    name: str
    score: float
    topics: list[str]
    soc: list[SocCode] = Field(description="An occupation's code; for a program the codes it leads to.")
    reasons: list[str]
    eligibility: EligibilityBody
    source: str
    verified_on: date | None
    stale: bool
    status: Status
    phone: str | None
    url: str | None
    details: list[str] = Field(description="All that is known of it, a sentence each.")
    card: CardBody | None = Field(description="The same, each part for itself; null for a guide.")


class StepBody(BaseModel):
    """One thing to do."""

    text: str
    short: str
    when: Literal["now", "today", "this_week", "this_month", "later"]
    why: str
    rule: str = Field(description="Id of the rule that recommended it.")
    entry: str | None
    documents: list[str] = Field(description="What to bring.")
    fallback: str | None
    takes: str | None = Field(default=None, description="How long it takes, where that is known.")
    cost: str | None = Field(default=None, description="What it costs, where that is known.")


class QuestionBody(BaseModel):
    """The one thing worth asking now."""

    asks: str
    text: str
    why: str
    choices: list[str]


class BlockBody(BaseModel):
    """One part of the answer as the chat page shows it; `items` are numbered."""

    heading: str
    lines: list[str]
    items: list[str]


class HandoffBody(BaseModel):
    """How to reach a person."""

    name: str
    phone: str
    reason: str
    summary: list[str]


class ReplyBody(BaseModel):
    """The answer to a message."""

    conversation_id: str
    turn: int = Field(description="Number of the reply in its conversation, from 1.")
    language: LanguageName
    outcome: Outcome
    text: str = Field(description="The whole answer in plain text, as the channel would show it.")
    messages: list[str] = Field(default=[], description="channel sms: the text messages to send, in order.")
    needs: list[NeedBody] = Field(description="Most urgent first.")
    profile: dict[str, str | int | float | bool | list[str] | list[int]] = Field(description="Only what the person said of themselves.")
    matches: list[MatchBody] = Field(description="Best first.")
    next_steps: list[StepBody] = Field(description="In the order to do them.")
    question: QuestionBody | None
    suggestions: list[str] = Field(description="Things the person may want to say next.")
    blocks: list[BlockBody]
    handoff: HandoffBody | None


# -- search and entries


class ResultBody(BaseModel):
    """An entry found by a search."""

    model_config = ConfigDict(frozen=True)

    id: str
    kind: Kind
    name: str
    score: float
    topics: tuple[str, ...]
    soc: tuple[SocCode, ...]
    summary: str
    source: str
    verified_on: date
    status: Status


class SearchBody(BaseModel):
    """What a search found, best first."""

    model_config = ConfigDict(frozen=True)

    query: str
    count: int
    results: tuple[ResultBody, ...]


class EntryBody(RootModel[AnyEntry]):
    """An entry of the knowledge base, in both languages, with its source and date."""


# -- health and problems


class HealthBody(BaseModel):
    """How the server is."""

    status: Literal["ok", "ready"]


class Mistake(BaseModel):
    """A field that is wrong. What was sent is never repeated."""

    field: str
    message: str


class Problem(BaseModel):
    """An error, as RFC 9457 describes it."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[Mistake] = Field(default=[], description="Where several fields may be wrong, each of them.")
