"""Journeys through the pages of a plan in a real Chromium, on the narrowest phone and without JavaScript too."""

from __future__ import annotations

import pytest
from browser import MARKS, picture
from web_double import program

from navigator.casework.plan_items import PlanItem, PlannedStep
from navigator.knowledge.entries import Location, Phone, Schedule, Session, Text

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
