"""The crisis screen, which runs before all else: does a message speak of danger now?

What counts, what only sounds alike, and the fixed replies stand in knowledge/safety.yaml, the groups of words its phrases are
made of in knowledge/safety_words.yaml. A look-alike takes back a sign of its situation only where it covers every word of it,
so that an idiom never hides the cry beside it. A message in either language is
held against the phrases of both, since people switch in distress; the reply is in the language of the conversation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date  # noqa: TC003 -- pydantic needs the type at run time
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from pydantic import Field, StringConstraints, model_validator

from navigator.dialogue.phrases import Found, Phrases, compile_phrase, fill
from navigator.dialogue.shorthand import ENGLISH, SPANISH
from navigator.errors import KnowledgeError
from navigator.knowledge.entries import PhoneNumber, Record, Slug, Text, Url, Words
from navigator.knowledge.folding import expand, fold
from navigator.knowledge.topics import Phrases as PhraseLists
from navigator.knowledge.yaml_files import validate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from navigator.knowledge.yaml_files import Location, YamlFile

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")
GSM_SEGMENT = 160
"""Letters of a text message sent as one part (GSM 03.38)."""
GSM_LETTERS = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)

# Figures that stand for words; in a message about danger they are hardly ever numbers.
_SOUNDS: dict[str, str] = {
    "2": "to",
    "4": "for",
    "c": "see",
    "nomore": "anymore",
    "2nite": "tonight",
    "2night": "tonight",
    "tonite": "tonight",
    "kil": "kill",
    "rn": "right now",
}
_SHORTHAND: dict[str, dict[str, str]] = {"en": {**ENGLISH, **_SOUNDS}, "es": SPANISH}
_STEMS = (
    "hitt|beat|chok|cutt|kill|hurt|punch|kick|mak|liv|throw|tak|com|go|try|think|feel|shoot|"
    "stab|touch|watch|keep|leav|say|tell|look|stand|sitt|sleep|cry|dy|breath|bleed|wak|"
    "jump|hang|threaten|do|be|burn|scream|follow|hid|driv|bang|break"
)
# One spelling for what is said in several ways, so that a phrase need only be written once.
_ONE_SPELLING = tuple(
    (re.compile(rf"\b(?:{said})\b"), usual)
    for said, usual in (
        ("i am|i m", "im"),
        ("(he|she) (?:is|s)", r"\1s"),
        ("do not|do nt", "dont"),
        ("can ?not|can t", "cant"),
        ("will not|won t", "wont"),
        ("is not|aint|ain t", "isnt"),
        ("any more|no more", "anymore"),
        ("(my|him|her|your) self", r"\1self"),
        ("no one|noone", "nobody"),
        ("with out", "without"),
        ("(every|some|no|any)1", r"\1one"),
        ("want to to", "want to"),
        # "hittin", "cuttin": the g that goes missing in speech; of verbs only, since "cousin" is none.
        (f"({_STEMS})in", r"\1ing"),
    )
)


class WordGroup(Record):
    """Words that do the same work in a phrase: `{id}` stands for any of them, in the language of the phrase."""

    id: Slug
    en: tuple[Words, ...] = ()
    es: tuple[Words, ...] = ()


class Line(Record):
    """A number to call. Source and date where they differ from the situation's."""

    name: Text
    number: PhoneNumber
    sms: bool = Field(default=False, description="The number takes text messages.")
    source: Url | None = None
    verified_on: date | None = None


class Situation(Record):
    """One kind of danger: the phrases that show it, look-alikes, and what is answered."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
    priority: Annotated[int, Field(ge=0, le=100)] = Field(description="Which reply is given when several fire; higher comes first.")
    patterns: PhraseLists
    exclude: PhraseLists = Field(default=PhraseLists(), description="Look-alikes: a sign that one covers wholly does not count.")
    reply: Text = Field(description="Reviewed wording; the first line holds the number to call.")
    sms: Text = Field(description="The same as one text message.")
    lines: tuple[Line, ...] = Field(min_length=1)
    entries: tuple[Slug, ...] = Field(default=(), description="Ids of services to show below the reply.")
    offers_person: bool = Field(default=False, description="The reply offers to have a person here call: a yes is taken up.")
    source: Url
    verified_on: date

    @model_validator(mode="after")
    def _fits_one_message(self) -> Situation:
        for language in ("en", "es"):
            text = self.sms.in_language(language)
            if strange := set(text) - GSM_LETTERS:
                msg = (
                    f"sms.{language} holds {''.join(sorted(strange))!r}, which makes a text message of another kind; write it without "
                    "(á, í, ó, ú as a, i, o, u)"
                )
                raise ValueError(msg)
            if len(text) > GSM_SEGMENT:
                msg = f"sms.{language} has {len(text)} letters; shorten it to {GSM_SEGMENT}"
                raise ValueError(msg)
        return self


@dataclass(frozen=True, slots=True)
class Alarm:
    """Danger found in a message: what kind, the words that show it, and the fixed reply for each channel."""

    situation: str
    words: str
    reply: str
    sms: str
    lines: tuple[Line, ...]
    entries: tuple[str, ...]
    offers_person: bool = False

    def text(self, channel: str) -> str:
        """The reply for a channel: "web", "desk" or "sms"."""
        return self.sms if channel == "sms" else self.reply


class Sign(NamedTuple):
    """Words that show a situation, and the look-alike that takes them back; None where they stand."""

    found: Found[str]
    look_alike: Found[str] | None = None


class SafetyScreen:
    """Looks for danger in messages."""

    def __init__(self, situations: Sequence[Situation], shorthand: Mapping[str, Mapping[str, str]] = _SHORTHAND) -> None:
        """Takes the situations, and a table of shorthand for each language. Raises KnowledgeError for a phrase that cannot match."""
        self._shorthand = shorthand
        self._situations = {situation.id: situation for situation in situations}
        self._signs = {"en": _phrases(situations, "patterns", "en"), "es": _phrases(situations, "patterns", "es")}
        self._look_alikes = _phrases(situations, "exclude", "en", "es")

    @classmethod
    def read(cls, file: YamlFile, words: YamlFile) -> SafetyScreen:
        """The screen of knowledge/safety.yaml with the groups of knowledge/safety_words.yaml. Raises KnowledgeError."""
        return cls(read_situations(file, words))

    def check(self, text: str, language: str) -> Alarm | None:
        """The gravest danger the message speaks of, or None. `language` is that of the reply."""
        found = [one for spoken in ("en", "es") for one in self._found(text, spoken)]
        if not found:
            return None
        gravest = max(found, key=lambda one: self._situations[one.payload].priority)
        return self.alarm(gravest.payload, gravest.words, language)

    def alarm(self, name: str, words: str, language: str) -> Alarm:
        """The alarm for a situation, with the words that show it."""
        situation = self._situations[name]
        reply, sms = situation.reply.in_language(language), situation.sms.in_language(language)
        return Alarm(situation.id, words, reply, sms, situation.lines, situation.entries, situation.offers_person)

    def _found(self, text: str, spoken: str) -> list[Found[str]]:
        """Signs of danger in one language, without those that a look-alike of the same situation covers wholly."""
        return [sign.found for sign in self.signs(text, spoken) if sign.look_alike is None]

    def signs(self, text: str, spoken: str) -> list[Sign]:
        """Every sign of danger in one language, each with the look-alike of its situation that covers it wholly, if one does."""
        plain = expand(fold(text), self._shorthand[spoken])
        for pattern, usual in _ONE_SPELLING if spoken == "en" else ():
            plain = pattern.sub(usual, plain)
        signs = self._signs[spoken].find(plain)
        if not signs:
            return []
        look_alikes = self._look_alikes.find(plain)
        return [
            Sign(sign, next((other for other in look_alikes if other.payload == sign.payload and other.covers(sign)), None))
            for sign in signs
        ]


def read_situations(file: YamlFile, words: YamlFile) -> list[Situation]:
    """The situations of knowledge/safety.yaml, each `{group}` of their phrases written out as its words.

    Raises KnowledgeError with one line a mistake: an unknown group, a group twice, a phrase that cannot match.
    """
    groups = _groups(words)
    mistakes: list[str] = []
    situations = [
        situation.model_copy(
            update={kind: _written_out(getattr(situation, kind), groups, file, (place, kind), mistakes) for kind in ("patterns", "exclude")}
        )
        for place, situation in enumerate(validate(file, Situation))
    ]
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))
    return situations


def _groups(words: YamlFile) -> dict[Language, dict[str, tuple[str, ...]]]:
    groups: dict[Language, dict[str, tuple[str, ...]]] = {"en": {}, "es": {}}
    for place, group in enumerate(validate(words, WordGroup)):
        if group.id in groups["en"]:
            msg = f"{words.path}:{words.line((place, 'id'))}: group {group.id!r} stands here twice; put its words together"
            raise KnowledgeError(msg)
        groups["en"][group.id], groups["es"][group.id] = group.en, group.es
    return groups


def _written_out(
    phrases: PhraseLists, groups: Mapping[Language, Mapping[str, Sequence[str]]], file: YamlFile, at: Location, mistakes: list[str]
) -> PhraseLists:
    """The phrases with their groups written out; each mistake is added to `mistakes` with its file and line."""
    written: dict[Language, list[str]] = {"en": [], "es": []}
    for language in LANGUAGES:
        for place, phrase in enumerate(getattr(phrases, language)):
            try:
                full = fill(phrase, groups[language])
                compile_phrase(full)
            except KnowledgeError as error:
                mistakes.append(f"{file.path}:{file.line((*at, language, place))}: {error}")
            else:
                written[language].append(full)
    return PhraseLists(en=tuple(written["en"]), es=tuple(written["es"]))


def _phrases(situations: Sequence[Situation], kind: Literal["patterns", "exclude"], *languages: Language) -> Phrases[str]:
    """The phrases of all situations, each standing for its situation's id."""
    lists = ((getattr(getattr(situation, kind), language), situation.id) for situation in situations for language in languages)
    return Phrases((phrase, name) for phrases, name in lists for phrase in phrases)
