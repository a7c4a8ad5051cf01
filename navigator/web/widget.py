"""The chat as one script and one style sheet, for the page here and for any site that names the script."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("words", "dom", "storage", "server", "pictures", "card", "answer", "plan", "planlink", "person", "chat", "frame", "element")
"""Files of web/widget, in the order they build on each other."""
_YEAR = 365 * 24 * 3600
_MINUTES = 300
_TYPES = {"js": "text/javascript", "css": "text/css"}


@dataclass(frozen=True, slots=True)
class Widget:
    """The script and the style sheet. A version is a hash of what it stands for."""

    script: str
    style: str

    @property
    def script_version(self) -> str:
        """Changes with the script."""
        return _version(self.script)

    @property
    def style_version(self) -> str:
        """Changes with the style sheet."""
        return _version(self.style)


def read_widget(folder: Path, wording: dict[str, dict[str, str]], organization: str, phone: str, *, sends_plans: bool) -> Widget:
    """The widget made of the files of the folder `web`, filled in: its words, whose it is, and whether plans can be sent to phones."""
    style = (folder / "widget.css").read_text(encoding="utf-8")
    data = {"words": wording, "organization": organization, "phone": phone, "style": _version(style), "texts": sends_plans}
    files = "\n".join((folder / "widget" / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    script = (
        '(() => {\n"use strict";\n'
        f"const DATA = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"
        "const SCRIPT = document.currentScript;\n"
        'const BASE = SCRIPT.src.replace(/\\/widget\\.js.*$/, "");\n'
        f"{files}}})();\n"
    )
    return Widget(script, style)


def widget_views(widget: Widget) -> Blueprint:
    """/widget.js and /widget.css."""
    views = Blueprint("widget", __name__)

    @views.get("/widget.js")
    def script() -> Response:
        """The script that puts the chat on a page."""
        return _file(widget.script, "js", widget.script_version)

    @views.get("/widget.css")
    def style() -> Response:
        """What the chat looks like."""
        return _file(widget.style, "css", widget.style_version)

    return views


def _file(text: str, kind: str, version: str) -> Response:
    """A file that any site may load: for a year under the address that holds its version, else for minutes."""
    response = Response(text, content_type=f"{_TYPES[kind]}; charset=utf-8")
    fits = request.args.get("v") == version
    response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable" if fits else f"public, max-age={_MINUTES}"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.set_etag(version)
    response.make_conditional(request)
    return response


def _version(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
