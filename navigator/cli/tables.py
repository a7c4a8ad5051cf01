"""How commands open what is kept of people's cases, and print it: as a table, or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from navigator.casework.casework import Casework


def open_kept() -> Casework:
    """What is kept; no index is needed for it."""
    from navigator.casework.casework import open_casework
    from navigator.settings import read_settings

    settings = read_settings()
    return open_casework(settings.database_url, settings.secret_key)


def as_table(rows: Sequence[Sequence[str]], columns: Sequence[str]) -> str:
    """A heading and a line a row, each column as wide as its widest cell."""
    lines = [tuple(column.upper() for column in columns), *rows]
    widths = [max(len(line[number]) for line in lines) for number in range(len(columns))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines)


def as_json_text(values: Any) -> str:
    """The values as JSON, moments in ISO 8601."""
    return json.dumps(values, ensure_ascii=False, indent=2, default=lambda moment: moment.isoformat())


def cell(value: Any) -> str:
    """A value in one line: moments by the clock of this machine."""
    if value is None or isinstance(value, bool):
        return {None: "", True: "yes", False: "no"}[value]
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return _local(value) if hasattr(value, "astimezone") else " ".join(str(value).split())


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M %Z}"
