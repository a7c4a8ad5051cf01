"""`navigator search`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from navigator.cli.options import index_option, json_option, opened
from navigator.errors import InputFileError, MessageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.assembly import Navigator
    from navigator.index.retriever import Match

KINDS = ("program", "service", "occupation", "guide")


@click.command("search")
@click.argument("text", nargs=-1)
@click.option("--kind", type=click.Choice(KINDS), help="Only entries of this kind.")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="How many entries at most.")
@click.option("--batch", type=click.Path(path_type=Path), help="A file with one query a line; one JSON result a line comes out.")
@json_option
@index_option
def search_command(*, text: tuple[str, ...], kind: str | None, limit: int, batch: Path | None, as_json: bool, index: Path | None) -> None:
    """Search the knowledge base: navigator search "people who draw blood" --kind occupation"""
    if bool(text) == bool(batch):
        msg = "give either a text to search for or --batch FILE"
        raise click.UsageError(msg)
    queries = _lines(batch) if batch else []
    navigator = opened(index)
    if batch:
        for query in queries:
            click.echo(json.dumps(_result(navigator, query, kind, limit), ensure_ascii=False))
    elif as_json:
        click.echo(json.dumps(_result(navigator, " ".join(text), kind, limit), ensure_ascii=False, indent=2))
    else:
        matches = navigator.search(" ".join(text), kind=kind, limit=limit)
        click.echo("\n".join(f"{match.score:.3f}  {match.entry.kind:10}  {match.entry.id:45}  {match.entry.name.en}" for match in matches))


def _lines(path: Path) -> list[str]:
    """The lines of a file, empty ones too: what comes out has a line for each."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        msg = f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8"
        raise InputFileError(msg) from error
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); check the path"
        raise InputFileError(msg) from error
    return [line.strip() for line in (lines if lines[-1] else lines[:-1])]


def _result(navigator: Navigator, query: str, kind: str | None, limit: int) -> dict[str, Any]:
    try:
        matches: Sequence[Match] = navigator.search(query, kind=kind, limit=limit)
    except MessageError as error:
        return {"query": query, "error": str(error)}
    return {"query": query, "results": [match.to_dict() for match in matches]}
