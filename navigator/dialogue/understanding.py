"""Reads a message: which needs it holds, how sure that is, from which words, and what work it speaks of.

Two kinds of evidence: cues, phrases that staff wrote for each topic; and likeness of a clause to a topic's
examples, by the encoder. Both can be shown to whoever asks why.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from navigator.dialogue.clauses import listed_wishes, split_clauses
from navigator.dialogue.intents import REFUSAL, TROUBLE, WISH
from navigator.dialogue.phrases import Found, Phrases
from navigator.dialogue.reply import Need
from navigator.dialogue.work import Work
from navigator.index.build import OFF_TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from navigator.dialogue.intents import Intents
    from navigator.dialogue.scopes import Scopes, Span
    from navigator.dialogue.work import WorkSpotter
    from navigator.index.classifier import Classifier
    from navigator.index.encoder import Encoder
    from navigator.index.settings import Thresholds
    from navigator.knowledge.lexicon import Language, Lexicon
    from navigator.knowledge.topics import Topic

    Vector = NDArray[np.float32]

Role = Literal["cue", "hint", "urgent", "exclude"]
Basis = Literal["cue", "hints", "hint and likeness", "likeness", "work"]
"""What a need was read from."""
CRISIS = "crisis"
"""Left to the crisis screen: words alone ("a job on a crisis line") do not make one."""
CUE_CONFIDENCE = 0.9
HINTS_CONFIDENCE = 0.7
WORK_NEEDS = frozenset(
    {"explore-careers", "training", "apprenticeship", "education", "job-search", "wages", "entrepreneurship", "mentoring"}
)
"""Needs that are about work or the way into it."""
LEARNT = WORK_NEEDS | {"english", "digital-skills"}
"""Needs that the name of work or of a course does not take back: "curso de computacion"."""
STATUSES = frozenset({"immigration", "reentry", "disability", "veterans", "seniors", "youth"})
"""Needs that are known by what someone is."""
TOLD_OF_ONESELF = STATUSES | {"mental-health", "job-search", "explore-careers", "education", "wages"}
"""Needs whose words may only tell of oneself ("I have a felony", "I work nights"): they come after what is wished for."""
NAMED_WORK = "explore-careers"
"""What someone wants who names work and says no more of it."""
NAMED_WORK_CONFIDENCE = 0.6
SAYS_ENOUGH = frozenset({"thanks", "goodbye", "ask_verdict"})
"""Intents beside which a faint likeness shows no need."""
STRANGE_FOR_WORK = 0.1
"""By how much more a message that names work may read like what is off topic than like any need about work."""
NEGATION_REACH = 4
"""How many words after "anything but" are taken back."""


class Sign(NamedTuple):
    """What a phrase stands for: a topic, and how it speaks for it."""

    topic: str
    role: Role


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the message: in plain, with its vector, and as the encoder read it."""

    plain: str
    vector: Vector
    spoken: str = ""

    @property
    def text(self) -> str:
        """The words to look up: in the language they were written in and, where that was not English, in English."""
        return f"{self.plain} {self.spoken}" if self.spoken and self.spoken != self.plain else self.plain


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
    """How much the best clause reads like some topic's examples: 0 not at all, 1 surely."""
    strangeness: float = 0.0
    """By how much more the clauses read like what is off topic than like any topic; negative where they do not."""
    shown: tuple[Shown, ...] = ()
    """What each of `parts`, then `whole`, shows by its likeness to examples."""
    basis: dict[str, Basis] = field(default_factory=dict)
    """For each need's topic what it was read from."""
    wishes: frozenset[str] = frozenset()
    """The words by which it wishes for something or tells of trouble."""


class Shown(NamedTuple):
    """What a clause shows by its likeness to examples: a score for each topic, and one for what is off topic."""

    topics: dict[str, float]
    off_topic: float

    @property
    def likest(self) -> str:
        """The topic with the highest score."""
        return max(self.topics, key=self.topics.__getitem__)

    @property
    def best(self) -> float:
        """The highest score of a topic."""
        return max(self.topics.values(), default=0.0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a message holds by which its needs are decided: what the thresholds are then applied to.

    `by_words` are the needs that cues and hints speak for, `markers` where something is taken back, `shown` is for each of
    `clauses`, then `whole`.
    """

    plain: str
    intents: frozenset[str]
    markers: tuple[Found[str], ...]
    work: Work
    clauses: tuple[Clause, ...]
    whole: Clause
    shown: tuple[Shown, ...]
    by_words: dict[str, Need]
    spans: tuple[Span, ...] = ()
    """Where it says that what is spoken of is no trouble of the person's."""
    wishes: frozenset[str] = frozenset()
    """The words by which it wishes for something."""
    troubles: frozenset[str] = frozenset()
    """The words by which it tells of trouble."""
    look_alikes: frozenset[tuple[str, str]] = frozenset()
    """Topics with the words in it that only look like theirs."""


class Understanding:
    """Reads messages with the topics, examples and lexicon of the knowledge base."""

    def __init__(
        self, topics: Sequence[Topic], classifier: Classifier, encoder: Encoder, lexicon: Lexicon,
        intents: Intents, scopes: Scopes, spotter: WorkSpotter, thresholds: Thresholds,
    ) -> None:  # fmt: skip
        self._urgency = {topic.id: topic.urgency for topic in topics}
        self._signs: Phrases[Sign] = Phrases(pair for topic in topics for pair in _signs_of(topic))
        self._yielding = {
            topic.id: (frozenset(way.to), Phrases((words, None) for words in (*way.unless.en, *way.unless.es)))
            for topic in topics if (way := topic.gives_way)
        }  # fmt: skip
        self._classifier = classifier
        self._topics = [(number, label) for number, label in enumerate(classifier.labels) if label not in {OFF_TOPIC, CRISIS}]
        self._encoder = encoder
        self._lexicon = lexicon
        self._intents = intents
        self._scopes = scopes
        self._spotter = spotter
        self.thresholds = thresholds

    def read(self, text: str, language: Language) -> Reading:
        """What a message says."""
        return self.decide(self.gather(text, language))

    def learnt_from(self, classifier: Classifier) -> Understanding:
        """The same with another classifier, which has the same labels."""
        other = copy(self)
        other._classifier = classifier  # noqa: SLF001 -- its own copy
        return other

    def gather(self, text: str, language: Language) -> Evidence:
        """What speaks for this need or that, before anything is decided."""
        plain = self._lexicon.plain(text, language)
        intents, markers = self._intents.find(plain)
        left = self._intents.place("leave_work", plain) if "leave_work" in intents else 0
        work = self._spotter.find(plain, left, [one for one in markers if one.payload == REFUSAL])
        wishes, troubles = (frozenset(one.words for one in markers if one.payload == kind) for kind in (WISH, TROUBLE))
        markers = [one for one in markers if one.payload not in {REFUSAL, WISH, TROUBLE}]
        clauses = self._clauses(text, language)
        whole = _whole(clauses)
        shown = self._shown([*clauses, whole])
        listed = [self._lexicon.plain(wish, language) for wish in listed_wishes(text)]
        spans = self._scopes.find(text, plain, lambda piece: self._lexicon.plain(piece, language))
        wide = " ".join([plain, *listed])
        by_words = self._by_words(wide, markers, work, spans)
        if not (
            by_words or work.codes or self._asked_beside(clauses, shown, spans)
        ):  # who takes everything back is heard as if nothing were
            spans = [span for span in spans if span.takes == "work"]
            by_words = self._by_words(wide, markers, work, spans)
        return Evidence(
            plain, frozenset(intents), tuple(markers), work, tuple(clauses), whole, tuple(shown), by_words, tuple(spans), wishes, troubles,
            self._look_alikes(plain),
        )  # fmt: skip

    def decide(self, evidence: Evidence, thresholds: Thresholds | None = None) -> Reading:
        """What the evidence comes to, by these thresholds or else its own."""
        needs, basis = _merge(evidence, thresholds or self.thresholds)
        needs = [need for need in needs if not self._is_of_another(need.topic, needs, evidence.plain)]
        shown = evidence.shown
        clauses = {need.topic: _clause_of(need, evidence.clauses, shown) for need in needs}
        wished = _wished(needs, clauses, evidence, (thresholds or self.thresholds).example_with_hint)
        told = {topic for topic in clauses if topic not in wished and topic in TOLD_OF_ONESELF} if wished else set()
        told |= {topic for topic, how in basis.items() if how == "work" and topic not in wished}
        told |= {topic for topic, how in basis.items() if how == "hint and likeness" and topic in STATUSES}
        return Reading(
            plain=evidence.plain,
            intents=evidence.intents,
            whole=evidence.whole,
            parts=evidence.clauses,
            needs=tuple(sorted(needs, key=lambda need: (not need.urgent, need.topic in told, -self._urgency.get(need.topic, 0)))),
            work=evidence.work,
            clauses=clauses,
            likeness=max((one.best for one in shown), default=0.0),
            strangeness=min((one.off_topic - one.best for one in shown), default=0.0),
            shown=shown,
            basis={topic: how for topic, how in basis.items() if topic in clauses},
            wishes=evidence.wishes | evidence.troubles,
        )

    def _is_of_another(self, topic: str, needs: Sequence[Need], plain: str) -> bool:
        """Whether the words of a topic mean another need beside it: "who can watch her" is no childcare where she is 81."""
        others, own = self._yielding.get(topic, (frozenset(), None))
        return own is not None and any(need.topic in others for need in needs) and own.first(plain) is None

    def _clauses(self, text: str, language: Language) -> list[Clause]:
        pieces = split_clauses(text)
        plain = [self._lexicon.plain(piece, language) for piece in pieces]
        spoken = [self._lexicon.spoken(piece, language) for piece in plain]
        vectors = self._encoder.encode(spoken)
        return [Clause(words, vector, english) for words, english, vector in zip(plain, spoken, vectors, strict=True)]

    def _by_words(self, plain: str, markers: list[Found[str]], work: Work, spans: list[Span]) -> dict[str, Need]:
        """Needs shown by cues and hints, without what is excluded, negated, past or the name of work ("substance abuse counselor")."""
        found = self._signs.find(plain)
        excluded = [one for one in found if one.payload.role == "exclude"]
        speaking = [
            one
            for one in found
            if one.payload.role != "exclude"
            and one.payload.topic != CRISIS
            and not _taken_back(one, markers)
            and not _blanked(one, excluded)
            and not (one.payload.topic not in WORK_NEEDS and any(name.covers(one) for name in work.words))
        ]
        speaking = [one for one in speaking if not _in_scope(one, spans)]
        needs: dict[str, Need] = {}
        for topic in dict.fromkeys(one.payload.topic for one in speaking):
            signs = [one for one in speaking if one.payload.topic == topic]
            if need := _need(topic, signs):
                needs[topic] = need
        return needs

    def _asked_beside(self, clauses: Sequence[Clause], shown: Sequence[Shown], spans: Sequence[Span]) -> bool:
        """Whether a clause in which nothing is taken back is like a topic."""
        return any(
            one.off_topic < one.best >= self.thresholds.example_alone and not any(_scoped(clause, one.likest, span) for span in spans)
            for clause, one in zip(clauses, shown, strict=False)
        )

    def _look_alikes(self, plain: str) -> frozenset[tuple[str, str]]:
        return frozenset((one.payload.topic, one.words) for one in self._signs.find(plain) if one.payload.role == "exclude")

    def _shown(self, clauses: Sequence[Clause]) -> list[Shown]:
        """What each clause shows by its likeness to examples."""
        scores = self._classifier.scores(np.stack([clause.vector for clause in clauses]), [clause.plain for clause in clauses])
        labels = self._classifier.labels
        strange = scores[:, labels.index(OFF_TOPIC)] if OFF_TOPIC in labels else np.zeros(len(clauses))
        return [
            Shown({topic: float(row[number]) for number, topic in self._topics}, float(off))
            for row, off in zip(scores, strange, strict=True)
        ]  # fmt: skip


def _merge(evidence: Evidence, thresholds: Thresholds) -> tuple[list[Need], dict[str, Basis]]:
    """Needs shown by words, and those that likeness bears out: a hinted topic, each that a clause is surely like, or else the likest.

    A hint is one stray word, so a clause that reads more like what is off topic does not bear it out.
    """
    by_words, shown = evidence.by_words, evidence.shown
    needs = {topic: need for topic, need in by_words.items() if need.confidence >= HINTS_CONFIDENCE}
    basis: dict[str, Basis] = {topic: "cue" if need.confidence >= CUE_CONFIDENCE else "hints" for topic, need in needs.items()}
    for topic, need in by_words.items():
        score = max((like for one in shown if (like := one.topics.get(topic, 0.0)) > one.off_topic), default=0.0)
        if topic not in needs and score >= thresholds.example_with_hint:
            needs[topic] = replace(need, confidence=round(min(score, 1.0), 3))
            basis[topic] = "hint and likeness"
    alike = {topic: found for topic, found in _alike(evidence).items() if topic not in needs}
    sure = {topic: found for topic, found in alike.items() if found[0] >= thresholds.example}
    if not needs and not sure and evidence.intents.isdisjoint(SAYS_ENOUGH):
        likest = max(alike, key=lambda topic: alike[topic][0], default=None)
        sure = {likest: alike[likest]} if likest and alike[likest][0] >= thresholds.example_alone else {}
    for topic, (score, clause) in sure.items():
        needs[topic] = Need(topic, round(min(score, 1.0), 3), urgent=False, evidence=clause.text)
        basis[topic] = "likeness"
    names = [found.words for found in evidence.work.words]
    if not names and not needs and evidence.wishes:  # "quiero trabajar en" something no occupation is called
        names = [span.why for span in evidence.spans if span.takes == "work"][:1]
    asked = names and (not needs or evidence.wishes) and _of_work(shown)
    if (asked or (evidence.work.ruled_out and not needs)) and WORK_NEEDS.isdisjoint(needs):
        needs[NAMED_WORK] = Need(NAMED_WORK, NAMED_WORK_CONFIDENCE, urgent=False, evidence=names[0] if names else evidence.plain)
        basis[NAMED_WORK] = "work"
    return list(needs.values()), basis


def _alike(evidence: Evidence) -> dict[str, tuple[float, Clause]]:
    """For each topic the clause that is likest to it, and how much, of those that likeness may speak of.

    Likeness knows no "not": a clause that takes something back, that only names work, or that holds a look-alike shows no need by it.
    """
    names = [found.words for found in evidence.work.words]
    alike: dict[str, tuple[float, Clause]] = {}
    for clause, one in zip((*evidence.clauses, evidence.whole), evidence.shown, strict=True):
        if one.best <= one.off_topic or clause.text in names or any(marker.words in clause.text for marker in evidence.markers):
            continue
        names_work = any(name in clause.text for name in names)
        for topic, score in one.topics.items():
            if (
                score > alike.get(topic, (0.0,))[0]
                and not (names_work and topic not in WORK_NEEDS)
                and not any(_scoped(clause, topic, span) for span in evidence.spans)
                and not any(other == topic and words in clause.text for other, words in evidence.look_alikes)
            ):
                alike[topic] = (score, clause)
    return alike


def _of_work(shown: Sequence[Shown]) -> bool:
    """Whether a message that names work reads like a question about work at all: not "how much does a plumber's van weigh"."""
    return any(one.off_topic - max(one.topics.get(topic, 0.0) for topic in WORK_NEEDS) < STRANGE_FOR_WORK for one in shown)


def _clause_of(need: Need, clauses: Sequence[Clause], shown: Sequence[Shown]) -> Clause:
    """The clause a need was read from; where its words span several, the one that shows its topic most."""
    holding = [clause for clause in clauses if need.evidence and need.evidence in clause.text]
    return holding[0] if holding else max(zip(clauses, shown, strict=False), key=lambda pair: pair[1].topics.get(need.topic, 0.0))[0]


def _wished(needs: Sequence[Need], clauses: dict[str, Clause], evidence: Evidence, likeness: float) -> set[str]:
    """The needs spoken of after words of wishing or beside words of trouble, or that another clause with such words is like."""
    spoken = evidence.wishes | evidence.troubles
    wishing = [(clause, one) for clause, one in zip(evidence.clauses, evidence.shown, strict=False) if _holds(clause.text, spoken)]
    wished = {
        need.topic
        for need in needs
        for clause in (clauses[need.topic],)
        if _holds(_up_to(need, clause), evidence.wishes) or _holds(clause.text, evidence.troubles)
    }
    return wished | {
        topic
        for topic, own in clauses.items()
        if any(clause is not own and shown.topics.get(topic, 0.0) >= likeness for clause, shown in wishing)
    }


def _up_to(need: Need, clause: Clause) -> str:
    """The clause up to the end of the words that show the need; all of it where they stand elsewhere."""
    before, words, _ = clause.text.partition(need.evidence) if need.evidence else (clause.text, "", "")
    return before + words


def _holds(text: str, phrases: frozenset[str]) -> bool:
    """Whether one of the phrases stands in a text."""
    return any(f" {phrase} " in f" {text} " for phrase in phrases)


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


def _in_scope(sign: Found[Sign], spans: Sequence[Span]) -> bool:
    """Whether it stands where the message says that it is no trouble of the person's."""
    return any(span.holds(sign) and (span.takes == "trouble" or sign.payload.topic not in LEARNT) for span in spans)


def _scoped(clause: Clause, topic: str, span: Span) -> bool:
    """Whether what a clause is like is taken back: the words that do so stand in it, or it lies wholly where they reach."""
    reached = span.why in clause.text or f" {clause.plain} " in f" {span.text} "
    return reached and (span.takes == "trouble" or topic not in LEARNT)


def _blanked(sign: Found[Sign], excluded: list[Found[Sign]]) -> bool:
    return any(other.payload.topic == sign.payload.topic and other.overlaps(sign) for other in excluded)


def _whole(clauses: list[Clause]) -> Clause:
    """The whole message: its vector is the mean of its clauses', so that nothing is encoded twice."""
    mean = np.mean([clause.vector for clause in clauses], axis=0)
    vector = np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)
    return Clause(" ".join(clause.plain for clause in clauses), vector, " ".join(clause.spoken for clause in clauses))
