"""Asking for a person over HTTP: what is kept, what is said, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from web_double import NavigatorDouble, settings

from navigator.casework.handoffs import Reach
from navigator.casework.secrets import Secrets
from navigator.web.app import create_app

CHAT, HANDOFFS = "/api/v1/chat", "/api/v1/handoffs"
HOURS = {"hours": [{"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}]}
CALL = {"by": "call", "to": "(650) 330-6400"}


@pytest.fixture
def navigator():
    return NavigatorDouble(organization=HOURS)


@pytest.fixture
def client(navigator):
    return create_app(navigator, settings()).test_client()


def ask(client, message="rent is due", **given):
    conversation = client.post(CHAT, json={"message": message}).json["conversation_id"]
    return client.post(HANDOFFS, json={"conversation_id": conversation, "language": "en", **given})


def waiting(navigator):
    return navigator.casework.handoffs.open(10)


def test_who_leaves_a_number_hears_by_when(client, navigator):
    response = ask(client, name="Vecina", reach=CALL, comment="after 5")

    assert response.status_code == 201
    assert response.json["answer_by"] == "2026-01-21T14:30:00-08:00"
    assert response.json["text"] == (
        "Thank you. You'll hear back from a person at JobTrain by Wednesday at 2:30 pm. They can read what you wrote here, "
        "so you don't have to say it all again. If you need someone sooner, call 650-330-6400. For help at any hour, call 211. It is free."
    )
    (waits,) = waiting(navigator)
    assert waits.id == response.json["id"]
    assert (waits.asked.name, waits.asked.reach, waits.asked.comment) == ("Vecina", Reach("call", "+16503306400"), "after 5")
    assert (waits.topics, waits.said, waits.entries) == (
        ["housing", "training"],
        ["rent is due"],
        ["medical-assistant", "medical-assistants"],
    )


@pytest.mark.parametrize(
    ("moment", "language", "when"),
    [
        ("2026-01-20T22:10", "es", "el miércoles a las 2:30 de la tarde"),
        ("2026-01-20T20:00", "es", "el miércoles a las 12 del día"),
        ("2026-01-20T20:00", "en", "Wednesday at noon"),
        ("2026-01-20T21:00", "es", "el miércoles a la 1 de la tarde"),
        ("2026-01-20T21:30", "es", "el miércoles a la 1:30 de la tarde"),
        ("2026-01-20T18:00", "es", "el miércoles a las 10 de la mañana"),
        ("2026-01-24T18:00", "es", "el martes a las 9 de la mañana"),
        ("2026-01-24T18:00", "en", "Tuesday at 9 am"),
    ],
)
def test_moment_is_said_as_people_say_it(client, navigator, moment, language, when):
    navigator.clock.moment = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    assert when in ask(client, reach=CALL, language=language).json["text"]


def test_moment_today_and_one_far_off_are_said():
    for hours, said in ((2, "by today at 4:30 pm"), (240, "by Tuesday, February 3 at 2:30 pm")):
        navigator = NavigatorDouble(organization={**HOURS, "reply_within_hours": hours})
        assert said in ask(create_app(navigator, settings()).test_client(), reach=CALL).json["text"]


@pytest.mark.parametrize(
    ("language", "start", "end"),
    [
        (
            "en",
            "Thank you. A person at JobTrain will get in touch with you on a working day.",
            "To talk to someone now, call 650-330-6400.",
        ),
        (
            "es",
            "Gracias. Una persona de JobTrain se va a comunicar con usted en un día hábil.",
            "Para hablar con alguien ahora, llame al 650-330-6400.",
        ),
    ],
)
def test_no_hour_is_promised_where_hours_are_not_known(language, start, end):
    response = ask(create_app(NavigatorDouble(), settings()).test_client(), reach=CALL, language=language)

    assert (response.status_code, response.json["answer_by"]) == (201, None)
    assert response.json["text"].startswith(start)
    assert f" {end} " in response.json["text"]
    assert "211" in response.json["text"]


@pytest.mark.parametrize(
    ("moment", "language", "said"),
    [
        (
            "2026-01-20T22:10",
            "en",
            "To talk to a person, call JobTrain, 650-330-6400. They are open now, until 5 pm. For help at any hour, call 211.",
        ),
        ("2026-01-21T02:00", "en", "They are closed now and open again Wednesday at 9 am."),
        ("2026-01-20T14:00", "en", "They are closed now and open again today at 9 am."),
        (
            "2026-01-20T22:10",
            "es",
            "Para hablar con una persona, llame a JobTrain, 650-330-6400. Ahora está abierto, hasta las 5 de la tarde.",
        ),
        ("2026-01-24T22:00", "es", "Ahora está cerrado y abre otra vez el lunes a las 9 de la mañana."),
    ],
)
@pytest.mark.parametrize("reach", [None, "", {"by": "call", "to": ""}, {"by": "email", "to": " \u200b"}, {"by": "", "to": None}])
def test_who_leaves_no_number_is_told_whom_to_call(client, navigator, moment, language, said, reach):
    navigator.clock.moment = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    response = ask(client, reach=reach, language=language)

    assert response.status_code == 201
    assert said in response.json["text"]
    assert response.json["answer_by"] is None
    assert [waits.asked.reach for waits in waiting(navigator)] == [None]


def test_without_number_and_hours_the_number_to_call_is_said():
    text = ask(create_app(NavigatorDouble(), settings()).test_client()).json["text"]

    assert text == "To talk to a person, call JobTrain, 650-330-6400. For help at any hour, call 211. It is free."


@pytest.mark.parametrize(("language", "said"), [("en", "call or text 988"), ("es", "mande un texto al 988")])
def test_nobody_in_a_crisis_is_left_to_wait(client, language, said):
    assert said in ask(client, message="I can't go on", reach=CALL, language=language).json["text"]
    assert said not in ask(client, reach=CALL, language=language).json["text"]


def test_asked_again_it_is_replaced(client, navigator):
    conversation = client.post(CHAT, json={"message": "rent is due"}).json["conversation_id"]
    body = {"conversation_id": conversation, "language": "en"}
    first = client.post(HANDOFFS, json={**body, "reach": CALL, "comment": "wrong number"}).json
    navigator.clock.moment = datetime(2026, 1, 20, 23, 50, tzinfo=UTC)
    second = client.post(HANDOFFS, json={**body, "reach": {"by": "email", "to": "info@jobtrainworks.org"}}).json

    assert second == first
    assert [(waits.asked.reach, waits.asked.comment) for waits in waiting(navigator)] == [(Reach("email", "info@jobtrainworks.org"), "")]


@pytest.mark.parametrize(
    ("by", "to", "kept"),
    [
        ("call", "6503306400", "+16503306400"),
        ("call", "+1 650.330.6400", "+16503306400"),
        ("text", "\u202a650-330-6400\u202c", "+16503306400"),
        ("call", "650-330-6400 x12", "+16503306400;ext=12"),
        ("text", "+52 55 5658 1111", "+525556581111"),
        ("email", " info@JobTrainWorks.org ", "info@jobtrainworks.org"),
        ("email", "information+ñ@jobtrainworks.org", "information+ñ@jobtrainworks.org"),
    ],
)
def test_contact_is_kept_in_one_form(client, navigator, by, to, kept):
    assert ask(client, reach={"by": by, "to": to}).status_code == 201
    assert [waits.asked.reach for waits in waiting(navigator)] == [Reach(by, kept)]


@pytest.mark.parametrize(
    ("by", "to"),
    [
        ("call", "325-6400"),
        ("call", "911"),
        ("call", "000-000-0000"),
        ("text", "1-900-555-1212"),
        ("call", "my sister has it"),
        ("call", "info@jobtrainworks.org"),
        ("call", "6" * 400),
        ("call", "<script>alert(1)</script>"),
        ("email", "650-330-6400"),
        ("email", "info@jobtrainworks"),
        ("email", "info@"),
        ("email", "@jobtrainworks.org"),
        ("email", "a b@jobtrainworks.org"),
        ("email", "JobTrain <info@jobtrainworks.org>"),
        ("email", "info@jobtrainworks.org, other@jobtrainworks.org"),
        ("email", "info@jobtrainworks.org\nBcc: x@jobtrainworks.org"),
        ("email", "x" * 5000 + "@jobtrainworks.org"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_unusable_contact_is_refused_kindly_and_nothing_kept(client, navigator, by, to, language):
    response = ask(client, name="Vecina", reach={"by": by, "to": to}, language=language)

    start = {"en": f"That {'email address' if by == 'email' else 'phone number'} doesn't look right.", "es": "Ese "}[language]
    assert response.status_code == 422
    assert response.json["detail"].startswith(start)
    assert response.json["errors"] == [{"field": "reach", "message": response.json["detail"]}]
    assert to not in response.text
    assert waiting(navigator) == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"language": "fr"}, "language"),
        ({"language": None}, "language"),
        ({"name": "x" * 81}, "name"),
        ({"name": 5}, "name"),
        ({"comment": "x" * 501}, "comment"),
        ({"comment": {}}, "comment"),
        ({"reach": "650-330-6400"}, "reach"),
        ({"reach": {}}, "reach"),
        ({"reach": {"by": "fax", "to": "650-330-6400"}}, "reach"),
        ({"reach": {"to": "650-330-6400"}}, "reach"),
        ({"reach": {"by": "call"}}, "reach"),
        ({"reach": {"by": "call", "to": 6503306400}}, "reach"),
        ({"reach": []}, "reach"),
        ({"conversation_id": None}, "conversation_id"),
        ({"conversation_id": "a b"}, "conversation_id"),
    ],
)
def test_unusable_values_are_refused_and_nothing_kept(client, navigator, given, field):
    response = ask(client, **given)

    assert response.status_code == 422
    assert {mistake["field"] for mistake in response.json["errors"]} == {field}
    assert waiting(navigator) == []


@pytest.mark.parametrize("conversation", ["nobody", "x" * 64])
def test_unknown_conversation_is_not_found(client, navigator, conversation):
    response = client.post(HANDOFFS, json={"conversation_id": conversation, "language": "en", "reach": CALL})

    assert response.status_code == 404
    assert waiting(navigator) == []


@pytest.mark.parametrize("empty", [None, "", " \n", "\u200b"])
def test_empty_texts_count_as_left_out(client, navigator, empty):
    assert ask(client, name=empty, comment=empty).status_code == 201
    assert [(waits.asked.name, waits.asked.comment, waits.readable) for waits in waiting(navigator)] == [(None, "", True)]


def test_texts_are_kept_without_what_must_not_be(client, navigator):
    ask(client, name="Ve\u202ecina\n 123-45-6789", comment="id 123-45-6789, or 650-330-6400 \x07")

    (waits,) = waiting(navigator)
    assert waits.asked.name == "Ve cina [number removed]"
    assert waits.asked.comment == "id [number removed], or [phone]"


def test_half_an_emoji_is_taken(client, navigator):
    conversation = client.post(CHAT, json={"message": "rent"}).json["conversation_id"]
    body = f'{{"conversation_id": "{conversation}", "language": "es", "name": "Vecina \\ud83d", "comment": "\\ude00"}}'

    assert client.post(HANDOFFS, data=body, content_type="application/json").status_code == 201
    assert [(waits.asked.name, waits.asked.comment) for waits in waiting(navigator)] == [("Vecina \ufffd", "\ufffd")]


def test_forgotten_conversation_takes_its_hand_off_along(client, navigator):
    conversation = client.post(CHAT, json={"message": "rent"}).json["conversation_id"]
    client.post(HANDOFFS, json={"conversation_id": conversation, "language": "en", "reach": CALL})
    client.delete(f"/api/v1/conversations/{conversation}")

    assert waiting(navigator) == []


def test_log_holds_no_name_contact_or_comment(navigator, capsys):
    client = create_app(navigator, settings(log_level="INFO")).test_client()
    ask(client, name="Vecina", reach=CALL, comment="mysecret")
    ask(client, name="Vecina", reach={"by": "call", "to": "330-6400"}, comment="mysecret")
    client.post(HANDOFFS, json={"conversation_id": "nobody", "language": "en", "name": "Vecina", "reach": CALL})
    err = capsys.readouterr().err

    assert [json.loads(line)["status"] for line in err.splitlines()] == [200, 201, 200, 422, 404]
    assert not any(word in err for word in ("Vecina", "330-6400", "3306400", "mysecret"))


def test_bug_while_keeping_is_told_without_what_was_given(navigator, capsys):
    client = create_app(navigator, settings()).test_client()
    conversation = client.post(CHAT, json={"message": "rent"}).json["conversation_id"]
    with navigator.casework.engine.begin() as connection:
        connection.exec_driver_sql("drop table handoffs")
    response = client.post(HANDOFFS, json={"conversation_id": conversation, "language": "en", "name": "Vecina", "reach": CALL})

    assert response.status_code == 500
    assert not any(word in response.text + capsys.readouterr().err for word in ("Vecina", "330-6400", "6503306400"))


def test_too_many_are_refused():
    client = create_app(NavigatorDouble(), settings(rate_limit="1 per minute")).test_client()
    conversation = client.post(CHAT, json={"message": "rent"}).json["conversation_id"]
    body = {"conversation_id": conversation, "language": "en"}

    assert [client.post(HANDOFFS, json=body).status_code for _ in range(2)] == [201, 429]


def test_key_file_is_made_at_start_and_told_once(navigator, tmp_path, capsys):
    navigator.casework = replace(navigator.casework, secrets=Secrets(folder=tmp_path))
    client = create_app(navigator, settings(log_level="INFO")).test_client()
    client.post(CHAT, json={"message": "rent"})
    key, lines = (tmp_path / "secret.key").read_text(encoding="utf-8"), capsys.readouterr().err.splitlines()

    assert [json.loads(line)["event"] for line in lines] == ["key_file", "request"]
    assert str(tmp_path / "secret.key") in lines[0]
    assert "NAVIGATOR_SECRET_KEY" in lines[0]
    assert key not in str(lines)
