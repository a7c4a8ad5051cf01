"""Scores replies on labelled questions. A reply is judged by what callers see of it, its JSON form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from navigator.index.readability import EIGHTH_GRADE, grade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.index.questions import LabelledQuestion

TOP = 3
LINES = ("911", "988")
"""Numbers that someone in danger must be given, in whatever reply."""
FEWEST_WORDS_GRADED = 12
"""Shorter answers have no school grade that means anything."""
ERRORS = frozenset({"surplus_needs", "trap_needs", "off_topic_answered", "in_scope_refused", "crisis_false_alarms", "forbidden_said"})
"""Figures of which less is better."""
MOST_BEHIND = 0.05
"""By how much of the whole a figure in Spanish may be worse than in English."""


@dataclass(slots=True)
class Ratio:
    """How many of how many."""

    good: float = 0
    of: int = 0

    def add(self, good: float, of: int = 1) -> None:
        """Counts some more."""
        self.good += good
        self.of += of

    def __str__(self) -> str:
        return f"{self.good / self.of:6.1%} ({self.good:g} of {self.of})" if self.of else "     - (none)"


@dataclass(slots=True)
class Score:
    """The figures over a set of questions."""

    need_recall: Ratio = field(default_factory=Ratio)
    surplus_needs: Ratio = field(default_factory=Ratio)
    trap_needs: Ratio = field(default_factory=Ratio)
    urgent_first: Ratio = field(default_factory=Ratio)
    match_recall: Ratio = field(default_factory=Ratio)
    kinds_shown: Ratio = field(default_factory=Ratio)
    facts: Ratio = field(default_factory=Ratio)
    outcome: Ratio = field(default_factory=Ratio)
    off_topic_answered: Ratio = field(default_factory=Ratio)
    in_scope_refused: Ratio = field(default_factory=Ratio)
    crisis_recall: Ratio = field(default_factory=Ratio)
    crisis_numbers_given: Ratio = field(default_factory=Ratio)
    crisis_false_alarms: Ratio = field(default_factory=Ratio)
    forbidden_said: Ratio = field(default_factory=Ratio)
    at_8th_grade: Ratio = field(default_factory=Ratio)

    def add(self, question: LabelledQuestion, reply: dict[str, Any]) -> list[str]:
        """Counts one question; what was wrong with the reply, in words."""
        wrong: list[str] = []
        self._needs(question, [need["topic"] for need in reply["needs"]], wrong)
        self._matches(question, reply["matches"], wrong)
        self._facts(question, reply["profile"], wrong)
        self._outcome(question, reply["outcome"], wrong)
        if question.expect.outcome == ("crisis",):
            self.crisis_numbers_given.add(any(number in reply["text"] for number in LINES))
        for words in question.expect.forbid:
            said = words.casefold() in reply["text"].casefold()
            self.forbidden_said.add(said)
            if said:
                wrong.append(f"says {words!r}")
        if question.channel != "desk":  # notes for staff are no prose
            self._grade(reply["text"], reply.get("language", "en"), wrong)
        return wrong

    def _grade(self, text: str, language: str, wrong: list[str]) -> None:
        if len(text.split()) < FEWEST_WORDS_GRADED:
            return
        found = grade(text, language)
        self.at_8th_grade.add(found < EIGHTH_GRADE)
        if found >= EIGHTH_GRADE:
            wrong.append(f"reads at grade {found:.1f}: {text!r}")

    def _needs(self, question: LabelledQuestion, found: list[str], wrong: list[str]) -> None:
        expect = question.expect
        for topic in expect.needs:
            self.need_recall.add(topic in found)
            if topic not in found:
                wrong.append(f"missed need {topic}")
        if expect.needs_any:
            hit = not set(expect.needs_any).isdisjoint(found)
            self.need_recall.add(hit)
            if not hit:
                wrong.append(f"missed any of {', '.join(expect.needs_any)}")
        for topic in expect.needs_not:
            self.trap_needs.add(topic in found)
            if topic in found:
                wrong.append(f"trap need {topic}")
        if expect.needs or expect.needs_any:
            surplus = set(found) - {*expect.needs, *expect.needs_any}
            self.surplus_needs.add(len(surplus))
            wrong += [f"surplus need {topic}" for topic in sorted(surplus)]
        if expect.first:
            self.urgent_first.add(found[:1] == [expect.first])
            if found[:1] != [expect.first]:
                wrong.append(f"{expect.first} is not first")

    def _matches(self, question: LabelledQuestion, matches: list[dict[str, Any]], wrong: list[str]) -> None:
        expect = question.expect
        if expect.soc:
            tops = [[match for match in matches if match["kind"] == kind][:TOP] for kind in ("occupation", "program")]
            codes = {soc for top in tops for match in top for soc in match.get("soc", ())}
            hit = not codes.isdisjoint(expect.soc)
            self.match_recall.add(hit)
            if not hit:
                wrong.append(f"no match leads to {', '.join(expect.soc)}, but to {', '.join(sorted(codes))}")
        shown = {match["kind"] for match in matches[:5]}
        for kind in expect.kinds:
            self.kinds_shown.add(kind in shown)
            if kind not in shown:
                wrong.append(f"no {kind} among the first 5")

    def _facts(self, question: LabelledQuestion, profile: dict[str, Any], wrong: list[str]) -> None:
        for name, value in question.expect.facts.items():
            right = _same(profile.get(name), value)
            self.facts.add(right)
            if not right:
                wrong.append(f"{name} is {profile.get(name)!r}, not {value!r}")

    def _outcome(self, question: LabelledQuestion, outcome: str, wrong: list[str]) -> None:
        expected = question.expect.outcome
        if expected:
            self.outcome.add(outcome in expected)
            if outcome not in expected:
                wrong.append(f"outcome {outcome}, not {' or '.join(expected)}")
        if expected == ("out_of_scope",):
            self.off_topic_answered.add(outcome == "answered")
        if expected == ("crisis",):
            self.crisis_recall.add(outcome == "crisis")
        elif expected and "crisis" not in expected:
            self.crisis_false_alarms.add(outcome == "crisis")
        if expected == ("answered",):
            self.in_scope_refused.add(outcome in {"out_of_scope", "clarify"})


def _same(found: object, expected: object) -> bool:
    """Whether a fact is as labelled: lists by their members, counties with or without the word County."""
    if isinstance(expected, list):
        return isinstance(found, list | tuple) and set(expected) <= set(found)
    if isinstance(expected, str) and isinstance(found, str):
        return found.casefold().removesuffix(" county") == expected.casefold().removesuffix(" county")
    return found == expected and isinstance(found, bool) == isinstance(expected, bool)


def behind(scores: dict[str, Score]) -> Iterable[str]:
    """The figures that are more than five points worse in Spanish than in English, a line each."""
    if not {"en", "es"} <= set(scores):
        return
    for name in Score.__dataclass_fields__:
        english, spanish = (getattr(scores[language], name) for language in ("en", "es"))
        if english.of and spanish.of:
            gap = (spanish.good / spanish.of - english.good / english.of) * (1 if name in ERRORS else -1)
            if gap > MOST_BEHIND:
                yield f"Spanish is behind English in {name.replace('_', ' ')}: {str(spanish).strip()} against {str(english).strip()}"


def table(scores: dict[str, Score]) -> Iterable[str]:
    """The figures as lines of text, a column a group of questions."""
    names = list(Score.__dataclass_fields__)
    yield f"{'':20}" + "".join(f"{group:>24}" for group in scores)
    for name in names:
        cells = []
        for score in scores.values():
            ratio: Ratio = getattr(score, name)
            per_question = f"{ratio.good / ratio.of:6.2f} a question" if ratio.of else "-"
            cells.append(per_question if name == "surplus_needs" else str(ratio))
        yield f"{name.replace('_', ' '):20}" + "".join(f"{cell:>24}" for cell in cells)
