"""Makes the web application. Nothing is global: whoever calls hands over what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask.json.provider import DefaultJSONProvider
from flask_openapi3.openapi import OpenAPI
from jinja2 import StrictUndefined

from navigator import folders
from navigator.assembly import open_navigator
from navigator.errors import NavigatorError
from navigator.web.chat import chat_api
from navigator.web.described import info, register_openapi
from navigator.web.entries import entries_api
from navigator.web.errors import refuse_values, register_errors
from navigator.web.health import health_api
from navigator.web.logs import open_log, register_access_log
from navigator.web.opened import Opened
from navigator.web.pages import register_pages
from navigator.web.plan_pages import plan_views
from navigator.web.plan_words import open_writer
from navigator.web.plans import plans_api
from navigator.web.schemas import Problem
from navigator.web.security import open_limits, register_security

if TYPE_CHECKING:
    from navigator.assembly import Navigator
    from navigator.settings import Settings


class _Json(DefaultJSONProvider):
    """Keys in the order they were written, accents as they are: Spanish takes fewer bytes on a slow line."""

    sort_keys = False
    ensure_ascii = False


def create_app(navigator: Navigator | None, settings: Settings, *, problem: NavigatorError | None = None) -> OpenAPI:
    """The app around a navigator. Without one it still runs: /healthz is well, /readyz names the `problem`, chat answers 503.

    Raises SettingsError for a setting it cannot use.
    """
    web = folders.material("web")
    app = OpenAPI(
        __name__,
        info=info(),
        security_schemes={},
        doc_ui=False,
        validation_error_model=Problem,
        validation_error_callback=refuse_values,
        static_folder=str(web / "static"),
        static_url_path="/static",
        template_folder=str(web),
    )
    app.json = _Json(app)
    app.jinja_env.undefined = StrictUndefined
    log = open_log(settings)
    opened = Opened(navigator, problem) if problem else Opened(navigator)
    register_access_log(app, log)
    register_security(app)
    register_errors(app, log)
    limits = open_limits(app, settings)
    plan_writer = open_writer(opened, settings)
    for api in (chat_api(opened, limits), plans_api(opened, limits, plan_writer), entries_api(opened), health_api(opened)):
        app.register_api(api)
    register_pages(app, opened, limits.ask)
    app.register_blueprint(plan_views(opened, limits, plan_writer))
    register_openapi(app)
    return app


def open_app(settings: Settings) -> OpenAPI:
    """The app around the navigator of the settings, or around the reason why it does not open."""
    try:
        navigator = open_navigator(settings)
    except NavigatorError as error:
        return create_app(None, settings, problem=error)
    return create_app(navigator, settings)
