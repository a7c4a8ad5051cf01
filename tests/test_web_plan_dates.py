"""The dates of a plan, parsed back from the calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from test_web_plan_pages import ENTRY, RENT, WEEKLY, WORDS, kept
from web_double import NavigatorDouble, program, settings

from navigator.casework.plan_items import PlanItem
from navigator.knowledge.entries import Location, Occupation, Phone, Schedule, Session, Text
from navigator.web.app import create_app
from navigator.web.plan_dates import Span, calendar_of, sittings_of

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 6, 1, 19, tzinfo=UTC)
"""A Monday."""
SPAN = Span(NOW, NOW + timedelta(days=30), ZONE)
NAME = WEEKLY.name
ABOUT_ENTRY = PlanItem("medical-assistant", RENT.step)


@pytest.fixture
def navigator():
    return NavigatorDouble()


@pytest.fixture
def client(navigator):
    return create_app(navigator, settings()).test_client()


def on(day, **given):
    """A session of one day."""
    return Session(name=NAME, on=day, **given)


def again(**given):
    """A session that repeats, from ten to eleven."""
    return Session(name=NAME, schedule=Schedule(**{"opens_at": "10:00", "closes_at": "11:00"} | given))


def at(day, hour, minute=0):
    """A time of June 2026 on the Pacific coast."""
    return datetime(2026, 6, day, hour, minute, tzinfo=ZONE)


def events_of(*entries, span=SPAN, language="en"):
    """The events of these entries' sessions."""
    data = calendar_of(sittings_of(entries, span), span, WORDS[language], language, "JobTrain")
    calendar = Calendar.from_ical(data)
    assert not calendar.errors
    assert (calendar["version"], calendar["prodid"]) == ("2.0", f"-//JobTrain//Navigator//{language.upper()}")
    return calendar.walk("VEVENT")


def one(session, **changed):
    """The one event of a session."""
    (event,) = events_of(program(sessions=(session,), **changed))
    return event


def test_weekly_session_is_an_event_that_repeats_until_the_plan_ends():
    event = one(WEEKLY)

    assert (event["dtstart"].dt, event["dtend"].dt) == (at(2, 18), at(2, 19, 30))
    assert event["dtstart"].params["TZID"] == "America/Los_Angeles"
    assert event["dtstamp"].dt == NOW
    assert (event["rrule"]["FREQ"], event["rrule"]["BYDAY"]) == (["WEEKLY"], ["TU"])
    assert event["rrule"]["UNTIL"] == [datetime(2026, 7, 2, 6, 59, 59, tzinfo=UTC)]


def test_file_says_what_the_time_zone_is():
    calendar = Calendar.from_ical(calendar_of(sittings_of([program(sessions=(WEEKLY,))], SPAN), SPAN, WORDS["en"], "en", ""))

    assert [zone.tz_name for zone in calendar.timezones] == ["America/Los_Angeles"]
    assert calendar.get_missing_tzids() == set()
    assert calendar["prodid"] == "-//Navigator//Navigator//EN"


@pytest.mark.parametrize(
    ("schedule", "first", "frequency"),
    [
        ({"byday": "MO"}, 1, "WEEKLY"),
        ({"byday": "SU,WE"}, 3, "WEEKLY"),
        ({"freq": "DAILY"}, 1, "DAILY"),
        ({}, 1, "DAILY"),
        ({"freq": "MONTHLY", "byday": "2TU"}, 9, "MONTHLY"),
        ({"byday": "-1FR"}, 26, "MONTHLY"),
    ],
)
def test_first_time_is_the_next_day_of_the_rule(schedule, first, frequency):
    event = one(again(**schedule))

    assert event["dtstart"].dt == at(first, 10)
    assert event["rrule"]["FREQ"] == [frequency]


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        ({"opens_at": "18:00", "closes_at": "19:00"}, at(10, 18), at(10, 19)),
        ({"opens_at": "18:00"}, at(10, 18), None),
        ({"opens_at": "20:00", "closes_at": "24:00"}, at(10, 20), at(11, 0)),
        ({"opens_at": "22:00", "closes_at": "02:00"}, at(10, 22), at(11, 2)),
        ({}, date(2026, 6, 10), None),
    ],
)
def test_session_of_one_day_is_an_event_on_it(given, start, end):
    event = one(on(date(2026, 6, 10), **given))

    assert event["dtstart"].dt == start
    assert (event["dtend"].dt if "dtend" in event else None) == end
    assert "rrule" not in event


def test_hour_stays_when_clocks_change():
    span = Span(datetime(2026, 10, 30, 19, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC), ZONE)
    (event,) = events_of(program(sessions=(again(byday="MO"),)), span=span)

    assert event["dtstart"].dt == datetime(2026, 11, 2, 10, tzinfo=ZONE)
    assert event["dtstart"].dt.astimezone(UTC).hour == 18


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(program(), id="no sessions"),
        pytest.param(program(sessions=(WEEKLY,), status="closed"), id="closed"),
        pytest.param(program(sessions=(WEEKLY,), status="paused"), id="paused"),
        pytest.param(program(sessions=(on(date(2026, 5, 31)),)), id="over"),
        pytest.param(program(sessions=(again(freq="MONTHLY"),)), id="day not known"),
        pytest.param(program(sessions=(again(byday="5TH"),)), id="after the plan"),
        pytest.param(
            Occupation(
                id="nurses",
                name=NAME,
                summary=NAME,
                topics=("wages",),
                source="https://www.bls.gov/",
                verified_on=NOW.date(),
                soc="29-1141",
            ),
            id="nothing to go to",
        ),
    ],
)
def test_no_date_is_made_up(entry):
    assert sittings_of([entry], SPAN) == []


def test_today_is_that_of_the_organisation():
    late = Span(datetime(2026, 6, 2, 5, tzinfo=UTC), SPAN.until, ZONE)

    assert len(sittings_of([program(sessions=(on(date(2026, 6, 1)),))], late)) == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Information session: Medical Assistant", "Room 2, upstairs; ring",
                "Bring a pen. Dates can change. Ask before you go: 650-330-6400."]),
        ("es", ["Sesión informativa: Asistente médica", "Salón 2, arriba; toque",
                "Traiga una pluma. Las fechas pueden cambiar. Pregunte antes de ir: 650-330-6400."]),
    ],
)  # fmt: skip
def test_event_says_what_where_and_whom_to_ask(language, said):
    schedule = Schedule(byday="TU", opens_at="18:00", closes_at="19:00", note=Text(en="Bring a pen.", es="Traiga una pluma."))
    place = Text(en="Room 2, upstairs; ring", es="Salón 2, arriba; toque")
    session = Session(name=NAME, schedule=schedule, place=place, url="https://example.org/sign-up")
    (event,) = events_of(program(sessions=(session,), phones=(Phone(number="650-330-6400"),)), language=language)

    assert [str(event[name]) for name in ("summary", "location", "description", "url")] == [*said, "https://example.org/sign-up"]


def test_event_is_where_the_entry_is_unless_it_says_otherwise():
    event = one(WEEKLY, location=Location(name="JobTrain", address="1 Main Street", city="Menlo Park"))

    assert (str(event["location"]), str(event["url"])) == (
        "JobTrain, 1 Main Street, Menlo Park",
        "https://www.jobtrainworks.org/programs/ma",
    )


def test_event_keeps_its_id_from_day_to_day_and_no_two_share_one():
    sessions = (WEEKLY, again(byday="TH"), again(byday="TU"), on(date(2026, 6, 20)))
    entries = [program(sessions=sessions), program(id="other", sessions=(WEEKLY,))]
    later = Span(NOW + timedelta(days=9), SPAN.until, ZONE)
    ids = [str(event["uid"]) for event in events_of(*entries)]

    assert len(set(ids)) == 5
    assert [str(event["uid"]) for event in events_of(*entries, span=later)] == ids


@pytest.mark.parametrize("items", [(ENTRY,), (ABOUT_ENTRY,), (ENTRY, ABOUT_ENTRY)])
def test_dates_of_plan_are_a_file_without_its_link(navigator, client, items):
    navigator.entries["medical-assistant"] = program(sessions=(WEEKLY,))
    address = kept(navigator, *items, language="es")
    response = client.get(f"{address}/dates.ics")
    (event,) = Calendar.from_ical(response.data).walk("VEVENT")

    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "dates.ics" in response.headers["Content-Disposition"]
    assert str(event["summary"]) == "Sesión informativa: Asistente médica"
    assert address.split("/")[2] not in response.text


@pytest.mark.parametrize(("language", "said"), [("en", "There are no dates to add"), ("es", "No hay fechas para agregar")])
def test_plan_without_dates_says_so(navigator, client, language, said):
    address = kept(navigator, ENTRY, RENT, language=language)
    navigator.entries.clear()
    response = client.get(f"{address}/dates.ics")

    assert response.status_code == 404
    assert said in response.text
    assert f'href="{address}"' in response.text
