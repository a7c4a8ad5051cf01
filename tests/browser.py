"""What journeys in a real Chromium share: the browser, servers on 127.0.0.1, and the steps that every journey takes."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

from navigator import folders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from wsgiref.types import WSGIApplication

CHROMIUM = os.environ.get("NAVIGATOR_TEST_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
QUESTION = "I'm 29 with two kids in 94303, laid off, I want to work in health care but I can't afford school and rent is due"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
MARKS = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"no Chromium at {CHROMIUM}: apt-get install chromium"),
]
FOCUSED = """() => {
  let node = document.activeElement;
  while (node.shadowRoot && node.shadowRoot.activeElement) { node = node.shadowRoot.activeElement; }
  return node.id || node.textContent.trim();
}"""
"""What has the focus, inside the chat too."""


class _Quiet(WSGIRequestHandler):
    """Logs nothing."""

    def log(self, *_args, **_kwargs):
        pass


@contextmanager
def serving(app: WSGIApplication, host: str = "127.0.0.1") -> Iterator[str]:
    """An app on a free port; its address, with a slash at the end."""
    server = make_server(host, 0, app, threaded=True, request_handler=_Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{host}:{server.port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Windows:
    """Browser windows, each with a memory of its own, and what their pages complained of."""

    def __init__(self, chromium):
        self._chromium = chromium
        self.contexts = []
        self.complaints: list[str] = []

    def open(self, address: str, **options):
        """A page at an address."""
        context = self._chromium.new_context(**{"locale": "en-US", **DESK, **options})
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self.complaints.append(message.text) if "Content Security Policy" in message.text else None)
        page.goto(address)
        return page

    def close(self):
        """Closes them all."""
        for context in self.contexts:
            context.close()


def ask(page, text, label="Your message"):
    """Types and sends, and waits for the answer."""
    answers = page.locator(".reply").count()
    page.get_by_label(label).fill(text)
    page.keyboard.press("Enter")
    page.locator(".reply").nth(answers).wait_for()


def picture(page, name, *, whole=False):
    """Keeps what the page looks like, under var/pictures."""
    folder = folders.CHECKOUT / "var" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=folder / f"{name}.png", animations="disabled", full_page=whole)
