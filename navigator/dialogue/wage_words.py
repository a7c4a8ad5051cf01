"""Puts work into words: what it pays where the person lives, how many openings there are, what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navigator.advice.mobility import hourly_pay, local_wage
from navigator.dialogue.speech import in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from navigator.advice.organization import Organization, WageArea
    from navigator.dialogue.speech import Speech
    from navigator.knowledge.entries import Figure, Occupation, Program, Wage

MOST_WORKS = 2
"""How many occupations are named where several could be."""


class WageWords:
    """Writes about pay and prospects for someone of one county; every wage with its area and year."""

    def __init__(
        self, speech: Speech, organization: Organization, occupation: Callable[[str], Occupation | None], county: str | None
    ) -> None:
        """`occupation` gives the occupation of a SOC code, where the knowledge base has it."""
        self._speech = speech
        self._organization = organization
        self._occupation = occupation
        self._county = county

    def line(self, entry: Occupation) -> str:
        """What half of the people in an occupation earn more than, where, in which year; said plainly where it is not known."""
        name = self._speech.text(entry.name)
        found = self._wage(entry)
        if found is None:
            return self._speech.say("wage_unknown", name=name)
        wage, area = found
        place = self._speech.text(area.name)
        if wage.p50 == "#":
            return self._speech.say("wage_capped", name=name, area=place, year=wage.year)
        p50 = self._amount(wage.p50, wage)
        return self._speech.say("wage_line", name=name, area=place, p50=p50, year=wage.year, range=self._range(wage))

    def half_earn(self, entry: Occupation) -> str:
        """What half of the people in an occupation earn more than, for where the source is told beside it."""
        found = self._wage(entry)
        if found is None:
            return self.line(entry)
        name = self._speech.text(entry.name)
        if found[0].p50 == "#":
            return self._speech.say("wage_short_capped", name=name)
        return self._speech.say("wage_short", name=name, p50=self._amount(found[0].p50, found[0]))

    def short(self, entry: Occupation) -> str:
        """The middle wage in a few words, for a text message; nothing where it is not known."""
        found = self._wage(entry)
        return f"{self._about(self._speech.text(entry.name), found[0])}." if found else ""

    def here(self, entries: Iterable[Occupation]) -> str:
        """The middle wages of some work in one sentence, for where the source is told beside it; nothing where none is known."""
        named = [self._rung(entry) for entry in entries if self._wage(entry)]
        return self._speech.say("wages_here", works="; ".join(named)) if named else ""

    def sources(self, entries: Iterable[Occupation]) -> list[str]:
        """Where the wages of some work come from, with area and year, a sentence for each source."""
        found = [wage for entry in entries if (wage := self._wage(entry))]
        said = (self._speech.say("pay_source", area=self._speech.text(area.name), year=wage.year) for wage, area in found)
        return list(dict.fromkeys(said))

    def works_of(self, entry: Program) -> Sequence[Occupation]:
        """The work a program leads to whose wage is known, the first ones."""
        works = (work for soc in dict.fromkeys(entry.occupations) if (work := self._occupation(soc)))
        return [work for work in works if self._wage(work)][:MOST_WORKS]

    def of_program(self, entry: Program) -> str:
        """The work a program leads to with the middle wage here, for where the source is told beside it; or nothing."""
        works = self.works_of(entry)
        return self._speech.say("leads_to", works=self._speech.listed(map(self._rung, works))) if works else ""

    def next_rung(self, entry: Occupation) -> str:
        """The better-paid work it leads to with its pay, or nothing."""
        works = self.rungs(entry)
        return self._speech.say("next_rung", name=in_a_sentence(self._speech.text(entry.name)), works=works) if works else ""

    def rungs(self, entry: Occupation) -> str:
        """The better-paid work it leads to with its pay, as a list; nothing where there is none."""
        rungs = [rung for soc in entry.next_rungs if (rung := self._occupation(soc))][:MOST_WORKS]
        return self._speech.listed(map(self._rung, rungs))

    def middle(self, entry: Occupation) -> str:
        """The middle wage with its unit, for where the source is told beside it; nothing where it is not known."""
        found = self._wage(entry)
        return self._amount(found[0].p50, found[0]) if found else ""

    def hourly(self, entry: Occupation) -> float | None:
        """The middle wage in dollars an hour; None where it is not known or above BLS's highest figure."""
        return hourly_pay(entry, self._organization, self._county)

    def outlook(self, entry: Occupation) -> str:
        """How many openings there are in the country and where employment is heading, or nothing."""
        outlook = entry.projection
        if outlook is None:
            return ""
        percent = abs(outlook.change_percent)
        trend = "steady" if percent < 1 else "growing" if outlook.change_percent > 0 else "shrinking"
        change = self._speech.say(trend, percent=self._speech.number(percent))
        name, openings = self._speech.text(entry.name), self._speech.number(outlook.openings)
        return self._speech.say("outlook", name=name, openings=openings, change=change, year=f"20{outlook.years[-2:]}")

    def schooling(self, entry: Occupation) -> str:
        """The usual way into an occupation, or nothing."""
        if entry.projection is None:
            return ""
        return self._speech.say("entry_education", education=self.education(entry.projection.education))

    def education(self, bls: str) -> str:
        """BLS's typical schooling to enter some work, in plain words."""
        return self._speech.say(_education_phrase(bls))

    def _wage(self, entry: Occupation) -> tuple[Wage, WageArea] | None:
        return local_wage(entry, self._organization, self._county)

    def _rung(self, rung: Occupation) -> str:
        name = in_a_sentence(self._speech.text(rung.name))
        found = self._wage(rung)
        return self._about(name, found[0]) if found else name

    def _about(self, name: str, wage: Wage) -> str:
        return self._speech.say("leads_to_pay", work=name, wage=self._amount(wage.p50, wage))

    def _range(self, wage: Wage) -> str:
        if wage.p10 is None or wage.p90 is None:
            return ""
        return " " + self._speech.say("wage_range", p10=self._amount(wage.p10, wage), p90=self._amount(wage.p90, wage))

    def _amount(self, figure: Figure, wage: Wage) -> str:
        if figure == "#" or figure is None:
            return self._speech.say("above_cap")
        if wage.unit == "hour":
            return self._speech.say("per_hour", amount=f"{figure:,.2f}")
        return self._speech.say("per_year", amount=f"{figure:,.0f}")


def _education_phrase(bls: str) -> str:
    """The wording for BLS's typical entry-level education."""
    return "education_" + bls.casefold().replace("'", "").replace(",", "").replace("-", " ").replace(" ", "_")
