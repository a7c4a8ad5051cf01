"""Understands a message that goes on from the last answer: "how much does it pay?", "the second one", "is there one at night?"."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from navigator.advice.places import place_of_city
from navigator.dialogue.access_words import locations_of, provider_of
from navigator.dialogue.comparisons import Comparisons, Side
from navigator.dialogue.detail_words import ASKED, DetailWords
from navigator.dialogue.followup_asked import BETTER, DIPLOMA, WORK_NEEDS, YES_OR_NO, names_need, places_asked, time_asked
from navigator.dialogue.mobility_asked import place_named
from navigator.dialogue.understanding import CUE_CONFIDENCE
from navigator.knowledge.entries import Occupation, Program, Service
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from navigator.advice.profile import Profile
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.state import State
    from navigator.dialogue.understanding import Reading
    from navigator.knowledge.entries import Entry
    from navigator.knowledge.store import KnowledgeStore

SHOWN = 3
MOST_DETAILS = 3
"""How many things asked at once are answered."""
COMPARES = {"compare_pay": "pay", "compare_time": "time", "compare_cost": "cost", "compare": ""}
OF_PROGRAMS = frozenset({"length", "start", "childcare"})
"""What is asked of classes; where none is chosen the first class is meant."""
SAID_NEXT = {
    "pay": ("suggest_length", "suggest_how"), "length": ("suggest_pay", "suggest_how"), "how": ("suggest_needs", "suggest_else"),
    "select": ("suggest_pay", "suggest_else"), "compare": ("suggest_first", "suggest_second"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a follow-up comes to: entries to tell of, and the lines that do so. No lines: there is nothing to go on from."""

    entries: tuple[Entry, ...]
    lines: tuple[str, ...]
    chosen: str = ""
    """Id of the entry that is talked about from now on; empty where that does not change."""
    shown: tuple[str, ...] = ()
    """Ids of a new list; empty where the old one stands."""
    told: tuple[str, ...] = ()
    """Ids of the entries told in full."""
    work: tuple[str, ...] = ()
    """SOC codes talked about from now on; empty where they do not change."""
    compared: tuple[str, ...] = ()
    """SOC codes of the work told side by side."""
    suggestions: tuple[str, ...] = field(default=("suggest_how",))
    """Phrases for what may be said next."""


class FollowUps:
    """Answers follow-ups from what was shown before."""

    def __init__(self, store: KnowledgeStore, today: Callable[[], date] = date.today) -> None:
        self._store = store
        self._today = today
        self._comparisons = Comparisons(store)

    def answer(self, reading: Reading, state: State, words: EntryWords, *, brief: bool = False) -> FollowUp | None:
        """The answer to a follow-up or a comparison; None where the message is neither, or names something new.

        `brief`: in the length of a text message.
        """
        details = DetailWords(words, self._today(), brief=brief)
        compared = self._compare(reading, state, words, details)
        if compared or not (state.shown or state.work):
            return compared
        named = self._named(reading, state)
        new_work = bool(reading.work.codes) and not named
        if "ask_pay" in reading.intents and not new_work:
            return self._pay(state, named, words, brief=brief)
        better = "ask_better" in reading.intents or (reading.intents & {"best_pay", "move_up"} and BETTER.search(reading.plain))
        if better and state.work and not reading.work.codes:
            return self._better(state, words)
        if new_work or not state.shown:
            return None
        asked = [one for one in ASKED if f"ask_{one}" in reading.intents]
        if names_need(reading, *(f"ask_{one}" for one in asked), *(reading.intents & {"ask_schedule", "ask_when"})):
            return None
        if "select" in reading.intents:
            return self._select(reading.plain, state, words)
        if asked:
            return self._details(asked[:MOST_DETAILS], reading, state, named, words, details)
        if reading.intents & {"ask_schedule", "ask_when"}:
            return self._schedule(reading.plain, state, words)
        if "ask_more" in reading.intents:
            return self._more(self._about(state, named), state, words)
        return None

    def first_asked(self, reading: Reading, shown: Sequence[str], words: EntryWords) -> list[str]:
        """The answer to what a message asks of work or a provider it names ("how long is the electrician class?"), of the first shown."""
        asked = [one for one in ASKED if f"ask_{one}" in reading.intents and one not in {"how", "contact"}]
        found = [entry for entry in self._entries(shown) if isinstance(entry, Program | Service)]
        toward = (entry for entry in found if set(_codes(entry)) & set(reading.work.codes))
        every = (entry for entry in self._store.entries() if isinstance(entry, Program)) if asked and not reading.work.codes else ()
        theirs = (entry for entry in chain(found, every) if fold(provider_of(entry)) in reading.plain)
        entry = next(toward, None) or next(theirs, None)
        work = self._store.occupation(reading.work.codes[0]) if reading.work.codes else None
        if entry is None and work is not None and "needs" in asked:
            return [line for line in (words.wages.schooling(work), words.speech.text(work.license)) if line]
        if entry is None:
            return []
        details = DetailWords(words, self._today())
        told = (details.answer(one, entry, yes_or_no=bool(YES_OR_NO.search(reading.plain))) for one in asked[:1])
        return [line for lines in told for line in lines[:1]]

    # -- what it is about

    def _entries(self, ids: Iterable[str]) -> list[Entry]:
        return [self._store.entry(entry_id) for entry_id in ids if self._store.has(entry_id)]

    def _named(self, reading: Reading, state: State) -> Entry | None:
        """The entry of the last list whose work the message names."""
        codes = reading.work.codes
        return next((entry for entry in self._entries(state.shown) if codes and set(_codes(entry)) & set(codes)), None)

    def _about(self, state: State, named: Entry | None, of: str = "") -> Entry | None:
        """The entry that is talked about: the one named, else the one chosen, else the first of the list that can be used."""
        if named:
            return named
        entries = self._entries([state.chosen] if state.chosen else []) or self._entries(state.shown)
        kind: tuple[type, ...] = (Program,) if of in OF_PROGRAMS else (Service,) if of == "open" else (Program, Service)
        usable = [entry for entry in entries if isinstance(entry, kind)] or [
            entry for entry in entries if isinstance(entry, Program | Service)
        ]
        return next(iter(usable or entries), None)

    def _placed(self, plain: str, state: State, of: str) -> Entry | None:
        """The entry of the last list whose place a question names ("how long is the first one"); of classes where only they have it."""
        place = place_named(plain)
        if place is None:
            return None
        entries = self._entries(state.shown)
        if of in OF_PROGRAMS and not any(isinstance(entry, Program) for entry in entries):
            entries = self._entries(state.classes)
        return next(iter(entries[place : place + 1 or None]), None)

    # -- what is told

    def _pay(self, state: State, named: Entry | None, words: EntryWords, *, brief: bool) -> FollowUp:
        """Wages of the work talked about: of the one chosen; else what was asked for, then what the programs shown lead to."""
        chosen = named or next((entry for entry in self._entries([state.chosen]) if _codes(entry)), None)
        codes = list(_codes(chosen)) if chosen else list(state.work)
        if not chosen:
            codes += [soc for entry in self._entries(state.shown) for soc in _codes(entry)]
        works = [work for soc in dict.fromkeys(codes) if (work := self._store.occupation(soc))][:SHOWN]
        if not works:
            return FollowUp((), ())
        told = [words.wages.line(works[0]), *map(words.wages.half_earn, works[1:])]
        if brief:
            told = [*map(words.wages.half_earn, works), *words.wages.sources(works)]
        lines = [*told, words.wages.next_rung(works[0])]
        codes = [work.soc for work in works]
        return FollowUp(tuple(works), tuple(filter(None, lines)), work=tuple(codes), suggestions=SAID_NEXT["pay"])

    def _better(self, state: State, words: EntryWords) -> FollowUp | None:
        """What the work talked about leads to that pays more, each with its pay and a class toward it; None where that is not known."""
        start = self._store.occupation(state.work[0])
        rungs = [rung for soc in (start.next_rungs if start else ()) if (rung := self._store.occupation(soc))][:SHOWN]
        if start is None or not rungs:
            return None
        sides = self._comparisons.sides([rung.soc for rung in rungs], state.shown)
        lines = [words.wages.half_earn(start), words.say("better_pay")]
        for number, side in enumerate(sides, 1):
            line = f"{number}. {words.wages.half_earn(side.work)}"
            lines.append(f"{line} {words.say('side_class_bare', **_class_of(side.program, words))}" if side.program else line)
        lines += words.wages.sources([start, *rungs])
        entries = [entry for side in sides for entry in (side.work, side.program) if entry]
        shown, codes = tuple(side.entry_id for side in sides), tuple(side.work.soc for side in sides)
        return FollowUp(tuple(entries), tuple(lines), shown=shown, work=codes, suggestions=("suggest_length", "suggest_how"))

    def _select(self, plain: str, state: State, words: EntryWords) -> FollowUp:
        """One of the list in full; where the list has no such number, what there is to choose from."""
        places = places_asked(plain)
        chosen = self._entries([state.chosen]) if not places else []
        if not chosen:
            if any(place >= len(state.shown) for place in places):
                return self._which(state, words)
            chosen = [entry for place in places or [0] for entry in self._entries([state.shown[place]])]
        lines = [line for entry in chosen for line in (words.name(entry), *words.details(entry))]
        told = tuple(entry.id for entry in chosen)
        return FollowUp(tuple(chosen), tuple(lines), chosen=told[0] if told else "", told=told, suggestions=SAID_NEXT["select"])

    def _which(self, state: State, words: EntryWords) -> FollowUp:
        entries = self._entries(state.shown)
        listed = " ".join(f"{number}) {words.name(entry)}." for number, entry in enumerate(entries, 1))
        return FollowUp(tuple(entries), (words.say("which_of_list", list=listed),) if entries else ())

    def _details(
        self, asked: Sequence[str], reading: Reading, state: State, named: Entry | None, words: EntryWords, details: DetailWords
    ) -> FollowUp:
        """What was asked of the entry talked about, and nothing else of it."""
        entry = named or self._placed(reading.plain, state, asked[0]) or self._about(state, named, asked[0])
        if not isinstance(entry, Program | Service | Occupation):
            return FollowUp((), ())
        yes_or_no = bool(YES_OR_NO.search(reading.plain))
        known = entry.id == state.chosen
        lines = [
            line for one in asked for line in details.answer(one, entry, yes_or_no=yes_or_no, told=known, in_full=entry.id in state.told)
        ]
        schooled = isinstance(entry, Program) and any(one.education for one in entry.eligibility)
        if "needs" in asked and DIPLOMA.search(reading.plain) and isinstance(entry, Program) and entry.eligibility and not schooled:
            lines.insert(0, words.say("no_diploma_listed"))
        if "length" in asked and isinstance(entry, Program) and entry.length is None:
            lines[1:1] = self._length_elsewhere(entry, words, details)
        return FollowUp(
            (entry,), tuple(dict.fromkeys(lines)), chosen=entry.id, suggestions=SAID_NEXT.get(asked[0], ("suggest_pay", "suggest_how"))
        )

    def _length_elsewhere(self, entry: Program, words: EntryWords, details: DetailWords) -> list[str]:
        """How long another class toward the same work takes, for an idea of it."""
        first = entry.occupations[:1]
        alike = (one for one in self._alike(first) if one.length and one.id != entry.id and one.occupations[:1] == first)
        return [words.say("length_elsewhere", name=words.name(one), length=details.length(one.length)) for one in alike][:1]

    def _more(self, entry: Entry | None, state: State, words: EntryWords) -> FollowUp:
        """An entry in full; where it was told already, who knows more."""
        if entry is None:
            return FollowUp((), ())
        if entry.id in state.told:
            reached = words.brief(entry) if isinstance(entry, Program | Service) else words.organization_contact()
            return FollowUp((entry,), (words.say("that_is_all", contact=reached),), chosen=entry.id, suggestions=SAID_NEXT["how"])
        lines = (words.name(entry), *words.details(entry))
        return FollowUp((entry,), lines, chosen=entry.id, told=(entry.id,), suggestions=SAID_NEXT["select"])

    def _schedule(self, plain: str, state: State, words: EntryWords) -> FollowUp:
        """Programs like those shown that run at the time asked for, those near the person first."""
        wanted = time_asked(plain)
        shown = [entry for entry in self._entries([state.chosen, *state.shown]) if isinstance(entry, Program)]
        shown = shown or [entry for entry in self._entries(state.classes) if isinstance(entry, Program)]
        codes = [*state.work, *(soc for entry in shown for soc in entry.occupations)]
        fitting = [entry for entry in (*shown, *self._alike(codes)) if wanted in entry.schedule or wanted in entry.delivery]
        listed = list({entry.id: entry for entry in fitting if entry.status != "closed"}.values())
        programs = sorted(listed, key=lambda entry: not _is_near(entry, state.profile))[:SHOWN]
        if programs:
            ids = tuple(entry.id for entry in programs)
            lead = words.say("same_hours", wanted=words.say(wanted))
            lines = [f"{number}. {words.line(entry)}" for number, entry in enumerate(programs, 1)]
            return FollowUp(tuple(programs), (lead, *lines), shown=ids, chosen=ids[0] if len(ids) == 1 else "")
        reached = words.brief(shown[0]) if shown else words.organization_contact()
        return FollowUp(tuple(shown[:1]), (words.say("none_at_time", wanted=words.say(wanted), contact=reached),))

    def _alike(self, codes: Iterable[str]) -> list[Program]:
        return list({program.id: program for soc in codes for program in self._store.programs_toward(soc)}.values())

    def _compare(self, reading: Reading, state: State, words: EntryWords, details: DetailWords) -> FollowUp | None:
        """Two or three kinds of work side by side: those named, else those of the last list."""
        asked = next((what for intent, what in COMPARES.items() if intent in reading.intents), None)
        if not asked and reading.intents & {"ask_schedule", "ask_when"}:  # "which one is at night?" asks for one, not for both
            asked = None
        others = {need.topic for need in reading.needs if need.confidence >= CUE_CONFIDENCE} - WORK_NEEDS
        codes = [] if others else self._comparisons.named(reading)
        if not codes and (asked is None or others or reading.work.codes):
            return None
        sides = self._comparisons.sides(codes, state.shown) if codes else self._shown_sides(state, asked or "")
        if len(sides) < 2 and asked == "" and len(entries := self._usable(state)) > 1:
            said = words.say("start_with", first=words.brief(entries[0]), second=words.brief(entries[1]))
            return FollowUp(tuple(entries[:2]), (said,), suggestions=SAID_NEXT["how"])
        if len(sides) < 2:
            return FollowUp((), (words.say("compare_only_one"),)) if asked and (state.shown or state.work) else None
        entries = [entry for side in sides for entry in (side.work, side.program) if entry]
        told = tuple(side.entry_id for side in sides) == state.shown and all(side.work.soc in state.compared for side in sides)
        lines = self._comparisons.tell(sides, asked or "", words, details, told=told)
        shown, work = tuple(side.entry_id for side in sides), tuple(side.work.soc for side in sides)
        return FollowUp(tuple(entries), tuple(lines), shown=shown, work=work, compared=work, suggestions=SAID_NEXT["compare"])

    def _usable(self, state: State) -> list[Entry]:
        """What the last list holds to call or go to, best first."""
        return [entry for entry in self._entries(state.shown) if isinstance(entry, Program | Service)]

    def _shown_sides(self, state: State, asked: str) -> list[Side]:
        """What the last list holds to compare: its work and classes, else the work talked about. Pay is compared by work alone."""
        sides: dict[str, Side] = {}
        for entry in self._entries(state.shown):
            work = self._store.occupation(next(iter(_codes(entry)), ""))
            if work:
                side = Side(work, entry if isinstance(entry, Program) else None)
                sides.setdefault(work.soc if asked == "pay" or side.program is None else side.entry_id, side)
        found = list(sides.values())[:SHOWN]
        return found if len(found) > 1 else self._comparisons.sides(state.work, state.shown)


def _class_of(program: Program, words: EntryWords) -> dict[str, str]:
    return {"name": words.name(program), "contact": words.access.contact(program)}


def _codes(entry: Entry | None) -> Sequence[str]:
    """The work an entry leads to or is."""
    return entry.occupations if isinstance(entry, Program) else (entry.soc,) if isinstance(entry, Occupation) else ()


def _is_near(entry: Program, profile: Profile) -> bool:
    """Whether it is in the person's county, or anywhere a computer is."""
    if "online" in entry.delivery:
        return True
    counties = {place.county for location in locations_of(entry) if (place := place_of_city(location.city or ""))}
    return profile.county in counties or bool(entry.area and profile.county in entry.area.counties)
