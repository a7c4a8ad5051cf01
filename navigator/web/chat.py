"""POST /api/v1/chat: a message in, a reply out."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from flask import Response, jsonify
from flask_openapi3.blueprint import APIBlueprint

from navigator.casework.conversations import GONE
from navigator.errors import NotFoundError, RepeatedMessageError
from navigator.web.described import CHAT, responses
from navigator.web.json_body import require_json_object
from navigator.web.schemas import ChatRequest, ConversationPath, ReplyBody

if TYPE_CHECKING:
    from navigator.dialogue.reply import Reply
    from navigator.web.opened import Opened
    from navigator.web.security import Limits


def chat_api(opened: Opened, limits: Limits) -> APIBlueprint:
    """The chat routes; `limits` say how often one address may use them."""
    api = APIBlueprint("chat", __name__, url_prefix="/api/v1", abp_tags=[CHAT])
    api.before_request(require_json_object)

    @api.post("/chat", responses=responses(ReplyBody, 400, 404, 413, 415, 422, 429, 500, 503))
    @limits.ask
    def chat(body: ChatRequest) -> Response:
        """Answer a message.

        Send the `conversation_id` of the last reply to go on with a conversation, and a `message_id` to be able to send it again.
        """
        return jsonify(_answer_once(opened, body))

    @api.delete("/conversations/<conversation_id>", responses={"204": None})
    def forget(path: ConversationPath) -> Response:
        """Forget a conversation: its messages, replies, ratings and any hand-off are deleted.

        Plans behind a private link stay until they are revoked.
        """
        opened.use().casework.conversations.forget(path.conversation_id)
        return Response(status=HTTPStatus.NO_CONTENT)

    return api


def answer(opened: Opened, asked: ChatRequest) -> Reply:
    """The reply to a checked request. Raises MessageError, NotFoundError, or why the navigator is not open."""
    return opened.use().reply(
        asked.message, conversation_id=asked.conversation_id, language=asked.language, channel=asked.channel, message_id=asked.message_id
    )


def _answer_once(opened: Opened, asked: ChatRequest) -> dict[str, Any]:
    """The reply as JSON values: the one it got before for a message that is sent again, even while that is being answered."""
    conversations = opened.use().casework.conversations
    stored = conversations.answered(asked.message_id) if asked.message_id else None
    if stored:
        return stored
    try:
        return answer(opened, asked).to_dict()
    except RepeatedMessageError:
        stored = conversations.answered(asked.message_id or "")
        if stored is None:  # it was forgotten a moment ago
            raise NotFoundError(GONE) from None
        return stored
