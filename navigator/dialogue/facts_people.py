"""Whom the words of a message are about: the writer, a child of theirs, or someone else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from navigator.dialogue.facts_words_parts import NOUN_BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator

About = Literal["self", "child", "other", "past"]
"""Whom words are about; "past" is the writer as they once were."""


class Mark(NamedTuple):
    """From `offset` on, the words are about this person."""

    offset: int
    about: About


OTHERS = (
    "mom|moms|mommy|mother|mothers|mama|mami|ma|dad|dads|daddy|father|papa|papi|parents|"
    "folks|husband|husbands|hubby|wife|wifes|spouse|partner|boyfriend|bf|girlfriend|gf|"
    "fiancee?|"
    "baby daddy|babys dad|kids dad|ex|brother|brothers|bro|sister|sisters|sis|aunt|auntie|"
    "tia|uncle|tio|cousin|cuz|niece|nephew|grandma|grandmother|granny|grandpa|grandfather|"
    "grandson|granddaughter|grandkids|grandchild|grandchildren|in-?laws|mother in law|father in law|"
    "friend|friends|homie|roommate|roommates|neighbor|boss|manager|coworker|landlord|landlady|"
    "case ?worker|teacher|sponsor|counselor|stepdad|stepmom|stepfather|"
    "madre|padre|papas|padres|esposo|esposa|marido|mujer|senora|viejo|vieja|pareja|novio|"
    "novia|hermano|hermana|hermanos|hermanas|primo|prima|sobrino|sobrina|abuelo|abuela|"
    "abuelos|abuelita|abuelito|"
    "nieto|nieta|nietos|suegra|suegro|cunado|cunada|amigo|amiga|vecino|vecina|jefe|jefa|"
    "nieces|nephews|cousins|neighbors|sobrinos|sobrinas|primos|primas|vecinos|vecinas|nietas|coworkers|"
    "patron|patrona|companero|companera|padrastro|madrastra|ex esposo|ex marido"
)
CHILDREN = (
    "son|sons|daughter|daughters|kid|kids|child|childs|children|baby|babys|boy|girl|toddler|"
    "teen|teenager|oldest|youngest|eldest|stepson|stepdaughter|little one|"
    "hijo|hija|hijos|hijas|nino|nina|ninos|ninas|nene|nena|bebe|muchacho|muchacha|chamaco|"
    "bebit[oa]|hijit[oa]s?|ninit[oa]s?|nenit[oa]|chamaquit[oa]s?|chamaca|mayor|menor|mas chico|mas chica|mas grande|mas pequeno|mas "
    "pequena|mijo|mija"
)
_VERBS = (
    # Any other verb of the third person: "uses", "sleeps".
    "[a-z]{3,}s|"
    "is|was|are|were|has|had|have|needs?|wants?|got|gets|gotten|just|lost|works?|worked|"
    "makes|cant|cannot|does|doesnt|dont|didnt|lives?|lived|died|passed|left|came|started|"
    "starts|will|"
    "might|who|also|keeps|took|said|says|told|kicked|never|still|used|aint|been|going|being|"
    "receives|gets|speaks|served|turns|turned|graduated|dropped|isnt|wont|moved|goes|went|"
    "es|esta|estan|era|estaba|tiene|tienen|tenia|necesita|necesitan|quiere|quieren|perdio|"
    r"trabaja|trabajan|trabajaba|vive|viven|vivia|salio|recibe|gana|l[oa](?= \w+ron\b)|no|ya|fue|murio|se|le|"
    "habla|llego|que|anda|"
    r"va|van(?= (?:al?|con|para|por|en|y|muy|bien|mal|todos|todas)\b)|duerme|vende|maneja|cuida|paga|acaba|sufre|cumple|cumplio|ocupa|"
    r"estudia|dejo|termino|son|toma|usa|puede"
)
_OBJECT = (
    "expecting|esperando|espero|esperamos|having|esperando a|i live with|live with|living with|stay with|vivo con|con|with|me and|i "
    "and|yo y|me n|me &|myself and"
)
_FIRST = (
    "i|im|ive|id|ill|we|our|us|yo|nosotros|nosotras|estoy|tengo|soy|vivo|gano|quiero|quisiera|necesito|ocupo|busco|recibo|"
    # "trabajo" is "I work", but "su trabajo" is a job.
    rf"{NOUN_BEFORE}trabajo|trabajaba|"
    "ando|somos|tenemos|vivimos|estamos|sali|llegue|vine|perdi|hablo|cuido|nos|puedo|debo|pago|hago|fui|"
    "me quede|me corrieron|me despidieron|me quitaron|me urge"
)
_POSSESSIVE = r"(?:my|our|mi|mis|nuestr[oa]s?|one of my|uno de mis|una de mis)"

_SIGNS = re.compile(
    rf"(?P<stop>[.!?;\n]+(?!\d))|(?P<comma>,(?!\d{{3}}\b))"
    rf"|(?P<other>(?<!\bim )(?<!\bsoy )(?<!\bas )\b(?:{_POSSESSIVE}|an?|un|una|this|some|his|her|su|that) (?:(?!and\b|"
    rf"y\b)[a-z]+ )?(?:{OTHERS}|"
    rf"lady|guy|man|woman|tenant|renter|patient|customer|inquilin[oa]|paciente|comadre|compadre|girl i know)\b(?: of mine| mia| mio| "
    rf"in law)?(?=,? (?:{_VERBS})\b|"
    r",? \d{1,2}\b| de \d{1,2}\b))"
    rf"|(?P<child>\b(?:{_POSSESSIVE}|the|el|la|her|his|su) (?:(?!and\b|y\b)[a-z]+ )?(?:{CHILDREN})\b(?=,? (?:{_VERBS})\b|,? "
    rf"\d{{1,2}}(?:yo|yrs?|mos?)?\b))"
    rf"|(?P<they>\b(?:(?:hes|shes|he(?! (?:ya )?[a-z]+(?:ado|ido|cho|sto|rto)\b)|she|ella)\b|"
    r"el (?=(?:es|esta|tiene|no|trabaja|vive|necesita|quiere)\b)))"
    r"|(?P<past>\bthere was a time\b|(?:^|(?<=[.!?;\n,] ))(?:at one (?:time|point) i|back (?:then|when i|in (?:19|20)\d\d)|hubo un tiempo|"
    r"(?:when|cuando) (?:\w+ ){1,2}(?:was|were|era|eran|eramos) (?:an? |un |una |muy |bien |still |todavia )?(?:kids?|little|small|"
    r"child|children|"
    r"babies|chic[oa]s?|chiquit[oa]s?|pequen[oa]s?|nin[oa]s?)\b|"
    r"en aquel(?:los)? (?:tiempos?|entonces|anos|dias)|hace (?:muchos )?anos (?:yo )?(?:era|estaba|estuve|tenia|vivia))\b)"
    r"|(?P<now>\b(?:now|today|nowadays|these days|ahora|hoy|ahorita|actualmente)\b)"
    rf"|(?P<first>\b(?:(?:ya )?no )?(?:{_FIRST})\b)"
)  # fmt: skip
# In a desk note relatives stand bare: "husband in jail".
_BARE = re.compile(rf"(?:^|(?<=[,.;] ))(?!mujer|senora|viej|ma\b|ex\b)(?:(?P<other>{OTHERS})|(?P<child>{CHILDREN}))\b(?! of\b)")
# "My nephew 18, dropped out": what follows the age is still of them.
_AGED_AND_DID = re.compile(
    r"\d{1,2}, (?:just |never |also )?(?:dropped|lost|needs|wants|has|is|got|was|quit|works|speaks|lives|dejo|tiene|quiere|necesita)\b"
)
_STAYS = re.compile(r"(?:es|is|are|was|were|has|have|had|tiene|tenia|esta|era|son)\b")


def change_points(plain: str, *, desk: bool) -> Iterator[Mark]:
    """Where the text turns to another person, in order; it starts with the writer.

    A sentence's end turns back to the writer, as does "I"; "he" and "she" take up whoever was spoken of before.
    A comma turns back unless it stands in a list of what someone is.
    """
    signs = sorted([*_SIGNS.finditer(plain), *(_BARE.finditer(plain) if desk else ())], key=lambda sign: sign.start())
    current: About = "self"
    spoken_of: About | None = None
    listing = False
    for sign in signs:
        match sign.lastgroup:
            case "past":
                current = "past"
            case "first" | "comma" | "they" | "other" | "child" if current == "past":
                continue
            case "now" if current != "past":
                continue
            case "stop" | "first" | "now":
                current, listing = "self", False
            case "comma" if listing:
                continue
            case "comma":
                current = "self"
            case "they":
                current = spoken_of or ("self" if desk else "other")
            case "other" | "child" if not _is_companion(plain, sign.start()):
                current = spoken_of = "child" if sign.lastgroup == "child" else "other"
                after = plain[sign.end() :].lstrip(" ,")
                listing = bool(_STAYS.match(after) or (current == "other" and _AGED_AND_DID.match(after)))
            case _:
                continue
        yield Mark(sign.start(), current)


def _is_companion(plain: str, offset: int) -> bool:
    """Whether the person named there stands beside the writer: "me and my husband", "I live with my mom"."""
    return bool(re.search(rf"\b(?:{_OBJECT})\s*$", plain[max(0, offset - 20) : offset]))
