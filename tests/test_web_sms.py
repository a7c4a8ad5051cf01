"""The webhooks of text messages: nothing without a signature, one answer a message, nothing of it in a log."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
import sqlalchemy as sa
from texting_phone import NUMBER, OURS, exchange
from twilio.request_validator import RequestValidator

from navigator.casework.tables import METADATA
from navigator.settings import Settings
from navigator.texting.signing import sign
from navigator.web.app import create_app

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient
    from texting_phone import Exchange
    from werkzeug.test import TestResponse

TOKEN = "a twilio token for tests"  # noqa: S105 -- of nobody
SECRET = "a gateway secret for tests"  # noqa: S105 -- of nobody
PUBLIC = "https://ask.example.org"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the casework is, and an index if none stands."""
    return tmp_path_factory.mktemp("webhooks")


@pytest.fixture
def phones(folder: Path) -> Exchange:
    """An exchange with nothing kept yet."""
    return exchange(folder)


def opened(phones: Exchange, **given: Any) -> FlaskClient:
    """A client of a server with both webhooks set up."""
    made = {"twilio_auth_token": TOKEN, "gateway_secret": SECRET, "public_url": PUBLIC, "rate_limit": "off", "log_level": "INFO", **given}
    return create_app(phones.navigator, Settings(**made)).test_client()


@pytest.fixture
def client(phones: Exchange) -> FlaskClient:
    """Such a client, behind a proxy that people reach at the public address."""
    return opened(phones)


def twilio(
    client: FlaskClient, words: str = "i need food", *, signed: dict[str, str] | None = None, url: str = "", **fields: str
) -> TestResponse:
    """What Twilio gets for a message; `signed` are the fields that the signature is of, where they are others."""
    form = {"MessageSid": "SM1", "AccountSid": "AC1", "From": NUMBER, "To": OURS, "Body": words, "NumMedia": "0", **fields}
    signature = RequestValidator(TOKEN).compute_signature(url or f"{PUBLIC}/sms/twilio", signed or form)
    return client.post("/sms/twilio", data=form, headers={"X-Twilio-Signature": signature})


def told(response: TestResponse) -> list[str]:
    """The messages of a TwiML answer."""
    assert response.status_code == 200
    assert response.mimetype == "text/xml"
    root = ET.fromstring(response.text)  # noqa: S314 -- our own answer
    assert root.tag == "Response"
    return [message.text for message in root]


def gateway(
    client: FlaskClient, body: bytes | None = None, *, at: float | str | None = None, headers: dict[str, str] | None = None, **fields: Any
) -> TestResponse:
    """What a gateway gets for a message."""
    values = {"id": "m1", "from": NUMBER, "to": OURS, "text": "i need food", **fields}
    raw = json.dumps(values).encode() if body is None else body
    sent_at = int(time.time()) if at is None else at
    signature = sign(SECRET, sent_at, raw) if isinstance(sent_at, int) else "sha256=0"
    given = {"X-Navigator-Timestamp": str(sent_at), "X-Navigator-Signature": signature, **(headers or {})}
    return client.post("/sms/gateway", data=raw, content_type="application/json", headers=given)


def kept(phones: Exchange) -> int:
    """How many rows there are in all."""
    with phones.navigator.casework.engine.connect() as connection:
        return sum(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in METADATA.sorted_tables)


# -- Twilio


def test_twilio_gets_one_message_back(client: FlaskClient) -> None:
    """As TwiML; delivered again it is the same."""
    (message,) = told(twilio(client))
    assert "1) Call" in message
    assert told(twilio(client)) == [message]
    assert told(twilio(client, "1", MessageSid="SM2")) != [message]


def test_twilio_with_no_answer_to_give_gets_an_empty_response(client: FlaskClient) -> None:
    """After a STOP, and to a short code."""
    assert len(told(twilio(client, "STOP"))) == 1
    assert told(twilio(client, "hello", MessageSid="SM2")) == []
    assert told(twilio(client, "hello", MessageSid="SM3", From="72345")) == []


def test_stop_that_twilio_answered_itself_is_not_answered_again(client: FlaskClient, phones: Exchange) -> None:
    """It counts all the same."""
    assert told(twilio(client, "no more texts", OptOutType="STOP")) == []
    assert phones.navigator.casework.phones.has_stopped(phones.phone_id())
    assert told(twilio(client, "START", MessageSid="SM2", OptOutType="START")) == []
    assert len(told(twilio(client, "i need food", MessageSid="SM3", OptOutType="NEW"))) == 1


def test_picture_without_words_is_told_so(client: FlaskClient) -> None:
    """By its count; Twilio leaves the body empty."""
    assert "can't see pictures" in told(twilio(client, "", NumMedia="1"))[0]


def test_letters_that_xml_or_html_know_come_through(client: FlaskClient) -> None:
    """Quotes of an answer are quotes on the phone."""
    (message,) = told(twilio(client, "need job asap no car, got 2 kids & <b>no money</b>"))
    assert "&" not in message
    assert '"' in message


@pytest.mark.parametrize("wrong", ["missing", "another token", "another address", "another text", "garbage"])
def test_twilio_without_a_right_signature_is_refused_and_nothing_is_stored(client: FlaskClient, phones: Exchange, wrong: str) -> None:
    """403, whatever is wrong."""
    form = {"MessageSid": "SM1", "From": NUMBER, "Body": "i need food"}
    address = f"{PUBLIC}/sms/twilio"
    signatures = {
        "another token": RequestValidator("other").compute_signature(address, form),
        "another address": RequestValidator(TOKEN).compute_signature(f"{PUBLIC}/sms/gateway", form),
        "another text": RequestValidator(TOKEN).compute_signature(address, {**form, "Body": "i need rent"}),
        "garbage": "\u00e9",
    }
    headers = {"X-Twilio-Signature": signatures[wrong]} if wrong in signatures else {}
    response = client.post("/sms/twilio", data=form, headers=headers)
    assert response.status_code == 403
    assert kept(phones) == 0


def test_without_a_public_address_twilio_signs_the_one_it_reaches(phones: Exchange) -> None:
    """Also one with a query."""
    client = opened(phones, public_url="")
    assert told(twilio(client, url="http://localhost/sms/twilio"))


@pytest.mark.parametrize("field", ["MessageSid", "From"])
def test_twilio_without_a_field_it_always_has_is_refused(client: FlaskClient, phones: Exchange, field: str) -> None:
    """Signed all the same; nothing is stored."""
    form = {name: value for name, value in {"MessageSid": "SM1", "From": NUMBER, "Body": "hi"}.items() if name != field}
    signature = RequestValidator(TOKEN).compute_signature(f"{PUBLIC}/sms/twilio", form)
    assert client.post("/sms/twilio", data=form, headers={"X-Twilio-Signature": signature}).status_code == 422
    assert kept(phones) == 0


# -- any other gateway


def test_gateway_gets_messages_back(client: FlaskClient) -> None:
    """As JSON; fields nobody knows are passed over, and delivered again it is the same."""
    first = gateway(client, unknown={"a": [1]})
    assert first.status_code == 200
    (message,) = first.json["messages"]
    assert "1) Call" in message
    assert gateway(client).json == first.json


def test_the_same_id_of_two_gateways_is_two_messages(client: FlaskClient) -> None:
    """Ids are each gateway's own."""
    assert "STOP to stop" in told(twilio(client, MessageSid="m1"))[0]
    assert "STOP to stop" not in gateway(client).json["messages"][0]


@pytest.mark.parametrize(
    ("at", "headers"),
    [
        (-3600, {}), (3600, {}), ("yesterday", {}), ("", {}),
        (None, {"X-Navigator-Signature": ""}), (None, {"X-Navigator-Signature": "sha256=" + "0" * 64}),
        (None, {"X-Navigator-Signature": "\u00e9"}), (None, {"X-Navigator-Timestamp": "1"}),
    ],
)  # fmt: skip
def test_gateway_without_a_right_signature_is_refused_and_nothing_is_stored(
    client: FlaskClient, phones: Exchange, at: int | str | None, headers: dict[str, str]
) -> None:
    """Too old, of the future, missing, wrong."""
    response = gateway(client, at=int(time.time()) + at if isinstance(at, int) else at, headers=headers)
    assert response.status_code == 403
    assert response.json["title"] == "Forbidden"
    assert kept(phones) == 0


def test_body_changed_after_it_was_signed_is_refused(client: FlaskClient, phones: Exchange) -> None:
    """Even by a letter."""
    now = int(time.time())
    signed = {"X-Navigator-Signature": sign(SECRET, now, b'{"id":"m1","from":"+16505550100","text":"rent"}')}
    assert gateway(client, b'{"id":"m1","from":"+16505550100","text":"Rent"}', at=now, headers=signed).status_code == 403
    assert kept(phones) == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400), (b"[]", 422), (b"{}", 422), (b"\xff", 400), (b'{"id":"","from":"+16505550100","text":"x"}', 422),
        (b'{"id":"m","from":5,"text":"x"}', 422), (b'{"id":"m","from":"+16505550100"}', 422),
        (json.dumps({"id": "m", "from": NUMBER, "text": "x" * 8001}).encode(), 422),
    ],
)  # fmt: skip
def test_body_that_cannot_be_used_is_refused_and_nothing_is_stored(client: FlaskClient, phones: Exchange, body: bytes, status: int) -> None:
    """With what is wrong, not with what was sent."""
    response = gateway(client, body)
    assert response.status_code == status
    assert kept(phones) == 0


@pytest.mark.parametrize("words", ["", "😀", "x" * 1600, "\u0000"])
def test_any_text_gets_one_answer(client: FlaskClient, words: str) -> None:
    """Empty, emoji alone, as long as texts are."""
    assert len(gateway(client, text=words).json["messages"]) == 1


# -- the server


def test_logs_hold_neither_words_nor_numbers(phones: Exchange, capfd: pytest.CaptureFixture[str]) -> None:
    """Of messages answered, refused and failed on."""
    client = opened(phones, log_level="DEBUG")
    twilio(client, "my secret word is heliotrope")
    gateway(client, text="my secret word is heliotrope", id="m2")
    gateway(client, b'{"id": "heliotrope", "from": "+16505550100"}')
    gateway(client, at="heliotrope")
    phones.navigator.casework.phones.hold = None  # type: ignore[method-assign]
    try:
        assert gateway(client, text="heliotrope", id="m3").status_code == 500
    finally:
        del phones.navigator.casework.phones.hold
    logged = "".join(capfd.readouterr())
    assert "/sms/gateway" in logged
    assert "heliotrope" not in logged
    assert "5550100" not in logged


def test_webhooks_that_are_not_set_up_are_not_there(phones: Exchange) -> None:
    """Each by itself."""
    client = opened(phones, twilio_auth_token="", gateway_secret="")
    assert twilio(client).status_code == gateway(client).status_code == 404
    assert "/sms/gateway" not in client.get("/openapi.json").json["paths"]


def test_gateway_is_described(client: FlaskClient) -> None:
    """With how to sign, for whoever writes one."""
    described = client.get("/openapi.json").json["paths"]["/sms/gateway"]["post"]
    assert "HMAC-SHA256" in described["description"]
    assert "403" in described["responses"]


def test_webhooks_of_a_server_without_an_index_ask_to_come_again() -> None:
    """503: the gateway delivers the message later, and nothing is lost."""
    client = create_app(None, Settings(twilio_auth_token=TOKEN, gateway_secret=SECRET, public_url=PUBLIC, log_level="ERROR")).test_client()
    assert twilio(client).status_code == gateway(client).status_code == 503


@pytest.mark.parametrize("proxied", [{"X-Forwarded-For": "203.0.113.5"}, {}])
def test_messages_are_not_limited_by_the_gateways_address(phones: Exchange, proxied: dict[str, str]) -> None:
    """All of them come from one; it is phones that are limited."""
    client = opened(phones, rate_limit="2 per minute")
    answers = [gateway(client, id=f"m{number}", headers=proxied, **{"from": f"+1650555010{number}"}) for number in range(6)]
    assert [len(answer.json["messages"]) for answer in answers] == [1] * 6
