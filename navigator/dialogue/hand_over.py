"""Hands a conversation over to the staff: keeps what the person leaves for them, and says when they will hear back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from navigator.advice.office_hours import OfficeHours
from navigator.casework.handoffs import Handoff
from navigator.dialogue.listening import clean
from navigator.dialogue.moments import clock_words, moment_words
from navigator.dialogue.privacy import mask_contacts
from navigator.dialogue.speech import Speech

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from navigator.advice.organization import Organization
    from navigator.casework.handoffs import By, Handoffs, Reach
    from navigator.dialogue.reply import Language
    from navigator.dialogue.wording import Wording


@dataclass(frozen=True, slots=True)
class Leave:
    """What a person leaves for staff, in their own words; how to reach them as `reach_of` reads it."""

    conversation_id: str
    language: Language
    name: str = ""
    reach: Reach | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What comes of it: its id, by when a person gets back (None where hours are not known or there is no way to), and what to tell."""

    id: str
    answer_by: datetime | None
    text: str


class HandOver:
    """Hands conversations over."""

    def __init__(
        self, handoffs: Handoffs, wording: Wording, organization: Organization, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._handoffs = handoffs
        self._wording = wording
        self._organization = organization
        self._hours = OfficeHours(organization)
        self._now = now

    def take(self, left: Leave) -> HandedOver:
        """Keeps what is left, identity numbers and, in the comment, contacts masked. Raises NotFoundError for an unknown conversation."""
        now = self._hours.local(self._now())
        due = self._hours.answer_by(now) if left.reach else None
        name, comment = " ".join(clean(left.name).split()), mask_contacts(clean(left.comment))
        handoff = Handoff(left.conversation_id, left.language, name or None, left.reach, comment, due)
        taken = self._handoffs.ask(handoff, now)
        answer_by = self._hours.local(taken.answer_by) if taken.answer_by else None
        speech = Speech(self._wording, left.language)
        told = self._promise(answer_by, now, speech) if left.reach else self._call(now, speech)
        return HandedOver(taken.id, answer_by, " ".join((*told, *_always(taken.outcomes, speech))))

    def unusable(self, by: By, language: Language) -> str:
        """What to tell who gave a number or an address that cannot be."""
        phrase = "reach_email_unusable" if by == "email" else "reach_phone_unusable"
        return self._wording.say(phrase, language, phone=self._organization.phone)

    def _promise(self, answer_by: datetime | None, now: datetime, speech: Speech) -> Sequence[str]:
        """When a person gets back, and how to reach one before."""
        name, phone = self._organization.name, self._organization.phone
        if answer_by is None:
            return speech.say("handed_over", name=name), speech.say("handed_over_read"), speech.say("handed_over_now", phone=phone)
        when = moment_words(answer_by, now, speech)
        return (
            speech.say("handed_over_by", name=name, when=when),
            speech.say("handed_over_read"),
            speech.say("handed_over_sooner", phone=phone),
        )

    def _call(self, now: datetime, speech: Speech) -> Sequence[str]:
        """Whom to call, and whether they answer now."""
        call = speech.say("call_a_person", name=self._organization.name, phone=self._organization.phone)
        closes, opens = self._hours.closes(now), self._hours.opens(now)
        if closes:
            return call, speech.say("office_open_now", clock=clock_words(closes, speech))
        return (call, speech.say("office_closed_now", when=moment_words(opens, now, speech))) if opens else (call,)


def _always(outcomes: Sequence[str], speech: Speech) -> Sequence[str]:
    """Help at any hour: nobody in a crisis is left to wait for office hours."""
    return (*([speech.say("care")] if "crisis" in outcomes else ()), speech.say("any_hour"))
