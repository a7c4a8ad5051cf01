"""`navigator feedback`: what people told the staff, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from navigator.cli.options import json_option
from navigator.cli.tables import as_json_text, as_table, cell, open_kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.casework.feedback import KeptRating, KeptReport
    from navigator.casework.handoffs import OpenHandoff

limit_option = click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, help="How many at most.")
UNREADABLE = "not readable: the key it was kept with is not among those of NAVIGATOR_SECRET_KEY or the key file"


@click.group("feedback")
def feedback_command() -> None:
    """Show what people told the staff: ratings of replies, reports of entries, and who waits to hear from a person."""


@feedback_command.command("ratings")
@limit_option
@json_option
def ratings_command(*, limit: int, as_json: bool) -> None:
    """Ratings of replies, newest first."""
    rows = [_rating(kept) for kept in open_kept().feedback.ratings(limit)]
    _show(rows, ("at", "helpful", "reason", "comment", "said"), "No ratings yet.", as_json=as_json)


@feedback_command.command("reports")
@limit_option
@json_option
def reports_command(*, limit: int, as_json: bool) -> None:
    """Reports of what is wrong with an entry, newest first."""
    rows = [_report(kept) for kept in open_kept().feedback.reports(limit)]
    _show(rows, ("at", "entry", "reason", "comment"), "No reports yet.", as_json=as_json)


@feedback_command.command("handoffs")
@click.option("--done", "done_id", metavar="ID", help="Take this one off the list first.")
@limit_option
@json_option
def handoffs_command(*, done_id: str | None, limit: int, as_json: bool) -> None:
    """People who wait to hear from a person, the longest waiting first, with how to reach them."""
    handoffs = open_kept().handoffs
    if done_id:
        handoffs.close(done_id)
    rows = [_handoff(kept) for kept in handoffs.open(limit)]
    if as_json or not rows:
        _show(rows, (), "Nobody waits to hear from a person.", as_json=as_json)
        return
    click.echo("\n\n".join(_as_card(row) for row in rows))


def _rating(kept: KeptRating) -> dict[str, Any]:
    rating = kept.rating
    return {
        "at": kept.at, "helpful": rating.helpful, "reason": rating.reason, "comment": rating.comment, "said": kept.said,
        "outcome": kept.outcome, "entries": list(kept.entries), "conversation_id": rating.conversation_id, "turn": rating.turn,
    }  # fmt: skip


def _report(kept: KeptReport) -> dict[str, Any]:
    report = kept.report
    return {
        "id": kept.id, "at": kept.at, "entry": report.entry, "reason": report.reason, "comment": report.comment,
        "conversation_id": report.conversation_id,
    }  # fmt: skip


def _handoff(kept: OpenHandoff) -> dict[str, Any]:
    from navigator.dialogue.state import State

    asked = kept.asked
    reach = {"by": asked.reach.by, "to": asked.reach.to} if asked.reach else None
    return {
        "id": kept.id, "asked_at": kept.created_at, "answer_by": asked.answer_by, "language": asked.language, "name": asked.name,
        "reach": reach, "readable": kept.readable, "comment": asked.comment, "topics": list(kept.topics),
        "facts": State.from_json(kept.state).profile.to_dict(), "said": list(kept.said), "found": list(kept.entries),
        "conversation_id": asked.conversation_id,
    }  # fmt: skip


def _show(rows: Sequence[dict[str, Any]], columns: Sequence[str], none: str, *, as_json: bool) -> None:
    """Prints the rows: all of them as JSON, or these columns as a table."""
    if as_json:
        click.echo(as_json_text(rows))
        return
    click.echo(as_table([[cell(row[column]) for column in columns] for row in rows], columns) if rows else none)


def _as_card(row: dict[str, Any]) -> str:
    """A hand-off, a line for each thing known of it."""
    reach, lost = row["reach"], "" if row["readable"] else UNREADABLE
    facts = ", ".join(f"{name} {cell(value)}" for name, value in row["facts"].items())
    shown = {
        "id": row["id"], "asked": row["asked_at"], "answer by": row["answer_by"], "language": row["language"], "name": row["name"] or lost,
        "reach": f"{reach['by']} {reach['to'] or lost}" if reach else "no way given; they were told to call",
        "comment": row["comment"], "topics": row["topics"], "facts": facts, "found": row["found"],
    }  # fmt: skip
    known = [(name, cell(value)) for name, value in shown.items() if value]
    known += [("said" if number == 0 else "", cell(text)) for number, text in enumerate(row["said"])]
    return "\n".join(f"{name:<10} {value}" for name, value in known)
