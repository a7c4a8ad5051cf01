"""Tells how an answer came about, for who checks it: `navigator ask --explain`.

Nothing is decided here. What the layers decided, and from what, is put into lines; a net of the crisis screen is asked for
what it saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from navigator.advice.conditions import Situation
    from navigator.advice.eligibility import Check
    from navigator.advice.next_steps import Considered
    from navigator.advice.questions import Weighed
    from navigator.advice.ranking import Candidate, Worth
    from navigator.dialogue.dangers import DangerSense
    from navigator.dialogue.findings import Section
    from navigator.dialogue.reply import Reply
    from navigator.dialogue.safety import Alarm, SafetyScreen, Sign
    from navigator.dialogue.understanding import Clause, Reading, Shown
    from navigator.index.settings import Thresholds

TOP = 5
"""Topics told of a clause, those with the highest scores."""


@dataclass(frozen=True, slots=True)
class Advised:
    """What advice was chosen from: `about` is the message it was read from, `in_play` the candidates whose checks a question decides."""

    about: str
    reading: Reading
    sections: tuple[Section, ...]
    in_play: tuple[Candidate, ...]
    situation: Situation
    rules: tuple[Considered, ...]
    questions: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A message answered, with all that was decided on the way. `evidence` holds facts with the words they were read from."""

    text: str
    reading: Reading
    evidence: tuple[tuple[str, str], ...]
    alarm: Alarm | None
    advised: Advised | None
    reply: Reply


@dataclass(frozen=True, slots=True)
class Chapter:
    """One link of the chain, a line for each thing there is to say of it."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an answer came about, from the message to the question asked."""

    chapters: tuple[Chapter, ...]

    def text(self) -> str:
        """To be read in a terminal: a heading for each chapter, its lines below."""
        return "\n\n".join("\n".join((f"== {one.title}", *(f"  {line}" for line in one.lines or ("none",)))) for one in self.chapters)

    def to_dict(self) -> dict[str, list[str]]:
        """The lines by the title of their chapter."""
        return {one.title: list(one.lines) for one in self.chapters}


def explain(turn: Turn, safety: SafetyScreen, dangers: DangerSense, thresholds: Thresholds) -> Explanation:
    """The whole chain for a turn."""
    advised = turn.advised
    reading = advised.reading if advised else turn.reading
    chapters = [
        Chapter("message", tuple(_message(turn))),
        Chapter("clauses as encoded", tuple(_spoken(clause) for clause in reading.parts)),
        Chapter("crisis screen", tuple(_crisis(turn, safety, dangers, thresholds))),
        Chapter("needs", tuple(_needs(reading, thresholds))),
        Chapter("topic scores", tuple(_scores(reading, thresholds))),
        Chapter("facts", tuple(_facts(turn))),
        Chapter("work", tuple(_work(reading))),
    ]
    if advised:
        chapters += [Chapter(_title(section), tuple(_section(section))) for section in advised.sections]
        chapters += [
            Chapter("rules that fired", tuple(_fired(advised))),
            Chapter("rules of these needs that gave no step", tuple(_not_fired(advised))),
            Chapter("question", tuple(_questions(advised, turn.reply))),
        ]
    return Explanation(tuple(chapters))


def _message(turn: Turn) -> Iterator[str]:
    yield f"text: {turn.text}"
    if turn.advised and turn.advised.about != turn.text:
        yield f"goes on from: {turn.advised.about}"
    yield f"language: {turn.reply.language}"
    yield f"intents: {', '.join(sorted(turn.reading.intents)) or 'none'}"
    yield f"outcome: {turn.reply.outcome}"


def _spoken(clause: Clause) -> str:
    return clause.spoken or clause.text


def _crisis(turn: Turn, safety: SafetyScreen, dangers: DangerSense, thresholds: Thresholds) -> Iterator[str]:
    signs = [_sign(sign) for spoken in ("en", "es") for sign in safety.signs(turn.text, spoken)]
    yield f"by words: {'; '.join(signs) or 'no sign'}"
    look = dangers.look(turn.reading)
    limits = f"the numbers to call from {thresholds.worry:g}, the crisis reply from {thresholds.danger:g}"
    yield f"by likeness: {look.situation} {look.alarm:.2f}, from {look.words!r} ({limits})" if look else "by likeness: too short to tell"
    yield f"alarm: {turn.alarm.situation}, from {turn.alarm.words!r}" if turn.alarm else "alarm: none"


def _sign(sign: Sign) -> str:
    taken_back = f", taken back by {sign.look_alike.words!r}" if sign.look_alike else ""
    return f"{sign.found.payload} {sign.found.words!r}{taken_back}"


def _needs(reading: Reading, thresholds: Thresholds) -> Iterator[str]:
    for need in reading.needs:
        urgent = ", urgent" if need.urgent else ""
        yield f"{need.topic} {need.confidence:.2f}{urgent}, by {reading.basis.get(need.topic, 'words')}: {need.evidence!r}"
    if reading.needs:
        yield (
            f"(by likeness from {thresholds.example:g}, from {thresholds.example_alone:g} where no words spoke, "
            f"from {thresholds.example_with_hint:g} with a hint)"
        )


def _scores(reading: Reading, thresholds: Thresholds) -> Iterator[str]:
    for clause, shown in zip((*reading.parts, reading.whole), reading.shown, strict=False):
        name = "the whole" if clause is reading.whole else repr(_spoken(clause))
        yield f"{name}: {_top(shown)}"
    yield f"likeness {reading.likeness:.2f} (on topic from {thresholds.on_topic:g})"
    yield f"strangeness {reading.strangeness:.2f} (a single word no longer counts from {thresholds.off_topic_margin:g})"


def _top(shown: Shown) -> str:
    best = sorted(shown.topics.items(), key=lambda pair: -pair[1])[:TOP]
    return ", ".join(f"{topic} {score:.2f}" for topic, score in (*best, ("off topic", shown.off_topic)))


def _facts(turn: Turn) -> Iterator[str]:
    told = dict(turn.evidence)
    for name, value in turn.reply.profile.to_dict().items():
        yield f"{name}: {value}, from {told[name]!r}" if name in told else f"{name}: {value}, from what was said before or from other facts"


def _work(reading: Reading) -> Iterator[str]:
    for found in reading.work.words:
        yield f"{found.payload} from {found.words!r}"
    if reading.work.fields:
        yield f"by field of work: {', '.join(reading.work.fields)}"


def _title(section: Section) -> str:
    return f"found for {section.topic.id}{' (implied)' if section.implied else ''}"


def _section(section: Section) -> Iterator[str]:
    if section.query:
        kinds = ", ".join(section.query.kinds)
        yield f"query: {section.query.text!r}, {kinds} of {', '.join(section.query.topics)}"
    if section.occupations:
        yield f"work shown: {', '.join(f'{work.id} ({work.soc})' for work in section.occupations)}"
    for number, candidate in enumerate(section.candidates, 1):
        yield f"{number}. {candidate.entry.id} {candidate.score:.3f}: {_sum(section, candidate)}"
        yield from (f"   {_criterion(check)}" for check in candidate.eligibility.checks)


def _sum(section: Section, candidate: Candidate) -> str:
    """What its score is made of."""
    same = [one for one in section.found if one.entry.id == candidate.entry.id]
    best = max(same, key=lambda one: one.score, default=None)
    if best is None:
        return _added(candidate.worth) or "named"
    match = best.match
    legs = (
        f"{best.likeness:.3f} (cosine {match.similarity:.3f}, BM25 {match.keywords:.2f} of the best)" if match else f"{best.likeness:.3f}"
    )
    return " ".join(filter(None, (legs, _added(best.added), _added(candidate.worth))))


def _added(worth: Sequence[Worth]) -> str:
    return " ".join(f"{one.points:+.2f} {one.what}" for one in worth)


def _criterion(check: Check) -> str:
    criterion = check.criterion
    value = getattr(criterion, criterion.name)
    asked = getattr(value, "en", None) or (value.model_dump(exclude_none=True) if hasattr(value, "model_dump") else value)
    listed = ", ".join(map(str, asked)) if isinstance(asked, tuple) else asked
    needs = f" (needs {', '.join(check.facts)})" if check.facts else ""
    return f"{check.result}: {criterion.name} {listed}{needs}"


def _fired(advised: Advised) -> Iterator[str]:
    for one in advised.rules:
        if one.held is None:
            about = f" about {one.entry.id}" if one.entry else ""
            yield f"{one.rule.id} ({one.rule.when}, {one.rule.priority}){about}: {one.rule.condition.words()}"


def _not_fired(advised: Advised) -> Iterator[str]:
    needs = set(advised.situation.needs)
    for one in advised.rules:
        topics = one.rule.condition.topics() | ({one.rule.best.topic} if one.rule.best else set())
        if one.held and not topics.isdisjoint(needs):
            yield f"{one.rule.id}: {_held_back(one, advised.situation)}"


def _held_back(one: Considered, situation: Situation) -> str:
    """What kept a rule from giving a step, in words."""
    held = one.held
    if held is None:
        return ""
    if held.why == "condition":
        unmet = one.rule.condition.unmet(situation)
        return "; ".join(f"{part.words()} is {'not known' if part.holds(situation) is None else 'false'}" for part in unmet)
    told = {
        "no entry": "its entry is closed or was not found",
        "instead": f"{held.by} stands instead of it",
        "same entry": f"{held.by} is about the same entry and due first",
        "conflict": f"in conflict with {held.by}, which is due first",
        "told": "told before",
        "limit": "no room left in the plan",
    }
    return told[held.why]


def _questions(advised: Advised, reply: Reply) -> Iterator[str]:
    asked = reply.question.asks if reply.question else None
    for one in sorted(advised.questions, key=lambda one: -one.worth):
        if not one.worth:
            continue
        checks = (f"{decided.check.criterion.name} of {advised.in_play[decided.place].entry.id}" for decided in one.decides)
        decides = ", ".join(dict.fromkeys(checks)) or "no check"
        yield f"{one.question.id} {one.worth:.2f}, decides {decides}: {_standing(one, asked)}"


def _standing(one: Weighed, asked: str | None) -> str:
    if one.question.id == asked:
        return "asked"
    if one.asked:
        return "asked before"
    if one.holds is not True:
        return f"its condition is {'not known' if one.holds is None else 'false'}"
    return "worth less" if asked else "not asked in this reply"
