"""A message made ready for reading facts: one spelling, numbers as digits, and whom each part of it is about.

"my mom is 70, i'm 29" says 70 of someone else and 29 of the writer. Every reader of facts asks here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from navigator.dialogue.facts_by_ear import as_it_sounds
from navigator.dialogue.facts_helped import words_on_the_helped
from navigator.dialogue.facts_notation import in_one_notation
from navigator.dialogue.facts_people import CHILDREN, OTHERS, About, Mark, change_points
from navigator.dialogue.number_words import with_digits
from navigator.dialogue.shorthand import ENGLISH, SPANISH
from navigator.knowledge.folding import fold, strip_accents

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = str | int | float | bool | tuple[str, ...] | tuple[int, ...]

LONGEST = 4_000
"""Characters read: facts stand in the first page of a message, and patterns stay quick."""

NOTE_PIECES, NOTE_WORDS = 3, 4
"""A note has at least so many clauses, of at most so many words on average."""

_WORD = re.compile(r"[a-z0-9]+")
# Accents tell the past apart before they go: "trabajó" is no "trabajo". "My cuz" is no "because".
_SPANISH_PAST = re.compile(r"\b(trabaj|limpi|cocin|manej|cuid|lav|pint)(?:ó|é)\b", re.IGNORECASE)
_COUSIN = re.compile(r"\b(my|a|his|her|mi) cuz\b", re.IGNORECASE)
# Contractions that would read as other words without their sign: "we're" as "were", "my daughter's pregnant" as several daughters.
_WE_ARE = re.compile(r"\bwe[’']re\b", re.IGNORECASE)
_PERSON_IS = re.compile(
    rf"(?<!\bat my )(?<!\bin my )(?<!\bto my )(?<!\bfrom my )\b({OTHERS}|{CHILDREN}|one|other|older|younger)[’']s(?= (?:\d|pregnant|"
    rf"in\b|at\b|an?\b|the\b|not\b|too\b|on\b|been\b|got\b|about\b|sick|disabled|homeless|"
    r"\w+ing\b))",
    re.IGNORECASE,
)
_AT_ONE = re.compile(
    r"\b((?:baby|youngest|toddler|son|daughter|bebe|nene|nena|nino|nina|hij[oa]|chic[oa]) (?:is|tiene|just turned|"
    r"turned)) (?:one|un ano|uno)\b"
)
# "Son 3" is no son of three.
_THERE_ARE = re.compile(r"(?<!\bmy )(?<!\bmi )(?<!\ba )(?<!\bun )(?<!\bel )\bson(?= (?:[2-9]|dos|tres|cuatro|cinco|seis|siete)\b)")
_OPENING = str.maketrans("", "", "¿¡")
_PHONE = re.compile(
    r"(?<!\d)(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}(?!\d)|(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)|(?<!\d)\d{3}-\d{4}(?!\d)"
)
LONGEST_SENTENCE = 240
_SENTENCE_END = re.compile(r"[.!?;\n]+(?!\d)")
_CLAUSE_END = re.compile(r"[.!?;\n()|·•:]+(?!\d)|,(?!\d{3}\b)|\s[-–—]+\s|(?<=\D)/(?=\D)")
_DESK = re.compile(
    r"^\W*(?:(?:f|m|nb|h|female|male|masc|fem|mujer|hombre|client[ae]?|participant|walk-?in|customer|ct|clt|pt)\b\.?[ ,:/-]*(?:\d{2}\b|"
    r"is\b|es\b|[a-z])|\d{2} ?(?:f|m|yo|y/o)\b|(?:single )?(?:mom|dad|man|woman|vet|veteran|senora?|sra?|srta),?\.? \d{2}\b"
    r"|(?:sra?|srta|mrs?|ms)\b\.? [a-z]|(?:intake|phone|referral|ref|caller|tel|fam)\b ?[.:])"
    r"|(?:^|[.;,(]\s*)[fmh],? ?\d{2}\b(?! ?(?:st|ave|bus))"
    r"|(?:^|[.;,]\s*)(?:wants|needs|lives in|works at|speaks|quiere|necesita|ocupa)\b"
)
_OWN_SUBJECT = re.compile(
    r"\b(?:i|im|ive|id(?= (?:like|love|prefer|rather|be|need|take|do)\b)|we|me|my|estoy|tengo|soy|quiero|necesito|ocupo|mi|mis)\b"
)
_THIRD_TO_FIRST = {
    "has": "have", "works": "work", "lives": "live", "gets": "get", "receives": "receive", "wants": "want", "needs": "need",
    "speaks": "speak", "makes": "make", "earns": "earn", "stays": "stay", "sleeps": "sleep", "is": "im", "shes": "im", "hes": "im",
    "tiene": "tengo", "vive": "vivo", "trabaja": "trabajo", "gana": "gano", "recibe": "recibo", "quiere": "quiero",
    "necesita": "necesito", "habla": "hablo", "salio": "sali", "perdio": "perdi", "llego": "llegue", "esta": "estoy",
    "duerme": "duermo", "puede": "puedo", "limpia": "limpio", "cuida": "cuido", "maneja": "manejo", "vende": "vendo",
    "sufre": "sufro", "busca": "busco", "dejo": "deje", "termino": "termine", "acabo": "acabe", "estudio": "estudie", "fue": "fui",
    "hizo": "hice", "saco": "saque", "cumplio": "cumpli", "vino": "vine", "nacio": "naci", "cocina": "cocino", "lava": "lavo",
    "pinta": "pinto", "plancha": "plancho", "reparte": "reparto", "hace": "hago", "renuncio": "renuncie", "estuvo": "estuve",
    "cleans": "i clean", "cooks": "i cook", "drives": "i drive", "sells": "i sell", "cares": "i care", "babysits": "i babysit",
    "nannies": "i nanny", "teaches": "i teach", "stocks": "i stock", "paints": "i paint", "delivers": "i deliver",
    "walks": "i walk", "sews": "i sew", "does": "i do", "left": "i left",
}  # fmt: skip
_SUBJECT_WORDS = re.compile(
    r"\b(?:she|he|client[ae]?|participant|customer|ct|clt|pt|ella)(?=\s+(?:" + "|".join(_THIRD_TO_FIRST) + r")\b)\s+"
)


class Finding(NamedTuple):
    """A fact, and the words it was read from."""

    field: str
    value: Value
    words: str


@dataclass(frozen=True, slots=True)
class Clause:
    """Folded words between two stops that are about one person."""

    text: str
    about: About
    start: int


@dataclass(frozen=True, slots=True)
class PlainText:
    """A message in one spelling; punctuation and money signs stay. Offsets are of `text`."""

    text: str
    clauses: tuple[Clause, ...]
    marks: tuple[Mark, ...]
    desk: bool

    def about(self, offset: int) -> About:
        """Whom the words at an offset are about."""
        current: About = "self"
        for mark in self.marks:
            if mark.offset > offset:
                break
            current = mark.about
        return current

    def own(self) -> Iterator[Clause]:
        """The clauses about the writer (or, in a desk note, the client)."""
        return (clause for clause in self.clauses if clause.about == "self")

    def ever(self) -> Iterator[Clause]:
        """The clauses about the writer, today or long ago."""
        return (clause for clause in self.clauses if clause.about in {"self", "past"})

    def sentence_before(self, offset: int) -> str:
        """The folded words of the same sentence before an offset."""
        return fold(_SENTENCE_END.split(self.text[max(0, offset - LONGEST_SENTENCE) : offset])[-1])

    def is_note(self) -> bool:
        """Whether it is a list of facts rather than sentences."""
        pieces = [clause for clause in self.clauses if clause.text]
        return self.desk or (len(pieces) >= NOTE_PIECES and sum(len(clause.text.split()) for clause in pieces) <= NOTE_WORDS * len(pieces))

    def before(self, offset: int, length: int = 60) -> str:
        """What stands before an offset in the same clause."""
        return _CLAUSE_END.split(self.text[max(0, offset - length) : offset])[-1]

    def after(self, offset: int, length: int = 60) -> str:
        """What follows an offset in the same clause."""
        return _CLAUSE_END.split(self.text[offset : offset + length])[0]


def plain_text(text: str, language: str) -> PlainText:
    """The message made ready."""
    said = _COUSIN.sub(r"\1 cousin", _SPANISH_PAST.sub(r"\1aba", text[:LONGEST]))
    said = _PERSON_IS.sub(r"\1 is", _WE_ARE.sub("we are", said))
    plain = strip_accents(said).replace("\r", "\n")
    plain = _PHONE.sub(" ", plain.translate(_OPENING))
    table = {**ENGLISH, **SPANISH} if language == "es" else ENGLISH
    plain = _WORD.sub(lambda word: table.get(word.group(), word.group()), plain)
    if language == "es":
        plain = _THERE_ARE.sub("hay", as_it_sounds(plain))
    plain = with_digits(_AT_ONE.sub(r"\1 1", re.sub(r"\bi (?:am|m)\b", "im", re.sub(r"[^\S\n]+", " ", plain))))
    plain = in_one_notation(plain)
    helped = words_on_the_helped(plain)
    desk = helped is not None or (bool(_DESK.search(plain)) and not _OWN_SUBJECT.search(plain))
    plain = plain if helped is None else helped.lstrip(" ,:")
    if desk:
        plain = _first_person(plain)
    marks = tuple(change_points(plain, desk=desk))
    return PlainText(plain, tuple(_clauses(plain, marks)), marks, desk)


def _first_person(plain: str) -> str:
    """A desk note as if the client spoke, unless a verb follows a relative: "husband works" stays."""
    plain = _SUBJECT_WORDS.sub("", plain)
    verbs = "|".join(_THIRD_TO_FIRST)
    verb = rf"(^|[.;,):/]\s*|\b(?:and|but|y|pero|who|que|\d\d) )((?:ya )?(?:no )?)({verbs})\b"
    return re.sub(verb, lambda match: match[1] + match[2] + _THIRD_TO_FIRST[match[3]], plain)


def _clauses(plain: str, marks: tuple[Mark, ...]) -> Iterator[Clause]:
    edges = {0, len(plain)} | {match.end() for match in _CLAUSE_END.finditer(plain)}
    abouts: dict[int, About] = {}
    current: About = "self"
    for mark in marks:
        if mark.about != current:
            edges.add(mark.offset)
            current = mark.about
        abouts[mark.offset] = current
    cuts = sorted(edges)
    current = "self"
    for start, end in pairwise(cuts):
        current = abouts.get(start, _latest(abouts, start, current))
        words = fold(plain[start:end])
        if words:
            yield Clause(words, current, start)


def _latest(abouts: dict[int, About], offset: int, otherwise: About) -> About:
    earlier = [place for place in abouts if place <= offset]
    return abouts[max(earlier)] if earlier else otherwise
