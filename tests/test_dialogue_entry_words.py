"""Any entry in a line, by name, and with all its details, for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest
from written import both, program, section, service, words, work, written_store

from navigator.advice.profile import EducationLevel, Want
from navigator.knowledge.entries import Benefit, Text

if TYPE_CHECKING:
    from navigator.advice.profile import Value
    from navigator.dialogue.reply import Language
    from navigator.knowledge.store import KnowledgeStore

PHONE: dict[str, Any] = {"phones": [{"number": "650-555-0100"}]}
FOUND_BY_211: dict[str, Any] = {"phones": [{"number": "211", "label": both("Ask for Helpers")}]}
ANOTHERS: dict[str, Any] = {"phones": [{"number": "650-555-0100", "label": both("State office")}]}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("entries"))


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (PHONE, "A service: 650-555-0100. It helps."),
        ({"url": "https://example.org/help"}, "A service. It helps. See example.org/help."),
        ({"url": "https://511.example.org/"}, "A service. It helps. See 511.example.org."),
        ({}, "A service. It helps. See example.org/page."),
        (FOUND_BY_211, "A service: call 211 and ask for its number. It helps."),
        (ANOTHERS, "A service: 650-555-0100, State office. It helps."),
    ],
)
def test_service_is_told_with_how_to_reach_it(store: KnowledgeStore, known: dict[str, Any], said: str) -> None:
    """With whose number it is where it is another's."""
    assert words(store).line(service(**known)) == said


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (PHONE, "Call 650-555-0100 today and ask for help with rent. A service, from Helpers: It helps."),
        (PHONE | {"name": both("Helpers desk")}, "Call 650-555-0100 today and ask for help with rent. Helpers desk: It helps."),
        (ANOTHERS, "Call 650-555-0100 (State office) today and ask for help with rent. A service, from Helpers: It helps."),
        (FOUND_BY_211, "Call 211 today: ask for Helpers. A service, from Helpers: It helps."),
        ({"url": "https://example.org/help"}, "A service. It helps. See example.org/help."),
    ],
)
def test_first_service_of_an_urgent_need_is_to_be_called_today(store: KnowledgeStore, known: dict[str, Any], said: str) -> None:
    """For something that can be asked for; a web address is never to be called."""
    assert words(store).call_today(service(**known), section("Rent").topic) == said


@pytest.mark.parametrize(
    ("topic", "language", "asked"),
    [
        ("Help with rent", "en", "ask for help with rent."),
        ("Legal help", "en", "ask for legal help."),
        ("Comida", "es", "pida ayuda con comida."),
        ("Ayuda con la renta", "es", "pida ayuda con la renta."),
    ],
)
def test_what_to_ask_for_is_the_need(store: KnowledgeStore, topic: str, language: Language, asked: str) -> None:
    """Never the name of an entry, in either language."""
    called = Text.model_validate(both(topic))
    need = section("Need").topic.model_copy(update={"name": called, "heading": called})
    assert asked in words(store, language).call_today(service(**PHONE), need)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (PHONE, "2) Call 650-555-0100 for A service."),
        (ANOTHERS, "2) Call 650-555-0100 (State office) for A service."),
        (FOUND_BY_211, "2) Call 211: ask for Helpers. A service."),
        ({"url": "https://example.org/help"}, "2) A service: example.org/help"),
        ({"url": "https://example.org/a/much/longer/way/there"}, "2) A service. Reply 2 for the link."),
    ],
)
def test_entry_in_the_list_of_a_text_message_begins_with_what_to_do(store: KnowledgeStore, known: dict[str, Any], said: str) -> None:
    """A long web address is sent when it is asked for."""
    assert words(store).texted(service(**known), 2) == said


def test_details_by_text_message_hold_the_way_to_reach_it_and_how_to_start(store: KnowledgeStore) -> None:
    """No source; a web address only where there is no number; how to start, else what it is."""
    written, address = words(store), "https://example.org/a/much/longer/way/there"
    assert written.details_texted(service(**PHONE, url=address, apply=both("Walk in."))) == ["Call 650-555-0100 for A service.", "Walk in."]
    assert written.details_texted(program(url=address)) == ["A class: example.org/a/much/longer/way/there", "It helps."]
    assert written.details_texted(service(**FOUND_BY_211))[0] == "Call 211: ask for Helpers. A service."
    assert written.details_texted(store.entry("what-training-is")) == ["What training is", "Training is school for a job."]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_value_of_the_profile_is_told_in_words(store: KnowledgeStore, language: Language) -> None:
    """Schooling, wishes and benefits, in both languages; no id is ever shown."""
    ids = {"education": get_args(EducationLevel), "wants": get_args(Want), "benefits": get_args(Benefit)}
    told = {(name, value): words(store, language).fact(name, [value]) for name, values in ids.items() for value in values}
    assert [said for said in told.values() if "_" in said] == []
    assert told["education", "hs"] == {"en": "high-school diploma or GED", "es": "diploma de preparatoria o GED"}[language]
    assert told["wants", "near"] == {"en": "close to home", "es": "cerca de casa"}[language]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("age", 29, "29"), ("veteran", True, "sí"), ("benefits", ["calfresh", "unemployment"], "CalFresh, pago de desempleo")],
)
def test_other_facts_are_told_as_they_are(store: KnowledgeStore, name: str, value: Value, said: str) -> None:
    """Numbers and names; several values with commas."""
    assert words(store, "es").fact(name, value) == said


def test_stale_date_is_told_in_the_line(store: KnowledgeStore) -> None:
    """With what to do about it, for a program and for a service."""
    for entry in (program(verified_on="2024-03-05"), service(verified_on="2024-03-05")):
        assert words(store).line(entry).endswith("Last checked March 2024, so call first.")
        assert "Last checked March 2024, so call first." in words(store).details(entry)


def test_work_is_told_by_its_wage_and_a_guide_by_its_summary(store: KnowledgeStore) -> None:
    """Neither has anyone to call."""
    written = words(store, "es")
    assert written.line(work(store)) == written.wages.line(work(store))
    assert written.line(store.entry("what-training-is")) == "La capacitación es escuela para un trabajo."


@pytest.mark.parametrize(
    ("entry_id", "language", "said"),
    [
        ("redwood-city-pantry", "en", "Redwood City food pantry (650-555-0101)"),
        ("redwood-city-pantry", "es", "Despensa de Redwood City (650-555-0101)"),
        ("welding-class", "en", "Welding class (example.org/classes)"),
        ("medical-assistants", "en", "Medical assistants"),
        ("what-training-is", "es", "Qué es la capacitación"),
    ],
)
def test_brief_entry_is_its_name_and_how_to_reach_it(store: KnowledgeStore, entry_id: str, language: Language, said: str) -> None:
    """Work and guides only by name."""
    assert words(store, language).brief(store.entry(entry_id)) == said


def test_details_of_work_tell_pay_way_in_outlook_and_next_step(store: KnowledgeStore) -> None:
    """With the source, whose date is last."""
    lines = words(store).details(work(store))
    for line, said in zip(
        lines, ["They help doctors", "$28.75", "Usual way in:", "openings a year", "The next step up from", "Source:"], strict=True
    ):
        assert said in line


def test_details_of_a_guide_are_its_paragraphs(store: KnowledgeStore) -> None:
    """And its source."""
    assert words(store).details(store.entry("what-training-is")) == [
        "Most classes are short.",
        "Source: https://example.org/guide, checked January 2026.",
    ]


def test_details_of_a_service_tell_fees_papers_hours_and_places(store: KnowledgeStore) -> None:
    """In the order a person needs them."""
    known = service(
        fees=both("Ten dollars."), apply=both("Walk in."), documents=["lease"], locations=[{"city": "Oakland"}],
        schedule=[{"byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}], alert=both("New door."), **PHONE,
    )  # fmt: skip
    assert words(store).details(known) == [
        "It helps.",
        "Note: New door.",
        "Cost: Ten dollars.",
        "How to start: Walk in.",
        "Bring your lease.",
        "Open: Mon 09:00 to 12:00.",
        "Phone: 650-555-0100.",
        "Where: Oakland.",
        "Source: https://example.org/page, checked January 2026.",
    ]


@pytest.mark.parametrize(
    ("entry_id", "place", "said"),
    [
        ("redwood-city-pantry", {"city": "Redwood City", "county": "San Mateo"}, ["It is in Redwood City"]),
        ("redwood-city-pantry", {"city": "Belmont", "county": "San Mateo"}, ["It serves San Mateo County"]),
        ("redwood-city-pantry", {"city": "Oakland", "county": "Alameda"}, []),
        ("redwood-city-pantry", {}, []),
        ("medical-assistant-class", {"city": "Menlo Park", "county": "San Mateo"}, ["It is in Menlo Park"]),
        ("welding-class", {"city": "Menlo Park", "county": "San Mateo"}, []),
        ("medical-assistants", {"city": "Menlo Park", "county": "San Mateo"}, []),
    ],
)
def test_entry_near_the_person_says_so(store: KnowledgeStore, entry_id: str, place: dict[str, str], said: list[str]) -> None:
    """The city before the county; nothing of who has not said where they live."""
    assert list(words(store, **place).place_reasons(store.entry(entry_id))) == said


def test_organisation_is_named_with_its_number(store: KnowledgeStore) -> None:
    """For whoever wants a person."""
    assert words(store).organization_contact() == "Peninsula School (650-555-0199)"
