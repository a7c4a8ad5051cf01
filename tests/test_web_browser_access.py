"""Nothing that axe-core finds wrong, in any state of the chat, in both languages, light and dark."""

from __future__ import annotations

import pytest
from browser import DESK, MARKS, PHONE, QUESTION, ask, picture, serving
from text_gateway import texting_settings

from navigator.web.app import create_app

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
pytestmark = MARKS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LABEL = {"en": "Your message", "es": "Su mensaje"}
LOOKS = [
    pytest.param({"locale": "en-US", **DESK}, "en", id="en-desk"),
    pytest.param({"locale": "es-MX", **PHONE}, "es", id="es-phone"),
    pytest.param({"locale": "en-US", "color_scheme": "dark", **PHONE}, "en", id="en-phone-dark"),
    pytest.param({"locale": "es-MX", "color_scheme": "dark", **DESK}, "es", id="es-desk-dark"),
]

STILL = """() => {
  const root = document.querySelector('navigator-chat').shadowRoot;
  root.querySelectorAll('.turn').forEach(one => { one.style.animation = 'none'; });
  root.querySelector('.dock').style.position = 'static';
}"""
"""Nothing moves, and the box to write in lies over nothing: what is half under it while scrolling is no small target."""


def violations(page, state):
    """What axe-core finds, a line each; a picture of the state is kept."""
    page.evaluate(STILL)
    picture(page, f"state-{state}", whole=True)
    found = axe.Axe().run(page, options=RULES).response["violations"]
    return [f"{state}: {one['id']}, {node['target']}: {node['failureSummary']}" for one in found for node in one["nodes"]]


def send_plan(page, see):
    """Sends a plan to no number and to one, deletes its link and makes another; each state is seen."""
    page.locator(".view form .main").click()
    page.locator("#phone-wrong:not(:empty)").wait_for()
    see("phone-wrong")
    page.locator("#phone-to").fill("650-555-0100")
    page.locator(".view form .main").click()
    page.locator(".view form [tabindex]").wait_for()
    see("phone-sent")
    page.locator(".saved .reach button").last.click()
    page.locator(".saved .main").click()
    page.locator(".saved a").first.wait_for()
    see("plan-saved")


@pytest.fixture
def address(navigator):
    """Where a chat is served that can send plans to phones."""
    with serving(create_app(navigator, texting_settings())) as where:
        yield where


@pytest.mark.parametrize(("look", "language"), LOOKS)
def test_axe_finds_nothing_in_any_state(open_page, navigator, look, language, request):
    """One walk through everything there is, looked at after each step."""
    page = open_page(bypass_csp=True, **look)  # axe-core styles a canvas of its own
    name = request.node.callspec.id
    found = []

    def see(state):
        found.extend(violations(page, f"{name}-{state}"))

    def press(look, place=None):
        (place or page).locator(look).first.click()

    see("start")
    press(".links button")  # "talk to a person" asks first
    page.locator(".reply").wait_for()
    see("handoff")
    ask(page, {"en": QUESTION, "es": "quiero estudiar"}[language], LABEL[language])
    see("answer")
    for summary in page.locator("summary:visible").all():
        summary.click()
    see("opened")
    press(".report .quiet")
    page.locator(".report select").wait_for()
    press(".reply:last-child .rating .small:last-child")
    page.locator(".reasons").wait_for()
    see("forms")
    for toggle in page.locator(".card .save").all():
        toggle.click()
    press("details .wide")
    press(".plan-button")
    see("plan")
    send_plan(page, see)
    for remove in page.locator(".remove").all():
        page.locator(".remove").first.click()
        assert remove is not None
    see("plan-empty")
    press(".back")
    press(".links button")
    page.locator("input[value=email]").check()
    page.locator("#person-to").fill("nobody")
    press(".person .main")
    page.locator(".wrong:not(:empty)").wait_for()
    see("person")
    press(".back")
    page.locator(".forget").click()
    see("forget")
    press(".back")
    ask(page, "i can't go on", LABEL[language])
    see("crisis")
    navigator.failure = RuntimeError()
    page.locator("#message").fill("rent")
    page.keyboard.press("Enter")
    page.locator(".trouble").wait_for()
    see("trouble")

    assert not found, "\n".join(found)
