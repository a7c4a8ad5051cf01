"""Does what keywords order: stop, start, help, more, back, a person, the other language, forget, remind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.casework.feedback import Report
from navigator.casework.phones import Phone, Taken
from navigator.texting.talk import referred

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from navigator.casework.casework import Casework
    from navigator.casework.referrals import Went
    from navigator.dialogue.reply import Language
    from navigator.texting.incoming import Visit
    from navigator.texting.keywords import Order
    from navigator.texting.reminders import Reminders
    from navigator.texting.talk import Talk
    from navigator.texting.words import TextWords

PERSON: dict[Language, str] = {"en": "I want to talk to a person", "es": "quiero hablar con una persona"}
"""What a person says who wants a person."""
_OTHER: dict[Language, str] = {"en": "en español por favor", "es": "in English please"}
_REPORTED: dict[Went, str] = {"wrong_number": "wrong_number", "full": "full"}
"""Outcomes that staff should hear of, with the reason they are reported for."""


class Orders:
    """Does what is ordered. All of it may be done twice: a process may die before the answer is stored."""

    def __init__(self, casework: Casework, talk: Talk, words: TextWords, reminders: Reminders | None, now: Callable[[], datetime]) -> None:
        """`reminders` is None where none can be sent."""
        self._casework = casework
        self._talk = talk
        self._words = words
        self._reminders = reminders
        self._now = now
        self._does: dict[Order, Callable[[Visit, Language], Taken]] = {
            "stop": self._stop, "start": self._start, "help": self._help, "more": self._more, "back": self._back,
            "person": self._person, "language": self._language, "delete": self._delete, "remind": self._remind,
        }  # fmt: skip

    def do(self, order: Order, word_in: Language, visit: Visit) -> Taken:
        """Does an order. It is answered in the language the phone talks in; an order in Spanish makes that Spanish."""
        language: Language = "es" if word_in == "es" else visit.language
        return self._does[order](visit, language)

    def went(self, visit: Visit, outcome: Went) -> Taken:
        """Stores how a referral went; staff hear of a wrong number and of a full place."""
        referral = self._casework.referrals.find(visit.phone.check_in or "")
        if referral and referral.outcome is None:
            if outcome in _REPORTED:
                self._casework.feedback.report(Report(referral.entry, _REPORTED[outcome]))
            self._casework.referrals.went(referral.id, outcome)
        taken = self._talk.told(visit, outcome)
        return replace(taken, phone=replace(taken.phone, check_in=None))

    def _stop(self, visit: Visit, language: Language) -> Taken:
        self._casework.outbox.drop(visit.phone.id)
        told = () if visit.incoming.told else self._words.message("stopped", language)
        return Taken(replace(visit.phone, stopped_at=self._now(), language=language, introduced=True), told, "stopped")

    def _start(self, visit: Visit, language: Language) -> Taken:
        told = () if visit.incoming.told else self._words.message("started", language)
        return Taken(replace(visit.phone, stopped_at=None, language=language, introduced=True), told, "started")

    def _help(self, visit: Visit, language: Language) -> Taken:
        told = () if visit.incoming.told else self._words.message("help", language)
        return Taken(replace(visit.phone, language=language, introduced=True), told)

    def _more(self, visit: Visit, language: Language) -> Taken:  # noqa: ARG002 -- answered in the language of what it continues
        return self._talk.rest(visit)

    def _back(self, visit: Visit, language: Language) -> Taken:  # noqa: ARG002 -- as it was answered
        return self._talk.before(visit)

    def _person(self, visit: Visit, language: Language) -> Taken:
        return self._talk.answer(visit, PERSON[language])

    def _language(self, visit: Visit, language: Language) -> Taken:  # noqa: ARG002 -- the other one than it talks in
        """The last answer again, in the other language."""
        return self._talk.answer(visit, _OTHER[visit.language])

    def _delete(self, visit: Visit, language: Language) -> Taken:
        phone = visit.phone
        self._casework.outbox.forget(phone.id)
        self._casework.referrals.forget(phone.id)
        if phone.conversation_id:
            self._casework.conversations.forget(phone.conversation_id)
        return Taken(Phone(phone.id, introduced=True), self._words.message("deleted", language), forget=True)

    def _remind(self, visit: Visit, language: Language) -> Taken:
        if self._reminders is None:
            return self._talk.told(visit, "remind_off", language)
        seen = self._talk.seen(visit)
        entries = referred(seen) if seen else []
        if len(entries) != 1:
            return self._talk.told(visit, "remind_which" if seen else "remind_nothing", language)
        told = self._reminders.set(visit.phone.id, visit.number, entries[0], language)
        return Taken(visit.phone, (told,))
