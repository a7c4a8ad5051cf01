"""A mistake in a knowledge file is named with file, line, field and the fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from navigator.advice.organization import Organization
from navigator.errors import KnowledgeError
from navigator.knowledge.entries import Occupation, Program
from navigator.knowledge.loader import Knowledge, knowledge_hash, load_knowledge
from navigator.knowledge.yaml_files import read_yaml, validate_one

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = """\
- id: saving
  name: {en: Saving, es: Ahorrar}
  summary: {en: Save a little., es: Ahorre un poco.}
  topics: [training]
  source: https://example.org/
  verified_on: 2026-01-18
  body: [{en: Start now., es: Empiece ya.}]
"""
OCCUPATIONS = "soc,title,years,employment,change_percent,openings,education,experience,training\n"
WAGES = "soc,title,area,area_name,year,unit,employment,p10,p25,p50,p75,p90\n"


def mistakes(folder: Path) -> list[str]:
    """The lines of the error that loading a folder raises."""
    with pytest.raises(KnowledgeError) as error:
        load_knowledge(folder)
    return str(error.value).splitlines()


def entry(knowledge: Knowledge, entry_id: str) -> object:
    """The entry of that id."""
    return next(entry for entry in knowledge.entries if entry.id == entry_id)


def test_whole_folder_is_read_in_the_order_of_its_files(knowledge: Path) -> None:
    """Programs, services, occupations and guides, then topics, documents and other material."""
    read = load_knowledge(knowledge)
    assert [entry.id for entry in read.entries] == [
        "medical-assistant-class", "welding-class", "closed-class", "redwood-city-pantry", "oakland-pantry", "rent-help",
        "medical-assistants", "what-training-is",
    ]  # fmt: skip
    assert [topic.id for topic in read.topics] == ["training", "food", "housing", "wages"]
    assert [document.id for document in read.documents] == ["photo-id", "lease"]
    assert sorted(read.materials) == ["crisis_examples", "fact_examples", "off_topic", "replies", "topic_examples"]


def test_occupation_has_its_figures(knowledge: Path) -> None:
    """By SOC code; "#" stays, and a figure that is not released is None."""
    occupation = entry(load_knowledge(knowledge), "medical-assistants")
    assert isinstance(occupation, Occupation)
    assert occupation.projection is not None
    assert (occupation.projection.openings, occupation.projection.change_percent) == (112300, 12.5)
    assert [(wage.area, wage.p50, wage.p90) for wage in occupation.wages] == [("41860", 28.75, "#"), ("99", 20.50, None)]


def test_facts_are_read_as_they_stand(knowledge: Path) -> None:
    """Criteria, phones and places of a program."""
    program = entry(load_knowledge(knowledge), "medical-assistant-class")
    assert isinstance(program, Program)
    assert [criterion.name for criterion in program.eligibility] == ["age", "education"]
    assert program.phones[0].number == "650-555-0100"
    assert program.location is not None
    assert program.location.zip == "94025"


def test_byte_order_mark_is_no_mistake(knowledge: Path) -> None:
    """Files saved by a spreadsheet or an old editor."""
    (knowledge / "guides" / "saving.yaml").write_text(GUIDE, encoding="utf-8-sig")
    path = knowledge / "wages.csv"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert entry(load_knowledge(knowledge), "saving")


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("  source: https://example.org/\n", "", 1, ["(saving)", "source", "Field required", "add `source:`"]),
        ("name: {en: Saving, es: Ahorrar}", "name: {en: Saving}", 2, ["(saving)", "name.es", "add `es:`"]),
        ("topics:", "topic:", 4, ["(saving)", "topic:", "did you mean `topics`?"]),
        ("verified_on:", "zzz: 1\n  verified_on:", 6, ["(saving)", "zzz", "remove it"]),
        ("verified_on:", "status: open\n  verified_on:", 6, ["status", "'active', 'paused', 'seasonal' or 'closed'"]),
        ("2026-01-18", "2026-13-18", 6, ["verified_on", "cannot read", "in quotes"]),
        ("id: saving", "id: Saving Money", 1, ["id", "in the form"]),
        ("source: https://example.org/", "source: example.org", 5, ["source", "in the form"]),
        ("{en: Save a little., es: Ahorre un poco.}", "Save a little.", 3, ["summary", "as fields of its own"]),
        ("{en: Save a little., es: Ahorre un poco.}", "{en: 12, es: doce}", 3, ["summary.en", "in quotes"]),
        ("[{en: Start now., es: Empiece ya.}]", "[]", 7, ["body"]),
        ("[{en: Start now., es: Empiece ya.}]", "[{en: Start now., es: ''}]", 7, ["body.es"]),
        ("topics: [training]", "topics: [trade]", 4, ["(saving)", "topics", "no topic 'trade'", "knowledge/topics.yaml"]),
        ("id: saving", "id: rent-help", 1, ["id: 'rent-help' is used already at", "help.yaml:21", "choose another"]),
        ("  topics: [training]\n", "  topics: [training]\n  topics: [food]\n", 5, ["topics", "written twice", "keep one"]),
        ("  topics: [training]", "\ttopics: [training]", 4, ["not valid YAML", "check indentation"]),
        ("en: Saving,", "en: Saving: now,", 2, ["not valid YAML"]),
        ("2026-01-18", "2026-02-30", 6, ["verified_on", "cannot read '2026-02-30'", "or put it in quotes"]),
        ("2026-01-18", "soon", 6, ["(saving)", "verified_on", "mend the value 'soon'"]),
        ("- id: saving\n  name:", "id: saving\nname:", 3, ["not valid YAML"]),
    ],
)  # fmt: skip
def test_mistake_in_an_entry_names_file_line_field_and_fix(knowledge: Path, old: str, new: str, line: int, said: list[str]) -> None:
    """So that someone who is no programmer can mend it."""
    assert old in GUIDE
    (knowledge / "guides" / "saving.yaml").write_text(GUIDE.replace(old, new), encoding="utf-8")
    found = [message for message in mistakes(knowledge) if f"saving.yaml:{line}:" in message]
    assert any(all(words in message for words in said) for message in found)


@pytest.mark.parametrize(
    ("criterion", "said"),
    [
        ("{age: {min: 18}, education: hs}", "exactly one condition, this one holds ['age', 'education']"),
        ("{}", "holds none"),
        ("{education: phd}", "use one of 'none', 'some_hs'"),
        ("{children_under: 40}", "children_under"),
    ],
)
def test_criterion_of_several_or_no_conditions_is_a_mistake(knowledge: Path, criterion: str, said: str) -> None:
    """Each stands as its own list item."""
    path = knowledge / "programs" / "classes.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("- age: {min: 18}", f"- {criterion}"), encoding="utf-8")
    first = mistakes(knowledge)[0]
    assert "classes.yaml:14: (medical-assistant-class)" in first
    assert said in first


def test_document_that_does_not_exist_is_a_mistake(knowledge: Path) -> None:
    """The line is that of the field."""
    path = knowledge / "services" / "help.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("[photo-id, lease]", "[photo-id, leese]"), encoding="utf-8")
    (only,) = mistakes(knowledge)
    assert "help.yaml:30: (rent-help) documents: no document 'leese'; add it to knowledge/documents.yaml" in only


def test_every_mistake_is_told_at_once(knowledge: Path) -> None:
    """In several files and records, a line each."""
    (knowledge / "guides" / "saving.yaml").write_text(GUIDE.replace("topics:", "topic:"), encoding="utf-8")
    (knowledge / "documents.yaml").write_text("- {id: photo-id}\n", encoding="utf-8")
    (knowledge / "replies.yaml").write_text("a: [\n", encoding="utf-8")
    (knowledge / "wages.csv").write_text(f"{WAGES}31-9092,x,99,U.S.,soon,hour,,1,2,3,4,5\n", encoding="utf-8")
    said = "\n".join(mistakes(knowledge))
    for part in ("saving.yaml:4", "saving.yaml:1", "documents.yaml:1", "replies.yaml:2", "wages.csv:2", "no document 'lease'"):
        assert part in said


def test_file_that_is_not_utf_8_is_a_mistake(knowledge: Path) -> None:
    """As an old spreadsheet saves it; the byte is named."""
    (knowledge / "guides" / "saving.yaml").write_bytes(GUIDE.replace("Ahorrar", "Año").encode("latin-1"))
    assert any("saving.yaml: not UTF-8 at byte" in line and "save the file as UTF-8" in line for line in mistakes(knowledge))


def test_control_characters_are_a_mistake(knowledge: Path) -> None:
    """YAML cannot hold them."""
    (knowledge / "guides" / "saving.yaml").write_text(GUIDE.replace("Saving", "\x07Saving"), encoding="utf-8")
    assert any("saving.yaml" in line and "not valid YAML" in line for line in mistakes(knowledge))


def test_file_that_holds_no_list_is_a_mistake(knowledge: Path) -> None:
    """Records start with a dash."""
    (knowledge / "guides" / "saving.yaml").write_text("id: saving\n", encoding="utf-8")
    assert any("saving.yaml:1: holds a dict; write a list" in line for line in mistakes(knowledge))


def test_empty_file_holds_no_records(knowledge: Path) -> None:
    """One that was begun and holds a comment only is no mistake."""
    (knowledge / "guides" / "later.yaml").write_text("# to come\n", encoding="utf-8")
    assert len(load_knowledge(knowledge).entries) == 8


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("wages.csv", WAGES.replace(",p50", "") + "31-9092,x,99,U.S.,2025,hour,,1,2,4,5\n", "wages.csv:1: p50: no such column; add it"),
        ("wages.csv", WAGES.replace("unit", "units"), "wages.csv:1: units: column not known; did you mean `unit`?"),
        ("wages.csv", WAGES.replace("p90", "p90,notes"), "wages.csv:1: notes: column not known; remove it"),
        ("wages.csv", WAGES.replace("soc", "code"), "wages.csv:1: soc: no such column; add it"),
        ("wages.csv", "", "wages.csv:1: soc: no such column; add it"),
        ("wages.csv", f"{WAGES}31-9092,x,99,U.S.,2025,hour,,1,2,3,4\n", "wages.csv:2: row: 12 columns are named"),
        ("wages.csv", f"{WAGES}31-9092,x,99,U.S.,2025,hour,,1,2,3,4,5,6\n", "wages.csv:2: row: 12 columns are named"),
        ("wages.csv", f"{WAGES}31-9092,x,99,U.S.,2025,week,,1,2,3,4,5\n", "wages.csv:2: unit: Input should be 'hour' or 'year'"),
        ("wages.csv", f'{WAGES}"31-9092,x\n', "wages.csv: not a UTF-8 CSV file"),
        ("occupations.csv", f"{OCCUPATIONS}31-9092,x,2024-34,many,1,1,a,b,c\n", "occupations.csv:2: employment"),
        ("occupations.csv", f"{OCCUPATIONS}31-9092,x,2024,1,1,1,a,b,c\n", "occupations.csv:2: years"),
        ("occupations.csv", OCCUPATIONS.replace("openings", "opening"), "occupations.csv:1: opening: column not known; did you mean"),
    ],
)  # fmt: skip
def test_mistake_in_a_table_names_file_line_and_column(knowledge: Path, name: str, text: str, said: str) -> None:
    """A wrong first line is told once, not for every row."""
    (knowledge / name).write_text(text, encoding="utf-8")
    found = mistakes(knowledge)
    assert sum(said in line for line in found) == 1


def test_table_that_is_not_utf_8_is_a_mistake(knowledge: Path) -> None:
    """As a spreadsheet may save it."""
    (knowledge / "wages.csv").write_bytes(f"{WAGES}31-9092,Médico,99,U.S.,2025,hour,,1,2,3,4,5\n".encode("latin-1"))
    assert any("wages.csv: not a UTF-8 CSV file" in line for line in mistakes(knowledge))


def test_base_without_tables_has_no_figures(knowledge: Path) -> None:
    """They may be added later."""
    (knowledge / "wages.csv").unlink()
    (knowledge / "occupations.csv").unlink()
    occupation = entry(load_knowledge(knowledge), "medical-assistants")
    assert isinstance(occupation, Occupation)
    assert (occupation.projection, occupation.wages) == (None, ())


def test_file_that_cannot_be_read_is_a_mistake(knowledge: Path) -> None:
    """A folder of that name, say; one that is missing where it is needed."""
    (knowledge / "guides" / "folder.yaml").mkdir()
    (knowledge / "documents.yaml").unlink()
    found = "\n".join(mistakes(knowledge))
    for name in ("folder.yaml", "documents.yaml"):
        assert f"{name}: cannot be read" in found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: JobTrain\nphone: call us\n", "organization.yaml:2: phone: String should match"),
        ("- name: JobTrain\n", "organization.yaml:1: record: Input should be a valid dictionary"),
        ("", "organization.yaml:1: record: Input should be a valid dictionary"),
    ],
)
def test_mistake_in_a_file_of_one_record_names_line_and_field(tmp_path: Path, text: str, said: str) -> None:
    """The organisation's, for one."""
    path = tmp_path / "organization.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError) as error:
        validate_one(read_yaml(path), Organization)
    assert said in str(error.value)


def test_folder_without_topics_is_no_knowledge_folder(tmp_path: Path) -> None:
    """The message names the option to set."""
    (message,) = mistakes(tmp_path / "nowhere")
    assert "no topics.yaml" in message
    assert "--knowledge" in message


def test_hash_changes_with_any_file(knowledge: Path) -> None:
    """With what it says and with its name, and is the same for the same files."""
    before = knowledge_hash(knowledge)
    assert knowledge_hash(knowledge) == before
    (knowledge / "wages.csv").write_text(WAGES, encoding="utf-8")
    changed = knowledge_hash(knowledge)
    (knowledge / "guides" / "about.yaml").rename(knowledge / "guides" / "us.yaml")
    assert len({before, changed, knowledge_hash(knowledge)}) == 3


def test_hash_leaves_out_what_is_not_knowledge(knowledge: Path) -> None:
    """A README or an editor's backup does not make a rebuild due."""
    before = knowledge_hash(knowledge)
    (knowledge / "README.md").write_text("How to edit.", encoding="utf-8")
    assert knowledge_hash(knowledge) == before
