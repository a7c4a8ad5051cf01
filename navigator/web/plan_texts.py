"""A plan goes to a phone: POST /api/v1/plans/<token>/text, and what the page of a plan uses of it."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from flask import Response, jsonify
from flask_openapi3.blueprint import APIBlueprint

from navigator.errors import ConflictError, MessageError, SettingsError
from navigator.texting.numbers import textable_number
from navigator.web.described import PLANS, responses
from navigator.web.errors import refuse
from navigator.web.json_body import require_json_object
from navigator.web.plan_schemas import PlanOnItsWay, PlanPath, PlanToPhone

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language
    from navigator.web.security import Limits
    from navigator.web.texts import Texts

_NO_SITE = "NAVIGATOR_PUBLIC_URL is not set: a text message goes to a phone elsewhere, so the address in it must not be what a request says"


@dataclass(frozen=True, slots=True)
class PlanTexts:
    """Sends plans to phones. `wording` are the words of a plan's pages, a language to phrases."""

    texts: Texts
    wording: dict[str, dict[str, str]]

    @property
    def can_send(self) -> bool:
        """Whether plans can be sent: a gateway is set up, and the public address is known."""
        return self.texts.can_send and bool(self.texts.site)

    def send(self, token: str, written: str) -> str:
        """Queues the plan of a token for the phone of a number as a person writes it; what to tell, in the plan's language.

        Raises MessageError for what is no number to text and ConflictError for a phone that got too many, both in the plan's language;
        NotFoundError or GoneError for the link; SettingsError where no gateway or no public address is set up.
        """
        outgoing = self.texts.outgoing()
        if not self.texts.site:
            raise SettingsError(_NO_SITE)
        plan = self.texts.opened.use().casework.plans.open(token)
        language, words = cast("Language", plan.language), self.wording[plan.language]
        number = textable_number(written)
        if number is None:
            phone = str(self.texts.opened.organization().get("phone", ""))
            raise MessageError(words["phone_unusable"].replace("{phone}", phone))
        try:
            outgoing.plan(number, plan, f"{self.texts.site}/plan/{token}", language)
        except ConflictError as error:
            raise ConflictError(words["phone_too_many"]) from error
        return self.told(language)

    def told(self, language: Language) -> str:
        """What to tell a person whose plan goes to their phone."""
        return self.texts.opened.use().parts.wording.say("text_plan_on_its_way", language)


def plan_texts_api(plan_texts: PlanTexts, limits: Limits) -> APIBlueprint:
    """The route that sends plans to phones; `limits` say how often one address may use it."""
    api = APIBlueprint("plan_texts", __name__, url_prefix="/api/v1", abp_tags=[PLANS])
    api.before_request(require_json_object)

    @api.post(
        "/plans/<token>/text", responses=responses(PlanOnItsWay, 400, 404, 409, 410, 413, 415, 422, 429, 503, status=HTTPStatus.ACCEPTED)
    )
    @limits.keep
    def text(path: PlanPath, body: PlanToPhone) -> Response:
        """Send a plan to a phone by text message: its link, and whom to call.

        Only for who asked for it; a phone that stopped messages gets none. 503 where no gateway or no public address is set up.
        """
        try:
            told = plan_texts.send(path.token, body.to)
        except MessageError as error:
            refuse(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), field="to")
        response = jsonify(PlanOnItsWay(text=told).model_dump())
        response.status_code = HTTPStatus.ACCEPTED
        return response

    return api
