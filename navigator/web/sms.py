"""POST /sms/twilio and POST /sms/gateway: text messages in, answers out. Nothing is read before its signature is."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, jsonify, request
from flask_openapi3.blueprint import APIBlueprint
from pydantic import ValidationError
from twilio.request_validator import RequestValidator
from twilio.twiml.messaging_response import MessagingResponse

from navigator.texting.incoming import IncomingText
from navigator.texting.signing import verify
from navigator.web.described import TEXTS, responses
from navigator.web.errors import refuse, refuse_values
from navigator.web.json_body import require_json_object
from navigator.web.sms_schemas import GatewayAnswer, GatewayText, TwilioText

if TYPE_CHECKING:
    from navigator.settings import Settings
    from navigator.web.texts import Texts

_NOT_SIGNED = "The signature is missing, wrong or too old."


def twilio_views(texts: Texts, settings: Settings) -> Blueprint:
    """Twilio's webhook, which is a form and answers TwiML."""
    views = Blueprint("twilio", __name__)
    validator = RequestValidator(settings.twilio_auth_token)

    @views.post("/sms/twilio")
    def twilio() -> Response:
        """Answers a message from Twilio."""
        signature = request.headers.get("X-Twilio-Signature", "")
        if not validator.validate(_address(settings.public_url), request.form, signature):
            refuse(HTTPStatus.FORBIDDEN, _NOT_SIGNED)
        try:
            text = TwilioText.model_validate(request.form.to_dict())
        except ValidationError as error:
            return refuse_values(error)
        told = text.opt_out_type
        messages = texts.texting().answer(IncomingText("twilio", text.message_sid, text.sender, text.body, text.num_media, told))
        answer = MessagingResponse()
        for message in messages:
            answer.message(message)
        return Response(str(answer), content_type="text/xml; charset=utf-8")

    return views


def gateway_api(texts: Texts, settings: Settings) -> APIBlueprint:
    """The webhook of any other gateway, which is JSON."""
    api = APIBlueprint("gateway", __name__, abp_tags=[TEXTS])

    @api.before_request
    def check() -> None:
        """Refuses what is not signed, before anything of it is read."""
        timestamp, signature = (request.headers.get(f"X-Navigator-{name}", "") for name in ("Timestamp", "Signature"))
        if not verify(settings.gateway_secret, timestamp, signature, request.get_data(), datetime.now(UTC)):
            refuse(HTTPStatus.FORBIDDEN, _NOT_SIGNED)
        require_json_object()

    @api.post("/sms/gateway", responses=responses(GatewayAnswer, 400, 403, 413, 415, 422, 500, 503))
    def gateway(body: GatewayText) -> Response:
        """Answer a text message; send `messages` back to its sender, in their order.

        Signed with the shared secret (NAVIGATOR_GATEWAY_SECRET): `X-Navigator-Timestamp` holds seconds since 1970, refused when more
        than five minutes off, and `X-Navigator-Signature` is `sha256=` and the hex HMAC-SHA256 of timestamp, a dot, and the body. A
        message of the same `id` gets the same answer. On 503 deliver it again later.
        """
        incoming = IncomingText("gateway", body.id, body.sender, body.text, body.pictures)
        return jsonify({"messages": list(texts.texting().answer(incoming))})

    return api


def _address(public_url: str) -> str:
    """The address that Twilio knows this one by, behind whatever proxies."""
    if not public_url:
        return request.url
    query: Any = request.query_string.decode("utf-8", "replace")
    return f"{public_url}{request.path}?{query}" if query else f"{public_url}{request.path}"
