"""Other sites that may show the chat: which they are, and what browsers are told of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flask_cors import CORS

from navigator.errors import SettingsError

if TYPE_CHECKING:
    from flask import Flask

    from navigator.settings import Settings

_ORIGIN = re.compile(r"^https?://[a-z0-9.-]+(:[0-9]{1,5})?$")
_HOUR = 3600


def allowed_origins(settings: Settings) -> tuple[str, ...]:
    """The origins listed. Raises SettingsError for one that is none: a path, a star, a missing scheme."""
    listed = [origin.strip().rstrip("/").lower() for origin in settings.allowed_origins.split(",")]
    origins = tuple(origin for origin in listed if origin)
    for origin in origins:
        if not _ORIGIN.match(origin):
            msg = f"NAVIGATOR_ALLOWED_ORIGINS: {origin!r} is no origin; write each like https://www.example.org, with commas between"
            raise SettingsError(msg)
    return origins


def register_origins(app: Flask, origins: tuple[str, ...]) -> None:
    """Lets pages of these origins, and no others, use the API from the browser; without cookies, since there are none."""
    if origins:
        CORS(
            app, resources={r"/api/v1/*": {"origins": list(origins)}}, methods=["GET", "POST", "PUT", "DELETE"],
            allow_headers=["Content-Type"], expose_headers=["Retry-After"], max_age=_HOUR,
        )  # fmt: skip
