"""Reminders: the day before a date that people can come to, and a week after someone was sent to a place, how it went."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from navigator.advice.next_steps import contact
from navigator.casework.outbox import NewText
from navigator.dialogue.coming_sessions import coming_sessions
from navigator.dialogue.moments import day_words, moment_words
from navigator.dialogue.reply import ShownSession
from navigator.dialogue.text_message import messages_of
from navigator.errors import MessageError, NotFoundError
from navigator.knowledge.entries import Program, Service, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from navigator.assembly import Navigator
    from navigator.casework.outbox import DueText
    from navigator.dialogue.reply import Language
    from navigator.knowledge.entries import Entry
    from navigator.texting.words import TextWords

CHECK_IN_AFTER = timedelta(days=7)
BEFORE_DATE = timedelta(days=1)
_OPEN = frozenset({Status.ACTIVE, Status.SEASONAL})


class Reminders:
    """Sets reminders, and words them when they are due: by then a place may have closed or a date moved."""

    def __init__(self, navigator: Navigator, words: TextWords, now: Callable[[], datetime]) -> None:
        self._casework = navigator.casework
        self._store = navigator.retriever.store
        self._organization = navigator.parts.organization
        self._words = words
        self._now = now

    def set(self, phone_id: str, number: str, entry_id: str, language: Language) -> str:
        """Reminds a phone of an entry; what to tell it. Set again it is one all the same. Raises NotFoundError for an unknown entry."""
        entry = self._store.entry(entry_id)
        referral = self._casework.referrals.make(phone_id, entry_id)
        due = referral.at + CHECK_IN_AFTER
        content = {"entry": entry_id, "referral": referral.id}
        self._casework.outbox.queue(NewText(f"check_in:{referral.id}", phone_id, "check_in", language, number, content, due))
        session = self._next_session(entry, language)
        if session is None or self._begins(session) - BEFORE_DATE <= self._now():
            return self._words.say("remind_set", language, name=self._name(entry, language))
        self._queue_session(phone_id, number, entry_id, session, language)
        return self._words.say("remind_date", language, date=f"{session.name}, {self._when(session, language)}")

    def appoint(self, number: str, entry_id: str, at: datetime, language: Language) -> None:
        """Reminds a phone of an appointment the day before it; the person asked for it.

        Raises NotFoundError for an unknown entry, and MessageError for one that nobody can have an appointment with.
        """
        if not isinstance(self._store.entry(entry_id), Program | Service):
            msg = f"{entry_id} is no program or service; name one of those"
            raise MessageError(msg)
        phone_id, content = self._casework.phones.id_of(number), {"entry": entry_id, "starts_at": at.isoformat()}
        self._casework.phones.agree(phone_id)
        key = f"visit:{phone_id}:{entry_id}:{at.isoformat()}"
        self._casework.outbox.queue(NewText(key, phone_id, "visit", language, number, content, at - BEFORE_DATE))

    def text(self, due: DueText) -> str | None:
        """The words of a reminder that is due; None where there is nothing left to remind of."""
        language: Language = "es" if due.language == "es" else "en"
        try:
            entry = self._store.entry(due.content["entry"])
        except NotFoundError:
            return None
        if not isinstance(entry, Program | Service) or entry.status not in _OPEN:
            return None
        if due.kind == "check_in":
            told = self._casework.referrals.find(due.content["referral"])
            return None if told is None or told.outcome else self._check_in(entry, language)
        if due.kind == "visit":
            visit = ShownSession(self._words.say("appointment", language), due.content["starts_at"])
            return self._session(entry, visit, language) if datetime.fromisoformat(visit.starts_at) > self._now() else None
        session = next((one for one in self._sessions(entry, language) if one.starts_at == due.content["starts_at"]), None)
        return self._session(entry, session, language) if session else None

    def _check_in(self, entry: Program | Service, language: Language) -> str:
        asked = self._words.say("check_in", language, name=self._name(entry, language), contact=contact(entry))
        return messages_of([asked])[0]

    def _session(self, entry: Program | Service, session: ShownSession, language: Language) -> str:
        values = {
            "session": session.name,
            "when": self._when(session, language),
            "name": self._name(entry, language),
            "contact": contact(entry),
        }
        lines = [self._words.say("session", language, **values), session.place or "", self._words.say("end", language)]
        return messages_of(lines)[0]

    def _queue_session(self, phone_id: str, number: str, entry_id: str, session: ShownSession, language: Language) -> None:
        content = {"entry": entry_id, "starts_at": session.starts_at}
        key = f"session:{phone_id}:{entry_id}:{session.starts_at}"
        self._casework.outbox.queue(NewText(key, phone_id, "session", language, number, content, self._begins(session) - BEFORE_DATE))

    def _begins(self, session: ShownSession) -> datetime:
        """When a session begins by the organisation's clock; a day whose hour is not known begins at midnight."""
        return datetime.fromisoformat(session.starts_at).replace(tzinfo=self._organization.zone)

    def _next_session(self, entry: Entry, language: Language) -> ShownSession | None:
        return next(iter(self._sessions(entry, language)), None) if isinstance(entry, Program | Service) else None

    def _sessions(self, entry: Program | Service, language: Language) -> tuple[ShownSession, ...]:
        return coming_sessions(entry.sessions, self._now().astimezone(self._organization.zone), self._words.speech(language))

    def _when(self, session: ShownSession, language: Language) -> str:
        begins = datetime.fromisoformat(session.starts_at)
        here = self._now().astimezone(self._organization.zone)
        speech = self._words.speech(language)
        return moment_words(begins, here, speech) if begins.tzinfo else day_words(begins.date(), speech)

    def _name(self, entry: Entry, language: Language) -> str:
        return entry.name.in_language(language)
