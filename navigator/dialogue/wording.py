"""The words of answers: phrases in both languages from knowledge/replies.yaml and knowledge/wording.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from navigator.errors import KnowledgeError
from navigator.knowledge.entries import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.knowledge.yaml_files import YamlFile

_PHRASES = TypeAdapter(dict[str, Text])


class Wording:
    """Phrases by name."""

    def __init__(self, files: Iterable[YamlFile]) -> None:
        """Reads and checks the files. Raises KnowledgeError."""
        self._phrases: dict[str, Text] = {}
        for file in files:
            try:
                self._phrases.update(_PHRASES.validate_python(file.value))
            except ValidationError as error:
                first = error.errors()[0]
                name = ".".join(map(str, first["loc"]))
                msg = f"{file.path}:{file.line(first['loc'])}: {name}: {first['msg']}; give each phrase `en:` and `es:`"
                raise KnowledgeError(msg) from error

    def say(self, name: str, language: str, /, **values: object) -> str:
        """The phrase of that name with its placeholders filled. Raises KnowledgeError where there is none."""
        phrase = self._phrases.get(name)
        if phrase is None:
            msg = f"knowledge/wording.yaml: no phrase {name!r}; add it with `en:` and `es:`"
            raise KnowledgeError(msg)
        return phrase.in_language(language).format(**values)
