"""Options that several commands share, and how they open what they need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from navigator.assembly import Navigator

index_option = click.option("--index", type=click.Path(path_type=Path), help="Folder of the built index (or NAVIGATOR_INDEX).")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
language_option = click.option(
    "--lang", "language", type=click.Choice(["en", "es"]), help="Language of the reply; read from the text when left out."
)
channel_option = click.option(
    "--channel", type=click.Choice(["web", "sms", "desk"]), default="web", show_default=True, help="How the reply is worded."
)


def opened(index: Path | None) -> Navigator:
    """The navigator on the index asked for."""
    from navigator.assembly import open_navigator
    from navigator.settings import read_settings

    return open_navigator(read_settings(index=index))
