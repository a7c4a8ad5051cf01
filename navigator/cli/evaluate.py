"""`navigator evaluate`."""

from __future__ import annotations

from collections import Counter
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
    "--questions", type=click.Path(path_type=Path), multiple=True, help="Files of labelled questions; the project's own when left out."
)
@click.option(
    "--part", type=click.Choice(["measure", "build"]), default="measure", show_default=True, help="Which of the project's own questions."
)
@click.option("--show-wrong", is_flag=True, help="Also print each question that was not answered as labelled, and why.")
@click.option(
    "--clinc",
    type=click.Path(path_type=Path),
    help="A JSON file of CLINC150: answer its out-of-scope questions and count what came of them.",
)
@click.option("--calibrate", is_flag=True, help="Fit index/settings.toml to labelled questions (the part `build` unless files are named).")
@click.option("--dry-run", is_flag=True, help="With --calibrate: print what was fitted and write nothing.")
@click.option(
    "--picture", type=click.Path(path_type=Path), help="With --calibrate: where to draw the curves; index/calibration.svg when left out."
)
@index_option
def evaluate_command(
    *, questions: tuple[Path, ...], part: str, show_wrong: bool, clinc: Path | None, calibrate: bool, dry_run: bool,
    picture: Path | None, index: Path | None,
) -> None:  # fmt: skip
    """Answer labelled questions and print the figures, per language and channel; or fit the thresholds to them."""
    if (dry_run or picture) and not calibrate:
        msg = "--dry-run and --picture go with --calibrate"
        raise click.UsageError(msg)
    if clinc and (calibrate or questions):
        msg = "--clinc is measured alone, without --calibrate and --questions"
        raise click.UsageError(msg)
    if clinc:
        _measure_off_topic(clinc, index, show_wrong=show_wrong)
    elif calibrate:
        _calibrate(_labelled(questions, "build"), index, picture, dry_run=dry_run)
    else:
        _measure(_labelled(questions, part), index, show_wrong=show_wrong)


def _labelled(files: tuple[Path, ...], part: str) -> list[LabelledQuestion]:
    from navigator import folders
    from navigator.index.questions import read_questions

    paths = files or (folders.material("index") / "questions" / f"{part}.jsonl",)
    return [question for path in paths for question in read_questions(path)]


def _opened(index: Path | None) -> Navigator:
    from navigator.assembly import open_navigator
    from navigator.settings import read_settings

    return open_navigator(read_settings(index=index, database_url=IN_MEMORY))


def _measure(labelled: list[LabelledQuestion], index: Path | None, *, show_wrong: bool) -> None:
    from navigator.index.evaluate import Score, behind, table

    navigator = _opened(index)
    scores: dict[str, Score] = {}
    for question in labelled:
        reply = _answer(navigator, question)
        for group in ("all", question.lang, question.channel):
            wrong = scores.setdefault(group, Score()).add(question, reply)
        if show_wrong and wrong:
            click.echo(f"{question.id}: {question.text}\n    {'; '.join(wrong)}")
    click.echo(f"{len(labelled)} questions")
    for line in (*table(scores), *behind(scores)):
        click.echo(line)


def _answer(navigator: Navigator, question: LabelledQuestion) -> dict[str, Any]:
    conversation_id = None
    for text in question.turns:
        conversation_id = navigator.reply(text, channel=question.channel, conversation_id=conversation_id).conversation_id
    return navigator.reply(question.text, channel=question.channel, conversation_id=conversation_id).to_dict()


def _measure_off_topic(path: Path, index: Path | None, *, show_wrong: bool) -> None:
    """Each question begins a conversation of its own. Ends with 2 for a file that cannot be used."""
    from navigator.errors import InputFileError
    from navigator.index.off_topic import read_off_topic

    try:
        texts = read_off_topic(path)
    except InputFileError as error:
        raise click.BadParameter(str(error), param_hint="--clinc") from error
    navigator = _opened(index)
    outcomes: Counter[str] = Counter()
    for text in texts:
        reply = navigator.reply(text)
        outcomes[reply.outcome] += 1
        if show_wrong and reply.outcome == "answered":
            needs = ", ".join(f"{need.topic} from {need.evidence!r}" for need in reply.needs)
            click.echo(f"{text}\n    {needs or 'no need'}")
    click.echo(f"{len(texts)} out-of-scope questions of CLINC150")
    for outcome in ("answered", "clarify", "out_of_scope", "handoff", "crisis"):
        click.echo(f"{outcome:14}{outcomes[outcome] / len(texts):6.1%} ({outcomes[outcome]} of {len(texts)})")


def _calibrate(labelled: list[LabelledQuestion], index: Path | None, picture: Path | None, *, dry_run: bool) -> None:
    from navigator import folders
    from navigator.assembly import open_parts
    from navigator.dialogue.calibrate import fit, panels, table
    from navigator.dialogue.observe import observe, sentences
    from navigator.errors import InputFileError
    from navigator.index.cached import CachedEncoder
    from navigator.index.curves import draw
    from navigator.index.encoder import load_encoder
    from navigator.index.manifest import read_manifest
    from navigator.index.settings import read_thresholds, write_thresholds
    from navigator.settings import read_settings

    folder = folders.material("index")
    drawn = picture or folder / "calibration.svg"
    if not drawn.parent.is_dir():
        msg = f"{drawn}: cannot be written (no such folder); choose another place with --picture"
        raise InputFileError(msg)
    before = read_thresholds(folder)
    settings = read_settings(index=index, database_url=IN_MEMORY)
    read_manifest(settings.index)
    opened = open_parts(settings, encoder=CachedEncoder(load_encoder(settings.model)))
    opened.encoder.encode(sentences(opened.parts, labelled))  # in one go, which is far quicker than a question at a time
    observations = observe(opened.parts, opened.index, labelled)
    if not observations.observed:
        msg = "no question begins a conversation, so there is nothing to fit to; name a file with some"
        raise InputFileError(msg)
    fitted = fit(observations, before)
    click.echo(f"{len(observations.observed)} questions that begin a conversation")
    for line in table(observations, before, fitted):
        click.echo(line)
    if dry_run:
        return
    try:
        drawn.write_text(draw(panels(observations, fitted)), encoding="utf-8")
    except OSError as error:
        msg = f"{drawn}: cannot be written ({error.strerror}); choose another place with --picture"
        raise InputFileError(msg) from error
    write_thresholds(folder, fitted)
    click.echo(f"Written to {folder / 'settings.toml'}; the curves are in {drawn}.")
