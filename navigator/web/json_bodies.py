"""Tells apart a body that cannot be JSON, one that is not, and JSON of another shape, before its fields are looked at."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import request
from werkzeug.exceptions import BadRequest

from navigator.web.errors import refuse

if TYPE_CHECKING:
    from collections.abc import Callable


def json_required(example: str) -> Callable[[], None]:
    """What to do before a request: refuse the body of a POST or PUT that is no JSON object; `example` is one that is."""

    def require() -> None:
        """Ends the request with a problem, or does nothing."""
        if request.method not in {"POST", "PUT"}:
            return
        if not request.is_json:
            refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        try:
            body = request.get_json()
        except (BadRequest, RecursionError):  # brackets nested by the thousand are no message either
            refuse(HTTPStatus.BAD_REQUEST)
        if not isinstance(body, dict):
            refuse(HTTPStatus.UNPROCESSABLE_ENTITY, f"Send a JSON object, such as {example}.")

    return require
