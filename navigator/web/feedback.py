"""POST /api/v1/feedback and POST /api/v1/entries/<id>/reports: what people say of replies and entries."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response
from flask_openapi3.blueprint import APIBlueprint

from navigator.casework.feedback import Rating, Report
from navigator.dialogue.listening import clean
from navigator.dialogue.privacy import mask_contacts
from navigator.web.described import STAFF, responses
from navigator.web.entries import entry_of
from navigator.web.feedback_schemas import FeedbackRequest, ReportRequest  # noqa: TC001 -- the routes are made from them
from navigator.web.json_body import require_json_object
from navigator.web.schemas import EntryPath  # noqa: TC001 -- as above

if TYPE_CHECKING:
    from navigator.web.opened import Opened
    from navigator.web.security import Limits

_PROBLEMS = (400, 404, 413, 415, 422, 429, 500, 503)


def feedback_api(opened: Opened, limits: Limits) -> APIBlueprint:
    """The routes that take ratings and reports; `limits` say how often one address may use them."""
    api = APIBlueprint("feedback", __name__, url_prefix="/api/v1", abp_tags=[STAFF])
    api.before_request(require_json_object)

    @api.post("/feedback", responses=responses(None, *_PROBLEMS, status=HTTPStatus.NO_CONTENT))
    @limits.keep
    def rate(body: FeedbackRequest) -> Response:
        """Rate a reply.

        Rated again, the later rating stays. It is deleted with its conversation.
        """
        rating = Rating(body.conversation_id, body.turn, body.helpful, body.reason, _kept(body.comment))
        opened.use().casework.feedback.rate(rating)
        return Response(status=HTTPStatus.NO_CONTENT)

    @api.post("/entries/<entry_id>/reports", responses=responses(None, *_PROBLEMS, status=HTTPStatus.NO_CONTENT))
    @limits.keep
    def report(path: EntryPath, body: ReportRequest) -> Response:
        """Say what is wrong with an entry, for staff to mend it."""
        entry = entry_of(opened.use(), path.entry_id)
        opened.use().casework.feedback.report(Report(entry.id, body.reason, _kept(body.comment), body.conversation_id))
        return Response(status=HTTPStatus.NO_CONTENT)

    return api


def _kept(comment: str) -> str:
    """A comment as it may be stored."""
    return mask_contacts(clean(comment))
