"""How many children a person has, and how old they are.

Words about children are taken out of the text afterwards, so that "my son is 16" is not read as the writer's age.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue.facts_people import CHILDREN, OTHERS
from navigator.dialogue.facts_text import Finding

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

ADULT = 18
MONTHS_A_YEAR = 12
ONE_OF_SEVERAL = frozenset({"youngest", "oldest", "menor", "mayor", "mas chico", "mas chica", "mas pequeno", "mas pequena"})

_UNIT = (
    r"(?: ?-?(?:yo|y/o|yrs?(?: old)?|years?(?:-| )?(?:old)?|anos?(?: de edad)?|anitos?|mo|"
    r"mos|months?(?: old)?|mths?|meses|weeks?(?: old)?|semanas)\b)?"
)
_AGE = rf"(?<![\d$.])(\d{{1,2}})(?![\d./%]*\d)(?![/%]){_UNIT}"
_JOIN = r"(?:,? (?:and|y|n|or|the other|y un[oa] de|and a|otro de|otra de|y otro de|y otra de) |, ?| ?[+&/] ?| - )"
_AGES = rf"(?P<ages>{_AGE}(?:{_JOIN}(?:de )?{_AGE})*)".replace("(\\d{1,2})", "\\d{1,2}")
_ONE_AGE = re.compile(r"(\d{1,2}) ?-?(mo\b|mos\b|months?|mths?|meses|weeks?|semanas)?")

_GENERIC = (
    r"kids?|kiddos?|children|childs?|child|childrens|little ones|dependents?|hijos|hijas|"
    r"hij[oa]|hijitos|nin[oa]s?|ninitos|nen[ea]s?|chamac[oa]s?|criaturas?|peques|morrit[oa]s?|"
    r"morr[oa]s|chiquit[oa]s?|chiquill[oa]s?|chavalos|muchachit[oa]s|mijos|littles|kidz|"
    r"bbs?|escuincles|cipotes|minors?"
)
_SPECIFIC = (
    r"sons?|daughters?|bab(?:y|ies)|boys?|girls?|toddlers?|teens?|teenagers?|infants?|newborns?|"
    r"bebes?|bebitos?|baron(?:es)?|varon(?:es)?|hembras?|mujercitas?|adolescentes?"
)
_NOUN = rf"(?P<noun>{_GENERIC}|{_SPECIFIC})"
_KIND = (
    r"(?:(?:small|little|young|younger|older|school ?age|school-age|teenage|beautiful|minor|"
    r"own|special needs|autistic|twin|under age|wonderful|preschool|growing|pequen[oa]s?|"
    r"chiquit[oa]s?|menores) )*"
)
_COUNT = r"(?P<count>\d{1,2}|an?|one|un|una|uno)"
_NOT_CHILDREN = (
    r"(?! ?(?:care|development|support|psych|sitter|sit|seat|clothes|custody|center|abuse|"
    r"protective|club|friends?|scouts|monitor|shower|bed|crib|food|formula|diapers?|ed\b|"
    r"of god|care\w+|menu|size))"
)
_COUNTED = re.compile(rf"(?<![\d$.]){_COUNT} {_KIND}{_NOUN}\b{_NOT_CHILDREN}(?P<under> (?:under|menores de) \d+)?")
_PARENT_OF = re.compile(
    r"\b(?:mom|mum|mommy|mother|dad|father|parent|mama|madre|papa|padre|mami|mamá)(?: \w+)? (?:of|"
    r"to|de|con|with|w) (?P<count>\d{1,2}|one|un|una|uno)\b(?! (?:ano|year|yr|month|mo|mes)s?)(?! ?-?(?:yo|"
    r"y/o|mo\b|yr|year|month|mes|ano))"
)
_BOTH = re.compile(r"\b(?:both (?:of )?my|mis 2|los 2 ninos|my 2) (?:kids|children|sons|daughters|boys|girls|hijos|hijas|ninos|ninas)\b")
_TWINS = re.compile(
    r"\b(?:(?:have|got|my|with|w|of|to|tengo|mis|con|unos|unas) (?:\w+ )?(?:twins|gemelos|"
    r"gemelas|mellizos|mellizas)|twin (?:boys|girls|babies|kids))\b"
)
_TWINS_AT_ALL = re.compile(r"\b(?:twins|gemel[oa]s|mellizos)\b")
_NONE = re.compile(
    r"\b(?:no (?:kids|children)(?! (?:care|allowed|menu))|(?:dont|do not|dnt) have (?:any )?(?:kids|"
    r"children)|childless|without kids|0 (?:kids|children|hijos)|kids: ?(?:0|none|no)"
    r"|sin (?:hijos|ninos)|no tengo (?:hijos|ninos|familia)|ningun hijo)\b"
)
_HAVING = re.compile(
    r"\b(?:have|has|got|had|raising|with|w|and|plus|mom|dad|single|^|,|me|y|con|tengo|tenemos|"
    r"criando|solter[oa]|mom|dad|mother|i|&|\+|,|un|una|a|just|only|tambien|cuido a mis|"
    r"is)\W*(?:just |only |also |already |solo |nomas |nada mas |mi |my |mis )?$"
)
_NOT_OWN = re.compile(
    r"\b(?:work(?:ing|ed|s)? with|taking care of|take care of|took care of|watch(?:ing|ed)?|"
    r"babysit\w*|nanny\w*|teach\w*|tutor\w*|cuid(?:o|ar|ando|aba|e)(?: a)?|atender(?: a)?|"
    r"class of|"
    r"other peoples?|sister has|brother has|friend has|she has|he has|hermana tiene|as|was|"
    r"when i was|like|care for|drive|bus for|for|para|help|food|clothes|stuff|hired me for|"
    r"room for|saw|met|know|adopt\w*|any|every|each|cada|per|soy|ya soy|adult[oa])\W*$"
)

_KID_AGES = re.compile(
    rf"\b(?:{_GENERIC}|{_SPECIFIC}|twins|gemelos|gemelas)\b(?P<link>(?: (?:who |que )?(?:are|"
    r"is|r|aged?|ages|edades|de|tienen|tiene|entre|turned|just turned)\b|[ :(,-]+(?:ages?|"
    rf"aged|edades|edad|de)\b| ?[:(]| ?-)*)[ :(]*{_AGES}(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
_AGED_CHILD = re.compile(
    r"(?P<lead>(?:\b[\w']+ ){0,3})(?<![\d$.])(?P<age>\d{1,2})[ -]?(?P<unit>yo|y/o|yr|"
    r"yrs|year|years|month|months|mo|mos|week|weeks|wk|ano|anos)[ -]?(?:old|olds)?\b(?=(?P<tail>(?: \w+(?: \w+)?)?))"
)
_NAMED_CHILD = re.compile(
    rf"\b(?P<noun>{CHILDREN}|infant|little (?:one|man|girl|boy)|bebita|bebito)(?: (?:w|with|"
    r"con) \w+)?(?: (?:who|que|just|also|only|ya|apenas|ahora|nada mas))* ?(?:is|are|turned|"
    r"turns|tiene|de|cumplio|va a cumplir|age|aged|,|es de)? ?(?P<just>just )?(?:turned |"
    rf"only |about |like |almost |apenas |como )?(?<![\d$.])(?P<age>\d{{1,2}})(?![\d./%]*\d)(?P<unit> ?-?(?:mo|"
    rf"mos|months?|mths?|meses|weeks?|semanas|dias|days)\b)?(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
_LISTED = re.compile(rf"\b(?:ages|aged|edades|de edades)(?: of| de| are| is)?[ :]*{_AGES}")
_PAIR = re.compile(
    r"\b(?:one|uno|una|1|the (?:older|oldest|other|big)(?: one)?|el (?:mayor|grande)|la (?:mayor|"
    r"grande))(?: (?:is|thats|who is|de|tiene|es de|girl|boy|nino|nina|in))* (?P<a>\d{1,2})(?: ?anos?|"
    r" ?yo)?,? ?(?:and |y |n |& )?(?:the )?(?:other|another|younger|little|one|el otro|la otra|"
    r"otr[oa]|un[oa])(?: one)?(?: (?:is|thats|de|tiene|es de))* (?P<b>\d{1,2})\b"
)
# "Me and my son": one child, unless others are told of.
_ONE_CHILD = re.compile(
    r"\b(?:just |only )?me (?:and|n|&|\+) my (?:little |baby |teenage )?(?:son|daughter|"
    r"boy|girl|baby|kid|child|toddler)\b|\bmy (?:little )?(?:son|daughter|baby|kid|boy|girl) (?:and|"
    r"n|&) (?:me|i|myself)\b"
    r"|\b(?:yo y|con) mi (?:hij[oa]|nin[oa]|bebe|nene|nena)\b|\bmi (?:hij[oa]|nin[oa]|bebe) y yo\b|\bmy only (?:child|son|daughter|kid)\b"
)
# "Mis ninos estan en la escuela, tengo 4", "my kids, 3 of them".
_COUNTED_LATER = re.compile(
    rf"\b(?:mis|nuestros|my|our) (?:\w+ )?(?:{_GENERIC})\b[^0-9]{{0,60}}?(?:\b(?:tengo|son|i have|i got|have) (?P<count>[2-9])"
    r"(?= ?(?:$|[,.;!?)]|(?:y|no|and|pero|but|de ellos|of them|en total|total|in all)\b))|"
    r"[ ,(](?P<of>[2-9]) (?:of (?:th)?em|of them|de ellos))"
)
_MINDING = re.compile(
    r"\b(?:child ?care|day ?care|sitter|babysitter|preschool|head start|guarderia|nanny|diapers|formula) (?:for|para) an?$"
)
_UNDER = re.compile(r"\b(?P<count>\d) (?:kids? |children )?under (?:the age of |age )?\d{1,2}\b(?! ?(?:hours|min|dollars|k))")
_CORRECTED = re.compile(
    r"\b(?:shes|hes|she is|he is|kid is|actually) (?P<age>\d{1,2}),? not \d{1,2}\b|\b(?:shes|"
    r"hes|she is|he is) (?P<bare>\d|1[0-7])\b(?! ?(?:months? behind|weeks? late|of\b|feet))(?= (?:and|"
    r"n|so|now|y)\b|[,.]|$)"
)
_OLD_CHILDREN = re.compile(
    r"(?<![\d$])(?P<a>\d|1[0-7]) ?(?:&|and|y|\+) ?(?P<b>\d{1,2})[ -]?(?:yo|y/o|yrs?|years?|"
    r"anos?)?[ -]?(?:olds?)? (?:boys|girls|kids|sons|daughters|children|hijos|ninos|ninas)\b"
)
_NEWBORN = re.compile(r"\b(?:newborn|new born|recien nacid[oa])\b(?! (?:clothes|care|screening|photo))")
# What may follow an age that stands without a unit; anything else ("2 kids, 20 hrs") makes it another number.
_AFTER_AGES = re.compile(
    r"^ ?(?:$|(?:yo|y/o|yrs?|years?|anos?|old|and|y|but|pero|on|with|w|no|needs?|i|im|ive|"
    r"wants?|in|who|so|at|que|para|from|lives?|living|single|he|she|they|both|de|quier\w+|"
    r"necesit\w+|my|mi|tengo|we|now|hoy|ya|todavia|months?|meses|mo|mos|just|going|is|for|"
    r"because|porque|n|estoy|ocupo|por|\d))"
    r"(?:\b|$)"
)


class Children:
    """Reads a message's words on children; `rest` is the text without them."""

    def __init__(self, plain: PlainText) -> None:
        self._plain = plain
        self.rest = plain.text
        self.findings: list[Finding] = []
        self._ages: list[int] = []
        self._words: list[str] = []
        self._count: tuple[int, str] | None = None
        self._only_youngest = False
        self._read()

    def _read(self) -> None:
        none = _NONE.search(self.rest)
        if none and self._plain.about(none.start()) == "self":
            self.findings = [Finding("children", 0, none.group())]
            return
        self._read_counts()
        self._read_ages()
        if self._count is None and len(self._ages) == 1 and _TWINS_AT_ALL.search(self._plain.text):
            self._count = (2, "twins")
        more = self._ages and (self._count is None or 0 < self._count[0] < len(self._ages))
        if more and not self._only_youngest:
            self._count = (len(self._ages), " ".join(self._words))
        if self._count:
            self.findings.append(Finding("children", *self._count))
        if self._ages:
            words = ", ".join(self._words)
            self.findings += [Finding("children_ages", tuple(self._ages), words), Finding("youngest_child_age", min(self._ages), words)]

    def _read_counts(self) -> None:
        counted = [match for match in _COUNTED.finditer(self.rest) if self._is_own(match)]
        generic = [
            match
            for match in counted
            if re.fullmatch(_GENERIC, match["noun"]) and not re.fullmatch(r"hij[oa]|nin[oa]|nen[ea]", match["noun"])
        ]
        if generic:
            self._count = (_number(generic[0]["count"]), generic[0].group())
        elif counted:
            self._count = (sum(_number(match["count"]) for match in counted), " ".join(match.group() for match in counted))
        elif (parent := _PARENT_OF.search(self.rest)) and self._plain.about(parent.start()) == "self":
            self._count = (_number(parent["count"]), parent.group())
        elif (under := _UNDER.search(self.rest)) and self._plain.about(under.start()) == "self":
            self._count = (int(under["count"]), under.group())
        elif (later := _COUNTED_LATER.search(self.rest)) and self._plain.about(later.start()) != "other":
            self._count = (int(later["count"] or later["of"]), later.group())
        elif one := _ONE_CHILD.search(self.rest):
            self._count = (1, one.group())
        elif (pair := _BOTH.search(self.rest) or _TWINS.search(self.rest)) and self._plain.about(pair.start()) != "other":
            self._count = (2, pair.group())

    def _is_own(self, match: re.Match[str]) -> bool:
        if self._plain.about(match.start()) == "other" and re.search(
            r"\b(?:has|have|had|tiene|tienen|con|with)\W*$", self._plain.before(match.start())
        ):
            return False
        before = self._plain.before(match.start())
        if _NOT_OWN.search(before):
            return False
        if match["count"].isdigit():
            return int(match["count"]) > 0 and not re.search(r"\b(?:age|ages|grade|section|title)\W*$", before)
        if match["count"] in {"one", "1"}:
            return not re.search(r"\b(?:no|every|each|this|that|any|which|another|my|the)\W*$", before)
        return bool(_HAVING.search(before))

    def _read_ages(self) -> None:
        """Each way of telling ages in turn; what one has read, the next no longer sees."""
        self._read_pairs()
        self._read_lists()
        self._read_named()
        for match in _AGED_CHILD.finditer(self.rest):
            if self._is_aged_child(match):
                self._take(match, [_years(match["age"], match["unit"])])
        self._read_leftovers()

    def _is_theirs(self, match: re.Match[str]) -> bool:
        return self._plain.about(match.start()) != "other"

    def _read_pairs(self) -> None:
        for pattern in (_PAIR, _OLD_CHILDREN):
            for match in filter(self._is_theirs, pattern.finditer(self.rest)):
                self._take(match, [int(match["a"]), int(match["b"])])

    def _read_lists(self) -> None:
        for match in _KID_AGES.finditer(self.rest):
            ages = [_years(number, unit) for number, unit in _ONE_AGE.findall(match["ages"])]
            if self._fits(match, ages):
                self._take(match, ages)
        if self._count and not self._ages and (listed := _LISTED.search(self.rest)):
            self._take(listed, [_years(number, unit) for number, unit in _ONE_AGE.findall(listed["ages"])])

    def _read_named(self) -> None:
        for match in filter(self._is_theirs, _NAMED_CHILD.finditer(self.rest)):
            if _AFTER_AGES.match(match["tail"]) and not _NOT_OWN.search(self._plain.before(match.start())):
                self._only_youngest = self._only_youngest or match["noun"] in ONE_OF_SEVERAL
                self._take(match, [_years(match["age"], match["unit"] or "")])

    def _read_leftovers(self) -> None:
        """What stands only where no other age was told."""
        if self._ages:
            return
        corrected = _CORRECTED.search(self.rest)
        # "She's 3 and I need preschool" is of a child, as nobody else was spoken of.
        if corrected and "other" not in {clause.about for clause in self._plain.clauses if clause.start < corrected.start()}:
            self._only_youngest = True
            self._take(corrected, [int(corrected["age"] or corrected["bare"])])
        elif (newborn := _NEWBORN.search(self.rest)) and self._is_theirs(newborn):
            self._take(newborn, [0])

    def _fits(self, match: re.Match[str], ages: list[int]) -> bool:
        """Whether numbers after "kids" are their ages."""
        before = self._plain.before(match.start())
        if self._plain.about(match.start()) == "other" or _NOT_OWN.search(before) or not _AFTER_AGES.match(match["tail"]):
            return False
        says_so = bool(match["link"].strip(" ,-")) or re.search(r"[a-z]", match["ages"]) is not None
        bare = "," not in match.group()[: match.start("ages") - match.start()]
        return (says_so or bare or len(ages) > 1) and max(ages) <= 60

    def _is_aged_child(self, match: re.Match[str]) -> bool:
        lead, age, tail = match["lead"].split(), int(match["age"]), (match["tail"] or "").strip()
        if self._plain.about(match.start("age")) == "other" or re.match(
            rf"(?:{OTHERS}|man|woman|lady|guy|mom|dad|mother|father|veteran|experience|program|course|"
            r"lease|degree|college|sentence|car|house|sober|gap)\b",
            tail,
        ):
            return False
        if (
            set(lead[-2:]) & {"im", "am", "being", "as", "soy", "turned", "was", "since", "aged", "i"}
            or (not lead and not re.match(r"(?:son|daughter|kid|child|baby|toddler|hij[oa]|bebe)\b", tail))
            or (match["unit"] in {"week", "weeks", "wk"} and "old" not in match.group())
        ):
            return False
        if age < ADULT and _MINDING.search(match["lead"].rstrip()):
            return True
        old = "old" in match.group() or match["unit"] in {"yo", "y/o"}
        named = bool(re.match(r"(?:son|daughter|boy|girl|kid|child|baby|toddler|hij[oa]|nin[oa]|bebe)\b", tail))
        last = lead[-1] if lead else ""
        if age < ADULT and (
            (named and last not in {"for", "to", "watch", "teach", "class", "para"})
            or last in {"w", "with", "has", "have", "con", "plus", "own"}
        ):
            return True
        mine = last in {"my", "our", "his", "her"} or lead[-2:] in (
            ["have", "a"],
            ["with", "a"],
            ["and", "a"],
            ["have", "an"],
            ["with", "an"],
            ["got", "a"],
            ["of", "a"],
            ["w", "a"],
            ["raising", "a"],
            ["to", "a"],
        )
        return (
            mine and (old or bool(re.match(r"(?:son|daughter|boy|girl|kid|baby|at home)", tail))) and (age < ADULT or last in {"my", "our"})
        )

    def _take(self, match: re.Match[str], ages: list[int]) -> None:
        """Keeps ages, and takes their words out of what is left to read."""
        self._ages += ages
        self._words.append(match.group().strip())
        self.rest = self.rest[: match.start()] + " " * (match.end() - match.start()) + self.rest[match.end() :]


def read_children(plain: PlainText) -> tuple[list[Finding], str]:
    """Findings on children, and the text without the words on their ages."""
    children = Children(plain)
    return children.findings, children.rest


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 1


def _years(number: str, unit: str) -> int:
    """An age in whole years."""
    unit = unit.strip(" -")
    if unit.startswith(("mo", "mth", "mes")):
        return int(number) // MONTHS_A_YEAR
    return 0 if unit.startswith(("we", "wk", "sem", "day", "dia")) else int(number)
