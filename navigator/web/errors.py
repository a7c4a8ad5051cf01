"""Turns every error into application/problem+json (RFC 9457), in one place. No stack trace and no word of the person's gets out."""

from __future__ import annotations

import traceback
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, abort
from werkzeug.exceptions import HTTPException

from navigator.dialogue.listening import LONGEST_MESSAGE
from navigator.errors import (
    BusyError,
    ConflictError,
    GoneError,
    IndexMissingError,
    IndexStaleError,
    KnowledgeError,
    MessageError,
    ModelError,
    NavigatorError,
    NotFoundError,
    SettingsError,
)
from navigator.web.schemas import LONGEST_COMMENT, LONGEST_NAME, Mistake, Problem

if TYPE_CHECKING:
    from typing import NoReturn

    from flask_openapi3.openapi import OpenAPI
    from pydantic import ValidationError

    from navigator.web.logs import Log

URGENT = "In an emergency call 911; in a crisis call or text 988."
"""Said wherever a person may be left without an answer."""

_STATUS: dict[type[NavigatorError], HTTPStatus] = {
    MessageError: HTTPStatus.UNPROCESSABLE_ENTITY,
    NotFoundError: HTTPStatus.NOT_FOUND,
    GoneError: HTTPStatus.GONE,
    BusyError: HTTPStatus.SERVICE_UNAVAILABLE,
    ConflictError: HTTPStatus.CONFLICT,
    IndexMissingError: HTTPStatus.SERVICE_UNAVAILABLE,
    IndexStaleError: HTTPStatus.SERVICE_UNAVAILABLE,
    ModelError: HTTPStatus.SERVICE_UNAVAILABLE,
    KnowledgeError: HTTPStatus.SERVICE_UNAVAILABLE,
    SettingsError: HTTPStatus.SERVICE_UNAVAILABLE,
}
_DETAILS = {
    400: "The request cannot be read. Send JSON in UTF-8.",
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "The request is too large. Send the most important part first, in 8,000 letters or less.",
    415: "Send JSON, with the header Content-Type: application/json.",
    422: "Some of the values cannot be used.",
    429: f"That was a lot of messages at once. Wait a minute and try again. {URGENT}",
    500: f"Something went wrong on our side. Please try again. {URGENT}",
    503: f"The assistant is not ready. Please try again later. {URGENT}",
}
_KIND_SENTENCES = {
    ("message", "string_too_short"): "The message is empty. Write a few words about what you need.",
    ("message", "missing"): "The message is missing. Write a few words about what you need.",
    ("message", "string_too_long"): f"The message is longer than {LONGEST_MESSAGE:,} letters. Send the most important part first.",
    ("q", "string_too_short"): "There are no words to search for. Write a few.",
    ("q", "missing"): "There are no words to search for. Write a few in `q`.",
    ("name", "string_too_long"): f"The name is longer than {LONGEST_NAME} letters. Send the part you go by.",
    ("comment", "string_too_long"): f"The comment is longer than {LONGEST_COMMENT} letters. Send the most important part.",
}


def register_errors(app: OpenAPI, log: Log) -> None:
    """Makes the app answer every error with a problem."""

    def on_navigator(error: NavigatorError) -> Response:
        """A mistake of the caller's in the words of the error; one of ours is logged and only said to have happened."""
        status = status_of(error)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            log.error("failed", error=type(error).__name__, reason=str(error))
            return problem(status)
        return problem(status, sentence(error))

    def on_http(error: HTTPException) -> Response:
        """What Flask refuses, with the methods that are allowed where the method was wrong."""
        response = problem(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
        allowed = getattr(error, "valid_methods", None)
        if allowed:
            response.headers["Allow"] = ", ".join(allowed)
        return response

    def on_bug(error: Exception) -> Response:
        """An error nobody foresaw: logged with its place, told without it."""
        log.error("failed", error=type(error).__name__, where=_where(error))
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR)

    app.register_error_handler(NavigatorError, on_navigator)
    app.register_error_handler(HTTPException, on_http)
    app.register_error_handler(Exception, on_bug)


def status_of(error: NavigatorError) -> HTTPStatus:
    """The HTTP status that an error of the family stands for."""
    return next((status for kind, status in _STATUS.items() if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)


def sentence(error: NavigatorError) -> str:
    """What an error says, as a sentence."""
    text = str(error).rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


def problem(status: int, detail: str = "", mistakes: tuple[Mistake, ...] = ()) -> Response:
    """A response that holds a problem; a kind sentence stands in where no detail is given."""
    known = HTTPStatus(status)
    slug = known.phrase.lower().replace(" ", "-")
    said = detail or _DETAILS.get(status, f"{known.phrase}.")
    body = Problem(type=f"urn:navigator:problem:{slug}", title=known.phrase, status=known, detail=said, errors=list(mistakes))
    text = body.model_dump_json(exclude=None if mistakes else {"errors"})
    return Response(text, status=known, content_type="application/problem+json")


def refuse_values(error: ValidationError) -> Response:
    """The 422 for values that pydantic refused: which fields and why, without the values."""
    mistakes = tuple(mistakes_of(error))
    detail = next((mistake.message for mistake in mistakes if mistake.message in _KIND_SENTENCES.values()), "")
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail or f"{_DETAILS[422]} {mistakes[0].field}: {mistakes[0].message}", mistakes)


def mistakes_of(error: ValidationError) -> list[Mistake]:
    """Each mistake in plain words. An unknown value is never repeated, so that no markup comes back."""
    found = []
    for item in error.errors(include_url=False, include_input=False, include_context=False):
        field = _field(item["loc"])
        found.append(Mistake(field=field, message=_KIND_SENTENCES.get((field, item["type"]), f"{item['msg']}.")))
    return found


def _field(loc: tuple[int | str, ...]) -> str:
    """The field of the body; within a list which item it is, and what of it: "items.2.turn"."""
    if not loc:
        return "body"
    return ".".join(map(str, loc)) if any(isinstance(part, int) for part in loc) else str(loc[0])


def refuse(status: HTTPStatus, detail: str = "", *, field: str = "") -> NoReturn:
    """Ends the request with a problem; `field` is the one the detail is about."""
    abort(problem(status, detail, (Mistake(field=field, message=detail),) if field else ()))


def refuse_field(field: str, message: str) -> NoReturn:
    """Ends the request as `refuse_values` does, for a value that only what is stored shows to be wrong."""
    abort(problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"{_DETAILS[422]} {field}: {message}", (Mistake(field=field, message=message),)))


def _where(error: Exception) -> list[str]:
    """The places an error came through. Its message is left out: a database error's holds what the person wrote."""
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
