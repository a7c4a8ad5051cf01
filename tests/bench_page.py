"""Prints what the chat page costs a person on a slow line: bytes on first load, and how soon an answer is shown.

Run by `make bench`.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from browser import ARGUMENTS, CHROMIUM, PHONE
from playwright.sync_api import sync_playwright
from server_process import running_server

SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""The slow 3G of browsers' tools: 400 ms to and fro, 400 kilobits a second."""
QUESTIONS = ("rent is due and I have two kids", "how do I become a medical assistant?", "quiero aprender inglés en la noche")
ROUNDS = 3
SHOWN = """text => new Promise(done => {
  const root = document.querySelector('navigator-chat').shadowRoot, before = root.querySelectorAll('.reply').length;
  const box = root.getElementById('message'), start = performance.now();
  new MutationObserver((_, watch) => {
    if (root.querySelectorAll('.reply').length === before) { return; }
    watch.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  }).observe(root.querySelector('.log'), {childList: true});
  box.value = text;
  box.form.requestSubmit();
})"""
WAITED = "() => performance.getEntriesByType('resource').filter(one => one.name.endsWith('/chat')).map(one => one.duration)"


def main() -> int:
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        environment = {"NAVIGATOR_DATABASE_URL": f"sqlite:///{Path(folder) / 'casework.db'}", "NAVIGATOR_RATE_LIMIT": "off"}
        with running_server(environment) as server:
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = browser.new_context(locale="en-US", **PHONE).new_page()
            line = page.context.new_cdp_session(page)
            line.send("Network.enable")
            received: list[float] = []
            line.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
            page.goto(server.address)
            page.get_by_label("Your message").wait_for()
            print(f"bytes on first load, in all: {sum(received):,.0f} in {len(received)} files (at most 60,000)")
            page.evaluate(SHOWN, "hello")  # the first turn warms the encoder
            quick = [page.evaluate(SHOWN, text) for _ in range(ROUNDS) for text in QUESTIONS]
            server_took = page.evaluate(WAITED)[1:]
            line.send("Network.emulateNetworkConditions", SLOW)
            slow = [page.evaluate(SHOWN, text) for _ in range(ROUNDS) for text in QUESTIONS]
            slow_took = page.evaluate(WAITED)[1 + len(quick) :]
            drawing = statistics.median(whole - took for whole, took in zip(quick, server_took, strict=True))
            middle, most, waiting = statistics.median(quick), max(quick), statistics.median(slow_took)
            print(f"answer shown after send, no line between: median {middle:.0f} ms, most {most:.0f} ms (at most 1,000)")
            print(f"  of that drawing: median {drawing:.0f} ms; the rest is the server's")
            print(f"answer shown after send on slow 3G: median {statistics.median(slow):.0f} ms, of that waiting {waiting:.0f} ms")
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
