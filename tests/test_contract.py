"""What every reply keeps, whatever is asked: the contract's form, and no fact that the knowledge base does not hold.

Asked of the assistant on the knowledge base as it ships, with the default model.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import jsonschema
import pytest
from contract_messages import EXAMPLES, OWN, messages
from real_index import real_navigator
from reply_facts import addresses, dollars, known_facts, phones, said, short_numbers, strings

from navigator.dialogue.access_words import locations_of
from navigator.index.readability import english_grade
from navigator.knowledge.entries import Status

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent
PROMISE = re.compile(
    r"(?<!if )(?<!whether )\byou (?:will |do |are )?(?:qualify|eligible)\b|\byou'?re eligible\b|\byou will be (?:accepted|approved)\b"
    r"|(?<!si )\b(?:usted )?(?:califica|es elegible|ser\u00e1 aceptad[oa])\b",  # codespell:ignore ser,elegible
    re.IGNORECASE,
)
PARTS_OF_SMS = 3 * 153
HIGHEST_GRADE = 8.0
FEWEST_WORDS_GRADED = 12


@pytest.fixture(scope="module")
def navigator(tmp_path_factory):
    """The navigator as people get it."""
    return real_navigator(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="module")
def known(navigator):
    """The facts of the knowledge base."""
    return known_facts(navigator.retriever.store)


@pytest.fixture(scope="module")
def answers(navigator):
    """Each message with the reply that a caller sees."""
    return [(asked, last_reply(navigator, asked)) for asked in (*messages(EXAMPLES), *messages(OWN))]


def last_reply(navigator, asked):
    conversation_id = None
    for text in asked.before:
        conversation_id = navigator.reply(text, channel=asked.channel, conversation_id=conversation_id).conversation_id
    return navigator.reply(asked.text, channel=asked.channel, conversation_id=conversation_id).to_dict()


def own_words(asked):
    """What the person wrote: a reply may say that back."""
    return [asked.text, *asked.before]


def report(wrong):
    """One line for each message whose reply breaks a rule."""
    return "\n" + "\n".join(f"[{asked.channel}] {asked.text}\n    {what}" for asked, what in wrong)


def test_schema_is_the_one_of_the_contract():
    """The copy of the schema beside the tests is the contract's, letter for letter."""
    if not EXAMPLES.is_file():
        pytest.skip("the contract does not lie beside the project")

    assert json.loads((TESTS / "reply.schema.json").read_text(encoding="utf-8")) == json.loads(
        (EXAMPLES.parent / "reply.schema.json").read_text(encoding="utf-8")
    )


def test_contract_examples_are_asked_where_they_are_there(answers):
    """The example questions of the contract are among those asked, and so are all of our own."""
    if not EXAMPLES.is_file():
        pytest.skip("the contract does not lie beside the project")

    assert len(answers) >= 20 + len(messages(OWN))


def test_replies_fit_the_schema(answers):
    """Every `Reply.to_dict()` is what the contract says a reply is, in JSON's own types: lists, not tuples."""
    validator = jsonschema.Draft202012Validator(
        json.loads((TESTS / "reply.schema.json").read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker()
    )

    wrong = [(asked, f"{error.json_path}: {error.message[-120:]}") for asked, reply in answers for error in validator.iter_errors(reply)]

    assert not wrong, report(wrong)


def test_replies_name_no_telephone_number_of_their_own(answers, known):
    """Every number to call or text is one that the knowledge base holds."""
    wrong = []
    for asked, reply in answers:
        strange = phones(said(reply)) - known.phones - phones(own_words(asked))
        strange |= short_numbers(said(reply)) - known.short_numbers - short_numbers(own_words(asked))
        wrong += [(asked, f"numbers {sorted(strange)}")] * bool(strange)

    assert not wrong, report(wrong)


def test_replies_state_no_amount_of_their_own(answers, known):
    """Every dollar amount is a wage, a cost or a figure that the knowledge base holds."""
    strange = [(asked, dollars(said(reply)) - known.dollars - dollars(own_words(asked))) for asked, reply in answers]
    wrong = [(asked, f"amounts {sorted(amounts)}") for asked, amounts in strange if amounts]

    assert not wrong, report(wrong)


def test_replies_name_no_web_address_of_their_own(answers, known):
    """Every web address is one that the knowledge base holds."""
    strange = [(asked, addresses(said(reply)) - addresses(maps_of(reply).values()) - known.addresses) for asked, reply in answers]
    wrong = [(asked, f"addresses {sorted(found)}") for asked, found in strange if found]

    assert not wrong, report(wrong)


def test_maps_lead_to_a_street_of_the_entry(answers, navigator):
    """A map asks for house number, street and city of a location that the entry has."""
    found = [(asked, entry, address) for asked, reply in answers for entry, address in maps_of(reply).items()]
    wrong = []
    for asked, entry, address in found:
        (query,) = parse_qs(urlsplit(address).query)["query"]
        street, city = query.split(", ")[:2]
        if not any((place.address or "").startswith(street) and place.city == city for place in locations_of(navigator.entry(entry))):
            wrong.append((asked, f"{entry}: {query}"))

    assert found
    assert not wrong, report(wrong)


def maps_of(reply):
    """The map of each match that has one, by its id."""
    return {match["id"]: match["card"]["map"] for match in reply["matches"] if match["card"] and match["card"]["map"]}


def test_wages_are_those_of_the_work_they_stand_beside(answers, navigator):
    """An occupation's line in an answer states wages that BLS gives for that very occupation, with their year."""
    occupations = [entry for entry in navigator.retriever.store.entries() if entry.kind == "occupation"]
    works = {entry.name.in_language(lang): entry for entry in occupations for lang in ("en", "es")}
    wrong = []
    for asked, reply in answers:
        for line in reply["text"].split("\n"):
            name, found, rest = line.partition(" in " if reply["language"] == "en" else " en ")
            work = works.get(re.sub(r"^\d+\. ", "", name)) if found else None
            if work and dollars([rest]):
                figures = {value for wage in work.wages for value in (wage.p10, wage.p50, wage.p90)}
                years = {str(wage.year) for wage in work.wages}
                wrong += [(asked, line)] * (not dollars([rest]) <= figures or not any(year in rest for year in years))

    assert not wrong, report(wrong)


def test_replies_promise_no_eligibility(answers):
    """No reply says that a person qualifies: only the provider can."""
    wrong = [(asked, text) for asked, reply in answers for text in said(reply) if PROMISE.search(text)]

    assert not wrong, report(wrong)


def test_replies_hold_no_unfilled_words(answers):
    """Every placeholder of the wording is filled in, everywhere in the reply; braces a person wrote are theirs."""
    wrong = [
        (asked, text)
        for asked, reply in answers
        if not re.search(r"[{}]", asked.text)
        for text in strings(reply)
        if re.search(r"[{}]|\bNone\b", text)
    ]

    assert not wrong, report(wrong)


def test_sentences_are_set_apart(answers):
    """Sentences have a space between them, and no space is doubled or stands before a comma or full stop."""
    run_on = re.compile(r"[a-z\u00e1-\u00fa]{2}[.;][A-Z\u00bf\u00c1-\u00da][a-z\u00e1-\u00fa]|(?<=\S)[^\S\n]{2,}| [,.;]|\.\.")
    wrong = [
        (asked, f"...{found.string[max(0, found.start() - 30) : found.end() + 30]}...")
        for asked, reply in answers
        for found in run_on.finditer(reply["text"])
    ]

    assert not wrong, report(wrong)


def test_replies_have_words_in_the_language_they_name(answers):
    """No text is empty, and one in Spanish reads as Spanish."""
    marks = re.compile(r"[\u00e1\u00e9\u00ed\u00f3\u00fa\u00f1\u00bf]|\b(?:el|la|los|las|de|que|para|con|si|su)\b", re.IGNORECASE)
    wrong = [(asked, reply["text"]) for asked, reply in answers if not reply["text"].strip()]
    wrong += [(asked, reply["text"]) for asked, reply in answers if reply["language"] == "es" and not marks.search(reply["text"])]

    assert not wrong, report(wrong)


def test_replies_repeat_no_markup_and_no_identity_number(answers):
    """Markup and Social Security numbers that a person typed come back nowhere in the reply."""
    wrong = [(asked, text) for asked, reply in answers for text in strings(reply) if re.search(r"<script|\d{3}-\d{2}-\d{4}", text)]

    assert not wrong, report(wrong)


def test_matches_are_entries_that_are_open(answers, navigator):
    """Every match and every step's entry is in the knowledge base and not closed, and no match comes twice."""
    store, wrong = navigator.retriever.store, []
    for asked, reply in answers:
        ids = [match["id"] for match in reply["matches"]]
        named = {*ids, *(step["entry"] for step in reply["next_steps"] if step["entry"])}
        wrong += [(asked, f"no entry {entry}") for entry in named if not store.has(entry)]
        wrong += [(asked, f"{entry} is closed") for entry in named if store.has(entry) and store.entry(entry).status is Status.CLOSED]
        wrong += [(asked, "a match comes twice")] * (len(ids) != len(set(ids)))

    assert not wrong, report(wrong)


def test_matches_tell_what_the_entry_holds(answers, navigator):
    """Kind, source, date, status and topics of a match are the entry's, and there is a reason for each."""
    wrong = []
    for asked, reply in answers:
        for match in reply["matches"]:
            entry = navigator.entry(match["id"])
            facts = (str(entry.kind), entry.source, entry.verified_on.isoformat(), str(entry.status), list(entry.topics))
            told = (match["kind"], match["source"], match["verified_on"], match["status"], list(match["topics"]))
            wrong += [(asked, f"{match['id']}: {told} is not {facts}")] * (told != facts)
            wrong += [(asked, f"{match['id']}: no reason")] * (not match["reasons"] or not all(match["reasons"]))

    assert not wrong, report(wrong)


def test_eligibility_follows_from_its_checks(answers):
    """Open without checks, unlikely where one fails, likely where all are met, else unknown; each check in words."""
    wrong = []
    for asked, reply in answers:
        for match in reply["matches"]:
            checks = [check["result"] for check in match["eligibility"]["checks"]]
            due = "open" if not checks else "unlikely" if "failed" in checks else "likely" if set(checks) == {"met"} else "unknown"
            status = match["eligibility"]["status"]
            wrong += [(asked, f"{match['id']}: {status} from {checks}")] * (status != due)
            wrong += [(asked, f"{match['id']}: a check without words")] * any(not check["text"] for check in match["eligibility"]["checks"])

    assert not wrong, report(wrong)


def test_steps_name_rules_there_are_and_come_in_order(answers, navigator):
    """Each step is of a rule in the knowledge base, once, with a text and a reason, the most urgent first."""
    rules = {rule["id"]: rule for file in navigator.retriever.store.materials("rules/*") for rule in file.value}
    order, wrong = ["now", "today", "this_week", "this_month", "later"], []
    for asked, reply in answers:
        steps = reply["next_steps"]
        named = [step["rule"] for step in steps]
        wrong += [(asked, f"no rule {rule}") for rule in named if rule not in rules]
        wrong += [(asked, f"a step twice: {named}")] * (len(named) != len(set(named)))
        wrong += [(asked, f"{step['rule']}: says too little") for step in steps if not (step["text"] and step["why"] and step["short"])]
        if not any(rules[rule].get("after") for rule in named if rule in rules):
            times = [order.index(step["when"]) for step in steps]
            wrong += [(asked, f"out of order: {times}")] * (times != sorted(times))

    assert not wrong, report(wrong)


def test_needs_are_topics_the_most_urgent_first(answers, navigator):
    """Needs are topics of the vocabulary, once each, and urgent ones stand before others."""
    topics = {topic.id for topic in navigator.retriever.store.topics()}
    wrong = []
    for asked, reply in answers:
        found = [need["topic"] for need in reply["needs"]]
        wrong += [(asked, f"needs {found}")] * (not set(found) <= topics or len(found) != len(set(found)))
        urgent = [not need["urgent"] for need in reply["needs"]]
        wrong += [(asked, f"urgent needs not first: {found}")] * (urgent != sorted(urgent))

    assert not wrong, report(wrong)


def test_at_most_one_question_is_asked_with_its_reason(answers):
    """The one question is in the text, says why it is asked, and asks for nothing that is never asked."""
    wrong = []
    for asked, reply in answers:
        question = reply["question"]
        if question:
            wrong += [(asked, "a question without text or reason")] * (not question["text"] or not question["why"])
            wrong += [(asked, f"not in the text: {question['text']}")] * (question["text"] not in reply["text"])
            wrong += [(asked, f"asks for {question['asks']}")] * bool(re.search(r"immigra|status|record|income", question["asks"]))

    assert not wrong, report(wrong)


def test_text_messages_are_short_and_make_up_the_text(answers):
    """On the text-message channel every message fits three segments, and together they are the text; other channels have none."""
    wrong = []
    for asked, reply in answers:
        messages = reply.get("messages", [])
        wrong += [(asked, "messages on another channel, or none")] * (bool(messages) != (asked.channel == "sms"))
        wrong += [(asked, f"{len(message)} letters: {message}") for message in messages if not 0 < len(message) <= PARTS_OF_SMS]
        wrong += [(asked, "the text is not its messages")] * (bool(messages) and "\n\n".join(messages) != reply["text"])

    assert not wrong, report(wrong)


def test_web_replies_hold_the_same_words_as_blocks(answers):
    """Every line of a website reply's text stands in its blocks, so that the page shows what the text says."""
    wrong = []
    for asked, reply in answers:
        if asked.channel == "web":
            blocks = "\n".join(strings(reply["blocks"]))
            lines = [re.sub(r"^\d+\. ", "", line) for line in reply["text"].split("\n") if line.strip()]
            wrong += [(asked, line) for line in lines if line not in blocks]

    assert not wrong, report(wrong)


def test_english_answers_read_at_eighth_grade(answers):
    """No English answer to a person asks for more than eight years of school; notes for staff are no prose."""
    graded = [
        (asked, reply["text"], english_grade(reply["text"]))
        for asked, reply in answers
        if reply["language"] == "en" and asked.channel != "desk" and len(reply["text"].split()) >= FEWEST_WORDS_GRADED
    ]
    hardest_first = sorted(graded, key=lambda one: -one[2])
    wrong = [(asked, f"grade {grade:.1f}: {text}") for asked, text, grade in hardest_first if grade > HIGHEST_GRADE]

    assert not wrong, report(wrong)
