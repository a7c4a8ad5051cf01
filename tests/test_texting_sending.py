"""What waits is sent once, tried again where it fails, and reminders come when they help: the day before a date, and a week after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from texting_phone import NOON, NUMBER, OURS, exchange

from navigator.casework.handoffs import Handoff, Reach
from navigator.casework.outbox import DIED_AFTER
from navigator.casework.plan_items import PlanItem
from navigator.casework.tables import TEXTS_OUT
from navigator.dialogue.text_message import parts_of
from navigator.errors import ConflictError, MessageError, NotFoundError, NotSentError, RefusedError, UnsureError
from navigator.knowledge.entries import Session, Status, Text
from navigator.texting.reminders import Reminders
from navigator.texting.sending import WAITS, SendingThread
from navigator.texting.words import TextWords

if TYPE_CHECKING:
    from pathlib import Path

    from texting_phone import Exchange

    from navigator.texting.gateway import OutgoingText

LINK = "https://ask.example.org/plan/token"
PANTRY = "second-harvest-food-connection"


class Failing:
    """A gateway that fails in the ways given, one a try, and then sends."""

    name = "failing"

    def __init__(self, *errors: Exception) -> None:
        self._errors = list(errors)
        self.tries: list[bool] = []
        self.sent: list[OutgoingText] = []

    def send(self, message: OutgoingText, *, again: bool) -> str:
        """Fails, or keeps the message."""
        self.tries.append(again)
        if self._errors:
            raise self._errors.pop(0)
        self.sent.append(message)
        return "id"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the casework is, and an index if none stands."""
    return tmp_path_factory.mktemp("sending")


@pytest.fixture
def phones(folder: Path) -> Exchange:
    """An exchange whose gateway keeps what is sent."""
    return exchange(folder)


def send_plan(phones: Exchange, *entries: str) -> None:
    """Sends a plan to the phone."""
    plan = phones.navigator.casework.plans.create("en", [PlanItem(entry) for entry in entries or (pantry(phones),)])
    phones.texts.outgoing.plan(NUMBER, plan, LINK, "en")


def pantry(phones: Exchange) -> str:
    """Id of a service with a phone."""
    return phones.navigator.reply("i need food", channel="sms").matches[0].id


def send_due(phones: Exchange) -> list[str]:
    """The messages that are sent now."""
    before = len(phones.sent)
    phones.texts.sender.send_due()
    return [message.text for message in phones.sent[before:]]


def statuses(phones: Exchange) -> list[str]:
    """How each message stands."""
    with phones.navigator.casework.engine.connect() as connection:
        return list(connection.execute(sa.select(TEXTS_OUT.c.status)).scalars())


# -- each once


def test_plan_is_sent_once_with_its_link_and_whom_to_call(phones: Exchange) -> None:
    """From our number; asked for twice the same day it is one message. Consent is on record."""
    entry = phones.navigator.entry(pantry(phones))
    send_plan(phones, entry.id)
    send_plan(phones, entry.id)
    (text,) = send_due(phones)
    assert LINK in text
    assert entry.phones[0].number in text
    assert "STOP" in text
    assert parts_of(text) <= 3
    assert (phones.sent[0].to, phones.sent[0].sender) == (NUMBER, OURS)
    assert send_due(phones) == []
    assert phones.navigator.casework.phones.consents(phones.phone_id())[0] == ("asked", NOON)


def test_failed_message_is_tried_again_later_and_later_and_then_given_up(folder: Path) -> None:
    """No try comes early; the number is deleted in the end."""
    gateway = Failing(*(NotSentError("no line") for _ in range(10)))
    phones = exchange(folder, gateway=gateway)
    send_plan(phones)
    for tries, wait in enumerate(WAITS, start=1):
        phones.texts.sender.send_due()
        assert len(gateway.tries) == tries
        phones.clock.time += wait - timedelta(seconds=1)
        phones.texts.sender.send_due()
        assert len(gateway.tries) == tries
        phones.clock.ahead(seconds=1)
    phones.texts.sender.send_due()
    assert statuses(phones) == ["failed"]
    assert not any(gateway.tries)


def test_message_nobody_is_sure_of_is_tried_as_one_that_may_have_got_through(folder: Path) -> None:
    """And sent then where the gateway can tell."""
    gateway = Failing(UnsureError("silence"))
    phones = exchange(folder, gateway=gateway)
    send_plan(phones)
    phones.texts.sender.send_due()
    phones.clock.time += WAITS[0]
    phones.texts.sender.send_due()
    assert gateway.tries == [False, True]
    assert statuses(phones) == ["sent"]


def test_message_nobody_can_be_sure_of_waits_for_staff(folder: Path) -> None:
    """It is neither lost nor sent twice."""
    gateway = Failing(UnsureError("silence"), UnsureError("cannot tell"))
    phones = exchange(folder, gateway=gateway)
    send_plan(phones)
    for _ in range(4):
        phones.texts.sender.send_due()
        phones.clock.ahead(hours=5)
    assert gateway.tries == [False, True]
    (parked,) = phones.navigator.casework.outbox.unsent(10)
    assert (parked.status, parked.problem) == ("parked", "cannot tell")
    phones.navigator.casework.outbox.decide(parked.id, again=True)
    phones.texts.sender.send_due()
    assert len(gateway.sent) == 1


def test_process_that_dies_while_sending_loses_nothing(folder: Path) -> None:
    """The next one tries it as one that may have got through."""
    gateway = Failing(KeyboardInterrupt())
    phones = exchange(folder, gateway=gateway)
    send_plan(phones)
    with pytest.raises(KeyboardInterrupt):
        phones.texts.sender.send_due()
    phones.texts.sender.send_due()
    assert gateway.tries == [False]
    phones.clock.time += DIED_AFTER + timedelta(seconds=1)
    phones.texts.sender.send_due()
    assert gateway.tries == [False, True]
    assert len(gateway.sent) == 1


def test_person_who_stopped_at_the_provider_gets_nothing_more(folder: Path) -> None:
    """What else waits for them is dropped."""
    gateway = Failing(RefusedError("stopped", stopped=True))
    phones = exchange(folder, gateway=gateway)
    send_plan(phones)
    phones.texts.sender.send_due()
    send_plan(phones)
    assert statuses(phones) == ["refused"]
    assert phones.text("i need food") == ()


def test_nothing_is_sent_after_stop(phones: Exchange) -> None:
    """Neither what waited nor what is asked for after it; whoever asks is not told."""
    send_plan(phones)
    phones.text("STOP")
    send_plan(phones, "about-jobtrain")
    assert send_due(phones) == []
    assert statuses(phones) == ["dropped"]


def test_one_phone_gets_a_few_plans_a_day(phones: Exchange) -> None:
    """Whoever types its number need not be the one who has it."""
    ids = [match.id for match in phones.navigator.reply("i need food", channel="web").matches][:4]
    for entry in ids[:3]:
        send_plan(phones, entry)
    with pytest.raises(ConflictError, match="tomorrow"):
        send_plan(phones, ids[3])
    phones.clock.ahead(days=1, minutes=1)
    send_plan(phones, ids[3])


# -- staff


def handed_over(phones: Exchange, reach: Reach | None) -> str:
    """Id of a hand-off of someone who can be reached so."""
    conversation = phones.navigator.reply("i need food").conversation_id
    return phones.navigator.casework.handoffs.ask(Handoff(conversation, "es", reach=reach), NOON).id


def test_staff_reply_reaches_the_phone_of_who_asked(phones: Exchange) -> None:
    """In letters that text messages have; the same reply twice is one."""
    waiting = handed_over(phones, Reach("text", NUMBER))
    for _ in range(2):
        phones.texts.outgoing.staff_reply(waiting, "Venga el martes a las 9 “por favor” – traiga su identificación")
    assert send_due(phones) == ['JobTrain: Venga el martes a las 9 "por favor" - traiga su identificacion']


@pytest.mark.parametrize(
    ("reach", "written", "error"),
    [(None, "hola", ConflictError), (Reach("email", "a@example.org"), "hola", ConflictError), (Reach("text", NUMBER), " ", MessageError),
     (Reach("text", NUMBER), "palabra " * 80, MessageError)],
)  # fmt: skip
def test_reply_that_cannot_be_sent_is_refused(phones: Exchange, reach: Reach | None, written: str, error: type[Exception]) -> None:
    """With the reason, and nothing is queued."""
    waiting = handed_over(phones, reach)
    with pytest.raises(error):
        phones.texts.outgoing.staff_reply(waiting, written)
    assert statuses(phones) == []


def test_reply_to_nobody_who_waits_is_refused(phones: Exchange) -> None:
    """Done already, or never asked; after a STOP it is refused too."""
    with pytest.raises(NotFoundError, match="navigator feedback handoffs"):
        phones.texts.outgoing.staff_reply("none", "hola")
    waiting = handed_over(phones, Reach("text", NUMBER))
    phones.text("STOP")
    with pytest.raises(ConflictError, match="stopped"):
        phones.texts.outgoing.staff_reply(waiting, "hola")


# -- reminders


def asked_to_remind(phones: Exchange, words: str = "i need food") -> None:
    """A person who wants to be reminded of the first place they were told."""
    phones.text(words)
    phones.text("1")
    assert "week" in phones.said("REMIND")


@pytest.mark.parametrize(
    ("answer", "outcome", "told"),
    [
        ("1", "reached", "glad"),
        ("Yes!", "reached", "glad"),
        ("no", "no_answer", "morning"),
        ("3", "full", "waiting list"),
        ("4", "wrong_number", "check"),
    ],
)
def test_person_is_asked_after_a_week_and_the_answer_is_recorded(phones: Exchange, answer: str, outcome: str, told: str) -> None:
    """Once; staff hear of a wrong number and of a full place."""
    asked_to_remind(phones)
    phones.clock.ahead(days=6, hours=23)
    assert send_due(phones) == []
    phones.clock.ahead(hours=1, minutes=1)
    (asked,) = send_due(phones)
    assert "Did you reach them" in asked
    assert parts_of(asked) <= 2
    assert told in phones.said(answer)
    ((entry, counts),) = phones.navigator.casework.referrals.counts().items()
    assert counts == {outcome: 1}
    reports = [kept.report for kept in phones.navigator.casework.feedback.reports(10)]
    assert [(one.entry, one.reason) for one in reports] == ([(entry, outcome)] if outcome in {"full", "wrong_number"} else [])
    phones.clock.ahead(days=30)
    assert send_due(phones) == []


def test_after_the_answer_numbers_are_those_of_a_list_again(phones: Exchange) -> None:
    """And another message in between is no answer to the question."""
    asked_to_remind(phones)
    phones.clock.ahead(days=7, minutes=1)
    send_due(phones)
    listed = phones.said("how do i become a welder")
    assert "1) Call" in listed
    assert "glad" not in phones.said("1")


def test_reminder_waits_for_the_morning(phones: Exchange) -> None:
    """By the clocks where the phone is from."""
    phones.clock.ahead(hours=9)  # nine in the evening on the Peninsula
    asked_to_remind(phones)
    phones.clock.ahead(days=7, minutes=1)
    assert send_due(phones) == []
    phones.clock.ahead(hours=11)
    assert send_due(phones) == []
    phones.clock.ahead(hours=1)
    assert len(send_due(phones)) == 1


def test_reminder_is_set_once(phones: Exchange) -> None:
    """However often it is asked for."""
    asked_to_remind(phones)
    phones.text("REMIND")
    assert statuses(phones) == ["waiting"]


def test_reminder_needs_one_place(phones: Exchange) -> None:
    """A list has several, and at first there is none."""
    assert "nothing to remind" in phones.said("REMIND")
    phones.text("i need food")
    assert "Which one" in phones.said("REMIND")


def test_no_reminder_is_offered_where_none_can_be_sent(folder: Path) -> None:
    """Nor set."""
    phones = exchange(folder, sends=False)
    phones.text("i need food")
    assert "REMIND" not in phones.said("1")
    assert "can't send reminders" in phones.said("REMIND")


def test_check_in_comes_to_who_stopped_or_deleted_no_more(phones: Exchange) -> None:
    """Whichever they chose."""
    for word in ("STOP", "DELETE"):
        phones.text("START")
        asked_to_remind(phones)
        phones.text(word)
        phones.clock.ahead(days=8)
        assert send_due(phones) == []
    phones.text("START")
    asked_to_remind(phones)
    phones.clock.ahead(days=8)
    assert len(send_due(phones)) == 1


class Store:
    """The store with one entry changed."""

    def __init__(self, store: object, entry: object) -> None:
        self._store, self.changed = store, entry

    def entry(self, entry_id: str) -> object:
        """The entry, the changed one under its id."""
        return self.changed if entry_id == self.changed.id else self._store.entry(entry_id)


@pytest.fixture
def dated(phones: Exchange) -> tuple[Exchange, Store, Reminders]:
    """Reminders of a service that has an orientation on a Thursday at ten."""
    orientation = Session(name=Text(en="Orientation", es="Orientación"), on=date(2026, 6, 4), opens_at="10:00", closes_at="11:00")
    entry = phones.navigator.entry(pantry(phones)).model_copy(update={"sessions": (orientation,)})
    store = Store(phones.navigator.retriever.store, entry)
    navigator = replace(phones.navigator, retriever=SimpleNamespace(store=store))
    words = TextWords(phones.navigator.parts.wording, phones.navigator.parts.organization)
    reminders = Reminders(navigator, words, phones.navigator.parts.now)
    phones.texts.sender._reminders = reminders
    return phones, store, reminders


def test_person_is_reminded_the_day_before_a_date(dated: tuple[Exchange, Store, Reminders]) -> None:
    """And told so when it is set."""
    phones, store, reminders = dated
    told = reminders.set("phone", NUMBER, store.changed.id, "en")
    assert "Orientation, Thursday at 10 am" in told
    phones.clock.time = datetime(2026, 6, 3, 16, 59, tzinfo=NOON.tzinfo)
    assert send_due(phones) == []
    phones.clock.ahead(minutes=1)
    (reminder,) = send_due(phones)
    assert "Orientation, Thursday at 10 am" in reminder
    assert store.changed.phones[0].number in reminder
    assert send_due(phones) == []


def test_no_reminder_is_promised_for_a_date_within_a_day(dated: tuple[Exchange, Store, Reminders]) -> None:
    """It would come at once."""
    phones, store, reminders = dated
    phones.clock.time = datetime(2026, 6, 3, 18, tzinfo=NOON.tzinfo)
    assert "day before" not in reminders.set("phone", NUMBER, store.changed.id, "en")
    assert send_due(phones) == []


@pytest.mark.parametrize("change", [{"sessions": ()}, {"status": Status.CLOSED}, {"status": Status.PAUSED}])
def test_nobody_is_sent_to_a_date_or_a_place_that_is_no_more(dated: tuple[Exchange, Store, Reminders], change: dict[str, object]) -> None:
    """It is looked up when the reminder is due, not when it is set."""
    phones, store, reminders = dated
    reminders.set("phone", NUMBER, store.changed.id, "es")
    store.changed = store.changed.model_copy(update=change)
    phones.clock.ahead(days=2)
    assert send_due(phones) == []


def test_person_is_reminded_of_an_appointment_the_day_before(phones: Exchange) -> None:
    """With whom, when and the number to call; not once it is over, nor twice."""
    entry, at = phones.navigator.entry(pantry(phones)), (NOON + timedelta(days=3)).astimezone(phones.navigator.parts.organization.zone)
    for _ in range(2):
        phones.texts.reminders.appoint(NUMBER, entry.id, at, "es")
    assert send_due(phones) == []
    phones.clock.ahead(days=2)
    (reminder,) = send_due(phones)
    assert reminder.startswith("JobTrain: Su cita, ")
    assert entry.phones[0].number in reminder
    assert send_due(phones) == []
    phones.texts.reminders.appoint(NUMBER, entry.id, at - timedelta(days=1), "es")
    phones.clock.ahead(days=1, minutes=1)
    assert send_due(phones) == []


# -- the thread


def test_thread_sends_when_it_is_woken_and_lives_on_after_a_failure(folder: Path) -> None:
    """It tells the name of what went wrong, no words of it."""
    gateway = Failing(RuntimeError(f"{NUMBER} your plan"))
    phones = exchange(folder, gateway=gateway)
    reported: list[str] = []
    thread = SendingThread(phones.texts.sender, reported.append)
    send_plan(phones)
    thread.start()
    while not reported:
        thread.wake()
    phones.clock.time += DIED_AFTER + timedelta(seconds=1)
    while not gateway.sent:
        thread.wake()
    thread.stop()
    assert set(reported) == {"RuntimeError"}
    assert len(gateway.sent) == 1
