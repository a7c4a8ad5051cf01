"""The plan's API: what is kept, what is refused, and that nothing of a client's own words gets in."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from openapi_spec_validator import validate as validate_openapi
from web_double import NavigatorDouble, program, settings

from navigator.casework.casework import open_casework
from navigator.casework.plans import Plans
from navigator.casework.tables import PLANS
from navigator.errors import IndexMissingError
from navigator.knowledge.entries import Location, Phone, Text
from navigator.web.app import create_app
from navigator.web.plan_schemas import PlanBody

ADDRESS = "/api/v1/plans"
ENTRY = {"entry": "medical-assistant"}
RENT = "step:rent-today:samaritan-house"


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    time: datetime = datetime(2026, 6, 1, 12, tzinfo=UTC)

    def __call__(self):
        """The time it shows."""
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def navigator(clock):
    double = NavigatorDouble()
    double.casework = replace(double.casework, plans=Plans(double.casework.engine, now=clock))
    return double


@pytest.fixture
def client(navigator):
    return create_app(navigator, settings()).test_client()


@pytest.fixture
def step(client):
    """What names the first step of a reply."""
    conversation = client.post("/api/v1/chat", json={"message": "rent"}).json["conversation_id"]
    return {"conversation_id": conversation, "turn": 1, "step": 0}


def make(client, *items, language="en"):
    """A plan that was made of these items."""
    response = client.post(ADDRESS, json={"language": language, "items": list(items or [ENTRY])})
    assert response.status_code == 201, response.text
    return response.json


def stored(navigator):
    """All plans stored."""
    with navigator.casework.engine.connect() as connection:
        return connection.execute(sa.select(PLANS)).all()


def problem_of(response, status):
    """The problem a response holds."""
    assert (response.status_code, response.content_type) == (status, "application/problem+json")
    return json.loads(response.data)


# -- making and showing one


def test_plan_is_made_of_entries_and_steps(client, step):
    plan = make(client, ENTRY, {**step, "done": True})

    PlanBody.model_validate(plan)
    assert plan == {
        "token": plan["token"], "url": f"/plan/{plan['token']}", "expires_on": "2026-08-30", "revision": 1, "language": "en",
        "items": [
            {
                "key": "entry:medical-assistant", "kind": "entry", "entry": "medical-assistant", "title": "Medical Assistant",
                "lines": ["Learn clinic work.", "Source: https://www.jobtrainworks.org/programs/ma, checked January 2026."],
                "when": None, "phone": None, "url": "https://www.jobtrainworks.org/programs/ma", "done": False,
            },
            {
                "key": RENT, "kind": "step", "entry": "samaritan-house", "when": "today", "phone": None, "url": None, "done": True,
                "title": "Call Samaritan House today: 650-347-3648. They keep the county's emergency rent money. "
                "Bring your ID, lease and layoff letter.",
                "lines": [
                    "What this step is about is no longer in our list. Ask in the chat before you go.",
                    "Why: Rent comes first.", "Bring: ID.", "If that does not work: Call 211.",
                ],
            },
        ],
    }  # fmt: skip
    assert client.get(f"{ADDRESS}/{plan['token']}").json == plan


def test_link_is_absolute_where_public_address_is_set(navigator):
    client = create_app(navigator, settings(public_url="https://ask.example.org")).test_client()
    plan = make(client)

    assert plan["url"] == f"https://ask.example.org/plan/{plan['token']}"


def test_spanish_plan_is_in_spanish(client):
    shown = make(client, language="es")["items"][0]

    assert (shown["title"], shown["lines"][0]) == ("Asistente médica", "Aprenda en clínica.")
    assert "revisado en enero de 2026" in shown["lines"][-1]


def test_same_entry_or_step_counts_once(client, step):
    plan = make(client, ENTRY, step, {**ENTRY, "done": True}, step)

    assert [(item["key"], item["done"]) for item in plan["items"]] == [("entry:medical-assistant", False), (RENT, False)]


def test_entry_shows_as_it_is_now(client, navigator):
    token = make(client)["token"]
    navigator.entries["medical-assistant"] = program(
        phones=(Phone(number="650-555-0123"),), location=Location(address="1 Main Street", city="Menlo Park"), documents=("photo-id",),
        apply=Text(en="Call first.", es="Llame primero."), alert=Text(en="New building.", es="Edificio nuevo."),
    )  # fmt: skip
    shown = client.get(f"{ADDRESS}/{token}").json["items"][0]

    assert shown["phone"] == "650-555-0123"
    assert shown["lines"][1:-1] == [
        "Note: New building.", "How to start: Call first.", "Bring a photo ID.", "Phone: 650-555-0123.",
        "Where: 1 Main Street, Menlo Park.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "language", "said"),
    [
        ("closed", "en", "This is closed now."),
        ("closed", "es", "Ya está cerrado."),
        ("paused", "en", "Not open right now."),
        ("seasonal", "es", "Solo abre parte del año."),
    ],
)
def test_entry_that_is_not_open_says_so(client, navigator, status, language, said):
    token = make(client, language=language)["token"]
    navigator.entries["medical-assistant"] = program(status=status)

    assert said in " ".join(client.get(f"{ADDRESS}/{token}").json["items"][0]["lines"])


@pytest.mark.parametrize(("language", "title"), [("en", "No longer in our list"), ("es", "Ya no está en nuestra lista")])
def test_entry_that_is_no_longer_there_says_so(client, navigator, language, title):
    token = make(client, language=language)["token"]
    navigator.entries.clear()
    shown = client.get(f"{ADDRESS}/{token}").json["items"][0]

    assert (shown["title"], shown["phone"], shown["key"]) == (title, None, "entry:medical-assistant")
    assert len(shown["lines"]) == 1


def test_old_facts_are_told_to_be_old(client, navigator):
    navigator.entries["medical-assistant"] = program(verified_on=date(2024, 1, 18))

    assert "Last checked January 2024, so call first." in make(client)["items"][0]["lines"]


def test_step_stays_when_its_conversation_is_forgotten(client, step):
    plan = make(client, step)
    client.delete(f"/api/v1/conversations/{step['conversation_id']}")

    assert client.get(f"{ADDRESS}/{plan['token']}").json == plan


def test_words_of_client_are_never_kept(client, navigator):
    words = "a stranger's words"
    plan = make(client, {**ENTRY, "title": words, "lines": [words], "text": words, "key": words})

    assert words not in json.dumps(plan)
    assert words not in str(stored(navigator))


# -- what is refused


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        ({}, "items.1"),
        ({"done": True}, "items.1"),
        ({"key": "entry:medical-assistant"}, "items.1"),
        ({"entry": "nobody"}, "items.1"),
        ({"entry": ""}, "items.1"),
        ({"entry": "<script>alert(1)</script>"}, "items.1"),
        ({"entry": "x" * 121}, "items.1.entry"),
        ({"entry": 7}, "items.1.entry"),
        ({"entry": "medical-assistant", "turn": 1}, "items.1"),
        ({"entry": "medical-assistant", "conversation_id": "conversation-1", "turn": 1, "step": 0}, "items.1"),
        ({"conversation_id": "conversation-1", "turn": 1}, "items.1"),
        ({"conversation_id": "conversation-1", "step": 0}, "items.1"),
        ({"turn": 1, "step": 0}, "items.1"),
        ({"conversation_id": "nobody", "turn": 1, "step": 0}, "items.1"),
        ({"conversation_id": "conversation-1", "turn": 2, "step": 0}, "items.1"),
        ({"conversation_id": "conversation-1", "turn": 1, "step": 2}, "items.1"),
        ({"conversation_id": "conversation-1", "turn": 1, "step": -1}, "items.1.step"),
        ({"conversation_id": "conversation-1", "turn": 0, "step": 0}, "items.1.turn"),
        ({"conversation_id": "conversation-1", "turn": 10**30, "step": 0}, "items.1.turn"),
        ({"conversation_id": "<b>", "turn": 1, "step": 0}, "items.1.conversation_id"),
        ({"entry": "medical-assistant", "done": "perhaps"}, "items.1.done"),
        ("medical-assistant", "items.1"),
        (None, "items.1"),
    ],
)
def test_bad_item_is_named_and_nothing_is_kept(client, navigator, step, bad, field):
    plan = client.post(ADDRESS, json={"language": "en", "items": [ENTRY, bad, step]})
    problem = problem_of(plan, 422)

    assert problem["errors"][0]["field"] == field
    assert problem["errors"][0]["message"].endswith(".")
    assert field in problem["detail"]
    assert not [word for word in ("script", "<b>", "perhaps", "nobody") if word in plan.text]
    assert stored(navigator) == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "language"),
        ({"language": "fr", "items": [ENTRY]}, "language"),
        ({"language": "en"}, "items"),
        ({"language": "en", "items": []}, "items"),
        ({"language": "en", "items": "all"}, "items"),
        ({"language": "en", "items": {"0": ENTRY}}, "items"),
    ],
)
def test_bad_plan_is_refused(client, navigator, body, field):
    assert problem_of(client.post(ADDRESS, json=body), 422)["errors"][0]["field"] == field
    assert stored(navigator) == []


@pytest.mark.parametrize(("method", "address"), [("post", ADDRESS), ("put", f"{ADDRESS}/token")])
@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        ("{}", "text/plain", 415),
        ("{", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        ("[" * 50_000, "application/json", 400),
        ("[]", "application/json", 422),
        ("null", "application/json", 422),
        ("x" * 70_000, "application/json", 413),
    ],
)
def test_body_that_is_no_plan_is_refused(client, method, address, data, kind, status):
    problem_of(getattr(client, method)(address, data=data, content_type=kind), status)


def test_more_items_than_a_plan_holds_are_refused(client, navigator):
    navigator.entries |= {f"entry-{number}": program(id=f"entry-{number}") for number in range(41)}
    items = [{"entry": f"entry-{number}"} for number in range(41)]

    assert "40" in problem_of(client.post(ADDRESS, json={"language": "en", "items": items}), 422)["detail"]
    assert stored(navigator) == []
    assert len(make(client, *items[:40], items[0])["items"]) == 40


@pytest.mark.parametrize("guess", ["nothing", "A" * 32, "<script>", "%00", "..", "x" * 5000, "ñ"])
def test_guessed_link_opens_nothing(client, guess):
    made = make(client)
    for method, given in (("get", {}), ("delete", {}), ("put", {"json": {"revision": 1, "items": []}})):
        response = getattr(client, method)(f"{ADDRESS}/{guess}", **given)
        assert "script" not in response.text
        problem_of(response, 404)
    assert client.get(f"{ADDRESS}/{made['token']}").json == made


# -- changing and ending one


def test_plan_is_changed_by_keys_and_new_items(client, navigator, step):
    navigator.entries["welding"] = program(id="welding", name=Text(en="Welding", es="Soldadura"))
    plan = make(client, ENTRY, {**step, "done": True})
    items = [{"entry": "welding"}, {"key": RENT}, {"key": "entry:medical-assistant", "done": True}, {**step, "step": 1}]
    changed = client.put(f"{ADDRESS}/{plan['token']}", json={"revision": 1, "items": items})

    assert changed.status_code == 200
    assert [(item["key"], item["done"]) for item in changed.json["items"]] == [
        ("entry:welding", False), (RENT, True), ("entry:medical-assistant", True), ("step:file-ui:", False),
    ]  # fmt: skip
    assert (changed.json["revision"], changed.json["expires_on"]) == (2, plan["expires_on"])
    assert client.get(f"{ADDRESS}/{plan['token']}").json == changed.json


def test_kept_item_stays_though_its_entry_is_gone(client, navigator):
    plan = make(client)
    navigator.entries.clear()
    items = [{"key": "entry:medical-assistant", "done": True}]

    assert client.put(f"{ADDRESS}/{plan['token']}", json={"revision": 1, "items": items}).json["items"][0]["done"] is True


def test_plan_can_be_emptied(client):
    plan = make(client)

    assert client.put(f"{ADDRESS}/{plan['token']}", json={"revision": 1, "items": []}).json["items"] == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"items": []}, "revision"),
        ({"revision": 0, "items": []}, "revision"),
        ({"revision": 10**30, "items": []}, "revision"),
        ({"revision": "one", "items": []}, "revision"),
        ({"revision": 1}, "items"),
        ({"revision": 1, "items": [{"key": "entry:welding"}]}, "items.0"),
        ({"revision": 1, "items": [{"key": ""}]}, "items.0"),
        ({"revision": 1, "items": [{"key": "entry:medical-assistant"}, {"key": "x" * 301}]}, "items.1.key"),
        ({"revision": 1, "items": [{"key": "entry:medical-assistant", "entry": "medical-assistant"}]}, "items.0"),
        ({"revision": 1, "items": [{"entry": "nobody"}]}, "items.0"),
    ],
)
def test_bad_change_is_refused_and_changes_nothing(client, body, field):
    plan = make(client)

    assert problem_of(client.put(f"{ADDRESS}/{plan['token']}", json=body), 422)["errors"][0]["field"] == field
    assert client.get(f"{ADDRESS}/{plan['token']}").json == plan


def test_change_of_what_was_changed_meanwhile_is_refused(client):
    plan = make(client)
    address, body = f"{ADDRESS}/{plan['token']}", {"revision": 1, "items": [{"key": "entry:medical-assistant", "done": True}]}
    first = client.put(address, json=body)

    assert "get it again" in problem_of(client.put(address, json=body | {"items": []}), 409)["detail"]
    assert client.get(address).json == first.json


def test_ended_plan_can_neither_be_seen_nor_changed(client, navigator):
    plan = make(client)
    address = f"{ADDRESS}/{plan['token']}"

    assert [client.delete(address).status_code for _ in range(2)] == [204, 204]
    for response in (client.get(address), client.put(address, json={"revision": 1, "items": []})):
        assert "make a new plan in the chat" in problem_of(response, 410)["detail"]
    assert [row.items for row in stored(navigator)] == [[]]


def test_plan_ends_after_its_days(client, clock):
    address = f"{ADDRESS}/{make(client)['token']}"
    clock.time += timedelta(days=89, hours=23)
    assert client.get(address).status_code == 200
    clock.time += timedelta(hours=1)

    problem_of(client.get(address), 410)


@pytest.mark.parametrize(("days", "ends"), [(1, "2026-06-02"), (366, "2027-06-02")])
def test_days_of_plan_can_be_set(tmp_path, navigator, clock, days, ends):
    casework = open_casework(f"sqlite:///{tmp_path / 'other.db'}", plan_days=days)
    navigator.casework = replace(casework, plans=Plans(casework.engine, days=days, now=clock))

    assert make(create_app(navigator, settings()).test_client())["expires_on"] == ends
    casework.close()


def test_day_of_end_is_that_of_the_organisation(client, clock):
    clock.time = datetime(2026, 6, 2, 5, tzinfo=UTC)  # ten in the evening of June 1 on the Pacific coast

    assert make(client)["expires_on"] == "2026-08-30"


# -- around it


def test_what_writes_is_limited_and_what_deletes_never(navigator):
    client = create_app(navigator, settings(rate_limit="2 per minute")).test_client()
    address = f"{ADDRESS}/{make(client)['token']}"
    client.put(address, json={"revision": 1, "items": []})

    assert client.post(ADDRESS, json={"language": "en", "items": [ENTRY]}).status_code == 429
    assert [client.delete(address).status_code, client.get(address).status_code] == [204, 410]
    assert client.post("/api/v1/chat", json={"message": "rent"}).status_code == 200


def test_plans_are_not_ready_without_index():
    client = create_app(None, settings(), problem=IndexMissingError("no index")).test_client()

    for response in (client.get(f"{ADDRESS}/token"), client.post(ADDRESS, json={"language": "en", "items": [ENTRY]})):
        problem_of(response, 503)


def test_plan_is_described(client):
    document = client.get("/openapi.json").json
    made, one = document["paths"][ADDRESS]["post"]["responses"], document["paths"][f"{ADDRESS}/{{token}}"]

    validate_openapi(document)
    assert "200" not in made
    assert made["201"]["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/PlanBody"}
    assert set(one) == {"get", "put", "delete"}
    assert {"409", "410", "422"} <= set(one["put"]["responses"])
    assert "204" in one["delete"]["responses"]


def test_log_holds_no_token(navigator, capsys):
    client = create_app(navigator, settings(log_level="DEBUG")).test_client()
    token = make(client)["token"]
    for suffix in ("", "/sheet", "/dates.ics", "/end"):
        client.get(f"/plan/{token}{suffix}")
    client.get(f"{ADDRESS}/{token}")
    client.post(f"/plan/{token}", data={"revision": "1"})
    client.delete(f"{ADDRESS}/{token}")
    client.get(f"/plan/{token}")
    log = capsys.readouterr()

    assert token not in log.err + log.out
    assert '"route": "/plan/<token>/sheet"' in log.err
