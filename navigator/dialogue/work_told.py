"""Reads whose work a message speaks of: what the person does now, what their parents did, what they ask about; and the wage supposed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from navigator.dialogue.number_words import with_digits
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from navigator.dialogue.work import Work, WorkSpotter

WEEKS_IN_A_MONTH = 52 / 12
_ASKING = (
    r"what|whats|how|which|is it|is that|is being|is becoming|is going|"
    r"would|will|can|could|should|do i|if|want|wanna|id like|to become|to be|"
    r"que|como|cuanto|cual|quiero|me gustaria|vale|conviene|me iria|puedo|pierdo|si"
)
_TELLING = (
    r"i make|i earn|i get paid|i work|i am|im|i clean|i do|i drive|i cook|i stock|i deliver|i currently|my job|works as|working as|"
    r"currently|soy|gano|me pagan|trabajo|trabaja|limpio|manejo|cocino|cuido|hago|estoy trabajando|mi trabajo"
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
_WAGE_NOW = re.compile(
    r"(?<!if )(?<!would )(?<!could )(?<!will )(?<!can )(?<!do )(?<!si )(?:\b|(?=,))"
    r"(?:i make|i earn|, make|im making|i am making|and make|making|i clear|and clear|i get paid|gano|me pagan|saco|cobro) "
    r"(?:only |just |about |around |like |como |unos |solo |nomas |apenas )*\$? ?(\d{2}(?:\.\d{1,2})?)\b"
    r"(?! ?(?:k\b|%|,\d|\d|thousand|mil\b|grand|a year|per year|a month|a week|al ano|al mes|a la semana|la semana|semanales|al dia|a day))"
)
"""Pay named without "an hour": of two figures, it can only be by the hour."""
_BESIDE_WORK = re.compile(
    r"\b(?:making|earning|makes|ganando|gana)\b|"
    r"\b\d{2}(?: \d{1,2})? ?(?:(?:an|per|a|la|por) )?(?:hour|hr|hora)\b(?! (?:a |per )?(?:week|class|course|program|training))"
)
"""Pay told right beside a kind of work, as in "cashier making 18": it is what the person does."""
_SUPPOSED_WAGE = re.compile(
    r"\b(?:raise to|raise of|pays|paying|offer(?:ed)?(?: me)?(?: is)?(?: of)?|if i (?:make|earn|made|earned)|aumento a|paga|pagan|"
    r"pagarian|ofrecen|si gano|si ganara) (?:about |around |unos |como )?\$? ?(\d{2}(?:\.\d{1,2})?)\b"
    r"(?! ?(?:k\b|%|,\d|\d|thousand|mil\b|grand|a year|per year|a month|a week|al ano|al mes|a la semana))"
)
"""Pay that someone thinks of taking, without "an hour"."""
_FROM_TO = re.compile(r"\b(?:from (?:being )?(?:a |an )?|(?:pasar|cambiar|cambio|cambiarme) de )(.+?) (?:to|a) (?=.)")
"""From the work of now to other work."""
_PARENT_WAGE = re.compile(
    rf"\b(?:my|mi|mis) (?:{_PARENT})\b[^.?!]*?(?:{_HOURLY.pattern}|"
    r"(?:makes?|made|earns?|earned|ganan?|ganaban?) (?:only |about |like |unos |como )?(\d{2}(?:\.\d{1,2})?)\b"
    r"(?! ?(?:k\b|mil\b|,\d|a year|al ano)))"
)
_EARNS_NOW = re.compile(r"\b(?:makes?|earns?|gets?|is making|gana|ganan)\b")
_TIME = re.compile(
    r"\b(?:in|within|under|than|up to|at most|en|de|maximo|hasta) (?:about |unos |unas )?"
    r"(\d{1,3}|a|an|un|una) (week|wk|month|mo|year|yr|semana|mes|ano)(?:s|es)?\b|"
    r"\b(\d{1,3}|a|an|un|una) (week|wk|month|mo|year|yr|semana|mes|ano)(?:s|es)? (?:or less|max|tops|o menos|maximo)\b"
)
_WEEKS = {
    "week": 1.0, "wk": 1.0, "semana": 1.0, "month": WEEKS_IN_A_MONTH, "mo": WEEKS_IN_A_MONTH, "mes": WEEKS_IN_A_MONTH,
    "year": 52.0, "yr": 52.0, "ano": 52.0,
}  # fmt: skip
_CLASS = frozenset({"class", "classes", "course", "courses", "program", "programs", "training", "school", "certificate", "certification"})
_IRREGULAR = {
    "drove": "drive", "taught": "teach", "built": "build", "sold": "sell", "ran": "run", "kept": "keep", "took": "take", "did": "do",
    "cuido": "cuidar", "manejo": "manejar",
}  # fmt: skip
_DOING = {
    "oficinas": "janitor", "offices": "janitor",
    "cleaning": "clean houses", "cleaner": "clean houses", "limpieza": "limpiando casas", "limpiando": "limpiando casas",
    "limpio": "limpiando casas", "limpiaba": "limpiando casas", "cooking": "cook", "driving": "driver", "dishes": "dishwasher",
    "fields": "farm worker", "campo": "farm worker", "construccion": "construction laborer", "construction": "construction laborer",
    "uber": "taxi driver", "lyft": "taxi driver", "doordash": "delivery driver", "instacart": "delivery driver",
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
    wage_now: float | None = None
    """What the person says they make an hour."""
    within_weeks: int | None = None


class WorkReader:
    """Tells apart whose work is spoken of."""

    def __init__(self, spotter: WorkSpotter) -> None:
        self._spotter = spotter

    def read(self, text: str, plain: str) -> WorkTold:
        """Whose work a message speaks of. `plain` is the text as phrases are looked for in it."""
        told: dict[str, list[str]] = {"now": [], "parents": [], "asked": []}
        changed = _FROM_TO.search(plain)
        left = self._work(changed[1], said_of_someone=True) if changed else ()
        told["now"] += left
        for whose, piece in _pieces(_NO_COMPARISON.sub(" ", plain.replace(changed[0], "to ") if changed and left else plain)):
            told["asked"] += self._classes(piece) if whose == "now" else ()
            told[whose] += self._work(piece, said_of_someone=whose != "asked")
        spoken = with_digits(_unaccented(text))
        theirs = _PARENT_WAGE.search(spoken)
        wages = [
            float(one[1] or one[2])
            for one in _HOURLY.finditer(spoken)
            if theirs is None or not theirs.start() <= one.start() < theirs.end()
        ]
        wages += [float(one[1]) for one in _SUPPOSED_WAGE.finditer(spoken) if float(one[1]) not in wages]
        now, parents, asked = (tuple(dict.fromkeys(told[whose])) for whose in ("now", "parents", "asked"))
        earned = float(theirs[1] or theirs[2] or theirs[3]) if theirs else None
        earn_now = theirs is not None and bool(_EARNS_NOW.search(theirs[0]))
        return WorkTold(now, parents, asked, earned, earn_now, tuple(wages), _wage_now(spoken), _weeks_in(spoken))

    def _classes(self, piece: str) -> Iterable[str]:
        """The work that a piece names a class for."""
        named = self._spotter.find(piece)
        return named.codes if _asks_for_class(piece, named) else ()

    def _work(self, piece: str, *, said_of_someone: bool) -> Iterable[str]:
        """The work named in a piece; of what someone does also by its verb and by a single word."""
        named = self._spotter.find(piece)
        if said_of_someone and _asks_for_class(piece, named):
            return ()
        for form in _forms(piece) if said_of_someone else (piece,):
            if codes := self._spotter.find(form).codes:
                return codes
        if said_of_someone:
            said = set(piece.split())
            for word, work in _DOING.items():
                if word in said and (codes := self._spotter.find(work).codes):
                    return codes
        return ()


def _asks_for_class(piece: str, named: Work) -> bool:
    """Whether a class is named beside the work, as in "medical assistant classes": then it is not what someone does."""
    words = piece.split()
    return any(one.end < len(words) and words[one.end] in _CLASS for one in named.words)


def _pieces(plain: str) -> Iterable[tuple[str, str]]:
    """The parts of a text, each with whose work it speaks of."""
    whose, before = "asked", ""
    pieces = [part.strip() for part in _CUT.split(plain) if part.strip()]
    if pieces and _BESIDE_WORK.search(pieces[0]) and not _ASKS.match(pieces[0]):
        whose = "now"
    for piece in pieces:
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


def _wage_now(spoken: str) -> float | None:
    """Dollars an hour that the person says they make, of their own pay and not of a parent's; None where they do not say."""
    found = _WAGE_NOW.search(_PARENT_WAGE.sub(" ", spoken.replace("'", "")))
    return float(found[1]) if found else None


def _weeks_in(spoken: str) -> int | None:
    """The most weeks someone has: "in 6 months", "en menos de un ano"; None where they set no limit."""
    found = _TIME.search(fold(spoken))
    if found is None:
        return None
    number, unit = (found[1], found[2]) if found[1] else (found[3], found[4])
    return round((int(number) if number.isdigit() else 1) * _WEEKS[unit])


def _unaccented(text: str) -> str:
    """Small letters without accents; signs stay, so that "$19.50" is still one figure."""
    return text.casefold().translate(str.maketrans("áéíóúüñ", "aeiouun"))
