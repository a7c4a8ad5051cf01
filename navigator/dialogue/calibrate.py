"""Fits the thresholds of index/settings.toml to labelled questions, and says what each would cost elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from navigator.index.curves import Line, Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from navigator.dialogue.observe import Observations
    from navigator.index.evaluate import Ratio, Score
    from navigator.index.settings import Thresholds

MISSED_NEEDS, SURPLUS, ANSWERED, REFUSED = 0.10, 0.50, 0.03, 0.03
"""What may go wrong: needs missed, surplus needs a question, off-topic questions answered, questions in scope not answered."""
TURNED_AWAY, ASKED_BACK = 0.03, 0.30
"""Of questions that are not off topic, told that they are; of those that are, asked what is meant instead. One turned away is lost."""
BEYOND = 10
"""What goes wrong beyond its limit counts so many times."""
MISSED_CRISIS, LEFT_WITHOUT_LINE = 10, 100
"""How many false alarms a crisis that got no crisis reply weighs; how many needless lines with the numbers, one that got none."""
BEYOND_LABELS = 0.5
"""What a fact told beyond the labels weighs, beside one missed."""
UNHEARD = 0.2
"""Share of crises that no phrase of the screen tells in messages nobody wrote phrases for: an estimate, on the careful side."""
WORTH = 0.25
"""A threshold moves only for a gain of a quarter of what a target allows: in 300 questions that is two, and one is chance."""
NEEDS = ("example_alone", "example_with_hint", "example", "off_topic_margin")
"""Fitted in this order, and again until nothing changes."""
ROUNDS = 3
ALIKE = 1e-9
"""Costs nearer than this are the same."""
STEP = 0.02
LOWEST, HIGHEST = 0.1, 0.8
FIGURES = ("need_recall", "surplus_needs", "off_topic_answered", "in_scope_refused", "crisis_recall", "crisis_false_alarms")


class Scope(NamedTuple):
    """Questions that are not off topic and were told they are, and those that are and were asked what is meant; as shares."""

    turned_away: float
    asked_back: float


def fit(observations: Observations, start: Thresholds) -> Thresholds:
    """The thresholds that go least wrong on these questions, `start` kept where they say nothing.

    Needs and scope: each figure's error is counted in units of what its target allows (recall 0.90, 0.5 surplus needs a question,
    3 % answered, 3 % refused), what goes beyond a target ten times, and the sum made as small as it will be.
    Danger: the targets are recall 0.98 and 1 % false alarms. Where both cannot be had recall wins, up to a price: a crisis missed
    weighs as much as ten false alarms, since a false alarm costs a person one reply that does not fit. A crisis left
    without even a line of numbers weighs as a hundred such lines. The screen's phrases were written after reading such questions and
    tell nearly all of them, so a crisis counts as missed here where likeness alone misses it, times the share that phrases
    miss elsewhere. Facts: one told that nobody labelled weighs half of one missed, since labels leave out what is only
    implied. A threshold stays where the best gains next to nothing; of those that do equally well the middle is taken.
    """
    fitted = start
    for _ in range(ROUNDS):
        before = fitted
        for name in NEEDS:
            fitted = _best(fitted, name, lambda tried: need_cost(observations.score(tried)))
        if fitted == before:
            break
    fitted = _best(fitted, "on_topic", lambda tried: _scope_cost(scope(observations, tried)))
    fitted = _best(fitted, "danger", lambda tried: _danger_cost(observations, tried.danger, MISSED_CRISIS))
    fitted = _best(fitted, "worry", lambda tried: _danger_cost(observations, tried.worry, LEFT_WITHOUT_LINE))
    fitted = _best(fitted, "fact", lambda tried: _fact_cost(observations, tried.fact))
    return _with(fitted, "worry", min(fitted.worry, fitted.danger))


def need_cost(score: Score) -> float:
    """How much goes wrong with needs and scope, each error in units of its target."""
    parts = (
        (1 - _share(score.need_recall, 1.0), MISSED_NEEDS), (_share(score.surplus_needs), SURPLUS),
        (_share(score.off_topic_answered), ANSWERED), (_share(score.in_scope_refused), REFUSED),
    )  # fmt: skip
    return sum(_units(error, limit) for error, limit in parts)


def scope(observations: Observations, thresholds: Thresholds) -> Scope:
    """How often people are turned away wrongly, and strangers asked back."""
    inside, outside = [], []
    for question, outcome in observations.outcomes(thresholds):
        expected = question.expect.outcome
        if expected == ("out_of_scope",):
            outside.append(outcome == "clarify")
        elif expected and "out_of_scope" not in expected:
            inside.append(outcome == "out_of_scope")
    return Scope(_mean(inside), _mean(outside))


def table(observations: Observations, before: Thresholds, after: Thresholds) -> Iterable[str]:
    """The thresholds as they were and as fitted, and the figures under both, as lines of text."""
    yield f"{'':24}{'before':>26}{'fitted':>26}"
    for name, value in before.model_dump().items():
        yield f"{name:24}{value:>26.2f}{getattr(after, name):>26.2f}"
    scores = [observations.score(thresholds) for thresholds in (before, after)]
    for name in FIGURES:
        yield f"{name.replace('_', ' '):24}" + "".join(f"{getattr(score, name)!s:>26}" for score in scores)
    scopes = [scope(observations, thresholds) for thresholds in (before, after)]
    yield f"{'told it is off topic':24}" + "".join(f"{one.turned_away:>26.1%}" for one in scopes)
    yield f"{'off topic, asked back':24}" + "".join(f"{one.asked_back:>26.1%}" for one in scopes)
    facts = [observations.facts(thresholds.fact) for thresholds in (before, after)]
    yield f"{'facts found':24}" + "".join(f"{right!s:>26}" for right, _ in facts)
    yield f"{'told beyond the labels':24}" + "".join(f"{beyond:>26}" for _, beyond in facts)
    lines = [observations.alarms(thresholds.worry, by_likeness=False) for thresholds in (before, after)]
    yield f"{'crisis with the numbers':24}" + "".join(f"{caught!s:>26}" for caught, _ in lines)
    yield f"{'needless lines':24}" + "".join(f"{needless!s:>26}" for _, needless in lines)


def panels(observations: Observations, chosen: Thresholds) -> list[Panel]:
    """The curve over each threshold, the others as chosen."""
    return [
        _needs_panel(observations, chosen, "example_alone", "A likeness alone shows a need (example_alone)"),
        _needs_panel(observations, chosen, "example_with_hint", "A likeness and a hint show a need (example_with_hint)"),
        _needs_panel(observations, chosen, "example", "A need beside a named one (example)"),
        _answered_panel(observations, chosen, "example_alone", "What is answered (example_alone)"),
        _answered_panel(observations, chosen, "off_topic_margin", "What is answered (off_topic_margin)"),
        _scope_panel(observations, chosen),
        _danger_panel(observations, chosen),
        _facts_panel(observations, chosen),
    ]


def _needs_panel(observations: Observations, chosen: Thresholds, name: str, title: str) -> Panel:
    scores = [(value, observations.score(_with(chosen, name, value))) for value in _grid(name)]
    recall = Line("needs found", tuple((value, 100 * _share(score.need_recall)) for value, score in scores))
    surplus = Line("surplus needs, for 100 questions", tuple((value, 100 * _share(score.surplus_needs)) for value, score in scores))
    return Panel(title, (recall, surplus), ((name, getattr(chosen, name)),))


def _answered_panel(observations: Observations, chosen: Thresholds, name: str, title: str) -> Panel:
    scores = [(value, observations.score(_with(chosen, name, value))) for value in _grid(name)]
    answered = Line("off topic and answered", tuple((value, 100 * _share(score.off_topic_answered)) for value, score in scores))
    refused = Line("in scope and not answered", tuple((value, 100 * _share(score.in_scope_refused)) for value, score in scores))
    return Panel(title, (answered, refused), ((name, getattr(chosen, name)),))


def _scope_panel(observations: Observations, chosen: Thresholds) -> Panel:
    scopes = [(value, scope(observations, _with(chosen, "on_topic", value))) for value in _grid("on_topic")]
    asked = Line("off topic and asked what is meant", tuple((value, 100 * one.asked_back) for value, one in scopes))
    away = Line("not off topic and told that it is", tuple((value, 100 * one.turned_away) for value, one in scopes))
    return Panel("Where nothing shows a need (on_topic)", (asked, away), (("on_topic", chosen.on_topic),))


def _danger_panel(observations: Observations, chosen: Thresholds) -> Panel:
    both, alone = [], []
    for value in _grid("danger"):
        both.append((value, observations.alarms(value, by_likeness=False)))
        alone.append((value, observations.alarms(value, by_likeness=True)))
    lines = (
        Line("crises found, with the phrases", tuple((value, 100 * _share(caught)) for value, (caught, _) in both)),
        Line("crises found by likeness alone", tuple((value, 100 * _share(caught)) for value, (caught, _) in alone)),
        Line("false alarms, with the phrases", tuple((value, 100 * _share(rung)) for value, (_, rung) in both)),
    )
    return Panel("Danger (worry, danger)", lines, (("worry", chosen.worry), ("danger", chosen.danger)))


def _facts_panel(observations: Observations, chosen: Thresholds) -> Panel:
    found = [(value, observations.facts(value)) for value in _grid("fact")]
    right = Line("facts found", tuple((value, 100 * _share(ratio)) for value, (ratio, _) in found))
    beyond = Line("told beyond the labels, for 100 facts", tuple((value, 100 * more / max(1, ratio.of)) for value, (ratio, more) in found))
    return Panel("Facts by likeness (fact)", (right, beyond), (("fact", chosen.fact),))


def _danger_cost(observations: Observations, threshold: float, weight: int) -> float:
    caught, _ = observations.alarms(threshold, by_likeness=True)
    _, rung = observations.alarms(threshold, by_likeness=False)
    return weight * UNHEARD * (caught.of - caught.good) + rung.good


def _fact_cost(observations: Observations, threshold: float) -> float:
    right, beyond = observations.facts(threshold)
    return right.of - right.good + BEYOND_LABELS * beyond


def _scope_cost(found: Scope) -> float:
    return _units(found.turned_away, TURNED_AWAY) + _units(found.asked_back, ASKED_BACK)


def _units(error: float, limit: float) -> float:
    units = error / limit
    return units + BEYOND * max(0.0, units - 1)


def _grid(name: str) -> list[float]:
    """The values tried: scores run from 0 to 1, and margins between two scores may be negative."""
    lowest = -0.2 if name == "off_topic_margin" else LOWEST
    return [round(lowest + STEP * place, 2) for place in range(round((HIGHEST - lowest) / STEP) + 1)]


def _best(thresholds: Thresholds, name: str, cost: Callable[[Thresholds], float]) -> Thresholds:
    """The thresholds with the cheapest value for one of them; as they are where none is cheaper by what is worth a change.

    Values that cost the same stand beside each other: the middle of the longest run is furthest from going wrong.
    """
    costs = {value: cost(_with(thresholds, name, value)) for value in _grid(name)}
    least = min(costs.values())
    if cost(thresholds) - least < WORTH:
        return thresholds
    runs: list[list[float]] = [[]]
    for value, price in costs.items():
        if price - least < ALIKE:
            runs[-1].append(value)
        elif runs[-1]:
            runs.append([])
    longest = max(runs, key=len)
    return _with(thresholds, name, longest[len(longest) // 2])


def _with(thresholds: Thresholds, name: str, value: float) -> Thresholds:
    return thresholds.model_copy(update={name: value})


def _share(ratio: Ratio, otherwise: float = 0.0) -> float:
    return ratio.good / ratio.of if ratio.of else otherwise


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0
