"""The chat page as the server draws it: the shell, and answers for browsers without JavaScript."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from web_double import NavigatorDouble, settings

from navigator import folders
from navigator.errors import IndexMissingError
from navigator.web.app import create_app
from navigator.web.links import pieces
from navigator.web.wording import read_wording

WEB = folders.material("web")


@pytest.fixture
def client():
    return create_app(NavigatorDouble(), settings()).test_client()


class Page(HTMLParser):
    """Collects tags with their attributes, and checks that they close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(html)
        assert not self._open, f"never closed: {self._open}"

    def handle_starttag(self, tag, attrs):
        """Opens a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "input", "br", "path", "circle"}:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        """Notes a tag without content."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        """Closes a tag; it must be the one opened last."""
        assert self._open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of each tag of a name."""
        return [attributes for name, attributes in self.tags if name == tag]


# -- the shell


def test_page_names_organization_and_emergency_numbers(client):
    html = client.get("/").text

    assert "JobTrain <b>Navigator</b>" in html
    assert 'href="tel:911"' in html
    assert 'href="tel:988"' in html


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("/", "en-US,en;q=0.9", "en"),
        ("/", "es-MX,es;q=0.9,en;q=0.8", "es"),
        ("/", "zh-CN", "en"),
        ("/", "", "en"),
        ("/?lang=es", "en-US", "es"),
        ("/?lang=xx", "es", "es"),
        ("/?lang=<script>", "en", "en"),
    ],
)
def test_page_starts_in_language_of_browser_or_choice(client, address, accepted, language):
    response = client.get(address, headers={"Accept-Language": accepted})

    assert f'<html lang="{language}"' in response.text
    assert response.headers["Content-Language"] == language
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_page_is_well_formed_and_holds_no_inline_code(client, language):
    page = Page(client.get(f"/?lang={language}").text)

    assert all("src" in script or script.get("type") == "application/json" for script in page.all("script"))
    assert not page.all("style")
    assert not [name for _, attributes in page.tags for name in attributes if name == "style" or name.startswith("on")]


def test_page_loads_nothing_from_elsewhere(client):
    page = Page(client.get("/").text)
    loaded = [script["src"] for script in page.all("script") if "src" in script] + [link["href"] for link in page.all("link")]

    assert loaded
    assert all(address.startswith(("/static/", "/widget.")) for address in loaded)


def test_first_load_is_small(client):
    html = client.get("/")
    addresses = re.findall(r'(?:src|href)="(/(?:static/|widget)[^"]+)"', html.text)
    loaded = [client.get(address, headers={"Accept-Encoding": "gzip"}, buffered=True) for address in ("/", *addresses)]

    assert len(addresses) == 3
    assert sum(len(response.data) for response in loaded) < 60_000


def test_every_control_has_name(client):
    page = Page(client.get("/").text)

    assert {label["for"] for label in page.all("label")} == {"message"}
    assert [area["id"] for area in page.all("textarea")] == ["message"]


def test_favicon_is_found(client):
    assert client.get("/favicon.ico", follow_redirects=True, buffered=True).mimetype == "image/svg+xml"


def test_only_static_files_are_served(client):
    assert client.get("/static/../page.html").status_code == 404
    assert client.get("/static/..%2fpage.html").status_code == 404


def test_page_is_shown_without_index():
    response = create_app(None, settings(), problem=IndexMissingError("no index")).test_client().get("/")

    assert response.status_code == 200
    assert "<b>Navigator</b>" in response.text


# -- wording


@pytest.mark.parametrize("language", ["en", "es"])
def test_wording_is_calm(language):
    words = read_wording(WEB / "wording.yaml", org="JobTrain")[language]

    assert not [text for text in words.values() if "!" in text or "{org}" in text]


# -- answers without JavaScript


def test_form_gets_answer(client):
    html = client.post("/", data={"message": "rent is due"}).text

    Page(html)
    assert "rent is due" in html
    assert "<h3>First: the rent</h3>" in html
    assert '<a href="tel:+16503473648">650-347-3648</a>' in html
    assert "<b>Today:</b> call about rent." in html
    assert "Fits: age 18 or older" in html
    assert "Does not fit: living in San Mateo County" in html
    assert "Ask about: a high-school diploma or GED" in html
    assert "Not open right now" in html
    assert "Checked January 2026." in html


def test_form_asks_question_once_and_with_buttons(client):
    html = client.post("/", data={"message": "rent is due"}).text

    shown = html.split('<script type="application/json"')[0]
    assert shown.count("Do you have a high-school diploma or GED?") == 1
    assert '<button type="submit" form="composer" name="choice" value="Yes">Yes</button>' in html


def test_choice_goes_on_with_conversation():
    navigator = NavigatorDouble()
    client = create_app(navigator, settings()).test_client()
    html = client.post("/", data={"message": "rent is due"}).text
    kept = re.findall(r'name="conversation_id" value="([^"]+)"', html)[0]
    client.post("/", data={"message": "", "choice": "Yes", "conversation_id": kept})

    assert navigator.asked[1][0] == "Yes"
    assert navigator.asked[1][1]["conversation_id"] == kept


def test_page_turns_to_language_of_reply(client):
    html = client.post("/", data={"message": "quiero estudiar"}, headers={"Accept-Language": "en"}).text

    assert '<html lang="es"' in html
    assert "Primero: la renta" in html
    assert "enero de 2026" in html


def test_reply_without_blocks_is_shown_as_text(client):
    assert "Hello. What do you need?" in client.post("/", data={"message": "hello"}).text


def test_crisis_shows_numbers_large(client):
    html = client.post("/", data={"message": "I can't go on"}).text

    assert 'class="turn reply crisis"' in html
    assert '<a class="call" href="tel:988">Call 988</a>' in html
    assert '<a class="call" href="sms:988">Text 988</a>' in html
    assert '<a class="call" href="tel:911">Call 911</a>' in html


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "</textarea><b>x"])
def test_markup_is_shown_as_text(client, text):
    html = client.post("/", data={"message": text}).text

    Page(html)
    assert text not in html or text == "{{ 7*7 }}"


@pytest.mark.parametrize(
    ("form", "status", "sentence"),
    [
        ({"message": ""}, 422, "Write a few words about what you need."),
        ({"message": "\x01 \x02"}, 422, "Write a few words about what you need."),
        ({}, 422, "Write a few words about what you need."),
        ({"message": "x" * 8001}, 422, "send the most important part first"),
        ({"message": "x" * 100_000}, 413, "send the most important part first"),
        ({"message": "hi", "conversation_id": "gone"}, 404, "start a new one"),
        ({"message": "hi", "conversation_id": "<b>"}, 422, "in other words"),
    ],
)
def test_form_that_cannot_be_answered_says_why_on_page(client, form, status, sentence):
    response = client.post("/", data=form)

    assert response.status_code == status
    assert response.mimetype == "text/html"
    assert sentence in response.text
    Page(response.text)


def test_refused_message_stays_in_box_with_conversation(client):
    html = client.post("/", data={"message": "y" * 8001, "conversation_id": "abc"}).text

    assert "y" * 8001 in html
    assert 'name="conversation_id" value="abc"' in html


def test_page_says_when_there_were_too_many_messages():
    client = create_app(NavigatorDouble(), settings(rate_limit="1 per minute")).test_client()
    client.post("/", data={"message": "rent"})
    response = client.post("/", data={"message": "food", "language": "es"})

    assert response.status_code == 429
    assert "Espere un minuto" in response.text
    assert ">food</textarea>" in response.text


def test_form_without_index_says_whom_to_call():
    response = create_app(None, settings(), problem=IndexMissingError("no index")).test_client().post("/", data={"message": "rent"})

    assert response.status_code == 503
    assert 'href="tel:211"' in response.text


# -- links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Call 650-330-6400, today.", {"650-330-6400": "tel:+16503306400"}),
        ("Call 1-800-799-7233.", {"1-800-799-7233": "tel:+18007997233"}),
        ("Call or text 988. Or 211, or 911;", {"988": "tel:988", "211": "tel:211", "911": "tel:911"}),
        ("See https://example.org/a_(b)?c=1.", {"https://example.org/a_(b)?c=1": "https://example.org/a_(b)?c=1"}),
        ("See smccd.edu/apply.", {"smccd.edu/apply": "https://smccd.edu/apply"}),
        ("About $988 a week, 211 jobs, 911 Main St, 1,988 openings, 988% more, 2.211", {}),
        ("Write to help@example.org", {}),
        ("ZIP 94303, 31-9092, 2026-11-23", {}),
        ("javascript:alert(1)", {}),
    ],
)
def test_numbers_and_addresses_become_links(text, links):
    found = pieces(text)

    assert "".join(piece.text for piece in found) == text
    assert {piece.text: piece.href for piece in found if piece.href} == links
