"""Opens text messages: what answers them, what queues them, and what sends them where a gateway is set up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.errors import SettingsError
from navigator.texting.flood import Flood
from navigator.texting.gateways import open_gateway
from navigator.texting.keywords import Keywords
from navigator.texting.numbers import QuietHours
from navigator.texting.orders import Orders
from navigator.texting.outgoing import Outgoing
from navigator.texting.reminders import Reminders
from navigator.texting.sending import Sender, SendingThread
from navigator.texting.talk import Talk
from navigator.texting.texting import Texting
from navigator.texting.words import TextWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from navigator.assembly import Navigator
    from navigator.settings import Settings
    from navigator.texting.gateway import Gateway


@dataclass(frozen=True, slots=True)
class TextMessages:
    """`outgoing`, `reminders`, `sender` and `thread` are None where no gateway is set up; whoever serves starts the thread."""

    texting: Texting
    outgoing: Outgoing | None = None
    reminders: Reminders | None = None
    sender: Sender | None = None
    thread: SendingThread | None = None


def are_set_up(settings: Settings) -> bool:
    """Whether any gateway is named, to take messages in or to send them."""
    names = ("twilio_auth_token", "twilio_account_sid", "vonage_api_key", "vonage_api_secret", "gateway_url", "gateway_secret")
    return any(getattr(settings, name) for name in names)


def open_text_messages(
    navigator: Navigator, settings: Settings, *, gateway: Gateway | None = None, report: Callable[[str], None] = lambda _: None
) -> TextMessages:
    """Text messages around a navigator, by its clock; a `gateway` given is used in place of that of the settings.

    `report` hears of what goes wrong while sending, in words without numbers or texts. Raises SettingsError.
    """
    parts, casework, now = navigator.parts, navigator.casework, navigator.parts.now
    gateway = gateway or open_gateway(settings)
    words = TextWords(parts.wording, parts.organization)
    quiet = QuietHours.read(settings.sms_quiet_hours, parts.organization.zone)
    reminders = Reminders(navigator, words, now) if gateway else None
    talk = Talk(navigator, words, now, days=settings.sms_days, reminds=reminders is not None)
    keywords = Keywords(parts.store.material("keywords"))
    orders = Orders(casework, talk, words, reminders, now)
    texting = Texting(casework.phones, keywords, orders, talk, Flood(settings.rate_limit))
    if gateway is None or reminders is None:
        return TextMessages(texting)
    if not settings.sms_number:
        msg = "NAVIGATOR_SMS_NUMBER: the gateway sends from a number of yours; set it, such as +16505550100"
        raise SettingsError(msg)
    sender = Sender(casework, gateway, reminders, quiet, settings.sms_number, now, keep_days=settings.contact_days)
    thread = SendingThread(sender, report)
    return TextMessages(texting, Outgoing(navigator, words, now, thread.wake), reminders, sender, thread)
