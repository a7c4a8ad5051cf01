"""`navigator sms`: a phone in the terminal, and what waits to be sent."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from real_index import real_index
from texting_phone import KEY, NOON, NUMBER, OURS

from navigator.casework.casework import Casework, open_casework
from navigator.casework.conversations import Turn
from navigator.casework.handoffs import Handoff, Reach
from navigator.casework.outbox import NewText
from navigator.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index that stands, or one built for this module."""
    return real_index(tmp_path_factory.mktemp("index"))


@pytest.fixture
def casework(tmp_path: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Casework]:
    """The casework that the commands open."""
    database = f"sqlite:///{tmp_path / 'casework.db'}"
    for name, value in {"DATABASE_URL": database, "SECRET_KEY": KEY, "INDEX": str(index), "LOG_LEVEL": "ERROR"}.items():
        monkeypatch.setenv(f"NAVIGATOR_{name}", value)
    opened = open_casework(database, KEY)
    yield opened
    opened.close()


def run(*arguments: str, typed: str = "") -> Result:
    """What a command prints."""
    return CliRunner().invoke(main, ["sms", *arguments], input=typed)


def parked(casework: Casework, key: str = "a") -> str:
    """Id of a message that waits for a decision."""
    casework.outbox.queue(NewText(key, "phone", "plan", "en", NUMBER, {"text": "your plan"}, NOON))
    due = casework.outbox.claim()
    casework.outbox.end(due.id, "parked", "nobody knows")
    return due.id


@pytest.mark.slow
@pytest.mark.usefixtures("casework")
def test_phone_in_the_terminal_texts_and_waits() -> None:
    """An answer with its size, a reminder a week later, and the end by an empty line."""
    done = run("simulate", typed="i need food\n1\nREMIND\n/wait 8d\n/wait 2h\nSTOP\nhello\n\n")
    assert done.exit_code == 0
    shown = done.output
    assert "STOP to stop." in shown
    assert "of 3 parts]" in shown
    assert "Did you reach them?" in shown
    assert "(nothing came)" in shown
    assert "(no answer)" in shown


def test_outbox_shows_what_waits_without_numbers_or_words(casework: Casework) -> None:
    """As a table, and as JSON."""
    assert "Nothing waits" in run("outbox").output
    text_id = parked(casework)
    shown = run("outbox").output
    assert text_id in shown
    assert "nobody knows" in shown
    assert "5550100" not in shown
    assert "your plan" not in shown
    (row,) = json.loads(run("outbox", "--json").output)
    assert (row["id"], row["status"], row["kind"]) == (text_id, "parked", "plan")


def test_staff_decide_about_a_message(casework: Casework) -> None:
    """It is sent after all, or dropped; of another there is nothing to decide."""
    first, second = parked(casework), parked(casework, "b")
    assert run("outbox", "--again", first, "--drop", second).exit_code == 0
    assert casework.outbox.claim().id == first
    assert casework.outbox.claim() is None
    refused = run("outbox", "--drop", first)
    assert refused.exit_code == 1
    assert "no message of that id" in refused.output


def test_referrals_are_counted_by_entry(casework: Casework) -> None:
    """As a table, and as JSON."""
    assert "No referrals yet" in run("referrals").output
    for phone, outcome in (("a", "reached"), ("b", "full"), ("c", None)):
        referral = casework.referrals.make(phone, "pantry")
        if outcome:
            casework.referrals.went(referral.id, outcome)
    assert json.loads(run("referrals", "--json").output) == {"pantry": {"reached": 1, "full": 1, "open": 1}}
    assert "pantry" in run("referrals").output


@pytest.mark.slow
def test_staff_reply_waits_to_be_sent(casework: Casework, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a gateway is set up; else the setting that lacks is named. The gateway cannot be reached here, so it is tried again later."""
    conversation = casework.conversations.add(casework.conversations.start("sms", "en"), Turn("a person", "handoff", [], []))
    asked = casework.handoffs.ask(Handoff(conversation.id, "en", reach=Reach("text", NUMBER)), NOON)
    lacking = run("reply", asked.id, "Come", "on", "Tuesday")
    assert lacking.exit_code == 1
    assert "NAVIGATOR_SMS_NUMBER" in lacking.output
    for name, value in {"GATEWAY_URL": "http://127.0.0.1:9/", "GATEWAY_SECRET": "secret", "SMS_NUMBER": OURS}.items():
        monkeypatch.setenv(f"NAVIGATOR_{name}", value)
    assert run("reply", asked.id, "Come", "on", "Tuesday").exit_code == 0
    assert run("send").output == "0 sent\n"
    (waiting,) = casework.outbox.unsent(10)
    assert (waiting.kind, waiting.status, waiting.tries) == ("staff", "waiting", 1)
    assert waiting.due_at - waiting.created_at >= timedelta(minutes=1)


@pytest.mark.slow
@pytest.mark.usefixtures("casework")
def test_sending_without_a_gateway_says_what_to_set() -> None:
    """In a line, with 1."""
    done = run("send")
    assert done.exit_code == 1
    assert "no gateway" in done.output


@pytest.mark.slow
def test_appointment_is_queued_and_taken_back(casework: Casework, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the day before; a time that is over and a number abroad are refused."""
    for name, value in {"GATEWAY_URL": "http://127.0.0.1:9/", "GATEWAY_SECRET": "secret", "SMS_NUMBER": OURS}.items():
        monkeypatch.setenv(f"NAVIGATOR_{name}", value)
    assert run("appointment", NUMBER, "2999-12-03 10:00", "jobtrain-job-help", "--lang", "es").exit_code == 0
    (waiting,) = casework.outbox.unsent(10)
    assert (waiting.kind, waiting.status) == ("visit", "waiting")
    assert waiting.due_at.isoformat() == "2999-12-02T18:00:00+00:00"
    assert run("outbox", "--drop", waiting.id).exit_code == 0
    assert casework.outbox.unsent(10) == []
    for number, when, entry in (
        (NUMBER, "2020-01-01 10:00", "jobtrain-job-help"),
        ("+525555550100", "2999-12-03 10:00", "jobtrain-job-help"),
    ):
        assert run("appointment", number, when, entry).exit_code == 2
    for entry in ("nowhere", "contact-jobtrain"):
        assert run("appointment", NUMBER, "2999-12-03 10:00", entry).exit_code == 1
