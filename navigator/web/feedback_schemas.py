"""What people may tell staff, as pydantic models: ratings, reports and hand-offs."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 -- pydantic needs the type at run time
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictInt, StringConstraints

from navigator.dialogue.listening import without_hidden
from navigator.web.schemas import LONGEST_COMMENT, LONGEST_NAME, ConversationId, LanguageName, none_if_empty, whole_letters

_LAST_TURN = 1_000_000
"""More turns than any conversation has; a larger number would not fit into the database."""


def _seen(value: object) -> object:
    """What a person sees of a text."""
    return without_hidden(str(whole_letters(value))) if isinstance(value, str) else value


def _text_or_nothing(value: object) -> object:
    return _seen(value) or "" if value is None or isinstance(value, str) else value


def _reach_or_nothing(value: object) -> object:
    """A way to be reached whose box was left empty counts as none."""
    if value == "" or (isinstance(value, dict) and _text_or_nothing(value.get("to", "?")) == ""):
        return None
    return value


OptionalReason = BeforeValidator(none_if_empty)
OptionalText = BeforeValidator(_text_or_nothing)
Comment = Annotated[str, StringConstraints(max_length=LONGEST_COMMENT), OptionalText]
Name = Annotated[str, StringConstraints(max_length=LONGEST_NAME), OptionalText]


class FeedbackRequest(BaseModel):
    """What a person thinks of a reply."""

    model_config = ConfigDict(frozen=True)

    conversation_id: ConversationId
    turn: Annotated[StrictInt, Field(ge=1, le=_LAST_TURN)] = Field(description="`turn` of the reply; rated again, the later rating stays.")
    helpful: StrictBool
    reason: Annotated[Literal["wrong", "unclear", "missing", "too_long", "not_for_me", "other"] | None, OptionalReason] = None
    comment: Comment = Field(default="", description="Identity and card numbers, phone numbers and e-mail addresses are not kept.")


class ReportRequest(BaseModel):
    """What is wrong with an entry."""

    model_config = ConfigDict(frozen=True)

    reason: Literal["wrong_number", "closed", "full", "outdated", "other"]
    comment: Comment = Field(default="", description="Identity and card numbers, phone numbers and e-mail addresses are not kept.")
    conversation_id: Annotated[ConversationId | None, BeforeValidator(none_if_empty)] = Field(
        default=None, description="Where the entry was seen; a report outlives its conversation."
    )


class ReachBody(BaseModel):
    """How to reach a person."""

    model_config = ConfigDict(frozen=True)

    by: Literal["call", "text", "email"]
    to: Annotated[str, BeforeValidator(_seen)] = Field(
        description="A phone number, in the U.S. without its country code, or an e-mail address."
    )


class HandoffRequest(BaseModel):
    """What a person leaves for staff; asked again in a conversation, the later one stays."""

    model_config = ConfigDict(frozen=True)

    conversation_id: ConversationId
    language: LanguageName = Field(description="Language of what comes back.")
    name: Name = Field(default="", description="Encrypted when it is stored.")
    reach: Annotated[ReachBody | None, BeforeValidator(_reach_or_nothing)] = Field(default=None, description="Encrypted when it is stored.")
    comment: Comment = Field(default="", description="Identity and card numbers, phone numbers and e-mail addresses are not kept.")


class HandedOverBody(BaseModel):
    """What comes of a hand-off."""

    model_config = ConfigDict(frozen=True)

    id: str
    answer_by: datetime | None = Field(description="By when a person gets back; null where the hours are not known or no way to was given.")
    text: str = Field(description="What to tell the person.")
