"""A server that can send text messages, and what phones got of them: real but for the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from web_double import settings

from navigator.texting.local_gateway import LocalGateway
from navigator.texting.open import open_text_messages

if TYPE_CHECKING:
    from navigator.settings import Settings
    from navigator.texting.gateway import OutgoingText

SITE = "https://navigator.example.org"


def texting_settings(**given: Any) -> Settings:
    """Settings with a gateway and a public address; nothing listens at the gateway, and nothing is sent unless `delivered` does."""
    gateway = {"gateway_url": "http://127.0.0.1:9/", "gateway_secret": "a secret of tests alone", "sms_number": "+16505550199"}
    return settings(**{"public_url": SITE, **gateway, **given})


def delivered(navigator: Any) -> list[OutgoingText]:
    """Sends all that is due, to a gateway that goes nowhere; what it was handed."""
    handed: list[OutgoingText] = []
    sender = open_text_messages(navigator, texting_settings(), gateway=LocalGateway(handed.append)).sender
    assert sender is not None
    sender.send_due()
    return handed
