"""The classifier tells labels by their examples, keeps what it learnt in a file, and refuses a file that is something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from navigator.errors import IndexStaleError
from navigator.index.classifier import Classifier
from navigator.index.encoder import HashingEncoder

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = (
    ("food", "we have nothing to eat"),
    ("food", "my kids are hungry and there is no food"),
    ("housing", "I got an eviction notice"),
    ("housing", "we cannot pay the rent this month"),
    ("training", "I want to learn welding"),
    ("training", "classes to become a nurse"),
)


@pytest.fixture
def classifier() -> Classifier:
    """One fitted on the examples above."""
    return Classifier.fit(HashingEncoder().encode([text for _, text in EXAMPLES]), [label for label, _ in EXAMPLES])


@pytest.mark.parametrize(
    ("text", "label"),
    [("there is nothing to eat for my kids", "food"), ("the rent and an eviction", "housing"), ("welding classes", "training")],
)
def test_unseen_sentence_has_the_label_of_those_it_shares_words_with(classifier: Classifier, text: str, label: str) -> None:
    """The highest score is the right one."""
    (scores,) = classifier.scores(HashingEncoder().encode([text]))
    assert classifier.labels[scores.argmax()] == label


def test_example_scores_near_one_and_others_near_nothing(classifier: Classifier) -> None:
    """Scores can be read as how sure it is."""
    (scores,) = classifier.scores(HashingEncoder().encode(["we have nothing to eat"]))
    by_label = dict(zip(classifier.labels, scores, strict=True))
    assert by_label["food"] > 0.6
    assert max(by_label["housing"], by_label["training"]) < 0.2


def test_what_was_learnt_is_the_same_from_a_file(classifier: Classifier, tmp_path: Path) -> None:
    """Labels, vectors and scores."""
    classifier.write(tmp_path / "topics.npz")
    read = Classifier.read(tmp_path / "topics.npz")
    asked = HashingEncoder().encode(["food and rent", "a class"])
    assert (read.labels, len(read)) == (classifier.labels, len(EXAMPLES))
    np.testing.assert_allclose(read.scores(asked), classifier.scores(asked), rtol=1e-6)


def test_nothing_is_learnt_from_no_examples() -> None:
    """No labels, and no scores for any text."""
    empty = Classifier.fit(np.empty((0, HashingEncoder().dimension), dtype=np.float32), [])
    assert empty.labels == ()
    assert empty.scores(HashingEncoder().encode(["food", "rent"])).shape == (2, 0)


@pytest.mark.parametrize("content", [b"", b"not an archive", b"PK\x03\x04cut off"])
def test_broken_file_is_refused_with_the_command_that_mends_it(tmp_path: Path, content: bytes) -> None:
    """Whatever is wrong with it."""
    path = tmp_path / "topics.npz"
    path.write_bytes(content)
    with pytest.raises(IndexStaleError, match="navigator index build"):
        Classifier.read(path)
