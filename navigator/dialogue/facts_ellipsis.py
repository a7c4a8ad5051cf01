"""What is said of oneself by leaving it out: "my husband was Air Force, I wasn't", "mi ex tiene record, yo no", "so am I"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from navigator.dialogue.facts_text import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from navigator.dialogue.facts_text import PlainText

_NOT_I = re.compile(
    r"^(?:but |and |though |pero |y |aunque )?(?:yo (?:no|nunca)(?: (?:soy|tengo|fui|estuve))?(?: (?:un[oa]|ningun[oa]|nada))?|no "
    r"(?:lo )?soy|(?:i (?:dont|do not|didnt|am not|wasnt|was not|havent|have not|never (?:did|was|have))|im not|not me)"
    r"(?: (?:have one|one|any|either|though|tho|myself|a vet|anymore))?)$"
)
_SAME = re.compile(r"^(?:and |y )?(?:so (?:am|do|did|was|have) i|(?:me|im|i am|i do) too|yo tambien)$")
_SO_AM = re.compile(r"\bso (?:am|do|did|was|have)$")
_ONE_OF_THEM = re.compile(r"\b(?:one|un[oa]|lo soy)$")


# "They only hire in English and I don't speak it", "que no pidan inglés, yo no hablo nada".
_ENGLISH = re.compile(r"\b(?:english|ingles)\b")
_NO_WORD_OF_IT = re.compile(
    r"\bno (?:les?|l[oa]s?) (?:puedo )?entiend\w+|\b(?:(?:yo )?(?:casi )?no (?:l[oe]s? |mucho )?(?:hablo|entiendo|se|leo|escribo|"
    r"comprendo)(?: nada| mucho| casi nada| bien| muy bien| ni papa| "
    r"todo)?|i (?:dont|cant|barely|hardly|do not|cannot) (?:really )?(?:speak|understand|read|follow|write)(?: it| them| any| much| well|"
    r" a word| anything| that)*)$"
)


class _Topic(NamedTuple):
    """A circumstance of somebody else's, and what "I don't" then says of the writer."""

    field: str
    told: re.Pattern[str]
    denied: bool = False


_TOPICS = (
    _Topic("veteran", re.compile(r"\b(?:veteran\w*|vets?|army|navy|marines?|air force|coast guard|military|militar|ejercito|served)\b")),
    _Topic(
        "justice_involved",
        re.compile(r"\b(?:record|antecedentes|felon\w*|jail|prison|carcel|probation|parole|incarcerated|arrested|locked up|convict\w*)\b"),
    ),
    _Topic("disability", re.compile(r"\b(?:disab\w+|discapa\w+|incapacidad|deaf|blind|wheelchair|silla de ruedas)\b")),
    _Topic("immigrant", re.compile(r"\b(?:immigrants?|inmigrantes?|refugees?|refugiad[oa]s?|undocumented|indocumentad[oa]s?)\b")),
    _Topic("english_learner", re.compile(r"\b(?:speaks?|knows?|habla\w*|sabe\w*|entiende\w*) (?:\w+ )?(?:english|ingles)\b"), denied=True),
)


def left_unsaid(plain: PlainText) -> Iterator[Finding]:
    """Circumstances the writer denies or shares in a clause that names none: it speaks of the one before."""
    before = None
    for clause in plain.clauses:
        denies = _NOT_I.match(clause.text)
        shares = _SAME.match(clause.text) or (clause.text == "i" and before is not None and _SO_AM.search(before.text))
        of_another = before is not None and (before.about in {"other", "child"} or _ONE_OF_THEM.search(clause.text) is not None)
        if before and of_another and clause.about == "self" and (denies or shares):
            for topic in _TOPICS:
                if topic.told.search(before.text):
                    yield Finding(topic.field, topic.denied if denies else not topic.denied, f"{before.text}, {clause.text}")
        if clause.about == "self" and _NO_WORD_OF_IT.search(clause.text) and _ENGLISH.search(plain.text):
            yield Finding("english_learner", value=True, words=clause.text)
        if not re.fullmatch(r"(?:but|pero|y|and)?", clause.text):
            before = clause
