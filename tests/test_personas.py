"""People of San Mateo County, each with what the plan must hold and must not, against the knowledge base as it ships."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from real_index import real_navigator

from navigator.dialogue.phrases import fold

PERSONAS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "personas.jsonl").read_text(encoding="utf-8").splitlines()
]
NEVER_SAID = ("you qualify", "you will get the", "guaranteed", "usted califica", "garantizado")
"""What no answer may promise."""


def _case(persona: dict[str, Any]) -> Any:
    """The persona as a case; a known gap is expected to fail, and to be taken out of the file once it does not."""
    gap = persona.get("known_gap")
    marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
    return pytest.param(persona, id=persona["id"], marks=marks)


@pytest.fixture(scope="module")
def navigator(tmp_path_factory):
    """The navigator as people get it."""
    return real_navigator(tmp_path_factory.getbasetemp())


def converse(navigator, persona):
    """The replies to the persona's messages, in one conversation."""
    replies = []
    for text in persona["messages"]:
        known = replies[-1]["conversation_id"] if replies else None
        replies.append(navigator.reply(text, channel=persona["channel"], conversation_id=known).to_dict())
    return replies


def is_step(step, names, navigator):
    """Whether a step is meant by a rule, an entry or a topic; `a|b` is either."""
    meant = set(names.split("|"))
    topics = navigator.entry(step["entry"]).topics if step["entry"] else ()
    return not meant.isdisjoint({step["rule"], step["entry"], *topics})


def places(steps, names, navigator):
    """Where in the plan the steps meant stand."""
    return [number for number, step in enumerate(steps) if is_step(step, names, navigator)]


def holds(replies, names):
    """Whether any of the words or entry ids stands in the answers and their steps; `a|b` is either."""
    steps = [step for reply in replies for step in reply["next_steps"]]
    said = fold(" ".join([*(reply["text"] for reply in replies), *(step["text"] for step in steps)]))
    found = {match["id"] for reply in replies for match in reply["matches"]} | {step["entry"] for step in steps}
    return any(name in found or fold(name) in said for name in names.split("|"))


def of_the_plan(navigator, persona, replies):
    """What is wrong with the steps: what is missing and what must not be there, in what order, and whether one is told again."""
    steps = list(chain.from_iterable(reply["next_steps"] for reply in replies))
    yield from (f"the plan lacks {names}" for names in persona["plan_must"] if not places(steps, names, navigator))
    last = replies[-1]["next_steps"]
    yield from (f"the plan holds {names}" for names in persona["plan_must_not"] if places(last, names, navigator))
    for before, after in persona["order"]:
        earlier, later = places(steps, before, navigator), places(steps, after, navigator)
        if earlier and later and earlier[0] > later[0]:
            yield f"{before} comes after {after}"
    if len(steps) != len({(step["rule"], step["entry"]) for step in steps}):
        yield "a step is given twice"


def of_the_answers(persona, replies):
    """What is wrong with what is said, the outcome of each turn, and what is remembered."""
    first = next((need["topic"] for need in replies[0]["needs"]), None)
    if first not in persona["first"].split("|"):
        yield f"the first need is {first}, not {persona['first']}"
    yield from (f"the answer lacks {names}" for names in persona["answer_must"] if not holds(replies, names))
    unwanted = (*persona["answer_must_not"], *NEVER_SAID)
    yield from (f"the answer holds {names}" for names in unwanted if holds(replies[-1:], names))
    outcomes = [reply["outcome"] for reply in replies]
    if outcomes != persona.get("outcomes", outcomes):
        yield f"the outcomes are {outcomes}, not {persona['outcomes']}"
    known = replies[-1]["profile"]
    for name, value in persona.get("facts", {}).items():
        if known.get(name) != value:
            yield f"{name} is remembered as {known.get(name)}, not {value}"


def mistakes(navigator, persona, replies):
    """What is wrong with the conversation, a line each."""
    return [*of_the_plan(navigator, persona, replies), *of_the_answers(persona, replies)]


@pytest.mark.slow
@pytest.mark.parametrize("persona", [_case(persona) for persona in PERSONAS])
def test_persona_gets_a_plan_that_fits(navigator, persona):
    """The urgent need first, the steps it takes in an order that can be walked, none that does not fit, none twice."""
    replies = converse(navigator, persona)

    assert mistakes(navigator, persona, replies) == []
