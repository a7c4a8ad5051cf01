"""Opens the gateway that the settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navigator.errors import SettingsError
from navigator.texting.json_gateway import JsonGateway
from navigator.texting.twilio_gateway import TwilioGateway
from navigator.texting.vonage_gateway import VonageGateway

if TYPE_CHECKING:
    from navigator.settings import Settings
    from navigator.texting.gateway import Gateway


def open_gateway(settings: Settings) -> Gateway | None:
    """The gateway that is set up; None where there is none. Raises SettingsError for two of them, and for half of one."""
    found: dict[str, Gateway] = {}
    if settings.twilio_account_sid:
        token = _given("TWILIO_AUTH_TOKEN", settings.twilio_auth_token, "TWILIO_ACCOUNT_SID")
        found["TWILIO_ACCOUNT_SID"] = TwilioGateway(settings.twilio_account_sid, token)
    if settings.vonage_api_key or settings.vonage_api_secret:
        key = _given("VONAGE_API_KEY", settings.vonage_api_key, "VONAGE_API_SECRET")
        found["VONAGE_API_KEY"] = VonageGateway(key, _given("VONAGE_API_SECRET", settings.vonage_api_secret, "VONAGE_API_KEY"))
    if settings.gateway_url:
        secret = _given("GATEWAY_SECRET", settings.gateway_secret, "GATEWAY_URL")
        found["GATEWAY_URL"] = JsonGateway(settings.gateway_url, secret)
    if len(found) > 1:
        names = " and ".join(f"NAVIGATOR_{name}" for name in found)
        msg = f"{names} are set: messages go through one gateway; unset the others"
        raise SettingsError(msg)
    return next(iter(found.values()), None)


def _given(name: str, value: str, because: str) -> str:
    if not value:
        msg = f"NAVIGATOR_{name} is not set, and NAVIGATOR_{because} is; set both or neither"
        raise SettingsError(msg)
    return value
