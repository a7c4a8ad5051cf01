"""What the API takes and gives of plans, as pydantic models."""

from __future__ import annotations

from datetime import date  # noqa: TC003 -- pydantic needs the type at run time
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from navigator.advice.next_steps import When  # noqa: TC001 -- pydantic needs the type at run time
from navigator.casework.plans import MOST_ITEMS
from navigator.web.schemas import ConversationId, LanguageName  # noqa: TC001 -- pydantic needs the type at run time

_HOW_MANY = f"Up to {MOST_ITEMS}; the same entry or step twice counts once."
_MOST = 1_000_000


class PlanPath(BaseModel):
    """Which plan."""

    model_config = ConfigDict(frozen=True)

    token: str = Field(description="The end of the plan's private link.")


class NewItem(BaseModel):
    """An entry, or a step of a reply: the server copies it, so that a plan holds nothing but its words."""

    model_config = ConfigDict(frozen=True)

    entry: Annotated[str, StringConstraints(max_length=120)] | None = Field(default=None, description="Id of an entry.")
    conversation_id: ConversationId | None = Field(default=None, description="The conversation of the reply that has the step.")
    turn: int | None = Field(default=None, ge=1, le=_MOST, description="The turn of that reply.")
    step: int | None = Field(default=None, ge=0, le=_MOST, description="Place of the step in its `next_steps`, from 0.")
    done: bool | None = Field(default=None, description="Whether it is ticked; left out, a new one is not, and a kept one stays as it was.")


class ChangedItem(NewItem):
    """An item that stays, by its key, or a new one."""

    key: Annotated[str, StringConstraints(max_length=300)] | None = Field(default=None, description="Key of an item the plan holds.")


class NewPlan(BaseModel):
    """What to keep."""

    model_config = ConfigDict(frozen=True)

    language: LanguageName = Field(description="The language its page is in.")
    items: tuple[NewItem, ...] = Field(min_length=1, description=_HOW_MANY)


class PlanChange(BaseModel):
    """All that the plan holds from now on; what is left out is taken out."""

    model_config = ConfigDict(frozen=True)

    revision: int = Field(ge=1, le=_MOST, description="The revision that was seen; where the plan has another one, nothing is changed.")
    items: tuple[ChangedItem, ...] = Field(description=_HOW_MANY)


class PlanToPhone(BaseModel):
    """Where to send a plan."""

    model_config = ConfigDict(frozen=True)

    to: str = Field(min_length=1, max_length=40, description="The number of a phone that takes text messages.")


class PlanOnItsWay(BaseModel):
    """The plan will be sent."""

    text: str = Field(description="What to tell the person, in the language of the plan.")


class PlanItemBody(BaseModel):
    """An item in words: an entry as it is now, a step as it was said."""

    model_config = ConfigDict(from_attributes=True)

    key: str = Field(description="entry:<id>, or step:<rule>:<id of the entry it is about, if any>.")
    kind: Literal["entry", "step"]
    entry: str | None
    title: str
    lines: list[str]
    when: When | None = Field(description="When a step is due.")
    phone: str | None
    url: str | None
    done: bool


class PlanBody(BaseModel):
    """A plan."""

    model_config = ConfigDict(from_attributes=True)

    token: str = Field(description="Who has it can see, change and end the plan.")
    url: str = Field(description="Address of its page: absolute where NAVIGATOR_PUBLIC_URL is set.")
    expires_on: date = Field(description="The day on which the link ends.")
    revision: int
    language: LanguageName
    items: list[PlanItemBody]
