"""Settings, read once from the environment or a `.env` file and passed in."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 -- pydantic needs the type at run time
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from navigator import folders
from navigator.errors import SettingsError


class Settings(BaseSettings):
    """What can be set; every value has a safe default or turns its feature off. An empty variable counts as not set."""

    model_config = SettingsConfigDict(env_prefix="NAVIGATOR_", env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    model: str = Field(
        default="default", description="A sentence-transformers model: a path, a hub name, or `plain`; the packaged one, tuned, by default."
    )
    index: Path = Field(default_factory=folders.built_index, description="Folder of the built index.")
    database_url: str = Field(default_factory=folders.casework_url, description="Where conversations are kept, as an SQLAlchemy address.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", description="Least serious message that is logged.")
    public_url: Annotated[str, StringConstraints(pattern=r"^(https?://[^\s/]+)?$")] = Field(
        default="", description="Address that people reach the server at, such as https://ask.example.org: private links and codes hold it."
    )
    allowed_origins: str = Field(
        default="", description="Other sites that show the chat, such as `https://www.example.org`; several with commas between."
    )
    secret_key: str = Field(
        default="",
        repr=False,
        description="What names and contacts are encrypted with: 32 letters or more, kept safe; after a comma, keys used before. "
        "Without it a key file is made.",
    )
    plan_days: int = Field(default=90, ge=1, le=366, description="Days until the private link of a plan ends.")
    trusted_proxies: int = Field(default=0, ge=0, le=5, description="How many proxies of your own stand before the server.")
    rate_limit: str = Field(
        default="30 per minute", description="Chat messages from one address, and text messages from one phone; `off` turns limits off."
    )
    sms_number: Annotated[str, StringConstraints(pattern=r"^(\+[1-9]\d{7,14})?$")] = Field(
        default="", description="The number that people text, such as +16505550100: messages that are not an answer come from it."
    )
    twilio_account_sid: str = Field(default="", description="Twilio: the account that sends messages.")
    twilio_auth_token: str = Field(default="", repr=False, description="Twilio: its token; it also proves that a message is from Twilio.")
    vonage_api_key: str = Field(default="", description="Vonage: the key of the account that sends messages.")
    vonage_api_secret: str = Field(default="", repr=False, description="Vonage: its secret.")
    gateway_url: Annotated[str, StringConstraints(pattern=r"^(https?://\S+)?$")] = Field(
        default="", description="Any other gateway: the address that takes messages to send, as signed JSON."
    )
    gateway_secret: str = Field(default="", repr=False, description="Any other gateway: what messages from and to it are signed with.")
    sms_days: int = Field(default=7, ge=1, le=90, description="Days that a conversation by text message goes on after its last message.")
    sms_quiet_hours: str = Field(
        default="20:00-09:00", description="When no reminder is sent, by the clocks where a phone is from; `off` for never."
    )
    contact_days: int = Field(
        default=30, ge=1, le=366, description="Days after which the numbers of messages that could not be sent are deleted."
    )


def read_settings(**given: object) -> Settings:
    """The settings; `given` ones (those that are not None) win over the environment. Raises SettingsError."""
    try:
        return Settings.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        mistakes = "; ".join(f"NAVIGATOR_{str(item['loc'][0]).upper()}: {item['msg']}, not {item['input']!r}" for item in error.errors())
        msg = f"{mistakes}. Mend it in the environment or in .env"
        raise SettingsError(msg) from error
