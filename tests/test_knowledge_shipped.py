"""The knowledge base that is shipped: whole, sourced, dated, in both languages and easy to read."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from conftest import SHIPPED

from navigator.index.readability import EIGHTH_GRADE, english_grade, spanish_ease, spanish_grade
from navigator.knowledge.entries import Guide, Kind, Occupation, Program, Service, Text
from navigator.knowledge.loader import Knowledge, load_knowledge
from navigator.knowledge.yaml_files import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

WAGE_AREAS = {"41860", "41940", "6", "99"}
SAID_BY_THE_ASSISTANT = ["replies", "wording", "questions", "safety", "implied"]
RULES = sorted(f"rules/{path.stem}" for path in (SHIPPED / "rules").glob("*.yaml"))


@cache
def shipped() -> Knowledge:
    """The shipped base, read once."""
    return load_knowledge(SHIPPED)


def sentences(value: Any) -> Iterator[Text]:
    """Every text in two languages within a file, of eight words or more: a label has no grade."""
    if isinstance(value, dict) and isinstance(value.get("en"), str) and isinstance(value.get("es"), str):
        if len(value["en"].split()) >= 8:
            yield Text(en=value["en"], es=value["es"])
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from sentences(part)


def hard(texts: list[tuple[str, Text]]) -> list[tuple[str, float, str]]:
    """Those above the 8th grade, with their name and grade."""
    english = [(name, english_grade(text.en), text.en) for name, text in texts]
    spanish = [(name, spanish_grade(text.es), text.es) for name, text in texts]
    return [item for item in (*english, *spanish) if item[1] >= EIGHTH_GRADE]


@pytest.mark.parametrize(("kind", "least"), [(Program, 40), (Service, 90), (Occupation, 120), (Guide, 20)])
def test_base_is_large_enough(kind: type, least: int) -> None:
    """Programs, services, occupations and guides that can be used now."""
    assert sum(isinstance(entry, kind) and entry.status != "closed" for entry in shipped().entries) >= least


def test_every_entry_is_in_spanish_too() -> None:
    """Name and summary are not the English ones; there are Spanish ways to say it where there are English ones."""
    same = [entry.id for entry in shipped().entries if entry.summary.en == entry.summary.es]
    bare = [entry.id for entry in shipped().entries if entry.kind is not Kind.OCCUPATION and not entry.aliases.es]
    assert (same, bare) == ([], [])


def test_every_entry_has_a_source_and_a_date_that_has_been() -> None:
    """The date is that of the source; a day's grace for time zones."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    assert [entry.id for entry in shipped().entries if not entry.source or entry.verified_on > tomorrow] == []


def test_occupations_have_wages_for_every_area_bls_gives() -> None:
    """At least 120 in all four areas, and the U.S. for each but those BLS has no wages of."""
    areas = [{wage.area for wage in entry.wages} for entry in shipped().entries if isinstance(entry, Occupation)]
    assert sum(area >= WAGE_AREAS for area in areas) >= 120
    assert set().union(*areas) == WAGE_AREAS


def test_percentiles_rise() -> None:
    """A wage that falls from one percentile to the next is a slip of the pen."""
    falling = []
    for entry in shipped().entries:
        for wage in getattr(entry, "wages", ()):
            figures = [figure for figure in (wage.p10, wage.p25, wage.p50, wage.p75, wage.p90) if isinstance(figure, float)]
            if figures != sorted(figures) or not figures:
                falling.append((entry.id, wage.area))
    assert falling == []


def test_occupations_have_everyday_names_and_one_code_each() -> None:
    """In both languages; no two entries are the same occupation."""
    occupations = [entry for entry in shipped().entries if isinstance(entry, Occupation)]
    assert [entry.id for entry in occupations if not (entry.aliases.en and entry.aliases.es)] == []
    assert [code for code, count in Counter(entry.soc for entry in occupations).items() if count > 1] == []


def test_every_topic_has_entries_of_each_kind_that_answers_it() -> None:
    """A topic that services serve has services, one that programs serve has programs."""
    found = {(topic, entry.kind) for entry in shipped().entries if entry.status != "closed" for topic in entry.topics}
    missing = [(topic.id, str(kind)) for topic in shipped().topics for kind in topic.kinds if (topic.id, kind) not in found]
    assert [pair for pair in missing if pair[1] in {"service", "program"}] == []


def test_every_topic_has_examples_in_both_languages() -> None:
    """And cues, the words by which the need is surest known."""
    examples = shipped().materials["topic_examples"].value
    without = [
        topic.id for topic in shipped().topics if not (all(examples.get(topic.id, {}).get(one) for one in ("en", "es")) and topic.cues.en)
    ]
    assert without == []


@pytest.mark.parametrize("kind", list(Kind))
def test_summaries_and_guides_read_at_8th_grade_or_lower(kind: Kind) -> None:
    """Each summary and each paragraph, in both languages."""
    entries = [entry for entry in shipped().entries if entry.kind is kind]
    texts = [(entry.id, text) for entry in entries for text in (entry.summary, *getattr(entry, "body", ()))]
    assert hard(texts) == []


@pytest.mark.parametrize("name", [*SAID_BY_THE_ASSISTANT, *RULES])
def test_replies_and_steps_read_at_8th_grade_or_lower(name: str) -> None:
    """Every sentence the assistant may say, in both languages."""
    value = read_yaml(SHIPPED / f"{name}.yaml").value
    assert hard([(name, text) for text in sentences(value)]) == []


def test_spanish_is_easy_on_the_whole() -> None:
    """Summaries come to 70 or more on the ease scale, which is read in 6th grade."""
    eases = [spanish_ease(entry.summary.es) for entry in shipped().entries]
    assert sum(eases) / len(eases) >= 70


def test_readability_is_counted_as_published() -> None:
    """Short words in short sentences are easy, a ministry's are not."""
    assert english_grade("The cat sat on the mat. The dog ran to the man.") < 1
    assert english_grade("Individuals demonstrating categorical eligibility may subsequently initiate recertification procedures.") > 15
    assert spanish_ease("El gato se fue a su casa. Mi mamá me da pan.") > 90


def test_poverty_guidelines_are_those_of_the_notice() -> None:
    """The figures of 2026 for the 48 states."""
    value = read_yaml(SHIPPED / "poverty_guidelines.yaml").value
    assert (value["first_person"], value["each_additional"]) == (15960, 5680)
