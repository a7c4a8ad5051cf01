"""The chat on other sites: put there by one line, under a strict policy, in a frame, and only where it is allowed."""

from __future__ import annotations

import pytest
from browser import FOCUSED, MARKS, PHONE, QUESTION, ask, picture, serving
from flask import Flask, Response
from web_double import settings

from navigator.web.app import create_app

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = MARKS

SITE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Our classes</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><h1>Our classes</h1><p>Classes for work, day and evening. <a href="#more">More</a></p>{inside}</body></html>"""


@pytest.fixture
def embed(windows, navigator):
    """Opens a page of another origin that holds some markup; {host} in it is where the chat is served."""
    stack = []

    def open_site(inside, *, policy=True, allowed=True, **options):
        site = Flask("site")
        held = {"page": ""}

        @site.get("/")
        @site.get("/other")
        def page():
            response = Response(held["page"], content_type="text/html; charset=utf-8")
            host = held["host"]
            if policy:
                response.headers["Content-Security-Policy"] = (
                    f"default-src 'none'; script-src {host}; style-src {host}; connect-src {host}; frame-src {host}"
                )
            return response

        site_server = serving(site, "localhost")
        where = site_server.__enter__()
        stack.append(site_server)
        origins = where.rstrip("/") if allowed else ""
        chat_server = serving(create_app(navigator, settings(allowed_origins=origins)))
        host = chat_server.__enter__()
        stack.append(chat_server)
        held.update(page=SITE.format(inside=inside.format(host=host.rstrip("/"))), host=host.rstrip("/"))
        return windows.open(where, **options)

    yield open_site
    for server in reversed(stack):
        server.__exit__(None, None, None)


LINE = '<script src="{host}/widget.js" data-language="auto" async></script>'


@pytest.mark.parametrize(("name", "size"), [("phone", PHONE), ("desk", {})])
def test_one_line_puts_the_chat_on_another_site(embed, navigator, name, size):
    page = embed(LINE, **size)
    launcher = page.get_by_role("button", name="Ask Navigator")
    launcher.wait_for()
    picture(page, f"embed-{name}-closed")
    launcher.click()
    panel = page.get_by_role("dialog", name="JobTrain Navigator, a chat")
    panel.wait_for()
    assert page.evaluate(FOCUSED) == "message"
    ask(page, QUESTION)
    picture(page, f"embed-{name}-answer")

    assert page.locator(".reply h3").first.inner_text() == "First: the rent"
    assert [text for text, _ in navigator.asked] == [QUESTION]
    assert page.context.cookies() == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_escape_closes_and_gives_the_focus_back(embed):
    page = embed(LINE)
    page.get_by_role("button", name="Ask Navigator").press("Enter")
    page.get_by_role("dialog").wait_for()
    page.keyboard.press("Escape")

    assert page.get_by_role("dialog").count() == 0
    assert page.evaluate(FOCUSED) == "Ask Navigator"


def test_focus_stays_in_a_panel_that_covers_the_page(embed):
    page = embed(LINE, viewport={"width": 390, "height": 844})
    page.get_by_role("button", name="Ask Navigator").press("Enter")
    page.get_by_role("dialog").wait_for()
    inside = []
    for _ in range(30):
        page.keyboard.press("Tab")
        inside.append(page.evaluate("document.activeElement.localName"))

    assert set(inside) == {"navigator-chat"}


def test_conversation_goes_along_to_the_next_page_of_the_site(embed, navigator):
    page = embed(LINE)
    page.get_by_role("button", name="Ask Navigator").click()
    ask(page, QUESTION)
    page.goto(page.url + "other")
    page.locator(".reply").wait_for()
    ask(page, "hello")

    assert navigator.asked[1][1]["conversation_id"] == "conversation-1"


def test_attributes_set_language_colour_side_greeting_and_topics(embed, navigator):
    wished = 'data-language="es" data-color="#ffd23f" data-position="left" data-greeting="Hola" data-topics="rent|Soldadura" data-open'
    line = LINE.replace('data-language="auto"', wished)
    page = embed(line)
    page.get_by_role("dialog").wait_for()
    picture(page, "embed-attributes")
    bar = page.locator(".top").evaluate("node => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color]")

    assert page.get_by_role("heading", name="Hola").is_visible()
    assert bar == ["rgb(255, 210, 63)", "rgb(0, 0, 0)"]
    assert page.locator(".panel").bounding_box()["x"] < 100
    assert page.locator(".topics button").all_inner_texts() == ["Ayuda con la renta o las cuentas", "Soldadura"]
    page.get_by_role("button", name="Soldadura").click()
    page.locator(".reply").wait_for()
    assert navigator.asked[0][0] == "Soldadura"
    assert navigator.asked[0][1]["language"] == "es"


def test_site_that_is_not_listed_gets_a_sentence_and_no_answer(embed, navigator):
    page = embed(LINE, allowed=False)
    page.get_by_role("button", name="Ask Navigator").click()
    page.get_by_label("Your message").fill("rent is due")
    page.keyboard.press("Enter")
    page.locator(".trouble").wait_for()

    assert page.locator(".trouble").get_by_role("link", name="988").is_visible()
    assert navigator.asked == []


def test_page_works_in_a_frame_of_a_listed_site(embed):
    page = embed('<iframe src="{host}/" width="380" height="600" title="Chat"></iframe>')
    frame = page.frame_locator("iframe")
    frame.get_by_label("Your message").fill("rent is due")
    frame.get_by_role("button", name="Send").click()

    frame.locator(".reply").wait_for()


def test_element_can_stand_in_the_page_instead_of_the_corner(embed):
    page = embed("<navigator-chat data-page></navigator-chat>" + LINE)
    page.get_by_role("heading", name="What do you need today?").wait_for()

    assert page.locator(".launcher").count() == 0
    assert page.get_by_role("heading", name="Our classes").is_visible()


def test_style_of_the_site_stays_out(embed):
    page = embed("<style>* {{ color: rgb(255, 0, 0) !important; display: inline !important }}</style>" + LINE, policy=False)
    page.get_by_role("button", name="Ask Navigator").click()

    assert page.locator(".welcome h2").evaluate("node => getComputedStyle(node).display") == "block"
