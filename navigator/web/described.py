"""What /openapi.json says of the API beyond the models, and the route that serves it."""

from __future__ import annotations

from http import HTTPStatus
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from flask import Response, jsonify
from flask_openapi3.models.info import Info
from flask_openapi3.models.tag import Tag

if TYPE_CHECKING:
    from flask_openapi3.openapi import OpenAPI
    from flask_openapi3.types import ResponseDict
    from pydantic import BaseModel

CHAT = Tag(name="chat", description="Ask, and get an answer.")
PLANS = Tag(name="plans", description="Keep entries and steps behind a private link.")
KNOWLEDGE = Tag(name="knowledge", description="What answers are made of.")
TEXTS = Tag(name="text messages", description="Webhooks for gateways of text messages.")
STAFF = Tag(name="staff", description="Tell the staff something.")
HEALTH = Tag(name="health", description="How the server is.")


def info() -> Info:
    """Name and version of the API."""
    try:
        number = version("career-navigator")
    except PackageNotFoundError:  # run from a checkout that is not installed
        number = "0"
    return Info(title="Navigator", version=number, description="Training, jobs, pay and help: each fact with its source and date.")


def responses(good: type[BaseModel] | None, *problems: int, status: int = HTTPStatus.OK) -> ResponseDict:
    """What an operation may answer with: a body (none for 204) under the status, or a problem of one of these statuses."""
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {str(int(status)): good, **{str(one): {"description": HTTPStatus(one).phrase, "content": content} for one in problems}}


def register_openapi(app: OpenAPI) -> None:
    """Serves the description at /openapi.json; without the viewers, which load from elsewhere."""

    def describe() -> Response:
        """The description as JSON."""
        return jsonify(app.api_doc)

    app.add_url_rule("/openapi.json", "openapi", describe)
