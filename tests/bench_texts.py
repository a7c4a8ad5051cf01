"""What answers by text message cost: parts an answer on the labelled questions, of both parts and in both languages.

Run by `python tests/bench_texts.py`, with the index built; it takes about a minute and prints figures only.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING

from navigator import folders
from navigator.assembly import open_navigator
from navigator.dialogue.safety import GSM_LETTERS
from navigator.dialogue.text_message import EXTENSION, parts_of
from navigator.index.questions import read_questions
from navigator.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.assembly import Navigator
    from navigator.dialogue.reply import Language
    from navigator.index.questions import LabelledQuestion

MOST_ON_AVERAGE = 2.2
INTRODUCTION = "This is Example's automated helper. It is free; your phone plan's rates apply. HELP for help, STOP to stop."
"""About as long as what the first message of all begins with."""


@dataclass(frozen=True, slots=True)
class Texted:
    """The text messages of an answer: their language, and as the first answer of all with who is writing before them."""

    language: Language
    messages: tuple[str, ...]
    introduced: tuple[str, ...]

    @property
    def is_wide(self) -> bool:
        """Whether a letter outside GSM 03.38 makes a message cost more than twice as much."""
        return not {letter for message in self.messages for letter in message} <= GSM_LETTERS | EXTENSION


def main() -> None:
    """Prints the figures."""
    navigator = open_navigator(read_settings(database_url="sqlite://", rate_limit="off", log_level="ERROR"))
    folder = folders.material("index") / "questions"
    print(f"{'':14}{'answers':>8}{'parts of the first':>20}{'of all':>8}{'more than one':>15}{'first of all':>14}{'UCS-2':>7}")
    every: list[Texted] = []
    for part in ("build", "measure"):
        answers = [_texted(navigator, question) for question in read_questions(folder / f"{part}.jsonl")]
        every += answers
        for language in ("en", "es"):
            _print(f"{part}, {language}", [one for one in answers if one.language == language])
    _print("all", every)
    print(f"\nparts of the first message on average: {_parts(one.messages[:1] for one in every):.2f} (at most {MOST_ON_AVERAGE})")


def _texted(navigator: Navigator, question: LabelledQuestion) -> Texted:
    conversation_id = None
    for text in question.turns:
        conversation_id = navigator.reply(text, channel="sms", conversation_id=conversation_id).conversation_id
    reply = navigator.reply(question.text, channel="sms", conversation_id=conversation_id)
    return Texted(reply.language, reply.messages, reply.texts.messages(INTRODUCTION) if reply.texts else ())


def _print(name: str, answers: list[Texted]) -> None:
    first, of_all = _parts(one.messages[:1] for one in answers), _parts(one.messages for one in answers)
    several, introduced = mean(len(one.messages) > 1 for one in answers), _parts(one.introduced[:1] for one in answers)
    wide = mean(one.is_wide for one in answers)
    print(f"{name:14}{len(answers):>8}{first:>20.2f}{of_all:>8.2f}{several:>15.1%}{introduced:>14.2f}{wide:>7.1%}")


def _parts(messages: Iterable[tuple[str, ...]]) -> float:
    """The average number of parts."""
    return mean(sum(map(parts_of, one)) for one in messages)


if __name__ == "__main__":
    main()
