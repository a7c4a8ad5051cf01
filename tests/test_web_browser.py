"""Journeys through the chat page in a real Chromium. Pictures of them are kept under var/pictures to look at."""

from __future__ import annotations

import pytest
from browser import DESK, FOCUSED, MARKS, PHONE, QUESTION, ask, picture

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = MARKS


@pytest.mark.parametrize(("name", "size"), [("phone", PHONE), ("desk", DESK)])
def test_question_gets_answer_and_choice_goes_on(open_page, navigator, name, size):
    page = open_page(**size)
    picture(page, f"{name}-start")
    ask(page, QUESTION)
    picture(page, f"{name}-answer")

    assert page.locator(".said").inner_text().endswith(QUESTION)
    assert page.locator(".reply h3").first.inner_text() == "First: the rent"
    assert page.locator(".reply").get_by_text("Do you have a high-school diploma or GED?").count() == 1

    page.get_by_role("button", name="Yes", exact=True).click()
    page.locator(".reply").nth(1).wait_for()

    assert [text for text, _ in navigator.asked] == [QUESTION, "Yes"]
    assert navigator.asked[1][1]["conversation_id"] == "conversation-1"
    assert page.locator(".question").count() == 0


def test_details_show_sources_checks_and_steps(open_page):
    page = open_page()
    ask(page, QUESTION)
    page.get_by_text("Steps in detail (2)").click()
    card = page.locator(".card").first
    card.get_by_text("Why this one and how to start").click()
    picture(page, "desk-details")

    assert page.locator("details h4").all_inner_texts()[:2] == ["Today", "This week"]
    assert "If that does not work: Call 211." in page.locator(".reply").inner_text()
    assert card.get_by_text("Fits: age 18 or older").is_visible()
    assert card.get_by_role("link", name="Call 650-330-6400").get_attribute("href") == "tel:+16503306400"
    assert card.get_by_role("link", name="jobtrainworks.org").get_attribute("href") == "https://www.jobtrainworks.org/programs/ma"
    assert "Checked January 2026." in card.inner_text()
    assert "Not open right now" in card.inner_text()


def test_spanish_is_one_press_away_and_sent_along(open_page, navigator):
    page = open_page(**PHONE)
    page.get_by_role("button", name="Español").click()
    picture(page, "phone-spanish")

    assert page.get_by_role("heading", level=1).inner_text() == "¿Qué necesita hoy?"
    assert page.locator("html").get_attribute("lang") == "es"
    page.get_by_role("button", name="Ayuda con la renta o las cuentas").click()
    page.locator(".reply").wait_for()

    text, given = navigator.asked[0]
    assert text == "Ayuda con la renta o las cuentas"
    assert (given["conversation_id"], given["language"], given["channel"]) == (None, "es", "web")
    assert page.locator(".reply h3").first.inner_text() == "Primero: la renta"


def test_page_follows_language_of_reply_where_none_was_chosen(open_page, navigator):
    page = open_page()
    ask(page, "quiero estudiar")

    assert page.locator("html").get_attribute("lang") == "es"
    assert page.get_by_role("button", name="Enviar").is_visible()
    assert navigator.asked[0][1]["language"] is None


def test_browser_in_spanish_starts_in_spanish(open_page):
    assert open_page(locale="es-MX").get_by_role("heading", level=1).inner_text() == "¿Qué necesita hoy?"


def test_conversation_is_kept_over_reload_and_cleared_by_start_over(open_page, navigator):
    page = open_page()
    ask(page, QUESTION)
    page.reload()

    assert page.locator(".said").count() == 1
    assert page.locator(".reply h3").first.inner_text() == "First: the rent"
    ask(page, "hello")
    assert navigator.asked[1][1]["conversation_id"] == "conversation-1"

    page.get_by_role("button", name="Start over").click()
    assert page.locator(".turn").count() == 0
    page.reload()
    assert page.get_by_role("heading", level=1).is_visible()
    ask(page, "hello")
    assert navigator.asked[2][1]["conversation_id"] is None


def test_lost_connection_is_said_and_message_goes_out_when_it_is_back(open_page, navigator):
    page = open_page()
    page.context.set_offline(True)
    page.get_by_label("Your message").fill("rent is due")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("Your message did not get through").wait_for()
    picture(page, "desk-offline")
    page.context.set_offline(False)
    page.locator(".reply").wait_for()

    assert page.locator(".said").count() == 1
    assert page.locator(".trouble").count() == 0
    assert [text for text, _ in navigator.asked] == ["rent is due"]


def test_answer_lost_on_the_way_is_shown_when_asked_again_and_nothing_doubled(open_page, navigator):
    page = open_page()
    page.route("**/api/v1/chat", lambda route: (route.fetch(), route.abort()), times=1)
    page.get_by_label("Your message").fill("rent is due")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Try again").click()
    page.locator(".reply").wait_for()

    assert page.locator(".said").count() == 1
    assert [text for text, _ in navigator.asked] == ["rent is due"]


def test_message_under_way_is_sent_again_after_reload(open_page, navigator):
    page = open_page()
    page.route("**/api/v1/chat", lambda route: (route.fetch(), route.abort()), times=1)
    page.get_by_label("Your message").fill("rent is due")
    page.keyboard.press("Enter")
    page.locator(".trouble").wait_for()
    page.reload()
    page.locator(".reply").wait_for()

    assert page.locator(".said").count() == 1
    assert len(navigator.asked) == 1


def test_pressing_send_twice_sends_once(open_page, navigator):
    page = open_page()
    page.get_by_label("Your message").fill("rent is due")
    page.locator(".dock form").evaluate("form => { form.requestSubmit(); form.requestSubmit(); }")
    page.locator(".reply").wait_for()

    assert len(navigator.asked) == 1


def test_forgotten_conversation_begins_anew(open_page, navigator):
    page = open_page()
    ask(page, "rent is due")
    navigator.casework.conversations.forget("conversation-1")
    ask(page, "hello")

    assert navigator.asked[-1][1]["conversation_id"] is None
    assert page.locator(".trouble").count() == 0


def test_server_trouble_is_sentence_with_numbers_to_call(open_page, navigator):
    navigator.failure = RuntimeError()
    page = open_page()
    page.get_by_label("Your message").fill("rent is due")
    page.keyboard.press("Enter")
    page.locator(".trouble").wait_for()

    assert page.locator(".trouble").get_by_role("link", name="211").is_visible()


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)><script>alert(2)</script>", "\u202egnp.exe", "{{ 7*7 }}"])
def test_markup_is_shown_as_text(open_page, text):
    page = open_page()
    ask(page, text)

    assert page.locator(".said p").text_content() == text
    assert page.locator(".log img, .log script").count() == 0


@pytest.mark.parametrize(("text", "sentence"), [("   ", "Write a few words"), ("x" * 20_000, "send the most important part first")])
def test_message_that_cannot_be_sent_stays_with_reason(open_page, navigator, text, sentence):
    page = open_page()
    page.get_by_label("Your message").fill(text)
    page.keyboard.press("Enter")

    assert sentence in page.get_by_role("status").inner_text()
    assert page.get_by_label("Your message").input_value() == text
    assert not navigator.asked


def test_shift_enter_starts_new_line(open_page, navigator):
    page = open_page()
    page.get_by_label("Your message").click()
    page.keyboard.type("rent")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("food")
    page.keyboard.press("Enter")
    page.locator(".reply").wait_for()

    assert navigator.asked[0][0] == "rent\nfood"


def test_crisis_shows_numbers_first_and_large(open_page):
    page = open_page(**PHONE)
    ask(page, "i can't go on")
    picture(page, "phone-crisis")
    call = page.get_by_role("link", name="Call 988")

    assert call.get_attribute("href") == "tel:988"
    assert call.bounding_box()["height"] >= 44
    assert call.bounding_box()["y"] < 844 - 120, "it is in view"
    assert page.get_by_role("link", name="Text 988").get_attribute("href") == "sms:988"


def test_keyboard_alone_is_enough(open_page):
    page = open_page()
    reached = []
    for _ in range(11):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
        if reached[-1] == "message":
            break
    page.keyboard.type("rent is due")
    page.keyboard.press("Enter")
    page.locator(".reply").wait_for()

    assert reached[0] == "Go to the message box"
    assert {"Español", "Free job training", "message"} <= set(reached)
    assert page.evaluate(FOCUSED) == "message", "the focus stays for the next message"
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUSED) == "Talk to a person"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_small_screen_needs_no_sideways_scrolling(open_page, scheme):
    page = open_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    ask(page, "I can't go on " + "averylongwordwithoutanyspace" * 10)
    ask(page, QUESTION)
    for summary in page.locator("summary:visible").all():
        summary.click()
    picture(page, f"small-{scheme}")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_targets_are_large_enough_for_thumbs(open_page):
    page = open_page(**PHONE)
    ask(page, QUESTION)
    targets = page.locator("button:visible, summary:visible, .pill:visible").all()
    sizes = [(target.text_content().strip(), target.bounding_box()["height"]) for target in targets]

    assert not [name for name, height in sizes if height < 43.5]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(open_page, scheme):
    page = open_page(color_scheme=scheme)
    ask(page, "I can't go on")
    ask(page, QUESTION)
    for summary in page.locator("summary:visible").all():
        summary.click()
    page.wait_for_timeout(300)

    assert page.evaluate(CONTRAST) == []


CONTRAST = """() => {
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = n => {
    for (; n && n.nodeType === 1; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c[3] !== 0) return c; }
    return [255, 255, 255];
  };
  const poor = [];
  for (const n of document.querySelector('navigator-chat').shadowRoot.querySelectorAll('*')) {
    if (!n.offsetParent || ![...n.childNodes].some(c => c.nodeType === 3 && c.data.trim())) continue;
    const [a, b] = [light(parse(getComputedStyle(n).color)), light(behind(n))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.push([n.textContent.trim().slice(0, 30), Math.round(ratio * 10) / 10]);
  }
  return poor;
}"""


def test_reduced_motion_is_respected(open_page):
    page = open_page(reduced_motion="reduce")
    ask(page, QUESTION)

    assert page.locator(".reply").evaluate("node => getComputedStyle(node).animationName") == "none"


def test_answers_are_announced_but_old_ones_are_not(open_page):
    page = open_page()
    log = page.get_by_role("log", name="Conversation")
    assert log.get_attribute("aria-live") == "polite"
    ask(page, QUESTION)

    assert log.get_attribute("aria-busy") == "false"
    assert page.get_by_role("status").inner_text() == ""


def test_page_answers_without_script(open_page, navigator):
    page = open_page(java_script_enabled=False, **PHONE)
    page.get_by_label("Your message").fill(QUESTION)
    page.get_by_role("button", name="Send").click()
    page.locator(".reply").wait_for()
    picture(page, "phone-no-script")
    page.get_by_role("button", name="Yes", exact=True).click()
    page.get_by_text("Yes", exact=True).first.wait_for()

    assert [text for text, _ in navigator.asked] == [QUESTION, "Yes"]
    assert navigator.asked[1][1]["conversation_id"] == "conversation-1"


def test_addresses_of_script_and_server_agree(open_page, chromium, address):
    with_script = open_page()
    ask(with_script, QUESTION)
    without = chromium.new_context(java_script_enabled=False, locale="en-US").new_page()
    without.goto(address)
    without.get_by_label("Your message").fill(QUESTION)
    without.get_by_role("button", name="Send").click()
    without.locator(".reply").wait_for()
    links = [[link.get_attribute("href") for link in page.locator(".reply a").all()] for page in (with_script, without)]
    without.context.close()

    assert sorted(links[0]) == sorted(links[1])
    assert len(links[0]) >= 6


def test_nothing_is_loaded_from_elsewhere_and_no_cookie_set(open_page, address):
    page = open_page()
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.reload()
    ask(page, QUESTION)

    assert all(url.startswith(address) for url in requested)
    assert page.context.cookies() == []
