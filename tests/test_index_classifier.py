"""The classifier tells labels by their examples, keeps what it learnt in a file, and refuses a file that is something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from navigator.errors import IndexStaleError
from navigator.index.classifier import Classifier
from navigator.index.encoder import HashingEncoder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

EXAMPLES = (
    ("food", "we have nothing to eat"),
    ("food", "my kids are hungry and there is no food"),
    ("housing", "I got an eviction notice"),
    ("housing", "we cannot pay the rent this month"),
    ("training", "I want to learn welding"),
    ("training", "classes to become a nurse"),
)


def learnt(examples: Sequence[tuple[str, str]]) -> Classifier:
    """One fitted on these examples."""
    texts = [text for _, text in examples]
    return Classifier.fit(HashingEncoder().encode(texts), texts, [label for label, _ in examples])


def scores(classifier: Classifier, *texts: str) -> NDArray[np.float32]:
    """Its scores for these texts."""
    return classifier.scores(HashingEncoder().encode(texts), texts)


@pytest.fixture
def classifier() -> Classifier:
    """One fitted on the examples above."""
    return learnt(EXAMPLES)


@pytest.mark.parametrize(
    ("text", "label"),
    [("there is nothing to eat for my kids", "food"), ("the rent and an eviction", "housing"), ("welding classes", "training")],
)
def test_unseen_sentence_has_the_label_of_those_it_shares_words_with(classifier: Classifier, text: str, label: str) -> None:
    """The highest score is the right one."""
    (row,) = scores(classifier, text)
    assert classifier.labels[row.argmax()] == label


def test_word_spelled_by_ear_is_told_by_its_letters() -> None:
    """Where its vector shows nothing: the hashing encoder knows only whole words."""
    classifier = learnt([("want", "quiero trabajar"), ("want", "quiero estudiar"), ("rent", "la renta"), ("rent", "mi renta subio")])
    (row,) = scores(classifier, "kiero estudear")
    assert classifier.labels[row.argmax()] == "want"


def test_example_scores_near_one_and_others_near_nothing(classifier: Classifier) -> None:
    """Scores can be read as how sure it is."""
    (row,) = scores(classifier, "we have nothing to eat")
    by_label = dict(zip(classifier.labels, row, strict=True))
    assert by_label["food"] > 0.6
    assert max(by_label["housing"], by_label["training"]) < 0.2


def test_what_was_learnt_is_the_same_from_a_file(classifier: Classifier, tmp_path: Path) -> None:
    """Labels, vectors and scores."""
    classifier.write(tmp_path / "topics.safetensors")
    read = Classifier.read(tmp_path / "topics.safetensors")
    asked = ("food and rent", "a class")
    assert (read.labels, len(read)) == (classifier.labels, len(EXAMPLES))
    np.testing.assert_allclose(scores(read, *asked), scores(classifier, *asked), rtol=1e-6)


def test_nothing_is_learnt_from_no_examples() -> None:
    """No labels, and no scores for any text."""
    empty = learnt([])
    assert empty.labels == ()
    assert scores(empty, "food", "rent").shape == (2, 0)


@pytest.mark.parametrize("content", [b"", b"not an archive", b'\x20\0\0\0\0\0\0\0{"cut": off'])
def test_broken_file_is_refused_with_the_command_that_mends_it(tmp_path: Path, content: bytes) -> None:
    """Whatever is wrong with it."""
    path = tmp_path / "topics.safetensors"
    path.write_bytes(content)
    with pytest.raises(IndexStaleError, match="navigator index build"):
        Classifier.read(path)
