"""The pages of a plan behind its private link: the plan, a sheet to print, and its dates. None of them needs JavaScript."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import segno
from babel.dates import format_date
from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.exceptions import HTTPException

from navigator.advice.next_steps import ORDER
from navigator.dialogue.speech import LOCALES
from navigator.errors import ConflictError, GoneError, MessageError, NavigatorError, NotFoundError
from navigator.web.errors import status_of
from navigator.web.links import Piece, phone_address, pieces
from navigator.web.plan_dates import Span, calendar_of, sittings_of
from navigator.web.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkzeug.wrappers import Response as AnyResponse

    from navigator.casework.plans import Plan
    from navigator.knowledge.entries import Entry
    from navigator.web.opened import Opened
    from navigator.web.plan_texts import PlanTexts
    from navigator.web.plan_words import PlanWriter, WrittenItem
    from navigator.web.security import Limits

_PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}
"""The link is the key: it is kept in no cache, told to no other site, and listed by no search engine."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A number that was written and that the plan did not go to, and why, as a sentence."""

    written: str
    why: str


@dataclass(frozen=True, slots=True)
class PlanPages:
    """The views. Plans are written by `writer`, and go to phones by `texts`."""

    opened: Opened
    writer: PlanWriter
    texts: PlanTexts

    def show(self, token: str) -> Response:
        """The plan."""
        plan = self.opened.use().casework.plans.open(token)
        if "sent" in request.args and self.texts.can_send:
            return self._plan(plan, self.texts.told("es" if plan.language == "es" else "en"))
        return self._plan(plan, self.writer.wording[plan.language]["plan_saved"] if "saved" in request.args else "")

    def save(self, token: str) -> Response:
        """Stores what is ticked. Where the plan was changed meanwhile, it is shown as it is now with the ticks that were sent."""
        plans, ticked = self.opened.use().casework.plans, frozenset(request.form.getlist("done"))
        plan = plans.open(token)
        items = [replace(item, done=item.key in ticked) for item in plan.items]
        try:
            plans.change(token, _revision(plan), items)
        except ConflictError:
            now = plans.open(token)
            kept = tuple(replace(item, done=item.key in ticked) for item in now.items)
            return self._plan(replace(now, items=kept), self.writer.wording[plan.language]["plan_changed"], HTTPStatus.CONFLICT)
        return make_response(redirect(url_for("plan_pages.show", token=token, saved=""), HTTPStatus.SEE_OTHER))

    def text(self, token: str) -> Response:
        """Sends the plan to a phone. Where that cannot be, the plan is shown with the reason at the number that was written."""
        written = request.form.get("to", "")
        try:
            self.texts.send(token, written)
        except (MessageError, ConflictError) as error:
            plan = self.opened.use().casework.plans.open(token)
            return self._plan(plan, "", status_of(error), Unsent(written, str(error)))
        return make_response(redirect(url_for("plan_pages.show", token=token, sent=""), HTTPStatus.SEE_OTHER))

    def ask_end(self, token: str) -> Response:
        """Asks whether the plan shall be deleted, and says what that does."""
        plan = self.opened.use().casework.plans.open(token)
        return self._page("plan_end.html", plan.language, token=token)

    def end(self, token: str) -> Response:
        """Deletes the plan."""
        plans = self.opened.use().casework.plans
        plan = plans.open(token)
        plans.revoke(token)
        return self._say(plan.language, "ended")

    def sheet(self, token: str) -> Response:
        """The plan on one page to print."""
        plan = self.opened.use().casework.plans.open(token)
        written, organization = self.writer.write(plan), self.opened.organization()
        site = self.writer.site or request.url_root.rstrip("/")
        words = self.writer.wording[plan.language]
        return self._page(
            "sheet.html", plan.language, plan=written, groups=_groups(written.items), phone=organization.get("phone", ""),
            today=_day(self._span(plan).first, plan.language), code=code_of(f"{site}/plan/{token}", words["sheet_code"]),
            sources=list(dict.fromkeys(item.source for item in written.items if item.source)),
        )  # fmt: skip

    def dates(self, token: str) -> Response:
        """The sessions of the plan's entries as a calendar file."""
        plan = self.opened.use().casework.plans.open(token)
        span = self._span(plan)
        sittings = sittings_of(self._entries(plan), span)
        if not sittings:
            return self._say(plan.language, "no_dates", HTTPStatus.NOT_FOUND, token)
        name = str(self.opened.organization().get("name", ""))
        response = Response(calendar_of(sittings, span, self.writer.wording[plan.language], plan.language, name))
        response.headers["Content-Type"] = "text/calendar; charset=utf-8"
        response.headers["Content-Disposition"] = 'attachment; filename="dates.ics"'
        return response

    def refuse(self, error: NavigatorError) -> Response:
        """A link that opens nothing, or a server that is not ready, is a sentence in the language of the browser."""
        language = request.accept_languages.best_match(LANGUAGES, "en")
        kind = "unknown" if isinstance(error, NotFoundError) else "gone" if isinstance(error, GoneError) else "not_ready"
        return self._say(language, kind, status_of(error))

    def refuse_request(self, error: HTTPException) -> AnyResponse:
        """As `refuse` for one who saves too often; what else is refused stays as it is."""
        if error.code != HTTPStatus.TOO_MANY_REQUESTS:
            return error.get_response()
        language = request.accept_languages.best_match(LANGUAGES, "en")
        return self._say(language, "too_many", error.code, (request.view_args or {}).get("token", ""))

    def _plan(self, plan: Plan, notice: str, status: HTTPStatus = HTTPStatus.OK, unsent: Unsent | None = None) -> Response:
        written = self.writer.write(plan)
        return self._page(
            "plan.html", plan.language, status, plan=written, groups=_groups(written.items), ways=_ways, notice=notice,
            until=_day(written.expires_on, plan.language), dated=bool(sittings_of(self._entries(plan), self._span(plan))),
            texts=self.texts.can_send, unsent=unsent,
        )  # fmt: skip

    def _say(self, language: str, what: str, status: HTTPStatus | int = HTTPStatus.OK, token: str = "") -> Response:
        """A page of a heading and a sentence; with the way back to the plan of a token, or to a new one."""
        words = self.writer.wording[language]
        title, says = words.get(f"{what}_title", words["trouble_title"]), words.get(f"{what}_says", words.get(what, ""))
        return self._page("plan_said.html", language, status, title=title, says=says, token=token)

    def _page(self, template: str, language: str, status: HTTPStatus | int = HTTPStatus.OK, **shown: Any) -> Response:
        organization = str(self.opened.organization().get("name", ""))
        html = render_template(template, words=self.writer.wording[language], language=language, organization=organization, **shown)
        response = make_response(html, status)
        response.headers["Content-Language"] = language
        return response

    def _entries(self, plan: Plan) -> list[Entry]:
        """The entries that the plan's items are of or about, each once; without those that are no longer there."""
        found = []
        for entry_id in dict.fromkeys(item.entry for item in plan.items if item.entry):
            try:
                found.append(self.opened.use().entry(entry_id))
            except NotFoundError:
                continue
        return found

    def _span(self, plan: Plan) -> Span:
        return Span(datetime.now(UTC), plan.expires_at, self.writer.zone)


def plan_views(opened: Opened, limits: Limits, writer: PlanWriter, texts: PlanTexts) -> Blueprint:
    """The pages under /plan/<token>; `limits` say how often one address may write."""
    pages, views = PlanPages(opened, writer, texts), Blueprint("plan_pages", __name__)
    views.add_url_rule("/plan/<token>", "show", pages.show)
    views.add_url_rule("/plan/<token>", "save", limits.keep(pages.save), methods=["POST"])
    views.add_url_rule("/plan/<token>/text", "text", limits.keep(pages.text), methods=["POST"])
    views.add_url_rule("/plan/<token>/end", "ask_end", pages.ask_end)
    views.add_url_rule("/plan/<token>/end", "end", limits.keep(pages.end), methods=["POST"])
    views.add_url_rule("/plan/<token>/sheet", "sheet", pages.sheet)
    views.add_url_rule("/plan/<token>/dates.ics", "dates", pages.dates)
    views.register_error_handler(NavigatorError, pages.refuse)
    views.register_error_handler(HTTPException, pages.refuse_request)
    views.after_request(_keep_private)
    return views


def code_of(link: str, title: str) -> Markup:
    """The QR code of a link as inline SVG, with a title."""
    code = segno.make_qr(link, error="m")
    return Markup(code.svg_inline(title=title, light="#fff", omitsize=True, svgclass="code", lineclass=None))  # noqa: S704 -- segno escapes the title


def _keep_private(response: Response) -> Response:
    response.headers.update(_PRIVATE)
    return response


def _revision(plan: Plan) -> int:
    """The revision that the form was of; none that ever was where it does not say."""
    return plan.revision if request.form.get("revision") == str(plan.revision) else 0


def _groups(items: Sequence[WrittenItem]) -> list[tuple[str, list[WrittenItem]]]:
    """The steps under when they are due, then the entries; no group that is empty."""
    groups = [(f"when_{when}", [item for item in items if item.when == when]) for when in ORDER]
    groups.append(("plan_entries", [item for item in items if item.kind == "entry"]))
    return [(name, found) for name, found in groups if found]


def _ways(item: WrittenItem) -> list[Piece]:
    """How to reach what an item is about, each way once: what a step names, since a label holds no links, then its phone and site."""
    named = [piece for piece in pieces(item.title) if piece.href]
    if item.phone:
        named.append(Piece(item.phone, phone_address(item.phone)))
    if item.url:
        named.append(Piece(item.url, item.url))
    return list({piece.href: piece for piece in named}.values())


def _day(day: date, language: str) -> str:
    return str(format_date(day, "long", locale=LOCALES["es" if language == "es" else "en"]))
