"""When a person answers: the organisation's hours, and by when who asks will hear back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from navigator.advice.opening_hours import spans_on

if TYPE_CHECKING:
    from navigator.advice.organization import Organization

    Period = tuple[datetime, datetime]

_FURTHEST = 366
"""Days that are looked ahead for the next one that is open."""
_DAY = timedelta(days=1)
_STEP = timedelta(minutes=30)
"""A moment to hear back by is rounded up to one that people say: 3 pm, 3:30 pm."""


class OfficeHours:
    """The hours of an organisation, in its time zone."""

    def __init__(self, organization: Organization) -> None:
        self.zone = organization.zone
        self._hours = organization.hours
        self._closed_on = frozenset(organization.closed_on)
        self._reply_within = organization.reply_within_hours

    def local(self, moment: datetime) -> datetime:
        """The moment by the organisation's clock."""
        return moment.astimezone(self.zone)

    def closes(self, moment: datetime) -> datetime | None:
        """When it closes again; None where it is not open at that moment."""
        here = self.local(moment)
        return next((closes for opens, closes in self._periods(here.date()) if opens <= here < closes), None)

    def opens(self, moment: datetime) -> datetime | None:
        """The moment itself where it is open then, else the next opening; None where hours are not known or none comes within a year."""
        here = self.local(moment)
        for ahead in range(_FURTHEST):
            for opens, closes in self._periods(here.date() + ahead * _DAY):
                if here < closes:
                    return max(opens, here)
        return None

    def answer_by(self, moment: datetime) -> datetime | None:
        """By when who asks at that moment hears back from a person; None where hours are not known.

        The time to reply starts when it is open; days on which it is closed do not count, and what ends outside the hours
        ends when it opens next.
        """
        due = self.opens(moment)
        days, hours = divmod(self._reply_within, 24)
        for _ in range(days):
            due = self._next_day(due) if due else None
        if due is None:
            return None
        due = (due.astimezone(UTC) + timedelta(hours=hours)).astimezone(self.zone)
        end = next((closes for opens, closes in self._periods(due.date()) if opens <= due <= closes), None)
        return min(_rounded_up(due), end) if end else self.opens(due)

    def _next_day(self, moment: datetime) -> datetime | None:
        """The same time of the next day that is open at all."""
        opening = self.opens(datetime.combine(moment.date() + _DAY, time(), self.zone))
        return datetime.combine(opening.date(), moment.time(), self.zone) if opening else None

    def _periods(self, day: date) -> list[Period]:
        """The times it is open on a day, in order."""
        if day in self._closed_on:
            return []
        return [(self.local(span.opens), self.local(span.closes)) for span in spans_on(self._hours, day, self.zone)]


def _rounded_up(moment: datetime) -> datetime:
    whole = moment.replace(minute=moment.minute // 30 * 30, second=0, microsecond=0)
    return whole if whole == moment else whole + _STEP
