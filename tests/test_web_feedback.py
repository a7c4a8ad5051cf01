"""Ratings of replies and reports of entries over HTTP."""

from __future__ import annotations

import json
import uuid

import pytest
from web_double import NavigatorDouble, settings

from navigator.errors import IndexMissingError
from navigator.web.app import create_app

CHAT, RATE, REPORT = "/api/v1/chat", "/api/v1/feedback", "/api/v1/entries/medical-assistant/reports"


@pytest.fixture
def navigator():
    return NavigatorDouble()


@pytest.fixture
def client(navigator):
    return create_app(navigator, settings()).test_client()


@pytest.fixture
def reply(client):
    return client.post(CHAT, json={"message": "rent is due"}).json


def rating(reply, **given):
    return {"conversation_id": reply["conversation_id"], "turn": reply["turn"], "helpful": True, **given}


def ratings(navigator):
    return [kept.rating for kept in navigator.casework.feedback.ratings(10)]


def reports(navigator):
    return [kept.report for kept in navigator.casework.feedback.reports(10)]


def test_rating_is_kept(client, navigator, reply):
    response = client.post(RATE, json=rating(reply, helpful=False, reason="not_for_me", comment="I need nights"))

    assert (response.status_code, response.data) == (204, b"")
    (kept,) = ratings(navigator)
    assert (kept.turn, kept.helpful, kept.reason, kept.comment) == (1, False, "not_for_me", "I need nights")


def test_reply_rated_again_has_the_later_rating(client, navigator, reply):
    for helpful in (False, True):
        assert client.post(RATE, json=rating(reply, helpful=helpful)).status_code == 204

    assert [kept.helpful for kept in ratings(navigator)] == [True]


@pytest.mark.parametrize("reason", ["wrong", "unclear", "missing", "too_long", "not_for_me", "other", None, ""])
@pytest.mark.parametrize("comment", [None, "", "  \n "])
def test_reason_and_comment_may_be_left_out(client, navigator, reply, reason, comment):
    assert client.post(RATE, json=rating(reply, reason=reason, comment=comment)).status_code == 204
    assert [(kept.reason, kept.comment) for kept in ratings(navigator)] == [(reason or None, "")]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("call 650-330-6400 or info@jobtrainworks.org", "call [phone] or [email]"),
        ("my number is 123-45-6789", "my number is [number removed]"),
        ("123\u200b45\u200b6789", "[number removed]"),
        ("card 4111 1111 1111 1111", "card [number removed]"),
        ("one\ntwo", "one\ntwo"),
        ("\u202eevil\u202c \x00\x07", "evil"),
        ("<b>{{7*7}}</b> '; drop table ratings; --", "<b>{{7*7}}</b> '; drop table ratings; --"),
        ("\U0001f600 ñ", "\U0001f600 ñ"),
        ("x" * 500, "x" * 500),
    ],
)
def test_comment_is_kept_without_what_must_not_be(client, navigator, reply, written, kept):
    assert client.post(RATE, json=rating(reply, comment=written)).status_code == 204
    assert client.post(REPORT, json={"reason": "other", "comment": written}).status_code == 204
    assert [one.comment for one in (*ratings(navigator), *reports(navigator))] == [kept, kept]


def test_half_an_emoji_is_taken(client, navigator, reply):
    body = json.dumps(rating(reply, comment="good")).replace("good", r"good \ud83d")

    assert client.post(RATE, data=body, content_type="application/json").status_code == 204
    assert ratings(navigator)[0].comment == "good \ufffd"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"turn": 0}, "turn"),
        ({"turn": -1}, "turn"),
        ({"turn": 10**30}, "turn"),
        ({"turn": "1"}, "turn"),
        ({"turn": True}, "turn"),
        ({"turn": 1.0}, "turn"),
        ({"turn": None}, "turn"),
        ({"helpful": "yes"}, "helpful"),
        ({"helpful": 1}, "helpful"),
        ({"helpful": None}, "helpful"),
        ({"reason": "bad"}, "reason"),
        ({"reason": ["wrong"]}, "reason"),
        ({"comment": "x" * 501}, "comment"),
        ({"comment": 5}, "comment"),
        ({"comment": ["a"]}, "comment"),
        ({"conversation_id": ""}, "conversation_id"),
        ({"conversation_id": None}, "conversation_id"),
        ({"conversation_id": "<script>"}, "conversation_id"),
    ],
)
def test_unusable_rating_is_refused_and_not_kept(client, navigator, reply, given, field):
    response = client.post(RATE, json=rating(reply, **given))

    assert response.status_code == 422
    assert [mistake["field"] for mistake in response.json["errors"]] == [field]
    assert "<script>" not in response.text
    assert ratings(navigator) == []


def test_long_comment_is_refused_kindly(client, reply):
    assert client.post(RATE, json=rating(reply, comment="x" * 501)).json["detail"] == (
        "The comment is longer than 500 letters. Send the most important part."
    )


@pytest.mark.parametrize("given", [{"turn": 2}, {"conversation_id": "nobody"}, {"conversation_id": "x" * 64}])
def test_unknown_turn_is_not_found(client, navigator, reply, given):
    response = client.post(RATE, json=rating(reply, **given))

    assert response.status_code == 404
    assert response.content_type == "application/problem+json"
    assert ratings(navigator) == []


@pytest.mark.parametrize("address", [RATE, REPORT])
@pytest.mark.parametrize(
    ("data", "content_type", "status"),
    [("{", "application/json", 400), ("{}", "text/plain", 415), ("[]", "application/json", 422), ("{}", "application/json", 422)],
)
def test_what_is_no_json_object_is_refused(client, address, data, content_type, status):
    assert client.post(address, data=data, content_type=content_type).status_code == status


@pytest.mark.parametrize("reason", ["wrong_number", "closed", "full", "outdated", "other"])
def test_report_is_kept(client, navigator, reply, reason):
    response = client.post(REPORT, json={"reason": reason, "comment": "rang it", "conversation_id": reply["conversation_id"]})

    assert (response.status_code, response.data) == (204, b"")
    (kept,) = reports(navigator)
    assert (kept.entry, kept.reason, kept.comment, kept.conversation_id) == (
        "medical-assistant", reason, "rang it", reply["conversation_id"],
    )  # fmt: skip


@pytest.mark.parametrize("conversation", [None, "", "nobody"])
def test_report_needs_no_conversation(client, navigator, conversation):
    assert client.post(REPORT, json={"reason": "full", "conversation_id": conversation}).status_code == 204
    assert [kept.conversation_id for kept in reports(navigator)] == [None]


@pytest.mark.parametrize("entry", ["nothing", "<script>", "x" * 300, "%00"])
def test_report_of_an_unknown_entry_is_not_found(client, navigator, entry):
    response = client.post(f"/api/v1/entries/{entry}/reports", json={"reason": "closed"})

    assert response.status_code == 404
    assert "<script>" not in response.text
    assert reports(navigator) == []


@pytest.mark.parametrize("given", [{"reason": None}, {"reason": ""}, {"reason": "bad"}, {"comment": "x" * 501}, {"conversation_id": "a b"}])
def test_unusable_report_is_refused_and_not_kept(client, navigator, given):
    assert client.post(REPORT, json={"reason": "closed", **given}).status_code == 422
    assert reports(navigator) == []


def test_forgotten_conversation_takes_its_ratings_along(client, navigator, reply):
    client.post(RATE, json=rating(reply))
    client.post(REPORT, json={"reason": "full", "conversation_id": reply["conversation_id"]})
    client.delete(f"/api/v1/conversations/{reply['conversation_id']}")

    assert ratings(navigator) == []
    assert [kept.conversation_id for kept in reports(navigator)] == [None]


def test_what_is_kept_counts_apart_from_chat():
    client = create_app(NavigatorDouble(), settings(rate_limit="2 per minute")).test_client()
    reply = client.post(CHAT, json={"message": "rent"}).json

    assert [client.post(RATE, json=rating(reply)).status_code, client.post(REPORT, json={"reason": "full"}).status_code] == [204, 204]
    assert client.post(RATE, json=rating(reply)).status_code == 429
    assert client.post(CHAT, json={"message": "rent"}).status_code == 200


def test_nothing_is_kept_without_index():
    client = create_app(None, settings(), problem=IndexMissingError("no index")).test_client()

    assert client.post(RATE, json={"conversation_id": "a", "turn": 1, "helpful": True}).status_code == 503
    assert client.post(REPORT, json={"reason": "full"}).status_code == 503


def test_log_holds_no_comment(navigator, capsys):
    client = create_app(navigator, settings(log_level="INFO")).test_client()
    reply = client.post(CHAT, json={"message": "rent", "message_id": str(uuid.uuid4())}).json
    client.post(RATE, json=rating(reply, comment="mysecret"))
    client.post(RATE, json=rating(reply, comment="mysecret", turn=9))
    client.post(REPORT, json={"reason": "full", "comment": "mysecret"})
    err = capsys.readouterr().err

    assert [json.loads(line)["status"] for line in err.splitlines()] == [200, 204, 404, 204]
    assert "mysecret" not in err
    assert "medical-assistant" not in err
