"""Makes the web application. Nothing is global: whoever calls hands over what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask.json.provider import DefaultJSONProvider
from flask_compress import Compress
from flask_openapi3.openapi import OpenAPI
from jinja2 import StrictUndefined

from navigator import folders
from navigator.assembly import open_navigator
from navigator.errors import NavigatorError
from navigator.texting.open import are_set_up, open_text_messages
from navigator.web.chat import chat_api
from navigator.web.described import info, register_openapi
from navigator.web.entries import entries_api
from navigator.web.errors import refuse_values, register_errors
from navigator.web.feedback import feedback_api
from navigator.web.handoffs import handoffs_api
from navigator.web.health import health_api
from navigator.web.logs import open_log, register_access_log
from navigator.web.opened import Opened
from navigator.web.origins import allowed_origins, register_origins
from navigator.web.pages import register_pages
from navigator.web.plan_pages import plan_views
from navigator.web.plan_texts import PlanTexts, plan_texts_api
from navigator.web.plan_words import open_writer
from navigator.web.plans import plans_api
from navigator.web.schemas import Problem
from navigator.web.security import open_limits, register_security
from navigator.web.sms import gateway_api, twilio_views
from navigator.web.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask_openapi3.blueprint import APIBlueprint

    from navigator.assembly import Navigator
    from navigator.casework.secrets import Secrets
    from navigator.settings import Settings
    from navigator.texting.open import TextMessages
    from navigator.web.logs import Log
    from navigator.web.plan_words import PlanWriter
    from navigator.web.security import Limits


class _Json(DefaultJSONProvider):
    """Keys in the order they were written, accents as they are: Spanish takes fewer bytes on a slow line."""

    sort_keys = False
    ensure_ascii = False


def create_app(navigator: Navigator | None, settings: Settings, *, problem: NavigatorError | None = None, sends: bool = False) -> OpenAPI:
    """The app around a navigator. Without one it still runs: /healthz is well, /readyz names the `problem`, chat answers 503.

    Where it `sends`, a thread sends text messages that are due. Raises SettingsError for a setting it cannot use.
    """
    app = _bare_app()
    log = open_log(settings)
    opened = Opened(navigator, problem) if problem else Opened(navigator)
    register_access_log(app, log)
    origins = allowed_origins(settings)
    register_security(app, origins, proxies=settings.trusted_proxies)
    register_origins(app, origins)
    Compress(app)
    register_errors(app, log)
    limits = open_limits(app, settings)
    plan_writer = open_writer(opened, settings)
    texts = Texts(opened, _text_messages(navigator, settings, log), settings.public_url)
    plan_texts = PlanTexts(texts, plan_writer.wording)
    for api in _apis(limits, plan_writer, settings, plan_texts):
        app.register_api(api)
    if settings.twilio_auth_token:
        app.register_blueprint(twilio_views(texts, settings))
    register_pages(app, opened, limits.ask, sends_plans=plan_texts.can_send)
    app.register_blueprint(plan_views(opened, limits, plan_writer, plan_texts))
    register_openapi(app)
    if sends:
        texts.start_sending()
    if navigator:
        _say_key_file(navigator.casework.secrets, log)
    return app


def _bare_app() -> OpenAPI:
    """An app without routes, that finds its files and writes JSON as ours is."""
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
    app.config["COMPRESS_ALGORITHM"] = "gzip"  # every browser knows it, and at these sizes nothing does better as fast
    return app


def _apis(limits: Limits, plan_writer: PlanWriter, settings: Settings, plan_texts: PlanTexts) -> Iterator[APIBlueprint]:
    """The parts of the API, in the order that /openapi.json shows them."""
    opened = plan_writer.opened
    yield chat_api(opened, limits)
    yield plans_api(opened, limits, plan_writer)
    yield plan_texts_api(plan_texts, limits)
    yield entries_api(opened)
    yield feedback_api(opened, limits)
    yield handoffs_api(opened, limits)
    if settings.gateway_secret:
        yield gateway_api(plan_texts.texts, settings)
    yield health_api(opened)


def _text_messages(navigator: Navigator | None, settings: Settings, log: Log) -> TextMessages | None:
    """The text messages of a navigator; None where none are set up, or it is not open. Raises SettingsError for half a set-up."""
    if navigator is None or not are_set_up(settings):
        return None

    def report(problem: str) -> None:
        """Logs what went wrong while sending, by its name alone."""
        log.error("sending_failed", error=problem)

    return open_text_messages(navigator, settings, report=report)


def _say_key_file(secrets: Secrets, log: Log) -> None:
    """Makes the key file before anyone asks for a person, and tells whoever runs the server to keep it with their backups."""
    path = secrets.key_file()
    if path:
        log.info("key_file", path=str(path), hint="back it up, or set NAVIGATOR_SECRET_KEY: without it contacts cannot be read")


def open_app(settings: Settings) -> OpenAPI:
    """The app around the navigator of the settings, or around the reason why it does not open."""
    try:
        navigator = open_navigator(settings)
    except NavigatorError as error:
        return create_app(None, settings, problem=error)
    return create_app(navigator, settings, sends=True)
