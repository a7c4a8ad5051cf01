"""A phone for tests: it texts with the navigator people get, by a clock that is set, over a gateway that keeps what is sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from real_index import default_encoder, real_index

from navigator.assembly import open_navigator
from navigator.casework.tables import METADATA
from navigator.index.encoder import DEFAULT_MODEL
from navigator.settings import Settings
from navigator.texting.incoming import IncomingText
from navigator.texting.local_gateway import LocalGateway
from navigator.texting.open import TextMessages, open_text_messages

if TYPE_CHECKING:
    from pathlib import Path

    from navigator.assembly import Navigator
    from navigator.texting.gateway import Gateway, OutgoingText

KEY = "a key that is for tests alone and long enough"
NOON = datetime(2026, 6, 1, 19, tzinfo=UTC)
"""Noon on the Peninsula, a Monday."""
NUMBER = "+16505550100"
OURS = "+16505550199"
_ids = count()


@dataclass
class Clock:
    """A clock that stands until it is set."""

    time: datetime = NOON

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.time

    def ahead(self, **time: float) -> None:
        """Sets it ahead."""
        self.time += timedelta(**time)


@dataclass
class Exchange:
    """A navigator with text messages, and what it sent unasked."""

    navigator: Navigator
    texts: TextMessages
    clock: Clock
    sent: list[OutgoingText] = field(default_factory=list)

    def text(self, words: str, *, sender: str = NUMBER, message_id: str = "", pictures: int = 0, told: Any = "") -> tuple[str, ...]:
        """What comes back to a text."""
        message_id = message_id or f"text-{next(_ids)}"
        return self.texts.texting.answer(IncomingText("test", message_id, sender, words, pictures, told))

    def said(self, words: str, **given: str) -> str:
        """The one message that comes back to a text."""
        (message,) = self.text(words, **given)
        return message

    def phone_id(self, number: str = NUMBER) -> str:
        """The id of a phone in the database."""
        return self.navigator.casework.phones.id_of(number)


@cache
def _opened(folder: Path) -> tuple[Navigator, Clock]:
    """A navigator as it ships, with its clock, opened once: its casework is in this folder."""
    clock = Clock()
    database = f"sqlite:///{folder / 'casework.db'}"
    made = Settings(model=DEFAULT_MODEL, index=real_index(folder), database_url=database, secret_key=KEY, log_level="ERROR")
    return open_navigator(made, encoder=default_encoder(), now=clock), clock


def exchange(folder: Path, *, gateway: Gateway | None = None, sends: bool = True, **settings: object) -> Exchange:
    """An exchange at noon with nothing kept yet; what the folder's casework held is deleted."""
    navigator, clock = _opened(folder)
    clock.time = NOON
    with navigator.casework.engine.begin() as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(sa.delete(table))
    sent: list[OutgoingText] = []
    local = (gateway or LocalGateway(sent.append)) if sends else None
    made = Settings(**{"rate_limit": "off", "sms_number": OURS, **settings})
    return Exchange(navigator, open_text_messages(navigator, made, gateway=local), clock, sent)
