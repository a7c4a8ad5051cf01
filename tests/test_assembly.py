"""A navigator is opened from a built index, answers, searches, and says at once what it lacks."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from conftest import SHIPPED
from written import written_knowledge

from navigator.assembly import open_navigator
from navigator.errors import IndexMissingError, IndexStaleError, MessageError, ModelError, NotFoundError
from navigator.index.build import build_index
from navigator.index.encoder import HashingEncoder
from navigator.index.manifest import NAME
from navigator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from navigator.assembly import Navigator
    from navigator.dialogue.reply import Language, Reply

SMALL = ("topics.yaml", "documents.yaml", "off_topic.yaml", "crisis_examples.yaml")
"""Files that the small knowledge base has in a smaller form; the shipped ones take their place."""
RULES = """\
- id: sign-up
  if: {need: training}
  when: this_week
  best: {topic: training, kind: program}
  short: {en: "ask {name} about it", es: "pregunte en {name}"}
  text: {en: "Call {phone}.", es: "Llame al {phone}."}
  why: {en: It is a class for the work you want., es: Es un curso para el trabajo que quiere.}
- id: rent-today
  if: {need: housing}
  when: today
  entry: rent-help
  short: {en: call about rent, es: llame por la renta}
  text: {en: Ask for rent money., es: Pida dinero para la renta.}
  why: {en: Rent is due., es: La renta se vence.}
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of a few entries with all the words of the shipped knowledge base."""
    folder = tmp_path_factory.mktemp("assembly")
    knowledge = written_knowledge(folder / "knowledge")
    for path in SHIPPED.glob("*.yaml"):
        shutil.copy(path, knowledge / path.name)
    pantry = knowledge / "services" / "help.yaml"
    hours = '  schedule: [{byday: "MO,TU,WE,TH,FR", opens_at: "09:00", closes_at: "17:00"}]\n'
    pantry.write_text(pantry.read_text(encoding="utf-8").replace("- id: oakland", f"{hours}- id: oakland"), encoding="utf-8")
    (knowledge / "rules").mkdir()
    (knowledge / "rules" / "few.yaml").write_text(RULES, encoding="utf-8")
    build_index(knowledge, folder / "index", HashingEncoder())
    return folder / "index"


def settings(index: Path, model: str = "hashing") -> Settings:
    """Settings for an index that keep conversations in memory."""
    return Settings(model=model, index=index, database_url="sqlite://", log_level="ERROR", rate_limit="off")


@pytest.fixture(scope="module")
def navigator(index: Path) -> Navigator:
    """A navigator on a day in the summer of 2026."""
    return open_navigator(settings(index), now=lambda: datetime(2026, 6, 1, 19, tzinfo=UTC))


def ids(reply: Reply) -> list[str]:
    """The entries a reply lists."""
    return [match.id for match in reply.matches]


# -- opening


def test_missing_index_is_told_before_the_model_is_loaded(tmp_path: Path) -> None:
    """Not after the seconds that a model takes, nor behind what is wrong with the model."""
    with pytest.raises(IndexMissingError, match="navigator index build"):
        open_navigator(settings(tmp_path, model=str(tmp_path / "no-model")))


def test_broken_manifest_is_told_before_the_model_is_loaded(tmp_path: Path) -> None:
    """As a missing one."""
    (tmp_path / NAME).write_text("{", encoding="utf-8")
    with pytest.raises(IndexStaleError, match="navigator index build"):
        open_navigator(settings(tmp_path, model=str(tmp_path / "no-model")))


def test_missing_model_is_told_where_the_index_is_there(index: Path, tmp_path: Path) -> None:
    """With its path."""
    with pytest.raises(ModelError, match="no-model"):
        open_navigator(settings(index, model=str(tmp_path / "no-model")))


def test_encoder_that_is_given_is_used(index: Path, tmp_path: Path) -> None:
    """The model of the settings is not loaded then."""
    encoder = HashingEncoder()
    assert open_navigator(settings(index, model=str(tmp_path / "no-model")), encoder=encoder).encoder is encoder


# -- answering


def test_needs_are_answered_in_order_of_urgency_with_a_plan_and_one_question(navigator: Navigator) -> None:
    """What to do today stands before what to do this week, and one thing is asked."""
    reply = navigator.reply("I want job training as a medical assistant in Menlo Park but I got an eviction notice")
    assert reply.outcome == "answered"
    assert reply.needs[0].topic == "housing"
    assert [(step.when, step.rule) for step in reply.next_steps] == [("today", "rent-today"), ("this_week", "sign-up")]
    assert all(step.why for step in reply.next_steps)
    assert reply.text.index("Today: call about rent.") < reply.text.index("This week: ask Medical Assistant class about it.")
    assert reply.text.count("One thing would help me:") == 1


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("how much do medical assistants make in Menlo Park", "en", "Oakland-Fremont area: half earn more than $28.75 an hour"),
        ("how much do medical assistants make in San Jose", "en", "San Jose area: half earn more than $30.10 an hour"),
        ("¿cuánto ganan los asistentes médicos en Menlo Park?", "es", "San Francisco-Oakland-Fremont: la mitad gana más de $28.75 la hora"),
    ],
)
def test_wage_is_told_with_area_and_year(navigator: Navigator, text: str, language: Language, said: str) -> None:
    """That of the place a person names."""
    reply = navigator.reply(text)
    assert reply.language == language
    assert said in reply.text
    assert "2025" in reply.text


def test_closed_program_is_never_shown(navigator: Navigator) -> None:
    """Not to who asks for it by name, nor in a search, nor in a follow-up."""
    first = navigator.reply("I want the Baking class, learn to bake bread, or the Moonlight class")
    second = navigator.reply("is there one at night?", conversation_id=first.conversation_id)
    found = [match.entry.id for match in navigator.search("Baking class learn to bake bread Moonlight class")]
    for shown in (ids(first), ids(second), found):
        assert {"closed-class", "closed-evening-class"}.isdisjoint(shown)
    assert "Moonlight" not in first.text + second.text


def test_follow_up_goes_on_from_the_last_answer(navigator: Navigator) -> None:
    """Pay, then a class at night, in one conversation."""
    first = navigator.reply("I want to take classes with the medical assistants")
    pay = navigator.reply("how much does it pay?", conversation_id=first.conversation_id)
    night = navigator.reply("is there one at night?", conversation_id=first.conversation_id)
    assert ("$28.75" in pay.text, "2025" in pay.text) == (True, True)
    assert ids(night) == ["evening-class"]


def test_old_facts_are_told_to_be_old(index: Path) -> None:
    """A year and more after they were checked."""
    later = open_navigator(settings(index), now=lambda: datetime(2027, 6, 1, 19, tzinfo=UTC))
    reply = later.reply("we need free groceries in Redwood City")
    assert "Last checked January 2026, so call first." in reply.text
    assert all(match.stale for match in reply.matches if match.kind == "service")


@pytest.mark.parametrize(("hour", "text"), [(16, "Open until 5 pm"), (23, "Open until 5 pm"), (0, "Closed now. Opens tomorrow at 9 am")])
def test_open_now_goes_by_the_clocks_where_the_organisation_is(index: Path, hour: int, text: str) -> None:
    """Its clocks are seven hours behind those of the server: at midnight of the server it is five there, on the day before."""
    now = datetime(2026, 6, 2 if hour else 3, hour, tzinfo=UTC)
    reply = open_navigator(settings(index), now=lambda: now).reply("we need free groceries in Redwood City")
    card = next(match.card for match in reply.matches if match.id == "redwood-city-pantry")
    assert card is not None
    assert card.open_now is not None
    assert (card.hours, card.open_now.text) == ("Mon-Fri 9 am-5 pm", text)
    assert (card.where, card.miles) == ("Redwood City", None)


def test_text_message_is_short_and_numbered(navigator: Navigator) -> None:
    """The channel is given with the text."""
    reply = navigator.reply("we need free groceries in Redwood City", channel="sms")
    assert reply.messages[0].startswith("1) Call 650-555-0101 for Redwood City food pantry.")


def test_language_that_is_chosen_is_kept_to(navigator: Navigator) -> None:
    """Whatever the text is in."""
    assert navigator.reply("groceries", language="es").language == "es"


def test_unknown_conversation_is_not_found(navigator: Navigator) -> None:
    """Nobody is given another's conversation."""
    with pytest.raises(NotFoundError):
        navigator.reply("hello", conversation_id="nobody")


# -- for a plan that is kept


@pytest.mark.parametrize(("language", "bring"), [("en", "Bring a photo ID and your lease."), ("es", "Lleve una identificación")])
def test_card_of_an_entry_is_in_a_language(navigator: Navigator, language: Language, bring: str) -> None:
    """With its documents in words."""
    assert navigator.card("rent-help", language).bring.startswith(bring)
    with pytest.raises(NotFoundError):
        navigator.card("nobody", language)


def test_plans_end_after_the_days_of_the_settings(index: Path) -> None:
    """Counted from when they are made."""
    plans = open_navigator(settings(index).model_copy(update={"plan_days": 2})).casework.plans
    assert plans.create("en", ()).expires_at.date() == (datetime.now(UTC) + timedelta(days=2)).date()


# -- searching


def test_search_finds_the_best_match_first_in_both_languages(navigator: Navigator) -> None:
    """Whatever its topic."""
    assert navigator.search("free groceries Redwood City")[0].entry.id == "redwood-city-pantry"
    assert navigator.search("despensa, canasta de comida")[0].entry.id == "redwood-city-pantry"


def test_search_keeps_to_a_kind_and_a_number(navigator: Navigator) -> None:
    """As callers ask."""
    found = navigator.search("medical assistant", kind="program", limit=2)
    assert [str(match.entry.kind) for match in found] == ["program", "program"]


@pytest.mark.parametrize("text", ["", "   ", "?!", "\U0001f600"])
def test_search_without_words_is_refused(navigator: Navigator, text: str) -> None:
    """With what to do instead."""
    with pytest.raises(MessageError, match="write a few"):
        navigator.search(text)


def test_entry_is_found_by_its_id(navigator: Navigator) -> None:
    """Or said not to be there."""
    assert navigator.entry("rent-help").name.en == "Emergency rent money"
    with pytest.raises(NotFoundError, match="nobody"):
        navigator.entry("nobody")
