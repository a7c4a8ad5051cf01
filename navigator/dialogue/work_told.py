"""Reads whose work a message speaks of: what the person does now, what their parents did, what they ask about; and the wage supposed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.dialogue.number_words import with_digits
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.dialogue.work import WorkSpotter

WEEKS_IN_A_MONTH = 52 / 12
_ASKING = (
    r"what|whats|how|which|is it|is that|would|will|can|could|should|do i|if|want|wanna|id like|to become|to be|"
    r"que|como|cuanto|cual|quiero|me gustaria|vale|conviene|me iria|puedo|pierdo|si"
)
_TELLING = (
    r"i make|i earn|i get paid|i work|i am|im|i clean|i do|i drive|i cook|i currently|my job|"
    r"soy|gano|me pagan|trabajo|limpio|hago|estoy trabajando|mi trabajo"
)
_PARENT = r"mom|moms|mother|mum|dad|dads|father|parents|mama|papa|mami|papi|madre|padre|padres|papas|jefa|jefe"
_SUPPOSING = r"would|will|could|can|do|did|should|might|if|what|cuanto|cuanto mas|si|more|un|otro|busco|el|de|mi"
_CUT = re.compile(rf"(?=\b(?:{_ASKING})\b)|(?=\b(?:{_TELLING})\b)|(?=\b(?:my|mi|mis) (?:{_PARENT})\b)")
_ASKS = re.compile(rf"(?:{_ASKING})\b")
_TELLS = re.compile(rf"(?:{_TELLING})\b")
_OF_PARENTS = re.compile(rf"(?:my|mi|mis) (?:{_PARENT})\b")
_LEADS_ON = re.compile(rf"(?:{_SUPPOSING})$")
_NO_COMPARISON = re.compile(rf"\b(?:than|que|as) (?:my|mi|mis) (?:{_PARENT})\b")
_HOURLY = re.compile(
    r"\$? ?\b(\d{2,3}(?:\.\d{1,2})?) ?(?:dollars|dolares|bucks)? ?(?:/|an|a|per|la|por|x)? ?(?:hrs?|hour|hora)\b|"
    r"\$ ?(\d{2}(?:\.\d{1,2})?)\b(?![,\d])"
)
_PARENT_WAGE = re.compile(rf"\b(?:my|mi|mis) (?:{_PARENT})\b[^.?!]*?(?:{_HOURLY.pattern})")
_EARNS_NOW = re.compile(r"\b(?:makes?|earns?|gets?|is making|gana|ganan)\b")
_TIME = re.compile(
    r"\b(?:in|within|under|than|up to|at most|en|de|maximo|hasta) (?:about |unos |unas )?"
    r"(\d{1,3}|a|an|un|una) (week|month|year|semana|mes|ano)(?:s|es)?\b"
)
_WEEKS = {"week": 1.0, "semana": 1.0, "month": WEEKS_IN_A_MONTH, "mes": WEEKS_IN_A_MONTH, "year": 52.0, "ano": 52.0}
_IRREGULAR = {
    "drove": "drive", "taught": "teach", "built": "build", "sold": "sell", "ran": "run", "kept": "keep", "took": "take", "did": "do",
    "cuido": "cuidar", "manejo": "manejar",
}  # fmt: skip
_DOING = {
    "cleaning": "clean houses", "cleaner": "clean houses", "limpieza": "limpiando casas", "limpiando": "limpiando casas",
    "limpio": "limpiando casas", "limpiaba": "limpiando casas", "cooking": "cook", "driving": "driver", "dishes": "dishwasher",
    "fields": "farm worker", "campo": "farm worker", "construccion": "construction laborer", "construction": "construction laborer",
}  # fmt: skip
"""What people say they do with one word, as a name of the work it most often is."""


@dataclass(frozen=True, slots=True)
class WorkTold:
    """SOC codes of what the person does, of what their parents did and of what they ask about; wages in dollars an hour."""

    now: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    parents_wage: float | None = None
    parents_earn_now: bool = False
    wages: tuple[float, ...] = ()
    """The hourly wages named, in order, without that of the parents."""
    within_weeks: int | None = None


class WorkReader:
    """Tells apart whose work is spoken of."""

    def __init__(self, spotter: WorkSpotter) -> None:
        self._spotter = spotter

    def read(self, text: str, plain: str) -> WorkTold:
        """Whose work a message speaks of. `plain` is the text as phrases are looked for in it."""
        told: dict[str, list[str]] = {"now": [], "parents": [], "asked": []}
        for whose, piece in _pieces(_NO_COMPARISON.sub(" ", plain)):
            told[whose] += self._work(piece, said_of_someone=whose != "asked")
        spoken = with_digits(_unaccented(text))
        theirs = _PARENT_WAGE.search(spoken)
        wages = [
            float(one[1] or one[2])
            for one in _HOURLY.finditer(spoken)
            if theirs is None or not theirs.start() <= one.start() < theirs.end()
        ]
        now, parents, asked = (tuple(dict.fromkeys(told[whose])) for whose in ("now", "parents", "asked"))
        earned = float(theirs[1] or theirs[2]) if theirs else None
        earn_now = theirs is not None and bool(_EARNS_NOW.search(theirs[0]))
        return WorkTold(now, parents, asked, earned, earn_now, tuple(wages), _weeks_in(spoken))

    def _work(self, piece: str, *, said_of_someone: bool) -> Iterable[str]:
        """The work named in a piece; of what someone does also by its verb and by a single word."""
        for form in _forms(piece) if said_of_someone else (piece,):
            if codes := self._spotter.find(form).codes:
                return codes
        if said_of_someone:
            for word in piece.split():
                if word in _DOING and (codes := self._spotter.find(_DOING[word]).codes):
                    return codes
        return ()


def _pieces(plain: str) -> Iterable[tuple[str, str]]:
    """The parts of a text, each with whose work it speaks of."""
    whose, before = "asked", ""
    for piece in filter(None, (part.strip() for part in _CUT.split(plain))):
        if _OF_PARENTS.match(piece):
            whose = "parents"
        elif _TELLS.match(piece) and not _LEADS_ON.search(before):
            whose = "now"
        elif _ASKS.match(piece):
            whose = "asked"
        yield whose, piece
        before = piece


def _forms(piece: str) -> Iterable[str]:
    """The words as they are, and with what someone did or is doing as the plain verb."""
    words = [_IRREGULAR.get(word, word) for word in piece.split()]
    yield piece
    yield " ".join(words)
    for ending, plain in (
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("aba", "ar"),
        ("aba", "ando"),
        ("aban", "ar"),
        ("ia", "er"),
        ("ia", "ir"),
    ):
        yield " ".join(
            f"{word[: -len(ending)]}{plain}" if len(word) > len(ending) + 2 and word.endswith(ending) else word for word in words
        )


def _weeks_in(spoken: str) -> int | None:
    """The most weeks someone has: "in 6 months", "en menos de un ano"; None where they set no limit."""
    found = _TIME.search(fold(spoken))
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else 1
    return round(number * _WEEKS[found[2]])


def _unaccented(text: str) -> str:
    """Small letters without accents; signs stay, so that "$19.50" is still one figure."""
    return text.casefold().translate(str.maketrans("áéíóúüñ", "aeiouun"))
