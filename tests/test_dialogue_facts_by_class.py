"""Facts are read by the way they are told, not by the sentence: notation, spelling by ear, ellipsis, the past, members of a household."""

from __future__ import annotations

import pytest

from navigator.advice.profile import Profile
from navigator.dialogue.facts import read_facts

NOT_SAID = None

NOTATION = [
    ("F 38, 3 ch (2, 6, 11), WIC + Medi-Cal", "en", {"age": 38, "children": 3, "youngest_child_age": 2, "benefits": ("wic", "medi-cal")}),
    ("M 27 / 1 ch (7 mo) / left 9th gr / 94063", "en", {"age": 27, "children": 1, "youngest_child_age": 0, "education": "some_hs"}),
    ("F 33, no ch, HS dipl, housekeeper at Marriott", "en", {"children": 0, "education": "hs", "employed": True}),
    ("3 hijos 4/7/10, sin trabajo", "es", {"children": 3, "youngest_child_age": 4, "employed": False}),
    ("2 niños (5 meses, 3 a)", "es", {"children": 2, "youngest_child_age": 0}),
    ("intake: dad (client) 44, stock clerk, $19.40", "en", {"age": 44, "hourly_wage": 19.4}),
    ("mi niña tiene año y medio", "es", {"youngest_child_age": 1}),
    ("my son is a year and a half", "en", {"youngest_child_age": 1}),
]

BY_EAR = [
    ("resibo estampillas para mis ijos", "es", {"benefits": ("calfresh",)}),
    ("tengo una discapasidad", "es", {"disability": True}),
    ("estudie asta la prepa", "es", {"education": "hs"}),
    ("bibo en redwood city y travajo en limpiesa", "es", {"city": "Redwood City", "employed": True}),
    ("gano 18 con 50 la ora", "es", {"hourly_wage": 18.5}),
    ("quiero cazar una casa", "es", {"employed": NOT_SAID, "homeless": NOT_SAID}),
]

LEFT_UNSAID = [
    ("My wife was in the Navy, I wasn't", "en", {"veteran": False}),
    ("mi hermano tiene antecedentes, yo no", "es", {"justice_involved": False}),
    ("my son speaks English but I don't", "en", {"english_learner": True}),
    ("my brother is a veteran and so am I", "en", {"veteran": True}),
    ("My husband has a record. I don't know who to ask", "en", {"justice_involved": NOT_SAID}),
    ("My husband has a record.", "en", {"justice_involved": NOT_SAID}),
]

LONG_AGO = [
    (
        "There was a time I was homeless and on food stamps. Now I work at a bank",
        "en",
        {"homeless": NOT_SAID, "benefits": (), "employed": True},
    ),
    ("back in 2011 I was pregnant and out of work", "en", {"pregnant": NOT_SAID, "employed": NOT_SAID}),
    ("Hubo un tiempo que viví en la calle", "es", {"homeless": NOT_SAID}),
    ("back in 2004 I got my GED", "en", {"education": "hs"}),
    ("I used to make 28 an hour", "en", {"hourly_wage": NOT_SAID}),
    ("ganaba 15 la hora", "es", {"hourly_wage": NOT_SAID}),
]

CHILDREN = [
    ("they're 3 and 7", "en", {"children": 2, "youngest_child_age": 3}),
    ("my cousins need help, they're 15 and 17", "en", {"children": NOT_SAID, "youngest_child_age": NOT_SAID}),
    ("my daughter who's 6 and my son who's 9", "en", {"children": 2, "youngest_child_age": 6}),
    ("tengo una de 5, otro de 3 y una de 8 meses, mis hijos", "es", {"children": 3, "youngest_child_age": 0}),
    ("mis gemelos tienen 2 y la grande 7", "es", {"children": 3, "youngest_child_age": 2}),
    ("a 4-year-old and a newborn at home with me, both my kids", "en", {"youngest_child_age": 0}),
    ("tiene 4 años mi única hija", "es", {"children": 1, "youngest_child_age": 4}),
    ("raising my 2 grandkids", "en", {"children": 2}),
    ("crío a mis 3 nietos", "es", {"children": 3}),
    ("tengo la custodia de mi nieta de 5", "es", {"children": 1, "youngest_child_age": 5}),
    ("my grandkids visit on sundays", "en", {"children": NOT_SAID}),
    ("my neighbor's kids, 3 and 5, are loud", "en", {"children": NOT_SAID, "youngest_child_age": NOT_SAID}),
    ("dos niñas y un niño", "es", {"children": 3}),
]

HOUSEHOLDS = [
    ("just me and my daughter", "en", 2),
    ("it's me, my husband and 2 kids", "en", 4),
    ("me, my mom and my sister", "en", 3),
    ("somos nomás mi hija y yo", "es", 2),
    ("somos tres: mi esposo, el niño y yo", "es", 3),
    ("five of us, we're 5 in a studio", "en", 5),
    ("four in the household", "en", 4),
    ("mi familia es de cuatro", "es", 4),
    ("me and my sister want jobs", "en", NOT_SAID),
    ("just me asking", "en", NOT_SAID),
]

WORK = [
    ("laid off from my warehouse job", "en", False),
    ("They let me go from my job at the airport", "en", False),
    ("looking for work since June", "en", False),
    ("they didn't renew my contract", "en", False),
    ("only my husband works", "en", False),
    ("nomás trabaja mi esposo", "es", False),
    ("me recortaron en enero", "es", False),
    ("no e trabajado desde que nacio la niña", "es", False),
    ("la tienda donde trabajaba cerró", "es", False),
    ("I'm the only one working", "en", True),
    ("i make like 250 a wk off doordash", "en", True),
    ("I went back to cleaning houses", "en", True),
    ("ando de lavaplatos", "es", True),
    ("i do nights at the bakery", "en", True),
    ("I have a part-time job stocking shelves", "en", True),
    ("I teach English to adults", "en", True),
    ("my hours got cut to 12", "en", True),
    ("an interpreter for interviews", "en", NOT_SAID),
    ("We need English classes, work and a doctor", "en", NOT_SAID),
    ("do electricians work weekends?", "en", NOT_SAID),
    ("want to make money driving for uber", "en", NOT_SAID),
    ("mi esposo trabaja en construcción", "es", NOT_SAID),
    ("I used to drive trucks", "en", NOT_SAID),
]

WAGES = [
    ("I do data entry from home for $16.90 an hour", "en", 16.9),
    ("working part time at Target for 20.15/hr", "en", 20.15),
    ("lavo platos a 17.25", "es", 17.25),
    ("I clean at a gym, 16.50", "en", 16.5),
    ("F 39, school cafeteria, $20.40", "en", 20.4),
    ("The ad says caregiver, $24 an hour, in San Carlos", "en", NOT_SAID),
    ("a job offers $22/hr to start", "en", NOT_SAID),
    ("dicen que pagan 22 la hora", "es", NOT_SAID),
    ("I work at Target and owe $45", "en", NOT_SAID),
    ("I work nights, need $20 for gas", "en", NOT_SAID),
    ("I work at Safeway and get paid $160 a day", "en", NOT_SAID),
]

PLACES = [
    ("need food 4 my kids 2day epa", "en", {"city": "East Palo Alto", "zip": NOT_SAID}),
    ("rent help asap rwc", "en", {"city": "Redwood City", "zip": NOT_SAID}),
    ("food pantry redwood city pls", "en", {"city": "Redwood City", "zip": NOT_SAID}),
    ("I moved here from Fresno, I'm in Menlo Park with my aunt", "en", {"city": "Menlo Park", "zip": NOT_SAID}),
    ("the ad is for a job in San Carlos", "en", {"city": NOT_SAID, "zip": NOT_SAID}),
    ("mi papá vive conmigo en Millbrae", "es", {"city": "Millbrae", "zip": NOT_SAID}),
    ("how much at the new amazon in 94080", "en", {"zip": NOT_SAID}),
    ("is 94303 Palo Alto?", "en", {"zip": NOT_SAID}),
    ("sorry not 94061, it's 94062", "en", {"zip": "94062"}),
    ("I was in 94303 but now 94061", "en", {"zip": "94061"}),
]

STANDING = [
    ("no terminé la primaria", "es", {"education": "none"}),
    ("I only did elementary school back home", "en", {"education": "none"}),
    ("stopped going to school in 10th", "en", {"education": "some_hs"}),
    ("I'm 5 credits short of my diploma", "en", {"education": "some_hs"}),
    ("dropped out of SF State", "en", {"education": "some_college"}),
    ("hice 2 semestres en Skyline", "es", {"education": "some_college"}),
    ("do I need a bachelor's for that", "en", {"education": NOT_SAID}),
    ("I was born in Oakland", "en", {"immigrant": False}),
    ("nací aquí en Redwood City", "es", {"immigrant": False}),
    ("I have a baby born here", "en", {"immigrant": NOT_SAID}),
    ("recién naturalizada", "es", {"immigrant": True}),
    ("beginner English, wants hotel work", "en", {"english_learner": True}),
    ("me cuesta el inglés", "es", {"english_learner": True}),
    ("my English is fine", "en", {"english_learner": False}),
    ("quiero ser oficial de libertad condicional", "es", {"justice_involved": NOT_SAID}),
    ("¿cuánto gana una maestra veterana?", "es", {"veteran": NOT_SAID}),
    ("quiero trabajar en un albergue", "es", {"homeless": NOT_SAID}),
    ("EDD started last week", "en", {"benefits": ("unemployment",)}),
    ("I want to get off CalWORKs", "en", {"benefits": ("calworks",)}),
]


@pytest.mark.parametrize(("text", "language", "expected"), [*NOTATION, *BY_EAR, *LEFT_UNSAID, *LONG_AGO, *CHILDREN, *PLACES, *STANDING])
def test_each_way_of_telling_is_read(text: str, language: str, expected: dict[str, object]) -> None:
    """And what only looks alike sets nothing."""
    profile = read_facts(text, language).profile
    assert {name: getattr(profile, name) for name in expected} == expected


@pytest.mark.parametrize(("text", "language", "size"), HOUSEHOLDS)
def test_household_is_counted_by_its_members(text: str, language: str, size: int | None) -> None:
    """The writer among them; two who only want the same thing are no household."""
    assert read_facts(text, language).profile.household_size == size


@pytest.mark.parametrize(("text", "language", "employed"), WORK)
def test_having_work_is_told_from_wishing_for_it(text: str, language: str, employed: bool | None) -> None:
    """A job that ended is none, and somebody else's is not the writer's."""
    assert read_facts(text, language).profile.employed is employed


@pytest.mark.parametrize(("text", "language", "wage"), WAGES)
def test_wage_beside_work_is_the_writers(text: str, language: str, wage: float | None) -> None:
    """An amount that is advertised, owed or paid by the day is not."""
    assert read_facts(text, language).profile.hourly_wage == wage


def test_ages_told_later_leave_the_number_of_children() -> None:
    """As in "they're 3 and 7" after "two kids"."""
    profile = Profile(children=2).merged(read_facts("they're 3 and 7", "en").profile)
    assert (profile.children, profile.youngest_child_age) == (2, 3)
