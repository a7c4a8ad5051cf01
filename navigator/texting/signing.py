"""Signs messages that go to a gateway and checks those that come from it: HMAC-SHA256 over the time and the body."""

from __future__ import annotations

import hmac
import re
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

MOST_APART = timedelta(minutes=5)
"""How far the time of a message may be from ours: an older one may be someone's copy."""
_SECONDS = re.compile(r"[0-9]{1,12}")


def sign(secret: str, timestamp: int, body: bytes) -> str:
    """The signature of a body sent at a time (seconds since 1970): `sha256=` and hex digits."""
    return f"sha256={hmac.new(secret.encode(), b'%d.%b' % (timestamp, body), 'sha256').hexdigest()}"


def verify(secret: str, timestamp: str, signature: str, body: bytes, now: datetime) -> bool:
    """Whether the two headers prove that a body comes from who knows the secret, and was sent about now."""
    if not secret or not _SECONDS.fullmatch(timestamp):
        return False
    if abs(now.timestamp() - int(timestamp)) > MOST_APART.total_seconds():
        return False
    return hmac.compare_digest(sign(secret, int(timestamp), body).encode(), signature.encode("utf-8", "surrogatepass"))
