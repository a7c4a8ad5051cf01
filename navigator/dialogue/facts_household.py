"""How many live in the household: by a number, "somos 5", or by its members, "it's me, my wife and 3 kids"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue.facts_children_words import GENERIC
from navigator.dialogue.facts_people import CHILDREN, OTHERS
from navigator.dialogue.facts_text import Finding

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

LARGEST = 20
"""More than so many are no household."""

_MEMBER = (
    rf"(?:me|i|yo(?: sol[oa])?|myself|(?:my|our|the|mi|nuestr[oa]|el|la|an?|una?|one|1) (?!mayor|menor|mas |youngest|oldest|eldest|little "
    rf"one)(?:\w+ )?(?:{OTHERS}|{CHILDREN}|bb)|(?:grand(?:ma|pa)|mom|dad|mama|papa|baby|bebe|abuelit[oa])|"
    rf"(?:my |our |mis |nuestr[oa]s |los |las |the )?[2-9] (?:\w+ )?(?:{CHILDREN}|{GENERIC}|{OTHERS})|(?:my|our|mis|nuestros) "
    rf"(?:parents|papas|padres|grandparents|abuelos|suegros|twins?(?: (?:girls|boys|daughters|sons|babies))?|gemel[oa]s))\b"
)
_AND = r"(?: ?, ?(?:and |y )?| (?=my |mi )| and | y | n | plus | mas | ?[&+] ?| with | con )"
_LISTED = rf"{_MEMBER}(?:{_AND}{_MEMBER})+"
# What introduces a household: "it's just", "somos", "household is".
_IT_IS = (
    r"(?:its |it is |there is |theres |were |we are )?(?:just|only)|its|(?:solo|nomas|nada mas)(?: somos| estamos| vivimos)?|"
    r"(?:somos|vivimos)(?: solo| nomas| nada mas| \d)?|household(?: is)?|family(?: is)?|hogar|familia|soy|viven"
)
_LIVE = (
    r"(?:,? (?:all|todos|both|los \d))?,? (?:in (?:an?|one|the same|our) (?:\w+ )?(?:studio|room|apartment|apt|house|garage|trailer|"
    r"bedroom)|en un[oa]?\b|live|living|stay|share|rent|are renting|split|vivimos|rentamos|compartimos|estamos (?:viviendo|rentando))\b"
)
_NOT_CUT_SHORT = r"(?!,? (?:and|y|con|with|plus) (?:my|mi|mis|our|\d|the|el|la|los|an?|una?|her|his|sus?)\b|, (?:my|mi)\b)"
_MEMBERS = re.compile(
    rf"\b(?:{_IT_IS})(?: ?[:,] ?| )(?P<told>{_LISTED}){_NOT_CUT_SHORT}"
    rf"|\b(?P<living>{_LISTED}){_LIVE}"
    # Alone as a sentence: "me, my mom and my sister."
    rf"|(?:^|[.;!?\n] ?)(?P<alone>{_LISTED})(?= ?(?:nada mas|nomas|solamente|solos|only)?(?:[.;!?\n]|$))"
)
# "I live with my mom and 2 sisters": those beside the writer.
_BESIDE = re.compile(
    rf"\b(?:i (?:live|stay)|im (?:living|staying)|vivo|vivimos)(?: \w+)? (?:with|con) (?P<beside>{_LISTED}){_NOT_CUT_SHORT}"
)
# "We're 2 adults 3 kids", "2A 3C household".
_GROWN_AND_SMALL = re.compile(
    rf"\b(?P<grown>[1-9]) ?(?:adults?|adultos?)\b(?: ?(?:,|and|y|n|&|\+|con|with))? ?(?P<small>[1-9]) ?(?:{CHILDREN}|{GENERIC})\b"
    r"|\b(?P<a>[1-9])a[ ,/+]{0,2}(?P<c>[1-9])c\b"
)
_EACH = re.compile(_MEMBER)
_A_CHILD = re.compile(rf"\b(?:{CHILDREN}|{GENERIC}|bb|twins|gemel[oa]s)$")
_PAIR = re.compile(r"\b(?:parents|papas|padres|grandparents|abuelos|suegros|twins?|gemel[oa]s)\b")
_WRITER = re.compile(r"me|i|yo(?: sol[oa])?|myself")


_ROOF = (
    r"(?:the|my|our|an?|one|1|this|same|la|mi|el|un|una|nuestr[oa]|esta)(?: (?!clas|team|equipo|grup|cuadril|turno|trabaj|job|"
    r"shift)\w+){0,3}? "
    r"(?:house|home|household|family|apartment|apt|studio|room|bedroom|garage|place|trailer|rv|casa|familia|hogar|apartamento|depa|"
    r"departamento|"
    r"cuarto|recamara|estudio|traila|garaje)\b"
)
_HEADS = r"(?:people|persons|personas|of us|de nosotros|in all|en total|total|mouths|bocas)"
_N = r"(\d{1,2})\b"
_END = r"(?= ?(?:$|[.,;:!?)]))"
_ONLY = r"(?:(?:just|only|about|like|still|the|now|solo|solamente|nomas|nada mas|como|ya|apenas|nosotros|nosotras|los|las) )*"
_NO_HEADS = (
    r"(?! ?(?:bed\w*|kids?|adults?|hij\w+|ninos?|/|yrs?|years?|anos?|cuartos|recamaras|pisos|months?|meses|days?|dias?|hours?|hrs?))"
)
_SIZES = tuple(
    re.compile(pattern)
    for pattern in (
        # "Household size: 5", "una familia de 4", "5 person household".
        rf"\b(?:family|household|hh|fam|house|familia|hogar) ?(?:size)? ?(?:of|is|es|son|[:=-])? ?(?:de )?{_N}{_NO_HEADS}",
        rf"\b{_N} ?-?(?:person|people|persona) (?:household|family|house)",
        (
            rf"\b{_N} (?:people |total |of us |personas )?(?:in|en) (?:(?:the |our |my |el |la |mi )?(?:household|family|hogar|"
            rf"familia)|(?:our|my|mi|nuestra) (?:home|house|casa))\b"
        ),
        # "Somos 5", "there are 6 of us in a garage".
        rf"\b(?:casa|familia|hogar)(?: (?:de|hay))?,? (?:somos|vivimos|estamos|hay) {_ONLY}{_N}{_NO_HEADS}",
        (
            rf"\b(?:somos|vivimos|estamos|viven|hay|we are|were|there are|there is|theres|its|live|living|us|just|only) {_ONLY}{_N} ?"
            rf"(?:{_HEADS}\b(?! (?:work|want|need|are|girls|guys|will))|(?:{_HEADS} )?(?:living )?(?:in|at|en) {_ROOF}|at home|de familia)"
        ),
        rf"\b(?:somos|we are|(?:so|we|and) were|solo us|just us|only us|us|nosotr[oa]s) {_ONLY}{_N}{_END}|\bvivimos {_ONLY}{_N}{_END}",
        rf"\b(?:somos|were) {_ONLY}{_N}(?= (?:y|con|nada mas|nomas|solamente|solos?|total|contando|conmigo|counting|with)\b)",
        (
            rf"\bsomos {_ONLY}{_N}(?= (?:en|aqui|aca) (?!(?:mi|el|la) (?:cuadrilla|equipo|clase|grupo|trabajo|turno|taller|compania|"
            rf"oficina|cocina|"
            r"iglesia|lista)\b|mi trabajo))"
        ),
        rf"\b{_N} {_HEADS} (?:living |viviendo )?(?:in|at|en) {_ROOF}|\b{_N} (?:mouths|bocas)\b",
        rf"(?:^|[,;.] ?){_N} of us\b(?! (?:work|want|need|are|girls|guys|will))|[,;.] {_N} (?:people|personas){_END}",
        rf"\b(?:month|year|week|income|mes) for {_N}(?: people)?\b|\bthat(?: makes| is|s) {_N}(?: of us)?{_END}",
        # "No wait, 6 counting his parents", "5 contando a mi suegro", "no, 5 with my dad".
        (
            rf"(?<![\d$.:-]){_N},? (?:people |personas )?(?:incl(?:uding|uyendo)?\.?|counting|contando|if you count)(?: a)? "
            rf"(?:my|his|her|mis?|sus?|the|los|la|el|our) (?:\w+ )?(?:{OTHERS})\b(?!s? (?:hours|hrs))"
        ),
        rf"\b(?:counting|contando)\b[^.;!?]{{0,24}}\b(?:were|we are|somos) {_N}",
        (
            rf"^\W*(?:(?:no|wait|sorry|perdon|digo|oops|actually)\b\W*)+(?:its |hay |somos )?{_N} (?:with|con) (?:my|mis?) (?:\w+ "
            rf")?(?:{OTHERS})\b"
        ),
    )
)
_US = re.compile(r"\b(?:us|we|were|somos|vivimos|estamos|nosotr[oa]s|our|my|mi|nuestra)\b")
_OWN_FAMILY = re.compile(r"\b(?:my|our|mi|nuestra) (?:\w+ )?$")
# "I work for a family of 5".
_OF_A_FAMILY = re.compile(r"\b(?:for|with|de|para|con|of) (?:an?|una?|the|la|this) (?:\w+ )?$")
_JUST_US = re.compile(
    r"\b(?:just|only|its|solo|nomas|nada mas) (?:me and my|yo y mis|somos yo y mis|me n my|"
    r"me & my) (?P<count>\d) (?:kids|children|sons|daughters|boys|girls|hijos|hijas|ninos|"
    r"ninas)\b|\b(?:vivo|estoy) (?:sol[oa] )?con mis (?P<with>\d) (?:hijos|hijas|ninos|ninas) (?:nomas|nada mas|solamente|y ya)\b"
)
_ALONE = re.compile(
    r"\b(?:i live alone|live alone|living alone|live by myself|vivo sol[oa]|household of (?:one|"
    r"just me)|family of one|just me(?=,? no kids| and nobody|$)|(?:soy|somos|nomas|solo) (?:solo |nomas )?yo sol[oa]|(?:solo|nomas) "
    r"(?:soy )?yo(?=[.,;]|$)|its (?:just|only) me(?=[.,;!]|$))\b(?! (?:with|con|and|y)\b)"
)


def read_household(plain: PlainText) -> list[Finding]:
    """How many people live together, the person counted."""
    for pattern in _SIZES:
        for match in pattern.finditer(plain.text):
            size = int(next(filter(None, match.groups())))
            if 1 <= size <= LARGEST and _is_own(plain, match):
                return [Finding("household_size", size, match.group())]
    if (members := read_members(plain.text)) is not None:
        return [Finding("household_size", *members)]
    if (us := _JUST_US.search(plain.text)) is not None:
        return [Finding("household_size", int(us["count"] or us["with"]) + 1, us.group())]
    if (alone := _ALONE.search(plain.text)) and plain.about(alone.start()) == "self":
        return [Finding("household_size", 1, alone.group())]
    return []


def _is_own(plain: PlainText, match: re.Match[str]) -> bool:
    before = plain.text[: match.start()]
    if _OF_A_FAMILY.search(before):
        return False
    return plain.about(match.start()) != "other" or _US.search(match.group()) is not None or _OWN_FAMILY.search(before) is not None


def read_members(text: str) -> tuple[int, str] | None:
    """How many live together where they are named one by one or old and young, the writer among them, and the words; else None."""
    if both := _GROWN_AND_SMALL.search(text):
        return int(both["grown"] or both["a"]) + int(both["small"] or both["c"]), both.group()
    for match in (*_MEMBERS.finditer(text), *_BESIDE.finditer(text)):
        members = [member.group() for member in _EACH.finditer(match[match.lastgroup or 0])]
        if match.lastgroup == "beside":
            members.append("me")
        if any(_WRITER.fullmatch(member) for member in members):
            return sum(_heads(member) for member in members), match.group()
    return None


def children_among(text: str) -> int:
    """How many of the members named are children; none where no household is named by its members."""
    for match in (*_MEMBERS.finditer(text), *_BESIDE.finditer(text)):
        members = [member.group() for member in _EACH.finditer(match[match.lastgroup or 0])]
        if match.lastgroup == "beside" or any(_WRITER.fullmatch(member) for member in members):
            return sum(_heads(member) for member in members if _A_CHILD.search(member))
    return 0


def _heads(member: str) -> int:
    """How many persons a member named is: "2 sisters" are two, "my parents" as well."""
    if number := re.search(r"[2-9]", member):
        return int(number[0])
    return 2 if _PAIR.search(member) else 1
