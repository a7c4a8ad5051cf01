"""The chat as a script and a style sheet for any site: what is served, to whom, and that every phrase it says is worded."""

from __future__ import annotations

import gzip
import re

import pytest
from web_double import NavigatorDouble, settings

from navigator import folders
from navigator.errors import SettingsError
from navigator.web.app import create_app
from navigator.web.pages import _NOTICES
from navigator.web.widget import PARTS
from navigator.web.wording import read_wording

WEB = folders.material("web")
SITE = "https://www.example.org"
CHAT = "/api/v1/chat"
NOTICES = {"empty", "too_long", "refused", "unknown_conversation", "not_ready"}


@pytest.fixture
def client():
    return create_app(NavigatorDouble(), settings(allowed_origins=f"{SITE}, http://127.0.0.1:8001")).test_client()


def script_text() -> str:
    """All files of the widget."""
    return "\n".join((WEB / "widget" / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)


# -- the files


def test_script_holds_words_of_both_languages_and_whose_it_is(client):
    script = client.get("/widget.js")

    assert script.mimetype == "text/javascript"
    assert "¿Qué necesita hoy?" in script.text
    assert "What do you need today?" in script.text
    assert '"organization":"JobTrain","phone":"650-330-6400"' in script.text


def test_every_file_of_the_folder_is_part_of_the_script():
    assert {path.stem for path in (WEB / "widget").glob("*.js")} == set(PARTS)


def test_script_and_style_are_small_on_the_line(client):
    sizes = [len(gzip.compress(client.get(path).data)) for path in ("/widget.js", "/widget.css")]
    sent = [len(client.get(path, headers={"Accept-Encoding": "gzip"}).data) for path in ("/widget.js", "/widget.css")]

    assert sum(sizes) < 30_000
    assert sum(sent) < 30_000


@pytest.mark.parametrize("path", ["/widget.js", "/widget.css"])
def test_file_is_cached_for_long_only_under_its_own_version(client, path):
    address = re.findall(rf'"({re.escape(path)}\?v=\w+)"', client.get("/").text)[0]

    assert "immutable" in client.get(address).headers["Cache-Control"]
    assert client.get(f"{path}?v=old").headers["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize("path", ["/widget.js", "/widget.css"])
def test_unchanged_file_is_not_sent_again(client, path):
    etag = client.get(path).headers["ETag"]
    again = client.get(path, headers={"If-None-Match": etag})

    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("path", ["/widget.js", "/widget.css"])
def test_any_site_may_load_the_files(client, path):
    assert client.get(path).headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_script_keeps_no_cookie_and_makes_no_markup_of_text():
    script = script_text()

    assert not re.findall(r"document\.cookie|localStorage|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", script)


def test_script_is_written_for_old_phones():
    assert not re.findall(r"\?\.[a-zA-Z(\[]|\?\?|\.replaceAll\(|\.at\(-|\.flat\(|replaceChildren|randomUUID|\(\?<[=!]", script_text())


# -- other sites


@pytest.mark.parametrize("origin", [SITE, "http://127.0.0.1:8001"])
def test_listed_site_may_ask(client, origin):
    asked = client.options(
        CHAT, headers={"Origin": origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    )
    answered = client.post(CHAT, json={"message": "rent"}, headers={"Origin": origin})

    assert asked.headers["Access-Control-Allow-Origin"] == answered.headers["Access-Control-Allow-Origin"] == origin
    assert "POST" in asked.headers["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Credentials" not in answered.headers


@pytest.mark.parametrize("origin", ["https://example.org", f"{SITE}.evil.net", "null", "http://www.example.org"])
def test_other_sites_may_not_ask(client, origin):
    assert "Access-Control-Allow-Origin" not in client.post(CHAT, json={"message": "rent"}, headers={"Origin": origin}).headers


def test_without_a_list_no_other_site_may_ask_or_frame():
    client = create_app(NavigatorDouble(), settings()).test_client()
    page = client.get("/", headers={"Origin": SITE})

    assert "Access-Control-Allow-Origin" not in client.post(CHAT, json={"message": "rent"}, headers={"Origin": SITE}).headers
    assert page.headers["Content-Security-Policy"].endswith("frame-ancestors 'self'")
    assert page.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_listed_sites_may_frame_the_page_but_not_the_api(client):
    page = client.get("/")

    assert page.headers["Content-Security-Policy"].endswith(f"frame-ancestors 'self' {SITE} http://127.0.0.1:8001")
    assert "X-Frame-Options" not in page.headers
    assert client.get("/healthz").headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    "listed", ["*", "www.example.org", "https://www.example.org/path", "https://a.org https://b.org", "javascript:alert(1)"]
)
def test_origin_that_is_none_names_the_setting(listed):
    with pytest.raises(SettingsError, match=r"NAVIGATOR_ALLOWED_ORIGINS: .* write each like"):
        create_app(NavigatorDouble(), settings(allowed_origins=listed))


# -- wording


def test_every_phrase_used_is_worded_and_every_phrase_worded_is_used():
    words = set(read_wording(WEB / "wording.yaml", org="JobTrain")["en"])
    script = script_text()
    template = (WEB / "page.html").read_text(encoding="utf-8")
    said = set(re.findall(r'\bsay\((?:[\w.]+, )?"(\w+)"[,)]', script)) | set(re.findall(r"words\.(\w+)", template))
    literals = set(re.findall(r'"(\w+)"', script)) | set(re.findall(r"'(\w+)'", template)) | {*_NOTICES.values(), *NOTICES}
    prefixes = set(re.findall(r'"(\w+_)" \+', script))
    used = {word for word in words if word in said | literals or any(word.startswith(prefix) for prefix in prefixes)}

    assert said <= words
    assert words == used
