"""An answer puts the urgent thing first, says why and what to do, and asks one question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from conftest import SHIPPED
from written import both, program, section, service, words, work, written_store

from navigator.advice.next_steps import NextStep
from navigator.advice.questions import AskedQuestion
from navigator.dialogue.compose import as_text, compose_desk, compose_web, shown_ids
from navigator.dialogue.findings import Findings
from navigator.dialogue.reply import Block
from navigator.dialogue.text_message import messages_of, parts_of
from navigator.dialogue.texting import asked_by_text, compose_sms
from navigator.knowledge.entries import Program, Service, Text
from navigator.knowledge.loader import load_knowledge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.advice.next_steps import When
    from navigator.dialogue.findings import Section
    from navigator.dialogue.reply import Channel, Language
    from navigator.knowledge.store import KnowledgeStore

QUESTION = AskedQuestion("education", "Do you have a diploma?", "Some classes ask for one.", ("Yes", "No"))
TOPICS = ("Housing", "Food", "Clothing", "Legal", "Taxes", "Seniors", "Youth", "Savings")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("answers"))


def helper(name: str, **known: Any) -> Service:
    """A service with a number, by its name."""
    return service(id=name.casefold().replace(" ", "-"), name=both(name), phones=[{"number": "650-555-0100"}], **known)


def course(name: str, **known: Any) -> Program:
    """A program with a number, by its name."""
    return program(id=name.casefold().replace(" ", "-"), name=both(name), phones=[{"number": "650-555-0100"}], **known)


def step(short: str, when: When, text: str = "", entry: str | None = None) -> NextStep:
    """A step due then."""
    return NextStep(text or f"{short}.", short, when, "It helps.", short, entry, (), None)


def needs(number: int) -> list[Section]:
    """So many needs, each with one service of its own."""
    return [section(topic, helper(f"{topic} help")) for topic in TOPICS[:number]]


def sms(store: KnowledgeStore, *sections: Section, language: Language = "en", **found: Any) -> list[str]:
    """The lines of the one text message that the answer is."""
    (message,) = compose_sms(Findings(sections, **found), words(store, language)).messages()
    return message.splitlines()


def web(store: KnowledgeStore, *sections: Section, **found: Any) -> str:
    """The answer on the website as text."""
    return as_text(compose_web(Findings(sections, **found), words(store)))


def in_order(text: str, parts: Sequence[str]) -> bool:
    """Whether the text holds the parts one after the other."""
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


# -- on the website


def test_urgent_need_comes_first_and_says_so(store: KnowledgeStore) -> None:
    """Its service is to be called today, and what to bring is told at once."""
    answer = web(store, section("Housing", helper("Rent desk", documents=["lease"]), urgent=True), section("Food", helper("Pantry")))
    assert in_order(
        answer,
        [
            "First: Housing",
            "Call 650-555-0100 today and ask for help with housing. Rent desk, from Helpers: It helps.",
            "Bring your lease.",
            "\nFood\n",
            "Pantry: 650-555-0100.",
        ],
    )


def test_need_that_is_the_only_one_is_not_numbered(store: KnowledgeStore) -> None:
    """There is no first without a second."""
    assert web(store, section("Housing", helper("Rent desk"), urgent=True)).startswith("Housing\n")


def test_whole_answer_stands_in_the_order_to_read_it(store: KnowledgeStore) -> None:
    """What was found, what to do, how old the facts are, and last the question."""
    steps = (step("call about rent", "today"), step("sign up", "this_week"))
    answer = web(store, *needs(6), steps=steps, question=QUESTION, lead="Here is help.")
    assert in_order(
        answer,
        [
            "Here is help.",
            "Housing",
            "Also worth knowing",
            "Legal: Legal help",
            "Taxes: Taxes help",
            "What to do",
            "Today:",
            "Facts checked",
            "One thing",
        ],
    )


def test_one_question_is_asked_with_its_choices_and_why(store: KnowledgeStore) -> None:
    """At the very end, and no other sentence asks anything."""
    answer = web(store, *needs(3), question=QUESTION)
    assert answer.count("?") == 1
    assert answer.endswith("One thing would help me: Do you have a diploma? Answer: Yes / No, or skip. Some classes ask for one.")


@pytest.mark.parametrize("question", [None, AskedQuestion("age", "How old are you?", "Some ask.", ())])
def test_answer_offers_no_choices_where_there_are_none(store: KnowledgeStore, question: AskedQuestion | None) -> None:
    """As for an age, or without a question."""
    assert "or skip" not in web(store, *needs(1), question=question)


def test_plan_tells_when_each_thing_is_due(store: KnowledgeStore) -> None:
    """A line for each time, soonest first, whatever order the steps came in."""
    steps = (step("sign up", "this_week"), step("call about rent", "today"), step("bring papers", "this_week"), step("save", "later"))
    plan = next(block for block in compose_web(Findings((), steps), words(store)) if block.heading)
    assert plan == Block("What to do", ("Today: call about rent.", "This week: sign up; bring papers.", "Later: save."))


def test_plan_is_told_in_spanish(store: KnowledgeStore) -> None:
    """Headings and times."""
    answer = as_text(compose_web(Findings((), (step("llame", "now"), step("vaya", "this_month"))), words(store, "es")))
    assert answer == "Qué hacer\nAhora: llame.\nEste mes: vaya."


def test_program_is_told_with_its_pay_area_and_year_and_whom_it_fits(store: KnowledgeStore) -> None:
    """Two programs at most, numbered, the best with what is known of its fit."""
    courses = [course(name, occupations=["31-9092"], eligibility=[{"age": {"min": 18}}]) for name in ("Best", "Next", "Third")]
    answer = web(store, section("Training", *courses, age=29))
    assert in_order(
        answer, ["1. Best, at School.", "$28.75 an hour", "Likely a fit: age 18 or older", "2. Next, at School.", "the Bay, 2025 (BLS)"]
    )
    assert "Third" not in answer
    assert answer.count("Likely a fit") == 1


def test_who_asks_about_pay_is_told_spread_outlook_and_next_step_of_the_first_work(store: KnowledgeStore) -> None:
    """Each with the name of the work it is about, and other work by its middle wage."""
    answer = web(store, section("Wages", works=[work(store), work(store, "29-2061")]))
    assert in_order(
        answer,
        [
            "Medical assistants in the Bay: half earn more than $28.75 an hour. The lowest-paid tenth",
            "(BLS, 2025.)",
            "Vocational nurses: half earn more than $45.34 an hour.",
            "Medical assistants: 112,300 openings a year",
            "The next step up from medical assistants: vocational nurses",
        ],
    )
    assert answer.count("tenth") == 2, "the spread of one occupation: its lowest-paid and its best-paid tenth"


def test_pay_beside_other_help_is_a_line_with_its_source_once(store: KnowledgeStore) -> None:
    """However many kinds of work and courses are told; area and year stay."""
    led = course("Best", occupations=["31-9092"])
    answer = web(store, section("Jobs", helper("Job desk"), works=[work(store), work(store, "29-2061")]), section("Training", led))
    assert "What it pays here: medical assistants, about $28.75 an hour; vocational nurses, about $45.34 an hour." in answer
    assert answer.count("Pay is the middle wage in the Bay, 2025 (BLS).") == 1
    assert "tenth" not in answer


def test_pay_told_with_a_program_is_not_told_again(store: KnowledgeStore) -> None:
    """The work of the program stands with it; other work in a line of its own."""
    answer = web(store, section("Training", course("Best", occupations=["31-9092"]), works=[work(store), work(store, "29-2061")]))
    assert answer.count("$28.75") == 1
    assert "What it pays here: vocational nurses, about $45.34 an hour." in answer


def test_entry_that_serves_two_needs_is_told_once(store: KnowledgeStore) -> None:
    """The second need is told by the next entry, and left out where there is none."""
    pantry = helper("Pantry")
    answer = web(store, section("Food", pantry), section("Clothing", pantry, pantry, helper("Closet")), section("Legal", pantry))
    assert answer.count("Pantry") == 1
    assert "Clothing\nCloset: 650-555-0100." in answer
    assert "Legal" not in answer


def test_fit_stands_with_the_entry_it_is_of(store: KnowledgeStore) -> None:
    """That of a service with the service, that of a program with the program."""
    teens = helper("Bus pass", eligibility=[{"age": {"max": 18}}])
    adults = course("Best", eligibility=[{"age": {"min": 18}}])
    answer = web(store, section("Youth", teens, adults, age=18))
    assert "Bus pass: 650-555-0100. It helps.\nLikely a fit: age 18 or younger. Ask them to confirm.\n" in answer
    assert answer.split("1. Best")[1].count("Likely a fit: age 18 or older.") == 1


def test_many_needs_are_told_with_one_service_each(store: KnowledgeStore) -> None:
    """So that the answer can be read through."""
    crowded = [section(topic, helper(f"{topic} help"), helper(f"{topic} more")) for topic in TOPICS[:4]]
    assert "Also:" not in web(store, *crowded)
    assert "Also: Food more" in web(store, *crowded[:2])


def test_training_toward_work_is_not_headed_as_work(store: KnowledgeStore) -> None:
    """Where no work is named."""
    assert web(store, section("Explore-careers", course("Best"))).startswith("Training for such work\n1. Best")


def test_second_service_is_named_as_another_way(store: KnowledgeStore) -> None:
    """With its number; a third one is not."""
    answer = web(store, section("Food", helper("Pantry"), helper("Kitchen"), helper("Market")))
    assert "Also: Kitchen (650-555-0100)." in answer
    assert "Market" not in answer


def test_what_cannot_be_predicted_is_said_before_the_help(store: KnowledgeStore) -> None:
    """A caution opens its section."""
    assert in_order(web(store, section("Legal", helper("Lawyer"), caution="I can't say.")), ["I can't say.", "Lawyer: 650-555-0100."])


def test_stale_facts_are_told_with_the_entry_and_in_the_dates(store: KnowledgeStore) -> None:
    """The oldest and the newest month; a single one where they are the same."""
    old, new = helper("Old desk", verified_on="2024-03-05"), helper("New desk")
    answer = web(store, section("Food", old), section("Housing", new))
    assert "Last checked March 2024, so call first." in answer
    assert "Facts checked March 2024 to January 2026. Call to confirm before you go." in answer
    assert "Facts checked January 2026." in web(store, section("Housing", new))


def test_dates_stand_only_where_there_is_someone_to_call(store: KnowledgeStore) -> None:
    """Not under wages alone, nor under an explanation."""
    assert "Call to confirm" not in web(store, section("Wages", works=[work(store)]))
    assert "Call to confirm" not in web(store, section("About", store.entry("what-training-is")))


def test_needs_past_the_third_are_a_line_each_and_past_the_seventh_are_left_out(store: KnowledgeStore) -> None:
    """What is listed is what was named, so that "the second one" means what the reader sees."""
    findings = Findings(tuple(needs(8)))
    answer = as_text(compose_web(findings, words(store)))
    assert "Also worth knowing\nLegal: Legal help (650-555-0100).\nTaxes: Taxes help (650-555-0100).\nSeniors: Seniors" in answer
    assert "Savings" not in answer
    assert shown_ids(findings, "web") == tuple(f"{topic.casefold()}-help" for topic in TOPICS[:7])


def test_need_told_before_is_a_line_below_what_is_new(store: KnowledgeStore) -> None:
    """However urgent it was: the person has read it."""
    known, new = section("Housing", helper("Rent desk"), urgent=True), section("Food", helper("Pantry"))
    answer = web(store, replace(known, before=True), new)
    assert in_order(answer, ("Food\nPantry", "Also worth knowing\nAs before, housing: Rent desk (650-555-0100)."))


def test_summaries_below_the_first_of_several_needs_are_short(store: KnowledgeStore) -> None:
    """In whole sentences; the first need keeps all of its own."""
    long = both(f"It helps. {'It does many things for people who ask, and more for those who call. ' * 3}".strip())
    answer = web(store, *(section(topic, helper(f"{topic} help", summary=long)) for topic in TOPICS[:3]))
    assert answer.count("It helps.") == 3
    assert answer.count("It does many things") < 3 * 3


def test_few_new_steps_are_told_in_their_words(store: KnowledgeStore) -> None:
    """Where a plan grows by one or two; a whole plan is told in short."""
    grown = web(store, lead="Thank you.", steps=(step("use meals", "this_week", "Ask the school office for the free meals."),))
    assert "This week: Ask the school office for the free meals." in grown
    assert "This week: use meals." in web(store, *needs(1), steps=(step("use meals", "this_week", "Ask the school office."),))


@pytest.mark.parametrize(
    ("channel", "shown"), [("web", ("best", "next", "rent-desk", "medical-assistants")), ("sms", ("rent-desk", "best"))]
)
def test_list_kept_for_later_is_the_one_the_reader_sees(store: KnowledgeStore, channel: Channel, shown: tuple[str, ...]) -> None:
    """On the website the numbered programs before what has no number; in a text message only what has a number."""
    training = section("Training", course("Best"), course("Next"), works=[work(store)])
    assert shown_ids(Findings((section("Housing", helper("Rent desk")), training)), channel) == shown


def test_need_with_nothing_found_leaves_no_heading(store: KnowledgeStore) -> None:
    """And nothing at all leaves no answer."""
    assert web(store, section("Food"), section("Housing", helper("Rent desk"))).startswith("Housing")
    assert compose_web(Findings(()), words(store)) == ()


def test_word_of_care_is_the_last_on_every_channel(store: KnowledgeStore) -> None:
    """After the question, so that it stands by itself."""
    findings = Findings(tuple(needs(1)), question=QUESTION, care="You can call 988.")
    written = words(store)
    for answer in (as_text(compose_web(findings, written)), compose_desk(findings, written), compose_sms(findings, written).messages()[-1]):
        assert answer.endswith("\nYou can call 988.")


# -- at the front desk


def test_desk_notes_mark_what_is_urgent_and_end_with_what_is_not_known(store: KnowledgeStore) -> None:
    """A line a need with contacts and fit, one figure for each wage, then the plan."""
    training = section("Training", course("Best", eligibility=[{"age": {"min": 18}}]), works=[work(store)])
    findings = Findings((section("Housing", helper("Rent desk"), urgent=True), training), (step("call", "today"),), QUESTION)
    lines = compose_desk(findings, words(store)).splitlines()
    assert lines[:2] == ["! Housing → Rent desk (650-555-0100)", "Training → Best (650-555-0100) · To check: age 18 or older."]
    assert lines[2].strip() == (
        "What it pays here: medical assistants, about $28.75 an hour. Pay is the middle wage in the Bay, 2025 (BLS)."
    )
    assert lines[3:] == ["Today: call.", "? Do you have a diploma?"]


def test_desk_notes_say_what_to_know_first(store: KnowledgeStore) -> None:
    """That facts are old, and what the alert says."""
    old = helper("Old desk", verified_on="2024-03-05", alert=both("It may be gone."))
    notes = compose_desk(Findings((section("Food", old),)), words(store))
    assert notes == "Food \u2192 Old desk (650-555-0100) [Note: It may be gone. Last checked March 2024, so call first]"


# -- as text messages


def test_text_message_numbers_the_contacts_and_ends_with_the_question(store: KnowledgeStore) -> None:
    """Three needs at most, each with the one best contact, and pay in short."""
    training = section("Training", course("Best"), course("Next"), works=[work(store)])
    assert sms(store, *needs(2), training, section("Taxes", helper("Taxes help")), question=QUESTION) == [
        "1) Call 650-555-0100 for Housing help.",
        "2) Call 650-555-0100 for Food help.",
        "3) Call 650-555-0100 for Best.",
        "Medical assistants, about $28.75 an hour.",
        "Reply 1, 2 or 3 for more.",
        "Do you have a diploma?",
    ]


def test_text_message_in_spanish_says_to_call_and_how_to_ask_for_more(store: KnowledgeStore) -> None:
    """In letters that cost no more than English ones."""
    tree = service(name=both("Despensa \u00c1rbol"), phones=[{"number": "650-555-0100"}])
    assert sms(store, section("Food", tree), section("Taxes", helper("Taxes")), language="es") == [
        "1) Llame al 650-555-0100, Despensa Arbol.",
        "2) Llame al 650-555-0100, Taxes.",
        "Responda 1 o 2 para saber mas.",
    ]


def test_text_message_does_not_offer_numbers_where_the_question_is_answered_by_one(store: KnowledgeStore) -> None:
    """A "2" would be the second entry, or two children."""
    asked = AskedQuestion("children", "How many children?", "It helps.", ("No children", "1 child"))
    assert sms(store, *needs(1), question=asked) == ["1) Call 650-555-0100 for Housing help.", "How many children?"]


def test_text_message_names_who_can_be_called_before_who_is_only_on_the_web(store: KnowledgeStore) -> None:
    """And a long address only when it is asked for."""
    online = service(id="online", name=both("Online help"), url="https://example.org/a/very/long/way/to/the/page")
    near = service(id="near", name=both("Near help"), url="https://example.org/help")
    assert sms(store, section("Food", online, helper("Pantry"))) == ["1) Call 650-555-0100 for Pantry.", "Reply 1 for more."]
    assert sms(store, section("Food", online))[0] == "1) Online help. Reply 1 for the link."
    assert sms(store, section("Food", near))[0] == "1) Near help: example.org/help"


def test_text_message_names_a_second_to_call_where_there_is_one_need(store: KnowledgeStore) -> None:
    """For when nobody answers; not with the same number, and not where several needs are told."""
    first, other = helper("Pantry"), service(id="other", name=both("Kitchen"), phones=[{"number": "650-555-0101"}])
    assert sms(store, section("Food", first, helper("Closet"), other))[1] == "Reply 1 for more."
    assert sms(store, section("Food", first, other)) == [
        "1) Call 650-555-0100 for Pantry.",
        "2) Call 650-555-0101 for Kitchen.",
        "Reply 1 or 2 for more.",
    ]
    assert "Kitchen" not in "".join(sms(store, section("Food", first, other), section("Taxes", helper("Taxes"))))


def test_number_that_is_a_name_is_not_said_twice(store: KnowledgeStore) -> None:
    """As 211."""
    finder = service(name=Text(en="211: help with anything", es="211: ayuda para todo"), phones=[{"number": "211"}])
    assert sms(store, section("Food", finder))[0] == "1) Call 211: help with anything."
    assert sms(store, section("Food", finder), language="es")[0] == "1) Llame al 211: ayuda para todo."


def test_guide_is_told_in_short_beside_others_by_text_message(store: KnowledgeStore) -> None:
    """Whom to call is not put off by long words."""
    said = "Training is school for a job. " + "Ask first. " * 20
    guide = store.entry("what-training-is").model_copy(update={"summary": Text(en=said.strip(), es=said.strip())})
    assert len(sms(store, section("About", guide))[0]) > 200
    assert len(sms(store, section("About", guide), section("Food", helper("Pantry")))[0]) < 140


def test_new_steps_are_told_by_text_message_where_nothing_else_is_new(store: KnowledgeStore) -> None:
    """Two at most, the first due first; not beside what was found."""
    steps = (step("save", "later", "Save."), step("sign up", "this_week", "Sign up now. Then wait."), step("call", "today", "Call them."))
    assert sms(store, steps=steps, lead="Thank you.") == ["Thank you.", "Today: Call them.", "This week: Sign up now. Then wait."]
    assert sms(store, section("Food", helper("Pantry")), steps=steps, lead="Thank you.")[1] == "1) Call 650-555-0100 for Pantry."


def test_text_message_begins_with_the_step_that_cannot_wait(store: KnowledgeStore) -> None:
    """Its first whole sentences, in place of the entry with the same number; its own number stands for its entry."""
    called = 'Call Helpers at 650-555-0100 today. Say: "I am behind. I got a notice." Is it water? Call another.' + " Wait." * 30
    due = (step("save", "later"), step("call about rent", "today", called, entry="helpers"))
    found = Findings((section("Housing", helper("Rent desk"), urgent=True), section("Food", service(id="pantry", url=None))), due)
    (message,) = compose_sms(found, words(store)).messages()
    assert message.startswith('1) Call Helpers at 650-555-0100 today. Say: "I am behind. I got a notice."')
    assert "2) A service: example.org/page" in message
    assert "Rent desk" not in message
    assert shown_ids(found, "sms") == ("helpers", "pantry")


def test_details_by_text_message_are_whom_to_call_and_how_to_start(store: KnowledgeStore) -> None:
    """In whole sentences, without source or address; what was said before them stays."""
    told = helper("Pantry", url="https://example.org/help", apply=both('1. Call. Say: "Help. Please." 2. Come on Monday.'))
    written = words(store)
    lead = "\n".join(("Yes.", written.name(told), *written.details(told)))
    (message,) = compose_sms(Findings((section("Food", told),), lead=lead, told=True), written).messages()
    assert message == 'Yes.\nCall 650-555-0100 for Pantry.\n1. Call. Say: "Help. Please." 2. Come on Monday.'


@pytest.mark.parametrize("language", ["en", "es"])
def test_details_of_every_shipped_entry_fit_a_text_message(store: KnowledgeStore, language: Language) -> None:
    """Three parts at most in either language, with no quotation left open."""
    written = words(store, language)
    reached = [entry for entry in load_knowledge(SHIPPED).entries if isinstance(entry, Program | Service)]
    told = {entry.id: messages_of(written.details_texted(entry)) for entry in reached}
    assert [name for name, messages in told.items() if len(messages) != 1 or parts_of(messages[0]) > 3] == []
    assert [name for name, messages in told.items() if messages[0].count('"') % 2] == []


def test_question_by_text_message_is_the_one_that_stands_in_it(store: KnowledgeStore) -> None:
    """In the same letters, for who looks it up."""
    asked = AskedQuestion("zip", "\u00bfEn qu\u00e9 ciudad est\u00e1?", "Ayuda.", ())
    shown = asked_by_text(asked)
    assert shown is not None
    assert shown.text == "\u00bfEn qu\u00e9 ciudad esta?"
    assert shown.text in sms(store, *needs(1), language="es", question=asked)
    assert asked_by_text(None) is None


def test_text_message_of_a_guide_is_its_summary(store: KnowledgeStore) -> None:
    """There is nobody to call."""
    assert sms(store, section("About", store.entry("what-training-is"))) == ["Training is school for a job."]


def test_no_text_message_is_longer_than_three_parts(store: KnowledgeStore) -> None:
    """Even where an entry says a great deal."""
    talkative = helper(" ".join(["Pantry"] * 80))
    messages = compose_sms(Findings((section("Food", talkative), *needs(2)), question=QUESTION), words(store)).messages()
    assert max(map(parts_of, messages)) <= 3
    assert len(messages) == 2


def test_plain_text_numbers_items_under_their_heading() -> None:
    """Blocks are parted by an empty line."""
    assert as_text([Block("", ("Hello.",)), Block("Food", ("Here.",), ("One.", "Two."))]) == "Hello.\n\nFood\nHere.\n1. One.\n2. Two."
