"""Puts into words what a change of work is worth: the gain, where it stands, the class, ways on, and limits of benefits."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from navigator.advice.mobility import HOURS_A_YEAR, WITHOUT_YEARS, longest_weeks
from navigator.advice.pathways import WEEKS_A_YEAR
from navigator.dialogue.speech import in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from navigator.advice.benefit_limits import BenefitLimits, Caution
    from navigator.advice.mobility import Gain, Standing
    from navigator.advice.organization import WageArea
    from navigator.advice.pathways import Pathway
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.reply import Language
    from navigator.knowledge.entries import Occupation, Program, Service, Wage

_BRACKETS = re.compile(r"\s*\([^)]*\)")
TAUGHT = {
    "Short-term on-the-job training": "path_taught_short",
    "Moderate-term on-the-job training": "path_taught_moderate",
    "Long-term on-the-job training": "path_taught_long",
    "Apprenticeship": "path_taught_apprentice",
}
"""The wording for how people learn on the job; BLS bounds its terms at a month and a year."""
APPRENTICESHIP = "apprenticeship"
"""The topic of programs that are work with pay from the first day."""
NO_SCHOOLING = "No formal educational credential"
SAME = 0.5
"""Dollars an hour within which two wages are called the same."""
ROUNDED_TO = 5
"""A standing is told to the nearest five of a hundred: between percentiles it is read off a line."""
ROUNDED_YEARLY = 100
"""Dollars a year are told to the nearest hundred."""
RULE_IS_OLD = timedelta(days=365)


class MobilityWords:
    """Writes about moving up, in one language, for one person; every wage with its area and year."""

    def __init__(self, words: EntryWords, today: date) -> None:
        self._words = words
        self._today = today

    @property
    def language(self) -> Language:
        """The language it writes in."""
        return self._words.speech.language

    # -- before and after

    def wage_by_text(self, work: Occupation, pay: float, area: WageArea, year: int) -> str:
        """The middle wage of some work for a text message, with its area and year."""
        return self._say("wage_text", work=self._words.name(work), wage=self.hourly(pay), area=self._area(area), year=year)

    def gain(self, gain: Gain) -> str:
        """How much more the wage after is, an hour and a year of full-time work; said plainly where it is the same or less."""
        if abs(gain.hourly) < SAME:
            return self._say("gain_same")
        phrase = "gain_more" if gain.hourly > 0 else "gain_less"
        return self._say(phrase, hour=self.hourly(abs(gain.hourly)), year=self.yearly(abs(gain.yearly)))

    def gain_over_usual(self, start: Occupation, gain: Gain) -> str:
        """How much more the wage after is than the middle wage of the work someone does, where they have not said their own."""
        name = in_a_sentence(self._name(start))
        if gain.hourly < SAME:
            return self._say("gain_usual_none", work=name, wage=self.hourly(gain.now))
        return self._say("gain_usual", work=name, wage=self.hourly(gain.now), hour=self.hourly(gain.hourly), year=self.yearly(gain.yearly))

    def way_in(self, work: Occupation) -> str:
        """What is usually asked to enter some work and how it is learned on the job, or nothing."""
        outlook = work.projection
        if outlook is None:
            return ""
        asked = self._asked(outlook.education)
        years = self._say("path_experience") if outlook.experience != WITHOUT_YEARS else ""
        taught = self._say(TAUGHT[outlook.training]) if outlook.training in TAUGHT else ""
        return " ".join(filter(None, (asked, years, taught)))

    def apprentice(self, work: Occupation) -> str:
        """That some work is learned as a paid apprentice, and for how long; nothing where it is not."""
        taught = work.projection.training if work.projection else ""
        return self._say(TAUGHT[taught]) if taught == "Apprenticeship" else ""

    def start(self, wage: Wage, now: float | None) -> str:
        """What those who are new may earn, with a word of care where that is no more than now; nothing where it is not known."""
        if not isinstance(wage.p25, float) or wage.unit != "hour":
            return ""
        return self._say("gain_start_below" if now is not None and wage.p25 <= now else "gain_start", wage=self.hourly(wage.p25))

    def standings(self, placed: Sequence[tuple[float, Standing]]) -> str:
        """Where wages stand among all workers of one area, in one sentence with its area and year; nothing where none is known."""
        if not placed:
            return ""
        first = placed[0][1]
        said = [
            self._stands(hourly, standing, "stands" if number == 0 else "also_stands") for number, (hourly, standing) in enumerate(placed)
        ]
        return self._say("standing_line", area=self._area(first.area), standings="; ".join(said), year=first.year)

    def _stands(self, hourly: float, standing: Standing, phrase: str) -> str:
        count = round(standing.percent / ROUNDED_TO) * ROUNDED_TO
        return self._say(f"{phrase}_{standing.edge}", wage=self.hourly(hourly), count=count)

    def training(self, program: Program | None, gain: Gain | None, *, brief: bool = False) -> str:
        """The class toward the work: who gives it, its weeks, its cost and when that is earned back; what is not known is said.

        `brief`: in the length of a text message.
        """
        if program is None:
            return self._say("train_none")
        if brief and program.cost and program.cost.amount == 0:
            weeks = _weeks_range(program)
            facts = ", ".join([self._say("weeks", weeks=weeks) if weeks else self._say("path_weeks_unknown"), self._say("free")])
            facts = f"{facts[:1].upper()}{facts[1:]}."
        else:
            facts = " ".join(filter(None, (self._weeks(program), self._repaid(program, gain))))
        return self._say("train_line", program=self._words.brief(program), facts=facts)

    def _weeks(self, program: Program) -> str:
        weeks = _weeks_range(program)
        if not weeks and APPRENTICESHIP in program.topics:
            return ""  # how long apprentices learn is told of the work
        return self._say("train_weeks", weeks=weeks) if weeks else self._say("train_weeks_unknown")

    def _repaid(self, program: Program, gain: Gain | None) -> str:
        cost = program.cost.amount if program.cost else None
        if cost is None and APPRENTICESHIP in program.topics:
            return self._say("train_apprentice")
        if cost is None:
            return self._say("train_cost_unknown")
        if cost == 0:
            return self._say("train_free")
        dollars, months = f"${cost:,.0f}", gain.months_to_repay(cost) if gain else None
        if months is None:
            return self._say("train_cost", cost=dollars)
        if months <= 1:
            said = self._say("train_repaid_within_month", cost=dollars)
        else:
            said = self._say("train_repaid", cost=dollars, months=round(months))
        return f"{said} {self._say('train_pay_missed')}"

    # -- ways on

    def ways_from(self, start: Occupation, pay: float, area: WageArea, year: int, *, said: bool, brief: bool = False) -> str:
        """The line over ways to better pay. `said` is whether the person told their wage; else it is the middle wage of their work.

        `brief`: for a text message.
        """
        place, by_text = self._area(area), "_text" if brief else ""
        if said:
            return self._say(f"paths_from_said{by_text}", wage=self.hourly(pay), area=place, year=year)
        return self._say(f"paths_from_middle{by_text}", work=self._words.name(start), wage=self.hourly(pay), area=place, year=year)

    def same_work(self, pay: float, middle: float | None) -> str:
        """That others in the same work are paid more, where the middle wage is well above what the person earns; else nothing."""
        return self._say("paths_same_work", wage=self.hourly(middle)) if middle is not None and middle - pay >= SAME else ""

    def no_way(self, start: Occupation, contact: str) -> str:
        """That no way on was found, and who may know more."""
        return self._say("paths_none", work=in_a_sentence(self._name(start)), contact=contact)

    def way(self, number: int, way: Pathway, *, brief: bool = False) -> str:
        """One way on: its pay, what that adds a year, and what stands before it; `brief` for a text message."""
        name, pay = self._words.name(way.occupation), self.hourly(way.gain.after)
        before = " ".join(filter(None, self._before_by_text(way) if brief else self._before(way)))
        return self._say(
            "path_line_text" if brief else "path_line", number=number, work=name, wage=pay, gain=self.yearly(way.gain.yearly), way=before
        )

    def _before(self, way: Pathway) -> Iterable[str]:
        outlook = way.occupation.projection
        if outlook is not None:
            yield self._asked(outlook.education)
        if way.degree and way.weeks is not None:
            yield self._say("path_degree", years=round(way.weeks / WEEKS_A_YEAR))
        if way.experience:
            yield self._say("path_experience")
        if way.program is not None:
            weeks = _weeks_range(way.program)
            length = self._say("weeks", weeks=weeks) if weeks else self._say("path_weeks_unknown")
            free = [self._say("free")] if way.program.cost and way.program.cost.amount == 0 else []
            yield self._say("path_class", program=self._words.name(way.program), weeks=", ".join([length, *free]))
        elif way.weeks is None:
            yield self._say("path_no_class")
        elif way.weeks == 0 and way.taught in TAUGHT:
            yield self._say(TAUGHT[way.taught])

    def _before_by_text(self, way: Pathway) -> Iterable[str]:
        """What takes time before some work: the degree, the years or the class; else how it is learned."""
        if way.degree and way.weeks is not None:
            yield self._say("path_degree", years=round(way.weeks / WEEKS_A_YEAR))
        elif way.experience:
            yield self._say("path_experience")
        elif way.program is not None:
            weeks = _weeks_range(way.program)
            length = self._say("weeks", weeks=weeks) if weeks else self._say("path_weeks_unknown")
            free = [self._say("free")] if way.program.cost and way.program.cost.amount == 0 else []
            yield self._say("path_class_text", weeks=", ".join([length, *free]))
        elif way.weeks == 0 and way.taught in TAUGHT:
            yield self._say(TAUGHT[way.taught])

    # -- parents

    def parents_did(self, work: Occupation, wage: Wage | None, pay: float | None, area: WageArea | None) -> str:
        """What the work of someone's parents pays today; said plainly where it is not known."""
        name = in_a_sentence(self._name(work))
        if wage is None or pay is None or area is None:
            return self._say("parents_did_unpaid", work=name)
        return self._say("parents_did", work=name, wage=self.hourly(pay), area=self._area(area), year=wage.year)

    def beside_parents(self, theirs: float, own: float, *, now: bool) -> str:
        """How a wage compares with that of the parents; `now` is whether the person earns it already."""
        difference = own - theirs
        if abs(difference) < SAME:
            return self._say("parents_same", wage=self.hourly(own))
        phrase = f"parents_{'now_' if now else ''}{'more' if difference > 0 else 'less'}"
        return self._say(phrase, wage=self.hourly(own), hour=self.hourly(abs(difference)))

    # -- limits of benefits

    def limit_pay(self, pay: float) -> str:
        """A pay in dollars an hour, as dollars a year of full-time work."""
        return self._say("limit_pay", wage=self.hourly(pay), year=self.yearly(pay * HOURS_A_YEAR))

    def limits(self, cautions: Iterable[Caution], limits: BenefitLimits, *, weighed: bool, brief: bool = False) -> Iterable[str]:
        """A line a benefit: its limit for the person's home, what else counts, how old the rule is.

        Where a pay was `weighed` against it, also whether that alone passes it. `brief`: the limit and that, for a text message.
        """
        for caution in cautions:
            yield " ".join(filter(None, self._limit(caution, limits, weighed=weighed, brief=brief)))

    def _limit(self, caution: Caution, limits: BenefitLimits, *, weighed: bool, brief: bool) -> Iterable[str]:
        limit, speech = caution.limit, self._words.speech
        people = self.people(caution.household_size)
        name, dollars = speech.text(limit.name), f"${caution.dollars:,}"
        name = f"{name[:1].upper()}{name[1:]}"
        by_text = "_text" if brief else ""
        if limit.percent_fpl is not None:
            said = {"people": people, "dollars": dollars, "percent": limit.percent_fpl, "year": limits.year}
            yield self._say(f"limit_fpl{by_text}", benefit=name, **said)
        else:
            said = {"people": people, "dollars": dollars, "percent": limit.percent_smi, "years": speech.text(limit.years)}
            yield self._say(f"limit_smi{by_text}", benefit=name, **said)
        if weighed:
            yield self._say(f"limit_{'passes' if caution.passes else 'near' if caution.near else 'under'}{by_text}")
        if brief:
            return
        yield self._say("limit_size_unknown") if caution.assumed_size else ""
        yield speech.text(limit.note)
        if self._today - limit.verified_on > RULE_IS_OLD:
            yield self._say("limit_read", date=speech.month(limit.verified_on))

    def limit_unknown(self, benefit: str) -> str:
        """That the limit of a benefit is not known."""
        return self._say("limit_unknown", benefit=self._words.fact("benefits", benefit))

    def limit_others(self, cautions: Iterable[Caution]) -> str:
        """What else counts beside the pay, for a text message: other income, and more people where their number is taken for granted."""
        size = [self._say("limit_size_unknown")] if any(one.assumed_size for one in cautions) else []
        return " ".join([self._say("limit_others_text"), *size])

    def limit_ask(self, contacts: str) -> str:
        """Whom to ask before the pay is taken."""
        return self._say("limit_ask", contacts=contacts)

    def limit_not_amount(self) -> str:
        """That no award is worked out, and not to turn better pay down."""
        return self._say("limit_not_amount")

    def limit_office(self) -> str:
        """Whom to ask where no office of the person's county is known."""
        return self._say("limit_office")

    def limits_in_short(self, cautions: Sequence[Caution], contacts: str) -> str:
        """A word to mind limits, where they were not asked about: of what the person holds, then of what they may hold; or nothing."""
        said = [
            self._say(phrase, benefits=self._words.speech.listed(names))
            for phrase, held in (("limit_short", True), ("limit_short_if", False))
            if (names := [self._words.speech.text(one.limit.name) for one in cautions if one.held is held])
        ]
        return " ".join([*said, self._say("limit_short_ask", contacts=contacts)]) if said else ""

    def contacts(self, entries: Iterable[Service | Program]) -> str:
        """Whom to ask, each with how to reach them."""
        return "; ".join(dict.fromkeys(self._words.brief(entry) for entry in entries))

    # -- figures

    def people(self, number: int) -> str:
        """How many people live in a home."""
        return self._say("people_one") if number == 1 else self._say("people_many", number=number)

    def hourly(self, dollars: float) -> str:
        """Dollars an hour."""
        return self._say("each_hour", amount=f"{dollars:,.2f}")

    def yearly(self, dollars: float) -> str:
        """Dollars a year, to the nearest hundred."""
        return self._say("each_year", amount=f"{round(dollars / ROUNDED_YEARLY) * ROUNDED_YEARLY:,.0f}")

    def _asked(self, education: str) -> str:
        """BLS's typical schooling to enter some work."""
        if education == NO_SCHOOLING:
            return self._say("path_asked_nothing")
        return self._say("path_asked", education=self._words.wages.education(education))

    def _name(self, work: Occupation) -> str:
        """The name of some work without what stands in brackets."""
        return _BRACKETS.sub("", self._words.name(work))

    def _area(self, area: WageArea) -> str:
        return self._words.speech.text(area.name)

    def _say(self, phrase: str, /, **values: object) -> str:
        return self._words.say(phrase, **values)


def _weeks_range(program: Program) -> str:
    """The weeks as in "8-16" or "12"; nothing where they are not known."""
    longest = longest_weeks(program)
    if longest is None or program.length is None:
        return ""
    return f"{program.length.weeks}-{longest}" if program.length.weeks and program.length.weeks != longest else str(longest)
