"""How old a person is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue import facts_measures as measures
from navigator.dialogue.facts_people import CHILDREN, OTHERS
from navigator.dialogue.facts_text import Finding

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

YOUNGEST, OLDEST = 10, 99

# What makes a number after "I'm" something else than an age: "im 20 weeks pregnant", "im 300 short".
_UNITS = rf"(?![\d./%]*\d)(?!\+)(?! ?(?:st\b|nd\b|rd\b|th\b|/|short\b|behind\b|late\b|{measures.COUNTED}))"
_NUMBER = r"(?<![\d$.#-])(?P<age>[1-9]\d)"
_SEX = (
    r"f|m|nb|h|sra|srta|sr(?=\. )|dad|father|papa|mama|mami|madre|joven|chica|chico|tenant|fem|male|female|woman|man|mujer|"
    r"hombre|muchacha|muchacho|senora|senor|girl|guy|mom|dad|veteran|vet|client[ae]?|cl|clt|pt|participant|adult|learner|student|tenant|"
    r"resident|senior|single|married|divorced|widow(?:ed|er)?|solter[oa]|casad[oa]|viud[oa]|latin[oa]|hispanic|grandma|grandpa|person|"
    r"unemployed|homeless|pregnant|disabled|retired|out of high school|deaf|blind|autistic|undocumented|undoc|sord[oa]|cieg[oa]|"
    r"jubilad[oa]|embarazada|masc(?:ulino)?\.?|fem(?:enin[oa])?\.?|visitor|caller|walk ?-?in|applicant|patron|guest|visitante|usuari[oa]|"
    r"solicitante"
)
# After a number that opens a message or a list item, these make it something else.
_NOT_AGED = (
    r"(?! ?(?:hrs?|hours?|steps?|wheel\w*|families|applications?|interviews?|companies|places|and a half|or so|times|plus|something|ish|"
    r"in|at|the|st|e|w|s|n|h|a) )"
)
# "My wife (45)", "mi abuelita de 80": the age of someone named just before.
_SOMEONE = re.compile(
    rf"\b(?:my|our|mi|mis|his|her|su|the|nuestr[oa])(?: \w+)? (?:{OTHERS}|{CHILDREN})(?:[ ,(]|\b(?:is|who|de|con|of|aged?|tiene)\b)*$"
    r"|\b(?:my|our|his|her)(?: (?!age\b|name\b)\w+)? $"
)
# "Sorry 19", "no, tengo 18 ya", "I meant 45": the latest word counts.
_CORRECTING = (
    r"(?:\b(?:i meant|i mean|quise decir|mejor dicho|correction|correccion|my bad|typo|scratch that|me equivoque)"
    r"|(?:^|[.!?\n] ?)\W*(?:(?:oh|wait|ok|ay|uh|sorry|no|nope|perdon|digo|disculpe|actually|nah)\b\W*)+|^\*)[,: ]*"
)
_ALONE_NUMBER = (
    r"(?= ?(?:$|[,;!?(]|\.(?!\d)|(?:not|no|now|ya|years|yrs|anos?|instead|and|y|as of|since|en vez|lol|my bad|sorry|oops|typo|perdon)\b))"
)
_NEXT_FACT = (
    r"(?:9[0-6]\d{3}\b|(?:an?|one|\d|no|single|have|got|un|una|sin|with|my) (?:\w+ )?(?:kids?|bab(?:y|ies)|child(?:ren)?|"
    r"son|daughter|mom|dad|"
    r"hij[oa]s?|ninos?|bebe|diploma|ged|degree|car|carro|job|papers|papeles|license|experience)\b|(?:pregnant|embarazada|homeless|laid|"
    r"unemployed|single|solter[oa]|married|casad[oa]|divorced|female|male|veteran|retired|stay|live|vivo|soy)\b)"
)
_AGES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_CORRECTING}(?:im |its |tengo |ya |soy de |son |i said )*{_NUMBER}\b{_UNITS}{_ALONE_NUMBER}",
        (
            rf"\b(?:but|actually|really|it should be|should say|pero|en realidad) (?:its|im|tengo|son) (?:really |actually |"
            rf"en realidad )?{_NUMBER}\b{_UNITS}{_ALONE_NUMBER}"
        ),
        # "Since I was 16, now 38", "voy a cumplir 36 pero ahorita tengo 35", "but 26 now".
        (
            rf"\b(?:now|today|ahora|ahorita|hoy) (?:im |i am |tengo |at |con )?{_NUMBER}\b{_UNITS}(?= (?:and|y|with|con|but|pero)\b| "
            rf"?[,.;!?)]| ?$)"
        ),
        rf"\b(?:but|pero|and|y) (?:im |tengo )?{_NUMBER} (?:now|right now|ahora|ahorita)\b",
        rf"(?<![\w-])(?:{_SEX})[ ,/:.-]{{0,2}}(?:age |aged |edad |de |is )?{_NUMBER}\b{_UNITS}",
        rf"{_NUMBER} ?[(/-]? ?(?:f|m|yof|yom|yo[fm]|fem|male|female)\b(?! ?\d)",
        (
            rf"{_NUMBER}[ -]?(?:yo|y/o|y\.o\.?|yrs?[ .-]{{0,2}}(?:old|of age)|years?[ -]?(?:old|"
            r"of age|young)|(?:anos )?de edad|anos cumplidos)\b"
        ),
        rf"\b(?:im|being) (?:a |an |only |now |just |already |like |still |turning into |barely |currently |actually )*{_NUMBER}\b{_UNITS}",
        (
            r"\b(?:my age is|age|aged|edad|mi edad es|turned|just turned|ya cumpli|cumpli|recien cumpli|(?:acabo de|recien|apenas|voy a) "
            r"cumplir)[ :=]*(?:es |"
            rf"is |de )?{_NUMBER}\b{_UNITS}"
        ),
        rf"\bim (?:\w+ ){{1,2}}{_NUMBER}(?= (?:and|n|y)\b|[,.]|$){_UNITS}",
        rf"\b(?:ando en|ya voy en|estoy en) los {_NUMBER} anos",
        (
            rf"\btengo (?:ya |como |apenas |casi |los )*{_NUMBER} ?(?:anos?|anitos|ans|an0s|a)\b(?! (?:de (?!edad)|"
            rf"sin\b|en\b|aqui|por\b|trabajando|viviendo|desde|manejando|\w{{3,}}(?:ando|iendo)\b))"
        ),
        (
            rf"^\W*(?:hola|hello|hi|hey|buenas(?: tardes| noches)?|buenos dias|over here|ok so|so)[ ,.!]*(?:im |soy |tengo )?{_NUMBER}(?= "
            rf"?(?:[a-z]|[,.])){_UNITS}{_NOT_AGED}"
        ),
        (
            rf"(?:\b(?:soy|una?|de|con|a mis|mis|persona|mujer|hombre|mama|madre)\b (?:\w+ )?(?:de )?){_NUMBER} anos\b(?! (?:de "
            rf"(?!edad)|sin|en|aqui|trabajando|manejando|por|\w{{3,}}(?:ando|iendo)\b))"
        ),
        (
            rf"\bat (?:age |my age |almost )?{_NUMBER}\b(?=[,.?]? ?(?:$|i\b|nobody|no one|who|everyone|they\b|finding|its|is it|can i|am i|"
            rf"with|years?|and|no\b|starting|its|im\b|to\b))"
        ),
        rf"\b(?:just|i|already|barely|recien) (?:hit|reached|turn|turned|became|become|cumplidos)? ?{_NUMBER}\b{_UNITS}(?! ?(?:k\b|years))",
        rf"\b(?:is|am i|isnt) {_NUMBER} too (?:old|late)\b",
        rf"(?:^|[.!?\n,] ?){_NUMBER} ?[&+] ?(?={_NEXT_FACT})",
        # "Any1 hiring 16 yr olds? thats me".
        rf"{_NUMBER}[ -]?(?:yo|y/o|yrs?|years?|anos?)?[ -]?(?:olds?)?\W+(?:thats me|that is me|like me|como yo|soy yo|ese soy yo)\b",
        rf"\b(?:old|late) at {_NUMBER}\b",
        rf"(?:^|[,.;] ?)(?:ya )?a (?:los|mis) {_NUMBER}\b{_UNITS}",
        rf"(?:\bme|\byo) ?[(,]? ?{_NUMBER}\b{_UNITS}(?! ?(?:a|per|an|la|por|al|years|anos de)\b)",
        (
            rf"\b(?:cumpli|tengo) (?:los |ya )*{_NUMBER}\b{_UNITS}(?= ?(?:$|[,.;]|(?:y|i|e|sin|pero|con|quiero|busco|busko|necesito|ocupo|"
            r"cumplidos|porque|soy|estoy|vivo|mi|ya|ayer|hoy|puedo|podria|donde|como|cuando|cuanto|q|que|hay|me|"
            r"cruc?e|crus[eo]|llegue|llevo|trabajo|nunca|aun|si|solo|nomas|ando|kiero|quisiera|nesesito|anos|vine|naci|"
            r"apenas|en (?:enero|mayo|junio|julio|agosto)|yesterday|today|not \d|"
            r"todavia|no(?! (?:me|nos) alcanza))\b))"
        ),
        (
            rf"{_NUMBER} anos?\b(?! (?:de (?!edad)|trabajando|aqui|en\b|viviendo|"
            r"con\b|sin\b|que|y medio|atras|despues|\w+(?:ando|iendo)))"
        ),
        (
            rf"(?:^|[,;:(|] ?){_NUMBER}(?= ?(?:f|m|w|and|y|n|with|con|yrs?|from|single|solter[oa]|"
            r"mom|dad|mama|preg\w*|embarazada|homeless|looking|laid|unemployed|vet|veteran|female|"
            rf"male|currently|just|out of|no)\b){_UNITS}"
        ),
        rf"^\W*{_NUMBER}(?= [a-z]){_UNITS}{_NOT_AGED}",
        # "... CNA class? 24, one baby, 94303": a sentence that opens with a bare number and goes on with another fact.
        rf"[.!?\n] ?{_NUMBER}(?=,? {_NEXT_FACT})",
        rf"(?:^|[,.;] ?|(?:yesterday|today|week|month),? ){_NUMBER} (?:now|here|btw|rn)\b",
        rf"^\W*{_NUMBER}(?: ?(?:anos?|yrs?|years?))?(?=, )(?!, \d{{2}}\b(?!\d))",
        r"(?:^|[,.;|(] ?)(?<!\d\.)(?P<age>1[6-9]|[2-8]\d)(?: anos)?(?= ?(?:[,;|)(]|\.(?!\d)|$))(?<!^\d\d)",
        r"[,.;] ?(?:just|only|already|ya|apenas) (?P<age>1[6-9]|[2-8]\d)(?= ?(?:[,.;]|$))",
    )
)
_PAST = re.compile(
    r"\b(?:was|not|(?:jobs?|class\w*|programs?|work|help|school|training|clases|programas?) (?:for|para)|"
    r"(?:until|til|before|when|once|by the time) im|until|before|(?<!start )(?<!starting )over|"
    r"under|to be|till|\w at age|"
    r"since|by age|cuando (?:yo )?tenia|desde los|desde que tenia|tenia|\w a los|hasta los|"
    r"(?:left|quit|stopped|started|began|dropped out|came|arrived|married|worked|had (?:my|him|her))(?: \w+){0,3} at(?: age)?|"
    r"tienen?(?: ya| como| casi)?|hace|mas de|menos de|por|durante|years|about to turn|before i turned|llevo|ultimos|primeros|"
    r"(?:starts?|hires?|hiring|off|opens?|closes?|pays?|paid|ends?|capped|get out|i leave)(?: at)?)\W*$"
)
_SAYS_OLD = re.compile(r"\bolds?$|anos?$")
# "My truck is 12 years old".
_THINGS = re.compile(
    r"\b(?:my|the|our|this|a|mi|el|la|un|una|este|esta) (?:\w+ )?(?:truck|car|van|rv|trailer|dog|cat|house|roof|building|apartment|laptop|"
    r"computer|phone|carro|coche|troca|camioneta|perr[oa]|gat[oa]|casa|"
    r"telefono|computadora|edificio|traila)\b(?![^.!?;\n]*\b(?:im|i|me|soy|tengo|and|y)\b)[^.!?;\n]*$"
)
_LIKE_ME = re.compile(r"\b(?:thats me|that is me|like me|como yo|soy yo)$")
# Someone who speaks of the day they turn 18 is 17; other birthdays may be years away.
_COMING_OF_AGE = re.compile(
    r"\b(?:(?:when|once|after|as soon as|now that|until|til|before) (?:i|im) (?:turn|become|"
    r"am|be|hit|turning)|cuando (?:yo )?(?:cumpla|tenga)|hasta que cumpla|al cumplir|antes de cumplir) (?:los )?18\b"
)
_ALMOST = re.compile(
    r"\bim (?:almost|nearly|about to be|turning|not yet|going to be) 18\b|\b(?:casi tengo|"
    r"ya casi cumplo|voy a cumplir) 18\b"
)


def read_age(plain: PlainText, rest: str) -> list[Finding]:
    """The person's age, from a text without the ages of children."""
    coming = _COMING_OF_AGE.search(rest) or _ALMOST.search(rest)
    if coming and plain.about(coming.start()) == "self":
        return [Finding("age", 17, coming.group())]
    for pattern in _AGES:
        for match in pattern.finditer(rest):
            age = int(match["age"])
            if (
                plain.about(match.start()) == "self"
                and YOUNGEST <= age <= OLDEST
                and (not _PAST.search(plain.before(match.start("age"))) or _LIKE_ME.search(match.group()))
                and not (_SAYS_OLD.search(match.group()) and _THINGS.search(rest[max(0, match.start() - 60) : match.start("age")]))
                and not _SOMEONE.search(rest[max(0, match.start("age") - 40) : match.start("age")])
            ):
                return [Finding("age", age, match.group().strip())]
    return []
