"""Rules are checked when read, and give the steps in the order to do them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from navigator.advice.conditions import Situation
from navigator.advice.next_steps import MOST, NextSteps, Rule, contact
from navigator.advice.profile import Profile
from navigator.advice.rules import read_rules
from navigator.errors import KnowledgeError
from navigator.knowledge.entries import Entry, Phone, Status
from navigator.knowledge.loader import load_knowledge
from navigator.knowledge.yaml_files import YamlFile, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

TOPICS, ENTRIES, DOCUMENTS = {"food", "housing", "training"}, {"rent-help", "redwood-city-pantry"}, {"photo-id", "lease"}
TEXT = """
  if: {need: food}
  when: today
  short: {en: do it, es: hágalo}
  text: {en: Do it., es: Hágalo.}
  why: {en: It helps., es: Ayuda.}
"""


def rule(rule_id: str, **changed: Any) -> Rule:
    """A rule that fires on the need for food unless changed."""
    words = {"en": f"Do {rule_id}.", "es": f"Haga {rule_id}."}
    return Rule.model_validate(
        {"id": rule_id, "if": {"need": "food"}, "when": "today", "short": words, "text": words, "why": words} | changed
    )


def read(tmp_path: Path, *texts: str) -> list[Rule]:
    """The rules of files that hold those texts."""
    files: list[YamlFile] = []
    for number, text in enumerate(texts):
        path = tmp_path / f"rules{number}.yaml"
        path.write_text(text, encoding="utf-8")
        files.append(read_yaml(path))
    return read_rules(files, TOPICS, ENTRIES, DOCUMENTS)


def entries(knowledge: Path) -> dict[str, Entry]:
    """The entries of the small knowledge base, by id."""
    return {entry.id: entry for entry in load_knowledge(knowledge).entries}


def planned(rules: list[Rule], knowledge: Path, language: str = "en", limit: int = MOST, **given: Any) -> list[Any]:
    """The steps for someone who needs food and a place to live, with both pantries found."""
    known = entries(knowledge) | given.pop("entries", {})
    found = {"food": [known["oakland-pantry"], known["redwood-city-pantry"]], "housing": [], "training": [known["closed-class"]]}
    names = {document.id: document.name for document in load_knowledge(knowledge).documents}
    situation = Situation(Profile(**given), ("food", "housing", "training"))
    return NextSteps(rules, known, names).plan(situation, found, language, limit)


def order(rules: list[Rule], knowledge: Path, **given: Any) -> list[str]:
    """The ids of the rules planned."""
    return [step.rule for step in planned(rules, knowledge, **given)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- id: one" + TEXT.replace("need: food", "need: fod"), "rules0.yaml:1: (one) if: no topic 'fod'"),
        ("- id: one" + TEXT + "  best: {topic: fod, kind: service}\n", "(one) best: no topic 'fod'"),
        ("- id: one" + TEXT + "  entry: rent-halp\n", "(one) entry: no entry 'rent-halp'; mend the id or remove the rule"),
        ("- id: one" + TEXT + "  documents: [leese]\n", "(one) documents: no document 'leese'; add it to knowledge/documents.yaml"),
        ("- id: one" + TEXT + "- id: one" + TEXT, "(one) id: 'one' is used twice; choose another"),
        ("- id: one" + TEXT + "  after: [two]\n", "(one) after: names no rule there is: 'two'"),
        ("- id: one" + TEXT + "  instead_of: [two]\n", "(one) instead_of: names no rule there is: 'two'"),
        (f"- id: one{TEXT}  after: [two]\n- id: two{TEXT}  after: [one]\n", "each waits for the other: "),
        (f"- id: one{TEXT}  after: [one]\n", "each waits for the other: one -> one"),
        (f"- id: one{TEXT}  instead_of: [two]\n- id: two{TEXT}  instead_of: [one]\n", "instead_of: each says they stand instead"),
        ("- id: one" + TEXT + "  conflicts: [two]\n", "rules0.yaml:1: (one) conflicts: names no rule there is: 'two'"),
        ("- id: one" + TEXT + "  entry: rent-help\n  found: {topic: fod}\n", "rules0.yaml:1: (one) found: no topic 'fod'"),
        ("- id: one" + TEXT + "  instead_of: [one]\n", "rules0.yaml:1: (one) instead_of: names the rule itself"),
        ("- id: one" + TEXT + "  conflicts: [one]\n", "rules0.yaml:1: (one) conflicts: names the rule itself"),
        (f"- id: one{TEXT}  after: [two]\n  instead_of: [two]\n- id: two{TEXT}", ":1: (one) after: waits for 'two', whose step"),
        (f"- id: one{TEXT}  after: [two]\n  conflicts: [two]\n- id: two{TEXT}", "rules0.yaml:1: (one) after: waits for 'two', whose step"),
        (
            "".join(f"- id: {one}{TEXT}  instead_of: [{two}]\n" for one, two in (("a", "b"), ("b", "c"), ("c", "a"))),
            "instead_of: each says they stand instead of the other: ",
        ),
        (f"- id: one{TEXT}- id: two{TEXT}  instead_of: [one]\n", "rules0.yaml:1: (one) never gives its step: 'two' stands instead of it"),
        (f"- id: one{TEXT}- id: two{TEXT}  conflicts: [one]\n  priority: 60\n", "(one) never gives its step: 'two' is in conflict"),
        (
            f"- id: one{TEXT}  entry: rent-help\n- id: two{TEXT}  entry: rent-help\n  priority: 60\n",
            "(one) never gives its step: 'two' is about the same entry 'rent-help'",
        ),
        ("- id: one" + TEXT.replace("{need: food}", "{all: [{need: food}, {not: {need: food}}]}"), ":1: (one) if: can never be true"),
        ("- id: one" + TEXT.replace("{need: food}", "{fact: educaton, is: hs}"), "no fact 'educaton'"),
        ("- id: one" + TEXT.replace("Do it.", "'Call {phone}.'"), "(one) record: Value error, the text holds a placeholder"),
        ("- id: one" + TEXT.replace("hágalo}", '"llame al {phone}"}'), "placeholder and the rule names no entry"),
        ("- id: one" + TEXT + "  entry: rent-help\n  fallback: {en: 'Ask {nick}.', es: Pida.}\n", "{nick}; only {Call}, {name}, {phone}"),
        ("- id: one" + TEXT + "  entry: rent-help\n  best: {topic: food, kind: service}\n", "not both"),
        ("- id: one" + TEXT.replace("if:", "iff:"), "rules0.yaml:2: (one) iff: Extra inputs are not permitted; did you mean `if`?"),
        ("- id: one" + TEXT.replace("when: today", "when: soon"), "use one of 'now', 'today', 'this_week'"),
    ],
)  # fmt: skip
def test_mistake_in_a_rule_says_where_and_how_to_mend_it(tmp_path: Path, text: str, said: str) -> None:
    """Ids, references, placeholders, circles and contradictions."""
    with pytest.raises(KnowledgeError) as error:
        read(tmp_path, text)
    assert said in str(error.value)


def test_every_mistake_of_all_files_is_told_at_once(tmp_path: Path) -> None:
    """A line each."""
    one, two = (f"- id: {name}{TEXT}  entry: nobody\n" for name in ("one", "two"))
    with pytest.raises(KnowledgeError) as error:
        read(tmp_path, one, two, "- {}\n")
    assert [name in str(error.value) for name in ("(one)", "(two)", "rules2.yaml:1")] == [True] * 3


def test_rules_that_are_right_are_read(tmp_path: Path) -> None:
    """References go across files."""
    rules = read(tmp_path, f"- id: one{TEXT}  entry: rent-help\n", f"- id: two{TEXT}  after: [one]\n  documents: []\n", "")
    assert [(one.id, one.after, one.documents) for one in rules] == [("one", (), None), ("two", ("one",), ())]


def test_steps_come_by_when_and_priority(knowledge: Path) -> None:
    """What is due now first; of those due together the weightier one."""
    rules = [
        rule("later", when="later", priority=100), rule("week", when="this_week"), rule("month", when="this_month"),
        rule("light", priority=10), rule("now", when="now", priority=0), rule("heavy", priority=90),
    ]  # fmt: skip
    assert order(rules, knowledge) == ["now", "heavy", "light", "week", "month", "later"]


def test_step_comes_after_those_it_waits_for(knowledge: Path) -> None:
    """Even when it is weightier; one that does not fire holds nothing up."""
    rules = [
        rule("first", priority=10), rule("second", priority=90, after=["first"]), rule("third", when="now", after=["second"]),
        rule("silent", **{"if": {"need": "legal"}}), rule("free", priority=50, after=["silent"]),
    ]  # fmt: skip
    assert order(rules, knowledge) == ["free", "first", "second", "third"]


def test_step_that_stands_instead_removes_the_other(knowledge: Path) -> None:
    """Only where it fires itself."""
    plain = rule("plain")
    assert order([plain, rule("better", instead_of=["plain"])], knowledge) == ["better"]
    assert order([plain, rule("better", instead_of=["plain"], **{"if": {"need": "legal"}})], knowledge) == ["plain"]


def test_step_that_may_not_be_due_is_not_given(knowledge: Path) -> None:
    """An unknown condition is not enough."""
    veteran = rule("va", **{"if": {"fact": "veteran", "is": True}})
    assert order([veteran], knowledge) == []
    assert order([veteran], knowledge, veteran=True) == ["va"]


def test_step_about_a_closed_entry_is_not_given(knowledge: Path) -> None:
    """Nor about a paused one, nor one that was not found; a seasonal one named by the rule is."""
    known = entries(knowledge)
    rules = [rule("rent", entry="rent-help")]
    for status, expected in ((Status.CLOSED, []), (Status.PAUSED, []), (Status.SEASONAL, ["rent"]), (Status.ACTIVE, ["rent"])):
        changed = {"rent-help": known["rent-help"].model_copy(update={"status": status})}
        assert order(rules, knowledge, entries=changed) == expected
    for topic in ("housing", "training"):
        assert order([rule("best", best={"topic": topic, "kind": "program"})], knowledge) == []


def test_best_match_fills_the_step(knowledge: Path) -> None:
    """Its name and how to reach it; by its web address where it has no phone."""
    text = {"en": "Call {name} at {phone}.", "es": "Llame a {name} al {phone}."}
    best = rule("best", text=text, best={"topic": "food", "kind": "service"})
    (step,) = planned([best], knowledge)
    assert (step.text, step.entry) == ("Call Oakland food pantry at example.org/pantry.", "oakland-pantry")
    named = rule("named", text=text, fallback=text, entry="redwood-city-pantry")
    (step,) = planned([named], knowledge, language="es")
    assert step.text == step.fallback == "Llame a Despensa de Redwood City al 650-555-0101."


def test_documents_are_the_rules_or_else_the_entrys(knowledge: Path) -> None:
    """In words, in the reader's language; a rule may say none."""
    (own,) = planned([rule("own", entry="rent-help")], knowledge)
    (other,) = planned([rule("other", entry="rent-help", documents=["lease"])], knowledge, language="es")
    (none,) = planned([rule("none", entry="rent-help", documents=[])], knowledge)
    assert (own.documents, other.documents, none.documents) == (("a photo ID", "your lease"), ("su contrato de renta",), ())


def test_one_call_is_one_step(knowledge: Path) -> None:
    """Of two rules about the same entry the one due first stays."""
    rules = [rule("week", when="this_week", entry="rent-help"), rule("now", when="now", entry="rent-help"), rule("free")]
    assert order(rules, knowledge) == ["now", "free"]


def test_rule_that_bears_the_id_of_an_entry_is_a_step_of_its_own(knowledge: Path) -> None:
    """Being about no entry, it is not about that one."""
    assert order([rule("rent-help"), rule("call", entry="rent-help")], knowledge) == ["rent-help", "call"]


def test_no_more_steps_than_asked_for(knowledge: Path) -> None:
    """The last ones are left out."""
    rules = [rule(f"step-{number}", priority=90 - number) for number in range(9)]
    assert [step.rule for step in planned(rules, knowledge, limit=2)] == ["step-0", "step-1"]
    assert len(planned(rules, knowledge)) == MOST


def test_entry_is_reached_by_phone_then_place_then_web(knowledge: Path) -> None:
    """The first phone; else that of a place; else the address without its scheme."""
    pantry = entries(knowledge)["redwood-city-pantry"]
    assert contact(pantry) == "650-555-0101"
    place = getattr(pantry, "locations")[0].model_copy(update={"phone": "650-555-0199"})  # noqa: B009 -- only some kinds have places
    assert contact(pantry.model_copy(update={"phones": (), "locations": (place,)})) == "650-555-0199"
    assert contact(pantry.model_copy(update={"phones": ()})) == "example.org/pantry"


def test_step_about_what_was_found_is_given_only_where_it_was_found(knowledge: Path) -> None:
    """Among the first so many of a need."""
    near = rule("near", entry="redwood-city-pantry", found={"topic": "food", "within": 2})
    first = rule("first", entry="redwood-city-pantry", found={"topic": "food", "within": 1})
    other = rule("other", entry="rent-help", found={"topic": "food", "within": 6})
    assert order([near, other], knowledge) == ["near"]
    assert order([first], knowledge) == []
    with pytest.raises(ValueError, match="the rule names none"):
        rule("nobody", found={"topic": "food"})


def test_step_told_before_is_not_told_again(knowledge: Path) -> None:
    """Those that come after it are; a step about the best match is, since another may have been found."""
    rules = [rule("first"), rule("second", after=["first"]), rule("best", best={"topic": "food", "kind": "service"})]
    known, names = entries(knowledge), {document.id: document.name for document in load_knowledge(knowledge).documents}
    situation, found = Situation(Profile(), ("food",)), {"food": [known["oakland-pantry"]]}
    steps = NextSteps(rules, known, names).plan(situation, found, "en", told=("first", "best"))
    assert sorted(step.rule for step in steps) == ["best", "second"]


def test_every_need_has_its_first_step_before_any_has_its_second(knowledge: Path) -> None:
    """With what must come before it; minor steps fill what room is left."""
    rules = [
        rule("food-1", priority=90), rule("food-2", priority=89), rule("food-3", priority=88),
        rule("training-1", when="later", priority=60, after=["training-0"], **{"if": {"need": "training"}}),
        rule("training-0", when="this_month", **{"if": {"need": "training"}}),
    ]  # fmt: skip
    assert [step.rule for step in planned(rules, knowledge, limit=2)] == ["food-1", "training-0"]
    assert [step.rule for step in planned(rules, knowledge, limit=4)] == ["food-1", "food-2", "food-3", "training-0"]


def test_step_is_due_no_sooner_than_those_it_comes_after(knowledge: Path) -> None:
    """An application cannot be this week's when the paper for it is next month's."""
    rules = [rule("paper", when="this_month"), rule("apply", when="today", after=["paper"])]
    assert [(step.rule, step.when) for step in planned(rules, knowledge)] == [("paper", "this_month"), ("apply", "this_month")]


def test_step_says_what_it_takes_and_costs_as_far_as_is_known(knowledge: Path) -> None:
    """What the rule says; else the price that the entry has; else nothing."""
    said = rule("said", takes={"en": "Two weeks", "es": "Dos semanas"}, cost={"en": "$8", "es": "$8"})
    known = entries(knowledge)["redwood-city-pantry"].model_copy(update={"free": True})
    free = rule("free", entry="redwood-city-pantry")
    steps = planned([said, free, rule("silent")], knowledge, entries={"redwood-city-pantry": known})
    assert {step.rule: (step.takes, step.cost) for step in steps} == {
        "said": ("Two weeks", "$8"), "free": (None, "Free"), "silent": (None, None),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "en", "es"),
    [
        (["211"], "Call 211", "Llame al 211"),
        (["44357"], "Text 44357", "Mande un texto al 44357"),
        (["44357", "650-555-0101"], "Call 650-555-0101", "Llame al 650-555-0101"),
        ([], "Go to example.org/pantry", "Entre a example.org/pantry"),
    ],
)
def test_step_says_how_to_reach_it(knowledge: Path, numbers: list[str], en: str, es: str) -> None:
    """To call, to text where there is only a short code, else the address to go to."""
    phones = tuple(Phone(number=number) for number in numbers)
    reached = {"redwood-city-pantry": entries(knowledge)["redwood-city-pantry"].model_copy(update={"phones": phones})}
    reach = rule("reach", entry="redwood-city-pantry", text={"en": "{Call}.", "es": "{Call}."})
    said = [planned([reach], knowledge, language, entries=reached)[0].text for language in ("en", "es")]
    assert said == [f"{en}.", f"{es}."]
