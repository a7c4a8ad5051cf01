"""Puts plans into words: entries as the knowledge base has them now, steps as they were said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast
from zoneinfo import ZoneInfo

from navigator import folders
from navigator.advice.organization import Organization
from navigator.errors import NotFoundError
from navigator.web.page_reply import month
from navigator.web.wording import LANGUAGES, read_wording

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from navigator.casework.plan_items import PlanItem, PlannedStep
    from navigator.casework.plans import Plan
    from navigator.dialogue.entry_card import EntryCard
    from navigator.dialogue.reply import Language
    from navigator.settings import Settings
    from navigator.web.opened import Opened

_OVER = frozenset({"closed"})


@dataclass(frozen=True, slots=True)
class WrittenItem:
    """An item of a plan in words. `brief` are the lines a sheet has room for, `source` the site an entry's facts are from, with month."""

    key: str
    kind: Literal["entry", "step"]
    entry: str | None
    title: str
    lines: tuple[str, ...]
    brief: tuple[str, ...]
    when: str | None
    phone: str | None
    url: str | None
    source: str
    done: bool
    language: str


@dataclass(frozen=True, slots=True)
class WrittenPlan:
    """A plan in words."""

    token: str
    url: str
    expires_on: date
    revision: int
    language: str
    items: tuple[WrittenItem, ...]


@dataclass(frozen=True, slots=True)
class PlanWriter:
    """Writes plans in the words of `wording`, a language to phrases; `site` is the public address, or nothing."""

    opened: Opened
    wording: dict[str, dict[str, str]]
    site: str
    zone: ZoneInfo

    def write(self, plan: Plan) -> WrittenPlan:
        """The plan in its language. Raises what keeps the navigator from being open."""
        items = tuple(self._step(item, item.step, plan) if item.step else self._entry(item, plan) for item in plan.items)
        ends = plan.expires_at.astimezone(self.zone).date()
        return WrittenPlan(plan.token, f"{self.site}/plan/{plan.token}", ends, plan.revision, plan.language, items)

    def _entry(self, item: PlanItem, plan: Plan) -> WrittenItem:
        words, card = self.wording[plan.language], self._card(item, plan.language)
        if card is None:
            lost = (words["entry_lost"],)
            title = words["entry_lost_title"]
            return WrittenItem(item.key, "entry", item.entry, title, lost, lost, None, None, None, "", item.done, plan.language)
        over = (words["entry_closed"],) if card.status in _OVER else ()
        web = card.url.split("://", 1)[1] if card.url and not card.numbers else ""  # on paper a number is of more use
        brief = (*over, *card.notices, *card.numbers, web, card.where, card.bring)
        return WrittenItem(
            item.key, "entry", item.entry, card.name, (*over, *card.lines()), tuple(filter(None, brief)), None, card.phone, card.url,
            _source(card, plan.language), item.done, plan.language,
        )  # fmt: skip

    def _step(self, item: PlanItem, step: PlannedStep, plan: Plan) -> WrittenItem:
        """A step in the language it was said in, with what is now to know of its entry first."""
        words, card = self.wording[step.language], self._card(item, step.language)
        first = self._news(item, card, words)
        bring = words["bring"].replace("{documents}", ", ".join(step.documents)) if step.documents else ""
        fallback = words["fallback"].replace("{fallback}", step.fallback) if step.fallback else ""
        lines, brief = (*first, words["why"].replace("{why}", step.why), bring, fallback), (*first, bring, fallback)
        phone, url, source = (card.phone, card.url, _source(card, plan.language)) if card else (None, None, "")
        return WrittenItem(
            item.key, "step", item.entry, step.text, tuple(filter(None, lines)), tuple(filter(None, brief)), step.when, phone, url, source,
            item.done, step.language,
        )  # fmt: skip

    def _news(self, item: PlanItem, card: EntryCard | None, words: dict[str, str]) -> Iterable[str]:
        """What may have changed for a step since it was said."""
        if card is None:
            return (words["step_lost"],) if item.entry else ()
        return (*((words["entry_closed"],) if card.status in _OVER else ()), *card.notices)

    def _card(self, item: PlanItem, language: str) -> EntryCard | None:
        if item.entry is None:
            return None
        try:
            return self.opened.use().card(item.entry, cast("Language", language))
        except NotFoundError:
            return None


def open_writer(opened: Opened, settings: Settings) -> PlanWriter:
    """The writer of the shipped words. Raises KnowledgeError for a phrase that lacks a language."""
    organization, folder = opened.organization(), folders.material("web")
    name = str(organization.get("name", ""))
    page, plan = (read_wording(folder / file, org=name) for file in ("wording.yaml", "plan_wording.yaml"))
    wording = {language: {**page[language], **plan[language]} for language in LANGUAGES}
    return PlanWriter(
        opened, wording, settings.public_url, ZoneInfo(str(organization.get("time_zone", Organization.model_fields["time_zone"].default)))
    )


def _source(card: EntryCard, language: str) -> str:
    """The site and the month: jobtrainworks.org (January 2026)."""
    return f"{card.source.split('/')[2].removeprefix('www.')} ({month(card.verified_on.isoformat(), language)})"
