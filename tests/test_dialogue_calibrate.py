"""Thresholds are fitted to what questions show, the targets first, and crises before false alarms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from navigator import folders
from navigator.assembly import open_parts
from navigator.dialogue.calibrate import Scope, fit, need_cost, panels, scope, table
from navigator.dialogue.facts_sensed import SensedFact
from navigator.dialogue.observe import NEVER, Observations, Observed, observe, sentences
from navigator.dialogue.reply import Need
from navigator.dialogue.understanding import Clause, Evidence, Shown
from navigator.dialogue.work import Work
from navigator.index.build import build_index
from navigator.index.cached import CachedEncoder
from navigator.index.classifier import Classifier
from navigator.index.encoder import HashingEncoder
from navigator.index.evaluate import Ratio, Score
from navigator.index.questions import LabelledQuestion
from navigator.index.settings import Thresholds
from navigator.settings import Settings

if TYPE_CHECKING:
    from navigator.assembly import Opened
    from navigator.dialogue.reply import Outcome

START = Thresholds(**dict.fromkeys(Thresholds.model_fields, 0.5))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """The parts of an assistant over the shipped base, with the encoder double."""
    folder = tmp_path_factory.mktemp("calibrate") / "index"
    encoder = CachedEncoder(HashingEncoder())
    build_index(folders.material("knowledge"), folder, encoder)
    return open_parts(
        Settings(model="hashing", index=folder, database_url="sqlite://", log_level="ERROR", rate_limit="off"), encoder=encoder
    )


def question(text: str = "food", turns: tuple[str, ...] = (), **expect: Any) -> LabelledQuestion:
    """A labelled question."""
    return LabelledQuestion.model_validate({"id": text, "text": text, "turns": turns, "lang": "en", "channel": "web", "expect": expect})


def seen(
    alien: Outcome = "out_of_scope",
    akin: Outcome = "clarify",
    alarm: float = 0.0,
    hint: str = "",
    shown: float = 0.0,
    off: float = 0.0,
    **expect: Any,
) -> Observed:
    """A question that reads like one about food, by so much."""
    whole = Clause("something to eat", np.zeros(1, dtype=np.float32))
    by_words = {hint: Need(hint, 0.0, urgent=False, evidence="eat")} if hint else {}
    both = (Shown({"food": shown, "taxes": 0.0}, off),) * 2
    evidence = Evidence("something to eat", frozenset(), (), Work(), (whole,), whole, both, by_words)
    return Observed(question(**expect), evidence, alarm, alien, akin)


def observations(opened: Opened, *observed: Observed) -> Observations:
    """Those questions, read."""
    return Observations(opened.parts, observed)


FOOD = {"outcome": "answered", "needs": ["food"]}
STRANGE = {"outcome": "out_of_scope"}


def test_need_threshold_comes_between_needs_and_what_is_off_topic(opened: Opened) -> None:
    """Low enough for the questions about food, too high for the strange ones."""
    fitted = fit(observations(opened, *[seen(shown=0.4, **FOOD)] * 5, *[seen(shown=0.2, **STRANGE)] * 5), START)
    assert 0.2 < fitted.example_alone <= 0.4


def test_hint_needs_less_likeness(opened: Opened) -> None:
    """Where a hint stands in the message its own threshold counts."""
    hinted = observations(opened, seen(hint="food", shown=0.3, off=0.2, **FOOD))
    assert hinted.score(START).need_recall.good == 0
    assert hinted.score(START.model_copy(update={"example_with_hint": 0.3})).need_recall.good == 1


def test_hint_in_what_reads_off_topic_shows_no_need(opened: Opened) -> None:
    """It is one stray word, whatever the threshold."""
    hinted = observations(opened, seen(hint="food", shown=0.3, off=0.5, **FOOD))
    assert hinted.score(START.model_copy(update={"example_with_hint": 0.1})).need_recall.good == 0


def test_middle_of_what_does_equally_well_is_taken(opened: Opened) -> None:
    """It is furthest from going wrong on a new message."""
    fitted = fit(
        observations(opened, seen(shown=0.7, **FOOD), seen(shown=0.3, **STRANGE)),
        START.model_copy(update={"example_alone": 0.9, "example": 0.9}),
    )
    assert fitted.example_alone == pytest.approx(0.5, abs=0.03)


def test_what_questions_do_not_speak_of_stays(opened: Opened) -> None:
    """Without crises and strangers there is nothing to fit those thresholds to."""
    fitted = fit(observations(opened, seen(alien="answered", **FOOD)), START)
    assert fitted == START


@pytest.mark.parametrize(("calm", "caught"), [(1, True), (3, False)])
def test_crisis_that_phrases_may_miss_weighs_two_false_alarms(opened: Opened, calm: int, caught: bool) -> None:
    """Ten, and one in five is told by no phrase. Recall wins up to that price."""
    crisis = seen(alarm=0.4, outcome="crisis")
    fitted = fit(observations(opened, crisis, *[seen(alarm=0.45, **FOOD)] * calm), START)
    assert (fitted.danger <= 0.4) is caught


def test_line_of_numbers_is_given_sooner_than_the_crisis_reply(opened: Opened) -> None:
    """It costs less where it is not needed; never later."""
    many = [seen(alarm=0.45, **FOOD)] * 3
    fitted = fit(observations(opened, seen(alarm=0.4, outcome="crisis"), seen(alarm=0.7, outcome="crisis"), *many), START)
    assert fitted.worry <= 0.4
    assert 0.45 < fitted.danger <= 0.7
    assert fit(observations(opened, seen(alarm=0.3, outcome="crisis")), START.model_copy(update={"worry": 0.7})).worry <= 0.3


def test_on_topic_comes_between_the_vague_and_the_strange(opened: Opened) -> None:
    """The vague are asked what they mean, strangers are told what can be helped with."""
    vague, strange = {"outcome": "clarify"}, STRANGE
    seen_apart = [*[seen(shown=0.35, off=0.9, **vague)] * 3, *[seen(shown=0.15, off=0.9, **strange)] * 3]
    found = observations(opened, *seen_apart)
    fitted = fit(found, START)
    assert 0.15 < fitted.on_topic <= 0.35
    assert scope(found, fitted) == Scope(0.0, 0.0)
    assert scope(found, START) == Scope(1.0, 0.0)


def test_what_goes_beyond_a_target_counts_more() -> None:
    """Ten needs missed of a hundred are within it; eleven are dearer than ten by more than one."""

    def missed(number: int) -> float:
        return need_cost(Score(need_recall=Ratio(100 - number, 100)))

    assert missed(0) == 0
    assert missed(11) - missed(10) > 5 * (missed(10) - missed(9))


def test_phrases_count_for_a_crisis_unless_likeness_is_looked_at_alone(opened: Opened) -> None:
    """What the screen's phrases catch is caught at any threshold."""
    found = observations(opened, seen(alien="crisis", alarm=0.2, outcome="crisis"), seen(alarm=0.6, **FOOD))
    assert [str(ratio) for ratio in found.alarms(0.5, by_likeness=False)] == ["100.0% (1 of 1)", "100.0% (1 of 1)"]
    assert [str(ratio) for ratio in found.alarms(0.5, by_likeness=True)] == ["  0.0% (0 of 1)", "100.0% (1 of 1)"]


def test_facts_told_by_likeness_count_where_no_words_told_them(opened: Opened) -> None:
    """From the threshold on; what nobody labelled counts as beyond."""
    record, work = SensedFact("justice_involved", True, 0.6, "eat"), SensedFact("employed", True, 0.3, "eat")
    one = replace(seen(facts={"justice_involved": True, "age": 30}), told={"age": 30}, sensed=(record, work))
    found = observations(opened, one)
    assert [(str(right).strip(), beyond) for right, beyond in map(found.facts, (0.7, 0.5, 0.2))] == [
        ("50.0% (1 of 2)", 0),
        ("100.0% (2 of 2)", 0),
        ("100.0% (2 of 2)", 1),
    ]


def test_table_and_panels_show_what_was_fitted(opened: Opened) -> None:
    """Each threshold before and after; a curve over each, with the chosen point."""
    found = observations(opened, seen(shown=0.4, **FOOD), seen(shown=0.2, **STRANGE), seen(alarm=0.9, outcome="crisis"))
    fitted = fit(found, START)
    lines = list(table(found, START, fitted))
    assert all(any(line.startswith(name) for line in lines) for name in Thresholds.model_fields)
    assert {name for panel in panels(found, fitted) for name, _ in panel.chosen} == set(Thresholds.model_fields)


def test_questions_are_read_as_the_assistant_reads_them(opened: Opened) -> None:
    """Under its own thresholds nearly every outcome is the one of the real answer; a question that goes on is left out."""
    texts = {
        "I need food today": "answered", "What is the capital of France?": "out_of_scope", "I want to kill myself": "crisis",
        "can you call me": "handoff", "help": "clarify",
    }  # fmt: skip
    questions = [question(text, outcome=outcome) for text, outcome in texts.items()]
    found = observe(opened.parts, opened.index, [*questions, question("and rent?", ("food",), outcome="answered")])
    assert [one.question.text for one in found.observed] == list(texts)
    by_words = found.outcomes(START.model_copy(update=dict.fromkeys(("example", "example_alone", "danger", "on_topic"), NEVER)))
    assert {one.text: outcome for one, outcome in by_words} == texts


def test_question_that_is_an_example_is_not_read_by_what_it_taught(opened: Opened) -> None:
    """Else its score would be that of no new message."""
    store = opened.index.retriever.store
    texts = store.material("topic_examples").value["food"]["en"][:30]
    found = observe(opened.parts, opened.index, [question(text, outcome="answered", needs=["food"]) for text in texts])
    held_out = sum(one.evidence.shown[0].topics["food"] for one in found.observed)
    taught = sum(opened.parts.understanding.gather(text, "en").shown[0].topics["food"] for text in texts)
    assert held_out < taught


def test_sentences_are_those_that_are_encoded(opened: Opened) -> None:
    """So that all are encoded before the first question is read."""
    asked = [question("I was laid off. I have two kids and need rent"), question("Necesito comida para mi familia")]
    encoder = CachedEncoder(HashingEncoder())
    encoder.encode(sentences(opened.parts, asked))
    for one in asked:
        evidence = opened.parts.understanding.gather(one.text, opened.parts.lexicon.language_of(one.text, "en"))
        assert {clause.spoken for clause in evidence.clauses} <= set(encoder._known)


def test_nothing_to_learn_from_is_no_mistake() -> None:
    """A base without examples has classifiers without labels."""
    assert len(Classifier.fit(np.empty((0, 4), dtype=np.float32), [], [])) == 0
