"""The dates ahead on which people can come to something: information sessions, orientations, workshops."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from navigator.advice.opening_hours import minutes, next_times
from navigator.dialogue.reply import ShownSession

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from navigator.dialogue.speech import Speech
    from navigator.knowledge.entries import Clock, Session

MOST = 3


def coming_sessions(sessions: Iterable[Session], now: datetime, speech: Speech) -> tuple[ShownSession, ...]:
    """The next sessions that have not begun, soonest first, three at most. `now` is the time where the organisation is."""
    found = [one for session in sessions for one in _ahead(session, now, speech)]
    return tuple(shown for _, shown in sorted(found, key=lambda one: one[0])[:MOST])


def _ahead(session: Session, now: datetime, speech: Speech) -> Iterator[tuple[datetime, ShownSession]]:
    """The times of a session that are still to come, each with the moment to sort it by."""
    if session.on is None:
        yield from _again(session, now, speech)
    elif session.opens_at is None:
        if session.on >= now.date():
            yield datetime.combine(session.on, time(), now.tzinfo), _shown(session, speech, session.on.isoformat())
    else:
        begins = _moment(session, session.opens_at, now)
        ends = _moment(session, session.closes_at, now) if session.closes_at else None
        if begins.astimezone(UTC) >= now.astimezone(UTC):
            yield begins, _shown(session, speech, begins.isoformat(), ends.isoformat() if ends else None)


def _again(session: Session, now: datetime, speech: Speech) -> Iterator[tuple[datetime, ShownSession]]:
    if session.schedule is None:
        return
    zone = now.tzinfo or UTC
    for span in next_times(session.schedule, now.date(), zone, MOST + 1):  # that of today may have begun
        if span.opens >= now:
            begins, ends = span.opens.astimezone(zone), span.closes.astimezone(zone)
            yield begins, _shown(session, speech, begins.isoformat(), ends.isoformat())


def _moment(session: Session, clock: Clock, now: datetime) -> datetime:
    day = session.on or now.date()
    return (datetime.combine(day, time()) + timedelta(minutes=minutes(clock))).replace(tzinfo=now.tzinfo)


def _shown(session: Session, speech: Speech, starts_at: str, ends_at: str | None = None) -> ShownSession:
    return ShownSession(speech.text(session.name), starts_at, ends_at, speech.text(session.place) or None, session.url)
