"""From the work someone does to better-paid work: over what is alike and what it leads to, within the time they have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from navigator.advice.mobility import WITHOUT_A_DEGREE, WITHOUT_YEARS, Gain, hourly_pay, longest_weeks, training_toward
from navigator.advice.places import place_of_city
from navigator.knowledge.entries import Education, Occupation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from navigator.advice.eligibility import EligibilityChecker
    from navigator.advice.organization import Organization
    from navigator.advice.profile import Profile
    from navigator.knowledge.entries import Program
    from navigator.knowledge.store import KnowledgeStore

LEAST_GAIN = 2.0
"""Dollars an hour from which work counts as better paid."""
LEAST_SHARE = 0.15
"""And the share of the pay now that it must be more."""
SHRINKING = -10.0
"""Change of employment in percent, over BLS's ten years, from which work is named only after work that lasts."""
MOST_OPTIONS = 3
LEAST_TO_CHOOSE = 2
"""From how many ways without a class one gives way to work with a free one."""
MOST_MOVES = 2
"""How many changes of work away an option may lie."""
WEEKS_A_YEAR = 52
WEEKS_OF_SCHOOL = {"Associate's degree": 2 * WEEKS_A_YEAR, "Bachelor's degree": 4 * WEEKS_A_YEAR}
"""Full-time weeks that a degree is laid out for; longer degrees are no way on from here."""
TAUGHT_AT_WORK = frozenset({"No formal educational credential", "High school diploma or equivalent"})
"""Schooling after which people learn on the job: no course comes first."""
TAUGHT_FOR_WEEKS = {
    "None": 0, "Short-term on-the-job training": 4, "Moderate-term on-the-job training": 52, "Long-term on-the-job training": 104,
    "Apprenticeship": 208, "Internship/residency": 52,
}  # fmt: skip
"""Weeks until people are able at work at most, as BLS bounds the kinds of training on the job; the last ones are its usual length."""
DEGREES = {"Associate's degree": Education.ASSOCIATE, "Bachelor's degree": Education.BACHELOR}

Move = Literal["rung", "related", "class"]


@dataclass(frozen=True, slots=True)
class Pathway:
    """One way on: the work, what it pays and adds, and what stands before it."""

    occupation: Occupation
    gain: Gain
    move: Move
    """Whether it is a next step from the work now, work like it, or other work that there is a class for."""
    moves: int
    degree: bool
    """Whether a degree is usual to enter it."""
    experience: bool
    """Whether years in related work are usual first."""
    weeks: int | None
    """Weeks of class before it, 0 where people learn on the job; None where that is not known."""
    program: Program | None
    taught: str
    """How people learn it on the job, in BLS's words; "None" where they do not."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What someone asks of a way on. `degree` is whether they want one that needs a degree; None takes either."""

    within_weeks: int | None = None
    degree: bool | None = None
    least_gain: float = LEAST_GAIN


class PathwayFinder:
    """Finds better-paid work that can be reached from other work."""

    def __init__(self, store: KnowledgeStore, checker: EligibilityChecker, organization: Organization) -> None:
        self._store = store
        self._checker = checker
        self._organization = organization

    def pay_now(self, start: Occupation, profile: Profile) -> float | None:
        """Dollars an hour now: as the person said, else the middle wage of their work where they live; None where neither is known."""
        return profile.hourly_wage or hourly_pay(start, self._organization, profile.county)

    def middle_pay(self, work: Occupation, profile: Profile) -> float | None:
        """The middle wage of some work in dollars an hour where a person lives; None where it is not known."""
        return hourly_pay(work, self._organization, profile.county)

    def find(self, start: Occupation, profile: Profile, asked: Asked | None = None) -> list[Pathway]:
        """Up to three ways on from the work someone does, all better paid than that work is where the person lives.

        What can be entered at once comes first; one that asks for years in such work, and one that takes a degree, come last.
        """
        asked = asked or Asked()
        now = self.pay_now(start, profile)
        if now is None:
            return []
        usual = max(now, self.middle_pay(start, profile) or now)
        ways = (
            self._pathway(work, move, moves, Gain(now, pay), profile)
            for work, move, moves in self._candidates(start)
            if (pay := self.middle_pay(work, profile)) is not None and pay - usual >= max(asked.least_gain, LEAST_SHARE * usual)
        )
        return _side_by_side(sorted(filter(_wanted(asked), ways), key=_nearness), asked, profile)

    def training(self, soc: str, profile: Profile) -> Program | None:
        """The program toward some work to weigh first for a person, where there is one that may be for them.

        One in another county only where there is none nearer; who has not said where they live is taken to live in the organisation's.
        """
        here = profile if profile.county else replace(profile, county=self._organization.county)
        programs = self._store.programs_toward(soc)
        fits = [program for program in programs if self._checker.check(program, here).status != "unlikely"]
        near = [program.id for program in fits if not _is_elsewhere(program, here)]
        return training_toward(programs, near) or training_toward(programs, [program.id for program in fits])

    def _candidates(self, start: Occupation) -> Iterator[tuple[Occupation, Move, int]]:
        """Work within reach, then any other that there is a class for."""
        seen = {start.soc}
        for work, move, moves in _reached(start, self._store.occupation):
            seen.add(work.soc)
            yield work, move, moves
        for entry in self._store.entries():
            if isinstance(entry, Occupation) and entry.soc not in seen and self._store.programs_toward(entry.soc):
                yield entry, "class", MOST_MOVES + 1

    def _pathway(self, work: Occupation, move: Move, moves: int, gain: Gain, profile: Profile) -> Pathway:
        outlook = work.projection
        schooling = outlook.education if outlook else ""
        program = self.training(work.soc, profile)
        return Pathway(
            occupation=work,
            gain=gain,
            move=move,
            moves=moves,
            degree=bool(schooling) and schooling not in WITHOUT_A_DEGREE,
            experience=outlook is not None and outlook.experience != WITHOUT_YEARS,
            weeks=_weeks(schooling, program, profile),
            program=program,
            taught=outlook.training if outlook else "None",
        )


def _is_elsewhere(program: Program, profile: Profile) -> bool:
    """Whether a program is held in another county than the person's, as far as its place is known."""
    place = place_of_city(program.location.city or "") if program.location else None
    return place is not None and place.county != profile.county


def _reached(start: Occupation, occupation: Callable[[str], Occupation | None]) -> Iterator[tuple[Occupation, Move, int]]:
    """Every occupation within reach of one, once, by the fewest moves; next steps before what is alike."""
    seen = {start.soc}
    edge: list[tuple[Occupation, Move | None]] = [(start, None)]
    for moves in range(1, MOST_MOVES + 1):
        reached: list[tuple[Occupation, Move | None]] = []
        for work, first in edge:
            steps: list[tuple[str, Move]] = [(soc, "rung") for soc in work.next_rungs] + [(soc, "related") for soc in work.related]
            for soc, move in steps:
                found = None if soc in seen else occupation(soc)
                if found is None:
                    continue
                seen.add(soc)
                reached.append((found, first or move))
                yield found, first or move, moves
        edge = reached


def _lacks_degree(schooling: str, profile: Profile) -> bool:
    """Whether it usually takes a degree that the person has not said they have."""
    if not schooling or schooling in WITHOUT_A_DEGREE:
        return False
    degree = DEGREES.get(schooling)
    return degree is None or profile.education is None or Education(profile.education).rank < degree.rank


def _weeks(schooling: str, program: Program | None, profile: Profile) -> int | None:
    """Weeks of class before some work; None where that is not known."""
    if _lacks_degree(schooling, profile):
        return WEEKS_OF_SCHOOL.get(schooling)
    if schooling in TAUGHT_AT_WORK or schooling in DEGREES:
        return 0
    return longest_weeks(program) if program else None


def _wanted(asked: Asked) -> Callable[[Pathway], bool]:
    def fits(way: Pathway) -> bool:
        """Whether a way keeps to what was asked."""
        if asked.degree is not None and way.degree is not asked.degree:
            return False
        if way.degree and (way.weeks is None or way.experience):
            return False  # a degree and then years at work, or a doctorate, is no way on from here
        if way.moves > 1 and way.experience:
            return False  # years in work that the person does not do yet
        if way.move == "class" and (way.degree or way.program is None or longest_weeks(way.program) is None):
            return False  # other work is worth naming for its class
        if asked.within_weeks is None:
            return True
        return not way.experience and way.weeks is not None and max(way.weeks, TAUGHT_FOR_WEEKS.get(way.taught, 0)) <= asked.within_weeks

    return fits


def _nearness(way: Pathway) -> tuple[bool, int, int, bool, int, float]:
    """The nearest first: work that lasts, few moves, a class at hand or none needed, a next step, soon learned; then the better paid."""
    learned = max(way.weeks or 0, TAUGHT_FOR_WEEKS.get(way.taught, 0))
    return _shrinks(way), way.moves, _doubt(way), way.move != "rung", learned, -way.gain.after


def _doubt(way: Pathway) -> int:
    """How much is not known of the class before it: nothing, how long it takes, or where there is one."""
    if way.weeks is not None and (way.weeks == 0 or way.program is not None):
        return 0
    return 1 if way.program is not None else 2


def _shrinks(way: Pathway) -> bool:
    outlook = way.occupation.projection
    return outlook is not None and outlook.change_percent <= SHRINKING


def _side_by_side(ways: Sequence[Pathway], asked: Asked, profile: Profile) -> list[Pathway]:
    """The first ones, with room for one that asks for years in such work and for one that takes a degree the person may not have.

    Where a free class leads to work that pays more than the last of them, that work takes its place: it is a way in that is open to all.
    """
    schooled = asked.degree or (profile.education in DEGREES.values())
    studied = [] if schooled else [way for way in ways if way.degree][:1]
    worked = [way for way in ways if way.experience][:1]
    last = [*worked, *studied]
    first = [way for way in ways if not way.experience and (schooled or not way.degree)]
    room = MOST_OPTIONS - len(last)
    return [*_with_a_class(first, room), *last]


def _with_a_class(ways: Sequence[Pathway], room: int) -> list[Pathway]:
    """As many of the first ones as there is room for; the last of them gives way to better-paid work that there is a free class for."""
    kept = list(ways[:room])
    if len(kept) < LEAST_TO_CHOOSE or any(_is_free(way) for way in kept):
        return kept
    taught = next((way for way in ways[room:] if _is_free(way) and way.gain.after > kept[-1].gain.after), None)
    return [*kept[:-1], taught] if taught else kept


def _is_free(way: Pathway) -> bool:
    return way.program is not None and way.program.cost is not None and way.program.cost.amount == 0
