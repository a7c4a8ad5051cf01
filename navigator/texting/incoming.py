"""A text message that came in, whatever gateway brought it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from navigator.casework.phones import Phone
    from navigator.dialogue.reply import Language


@dataclass(frozen=True, slots=True)
class IncomingText:
    """A message as a gateway brings it: `id` is the gateway's own, `pictures` how many it came with.

    `told` is the order that the provider found in it and answered itself, if it did: nobody is told twice.
    """

    gateway: str
    id: str
    sender: str
    text: str
    pictures: int = 0
    told: Literal["", "stop", "start", "help"] = ""

    @property
    def key(self) -> str:
        """The same for the same message delivered again, and for no other."""
        return hashlib.sha256(f"{self.gateway}:{self.id}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Visit:
    """A message with the phone it is from, the number of that phone, and the language to answer in where nothing else decides."""

    incoming: IncomingText
    phone: Phone
    number: str

    @property
    def language(self) -> Language:
        """The language the phone was last answered in; English where it is new."""
        return "es" if self.phone.language == "es" else "en"
