"""What a place named is to the writer: where they live, where they are from, or where they work, go or once were.

The verb nearest before the place decides: "I live in Pacifica and work in Colma". Where there is none, what stands in the place
does: "the Target in Colma" is nobody's home.
"""

from __future__ import annotations

import re
from typing import Literal

from navigator.dialogue.facts_people import OTHERS
from navigator.dialogue.facts_words_jobs import WORKPLACE

Role = Literal["home", "from", "past", "elsewhere"]

_PAST = (
    r"(?:moved|move|came|come|coming|moving|drove|relocated|acab\w+ de mudar\w*|vine|vinimos|mude|mudamos|llegue|llegamos)(?: "
    r"\w+){0,3}? (?=from|de\b|desde)|"
    r"used to \w+|(?:lived|stayed|grew up|raised|born|vivia|vivi|viviamos|creci|nacio|naci|nacid[oa]|criad[oa]|me crie)|"
    r"(?:(?:cuando|when i|when we|hace (?:muchos )?anos|antes|before)(?: \w+){0,2} (?:estaba|estuve|was|were|been))|originally|"
    r"originari[oa]|oriund[oa]"
)
_HOME = (
    r"(?:(?:have|ive|has|he|hemos|ha) (?:always )?(?:lived|stayed|vivido)|live|living|lives|livin|stay|staying|stays|reside|residing|"
    r"resident|based|sleep|sleeping|rent|renting|renta|rento|rentamos|rentando|"
    r"(?:moved|moving back|just moved)(?= )|vivo|viviendo|vivimos|vive|radico|radicamos|resido|resident[ea]|duermo|dormimos|durmiendo|"
    r"(?:me|nos) (?:estoy |estamos )?(?:quedo|quedamos|quedando|mude|mudamos)|domicilio|crash(?:ing)?|couch|our place|my place|"
    r"(?:my|our|mi|nuestra) (?:apartment|apt|house|room|studio|casa|apartamento|cuarto|zip|address|direccion))"
)
_GOING = (
    rf"(?:(?:{OTHERS}|senora?|lady|man|woman|who|she|ella)\b(?: \w+){{0,6}}? (?:lives|vive|viven)|work(?:s|ing|ed)?|jobs?|shifts?|"
    rf"gigs?|hiring|interviews?|entrevista|commut\w+|trabaj\w+|chamb\w+|empleos?|office|oficina|"
    r"nann(?:y|ying)|help(?:s|ing)? (?:an?|my|the|out)|ayudo|assist|babysit\w*|tak(?:e|ing) care|car(?:e|ing) for|cuid(?:o|ar|ando|"
    r"aba)|clean(?:s|ing)?|limpi(?:o|ar|ando|eza)|i cook|cocino|"
    r"deliver\w*|drive|driving|manejo|reparto|landscap\w+|routes?|rutas?|visits?|clients?|clientes?|patients?|pacientes|"
    r"college|university|bank|diocese|jail|prison|court|corte|carcel|hearing|probation|bus to|ride to|rides? to|get to|"
    r"school|class|clases?|escuela|(?:move|moving|mudarme|mudarnos|relocate) (?=to\b|a\b)|appointment|cita|doctor|state)"
)
_VERBS = re.compile(rf"\b(?:(?P<past>{_PAST})|(?P<home>{_HOME})|(?P<elsewhere>{_GOING}))\b")
# "The bus doesn't run that early from East Palo Alto": where one sets out from.
_SETTING_OUT = re.compile(
    r"\b(?:commut\w+|buse?s?|camion(?:es)?|train|drive|driving|ride|rides|carpool|get (?:there|to work)|getting (?:there|to work)|trabajo|"
    r"viajo|manejo|voy|llegar|travel\w*)(?: (?!moved|came|back)\w+){0,6} (?:from|desde|de) ?$"
)
_STANDS_IN = re.compile(
    rf"\b(?:(?:at|the|an?|my|el|la|una?|mi|al|del) (?:new |nuev[oa] )?(?:{WORKPLACE}|wic|edd|dmv|clinic|clinica|county|hsa|job center|"
    r"shelter|library|biblioteca|church|iglesia|daycare|guarderia)|sale[sn]?|jobs?|sites?|houses|casas|offices|oficinas|gigs?|stores?|"
    r"famil(?:y|ia|ies|ias)|senora?|lady|ladies|patron\w*|employer|boss)"
    r"(?: (?:office|oficina|is|are|esta|queda|right|over|down)){0,2} (?:in|on|of|en|de|at|around|across|por)(?: la| the| downtown)?"
    r"(?: \w+(?: \w+)? (?:and|y|,))? ?$"
)
# "I'm by the library in Redwood City": where somebody is at the moment.
_BESIDE = re.compile(
    r"\b(?:im|we are|estoy|estamos|ando) (?:right )?(?:by|near|outside|behind|across from|next to|[cs]erca de|afuera de|junto a) [^,;]*$"
)
_AT_OR_IN = re.compile(r"\b(?:in|to|at|from|en|de|desde|of|a|around|por|across|out of|over in)(?: downtown| the| el| la)? ?$")
_NEAR = re.compile(
    r"\b(?:near|around|close to|[cs]erca de|out in|here in|over in|aqui en|aca en|aca por|hasta|till)(?: downtown| the| el| la)? ?$"
)
_THERE = re.compile(
    r"\b(?:im|we are|were|are|soy|somos|estoy|estamos|ando|andamos|apartment|apt|house|room|studio|(?<!nursing )(?<!funeral )home(?! "
    r"health| care|"
    r" visits?| aide))(?: \w+){0,3}? (?:in|to|at|from|near|around|en|de|por|cerca de|a)(?: downtown| the| el| la)? ?$"
)
# Work or a class is in a place; near one, or with a bare name, it is looked for where the writer lives.
_INSIDE = re.compile(r"\b(?:in|to|at|en|de|of|a|across|for)(?: downtown| the| el| la)? ?$|\b(?:lives|vive|viven) ?$")
_HERE = re.compile(r"\b(?:im|we are|estoy|estamos|ando) (?:here |currently |aqui |now |aca )?(?:in|en) ?$")
_FROM = re.compile(r"\b(?:im|we are|soy|somos)(?: \w+)? (?:from|de) ?$")
_ORIGIN_AFTER = re.compile(r"^,? (?:originally|originalmente|born|de nacimiento|but|pero|and (?:now|i live)|y (?:ahora|vivo))\b")
# "English classes near Pacifica, that's where I live".
_LIVE_THERE = re.compile(
    r"^,? (?:(?:which |that |thats |that is |is )*where (?:i|we) (?:live|stay)|(?:que es )?(?:donde|ahi|alli|aqui|aca) (?:es donde "
    r")?viv(?:o|imos))\b"
)
# Ages and numbers in a list do not part a place from its verb: "kids, 3 and 5, in Atherton".
_NUMBERS = re.compile(r",? ?\(?\b\d{1,2}(?: ?(?:,|y|and|&) ?\d{1,2})*\)?(?: (?:anos|years?(?: olds?)?|yrs?|meses))?,?(?= (?:in|en|at)\b)")
# Who moved came from the one place to the other.
_MOVED = re.compile(r"acab|(?:just )?mov|came|coming|come|drove|relocated|vin|(?:me |nos )?mud|lleg")
_OUT_OF = re.compile(r"\b(?:from|out of|de|desde)(?: la| the| el)? ?$")
FARTHEST = 8
"""Words between a verb and its place."""


def role_of(before: str, after: str) -> Role | None:
    """What the place between these words of a sentence is to the writer; None where they do not tell."""
    if _SETTING_OUT.search(before) or _LIVE_THERE.match(after):
        return "home"
    clause = re.split(r"[,;:()]", _NUMBERS.sub("", before))[-1]
    if _HERE.search(clause):
        return "home"
    verb = _nearest(clause)
    if verb == "elsewhere" and (_NEAR.search(clause) or not _INSIDE.search(clause)):
        return None
    if verb:
        return verb
    if _BESIDE.search(clause):
        return "home"
    if _STANDS_IN.search(clause):
        return "elsewhere"
    if _FROM.search(clause):
        return "past" if _ORIGIN_AFTER.match(after) else "from"
    return "home" if _THERE.search(clause) else None


def _nearest(clause: str) -> Role | None:
    """The kind of the last verb before a place that it leads to by a preposition, or at once: "live Daly City"."""
    verbs = [*_VERBS.finditer(clause)]
    if not verbs:
        return None
    between = clause[verbs[-1].end() :].split()
    if len(between) > FARTHEST or not (_AT_OR_IN.search(clause) or _NEAR.search(clause) or set(between) <= {"here", "aqui", "aca"}):
        return None
    kind = verbs[-1].lastgroup
    if kind in {"past", "home"} and _MOVED.match(verbs[-1].group()):
        return "past" if _OUT_OF.search(clause) else "home"
    return "past" if kind == "past" else "home" if kind == "home" else "elsewhere"
