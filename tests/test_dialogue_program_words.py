"""A program in words: what it costs, how long it takes and when, as far as that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from written import both, program, words, written_store

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language
    from navigator.knowledge.store import KnowledgeStore

SOURCE_ES = "El pago es el sueldo medio en la Bahía, 2025 (BLS)."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("programs"))


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, "A class, at School. It helps."),
        ({"cost": {"amount": 0}}, "A class, at School. Free. It helps."),
        ({"cost": {"amount": 1200}}, "A class, at School. $1,200 in all. It helps."),
        ({"cost": {"note": both("Ask them.")}}, "A class, at School. It helps."),
        ({"length": {"weeks": 12}}, "A class, at School. 12 weeks. It helps."),
        ({"length": {"weeks": 12, "weeks_max": 16, "hours": 300}}, "A class, at School. 12-16 weeks. It helps."),
        ({"length": {"hours": 80}}, "A class, at School. 80 hours. It helps."),
        ({"length": {"note": both("It varies.")}}, "A class, at School. It helps."),
        ({"schedule": ["evening", "weekend"]}, "A class, at School. Evenings and weekends. It helps."),
        ({"delivery": ["in_person"]}, "A class, at School. It helps."),
        ({"delivery": ["in_person", "online"]}, "A class, at School. Online. It helps."),
        (
            {"cost": {"amount": 0}, "length": {"weeks": 9}, "schedule": ["day"], "delivery": ["hybrid"]},
            "A class, at School. Free, 9 weeks, days, partly online. It helps.",
        ),
        ({"name": both("The School class")}, "The School class. It helps."),
    ],
)
def test_line_tells_provider_cost_length_and_hours_that_are_known(store: KnowledgeStore, known: dict[str, Any], said: str) -> None:
    """The provider once, the facts in that order, and then how to sign up."""
    assert words(store).line(program(phones=[{"number": "650-555-0100"}], **known)) == f"{said} To ask or sign up: 650-555-0100."


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "It helps.",
                "Free, 12 weeks.",
                "It leads to work as: medical assistants, about $28.75 an hour. Pay is the middle wage in the Bay, 2025 (BLS).",
                "Starts: Soon",
                "You earn: Paper",
                "Cost: None",
                "You need: One Two",
                "How to start: Call",
                "Bring a photo ID.",
                "Phone: 650-555-0100.",
                "Source: https://example.org/page, checked January 2026.",
            ],
        ),
        (
            "es",
            [
                "Ayuda.",
                "Gratis, 12 semanas.",
                f"Prepara para trabajar en: asistentes médicos, alrededor de $28.75 la hora. {SOURCE_ES}",
                "Empieza: Soon",
                "Se obtiene: Paper",
                "Costo: None",
                "Se pide: One Two",
                "Cómo empezar: Call",
                "Lleve una identificación.",
                "Teléfono: 650-555-0100.",
                "Fuente: https://example.org/page, revisado en enero de 2026.",
            ],
        ),
    ],
)
def test_details_tell_all_that_is_known_with_its_source_and_date(store: KnowledgeStore, language: Language, lines: list[str]) -> None:
    """A sentence a line, from what it is to where it was read."""
    known = program(
        cost={"amount": 0, "note": both("None")}, length={"weeks": 12}, occupations=["31-9092"], starts=both("Soon"),
        credential=both("Paper"), prerequisites=[both("One"), both("Two")], apply=both("Call"), documents=["photo-id"],
        phones=[{"number": "650-555-0100"}],
    )  # fmt: skip
    assert words(store, language).details(known) == lines


def test_details_of_a_program_of_which_little_is_known_are_short(store: KnowledgeStore) -> None:
    """No empty line stands for what is not known."""
    assert words(store).details(program()) == ["It helps.", "Source: https://example.org/page, checked January 2026."]
