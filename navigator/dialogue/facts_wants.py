"""What a person wants of a class or a job: evenings, part time, online, paid, near."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue.facts_text import Finding

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

_WANTS = {
    "evening": (
        r"(?:evening|night|nite)s? (?:class\w*|course\w*|program\w*|school|only|training|option\w*)|"
        r"(?:class\w*|course\w*|program\w*|training|school|one|something|study|learn) (?:\w+ ){0,3}?(?:at night|"
        r"in the evenings?|evenings|nights|after work|after \d)|after work(?! (?:comp|visa))|"
        r"(?:clases?|cursos?|algo|estudiar|programas?|escuela) (?:\w+ ){0,4}?(?:de|en|por) (?:la )?(?:noche|"
        r"tarde)s?|despues (?:de(?:l)? )?(?:trabajo|trabajar)|(?:evenings|nights) only"
    ),
    "weekend": (
        r"(?:weekend|saturday|sunday)s? (?:class\w*|course\w*|program\w*|only|training|option\w*|"
        r"work|job\w*|shift\w*)|(?:class\w*|course\w*|program\w*|training|school|work|job|one|"
        r"something|only) (?:\w+ ){0,3}?(?:on |the )?(?:weekends?|saturdays?|sundays?)|(?:fin(?:es)? de semana|"
        r"los sabados|los domingos|sabados|domingos)"
    ),
    "day": (
        r"(?:day ?time|daytime|morning|day) (?:class\w*|course\w*|program\w*|shift\w*|only|job\w*|"
        r"hours)|while (?:my|the) kids? (?:is|are) (?:in|at) school|during school hours|school hours|"
        r"(?:clases?|cursos?|trabajo|turno) (?:\w+ ){0,2}?(?:de dia|en la manana|por la manana|"
        r"en las mananas|de manana)|mientras (?:mis|los) (?:hijos|ninos) estan en la escuela"
    ),
    "part_time": (
        r"(?:want|need|looking for|prefer|only|find|just|a|any|get|something|for|seek\w*|wants|"
        r"needs|busco|quiero|necesito|ocupo|un|algo|trabajo) (?:\w+ ){0,2}?(?:part ?time|pt work|"
        r"medio tiempo|parttime|tiempo parcial)|^part ?time(?: \w+)?$|part ?time (?:job|work|"
        r"class\w*|program|school)|mas bien medio tiempo|few hours a week|unas horas"
    ),
    "full_time": (
        r"(?:want|need|looking for|prefer|only|find|get|something|for|seek\w*|wants|needs|busco|"
        r"quiero|necesito|ocupo|trabajo|un|a) (?:\w+ ){0,2}?(?:full ?time|tiempo completo|fulltime)|"
        r"^full ?time(?: (?:work|job))?$"
    ),
    "online": (
        r"online (?:class\w*|course\w*|program\w*|training|school|only|option\w*|degree|ged|"
        r"esl|job\w*)|(?:class\w*|course\w*|program\w*|training|school|study|learn|do it|something|"
        r"it|ged|esl|take|certificate|one) (?:\w+ ){0,3}?online|(?:from|at) home (?:job|work|"
        r"class\w*)|work from home|remote (?:job\w*|work|class\w*|only)|remotely|(?:clases?|"
        r"cursos?|estudiar|aprender|algo|programas?|trabajo|ged) (?:\w+ ){0,4}?(?:en linea|por internet|"
        r"online|desde (?:mi )?casa|virtual(?:es)?|a distancia|por zoom)|(?:clases|cursos) en linea|"
        r"is there (?:one|any) online|over zoom"
    ),
    "no_degree": (
        r"(?:no|without an?|without|dont (?:need|require) an?|doesnt (?:need|require) an?|not need an?|"
        r"with no) (?:\w+ )?(?:degree|college|bachelors?)(?: (?:needed|required|degree))?|no quiero (?:ir a la )?universidad|"
        r"(?:sin|no piden|no pidan|no requiere\w*|que no pidan) (?:\w+ )?(?:titulo|universidad|"
        r"carrera|estudios|diploma|licenciatura)"
    ),
    "hands_on": (
        r"hands ?on|(?:work|working|good|something|use|job) (?:\w+ )?with my hands|(?:dont|not|"
        r"no|hate) (?:\w+ ){0,3}?(?:desk|office job|sit\w* (?:at a desk|all day))|(?:trabajar|"
        r"trabajo|algo) (?:\w+ ){0,2}?(?:con las|con mis|manual\w*) ?(?:manos)?|build things|"
        r"fix things"
    ),
    "paid": (
        r"(?:get|getting|be|im|gets) paid (?:while|to (?:learn|train|go to school))|earn (?:while|"
        r"as) (?:i|you|we) learn|paid (?:training|apprentice\w*|program\w*|class\w*|internship\w*|"
        r"while)|(?:pays?|paid|paying|pay me) (?:you |me )?(?:while|to learn|during)|(?:que )?(?:paguen|"
        r"pagan|pague|me paguen|me pagan|paga) (?:\w+ )?(?:mientras|por (?:aprender|estudiar|"
        r"entrenar))|entrenamiento pagado|ganar mientras|cant (?:stop working|go without pay|"
        r"not work)"
    ),
    "free": (
        r"\bfree\b(?! (?:time|on|after|from|lunch|country|to|of|at|all|monday|world|spirit|lance|"
        r"and clear|standing|weekends|evenings|in the))|cant (?:afford|pay)(?: for)? (?:\w+ ){0,2}?(?:school|"
        r"college|class\w*|tuition|training|it|to pay|the|a)|no money for (?:school|college|"
        r"class\w*|tuition|training)|low cost|cheap (?:class\w*|course\w*|program\w*|school)|"
        r"dont have money (?:for|to)|gratis|gratuit[oa]s?|sin costo|bajo costo|no (?:puedo|tengo (?:dinero|"
        r"con que)) (?:para )?pagar (?:la escuela|el curso|la clase|las clases|escuela|un curso|"
        r"por)?|no tengo dinero para (?:estudiar|la escuela|pagar|un curso|el curso)"
    ),
    "near": (
        r"\b(?:near|close to|around|by) (?:me|my (?:house|home|place|apartment)|here|us|where i (?:live|"
        r"stay|am))\b|near ?by|close by|walking distance|(?:can|could) walk|walk (?:to|2)|in my area|"
        r"closest|no car|dont (?:have a car|drive)|by bus|on (?:the|a) bus|cerca de(?: mi| aqui|"
        r" donde| casa| mi casa)|por aqui cerca|aqui cerca|mas cerca|cercan[oa]s?|no tengo (?:carro|"
        r"coche|troca|en que (?:moverme|ir))|a pie|caminando|en camion|sin carro|por mi casa"
    ),
    "spanish": (
        r"(?:in|en) (?:spanish|espanol)|spanish speaking(?! (?:countr|clients|only$))|(?:someone|"
        r"anyone|person|people|who|that) (?:\w+ )?speaks? spanish|(?:que )?(?:hable|hablen|habla|"
        r"hablan|alguien que hable) espanol|speak spanish(?: there)?\b|bilingual (?:staff|class\w*|"
        r"program\w*)|bilingues?\b(?! (?:soy))"
    ),
}  # fmt: skip
_NOT = re.compile(
    r"\b(?:everything is|everythings|all|its all|application is|apply|applied|not|isnt|no|"
    r"dont want|cant do|not|except|anything but|hate|work|works|working|worked|trabajo|todo es|"
    r"todo esta|excepto|menos|bad with|already (?:work|working))(?: (?:a|the|now|in|el|la|"
    r"los|de|class\w*|on))*$"
)


def read_wants(plain: PlainText) -> list[Finding]:
    """The wants told of, as one finding."""
    wants: dict[str, str] = {}
    for clause in plain.clauses:
        for want, pattern in _WANTS.items():
            for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", clause.text):
                if not _NOT.search(clause.text[: match.start()].rstrip()) or want in {"no_degree", "hands_on"}:
                    wants[want] = match.group()
    return [Finding("wants", tuple(wants), ", ".join(wants.values()))] if wants else []
