"""The chat page, and the files it is made of. Without JavaScript its form still gets an answer."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from navigator import folders
from navigator.errors import MessageError, NavigatorError, NotFoundError
from navigator.web import links, page_reply
from navigator.web.chat import answer
from navigator.web.errors import status_of
from navigator.web.page_reply import Exchange
from navigator.web.schemas import ChatRequest
from navigator.web.widget import Widget, read_widget, widget_views
from navigator.web.wording import LANGUAGES, read_wording

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from flask import Flask
    from werkzeug.wrappers import Response as AnyResponse

    from navigator.web.opened import Opened
    from navigator.web.security import Limit

_NOTICES = {413: "too_long", 429: "too_many"}
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Shell:
    """What every view of the page needs: its words in each language, and the organisation's name."""

    wording: dict[str, dict[str, str]]
    organization: str
    widget: Widget

    def render(self, language: str, *, chosen: bool, exchange: Exchange | None = None, status: int = HTTPStatus.OK) -> Response:
        """The page in a language; `chosen` where the person picked it."""
        html = render_template(
            "page.html",
            words=self.wording[language],
            organization=self.organization,
            widget=self.widget,
            language=language,
            chosen=chosen,
            exchange=exchange,
        )
        response = make_response(html, status)
        response.headers["Content-Language"] = language
        response.headers["Cache-Control"] = "no-cache" if exchange is None else "no-store"
        response.vary.add("Accept-Language")
        return response


def register_pages(app: Flask, opened: Opened, limit: Limit, *, sends_plans: bool) -> None:
    """Adds the chat page with its static files and helpers to the app; its chat offers to text a plan where it `sends_plans`."""
    folder = folders.material("web")
    assets = {path.name: _digest(path) for path in sorted((folder / "static").iterdir())}
    app.jinja_env.globals.update(asset=lambda name: url_for("static", filename=name, v=assets[name]), page=page_reply)
    app.jinja_env.filters.update(pieces=links.pieces, phone_address=links.phone_address)

    def cache_static(response: Response) -> Response:
        """For a year under the address that holds the file's hash; else the browser asks again with its ETag."""
        if request.endpoint == "static":
            fits = request.args.get("v") == assets.get((request.view_args or {}).get("filename", ""))
            response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable" if fits else "no-cache"
            response.direct_passthrough = False
            response.make_sequence()  # a file that is compressed on its way out would be left open
        return response

    app.after_request(cache_static)
    name, phone = _organization(opened)
    wording = read_wording(folder / "wording.yaml", org=name)
    widget = read_widget(folder, wording, name, phone, sends_plans=sends_plans)
    app.register_blueprint(widget_views(widget))
    app.register_blueprint(page_views(opened, limit, Shell(wording, name, widget)))


def page_views(opened: Opened, limit: Limit, shell: Shell) -> Blueprint:
    """GET / shows the page, POST / answers its form."""
    views = Blueprint("pages", __name__)

    @views.get("/")
    def show() -> Response:
        """The empty chat page, in the language asked for."""
        chosen = request.args.get("lang")
        return shell.render(_language(chosen), chosen=chosen in LANGUAGES)

    @views.post("/")
    @limit
    def answer_form() -> Response:
        """The page with the answer to its form, for browsers without JavaScript."""
        exchange, status = _exchange(opened, request.form)
        chosen = request.form.get("language", "")
        language = exchange.reply.language if exchange.reply else _language(chosen)
        return shell.render(language, chosen=chosen in LANGUAGES, exchange=exchange, status=status)

    @views.errorhandler(HTTPException)
    def refuse(error: HTTPException) -> AnyResponse:
        """An error of the form's is a sentence on the page."""
        if request.method != "POST" or error.code not in _NOTICES:
            return error.get_response()
        form: Mapping[str, str] = {} if error.code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else request.form
        chosen = form.get("language", "")
        return shell.render(_language(chosen), chosen=chosen in LANGUAGES, exchange=_refused(form, _NOTICES[error.code]), status=error.code)

    @views.get("/favicon.ico")
    def favicon() -> AnyResponse:
        """Where the icon is, for browsers that ask without being told."""
        return redirect(url_for("static", filename="favicon.svg"), HTTPStatus.MOVED_PERMANENTLY)

    return views


def _exchange(opened: Opened, form: Mapping[str, str]) -> tuple[Exchange, int]:
    """The answer to a form, or the notice that stands in for it, with the HTTP status."""
    fields = {name: form.get(name, "") for name in ("conversation_id", "language")}
    said = (form.get("choice") or form.get("message", "")).replace("\r\n", "\n")
    try:
        reply = answer(opened, ChatRequest.model_validate({"message": said, **fields}))
    except ValidationError as error:
        kinds = {item["type"] for item in error.errors() if item["loc"] == ("message",)}
        notice = "empty" if "string_too_short" in kinds else "too_long" if "string_too_long" in kinds else "refused"
        return _refused(form if kinds else {**form, **fields, "conversation_id": ""}, notice), HTTPStatus.UNPROCESSABLE_ENTITY
    except MessageError:
        return _refused({**form, "message": ""}, "empty"), HTTPStatus.UNPROCESSABLE_ENTITY
    except NotFoundError:
        return _refused({**form, "conversation_id": ""}, "unknown_conversation"), HTTPStatus.NOT_FOUND
    except NavigatorError as error:
        return _refused(form, "not_ready"), status_of(error)
    return Exchange(said, reply, conversation_id=reply.conversation_id), HTTPStatus.OK


def _refused(form: Mapping[str, str], notice: str) -> Exchange:
    """Nothing that was typed is lost with a refusal."""
    draft = form.get("choice") or form.get("message", "")
    return Exchange(notice=notice, draft=draft, conversation_id=form.get("conversation_id", ""))


def _language(chosen: str | None) -> str:
    """The language chosen, else the one the browser prefers, else English."""
    return chosen if chosen in LANGUAGES else request.accept_languages.best_match(LANGUAGES, "en")


def _organization(opened: Opened) -> tuple[str, str]:
    """The organisation's name and phone, from the knowledge base; none while that is not open."""
    if opened.navigator is None:
        return "", ""
    organization = opened.navigator.retriever.store.material("organization").value
    return str(organization["name"]), str(organization["phone"])


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
