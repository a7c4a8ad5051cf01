"""Fits the encoder to this field: learns an adapter from the examples and names of the knowledge base, and from ESCO's titles.

Texts of one label are drawn together (topics, dangers, facts), and so are two names of one thing (entries, occupations). Only
thin matrices beside the frozen weights are learnt (LoRA: Hu and others 2021). Like the encoder, it imports torch on first use.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from tqdm import tqdm

from navigator.errors import InputFileError
from navigator.index.adapter import Adapter
from navigator.index.build import CALM, dangers_of, examples_of, facts_of, lexicon_of
from navigator.knowledge.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from navigator.index.build import Example
    from navigator.index.encoder import SentenceTransformerEncoder
    from navigator.knowledge.store import KnowledgeStore

RANK, SCALE = 32, 2.0
TOKENS = 32
"""Longer texts are cut: what tells stands early, and a step costs by the longest."""
BATCH = {"topics": 32, "dangers": 28, "calm": 8, "facts": 24, "names": 12, "titles": 8}
"""Texts, or pairs of names, of each kind in a step."""
SHARPNESS, SMOOTHING = 16, 0.1
PAIR_SHARPNESS, PAIR_SHARE = 20, 0.5
"""How sharply names of one thing are told from others, and what that weighs beside a kind of labels."""
RATE, LABEL_RATE = 8e-4, 2e-3
WARM_UP = 40
"""Steps until the full rate; then it falls evenly to a fiftieth."""
EACH_TITLE = {"en": 2, "es": 3}
"""Names taken of each occupation in ESCO."""


class Pair(NamedTuple):
    """Two names of one thing, and which thing."""

    one: str
    other: str
    thing: str


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is learnt from: labelled texts as the encoder reads them, and pairs of names."""

    topics: Sequence[tuple[str, str]]
    dangers: Sequence[tuple[str, str]]
    calm: Sequence[tuple[str, str]]
    """Everyday needs, which are no danger."""
    facts: Sequence[tuple[str, str]]
    names: Sequence[Pair]
    titles: Sequence[Pair]


def read_lessons(store: KnowledgeStore, esco: Path | None, seed: int = 0) -> Lessons:
    """The lessons of a knowledge base, and of an ESCO folder with `occupations_en.csv` and `occupations_es.csv`. Raises InputFileError."""
    pick = random.Random(seed)  # noqa: S311 -- no secret
    dangers = dangers_of(store)
    everyday = {example.spoken for example in examples_of(store)}
    return Lessons(
        topics=_labelled(examples_of(store)),
        dangers=_labelled([one for one in dangers if one.label != CALM or one.spoken not in everyday]),
        calm=_labelled([one for one in dangers if one.label == CALM and one.spoken in everyday]),
        facts=_labelled(facts_of(store)),
        names=list(_names(store, pick)),
        titles=list(_titles(store, esco, pick)) if esco else [],
    )


def _labelled(examples: Sequence[Example]) -> list[tuple[str, str]]:
    return [(example.spoken, example.label) for example in examples]


def _names(store: KnowledgeStore, pick: random.Random) -> Iterator[Pair]:
    """Each passage of an entry with another one of it: its first, the name, more often than not."""
    for entry in store.entries():
        passages = [passage.text for passage in passages_of(entry)]
        for passage in passages[1:]:
            yield Pair(passage, passages[0] if pick.random() < 0.6 else pick.choice(passages), entry.id)


def _titles(store: KnowledgeStore, esco: Path, pick: random.Random) -> Iterator[Pair]:
    """Other names of ESCO's occupations, in both languages, with the English preferred one."""
    lexicon = lexicon_of(store)
    english, spanish = (_rows(esco / f"occupations_{language}.csv") for language in ("en", "es"))
    for concept, (preferred, others) in english.items():
        name = lexicon.plain(preferred, "en")
        for title in pick.sample(others, min(EACH_TITLE["en"], len(others))):
            yield Pair(lexicon.plain(title, "en"), name, concept)
        if concept in spanish:
            titles = [spanish[concept][0], *spanish[concept][1]]
            for title in pick.sample(titles, min(EACH_TITLE["es"], len(titles))):
                yield Pair(lexicon.spoken(lexicon.plain(title, "es"), "es"), name, concept)


def _rows(path: Path) -> dict[str, tuple[str, list[str]]]:
    """By concept its preferred label and its other ones."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        return {row["conceptUri"]: (row["preferredLabel"], [label for label in row["altLabels"].split("\n") if label]) for row in rows}
    except (OSError, UnicodeDecodeError, KeyError, AttributeError, csv.Error) as error:
        msg = f"{path}: cannot be read ({error}); give a folder with ESCO's occupations_en.csv and occupations_es.csv"
        raise InputFileError(msg) from error


def tune(encoder: SentenceTransformerEncoder, lessons: Lessons, passes: float, *, seed: int = 0, progress: bool = False) -> Adapter:
    """The adapter learnt in so many passes over the examples of topics; the encoder, which must be plain, is used up."""
    import torch

    torch.manual_seed(seed)
    model = encoder.model
    layers = _with_adapter(model)
    kinds = {"topics": lessons.topics, "dangers": [*lessons.dangers, *lessons.calm], "facts": lessons.facts}
    labels = {kind: sorted({label for _, label in texts}) for kind, texts in kinds.items()}
    centres = {kind: torch.nn.Parameter(_centres(encoder, texts, labels[kind], seed)) for kind, texts in kinds.items()}
    learning = [weight for layer in layers.values() for weight in (layer.down, layer.up)]
    steps = max(1, round(passes * len(lessons.topics) / BATCH["topics"]))
    optimizer = torch.optim.AdamW([{"params": learning, "lr": RATE}, {"params": list(centres.values()), "lr": LABEL_RATE}])
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / steps))
    draws = {kind: _draws(getattr(lessons, kind), BATCH[kind], seed) for kind in BATCH if getattr(lessons, kind)}
    model.train()
    with tqdm(total=steps, desc="Tuning", unit="step", disable=not progress) as bar:
        for _ in range(steps):
            batch = {kind: next(draw) for kind, draw in draws.items()}
            loss = _loss(model, centres, labels, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learning, 1.0)
            optimizer.step()
            rates.step()
            bar.update()
            bar.set_postfix(loss=f"{loss.item():.2f}")
    thin = {name: (layer.down.detach().numpy(), SCALE * layer.up.detach().numpy()) for name, layer in layers.items()}
    return Adapter(encoder.digest, thin)


def _draws(lessons: Sequence[Any], size: int, seed: int) -> Iterator[list[Any]]:
    """Batches without end: all lessons in another order each time."""
    pick = random.Random(seed)  # noqa: S311 -- no secret
    left: list[Any] = []
    while True:
        if len(left) < size:
            left += pick.sample(lessons, len(lessons))
        yield left[:size]
        del left[:size]


def _with_adapter(model: Any) -> dict[str, Any]:
    """Freezes a model and puts thin matrices beside each linear layer of its transformer; these layers by name."""
    import torch

    class Layer(torch.nn.Module):
        """A frozen layer and what is added to it."""

        def __init__(self, base: Any) -> None:
            super().__init__()
            self.base = base
            self.down = torch.nn.Parameter(torch.randn(RANK, base.in_features) / base.in_features**0.5)
            self.up = torch.nn.Parameter(torch.zeros(base.out_features, RANK))

        def forward(self, rows: Any) -> Any:
            """What the layer gives, and what the adapter adds."""
            return self.base(rows) + SCALE * (rows @ self.down.T) @ self.up.T

    for weight in model.parameters():
        weight.requires_grad = False
    layers: dict[str, Any] = {}
    for name, parent in list(model.named_modules()):
        for child, layer in list(parent.named_children()):
            if isinstance(layer, torch.nn.Linear) and "pooler" not in name:
                layers[f"{name}.{child}"] = Layer(layer)
                setattr(parent, child, layers[f"{name}.{child}"])
    return layers


def _centres(encoder: SentenceTransformerEncoder, texts: Sequence[tuple[str, str]], labels: Sequence[str], seed: int) -> Any:
    """A first direction for each label: the mean of some of its texts (labels, dimension)."""
    import torch

    pick = random.Random(seed)  # noqa: S311 -- no secret
    of_label = [[text for text, label in texts if label == one] for one in labels]
    means = [encoder.encode(pick.sample(some, min(60, len(some)))).mean(axis=0) for some in of_label]
    return torch.from_numpy(np.stack(means))


def _loss(model: Any, centres: Mapping[str, Any], labels: Mapping[str, Sequence[str]], batch: Mapping[str, Sequence[Any]]) -> Any:
    """What is wrong with a batch: labelled texts far from their label's centre, names of one thing far from each other."""
    labelled = {"topics": batch["topics"], "dangers": [*batch["dangers"], *batch.get("calm", [])], "facts": batch["facts"]}
    pairs = [*batch["names"], *batch.get("titles", [])]
    texts = [text for one in labelled.values() for text, _ in one] + [pair.one for pair in pairs] + [pair.other for pair in pairs]
    vectors = _vectors(model, texts)
    loss, start = 0.0, 0
    for kind, one in labelled.items():
        loss = loss + _apart(vectors[start : start + len(one)], centres[kind], [labels[kind].index(label) for _, label in one])
        start += len(one)
    half = start + len(pairs)
    return loss + PAIR_SHARE * _together(vectors[start:half], vectors[half:], [pair.thing for pair in pairs])


def _vectors(model: Any, texts: Sequence[str]) -> Any:
    import torch

    features = {name: values[:, :TOKENS] for name, values in model.preprocess(list(texts)).items() if hasattr(values, "shape")}
    return torch.nn.functional.normalize(model(features)["sentence_embedding"], dim=1)


def _apart(vectors: Any, centres: Any, right: Sequence[int]) -> Any:
    """How far texts are from the centre of their label, against all others (cross-entropy over cosines)."""
    import torch

    near = vectors @ torch.nn.functional.normalize(centres, dim=1).T
    return torch.nn.functional.cross_entropy(SHARPNESS * near, torch.tensor(right), label_smoothing=SMOOTHING)


def _together(some: Any, others: Any, things: Sequence[str]) -> Any:
    """How far two names of one thing are from each other, against those of other things (in-batch negatives)."""
    import torch

    names = np.array(things)
    same = torch.from_numpy((names[:, None] == names[None, :]) & ~np.eye(len(names), dtype=bool))
    return torch.nn.functional.cross_entropy((PAIR_SHARPNESS * some @ others.T).masked_fill(same, -1e4), torch.arange(len(names)))
