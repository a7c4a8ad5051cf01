"""POST /api/v1/handoffs: a person wants to hear from a person."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, jsonify
from flask_openapi3.blueprint import APIBlueprint

from navigator.casework.handoffs import Reach
from navigator.dialogue.hand_over import Leave
from navigator.dialogue.reach import reach_of
from navigator.web.described import STAFF, responses
from navigator.web.errors import refuse
from navigator.web.feedback_schemas import HandedOverBody, HandoffRequest
from navigator.web.json_body import require_json_object

if TYPE_CHECKING:
    from navigator.dialogue.hand_over import HandOver
    from navigator.web.opened import Opened
    from navigator.web.security import Limits


def handoffs_api(opened: Opened, limits: Limits) -> APIBlueprint:
    """The route that takes hand-offs; `limits` say how often one address may use it."""
    api = APIBlueprint("handoffs", __name__, url_prefix="/api/v1", abp_tags=[STAFF])
    api.before_request(require_json_object)

    @api.post("/handoffs", responses=responses(HandedOverBody, 400, 404, 413, 415, 422, 429, 500, 503, status=HTTPStatus.CREATED))
    @limits.keep
    def hand_over(body: HandoffRequest) -> Response:
        """Ask for a person.

        Staff see what was said in the conversation, and get back by `reach` where it is given; else `text` says whom to call. Asked
        again in a conversation, the later request stays. It is deleted with its conversation.
        """
        desk = opened.use().hand_over
        left = Leave(body.conversation_id, body.language, body.name, _reach(body, desk), body.comment)
        taken = desk.take(left)
        told = HandedOverBody(id=taken.id, answer_by=taken.answer_by, text=taken.text)
        response = jsonify(told.model_dump(mode="json"))
        response.status_code = HTTPStatus.CREATED
        return response

    return api


def _reach(body: HandoffRequest, desk: HandOver) -> Reach | None:
    """How to reach the person, in the form that is kept; refuses what cannot be, in the person's language."""
    if body.reach is None:
        return None
    to = reach_of(body.reach.by, body.reach.to)
    if to is None:
        refuse(HTTPStatus.UNPROCESSABLE_ENTITY, desk.unusable(body.reach.by, body.language), field="reach")
    return Reach(body.reach.by, to)
