"""Journeys through the pages of a plan in a real Chromium, on the narrowest phone and without JavaScript too."""

from __future__ import annotations

import pytest
from browser import DESK, FOCUSED, MARKS, PHONE, QUESTION, ask, picture, serving
from text_gateway import SITE, delivered, texting_settings
from web_double import program

from navigator.casework.plan_items import PlanItem, PlannedStep
from navigator.knowledge.entries import Location, Phone, Schedule, Session, Text
from navigator.texting.outgoing import MOST_PLANS
from navigator.web.app import create_app

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = MARKS

NARROW = {"viewport": {"width": 320, "height": 700}}
LOW = "[...document.querySelectorAll('button, label, .pill, .bar a')].filter(one => one.getBoundingClientRect().height < 44).length"
WIDTH = "document.documentElement.scrollWidth"
STEP = PlannedStep("rent-today", "Call 650-555-0100 about rent.", "today", "Rent is due.", ("your lease",), "Call 211.", "en")
PROGRAMS = 7


@pytest.fixture
def link(address, navigator):
    """The private link of a plan of eight things."""
    session = Session(
        name=Text(en="Information session", es="Sesión informativa"), schedule=Schedule(byday="TU", opens_at="18:00", closes_at="19:00")
    )
    reached = {"phones": (Phone(number="650-330-6400"),), "location": Location(name="JobTrain", address="1 Main Street", city="Menlo Park")}
    names = [f"class-{number}" for number in range(PROGRAMS)]
    navigator.entries |= {name: program(id=name, sessions=(session,), documents=("photo-id",), **reached) for name in names}
    plan = navigator.casework.plans.create("en", [PlanItem(None, STEP), *map(PlanItem, names)])
    return f"{address}plan/{plan.token}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("suffix", ["", "/sheet", "/end", "x"])
def test_pages_fit_the_narrowest_phone_and_everyone(link, windows, scheme, suffix):
    page = windows.open(link + suffix, color_scheme=scheme, **NARROW)
    picture(page, f"plan-{suffix.strip('/') or 'page'}-{scheme}", whole=True)

    assert page.evaluate(WIDTH) == 320
    assert page.evaluate(LOW) == 0
    assert [found["id"] for found in axe.Axe().run(page).response["violations"]] == []
    assert windows.complaints == []


def test_plan_is_ticked_and_deleted_without_javascript(link, windows):
    page = windows.open(link, java_script_enabled=False, **NARROW)
    page.get_by_label("about rent").check()
    page.get_by_role("button", name="Save my check marks").click()

    assert page.get_by_role("status").inner_text() == "Your check marks are saved."
    assert page.get_by_label("about rent").is_checked()

    page.get_by_role("link", name="Delete this plan").click()
    page.get_by_role("button", name="Yes, delete it").click()
    assert page.get_by_role("heading", level=1).inner_text() == "The plan is deleted"
    page.goto(link)
    assert page.get_by_role("heading", level=1).inner_text() == "This plan has ended"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_eight_things_are_printed_on_one_page(link, windows, paper):
    page = windows.open(f"{link}/sheet")

    assert page.pdf(format=paper).count(b"/Type /Page\n") == 1


def test_sheet_has_a_button_that_prints(link, windows):
    page = windows.open(f"{link}/sheet")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print this page").click()

    assert page.evaluate("window.printed") is True


# -- to a phone


@pytest.fixture
def texting(navigator):
    """Where a chat is served that can send plans to phones."""
    with serving(create_app(navigator, texting_settings())) as where:
        yield where


WORDS = {
    "en": ("Your message", "Your cell phone number", "Send", "It is on its way to your phone.", "The private link is ready."),
    "es": ("Su mensaje", "El número de su celular", "Enviar", "Va en camino a su teléfono.", "El enlace privado está listo."),
}
WRONG = "#phone-wrong:not(:empty)"


def plan_in(page, language="en"):
    """Puts the first thing that an answer found into the plan of a chat, and shows it."""
    ask(page, {"en": QUESTION, "es": "quiero estudiar"}[language], WORDS[language][0])
    page.locator(".card .save").first.click()
    page.locator(".plan-button").click()


def send(page, number, language="en"):
    """Types a number and sends the plan to it."""
    page.get_by_label(WORDS[language][1]).fill(number)
    page.locator(".view").get_by_role("button", name=WORDS[language][2], exact=True).click()


def told_wrong(page, *, blamed=True):
    """What went wrong, once that is told: at the field, which has the focus and is marked where its number is `blamed`."""
    page.locator(WRONG).wait_for()
    box = page.locator("#phone-to")
    assert (box.get_attribute("aria-invalid"), page.evaluate(FOCUSED)) == ("true" if blamed else None, "phone-to")
    assert "phone-wrong" in box.get_attribute("aria-describedby").split()
    return page.locator(WRONG).inner_text()


@pytest.mark.parametrize(("language", "look"), [("en", DESK), ("es", PHONE)])
def test_plan_goes_to_a_phone_and_gets_its_link_first(texting, navigator, windows, language, look):
    page = windows.open(texting, locale={"en": "en-US", "es": "es-MX"}[language], **look)
    plan_in(page, language)
    assert page.locator("a[href^='sms:']").count() == 0
    send(page, "650-555-0100", language)
    page.locator(".view form [tabindex]").wait_for()
    link = page.locator(".saved a").first.get_attribute("href")
    (got,) = delivered(navigator)

    assert page.evaluate(FOCUSED).startswith(WORDS[language][3])
    assert page.locator(".status").inner_text() == WORDS[language][4]
    assert page.locator("#phone-to").count() == 0
    assert link.startswith(f"{SITE}/plan/")
    assert (got.to, link in got.text.split()) == ("+16505550100", True)
    assert "5550100" not in page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])").replace("-", "")


def test_link_that_is_there_is_sent_again(texting, navigator, windows):
    page = windows.open(texting)
    plan_in(page)
    page.get_by_role("button", name="Make a private link").click()
    link = page.locator(".saved a").first.get_attribute("href")
    send(page, "650-555-0100")
    page.locator(".view form [tabindex]").wait_for()

    assert link in delivered(navigator)[0].text.split()
    assert page.locator(".saved a").first.get_attribute("href") == link
    assert page.locator(".status").inner_text() == ""


def test_number_that_cannot_be_is_told_at_its_field_and_mended(texting, navigator, windows):
    page = windows.open(texting)
    plan_in(page)
    send(page, " ")
    assert told_wrong(page) == "Write your number first."
    assert page.locator(".saved a").count() == 0
    send(page, "+44 20 7946 0123")
    page.locator(WRONG, has_text="US number").wait_for()
    assert told_wrong(page).startswith("That phone number doesn't look right.")
    assert page.locator("#phone-to").input_value() == "+44 20 7946 0123"
    assert page.locator(".status").inner_text() == "The private link is ready."
    send(page, "650-555-0100")
    page.locator(".view form [tabindex]").wait_for()

    assert [got.to for got in delivered(navigator)] == ["+16505550100"]


def test_number_typed_outlives_a_change_of_language_and_nothing_else(texting, windows):
    page = windows.open(texting)
    plan_in(page)
    page.get_by_label(WORDS["en"][1]).fill("650-555-0100")
    page.locator(".other-language").click()
    assert page.get_by_label(WORDS["es"][1]).input_value() == "650-555-0100"
    page.reload()
    page.locator(".plan-button").click()

    assert page.locator("#phone-to").input_value() == ""


def test_phone_that_got_too_many_is_told_so(texting, navigator, windows):
    page = windows.open(texting)
    plan_in(page)
    phones = navigator.casework.plans
    for _ in range(MOST_PLANS):
        token = phones.create("en", [PlanItem("medical-assistant")]).token
        assert page.request.post(f"{texting}api/v1/plans/{token}/text", data={"to": "6505550100"}).status == 202
    send(page, "650-555-0100")

    assert told_wrong(page).startswith("This phone got a few plans today already.")


def test_link_that_was_ended_elsewhere_is_told_and_made_anew(texting, navigator, windows):
    page = windows.open(texting)
    plan_in(page)
    page.get_by_role("button", name="Make a private link").click()
    ended = page.locator(".saved a").first.get_attribute("href")
    navigator.casework.plans.revoke(ended.rsplit("/", 1)[1])
    send(page, "650-555-0100")
    assert told_wrong(page, blamed=False) == "The private link has ended. You can make a new one."
    assert page.locator(".saved a").count() == 0
    send(page, "650-555-0100")
    page.locator(".view form [tabindex]").wait_for()

    assert page.locator(".saved a").first.get_attribute("href") != ended
    assert len(delivered(navigator)) == 1


def test_line_that_breaks_is_told_and_nothing_typed_is_lost(texting, windows):
    page = windows.open(texting)
    plan_in(page)
    page.context.set_offline(True)
    send(page, "650-555-0100")

    assert told_wrong(page, blamed=False) == "That did not go through. Check your connection, then try again."
    assert page.locator("#phone-to").input_value() == "650-555-0100"


def test_without_gateway_only_a_phone_sends_from_itself(open_page):
    for look, links in ((DESK, 0), (PHONE, 1)):
        page = open_page(**look)
        plan_in(page)
        page.get_by_role("button", name="Make a private link").click()
        page.locator(".saved a").first.wait_for()
        assert (page.locator("#phone-to").count(), page.locator("a[href^='sms:']").count()) == (0, links)


def test_page_of_the_plan_sends_it_without_javascript(texting, navigator, windows):
    token = navigator.casework.plans.create("es", [PlanItem("medical-assistant")]).token
    page = windows.open(f"{texting}plan/{token}", java_script_enabled=False, **NARROW)
    page.get_by_label(WORDS["es"][1]).fill("123-456-7890")
    page.get_by_role("button", name="Enviar").click()
    page.locator("#send-wrong").wait_for()
    picture(page, "plan-page-phone-wrong", whole=True)
    assert page.get_by_label(WORDS["es"][1]).input_value() == "123-456-7890"
    page.get_by_label(WORDS["es"][1]).fill("650-555-0100")
    page.get_by_role("button", name="Enviar").click()

    assert page.get_by_role("status").inner_text().startswith(WORDS["es"][3])
    assert len(delivered(navigator)) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_that_sends_fits_the_narrowest_phone_and_everyone(texting, navigator, windows, scheme):
    token = navigator.casework.plans.create("es", [PlanItem("medical-assistant")]).token
    page = windows.open(f"{texting}plan/{token}", color_scheme=scheme, **NARROW)
    page.get_by_label(WORDS["es"][1]).fill("123-456-7890")
    page.get_by_role("button", name="Enviar").click()
    page.locator("#send-wrong").wait_for()

    assert page.evaluate(WIDTH) == 320
    assert [found["id"] for found in axe.Axe().run(page).response["violations"]] == []
