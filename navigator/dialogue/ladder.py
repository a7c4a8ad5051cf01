"""The way up that some work is on: what leads to it, and what it leads to, with what each pays."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from navigator.dialogue.reply import Rung, ShownPathway
from navigator.dialogue.speech import capitalized, in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from navigator.dialogue.speech import Speech
    from navigator.dialogue.wage_words import WageWords
    from navigator.knowledge.entries import Occupation
    from navigator.knowledge.store import KnowledgeStore

MOST = 4
"""Rungs shown, the work itself among them."""
MOST_ABOVE = 2
"""Rungs above it where there is also one below."""


class Ladder:
    """Finds the rungs around occupations, and writes about them."""

    def __init__(self, speech: Speech, wages: WageWords, store: KnowledgeStore) -> None:
        self._speech = speech
        self._wages = wages
        self._store = store

    def of(self, here: Occupation) -> ShownPathway | None:
        """The rungs that lead here, this work and the next rungs, lowest paid first; None where it stands alone.

        Work whose wage where the person lives does not rise from rung to rung is left out.
        """
        above = self._paid([work for soc in here.next_rungs if (work := self._store.occupation(soc))], here, rising=True)
        below = self._paid(_nearest(self._store.occupations_toward(here.soc), here.soc), here, rising=False)
        above = above[: MOST_ABOVE if below else MOST - 1]
        below = below[: MOST - 1 - len(above)]
        if not (above or below):
            return None
        ordered = [*sorted(below, key=self._pay_below), here, *sorted(above, key=self._pay)]
        return ShownPathway(tuple(self._rung(work, here) for work in ordered), self._told(below, here, above))

    def _paid(self, works: Iterable[Occupation], here: Occupation, *, rising: bool) -> list[Occupation]:
        """The works that pay more than this one, or less; those whose wage is not known among them."""
        own = self._known_pay(here)
        found = []
        for work in works:
            pay = self._known_pay(work)
            unknown = own is None or pay is None
            if work.soc != here.soc and (unknown or (pay > own if rising else pay < own)):  # type: ignore[operator]
                found.append(work)
        return found

    def _known_pay(self, work: Occupation) -> float | None:
        """The middle wage in dollars an hour, without end where BLS gives none so high; None where it is not known."""
        hourly = self._wages.hourly(work)
        return hourly if hourly is not None else inf if self._wages.middle(work) else None

    def _pay(self, work: Occupation) -> float:
        """To sort rungs above by; an unknown wage comes last, farthest from the work itself."""
        pay = self._known_pay(work)
        return inf if pay is None else pay

    def _pay_below(self, work: Occupation) -> float:
        """To sort rungs below by; an unknown wage comes first."""
        pay = self._known_pay(work)
        return 0.0 if pay is None else pay

    def _rung(self, work: Occupation, here: Occupation) -> Rung:
        return Rung(work.soc, self._speech.text(work.name), self._wages.middle(work) or None, here=work.soc == here.soc)

    def _told(self, below: Sequence[Occupation], here: Occupation, above: Sequence[Occupation]) -> str:
        """The way in words, with the source of the wages."""
        phrase = "ladder_through" if below and above else "ladder_up" if above else "ladder_here"
        said = self._speech.say(phrase, below=self._named(below), here=self._named([here]), above=self._named(above))
        return " ".join([capitalized(said), *self._wages.sources([*below, here, *above])])

    def _named(self, works: Iterable[Occupation]) -> str:
        return self._speech.either(
            f"{name} ({wage})" if (wage := self._wages.middle(work)) else name
            for work in works for name in [in_a_sentence(self._speech.text(work.name))]
        )  # fmt: skip


def _nearest(works: Iterable[Occupation], soc: str) -> list[Occupation]:
    """Work that names the other first among its next rungs before work that names it later; of these the most openings first."""
    return sorted(works, key=lambda work: (work.next_rungs.index(soc), -(work.projection.openings if work.projection else 0)))
