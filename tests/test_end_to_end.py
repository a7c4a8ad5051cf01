"""The main job from end to end, as people get it: the knowledge base as it ships, the default model, a real server process."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jsonschema
import pytest
from real_index import default_encoder, real_index, real_navigator
from server_process import NAVIGATOR, running_server

pytestmark = pytest.mark.slow

ENGLISH = "I'm 29 with two kids in 94303, laid off, I want to work in health care but I can't afford school and rent is due"
SPANISH = (
    "Tengo 29 a\u00f1os y dos hijos en el 94303, me despidieron, quiero trabajar en salud "
    "pero no puedo pagar la escuela y se me vence la renta"
)
SCHEMA = json.loads((Path(__file__).parent / "reply.schema.json").read_text(encoding="utf-8"))
TRAINING = {"training", "education", "apprenticeship", "explore-careers"}
HEALTH_CARE = ("29-", "31-", "21-1094", "43-6013", "11-9111")
"""SOC 2018: health practitioners, health support, community health workers, medical secretaries, health services managers."""


@pytest.fixture(scope="module")
def navigator(tmp_path_factory):
    """The navigator as people get it."""
    return real_navigator(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """Settings for processes of their own: the same index, and a database that is a file."""
    base = tmp_path_factory.getbasetemp()
    return {
        "NAVIGATOR_MODEL": "default",
        "NAVIGATOR_INDEX": str(real_index(base)),
        "NAVIGATOR_DATABASE_URL": f"sqlite:///{tmp_path_factory.mktemp('casework') / 'casework.db'}",
        "NAVIGATOR_RATE_LIMIT": "off",
        "NAVIGATOR_LOG_LEVEL": "ERROR",
        "HF_HUB_OFFLINE": "1",
    }


@pytest.fixture(scope="module")
def server(environment):
    """A server of its own process."""
    with running_server(environment) as running:
        yield running


@pytest.fixture(scope="module", params=[ENGLISH, SPANISH], ids=["en", "es"])
def answer(request, navigator):
    """The answer to the acceptance message, in each language."""
    return navigator.reply(request.param).to_dict()


def talk(navigator, *texts, channel="web"):
    """The last reply of a conversation."""
    reply = None
    for text in texts:
        reply = navigator.reply(text, channel=channel, conversation_id=reply.conversation_id if reply else None)
    return reply.to_dict()


# -- the acceptance message


def test_facts_the_person_stated_are_remembered(answer):
    """Age, ZIP, children and being out of work are read from the message, and the city and county from the ZIP."""
    told = {"age": 29, "zip": "94303", "children": 2, "employed": False, "county": "San Mateo"}

    assert told.items() <= answer["profile"].items()


def test_answer_is_in_the_language_of_the_message(answer, request):
    """English is answered in English and Spanish in Spanish."""
    assert answer["language"] == ("es" if "es]" in request.node.name else "en")
    assert answer["outcome"] == "answered"


def test_rent_comes_first_and_as_urgent(answer):
    """Housing is the first need, is urgent, and the first match and the first lines are about rent."""
    assert answer["needs"][0]["topic"] == "housing"
    assert answer["needs"][0]["urgent"]
    assert "housing" in answer["matches"][0]["topics"]
    assert "rent" in "\n".join(answer["text"].split("\n")[:2]).casefold()


def test_rent_help_can_be_called(answer):
    """The first lines hold a number to call, so that one who reads no further still gets help."""
    first = answer["matches"][0]

    assert first["phone"]
    assert first["phone"] in "\n".join(answer["text"].split("\n")[:2])


def test_training_toward_health_care_is_offered(answer):
    """A need about training is found, and of the programs at least the best leads to work in health care."""
    programs = [match for match in answer["matches"] if match["kind"] == "program"]

    assert TRAINING & {need["topic"] for need in answer["needs"]}
    assert programs
    assert any(code.startswith(HEALTH_CARE) for code in programs[0]["soc"])
    assert programs[0]["name"] in answer["text"]


def test_occupations_are_named_with_local_wages(answer, navigator):
    """The answer names occupations in health care with wages of this very area, and the year and source of the figures."""
    works = [match for match in answer["matches"] if match["kind"] == "occupation"]
    named = [navigator.entry(match["id"]) for match in works if match["name"].casefold() in answer["text"].casefold()]
    local = [wage for work in named for wage in work.wages if wage.area == "41860" and wage.p50 is not None]

    assert named
    assert all(work.soc.startswith(HEALTH_CARE) for work in named)
    assert any(f"${wage.p50:,.2f}" in answer["text"] for wage in local)
    assert any(str(wage.year) in answer["text"] for wage in local)
    assert "BLS" in answer["text"]


@pytest.mark.parametrize("topic", ["childcare", "unemployment-insurance"])
def test_what_goes_with_it_is_offered_too(answer, topic):
    """Childcare and unemployment pay are among what is offered, with an entry each."""
    assert any(topic in match["topics"] for match in answer["matches"])
    named = [match for match in answer["matches"] if topic in match["topics"]]
    assert any(match["name"] in answer["text"] for match in named)


def test_steps_say_what_to_do_today_and_this_week(answer):
    """There is something to do today and something this week, each with its reason, and the plan is in the text."""
    by_time = {when: [step for step in answer["next_steps"] if step["when"] == when] for when in ("now", "today", "this_week")}

    assert by_time["now"] or by_time["today"]
    assert by_time["this_week"]
    assert all(step["why"] for step in answer["next_steps"])
    assert all(step["short"] in answer["text"] for step in answer["next_steps"])


def test_first_step_is_about_rent_and_unemployment_is_a_step(answer, navigator):
    """The first thing to do is about rent, and filing for unemployment is among the steps."""
    first = answer["next_steps"][0]
    topics = {topic for step in answer["next_steps"] if step["entry"] for topic in navigator.entry(step["entry"]).topics}

    assert first["when"] in {"now", "today"}
    assert "rent" in f"{first['text']} {first['short']}".casefold()
    assert "unemployment-insurance" in topics


def test_each_match_says_why_it_was_chosen(answer):
    """Every match has reasons in words, and eligibility that is checked or open to all."""
    assert all(match["reasons"] and all(match["reasons"]) for match in answer["matches"])
    assert all(match["eligibility"]["status"] in {"likely", "unknown", "open"} for match in answer["matches"][:5])


def test_one_useful_question_is_asked_last(answer):
    """One question, with its reason, closes the text; it does not ask what the person said already."""
    question = answer["question"]

    assert question["asks"] not in {"age", "zip", "children", "employed"}
    assert question["text"] in answer["text"].split("\n")[-1]
    assert question["why"] in answer["text"].split("\n")[-1]


def test_needs_hold_no_trap(answer):
    """Nothing that the person did not speak of is taken for a need."""
    spoken_of = {"housing", "unemployment-insurance", "childcare", "cash-aid", "job-search", *TRAINING}

    assert {need["topic"] for need in answer["needs"]} <= spoken_of
    assert "apprenticeship" not in {need["topic"] for need in answer["needs"]}, "health care is not a building trade"


# -- going on


@pytest.mark.parametrize("texts", [(ENGLISH, "how much does it pay?"), (SPANISH, "\u00bfcu\u00e1nto se gana?")], ids=["en", "es"])
def test_pay_is_told_for_the_work_spoken_of_before(navigator, texts):
    """A question about pay without a job's name is about the jobs of the answer before."""
    reply = talk(navigator, *texts)

    assert reply["outcome"] == "answered"
    assert "$" in reply["text"]
    assert all(match["soc"][0].startswith(HEALTH_CARE) for match in reply["matches"] if match["kind"] == "occupation")
    assert any(match["kind"] == "occupation" for match in reply["matches"])


@pytest.mark.parametrize("texts", [("I need food in Redwood City", "the second one"), ("necesito comida en Redwood City", "la segunda")])
def test_second_one_is_the_second_that_was_shown(navigator, texts):
    """An ordinal tells all about the second entry that the answer before named, and not about another."""
    before = talk(navigator, texts[0])
    reply = talk(navigator, *texts)
    shown = sorted(
        (match for match in before["matches"] if match["name"] in before["text"]), key=lambda match: before["text"].index(match["name"])
    )

    assert reply["matches"][0]["id"] == shown[1]["id"]
    assert shown[1]["name"] in reply["text"]
    assert navigator.entry(shown[1]["id"]).source in reply["text"]


def test_second_one_of_nothing_asks_what_is_meant(navigator):
    """Without an answer before, "the second one" is asked about."""
    assert talk(navigator, "the second one")["outcome"] == "clarify"


@pytest.mark.parametrize("text", [ENGLISH, SPANISH], ids=["en", "es"])
def test_choice_of_the_question_is_understood_and_goes_on(navigator, text):
    """Answering the question by a choice remembers the fact, goes on with the same needs and does not ask again."""
    first = navigator.reply(text)
    choice = first.question.choices[0]

    second = navigator.reply(choice, conversation_id=first.conversation_id)

    assert second.outcome == "answered"
    assert second.language == first.language
    assert second.profile != first.profile
    assert second.profile.age == 29
    assert [need.topic for need in second.needs] == [need.topic for need in first.needs]
    assert second.question is None or second.question.asks != first.question.asks


def test_later_facts_correct_earlier_ones(navigator):
    """The latest word counts: age and ZIP are corrected, the city and county follow, the children stay."""
    reply = talk(navigator, "I'm 29 with two kids in 94303, help with rent", "sorry, I'm 31 and I live in 95112")

    assert (reply["profile"]["age"], reply["profile"]["zip"], reply["profile"]["children"]) == (31, "95112", 2)
    assert reply["profile"]["county"] == "Santa Clara"
    assert reply["profile"].get("city") != "East Palo Alto"


def test_what_was_said_can_be_shown_and_forgotten(navigator):
    """A person can see what is remembered and have it forgotten."""
    first = navigator.reply("I'm 29 with two kids in 94303, help with rent")

    shown = navigator.reply("what do you know about me?", conversation_id=first.conversation_id)
    forgotten = navigator.reply("forget what I told you", conversation_id=first.conversation_id)

    assert "29" in shown.text
    assert "94303" in shown.text
    assert forgotten.profile.to_dict() == {}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("I need a job and rent is due but honestly I want to kill myself", ("988",)),
        ("debo la renta y ya no quiero vivir, me quiero matar", ("988",)),
        ("my husband is going to kill me, I need a place to stay and food", ("911",)),
    ],
)
@pytest.mark.parametrize("channel", ["web", "sms", "desk"])
def test_crisis_comes_before_everything_else(navigator, text, numbers, channel):
    """Danger is answered first and alone: the number to call stands in the first line, and nothing is asked or planned."""
    reply = talk(navigator, text, channel=channel)

    assert reply["outcome"] == "crisis"
    assert reply["needs"][0]["topic"] == "crisis"
    assert any(number in reply["text"].split("\n")[0] for number in numbers)
    assert not reply["next_steps"]
    assert reply["question"] is None


def test_after_a_crisis_the_rest_is_still_there(navigator):
    """Facts told in a message of crisis are kept, and the next message is answered."""
    reply = talk(navigator, "I'm 29 in 94303 and I want to kill myself", "I called them. now I need help with food")

    assert reply["outcome"] == "answered"
    assert reply["needs"][0]["topic"] == "food"
    assert reply["profile"]["age"] == 29


# -- over HTTP


def test_server_is_alive_and_ready(server):
    """Both health routes say well, once the server answers."""
    assert server.get("/healthz").status == 200
    assert server.get("/readyz").json() == {"status": "ready"}


def test_chat_over_http_keeps_the_contract_and_the_conversation(server):
    """The acceptance message over HTTP is a reply of the contract, and its conversation goes on."""
    first = server.post("/api/v1/chat", {"message": ENGLISH}).json()
    second = server.post("/api/v1/chat", {"message": "how much does it pay?", "conversation_id": first["conversation_id"]}).json()

    jsonschema.validate(first, SCHEMA)
    jsonschema.validate(second, SCHEMA)
    assert first["needs"][0]["topic"] == "housing"
    assert second["conversation_id"] == first["conversation_id"]
    assert "$" in second["text"]
    assert second["profile"]["age"] == 29


@pytest.mark.parametrize("channel", ["web", "sms", "desk"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_chat_over_http_answers_on_every_channel(server, channel, language):
    """Channel and language that a caller asks for are those of the reply."""
    answer = server.post("/api/v1/chat", {"message": "food", "channel": channel, "language": language})

    jsonschema.validate(answer.json(), SCHEMA)
    assert answer.json()["language"] == language
    assert ("messages" in answer.json()) == (channel == "sms")


@pytest.mark.parametrize(
    ("body", "status"),
    [({"message": ""}, 422), ({"message": "x" * 100_000}, 413), ({"message": 7}, 422), ({}, 422), (["food"], 422),
     ({"message": "food", "conversation_id": "unknown"}, 404), ({"message": "food", "channel": "fax"}, 422)],
)  # fmt: skip
def test_bad_input_over_http_is_a_problem(server, body, status):
    """What cannot be taken is refused with a problem that says why, never with a 500."""
    refused = server.post("/api/v1/chat", body)

    assert refused.status in {status, 422}
    assert refused.type == "application/problem+json"
    assert refused.json()["detail"]


@pytest.mark.parametrize(
    "message", ["\U0001f62d\U0001f62d", "\u6211\u9700\u8981\u5de5\u4f5c", "a\u0000b\u0007", "<img src=x onerror=alert(1)>", "?"]
)
def test_odd_messages_over_http_get_a_helpful_reply(server, message):
    """Emoji, another script, control characters and markup are answered, and markup does not come back."""
    answer = server.post("/api/v1/chat", {"message": message})

    assert answer.status == 200
    assert answer.json()["text"]
    assert "<img" not in answer.body


def test_search_over_http_finds_entries_that_can_be_opened(server):
    """A search gives ids, and the entry of each can be read in full."""
    found = server.get("/api/v1/search?q=people%20who%20draw%20blood&kind=occupation&limit=3").json()
    entry = server.get(f"/api/v1/entries/{found['results'][0]['id']}").json()

    assert found["count"] == 3
    assert found["results"][0]["soc"] == ["31-9097"]
    assert entry["id"] == found["results"][0]["id"]
    assert {"source", "verified_on", "wages"} <= set(entry)


def test_unknown_entry_over_http_is_not_found(server):
    """An id that no entry has is a 404 with a problem."""
    missing = server.get("/api/v1/entries/no-such-entry")

    assert (missing.status, missing.type) == (404, "application/problem+json")


def test_openapi_describes_what_is_served(server):
    """The generated description names the API's routes, and the page is there beside it."""
    paths = server.get("/openapi.json").json()["paths"]

    assert {"/api/v1/chat", "/api/v1/search", "/api/v1/entries/{entry_id}", "/healthz", "/readyz"} <= set(paths)
    assert server.get("/").type.startswith("text/html")


def test_server_without_an_index_says_what_to_run(environment, tmp_path):
    """A server without an index runs, is not ready, and names the command that builds one."""
    with running_server({**environment, "NAVIGATOR_INDEX": str(tmp_path / "none")}) as server:
        ready, chat, alive = server.get("/readyz"), server.post("/api/v1/chat", {"message": "food"}), server.get("/healthz")

    assert alive.status == 200
    assert ready.status == 503
    assert "navigator index build" in ready.json()["detail"]
    assert chat.status == 503
    assert "911" in chat.json()["detail"], "a person in danger is told whom to call even then"


# -- the installed command


def test_ask_and_search_as_processes_of_their_own(environment, tmp_path):
    """The installed command answers as JSON, searches a batch, and prints nothing but the result."""
    queries = tmp_path / "queries.txt"
    queries.write_text("welding class\nniñera\n", encoding="utf-8")

    asked = subprocess.run(
        [NAVIGATOR, "ask", "--json", ENGLISH], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=120
    )
    searched = subprocess.run(
        [NAVIGATOR, "search", "--batch", queries, "--json"],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip

    jsonschema.validate(json.loads(asked.stdout), SCHEMA)
    assert asked.stderr == ""
    results = [json.loads(line) for line in searched.stdout.splitlines()]
    assert [result["query"] for result in results] == ["welding class", "niñera"]
    assert all(result["results"] for result in results)


def test_index_that_is_current_is_not_built_again(environment, tmp_path):
    """`index build --if-needed` does nothing where the knowledge base and the model are as they were."""
    manifest = Path(environment["NAVIGATOR_INDEX"]) / "manifest.json"
    before = manifest.stat().st_mtime_ns

    done = subprocess.run(
        [NAVIGATOR, "index", "build", "--if-needed"], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=120
    )

    assert done.stdout == "The index is up to date.\n"
    assert manifest.stat().st_mtime_ns == before


def test_conversations_survive_a_restart(environment):
    """A conversation goes on after the server was stopped and started again."""
    with running_server(environment) as server:
        first = server.post("/api/v1/chat", {"message": "I'm 29, I want to be a plumber"}).json()
    with running_server(environment) as server:
        second = server.post("/api/v1/chat", {"message": "how much does it pay?", "conversation_id": first["conversation_id"]}).json()

    assert "lumber" in second["text"]
    assert second["profile"]["age"] == 29


def test_python_callers_get_the_same_reply(environment, monkeypatch):
    """`from navigator import open_navigator` gives a navigator whose reply is that of the contract."""
    from navigator import open_navigator

    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    jsonschema.validate(open_navigator(encoder=default_encoder()).reply("I need food").to_dict(), SCHEMA)
