"""Journeys beyond the answer: a plan and its private link, a person, feedback, being forgotten, going back."""

from __future__ import annotations

import pytest
from browser import FOCUSED, MARKS, PHONE, QUESTION, ask, picture

from navigator.casework.conversations import Conversation
from navigator.casework.handoffs import Reach
from navigator.errors import NotFoundError

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = MARKS


@pytest.fixture
def answered(open_page):
    """A page with an answer on it."""
    page = open_page()
    ask(page, QUESTION)
    return page


def plan_of(page):
    """Opens the plan and gives what is in it."""
    page.locator(".plan-button").click()
    return page.locator(".plan .what").all_inner_texts()


def save(page):
    """Makes the private link; its address."""
    page.get_by_role("button", name="Make a private link").click()
    link = page.locator(".saved p a").first
    link.wait_for()
    return link.get_attribute("href")


# -- the plan


def test_plan_collects_steps_and_entries_and_keeps_them_over_reload(answered):
    page = answered
    page.locator(".card").first.get_by_role("button", name="Add to my plan").click()
    assert page.get_by_role("status").inner_text() == "Added to your plan."
    page.get_by_text("Steps in detail").click()
    page.get_by_role("button", name="Add all steps to my plan").click()
    page.reload()
    page.locator(".reply").wait_for()

    assert page.locator(".count").inner_text() == "3"
    assert len(plan_of(page)) == 3
    assert page.get_by_role("heading", name="My plan").is_visible()
    page.get_by_label("File for unemployment.").check()
    page.get_by_role("button", name="Take out of my plan: Medical Assistant").click()
    assert len(page.locator(".plan .what").all()) == 2
    page.get_by_role("button", name="Back to the chat").click()
    assert page.locator(".card").first.get_by_role("button", name="Add to my plan").is_visible()


def test_private_link_opens_the_plan_in_another_browser_and_ends_when_deleted(answered, windows, address):
    page = answered
    page.get_by_text("Steps in detail").click()
    page.get_by_role("button", name="Add all steps to my plan").click()
    plan_of(page)
    link = save(page)
    assert link.startswith(f"{address}plan/")
    other = windows.open(link, **PHONE)
    picture(other, "journey-plan-other-phone")
    assert other.get_by_text("File for unemployment.").first.is_visible()

    page.get_by_role("button", name="Delete the link").click()
    page.get_by_role("button", name="Make a private link").wait_for()
    assert len(page.locator(".plan .what").all()) == 2, "the plan itself stays"
    answer = other.reload()
    assert answer.status == 410
    picture(other, "journey-plan-ended")
    assert other.get_by_role("link", name="Start").is_visible()


def test_saved_plan_follows_what_is_ticked_and_added(answered, windows):
    page = answered
    page.get_by_text("Steps in detail").click()
    page.get_by_role("button", name="Add all steps to my plan").click()
    plan_of(page)
    link = save(page)
    with page.expect_response(lambda response: response.request.method == "PUT") as changed:
        page.get_by_label("File for unemployment.").check()
    assert changed.value.status == 200
    other = windows.open(link)

    assert other.get_by_label("File for unemployment.").is_checked()


def test_change_made_elsewhere_is_not_lost_to_a_stale_one(answered, windows):
    page = answered
    page.get_by_text("Steps in detail").click()
    page.get_by_role("button", name="Add all steps to my plan").click()
    plan_of(page)
    other = windows.open(save(page))
    other.get_by_role("checkbox").first.check()
    other.get_by_role("button", name="Save my check marks").click()
    other.wait_for_load_state()
    with page.expect_response(lambda response: response.request.method == "PUT" and response.status == 200):
        page.get_by_label("File for unemployment.").check()
    again = windows.open(other.url)

    assert [box.is_checked() for box in again.get_by_role("checkbox").all()] == [True, True]


def test_sheet_is_one_press_away(answered):
    page = answered
    page.locator(".card").first.get_by_role("button", name="Add to my plan").click()
    plan_of(page)
    link = save(page)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sheet to print").click()
    sheet = opened.value
    sheet.wait_for_load_state()
    picture(sheet, "journey-sheet", whole=True)

    assert sheet.url == f"{link}/sheet"
    assert sheet.locator("svg").count() >= 1


def test_plan_is_copied_as_text(answered):
    page = answered
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".card").first.get_by_role("button", name="Add to my plan").click()
    plan_of(page)
    page.get_by_role("button", name="Copy as text").click()
    page.get_by_text("Copied.").wait_for()

    assert "[ ] Medical Assistant - 650-330-6400" in page.evaluate("navigator.clipboard.readText()")


def test_up_to_three_programs_stand_side_by_side(answered):
    page = answered
    kept = "JSON.parse(sessionStorage.getItem('navigator'))"
    page.locator(".card").first.get_by_role("button", name="Add to my plan").click()
    page.evaluate(f"""() => {{ const state = {kept}; const [one] = state.plan.items;
      state.plan.items = [1, 2, 3, 4].map(number => Object.assign({{}}, one, {{key: 'entry:p' + number, title: 'Class ' + number}}));
      sessionStorage.setItem('navigator', JSON.stringify(state)); }}""")
    page.reload()
    plan_of(page)
    table = page.get_by_role("table")
    picture(page, "journey-compared", whole=True)

    assert table.get_by_role("columnheader").all_inner_texts() == ["Class 1", "Class 2", "Class 3"]
    assert "Cost" in table.get_by_role("rowheader").all_inner_texts()
    assert "about 2 miles away" in table.inner_text()
    assert page.get_by_label("Side by side: Class 4").is_disabled(), "no more than three fit"
    page.get_by_label("Side by side: Class 2").uncheck()
    page.get_by_label("Side by side: Class 4").check()
    assert table.get_by_role("columnheader").all_inner_texts() == ["Class 1", "Class 3", "Class 4"]


def test_going_back_closes_the_plan_and_not_the_page(answered, address):
    page = answered
    page.locator(".plan-button").click()
    page.go_back()

    assert page.url == address
    assert page.locator(".reply").is_visible()
    assert page.get_by_role("heading", name="My plan").count() == 0
    assert page.evaluate(FOCUSED).startswith("My plan")


# -- a person


def test_person_is_asked_for_with_a_number(open_page, navigator):
    page = open_page(**PHONE)
    page.get_by_role("button", name="Talk to a person").first.click()
    page.locator(".reply").wait_for()
    page.get_by_role("button", name="Talk to a person").last.click()
    page.get_by_label("Call me").check()
    page.get_by_role("button", name="Send to staff").click()
    assert "Write a number" in page.get_by_role("alert").inner_text()
    page.get_by_label("Phone number").fill("123")
    page.get_by_role("button", name="Send to staff").click()
    page.get_by_text("doesn't look right").wait_for()
    picture(page, "journey-person-wrong", whole=True)
    assert navigator.casework.handoffs.open(10) == []
    page.get_by_label("Phone number").fill("(650) 330-6400")
    page.get_by_label("What should they know").fill("mornings")
    page.get_by_role("button", name="Send to staff").click()
    page.get_by_text("a person at JobTrain").wait_for()
    picture(page, "journey-person-done")

    (waits,) = navigator.casework.handoffs.open(10)
    assert waits.asked.reach == Reach("call", "+16503306400")
    assert (waits.asked.name, waits.asked.comment) == (None, "mornings")


def test_person_may_be_asked_for_without_a_trace_of_who(open_page, navigator):
    page = open_page()
    ask(page, QUESTION)
    page.get_by_role("button", name="Talk to a person").last.click()
    page.get_by_role("button", name="Send to staff").click()
    page.locator(".person").get_by_role("button", name="Back to the chat").wait_for()
    assert page.locator(".person").get_by_role("link", name="650-330-6400").is_visible()

    (waits,) = navigator.casework.handoffs.open(10)
    assert (waits.asked.name, waits.asked.reach) == (None, None)


def test_crisis_reply_that_offers_a_person_has_a_button_for_it(open_page, navigator):
    page = open_page(**PHONE)
    ask(page, "i can't go on")
    page.get_by_role("button", name="Ask staff to contact me").click()
    page.get_by_label("Call me").check()
    page.get_by_label("Phone number").fill("650-330-6400")
    page.get_by_role("button", name="Send to staff").click()
    page.locator(".person").get_by_role("button", name="Back to the chat").wait_for()

    assert "988" in page.locator(".person").inner_text(), "nobody in a crisis is left to wait"
    assert len(navigator.casework.handoffs.open(10)) == 1


def test_what_was_typed_stays_when_the_language_is_switched(answered):
    page = answered
    page.get_by_role("button", name="Talk to a person").last.click()
    page.get_by_label("Text me").check()
    page.get_by_label("Phone number").fill("650-330-6400")
    page.get_by_role("button", name="Español").click()

    assert page.get_by_label("Número de teléfono").input_value() == "650-330-6400"
    assert page.get_by_label("Mándenme un texto").is_checked()


# -- a script that comes late


def test_answer_of_the_plain_form_is_taken_over_when_the_script_comes(windows, address, navigator):
    page = windows.open("about:blank")
    page.route("**/widget.js*", lambda route: route.abort(), times=1)
    page.goto(address)
    page.get_by_label("Your message").fill("rent is due")
    page.get_by_role("button", name="Send").click()
    page.locator(".card .save").first.wait_for()  # only the script draws it
    ask(page, "hello")
    page.reload()
    page.locator(".reply").nth(1).wait_for()

    assert page.locator(".said p").all_inner_texts() == ["rent is due", "hello"]
    assert [text for text, _ in navigator.asked] == ["rent is due", "hello"]
    assert navigator.asked[1][1]["conversation_id"] == "conversation-1"


# -- feedback


def test_answer_is_rated_with_a_reason(answered, navigator):
    page = answered
    page.get_by_role("button", name="Not really").click()
    page.get_by_label("It is too long").check()
    page.get_by_label("Anything more?").fill("I only asked about rent")
    page.locator(".reasons").get_by_role("button", name="Send").click()
    page.get_by_text("Thank you. Our staff will see this").first.wait_for()
    rating = navigator.casework.feedback.ratings(10)[0].rating

    assert (rating.helpful, rating.reason, rating.comment) == (False, "too_long", "I only asked about rent")
    page.reload()
    page.locator(".reply").wait_for()
    assert page.get_by_role("button", name="Not really").count() == 0, "it is not asked again"


def test_answer_is_rated_with_one_press(answered, navigator):
    answered.get_by_role("button", name="It helped").click()
    answered.get_by_text("Thank you. Our staff will see this").first.wait_for()

    assert [kept.rating.helpful for kept in navigator.casework.feedback.ratings(10)] == [True]


def test_entry_is_reported_as_out_of_date(answered, navigator):
    card = answered.locator(".card").first
    card.get_by_text("Why this one").click()
    card.get_by_role("button", name="Something here is out of date").click()
    card.get_by_label("What is wrong?").select_option(label="The phone number")
    card.get_by_role("button", name="Send").click()
    card.get_by_text("Our staff will check it").wait_for()
    report = navigator.casework.feedback.reports(10)[0].report

    assert (report.entry, report.reason) == ("medical-assistant", "wrong_number")


# -- being forgotten


def test_forgotten_means_gone_here_and_there(answered, navigator, windows):
    page = answered
    page.get_by_text("Steps in detail").click()
    page.get_by_role("button", name="Add all steps to my plan").click()
    plan_of(page)
    link = save(page)
    page.get_by_role("button", name="Back to the chat").click()
    page.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Delete it all").click()
    page.get_by_text("All of it was deleted.").wait_for()

    assert page.locator(".turn").count() == 0
    assert page.locator(".count").inner_text() == ""
    with pytest.raises(NotFoundError):
        navigator.casework.conversations.open("conversation-1")
    assert "File for unemployment" not in page.evaluate("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)")
    assert windows.open(link).get_by_text("File for unemployment").count() == 0


def test_conversations_started_over_are_forgotten_too(answered, navigator):
    page = answered
    page.get_by_role("button", name="Start over").click()
    page.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Delete it all").click()
    page.get_by_text("All of it was deleted.").wait_for()

    assert page.evaluate(FOCUSED) == "message"
    with pytest.raises(NotFoundError):
        navigator.casework.conversations.open("conversation-1")


def test_answer_on_its_way_is_forgotten_too(open_page, navigator):
    page = open_page()
    held = []
    page.route("**/api/v1/chat", lambda route: held.append(route), times=1)  # noqa: PLW0108 -- playwright needs a function
    page.get_by_label("Your message").fill("rent is due")
    page.keyboard.press("Enter")
    page.locator(".typing").wait_for()
    page.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Delete it all").click()
    page.get_by_text("All of it was deleted.").wait_for()
    with page.expect_response(lambda response: response.request.method == "DELETE" and "conversation-1" in response.url):
        held[0].continue_()

    assert page.locator(".reply").count() == 0
    with pytest.raises(NotFoundError):
        navigator.casework.conversations.open("conversation-1")


def test_link_that_is_gone_does_not_keep_from_being_forgotten(answered, navigator):
    page = answered
    page.locator(".card").first.get_by_role("button", name="Add to my plan").click()
    plan_of(page)
    navigator.casework.plans.revoke(save(page).rpartition("/")[2])
    page.get_by_role("button", name="Back to the chat").click()
    page.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Delete it all").click()

    page.get_by_text("All of it was deleted.").wait_for()


def test_pressing_twice_makes_one_link(answered):
    page = answered
    page.locator(".card").first.get_by_role("button", name="Add to my plan").click()
    plan_of(page)
    made = []
    page.on("request", lambda request: made.append(request.url) if request.method == "POST" and request.url.endswith("/plans") else None)
    page.get_by_role("button", name="Make a private link").evaluate("button => { button.click(); button.click(); }")
    page.locator(".saved p a").first.wait_for()

    assert len(made) == 1


def test_what_was_kept_by_an_older_script_is_left_behind(answered):
    page = answered
    page.evaluate(
        "sessionStorage.setItem('navigator', JSON.stringify({shape: 1, turns: [{said: 'x', reply: {}}], past: [], plan: {items: []}}))"
    )
    page.reload()

    page.get_by_role("heading", name="What do you need today?").wait_for()


def test_forgetting_can_be_thought_over(answered, navigator):
    page = answered
    page.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Keep it").click()

    assert page.locator(".reply").is_visible()
    assert isinstance(navigator.casework.conversations.open("conversation-1"), Conversation)


# -- languages and sizes


def test_spanish_speaker_goes_all_the_way_in_spanish(open_page):
    page = open_page(locale="es-MX", **PHONE)
    page.get_by_label("Su mensaje").fill("quiero estudiar")
    page.get_by_role("button", name="Enviar").click()
    page.locator(".reply").wait_for()
    page.get_by_text("Pasos en detalle").click()
    page.get_by_role("button", name="Agregar todos los pasos a mi plan").click()
    page.locator(".plan-button").click()
    page.get_by_role("button", name="Crear un enlace privado").click()
    page.locator(".saved p a").first.wait_for()
    picture(page, "journey-spanish-plan", whole=True)
    page.goto(page.locator(".saved p a").first.get_attribute("href"))
    picture(page, "journey-spanish-link", whole=True)

    assert page.locator("html").get_attribute("lang") == "es"
    assert page.get_by_role("heading", level=1).inner_text() == "Mi plan"


def test_text_twice_as_large_stays_on_the_screen(open_page):
    page = open_page(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    ask(page, QUESTION)
    for summary in page.locator("summary:visible").all():
        summary.click()
    page.locator(".plan-button").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= 640
