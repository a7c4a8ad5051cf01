"""The API: what it answers, and what it makes of input that cannot be used."""

from __future__ import annotations

import json
import uuid
from pathlib import Path

import jsonschema
import pytest
from openapi_spec_validator import validate as validate_openapi
from web_double import NavigatorDouble, settings

from navigator.errors import IndexMissingError, IndexStaleError, ModelError, NavigatorError, SettingsError
from navigator.web.app import create_app
from navigator.web.schemas import ReplyBody

CONTRACT = json.loads(Path(__file__).with_name("reply.schema.json").read_text(encoding="utf-8"))
CHAT = "/api/v1/chat"


@pytest.fixture
def navigator():
    return NavigatorDouble()


@pytest.fixture
def client(navigator):
    return create_app(navigator, settings()).test_client()


def assert_problem(response, status):
    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    body = json.loads(response.data)
    assert body["status"] == status
    assert body["title"]
    assert body["detail"].endswith(".")
    assert body["type"].startswith("urn:navigator:problem:")
    assert "Traceback" not in response.text
    return body


# -- answers


@pytest.mark.parametrize("message", ["I want to work in health care and rent is due", "hello", "I can't go on", "quiero estudiar", "Yes"])
def test_reply_fits_contract_and_described_model(client, message):
    body = client.post(CHAT, json={"message": message}).json

    jsonschema.validate(body, CONTRACT, format_checker=jsonschema.FormatChecker())
    ReplyBody.model_validate(body)
    assert set(body) <= set(ReplyBody.model_fields)


def test_described_reply_requires_what_contract_requires():
    described = ReplyBody.model_json_schema()

    assert set(CONTRACT["required"]) <= set(described["required"])
    assert set(CONTRACT["properties"]) <= set(described["properties"])


def test_message_reaches_assistant_with_what_was_given(client, navigator):
    first = client.post(CHAT, json={"message": "hello"}).json
    client.post(CHAT, json={"message": "rent", "conversation_id": first["conversation_id"], "language": "es", "channel": "desk"})

    given = {"conversation_id": first["conversation_id"], "language": "es", "channel": "desk", "message_id": None}
    assert navigator.asked[1] == ("rent", given)


def test_message_sent_again_gets_the_same_reply(client, navigator):
    sent = {"message": "rent", "message_id": str(uuid.uuid4())}
    first, again = (client.post(CHAT, json=sent).json for _ in range(2))
    follow_up = client.post(CHAT, json={"message": "rent", "conversation_id": first["conversation_id"]}).json

    assert again == first
    assert len(navigator.asked) == 2
    assert (first["turn"], follow_up["turn"]) == (1, 2)


def test_message_sent_again_while_it_is_answered_gets_the_same_reply(client, navigator):
    sent = {"message": "rent", "message_id": str(uuid.uuid4())}
    inner = []
    navigator.meanwhile = lambda: inner.append(client.application.test_client().post(CHAT, json=sent).json)
    outer = client.post(CHAT, json=sent).json

    assert inner == [outer]
    assert outer["turn"] == 1


@pytest.mark.parametrize("unusable", ["1", "not-a-uuid", 7, "<script>"])
def test_unusable_message_id_is_refused(client, navigator, unusable):
    response = client.post(CHAT, json={"message": "rent", "message_id": unusable})

    assert response.status_code == 422
    assert response.json["errors"][0]["field"] == "message_id"
    assert navigator.asked == []


def test_conversation_is_forgotten_on_request(client):
    conversation = client.post(CHAT, json={"message": "rent"}).json["conversation_id"]

    assert client.delete(f"/api/v1/conversations/{conversation}").status_code == 204
    assert client.post(CHAT, json={"message": "rent", "conversation_id": conversation}).status_code == 404
    assert client.delete(f"/api/v1/conversations/{conversation}").status_code == 204


@pytest.mark.parametrize("empty", [None, ""])
def test_empty_optional_fields_count_as_left_out(client, navigator, empty):
    assert client.post(CHAT, json={"message": "rent", "conversation_id": empty, "language": empty}).status_code == 200
    assert navigator.asked[0][1] == {"conversation_id": None, "language": None, "channel": "web", "message_id": None}


def test_search_gives_results_in_asked_language(client):
    body = client.get("/api/v1/search?q=asistente&language=es&limit=1").json

    assert body["query"] == "asistente"
    assert body["count"] == 1
    assert body["results"] == [
        {
            "id": "medical-assistant", "kind": "program", "name": "Asistente médica", "score": 0.81, "topics": ["training"],
            "soc": ["31-9092"], "summary": "Aprenda en clínica.", "source": "https://www.jobtrainworks.org/programs/ma",
            "verified_on": "2026-01-18", "status": "active",
        }
    ]  # fmt: skip


def test_search_finds_only_asked_kind(client):
    assert client.get("/api/v1/search?q=nurse&kind=guide").json == {"query": "nurse", "count": 0, "results": []}


def test_entry_is_shown_in_both_languages(client):
    body = client.get("/api/v1/entries/medical-assistant").json

    assert body["name"] == {"en": "Medical Assistant", "es": "Asistente médica"}
    assert body["verified_on"] == "2026-01-18"
    assert "alert" not in body


# -- bad input


@pytest.mark.parametrize(
    "body",
    [
        {"message": ""},
        {"message": "   \n\t "},
        {"message": "\x00\x01\x02"},
        {},
        {"message": None},
        {"message": 5},
        {"message": ["hello"]},
        {"message": {"text": "hello"}},
        {"message": True},
        {"message": "x" * 8001},
        {"message": "hello", "language": "fr"},
        {"message": "hello", "channel": "fax"},
        {"message": "hello", "channel": None},
        {"message": "hello", "conversation_id": 7},
        {"message": "hello", "conversation_id": "<script>"},
        {"message": "hello", "conversation_id": "x" * 65},
        [],
        "hello",
        3,
        False,
    ],
)
def test_unusable_values_are_refused(client, body):
    assert_problem(client.post(CHAT, json=body), 422)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"message": ""}, "The message is empty. Write a few words about what you need."),
        ({"message": "x" * 20_000}, "The message is longer than 8,000 letters. Send the most important part first."),
    ],
)
def test_refusal_is_kind_sentence(client, body, sentence):
    assert assert_problem(client.post(CHAT, json=body), 422)["detail"] == sentence


def test_refusal_names_every_wrong_field(client):
    problem = assert_problem(client.post(CHAT, json={"message": 1, "language": "xx"}), 422)

    assert [mistake["field"] for mistake in problem["errors"]] == ["message", "language"]


@pytest.mark.parametrize("data", ["", "hello", "{", "{'message': 'hi'}", b"\xff\xfe\x00", "[" * 60_000, '{"a":' * 10_000, "1" * 5_000])
def test_what_is_not_json_is_refused(client, data):
    assert_problem(client.post(CHAT, data=data, content_type="application/json"), 400)


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", ""]
)
def test_other_content_types_are_refused(client, content_type):
    assert_problem(client.post(CHAT, data='{"message": "hello"}', content_type=content_type), 415)


@pytest.mark.parametrize("letters", [100_000, 3_000_000])
def test_body_too_large_is_refused(client, letters):
    assert_problem(client.post(CHAT, json={"message": "x" * letters}), 413)


@pytest.mark.parametrize("unknown", ["no-such-conversation", "AAAAAAAAAAAAAAAAAAAAAA"])
def test_unknown_conversation_is_not_found(client, unknown):
    problem = assert_problem(client.post(CHAT, json={"message": "hello", "conversation_id": unknown}), 404)

    assert unknown not in str(problem)


@pytest.mark.parametrize(
    "message",
    [
        "\U0001f600\U0001f62d\U0001f64f",
        "我需要工作",
        "मुझे काम चाहिए",
        "أحتاج إلى عمل",
        "rent\x00 is\x07 due",
        "\u202ehelp\u202c",
        "<script>alert(1)</script>",
        "'; drop table turns; --",
        "{{ 7 * 7 }}",
    ],
)
def test_odd_messages_get_reply_without_echo(client, message):
    response = client.post(CHAT, json={"message": message})

    assert response.status_code == 200
    assert message not in response.json["text"]


def test_half_an_emoji_is_taken(client, navigator):
    response = client.post(CHAT, data=b'{"message": "rent \\ud83d"}', content_type="application/json")

    assert response.status_code == 200
    assert navigator.asked[0][0] == "rent \ufffd"


@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=",
        "q=%20",
        "q=%00",
        "q=" + "x" * 501,
        "q=nurse&kind=<b>",
        "q=nurse&limit=0",
        "q=nurse&limit=51",
        "q=nurse&limit=ten",
        "q=nurse&language=fr",
    ],
)
def test_unusable_searches_are_refused_without_echo(client, query):
    assert "<b>" not in str(assert_problem(client.get(f"/api/v1/search?{query}"), 422))


@pytest.mark.parametrize("entry_id", ["nothing", "<script>", "..%2f..%2fetc", "x" * 300, "%00"])
def test_unknown_entry_is_not_found_without_echo(client, entry_id):
    problem = assert_problem(client.get(f"/api/v1/entries/{entry_id}"), 404)

    assert "nothing at this" in problem["detail"] or "no entry" in problem["detail"].lower()
    assert "<script>" not in str(problem)


def test_unknown_address_is_not_found(client):
    assert_problem(client.get("/api/v1/nothing"), 404)


def test_wrong_method_is_refused_with_allowed_ones(client):
    response = client.delete(CHAT)

    assert_problem(response, 405)
    assert "POST" in response.headers["Allow"]


def test_bug_is_problem_without_trace(client, navigator, capsys):
    navigator.failure = RuntimeError("my name is Secret Person")

    problem = assert_problem(client.post(CHAT, json={"message": "rent"}), 500)

    assert "911" in problem["detail"]
    assert "Secret" not in str(problem) + capsys.readouterr().err


# -- readiness


def test_health_is_well_without_index():
    assert create_app(None, settings()).test_client().get("/healthz").json == {"status": "ok"}


def test_ready_with_navigator(client):
    assert client.get("/readyz").json == {"status": "ready"}


@pytest.mark.parametrize("kind", [IndexMissingError, IndexStaleError, ModelError, SettingsError])
def test_readiness_names_command_that_mends(kind):
    client = create_app(None, settings(), problem=kind("/srv/index: no index; run `navigator index build`")).test_client()

    assert "navigator index build" in assert_problem(client.get("/readyz"), 503)["detail"]


def test_readiness_without_reason_still_names_command():
    problem = json.loads(create_app(None, settings()).test_client().get("/readyz").data)

    assert "navigator index build" in problem["detail"]


@pytest.mark.parametrize(
    ("method", "path"), [("post", CHAT), ("get", "/api/v1/search?q=rent"), ("get", "/api/v1/entries/medical-assistant")]
)
def test_nothing_is_answered_without_index(method, path):
    client = create_app(None, settings(), problem=IndexMissingError("no index")).test_client()

    problem = assert_problem(getattr(client, method)(path, **({"json": {"message": "rent"}} if method == "post" else {})), 503)

    assert "988" in problem["detail"]


def test_error_of_no_known_class_is_server_error(client, navigator):
    navigator.failure = NavigatorError("whatever")

    assert_problem(client.post(CHAT, json={"message": "rent"}), 500)


# -- limits


def test_too_many_messages_are_refused():
    client = create_app(NavigatorDouble(), settings(rate_limit="2 per minute")).test_client()
    for _ in range(2):
        assert client.post(CHAT, json={"message": "rent"}).status_code == 200

    response = client.post(CHAT, json={"message": "rent"})

    assert "988" in assert_problem(response, 429)["detail"]
    assert int(response.headers["Retry-After"]) <= 60


def test_limit_counts_page_and_api_together():
    client = create_app(NavigatorDouble(), settings(rate_limit="1 per minute")).test_client()
    client.post(CHAT, json={"message": "rent"})

    assert client.post("/", data={"message": "rent"}).status_code == 429


def test_limit_is_for_chat_only():
    client = create_app(NavigatorDouble(), settings(rate_limit="1 per minute")).test_client()

    assert [client.get(path).status_code for path in ["/", "/", "/readyz", "/api/v1/search?q=a", "/api/v1/search?q=a"]] == [200] * 5


def test_people_behind_a_trusted_proxy_are_told_apart():
    client = create_app(NavigatorDouble(), settings(rate_limit="1 per minute", trusted_proxies=1)).test_client()
    statuses = [
        client.post(CHAT, json={"message": "rent"}, headers={"X-Forwarded-For": one}).status_code for one in ("10.0.0.1", "10.0.0.2")
    ]

    assert statuses == [200, 200]


def test_without_a_trusted_proxy_nobody_can_name_another_address():
    client = create_app(NavigatorDouble(), settings(rate_limit="1 per minute")).test_client()
    statuses = [
        client.post(CHAT, json={"message": "rent"}, headers={"X-Forwarded-For": one}).status_code for one in ("10.0.0.1", "10.0.0.2")
    ]

    assert statuses == [200, 429]


def test_limit_can_be_turned_off():
    client = create_app(NavigatorDouble(), settings(rate_limit="off")).test_client()

    assert {client.post(CHAT, json={"message": "rent"}).status_code for _ in range(40)} == {200}


def test_unreadable_limit_names_setting():
    with pytest.raises(SettingsError, match="NAVIGATOR_RATE_LIMIT"):
        create_app(NavigatorDouble(), settings(rate_limit="often"))


# -- description


def test_description_is_valid_openapi(client):
    document = client.get("/openapi.json").json

    validate_openapi(document)
    assert document["openapi"].startswith("3.1")


def test_description_covers_api(client):
    document = client.get("/openapi.json").json

    assert set(document["paths"]) == {
        CHAT, "/api/v1/conversations/{conversation_id}", "/api/v1/plans", "/api/v1/plans/{token}", "/api/v1/plans/{token}/text",
        "/api/v1/search", "/api/v1/entries/{entry_id}",
        "/api/v1/feedback", "/api/v1/entries/{entry_id}/reports", "/api/v1/handoffs", "/healthz", "/readyz",
    }  # fmt: skip
    answers = document["paths"][CHAT]["post"]["responses"]
    assert set(answers) == {"200", "400", "404", "413", "415", "422", "429", "500", "503"}
    assert answers["200"]["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/ReplyBody"}
    assert set(answers["422"]["content"]) == {"application/problem+json"}


@pytest.mark.parametrize(("message", "language"), [("rent is due", "en"), ("quiero estudiar", "es")])
def test_cards_of_matches_are_as_described(client, message, language):
    document = client.get("/openapi.json").json
    described = document["components"]["schemas"]["CardBody"]
    course, work = (match["card"] for match in client.post(CHAT, json={"message": message, "language": language}).json["matches"])

    assert set(course) == set(work) == set(described["properties"]) == set(described["required"])
    assert (course["miles"], course["open_now"]["open"], course["wages"]) == (2.4, False, None)
    assert [one["share"] for one in work["wages"]["percentiles"]] == [10, 25, 50, 75, 90]
    assert [rung["here"] for rung in work["pathway"]["rungs"]] == [True, False, False]


def test_description_refers_only_to_what_it_holds(client):
    text = client.get("/openapi.json").text
    document = json.loads(text)
    names = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}

    assert names <= set(document["components"]["schemas"])


# -- headers and log


@pytest.mark.parametrize("path", ["/", "/healthz", "/openapi.json", "/widget.js", "/nothing"])
def test_every_response_has_safe_headers(client, path):
    headers = client.get(path, buffered=True).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "Set-Cookie" not in headers


def test_replies_are_not_cached(client):
    assert client.post(CHAT, json={"message": "rent"}).headers["Cache-Control"] == "no-store"


def test_log_holds_route_but_no_words_or_addresses(capsys):
    client = create_app(NavigatorDouble(), settings(log_level="INFO")).test_client()
    client.post(CHAT, json={"message": "my secret words"}, environ_base={"REMOTE_ADDR": "203.0.113.9"})
    client.get("/api/v1/search?q=secretsearch", environ_base={"REMOTE_ADDR": "203.0.113.9"})
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]

    assert [(line["method"], line["route"], line["status"]) for line in lines] == [("POST", CHAT, 200), ("GET", "/api/v1/search", 200)]
    assert not any(word in str(lines) for word in ("secret", "203.0.113.9"))
