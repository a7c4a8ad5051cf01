"""`navigator sms`: a phone in the terminal, and what waits to be sent."""

from __future__ import annotations

import re
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from navigator.cli.options import index_option, opened
from navigator.cli.tables import as_json_text, as_table, cell, open_kept

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from navigator.assembly import Navigator
    from navigator.dialogue.reply import Language
    from navigator.texting.open import TextMessages

_WAIT = re.compile(r"/wait (\d{1,4})\s*(h|d)")
_HOURS = {"h": 1, "d": 24}


@click.group("sms")
def sms_command() -> None:
    """Text messages: try them in the terminal, see what waits to be sent, reply to who asked for a person."""


@sms_command.command("simulate")
@index_option
def simulate_command(index: Path | None) -> None:
    """A phone in the terminal. `/wait 8d` or `/wait 3h` sets its clock ahead, an empty line or Ctrl-D ends it. Nothing is kept."""
    from navigator.settings import read_settings
    from navigator.texting.terminal_phone import ShiftedClock, TerminalPhone

    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{Path(folder) / 'phone.db'}"
        key = "a key for a phone that is forgotten at the end"
        phone = TerminalPhone(read_settings(index=index, database_url=database, secret_key=key), ShiftedClock())
        click.echo("Text something, such as: i need a job and food stamps. /wait 8d sets the clock ahead; an empty line ends.")
        while text := _typed():
            waits = _WAIT.fullmatch(text.strip().lower())
            if waits:
                _show(phone.wait(timedelta(hours=int(waits[1]) * _HOURS[waits[2]])), none="(nothing came)")
            else:
                _show(phone.send(text), none="(no answer)")


@sms_command.command("send")
@index_option
def send_command(index: Path | None) -> None:
    """Send what is due now. The server does so by itself; this is for who runs it by a timer."""
    sender = _texts(index).sender
    if sender is None:
        msg = "no gateway for text messages is set up; see the README for the settings of yours"
        raise click.ClickException(msg)
    click.echo(f"{sender.send_due()} sent")


@sms_command.command("outbox")
@click.option("--again", metavar="ID", help="Send this message after all, though an earlier try may have got through.")
@click.option("--drop", metavar="ID", help="Drop this message.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def outbox_command(*, again: str | None, drop: str | None, as_json: bool) -> None:
    """Messages that were not sent yet; those that are parked wait for you to decide, because nobody knows whether they got through."""
    outbox = open_kept().outbox
    if again:
        outbox.decide(again, again=True)
    if drop:
        outbox.decide(drop, again=False)
    rows = [
        {"id": one.id, "kind": one.kind, "status": one.status, "due": one.due_at, "tries": one.tries, "problem": one.problem}
        for one in outbox.unsent(200)
    ]
    if as_json:
        click.echo(as_json_text(rows))
        return
    click.echo(as_table([[cell(value) for value in row.values()] for row in rows], list(rows[0])) if rows else "Nothing waits.")


@sms_command.command("reply")
@click.argument("handoff_id")
@click.argument("text", nargs=-1, required=True)
@index_option
def reply_command(handoff_id: str, text: tuple[str, ...], index: Path | None) -> None:
    """Text a person who asked for one; `navigator feedback handoffs` gives the ids."""
    from navigator.texting.outgoing import require_gateway

    texts = _texts(index)
    require_gateway(texts.outgoing).staff_reply(handoff_id, " ".join(text))
    click.echo("It will be sent.")


@sms_command.command("appointment")
@click.argument("number")
@click.argument("when", type=click.DateTime(["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"]))
@click.argument("entry_id")
@click.option("--lang", "language", type=click.Choice(["en", "es"]), default="en", show_default=True, help="Language of the reminder.")
@index_option
def appointment_command(number: str, when: datetime, entry_id: str, language: Language, index: Path | None) -> None:
    """Remind a person who asked for it, the day before their appointment WHEN ("2026-12-03 10:00", your local time) with an entry."""
    from navigator.texting.numbers import textable_number
    from navigator.texting.outgoing import NO_GATEWAY

    navigator, to = opened(index), textable_number(number)
    if to is None:
        msg = "this is no number of the U.S. that can be texted"
        raise click.BadParameter(msg, param_hint="NUMBER")
    at = when.replace(tzinfo=navigator.parts.organization.zone)
    if at <= navigator.parts.now():
        msg = "that time is over"
        raise click.BadParameter(msg, param_hint="WHEN")
    reminders = _texts(index, navigator).reminders
    if reminders is None:
        raise click.ClickException(NO_GATEWAY)
    reminders.appoint(to, entry_id, at, language)
    click.echo("They will be reminded the day before. `navigator sms outbox` lists it, and `--drop ID` takes it back.")


@sms_command.command("referrals")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def referrals_command(*, as_json: bool) -> None:
    """For each entry that people were reminded of, how many reached it, and how many did not."""
    counts = open_kept().referrals.counts()
    if as_json:
        click.echo(as_json_text(counts))
        return
    names = ("reached", "no_answer", "full", "wrong_number", "open")
    rows = [[entry, *(str(found.get(name, 0)) for name in names)] for entry, found in sorted(counts.items())]
    click.echo(as_table(rows, ("entry", *names)) if rows else "No referrals yet.")


def _texts(index: Path | None, navigator: Navigator | None = None) -> TextMessages:
    """Text messages around a navigator; around one on the index asked for where none is given."""
    from navigator.settings import read_settings
    from navigator.texting.open import open_text_messages

    return open_text_messages(navigator or opened(index), read_settings(index=index))


def _typed() -> str:
    try:
        return str(click.prompt("you", prompt_suffix="> ", default="", show_default=False)).strip()
    except click.Abort:
        return ""


def _show(messages: Iterable[str], *, none: str) -> None:
    from navigator.dialogue.text_message import parts_of

    for message in messages or [none]:
        size = f"  [{len(message)} letters, {parts_of(message)} of 3 parts]" if message != none else ""
        click.echo("\n" + "\n".join(f"  | {line}" for line in message.splitlines()) + f"\n{size}")
    click.echo()
