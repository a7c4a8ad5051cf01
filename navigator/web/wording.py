"""The interface's words, from web/wording.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import RootModel

from navigator.knowledge.entries import Text
from navigator.knowledge.yaml_files import read_yaml, validate_one

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("en", "es")


class _Wording(RootModel[dict[str, Text]]):
    """Phrases by name, each in both languages."""


def read_wording(path: Path, **filled: str) -> dict[str, dict[str, str]]:
    """Language to phrases by name, with `{org}` and the like filled in. Raises KnowledgeError for a phrase that lacks a language."""
    phrases = validate_one(read_yaml(path), _Wording).root
    return {language: {name: _fill(text.in_language(language), filled) for name, text in phrases.items()} for language in LANGUAGES}


def _fill(text: str, filled: dict[str, str]) -> str:
    for name, value in filled.items():
        text = text.replace(f"{{{name}}}", value)
    return text
