"""What keeps people safe: response headers, a limit on how much and how often, and no body left unread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING

import limits
from flask import Response, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.middleware.proxy_fix import ProxyFix

from navigator.errors import SettingsError
from navigator.web.errors import refuse

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from navigator.settings import Settings

    View = Callable[..., Response]
    Limit = Callable[[View], View]

LARGEST_BODY = 64 * 1024
"""Bytes of a request body."""
_DRAINED = 2 * 1024 * 1024
"""Bytes of a body too large that are still read, so that the client gets to see the answer instead of a broken connection."""

_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors "
)
_DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def register_security(app: Flask, origins: tuple[str, ...] = (), *, proxies: int = 0) -> None:
    """Sets the limit on bodies and the headers of every response; pages of these `origins` may frame ours.

    Behind so many `proxies` of one's own, people's addresses are those that the proxies name; anyone else could make them up.
    """
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)  # type: ignore[method-assign]
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.before_request(_refuse_large_body)
    app.after_request(partial(_add_headers, origins))


@dataclass(frozen=True, slots=True)
class Limits:
    """How often one address may do what: ask, and have something kept (a plan, a rating, a hand-off). Each counts apart."""

    ask: Limit
    keep: Limit


def open_limits(app: Flask, settings: Settings) -> Limits:
    """The limits of the settings, counted in memory. Raises SettingsError for a limit it cannot read."""
    if settings.rate_limit.strip().lower() == "off":
        return Limits(lambda view: view, lambda view: view)
    try:
        limits.parse_many(settings.rate_limit)
    except ValueError as error:
        msg = f"NAVIGATOR_RATE_LIMIT: cannot read {settings.rate_limit!r}; write it like '30 per minute', or 'off'"
        raise SettingsError(msg) from error
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://", headers_enabled=True)
    return Limits(limiter.shared_limit(settings.rate_limit, scope="ask"), limiter.shared_limit(settings.rate_limit, scope="keep"))


def _refuse_large_body() -> None:
    if (request.content_length or 0) <= LARGEST_BODY:
        return
    left = min(request.content_length or 0, _DRAINED)
    source = request.environ["wsgi.input"]
    while left > 0 and (chunk := source.read(min(left, LARGEST_BODY))):
        left -= len(chunk)
    if request.endpoint != "pages.answer_form":  # the page shows the refusal itself
        refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def _add_headers(origins: tuple[str, ...], response: Response) -> Response:
    is_page = response.mimetype == "text/html"
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    page_policy = _PAGE_POLICY + " ".join(("'self'", *origins))
    response.headers.setdefault("Content-Security-Policy", page_policy if is_page else _DATA_POLICY)
    if not (is_page and origins):  # the older header cannot name other sites
        response.headers.setdefault("X-Frame-Options", "SAMEORIGIN" if is_page else "DENY")
    response.headers.setdefault("Cache-Control", "no-store")
    return response
