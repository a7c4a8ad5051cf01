"""The second net under facts: what was learnt from examples fills what no words told, and never overrules them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from navigator.advice.profile import Profile
from navigator.dialogue.facts import read_facts
from navigator.dialogue.facts_sensed import FactSense, check_fact_examples
from navigator.dialogue.understanding import Clause, Reading
from navigator.errors import KnowledgeError
from navigator.index.build import NO_FACT
from navigator.index.classifier import Classifier
from navigator.index.encoder import HashingEncoder
from navigator.index.settings import Thresholds
from navigator.knowledge.yaml_files import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = [
    ("my boss keeps me late every night", "employed=yes"),
    ("the plant let all of us go in may", "employed=no"),
    ("my sister works nights at the hospital", NO_FACT),
    ("i only made it to tenth grade", "education=some_hs"),
]
THRESHOLDS = Thresholds(
    example=1, example_alone=1, example_with_hint=1, on_topic=1, off_topic_margin=1, danger=1, worry=1, fact=0.6,
)  # fmt: skip


def sense() -> FactSense:
    """A net that learnt from the few examples above."""
    texts = [text for text, _ in EXAMPLES]
    return FactSense(Classifier.fit(HashingEncoder().encode(texts), texts, [label for _, label in EXAMPLES]), THRESHOLDS)


def reading(*clauses: str) -> Reading:
    """A message of these clauses."""
    parts = tuple(Clause(text, HashingEncoder().encode([text])[0]) for text in clauses)
    whole = " ".join(clauses)
    return Reading(whole, frozenset(), Clause(whole, np.mean([part.vector for part in parts], axis=0)), parts)


@pytest.mark.parametrize(
    ("clauses", "told"),
    [
        (["my boss keeps me late every night"], {"employed": True}),
        (["the plant let all of us go in may", "i need rent"], {"employed": False}),
        (["i only made it to tenth grade", "my boss keeps me late every night"], {"education": "some_hs", "employed": True}),
        (["my sister works nights at the hospital"], {}),
        (["who picks up furniture for free"], {}),
    ],
)
def test_a_clause_like_an_example_tells_its_fact(clauses: list[str], told: dict[str, object]) -> None:
    """Each clause by itself; what is like nothing, or only sounds like it, tells nothing."""
    facts = sense().added(read_facts("", "en"), reading(*clauses), Profile())
    assert facts.profile.to_dict() == told
    assert {field for field, _ in facts.evidence} == set(told)


def test_words_are_believed_before_likeness() -> None:
    """Who says in words that they have no job is not taken to have one."""
    told = reading("my boss keeps me late every night")
    assert sense().added(read_facts("I lost my job", "en"), told, Profile()).profile.employed is False
    assert sense().added(read_facts("", "en"), told, Profile(employed=False)).profile.employed is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('employed: {"yes": {en: [a]}, perhaps: {en: [b]}}\n', "employed: perhaps"),
        ('rich: {"yes": {en: [a]}}\n', "rich: yes"),
        ("education: {doctor: {en: [a]}}\n", "education: doctor"),
        ('age: {"yes": {en: [a]}}\n', "age: yes"),
    ],
)
def test_examples_of_what_is_not_remembered_are_a_mistake(tmp_path: Path, text: str, said: str) -> None:
    """The message names file, line, fact and value."""
    path = tmp_path / "fact_examples.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=rf"fact_examples.yaml:1: {said}"):
        check_fact_examples(read_yaml(path))
