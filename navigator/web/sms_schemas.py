"""What the gateways of text messages send, and what the JSON one gets back. Fields that are not named here are passed over."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from navigator.dialogue.listening import LONGEST_MESSAGE

LONGEST_ID = 200


class TwilioText(BaseModel):
    """The fields of Twilio's webhook that are used."""

    model_config = ConfigDict(frozen=True)

    message_sid: str = Field(alias="MessageSid", min_length=1, max_length=LONGEST_ID)
    sender: str = Field(alias="From", min_length=1, max_length=LONGEST_ID)
    body: str = Field(default="", alias="Body", max_length=LONGEST_MESSAGE)
    num_media: int = Field(default=0, alias="NumMedia", ge=0)
    opt_out_type: Literal["", "stop", "start", "help"] = Field(default="", alias="OptOutType")

    @field_validator("opt_out_type", mode="before")
    @classmethod
    def in_lower_case(cls, value: object) -> object:
        """STOP, START or HELP, which Twilio writes in capitals; nothing for what it may add one day."""
        return value.lower() if isinstance(value, str) and value.lower() in {"stop", "start", "help"} else ""


class GatewayText(BaseModel):
    """A text message that came in."""

    model_config = ConfigDict(frozen=True)

    id: str = Field(
        min_length=1, max_length=LONGEST_ID, description="The gateway's own id of the message: the same when it is delivered again."
    )
    sender: str = Field(alias="from", min_length=1, max_length=LONGEST_ID, description="The phone's number, best in E.164.")
    to: str = Field(default="", max_length=LONGEST_ID, description="The number it was sent to.")
    text: str = Field(max_length=LONGEST_MESSAGE, description="What the person wrote; empty for a picture alone.")
    pictures: int = Field(default=0, ge=0, description="How many pictures came with it.")


class GatewayAnswer(BaseModel):
    """What to send back."""

    messages: list[str] = Field(description="Text messages to send to the phone, in this order; none for a message that gets no answer.")
