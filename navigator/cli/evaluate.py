"""`navigator evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from navigator.cli.options import index_option

if TYPE_CHECKING:
    from navigator.assembly import Navigator
    from navigator.index.questions import LabelledQuestion

IN_MEMORY = "sqlite://"
"""Conversations of a measurement are kept in memory only."""


@click.command("evaluate")
@click.option(
    "--questions", type=click.Path(path_type=Path), multiple=True, help="Files of labelled questions; the measured part when left out."
)
@click.option(
    "--part", type=click.Choice(["measure", "build"]), default="measure", show_default=True, help="Which of the project's own questions."
)
@click.option("--show-wrong", is_flag=True, help="Also print each question that was not answered as labelled, and why.")
@index_option
def evaluate_command(*, questions: tuple[Path, ...], part: str, show_wrong: bool, index: Path | None) -> None:
    """Answer labelled questions and print the figures, per language and channel."""
    from navigator import folders
    from navigator.assembly import open_navigator
    from navigator.index.evaluate import Score, table
    from navigator.index.questions import read_questions
    from navigator.settings import read_settings

    files = questions or (folders.material("index") / "questions" / f"{part}.jsonl",)
    labelled = [question for path in files for question in read_questions(path)]
    navigator = open_navigator(read_settings(index=index, database_url=IN_MEMORY))
    scores: dict[str, Score] = {}
    for question in labelled:
        reply = _answer(navigator, question)
        for group in ("all", question.lang, question.channel):
            wrong = scores.setdefault(group, Score()).add(question, reply)
        if show_wrong and wrong:
            click.echo(f"{question.id}: {question.text}\n    {'; '.join(wrong)}")
    click.echo(f"{len(labelled)} questions")
    for line in table(scores):
        click.echo(line)


def _answer(navigator: Navigator, question: LabelledQuestion) -> dict[str, Any]:
    conversation_id = None
    for text in question.turns:
        conversation_id = navigator.reply(text, channel=question.channel, conversation_id=conversation_id).conversation_id
    return navigator.reply(question.text, channel=question.channel, conversation_id=conversation_id).to_dict()
