"""Puts any entry into words for one person: its line in an answer, its name and contact, all its details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navigator.advice.next_steps import contact
from navigator.dialogue.access_words import AccessWords, asks_finder, locations_of, phone_of, provider_of
from navigator.dialogue.cards import Cards
from navigator.dialogue.eligibility_words import BENEFITS, EligibilityWords
from navigator.dialogue.notice_words import NoticeWords
from navigator.dialogue.program_words import ProgramWords
from navigator.dialogue.speech import Speech, in_a_sentence
from navigator.dialogue.text_message import whole_sentences
from navigator.dialogue.wage_words import WageWords
from navigator.knowledge.entries import Guide, Occupation, Program, Service

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from navigator.advice.organization import Organization
    from navigator.advice.profile import Profile, Value
    from navigator.dialogue.reply import Language
    from navigator.dialogue.wording import Wording
    from navigator.knowledge.entries import Entry, Text
    from navigator.knowledge.store import KnowledgeStore
    from navigator.knowledge.topics import Topic

LONGEST_LINK = 30
"""Letters of a web address that a list in a text message still holds; a longer one is sent when asked for."""
MOST_TEXTED = 330
"""Letters of how to start in a text message: with name and number it stays within three parts."""
MOST_BESIDE_OTHERS = 130
"""Letters of a summary, in whole sentences, where several needs are told: the rest is for who asks for more."""
HELP = ("help", "ayuda")
"""Words by which the name of a topic already says that it is help."""
MONEY = {"hourly_wage": "each_hour", "annual_income": "each_year"}
"""Facts that are dollars, with the phrase for them."""
WORDED_FACTS = frozenset({"education", "wants", "benefits"})
"""Facts of the profile whose values are ids: each has words of its own."""


class EntryWords:
    """Writes about entries in one language for one person.

    `wages`, `eligibility`, `access` and `notices` write about one side of them; `cards` shows each part for itself.
    """

    def __init__(
        self, wording: Wording, documents: Mapping[str, Text], organization: Organization, store: KnowledgeStore,
        language: Language, profile: Profile, now: datetime,
    ) -> None:  # fmt: skip
        """`now` is the time where the organisation is."""
        self.speech = Speech(wording, language)
        self.wages = WageWords(self.speech, organization, store.occupation, profile.county)
        self.eligibility = EligibilityWords(self.speech, profile)
        self.access = AccessWords(self.speech, documents)
        self.notices = NoticeWords(self.speech, organization, now.date())
        self.cards = Cards(self.speech, self.wages, organization, store, profile, now)
        self._programs = ProgramWords(self.speech, self.wages, self.access)
        self._organization = organization
        self._profile = profile

    def say(self, phrase: str, /, **values: object) -> str:
        """A phrase of the wording in this language."""
        return self.speech.say(phrase, **values)

    def name(self, entry: Entry) -> str:
        """The entry's name in this language."""
        return self.speech.text(entry.name)

    def brief(self, entry: Entry) -> str:
        """An entry as its name and how to reach it."""
        if isinstance(entry, Program | Service):
            return self.say("other", name=self.name(entry), contact=self.access.contact(entry))
        return self.name(entry)

    def call_today(self, entry: Service, topic: Topic) -> str:
        """The first service of an urgent need: whom to call today and what to ask for; as any other where there is nobody to call."""
        if phone_of(entry) is None:
            return self.line(entry)
        name, summary, organization = self.name(entry), self.speech.text(entry.summary), provider_of(entry)
        by = "" if organization.casefold() in name.casefold() else self.say("by_organization", organization=organization)
        if asks_finder(entry):
            said = self.say("service_line_first_211", ask=self._ask_finder(entry), name=name, by=by, summary=summary)
        else:
            said = self.say("service_line_first", phone=self._number(entry), help=self._help(topic), name=name, by=by, summary=summary)
        return " ".join([said, *self.notices.of(entry)])

    def line(self, entry: Entry, *, short: bool = False) -> str:
        """An entry in two or three sentences, with how to reach it; `short` where other needs are told beside it."""
        text = self.speech.text(entry.summary)
        summary = (whole_sentences(text, MOST_BESIDE_OTHERS) or text) if short else text
        match entry:
            case Occupation():
                return self.wages.line(entry)
            case Program():
                return " ".join([self._programs.line(entry, summary), *self.notices.of(entry)])
            case Service():
                return " ".join([self._service_line(entry, summary), *self.notices.of(entry)])
            case _:
                return summary

    def texted(self, entry: Program | Service, number: int) -> str:
        """An entry in one line of a text message, with its number in the list: whom to call, or where to look."""
        if phone_of(entry):
            return f"{number}) {self._call_by_text(entry)}"
        reached = contact(entry)
        phrase = "sms_web" if len(reached) <= LONGEST_LINK else "sms_link"
        return f"{number}) {self.say(phrase, name=self.name(entry), url=reached, number=number)}"

    def details_texted(self, entry: Entry) -> list[str]:
        """What to know of an entry in a text message: how to reach it first, then how to start in whole sentences."""
        match entry:
            case Program() | Service():
                return [*filter(None, self._told_by_text(entry))]
            case Occupation():
                return [*filter(None, (part(entry) for part in (self.wages.line, self.wages.next_rung)))]
            case _:
                return [self.name(entry), self.speech.text(entry.summary)]

    def _told_by_text(self, entry: Program | Service) -> Iterable[str]:
        yield self._call_by_text(entry) if phone_of(entry) else self.say("sms_web", name=self.name(entry), url=contact(entry))
        start = entry.apply or entry.summary
        yield whole_sentences(self.speech.text(start), MOST_TEXTED)

    def _call_by_text(self, entry: Program | Service) -> str:
        """Whom to call for it; 211 for the number of one whose own is not known, and 211 itself by its name."""
        name = self.name(entry)
        if asks_finder(entry):
            return self.say("sms_call_211", ask=self._ask_finder(entry), name=name)
        if name.startswith(contact(entry)):
            return self.say("sms_call_itself", name=name)
        return self.say("sms_call", contact=self._number(entry), name=name)

    def _ask_finder(self, entry: Program | Service) -> str:
        """What to ask 211 for."""
        return in_a_sentence(self.speech.text(entry.phones[0].label))

    def _number(self, entry: Program | Service) -> str:
        """Its number, with whose it is where it is another's."""
        whose = self.access.whose_number(entry)
        return f"{contact(entry)} ({whose})" if whose else contact(entry)

    def details(self, entry: Entry) -> list[str]:
        """All that is known of an entry, a sentence a line, with its source and date."""
        source = self.say("detail_source", source=entry.source, date=self.speech.month(entry.verified_on))
        return [*filter(None, self._told(entry)), source]

    def place_reasons(self, entry: Entry) -> Iterable[str]:
        """Why an entry is near: it is in the person's city, or serves their county."""
        if not isinstance(entry, Program | Service):
            return
        city, county = self._profile.city, self._profile.county
        if city and any(place.city == city for place in locations_of(entry)):
            yield self.say("reason_city", city=city)
        elif county and entry.area and county in entry.area.counties:
            yield self.say("reason_area", county=county)

    def organization_contact(self) -> str:
        """The organisation's name and number."""
        return self.say("other", name=self._organization.name, contact=self._organization.phone)

    def fact(self, name: str, value: Value) -> str:
        """A fact of the profile as a person would write it."""
        if isinstance(value, bool):
            return self.say("value_true" if value else "value_false")
        if name in MONEY:
            return self.say(MONEY[name], amount=f"{value:,.2f}".removesuffix(".00"))
        values = value if isinstance(value, list) else [value]
        return ", ".join(self._fact_value(name, str(one)) for one in values)

    def _fact_value(self, name: str, value: str) -> str:
        if name not in WORDED_FACTS:
            return value
        return BENEFITS.get(value) or self.say(f"value_{name}_{value.replace('-', '_')}")

    def _help(self, topic: Topic) -> str:
        """What to ask for, as it stands in a sentence: "legal help", "help with food"."""
        heading, name = in_a_sentence(self.speech.text(topic.heading)), in_a_sentence(self.speech.text(topic.name))
        if heading.startswith(HELP):
            return heading
        return name if any(word in name for word in HELP) else self.say("help_with", topic=name)

    def _service_line(self, entry: Service, summary: str) -> str:
        phrase = "service_line_web" if phone_of(entry) is None else "service_line"
        return self.say(phrase, name=self.name(entry), contact=self.access.contact(entry), summary=summary)

    def _told(self, entry: Entry) -> Iterable[str]:
        """The lines of the details; empty ones for what is not known."""
        if isinstance(entry, Guide):
            yield from map(self.speech.text, entry.body)
            return
        yield self.speech.text(entry.summary)
        match entry:
            case Occupation():
                yield from (part(entry) for part in (self.wages.line, self.wages.schooling, self.wages.outlook, self.wages.next_rung))
            case Program():
                yield from (*self.notices.of(entry), *self._programs.course(entry), self.access.apply(entry), self.access.bring(entry))
                yield from self.access.reach(entry)
            case Service():
                fees = self.say("detail_cost", cost=self.speech.text(entry.fees)) if entry.fees else ""
                yield from (*self.notices.of(entry), fees, self.access.apply(entry), self.access.bring(entry), self.access.hours(entry))
                yield from self.access.reach(entry)
