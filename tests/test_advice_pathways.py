"""From the work someone does, better-paid work is found that can be reached, within the time they have."""

from __future__ import annotations

import pytest
from shipped_base import finder, store, work

from navigator.advice.mobility import WITHOUT_A_DEGREE, hourly_pay
from navigator.advice.pathways import LEAST_GAIN, MOST_OPTIONS, Asked
from navigator.advice.profile import Profile
from navigator.knowledge.entries import Occupation

CLEANER, CASHIER, HOME_AIDE, CNA = "37-2012", "41-2011", "31-1120", "31-1131"
STARTS = [CLEANER, CASHIER, HOME_AIDE, CNA, "35-2014", "53-7065", "37-3011", "33-9032"]


@pytest.mark.parametrize("soc", STARTS)
@pytest.mark.parametrize("county", [None, "Santa Clara"])
def test_every_option_pays_more_than_the_person_and_their_work_do(soc: str, county: str | None) -> None:
    """By at least the least gain, where they live; up to three, each once."""
    profile = Profile(county=county, hourly_wage=19.0)
    ways = finder().find(work(soc), profile)
    usual = finder().middle_pay(work(soc), profile) or 0
    assert 1 <= len(ways) <= MOST_OPTIONS
    assert len({way.occupation.soc for way in ways}) == len(ways)
    assert all(way.gain.after - max(usual, 19.0) >= LEAST_GAIN for way in ways)
    assert all(way.gain.now == 19.0 for way in ways)


def test_work_at_the_low_end_of_pay_always_has_a_way_on() -> None:
    """All work that people enter without a degree and whose middle wage here is below 25 dollars."""
    for entry in store().entries():
        if isinstance(entry, Occupation) and entry.projection and entry.projection.education in WITHOUT_A_DEGREE:
            pay = finder().middle_pay(entry, Profile())
            if pay is not None and pay < 25:
                assert finder().find(entry, Profile()), entry.id


def test_home_aide_is_led_to_nursing_assistant_with_its_class() -> None:
    """The next step comes first, with a free class whose weeks are known."""
    first = finder().find(work(HOME_AIDE), Profile())[0]
    assert (first.occupation.soc, first.move, first.moves) == (CNA, "rung", 1)
    assert first.program is not None
    assert first.program.id == "jobtrain-cna"
    assert first.weeks == 16


def test_ways_with_and_without_a_degree_stand_side_by_side() -> None:
    """At most one that takes a degree, and it stands last."""
    ways = finder().find(work(CNA), Profile())
    assert [way.degree for way in ways] == [False, False, True]
    assert ways[-1].weeks == 208


@pytest.mark.parametrize("degree", [True, False])
def test_only_ways_with_or_without_a_degree_on_request(degree: bool) -> None:
    """As the person asks."""
    ways = finder().find(work(CNA), Profile(), Asked(degree=degree))
    assert ways
    assert {way.degree for way in ways} == {degree}


def test_degree_a_person_holds_takes_no_more_time() -> None:
    """And may lead to all of the options."""
    ways = finder().find(work(CNA), Profile(education="bachelor"), Asked(degree=True))
    assert ways
    assert all(way.weeks == 0 for way in ways)


@pytest.mark.parametrize("soc", STARTS)
@pytest.mark.parametrize("weeks", [8, 26, 52])
def test_ways_keep_within_the_time_a_person_has(soc: str, weeks: int) -> None:
    """Classes and training at work; none that asks for years in such work, none whose length is not known."""
    for way in finder().find(work(soc), Profile(), Asked(within_weeks=weeks)):
        assert way.weeks is not None
        assert way.weeks <= weeks
        assert not way.experience
        assert way.taught not in {"Long-term on-the-job training", "Apprenticeship"}


def test_years_of_experience_are_asked_for_by_one_option_at_most() -> None:
    """What can be entered now comes first."""
    ways = finder().find(work(CLEANER), Profile())
    assert sum(way.experience for way in ways) <= 1
    assert not ways[0].experience


def test_program_that_is_not_for_the_person_is_not_offered() -> None:
    """One for adults is no way on for someone of fifteen."""
    assert finder().training(CNA, Profile()) is not None
    assert finder().training(CNA, Profile(age=15)) is None


def test_no_way_is_found_where_no_wage_is_known() -> None:
    """Neither the person's nor that of their work."""
    unpaid = work(CLEANER).model_copy(update={"wages": ()})
    assert finder().find(unpaid, Profile()) == []
    assert hourly_pay(unpaid, finder()._organization, None) is None
