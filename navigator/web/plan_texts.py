"""POST /api/v1/plans/<token>/text: a plan goes to a phone."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from flask import Response, jsonify, request
from flask_openapi3.blueprint import APIBlueprint

from navigator.texting.numbers import textable_number
from navigator.web.described import PLANS, responses
from navigator.web.errors import refuse
from navigator.web.json_body import require_json_object
from navigator.web.plan_schemas import PlanOnItsWay, PlanPath, PlanToPhone

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language
    from navigator.web.opened import Opened
    from navigator.web.security import Limits
    from navigator.web.texts import Texts


def plan_texts_api(opened: Opened, limits: Limits, texts: Texts) -> APIBlueprint:
    """The route that sends plans to phones; `limits` say how often one address may use it."""
    api = APIBlueprint("plan_texts", __name__, url_prefix="/api/v1", abp_tags=[PLANS])
    api.before_request(require_json_object)

    @api.post(
        "/plans/<token>/text", responses=responses(PlanOnItsWay, 400, 404, 409, 410, 413, 415, 422, 429, 503, status=HTTPStatus.ACCEPTED)
    )
    @limits.keep
    def text(path: PlanPath, body: PlanToPhone) -> Response:
        """Send a plan to a phone by text message: its link, and whom to call.

        Only for who asked for it; a phone that stopped messages gets none. 503 where no gateway is set up.
        """
        navigator, outgoing = opened.use(), texts.outgoing()
        plan = navigator.casework.plans.open(path.token)
        language = cast("Language", plan.language)
        number = textable_number(body.to)
        if number is None:
            refuse(HTTPStatus.UNPROCESSABLE_ENTITY, navigator.hand_over.unusable("text", language), field="to")
        outgoing.plan(number, plan, f"{texts.site or request.host_url.rstrip('/')}/plan/{path.token}", language)
        response = jsonify(PlanOnItsWay(text=navigator.parts.wording.say("text_plan_on_its_way", language)).model_dump())
        response.status_code = HTTPStatus.ACCEPTED
        return response

    return api
