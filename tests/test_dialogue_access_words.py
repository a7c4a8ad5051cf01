"""How to use what was found: hours, phones, places and papers, only those that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from written import both, program, service, wording

from navigator.dialogue.access_words import AccessWords, phone_of
from navigator.dialogue.speech import Speech
from navigator.knowledge.entries import Text

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language

DOCUMENTS = {"photo-id": Text(en="a photo ID", es="una identificación"), "lease": Text(en="your lease", es="su contrato de renta")}


def access(language: Language = "en") -> AccessWords:
    """Writes in a language."""
    return AccessWords(Speech(wording(), language), DOCUMENTS)


def span(days: str | None = None, **changed: Any) -> dict[str, Any]:
    """Hours from nine to five on some days."""
    return {"byday": days, "opens_at": "09:00", "closes_at": "17:00"} | changed


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ([], ""),
        ([span("MO,TU,WE,TH,FR")], "Open: Mon-Fri 09:00 to 17:00."),
        ([span("TU,TH")], "Open: Tue, Thu 09:00 to 17:00."),
        ([span("MO,TU")], "Open: Mon, Tue 09:00 to 17:00."),
        ([span("MO,WE,FR")], "Open: Mon, Wed, Fri 09:00 to 17:00."),
        ([span()], "Open: Mon-Sun 09:00 to 17:00."),
        ([span("MO"), span("SA", opens_at="10:00")], "Open: Mon 09:00 to 17:00; Sat 10:00 to 17:00."),
        ([span(freq="DAILY", opens_at="00:00", closes_at="24:00")], "Open: day and night, every day."),
        ([span(freq="DAILY", opens_at="00:00", closes_at="23:59")], "Open: day and night, every day."),
        ([span("2SA", note=both("Every second Saturday"))], "Open: Every second Saturday."),
        ([span(freq="MONTHLY", note=both("Once a month"))], "Open: Once a month."),
        ([span("MO"), span("1TU")], "Open: Mon 09:00 to 17:00."),
        ([span("1TU")], ""),
    ],
)
def test_hours_are_told_as_people_say_them(schedule: list[dict[str, Any]], said: str) -> None:
    """Days that are not weekly only in the words of their note: they are never passed off as every week."""
    assert access().hours(service(schedule=schedule)) == said


def test_hours_in_spanish_name_the_days_in_spanish() -> None:
    """As the language writes them."""
    assert access("es").hours(service(schedule=[span("MO,TU,WE")])) == "Horario: lun-mié de 09:00 a 17:00."


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, []),
        ({"phones": [{"number": "650-555-0100"}]}, ["Phone: 650-555-0100."]),
        (
            {"phones": [{"number": "650-555-0100", "label": both("Front desk")}, {"number": "211"}]},
            ["Phone: Front desk 650-555-0100, 211."],
        ),
        ({"phones": [{"number": "211", "label": both("Ask for Helpers")}]}, ["Phone: 211 (Ask for Helpers)."]),
        ({"phones": [{"number": "741741", "sms": True, "keyword": "HELLO"}]}, ["Phone: 741741.", "Text HELLO to 741741."]),
        ({"phones": [{"number": "988", "sms": True}]}, ["Phone: 988.", "Text 988."]),
        (
            {"locations": [{"name": "Main hall", "address": "1 First St", "city": "Oakland"}, {"zip": "94025"}, {"city": "Belmont"}]},
            ["Where: Main hall, 1 First St, Oakland; Belmont."],
        ),
        ({"locations": [{"zip": "94025"}]}, []),
        ({"url": "https://example.org/help"}, ["Web: https://example.org/help"]),
    ],
)
def test_ways_to_reach_it_are_told_where_they_are_known(known: dict[str, Any], said: list[str]) -> None:
    """A line each: phones, text messages, places, web."""
    assert list(access().reach(service(**known))) == said


def test_program_is_where_its_one_location_is() -> None:
    """Or nowhere that is known."""
    assert list(access().reach(program(location={"city": "Menlo Park"}))) == ["Where: Menlo Park."]
    assert list(access().reach(program())) == []


@pytest.mark.parametrize(
    ("language", "documents", "said"),
    [
        ("en", ["photo-id", "lease"], "Bring a photo ID and your lease."),
        ("es", ["photo-id", "lease"], "Lleve una identificación y su contrato de renta."),
        ("en", [], ""),
    ],
)
def test_papers_to_bring_are_named(language: Language, documents: list[str], said: str) -> None:
    """Nothing where none are needed."""
    assert access(language).bring(service(documents=documents)) == said


def test_how_to_apply_is_told_where_it_is_known() -> None:
    """In the words of the entry."""
    assert access().apply(program(apply=both("Come on Monday."))) == "How to start: Come on Monday."
    assert access().apply(program()) == ""


@pytest.mark.parametrize(
    ("number", "label", "said"),
    [
        ("650-555-0100", None, "650-555-0100"),
        ("650-555-0100", "State apprenticeship office", "650-555-0100, State apprenticeship office"),
        ("650-555-0100", "PG&E", "650-555-0100, PG&E"),
        ("650-555-0100", "Helpers main office", "650-555-0100"),
        ("650-555-0100", "Crisis line", "650-555-0100"),
        ("650-555-0100", "Call or text, any hour", "650-555-0100"),
        ("211", None, "211"),
        ("211", "Ask for Helpers", "call 211 and ask for its number"),
    ],
)
def test_number_of_another_office_is_told_with_whose_it_is(number: str, label: str | None, said: str) -> None:
    """Not how to call its own; and 211 is called for the number that is not known."""
    phone = {"number": number} | ({"label": both(label)} if label else {})
    assert access().contact(service(phones=[phone])) == said


@pytest.mark.parametrize(
    ("known", "number"),
    [
        ({"phones": [{"number": "211"}], "url": "https://example.org/"}, "211"),
        ({"locations": [{"phone": "650-555-0100"}]}, "650-555-0100"),
        ({"url": "https://example.org/"}, None),
        ({"url": "https://511.example.org/carpool"}, None),
    ],
)
def test_web_address_is_never_taken_for_a_phone(known: dict[str, Any], number: str | None) -> None:
    """Not even one that begins with a digit."""
    assert phone_of(service(**known)) == number
