"""Reads a message: which needs it holds, how sure that is, from which words, and what work it speaks of.

Two kinds of evidence: cues, phrases that staff wrote for each topic; and likeness of a clause to a topic's
examples, by the encoder. Both can be shown to whoever asks why.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from navigator.dialogue.clauses import split_clauses
from navigator.dialogue.phrases import Found, Phrases
from navigator.dialogue.reply import Need
from navigator.dialogue.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from navigator.dialogue.intents import Intents
    from navigator.dialogue.language import Language, Lexicon
    from navigator.dialogue.work import WorkSpotter
    from navigator.index.build import Example
    from navigator.index.encoder import Encoder
    from navigator.index.retriever import ExampleIndex
    from navigator.index.settings import Thresholds
    from navigator.knowledge.topics import Topic

    Vector = NDArray[np.float32]
    Near = list[tuple[Example, float]]

Role = Literal["cue", "hint", "urgent", "exclude"]
CRISIS = "crisis"
"""Left to the crisis screen: words alone ("a job on a crisis line") do not make one."""
CUE_CONFIDENCE = 0.9
HINTS_CONFIDENCE = 0.7
NEGATION_REACH = 3
"""How many words after "anything but" are taken back."""


class Sign(NamedTuple):
    """What a phrase stands for: a topic, and how it speaks for it."""

    topic: str
    role: Role


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the message with its vector, and the words to look up."""

    text: str
    vector: Vector


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood. `clauses` maps each need's topic to the clause it was read from."""

    plain: str
    intents: frozenset[str]
    whole: Clause
    parts: tuple[Clause, ...] = ()
    needs: tuple[Need, ...] = ()
    work: Work = field(default_factory=Work)
    clauses: dict[str, Clause] = field(default_factory=dict)
    likeness: float = 0.0
    """Cosine of the best clause to any topic's example; negative where something off topic is nearer."""
    strangeness: float = 0.0
    """By how much examples of what is off topic are nearer than those of any topic; negative where they are not."""


class Understanding:
    """Reads messages with the topics, examples and lexicon of the knowledge base."""

    def __init__(
        self, topics: Sequence[Topic], examples: ExampleIndex, encoder: Encoder, lexicon: Lexicon,
        intents: Intents, spotter: WorkSpotter, thresholds: Thresholds,
    ) -> None:  # fmt: skip
        self._urgency = {topic.id: topic.urgency for topic in topics}
        self._signs: Phrases[Sign] = Phrases(pair for topic in topics for pair in _signs_of(topic))
        self._examples = examples
        self._encoder = encoder
        self._lexicon = lexicon
        self._intents = intents
        self._spotter = spotter
        self._thresholds = thresholds

    def read(self, text: str, language: Language) -> Reading:
        """What a message says."""
        plain = self._lexicon.plain(text, language)
        intents, markers = self._intents.find(plain)
        work = self._spotter.find(plain)
        clauses = self._clauses(text, language)
        nearest = self._examples.nearest(np.stack([clause.vector for clause in clauses]))
        by_words = self._by_words(plain, markers)
        needs = self._merge(by_words, clauses, nearest)
        return Reading(
            plain=plain,
            intents=frozenset(intents),
            whole=_whole(clauses),
            parts=tuple(clauses),
            needs=tuple(sorted(needs, key=self._rank)),
            work=work,
            clauses={need.topic: self._clause_of(need, clauses, nearest) for need in needs},
            likeness=_likeness(nearest),
            strangeness=_strangeness(nearest),
        )

    def _clauses(self, text: str, language: Language) -> list[Clause]:
        pieces = split_clauses(text)
        plain = [self._lexicon.plain(piece, language) for piece in pieces]
        spoken = [self._lexicon.gloss(piece) or piece for piece in plain] if language == "es" else plain
        vectors = self._encoder.encode(spoken)
        return [
            Clause(f"{words} {english}" if words != english else words, vector)
            for words, english, vector in zip(plain, spoken, vectors, strict=True)
        ]

    def _by_words(self, plain: str, markers: list[Found[str]]) -> dict[str, Need]:
        """Needs shown by cues and hints, without what is excluded, negated or past."""
        found = self._signs.find(plain)
        excluded = [one for one in found if one.payload.role == "exclude"]
        speaking = [
            one
            for one in found
            if one.payload.role != "exclude"
            and one.payload.topic != CRISIS
            and not _taken_back(one, markers)
            and not _blanked(one, excluded)
        ]
        needs: dict[str, Need] = {}
        for topic in dict.fromkeys(one.payload.topic for one in speaking):
            signs = [one for one in speaking if one.payload.topic == topic]
            if need := _need(topic, signs):
                needs[topic] = need
        return needs

    def _merge(self, by_words: dict[str, Need], clauses: list[Clause], nearest: list[Near]) -> list[Need]:
        """Needs shown by words, and those that the examples bear out: a hinted topic, or the nearest where no words spoke."""
        needs = {topic: need for topic, need in by_words.items() if need.confidence >= HINTS_CONFIDENCE}
        hinted = [need for need in by_words.values() if need.confidence < HINTS_CONFIDENCE]
        for clause, found in zip(clauses, nearest, strict=True):
            likest: dict[str, float] = {}
            for example, cosine in found:
                if example.topic is not None and example.topic != CRISIS:
                    likest.setdefault(example.topic, cosine)
            for need in hinted:
                if need.evidence in clause.text and likest.get(need.topic, 0.0) >= self._thresholds.example_with_hint:
                    needs.setdefault(need.topic, replace(need, confidence=round(likest[need.topic], 3)))
            if any(need.evidence in clause.text for need in needs.values()) or not likest or found[0][0].topic is None:
                continue
            topic, cosine = max(likest.items(), key=lambda item: item[1])
            if cosine >= self._thresholds.example:
                needs.setdefault(topic, Need(topic, round(min(cosine, 1.0), 3), urgent=False, evidence=clause.text))
        return list(needs.values())

    def _clause_of(self, need: Need, clauses: list[Clause], nearest: list[Near]) -> Clause:
        """The clause a need was read from; where its words span several, the one most like the topic's examples."""
        holding = [clause for clause in clauses if need.evidence and need.evidence in clause.text]
        if holding:
            return holding[0]
        likeness = [max((cosine for example, cosine in found if example.topic == need.topic), default=0.0) for found in nearest]
        return clauses[int(np.argmax(likeness))]

    def _rank(self, need: Need) -> tuple[bool, int]:
        return not need.urgent, -self._urgency.get(need.topic, 0)


def _signs_of(topic: Topic) -> list[tuple[str, Sign]]:
    lists = (("cue", topic.cues), ("hint", topic.hints), ("urgent", topic.urgent), ("exclude", topic.exclude))
    return [(phrase, Sign(topic.id, role)) for role, phrases in lists for phrase in (*phrases.en, *phrases.es)]  # type: ignore[arg-type]


def _need(topic: str, signs: list[Found[Sign]]) -> Need | None:
    """The need that its signs show: one cue is enough, of hints there must be two; a single hint is kept as a weak one."""
    strong = [one for one in signs if one.payload.role in {"cue", "urgent"}]
    hints = {one.words for one in signs if one.payload.role == "hint"}
    confidence = CUE_CONFIDENCE if strong else HINTS_CONFIDENCE if len(hints) > 1 else 0.0
    if not signs:
        return None
    best = max(strong or signs, key=lambda one: len(one.words))
    return Need(topic, confidence, any(one.payload.role == "urgent" for one in signs), best.words)


def _taken_back(sign: Found[Sign], markers: list[Found[str]]) -> bool:
    """Whether "anything but" or "used to be" stands right before it."""
    return any(0 <= sign.start - marker.end < NEGATION_REACH for marker in markers)


def _blanked(sign: Found[Sign], excluded: list[Found[Sign]]) -> bool:
    return any(other.payload.topic == sign.payload.topic and other.overlaps(sign) for other in excluded)


def _whole(clauses: list[Clause]) -> Clause:
    """The whole message: its vector is the mean of its clauses', so that nothing is encoded twice."""
    mean = np.mean([clause.vector for clause in clauses], axis=0)
    return Clause(" ".join(clause.text for clause in clauses), np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32))


def _likeness(nearest: list[Near]) -> float:
    """How like anything on topic the message is: negative where what is off topic is nearer in every clause."""
    best = [found[0] for found in nearest if found]
    on_topic = [cosine for example, cosine in best if example.topic is not None]
    return max(on_topic) if on_topic else -max((cosine for _, cosine in best), default=0.0)


def _strangeness(nearest: list[Near]) -> float:
    """By how much what is off topic is nearer than anything on topic, in the clause where that is least so."""
    margins = []
    for found in nearest:
        on_topic = max((cosine for example, cosine in found if example.topic is not None), default=0.0)
        margins.append(max((cosine for example, cosine in found if example.topic is None), default=0.0) - on_topic)
    return min(margins, default=0.0)
