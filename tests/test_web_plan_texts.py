"""A plan goes to a phone: what the phone gets, what the person is told, and what is refused, over the API and from the plan's page."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from test_web_page import Page
from text_gateway import SITE, delivered, texting_settings
from web_double import NavigatorDouble, program, settings

from navigator.casework.plan_items import PlanItem
from navigator.errors import IndexMissingError
from navigator.knowledge.entries import Phone
from navigator.texting.outgoing import MOST_PLANS
from navigator.web.app import create_app

NUMBER, E164 = "(650) 555-0100", "+16505550100"
TOLD = {"en": "It is on its way to your phone.", "es": "Va en camino a su teléfono."}
UNUSABLE = {"en": "That phone number doesn't look right.", "es": "Ese número de teléfono no parece correcto."}
TOO_MANY = {"en": "This phone got a few plans today already.", "es": "Este teléfono ya recibió varios planes hoy."}
LANGUAGES = ["en", "es"]
NO_NUMBERS = ["123", "call me", "650-555-010", "+44 20 7946 0123", "+52 55 5555 0123", "900-555-0100", "(650) 555-0100 ext. 5"]


@pytest.fixture
def navigator():
    double = NavigatorDouble()
    double.entries["medical-assistant"] = program(phones=(Phone(number="650-330-6400"),))
    return double


@pytest.fixture
def client(navigator):
    return create_app(navigator, texting_settings()).test_client()


def plan_of(navigator, language="en", ticked=()):
    """The token of a new plan of one entry, ticked or not."""
    return navigator.casework.plans.create(language, [PlanItem("medical-assistant", done="medical-assistant" in ticked)]).token


def send(client, token, to=NUMBER):
    """Asks the API to send a plan."""
    return client.post(f"/api/v1/plans/{token}/text", json={"to": to})


def post(client, token, to=NUMBER):
    """Sends the form of the plan's page."""
    return client.post(f"/plan/{token}/text", data={"to": to})


# -- the API


@pytest.mark.parametrize(
    ("language", "first", "end"),
    [("en", "JobTrain: the plan you asked for is at", "STOP ends texts."), ("es", "JobTrain: el plan que pidió está en", "PARAR termina")],
)
def test_phone_gets_link_and_whom_to_call_once(navigator, client, language, first, end):
    token = plan_of(navigator, language)
    response = send(client, token)
    (got,) = delivered(navigator)

    assert response.status_code == 202
    assert response.json["text"].startswith(TOLD[language])
    assert (got.to, got.sender) == (E164, "+16505550199")
    assert f"{SITE}/plan/{token}" in got.text.split()
    assert "650-330-6400" in got.text
    assert end in got.text
    assert got.text.startswith(first.replace("ó", "o").replace("á", "a"))
    assert delivered(navigator) == []


def test_what_is_done_is_not_called_again(navigator, client):
    send(client, plan_of(navigator, ticked=["medical-assistant"]))

    assert "650-330-6400" not in delivered(navigator)[0].text


def test_person_has_asked_for_it(navigator, client):
    send(client, plan_of(navigator))

    assert [event for event, _ in navigator.casework.phones.consents(navigator.casework.phones.id_of(E164))] == ["asked"]


def test_same_plan_asked_for_twice_is_sent_once(navigator, client):
    token = plan_of(navigator)

    assert [send(client, token).status_code for _ in range(2)] == [202, 202]
    assert len(delivered(navigator)) == 1


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1"])
def test_link_is_of_the_public_address_whatever_the_request_says(navigator, client, host):
    token = plan_of(navigator)
    client.post(f"/api/v1/plans/{token}/text", json={"to": NUMBER}, headers={"Host": host})

    assert f"{SITE}/plan/{token}" in delivered(navigator)[0].text.split()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("to", NO_NUMBERS)
def test_number_that_cannot_be_texted_is_refused_in_words(navigator, client, language, to):
    response = send(client, plan_of(navigator, language), to)
    problem = json.loads(response.data)

    assert (response.status_code, response.content_type) == (422, "application/problem+json")
    assert problem["detail"].startswith(UNUSABLE[language])
    assert "650-330-6400" in problem["detail"]
    assert [mistake["field"] for mistake in problem["errors"]] == ["to"]
    assert to not in response.text
    assert delivered(navigator) == []


@pytest.mark.parametrize("body", [{}, {"to": ""}, {"to": "6" * 41}, {"to": None}, []])
def test_body_without_a_number_is_refused(navigator, client, body):
    assert client.post(f"/api/v1/plans/{plan_of(navigator)}/text", json=body).status_code in {400, 422}
    assert delivered(navigator) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_phone_gets_only_so_many_plans_a_day(navigator, client, language):
    early = [send(client, plan_of(navigator)).status_code for _ in range(MOST_PLANS)]
    more = send(client, plan_of(navigator, language), E164)
    other = send(client, plan_of(navigator), "650-555-0101")
    navigator.clock.moment += timedelta(days=1, seconds=1)
    later = send(client, plan_of(navigator))

    assert (early, more.status_code, other.status_code, later.status_code) == ([202] * 3, 409, 202, 202)
    assert json.loads(more.data)["detail"].startswith(TOO_MANY[language])
    assert [got.to for got in delivered(navigator)].count(E164) == MOST_PLANS + 1


def test_phone_that_stopped_gets_nothing_and_nobody_is_told(navigator, client):
    phones = navigator.casework.phones
    phones.stop(phones.id_of(E164))
    response = send(client, plan_of(navigator))

    assert (response.status_code, response.json["text"].startswith(TOLD["en"])) == (202, True)
    assert delivered(navigator) == []
    assert navigator.casework.outbox.unsent(10) == []


def test_link_that_opens_nothing_sends_nothing(navigator, client):
    ended = plan_of(navigator)
    navigator.casework.plans.revoke(ended)

    assert (send(client, "nothing").status_code, send(client, ended).status_code) == (404, 410)
    assert delivered(navigator) == []


@pytest.mark.parametrize("missing", [{"gateway_url": ""}, {"public_url": ""}, {"gateway_url": "", "gateway_secret": "", "sms_number": ""}])
def test_nothing_is_sent_or_offered_without_gateway_or_public_address(navigator, missing):
    client, token = create_app(navigator, texting_settings(**missing)).test_client(), plan_of(navigator)

    assert (send(client, token).status_code, post(client, token).status_code) == (503, 503)
    assert "NAVIGATOR_" not in send(client, token).text
    assert 'name="to"' not in client.get(f"/plan/{token}").text
    assert '"texts":false' in client.get("/widget.js").text
    assert delivered(navigator) == []


def test_chat_knows_that_plans_can_be_sent(client):
    assert '"texts":true' in client.get("/widget.js").text


def test_nothing_is_sent_while_server_is_not_ready():
    client = create_app(None, texting_settings(), problem=IndexMissingError("no index")).test_client()

    assert (send(client, "x").status_code, post(client, "x").status_code) == (503, 503)
    assert '"texts":false' in client.get("/widget.js").text


def test_one_address_asks_only_so_often(navigator):
    client = create_app(navigator, texting_settings(rate_limit="2 per minute")).test_client()
    token = plan_of(navigator)

    assert [send(client, token).status_code, post(client, token).status_code, send(client, token).status_code] == [202, 303, 429]
    assert post(client, token).status_code == 429


# -- the page of the plan, without JavaScript


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_sends_plan_and_says_so(navigator, client, language):
    token = plan_of(navigator, language)
    response = post(client, token)
    page = client.get(response.headers["Location"])

    assert (response.status_code, response.headers["Location"]) == (303, f"/plan/{token}?sent=")
    assert f'<p class="said-so" role="status">{TOLD[language]}' in page.text
    assert NUMBER not in page.text
    assert [got.to for got in delivered(navigator)] == [E164]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("to", ["", *NO_NUMBERS])
def test_page_says_what_is_wrong_with_number_and_keeps_it(navigator, client, language, to):
    response = post(client, plan_of(navigator, language), to)
    (box,) = [box for box in Page(response.text).all("input") if box["name"] == "to"]

    assert response.status_code == 422
    assert f'id="send-wrong">{UNUSABLE[language]}' in response.text.replace("&#39;", "'")
    assert (box["value"], box["aria-invalid"], box["aria-describedby"]) == (to, "true", "send-more send-wrong")
    assert response.headers["Cache-Control"] == "no-store"
    assert delivered(navigator) == []


def test_page_repeats_no_markup(navigator, client):
    response = post(client, plan_of(navigator), '"><i>call me</i>')

    assert response.status_code == 422
    assert "<i>" not in response.text


def test_page_says_that_phone_got_too_many(navigator, client):
    for _ in range(MOST_PLANS):
        post(client, plan_of(navigator))
    response = post(client, plan_of(navigator))

    assert response.status_code == 409
    assert TOO_MANY["en"] in response.text


def test_page_of_an_ended_link_says_so(navigator, client):
    token = plan_of(navigator)
    navigator.casework.plans.revoke(token)

    assert (post(client, token).status_code, post(client, "nothing").status_code) == (410, 404)
    assert "This plan has ended" in post(client, token).text


def test_mark_of_the_sent_message_says_nothing_where_none_can_be_sent(navigator):
    page = create_app(navigator, settings()).test_client().get(f"/plan/{plan_of(navigator)}?sent=")

    assert 'role="status"' not in page.text


def test_empty_plan_is_not_offered_to_be_sent(navigator, client):
    assert 'name="to"' not in client.get(f"/plan/{navigator.casework.plans.create('en', ()).token}").text
