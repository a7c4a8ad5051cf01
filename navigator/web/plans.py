"""/api/v1/plans: keeps entries and steps behind a private link."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, jsonify
from flask_openapi3.blueprint import APIBlueprint

from navigator.casework.plans import CHANGED
from navigator.errors import ConflictError
from navigator.web.described import PLANS, responses
from navigator.web.json_body import require_json_object
from navigator.web.plan_choice import chosen_items
from navigator.web.plan_schemas import NewPlan, PlanBody, PlanChange, PlanPath

if TYPE_CHECKING:
    from navigator.casework.plans import Plan
    from navigator.web.opened import Opened
    from navigator.web.plan_words import PlanWriter
    from navigator.web.security import Limits


def plans_api(opened: Opened, limits: Limits, writer: PlanWriter) -> APIBlueprint:
    """The routes of plans; `limits` say how often one address may write."""
    api = APIBlueprint("plans", __name__, url_prefix="/api/v1", abp_tags=[PLANS])
    api.before_request(require_json_object)

    @api.post("/plans", responses=responses(PlanBody, 400, 413, 415, 422, 429, 503, status=HTTPStatus.CREATED))
    @limits.keep
    def create(body: NewPlan) -> Response:
        """Keep a plan, and get its private link."""
        navigator = opened.use()
        response = _written(navigator.casework.plans.create(body.language, chosen_items(navigator, body.items)))
        response.status_code = HTTPStatus.CREATED
        return response

    @api.get("/plans/<token>", responses=responses(PlanBody, 404, 410, 503))
    def show(path: PlanPath) -> Response:
        """Show a plan: its entries as they are now, its steps as they were said."""
        return _written(opened.use().casework.plans.open(path.token))

    @api.put("/plans/<token>", responses=responses(PlanBody, 400, 404, 409, 410, 413, 415, 422, 429, 503))
    @limits.keep
    def change(path: PlanPath, body: PlanChange) -> Response:
        """Change what a plan holds, and what is ticked."""
        return _written(_changed(opened, path.token, body))

    @api.delete("/plans/<token>", responses=responses(None, 404, 503, status=HTTPStatus.NO_CONTENT))
    def revoke(path: PlanPath) -> Response:
        """End a plan: all it holds is deleted at once, and its link says that it ended. Again is no mistake."""
        opened.use().casework.plans.revoke(path.token)
        return Response(status=HTTPStatus.NO_CONTENT)

    def _written(plan: Plan) -> Response:
        return jsonify(PlanBody.model_validate(writer.write(plan)).model_dump(mode="json"))

    return api


def _changed(opened: Opened, token: str, change: PlanChange) -> Plan:
    """The plan as changed: kept items are those of the revision that was seen."""
    navigator = opened.use()
    plan = navigator.casework.plans.open(token)
    if plan.revision != change.revision:
        raise ConflictError(CHANGED)
    return navigator.casework.plans.change(token, change.revision, chosen_items(navigator, change.items, plan.items))
