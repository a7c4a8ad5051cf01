"""A message written for somebody else: "asking for my neighbor, he is blind". Its facts are those of the person who needs help."""

from __future__ import annotations

import re

from navigator.dialogue.facts_people import CHILDREN, OTHERS

_PLURAL_OR_SMALL = re.compile(r".*s|baby|toddler|little one|bebe|children|ninos?|ninas?")
_MY = r"(?:my|our|mi|an?|un|una)"
_RELATIVE = "|".join(word for word in OTHERS.split("|") if not _PLURAL_OR_SMALL.fullmatch(word))
_CHILD = "|".join(word for word in CHILDREN.split("|") if not _PLURAL_OR_SMALL.fullmatch(word))
_SOUGHT = (
    r"(?:(?:i need|i want|need|looking for|busco|necesito|quiero) )?(?:some )?(?:help|info|information|a job|work|ayuda|"
    r"informacion|trabajo)"
)
_WRITING = (
    r"(?:(?:im|just|estoy) )?(?:asking|calling|writing|inquiring|here|preguntando|llamando|escribiendo|pregunto|llamo|escribo|"
    r"this is|its|esto es|es)"
)
_FOR = rf"^\W*(?:(?:hi|hello|hola|buenas|ok)\W+)?(?:(?:{_WRITING}|{_SOUGHT}) )?(?:for|on behalf of|para|de parte de|por) {_MY} (?:\w+ )?"
_ADULT_AGE = r"(?:1[89]|[2-6]\d)"
_WISHES = r"\b(?:wants?|needs?|looking for|is interested|quiere|necesita|ocupa|busca)\b"
_WRITTEN_FOR = (
    re.compile(rf"{_FOR}(?:{_RELATIVE})\b(?: of mine| mi[oa])?"),
    # A grown child is spoken for as anybody is; a small one's facts stay the parent's.
    re.compile(rf"{_FOR}(?:{_CHILD})\b(?=\W+(?:(?:who |que )?(?:is|tiene|de|she is|he is|hes|shes) )?{_ADULT_AGE}\b)"),
    re.compile(rf"^\W*{_MY} (?:{_CHILD})\b(?=\W+(?:(?:who |que )?(?:is|tiene|de|turned|cumplio) )?{_ADULT_AGE}\b.{{0,80}}{_WISHES})"),
)
_OF_THE_WRITER = re.compile(r"(?<!\bdo )(?<!\bcan )(?<!\bshould )(?<!\bcould )\bi\b|\b(?:im|ive|id|tengo|soy|estoy|vivo|gano|yo)\b")


def words_on_the_helped(plain: str) -> str | None:
    """What follows the naming of the person a message is written for; None where it is written for the writer, or tells of them too."""
    for pattern in _WRITTEN_FOR:
        if (match := pattern.search(plain)) and not _OF_THE_WRITER.search(plain[match.end() :]):
            return plain[match.end() :]
    return None
