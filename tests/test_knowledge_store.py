"""What staff wrote comes back from the SQLite file as it was."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from navigator.errors import NotFoundError
from navigator.knowledge.entries import Program
from navigator.knowledge.loader import Knowledge, load_knowledge
from navigator.knowledge.passages import Passage, passages_of
from navigator.knowledge.store import KnowledgeStore, write_store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def loaded(knowledge: Path) -> Knowledge:
    """The small knowledge base."""
    return load_knowledge(knowledge)


@pytest.fixture
def store(loaded: Knowledge, tmp_path: Path) -> KnowledgeStore:
    """The same, written and opened; its folder has a name that an address must escape."""
    folder = tmp_path / "a folder #1?"
    folder.mkdir()
    write_store(folder / "knowledge.db", loaded)
    return KnowledgeStore(folder / "knowledge.db")


def test_entries_come_back_unchanged_and_in_order(loaded: Knowledge, store: KnowledgeStore) -> None:
    """Every field of every kind, figures among them."""
    assert tuple(store.entries()) == loaded.entries


def test_topics_and_documents_come_back_unchanged(loaded: Knowledge, store: KnowledgeStore) -> None:
    """In the order of the file."""
    assert tuple(store.topics()) == loaded.topics
    assert tuple(store.documents().values()) == loaded.documents


def test_material_comes_back_by_name(store: KnowledgeStore) -> None:
    """Whole, as it was read."""
    assert store.material("replies").value == {"greeting": {"en": "Hello.", "es": "Hola."}}
    assert [file.path.name for file in store.materials("r*")] == ["replies.yaml"]


def test_material_that_is_missing_names_the_command(store: KnowledgeStore) -> None:
    """A knowledge folder may lack a file that the program needs."""
    with pytest.raises(NotFoundError, match=r"knowledge/safety.yaml and run `navigator index build`"):
        store.material("safety")


def test_unknown_entry_is_not_found(store: KnowledgeStore) -> None:
    """The message says how to find the ids there are."""
    assert not store.has("nobody")
    with pytest.raises(NotFoundError, match="navigator search"):
        store.entry("nobody")


def test_occupation_is_found_by_its_code(store: KnowledgeStore) -> None:
    """None where the base does not have it."""
    occupation = store.occupation("31-9092")
    assert occupation is not None
    assert occupation.id == "medical-assistants"
    assert store.occupation("51-4121") is None


def test_programs_are_found_by_the_work_they_lead_to(store: KnowledgeStore) -> None:
    """None where no program does."""
    assert [program.id for program in store.programs_toward("51-4121")] == ["welding-class"]
    assert store.programs_toward("11-1011") == []


def test_passages_stand_in_the_order_of_the_entries(loaded: Knowledge, store: KnowledgeStore) -> None:
    """Row for row, since vectors are counted the same way."""
    expected = [passage for entry in loaded.entries for passage in passages_of(entry)]
    assert [store.passage(row) for row in range(len(expected))] == expected
    assert store.passage_owners() == [(passage.entry_id, passage.part, passage.language) for passage in expected]


def test_each_name_alias_and_summary_is_a_passage_of_its_own(loaded: Knowledge) -> None:
    """English first; the summary says who gives it."""
    pantry = next(entry for entry in loaded.entries if entry.id == "redwood-city-pantry")
    assert [(passage.part, passage.language, passage.text) for passage in passages_of(pantry)] == [
        ("name", "en", "Redwood City food pantry"),
        ("alias", "en", "free groceries"),
        ("alias", "en", "food bank"),
        ("summary", "en", "Peninsula Food. Free groceries for families."),
        ("name", "es", "Despensa de Redwood City"),
        ("alias", "es", "despensa"),
        ("alias", "es", "canasta de comida"),
        ("summary", "es", "Peninsula Food. Comida gratis para familias."),
    ]


def test_same_words_are_one_passage(loaded: Knowledge) -> None:
    """A name that is the same in both languages is searched once."""
    pantry = next(entry for entry in loaded.entries if entry.id == "redwood-city-pantry")
    twin = pantry.model_copy(update={"name": pantry.name.model_copy(update={"es": "REDWOOD CITY food pantry"})})
    assert [passage.part for passage in passages_of(twin)].count("name") == 1


def test_summary_that_names_the_giver_is_left_as_it_is(loaded: Knowledge) -> None:
    """Nobody is named twice."""
    program = next(entry for entry in loaded.entries if isinstance(entry, Program))
    named = program.model_copy(update={"summary": program.summary.model_copy(update={"en": "The peninsula school teaches clinic work."})})
    assert Passage(named.id, "summary", "en", "The peninsula school teaches clinic work.") in list(passages_of(named))


def test_store_is_read_by_several_threads(loaded: Knowledge, store: KnowledgeStore) -> None:
    """Each gets every entry."""
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: tuple(store.entries()), range(32)))
    assert set(map(len, found)) == {len(loaded.entries)}


def test_reading_never_writes(store: KnowledgeStore, tmp_path: Path) -> None:
    """No journal and no lock file appears beside it, so the folder may be read-only."""
    list(store.entries())
    assert [path.name for path in (tmp_path / "a folder #1?").iterdir()] == ["knowledge.db"]
