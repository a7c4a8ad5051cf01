"""What is said by text message beside answers, as messages that the network carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from navigator.dialogue.speech import Speech
from navigator.dialogue.text_message import fits, in_gsm, messages_of

if TYPE_CHECKING:
    from navigator.advice.organization import Organization
    from navigator.dialogue.reply import Language
    from navigator.dialogue.wording import Wording


class TextWords:
    """The phrases of knowledge/texting.yaml, in the organisation's name."""

    def __init__(self, wording: Wording, organization: Organization) -> None:
        self._wording = wording
        self._organization = organization

    def speech(self, language: Language) -> Speech:
        """One language's way of saying things."""
        return Speech(self._wording, language)

    def say(self, phrase: str, language: Language, **values: object) -> str:
        """A phrase, with the name and number of the organisation where it has them, in letters that text messages have."""
        organization = self._organization
        given: dict[str, object] = {"name": organization.name, "organization": organization.name, "phone": organization.phone}
        return in_gsm(self._wording.say(f"text_{phrase}", language, **(given | values)))

    def rest(self, language: Language) -> str:
        """What asks for the rest of an answer."""
        return self._wording.say("sms_rest", language)

    def message(self, phrase: str, language: Language, **values: object) -> tuple[str, ...]:
        """A phrase as what to send: one message wherever it fits into one."""
        return messages_of([self.say(phrase, language, **values)])


def with_line_after(line: str, message: str) -> str:
    """The message with a line under it where there is room for both; else the message alone."""
    both = f"{message}\n{line}"
    return both if fits(both) else message
