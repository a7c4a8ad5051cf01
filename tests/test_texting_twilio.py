"""Twilio is sent each message once: after a doubt it is asked first what it has, and what can be mended loses nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from provider_double import DROPPED, Answer, Got, Provider, TwilioAccount, serving_provider

from navigator.errors import NotSentError, RefusedError, UnsureError
from navigator.texting.gateway import OutgoingText
from navigator.texting.twilio_gateway import TRIAL, TwilioGateway

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from navigator.errors import NavigatorError

NOW = datetime.now(UTC)
TO, SENDER, TEXT = "+16505550123", "+16505550199", "Class on Monday at 9:00\nReply STOP to end"
MESSAGE = OutgoingText("msg-1", TO, SENDER, TEXT, NOW)


@pytest.fixture
def account() -> TwilioAccount:
    """An account that has sent nothing yet."""
    return TwilioAccount()


@pytest.fixture
def provider(account: TwilioAccount) -> Provider:
    """Twilio's API, with one account."""
    return Provider(account)


@pytest.fixture
def gateway(provider: Provider) -> Iterator[TwilioGateway]:
    """A gateway to the account."""
    with serving_provider(provider) as address:
        yield TwilioGateway(TwilioAccount.SID, TwilioAccount.TOKEN, address=address)


def failing(answer: Answer, method: str, otherwise: TwilioAccount) -> Callable[[Got], Answer]:
    """A provider's answers: `answer` to requests of a method, and an account's to others."""

    def say(got: Got) -> Answer:
        """One answer."""
        return answer if got.method == method else otherwise(got)

    return say


def posts(provider: Provider) -> int:
    """How often a message was given to Twilio."""
    return sum(got.method == "POST" for got in provider.got)


def test_message_is_sent(gateway: TwilioGateway, account: TwilioAccount, provider: Provider) -> None:
    """With one request, and Twilio's id comes back."""
    assert gateway.send(MESSAGE, again=False) == account.messages[0]["sid"]
    (got,) = provider.got
    assert got.form == {"To": TO, "From": SENDER, "Body": TEXT}


@pytest.mark.parametrize("answer", [DROPPED, Answer(500), Answer(502, "<html>"), Answer(503), Answer(504), Answer(201, "{"), Answer(200)])
def test_message_whose_answer_was_lost_is_sent_once(
    answer: Answer, gateway: TwilioGateway, account: TwilioAccount, provider: Provider
) -> None:
    """Twilio took it, and nobody heard; asked again it still waits to be sent."""

    def take_and_fail(got: Got) -> Answer:
        """Takes the message, and answers something else."""
        account(got)
        return answer

    provider.answer = take_and_fail
    with pytest.raises(UnsureError):
        gateway.send(MESSAGE, again=False)
    provider.answer = account
    assert gateway.send(MESSAGE, again=True) == account.messages[0]["sid"]
    assert posts(provider) == len(account.messages) == 1


def test_message_that_was_not_taken_is_sent_after_all(gateway: TwilioGateway, account: TwilioAccount, provider: Provider) -> None:
    """Asked again, Twilio has nothing of it."""
    provider.answer = lambda _got: Answer(500)
    with pytest.raises(UnsureError):
        gateway.send(MESSAGE, again=False)
    provider.answer = account
    assert gateway.send(MESSAGE, again=True) == account.messages[0]["sid"]
    assert len(account.messages) == 1


@pytest.mark.parametrize(
    ("to", "sender", "body", "at", "before"),
    [
        (TO, SENDER, TEXT, NOW, ""), (TO, SENDER, TEXT, NOW + timedelta(hours=12), ""), (TO, SENDER, TEXT, NOW - timedelta(seconds=50), ""),
        (TO, SENDER, TEXT, NOW, TRIAL), (TO, SENDER, f"{TEXT}\n", NOW, ""),
    ],
)  # fmt: skip
def test_same_message_counts_as_sent(
    to: str, sender: str, body: str, at: datetime, before: str, gateway: TwilioGateway, account: TwilioAccount, provider: Provider
) -> None:
    """Since it was first tried, by clocks up to a minute apart, and with what Twilio adds for an account on trial."""
    account.before = before
    made = account.add(to, sender, body, at)
    assert gateway.send(MESSAGE, again=True) == made["sid"]
    assert posts(provider) == 0


@pytest.mark.parametrize(
    ("to", "sender", "body", "at"),
    [
        ("+16505550124", SENDER, TEXT, NOW), (TO, "+16505550198", TEXT, NOW), (TO, SENDER, TEXT[:-1], NOW), (TO, SENDER, TEXT.lower(), NOW),
        (TO, SENDER, TEXT, NOW - timedelta(minutes=2)), (TO, SENDER, TEXT, NOW - timedelta(days=7)), (SENDER, TO, TEXT, NOW),
    ],
)  # fmt: skip
def test_other_message_does_not(
    to: str, sender: str, body: str, at: datetime, gateway: TwilioGateway, account: TwilioAccount, provider: Provider
) -> None:
    """To another phone, of other words, of an earlier time, or one that came in."""
    account.add(to, sender, body, at)
    assert gateway.send(MESSAGE, again=True) == account.messages[1]["sid"]
    assert posts(provider) == 1


@pytest.mark.parametrize("hours", [-8, 5])
def test_clock_of_another_zone_is_understood(hours: int, gateway: TwilioGateway, account: TwilioAccount) -> None:
    """The time of the first try may be told in any."""
    made = account.add(TO, SENDER, TEXT, NOW)
    since = NOW.astimezone(timezone(timedelta(hours=hours)))
    assert gateway.send(OutgoingText("msg-1", TO, SENDER, TEXT, since), again=True) == made["sid"]


def test_message_is_found_behind_others(gateway: TwilioGateway, account: TwilioAccount, provider: Provider) -> None:
    """On a later page of the list, which is at the same address."""
    made = account.add(TO, SENDER, TEXT, NOW)
    for number in range(5):
        account.add(TO, SENDER, f"Other {number}", NOW)
    account.most_listed = 2
    assert gateway.send(MESSAGE, again=True) == made["sid"]
    assert [got.method for got in provider.got] == ["GET"] * 3


def test_too_many_messages_to_look_through_leave_it_unsure(gateway: TwilioGateway, account: TwilioAccount, provider: Provider) -> None:
    """It may be behind them; as many old ones hide nothing."""
    for number in range(1000):
        account.add(TO, SENDER, f"Other {number}", NOW)
    with pytest.raises(UnsureError, match="too many"):
        gateway.send(MESSAGE, again=True)
    assert posts(provider) == 0
    later = OutgoingText("msg-2", TO, SENDER, TEXT, NOW + timedelta(hours=1))
    assert gateway.send(later, again=True) == account.messages[-1]["sid"]


@pytest.mark.parametrize(
    "answer",
    [
        DROPPED,
        Answer(200, "<html>"),
        Answer(200, "[]"),
        Answer(200, {}),
        *(Answer(status) for status in (302, 400, 401, 403, 404, 429, 500, 503)),
    ],
)
def test_what_cannot_be_looked_up_is_tried_later(
    answer: Answer, gateway: TwilioGateway, account: TwilioAccount, provider: Provider
) -> None:
    """Nothing is sent in the dark, and the message does not wait for staff only because the line is bad."""
    provider.answer = failing(answer, "GET", account)
    with pytest.raises(NotSentError, match="whether an earlier try got through"):
        gateway.send(MESSAGE, again=True)
    assert posts(provider) == 0
    assert not account.messages


@pytest.mark.parametrize(
    ("status", "code", "kind", "named"),
    [
        (400, 21211, RefusedError, "21211"),
        (400, 21614, RefusedError, "21614"),
        (422, 0, RefusedError, ""),
        (400, 21610, RefusedError, "no more"),
        (401, 20003, NotSentError, "NAVIGATOR_TWILIO_AUTH_TOKEN"),
        (403, 20403, NotSentError, "NAVIGATOR_TWILIO_ACCOUNT_SID"),
        (404, 20404, NotSentError, "NAVIGATOR_TWILIO_ACCOUNT_SID"),
        (429, 20429, NotSentError, "429"),
        (400, 21611, NotSentError, "wait"),
        (400, 21606, NotSentError, "NAVIGATOR_SMS_NUMBER"),
        (400, 21659, NotSentError, "NAVIGATOR_SMS_NUMBER"),
        (400, 21660, NotSentError, "NAVIGATOR_SMS_NUMBER"),
        (400, 21212, NotSentError, "NAVIGATOR_SMS_NUMBER"),
        (408, 0, NotSentError, "408"),
        (500, 20500, UnsureError, "500"),
        (503, 20503, UnsureError, "503"),
    ],
)
@pytest.mark.parametrize("form", ["old", "problem"])
def test_answer_says_what_became_of_it(
    status: int, code: int, kind: type[NavigatorError], named: str, form: str, gateway: TwilioGateway, provider: Provider
) -> None:
    """In either form of Twilio's errors; who told Twilio to stop is told apart from every other."""
    problem = {"type": "about:blank", "title": f"not to {TO}", "detail": TEXT}
    body = {"code": code, "status": status, **({"message": f"not to {TO}: {TEXT}"} if form == "old" else problem)}
    provider.answer = lambda _got: Answer(status, body)
    with pytest.raises(kind) as error:
        gateway.send(MESSAGE, again=False)
    assert named in str(error.value)
    assert getattr(error.value, "stopped", False) is (code == 21610)
    assert TO[1:] not in str(error.value)
    assert "Class" not in str(error.value)


def test_wrong_token_is_told_and_mended(account: TwilioAccount) -> None:
    """Then the message goes out."""
    with serving_provider(Provider(account)) as address:
        with pytest.raises(NotSentError, match="NAVIGATOR_TWILIO_AUTH_TOKEN"):
            TwilioGateway(TwilioAccount.SID, "wrong", address=address).send(MESSAGE, again=False)
        with pytest.raises(NotSentError, match="NAVIGATOR_TWILIO_ACCOUNT_SID"):
            TwilioGateway("AC" + "1" * 32, TwilioAccount.TOKEN, address=address).send(MESSAGE, again=False)
        assert not account.messages
        assert TwilioGateway(TwilioAccount.SID, TwilioAccount.TOKEN, address=address).send(MESSAGE, again=False)


def test_library_is_loaded_on_first_use(tmp_path: Path) -> None:
    """It is slow, and most never send through Twilio."""
    code = (
        "import sys, navigator.texting.gateways as g; from navigator.settings import Settings;"
        "g.open_gateway(Settings(twilio_account_sid='AC', twilio_auth_token='t'));"
        "print('twilio.rest' in sys.modules)"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NAVIGATOR_")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path, env=environment)
    assert done.stdout.strip() == "False"
