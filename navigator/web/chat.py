"""POST /api/v1/chat: a message in, a reply out."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, jsonify, request
from flask_openapi3.blueprint import APIBlueprint
from werkzeug.exceptions import BadRequest

from navigator.web.described import CHAT, responses
from navigator.web.errors import refuse
from navigator.web.schemas import ChatRequest, ReplyBody

if TYPE_CHECKING:
    from navigator.dialogue.reply import Reply
    from navigator.web.opened import Opened
    from navigator.web.security import Limit


def chat_api(opened: Opened, limit: Limit) -> APIBlueprint:
    """The chat route; `limit` says how often one address may use it."""
    api = APIBlueprint("chat", __name__, url_prefix="/api/v1", abp_tags=[CHAT])
    api.before_request(_require_json_object)

    @api.post("/chat", responses=responses(ReplyBody, 400, 404, 413, 415, 422, 429, 500, 503))
    @limit
    def chat(body: ChatRequest) -> Response:
        """Answer a message.

        Send the `conversation_id` of the last reply to go on with a conversation.
        """
        return jsonify(answer(opened, body).to_dict())

    return api


def answer(opened: Opened, asked: ChatRequest) -> Reply:
    """The reply to a checked request. Raises MessageError, NotFoundError, or why the navigator is not open."""
    return opened.use().reply(asked.message, conversation_id=asked.conversation_id, language=asked.language, channel=asked.channel)


def _require_json_object() -> None:
    """Tells apart what cannot be JSON, is not JSON, and is JSON of another shape."""
    if request.method != "POST":
        return
    if not request.is_json:
        refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        body = request.get_json()
    except (BadRequest, RecursionError):  # brackets nested by the thousand are no message either
        refuse(HTTPStatus.BAD_REQUEST)
    if not isinstance(body, dict):
        refuse(HTTPStatus.UNPROCESSABLE_ENTITY, 'Send a JSON object, such as {"message": "I need work"}.')
