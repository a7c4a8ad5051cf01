"""Every gateway says truly what became of a message, in words that name nobody; and the settings open the right one."""

from __future__ import annotations

import json
import logging
import os
import socket
import ssl
import time
import traceback
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from provider_double import DROPPED, SILENT, Answer, Provider, TwilioAccount, serving_provider

from navigator.errors import NavigatorError, NotSentError, RefusedError, SettingsError, UnsureError
from navigator.settings import Settings, read_settings
from navigator.texting.gateway import OutgoingText
from navigator.texting.gateways import open_gateway
from navigator.texting.json_gateway import JsonGateway
from navigator.texting.local_gateway import LocalGateway
from navigator.texting.signing import verify
from navigator.texting.twilio_gateway import TwilioGateway
from navigator.texting.vonage_gateway import VonageGateway

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from navigator.texting.gateway import Gateway

SHARED = "a shared secret of some length"
MESSAGE = OutgoingText("msg-1", "+16505550123", "+16505550199", "Plasterer class: Monday 9:00 & more", datetime.now(UTC))
TOLD = ("6505550123", "650-555-0123", "lasterer")
"""Signs of the number or the text, wherever they get to."""
VONAGE_SENT = {"message-count": "1", "messages": [{"to": "16505550123", "message-id": "0C000000217B7F02", "status": "0"}]}
KINDS = ("twilio", "vonage", "json")


def gateway_to(kind: str, address: str, timeout: float = 10) -> Gateway:
    """A gateway to a provider at an address."""
    if kind == "twilio":
        return TwilioGateway(TwilioAccount.SID, TwilioAccount.TOKEN, address=address, timeout=timeout)
    if kind == "vonage":
        return VonageGateway("a key", "a secret", address=address, timeout=timeout)
    return JsonGateway(f"{address}/texts", SHARED, timeout=timeout)


@pytest.fixture(autouse=True)
def _nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of this machine counts, and no proxy."""
    for name in [name for name in os.environ if name.startswith("NAVIGATOR_") or name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def provider() -> Provider:
    """A provider that answers nothing yet."""
    return Provider(lambda _got: Answer())


@pytest.fixture
def address(provider: Provider) -> Iterator[str]:
    """Where the provider is."""
    with serving_provider(provider) as address:
        yield address


@pytest.fixture
def nobody() -> Iterator[str]:
    """An address where nobody listens, kept from others."""
    with socket.socket() as kept:
        kept.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{kept.getsockname()[1]}"


def outcome(gateway: Gateway, *, again: bool = False) -> NavigatorError:
    """What sending raises, after its words were found to name neither number nor text."""
    with pytest.raises((NotSentError, UnsureError, RefusedError)) as raised:
        gateway.send(MESSAGE, again=again)
    shown = "".join(traceback.format_exception(raised.value)) + repr(raised.value)
    assert not [sign for sign in (*TOLD, SHARED, TwilioAccount.TOKEN, "a secret") if sign in shown]
    assert str(raised.value)
    return raised.value


@pytest.mark.parametrize("kind", KINDS)
def test_what_never_left_was_not_sent(kind: str, nobody: str) -> None:
    """Nobody listens there, so nobody can have taken it."""
    assert isinstance(outcome(gateway_to(kind, nobody)), NotSentError)


@pytest.mark.parametrize("kind", KINDS)
def test_proxy_that_is_not_there_sends_nothing(
    kind: str, address: str, provider: Provider, nobody: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the proxy of a network is down."""
    monkeypatch.setenv("HTTP_PROXY", nobody)
    assert isinstance(outcome(gateway_to(kind, address)), NotSentError)
    assert not provider.got


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("silence", [DROPPED, SILENT], ids=["dropped", "silent"])
def test_without_an_answer_nobody_knows(kind: str, silence: Answer, provider: Provider, address: str) -> None:
    """The provider may have taken the message before the line broke; it is not sent again by itself."""
    provider.answer = lambda _got: silence
    started = time.monotonic()
    assert isinstance(outcome(gateway_to(kind, address, timeout=0.3)), UnsureError)
    assert time.monotonic() - started < 4
    assert len(provider.got) == 1


@pytest.mark.parametrize("kind", ["twilio", "vonage"])
@pytest.mark.parametrize("body", ["", "<html>welcome</html>", "[]", "null", "7", '{"messages": []}', '{"messages": [null]}', "{", "{}"])
def test_answer_that_cannot_be_read_leaves_it_unsure(kind: str, body: str, provider: Provider, address: str) -> None:
    """It was an answer of success, and without an id."""
    provider.answer = lambda _got: Answer(200, body)
    assert isinstance(outcome(gateway_to(kind, address)), UnsureError)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", [300, 302, 304, 307, 308])
def test_address_that_has_moved_loses_no_message(kind: str, status: int, provider: Provider, address: str) -> None:
    """It is not followed: numbers go to nobody who was not named in the settings."""
    provider.answer = lambda _got: Answer(status, headers={"Location": f"{address}/elsewhere"})
    assert isinstance(outcome(gateway_to(kind, address)), NotSentError)
    assert [got.path for got in provider.got] == [provider.got[0].path]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504])
def test_words_of_an_error_are_our_own(kind: str, status: int, provider: Provider, address: str) -> None:
    """Providers say the number and the text in theirs."""
    said = f"{MESSAGE.to} 650-555-0123 {MESSAGE.text}"
    body = {"code": said, "message": said, "status": status, "error-text": said, "details": {"to": said}, "title": said, "id": said}
    provider.answer = lambda _got: Answer(status, body, {"X-To": said})
    assert f"HTTP {status}" in str(error := outcome(gateway_to(kind, address))) or isinstance(error, RefusedError)


@pytest.mark.parametrize("kind", KINDS)
def test_no_log_holds_a_number_or_a_text(
    kind: str, provider: Provider, address: str, nobody: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever its level is: of messages sent, looked for, refused and lost."""
    for name in (None, "twilio", "twilio.http_client", "urllib3", "urllib3.connectionpool", "urllib3.util.retry", "requests"):
        caplog.set_level(logging.DEBUG, logger=name)
    account = TwilioAccount()
    provider.answer = account if kind == "twilio" else lambda _got: Answer(200, VONAGE_SENT)
    gateway = gateway_to(kind, address)
    gateway.send(MESSAGE, again=False)
    if kind != "vonage":
        gateway.send(MESSAGE, again=True)
    provider.answer = lambda _got: Answer(400, {"code": 21211, "message": MESSAGE.to, "status": 400})
    outcome(gateway)
    outcome(gateway_to(kind, nobody), again=kind == "twilio")
    assert "urllib3.connectionpool" in {record.name for record in caplog.records}
    assert not [sign for sign in TOLD if sign in caplog.text]


@pytest.fixture
def stranger(tmp_path: Path) -> ssl.SSLContext:
    """TLS with a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "stranger")]), datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
    named = builder.add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
    (tmp_path / "certificate").write_bytes(named.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    (tmp_path / "key").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate", tmp_path / "key")
    return context


@pytest.mark.parametrize("kind", KINDS)
def test_stranger_gets_no_message(kind: str, stranger: ssl.SSLContext) -> None:
    """Whose certificate is wrong gets nothing, and the message is kept."""
    provider = Provider(lambda _got: Answer(200, VONAGE_SENT))
    with serving_provider(provider, stranger) as address:
        assert isinstance(outcome(gateway_to(kind, address)), NotSentError)
    assert not provider.got


@pytest.mark.parametrize("url", ["http://", "http://[", "http:///texts", "https://:443"])
def test_address_that_is_none_loses_no_message(url: str) -> None:
    """The setting can be mended."""
    assert isinstance(outcome(JsonGateway(url, SHARED)), NotSentError)


def test_json_is_signed_and_holds_the_message(provider: Provider, address: str) -> None:
    """So that any program can check and send it; its id is ours where the answer names none."""
    before = int(datetime.now(UTC).timestamp())
    assert gateway_to("json", address).send(MESSAGE, again=False) == MESSAGE.id
    (got,) = provider.got
    assert (got.method, got.path, got.headers["Content-Type"]) == ("POST", "/texts", "application/json")
    assert json.loads(got.body) == {"id": "msg-1", "from": "+16505550199", "to": "+16505550123", "text": MESSAGE.text}
    signed = (got.headers["X-Navigator-Timestamp"], got.headers["X-Navigator-Signature"])
    assert verify(SHARED, *signed, got.body, datetime.now(UTC))
    assert before <= int(signed[0]) <= datetime.now(UTC).timestamp()


@pytest.mark.parametrize(
    ("answer", "provider_id"),
    [
        (Answer(200, {"id": "theirs"}), "theirs"),
        (Answer(201, {"id": 17}), "17"),
        (Answer(202, {"id": None}), "msg-1"),
        (Answer(204), "msg-1"),
        (Answer(200, {"id": ""}), "msg-1"),
        (Answer(200, {"id": {}}), "msg-1"),
        (Answer(200, []), "msg-1"),
        (Answer(200, "<html>"), "msg-1"),
        (Answer(409), "msg-1"),
        (Answer(409, {"id": "theirs"}), "msg-1"),
    ],
)
def test_json_receiver_took_it(answer: Answer, provider_id: str, provider: Provider, address: str) -> None:
    """Any answer of success does, and that it had the message already."""
    provider.answer = lambda _got: answer
    assert gateway_to("json", address).send(MESSAGE, again=False) == provider_id


@pytest.mark.parametrize(
    ("status", "kind", "named"),
    [
        (400, RefusedError, ""),
        (422, RefusedError, ""),
        (413, RefusedError, ""),
        (401, NotSentError, "NAVIGATOR_GATEWAY_SECRET"),
        (403, NotSentError, "NAVIGATOR_GATEWAY_SECRET"),
        (404, NotSentError, "NAVIGATOR_GATEWAY_URL"),
        (301, NotSentError, "NAVIGATOR_GATEWAY_URL"),
        (408, NotSentError, ""),
        (429, NotSentError, ""),
        (503, NotSentError, ""),
        (500, UnsureError, ""),
        (502, UnsureError, ""),
        (504, UnsureError, ""),
    ],
)
def test_json_receiver_did_not(status: int, kind: type[NavigatorError], named: str, provider: Provider, address: str) -> None:
    """What can be mended names its setting."""
    provider.answer = lambda _got: Answer(status)
    error = outcome(gateway_to("json", address))
    assert type(error) is kind
    assert named in str(error)
    assert not getattr(error, "stopped", False)


def test_json_receiver_is_sent_it_again(provider: Provider, address: str) -> None:
    """Under the same id, by which it drops what it had."""
    gateway = gateway_to("json", address)
    provider.answer = lambda _got: DROPPED
    outcome(gateway)
    provider.answer = lambda _got: Answer(409)
    assert gateway.send(MESSAGE, again=True) == "msg-1"
    assert [json.loads(got.body)["id"] for got in provider.got] == ["msg-1", "msg-1"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Class at 9 & more: ¿sí?", "unicode"),
        ("¿Ñandú? ¡Más!", "unicode"),
        ("é ñ Ñ ¿ ¡ € [x]", "text"),
        ("plain", "text"),
        ("🙂", "unicode"),
    ],
)
def test_vonage_is_told_the_letters(text: str, type_: str, provider: Provider, address: str) -> None:
    """Numbers without a plus, and unicode only where a letter is not of GSM 03.38."""
    provider.answer = lambda _got: Answer(200, VONAGE_SENT)
    sent = gateway_to("vonage", address).send(OutgoingText("msg-2", MESSAGE.to, MESSAGE.sender, text, MESSAGE.since), again=False)
    (got,) = provider.got
    assert (sent, got.method, got.path) == ("0C000000217B7F02", "POST", "/sms/json")
    assert got.form == {
        "api_key": "a key", "api_secret": "a secret", "from": "16505550199", "to": "16505550123", "text": text, "type": type_,
        "client-ref": "msg-2",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("statuses", "kind"),
    [
        *(((str(status),), NotSentError) for status in (1, 2, 3, 4, 8, 9, 10, 11, 14, 15, 29, 32)),
        (("4", "4"), NotSentError),
        *(((str(status),), RefusedError) for status in (6, 7, 12, 33)),
        (("6", "6"), RefusedError),
        *(((str(status),), UnsureError) for status in (5, 99, 1000)),
        (("0", "1"), UnsureError),
        (("1", "0"), UnsureError),
        (("x",), UnsureError),
    ],
)
def test_vonage_status(statuses: tuple[str, ...], kind: type[NavigatorError], provider: Provider, address: str) -> None:
    """What nobody knows, or was sent in part, is unsure: it is neither lost nor sent twice."""
    parts = [{"status": status, "error-text": f"{MESSAGE.to} {MESSAGE.text}"} for status in statuses]
    provider.answer = lambda _got: Answer(200, {"message-count": "1", "messages": parts})
    assert type(outcome(gateway_to("vonage", address))) is kind


@pytest.mark.parametrize("answer", [Answer(200, {"messages": [{"status": "4"}]}), Answer(401, "no"), Answer(403)])
def test_vonage_credentials_name_their_settings(answer: Answer, provider: Provider, address: str) -> None:
    """Staff can mend them, and the message waits."""
    provider.answer = lambda _got: answer
    error = outcome(gateway_to("vonage", address))
    assert type(error) is NotSentError
    assert {"NAVIGATOR_VONAGE_API_KEY", "NAVIGATOR_VONAGE_API_SECRET"} <= set(str(error).replace(",", "").split())


@pytest.mark.parametrize(
    ("status", "kind"), [(400, NotSentError), (404, NotSentError), (429, NotSentError), (500, UnsureError), (503, UnsureError)]
)
def test_vonage_servers_before_the_api(status: int, kind: type[NavigatorError], provider: Provider, address: str) -> None:
    """A status without the API's own answer."""
    provider.answer = lambda _got: Answer(status, "<html>")
    assert type(outcome(gateway_to("vonage", address))) is kind


def test_vonage_is_never_asked_again(provider: Provider, address: str) -> None:
    """It cannot tell what it sent."""
    assert isinstance(outcome(gateway_to("vonage", address), again=True), UnsureError)
    assert not provider.got


def test_local_gateway_delivers_each_message_once() -> None:
    """And one that could not be delivered again."""
    delivered: list[str] = []

    def deliver(message: OutgoingText) -> None:
        """Fails the first time."""
        delivered.append(message.id)
        if len(delivered) == 1:
            raise ConnectionError

    gateway = LocalGateway(deliver)
    with pytest.raises(ConnectionError):
        gateway.send(MESSAGE, again=False)
    assert [gateway.send(MESSAGE, again=again) for again in (True, True, False)] == ["msg-1"] * 3
    other = OutgoingText("msg-2", MESSAGE.to, MESSAGE.sender, MESSAGE.text, MESSAGE.since)
    assert gateway.send(other, again=False) == "msg-2"
    assert delivered == ["msg-1", "msg-1", "msg-2"]


TWILIO = {"twilio_account_sid": TwilioAccount.SID, "twilio_auth_token": "t"}
VONAGE = {"vonage_api_key": "k", "vonage_api_secret": "s"}
OTHER = {"gateway_url": "https://texts.example.org/send", "gateway_secret": SHARED}


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({}, type(None)), (TWILIO, TwilioGateway), (VONAGE, VonageGateway), (OTHER, JsonGateway), ({"twilio_auth_token": "t"}, type(None)),
        ({"gateway_secret": SHARED}, type(None)), ({**TWILIO, "gateway_secret": SHARED}, TwilioGateway),
        ({**VONAGE, "twilio_auth_token": "t"}, VonageGateway),
    ],
)  # fmt: skip
def test_settings_open_their_gateway(given: dict[str, str], kind: type) -> None:
    """A secret alone checks what comes in, and sends nothing."""
    assert type(open_gateway(Settings(**given))) is kind


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"twilio_account_sid": "AC1"}, {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"}),
        ({"vonage_api_key": "k"}, {"VONAGE_API_KEY", "VONAGE_API_SECRET"}),
        ({"vonage_api_secret": "s"}, {"VONAGE_API_KEY", "VONAGE_API_SECRET"}),
        ({"gateway_url": "https://a.example.org"}, {"GATEWAY_URL", "GATEWAY_SECRET"}),
        ({**TWILIO, **OTHER}, {"TWILIO_ACCOUNT_SID", "GATEWAY_URL"}),
        ({**TWILIO, **VONAGE, **OTHER}, {"TWILIO_ACCOUNT_SID", "VONAGE_API_KEY", "GATEWAY_URL"}),
        ({**TWILIO, "vonage_api_secret": "s"}, {"VONAGE_API_KEY", "VONAGE_API_SECRET"}),
    ],
)
def test_half_a_gateway_or_two_name_their_settings(given: dict[str, str], named: set[str]) -> None:
    """And tell no secret."""
    with pytest.raises(SettingsError) as error:
        open_gateway(Settings(**given))
    assert all(f"NAVIGATOR_{name}" in str(error.value) for name in named)
    assert SHARED not in str(error.value)


@pytest.mark.parametrize("url", ["ftp://a.example.org", "a.example.org", "https://", "http://a b", "javascript:x"])
def test_gateway_is_at_an_address(url: str) -> None:
    """Of http or https."""
    with pytest.raises(SettingsError, match="NAVIGATOR_GATEWAY_URL"):
        read_settings(gateway_url=url, gateway_secret=SHARED)


def test_settings_show_no_secret() -> None:
    """Wherever they are printed."""
    given = {"twilio_auth_token": "told-1", "vonage_api_secret": "told-2", "gateway_secret": "told-3"}
    assert "told-" not in repr(Settings(**given)) + str(Settings(**given))
