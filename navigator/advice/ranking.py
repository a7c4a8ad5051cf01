"""Orders what was found for one person: likeness to the question, then place, fit and state of the entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from navigator.knowledge.entries import Program, Service, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from navigator.advice.eligibility import Eligibility, EligibilityChecker
    from navigator.advice.organization import Organization
    from navigator.advice.profile import Profile
    from navigator.knowledge.entries import Entry, ServiceArea

# What each fact about an entry is worth beside a likeness between 0 and 1.
CITY, COUNTY, REGION, STATE, ELSEWHERE = 0.15, 0.08, 0.04, 0.02, -0.5
OWN = 0.08
"""The organisation's own programs: whoever asks here can walk in."""
UNLIKELY, LIKELY = -0.25, 0.04
NOT_ACTIVE, ALERT = -0.2, -0.1
NARROW = -0.2
"""Help for veterans, or for people with a disability, for someone who has said nothing of the kind."""


class Worth(NamedTuple):
    """What one thing about an entry added to its score, or took from it."""

    what: str
    points: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry with what it is worth to this person. `worth` is what ranking added to the score it came with."""

    entry: Entry
    score: float
    eligibility: Eligibility
    worth: tuple[Worth, ...] = ()


class Ranking:
    """Ranks entries for a person."""

    def __init__(self, checker: EligibilityChecker, organization: Organization) -> None:
        self._checker = checker
        self._organization = organization

    def rank(self, found: Iterable[tuple[Entry, float]], profile: Profile) -> list[Candidate]:
        """The entries best first; each once, with the better of its scores."""
        scores: dict[str, float] = {}
        entries: dict[str, Entry] = {}
        for entry, score in found:
            entries[entry.id] = entry
            scores[entry.id] = max(score, scores.get(entry.id, -1.0))
        candidates = [self._candidate(entries[entry_id], score, profile) for entry_id, score in scores.items()]
        return sorted(candidates, key=lambda candidate: -candidate.score)

    def _candidate(self, entry: Entry, score: float, profile: Profile) -> Candidate:
        eligibility = self._checker.check(entry, profile)
        worth = tuple(self._worth(entry, eligibility, profile))
        return Candidate(entry, round(score + sum(one.points for one in worth), 4), eligibility, worth)

    def _worth(self, entry: Entry, eligibility: Eligibility, profile: Profile) -> Iterator[Worth]:
        """What counts for and against an entry beside its likeness."""
        if fit := {"unlikely": UNLIKELY, "likely": LIKELY}.get(eligibility.status):
            yield Worth(f"fit ({eligibility.status})", fit)
        if any(check.criterion.status_any and check.result == "unknown" for check in eligibility.checks):
            yield Worth("narrow", NARROW)
        if entry.alert:
            yield Worth("alert", ALERT)
        if entry.status is not Status.ACTIVE:
            yield Worth(str(entry.status), NOT_ACTIVE)
        if isinstance(entry, Program) and entry.provider == self._organization.name:
            yield Worth("own", OWN)
        if isinstance(entry, Program | Service) and (near := self._nearness(entry, profile)):
            yield Worth("nearness", near)

    def _nearness(self, entry: Program | Service, profile: Profile) -> float:
        places = [entry.location] if isinstance(entry, Program) and entry.location else list(getattr(entry, "locations", ()))
        if profile.city and any(place.city == profile.city for place in places):
            return CITY
        return self._area_worth(entry.area, profile) if entry.area else 0.0

    def _area_worth(self, area: ServiceArea, profile: Profile) -> float:
        """What it is worth that an entry serves an area; a person who has not said where they live is taken to be at home."""
        county = profile.county or self._organization.county
        match area.scope:
            case "city" if profile.city and area.cities:
                return CITY if profile.city in area.cities else ELSEWHERE
            case "city" | "county":
                return COUNTY if not area.counties or county in area.counties else ELSEWHERE
            case "region":
                return REGION if county in (area.counties or self._organization.region) else ELSEWHERE
            case "state":
                return STATE
            case _:
                return 0.0
