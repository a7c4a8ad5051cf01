"""`navigator ask` and `navigator chat`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from navigator.cli.options import channel_option, index_option, json_option, language_option, opened
from navigator.errors import MessageError

if TYPE_CHECKING:
    from pathlib import Path

    from navigator.dialogue.reply import Channel, Language


@click.command("ask")
@click.argument("text", nargs=-1, required=True)
@click.option("--explain", is_flag=True, help="Also print how the answer came about: scores, criteria, rules, questions.")
@json_option
@language_option
@channel_option
@index_option
def ask_command(
    *, text: tuple[str, ...], explain: bool, as_json: bool, language: Language | None, channel: Channel, index: Path | None
) -> None:
    """Answer one question, such as "how do I become an electrician?"."""
    navigator, question = opened(index), " ".join(text)
    if explain:
        reply, explanation = navigator.explain(question, language=language, channel=channel)
        body, said = reply.to_dict() | {"explanation": explanation.to_dict()}, f"{reply.text}\n\n{explanation.text()}"
    else:
        reply = navigator.reply(question, language=language, channel=channel)
        body, said = reply.to_dict(), reply.text
    click.echo(json.dumps(body, ensure_ascii=False, indent=2) if as_json else said)


@click.command("chat")
@language_option
@channel_option
@index_option
def chat_command(language: Language | None, channel: Channel, index: Path | None) -> None:
    """Hold a conversation in the terminal; an empty line or Ctrl-D ends it."""
    navigator = opened(index)
    conversation_id = None
    while True:
        try:
            text = click.prompt("you", prompt_suffix="> ", default="", show_default=False)
        except click.Abort:
            break
        if not text.strip():
            break
        try:
            reply = navigator.reply(text, conversation_id=conversation_id, language=language, channel=channel)
        except MessageError as error:
            click.echo(f"{error}\n")
            continue
        conversation_id = reply.conversation_id
        click.echo(f"\n{reply.text}\n")
