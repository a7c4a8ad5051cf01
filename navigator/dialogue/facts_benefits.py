"""Benefits a person already gets; asking for one, or having lost it, is not holding it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from navigator.dialogue.facts_text import Finding

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

NAMES = {
    "calfresh": (
        r"cal ?fresh|calfrsh|food ?stamps?|foodstamps?|snap|ebt|estampillas(?: de comida)?|cupones(?: de comida)?|stamps|fs(?= benefits)"
    ),
    "medi-cal": (
        r"medi[- ]cal|medical(?! (?:assist\w*|school|bills?|debt|field|coding|billing|job|jobs|"
        r"office|records?|emergency|leave|condition|care|help|attention|center|program|class|"
        r"interpreter|clinic|appointment|problem\w*|issue\w*|reception\w*|stuff|front|admin\w*|"
        r"degree|training|career|certificate|terminology|technolog\w*|secretary|scribe|insurance|marijuana))|medicaid|mediCal"
    ),
    "calworks": r"cal ?works?|calwork|cal works|tanf|cash aid|welfare(?: to work)?(?! (?:program|fraud))|afdc|ayuda en efectivo|cash aid",
    "ssi": r"ssi|supplemental security income",
    "unemployment": r"unemployment(?: benefits| insurance| checks?| money)?|edd(?: benefits| money| checks?)?|ui benefits|desempleo",
    "wic": r"wic",
    "general-assistance": r"general assistance|general relief|ga(?= benefits| \d| from|$)|asistencia general",
    "section-8": r"section 8(?: voucher)?|sec 8|section eight|housing voucher|seccion 8|voucher de (?:vivienda|seccion 8)",
}  # fmt: skip

_HOLD = (
    r"(?:im on|on|were on|get|gets|getting|receive|receives|receiving|have|has|got|with|collect|"
    r"collecting|using|use|we get|live on|living on|surviv\w+ on|already (?:on|have|get)|"
    r"still (?:on|have|get)|currently (?:on|have|get|receiving)|only (?:on|get|have)|am on|"
    r"keep|draw|drawing|(?:income|money|month|check|mo) from)"
)
_HOLD_ES = (
    r"(?:recibo|recibimos|tengo|tenemos|me dan|nos dan|estoy en|estoy con|cobro|cobrando|"
    r"agarro|agarramos|recibiendo|recibe|reciben|tienen|con|ya tengo|uso|vivo de|vivimos de|estoy recibiendo|apenas me dan|"
    r"voy al|solo tengo|tiene|(?:me|nos) (?:llegan?|mandan?|depositan|pagan|cae|caen|aprobaron)|estoy agarrando)"
)
_BETWEEN = (
    r"(?: (?:my|the|our|a|an|some|only|just|and|also|both|full scope|emergency|in|el|la|"
    r"las|los|mis|mi|del?|solo|nomas|y|tambien|of|for my kids|\$?\d+|dollars|from|mo|month|per|he|de))*"
)
_LIST = re.compile(r"(?:and|y|plus|also|n|w|with|tambien|ni|e)\Z")
_LOST = re.compile(
    r"\b(?:apply|applying|applied|application|need|want|wants|"
    r"would i|am i|qualif\w+|eligible|sign(?:ing)? up|enroll|help (?:me )?(?:get|getting|"
    r"with)|get on|getting on|to get|to receive|trying to|try to|lost|cut off|cut (?:from|my)|stopped|denied|"
    r"used to|ran out|no longer|dont|do not|didnt|doesnt|not|never|no|without|lose_|took away|"
    r"kicked off|off of|waiting (?:for|on)|waitlist\w*|pending|was on|(?:we|they|you|kids) were on|(?:cant|cannot|couldnt|can people|"
    r"people can) (?:\w+ )?(?:get|have|receive|collect)|had|before i|was getting|interested in|renew_|"
    r"accept|accepts|info on|question\w* (?:about|on)|"
    r"quiero|quisiera|aplicar|aplique|aplico|solicit\w+|pedir|necesito|ocupo|como (?:"
    r"saco|agarro|consigo)|calific\w+|me quitaron|me cortaron|me negaron|"
    r"perdi|ya no|no|nunca|sin|conseguir|sacar|tramitar|antes|tenia|recibia|agarrar|"
    r"meter|espero|esperando|requisitos)(?: \w+){0,3}$"
)
# Asked about: "can I get CalFresh", "donde dan WIC"; but who asks of "my EBT" has it.
_ASKED = re.compile(
    r"\b(?:how (?:do|can|to)|can i|could i|do i|if i|what is|what are|about|where|is there|should i|take|takes|como (?:puedo|le|se|hago)|"
    r"puedo|donde|si|para|cuanto)(?: \w+){0,3}$"
)
_LOST_AFTER = re.compile(
    r"^ (?:got |was |were |has been |have been |is |are |just |getting |application |my |"
    r")*(?:denied|stopped|cut off|expired|ran out last|application|ended|got cut|was cut|"
    r"were cut|terminated|canceled|cancelled|office|worker says i dont|waiting list|waitlist|"
    r"me (?:la |lo |las )?(?:quitaron|negaron|cortaron)|negad[oa]s?|vencid[oa])"
)
_HELD_AFTER = re.compile(
    r"^ (?:is |only |just |still |barely |solo |ya |nomas )*(?:(?:pay|giv|send|cover)(?:s|ing|e|es)? (?:me|us|my|our)|(?:me|"
    r"nos) (?:cubren?|dicen?|piden?|exigen?|da|dan|paga|pagan|manda|mandan|deposita\w*))\b(?! (?:no|back))|^ (?:only |just |solo |"
    r"ya )?(?:runs? out(?: (?:before|by|every|after|way|half|so|each|too|fast))|(?:doesnt|dont|isnt|arent|not|never) (?:\w+ )?(?:last|"
    r"enough|cover)|no (?:me |nos )?alcanzan?|no (?:me |nos )?(?:dura|rinde)n?|se (?:me|nos) (?:acaba|va|termina)n?)\b|^(?: (?:y|and|"
    r"tambien|also|wic|ssi|medi ?cal|calfresh|section 8))* (?:ya )?(?:already|"
    r"tiene|tengo|recibe|recibo|started|starts|start|says|told me|wants me|approved|kicked in|came through|empezo|llego|aprobado|"
    r"activ[oa]|active|approved|aprobad[oa]|recipient)\b"
)
_AMOUNT_AFTER = re.compile(r"^ (?:is |of |de )?(?:only |just |solo )?\d{3,4}\b")
_INCOME_BEFORE = re.compile(r"\b(?:income|ingreso|ingresos|inc)(?: is| of| es| de)? \d+$")
# "Will I lose my Medi-Cal?" is asked by who has it.
_KEEP = re.compile(
    r"\b(?:(?:get|getting|be|come|move) off(?: of)?|salir(?:me)? de|dejar(?: de recibir)?|(?:las?|los?|me las?|me lo) kitan|lose|"
    r"(?:se (?:me|nos)|ya se) (?:acab|termin|venc|va|perdi|rompi|trab|dano)\w*|losing|keep|mess up|affect|hurt|renew|recertify|recert|"
    r"perder|pierdo|afecta|"
    r"afecte|renovar|quitan|quiten|quitar|cut|reduced?|lowered|baj(?:an|aron)|recortaron|redujeron|stretch|spent|spend)(?: (?:all|"
    r"me|it|my|our|mi|mis|el|la|las|los|of|on|tarjeta|card|cheque|del?|que))*$"
)
# In a note a benefit may follow who the client is: "M 66 SSI".
_CLIENT = re.compile(r"(?:(?:[fmh]|\d{2}|yo|client|female|male|mujer|hombre)(?: |$))*")
_MINE = re.compile(
    r"\b(?:my|our|mi|mis|nuestr\w+)(?: (?:monthly )?(?:trabajadora?|worker|caso|checks?|cheques?|tarjeta|card|benefits|beneficios|dinero|"
    r"money)(?: from| del?| de(?: la| las)?)?)?$"
)


@cache
def _names() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(f"(?P<b{number}>{pattern})" for number, pattern in enumerate(NAMES.values())) + r")\b")


@cache
def _held_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_HOLD}|{_HOLD_ES}){_BETWEEN}$")


def read_benefits(plain: PlainText) -> list[Finding]:
    """The benefits held, as one finding; nothing where none is told."""
    held: dict[str, str] = {}
    for clause in plain.clauses:
        last_end, last_held = -1, False
        for match in _names().finditer(clause.text):
            benefit = list(NAMES)[int(str(match.lastgroup)[1:])]
            before, after = clause.text[: match.start()].rstrip(), clause.text[match.end() :]
            # In "CalFresh and Medi-Cal" the second goes with the first.
            joined = (
                last_end >= 0
                and re.fullmatch(
                    (
                        r"(?: (?:is|are|es|son|of|de) \d+(?: a month)?)? (?:(?:and|y|n|plus|also|or|o|the|my|el|la|los|las|mi|mis|e|w|con|"
                        r"for|the|kids|me) ?)*"
                    ),
                    clause.text[last_end : match.start()],
                )
                is not None
            )
            # A small child's WIC is the parent's, and "my CalFresh" the writer's whomever the clause is about.
            own = clause.about == "self" or _MINE.search(before) or (clause.about == "child" and benefit == "wic")
            last_held = last_held if joined else bool(own) and _is_held(plain, before, after)
            last_end = match.end()
            if last_held:
                held[benefit] = match.group()
    return [Finding("benefits", tuple(held), ", ".join(held.values()))] if held else []


def _is_held(plain: PlainText, before: str, after: str) -> bool:
    if _LOST_AFTER.match(after):
        return False
    if _KEEP.search(before) or _HELD_AFTER.match(after) or _INCOME_BEFORE.search(before):
        return True
    if _LOST.search(before):
        return False
    mine = _MINE.search(before) is not None and not re.match(r" (?:application|interview|case was denied)", after)
    if mine or _ASKED.search(before):
        return mine
    if _AMOUNT_AFTER.match(after):
        return True
    if _held_before().search(before):
        return True
    # A bare name in a list: only notes are written so.
    return (
        _CLIENT.fullmatch(before) is not None
        and plain.is_note()
        and re.fullmatch(
            r"(?: (?:and|y|case|recipient|active|only|yes|benefits|also|\d+|client|since|\w+ ?cal\w*|"
            r"wic|ssi|calfresh|calworks|ebt|section 8))*",
            after,
        )
        is not None
    )
