"""Builds the index: one SQLite file of knowledge, one FAISS file of passages, one of topics' examples.

A build is written into a folder of its own; then the manifest, which names the folder, is renamed into
place. A reader sees the old build or the new one, never half of one.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from tqdm import tqdm

from navigator.errors import NavigatorError
from navigator.index.manifest import FORMAT, NAME, Manifest, installed_versions, read_manifest
from navigator.index.vectors import VectorIndex
from navigator.knowledge.loader import knowledge_hash, load_knowledge
from navigator.knowledge.passages import passages_of
from navigator.knowledge.store import KnowledgeStore, write_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from navigator.index.encoder import Encoder
    from navigator.knowledge.loader import Knowledge

    Vectors = NDArray[np.float32]

BATCH = 64
STORE, PASSAGES, EXAMPLES = "knowledge.db", "passages.faiss", "examples.faiss"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence a person might type, and the topic it shows; `None` for what is off topic."""

    topic: str | None
    text: str


def is_current(index: Path, knowledge: Path, encoder_digest: str) -> bool:
    """Whether the index in a folder was built from these very files by this very encoder."""
    try:
        manifest = read_manifest(index)
    except NavigatorError:
        return False
    return manifest.knowledge_hash == knowledge_hash(knowledge) and manifest.model_digest == encoder_digest


def build_index(knowledge_folder: Path, out: Path, encoder: Encoder, *, progress: bool = False) -> Manifest:
    """Builds the index of a knowledge folder into `out`. What was encoded before is not encoded again.

    Raises KnowledgeError, and then leaves what stood in `out` as it was.
    """
    digest = knowledge_hash(knowledge_folder)
    knowledge = load_knowledge(knowledge_folder)
    passages = [passage.text for entry in knowledge.entries for passage in passages_of(entry)]
    examples = [example.text for example in examples_of(knowledge)]
    out.mkdir(parents=True, exist_ok=True)
    known = _vectors_known(out, encoder)
    generation = _fresh_folder(out, digest)
    try:
        write_store(generation / STORE, knowledge)
        vectors = _encode([*passages, *examples], encoder, known, progress=progress)
        VectorIndex.build(vectors[: len(passages)]).write(generation / PASSAGES)
        VectorIndex.build(vectors[len(passages) :]).write(generation / EXAMPLES)
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise
    manifest = Manifest(
        format=FORMAT, generation=generation.name, model_name=encoder.name, model_digest=encoder.digest, dimension=encoder.dimension,
        entries=len(knowledge.entries), passages=len(passages), examples=len(examples), knowledge_hash=digest, versions=installed_versions(),
    )  # fmt: skip
    _publish(out, manifest)
    return manifest


def examples_of(knowledge: Knowledge | KnowledgeStore) -> list[Example]:
    """The examples of every topic and of what is off topic, in a fixed order: that of their vectors."""
    if isinstance(knowledge, KnowledgeStore):
        topics, off_topic = knowledge.topics(), [file.value for file in knowledge.materials("off_topic")]
    else:
        topics, off_topic = list(knowledge.topics), [knowledge.materials["off_topic"].value] if "off_topic" in knowledge.materials else []
    on_topic = [Example(topic.id, text) for topic in topics for text in (*topic.examples.en, *topic.examples.es)]
    return on_topic + [Example(None, text) for phrases in off_topic for language in ("en", "es") for text in phrases.get(language, ())]


def _encode(texts: Sequence[str], encoder: Encoder, known: dict[str, Vectors], *, progress: bool) -> Vectors:
    """One vector a text; those already known are taken over."""
    missing = sorted(set(texts) - set(known), key=len)
    with tqdm(total=len(missing), desc="Building the index", unit="passage", disable=not progress) as bar:
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            known.update(zip(batch, encoder.encode(batch), strict=True))
            bar.update(len(batch))
    if not texts:
        return np.empty((0, encoder.dimension), dtype=np.float32)
    return np.stack([known[text] for text in texts])


def _vectors_known(out: Path, encoder: Encoder) -> dict[str, Vectors]:
    """Text to vector from the build that stands in `out`, where the same encoder made it."""
    try:
        manifest = read_manifest(out)
        if manifest.model_digest != encoder.digest:
            return {}
        folder = manifest.folder(out)
        store = KnowledgeStore(folder / STORE)
        texts = [store.passage(row).text for row in range(manifest.passages)] + [example.text for example in examples_of(store)]
        vectors = np.concatenate([VectorIndex.read(folder / PASSAGES).vectors(), VectorIndex.read(folder / EXAMPLES).vectors()])
        return dict(zip(texts, vectors, strict=True))
    except Exception:  # noqa: BLE001 -- a broken old build must not stop the one that mends it
        return {}


def _fresh_folder(out: Path, digest: str) -> Path:
    folder = out / f"build-{digest[:12]}-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def _publish(out: Path, manifest: Manifest) -> None:
    """Makes the new build the one that readers open; keeps the one before for those still reading it."""
    try:
        before = read_manifest(out).generation
    except NavigatorError:
        before = ""
    beside = out / f"{NAME}.{os.getpid()}"
    beside.write_text(manifest.model_dump_json(indent=2), encoding="utf-8")
    beside.replace(out / NAME)
    for folder in out.glob("build-*"):
        if folder.name not in {manifest.generation, before}:
            shutil.rmtree(folder, ignore_errors=True)
