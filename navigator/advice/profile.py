"""What a person has said about themselves, remembered over a conversation."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from navigator.advice.places import place_of_zip
from navigator.errors import MessageError
from navigator.knowledge.entries import Benefit

if TYPE_CHECKING:
    from collections.abc import Mapping

EducationLevel = Literal["none", "some_hs", "hs", "some_college", "associate", "bachelor"]
Want = Literal["evening", "weekend", "day", "part_time", "full_time", "online", "no_degree", "hands_on", "paid", "free", "near", "spanish"]

Value = str | int | float | bool | list[str] | list[int]
WEEKS_A_YEAR = 52


@dataclass(frozen=True, slots=True)
class Profile:
    """Facts in a person's own words; None or an empty tuple stands for what they did not say.

    The fields of the reply come first, in its order.
    """

    age: int | None = None
    zip: str | None = None
    city: str | None = None
    county: str | None = None
    """Without the word County: "San Mateo"."""
    children: int | None = None
    youngest_child_age: int | None = None
    education: EducationLevel | None = None
    veteran: bool | None = None
    disability: bool | None = None
    justice_involved: bool | None = None
    pregnant: bool | None = None
    employed: bool | None = None
    hourly_wage: float | None = None
    household_size: int | None = None
    annual_income: int | None = None
    immigrant: bool | None = None
    english_learner: bool | None = None
    homeless: bool | None = None
    benefits: tuple[Benefit, ...] = ()
    children_ages: tuple[int, ...] = ()
    unemployed_since: str | None = None
    hours_per_week: float | None = None
    foster_youth: bool | None = None
    student: bool | None = None
    survivor: bool | None = None
    wants: tuple[Want, ...] = ()

    def known(self, field: str) -> bool:
        """Whether the person said anything of a field; no children and no income are known too."""
        return getattr(self, field) not in (None, ())

    def yearly_income(self) -> float | None:
        """US dollars a year: as said, or hours times wage of who is working; None where neither is known."""
        if self.annual_income is not None:
            return self.annual_income
        if self.hourly_wage is None or self.hours_per_week is None or self.employed is False:
            return None
        return self.hourly_wage * self.hours_per_week * WEEKS_A_YEAR

    def merged(self, other: Profile) -> Profile:
        """What was said so far and what `other` says later: the later word wins, benefits and wants add up.

        A place said later drops an older one that it does not fit.
        """
        told = {name: getattr(other, name) for name in _names() if other.known(name)}
        united = {name: tuple(dict.fromkeys((*getattr(self, name), *getattr(other, name)))) for name in ("benefits", "wants")}
        return replace(_moved(self, other), **{**_regrown(self, other), **told, **united})

    def to_dict(self) -> dict[str, Value]:
        """Only what was said, ready for JSON, the reply's fields first."""
        said = {name: getattr(self, name) for name in _names() if self.known(name)}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}

    @classmethod
    def from_dict(cls, said: Mapping[str, object]) -> Profile:
        """The profile that `to_dict` gave; names it does not know are passed over. Raises MessageError for a value of the wrong kind."""
        values = {name: _checked(name, said[name]) for name in _names() if said.get(name) is not None}
        return replace(cls(), **values)


def _names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Profile))


def _moved(old: Profile, new: Profile) -> Profile:
    """The old profile without places that a new one contradicts."""
    dropped: dict[str, Any] = {}
    if new.zip and old.city and not _belongs(new.zip, old.city):
        dropped["city"] = None
    if new.city and old.zip and not _belongs(old.zip, new.city):
        dropped["zip"] = None
    if new.county and old.county and new.county != old.county and not (new.zip or new.city):
        dropped |= {"zip": None, "city": None}
    if (new.zip or new.city) and not new.county:
        dropped["county"] = None
    return replace(old, **dropped)


def _belongs(code: str, city: str) -> bool:
    place = place_of_zip(code)
    return place is not None and place.holds(city)


def _regrown(old: Profile, new: Profile) -> dict[str, Any]:
    """Facts that a new one makes void: ages of children, when their number changes; since when out of work, when at work again."""
    void: dict[str, Any] = {}
    if new.children is not None and new.children != old.children:
        void |= {"children_ages": (), "youngest_child_age": None}
    if new.employed:
        void["unemployed_since"] = None
    return void


_TEXTS: dict[str, tuple[str, ...]] = {"education": get_args(EducationLevel), "zip": (), "city": (), "county": (), "unemployed_since": ()}
_NUMBERS = {"age", "children", "youngest_child_age", "household_size", "annual_income", "hourly_wage", "hours_per_week"}
_LISTS: dict[str, tuple[str, ...]] = {"benefits": get_args(Benefit), "wants": get_args(Want), "children_ages": ()}


def _checked(name: str, value: object) -> Any:
    """The value as the field holds it."""
    if name in _LISTS and isinstance(value, list | tuple):
        items = tuple(value)
        if all(isinstance(item, int) if name == "children_ages" else item in _LISTS[name] for item in items):
            return items
    elif name in _TEXTS:
        if isinstance(value, str) and (not _TEXTS[name] or value in _TEXTS[name]):
            return value
    elif name in _NUMBERS:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
    elif isinstance(value, bool):
        return value
    msg = f"profile: {name} cannot be {value!r}; see the reply's schema for what it may hold"
    raise MessageError(msg)
