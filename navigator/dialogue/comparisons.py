"""Two or three kinds of work side by side: what each pays, the class that leads there, what it asks for and what comes after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.dialogue.speech import in_a_sentence
from navigator.knowledge.entries import Occupation, Program
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.dialogue.detail_words import DetailWords
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.understanding import Reading
    from navigator.knowledge.entries import Length
    from navigator.knowledge.store import KnowledgeStore

MOST = 3
SHORT_NAME = 2
"""Letters of a name that counts only beside "or", as MA does in "CNA or MA?"."""
MOST_WORDS_BARE = 6
"""Words of a message that is nothing but a comparison."""
SAME_PAY = 0.02
"""Pay that differs by less than this part is about the same."""
WEEKS_AN_HOUR = 1 / 40
_EITHER = re.compile(r"\b(?:or|o|u|vs|versus)\b")
_WEIGHED = re.compile(r"\b(?:which|better|best|difference|compare|should i|versus|vs|cual|mejor|conviene|diferencia|comparar)\b")


@dataclass(frozen=True, slots=True)
class Side:
    """A kind of work, with the class that leads there where there is one."""

    work: Occupation
    program: Program | None

    @property
    def entry_id(self) -> str:
        """The entry that a follow-up about this side is about."""
        return self.program.id if self.program else self.work.id


class Comparisons:
    """Finds what is compared, and tells it side by side."""

    def __init__(self, store: KnowledgeStore) -> None:
        self._store = store
        named = [
            (entry, alias) for entry in store.entries() if isinstance(entry, Occupation) for alias in (*entry.aliases.en, *entry.aliases.es)
        ]
        self._short = {fold(alias): entry.soc for entry, alias in reversed(named) if len(alias) == SHORT_NAME and alias.isupper()}

    def named(self, reading: Reading) -> list[str]:
        """The SOC codes of the work a message compares, in its order; none where it compares nothing."""
        plain = reading.plain
        if not _EITHER.search(plain) and not _WEIGHED.search(plain):
            return []
        said = plain.split()
        places = {found.start: found.payload for found in reversed(reading.work.words)}
        places |= {place: self._short[word] for place, word in enumerate(said) if word in self._short and place not in places}
        codes = list(dict.fromkeys(places[place] for place in sorted(places)))[:MOST]
        weighed = bool(_WEIGHED.search(plain)) or len(said) <= MOST_WORDS_BARE
        return codes if len(codes) > 1 and weighed else []

    def sides(self, codes: Sequence[str], shown: Sequence[str]) -> list[Side]:
        """The work of those codes, each with a class toward it: one shown before where there is one, else the own school's."""
        works = [work for soc in dict.fromkeys(codes) if (work := self._store.occupation(soc))]
        return [Side(work, self._program(work, shown)) for work in works[:MOST]]

    def _program(self, work: Occupation, shown: Sequence[str]) -> Program | None:
        open_ones = [program for program in self._store.programs_toward(work.soc) if program.status == "active"]
        ranked = sorted(open_ones, key=lambda one: (one.id not in shown, one.occupations[:1] != (work.soc,), one.length is None))
        return next(iter(ranked), None)

    def tell(self, sides: Sequence[Side], asked: str, words: EntryWords, details: DetailWords, *, told: bool = False) -> list[str]:
        """The answer to what is asked ("pay", "time", "cost" or anything else) first, then a line for each side, numbered.

        `told`: whether the sides were told already; the answer alone is then enough.
        """
        answer = {"pay": self._pay, "time": self._time, "cost": self._cost}.get(asked)
        first = answer(sides, words, details) if answer else self._pay(sides, words, details)
        if told and answer:
            return [first]
        lines = [first, *(f"{number}. {_side(side, words, details)}" for number, side in enumerate(sides, 1))]
        lines += words.wages.sources([side.work for side in sides])
        return lines if answer or details.brief else [*lines, words.say("compare_by_you")]

    def _pay(self, sides: Sequence[Side], words: EntryWords, _: DetailWords) -> str:
        paid = [(pay, side) for side in sides if (pay := words.wages.hourly(side.work)) is not None]
        if len(paid) < len(sides):
            return words.say("compare_pay_unknown")
        ranked = sorted(paid, key=lambda pair: -pair[0])
        (most, best), (next_most, other) = ranked[0], ranked[1]
        if most - next_most < SAME_PAY * next_most:
            return words.say("compare_pays_same", one=words.name(best.work), other=in_a_sentence(words.name(other.work)))
        difference = f"${most - next_most:,.2f}"
        return words.say("compare_pays_more", best=words.name(best.work), amount=difference, other=in_a_sentence(words.name(other.work)))

    def _time(self, sides: Sequence[Side], words: EntryWords, details: DetailWords) -> str:
        spans = [(_weeks(side.program.length if side.program else None), side) for side in sides]
        known = [(span, side) for span, side in spans if span]
        if len(known) < len(sides):
            return words.say("compare_time_unknown")
        if len({span for span, _ in known}) == 1 and known[0][1].program:
            return words.say("compare_time_same", length=details.length(known[0][1].program.length))
        (_, upper), best = min(known, key=lambda pair: pair[0])
        if any(side is not best and span[0] < upper for span, side in known):
            return words.say("compare_time_unknown")
        return words.say("compare_faster", best=words.name(best.program or best.work))

    def _cost(self, sides: Sequence[Side], words: EntryWords, _: DetailWords) -> str:
        costs = [(side.program.cost.amount, side) for side in sides if side.program and side.program.cost]
        known = [(amount, side) for amount, side in costs if amount is not None]
        if len(known) < len(sides):
            return words.say("compare_cost_unknown")
        if not any(amount for amount, _ in known):
            return words.say("compare_all_free")
        best = min(known, key=lambda pair: pair[0])[1]
        return words.say("compare_cheaper", best=words.name(best.program or best.work))


def _side(side: Side, words: EntryWords, details: DetailWords) -> str:
    """One side: its work, pay, class, what that asks for, and the next step up; for a text message its work, pay and class."""
    work, program = side.work, side.program
    pay = words.wages.middle(work)
    parts = [f"{words.name(work)}."]
    parts.append(words.say("side_pay_text" if details.brief else "side_pay", pay=pay) if pay else words.say("side_pay_unknown"))
    if program is None:
        parts.append(words.say("side_no_class", contact=words.organization_contact()))
        asks = words.wages.schooling(work)
    else:
        free = words.say("free") if program.cost and program.cost.amount == 0 else ""
        facts = ", ".join(filter(None, (free, details.length(program.length))))
        phrase = "side_class" if facts else "side_class_bare"
        parts.append(words.say(phrase, name=words.name(program), facts=facts, contact=words.access.contact(program)))
        asked = [words.eligibility.criterion(one) for one in program.eligibility if not one.note]
        asks = words.say("side_asks", needs=words.speech.listed(asked)) if asked else words.wages.schooling(work)
    if details.brief:
        return " ".join(parts)
    parts.append(asks)
    rungs = words.wages.rungs(work)
    parts.append(words.say("side_next", works=rungs) if rungs else "")
    return " ".join(filter(None, parts))


def _weeks(length: Length | None) -> tuple[float, float] | None:
    """The fewest and most weeks of a class, hours counted as weeks of forty; None where it is not known."""
    if length is None:
        return None
    if length.weeks:
        return float(length.weeks), float(length.weeks_max or length.weeks)
    return (length.hours * WEEKS_AN_HOUR,) * 2 if length.hours else None
