"""Words that are an order when they are the whole message: STOP, HELP, MORE. They are data in knowledge/keywords.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from pydantic import TypeAdapter, ValidationError

from navigator.errors import KnowledgeError
from navigator.knowledge.entries import Aliases
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from navigator.casework.referrals import Went
    from navigator.dialogue.reply import Language
    from navigator.knowledge.yaml_files import YamlFile

Order = Literal["stop", "start", "help", "more", "back", "person", "language", "delete", "remind"]
ORDERS: tuple[Order, ...] = get_args(Order)
WENT: tuple[Went, ...] = ("reached", "no_answer", "full", "wrong_number")
_FILE = TypeAdapter(dict[str, Aliases])


class Keywords:
    """The words, by what they stand for."""

    def __init__(self, file: YamlFile) -> None:
        """Reads and checks the file. Raises KnowledgeError."""
        try:
            words = _FILE.validate_python(file.value)
        except ValidationError as error:
            first = error.errors()[0]
            msg = f"{file.path}:{file.line(first['loc'])}: {first['msg']}; give each order `en:` and `es:` with lists of words"
            raise KnowledgeError(msg) from error
        if missing := {*ORDERS, *WENT} - set(words):
            msg = f"{file.path}: no words for {', '.join(sorted(missing))}; add them"
            raise KnowledgeError(msg)
        self._orders: dict[str, tuple[Order, Language]] = {}
        for order in ORDERS:
            self._add(order, words[order], file)
        self._went = {fold(word): name for name in WENT for word in (*words[name].en, *words[name].es)}

    def order(self, text: str) -> tuple[Order, Language] | None:
        """The order that a message is, and the language of its word; None for any other message."""
        return self._orders.get(fold(text))

    def went(self, text: str) -> Went | None:
        """How a referral went, where the message says so and nothing else."""
        return self._went.get(fold(text))

    def _add(self, order: Order, words: Aliases, file: YamlFile) -> None:
        languages: tuple[tuple[Language, list[str]], ...] = (("en", list(words.en)), ("es", list(words.es)))
        for language, written in languages:
            for word in written:
                if self._orders.setdefault(fold(word), (order, language))[0] != order:
                    msg = f"{file.path}: {word!r} stands for two orders; leave it at one"
                    raise KnowledgeError(msg)
