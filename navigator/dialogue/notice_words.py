"""Puts into words what to know before relying on an entry: its alert, that it is not open, that its facts are old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navigator.knowledge.entries import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from navigator.advice.organization import Organization
    from navigator.dialogue.speech import Speech
    from navigator.knowledge.entries import Entry


class NoticeWords:
    """Writes the notices that stand beside an entry, on one day."""

    def __init__(self, speech: Speech, organization: Organization, today: date) -> None:
        self._speech = speech
        self._organization = organization
        self._today = today

    def of(self, entry: Entry) -> Iterable[str]:
        """The notices of an entry, a sentence or two each; most entries have none."""
        if entry.alert:
            yield self._speech.say("alert", alert=self._speech.text(entry.alert))
        if entry.status in {Status.PAUSED, Status.SEASONAL}:
            yield self._speech.say(entry.status.value)
        if self.is_stale(entry):
            yield self._speech.say("stale", date=self._speech.month(entry.verified_on))

    def is_stale(self, entry: Entry) -> bool:
        """Whether an entry is past its review date."""
        return self._organization.is_stale(entry, self._today)
