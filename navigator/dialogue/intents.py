"""What a message does apart from naming a need: greets, thanks, asks for a person, follows up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.dialogue.phrases import Phrases
from navigator.knowledge.entries import Record, Slug
from navigator.knowledge.lexicon import FUNCTION_WORDS
from navigator.knowledge.topics import Phrases as PhraseLists  # noqa: TC001 -- pydantic needs the type at run time
from navigator.knowledge.yaml_files import validate

if TYPE_CHECKING:
    from navigator.dialogue.phrases import Found
    from navigator.knowledge.yaml_files import YamlFile

REFUSAL = "refusal"
"""Rules out the work that is named right after it, and takes back nothing else."""
WISH = "wish"
"""Shows what is asked for, beside what is only told."""
TROUBLE = "trouble"
"""Shows that what stands beside it is more than told of."""
MARKERS = frozenset({"negation", "past", REFUSAL, WISH, TROUBLE})
_COURTESY = "no nope nah nel thanks thank gracias good bien ok okay oh well sir maam senora senor yet todavia sorry perdon"
BESIDE_NO = frozenset(_COURTESY.split())
"""Words that may stand beside a bare no, apart from those that say nothing by themselves."""
_NEUTRAL = "number numero option opcion the el la los y and please por favor ok give me tell about dame"
BESIDE_NUMBER = frozenset(_NEUTRAL.split())
"""Words that may stand beside a number that picks from a list: "3 of us" and "3 weeks behind" pick nothing."""
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
        """The intents of a plain text, and where it negates something, refuses work, wishes, tells of trouble or speaks of the past."""
        found = self._phrases.find(plain)
        length = len(plain.split())
        intents = {
            one.payload for one in found
            if one.payload not in MARKERS and (one.payload not in self._whole or length - (one.end - one.start) <= SPARE_WORDS)
            and (one.payload != "say_no" or _says_nothing_else(plain, one))
            and (not one.words.isdigit() or all(word.isdigit() or word in BESIDE_NUMBER for word in plain.split()))
        }  # fmt: skip
        return intents, [one for one in found if one.payload in MARKERS]

    def place(self, intent: str, plain: str) -> int:
        """The word at which an intent is first spoken of; 0 where it is not."""
        return next((one.start for one in self._phrases.find(plain) if one.payload == intent), 0)


def _says_nothing_else(plain: str, found: Found[str]) -> bool:
    """Whether the words beside a bare no say little: "no license yet" tells something, "no, not now" does not."""
    words = plain.split()
    return all(word in FUNCTION_WORDS or word in BESIDE_NO for word in (*words[: found.start], *words[found.end :]))
