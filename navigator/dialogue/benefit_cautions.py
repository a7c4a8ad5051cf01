"""Warns where a new pay may pass the income limit of a benefit, and names who to talk to before it is taken; never an amount."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.advice.mobility import HOURS_A_YEAR
from navigator.dialogue.facts import read_facts
from navigator.knowledge.entries import Service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.advice.benefit_limits import BenefitLimits, Caution
    from navigator.advice.profile import Profile
    from navigator.dialogue.mobility_words import MobilityWords
    from navigator.knowledge.entries import Benefit, Entry
    from navigator.knowledge.store import KnowledgeStore

CHILD_CARE = "child-care"
CLIFF_GUIDE = "benefits-cliff"
_NAMED: tuple[tuple[Benefit, re.Pattern[str]], ...] = (
    ("calfresh", re.compile(r"\b(?:calfresh|cal fresh|food stamps?|stamps|ebt|snap|estampillas)\b")),
    ("medi-cal", re.compile(r"\b(?:medi cal|medicaid|(?:my|our|on|mi|lose|losing) medical)\b(?! (?:assist|school|class))")),
)
_CHILD_CARE = re.compile(r"\b(?:child ?care|day ?care|guarderia|cuidado de (?:los |mis )?(?:ninos|hijos)|ninera)\b")
_LACKED = re.compile(r"\b(?:no|not|dont have|dont get|without|lost my|sin|no tengo|no recibo|perdi mi)(?: any| my| mi| el| las)? $")
_CHILDREN = re.compile(r"\b(?:kids?|child|children|son|daughter|baby|ninos?|ninas?|hij[oa]s?|bebe)\b")


class BenefitCautions:
    """Looks up what a pay may cost someone, and puts it into words."""

    def __init__(self, store: KnowledgeStore, limits: BenefitLimits) -> None:
        self._store = store
        self._limits = limits

    def in_short(self, plain: str, profile: Profile, now: float | None, after: float, say: MobilityWords) -> tuple[list[Service], str]:
        """Whom to ask and a sentence to mind limits, where pay of `after` dollars an hour may pass some; else nothing.

        `now` is what the person makes an hour; None where it is not known. `plain` is the message.
        """
        person = _with_children(profile, plain)
        person = replace(
            person, benefits=tuple(dict.fromkeys((*profile.benefits, *(name for name in _named(plain) if name != CHILD_CARE))))
        )
        found = self._limits.passed(person, now * HOURS_A_YEAR if now else None, after * HOURS_A_YEAR)
        services = self._services(found, profile)
        return services, say.limits_in_short(found, _contacts(services, say))

    def told(
        self, text: str, plain: str, profile: Profile, pay: float | None, say: MobilityWords, *, brief: bool
    ) -> tuple[list[Entry], list[str]]:
        """The entries and the lines on the benefits a message asks about, beside a pay in dollars an hour; `brief` for a text message."""
        named: list[str] = [*read_facts(text, say.language).profile.benefits, *_named(plain)]
        if _CHILD_CARE.search(plain):
            named.append(CHILD_CARE)
        person = _with_children(profile, plain)
        usual = ["calfresh", "medi-cal", *([CHILD_CARE] if person.children else [])]
        benefits = list(dict.fromkeys(named or profile.benefits or usual))
        cautions = self._limits.cautions(benefits, pay * HOURS_A_YEAR if pay else 0.0, person)
        services = self._services(cautions, profile)
        unknown = [say.limit_unknown(name) for name in benefits if not self._limits.known(name)]
        ask, told = say.limit_ask(_contacts(services, say)), self._weighed(cautions, say, pay, brief=brief)
        lines = [
            say.limit_pay(pay) if pay else "",
            *(
                [*told[:1], ask, *told[1:], *unknown, say.limit_others(cautions)]
                if brief
                else [*told, *unknown, ask, say.limit_not_amount()]
            ),
        ]
        guide = [self._store.entry(CLIFF_GUIDE)] if self._store.has(CLIFF_GUIDE) else []
        return [*services, *guide], lines

    def _weighed(self, cautions: Sequence[Caution], say: MobilityWords, pay: float | None, *, brief: bool) -> list[str]:
        """The limits beside the pay; for a text message those that it passes first."""
        ordered = sorted(cautions, key=lambda one: brief and not one.passes)
        return list(say.limits(ordered, self._limits, weighed=pay is not None, brief=brief))

    def _services(self, cautions: Sequence[Caution], profile: Profile) -> list[Service]:
        """Whom to ask about limits, of those that serve where the person lives."""
        entries = (self._store.entry(one.limit.entry) for one in cautions if self._store.has(one.limit.entry))
        found = {one.id: one for one in entries if isinstance(one, Service) and not _is_elsewhere(one, profile)}
        return list(found.values())


def _named(plain: str) -> list[Benefit]:
    """The benefits that a message names, of those whose limits are known; one that it says the person lacks is left out."""
    return [name for name, words in _NAMED if (found := words.search(plain)) and not _LACKED.search(plain[: found.start()])]


def _with_children(profile: Profile, plain: str) -> Profile:
    """The profile; of who speaks of children without a number, with one at least."""
    return replace(profile, children=1) if profile.children is None and _CHILDREN.search(plain) else profile


def _is_elsewhere(service: Service, profile: Profile) -> bool:
    return bool(profile.county and service.area.counties and profile.county not in service.area.counties)


def _contacts(services: Sequence[Service], say: MobilityWords) -> str:
    return say.contacts(services) if services else say.limit_office()
