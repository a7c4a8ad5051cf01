"""A card says of an entry what a plan shows weeks later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from written import both, program, service, words, written_store

from navigator.dialogue.entry_card import card_of

if TYPE_CHECKING:
    from navigator.dialogue.reply import Language
    from navigator.knowledge.store import KnowledgeStore


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("cards"))


def test_card_tells_what_to_know_in_the_order_to_read_it(store: KnowledgeStore) -> None:
    """What it is, what to know first, how to start, what to bring, whom to call, where, and the source."""
    entry = program(
        alert=both("New building."), starts=both("Every May."), apply=both("Call first."), documents=["photo-id"], status="paused",
        phones=[{"number": "650-555-0100", "sms": True}], location={"address": "1 Main Street", "city": "Menlo Park"},
    )  # fmt: skip
    assert card_of(entry, words(store)).lines() == (
        "It helps.", "Note: New building.", "Not open right now. Ask when it starts again.", "Starts: Every May.",
        "How to start: Call first.", "Bring a photo ID.", "Phone: 650-555-0100.", "Text 650-555-0100.", "Where: 1 Main Street, Menlo Park.",
        "Source: https://example.org/page, checked January 2026.",
    )  # fmt: skip


def test_card_of_a_service_tells_its_hours_and_places(store: KnowledgeStore) -> None:
    """And the number to call."""
    entry = service(
        schedule=[{"byday": "MO,TU,WE", "opens_at": "09:00", "closes_at": "17:00"}], phones=[{"number": "650-555-0101"}],
        locations=[{"city": "San Mateo"}, {"address": "2 Main Street", "city": "Redwood City"}], url="https://example.org/help",
    )  # fmt: skip
    card = card_of(entry, words(store))
    assert card.start == ("Open: Mon-Wed 09:00 to 17:00.",)
    assert card.where == "Where: San Mateo; 2 Main Street, Redwood City."
    assert (card.phone, card.url) == ("650-555-0101", "https://example.org/help")


@pytest.mark.parametrize(("language", "said"), [("en", "It helps."), ("es", "Ayuda.")])
def test_card_of_which_little_is_known_holds_nothing_empty(store: KnowledgeStore, language: Language, said: str) -> None:
    """A summary and a source; no number where there is none."""
    card = card_of(program(), words(store, language))
    assert (card.summary, card.phone, card.url, card.numbers, card.where, card.bring) == (said, None, None, (), "", "")
    assert len(card.lines()) == 2


@pytest.mark.parametrize(
    ("entry_id", "said"), [("medical-assistants", "half earn more than $28.75 an hour"), ("what-training-is", "Most classes are short.")]
)
def test_card_of_what_cannot_be_called_tells_all_that_is_known(store: KnowledgeStore, entry_id: str, said: str) -> None:
    """Pay of an occupation, the paragraphs of a guide."""
    card = card_of(store.entry(entry_id), words(store))
    assert said in " ".join(card.lines())
    assert card.lines()[-1].startswith("Source: ")
