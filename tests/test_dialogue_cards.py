"""What a card shows of an entry, each part for itself, in the reply's language; nothing that is not known."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from written import both, program, service, words, work, written_store

from navigator.advice.profile import Profile
from navigator.dialogue.reply import Card, Percentile
from navigator.dialogue.wage_spread import pay_said
from navigator.errors import KnowledgeError
from navigator.knowledge.entries import Guide, Occupation, Service
from navigator.knowledge.yaml_files import read_yaml, validate
from navigator.web.card_schemas import CardBody

if TYPE_CHECKING:
    from pathlib import Path

    from navigator.dialogue.reply import Language, ShownPathway, ShownWages
    from navigator.knowledge.entries import Entry
    from navigator.knowledge.store import KnowledgeStore

HERE = ZoneInfo("America/Los_Angeles")
TOLD = {
    "cost": {"amount": 4500},
    "length": {"weeks": 20, "hours": 600},
    "schedule": ["day", "evening"],
    "delivery": ["in_person"],
    "starts": {"en": "Every spring.", "es": "Cada primavera."},
    "location": {"name": "School", "address": "1200 O'Brien Drive", "city": "Menlo Park", "zip": "94025"},
    "supports": ["childcare", "tools"],
    "languages": ["en", "es"],
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    """The small knowledge base."""
    return written_store(tmp_path_factory.mktemp("cards"))


def card(store: KnowledgeStore, entry: Entry, language: Language = "en", **said: Any) -> Card:
    """The card of an entry for someone who said those facts."""
    found = words(store, language, **said).cards.of(entry)
    assert found is not None
    return found


def at(store: KnowledgeStore, entry: Entry, moment: str) -> Card:
    """The card of an entry at a moment of the Peninsula's clocks."""
    found = words(store, now=datetime.fromisoformat(moment).replace(tzinfo=HERE)).cards.of(entry)
    assert found is not None
    return found


# -- programs and services


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            {
                "cost": "$4,500", "length": "20 weeks, 600 hours", "schedule": "Days and evenings", "delivery": "In person",
                "starts": "Every spring", "languages": ("English", "Spanish"), "pays": "Child care, tools",
            },
        ),
        (
            "es",
            {
                "cost": "$4,500", "length": "20 semanas, 600 horas", "schedule": "De día y por la noche", "delivery": "En persona",
                "starts": "Cada primavera", "languages": ("Inglés", "Español"), "pays": "Cuidado de niños, herramientas",
            },
        ),
    ],
)  # fmt: skip
def test_card_of_a_program_in_its_language(store: KnowledgeStore, language: Language, expected: dict[str, object]) -> None:
    """All that is known of it; where it is stays as it is written."""
    found = card(store, program(**TOLD), language, zip="94303")
    assert {name: value for name, value in asdict(found).items() if name in expected} == expected
    assert found.where == "1200 O'Brien Drive, Menlo Park"
    assert found.map == "https://www.openstreetmap.org/search?query=1200+O%27Brien+Drive%2C+Menlo+Park%2C+CA+94025"
    assert found.miles is not None
    assert 1 <= found.miles <= 5


@pytest.mark.parametrize("entry", [program(), service()])
def test_card_is_empty_where_nothing_is_known(store: KnowledgeStore, entry: Entry) -> None:
    """Neither words nor zeros stand in for it."""
    assert card(store, entry, zip="94303") == Card()


def test_guide_has_no_card(store: KnowledgeStore) -> None:
    """There is only its text."""
    guide = store.entry("what-training-is")
    assert isinstance(guide, Guide)
    assert words(store).cards.of(guide) is None


@pytest.mark.parametrize(
    ("entry", "cost"),
    [
        (program(cost={"amount": 0, "note": both("For who is accepted.")}), "Free"),
        (program(cost={"amount": 25099.4}), "$25,099"),
        (program(cost={"note": both("A fee for each test.")}), "A fee for each test"),
        (program(cost={"note": both("Low cost. Ask first.")}), "Low cost. Ask first."),
        (program(cost={}), None),
        (service(free=True), "Free"),
        (service(fees=both("Sliding scale.")), "Sliding scale"),
        (service(free=False), None),
    ],
)
def test_cost_is_free_dollars_or_words(store: KnowledgeStore, entry: Entry, cost: str | None) -> None:
    """One sentence stands without its full stop."""
    assert card(store, entry).cost == cost


@pytest.mark.parametrize(
    ("length", "said"),
    [
        ({"weeks": 8, "weeks_max": 16, "note": both("Ask how long.")}, "8-16 weeks"),
        ({"weeks": 1}, "1 week"),
        ({"hours": 1000}, "1,000 hours"),
        ({"weeks_max": 12}, "12 weeks"),
        ({"weeks": 10, "weeks_max": 10}, "10 weeks"),
        ({"weeks": 156, "note": both("About three years.")}, "About three years"),
        ({"weeks": 104}, "104 weeks"),
        ({"note": both("At your own pace.")}, "At your own pace"),
        ({}, None),
    ],
)
def test_length_is_told_as_it_is_known(store: KnowledgeStore, length: dict[str, Any], said: str | None) -> None:
    """Years in the words of the note: nobody counts 156 weeks."""
    assert card(store, program(length=length)).length == said


@pytest.mark.parametrize(
    ("location", "where", "query"),
    [
        (
            {"address": "330 Twin Dolphin Drive, Suite 119", "city": "Redwood City", "zip": "94065"},
            "330 Twin Dolphin Drive, Suite 119, Redwood City",
            "330+Twin+Dolphin+Drive%2C+Redwood+City%2C+CA+94065",
        ),
        ({"address": "50 N. B Street", "city": "San Mateo"}, "50 N. B Street, San Mateo", "50+N.+B+Street%2C+San+Mateo%2C+CA"),
        ({"address": "1 Main St #4 & <b>"}, "1 Main St #4 & <b>", "1+Main+St"),
        ({"address": "12 Ñandú Way", "city": "Reno", "zip": "89501"}, "12 Ñandú Way, Reno", "12+%C3%91and%C3%BA+Way%2C+Reno%2C+89501"),
        ({"name": "JobTrain", "city": "Menlo Park", "zip": "94025"}, "Menlo Park", None),
        ({"name": "JobTrain"}, None, None),
    ],
)
def test_place_and_map(store: KnowledgeStore, location: dict[str, str], where: str | None, query: str | None) -> None:
    """A map only of a street address, without the room, which no map knows."""
    found = card(store, service(locations=[location]))
    assert found.where == where
    assert found.map == (query and f"https://www.openstreetmap.org/search?query={query}")


def test_nearest_of_several_places_is_shown(store: KnowledgeStore) -> None:
    """The miles are to the place that is named."""
    places = [
        {"address": "426 17th St", "city": "Oakland", "zip": "94612"},
        {"address": "2411 Pulgas Avenue", "city": "East Palo Alto", "zip": "94303"},
    ]
    found = card(store, service(locations=places), zip="94303")
    assert (found.where, found.miles) == ("2411 Pulgas Avenue, East Palo Alto", 0.0)
    assert card(store, service(locations=places)).where == "426 17th St, Oakland"


@pytest.mark.parametrize(("delivery", "where"), [(["online"], None), (["online", "in_person"], "1 Main St"), (["hybrid"], "1 Main St")])
def test_class_that_is_only_online_is_nowhere_to_go_to(store: KnowledgeStore, delivery: list[str], where: str | None) -> None:
    """Though its school has an address."""
    assert card(store, program(delivery=delivery, location={"address": "1 Main St"})).where == where


def test_service_tells_its_hours_and_whether_it_is_open(store: KnowledgeStore) -> None:
    """At noon of a Monday."""
    found = card(store, service(schedule=[{"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}]))
    assert found.hours == "Mon-Fri 9 am-5 pm"
    assert found.open_now is not None
    assert (found.open_now.open, found.open_now.text) == (True, "Open until 5 pm")


def test_languages_are_those_spoken_there_or_on_the_phone(store: KnowledgeStore) -> None:
    """Each once; a code that names no language is left out."""
    found = card(store, service(languages=["es", "zzz"], phones=[{"number": "211", "languages": ["en", "es", "tl", "zh"]}]))
    assert found.languages == ("Spanish", "English", "Filipino", "Chinese")


# -- sessions


WEEKLY = {"name": both("Orientation"), "schedule": {"byday": "TU", "opens_at": "10:00", "closes_at": "11:30"}, "place": both("Room 2")}
SECOND_TUESDAY = {"name": both("Tour"), "schedule": {"freq": "MONTHLY", "byday": "2TU", "opens_at": "18:00", "closes_at": "19:00"}}
ONCE = {"name": {"en": "Open house", "es": "Puertas abiertas"}, "on": "2026-06-03", "opens_at": "09:00", "url": "https://example.org/open"}
A_DAY = {"name": both("Fair"), "on": "2026-06-02"}


@pytest.mark.parametrize("make", [program, service])
def test_next_three_sessions_are_shown_soonest_first(store: KnowledgeStore, make: Any) -> None:
    """With their offset from UTC; a day without an hour as a day."""
    found = card(store, make(sessions=[WEEKLY, SECOND_TUESDAY, ONCE, A_DAY])).sessions
    assert [(one.name, one.starts_at, one.ends_at, one.place, one.url) for one in found] == [
        ("Fair", "2026-06-02", None, None, None),
        ("Orientation", "2026-06-02T10:00:00-07:00", "2026-06-02T11:30:00-07:00", "Room 2", None),
        ("Open house", "2026-06-03T09:00:00-07:00", None, None, "https://example.org/open"),
    ]


@pytest.mark.parametrize(
    ("session", "moment", "starts"),
    [
        (WEEKLY, "2026-06-02T10:00", ["2026-06-02T10:00:00-07:00", "2026-06-09T10:00:00-07:00", "2026-06-16T10:00:00-07:00"]),
        (WEEKLY, "2026-06-02T10:01", ["2026-06-09T10:00:00-07:00", "2026-06-16T10:00:00-07:00", "2026-06-23T10:00:00-07:00"]),
        (WEEKLY, "2026-10-28T12:00", ["2026-11-03T10:00:00-08:00", "2026-11-10T10:00:00-08:00", "2026-11-17T10:00:00-08:00"]),
        (SECOND_TUESDAY, "2026-06-10T12:00", ["2026-07-14T18:00:00-07:00", "2026-08-11T18:00:00-07:00", "2026-09-08T18:00:00-07:00"]),
        (ONCE, "2026-06-03T09:00", ["2026-06-03T09:00:00-07:00"]),
        (ONCE, "2026-06-03T09:01", []),
        (A_DAY, "2026-06-02T23:59", ["2026-06-02"]),
        (A_DAY, "2026-06-03T00:00", []),
        ({"name": both("Late"), "on": "2026-06-02", "opens_at": "24:00"}, "2026-06-01T12:00", ["2026-06-03T00:00:00-07:00"]),
    ],
)
def test_only_sessions_ahead_are_shown(store: KnowledgeStore, session: dict[str, Any], moment: str, starts: list[str]) -> None:
    """One that has begun is past."""
    assert [one.starts_at for one in at(store, program(sessions=[session]), moment).sessions] == starts


@pytest.mark.parametrize("status", ["paused", "closed"])
def test_no_sessions_of_what_is_not_running(store: KnowledgeStore, status: str) -> None:
    """Nobody is sent to one."""
    assert card(store, program(sessions=[WEEKLY], status=status)).sessions == ()


@pytest.mark.parametrize(
    ("session", "mistake"),
    [
        ("{name: {en: Tour, es: Visita}}", "exactly one of the two"),
        ("{name: {en: Tour, es: Visita}, on: 2026-06-02, schedule: {opens_at: '09:00', closes_at: '10:00'}}", "exactly one of the two"),
        ("{name: {en: Tour, es: Visita}, opens_at: '09:00', schedule: {opens_at: '09:00', closes_at: '10:00'}}", "inside its `schedule`"),
        ("{name: {en: Tour, es: Visita}, on: 2026-06-02, closes_at: '10:00'}", "needs `opens_at` too"),
        ("{name: {en: Tour, es: Visita}, on: Tuesday}", "on"),
        ("{name: {en: Tour, es: Visita}, on: 2026-06-02, opens_at: 9 am}", "opens_at"),
    ],
)
def test_session_that_cannot_be_is_told_with_its_line(tmp_path: Path, session: str, mistake: str) -> None:
    """And how to mend it."""
    path = tmp_path / "helpers.yaml"
    path.write_text(
        "- id: helpers\n  name: {en: Helpers, es: Ayuda}\n  summary: {en: It helps., es: Ayuda.}\n  topics: [food]\n"
        "  source: https://example.org/\n  verified_on: 2026-01-18\n  organization: Helpers\n  area: {scope: nation}\n"
        f"  sessions:\n    - {session}\n",
        encoding="utf-8",
    )
    with pytest.raises(KnowledgeError, match=rf"helpers\.yaml:10: .*{mistake}"):
        validate(read_yaml(path), Service)


# -- occupations


def wages_of(store: KnowledgeStore, entry: Occupation, language: Language = "en", **said: Any) -> ShownWages:
    """The wages on the card of an occupation."""
    found = card(store, entry, language, **said).wages
    assert found is not None
    return found


def with_wages(store: KnowledgeStore, *rows: dict[str, Any]) -> Occupation:
    """Medical assistants with those wages."""
    usual = {"area_name": "x", "year": 2025}
    return Occupation.model_validate(work(store).model_dump() | {"wages": [usual | row for row in rows]})


def test_wages_are_those_of_the_area_a_person_lives_in(store: KnowledgeStore) -> None:
    """Every percentile that BLS gives; one above its highest figure is marked."""
    found = wages_of(store, work(store), county="San Mateo")
    assert (found.area, found.year, found.unit, found.yours) == ("the Bay", 2025, "hour", None)
    assert found.percentiles == (
        Percentile(10, 21.1), Percentile(25, 24.0), Percentile(50, 28.75), Percentile(75, 31.0), Percentile(90, None, capped=True),
    )  # fmt: skip
    assert wages_of(store, work(store), county="Santa Clara").area == "San Jose"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "Medical assistants in the Bay: of every 100, 10 earn up to $21.10 an hour, 25 earn up to $24.00, 50 earn up to $28.75, "
                "75 earn up to $31.00, and the best-paid 10 earn more than BLS publishes (BLS, 2025). "
                "Your pay, as you told me: $18.00 an hour."
            ),
        ),
        (
            "es",
            (
                "Asistentes médicos en la Bahía: de cada 100, 10 ganan hasta $21.10 la hora, 25 ganan hasta $24.00, 50 ganan hasta $28.75, "
                "75 ganan hasta $31.00 y los 10 mejor pagados ganan más de lo que publica BLS (BLS, 2025). "
                "Su sueldo, como me lo dijo: $18.00 la hora."
            ),
        ),
    ],
)
def test_wages_are_spoken_with_source_and_year(store: KnowledgeStore, language: Language, text: str) -> None:
    """For who cannot see the picture."""
    assert wages_of(store, work(store), language, hourly_wage=18.0).text == text


@pytest.mark.parametrize(
    ("row", "amounts", "capped"),
    [
        ({"p50": 20.0}, [None, None, 20.0, None, None], []),
        ({"p10": 20.0, "p50": "#", "p75": "#", "p90": "#"}, [20.0, None, None, None, None], [50, 75, 90]),
        ({"p10": "#", "p25": "#", "p50": "#", "p75": "#", "p90": "#"}, [None] * 5, [10, 25, 50, 75, 90]),
        ({"p25": 20.0}, [None, 20.0, None, None, None], []),
    ],
)
def test_figure_that_is_not_released_is_not_made_up(
    store: KnowledgeStore, row: dict[str, Any], amounts: list[Any], capped: list[int]
) -> None:
    """Nor taken for one above the highest."""
    found = wages_of(store, with_wages(store, {"area": "41860"} | row))
    assert [one.amount for one in found.percentiles] == amounts
    assert [one.share for one in found.percentiles if one.capped] == capped
    assert "None" not in found.text


@pytest.mark.parametrize("rows", [[], [{"area": "41860"}], [{"area": "12345", "p50": 20.0}]])
def test_no_wages_without_any_figure(store: KnowledgeStore, rows: list[dict[str, Any]]) -> None:
    """Or for an area that is not told here."""
    assert card(store, with_wages(store, *rows)).wages is None


def test_wages_by_the_year_are_told_by_the_year(store: KnowledgeStore) -> None:
    """With the person's own pay in the same unit."""
    found = wages_of(store, with_wages(store, {"area": "41860", "unit": "year", "p10": 52700.0, "p50": 89430.0}), hourly_wage=20.0)
    assert (found.unit, found.yours) == ("year", 41600.0)
    assert "10 earn up to $52,700 a year and 50 earn up to $89,430" in found.text


@pytest.mark.parametrize(
    ("said", "hourly", "yearly"),
    [
        ({}, None, None),
        ({"hourly_wage": 18.0}, 18.0, 37440.0),
        ({"annual_income": 41600}, None, None),
        ({"annual_income": 41600, "household_size": 1}, None, None),
        ({"annual_income": 41600, "household_size": 3, "employed": True}, None, None),
        ({"annual_income": 41600, "household_size": 1, "employed": True}, 20.0, 41600.0),
        ({"annual_income": 20800, "household_size": 1, "employed": True, "hours_per_week": 20.0}, 20.0, 20800.0),
        ({"annual_income": 0, "household_size": 1, "employed": True}, None, None),
        ({"annual_income": 99000, "hourly_wage": 18.0, "household_size": 2}, 18.0, 37440.0),
    ],
)
def test_income_is_a_persons_pay_only_where_it_can_be_no_one_elses(
    said: dict[str, Any], hourly: float | None, yearly: float | None
) -> None:
    """Someone who works and lives alone."""
    assert (pay_said(Profile(**said), "hour"), pay_said(Profile(**said), "year")) == (hourly, yearly)


def pathway(store: KnowledgeStore, entry: Occupation, language: Language = "en") -> ShownPathway | None:
    """The way up on the card of an occupation."""
    return card(store, entry, language).pathway


@pytest.mark.parametrize(("soc", "here"), [("31-9092", 0), ("29-2061", 1)])
def test_way_up_is_shown_from_both_of_its_ends(store: KnowledgeStore, soc: str, here: int) -> None:
    """Work that leads on, and work that is led to."""
    found = pathway(store, work(store, soc))
    assert found is not None
    assert [(rung.name, rung.wage) for rung in found.rungs] == [
        ("Medical assistants", "$28.75 an hour"), ("Vocational nurses", "$45.34 an hour"),
    ]  # fmt: skip
    assert [number for number, rung in enumerate(found.rungs) if rung.here] == [here]
    assert found.text == (
        "From work as medical assistants ($28.75 an hour), people can move up to vocational nurses ($45.34 an hour). "
        "Pay is the middle wage in the Bay, 2025 (BLS)."
    )


def test_way_up_in_spanish(store: KnowledgeStore) -> None:
    """Its text and its wages."""
    found = pathway(store, work(store), "es")
    assert found is not None
    assert found.rungs[0].wage == "$28.75 la hora"
    assert found.text.startswith("De asistentes médicos ($28.75 la hora) se puede pasar a enfermeros vocacionales ($45.34 la hora).")


def test_work_that_stands_alone_has_no_way_up(store: KnowledgeStore) -> None:
    """No rung above it and none below; a rung that pays less is none."""
    alone = Occupation.model_validate(work(store).model_dump() | {"soc": "11-1111", "next_rungs": []})
    falling = Occupation.model_validate(work(store, "29-2061").model_dump() | {"soc": "22-2222", "next_rungs": ["31-9092"]})
    assert (pathway(store, alone), pathway(store, falling)) == (None, None)


# -- as JSON


def test_every_card_is_as_the_api_describes_it(store: KnowledgeStore) -> None:
    """Nothing more and nothing less."""
    full = service(
        sessions=[WEEKLY, A_DAY], locations=[{"address": "1 Main St", "zip": "94025"}], free=True, languages=["es"],
        schedule=[{"byday": "MO", "opens_at": "09:00", "closes_at": "17:00"}],
    )  # fmt: skip
    for entry in (program(**TOLD), full, work(store)):
        body = json.loads(json.dumps(asdict(card(store, entry, zip="94303"))))
        CardBody.model_validate(body)
        assert set(body) == set(CardBody.model_fields)
