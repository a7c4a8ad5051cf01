"""The pages of a plan: read, ticked, ended and printed without JavaScript, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
import segno
from test_web_page import Page
from web_double import NavigatorDouble, program, settings

from navigator import folders
from navigator.casework.plan_items import PlanItem, PlannedStep
from navigator.casework.plans import Plans
from navigator.errors import IndexMissingError, ModelError
from navigator.knowledge.entries import Location, Phone, Schedule, Session, Text
from navigator.web.app import create_app
from navigator.web.plan_pages import code_of
from navigator.web.wording import read_wording

SUFFIXES = ("", "/sheet", "/end", "/dates.ics")
STEP = PlannedStep("rent-today", "Call 650-555-0100 about rent.", "today", "Rent is due.", ("your lease",), "Call 211.", "en")
ENTRY, RENT = PlanItem("medical-assistant"), PlanItem(None, STEP)
FILE = PlanItem(None, PlannedStep("file", "Pida el desempleo.", "this_week", "Empieza cuando lo pide.", (), None, "es"), done=True)
WEEKLY = Session(
    name=Text(en="Information session", es="Sesión informativa"), schedule=Schedule(byday="TU", opens_at="18:00", closes_at="19:30")
)
WORDS = read_wording(folders.material("web") / "plan_wording.yaml", org="JobTrain")


@pytest.fixture
def navigator():
    return NavigatorDouble()


@pytest.fixture
def client(navigator):
    return create_app(navigator, settings()).test_client()


def kept(navigator, *items, language="en"):
    """The address of a plan that holds these items."""
    return f"/plan/{navigator.casework.plans.create(language, items or (ENTRY, RENT)).token}"


def stored(navigator, address):
    """The plan as it is stored."""
    return navigator.casework.plans.open(address.split("/")[2])


def text_of(html):
    """A page's words."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def ticked(page):
    """The keys of the boxes that are ticked."""
    return [box["value"] for box in page.all("input") if "checked" in box]


# -- the plan


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ["My plan", "Anyone who has its link can see it", "Today", "Places and programs", "Medical Assistant", "Learn clinic work."],
        ),
        ("es", ["Mi plan", "Quien tenga el enlace puede verla", "Hoy", "Lugares y programas", "Asistente médica", "Aprenda en clínica."]),
    ],
)
def test_page_shows_plan_in_its_language(navigator, client, language, words):
    response = client.get(kept(navigator, language=language), headers={"Accept-Language": "en"})

    assert f'<html lang="{language}">' in response.text
    assert response.headers["Content-Language"] == language
    assert not [word for word in words if word not in text_of(response.text)]


def test_steps_stand_in_order_of_time_before_entries(navigator, client):
    shown = text_of(client.get(kept(navigator, ENTRY, FILE, RENT)).text)
    places = [shown.index(words) for words in ("Today", "Call 650-555-0100", "This week", "Pida el desempleo", "Places and programs")]

    assert places == sorted(places)
    assert "Why: Rent is due. Bring: your lease. If that does not work: Call 211 ." in shown


def test_step_in_another_language_is_marked_so(navigator, client):
    page = Page(client.get(kept(navigator, RENT, FILE)).text)

    assert [item.get("lang") for item in page.all("li")] == [None, "es"]


def test_every_box_has_its_label_and_its_mark(navigator, client):
    page = Page(client.get(kept(navigator, ENTRY, FILE, RENT)).text)
    boxes = [box for box in page.all("input") if box["type"] == "checkbox"]

    assert [box["value"] for box in boxes] == ["step:rent-today:", "step:file:", "entry:medical-assistant"]
    assert ticked(page) == ["step:file:"]
    assert [label["for"] for label in page.all("label")] == [box["id"] for box in boxes]


def test_numbers_and_sites_are_links(navigator, client):
    navigator.entries["medical-assistant"] = program(phones=(Phone(number="650-330-6400"),))
    hrefs = {link["href"] for link in Page(client.get(kept(navigator)).text).all("a")}

    assert {"tel:+16505550100", "tel:+16503306400", "tel:211", "tel:911", "tel:988", "https://www.jobtrainworks.org/programs/ma"} <= hrefs


def test_page_leads_to_sheet_chat_and_end_and_to_dates_where_there_are_some(navigator, client):
    address = kept(navigator)
    ways = {link["href"] for link in Page(client.get(address).text).all("a")}
    navigator.entries["medical-assistant"] = program(sessions=(WEEKLY,))

    assert {f"{address}/sheet", f"{address}/end", "/?lang=en"} <= ways
    assert f"{address}/dates.ics" not in ways
    assert f"{address}/dates.ics" in {link["href"] for link in Page(client.get(address).text).all("a")}


def test_empty_plan_says_so(navigator, client):
    address = f"/plan/{navigator.casework.plans.create('en', ()).token}"

    assert "There is nothing in this plan yet." in client.get(address).text
    assert client.get(f"{address}/sheet").status_code == 200


@pytest.mark.parametrize("suffix", SUFFIXES[:3])
def test_pages_are_well_formed_and_hold_no_inline_code(navigator, client, suffix):
    page = Page(client.get(kept(navigator, ENTRY, RENT, FILE) + suffix).text)
    loaded = [script["src"] for script in page.all("script")] + [link["href"] for link in page.all("link")]

    assert not page.all("style")
    assert not [name for _, attributes in page.tags for name in attributes if name == "style" or name.startswith("on")]
    assert all(address.startswith(("/static/", "/widget.css")) for address in loaded)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_style_is_sent_once_and_its_file_closed(client, encoding):
    first = client.get("/static/plan.css", headers={"Accept-Encoding": encoding}, buffered=True)
    again = client.get("/static/plan.css", headers={"Accept-Encoding": encoding, "If-None-Match": first.headers["ETag"]}, buffered=True)

    assert first.headers.get("Content-Encoding", "identity") == encoding
    assert (first.status_code, again.status_code, again.data) == (200, 304, b"")


@pytest.mark.parametrize("suffix", SUFFIXES[:2])
def test_markup_is_shown_as_text(navigator, client, suffix):
    markup = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    both = Text(en=markup, es=markup)
    navigator.entries["medical-assistant"] = program(name=both, summary=both, alert=both)
    step = replace(STEP, text=markup, why=markup, documents=(markup,), fallback=markup)
    html = client.get(kept(navigator, ENTRY, PlanItem(None, step)) + suffix).text

    assert "<script>alert" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_pages_are_kept_in_no_cache_and_told_to_nobody(navigator, client, suffix):
    navigator.entries["medical-assistant"] = program(sessions=(WEEKLY,))
    for address, status in ((kept(navigator), 200), ("/plan/nothing", 404)):
        response = client.get(address + suffix)
        headers = [response.headers[name] for name in ("Cache-Control", "Referrer-Policy", "X-Robots-Tag")]

        assert response.status_code == status
        assert headers == ["no-store", "no-referrer", "noindex"]
        assert "unsafe" not in response.headers["Content-Security-Policy"]
        assert "Set-Cookie" not in response.headers


# -- ticking


def test_ticks_are_kept(navigator, client):
    address = kept(navigator, ENTRY, RENT, FILE)
    response = client.post(address, data={"revision": "1", "done": ["step:rent-today:", "entry:medical-assistant", "entry:nobody"]})
    shown = client.get(response.headers["Location"])

    assert response.status_code == 303
    assert [(item.key, item.done) for item in stored(navigator, address).items] == [
        ("entry:medical-assistant", True), ("step:rent-today:", True), ("step:file:", False),
    ]  # fmt: skip
    assert "Your check marks are saved." in shown.text
    assert ticked(Page(shown.text)) == ["step:rent-today:", "entry:medical-assistant"]


def test_ticks_of_plan_changed_meanwhile_are_shown_and_not_lost(navigator, client):
    address = kept(navigator, ENTRY, RENT)
    client.post(address, data={"revision": "1", "done": "step:rent-today:"})
    response = client.post(address, data={"revision": "1", "done": "entry:medical-assistant"})
    page = Page(response.text)
    revision = next(box["value"] for box in page.all("input") if box["name"] == "revision")

    assert response.status_code == 409
    assert "changed on another phone or computer" in response.text
    assert ticked(page) == ["entry:medical-assistant"]
    assert [item.done for item in stored(navigator, address).items] == [False, True]
    assert client.post(address, data={"revision": revision, "done": "entry:medical-assistant"}).status_code == 303


@pytest.mark.parametrize("revision", [None, "", "0", "-1", "one", "9" * 400])
def test_form_without_revision_changes_nothing(navigator, client, revision):
    address = kept(navigator)
    given = {"done": "entry:medical-assistant"} | ({} if revision is None else {"revision": revision})

    assert client.post(address, data=given).status_code == 409
    assert stored(navigator, address).revision == 1


def test_saving_too_often_is_a_sentence_with_the_way_back(navigator):
    client = create_app(navigator, settings(rate_limit="1 per minute")).test_client()
    address = kept(navigator)
    client.post(address, data={"revision": "1"})
    response = client.post(address, data={"revision": "2"}, headers={"Accept-Language": "es"})

    assert response.status_code == 429
    assert "Espere un minuto" in response.text
    assert f'href="{address}"' in response.text


# -- ending


@pytest.mark.parametrize(
    ("language", "asks", "ended"), [("en", "Delete this plan?", "The plan is deleted"), ("es", "¿Borrar este plan?", "El plan se borró")]
)
def test_plan_is_ended_after_asking(navigator, client, language, asks, ended):
    address = kept(navigator, language=language)

    assert asks in client.get(f"{address}/end").text
    assert client.get(address).status_code == 200
    assert ended in client.post(f"{address}/end").text
    assert {client.get(address + suffix).status_code for suffix in SUFFIXES} == {410}
    assert client.post(address, data={"revision": "1"}).status_code == 410
    assert client.post(f"{address}/end").status_code == 410


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    ("accepted", "language", "title"),
    [
        ("en-US", "en", "There is no plan at this link"),
        ("es-MX,es;q=0.9", "es", "No hay ningún plan en este enlace"),
        ("zh-CN", "en", "There is no plan at this link"),
    ],
)
def test_unknown_link_is_a_sentence_in_language_of_browser(client, suffix, accepted, language, title):
    response = client.get(f"/plan/nothing{suffix}", headers={"Accept-Language": accepted})

    assert response.status_code == 404
    assert f'<html lang="{language}">' in response.text
    assert title in response.text
    assert f'href="/?lang={language}"' in response.text


@pytest.mark.parametrize("guess", ["<b>alert(1)<b>", "%00", "A" * 32, "x" * 5000, "ñ"])
def test_guessed_link_opens_nothing_and_is_not_repeated(navigator, client, guess):
    kept(navigator)
    for response in (client.get(f"/plan/{guess}"), client.post(f"/plan/{guess}"), client.post(f"/plan/{guess}/end")):
        assert response.status_code == 404
        assert "alert(1)" not in response.text


def test_expired_link_says_so(navigator, client):
    later = datetime.now(UTC) + timedelta(days=91)
    address = kept(navigator)
    navigator.casework = replace(navigator.casework, plans=Plans(navigator.casework.engine, now=lambda: later))
    response = client.get(address, headers={"Accept-Language": "es"})

    assert response.status_code == 410
    assert "Este plan ya terminó" in response.text


@pytest.mark.parametrize("problem", [IndexMissingError("no index"), ModelError("no model")])
def test_page_says_when_server_is_not_ready(problem):
    response = create_app(None, settings(), problem=problem).test_client().get("/plan/nothing")

    assert response.status_code == 503
    assert 'href="tel:211"' in response.text
    assert "no index" not in response.text


# -- the sheet


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ["My plan", "JobTrain", "Today", "Phone: 650-330-6400.", "Where: 1 Main Street, Menlo Park.", "Bring a photo ID.",
             "211", "988", "911", "Sources: jobtrainworks.org (January 2026). Call before you go."],
        ),
        (
            "es",
            ["Mi plan", "JobTrain", "Hoy", "Teléfono: 650-330-6400.", "Dónde: 1 Main Street, Menlo Park.", "Lleve una identificación.",
             "211", "988", "911", "Fuentes: jobtrainworks.org (enero de 2026). Llame antes de ir."],
        ),
    ],
)  # fmt: skip
def test_sheet_has_what_to_take_along(navigator, client, language, words):
    navigator.entries["medical-assistant"] = program(
        phones=(Phone(number="650-330-6400"),), location=Location(address="1 Main Street", city="Menlo Park"), documents=("photo-id",)
    )
    response = client.get(f"{kept(navigator, language=language)}/sheet")
    shown = text_of(response.text)

    assert f'<html lang="{language}">' in response.text
    assert not [word for word in [*words, "Bring: your lease.", "If that does not work: Call 211."] if word not in shown]
    assert str(datetime.now(ZoneInfo("America/Los_Angeles")).year) in shown


def test_sheet_has_a_box_for_each_item_and_says_which_are_done(navigator, client):
    page = Page(client.get(f"{kept(navigator, ENTRY, RENT, FILE)}/sheet").text)

    assert [box["aria-label"] for box in page.all("span") if box.get("class") == "box"] == ["To do", "Done", "To do"]


def test_sheet_names_site_where_there_is_no_number(navigator, client):
    assert "www.jobtrainworks.org/programs/ma" in text_of(client.get(f"{kept(navigator, ENTRY)}/sheet").text)


def test_sheet_can_be_printed_without_script(navigator, client):
    html = client.get(f"{kept(navigator)}/sheet").text

    assert "choose Print in your browser" in html
    assert client.get(re.findall(r'src="(/static/print.js[^"]+)"', html)[0], buffered=True).status_code == 200


@pytest.mark.parametrize(("site", "starts"), [("https://ask.example.org", "https://ask.example.org/plan/"), ("", "http://localhost/plan/")])
def test_code_on_sheet_is_that_of_the_link(navigator, site, starts):
    client = create_app(navigator, settings(public_url=site)).test_client()
    address = kept(navigator)
    drawn = re.search(r'<svg[^>]*class="code".*?</svg>', client.get(f"{address}/sheet").text, re.DOTALL).group()
    code = segno.make_qr(starts + address.split("/")[2], error="m")

    assert modules_of(drawn) == [list(map(bool, row)) for row in code.matrix_iter(border=4)]
    assert "<title>Code that opens this plan on a phone</title>" in drawn


def modules_of(svg):
    """The dark and light squares that an SVG draws, row by row."""
    root = ET.fromstring(svg)  # noqa: S314 -- made here
    size = int(root.attrib["viewBox"].split()[2])
    squares = [[False] * size for _ in range(size)]
    x = y = 0.0
    line = next(path for path in root.iter("path") if path.get("stroke"))
    for command, numbers in re.findall(r"([Mmh])([^Mmh]*)", line.attrib["d"]):
        given = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        if command == "h":
            squares[int(y)][int(x) : int(x + given[0])] = [True] * int(given[0])
            x += given[0]
        else:
            x, y = (given[0], given[1]) if command == "M" else (x + given[0], y + given[1])
    return squares


def test_title_of_code_is_text():
    assert "<b>" not in code_of("https://ask.example.org/plan/x", "<b>")


# -- the words


def test_words_are_in_both_languages_and_none_is_left_to_fill():
    assert set(WORDS["en"]) == set(WORDS["es"])
    assert not [text for words in WORDS.values() for text in words.values() if "!" in text or "{org}" in text]


@pytest.mark.parametrize("name", ["plan.html", "plan_base.html", "plan_end.html", "plan_said.html", "sheet.html"])
def test_templates_use_only_phrases_there_are(name):
    phrases = set(WORDS["en"]) | set(read_wording(folders.material("web") / "wording.yaml", org="JobTrain")["en"])
    html = (folders.material("web") / name).read_text(encoding="utf-8")

    assert set(re.findall(r"words\.(\w+)", html)) <= phrases
