"""A build stands beside the one before until it is whole, and encodes nothing twice."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from conftest import write_knowledge
from filelock import FileLock

from navigator.errors import IndexMissingError, IndexStaleError, KnowledgeError
from navigator.index.build import LOCK, NO_FACT, OFF_TOPIC, build_index, dangers_of, examples_of, facts_of, is_current
from navigator.index.classifier import Classifier
from navigator.index.encoder import HashingEncoder
from navigator.index.manifest import DANGERS, EXAMPLES, FACTS, FILES, FORMAT, NAME, PASSAGES, STORE, read_manifest
from navigator.index.retriever import open_index
from navigator.index.vectors import VectorIndex
from navigator.knowledge.loader import knowledge_hash, load_knowledge
from navigator.knowledge.passages import passages_of
from navigator.knowledge.store import KnowledgeStore, write_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray


BUILD = """
import sys
from pathlib import Path
from navigator.index.build import build_index
from navigator.index.encoder import HashingEncoder
build_index(Path(sys.argv[1]), Path(sys.argv[2]), HashingEncoder(), progress=True)
"""
"""A program that builds the index of its first argument into its second."""


class CountingEncoder(HashingEncoder):
    """Notes each text it encodes, and can fail at one."""

    def __init__(self, fails_at: str | None = None) -> None:
        self.encoded: Counter[str] = Counter()
        self._fails_at = fails_at

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As the hashing encoder."""
        if self._fails_at in texts:
            msg = "the encoder broke"
            raise RuntimeError(msg)
        self.encoded.update(texts)
        return super().encode(texts)


class OtherEncoder(HashingEncoder):
    """Another model of the same length."""

    digest = "hashing-2"


@pytest.fixture
def index(small_index: Path, tmp_path: Path) -> Path:
    """A copy of the small index, to be harmed."""
    return shutil.copytree(small_index, tmp_path / "index")


def add_guide(knowledge: Path, name: str) -> None:
    """Puts one guide more into the knowledge base."""
    text = (knowledge / "guides" / "about.yaml").read_text(encoding="utf-8")
    more = text.replace("what-training-is", "one-more").replace("What training is", name)
    (knowledge / "guides" / "more.yaml").write_text(more, encoding="utf-8")


def vectors_of(build: Path) -> list[NDArray[np.float32]]:
    """The vectors of a build's passages, and of its examples of topics, of dangers and of facts."""
    return [VectorIndex.read(build / PASSAGES).vectors(), *(Classifier.read(build / name).vectors for name in (EXAMPLES, DANGERS, FACTS))]


def builds(out: Path) -> set[str]:
    """Names of the builds in a folder."""
    return {path.name for path in out.glob("build-*")}


def test_manifest_says_what_was_built(knowledge: Path, tmp_path: Path) -> None:
    """Counts, encoder, hash and versions, returned and written alike; everyday needs are examples of what is no danger too."""
    manifest = build_index(knowledge, tmp_path / "out", HashingEncoder())
    assert read_manifest(tmp_path / "out") == manifest
    read = load_knowledge(knowledge)
    passages = sum(len(list(passages_of(entry))) for entry in read.entries)
    assert (manifest.entries, manifest.passages, manifest.examples) == (8, passages, 7 + 3 + 7 + 3)
    assert (manifest.model_name, manifest.model_digest, manifest.dimension) == ("hashing", HashingEncoder.digest, 512)
    assert manifest.knowledge_hash == knowledge_hash(knowledge)
    assert manifest.versions.keys() == {"career-navigator", "faiss-cpu", "sentence-transformers", "torch"}


def test_vectors_stand_in_the_order_of_passages_and_examples(knowledge: Path, tmp_path: Path) -> None:
    """Each is what the encoder gives for its text."""
    manifest = build_index(knowledge, tmp_path / "out", HashingEncoder())
    read, store = load_knowledge(knowledge), KnowledgeStore(manifest.folder(tmp_path / "out") / STORE)
    for vectors, texts in zip(
        vectors_of(manifest.folder(tmp_path / "out")),
        (
            [passage.text for entry in read.entries for passage in passages_of(entry)],
            [example.spoken for example in examples_of(store)],
            [example.spoken for example in dangers_of(store)],
            [example.spoken for example in facts_of(store)],
        ),
        strict=True,
    ):
        assert np.allclose(vectors, HashingEncoder().encode(texts))


def test_examples_of_facts_are_labelled_by_fact_and_value(knowledge: Path, tmp_path: Path) -> None:
    """What only sounds like a fact has one label, whichever fact it stands under."""
    write_store(tmp_path / "store.db", load_knowledge(knowledge))
    assert [(example.label, example.plain) for example in facts_of(KnowledgeStore(tmp_path / "store.db"))] == [
        ("employed=yes", "my boss keeps me late"),
        ("employed=no", "they let me go in may"),
        (NO_FACT, "my sister works nights"),
    ]


def test_off_topic_examples_show_no_topic(knowledge: Path, tmp_path: Path) -> None:
    """They come last."""
    write_store(tmp_path / "store.db", load_knowledge(knowledge))
    assert [(example.label, example.plain) for example in examples_of(KnowledgeStore(tmp_path / "store.db"))][-3:] == [
        ("food", "no tenemos que comer"),
        (OFF_TOPIC, "who wins the game tonight"),
        (OFF_TOPIC, "quien gana el partido"),
    ]


def test_each_text_is_encoded_once(knowledge: Path, tmp_path: Path) -> None:
    """Even where several entries say the same."""
    encoder = CountingEncoder()
    build_index(knowledge, tmp_path / "out", encoder)
    assert set(encoder.encoded.values()) == {1}


def test_second_build_encodes_only_what_is_new(knowledge: Path, tmp_path: Path) -> None:
    """The rest is taken over from the build before, and is the same."""
    build_index(knowledge, tmp_path / "out", HashingEncoder())
    add_guide(knowledge, "How to save")
    encoder = CountingEncoder()
    again = build_index(knowledge, tmp_path / "out", encoder)
    fresh = build_index(knowledge, tmp_path / "fresh", HashingEncoder())
    assert encoder.encoded == Counter(["How to save"])
    for kept, new in zip(vectors_of(again.folder(tmp_path / "out")), vectors_of(fresh.folder(tmp_path / "fresh")), strict=True):
        assert np.allclose(kept, new)


def test_second_build_learns_only_from_examples_that_changed(knowledge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was learnt from the same examples is taken over; an example more is learnt from."""
    first = build_index(knowledge, tmp_path, HashingEncoder())
    (knowledge / "topic_examples.yaml").write_text(
        (knowledge / "topic_examples.yaml").read_text().replace("a trade,", "a trade, I want a better trade,"), encoding="utf-8"
    )
    learnt: list[int] = []
    fit = Classifier.fit
    monkeypatch.setattr(Classifier, "fit", lambda vectors, texts, labels: learnt.append(len(texts)) or fit(vectors, texts, labels))
    second = build_index(knowledge, tmp_path, HashingEncoder())
    changed = {name for name in first.learnt if first.learnt[name] != second.learnt[name]}

    assert changed == {EXAMPLES, DANGERS}
    assert len(learnt) == 2
    assert (first.folder(tmp_path) / FACTS).read_bytes() == (second.folder(tmp_path) / FACTS).read_bytes()


def test_another_encoder_takes_nothing_over(knowledge: Path, tmp_path: Path) -> None:
    """Its vectors are others."""
    build_index(knowledge, tmp_path / "out", OtherEncoder())
    encoder = CountingEncoder()
    manifest = build_index(knowledge, tmp_path / "out", encoder)
    assert len(encoder.encoded) > manifest.entries


def test_broken_build_is_mended_by_the_next(knowledge: Path, tmp_path: Path) -> None:
    """What cannot be read is encoded anew."""
    manifest = build_index(knowledge, tmp_path / "out", HashingEncoder())
    (manifest.folder(tmp_path / "out") / STORE).write_bytes(b"broken")
    build_index(knowledge, tmp_path / "out", HashingEncoder())
    assert open_index(tmp_path / "out", HashingEncoder()).retriever.manifest.entries == 8


def test_mistake_in_the_knowledge_leaves_what_stood(knowledge: Path, tmp_path: Path) -> None:
    """Nothing is written, and the old build answers on."""
    out = tmp_path / "out"
    before = build_index(knowledge, out, HashingEncoder())
    (knowledge / "guides" / "about.yaml").write_text("- {}\n", encoding="utf-8")
    with pytest.raises(KnowledgeError):
        build_index(knowledge, out, HashingEncoder())
    assert (builds(out), read_manifest(out)) == ({before.generation}, before)


@pytest.mark.parametrize("changed", [True, False])
def test_build_that_breaks_off_leaves_what_stood(knowledge: Path, tmp_path: Path, changed: bool) -> None:
    """No half build stays behind, and the old one opens; even where the same files are built again."""
    out = tmp_path / "out"
    before = build_index(knowledge, out, OtherEncoder())
    if changed:
        add_guide(knowledge, "How to save")
    with pytest.raises(RuntimeError, match="the encoder broke"):
        build_index(knowledge, out, CountingEncoder(fails_at="Welding class"))
    assert (builds(out), read_manifest(out)) == ({before.generation}, before)
    assert open_index(out, OtherEncoder()).retriever.manifest == before


def test_reader_of_the_build_before_reads_on(knowledge: Path, tmp_path: Path) -> None:
    """One build back is kept, older ones go."""
    out = tmp_path / "out"
    first = build_index(knowledge, out, HashingEncoder())
    add_guide(knowledge, "How to save")
    second = build_index(knowledge, out, HashingEncoder())
    assert builds(out) == {first.generation, second.generation}
    add_guide(knowledge, "How to plan")
    third = build_index(knowledge, out, HashingEncoder())
    assert builds(out) == {second.generation, third.generation}
    assert {path.name for path in out.iterdir() if path.is_file()} == {NAME, LOCK}


def test_readers_never_see_half_a_build(knowledge: Path, tmp_path: Path) -> None:
    """Opened again and again while three builds are published."""
    out = tmp_path / "out"
    build_index(knowledge, out, HashingEncoder())

    def read(_: int) -> int:
        return open_index(out, HashingEncoder()).retriever.manifest.entries

    with ThreadPoolExecutor(2) as pool:
        counts = pool.map(read, range(20))
        for name in ("How to save", "How to plan"):
            add_guide(knowledge, name)
            build_index(knowledge, out, HashingEncoder())
        assert set(counts) <= {8, 9}


def test_index_is_current_until_knowledge_or_encoder_changes(knowledge: Path, tmp_path: Path) -> None:
    """A rebuild is due then, and where there is no index or a broken one."""
    out = tmp_path / "out"
    digest = HashingEncoder.digest
    assert not is_current(out, knowledge, digest)
    build_index(knowledge, out, HashingEncoder())
    assert is_current(out, knowledge, digest)
    assert not is_current(out, knowledge, OtherEncoder.digest)
    add_guide(knowledge, "How to save")
    assert not is_current(out, knowledge, digest)
    build_index(knowledge, out, HashingEncoder())
    (out / NAME).write_text("{", encoding="utf-8")
    assert not is_current(out, knowledge, digest)


@pytest.mark.parametrize("name", FILES)
def test_index_with_a_file_missing_is_not_current(knowledge: Path, tmp_path: Path, name: str) -> None:
    """`--if-needed` builds it again, and then it answers."""
    out = tmp_path / "out"
    manifest = build_index(knowledge, out, HashingEncoder())
    (manifest.folder(out) / name).unlink()
    assert not is_current(out, knowledge, HashingEncoder.digest)
    build_index(knowledge, out, HashingEncoder())
    assert is_current(out, knowledge, HashingEncoder.digest)
    assert open_index(out, HashingEncoder()).retriever.manifest.entries == 8


def test_builds_into_one_folder_take_turns(knowledge: Path, tmp_path: Path) -> None:
    """Of three at once one encodes every text; the others take its vectors over."""
    out, encoder = tmp_path / "out", CountingEncoder()
    with ThreadPoolExecutor(3) as pool:
        manifests = list(pool.map(lambda _: build_index(knowledge, out, encoder), range(3)))
    assert set(encoder.encoded.values()) == {1}
    assert read_manifest(out) in manifests
    assert open_index(out, HashingEncoder()).retriever.manifest.entries == 8


def test_build_of_another_process_waits_and_says_so(knowledge: Path, tmp_path: Path) -> None:
    """Nothing is written before the first is done; then it ends well."""
    out = tmp_path / "out"
    out.mkdir()
    arguments = [sys.executable, "-c", BUILD, str(knowledge), str(out)]
    with FileLock(out / LOCK) as first, subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as waiting:
        said = waiting.stderr.readline() if waiting.stderr else ""
        written = builds(out)
        first.release()
        _, rest = waiting.communicate(timeout=60)
    assert said == f"Another build into {out} is running; this one starts when it is done.\n"
    assert written == set()
    assert (waiting.returncode, is_current(out, knowledge, HashingEncoder.digest)) == (0, True), rest


def test_builds_of_two_processes_leave_one_whole_index(knowledge: Path, tmp_path: Path) -> None:
    """Both end well, whichever comes first."""
    out = tmp_path / "out"
    arguments = [sys.executable, "-c", BUILD, str(knowledge), str(out)]
    both = [subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ended = [(process.communicate(timeout=60)[1], process.returncode) for process in both]
    assert [code for _, code in ended] == [0, 0], ended
    assert is_current(out, knowledge, HashingEncoder.digest)
    assert open_index(out, HashingEncoder()).retriever.manifest.entries == 8


def test_build_that_breaks_off_lets_the_next_one_in(knowledge: Path, tmp_path: Path) -> None:
    """The lock goes with it."""
    with pytest.raises(RuntimeError, match="the encoder broke"):
        build_index(knowledge, tmp_path / "out", CountingEncoder(fails_at="Welding class"))
    assert build_index(knowledge, tmp_path / "out", HashingEncoder()).entries == 8


def test_knowledge_without_examples_can_be_built(tmp_path: Path) -> None:
    """No sentence shows anything then."""
    knowledge = write_knowledge(tmp_path / "knowledge")
    (knowledge / "off_topic.yaml").unlink()
    (knowledge / "crisis_examples.yaml").unlink()
    (knowledge / "fact_examples.yaml").unlink()
    (knowledge / "topic_examples.yaml").unlink()
    build_index(knowledge, tmp_path / "out", HashingEncoder())
    opened = open_index(tmp_path / "out", HashingEncoder())
    for learnt in (opened.topics, opened.dangers, opened.facts):
        assert learnt.scores(HashingEncoder().encode(["food", "rent"]), ["food", "rent"]).shape == (2, 0)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("off_topic.yaml", "- who won\n", "off_topic.yaml:1: record"),
        ("topic_examples.yaml", "food: {en: [a]}\nfod: {en: [b]}\n", "topic_examples.yaml:2: no topic 'fod'"),
        ("topic_examples.yaml", "food:\n  en: [1]\n", "topic_examples.yaml:2: food.en"),
        ("off_topic.yaml", "en: [a]\nfr: [b]\n", "off_topic.yaml:2: fr: Extra inputs"),
        ("crisis_examples.yaml", "- who won\n", "crisis_examples.yaml:1: record"),
        ("fact_examples.yaml", "employed:\n  yes: [a]\n", "fact_examples.yaml:2: employed.yes"),
        ("crisis_examples.yaml", "calm:\n  en: [1]\n", "crisis_examples.yaml:2: calm.en"),
        ("crisis_examples.yaml", "", "crisis_examples.yaml:1: record"),
    ],
)
def test_mistake_in_the_examples_leaves_what_stood(knowledge: Path, tmp_path: Path, name: str, text: str, said: str) -> None:
    """File, line and field are named."""
    before = build_index(knowledge, tmp_path / "out", HashingEncoder())
    (knowledge / name).write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError) as error:
        build_index(knowledge, tmp_path / "out", HashingEncoder())
    assert said in str(error.value)
    assert read_manifest(tmp_path / "out") == before


def test_no_index_names_the_command(tmp_path: Path) -> None:
    """Neither a folder nor an empty one is an index."""
    for folder in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(IndexMissingError, match="navigator index build"):
            open_index(folder, HashingEncoder())


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"format": FORMAT + 1}, IndexStaleError),
        ({"model_digest": "another"}, IndexStaleError),
        ({"dimension": 384}, IndexStaleError),
        ({"passages": 3}, IndexStaleError),
        ({"examples": 3}, IndexStaleError),
        ({"entries": 3}, IndexStaleError),
        ({"entries": "many"}, IndexStaleError),
        ({"surplus": 1}, IndexStaleError),
        ({"generation": "build-gone"}, IndexMissingError),
    ],
)
def test_manifest_that_does_not_fit_is_refused(index: Path, changed: dict[str, Any], error: type[Exception]) -> None:
    """With the command that mends it."""
    manifest = json.loads((index / NAME).read_text(encoding="utf-8"))
    (index / NAME).write_text(json.dumps(manifest | changed), encoding="utf-8")
    with pytest.raises(error, match="navigator index build"):
        open_index(index, HashingEncoder())


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": 1}'])
def test_broken_manifest_is_refused(index: Path, content: bytes) -> None:
    """Empty, cut off, of another shape, or no text at all."""
    (index / NAME).write_bytes(content)
    with pytest.raises(IndexStaleError, match="navigator index build"):
        open_index(index, HashingEncoder())


@pytest.mark.parametrize("name", FILES)
def test_index_with_a_file_missing_is_refused(index: Path, name: str) -> None:
    """The message names the file."""
    (read_manifest(index).folder(index) / name).unlink()
    with pytest.raises(IndexStaleError, match=rf"{name}.*navigator index build"):
        open_index(index, HashingEncoder())


@pytest.mark.parametrize("content", [b"", b"not a database, nor vectors, at all" * 200])
@pytest.mark.parametrize("name", FILES)
def test_index_with_a_broken_file_is_refused(index: Path, name: str, content: bytes) -> None:
    """Empty or overwritten."""
    (read_manifest(index).folder(index) / name).write_bytes(content)
    with pytest.raises(IndexStaleError, match="navigator index build"):
        open_index(index, HashingEncoder())


def test_vectors_of_another_build_are_refused(index: Path) -> None:
    """More or fewer than there are passages, or of another length."""
    folder = read_manifest(index).folder(index)
    shutil.copy(folder / EXAMPLES, folder / PASSAGES)
    with pytest.raises(IndexStaleError, match="navigator index build"):
        open_index(index, HashingEncoder())


def test_store_of_another_build_is_refused(knowledge: Path, index: Path, tmp_path: Path) -> None:
    """Its passages are not those of the vectors."""
    add_guide(knowledge, "How to save")
    other = build_index(knowledge, tmp_path / "other", HashingEncoder())
    shutil.copy(other.folder(tmp_path / "other") / STORE, read_manifest(index).folder(index) / STORE)
    with pytest.raises(IndexStaleError, match="navigator index build"):
        open_index(index, HashingEncoder())
