"""What was learnt for this field is added to the model it was learnt on, and to no other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from navigator import folders
from navigator.errors import InputFileError, ModelError
from navigator.index import encoder as encoders
from navigator.index.adapter import FILE, Adapter, read_adapter
from navigator.index.encoder import DEFAULT_DIGEST, DEFAULT_MODEL, PLAIN_MODEL, SentenceTransformerEncoder, load_encoder, model_digest
from navigator.index.tuning import Lessons, Pair, read_lessons, tune

if TYPE_CHECKING:
    from pathlib import Path

    from navigator.index.retriever import OpenIndex

GROUPS = {"one": ("blue", "seven", "cloud", "spoon"), "other": ("green", "nine", "stone", "fork")}
"""Words that nothing but a lesson puts together."""
LAYER = "0.model.encoder.layer.0.attention.self.query"


def adapter(layer: str = LAYER, base: str = DEFAULT_DIGEST) -> Adapter:
    """One that changes a single layer."""
    rng = np.random.default_rng(1)
    down, up = (rng.normal(scale=0.5, size=shape).astype(np.float32) for shape in ((4, 384), (384, 4)))
    return Adapter(base, {layer: (down, up)})


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in the place of the one the adapter ships in."""
    monkeypatch.setattr(encoders.folders, "material", lambda _name: tmp_path)
    return tmp_path / "adapter"


def test_written_adapter_is_read_again(tmp_path: Path) -> None:
    """In half precision, with the model it belongs to and the digest of its file."""
    written = adapter()
    written.write(tmp_path)
    read = read_adapter(tmp_path)
    assert read is not None
    assert (read.base_digest, list(read.layers), len(read.digest)) == (DEFAULT_DIGEST, [LAYER], 64)
    np.testing.assert_allclose(read.change(LAYER), written.change(LAYER), atol=1e-2)


def test_folder_without_an_adapter_has_none(tmp_path: Path) -> None:
    """It is no mistake: the model is then used as it was released."""
    assert read_adapter(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"not an adapter", b"\x08\0\0\0\0\0\0\0{}      "])
def test_broken_adapter_is_refused(tmp_path: Path, content: bytes) -> None:
    """The message names the file and the way out."""
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(ModelError, match=r"adapter.safetensors: not an adapter .*`navigator index tune`"):
        read_adapter(tmp_path)


def test_adapter_changes_vectors_and_digest(shipped: Path) -> None:
    """An index built with another adapter is then known to be another model's."""
    plain = load_encoder(PLAIN_MODEL)
    assert model_digest(DEFAULT_MODEL) == plain.digest == DEFAULT_DIGEST
    adapter().write(shipped)
    tuned = load_encoder(DEFAULT_MODEL)
    assert tuned.digest == model_digest(DEFAULT_MODEL) != plain.digest
    assert tuned.name == "all-MiniLM-L6-v2, tuned"
    assert not np.allclose(tuned.encode(["need rent"]), plain.encode(["need rent"]), atol=1e-3)


@pytest.mark.parametrize("other", [adapter(base="0" * 64), adapter(layer="no.such.layer")])
def test_adapter_of_another_model_is_refused(shipped: Path, other: Adapter) -> None:
    """Its numbers would mean nothing there."""
    other.write(shipped)
    with pytest.raises(ModelError, match=r"the adapter was made for a model with SHA-256 .*`navigator index tune`"):
        load_encoder(DEFAULT_MODEL)


def test_shipped_adapter_belongs_to_the_packaged_model() -> None:
    """And is small enough to be kept beside the code."""
    folder = folders.material("index") / "adapter"
    shipped = read_adapter(folder)
    assert shipped is not None
    assert shipped.base_digest == DEFAULT_DIGEST
    assert (folder / FILE).stat().st_size < 5_000_000


@cache
def lessons() -> Lessons:
    """A handful of each kind."""
    topics = tuple((word, label) for label, words in GROUPS.items() for word in words) * 8
    dangers = (("he hurts me", "violence"), ("I hurt all over from the gym", "calm")) * 8
    facts = (("my boss is mean", "employed=yes"), ("my sister works", "neither")) * 8
    names = tuple(Pair(f"pantry {number}", f"food bank {number}", str(number)) for number in range(8))
    return Lessons(topics, dangers, (("need a bus pass", "calm"),) * 4, facts, names, ())


@pytest.mark.slow
def test_tuning_brings_texts_of_one_label_together(shipped: Path) -> None:
    """What it learnt is written, read and added to the model as it was learnt."""
    learnt = tune(SentenceTransformerEncoder(PLAIN_MODEL), lessons(), passes=40)
    learnt.write(shipped)

    def apart(encoder: encoders.Encoder) -> float:
        one, other = (encoder.encode(words) for words in GROUPS.values())
        return float((one @ one.T).mean() - (one @ other.T).mean())

    assert learnt.base_digest == DEFAULT_DIGEST
    assert apart(load_encoder(DEFAULT_MODEL)) > apart(load_encoder(PLAIN_MODEL))


def test_lessons_hold_what_the_knowledge_base_teaches(opened: OpenIndex, tmp_path: Path) -> None:
    """Examples with their labels, everyday needs apart, names of entries, and titles of ESCO in both languages."""
    header = "conceptUri,preferredLabel,altLabels\n"
    (tmp_path / "occupations_en.csv").write_text(f'{header}c/1,carpenter,"joiner\nwoodworker"\n', encoding="utf-8")
    (tmp_path / "occupations_es.csv").write_text(f"{header}c/1,carpintero,\n", encoding="utf-8")
    read = read_lessons(opened.retriever.store, tmp_path)
    assert ("we have nothing to eat", "food") in read.topics
    assert {label for _, label in read.calm} == {"calm"}
    assert ("my sister works nights", "neither") in read.facts
    assert {pair.thing for pair in read.names} >= {"welding-class", "rent-help"}
    assert {(pair.one, pair.other) for pair in read.titles} >= {("joiner", "carpenter"), ("woodworker", "carpenter")}


@pytest.mark.parametrize("content", [None, "other,columns\n1,2\n", "\xff\xfe"])
def test_esco_that_cannot_be_read_is_refused(opened: OpenIndex, tmp_path: Path, content: str | None) -> None:
    """The message names the file and what it should hold."""
    if content is not None:
        (tmp_path / "occupations_en.csv").write_bytes(content.encode("latin-1"))
    with pytest.raises(InputFileError, match=r"occupations_en.csv: cannot be read .* occupations_es.csv"):
        read_lessons(opened.retriever.store, tmp_path)
