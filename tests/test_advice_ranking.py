"""What is near and fits comes first, and figures are those of a person's area."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from conftest import SHIPPED

from navigator.advice.eligibility import EligibilityChecker
from navigator.advice.mobility import local_wage
from navigator.advice.organization import Organization
from navigator.advice.poverty import PovertyGuidelines
from navigator.advice.profile import Profile
from navigator.advice.ranking import Ranking
from navigator.knowledge.entries import Entry, Guide, Occupation, Program, Service, Text, Wage
from navigator.knowledge.yaml_files import read_yaml, validate_one

NAME = Text(en="Help", es="Ayuda")
FROM: dict[str, Any] = {
    "name": NAME,
    "summary": NAME,
    "topics": ("food",),
    "source": "https://example.org/",
    "verified_on": date(2026, 1, 18),
}
ORGANIZATION = validate_one(read_yaml(SHIPPED / "organization.yaml"), Organization)
RANKING = Ranking(EligibilityChecker(validate_one(read_yaml(SHIPPED / "poverty_guidelines.yaml"), PovertyGuidelines)), ORGANIZATION)

SAN_MATEO = {"scope": "county", "counties": ["San Mateo"]}
ALAMEDA = {"scope": "county", "counties": ["Alameda"]}
BAY = {"scope": "region"}
STATE, NATION = {"scope": "state"}, {"scope": "nation"}


def service(name: str, area: dict[str, Any], *cities: str, **given: Any) -> Service:
    """A service of that area with places in those cities."""
    places = [{"city": city} for city in cities]
    return Service.model_validate(FROM | {"id": name, "organization": "Helpers", "area": area, "locations": places} | given)


def ranked(entries: list[Entry], **profile: Any) -> list[str]:
    """Ids of entries that are equally like the question, best first."""
    return [candidate.entry.id for candidate in RANKING.rank([(entry, 0.6) for entry in entries], Profile(**profile))]


def test_own_city_comes_before_own_county() -> None:
    """A place there, or an area that is the city."""
    entries: list[Entry] = [
        service("county", SAN_MATEO, "San Bruno"),
        service("place", SAN_MATEO, "Redwood City"),
        service("area", {"scope": "city", "cities": ["Redwood City"], "counties": ["San Mateo"]}),
    ]
    assert ranked(entries, city="Redwood City", county="San Mateo") == ["place", "area", "county"]


def test_nearer_areas_come_first() -> None:
    """County, region, state, nation."""
    entries: list[Entry] = [service("nation", NATION), service("state", STATE), service("bay", BAY), service("county", SAN_MATEO)]
    assert ranked(entries, county="San Mateo") == ["county", "bay", "state", "nation"]


@pytest.mark.parametrize(
    ("area", "profile"),
    [
        (ALAMEDA, {"county": "San Mateo"}),
        (SAN_MATEO, {"county": "Alameda"}),
        ({"scope": "city", "cities": ["Oakland"], "counties": ["Alameda"]}, {"city": "Redwood City", "county": "San Mateo"}),
        (BAY, {"county": "Fresno"}),
        ({"scope": "region", "counties": ["Alameda", "Marin"]}, {"county": "San Mateo"}),
    ],
)
def test_what_serves_another_place_drops_below_everything(area: dict[str, Any], profile: dict[str, str]) -> None:
    """However well it matches."""
    other = service("other", area)
    found: list[tuple[Entry, float]] = [(other, 0.95), (service("nation", NATION), 0.5)]
    candidates = RANKING.rank(found, Profile(**profile))
    assert [candidate.entry.id for candidate in candidates] == ["nation", "other"]


def test_person_who_has_not_said_where_is_taken_to_be_at_home() -> None:
    """In the organisation's own county."""
    assert ranked([service("alameda", ALAMEDA), service("home", SAN_MATEO)]) == ["home", "alameda"]


def test_person_in_another_county_gets_what_is_there() -> None:
    """The organisation's county does not count then."""
    assert ranked([service("home", SAN_MATEO), service("there", ALAMEDA)], county="Alameda") == ["there", "home"]


def test_what_does_not_fit_comes_after_what_may() -> None:
    """Likely, then unknown, then unlikely."""
    entries: list[Entry] = [
        service("children", NATION, eligibility=[{"age": {"max": 17}}]),
        service("asks", NATION, eligibility=[{"education": "hs"}]),
        service("adults", NATION, eligibility=[{"age": {"min": 18}}]),
    ]
    assert ranked(entries, age=30) == ["adults", "asks", "children"]


def test_what_is_for_some_comes_after_what_is_for_all() -> None:
    """Help for veterans, for one who said nothing of the kind; it comes first for one who is."""
    entries: list[Entry] = [service("veterans", NATION, eligibility=[{"status_any": ["veteran"]}]), service("all", NATION)]
    assert ranked(entries) == ["all", "veterans"]
    assert ranked(entries, veteran=True) == ["veterans", "all"]


def test_what_has_a_warning_comes_after_what_has_none() -> None:
    """An alert tells of something that may stand in the way."""
    assert ranked([service("alert", NATION, alert=NAME), service("plain", NATION)]) == ["plain", "alert"]


def test_own_program_comes_first_among_equals() -> None:
    """That of the organisation whom people ask."""
    providers = {"other": "School", "own": ORGANIZATION.name}
    programs: list[Entry] = [Program.model_validate(FROM | {"id": name, "provider": provider}) for name, provider in providers.items()]
    assert ranked(programs) == ["own", "other"]


def test_what_is_paused_comes_after_what_is_open() -> None:
    """It is shown with its state, but last."""
    assert ranked([service("paused", NATION, status="paused"), service("open", NATION)]) == ["open", "paused"]


def test_entry_found_twice_comes_once_with_its_better_score() -> None:
    """Whichever came first."""
    one = service("one", NATION)
    for scores in ((0.4, 0.7), (0.7, 0.4)):
        (candidate,) = RANKING.rank([(one, score) for score in scores], Profile())
        assert candidate.score == 0.7


def test_likeness_decides_where_nothing_else_does() -> None:
    """Among guides, which are nowhere."""
    guides = [Guide.model_validate(FROM | {"id": name, "body": [NAME]}) for name in ("less", "more")]
    found = RANKING.rank(zip(guides, (0.5, 0.6), strict=True), Profile(city="Redwood City", county="San Mateo"))
    assert [(candidate.entry.id, candidate.score, candidate.eligibility.status) for candidate in found] == [
        ("more", 0.6, "open"),
        ("less", 0.5, "open"),
    ]


def test_program_is_near_by_its_one_place() -> None:
    """A class in one's own city comes before one elsewhere."""
    given = FROM | {"provider": "School", "area": SAN_MATEO}
    places = {"far": "Daly City", "near": "Menlo Park"}
    programs: list[Entry] = [Program.model_validate(given | {"id": name, "location": {"city": city}}) for name, city in places.items()]
    assert ranked(programs, city="Menlo Park", county="San Mateo") == ["near", "far"]


def occupation(*medians: tuple[str, Any]) -> Occupation:
    """An occupation with the median of each area."""
    wages = tuple(Wage(area=area, area_name=area, year=2025, p50=median) for area, median in medians)
    return Occupation.model_validate(FROM | {"id": "work", "soc": "31-9092"}).model_copy(update={"wages": wages})


@pytest.mark.parametrize(
    ("county", "medians", "area"),
    [
        ("San Mateo", (("41860", 28.0), ("41940", 30.0), ("6", 25.0)), "41860"),
        ("Santa Clara", (("41860", 28.0), ("41940", 30.0), ("6", 25.0)), "41940"),
        ("Fresno", (("41860", 28.0), ("6", 25.0), ("99", 20.0)), "6"),
        (None, (("41860", 28.0), ("6", 25.0)), "41860"),
        ("San Mateo", (("41860", None), ("6", 25.0)), "6"),
        ("San Mateo", (("41860", "#"), ("6", 25.0)), "41860"),
        ("San Mateo", (("41940", 30.0), ("99", 20.0)), "99"),
    ],
)
def test_wage_is_that_of_the_nearest_area_with_a_median(county: str | None, medians: tuple[tuple[str, Any], ...], area: str) -> None:
    """One's own, then the state's, then the nation's; home where the county is not known."""
    found = local_wage(occupation(*medians), ORGANIZATION, county)
    assert found is not None
    assert (found[0].area, found[1].area) == (area, area)


def test_occupation_without_a_median_has_no_wage() -> None:
    """It is not made up."""
    assert local_wage(occupation(("41860", None), ("41940", 30.0)), ORGANIZATION, "San Mateo") is None


@pytest.mark.parametrize(("days", "stale"), [(0, False), (365, False), (366, True)])
def test_entry_is_stale_after_its_review_date(days: int, stale: bool) -> None:
    """A year for a service."""
    today = date.fromordinal(date(2026, 1, 18).toordinal() + days)
    assert ORGANIZATION.is_stale(service("one", NATION), today) is stale
