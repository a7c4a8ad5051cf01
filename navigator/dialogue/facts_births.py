"""Children told of by their birth, "had the baby last Tuesday", and children who are another's, "I nanny two kids, 1 and 3"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from navigator.dialogue import facts_children_words as words
from navigator.dialogue.facts_people import CHILDREN, OTHERS

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

_BABY = r"(?:bab(?:y|ies)|bb|sons?|daughters?|boys?|girls?|kid|child|twins|triplets)"
_BEBE = r"(?:bebes?|bb|bebit[oa]|nin[oa]s?|hij[oa]s?|nen[ea]|baron|varon|gordit[oa]|gemel[oa]s|melliz[oa]s|trilliz[oa]s)"
_BIRTH = (
    rf"(?:(?:had|delivered) (?:(?:my|the|our|her|an?) (?:\w+ )?)?{_BABY}\b|gave birth\b|{_BABY} (?:was|were) born|(?:my|the|our) (?:baby|"
    rf"bb) "
    rf"(?:came|arrived)|(?:tuve|tuvimos|acabo de tener) (?:(?:a )?(?:mis?|al|una?|el|la) (?:\w+ )?)?{_BEBE}\b"
    # "Me alivie" is to give birth only beside a child: one recovers from a cold as well.
    rf"|(?:di|dio) a luz|me alivie(?=[^.!?;\n]{{0,30}} (?:{_BEBE}|parto)\b)|nacio (?:mi|el|la|nuestr[oa]) {_BEBE}|(?:mi|el|la|nuestr[oa]) "
    rf"{_BEBE} "
    r"(?:ya )?nacio)"
)
_UNIT = r"days?|weeks?|wks?|months?|mos?|years?|yrs?|dias?|semanas?|mes(?:es)?|anos?"
_WHEN = (
    rf"(?:(?:hace (?:como |apenas |ya )?)?(?P<number>\d{{1,2}}|an?|una?) (?P<unit>{_UNIT})\b(?: ago| atras| old)?"
    r"|(?:last|this) (?:week|month|night|mon|tue|wed|thu|fri|sat|sun)\w*|yesterday|today|ayer|hoy|anoche|antier|"
    r"(?:la semana|el mes|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)) pasad[oa]|este mes|esta semana)"
)
_TOLD = re.compile(rf"\b{_BIRTH}[^.!?;\n]{{0,30}}?\b{_WHEN}")
_FIRST = re.compile(r"\b(?:my|our|mi|la|el|nuestr[oa]) (?:first|1st|primer[oa]?)\b")

_COUNTED = (
    rf"(?:\d{{1,2}}|an?|un|una|unos|unas|some|several|varios|varias|\d{{1,2}} other) {words.KIND}(?:{words.GENERIC}|{words.SPECIFIC})\b"
)
_AGES = words.AGES.replace("?P<ages>", "?:")
_AND_AGES = rf"(?:[ ,(]{{0,2}}(?:who are |que tienen |ages? |aged |de )?{_AGES})?"
_MINDED = re.compile(
    r"\b(?:nanny|nannying|babysit\w*|sit|watch(?:ing|ed)?|car(?:e|ing) (?:for|of)|look(?:ing)? after|teach(?:ing)?|tutor(?:ing)?|"
    rf"cuid(?:o|ando|ar|aba)|atiendo|le cuido)(?: for| a| como a)? {_COUNTED}{_AND_AGES}"
)
_IN_A_CLASS = re.compile(
    r"\b(?:day ?care|class|classroom|preschool|camp|school|group|guarderia|salon|clase|escuela)(?: \w+)? (?:with|has|of|con|tiene|hay) "
    rf"{_COUNTED}{_AND_AGES}"
)
_NOUN = rf"{words.KIND}(?:{words.GENERIC}|{words.SPECIFIC})\b"
_OF_SOMEONE = re.compile(
    rf"\b(?:{OTHERS})s? (?:and|with|w|y|con|n|&) (?:her|his|their|sus?|the) (?:{_COUNTED}|kids|children|hijos|ninos){_AND_AGES}"
    rf"|\b(?:teach(?:ing)?|tutor(?:ing)?|(?:doy|dar|dando|imparto) clases(?: \w+){{0,3}} a|work(?:ing)? with|trabajo con|nanny for) "
    rf"(?:the |los |las "
    rf")?{_NOUN}{_AND_AGES}"
    rf"|\b(?:my|our|his|her|their|a) (?:\w+ )?(?:{OTHERS})'?s'? (?:\d{{1,2}} )?{_NOUN}{_AND_AGES}"
    rf"|\b(?:l[oa]s|el|la|\d{{1,2}}) {_NOUN} de (?:mi|mis|un|una|la|el) (?:{OTHERS})\b"
)
_SOMEONE_NAMED = re.compile(rf"\b(?:(?P<other>{OTHERS})|(?P<child>{CHILDREN}|bbs?|kids|kiddos|twins|gemel[oa]s))\b")
_THEIRS = re.compile(rf"\b(?:her|his|their) (?:\d{{1,2}} )?{_NOUN}{_AND_AGES}|\bsus \d{{1,2}} {_NOUN}{_AND_AGES}")


class Birth(NamedTuple):
    """A birth told of: how many years ago, whether it was the first, and the words."""

    age: int
    is_first: bool
    words: str
    start: int
    end: int


def read_birth(plain: PlainText, text: str) -> Birth | None:
    """The birth a person tells of and when it was; None where none is, or somebody else's."""
    told = _TOLD.search(text)
    if told is None or plain.about(told.start()) == "other":
        return None
    # A daughter who had a baby made the writer a grandparent.
    if plain.about(told.start()) == "child" and re.match(r"had|delivered|gave|dio", told.group()):
        return None
    number, unit = told["number"], told["unit"]
    age = words.in_years(number if number.isdigit() else "1", unit) if number else 0
    sentence = re.split(r"[.!?;\n]", text[told.start() :])[0]
    return Birth(age, _FIRST.search(sentence) is not None, told.group(), told.start(), told.end())


def without_others_children(plain: PlainText) -> str:
    """The text with blanks for children minded for others or of someone named: offsets stay as they are."""
    text = plain.text
    for pattern in (_MINDED, _IN_A_CLASS, _OF_SOMEONE, *(() if plain.desk else (_THEIRS,))):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    return text


def last_named(plain: PlainText, own: str, offset: int) -> str | None:
    """Whether the person named last before an offset is a "child" or an "other"; `own` is the text without others' children."""
    named = [*_SOMEONE_NAMED.finditer(plain.text, 0, offset)]
    if not named:
        return None
    return "other" if own[named[-1].start() : named[-1].end()].isspace() else named[-1].lastgroup
