"""`navigator index build`."""

from __future__ import annotations

import time
from pathlib import Path

import click

from navigator.errors import SettingsError


@click.group("index")
def index_command() -> None:
    """Build the index."""


@index_command.command("build")
@click.option(
    "--knowledge", type=click.Path(path_type=Path), help="Folder of the knowledge base; the one that comes with the program when left out."
)
@click.option("--out", type=click.Path(path_type=Path), help="Where to build (or NAVIGATOR_INDEX).")
@click.option("--if-needed", is_flag=True, help="Do nothing when the knowledge base and the model are as they were.")
def build_command(*, knowledge: Path | None, out: Path | None, if_needed: bool) -> None:
    """Read the knowledge base, encode it, and put the new index in place of the old one at once."""
    from navigator import folders
    from navigator.index.build import build_index, is_current
    from navigator.index.encoder import load_encoder, model_digest
    from navigator.settings import read_settings

    settings = read_settings(index=out)
    folder = knowledge or folders.material("knowledge")
    if if_needed and is_current(settings.index, folder, model_digest(settings.model)):
        click.echo("The index is up to date.")
        return
    start = time.monotonic()
    try:
        manifest = build_index(folder, settings.index, load_encoder(settings.model), progress=True)
    except OSError as error:
        msg = f"{settings.index}: the index cannot be written there ({error.strerror or error}); choose another folder with --out"
        raise SettingsError(msg) from error
    counts = f"{manifest.entries} entries, {manifest.passages} passages, {manifest.examples} examples"
    click.echo(f"{counts} in {time.monotonic() - start:.0f} s: {settings.index}")
