"""What comes from a gateway is believed only where its signature, over time and body, is right and fresh."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from navigator.texting.signing import sign, verify

SHARED = "a shared secret of some length"
AT = datetime.fromtimestamp(1_700_000_000, UTC)
TIME = "1700000000"
BODY = b'{"id":"a"}'
SIGNED = "sha256=71e5f207ec041bdeca4383a64f42321432b4cf40e2ff7a2799261fa790f47bfd"
"""As `printf '1700000000.{"id":"a"}' | openssl dgst -sha256 -hmac 'a shared secret of some length'` says."""


def test_signature_is_what_other_programs_make_of_it() -> None:
    """Any gateway can make it from the three parts."""
    assert sign(SHARED, 1_700_000_000, BODY) == SIGNED
    assert verify(SHARED, TIME, SIGNED, BODY, AT)


@pytest.mark.parametrize("body", [b"", b"\0\xff\xfe", "Ñandú 🙂".encode(), b"a.b.c", b"x" * 100_000])
def test_any_body_can_be_signed(body: bytes) -> None:
    """Letters or not; and by whoever has the secret only."""
    signed = sign("secreto ñ", 1_700_000_000, body)
    assert verify("secreto ñ", TIME, signed, body, AT)
    assert not verify("secreto n", TIME, signed, body, AT)


@pytest.mark.parametrize(("seconds", "fresh"), [(0, True), (300, True), (-300, True), (301, False), (-301, False), (86_400, False)])
def test_old_or_early_message_is_refused(seconds: int, *, fresh: bool) -> None:
    """More than five minutes off it may be someone's copy, or a wrong clock."""
    assert verify(SHARED, TIME, SIGNED, BODY, AT + timedelta(seconds=seconds)) is fresh


@pytest.mark.parametrize("body", [b"", BODY + b" ", BODY[:-1], b'{"id":"b"}', b"0." + BODY])
def test_changed_body_is_refused(body: bytes) -> None:
    """By a single letter too."""
    assert not verify(SHARED, TIME, SIGNED, body, AT)


def test_time_cannot_be_changed_nor_moved_into_the_body() -> None:
    """The signature holds both, and where one ends."""
    assert not verify(SHARED, "1700000001", SIGNED, BODY, AT)
    assert not verify(SHARED, "170000000", sign(SHARED, 1_700_000_000, BODY), b"0." + BODY, datetime.fromtimestamp(170_000_000, UTC))


@pytest.mark.parametrize(
    "timestamp",
    ["", " ", "now", "1700000000.0", "+1700000000", "-1700000000", " 1700000000", "1700000000\n", "1_700_000_000", "1.7e9", "0x6553f100",
     "１７００００００００", "١٧٠٠٠٠٠٠٠٠", "1" * 5000, "nan", "inf", "\0", "\udcff", "NaN,1700000000"],
)  # fmt: skip
def test_time_that_is_no_whole_number_of_seconds_is_refused(timestamp: str) -> None:
    """Never raised, whatever stands in the header."""
    assert not verify(SHARED, timestamp, SIGNED, BODY, AT)


@pytest.mark.parametrize(
    "signature",
    ["", "sha256=", SIGNED[7:], SIGNED[:-1], f"{SIGNED}0", f" {SIGNED}", f"{SIGNED}\n", SIGNED.upper(), SIGNED.replace("256", "1"),
     f"sha256={'0' * 64}", "sha256=ñ", "\udcff", "🙂" * 64, "\0"],
)  # fmt: skip
def test_other_signature_is_refused(signature: str) -> None:
    """Never raised, whatever stands in the header."""
    assert not verify(SHARED, TIME, signature, BODY, AT)


def test_without_a_secret_nobody_is_believed() -> None:
    """An empty one would let everybody sign."""
    assert not verify("", TIME, sign("", 1_700_000_000, BODY), BODY, AT)
