"""How many children a person has: counted by a noun, "2 boys and a baby", told without one, "I have three", or left to the ages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from navigator.dialogue import facts_children_words as words
from navigator.dialogue.facts_births import last_named
from navigator.dialogue.facts_household import children_among

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from navigator.dialogue.facts_text import PlainText


class Count(NamedTuple):
    """So many children, and the words that say so."""

    number: int
    words: str


_COUNTED = re.compile(rf"(?<![\d$.]){words.COUNT} {words.KIND}{words.NOUN}\b{words.NOT_CHILDREN}(?P<under> (?:under|menores de) \d+)?")
_HAVING = re.compile(
    r"\b(?:have|has|got|had|raising|with|w|and|plus|mom|dad|single|^|,|me|y|con|tengo|tenemos|"
    r"criando|solter[oa]|mom|dad|mother|i|&|\+|,|un|una|a|just|only|tambien|cuido a mis|"
    r"is)\W*(?:just |only |also |already |solo |nomas |nada mas |mi |my |mis )?$"
)
# Children on either side of this are told one beside the other: "2 hijos (5 y 3) y una bebe".
_BESIDE = re.compile(
    r"[^a-z]*(?:\b(?:of|de|ages?|aged|years?|yrs?|yo|old|anos|months?|meses|who|are|que|tienen|and|y|also|tambien)\b[^a-z]*)*"
)
_AND_AT_END = re.compile(r"(?:\b(?:and|y|n|plus|mas|with|con|tambien|also)|[+&])\W*$")
_SEVERAL = re.compile(
    r"kids|kiddos|children|childrens|little ones|littles|dependents|minors|menores|(?:hij|nin|nen|chamac|morr|chiquit|chiquill)\w*s|"
    r"peques|mijos"
)
_SEX = re.compile(r"^(hij|nin|nen|chamac|morr|chiquit)\w*?(o|a)s?$")
# "One in kindergarten, the other is 3".
_ANOTHER = re.compile(
    r"\b(?:(?:the |my )?other(?: one)?|another(?: one)?|(?:el |la )?otr[oa])"
    r"(?= (?:is|whos?|thats|in|at|still|just|turn\w*|aged?|goes|de|tiene|que|en(?! camino)|va|esta|es|apenas|\d)\b)"
)
_ONE = (
    r"(?:son|daughter|boy|girl|baby|toddler|teen(?:ager)?|stepson|stepdaughter|newborn|infant|hij[oa]|nin[oa]|bebe|bb|nen[ea]|hijastr[oa])"
)
_AGED = r"(?:,? ?\(?(?:who is |whos |que tiene |aged? |is |de )?\d{1,2}(?: ?(?:yo|yrs?|years?|months?|mos?|anos?|meses))?(?: old)?\)?)?"
# "My son (4), my daughter and the baby".
_SIBLINGS = re.compile(
    rf"\b(?:my|our|mi|nuestr[oa]) (?:\w+ )?{_ONE}{_AGED}(?:(?:,? ?(?:and|y|n|&|\+) |, )(?:my |our |mi |the |el |la )?(?:\w+ )?{_ONE}\b"
    rf"(?! in law|s\b){_AGED})+"
)
# "Mis kids entran a las 8:15 ... tengo 3": a number whose noun was said before.
_NOUN_LEFT_OUT = re.compile(
    r"\b(?:tengo|tenemos|crio|have|got|raising)(?: (?:ya|already|also|just|only|nomas|nada mas|solo|all))* (?P<count>[2-9])"
    r"(?= ?(?:$|[,.;:!?()]|(?:of (?:th)?em|of them|de ellos|ya|y|and|so|but|pero|in|at|en|total|all|already|now|ahora|who|que|here|aqui|"
    r"home|living|under|aged?|ages|mas|more|no|todavia|still|younger|older|mayores|menores|chiquit[oa]s|chic[oa]s|grandes)\b))"
)
# "Two at home already", told beside a pregnancy or after children.
_AT_HOME = re.compile(
    r"(?:^|[,;.(] ?|\b(?:with|and|y|con|plus) )(?:ya )?(?P<count>[2-9])(?= (?:mas |more )?(?:already |ya )?(?:at home|already|en (?:la "
    r"|mi )?casa))"
)
# "All three of my kids", "los tres de mis hijos".
_ALL_OF = re.compile(
    rf"\b(?:all|los|las|todos) (?P<count>[2-9]) (?:of |de )?(?:my|our|mis|nuestr[oa]s) (?:\w+ )?(?:{words.GENERIC}|{words.SPECIFIC})\b"
)
# "Had my fourth last week".
_NTH = {
    "2nd": 2,
    "second": 2,
    "segund": 2,
    "3rd": 3,
    "third": 3,
    "tercer": 3,
    "4th": 4,
    "fourth": 4,
    "cuart": 4,
    "5th": 5,
    "fifth": 5,
    "quint": 5,
}
_BORN_NTH = re.compile(rf"\b(?:had|delivered|tuve|tuvimos|nacio)(?: a)? (?:my|our|mi|nuestr[oa]) (?P<nth>{'|'.join(_NTH)})[oa]?\b")
_PARENT_OF = re.compile(
    r"\b(?:mom|mum|mommy|mother|dad|father|parent|mama|madre|papa|padre|mami|mamá)(?: \w+)? (?:of|"
    r"to|de|con|with|w) (?P<count>\d{1,2}|one|un|una|uno)\b(?! (?:ano|year|yr|month|mo|mes)s?)(?! ?-?(?:yo|"
    r"y/o|mo\b|yr|year|month|mes|ano))"
)
_BOTH = re.compile(r"\b(?:both (?:of )?my|mis 2|los 2 ninos|my 2) (?:kids|children|sons|daughters|boys|girls|hijos|hijas|ninos|ninas)\b")
_TWINS = re.compile(
    r"\b(?:(?:have|got|my|with|w|of|to|tengo|mis|con|unos|unas) (?:\w+ ){0,3}?(?:twins|gemelos|"
    r"gemelas|mellizos|mellizas)|twin (?:boys|girls|babies|kids))\b"
)
_TWINS_AT_ALL = re.compile(r"\b(?:twins|gemel[oa]s|mellizos)\b")
# "I'm on it with my two", "mi marido, yo y los cinco": children left unsaid.
_MY_SO_MANY = re.compile(
    r"\b(?:my|mis|our|nuestr[oa]s|(?:yo|me|i|marido|esposo|esposa|wife|husband) (?:and|y|n|con|with) (?:los|mis|the|my)) (?P<count>[2-9])"
    r"(?= ?(?:$|[,.;!?()]|(?:and|y|n)\b(?! \d|/)|(?:so|but|pero|are|tienen|who|need|needs|at home|son|estan|van|go|que|while|mientras|"
    r"alone|live|viven|now|ahora|"
    r"because|porque|here|aqui)\b))"
)
# "Tengo dos, nino y nina".
_SORTED_OUT = re.compile(
    r"\b(?:tengo|tenemos|have|got) (?P<count>[2-9])[,:] ?(?:an? |una? |la |el )?"
    r"(?:nin[oa]|hij[oa]|boy|girl|varon|hembra|mujercita|son|daughter)\b"
)
# "No wait 4, I count my stepson", "perdon, son 3 con el de mi primer matrimonio".
_COUNT_CORRECTED = re.compile(
    r"(?:^|[.!?;\n,] ?)\W*(?:(?:no|wait|sorry|perdon|digo|oops|actually|disculpe|bueno|oh|ay|ah)\b[ ,]*)*"
    r"(?:(?:hay|its|i have|i got|tengo|make (?:that|it)|ya hay|we have|tenemos) )?(?P<count>[1-9])\b"
    r"(?=[^.!?]{0,12}\b(?:i count|count|counting|incl\w*|with|con|contando|cuento|plus|forgot|left out|missed|olvid\w+|"
    r"falt\w+)\b[^.!?]{0,20}\b(?:step\w+|hijastr[oa]s?|matrimonio|"
    rf"marriage|relationship|relacion|{words.GENERIC}|{words.SPECIFIC})\b)"
)
_TRIPLETS = re.compile(r"\b(?:have|had|got|my|with|w|of|tengo|tuve|mis|con|unos|unas) (?:\w+ ){0,3}?(?:triplets|trilliz[oa]s)\b")
# "Me and my son": one child, unless others are told of.
_ONE_CHILD = re.compile(
    r"\b(?:just |only )?me (?:and|n|&|\+) my (?:little |baby |teenage )?(?:son|daughter|"
    r"boy|girl|baby|kid|child|toddler)\b|\bmy (?:little )?(?:son|daughter|baby|kid|boy|girl) (?:and|"
    r"n|&) (?:me|i|myself)\b"
    r"|\b(?:yo y|con) mi (?:hij[oa]|nin[oa]|bebe|nene|nena)\b|\bmi (?:hij[oa]|nin[oa]|bebe) y yo\b|\bmy only (?:child|son|daughter|kid)\b"
)
_UNDER = re.compile(r"\b(?P<count>\d) (?:kids? |children )?under (?:the age of |age )?\d{1,2}\b(?! ?(?:hours|min|dollars|k))")
# "My kids, 3 of them".
_AFTER_NOUN = re.compile(
    rf"\b(?:tengo|tenemos|have|got)(?: (?:puras|puros|only|just|all|solo|all))? (?:{words.GENERIC}|{words.SPECIFIC}), "
    rf"(?P<count>[2-9])(?= ?(?:$|[.;!?]))"
)
# "My daughters, they're both in school".
_BOTH_OF_THEM = re.compile(
    rf"\b(?:my|our|mis|nuestr[oa]s) (?:{words.GENERIC}|{words.SPECIFIC})\b[^.!?;0-9]{{0,24}}\b(?:both|amb[oa]s|l[oa]s 2)\b"
)
_OF_THEM = re.compile(r"[ ,(](?P<count>[2-9]) (?:of (?:th)?em|of them|de ellos)\b")
_NONE = re.compile(
    r"\b(?:none (?:of them |of my own|are mine)|propios:? (?:ninguno|no)|ninguno (?:es )?mio|(?:not mine|none of them (?:are )?mine),? "
    r"(?:i|and)|"
    r"no (?:kids|children)(?! (?:care|allowed|menu))|(?:dont|do not|dnt|havent|never)(?: \w+)? (?:have|had|got) (?:any )?(?:kids|"
    r"children)|childless|"
    r"without kids|0 (?:kids|children|hijos)|kids: ?(?:0|none|no)|sin (?:hijos|ninos)|no (?:tengo|tenemos|tuve|hay)(?: (?!mas|otr)\w+)? "
    r"(?:hijos|ninos|familia)|ningun hijo|nunca (?:tuve|tuvimos|he tenido) (?:hijos|ninos))\b"
)
_SINGLE = re.compile(r"\b(?:single|older|disabled|young|adult|working|solter[oa]) (?:man|woman|guy|lady|person|adult|hombre|mujer)\W*$")
_NO_OTHERS = re.compile(
    r"\b(?:my|mi) (?:only|unic[oa]) (?:child|kid|son|daughter|baby|one|hij[oa]|nin[oa]|bebe|bb)\b|\bes (?:el|la) unic[oa]\b|\bno "
    r"tengo (?:otr[oa]s|mas)\b"
    r"|\bsolo (?:la|lo) tengo a (?:ella|el)\b|\bhij[oa] unic[oa]\b"
    r"|\b(?:me|i|yo|us)\b[^.!?;]{0,24}(?:and|y|n|&) (?:the|our|el|la|nuestr[oa]) (?:baby|bebe|bb)(?=[,.;]| (?:so|y|and|somos|is|are)\b|$)"
    r"|\b(?:thats|that is) (?:all my kids|my only one)\b|\b(?:he|she)s (?:the|my) only (?:one|kid|child)\b|\bjust the 1 (?:kid|child)\b"
)
# "If I have a baby": none is there yet.
_WISHED = re.compile(
    r"\b(?:(?:if|when|once|before|until) (?:i|we)|(?:want|wanna|hope|plan|planning|like|love|trying|try|going|thinking|ready) (?:to|"
    r"about|of)|si|cuando|"
    r"quiero|queremos|quisiera\w*|gustaria|pienso|antes de)(?: \w+)? (?:have|having|had|tengo|tenga\w*|tuvier\w+|tener)(?: (?:an?|"
    r"another|more|mas))?\W*$"
)
# "Diapers for 2 kids" are for one's own; "for 2 kids" as an answer too.
_FOR_ONES_OWN = re.compile(
    r"(?:^\W*|\b(?:child ?care|day ?care|preschool|food|groceries|clothes|clothing|shoes|diapers|formula|comida|ropa|zapatos|panales|"
    r"leche|utiles|"
    r"mochilas|guarderia|dentist\w*|doctor|vacunas|juguetes|toys|school supplies) )(?:is |es )?(?:for|para)\W*$"
)
_ENDS_ITEM = re.compile(r"\W*(?:$|(?:de|of|aged?|who is|que tiene) \d|\d|(?:and|y) (?:\d|an?\b|una?\b))")
_ANOTHER_HAS = re.compile(r"\b(?:has|have|had|tiene|tienen|con|with)\W*$")
_WITHOUT_NOUN: tuple[tuple[re.Pattern[str], int | None], ...] = (
    (_PARENT_OF, None), (_ALL_OF, None), (_AT_HOME, None), (_MY_SO_MANY, None), (_SORTED_OUT, None),
    (_COUNT_CORRECTED, None), (_TRIPLETS, 3), (_UNDER, None), (_NOUN_LEFT_OUT, None), (_OF_THEM, None),
    (_ONE_CHILD, 1), (_BOTH, 2), (_BOTH_OF_THEM, 2), (_AFTER_NOUN, None), (_TWINS, 2),
)  # fmt: skip
_AFTER_CHILDREN = frozenset({_AT_HOME, _NOUN_LEFT_OUT, _OF_THEM})
"""Counts that tell something only where children were spoken of before."""
_TWIN = re.compile(r"twin|gemel|melliz")
_PREGNANT = re.compile(r"\b(?:pregnant|expecting|embarazada|esperando|embarazo)\b")


def says_none(plain: PlainText, text: str) -> Count | None:
    """That there are no children, where the writer says so of themselves."""
    none = _NONE.search(text)
    if none and (plain.about(none.start()) == "self" or _SINGLE.search(plain.before(none.start()))):
        return Count(0, none.group())
    return None


def read_count(plain: PlainText, text: str) -> Count | None:
    """The count that is said, of a text without other people's children; None where at most ages tell it."""
    counted = [match for match in _COUNTED.finditer(text) if _is_own(plain, match)]
    if counted:
        return _all_together(text, counted)
    return next(_told(plain, text), None)


def count_by_ages(plain: PlainText, said: Count | None, ages: Sequence[int], ages_words: Sequence[str]) -> Count | None:
    """The count once ages are known: twins share one, and "my only one" is all there are."""
    told = ages and _TWINS_AT_ALL.search(plain.text)
    if told and (said is None or (_TWIN.search(" ".join(ages_words)) and _TWIN.search(said.words))):
        return Count(len(ages) + (len(set(ages)) == len(ages)), "twins")
    if said is None and (alone := _NO_OTHERS.search(plain.text)):
        return Count(max(1, len(ages)), alone.group())
    return said


def has_no_others(plain: PlainText) -> bool:
    """Whether a child is said to be the only one."""
    return _NO_OTHERS.search(plain.text) is not None


def _all_together(text: str, counted: list[re.Match[str]]) -> Count:
    """The sum of children counted one beside the other; a number of "kids" covers those that are told after or before it."""
    total, last = _number(counted[0]["count"]), counted[0]
    covers = _SEVERAL.fullmatch(last["noun"]) is not None
    for match in counted[1:]:
        gap = text[last.end() : match.start()]
        beside = (_BESIDE.fullmatch(gap) and _AND_AT_END.search(gap)) or _of_other_sex(last, match)
        if not beside and covers:
            break
        if not beside and _SEVERAL.fullmatch(match["noun"]):
            return Count(max(total, _number(match["count"])), match.group())
        covers = covers or _SEVERAL.fullmatch(match["noun"]) is not None
        total, last = total + _number(match["count"]), match
    if not covers:
        total += sum(1 for _ in _ANOTHER.finditer(text, last.end()))
    return Count(total, text[counted[0].start() : last.end()])


def _of_other_sex(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether nouns tell boys from girls: "hijos" beside "hijas" leaves them out."""
    mine, theirs = _SEX.match(one["noun"]), _SEX.match(other["noun"])
    return mine is not None and theirs is not None and mine[1] == theirs[1] and mine[2] != theirs[2]


def _told(plain: PlainText, text: str) -> Iterator[Count]:
    """Counts where no noun is counted: "mother of two", "my two", "I have three", twins and the like, the surest first."""
    for pattern, fixed in _WITHOUT_NOUN:
        for match in pattern.finditer(text):
            if plain.about(match.start()) not in {"other", "past"} and (
                pattern not in _AFTER_CHILDREN or _spoke_of_children(plain, text, match.start())
            ):
                yield Count(fixed or _number(match["count"]), match.group())
    if (born := _BORN_NTH.search(text)) and plain.about(born.start()) == "self":
        yield Count(_NTH[born["nth"]], born.group())
    if siblings := _SIBLINGS.search(text):
        yield Count(len(re.findall(rf"\b{_ONE}\b", siblings.group())), siblings.group())
    if members := children_among(text):
        yield Count(members, "of the household")


def _is_own(plain: PlainText, match: re.Match[str]) -> bool:
    """Whether counted children are the writer's."""
    before = plain.before(match.start())
    if (
        _WISHED.search(before)
        or (words.NOT_OWN.search(before) and not _FOR_ONES_OWN.search(before))
        or (plain.about(match.start()) in {"other", "child"} and _ANOTHER_HAS.search(before))
    ):
        return False
    if match["count"].isdigit():
        return int(match["count"]) > 0 and not re.search(r"\b(?:age|ages|grade|section|title)\W*$", before)
    if match["count"] in {"one", "1"}:
        return not re.search(r"\b(?:no|every|each|this|that|any|which|another|my|the)\W*$", before)
    # "31, Daly City, un hijo": an item of a list.
    return bool(_HAVING.search(before)) or (not before.strip() and _ENDS_ITEM.match(plain.after(match.end())) is not None)


def _spoke_of_children(plain: PlainText, text: str, offset: int) -> bool:
    return last_named(plain, text, offset) == "child" or _PREGNANT.search(plain.text, 0, offset) is not None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 1
