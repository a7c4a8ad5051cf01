"""How facts are noted, in one notation: "10th gr", "3 ch (1/5/9)", "a year and a half", "17 con 75", "mom (client)" and the like."""

from __future__ import annotations

import re

from navigator.dialogue.facts_people import OTHERS

_KIDS = r"(?:kids?|children|child|sons?|daughters?|boys|girls|grandkids|hij[oa]s?|nin[oa]s?|ages|aged|edades)"
_YOUNG = r"(?:1?\d|2[0-5])(?!\d)"
_AN_HOUR = r"(?: ?/ ?h(?:ou)?r?\b| (?:an?|per|la|por|a la|x) (?:h(?:ou)?r|hora|ora)\b)"
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        # A slash between facts is a comma; "1/5/9" after children are ages.
        (r"\s+[/|]\s+", ", "),
        (
            (
                rf"\b({_KIDS}:? ?\(?|(?:of|de) \d ?\()(\d{{1,2}}) ?/ ?(\d{{1,2}})"
                rf"(?: ?/ ?(\d{{1,2}}))?(?: ?/ ?(\d{{1,2}}))?(?![\d/])"
            ),
            r"\1\2, \3, \4, \5",
        ),
        (r"\b(mother|mom|mum|father|dad|parent|madre|mama|padre) ?(?:/|x) ?(\d)\b(?!/)", r"\1 of \2"),
        # "Child: 1, age 4", "hijo 3a, hija 6m".
        (r"\b(kids?|child(?:ren)?|hij[oa]s|ninos|dependents?) ?[:=] ?(\d)(?=$|[.;(]|,? ?(?:\(|ages?|aged|edad)|, (?!\d))", r"\2 \1"),
        (r"\b(hij[oa]|nin[oa]|bebe|son|daughter|baby|bb)([ ,:(]{1,2}\d{1,2})a\b", r"\1\2 anos"),
        (r"\b(hij[oa]|nin[oa]|bebe|son|daughter|baby|bb)([ ,:(]{1,2}\d{1,2})m\b", r"\1\2 meses"),
        (rf"\b({_KIDS}:?) ({_YOUNG}) ({_YOUNG}) (and|y|n|&) ({_YOUNG})\b(?![\d/.$%:])", r"\1 \2, \3 \4 \5"),
        # "3 kids 12 9 4": ages one after another.
        (
            (
                rf"(?<=\d )({_KIDS}:?) \(?({_YOUNG}) ({_YOUNG})(?: ({_YOUNG}))?(?: ({_YOUNG}))?\b(?![\d/.$%:])"
                r"(?! ?(?:h(?:ou)?rs?|x|f|m|yo|am|pm)\b)"
            ),
            r"\1 \2, \3, \4, \5",
        ),
        (r"(?:, )+(?=\W*(?:$|[).,;]))", ""),
        (r"\b(\d{1,2}(?:st|nd|rd|th)) (?:gr|grd)\b\.?", r"\1 grade"),
        (r"\b(hs|ged|h s|high school) (?:dipl?|diplm|dploma)\b\.?", r"\1 diploma"),
        (r"\b(no|\d|one) (?:ch|chn|chld|chdn)\b", r"\1 kids"),
        (rf"\b(?:{OTHERS}) \((?:client|ct|clt|cl|pt)\)", "client"),
        (r"(?<=\d) a(?=\))", " anos"),
        (r"\b(citizen|ciudadan[oa]), (?=born|naci)", r"\1 "),
        (r"\bwhos\b", "who is"),
        (r"\b(?:dtr|dghtr|dau|daugh?t?r)(s?)\b", r"daughter\1"),
        # "A B.S. in", of which "b" has been read as "be".
        (r"\b(b)e?\.([sa])\b\.?", r"\1\2"),
        (r"\b((?:otr[oa]|un[oa]?|nin[oa]|hij[oa]|mayor|la|el) (?:de|tiene)|tiene|cumplio) once\b(?! (?:a|de|am|pm)\b)", r"\1 11"),
        (r"\b([fm])/(\d\d)/", r"\1 \2, "),
        (r"\bsecu\b", "secundaria"),
        (r"\b(?:sn|sin) (?=(?:mateo|jose|carlos|bruno|francisco)\b)", "san "),
        (r"\bg\.e\.d\b\.?", "ged"),
        (r"\bh\.s\.(?= (?:dip|grad|only|education))", "hs"),
        (r"\bused 2(?= (?:b|be|have|work|live|get|drive|do|go)\b)", "used to"),
        # Units made small: "3 anitos", "2 mesesitos"; and grades: "10º grado".
        (r"(?<=\b(?:de|un) )an(?:it|iy)o(?= |$|[.,;!?)])", "ano"),
        (r"(?<=\d )an(?:it|iy|ot|az)[oe]s?\b", "anos"),
        (r"\b((?:de|tiene|cumplio) )un ano\b(?! (?:y medio|de|en|sin|que)\b)", r"\g<1>1 ano"),
        (r"\bone(?=[ -](?:year|yr|month|week)s?[ -]olds?\b)", "1"),
        (r"(?<=\d )mes(?:es)?[sc]?itos?\b", "meses"),
        (r"(?<=\d )semanitas?\b", "semanas"),
        (r"(?<=\d )di(?:it|ec?it)as?\b", "dias"),
        (r"\b(\d{1,2}) ?[oa°º.]{1,2} (?=grado|semestre)", r"\1 "),
        (r"\b(?:un )?ano y medio\b", "1 ano"),
        (r"\b(?:an?|one) (?:year|yr) (?:and|n) (?:an? )?half\b", "1 year"),
        (r"(?<=\b\d) (?:1/2|and a half)(?= (?:years?|yrs?|yo|anos?)\b)", ""),
        # "17 con 75", "18 y medio la hora", "eighteen fifty an hour".
        (r"(?<![\d.])([1-9]\d) con (\d\d)(?![\d.])", r"\1.\2"),
        (rf"(?<![\d.])([1-9]\d) (?:y medio|and a half)(?={_AN_HOUR})", r"\1.50"),
        (rf"(?<![\d.])([1-9]\d) ([1-9][05]|25|75)(?={_AN_HOUR})", r"\1.\2"),
    )
)
# A grandchild one raises is a child of the household, as any other.
_RAISED = re.compile(
    r"\b(?:rais(?:e|ing|ed)|custody of|guardian (?:of|to)|guardianship of|adopted|foster(?:ing)? my|criando|crio|estoy criando|"
    r"custodia de|adopte)\b(?: \w+){0,3}? (?:grand ?(?:kids?|children|child|babies|baby|sons?|daughters?)|niet(?:[oa]s?|ec\w+))\b"
)
# "My 2 grandkids live with me, I have custody".
_KEPT = re.compile(
    r"\b(?:my|our|mis?|nuestr[oa]s) (?:\w+ )?(?:grand ?(?:kids?|children|child|sons?|daughters?)|"
    r"niet[oa]s?)\b[^.!?]{0,40}\b(?:custody|guardian\w*|"
    r"i raise|im raising|custodia|(?:los|las|lo|la) (?:crio|estoy criando))\b"
)
_GRAND = ((re.compile(r"\bgrand ?(?=kid|child|bab|son|daughter)"), ""), (re.compile(r"\bniet(?:ecit)?(?=[oa]s?\b)"), "hij"))


def in_one_notation(plain: str) -> str:
    """The text, in lower case and with numbers in digits, with what is noted in many ways noted in one."""
    for pattern, instead in _RULES:
        plain = pattern.sub(instead, plain)
    for told in (_RAISED, _KEPT):
        plain = told.sub(lambda match: _as_children(match.group()), plain)
    return plain


def _as_children(words: str) -> str:
    for pattern, instead in _GRAND:
        words = pattern.sub(instead, words)
    return words
