"""Reads which question a message asks about a change of work, and which entry of the last list it means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from navigator.dialogue.work_told import WorkTold

ASKS = frozenset({"worth_it", "more_pay", "move_up", "keep_benefit", "outdo_parents"})
"""The intents that are questions about a change of work."""
SHORT_ANSWER = 10
"""Words up to which a message that tells a wage may be nothing but the answer to what was asked."""
_BETTER = re.compile(
    r"\b(?:(?:pays?|paid|paying|make|making|earn|earning) (?:me )?(?:(?:way|a lot|a bit|a little|some|any) )?(?:more|better)|"
    r"(?:better|higher|more) (?:pay|paying|paid|money|wage|wages|job|jobs|income)|(?:any|some)thing better|more than this|"
    r"(?:whats|what is|what comes|what would be) (?:my )?next|next (?:step|level)|what(?: else)? (?:can|could|should) i "
    r"(?:do|be|become|study|learn|go into|get into|move into) (?:after|next|to (?:make|earn|get))|promot\w*|"
    r"raise path|career path|upskill\w*|advance\w*|(?:switch|change|changing|switching) (?:jobs|careers|fields|trabajo)|"
    r"(?:ganar|gane|ganaria|gano|ganando|pague|paguen|paga|pagan|pagaran) (?:un poco |mucho )?(?:mas|mejor)|"
    r"(?:mejor|mas) (?:pago|sueldo|pagado|pagada|salario|dinero|trabajo)|(?:trabajo|puesto|empleo|sueldo|algo) mejor|que sigue|"
    r"siguiente paso|cambiar de trabajo|subir)\b"
)
"""Words for better-paid work, from someone who says what they do."""
_BESIDE = re.compile(
    r"\b(?:than (?:my |mi |they|them|him|her|he|she)|que (?:ellos|ellas|ella|el\b|mi |mis )|do(?:ing)? (?:any )?better|better off|"
    r"(?:voy|iria|va|estoy|estaria) mejor|compare\w*|compar\w+|further than)\b|\b(?:than|que) (?:my|mi|mis)\b"
)
_OF_PAY = re.compile(
    r"\b(?:if|si)\b.*\b(?:earn|make|made|raise|pays?|paid|job|work|works|working|hours|overtime|promot\w*|wage|salary|gano|gana|ganar|ganara|"
    r"aumento|trabajo|trabajar|trabajara|sueldo|horas|acepto|agarro|tomo)\b|"
    r"\b(?:raise|aumento|more hours|mas horas|overtime|full time|tiempo completo|promotion|better job|new job|offered me|me ofrecen|"
    r"me ofrecieron|make too much|earn too much|gano demasiado|gano mucho|making more|earning more|ganar mas|gano mas|ganando mas|"
    r"start working|go back to work|empiezo a trabajar|vuelvo a trabajar)\b"
)
"""More pay is on the way: only then can it cost a benefit."""
_BENEFIT = re.compile(
    r"\b(?:calfresh|cal fresh|food stamps?|ebt|snap|medi cal|medicaid|wic|ssi|calworks|section 8|"
    r"voucher|estampillas|seccion 8|beneficios|benefits)\b"
)
_WAVERS = re.compile(
    r"\b(?:should i|do i take|worth taking|but (?:i|we|my kids?) (?:get|have|am on|are on|has)|im worried|afraid|"
    r"pero (?:recibo|tengo|mis hijos|tenemos|me dan)|debo|deberia|lo (?:acepto|agarro|tomo)|me da miedo|"
    r"lose|losing|pierd\w+|perd\w+|quitan|quiten)\b"
)
"""Words by which someone is in two minds about more pay."""
_HOME_SIZE = re.compile(
    r"\b(?:(?:just |only )?(?:me and|\d+|two|three|four|five|six) (?:of us|people|in my)|"
    r"family of|household of|somos|vivimos|solo yo|just me)\b"
)
_JOB_LOST = re.compile(
    r"\b(?:laid off|laying (?:me )?off|lost (?:my|the|his|her) (?:job|work)|losing my job|lose my job|got fired|fired me|let (?:me )?go|"
    r"cut my hours|me despidieron|despidieron|me corrieron|perdi (?:mi|el) (?:trabajo|empleo)|perder (?:mi|el) (?:trabajo|empleo))\b"
)
_OF_WAGES = re.compile(r"\b(?:pay|pays|paid|make|makes|earn|earns|wage|wages|salary|gana|ganan|ganaria|paga|pagan|sueldo|salario)\b")
_THAN_MINE = re.compile(r"\b(?:than (?:what )?i (?:make|earn|get)|que lo que gano|de lo que gano)\b")
_PLACES = (
    (0, r"first|primer[oa]?|number one|numero uno|(?:number|numero|option|opcion) 1"),
    (1, r"second|segund[oa]|number two|numero dos|(?:number|numero|option|opcion) 2"),
    (2, r"third|tercer[oa]?|number three|numero tres|(?:number|numero|option|opcion) 3"),
    (-1, r"last one|ultim[oa]"),
)
_WITH_DEGREE = re.compile(
    r"\b(?:with|con|get|getting|sacar|sacando|if i (?:get|got)) (?:a |an |un |una |el |my |mi )?"
    r"(?:college |four year |2 year |two year |4 year |associates? |bachelors? )?(?:degree|titulo|licenciatura|carrera)\b"
)
_NO_DEGREE = re.compile(
    r"\b(?:without|no|sin|dont (?:have|want|need)) (?:(?:going|having|getting|tener|ir|a|to|any|un|una|el|la|four year) )*"
    r"(?:degree|college|titulo|universidad|carrera|licenciatura)\b"
)


def asks_of(plain: str, intents: frozenset[str], told: WorkTold, does: tuple[str, ...], *, weighing: bool) -> frozenset[str]:
    """The questions a message asks about a change of work, by intents and by what it tells; none where it asks none.

    `does` is the work of the person, told now or before; `weighing` is whether other work was talked about before.
    """
    asks = set(intents & ASKS)
    if "keep_benefit" in asks and not (_may_cost_a_benefit(plain, told) or (weighing and not _JOB_LOST.search(plain))):
        asks.discard("keep_benefit")
    if _OF_PAY.search(plain) and _BENEFIT.search(plain) and _WAVERS.search(plain):
        asks.add("keep_benefit")
    if (told.parents or told.parents_wage is not None) and _BESIDE.search(plain):
        asks.add("outdo_parents")
    other = set(told.asked) - set(does)
    if told.now and not other and ("best_pay" in intents or _BETTER.search(plain)):
        asks.add("move_up")
    if other and (told.now or _THAN_MINE.search(plain)) and (_BETTER.search(plain) or _OF_WAGES.search(plain) or "best_pay" in intents):
        asks.add("worth_it")
    return frozenset(asks)


def wants_degree(plain: str, *, none: bool, has: bool) -> bool | None:
    """Whether a way with a degree is asked for, one without, or either.

    `none`: the person has said they want none; `has`: they have one, so that speaking of it asks for nothing.
    """
    if _NO_DEGREE.search(plain):
        return False
    if _WITH_DEGREE.search(plain) and not has:
        return True
    return False if none else None


def place_named(plain: str) -> int | None:
    """The place in the last list that a message means, from 0 and -1 for the last; None where it means none."""
    return next((place for place, words in _PLACES if re.search(rf"\b(?:{words})\b", plain)), None)


def only_tells(plain: str, told: WorkTold) -> bool:
    """Whether a message is little more than a wage, the work of someone's parents or the size of a home: the answer to what was asked."""
    told_something = told.wage_now is not None or bool(
        told.wages or told.parents or told.parents_wage is not None or told.asked or told.now
    )
    return (told_something or bool(_HOME_SIZE.search(plain))) and len(plain.split()) <= SHORT_ANSWER


def _may_cost_a_benefit(plain: str, told: WorkTold) -> bool:
    """Whether more pay is what may cost the benefit; not where a job was lost, unless a new pay is named."""
    if told.wages or told.asked:
        return True
    return bool(_OF_PAY.search(plain)) and not _JOB_LOST.search(plain)
