"""Prints how well the topics of a message are told by its nearest example, and by the classifier: `python tests/bench_topics.py`.

Over the questions of index/questions/build.jsonl that name needs and are no example themselves. No cue or hint is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from navigator import folders
from navigator.dialogue.clauses import split_clauses
from navigator.index.build import OFF_TOPIC, examples_of, lexicon_of
from navigator.index.encoder import load_encoder
from navigator.index.questions import read_questions
from navigator.index.retriever import open_index
from navigator.knowledge.folding import fold
from navigator.settings import read_settings

if TYPE_CHECKING:
    from navigator.index.encoder import Encoder
    from navigator.knowledge.lexicon import Lexicon

SURPLUS = 0.36
"""At how many topics too many a question the second figure is taken."""


def main() -> None:
    """Prints the table."""
    encoder = load_encoder("default")
    index = open_index(read_settings().index, encoder)
    store = index.retriever.store
    lexicon = lexicon_of(store)
    examples = [example for example in examples_of(store) if example.label != OFF_TOPIC]
    texts = {example.plain for example in examples}
    topics = sorted({example.label for example in examples} - {"crisis"})
    labels = np.array([example.label for example in examples])
    vectors = np.concatenate([encoder.encode([one.spoken for one in examples[at : at + 64]]) for at in range(0, len(examples), 64)])
    asked = [
        one
        for one in read_questions(folders.material("index") / "questions" / "build.jsonl")
        if one.expect.needs and not one.turns and fold(one.text) not in texts
    ]
    told: dict[str, list[np.ndarray]] = {"nearest example": [], "classifier": []}
    for question in asked:
        plain, clauses = _clauses(question.text, lexicon, encoder)
        likeness = clauses @ vectors.T
        told["nearest example"].append(np.array([likeness[:, labels == topic].max() for topic in topics]))
        scores = index.topics.scores(clauses, plain).max(axis=0)
        told["classifier"].append(np.array([scores[index.topics.labels.index(topic)] for topic in topics]))
    print(f"over {len(asked)} questions            first topic is right   needs found at {SURPLUS} too many a question")
    for name, rows in told.items():
        scores = np.stack(rows)
        wanted = np.array([[topic in one.expect.needs for topic in topics] for one in asked])
        free = np.array([[topic in {*one.expect.needs, *one.expect.needs_any} for topic in topics] for one in asked])
        first = np.mean(
            [topics[row.argmax()] in {*one.expect.needs, *one.expect.needs_any} for row, one in zip(scores, asked, strict=True)]
        )
        limit = np.sort(scores[~free])[::-1][int(SURPLUS * len(asked))]
        print(f"{name:32}{first:10.1%}{(scores[wanted] > limit).mean():30.1%}")


def _clauses(text: str, lexicon: Lexicon, encoder: Encoder) -> tuple[list[str], np.ndarray]:
    """Each clause of a message in plain and as a vector, and last the whole, as the assistant makes them."""
    language = lexicon.language_of(text, "en")
    plain = [lexicon.plain(clause, language) for clause in split_clauses(text)]
    vectors = encoder.encode([lexicon.spoken(clause, language) for clause in plain])
    mean = vectors.mean(axis=0)
    return [*plain, " ".join(plain)], np.vstack([vectors, mean / np.linalg.norm(mean)])


if __name__ == "__main__":
    main()
