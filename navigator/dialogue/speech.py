"""One language's way of saying things: phrases of the wording, and lists, dates, numbers and days as that language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from navigator.dialogue.reply import Language
    from navigator.dialogue.wording import Wording
    from navigator.knowledge.entries import Text

LOCALES: dict[Language, str] = {"en": "en_US", "es": "es_US"}
MONTHS: dict[Language, str] = {"en": "MMMM yyyy", "es": "MMMM 'de' yyyy"}


class Speech:
    """The wording, spoken in one language."""

    def __init__(self, wording: Wording, language: Language) -> None:
        self._wording = wording
        self.language = language
        self._locale = LOCALES[language]

    def say(self, phrase: str, /, **values: object) -> str:
        """A phrase of the wording, its placeholders filled. Raises KnowledgeError where there is no such phrase."""
        return self._wording.say(phrase, self.language, **values)

    def text(self, text: Text | None) -> str:
        """A text of the knowledge base; nothing where there is none."""
        return text.in_language(self.language) if text else ""

    def listed(self, words: Iterable[str]) -> str:
        """The words as in "a, b and c"."""
        return format_list(list(words), locale=self._locale)

    def either(self, words: Iterable[str]) -> str:
        """The words as in "a, b or c"."""
        return format_list(list(words), style="or", locale=self._locale)

    def month(self, day: date) -> str:
        """A date as month and year."""
        return str(format_date(day, MONTHS[self.language], locale=self._locale))

    def number(self, number: float) -> str:
        """A number with the language's separators."""
        return str(format_decimal(number, locale=self._locale))

    def weekday(self, number: int) -> str:
        """The short name of a day of the week; Monday is 0."""
        return str(get_day_names("abbreviated", locale=self._locale)[number])


def in_a_sentence(name: str) -> str:
    """A name as it stands inside a sentence: a small first letter, abbreviations as they are."""
    return name if name[:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def capitalized(words: str) -> str:
    """Words with a capital first letter, the rest as it is."""
    return f"{words[:1].upper()}{words[1:]}"
