"""What a card of a match holds, as pydantic models, so that /openapi.json describes it."""

from __future__ import annotations

from datetime import date, datetime  # noqa: TC003 -- pydantic needs the types at run time
from typing import Literal

from pydantic import BaseModel, Field

from navigator.knowledge.entries import SocCode  # noqa: TC001 -- pydantic needs the type at run time


class OpenNowBody(BaseModel):
    """Whether a place is open when the reply was made."""

    open: bool
    text: str = Field(description='As in "Open until 5 pm" or "Closed now. Opens Monday at 9 am".')


class SessionBody(BaseModel):
    """A date ahead that people can come to."""

    name: str
    starts_at: datetime | date = Field(description="With the offset from UTC; only the day where no hour is known.")
    ends_at: datetime | None
    place: str | None
    url: str | None


class PercentileBody(BaseModel):
    """What so many of 100 workers earn at most."""

    share: Literal[10, 25, 50, 75, 90]
    amount: float | None = Field(description="US dollars per unit; null where BLS did not release it or where it is capped.")
    capped: bool = Field(description="At or above the highest wage that BLS publishes.")


class WagesBody(BaseModel):
    """How pay is spread in some work, from BLS OEWS."""

    area: str
    year: int
    unit: Literal["hour", "year"]
    percentiles: list[PercentileBody] = Field(description="Of 10, 25, 50, 75 and 90 of 100.")
    yours: float | None = Field(description="What the person said they earn, in the same unit.")
    text: str = Field(description="The same in words, with source and year.")


class RungBody(BaseModel):
    """Work on a way up."""

    soc: SocCode
    name: str
    wage: str | None = Field(description="The middle wage in words, where it is known.")
    here: bool = Field(description="The work the card is about.")


class PathwayBody(BaseModel):
    """What leads to some work and what it leads to."""

    rungs: list[RungBody] = Field(description="Lowest paid first, at most four.")
    text: str = Field(description="The same in words.")


class CardBody(BaseModel):
    """What there is to show of an entry, in the reply's language; null or empty where it is not known."""

    cost: str | None = Field(description='As in "Free" or "$4,500", or in words.')
    length: str | None
    schedule: str | None = Field(description="Days, evenings, weekends.")
    delivery: str | None = Field(description="In person, online, or partly online.")
    starts: str | None
    where: str | None = Field(description="The street address, or only the city.")
    miles: float | None = Field(description="As the crow flies from the ZIP or city the person gave, where both ends are known.")
    map: str | None = Field(description="A search of openstreetmap.org for the street address.")
    hours: str | None = Field(description='Of a week, as in "Mon-Fri 9 am-5 pm".')
    open_now: OpenNowBody | None
    languages: list[str] = Field(description="Names of languages.")
    pays: str | None = Field(description="What a program gives beside the class.")
    sessions: list[SessionBody] = Field(description="The next ones ahead, at most three.")
    wages: WagesBody | None = Field(description="Occupations only.")
    pathway: PathwayBody | None = Field(description="Occupations only.")
