"""`navigator serve`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from navigator.cli.options import index_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on.")
@index_option
def serve_command(host: str, port: int, index: Path | None) -> None:
    """Serve the chat page and the API."""
    from navigator.settings import read_settings
    from navigator.web.server import serve

    serve(read_settings(index=index), host, port)
