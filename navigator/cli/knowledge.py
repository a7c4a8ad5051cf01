"""`navigator knowledge check`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click


@click.group("knowledge")
def knowledge_command() -> None:
    """Check the knowledge base."""


@knowledge_command.command("check")
@click.option(
    "--knowledge", type=click.Path(path_type=Path), help="Folder of the knowledge base; the one that comes with the program when left out."
)
def check_command(knowledge: Path | None) -> None:
    """Read every file and name each mistake with file, line, field and fix."""
    from navigator import folders
    from navigator.dialogue.check import check_materials
    from navigator.knowledge.loader import load_knowledge

    base = load_knowledge(knowledge or folders.material("knowledge"))
    check_materials(base)
    counts = Counter(str(entry.kind) for entry in base.entries)
    click.echo(
        ", ".join(f"{number} {kind}s" for kind, number in sorted(counts.items())) + f", {len(base.topics)} topics: no mistakes found."
    )
