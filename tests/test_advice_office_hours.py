"""By when a person gets back, and whether anyone is there now: weekends, holidays, after closing, and when clocks change."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError
from shipped_base import organization

from navigator.advice.office_hours import OfficeHours
from navigator.advice.organization import Organization

WEEKDAYS = {"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}
HERE = ZoneInfo("America/Los_Angeles")


def office(*hours: dict[str, Any], **given: Any) -> OfficeHours:
    """The hours of the shipped organisation with other fields."""
    return OfficeHours(Organization.model_validate({**organization().model_dump(), "hours": hours or [WEEKDAYS], **given}))


def at(text: str) -> datetime:
    """A moment by California's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=HERE)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("2026-01-20 15:00", "2026-01-21 15:00"),  # Tuesday
        ("2026-01-20 14:10", "2026-01-21 14:30"),
        ("2026-01-20 14:31:07", "2026-01-21 15:00"),
        ("2026-01-20 16:59", "2026-01-21 17:00"),
        ("2026-01-20 17:00", "2026-01-22 09:00"),
        ("2026-01-20 23:59", "2026-01-22 09:00"),
        ("2026-01-20 05:00", "2026-01-21 09:00"),
        ("2026-01-23 15:00", "2026-01-26 15:00"),  # Friday
        ("2026-01-23 18:00", "2026-01-27 09:00"),
        ("2026-01-24 12:00", "2026-01-27 09:00"),  # Saturday
        ("2026-01-25 23:00", "2026-01-27 09:00"),
        ("2026-12-31 12:00", "2027-01-01 12:00"),
    ],
)
def test_person_gets_back_within_a_working_day(asked: str, answered: str) -> None:
    """The time starts when it is open, and weekends do not count."""
    assert office().answer_by(at(asked)) == at(answered)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("2026-11-25 15:00", "2026-11-30 15:00"),
        ("2026-11-26 10:00", "2026-12-01 09:00"),
        ("2026-12-24 16:00", "2026-12-28 16:00"),
    ],
    ids=["the day before", "on the day", "a long weekend"],
)
def test_holidays_do_not_count(asked: str, answered: str) -> None:
    """Neither as a day that passes nor as one to begin on."""
    closed = office(closed_on=["2026-11-26", "2026-11-27", "2026-12-25"])
    assert closed.answer_by(at(asked)) == at(answered)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [("2026-03-06 15:00", "2026-03-09 15:00-07:00"), ("2026-10-30 15:00", "2026-11-02 15:00-08:00")],
    ids=["clocks go forward", "clocks go back"],
)
def test_clock_time_stays_when_clocks_change(asked: str, answered: str) -> None:
    """People are told a time of day, not a number of hours."""
    due = office().answer_by(at(asked))
    assert due == datetime.fromisoformat(answered)
    assert due is not None
    assert due.utcoffset() == datetime.fromisoformat(answered).utcoffset()


@pytest.mark.parametrize(
    ("hours", "asked", "answered"),
    [
        (2, "2026-01-20 10:00", "2026-01-20 12:00"),
        (2, "2026-01-20 16:00", "2026-01-21 09:00"),
        (48, "2026-01-23 10:00", "2026-01-27 10:00"),
        (30, "2026-01-20 10:00", "2026-01-21 16:00"),
        (240, "2026-01-20 10:00", "2026-02-03 10:00"),
    ],
)
def test_time_to_reply_can_be_set(hours: int, asked: str, answered: str) -> None:
    """What ends after closing ends when it opens next."""
    assert office(reply_within_hours=hours).answer_by(at(asked)) == at(answered)


def test_later_asked_is_never_answered_earlier() -> None:
    """Over two weeks with a holiday and a change of the clocks, for short and long times to reply."""
    for hours in (1, 4, 12, 24, 36):
        hall = office(
            WEEKDAYS, {"byday": "SA", "opens_at": "10:00", "closes_at": "12:15"}, closed_on=["2026-03-10"], reply_within_hours=hours
        )
        due = [hall.answer_by(at("2026-03-02 00:00") + timedelta(minutes=20 * step)) for step in range(1000)]
        moments = [one for one in due if one]
        assert len(moments) == len(due)
        assert moments == sorted(moments)


def test_moment_of_another_zone_is_the_same_moment() -> None:
    """As the server's clock in UTC."""
    hall = office()
    assert hall.answer_by(datetime.fromisoformat("2026-01-20T23:00:00+00:00")) == at("2026-01-21 15:00")
    assert office(time_zone="America/New_York").answer_by(at("2026-01-20 15:00")) == at("2026-01-22 06:00")


@pytest.mark.parametrize("hours", [{}, {"closed_on": ["2026-01-21"]}])
def test_nothing_is_promised_without_hours(hours: dict[str, Any]) -> None:
    """The shipped organisation has none yet: they are not confirmed."""
    unknown = OfficeHours(organization().model_copy(update=hours))
    assert organization().hours == ()
    assert (unknown.answer_by(at("2026-01-20 15:00")), unknown.opens(at("2026-01-20 15:00")), unknown.closes(at("2026-01-20 15:00"))) == (
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("moment", "closes", "opens"),
    [
        ("2026-01-20 09:00", "2026-01-20 12:00", "2026-01-20 09:00"),
        ("2026-01-20 12:30", None, "2026-01-20 13:00"),
        ("2026-01-20 13:00", "2026-01-20 17:00", "2026-01-20 13:00"),
        ("2026-01-20 17:00", None, "2026-01-21 09:00"),
        ("2026-01-24 10:00", None, "2026-01-26 09:00"),
        ("2026-02-07 10:00", "2026-02-07 11:00", "2026-02-07 10:00"),
        ("2026-01-30 17:30", None, "2026-02-02 09:00"),
    ],
    ids=["opening", "lunch", "after lunch", "closing", "Saturday", "first Saturday of the month", "Friday evening"],
)
def test_whether_it_is_open_and_when_next(moment: str, closes: str | None, opens: str) -> None:
    """Spans that touch are one; the first Saturday of the month counts."""
    morning, noon = WEEKDAYS | {"closes_at": "11:00"}, WEEKDAYS | {"opens_at": "11:00", "closes_at": "12:00"}
    saturday = {"freq": "MONTHLY", "byday": "1SA", "opens_at": "10:00", "closes_at": "11:00"}
    hall = office(noon, morning, WEEKDAYS | {"opens_at": "13:00"}, saturday)
    assert hall.closes(at(moment)) == (at(closes) if closes else None)
    assert hall.opens(at(moment)) == at(opens)


def test_place_that_never_closes_answers_at_that_hour() -> None:
    """Every day to the end of the day."""
    always = office({"freq": "DAILY", "opens_at": "00:00", "closes_at": "24:00"})
    assert always.answer_by(at("2026-01-24 23:40")) == at("2026-01-26 00:00")
    assert always.closes(at("2026-01-24 23:40")) == at("2026-01-25 00:00")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"time_zone": "California"}, "no time zone 'California'; write one such as America/Los_Angeles"),
        ({"time_zone": "../etc/passwd"}, "no time zone"),
        ({"time_zone": ""}, "no time zone"),
        ({"hours": [WEEKDAYS | {"closes_at": "09:00"}]}, "cannot be open from 09:00 to 09:00"),
        ({"hours": [WEEKDAYS | {"opens_at": "22:00", "closes_at": "02:00"}]}, "the end of a day is 24:00"),
        ({"hours": [WEEKDAYS | {"closes_at": "24:30"}]}, "cannot be open"),
        ({"hours": [WEEKDAYS | {"byday": None}]}, "add `byday:`"),
        ({"hours": [WEEKDAYS | {"byday": "1SA"}]}, "add `freq: MONTHLY`"),
        ({"hours": [WEEKDAYS | {"opens_at": "9"}]}, "opens_at"),
        ({"closed_on": ["Christmas"]}, "closed_on"),
        ({"reply_within_hours": 0}, "reply_within_hours"),
    ],
)
def test_hours_that_cannot_be_are_refused(given: dict[str, Any], said: str) -> None:
    """The message says how to write them."""
    with pytest.raises(ValidationError) as error:
        Organization.model_validate({**organization().model_dump(), **given})
    assert said in str(error.value)
