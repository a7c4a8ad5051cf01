"""The access log: one line a request, without what was asked, said or searched for, and without anyone's address."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING, Protocol, cast

import structlog
from flask import Response, g, request

if TYPE_CHECKING:
    from flask import Flask

    from navigator.settings import Settings


class Log(Protocol):
    """What the web layer needs of a logger: an event's name, and fields."""

    def debug(self, event: str, **fields: object) -> object:
        """For who develops."""

    def info(self, event: str, **fields: object) -> object:
        """For who runs it."""

    def error(self, event: str, **fields: object) -> object:
        """For who mends it."""


def open_log(settings: Settings) -> Log:
    """A logger on standard error: for people on a terminal, JSON lines elsewhere."""
    renderer = structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer()
    logger = structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso", utc=True), renderer],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, settings.log_level)),
    )
    return cast("Log", logger)


def register_access_log(app: Flask, log: Log) -> None:
    """Logs each request by its route, never by its full address: that may hold an id or a person's words."""

    def start() -> None:
        """Notes when a request came in."""
        g.started = time.perf_counter()

    def finish(response: Response) -> Response:
        """Writes its line; those of static files and health checks only when debugging."""
        route = request.url_rule.rule if request.url_rule else "none"
        milliseconds = round((time.perf_counter() - g.get("started", time.perf_counter())) * 1000, 1)
        say = log.debug if request.endpoint in {"static", "health.alive", "health.ready"} else log.info
        say("request", method=request.method, route=route, status=response.status_code, milliseconds=milliseconds)
        return response

    app.before_request(start)
    app.after_request(finish)
