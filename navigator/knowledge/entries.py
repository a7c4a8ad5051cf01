"""The record types of the knowledge base: what staff may write, and what every answer is made of.

Field names follow the standards of the field: HSDS 3 for services, the WIOA eligible-training-provider
list and CTDL for programs, SOC 2018 and BLS for occupations. All records are frozen once read.
"""

from __future__ import annotations

from datetime import date  # noqa: TC003 -- pydantic needs the type at run time
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
SocCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}-[0-9]{4}$")]
CipCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}\.[0-9]{4}$")]
ZipCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-4]):[0-5][0-9]$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
PhoneNumber = Annotated[str, StringConstraints(pattern=r"^[0-9][0-9-]{1,13}$")]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]


class Kind(StrEnum):
    """What an entry is."""

    PROGRAM = "program"
    SERVICE = "service"
    OCCUPATION = "occupation"
    GUIDE = "guide"


class Status(StrEnum):
    """Whether an entry can be used now."""

    ACTIVE = "active"
    PAUSED = "paused"
    SEASONAL = "seasonal"
    CLOSED = "closed"


class Education(StrEnum):
    """Highest schooling finished, lowest first."""

    NONE = "none"
    SOME_HS = "some_hs"
    HS = "hs"
    SOME_COLLEGE = "some_college"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"

    @property
    def rank(self) -> int:
        """Position on the ladder, 0 for no schooling."""
        return list(Education).index(self)


class Standing(StrEnum):
    """Something true of a person that a service may ask for (HSDS eligibility, Open Eligibility situations)."""

    VETERAN = "veteran"
    JUSTICE_INVOLVED = "justice_involved"
    DISABILITY = "disability"
    PREGNANT = "pregnant"
    PARENT = "parent"
    HOMELESS = "homeless"
    IMMIGRANT = "immigrant"
    ENGLISH_LEARNER = "english_learner"
    UNEMPLOYED = "unemployed"
    STUDENT = "student"
    FOSTER_YOUTH = "foster_youth"
    SURVIVOR = "survivor"


Benefit = Literal["calfresh", "medi-cal", "calworks", "ssi", "unemployment", "wic", "general-assistance", "section-8"]


class Record(BaseModel):
    """Base of every part: unknown fields are errors, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Text(Record):
    """The same words in both languages."""

    en: Words
    es: Words

    def in_language(self, language: str) -> str:
        """The words in `language` ("en" or "es")."""
        return self.es if language == "es" else self.en


class Aliases(Record):
    """How people really say it, in each language; any number of them."""

    en: tuple[Words, ...] = ()
    es: tuple[Words, ...] = ()


class Phone(Record):
    """A number to call or text."""

    number: PhoneNumber = Field(description="Digits with dashes, as dialled: 650-330-6400, 211, 988.")
    label: Text | None = Field(default=None, description="What the number is for, where there are several.")
    sms: bool = Field(default=False, description="The number takes text messages.")
    keyword: Words | None = Field(default=None, description="The word to text to it.")
    languages: tuple[LanguageCode, ...] = ()


class Location(Record):
    """A place to go to."""

    name: Words | None = None
    address: Words | None = None
    city: Words | None = None
    zip: ZipCode | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    phone: PhoneNumber | None = None


class Schedule(Record):
    """When it is open, in the RRULE fields of HSDS 3 (weekly unless said otherwise)."""

    freq: Literal["DAILY", "WEEKLY", "MONTHLY"] = "WEEKLY"
    byday: Annotated[str, StringConstraints(pattern=r"^-?[1-5]?(MO|TU|WE|TH|FR|SA|SU)(,-?[1-5]?(MO|TU|WE|TH|FR|SA|SU))*$")] | None = None
    opens_at: Clock
    closes_at: Clock = Field(description="24:00 for the end of the day.")
    note: Text | None = None


class Session(Record):
    """A date people can come to: an information session, an orientation, a workshop."""

    name: Text
    on: date | None = Field(default=None, description="The day of a session held once.")
    schedule: Schedule | None = Field(default=None, description="When it is held, for one held again and again.")
    opens_at: Clock | None = Field(default=None, description="When it begins; with `on`.")
    closes_at: Clock | None = Field(default=None, description="When it ends; with `on`.")
    place: Text | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _once_or_again(self) -> Session:
        if (self.on is None) == (self.schedule is None):
            msg = "a session has either `on`, its day, or a `schedule`, when it comes again; write exactly one of the two"
            raise ValueError(msg)
        if self.schedule and (self.opens_at or self.closes_at):
            msg = "`opens_at` and `closes_at` of a session go with `on`; write those of a session that comes again inside its `schedule`"
            raise ValueError(msg)
        if self.closes_at and not self.opens_at:
            msg = "a session that has `closes_at` needs `opens_at` too; write when it begins, or leave both out"
            raise ValueError(msg)
        return self


class ServiceArea(Record):
    """Where people must live or be to use it."""

    scope: Literal["city", "county", "region", "state", "nation"]
    counties: tuple[Words, ...] = ()
    cities: tuple[Words, ...] = ()


class AgeRange(Record):
    """Whole years, both ends included."""

    min: int | None = Field(default=None, ge=0, le=120)
    max: int | None = Field(default=None, ge=0, le=120)


class Residence(Record):
    """Where a person must live: any of the places named is enough."""

    counties: tuple[Words, ...] = ()
    cities: tuple[Words, ...] = ()
    state: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None


class Criterion(Record):
    """One condition of eligibility: exactly one field is set.

    Structured ones can be checked against what a person said; a `note` is shown to them instead.
    """

    age: AgeRange | None = None
    income_percent_fpl: int | None = Field(default=None, gt=0, description="At most this percentage of the federal poverty guideline.")
    low_income: Literal[True] | None = Field(default=None, description="An income limit exists whose figure is not known.")
    residence: Residence | None = None
    education: Education | None = Field(default=None, description="At least this schooling.")
    work_authorization: Literal[True] | None = None
    status_any: tuple[Standing, ...] | None = Field(default=None, description="At least one of these is true of the person.")
    benefits_any: tuple[Benefit, ...] | None = Field(default=None, description="At least one of these benefits is held.")
    children_under: int | None = Field(default=None, gt=0, le=26, description="Has a child younger than this.")
    note: Text | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Criterion:
        if len(self.model_fields_set) != 1:
            found = sorted(self.model_fields_set) or "none"
            msg = f"a criterion holds exactly one condition, this one holds {found}; write each as its own list item"
            raise ValueError(msg)
        return self

    @property
    def name(self) -> str:
        """Which condition this is: "age", "residence", ..."""
        return next(iter(self.model_fields_set))


class Entry(Record):
    """What programs, services, occupations and guides have in common."""

    id: Slug
    kind: Kind
    name: Text
    summary: Text = Field(description="Own words, at most 8th-grade reading level.")
    topics: tuple[Slug, ...] = Field(min_length=1, description="Ids from knowledge/topics.yaml, the main one first.")
    aliases: Aliases = Aliases()
    source: Url = Field(description="The page or data set the facts come from.")
    verified_on: date = Field(description="The source's own date, not the day it was typed in.")
    status: Status = Status.ACTIVE
    alert: Text | None = Field(default=None, description="Something to know first, shown with the entry.")


class Length(Record):
    """How long a program takes; only what is known."""

    weeks: int | None = Field(default=None, gt=0)
    weeks_max: int | None = Field(default=None, gt=0, description="Upper end, where the source gives a range.")
    hours: int | None = Field(default=None, gt=0)
    note: Text | None = None


class Cost(Record):
    """What the person pays."""

    amount: float | None = Field(default=None, ge=0, description="US dollars in all; 0 when free.")
    note: Text | None = Field(default=None, description="Who pays, what is extra, who goes free.")


class Employer(Record):
    """An employer that shaped a program or hires from it, with where that was read."""

    name: Words
    role: Literal["shaped", "hires", "both"]
    source: Url
    verified_on: date


Support = Literal[
    "childcare", "transport", "stipend", "paid", "books", "tools", "laptop", "meals", "emergency_funds",
    "coaching", "tutoring", "job_placement", "housing", "certification_fee",
]  # fmt: skip


class Program(Entry):
    """A training or education program (WIOA eligible-training-provider and CTDL fields)."""

    kind: Literal[Kind.PROGRAM] = Kind.PROGRAM
    provider: Words
    location: Location | None = None
    area: ServiceArea | None = None
    phones: tuple[Phone, ...] = ()
    url: Url | None = None
    email: Words | None = None
    occupations: tuple[SocCode, ...] = Field(default=(), description="SOC 2018 codes it leads to.")
    credential: Text | None = None
    length: Length | None = None
    schedule: tuple[Literal["day", "evening", "weekend"], ...] = ()
    delivery: tuple[Literal["in_person", "online", "hybrid"], ...] = ()
    cost: Cost | None = None
    starts: Text | None = Field(default=None, description="When it starts, or how often.")
    prerequisites: tuple[Text, ...] = ()
    eligibility: tuple[Criterion, ...] = ()
    supports: tuple[Support, ...] = ()
    apply: Text | None = Field(default=None, description="How to apply, in the order to do it.")
    documents: tuple[Slug, ...] = Field(default=(), description="Ids from knowledge/documents.yaml.")
    languages: tuple[LanguageCode, ...] = ()
    cip: CipCode | None = None
    outcomes: Text | None = Field(default=None, description="Published results, with their year.")
    employers: tuple[Employer, ...] = ()
    sessions: tuple[Session, ...] = Field(default=(), description="Dates to come to, such as information sessions.")


class Service(Entry):
    """Help of any other kind (HSDS 3 service with its locations, phones and schedules)."""

    kind: Literal[Kind.SERVICE] = Kind.SERVICE
    organization: Words
    locations: tuple[Location, ...] = ()
    area: ServiceArea
    phones: tuple[Phone, ...] = ()
    url: Url | None = None
    email: Words | None = None
    schedule: tuple[Schedule, ...] = ()
    eligibility: tuple[Criterion, ...] = ()
    fees: Text | None = None
    free: bool | None = None
    apply: Text | None = Field(default=None, description="Application process, in the order to do it.")
    documents: tuple[Slug, ...] = Field(default=(), description="Ids from knowledge/documents.yaml.")
    languages: tuple[LanguageCode, ...] = ()
    accessibility: Text | None = None
    only_for: Aliases | None = Field(default=None, description="Words of the group it is meant for; offered only to who says one of them.")
    sessions: tuple[Session, ...] = Field(default=(), description="Dates to come to, such as workshops.")


Figure = float | Literal["#"] | None


class Wage(Record):
    """Wages of one occupation in one area, from BLS OEWS.

    Percentiles are US dollars per `unit`. "#" stands for a wage at or above the highest that BLS
    publishes, None for one that it does not release.
    """

    area: Words = Field(description="OEWS area code: 99 the U.S., 6 California, 41860 San Francisco-Oakland-Fremont.")
    area_name: Words
    year: int
    unit: Literal["hour", "year"] = "hour"
    employment: int | None = None
    p10: Figure = None
    p25: Figure = None
    p50: Figure = None
    p75: Figure = None
    p90: Figure = None


class Projection(Record):
    """National outlook from BLS Employment Projections; employment and openings in persons."""

    years: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}$")]
    employment: int
    change_percent: float
    openings: int = Field(description="A year, on average.")
    education: Words = Field(description="Typical entry-level education, in BLS's words.")
    experience: Words = Field(description="Work experience in a related occupation.")
    training: Words = Field(description="Typical on-the-job training.")


class Occupation(Entry):
    """A line of work: one detailed SOC 2018 occupation."""

    kind: Literal[Kind.OCCUPATION] = Kind.OCCUPATION
    soc: SocCode
    related: tuple[SocCode, ...] = ()
    next_rungs: tuple[SocCode, ...] = Field(default=(), description="Better-paid work this one leads to, nearest first.")
    license: Text | None = Field(default=None, description="What California asks for before one may do this work.")
    projection: Projection | None = Field(default=None, description="Filled from knowledge/occupations.csv.")
    wages: tuple[Wage, ...] = Field(default=(), description="Filled from knowledge/wages.csv.")


class Guide(Entry):
    """A short explanation in our own words."""

    kind: Literal[Kind.GUIDE] = Kind.GUIDE
    body: tuple[Text, ...] = Field(min_length=1, description="Short paragraphs.")


AnyEntry = Annotated[Program | Service | Occupation | Guide, Field(discriminator="kind")]
