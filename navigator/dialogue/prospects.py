"""Answers what a change of work would bring: how much more it pays, where that stands, ways to better pay, limits of benefits."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.advice.mobility import HOURS_A_YEAR, Gain, hourly_pay, local_wage
from navigator.advice.pathways import Asked
from navigator.dialogue.facts import read_facts
from navigator.dialogue.mobility_words import MobilityWords
from navigator.dialogue.understanding import CUE_CONFIDENCE
from navigator.knowledge.entries import Occupation, Program, Service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from navigator.advice.benefit_limits import BenefitLimits, Caution
    from navigator.advice.mobility import RelativeMobility, Standing
    from navigator.advice.organization import Organization
    from navigator.advice.pathways import PathwayFinder
    from navigator.advice.profile import Profile
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.reply import Channel
    from navigator.dialogue.state import State
    from navigator.dialogue.understanding import Reading
    from navigator.dialogue.work_told import WorkReader, WorkTold
    from navigator.knowledge.entries import Entry
    from navigator.knowledge.store import KnowledgeStore

ASKS = frozenset({"worth_it", "more_pay", "move_up", "keep_benefit", "outdo_parents"})
"""What is answered here."""
ABOUT_WORK = frozenset({"wages", "explore-careers", "training", "apprenticeship", "job-search", "education", "financial-coaching", "about"})
"""Needs that go with a question about a change of work; any other is served first."""
CHILD_CARE = "child-care"
CLIFF_GUIDE = "benefits-cliff"
MOST_TEXTED = 5
"""Lines of an answer in a text message: the first ones hold what matters."""
_CHILD_CARE = re.compile(r"\b(?:child ?care|day ?care|guarderia|cuidado de (?:los )?ninos|ninera)\b")
_GET_THERE = re.compile(r"\b(?:get there|llego ahi|llego alla|llegar ahi|llegar alla)\b")
"""How to reach better work, not a ride."""
_WITH_DEGREE = re.compile(r"\b(?:with|con) (?:a|an|un|el)? ?(?:college |four year |2 year |two year )?(?:degree|titulo|licenciatura)\b")


@dataclass(frozen=True, slots=True)
class Prospect:
    """What is told of a change of work: the lines, and the entries they speak of. No lines: nothing is known to tell of."""

    entries: tuple[Entry, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A message with what is needed to answer it."""

    told: WorkTold
    profile: Profile
    state: State
    words: EntryWords
    say: MobilityWords


class Prospects:
    """Answers questions about what a change of work would bring."""

    def __init__(
        self, store: KnowledgeStore, reader: WorkReader, paths: PathwayFinder, mobility: RelativeMobility, limits: BenefitLimits,
        organization: Organization, today: Callable[[], date],
    ) -> None:  # fmt: skip
        self._store = store
        self._reader = reader
        self._paths = paths
        self._mobility = mobility
        self._limits = limits
        self._organization = organization
        self._today = today

    def remembered(self, text: str, reading: Reading, state: State) -> State:
        """The state with the work that a message says the person does."""
        now = self._reader.read(text, reading.plain).now
        return replace(state, does=now[:1]) if now else state

    def answer(self, text: str, reading: Reading, state: State, words: EntryWords, channel: Channel) -> Prospect | None:
        """The answer to a message that asks what a change of work would bring; None where it does not, or needs something else first."""
        asks = reading.intents & ASKS
        told = self._reader.read(text, reading.plain)
        if "best_pay" in reading.intents and told.now:
            asks |= {"move_up"}
        if not asks or _needs_else(reading, benefits="keep_benefit" in asks):
            return None
        turn = Turn(told, state.profile, state, words, MobilityWords(words, self._today()))
        found = self._answer(asks, reading, text, turn)
        if found is None or channel != "sms":
            return found
        return replace(found, lines=found.lines[:MOST_TEXTED])

    def _answer(self, asks: frozenset[str], reading: Reading, text: str, turn: Turn) -> Prospect | None:
        if "keep_benefit" in asks:
            return self._keeps(reading, text, turn)
        if "outdo_parents" in asks:
            return self._beside_parents(turn)
        target = self._target(turn)
        if target is not None and (asks & {"worth_it", "more_pay"} or turn.told.asked):
            return self._worth(target, turn)
        if "move_up" in asks and turn.state.does:
            return self._ways_on(reading, turn)
        return None

    # -- is it worth it?

    def _target(self, turn: Turn) -> Occupation | None:
        """The work meant: what is asked about, else what was talked about last, else what the programs shown lead to."""
        shown = [self._store.entry(entry_id) for entry_id in turn.state.shown if self._store.has(entry_id)]
        led_to = [soc for entry in shown if isinstance(entry, Program) for soc in entry.occupations]
        works = [self._store.occupation(soc) for soc in (*turn.told.asked, *turn.state.work, *led_to)]
        return next((work for work in works if work is not None and work.soc not in turn.state.does), None)

    def _worth(self, target: Occupation, turn: Turn) -> Prospect:
        """The wage after, the gain, the class and when it has paid for itself, the caution, where it stands, and the next step."""
        profile, say = turn.profile, turn.say
        found, pay = local_wage(target, self._organization, profile.county), hourly_pay(target, self._organization, profile.county)
        now = profile.hourly_wage
        gain = Gain(now, pay) if now is not None and pay is not None else None
        program = self._program(target, turn)
        cautions = self._limits.passed(profile, now * HOURS_A_YEAR if now else None, pay * HOURS_A_YEAR) if pay else []
        services = self._services(cautions, profile)
        lines = [
            turn.words.wages.line(target),
            say.gain(gain) if gain else say_unknown_gain(turn, pay),
            say.training(program, gain),
            self._limits_in_short(cautions, services, turn),
            say.start(found[0], now) if found else "",
            self._standings([*([now] if now else []), *([pay] if pay else [])], turn),
            *self._parents_lines(turn, own=pay, now=False),
            turn.words.wages.next_rung(target),
        ]
        return _prospect([target, program, *services], lines)

    def _program(self, target: Occupation, turn: Turn) -> Program | None:
        """A program that was shown and leads there, else the one to weigh first."""
        shown = (self._store.entry(entry_id) for entry_id in turn.state.shown if self._store.has(entry_id))
        here = next((entry for entry in shown if isinstance(entry, Program) and target.soc in entry.occupations), None)
        return here or self._paths.training(target.soc, turn.profile)

    def _standings(self, wages: Iterable[float], turn: Turn) -> str:
        """Where wages stand among all workers where the person lives."""
        placed: list[tuple[float, Standing]] = []
        for hourly in dict.fromkeys(wages):
            standing = self._mobility.standing(hourly, turn.profile.county)
            if standing is not None:
                placed.append((hourly, standing))
        return turn.say.standings(placed)

    # -- ways to better pay

    def _ways_on(self, reading: Reading, turn: Turn) -> Prospect | None:
        """Up to three ways on from the work of now, side by side."""
        start = self._store.occupation(turn.state.does[0])
        pay = self._paths.pay_now(start, turn.profile) if start else None
        if start is None or pay is None:
            return None
        ways = self._paths.find(start, turn.profile, Asked(turn.told.within_weeks, self._degree(reading, turn.profile)))
        contact = turn.words.organization_contact()
        wage = next((local_wage(way.occupation, self._organization, turn.profile.county) for way in ways), None)
        if wage is None:
            name = turn.words.name(start)
            return _prospect([start], [turn.words.say("paths_none", work=f"{name[:1].lower()}{name[1:]}", contact=contact)])
        heading = turn.say.ways_from(start, pay, wage[1], wage[0].year, said=turn.profile.hourly_wage is not None)
        middle = self._paths.middle_pay(start, turn.profile)
        lines = [*(turn.say.way(number, way) for number, way in enumerate(ways, 1)), turn.say.same_work(pay, middle)]
        reached = [way.gain.after for way in ways]
        cautions = self._limits.passed(turn.profile, pay * HOURS_A_YEAR, max(reached) * HOURS_A_YEAR)
        services = self._services(cautions, turn.profile)
        standing = self._standings([pay, max(reached)], turn)
        asked = turn.words.say("paths_next", contact=contact)
        return _prospect(
            [way.occupation for way in ways], [heading, *lines, self._limits_in_short(cautions, services, turn), standing, asked]
        )

    @staticmethod
    def _degree(reading: Reading, profile: Profile) -> bool | None:
        """Whether a way with a degree is wanted, one without, or either."""
        if _WITH_DEGREE.search(reading.plain):
            return True
        return False if "no_degree" in profile.wants else None

    # -- beside one's parents

    def _beside_parents(self, turn: Turn) -> Prospect:
        """What the parents' work pays today beside what the person earns or would earn."""
        target = self._target(turn)
        pay = hourly_pay(target, self._organization, turn.profile.county) if target else None
        lines = [*self._parents_lines(turn, own=turn.profile.hourly_wage, now=True)]
        if not lines:
            return _prospect([], [turn.words.say("parents_ask")])
        if target and pay is not None:
            lines += [turn.words.wages.line(target), *self._compared(turn, pay, now=False)]
        elif turn.profile.hourly_wage is None:
            lines.append(turn.words.say("parents_ask_own"))
        lines.append(self._standings([wage for wage in (self._theirs(turn), turn.profile.hourly_wage, pay) if wage is not None], turn))
        parents = self._parents_work(turn)
        return _prospect([*([target] if target else []), *([parents] if parents else [])], lines)

    def _parents_work(self, turn: Turn) -> Occupation | None:
        return next((work for soc in turn.told.parents if (work := self._store.occupation(soc))), None)

    def _theirs(self, turn: Turn) -> float | None:
        """The parents' wage: what their work pays today, else what the person says they earned."""
        work = self._parents_work(turn)
        today = hourly_pay(work, self._organization, turn.profile.county) if work else None
        return today if today is not None else turn.told.parents_wage

    def _parents_lines(self, turn: Turn, own: float | None, *, now: bool) -> list[str]:
        work, lines, earned = self._parents_work(turn), [], turn.told.parents_wage
        if work is not None:
            found = local_wage(work, self._organization, turn.profile.county)
            pay = hourly_pay(work, self._organization, turn.profile.county)
            lines.append(turn.say.parents_did(work, found[0] if found else None, pay, found[1] if found else None))
        if earned is not None:
            lines.append(turn.words.say("parents_earn" if turn.told.parents_earn_now else "parents_earned", wage=turn.say.hourly(earned)))
        return lines + self._compared(turn, own, now=now)

    def _compared(self, turn: Turn, own: float | None, *, now: bool) -> list[str]:
        theirs = self._theirs(turn)
        return [] if own is None or theirs is None else [turn.say.beside_parents(theirs, own, now=now)]

    # -- limits of benefits

    def _keeps(self, reading: Reading, text: str, turn: Turn) -> Prospect:
        """The limits of the benefits asked about beside the pay supposed; never what someone would get."""
        benefits = self._benefits(reading, text, turn)
        target = self._target(turn) if turn.told.asked else None
        pay = turn.told.wages[-1] if turn.told.wages else hourly_pay(target, self._organization, turn.profile.county) if target else None
        pay = pay or turn.profile.hourly_wage
        cautions = self._limits.cautions(benefits, pay * HOURS_A_YEAR if pay else 0.0, turn.profile)
        services = self._services(cautions, turn.profile)
        unknown = [
            turn.words.say("limit_unknown", benefit=turn.words.fact("benefits", name)) for name in benefits if not self._limits.known(name)
        ]
        lines = [
            turn.words.say("limit_pay", wage=turn.say.hourly(pay), year=turn.say.yearly(pay * HOURS_A_YEAR)) if pay else "",
            *turn.say.limits(cautions, self._limits, weighed=pay is not None),
            *unknown,
            turn.words.say("limit_ask", contacts=self._contacts(services, turn)),
            turn.words.say("limit_not_amount"),
        ]
        guide = [self._store.entry(CLIFF_GUIDE)] if self._store.has(CLIFF_GUIDE) else []
        return _prospect([*services, *guide], lines)

    def _benefits(self, reading: Reading, text: str, turn: Turn) -> list[str]:
        """The benefits asked about; else those the person has; else those whose limit is known."""
        named: list[str] = list(read_facts(text, turn.words.speech.language).profile.benefits)
        if _CHILD_CARE.search(reading.plain):
            named.append(CHILD_CARE)
        return named or list(turn.profile.benefits) or ["calfresh", "medi-cal", *([CHILD_CARE] if turn.profile.children else [])]

    def _services(self, cautions: Sequence[Caution], profile: Profile) -> list[Service]:
        """Whom to ask about limits, of those that serve where the person lives."""
        entries = (self._store.entry(one.limit.entry) for one in cautions if self._store.has(one.limit.entry))
        return [one for one in entries if isinstance(one, Service) and not self._is_elsewhere(one, profile)]

    def _is_elsewhere(self, service: Service, profile: Profile) -> bool:
        return bool(profile.county and service.area.counties and profile.county not in service.area.counties)

    def _contacts(self, services: Sequence[Service], turn: Turn) -> str:
        return turn.say.contacts(services) if services else turn.words.say("limit_office")

    def _limits_in_short(self, cautions: Sequence[Caution], services: Sequence[Service], turn: Turn) -> str:
        return turn.say.limits_in_short(cautions, self._contacts(services, turn))


def say_unknown_gain(turn: Turn, pay: float | None) -> str:
    """A word on how to learn the gain, where only the wage now is missing."""
    return turn.words.say("gain_unknown") if pay is not None and turn.profile.hourly_wage is None else ""


def _needs_else(reading: Reading, *, benefits: bool) -> bool:
    """Whether a message holds a need that is to be served before any question about a change of work."""
    if any(need.urgent for need in reading.needs):
        return True
    beside = ABOUT_WORK | {"transportation"} if _GET_THERE.search(reading.plain) else ABOUT_WORK
    return not benefits and any(need.topic not in beside and need.confidence >= CUE_CONFIDENCE for need in reading.needs)


def _prospect(entries: Sequence[Entry | None], lines: Iterable[str]) -> Prospect:
    told = {entry.id: entry for entry in entries if entry is not None}
    return Prospect(tuple(told.values()), tuple(filter(None, lines)))
