"""Messages of many kinds, as people type them in both languages on all three channels, for the tests of what every reply must keep."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "shared" / "contract" / "example-questions.jsonl"
OWN = Path(__file__).with_suffix(".jsonl")


@dataclass(frozen=True)
class Asked:
    """A message, the ones before it in the same conversation, and the channel."""

    text: str
    channel: str = "web"
    before: tuple[str, ...] = ()


def messages(path: Path) -> list[Asked]:
    """The messages of a file, one JSON object a line; none where there is no such file."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    rows = [json.loads(line) for line in lines if line.strip()]
    return [Asked(row["text"], row["channel"], tuple(row.get("turns", ()))) for row in rows]
