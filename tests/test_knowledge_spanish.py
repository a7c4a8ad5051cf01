"""Spanish words are told in English in every form, with pronouns at their end, and as they are spelled by ear."""

from __future__ import annotations

import pytest

from navigator.knowledge.spanish import SpanishWords, forms_of, sound_of

WORDS = {"querer": "want", "pegar": "hit", "hacer": "do", "me": "me", "despensa": "groceries", "perder": "lose", "yo": "I"}


class Table:
    """The forms of WORDS in memory."""

    def __init__(self) -> None:
        forms = list(forms_of(WORDS))
        self._forms = {one.form: one.english for one in forms}
        self._sounds = {one.sound: one.english for one in reversed(forms)}

    def spanish_form(self, form: str) -> str | None:
        """As the store does."""
        return self._forms.get(form)

    def spanish_sound(self, sound: str) -> str | None:
        """As the store does."""
        return self._sounds.get(sound)


@pytest.fixture(scope="module")
def words() -> SpanishWords:
    """Looks up the words above."""
    return SpanishWords(Table())


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("quiero", "want"), ("quisieron", "want"), ("pegaba", "hit"), ("despensas", "groceries"), ("perdi", "lose"),
        ("pegarme", "hit me"), ("pegandome", "hit me"),
        ("kiero", "want"), ("aser", "do"), ("asiendo", "do"), ("despenza", "groceries"), ("llo", "I"),
        ("walmart", None), ("xy", None),
    ],
)  # fmt: skip
def test_word_is_told_in_english(words: SpanishWords, word: str, english: str | None) -> None:
    """What is not known is not guessed at."""
    assert words.english(word) == english


@pytest.mark.parametrize(("one", "other"), [("hacer", "aser"), ("quiero", "kiero"), ("vaca", "baka"), ("gente", "jente"), ("cena", "zena")])
def test_words_that_sound_alike_are_spelled_alike(one: str, other: str) -> None:
    """As people write by ear."""
    assert sound_of(one) == sound_of(other)


def test_no_words_have_no_forms() -> None:
    """A base without the table is read without it."""
    assert list(forms_of({})) == []
