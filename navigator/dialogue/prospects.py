"""Answers what a change of work would bring: how much more it pays, where that stands, ways to better pay, limits of benefits."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.advice.mobility import HOURS_A_YEAR, Gain, hourly_pay, local_wage
from navigator.advice.pathways import WEEKS_A_YEAR, Asked
from navigator.dialogue.mobility_asked import asks_of, only_tells, place_named, wants_degree
from navigator.dialogue.mobility_words import MobilityWords
from navigator.dialogue.understanding import CUE_CONFIDENCE
from navigator.knowledge.entries import Occupation, Program, Service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from navigator.advice.mobility import RelativeMobility, Standing
    from navigator.advice.organization import Organization
    from navigator.advice.pathways import PathwayFinder
    from navigator.advice.profile import Profile
    from navigator.dialogue.benefit_cautions import BenefitCautions
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.reply import Channel
    from navigator.dialogue.state import State
    from navigator.dialogue.understanding import Reading
    from navigator.dialogue.work_told import WorkReader, WorkTold
    from navigator.knowledge.entries import Entry
    from navigator.knowledge.store import KnowledgeStore

ABOUT_WORK = frozenset({"wages", "explore-careers", "training", "apprenticeship", "job-search", "education", "financial-coaching", "about"})
"""Needs that go with a question about a change of work; any other is served first."""
SCHOOLING = frozenset({"english", "digital-skills"})
"""What someone may lack for better work: it is told in a line below the ways to it."""
WITH_BENEFITS = frozenset({"food", "health-care", "childcare", "cash-aid"})
"""Needs that the name of a benefit sounds like: whoever says that they have it does not ask for it."""
SHORT_QUESTION = 12
"""Words up to which a question of pay alone is answered in short: "would that be more than I make now?"."""
TELLS_PAY = frozenset({"ask_pay", "ask_better", "best_pay", "move_up", "compare_pay", "compare"})
"""Follow-ups that are answered with wages."""
DEGREES = frozenset({"associate", "bachelor"})
_GET_THERE = re.compile(r"\b(?:get there|llego ahi|llego alla|llegar ahi|llegar alla)\b")
"""How to reach better work, not a ride."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What is told of a change of work: the lines, and the entries they speak of. No lines: nothing is known to tell of."""

    entries: tuple[Entry, ...]
    lines: tuple[str, ...]
    shown: tuple[str, ...] = ()
    """Ids of a new list; empty where the old one stands."""
    work: tuple[str, ...] = ()
    """SOC codes talked about from now on; empty where they do not change."""
    waits: tuple[str, ...] = ()
    """The question that waits for the person's pay or for their parents' work, then the SOC codes of that work; empty where none does."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A message with what is needed to answer it."""

    told: WorkTold
    plain: str
    profile: Profile
    state: State
    words: EntryWords
    say: MobilityWords
    brief: bool
    """Whether it is answered by text message."""

    @property
    def pay(self) -> float | None:
        """Dollars an hour that the person makes; None where they have not said."""
        return _own_pay(self.profile)


class Prospects:
    """Answers questions about what a change of work would bring."""

    def __init__(
        self, store: KnowledgeStore, reader: WorkReader, paths: PathwayFinder, mobility: RelativeMobility, cautions: BenefitCautions,
        organization: Organization, today: Callable[[], date],
    ) -> None:  # fmt: skip
        self._store = store
        self._reader = reader
        self._paths = paths
        self._mobility = mobility
        self._cautions = cautions
        self._organization = organization
        self._today = today

    def remembered(self, text: str, reading: Reading, state: State) -> State:
        """The state with the work that a message says the person does, and with their pay where only this reading of it found one."""
        told = self._reader.read(text, reading.plain)
        profile = state.profile
        if told.wage_now is not None and profile.hourly_wage is None and profile.annual_income is None:
            profile = replace(profile, hourly_wage=told.wage_now)
        waits = state.waits if only_tells(reading.plain, told) else ()
        return replace(state, does=told.now[:1] or state.does, profile=profile, waits=waits)

    def answer(self, text: str, reading: Reading, state: State, words: EntryWords, channel: Channel) -> Prospect | None:
        """The answer to a message that asks what a change of work would bring; None where it does not, or needs something else first."""
        told = self._reader.read(text, reading.plain)
        asks = asks_of(reading.plain, frozenset(reading.intents), told, state.does, weighing=bool(state.work))
        if not asks and state.waits and only_tells(reading.plain, told):
            asks, told = frozenset(state.waits[:1]), _waited(told, state.waits)
        if not asks or _needs_else(reading, state.profile, benefits="keep_benefit" in asks):
            return None
        say = MobilityWords(words, self._today())
        turn = Turn(told, reading.plain, state.profile, state, words, say, brief=channel == "sms")
        return self._answer(asks, text, turn)

    def _answer(self, asks: frozenset[str], text: str, turn: Turn) -> Prospect | None:
        if "keep_benefit" in asks:
            return self._keeps(text, turn)
        if "outdo_parents" in asks:
            return self._beside_parents(turn)
        target = self._target(turn)
        other = set(turn.told.asked) - set(turn.state.does)
        start = turn.state.does or turn.told.asked
        if asks == {"move_up"} and not turn.state.does and start:
            return self._ways_on(start[0], turn)
        if target is not None and (asks & {"worth_it", "more_pay"} or other):
            return self._worth(
                target, turn, in_short=turn.brief or (asks == {"more_pay"} and not other and len(turn.plain.split()) <= SHORT_QUESTION)
            )
        if "move_up" in asks and turn.state.does:
            return self._ways_on(turn.state.does[0], turn)
        return None

    def minded(self, entries: Iterable[Entry], reading: Reading, state: State, words: EntryWords) -> tuple[str, ...]:
        """A line to mind the limits of benefits where a follow-up told the wages of some work; none where no limit may be passed."""
        if not reading.intents & TELLS_PAY:
            return ()
        works = (entry for entry in entries if isinstance(entry, Occupation) and entry.soc not in state.does)
        pays = [pay for work in works if (pay := hourly_pay(work, self._organization, state.profile.county)) is not None]
        say = MobilityWords(words, self._today())
        now = _own_pay(state.profile)
        _, caution = self._cautions.in_short(reading.plain, state.profile, now, pays[0], say) if pays else ([], "")
        return (caution,) if caution else ()

    # -- is it worth it?

    def _target(self, turn: Turn) -> Occupation | None:
        """The work meant: what is asked about, else the one of the last list that is named, else what was talked about last.

        Where nothing was, what the programs shown lead to.
        """
        shown = [self._store.entry(entry_id) for entry_id in turn.state.shown if self._store.has(entry_id)]
        place = place_named(turn.plain)
        meant = shown[place : place + 1 or None] if place is not None else []
        chosen = [self._store.entry(turn.state.chosen)] if self._store.has(turn.state.chosen) else []
        codes = (*turn.told.asked, *_codes(meant), *_codes(chosen), *turn.state.work, *_codes(shown))
        works = map(self._store.occupation, codes)
        return next((work for work in works if work is not None and work.soc not in turn.state.does), None)

    def _worth(self, target: Occupation, turn: Turn, *, in_short: bool) -> Prospect:
        """The wage after, the gain, the class and when it has paid for itself, the caution, where it stands, and the next step."""
        profile, say, now = turn.profile, turn.say, turn.pay
        found, pay = local_wage(target, self._organization, profile.county), hourly_pay(target, self._organization, profile.county)
        gain = Gain(now, pay) if now is not None and pay is not None else None
        program = self._program(target, turn)
        services, caution = self._cautions.in_short(turn.plain, profile, now, pay, say) if pay else ([], "")
        told_gain = say.gain(gain) if gain else self._gain_over_usual(turn, pay)
        if in_short:
            wage = say.wage_by_text(target, pay, found[1], found[0].year) if found and pay else turn.words.wages.line(target)
            lines = [wage, told_gain, say.apprentice(target), say.training(program, gain, brief=True), caution]
        else:
            lines = [
                turn.words.wages.line(target),
                told_gain,
                say.way_in(target),
                say.training(program, gain),
                caution,
                say.start(found[0], now) if found else "",
                self._standings([*([now] if now else []), *([pay] if pay else [])], turn),
                *self._parents_lines(turn, own=pay, now=False),
                turn.words.wages.next_rung(target),
            ]
        known = {one for one in (target.id, program.id if program else "") if one} & set(turn.state.shown)
        shown = () if known else tuple(one.id for one in (program, target) if one)
        waits = ("worth_it",) if now is None and pay is not None else ()
        return _prospect([target, program, *services], lines, shown=shown, work=(target.soc,), waits=waits)

    def _gain_over_usual(self, turn: Turn, pay: float | None) -> str:
        """The gain over the middle wage of the person's work where they have not said theirs, and a word on how to learn their own."""
        if pay is None:
            return ""
        start = self._store.occupation(turn.state.does[0]) if turn.state.does else None
        usual = self._paths.middle_pay(start, turn.profile) if start else None
        return turn.say.gain_over_usual(start, Gain(usual, pay)) if start and usual is not None else turn.words.say("gain_unknown")

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

    def _ways_on(self, soc: str, turn: Turn) -> Prospect | None:
        """Up to three ways on from some work, side by side: the one of now, or one that was named."""
        profile = replace(turn.profile, hourly_wage=turn.pay)
        start = self._store.occupation(soc)
        pay = self._paths.pay_now(start, profile) if start else None
        if start is None or pay is None:
            return None
        degree = wants_degree(turn.plain, none="no_degree" in profile.wants, has=profile.education in DEGREES)
        ways = self._paths.find(start, profile, Asked(turn.told.within_weeks, degree))
        contact = turn.words.organization_contact()
        wage = next((local_wage(way.occupation, self._organization, profile.county) for way in ways), None)
        if wage is None:
            return _prospect([start], [turn.say.no_way(start, contact)])
        heading = turn.say.ways_from(start, pay, wage[1], wage[0].year, said=turn.pay is not None, brief=turn.brief)
        best = max(way.gain.after for way in ways)
        services, caution = self._cautions.in_short(turn.plain, profile, pay, best, turn.say)
        lines = [heading, *(turn.say.way(number, way, brief=turn.brief) for number, way in enumerate(ways, 1))]
        if turn.brief:
            lines += [caution, turn.words.say("paths_next_text")]
        else:
            middle = self._paths.middle_pay(start, profile)
            asked = turn.words.say("paths_next", contact=contact)
            lines += [turn.say.same_work(pay, middle), caution, self._standings([pay, best], turn), asked]
        works = [way.occupation for way in ways]
        return _prospect([*works, *services], lines, shown=tuple(work.id for work in works), work=tuple(work.soc for work in works))

    # -- beside one's parents

    def _beside_parents(self, turn: Turn) -> Prospect:
        """What the parents' work pays today beside what the person earns or would earn."""
        target = self._target(turn) if turn.told.asked or turn.pay is None else None
        pay = hourly_pay(target, self._organization, turn.profile.county) if target else None
        parents = self._parents_work(turn)
        waits = ("outdo_parents", *([parents.soc] if parents else []))
        lines = [*self._parents_lines(turn, own=turn.pay, now=True)]
        if not lines:
            return _prospect([], [turn.words.say("parents_ask")], waits=waits)
        if target and pay is not None:
            lines += ["" if turn.brief else turn.words.wages.line(target), *self._compared(turn, pay, now=False)]
        elif turn.pay is None:
            lines.append(turn.words.say("parents_ask_own"))
        if not turn.brief:
            lines.append(self._standings([wage for wage in (self._theirs(turn), turn.pay, pay) if wage is not None], turn))
        entries = [*([target] if target else []), *([parents] if parents else [])]
        asks_pay = pay is None and turn.pay is None
        return _prospect(entries, lines, work=(target.soc,) if target else (), waits=waits if asks_pay else ())

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

    def _keeps(self, text: str, turn: Turn) -> Prospect:
        """The limits of the benefits asked about beside the pay supposed; never what someone would get."""
        supposed = turn.told.wages[-1] if turn.told.wages else None
        target = None if supposed else self._target(turn)
        pay = hourly_pay(target, self._organization, turn.profile.county) if target else supposed
        entries, lines = self._cautions.told(text, turn.plain, turn.profile, pay or turn.pay, turn.say, brief=turn.brief)
        waits = ("keep_benefit", str(pay)) if pay and turn.profile.household_size is None else ()
        shown = () if turn.state.shown else tuple(one.id for one in entries if isinstance(one, Service))
        return _prospect(entries, lines, shown=shown, waits=waits)


def _waited(told: WorkTold, waits: Sequence[str]) -> WorkTold:
    """What an answer told, with what the question that waits for it was about: the pay supposed, or the work of the parents."""
    if waits[0] == "keep_benefit":
        return replace(told, wages=told.wages or tuple(map(float, waits[1:])))
    return replace(told, parents=told.parents or tuple(waits[1:]))


def _own_pay(profile: Profile) -> float | None:
    """Dollars an hour: as the person said, else from what they make a year, taken as full time where they did not say their hours."""
    if profile.hourly_wage is not None or not profile.annual_income or profile.employed is not True:
        return profile.hourly_wage
    hours = profile.hours_per_week * WEEKS_A_YEAR if profile.hours_per_week else HOURS_A_YEAR
    return profile.annual_income / hours


def _codes(entries: Iterable[Entry]) -> list[str]:
    """The work that entries are or lead to."""
    codes: list[str] = []
    for entry in entries:
        codes += entry.occupations if isinstance(entry, Program) else [entry.soc] if isinstance(entry, Occupation) else []
    return codes


def _needs_else(reading: Reading, profile: Profile, *, benefits: bool) -> bool:
    """Whether a message holds a need that is to be served before any question about a change of work."""
    if any(need.urgent for need in reading.needs):
        return True
    about = ABOUT_WORK | SCHOOLING
    beside = about | {"transportation"} if _GET_THERE.search(reading.plain) else about
    if profile.benefits or profile.children:
        beside |= WITH_BENEFITS
    return not benefits and any(need.topic not in beside and need.confidence >= CUE_CONFIDENCE for need in reading.needs)


def _prospect(
    entries: Sequence[Entry | None],
    lines: Iterable[str],
    *,
    shown: tuple[str, ...] = (),
    work: tuple[str, ...] = (),
    waits: tuple[str, ...] = (),
) -> Prospect:
    told = {entry.id: entry for entry in entries if entry is not None}
    return Prospect(tuple(told.values()), tuple(filter(None, lines)), shown, work, waits)
