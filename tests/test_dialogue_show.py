"""Callers are shown each match once, best of each need first, with why it was found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from written import both, program, section, service, words, work, written_store

from navigator.dialogue.show import MOST, show_matches

if TYPE_CHECKING:
    from navigator.knowledge.store import KnowledgeStore


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("shown"))


def test_best_of_each_need_stands_before_the_second_of_any(store: KnowledgeStore) -> None:
    """Each entry once; work asked about right after the best entry."""
    one, two, three = (service(id=name) for name in ("one", "two", "three"))
    sections = [section("Food", one, two), section("Pay", three, one, works=[work(store)])]
    assert [match.id for match in show_matches(sections, words(store))] == ["one", "three", "two", "medical-assistants"]


def test_no_more_than_twelve_are_shown(store: KnowledgeStore) -> None:
    """However many were found."""
    sections = [section(f"Need{need}", *(service(id=f"service-{need}-{place}") for place in range(4))) for need in range(5)]
    assert len(show_matches(sections, words(store))) == MOST


def test_match_says_why_it_was_found(store: KnowledgeStore) -> None:
    """What was asked and said, where it is, what it leads to and that it is free."""
    led = program(occupations=["31-9092"], location={"city": "Menlo Park"}, cost={"amount": 0})
    (shown, _) = show_matches([section("Training", led, works=[work(store)])], words(store, city="Menlo Park"))
    assert shown.soc == ("31-9092",)
    assert shown.reasons == (
        "You asked about: Training",
        "You said: \u201ctraining\u201d",
        "It is in Menlo Park",
        "It leads to: Medical assistants",
        "It is free",
    )


def test_need_that_was_not_named_says_what_it_follows_from(store: KnowledgeStore) -> None:
    """In place of what was asked."""
    implied = replace(section("Childcare", service(free=True)), implied=True, evidence="you have children")
    (shown,) = show_matches([implied], words(store))
    assert shown.reasons == ("Because you said: you have children", "It is free")


@pytest.mark.parametrize("address", ["https://example.org/", "https://511.example.org/vanpool"])
def test_phone_is_a_number_or_nothing(store: KnowledgeStore, address: str) -> None:
    """A web address is given as such."""
    (web, called) = show_matches(
        [section("Rides", service(id="web", url=address), service(id="called", phones=[{"number": "211"}]))], words(store)
    )
    assert (web.phone, web.url) == (None, address)
    assert (called.phone, called.url) == ("211", None)


def test_match_carries_source_date_state_and_fit(store: KnowledgeStore) -> None:
    """So that every fact can be traced and doubted."""
    old = program(verified_on="2024-03-05", status="paused", alert=both("Moved."), eligibility=[{"age": {"min": 18}}])
    (shown,) = show_matches([section("Training", old, age=16)], words(store))
    assert (shown.source, shown.verified_on, shown.stale, shown.status) == ("https://example.org/page", "2024-03-05", True, "paused")
    assert shown.eligibility.status == "unlikely"
    assert shown.eligibility.checks[0].text == "age 18 or older"
    assert "Note: Moved." in shown.details
