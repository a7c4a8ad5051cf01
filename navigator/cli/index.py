"""`navigator index build` and `navigator index tune`."""

from __future__ import annotations

import time
from pathlib import Path

import click

from navigator.errors import SettingsError


@click.group("index")
def index_command() -> None:
    """Build the index; tune the encoder."""


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


@index_command.command("tune")
@click.option("--esco", type=click.Path(path_type=Path), help="Folder with ESCO's occupations_en.csv and occupations_es.csv.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the adapter; index/adapter when left out.")
@click.option("--passes", type=float, default=2.0, show_default=True, help="How often the examples of topics are gone through.")
@click.option("--index", type=click.Path(path_type=Path), help="Folder of the built index whose examples are learnt (or NAVIGATOR_INDEX).")
def tune_command(*, esco: Path | None, out: Path | None, passes: float, index: Path | None) -> None:
    """Learn an adapter of the default encoder from the knowledge base. Build the index again after it."""
    from navigator import folders
    from navigator.index.encoder import PLAIN_MODEL, SentenceTransformerEncoder
    from navigator.index.manifest import STORE, read_manifest
    from navigator.index.tuning import read_lessons, tune
    from navigator.knowledge.store import KnowledgeStore
    from navigator.settings import read_settings

    settings = read_settings(index=index)
    store = KnowledgeStore(read_manifest(settings.index).folder(settings.index) / STORE)
    lessons = read_lessons(store, esco)
    counts = ", ".join(f"{len(getattr(lessons, kind)):,} {kind}" for kind in ("topics", "dangers", "facts", "names", "titles"))
    click.echo(f"Learning from {counts}.")
    start = time.monotonic()
    adapter = tune(SentenceTransformerEncoder(PLAIN_MODEL), lessons, passes, progress=True)
    path = adapter.write(out or folders.material("index") / "adapter")
    click.echo(f"{path} in {time.monotonic() - start:.0f} s. Run `navigator index build`.")
