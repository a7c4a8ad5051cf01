"""Builds the index: one SQLite file of knowledge, one FAISS file of passages, and what was learnt from examples.

A build is written into a folder of its own; then the manifest, which names the folder, is renamed into
place. A reader sees the old build or the new one, never half of one. Of two builds into the same folder the
second waits, and takes over the vectors of the first.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from filelock import FileLock, Timeout
from pydantic import BaseModel, RootModel
from tqdm import tqdm

from navigator.errors import KnowledgeError, NavigatorError
from navigator.index.classifier import Classifier, lesson_digest
from navigator.index.manifest import DANGERS, EXAMPLES, FACTS, FORMAT, NAME, PASSAGES, STORE, Manifest, installed_versions, read_manifest
from navigator.index.vectors import VectorIndex
from navigator.knowledge.lexicon import Lexicon
from navigator.knowledge.loader import knowledge_hash, load_knowledge
from navigator.knowledge.passages import passages_of
from navigator.knowledge.spanish import SpanishWords
from navigator.knowledge.store import KnowledgeStore, write_store
from navigator.knowledge.topics import Phrases
from navigator.knowledge.yaml_files import validate_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from navigator.index.encoder import Encoder
    from navigator.knowledge.lexicon import Language
    from navigator.knowledge.loader import Knowledge

    Vectors = NDArray[np.float32]

BATCH = 64
OFF_TOPIC = "off_topic"
"""The label of examples that no topic covers."""
CALM = "calm"
"""The label of examples that only sound like a danger."""
NO_FACT = "neither"
"""The label of examples that only sound like a fact about the person: another's, past, wished for, asked about."""
NOT_CALM = frozenset({"crisis", "domestic-violence"})
"""Topics whose examples may speak of danger."""
LOCK = "build.lock"
"""Held by the one build that writes into a folder; the file stays, the system frees it when its process ends."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence a person might type, and what it shows: a topic or OFF_TOPIC, a danger or CALM, a fact ("employed=yes") or NO_FACT.

    `plain` and `spoken` are what is made of a message too: folded with shorthand written out, and as the encoder reads it.
    """

    label: str
    plain: str
    spoken: str


def is_current(index: Path, knowledge: Path, encoder_digest: str) -> bool:
    """Whether the index in a folder is whole and was built from these very files by this very encoder."""
    try:
        manifest = read_manifest(index)
    except NavigatorError:
        return False
    if manifest.missing(index):
        return False
    return manifest.knowledge_hash == knowledge_hash(knowledge) and manifest.model_digest == encoder_digest


def build_index(knowledge_folder: Path, out: Path, encoder: Encoder, *, progress: bool = False) -> Manifest:
    """Builds the index of a knowledge folder into `out`. What was encoded before is not encoded again.

    Waits for another build into `out`, and then reads the knowledge as it is by then.
    Raises KnowledgeError, and then leaves what stood in `out` as it was; OSError where `out` cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    with _alone(out, progress=progress):
        return _build(knowledge_folder, out, encoder, progress=progress)


@contextmanager
def _alone(out: Path, *, progress: bool) -> Iterator[None]:
    """Holds the lock of a folder; while another build holds it, waits, and says so where progress is shown."""
    lock = FileLock(out / LOCK)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        if progress:
            tqdm.write(f"Another build into {out} is running; this one starts when it is done.", file=sys.stderr)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _build(knowledge_folder: Path, out: Path, encoder: Encoder, *, progress: bool) -> Manifest:
    digest = knowledge_hash(knowledge_folder)
    knowledge = load_knowledge(knowledge_folder)
    _check_examples(knowledge)
    passages = [passage.text for entry in knowledge.entries for passage in passages_of(entry)]
    known = _vectors_known(out, encoder)
    generation = _fresh_folder(out, digest)
    try:
        write_store(generation / STORE, knowledge)
        store = KnowledgeStore(generation / STORE)
        learnt = {EXAMPLES: examples_of(store), DANGERS: dangers_of(store), FACTS: facts_of(store)}
        spoken = [example.spoken for examples in learnt.values() for example in examples]
        vectors = _encode([*passages, *spoken], encoder, known, progress=progress)
        VectorIndex.build(vectors[: len(passages)]).write(generation / PASSAGES)
        lessons = _learn(learnt, vectors[len(passages) :], generation, out)
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise
    manifest = Manifest(
        format=FORMAT, generation=generation.name, model_name=encoder.name, model_digest=encoder.digest,
        dimension=encoder.dimension, entries=len(knowledge.entries), passages=len(passages), examples=len(spoken),
        knowledge_hash=digest, learnt=lessons, versions=installed_versions(),
    )  # fmt: skip
    _publish(out, manifest)
    return manifest


def _learn(learnt: dict[str, list[Example]], vectors: Vectors, generation: Path, out: Path) -> dict[str, str]:
    """Writes what is learnt from examples, each file with the hash of what it was learnt from; taken over where nothing has changed."""
    try:
        before = read_manifest(out)
    except NavigatorError:
        before = None
    lessons, start = {}, 0
    for name, examples in learnt.items():
        own = vectors[start : start + len(examples)]
        start += len(examples)
        lessons[name] = lesson_digest(own, [example.plain for example in examples], [example.label for example in examples])
        if before and before.learnt.get(name) == lessons[name] and (before.folder(out) / name).is_file():
            shutil.copyfile(before.folder(out) / name, generation / name)
        else:
            _learnt(examples, own).write(generation / name)
    return lessons


def _learnt(examples: Sequence[Example], vectors: Vectors) -> Classifier:
    return Classifier.fit(vectors, [example.plain for example in examples], [example.label for example in examples])


def _check_examples(knowledge: Knowledge) -> None:
    """Raises KnowledgeError with file and line, which the store no longer knows."""
    models: dict[str, type[BaseModel]] = {
        "off_topic": Phrases,
        "topic_examples": Examples,
        "crisis_examples": Examples,
        "fact_examples": FactExamples,
    }
    for name, model in models.items():
        if name in knowledge.materials:
            validate_one(knowledge.materials[name], model)
    if "topic_examples" in knowledge.materials:
        file = knowledge.materials["topic_examples"]
        known = {topic.id for topic in knowledge.topics}
        if unknown := [name for name in file.value if name not in known]:
            lines = [f"{file.path}:{file.line((name,))}: no topic {name!r} in topics.yaml; mend the spelling" for name in unknown]
            raise KnowledgeError("\n".join(lines))


def examples_of(store: KnowledgeStore) -> list[Example]:
    """The examples of every topic and of what is off topic, in the order of their vectors."""
    labelled = [pair for file in store.materials("topic_examples") for pair in validate_one(file, Examples).root.items()]
    labelled += [(OFF_TOPIC, validate_one(file, Phrases)) for file in store.materials("off_topic")]
    return _examples(labelled, store)


def dangers_of(store: KnowledgeStore) -> list[Example]:
    """The examples of each danger, of what only sounds like one, and of everyday needs, in the order of their vectors."""
    told = [one for file in store.materials("crisis_examples") for one in _examples(validate_one(file, Examples).root.items(), store)]
    if not told:
        return []
    return told + [replace(example, label=CALM) for example in examples_of(store) if example.label not in NOT_CALM]


def facts_of(store: KnowledgeStore) -> list[Example]:
    """The examples of each fact and value, and of what only sounds like a fact, in the order of their vectors."""
    told = [validate_one(file, FactExamples).root for file in store.materials("fact_examples")]
    labelled = [
        (NO_FACT if value == NO_FACT else f"{fact}={value}", phrases)
        for file in told
        for fact, values in file.items()
        for value, phrases in values.items()
    ]
    return _examples(labelled, store)


class FactExamples(RootModel[dict[str, dict[str, Phrases]]]):
    """Examples by the name of a fact and its value; those under NO_FACT only sound like it."""


class Examples(RootModel[dict[str, Phrases]]):
    """Examples by the topic or the danger they show."""


def lexicon_of(store: KnowledgeStore) -> Lexicon:
    """The lexicon by which examples and messages are read alike."""
    return Lexicon(next(iter(store.materials("lexicon")), None), SpanishWords(store))


def _examples(labelled: Iterable[tuple[str, Phrases]], store: KnowledgeStore) -> list[Example]:
    lexicon = lexicon_of(store)
    languages: tuple[Language, ...] = ("en", "es")
    return [
        Example(label, plain, lexicon.spoken(plain, language))
        for label, phrases in labelled
        for language in languages
        for plain in (lexicon.plain(text, language) for text in getattr(phrases, language))
    ]


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
        texts = [store.passage(row).text for row in range(manifest.passages)]
        texts += [example.spoken for example in (*examples_of(store), *dangers_of(store), *facts_of(store))]
        learnt = [Classifier.read(folder / name).vectors for name in (EXAMPLES, DANGERS, FACTS)]
        return dict(zip(texts, np.concatenate([VectorIndex.read(folder / PASSAGES).vectors(), *learnt]), strict=True))
    except Exception:  # noqa: BLE001 -- a broken old build must not stop the one that mends it
        return {}


def _fresh_folder(out: Path, digest: str) -> Path:
    folder = out / f"build-{digest[:12]}-{secrets.token_hex(4)}"  # never the name of one that readers may have open
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
