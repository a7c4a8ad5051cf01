"""What a message does apart from naming a need: greets, thanks, asks for a person, follows up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.dialogue.phrases import Phrases
from navigator.knowledge.entries import Record, Slug
from navigator.knowledge.topics import Phrases as PhraseLists  # noqa: TC001 -- pydantic needs the type at run time
from navigator.knowledge.yaml_files import validate

if TYPE_CHECKING:
    from navigator.dialogue.phrases import Found
    from navigator.knowledge.yaml_files import YamlFile

MARKERS = frozenset({"negation", "past"})
SPARE_WORDS = 2
"""How many words a whole-message intent may have around it."""


class Intent(Record):
    """An intent and the phrases that show it; `whole` ones only count as (nearly) the whole message."""

    id: Slug
    whole: bool = False
    phrases: PhraseLists


@dataclass(frozen=True, slots=True)
class Intents:
    """The intents of knowledge/intents.yaml, ready to be looked for."""

    _phrases: Phrases[str]
    _whole: frozenset[str]

    @classmethod
    def read(cls, file: YamlFile) -> Intents:
        """Reads and checks the file. Raises KnowledgeError."""
        intents = [intent.model_copy(update={"id": intent.id.replace("-", "_")}) for intent in validate(file, Intent)]
        pairs = [(phrase, intent.id) for intent in intents for phrase in (*intent.phrases.en, *intent.phrases.es)]
        return cls(Phrases(pairs), frozenset(intent.id for intent in intents if intent.whole))

    def find(self, plain: str) -> tuple[set[str], list[Found[str]]]:
        """The intents of a plain text, and where it negates something or speaks of the past."""
        found = self._phrases.find(plain)
        length = len(plain.split())
        intents = {
            one.payload for one in found
            if one.payload not in MARKERS and (one.payload not in self._whole or length - (one.end - one.start) <= SPARE_WORDS)
        }  # fmt: skip
        return intents, [one for one in found if one.payload in MARKERS]

    def place(self, intent: str, plain: str) -> int:
        """The word at which an intent is first spoken of; 0 where it is not."""
        return next((one.start for one in self._phrases.find(plain) if one.payload == intent), 0)
