"""Whether the server runs, and whether it can answer."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, jsonify
from flask_openapi3.blueprint import APIBlueprint

from navigator.web.described import HEALTH, responses
from navigator.web.errors import problem, sentence
from navigator.web.schemas import HealthBody

if TYPE_CHECKING:
    from navigator.web.opened import Opened


def health_api(opened: Opened) -> APIBlueprint:
    """/healthz and /readyz."""
    api = APIBlueprint("health", __name__, abp_tags=[HEALTH])

    @api.get("/healthz", responses=responses(HealthBody))
    def alive() -> Response:
        """Whether the process runs."""
        return jsonify(status="ok")

    @api.get("/readyz", responses=responses(HealthBody, 503))
    def ready() -> Response:
        """Whether it can answer; where it cannot, the problem names the command that mends it."""
        if opened.navigator is None:
            return problem(HTTPStatus.SERVICE_UNAVAILABLE, sentence(opened.problem))
        return jsonify(status="ready")

    return api
