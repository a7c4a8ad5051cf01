"""`navigator feedback` shows staff what people told them, without an index."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from navigator.advice.profile import Profile
from navigator.casework.casework import open_casework
from navigator.casework.conversations import Turn
from navigator.casework.feedback import Rating, Report
from navigator.casework.handoffs import Handoff, Reach
from navigator.cli.main import main
from navigator.dialogue.state import State

KEY = "a key that is for tests alone and long enough"
NOW = datetime(2026, 1, 20, 22, 10, tzinfo=UTC)


@pytest.fixture
def address(tmp_path):
    return f"sqlite:///{tmp_path / 'casework.db'}"


@pytest.fixture
def casework(address):
    opened = open_casework(address, KEY)
    yield opened
    opened.close()


@pytest.fixture
def conversation(casework):
    start = casework.conversations.start("web", "en")
    state = State(profile=Profile(age=29, zip="94303", benefits=("calfresh",))).to_json()
    turn = Turn("rent is due\nand a class", "answered", ["housing"], ["rent-help"])
    return casework.conversations.add(type(start)(start.id, "web", "en", 0, state), turn).id


@pytest.fixture
def run(address, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments, key=KEY):
        return CliRunner().invoke(main, ["feedback", *arguments], env={"NAVIGATOR_DATABASE_URL": address, "NAVIGATOR_SECRET_KEY": key})

    return invoke


@pytest.mark.parametrize(
    ("name", "said"), [("ratings", "No ratings yet."), ("reports", "No reports yet."), ("handoffs", "Nobody waits to hear from a person.")]
)
def test_empty_list_says_so(run, name, said):
    assert (run(name).exit_code, run(name).stdout) == (0, f"{said}\n")
    assert json.loads(run(name, "--json").stdout) == []


def test_ratings_are_a_table(run, casework, conversation):
    casework.feedback.rate(Rating(conversation, 1, helpful=False, reason="wrong", comment="it is\nclosed"))
    heading, line = run("ratings").stdout.splitlines()

    assert heading.split() == ["AT", "HELPFUL", "REASON", "COMMENT", "SAID"]
    assert line.endswith("no       wrong   it is closed  rent is due and a class")
    assert heading.index("REASON") == line.index("wrong")


def test_reports_are_a_table(run, casework):
    for entry in ("pantry", "a-much-longer-name"):
        casework.feedback.report(Report(entry, "wrong_number"))
    lines = run("reports").stdout.splitlines()

    assert [line.split()[-2:] for line in lines[1:]] == [["a-much-longer-name", "wrong_number"], ["pantry", "wrong_number"]]
    assert len(run("reports", "--limit", "1").stdout.splitlines()) == 2


def test_json_holds_everything(run, casework, conversation):
    casework.feedback.rate(Rating(conversation, 1, helpful=True, comment="¡gracias!"))
    casework.feedback.report(Report("pantry", "full", conversation_id=conversation))
    (rating,) = json.loads(run("ratings", "--json").stdout)
    (report,) = json.loads(run("reports", "--json").stdout)

    assert datetime.fromisoformat(rating.pop("at")).tzinfo
    assert rating == {
        "helpful": True, "reason": None, "comment": "¡gracias!", "said": "rent is due\nand a class", "outcome": "answered",
        "entries": ["rent-help"], "conversation_id": conversation, "turn": 1,
    }  # fmt: skip
    assert (report["entry"], report["reason"], report["conversation_id"]) == ("pantry", "full", conversation)


def test_hand_off_is_shown_with_its_contact(run, casework, conversation):
    casework.handoffs.ask(Handoff(conversation, "en", "Vecina", Reach("call", "+16503306400"), "after 5", NOW), NOW)
    shown = {line[:10].strip(): line[11:] for line in run("handoffs").stdout.splitlines()}

    assert (shown["name"], shown["reach"], shown["comment"]) == ("Vecina", "call +16503306400", "after 5")
    assert (shown["topics"], shown["found"], shown["said"]) == ("housing", "rent-help", "rent is due and a class")
    assert shown["facts"] == "age 29, zip 94303, benefits calfresh"


def test_hand_off_as_json(run, casework, conversation):
    taken = casework.handoffs.ask(Handoff(conversation, "es", "Vecina", Reach("email", "info@jobtrainworks.org"), "", NOW), NOW)

    assert json.loads(run("handoffs", "--json").stdout) == [
        {
            "id": taken.id, "asked_at": NOW.isoformat(), "answer_by": NOW.isoformat(), "language": "es", "name": "Vecina",
            "reach": {"by": "email", "to": "info@jobtrainworks.org"}, "readable": True, "comment": "", "topics": ["housing"],
            "facts": {"age": 29, "zip": "94303", "benefits": ["calfresh"]}, "said": ["rent is due\nand a class"], "found": ["rent-help"],
            "conversation_id": conversation,
        }
    ]  # fmt: skip


def test_lost_key_is_said_and_the_rest_shown(run, casework, conversation):
    casework.handoffs.ask(Handoff(conversation, "en", "Vecina", Reach("text", "+16503306400")), NOW)
    result = run("handoffs", key=KEY.upper())

    assert result.exit_code == 0
    assert result.stdout.count("not readable") == 2
    assert "rent is due" in result.stdout
    assert json.loads(run("handoffs", "--json", key=KEY.upper()).stdout)[0]["readable"] is False


def test_hand_off_without_a_contact_says_so(run, casework, conversation):
    casework.handoffs.ask(Handoff(conversation, "en"), NOW)

    assert "no way given" in run("handoffs").stdout


def test_done_hand_off_is_off_the_list(run, casework, conversation):
    taken = casework.handoffs.ask(Handoff(conversation, "en"), NOW)

    assert run("handoffs", "--done", taken.id).stdout == "Nobody waits to hear from a person.\n"
    again = run("handoffs", "--done", taken.id)
    assert again.exit_code == 1
    assert again.stderr == "navigator: no open hand-off of that id; the list of open ones gives the ids there are\n"


@pytest.mark.parametrize("arguments", [["handoffs", "--limit", "0"], ["ratings", "--limit", "ten"], ["stars"]])
def test_unusable_options_are_usage_errors(run, arguments):
    assert run(*arguments).exit_code == 2


def test_short_key_is_named(run):
    result = run("handoffs", key="short")

    assert result.exit_code == 1
    assert "NAVIGATOR_SECRET_KEY" in result.stderr
