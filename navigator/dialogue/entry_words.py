"""Puts an entry into words: its line in an answer, its details, its wage, why it was found and whom it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from navigator.advice.mobility import local_wage
from navigator.advice.next_steps import contact
from navigator.dialogue.reply import ShownCheck, ShownEligibility
from navigator.knowledge.entries import Guide, Occupation, Program, Service, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from navigator.advice.eligibility import Check, Eligibility
    from navigator.advice.organization import Organization
    from navigator.advice.profile import Profile
    from navigator.dialogue.reply import Language
    from navigator.dialogue.wording import Wording
    from navigator.knowledge.entries import Criterion, Entry, Figure, Text, Wage

LOCALES = {"en": "en_US", "es": "es_US"}
MOST_WORKS = 2


class EntryWords:
    """Writes about entries in one language for one person."""

    def __init__(
        self, wording: Wording, documents: Mapping[str, Text], organization: Organization, occupation: Callable[[str], Occupation | None],
        language: Language, profile: Profile, today: date,
    ) -> None:  # fmt: skip
        self._wording = wording
        self._documents = documents
        self._organization = organization
        self._occupation = occupation
        self.language = language
        self._profile = profile
        self._today = today

    def say(self, phrase: str, /, **values: object) -> str:
        """A phrase of the wording in this language."""
        return self._wording.say(phrase, self.language, **values)

    def listed(self, words: Iterable[str]) -> str:
        """The words as in "a, b and c"."""
        return format_list(list(words), locale=LOCALES[self.language])

    def month(self, day: date) -> str:
        """A date as month and year."""
        pattern = "MMMM 'de' yyyy" if self.language == "es" else "MMMM yyyy"
        return str(format_date(day, pattern, locale=LOCALES[self.language]))

    # -- lines

    def line(self, entry: Entry, *, first: bool = False) -> str:
        """An entry in two or three sentences, with how to reach it."""
        if isinstance(entry, Occupation):
            return self.wage_line(entry)
        if isinstance(entry, Guide):
            return entry.summary.in_language(self.language)
        if isinstance(entry, Program):
            text = self._program_line(entry)
        else:
            phrase = "service_line_web" if not _phone(entry) else "service_line_first" if first else "service_line"
            text = self.say(phrase, name=self.name(entry), contact=contact(entry), summary=entry.summary.in_language(self.language))
        return " ".join([text, *self._cautions(entry)])

    def brief(self, entry: Entry) -> str:
        """An entry as its name and how to reach it."""
        if isinstance(entry, Occupation | Guide):
            return self.name(entry)
        return self.say("other", name=self.name(entry), contact=contact(entry))

    def name(self, entry: Entry) -> str:
        """The entry's name in this language."""
        return entry.name.in_language(self.language)

    def bring(self, entry: Entry) -> str:
        """What to bring, or nothing."""
        names = [self._documents[document].in_language(self.language) for document in getattr(entry, "documents", ())]
        return self.say("bring", documents=self.listed(names)) if names else ""

    def is_stale(self, entry: Entry) -> bool:
        """Whether an entry is past its review date."""
        return self._organization.is_stale(entry, self._today)

    def value(self, value: object) -> str:
        """A fact's value in words."""
        if isinstance(value, bool):
            return self.say("value_true" if value else "value_false")
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value).replace("_", " ")

    def organization_contact(self) -> str:
        """The organisation's name and number."""
        return self.say("other", name=self._organization.name, contact=self._organization.phone)

    def place_reasons(self, entry: Entry) -> Iterable[str]:
        """Why an entry is near: it is in the person's city, or serves their county."""
        places = [entry.location] if isinstance(entry, Program) else list(getattr(entry, "locations", ()))
        city, county = self._profile.city, self._profile.county
        if city and any(place is not None and place.city == city for place in places):
            yield self.say("reason_city", city=city)
        elif county and isinstance(entry, Program | Service) and entry.area and county in entry.area.counties:
            yield self.say("reason_area", county=county)

    def _cautions(self, entry: Entry) -> Iterable[str]:
        if entry.alert:
            yield self.say("alert", alert=entry.alert.in_language(self.language))
        if entry.status in {Status.PAUSED, Status.SEASONAL}:
            yield self.say(entry.status.value)
        if self.is_stale(entry):
            yield self.say("stale", date=self.month(entry.verified_on))

    def _program_line(self, entry: Program) -> str:
        name = self.name(entry)
        provider = "" if entry.provider.casefold() in name.casefold() else self.say("by_provider", provider=entry.provider)
        facts = ", ".join(self.program_facts(entry))
        facts = f"{facts[0].upper()}{facts[1:]}. " if facts else ""
        text = self.say("program_line", name=name, provider=provider, facts=facts, summary=entry.summary.in_language(self.language))
        return " ".join([text, self.say("contact_line", contact=contact(entry))])

    def program_facts(self, entry: Program) -> list[str]:
        """Cost, length, hours and place of a program in a few words each; only what is known."""
        facts = []
        if entry.cost and entry.cost.amount is not None:
            facts.append(self.say("free") if entry.cost.amount == 0 else self.say("cost", amount=self._dollars(entry.cost.amount)))
        if length := self._length(entry):
            facts.append(length)
        if entry.schedule:
            facts.append(self.listed(self.say(part) for part in entry.schedule))
        facts += [self.say(way) for way in entry.delivery if way != "in_person"]
        return facts

    def _length(self, entry: Program) -> str:
        if entry.length is None:
            return ""
        if entry.length.weeks:
            upper = entry.length.weeks_max
            return self.say("weeks", weeks=f"{entry.length.weeks}-{upper}" if upper else entry.length.weeks)
        return self.say("hours", hours=entry.length.hours) if entry.length.hours else ""

    # -- wages

    def pay_of(self, entry: Program) -> str:
        """The work a program leads to with the middle wage here, or nothing."""
        works: list[str] = []
        area = ""
        for soc in entry.occupations:
            occupation = self._occupation(soc)
            found = occupation and local_wage(occupation, self._organization, self._profile.county)
            if occupation and found and len(works) < MOST_WORKS:
                wage, place = found
                works.append(self.say("leads_to_pay", work=_in_a_sentence(self.name(occupation)), wage=self._amount(wage.p50, wage)))
                area = self.say("pay_source", area=place.name.in_language(self.language), year=wage.year)
        return f"{self.say('leads_to', works=self.listed(works))} {area}" if works else ""

    def wage_line(self, entry: Occupation) -> str:
        """What half of the people in an occupation earn more than, where, in which year; said plainly where it is not known."""
        found = local_wage(entry, self._organization, self._profile.county)
        name = self.name(entry)
        if found is None:
            return self.say("wage_unknown", name=name)
        wage, area = found
        place = area.name.in_language(self.language)
        if wage.p50 == "#":
            return self.say("wage_capped", name=name, area=place, year=wage.year)
        spread = ""
        if wage.p10 is not None and wage.p90 is not None:
            spread = " " + self.say("wage_range", p10=self._amount(wage.p10, wage), p90=self._amount(wage.p90, wage))
        return self.say("wage_line", name=name, area=place, p50=self._amount(wage.p50, wage), year=wage.year, range=spread)

    def short_wage(self, entry: Occupation) -> str:
        """The middle wage in a few words, for a text message; nothing where it is not known."""
        found = local_wage(entry, self._organization, self._profile.county)
        return f"{self.say('leads_to_pay', work=self.name(entry), wage=self._amount(found[0].p50, found[0]))}." if found else ""

    def outlook(self, entry: Occupation) -> str:
        """How many openings there are and where employment is heading, or nothing."""
        outlook = entry.projection
        if outlook is None:
            return ""
        percent = abs(outlook.change_percent)
        trend = "steady" if percent < 1 else "growing" if outlook.change_percent > 0 else "shrinking"
        change = self.say(trend, percent=format_decimal(percent, locale=LOCALES[self.language]))
        openings = format_decimal(outlook.openings, locale=LOCALES[self.language])
        return self.say("outlook", openings=openings, change=change, year=f"20{outlook.years[-2:]}")

    def next_rung(self, entry: Occupation) -> str:
        """The better-paid work it leads to with its pay, or nothing."""
        rungs = [occupation for soc in entry.next_rungs if (occupation := self._occupation(soc))]
        works = []
        for rung in rungs[:MOST_WORKS]:
            found = local_wage(rung, self._organization, self._profile.county)
            name = _in_a_sentence(self.name(rung))
            works.append(self.say("leads_to_pay", work=name, wage=self._amount(found[0].p50, found[0])) if found else name)
        return self.say("next_rung", works=self.listed(works)) if works else ""

    def _amount(self, figure: Figure, wage: Wage) -> str:
        if figure == "#" or figure is None:
            return self.say("above_cap")
        if wage.unit == "hour":
            return self.say("per_hour", amount=f"{figure:,.2f}")
        return self.say("per_year", amount=f"{figure:,.0f}")

    @staticmethod
    def _dollars(amount: float) -> str:
        return f"${amount:,.0f}"

    # -- eligibility and reasons

    def eligibility_line(self, eligibility: Eligibility) -> str:
        """Whether it is likely a fit and what is to check; nothing where anyone may use it."""
        worded = [(check.result, self.criterion(check.criterion)) for check in eligibility.checks]
        by_result = {result: self.listed(words for found, words in worded if found == result) for result in ("met", "failed", "unknown")}
        if eligibility.status == "unknown":
            known = by_result["met"]
            return (
                self.say("unknown_some", met=known, unknown=by_result["unknown"])
                if known
                else self.say("unknown", unknown=by_result["unknown"])
            )
        return "" if eligibility.status == "open" else self.say(eligibility.status, met=by_result["met"], failed=by_result["failed"])

    def shown_eligibility(self, eligibility: Eligibility) -> ShownEligibility:
        """The eligibility with each check in words."""
        return ShownEligibility(eligibility.status, tuple(self._shown_check(check) for check in eligibility.checks))

    def _shown_check(self, check: Check) -> ShownCheck:
        return ShownCheck(check.criterion.name, check.result, self.criterion(check.criterion))

    def criterion(self, criterion: Criterion) -> str:
        """A criterion in a few words."""
        match criterion.name:
            case "note":
                return criterion.note.in_language(self.language).rstrip(".") if criterion.note else ""
            case "age":
                return self._age(criterion)
            case "residence":
                return self._residence(criterion)
            case "income_percent_fpl":
                return self.say("check_income", percent=criterion.income_percent_fpl)
            case "education":
                return self.say(f"check_education_{criterion.education}")
            case "status_any":
                return self._either(self.say(f"check_{standing}") for standing in criterion.status_any or ())
            case "benefits_any":
                return self.say("check_benefits", benefits=self._either(_benefit_name(benefit) for benefit in criterion.benefits_any or ()))
            case "children_under":
                return self.say("check_children_under", age=criterion.children_under)
            case name:
                return self.say(f"check_{name}")

    def _either(self, words: Iterable[str]) -> str:
        return format_list(list(words), style="or", locale=LOCALES[self.language])

    def _age(self, criterion: Criterion) -> str:
        limits = criterion.age
        if limits is None or (limits.min is None and limits.max is None):
            return ""
        if limits.min is not None and limits.max is not None:
            return self.say("check_age_range", min=limits.min, max=limits.max)
        return self.say("check_age_min", min=limits.min) if limits.min is not None else self.say("check_age_max", max=limits.max)

    def _residence(self, criterion: Criterion) -> str:
        places = criterion.residence
        if places is None:
            return ""
        named = [*places.cities, *(self.say("check_county", county=county) for county in places.counties)]
        return self.say("check_residence", places=self._either(named or ["California"]))

    # -- details

    def details(self, entry: Entry) -> list[str]:
        """All that is known of an entry, a sentence a line, with its source and date."""
        if isinstance(entry, Occupation):
            lines = [
                entry.summary.in_language(self.language),
                self.wage_line(entry),
                self._schooling(entry),
                self.outlook(entry),
                self.next_rung(entry),
            ]
        elif isinstance(entry, Guide):
            lines = [paragraph.in_language(self.language) for paragraph in entry.body]
        else:
            lines = [entry.summary.in_language(self.language), *self._cautions(entry), *self._practical(entry)]  # type: ignore[arg-type]
        source = self.say("detail_source", source=entry.source, date=self.month(entry.verified_on))
        return [line for line in lines if line] + [source]

    def _schooling(self, entry: Occupation) -> str:
        if entry.projection is None:
            return ""
        return self.say("entry_education", education=self.say(_education_phrase(entry.projection.education)))

    def _practical(self, entry: Program | Service) -> Iterable[str]:
        if isinstance(entry, Program):
            yield from self._course(entry)
        elif entry.fees:
            yield self.say("detail_cost", cost=entry.fees.in_language(self.language))
        if entry.apply:
            yield self.say("detail_apply", apply=entry.apply.in_language(self.language))
        yield self.bring(entry)
        if isinstance(entry, Service) and (hours := self._hours(entry)):
            yield self.say("detail_hours", hours=hours)
        yield from self._reach(entry)

    def _course(self, entry: Program) -> Iterable[str]:
        facts = self.program_facts(entry)
        if facts:
            yield f"{', '.join(facts).capitalize()}."
        yield self.pay_of(entry)
        for phrase, text in (("detail_starts", entry.starts), ("detail_credential", entry.credential)):
            if text:
                yield self.say(phrase, **{phrase.removeprefix("detail_"): text.in_language(self.language)})
        if entry.cost and entry.cost.note:
            yield self.say("detail_cost", cost=entry.cost.note.in_language(self.language))
        if entry.prerequisites:
            yield self.say("detail_needs", needs=" ".join(text.in_language(self.language) for text in entry.prerequisites))

    def _reach(self, entry: Program | Service) -> Iterable[str]:
        phones = [f"{phone.label.in_language(self.language)} {phone.number}" if phone.label else phone.number for phone in entry.phones]
        if phones:
            yield self.say("detail_phone", phones=", ".join(phones))
        for phone in entry.phones:
            if phone.sms:
                phrase = "detail_text" if phone.keyword else "detail_text_plain"
                yield self.say(phrase, keyword=phone.keyword, number=phone.number)
        locations = ([entry.location] if entry.location else []) if isinstance(entry, Program) else entry.locations
        places = [", ".join(part for part in (place.name, place.address, place.city) if part) for place in locations]
        if any(places):
            yield self.say("detail_where", places="; ".join(place for place in places if place))
        if entry.url:
            yield self.say("detail_web", url=entry.url)

    def _hours(self, entry: Service) -> str:
        spans = []
        for span in entry.schedule:
            if span.freq == "DAILY" and span.opens_at == "00:00" and span.closes_at in {"24:00", "23:59"}:
                return self.say("open_always")
            if span.freq == "MONTHLY" or any(letter.isdigit() for letter in span.byday or ""):
                spans += [span.note.in_language(self.language)] if span.note else []
                continue
            days = self._days(span.byday or "MO,TU,WE,TH,FR,SA,SU")
            spans.append(self.say("hours_line", days=days, opens=span.opens_at, closes=span.closes_at))
        return "; ".join(spans)

    def _days(self, byday: str) -> str:
        from babel.dates import get_day_names

        names = get_day_names("abbreviated", locale=LOCALES[self.language])
        codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        numbers = [codes.index(code[-2:]) for code in byday.split(",")]
        if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
            return f"{names[numbers[0]]}-{names[numbers[-1]]}"
        return ", ".join(names[number] for number in numbers)


def _in_a_sentence(name: str) -> str:
    """A name as it stands inside a sentence: a small first letter, abbreviations as they are."""
    return name if name[:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def _phone(entry: Entry) -> bool:
    return contact(entry)[0].isdigit()


def _benefit_name(benefit: str) -> str:
    names = {"calfresh": "CalFresh", "medi-cal": "Medi-Cal", "calworks": "CalWORKs", "ssi": "SSI", "wic": "WIC", "section-8": "Section 8"}
    return names.get(benefit, benefit.replace("-", " "))


def _education_phrase(bls: str) -> str:
    """The wording for BLS's typical entry-level education."""
    return "education_" + bls.casefold().replace("'", "").replace(",", "").replace("-", " ").replace(" ", "_")
