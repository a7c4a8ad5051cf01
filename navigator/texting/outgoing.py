"""Queues messages that people asked for on the website or at the desk, and replies of staff."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from navigator.advice.next_steps import contact
from navigator.casework.outbox import NewText
from navigator.dialogue.text_message import fits, in_gsm, messages_of
from navigator.errors import ConflictError, MessageError, NotFoundError, SettingsError
from navigator.knowledge.entries import Program, Service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from navigator.assembly import Navigator
    from navigator.casework.plans import Plan
    from navigator.dialogue.reply import Language
    from navigator.texting.words import TextWords

MOST_PLANS = 3
"""Plans that one phone gets within a day: whoever types a number need not be the one who has the phone."""
NO_GATEWAY = "no gateway for text messages is set up; see NAVIGATOR_SMS_NUMBER and NAVIGATOR_TWILIO_ACCOUNT_SID in the README"
_DAY = timedelta(days=1)
_TOO_MANY = "this phone got a few plans today already; copy the link, or send it tomorrow"
_TOO_LONG = "the reply is longer than a text message of three parts; shorten it"
_NO_TEXT = "the reply is empty; write a few words"


class Outgoing:
    """Queues messages; whatever sends them sends each once."""

    def __init__(self, navigator: Navigator, words: TextWords, now: Callable[[], datetime], wake: Callable[[], None]) -> None:
        """`wake` is called when something was queued that need not wait."""
        self._navigator = navigator
        self._casework = navigator.casework
        self._words = words
        self._now = now
        self._wake = wake

    def plan(self, number: str, plan: Plan, link: str, language: Language) -> None:
        """Sends whom to call of a plan, and its link, to who asked for it. Raises ConflictError for one phone too often.

        A phone that stopped messages gets nothing, and who asks is not told so: they need not be the one who has it.
        """
        casework, now = self._casework, self._now()
        phone_id = casework.phones.id_of(number)
        if casework.outbox.recent(phone_id, "plan", now - _DAY) >= MOST_PLANS:
            raise ConflictError(_TOO_MANY)
        if casework.phones.has_stopped(phone_id):
            return
        text = self._plan_text(plan, link, language)
        key = f"plan:{phone_id}:{hashlib.sha256(text.encode()).hexdigest()}:{now.date()}"
        if casework.outbox.queue(NewText(key, phone_id, "plan", language, number, {"text": text}, now)):
            casework.phones.agree(phone_id)
            self._wake()

    def staff_reply(self, handoff_id: str, written: str) -> None:
        """Sends what staff write to a person who waits and can be texted.

        Raises NotFoundError for a hand-off that does not wait, MessageError for a text that cannot be sent, ConflictError where the
        person left no number to text.
        """
        asked = next((one.asked for one in self._casework.handoffs.open(_ALL) if one.id == handoff_id), None)
        if asked is None:
            msg = "no open hand-off of that id; `navigator feedback handoffs` lists them"
            raise NotFoundError(msg)
        if asked.reach is None or asked.reach.by != "text" or asked.reach.to is None:
            msg = "this person left no number to text; see how they want to be reached with `navigator feedback handoffs`"
            raise ConflictError(msg)
        language: Language = "es" if asked.language == "es" else "en"
        text = self._words.say("from_staff", language, text=" ".join(in_gsm(written).split()))
        if not written.strip():
            raise MessageError(_NO_TEXT)
        if not fits(text):
            raise MessageError(_TOO_LONG)
        phone_id = self._casework.phones.id_of(asked.reach.to)
        if self._casework.phones.has_stopped(phone_id):
            msg = "this person stopped text messages, so nothing was sent"
            raise ConflictError(msg)
        key = f"staff:{handoff_id}:{hashlib.sha256(text.encode()).hexdigest()}"
        self._casework.outbox.queue(NewText(key, phone_id, "staff", language, asked.reach.to, {"text": text}, self._now()))
        self._wake()

    def _plan_text(self, plan: Plan, link: str, language: Language) -> str:
        """The link, and as many of the plan's numbers to call as fit beside it."""
        first = self._words.say("plan", language, link=link)
        end = self._words.say("end", language)
        lines: list[str] = []
        for line in self._numbers(plan, language):
            if fits("\n".join([first, *lines, line, end])):
                lines.append(line)
        return messages_of([first, *lines, end])[0]

    def _numbers(self, plan: Plan, language: Language) -> Iterable[str]:
        ids = dict.fromkeys(item.entry for item in plan.items if item.entry and not item.done)
        for entry_id in ids:
            try:
                entry = self._navigator.entry(entry_id)
            except NotFoundError:
                continue
            if isinstance(entry, Program | Service):
                yield self._words.say("plan_call", language, name=entry.name.in_language(language), contact=contact(entry))


_ALL = 10_000
"""More hand-offs than ever wait at once."""


def require_gateway(outgoing: Outgoing | None) -> Outgoing:
    """What queues messages. Raises SettingsError where no gateway is set up."""
    if outgoing is None:
        raise SettingsError(NO_GATEWAY)
    return outgoing
