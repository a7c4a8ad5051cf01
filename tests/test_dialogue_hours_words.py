"""Whether a place is open now, until when and from when on, in the clocks of the organisation; and its hours in words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from written import ORGANIZATION, service, wording

from navigator.advice.opening_hours import next_times
from navigator.advice.organization import Organization
from navigator.dialogue.clock import LocalClock
from navigator.dialogue.hours_words import HoursWords
from navigator.dialogue.speech import Speech
from navigator.errors import KnowledgeError
from navigator.knowledge.entries import Schedule
from navigator.knowledge.yaml_files import read_yaml, validate_one

if TYPE_CHECKING:
    from pathlib import Path

    from navigator.dialogue.reply import Language, OpenNow

HERE = ZoneInfo("America/Los_Angeles")
OFFICE = [{"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}]
NIGHT_SHELTER = [{"freq": "DAILY", "opens_at": "16:30", "closes_at": "08:00"}]
HOTLINE = [{"freq": "DAILY", "opens_at": "00:00", "closes_at": "24:00"}]
HOTLINE_BY_DAYS = [{"byday": day, "opens_at": "00:00", "closes_at": "23:59"} for day in ("MO,TU,WE", "TH,FR,SA,SU")]
SECOND_TUESDAY = [{"freq": "MONTHLY", "byday": "2TU", "opens_at": "10:00", "closes_at": "12:00"}]
LAST_FRIDAY = [{"freq": "MONTHLY", "byday": "-1FR", "opens_at": "13:00", "closes_at": "14:30"}]
LATE = [{"byday": "FR,SA", "opens_at": "20:00", "closes_at": "24:00"}]
LUNCH_BREAK = [*({"byday": "MO,WE", "opens_at": opens, "closes_at": closes} for opens, closes in (("10:00", "12:00"), ("14:30", "16:30")))]
EARLY_SUNDAY = [{"byday": "SU", "opens_at": "00:30", "closes_at": "03:30"}]


def words(language: Language, moment: str) -> HoursWords:
    """Writes at a moment, told by the clocks of the Peninsula."""
    return HoursWords(Speech(wording(), language), datetime.fromisoformat(moment).replace(tzinfo=HERE))


def open_now(schedule: list[dict[str, Any]], moment: str, language: Language = "en", **changed: Any) -> OpenNow | None:
    """How a service of that schedule stands."""
    return words(language, moment).open_now(service(schedule=schedule, **changed))


@pytest.mark.parametrize(
    ("schedule", "moment", "is_open", "text"),
    [
        # 1 June 2026 is a Monday
        (OFFICE, "2026-06-01T12:00", True, "Open until 5 pm"),
        (OFFICE, "2026-06-01T09:00", True, "Open until 5 pm"),
        (OFFICE, "2026-06-01T16:59", True, "Open until 5 pm"),
        (OFFICE, "2026-06-01T17:00", False, "Closed now. Opens tomorrow at 9 am"),
        (OFFICE, "2026-06-01T08:59", False, "Closed now. Opens today at 9 am"),
        (OFFICE, "2026-06-05T18:00", False, "Closed now. Opens Monday at 9 am"),
        (OFFICE, "2026-06-07T12:00", False, "Closed now. Opens tomorrow at 9 am"),
        (LUNCH_BREAK, "2026-06-01T11:00", True, "Open until noon"),
        (LUNCH_BREAK, "2026-06-01T12:00", False, "Closed now. Opens today at 2:30 pm"),
        (LUNCH_BREAK, "2026-06-03T20:00", False, "Closed now. Opens Monday at 10 am"),
        # past midnight
        (NIGHT_SHELTER, "2026-06-01T23:30", True, "Open until 8 am"),
        (NIGHT_SHELTER, "2026-06-02T00:00", True, "Open until 8 am"),
        (NIGHT_SHELTER, "2026-06-02T07:59", True, "Open until 8 am"),
        (NIGHT_SHELTER, "2026-06-02T08:00", False, "Closed now. Opens today at 4:30 pm"),
        (LATE, "2026-06-05T23:59", True, "Open until midnight"),
        (LATE, "2026-06-06T00:00", False, "Closed now. Opens today at 8 pm"),
        # without end
        (HOTLINE, "2026-06-01T03:00", True, "Open day and night"),
        (HOTLINE, "2026-06-01T00:00", True, "Open day and night"),
        (HOTLINE_BY_DAYS, "2026-06-03T23:59", True, "Open day and night"),
        ([{"byday": "MO,TU,WE", "opens_at": "00:00", "closes_at": "24:00"}], "2026-06-01T10:00", True, "Open now"),
        ([{"byday": "MO,TU,WE", "opens_at": "00:00", "closes_at": "24:00"}], "2026-06-03T10:00", True, "Open until midnight"),
        ([{"opens_at": "09:00", "closes_at": "13:00"}], "2026-06-07T10:00", True, "Open until 1 pm"),
        # days of a month
        (SECOND_TUESDAY, "2026-06-09T11:00", True, "Open until noon"),
        (SECOND_TUESDAY, "2026-06-02T11:00", False, "Closed now. Opens Tuesday, June 9, at 10 am"),
        (SECOND_TUESDAY, "2026-06-08T11:00", False, "Closed now. Opens tomorrow at 10 am"),
        (SECOND_TUESDAY, "2026-06-10T11:00", False, "Closed now"),
        ([SECOND_TUESDAY[0] | {"freq": "WEEKLY"}], "2026-06-02T11:00", False, "Closed now. Opens Tuesday, June 9, at 10 am"),
        (LAST_FRIDAY, "2026-06-26T14:00", True, "Open until 2:30 pm"),
        (LAST_FRIDAY, "2026-06-19T14:00", False, "Closed now. Opens Friday, June 26, at 1 pm"),
        # the clocks go forward on 8 March 2026 and back on 1 November 2026, both at 2 am
        (NIGHT_SHELTER, "2026-03-08T07:30", True, "Open until 8 am"),
        (NIGHT_SHELTER, "2026-03-08T08:00", False, "Closed now. Opens today at 4:30 pm"),
        (NIGHT_SHELTER, "2026-11-01T07:59", True, "Open until 8 am"),
        (EARLY_SUNDAY, "2026-03-08T03:15", True, "Open until 3:30 am"),
        (EARLY_SUNDAY, "2026-11-01T03:30", False, "Closed now. Opens Sunday, November 8, at 12:30 am"),
        (OFFICE, "2026-10-30T17:30", False, "Closed now. Opens Monday at 9 am"),
        (HOTLINE, "2026-11-01T01:30", True, "Open day and night"),
    ],
)  # fmt: skip
def test_open_now_goes_by_the_clocks_on_the_wall(schedule: list[dict[str, Any]], moment: str, is_open: bool, text: str) -> None:
    """Whatever the day, the month or the change of the clocks."""
    found = open_now(schedule, moment)
    assert found is not None
    assert (found.open, found.text) == (is_open, text)


@pytest.mark.parametrize(
    ("schedule", "moment", "text"),
    [
        (OFFICE, "2026-11-26T12:00", None),  # Thanksgiving
        (OFFICE, "2026-11-26T20:00", "Closed now. Opens tomorrow at 9 am"),
        (OFFICE, "2026-11-25T18:00", "Closed now"),
        (OFFICE, "2026-05-24T12:00", "Closed now"),  # the Sunday before Memorial Day
        (HOTLINE, "2026-12-25T03:00", "Open day and night"),
    ],
)
def test_nothing_that_closes_is_said_to_be_open_on_a_federal_holiday(schedule: list[dict[str, Any]], moment: str, text: str | None) -> None:
    """Its usual hours are shown instead, and someone is spared the way."""
    found = open_now(schedule, moment)
    assert (found.text if found else None) == text


@pytest.mark.parametrize(("fold", "is_open"), [(0, True), (1, True)])
def test_hour_that_comes_twice_is_open_both_times(fold: int, is_open: bool) -> None:
    """On the night the clocks go back."""
    moment = datetime(2026, 11, 1, 1, 45, fold=fold, tzinfo=HERE)
    found = HoursWords(Speech(wording(), "en"), moment).open_now(service(schedule=EARLY_SUNDAY))
    assert found is not None
    assert found.open is is_open


@pytest.mark.parametrize(
    ("schedule", "moment", "text"),
    [
        (OFFICE, "2026-06-01T12:00", "Abierto hasta las 5 pm"),
        (OFFICE, "2026-06-01T07:00", "Cerrado ahora. Abre hoy a las 9 am"),
        (OFFICE, "2026-06-01T19:00", "Cerrado ahora. Abre mañana a las 9 am"),
        (OFFICE, "2026-06-05T19:00", "Cerrado ahora. Abre el lunes a las 9 am"),
        (SECOND_TUESDAY, "2026-06-02T11:00", "Cerrado ahora. Abre el martes 9 de junio a las 10 am"),
        (SECOND_TUESDAY, "2026-06-09T11:00", "Abierto hasta las 12 del día"),
        (SECOND_TUESDAY, "2026-06-10T11:00", "Cerrado ahora"),
        ([{"opens_at": "09:00", "closes_at": "13:15"}], "2026-06-01T10:00", "Abierto hasta la 1:15 pm"),
        (LAST_FRIDAY, "2026-06-26T08:00", "Cerrado ahora. Abre hoy a la 1 pm"),
        (LATE, "2026-06-05T21:00", "Abierto hasta las 12 de la noche"),
        (HOTLINE, "2026-06-01T03:00", "Abierto de día y de noche"),
    ],
)
def test_open_now_in_spanish(schedule: list[dict[str, Any]], moment: str, text: str) -> None:
    """With its articles."""
    found = open_now(schedule, moment, "es")
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize("status", ["paused", "closed"])
def test_what_is_not_running_is_never_open(status: str) -> None:
    """Whatever its hours say, and they are not shown."""
    found = open_now(HOTLINE, "2026-06-01T12:00", status=status)
    assert found is not None
    assert (found.open, found.text) == (False, "Not open right now")
    assert words("en", "2026-06-01T12:00").hours(service(schedule=OFFICE, status=status)) is None


@pytest.mark.parametrize(
    ("schedule", "status"),
    [
        ([], "active"),
        (OFFICE, "seasonal"),
        ([{"freq": "MONTHLY", "opens_at": "10:00", "closes_at": "12:00"}], "active"),
        ([], "paused"),
    ],
)
def test_nothing_is_said_where_it_is_not_known(schedule: list[dict[str, Any]], status: str) -> None:
    """No hours, hours of a part of the year, once a month without a day."""
    assert open_now(schedule, "2026-06-01T11:00", status=status) is None


@pytest.mark.parametrize(
    ("schedule", "english", "spanish"),
    [
        (OFFICE, "Mon-Fri 9 am-5 pm", "Lun-vie 9 am-5 pm"),
        (LUNCH_BREAK, "Mon, Wed 10 am-noon, 2:30 pm-4:30 pm", "Lun, mié 10 am-12 del día, 2:30 pm-4:30 pm"),
        (
            [*OFFICE, {"byday": "SA", "opens_at": "10:00", "closes_at": "14:00"}],
            "Mon-Fri 9 am-5 pm; Sat 10 am-2 pm",
            "Lun-vie 9 am-5 pm; Sáb 10 am-2 pm",
        ),
        (HOTLINE, "Day and night, every day", "Día y noche, todos los días"),
        (NIGHT_SHELTER, "Mon-Sun 4:30 pm-8 am", "Lun-dom 4:30 pm-8 am"),
        (LATE, "Fri, Sat 8 pm-midnight", "Vie, sáb 8 pm-12 de la noche"),
        ([{"byday": "MO", "opens_at": "00:00", "closes_at": "24:00"}], "Mon all day", "Lun todo el día"),
        (SECOND_TUESDAY, "Second Tuesday of the month 10 am-noon", "Segundo martes del mes 10 am-12 del día"),
        (LAST_FRIDAY, "Last Friday of the month 1 pm-2:30 pm", "Último viernes del mes 1 pm-2:30 pm"),
        (
            [{"freq": "MONTHLY", "byday": "2FR,4FR", "opens_at": "09:00", "closes_at": "11:00"}],
            "Second Friday and fourth Friday of the month 9 am-11 am",
            "Segundo viernes y cuarto viernes del mes 9 am-11 am",
        ),
        (
            [
                {
                    "freq": "MONTHLY",
                    "opens_at": "09:00",
                    "closes_at": "11:00",
                    "note": {"en": "Once a month; call.", "es": "Una vez al mes; llame."},
                }
            ],
            "Once a month; call",
            "Una vez al mes; llame",
        ),
        (
            [OFFICE[0] | {"note": {"en": "By appointment.", "es": "Con cita."}}],
            "Mon-Fri 9 am-5 pm; By appointment",
            "Lun-vie 9 am-5 pm; Con cita",
        ),
        ([], None, None),
        ([{"freq": "MONTHLY", "opens_at": "09:00", "closes_at": "11:00"}], None, None),
    ],
)
def test_hours_of_a_week_in_words(schedule: list[dict[str, Any]], english: str | None, spanish: str | None) -> None:
    """Days with the same hours once; what is not weekly by its day of the month, or by its note."""
    entry = service(schedule=schedule)
    assert (words("en", "2026-06-01T12:00").hours(entry), words("es", "2026-06-01T12:00").hours(entry)) == (english, spanish)


def test_next_times_are_told_past_a_change_of_the_clocks() -> None:
    """Ten in the morning stays ten in the morning."""
    schedule = Schedule.model_validate({"byday": "SU", "opens_at": "10:00", "closes_at": "11:00"})
    found = next_times(schedule, datetime(2026, 10, 25, tzinfo=HERE).date(), HERE, 2)
    assert [span.opens for span in found] == [datetime(2026, 10, 25, 17, tzinfo=UTC), datetime(2026, 11, 1, 18, tzinfo=UTC)]


def test_day_is_that_of_the_organisation() -> None:
    """Not that of a server whose clocks are ahead."""
    clock = LocalClock(lambda: datetime(2026, 6, 2, 5, tzinfo=UTC), ORGANIZATION.zone)
    assert clock.now().isoformat() == "2026-06-01T22:00:00-07:00"
    assert clock.today().isoformat() == "2026-06-01"


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "PST time", "America"])
def test_time_zone_that_is_none_is_refused_with_its_line(tmp_path: Path, zone: str) -> None:
    """The message names file, line, field and what to write."""
    path = tmp_path / "organization.yaml"
    path.write_text(
        "name: Peninsula School\nphone: 650-555-0199\nurl: https://example.org/\nsource: https://example.org/\nverified_on: 2026-01-18\n"
        f"county: San Mateo\ntime_zone: {zone}\nwage_areas: [{{area: '41860', name: {{en: the Bay, es: la Bahía}}}}]\nreview_days: {{}}\n",
        encoding="utf-8",
    )
    with pytest.raises(KnowledgeError, match=r"organization\.yaml:7: time_zone: .*America/Los_Angeles"):
        validate_one(read_yaml(path), Organization)


def test_time_zone_may_be_left_out() -> None:
    """It is then that of California."""
    assert ORGANIZATION.time_zone == "America/Los_Angeles"
