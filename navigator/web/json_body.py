"""Refuses a request whose body is no JSON object, before a model looks at its fields."""

from __future__ import annotations

from http import HTTPStatus

from flask import request
from werkzeug.exceptions import BadRequest

from navigator.web.errors import refuse


def require_json_object() -> None:
    """Tells apart what cannot be JSON, is not JSON, and is JSON of another shape."""
    if request.method not in {"POST", "PUT"}:
        return
    if not request.is_json:
        refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        body = request.get_json()
    except (BadRequest, RecursionError):  # brackets nested by the thousand are no message either
        refuse(HTTPStatus.BAD_REQUEST)
    if not isinstance(body, dict):
        refuse(HTTPStatus.UNPROCESSABLE_ENTITY, 'Send a JSON object: names and values in braces, such as {"message": "I need work"}.')
