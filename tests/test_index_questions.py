"""Labelled questions are read and replies are scored by what they are labelled with."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from navigator.errors import InputFileError, SettingsError
from navigator.index.evaluate import Ratio, Score, table
from navigator.index.questions import LabelledQuestion, read_questions
from navigator.index.settings import read_thresholds

if TYPE_CHECKING:
    from collections.abc import Iterable

SHIPPED = Path(__file__).parent.parent / "index"
QUESTION = {"id": "a", "text": "food", "lang": "en", "channel": "web", "expect": {}}


def question(**expect: Any) -> LabelledQuestion:
    """A question with that expectation."""
    return LabelledQuestion.model_validate(QUESTION | {"expect": expect})


def reply(needs: Iterable[str] = (), matches: Iterable[tuple[str, list[str]]] = (), **given: Any) -> dict[str, Any]:
    """A reply in its JSON form; `matches` are kinds with SOC codes."""
    return {
        "needs": [{"topic": topic} for topic in needs],
        "matches": [{"kind": kind, "soc": soc} for kind, soc in matches],
        "profile": {},
        "outcome": "answered",
        "text": "Call 211.",
        **given,
    }


@pytest.mark.parametrize("name", ["build.jsonl", "measure.jsonl"])
def test_shipped_questions_are_read(name: str) -> None:
    """At least 150 in each file, each with an id of its own."""
    questions = read_questions(SHIPPED / "questions" / name)
    assert len(questions) >= 150
    assert len({one.id for one in questions}) == len(questions)


def test_questions_measured_are_not_those_built_on() -> None:
    """No text stands in both files."""
    built, measured = ({one.text for one in read_questions(SHIPPED / "questions" / name)} for name in ("build.jsonl", "measure.jsonl"))
    assert not built & measured


def test_empty_lines_are_passed_over_and_texts_kept(tmp_path: Path) -> None:
    """A line separator within a text is no end of line, and Windows' ends of line are."""
    path = tmp_path / "questions.jsonl"
    text = "food\u2028and rent"
    path.write_bytes(("\r\n" + json.dumps(QUESTION | {"text": text}, ensure_ascii=False) + "\r\n\r\n").encode("utf-8-sig"))
    assert [one.text for one in read_questions(path)] == [text]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\n{broken\n", "questions.jsonl:2: not JSON"),
        (b'{"id": "a"}\n', "questions.jsonl:1: text: Field required"),
        (json.dumps(QUESTION | {"lang": "fr"}).encode(), "questions.jsonl:1: lang: Input should be 'en', 'es' or 'mix'"),
        (json.dumps(QUESTION | {"expect": {"need": []}}).encode(), "questions.jsonl:1: expect.need: Extra inputs"),
        (b"3\n", "questions.jsonl:1: "),
        (b"\xff\xfe", "questions.jsonl: cannot be read"),
    ],
)
def test_mistake_names_file_line_and_field(tmp_path: Path, content: bytes, said: str) -> None:
    """Not JSON, a field missing or wrong or unknown, not UTF-8."""
    path = tmp_path / "questions.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputFileError) as error:
        read_questions(path)
    assert said in str(error.value)


def test_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    """Nor can a folder."""
    for path in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(InputFileError, match="cannot be read"):
            read_questions(path)


@pytest.mark.parametrize(
    ("expect", "given", "figure", "counted"),
    [
        ({"needs": ["food", "housing"]}, {"needs": ["food"]}, "need_recall", (1, 2)),
        ({"needs_any": ["food", "housing"]}, {"needs": ["housing"]}, "need_recall", (1, 1)),
        ({"needs_any": ["food", "housing"]}, {"needs": ["legal"]}, "need_recall", (0, 1)),
        ({"needs": ["food"]}, {"needs": ["food", "legal", "taxes"]}, "surplus_needs", (2, 1)),
        ({"needs_not": ["legal"]}, {"needs": ["food", "legal"]}, "trap_needs", (1, 1)),
        ({"first": "food"}, {"needs": ["food", "legal"]}, "urgent_first", (1, 1)),
        ({"first": "food"}, {"needs": ["legal", "food"]}, "urgent_first", (0, 1)),
        ({"soc": ["31-9092"]}, {"matches": [("program", ["31-9092"])]}, "match_recall", (1, 1)),
        ({"soc": ["31-9092"]}, {"matches": [("occupation", ["29-1141"])] * 3 + [("occupation", ["31-9092"])]}, "match_recall", (0, 1)),
        ({"soc": ["31-9092"]}, {"matches": [("service", [])] * 9 + [("occupation", ["31-9092"])]}, "match_recall", (1, 1)),
        ({"kinds": ["guide", "service"]}, {"matches": [("service", [])]}, "kinds_shown", (1, 2)),
        ({"kinds": ["guide"]}, {"matches": [("service", [])] * 5 + [("guide", [])]}, "kinds_shown", (0, 1)),
        ({"facts": {"age": 29, "children": 2}}, {"profile": {"age": 29, "children": 3}}, "facts", (1, 2)),
        ({"facts": {"county": "San Mateo County"}}, {"profile": {"county": "San Mateo"}}, "facts", (1, 1)),
        ({"facts": {"benefits": ["wic"]}}, {"profile": {"benefits": ["wic", "ssi"]}}, "facts", (1, 1)),
        ({"facts": {"children": 1}}, {"profile": {"children": True}}, "facts", (0, 1)),
        ({"facts": {"veteran": False}}, {"profile": {}}, "facts", (0, 1)),
        ({"outcome": ["answered", "clarify"]}, {"outcome": "clarify"}, "outcome", (1, 1)),
        ({"outcome": "answered"}, {"outcome": "clarify"}, "in_scope_refused", (1, 1)),
        ({"outcome": "out_of_scope"}, {"outcome": "answered"}, "off_topic_answered", (1, 1)),
        ({"outcome": "crisis"}, {"outcome": "crisis"}, "crisis_recall", (1, 1)),
        ({"outcome": "crisis"}, {"outcome": "answered", "text": "Call 211. In danger, call 911."}, "crisis_numbers_given", (1, 1)),
        ({"outcome": "crisis"}, {"outcome": "clarify", "text": "What do you need?"}, "crisis_numbers_given", (0, 1)),
        ({"outcome": "answered"}, {"outcome": "crisis"}, "crisis_false_alarms", (1, 1)),
        ({"outcome": ["crisis", "answered"]}, {"outcome": "crisis"}, "crisis_false_alarms", (0, 0)),
        ({"forbid": ["CALL 211", "911"]}, {}, "forbidden_said", (1, 2)),
    ],
)  # fmt: skip
def test_reply_is_scored_by_what_is_expected(expect: dict[str, Any], given: dict[str, Any], figure: str, counted: tuple[int, int]) -> None:
    """How many right of how many asked for."""
    score = Score()
    score.add(question(**expect), reply(**given))
    ratio: Ratio = getattr(score, figure)
    assert (ratio.good, ratio.of) == counted


def test_what_was_wrong_is_said() -> None:
    """A line for each mistake, none for a good reply."""
    labelled = question(needs=["food"], first="food", facts={"age": 29}, outcome="answered", soc=["31-9092"], forbid=["211"])
    wrong = Score().add(labelled, reply(["legal"], outcome="clarify"))
    assert wrong == [
        "missed need food", "surplus need legal", "food is not first", "no match leads to 31-9092, but to ", "age is None, not 29",
        "outcome clarify, not answered", "says '211'",
    ]  # fmt: skip
    good = reply(["food"], [("occupation", ["31-9092"])], profile={"age": 29}, text="Call them.")
    assert Score().add(labelled, good) == []


def test_nothing_expected_counts_nothing() -> None:
    """A question without labels does not change a figure."""
    score = Score()
    assert score.add(question(), reply(["food"])) == []
    assert all(getattr(score, name).of == 0 for name in Score.__dataclass_fields__)


def test_table_has_a_column_a_group_and_a_line_a_figure() -> None:
    """As a part of the whole, and a dash where nothing was asked."""
    score = Score()
    score.add(question(needs=["food", "housing"]), reply(["food"]))
    lines = list(table({"all": score, "es": Score()}))
    assert len(lines) == 1 + len(Score.__dataclass_fields__)
    assert lines[1].split() == ["need", "recall", "50.0%", "(1", "of", "2)", "-", "(none)"]


def test_shipped_thresholds_are_cosines() -> None:
    """Between none and full likeness."""
    assert all(0 < value < 1 for value in read_thresholds(SHIPPED).model_dump().values())


@pytest.mark.parametrize(
    "content", [None, b"", b"[understanding", b"[understanding]\nexample = 'high'\n", b"\xff\xfe", b"understanding = 3"]
)
def test_broken_thresholds_name_the_file(tmp_path: Path, content: bytes | None) -> None:
    """Missing, empty, not TOML, of another kind, not UTF-8."""
    if content is not None:
        (tmp_path / "settings.toml").write_bytes(content)
    with pytest.raises(SettingsError, match=r"settings.toml: cannot be used"):
        read_thresholds(tmp_path)


def test_unknown_threshold_is_a_mistake(tmp_path: Path) -> None:
    """A slip of the pen must not leave a default standing."""
    shutil.copy(SHIPPED / "settings.toml", tmp_path)
    path = tmp_path / "settings.toml"
    path.write_text(path.read_text(encoding="utf-8") + "spare = 0.5\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="spare"):
        read_thresholds(tmp_path)
