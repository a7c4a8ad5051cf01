"""The words that tell how many children there are and how old, as regular expressions. See navigator.dialogue.facts_children."""

from __future__ import annotations

import re

from navigator.dialogue.facts_people import CHILDREN, OTHERS

UNIT = (
    r"(?: ?-?(?:yo|y/o|yrs?(?: old)?|years?(?:-| )?(?:old)?|anos?(?: de edad)?|anitos?|mo|"
    r"mos|months?(?: old)?|mths?|mes(?:es)?|weeks?(?: old)?|semanas?|dias|days)\b)?"
)
AGE = rf"(?<![\d$.])(\d{{1,2}})(?![\d./%]*\d)(?![/%]){UNIT}"
JOIN = r"(?:,? (?:and|y|n|or|the other|y un[oa] de|and a|otro de|otra de|y otro de|y otra de) |, ?| ?[+&/] ?| - )"
AGES = rf"(?P<ages>{AGE}(?:{JOIN}(?:de )?{AGE})*)".replace("(\\d{1,2})", "\\d{1,2}")
ONE_AGE = re.compile(r"(\d{1,2}) ?-?(mo\b|mos\b|months?|mths?|mes(?:es)?\b|weeks?|semanas?|dias|days)?")

GENERIC = (
    r"kids?|kiddos?|children|childs?|child|childrens|little ones|dependents?|hijos|hijas|"
    r"hij[oa]|hijitos|nin[oa]s?|ninitos|nen[ea]s?|chamac[oa]s?|criaturas?|peques|morrit[oa]s?|"
    r"morr[oa]s|chiquit[oa]s?|chiquill[oa]s?|chavalos|muchachit[oa]s|mijos|littles|kidz|"
    r"bbs?|escuincles|cipotes|minors?"
)
SPECIFIC = (
    r"sons?|daughters?|bab(?:y|ies)|boys?|girls?|toddlers?|teens?|teenagers?|infants?|newborns?|"
    r"bebes?|bebitos?|baron(?:es)?|varon(?:es)?|hembras?|mujercitas?|adolescentes?"
)
NOUN = rf"(?P<noun>{GENERIC}|{SPECIFIC})"
KIND = (
    r"(?:(?:small|little|young|younger|older|school ?age|school-age|teenage|beautiful|minor|"
    r"own|special needs|autistic|twin|under age|wonderful|preschool|growing|pequen[oa]s?|"
    r"chiquit[oa]s?|menores) )*"
)
COUNT = r"(?P<count>\d{1,2}|an?|one|un|una|uno)"
NOT_CHILDREN = (
    r"(?! ?(?:care|development|support|psych|sitter|sit|seat|clothes|custody|center|abuse|"
    r"protective|club|friends?|scouts|monitor|shower|bed|crib|food|formula|diapers?|ed\b|"
    r"of god|care\w+|menu|size))"
)
COUNTED = re.compile(rf"(?<![\d$.]){COUNT} {KIND}{NOUN}\b{NOT_CHILDREN}(?P<under> (?:under|menores de) \d+)?")
PARENT_OF = re.compile(
    r"\b(?:mom|mum|mommy|mother|dad|father|parent|mama|madre|papa|padre|mami|mamá)(?: \w+)? (?:of|"
    r"to|de|con|with|w) (?P<count>\d{1,2}|one|un|una|uno)\b(?! (?:ano|year|yr|month|mo|mes)s?)(?! ?-?(?:yo|"
    r"y/o|mo\b|yr|year|month|mes|ano))"
)
BOTH = re.compile(r"\b(?:both (?:of )?my|mis 2|los 2 ninos|my 2) (?:kids|children|sons|daughters|boys|girls|hijos|hijas|ninos|ninas)\b")
TWINS = re.compile(
    r"\b(?:(?:have|got|my|with|w|of|to|tengo|mis|con|unos|unas) (?:\w+ )?(?:twins|gemelos|"
    r"gemelas|mellizos|mellizas)|twin (?:boys|girls|babies|kids))\b"
)
TWINS_AT_ALL = re.compile(r"\b(?:twins|gemel[oa]s|mellizos)\b")
NONE = re.compile(
    r"\b(?:none (?:of them |of my own|are mine)|propios:? (?:ninguno|no)|ninguno (?:es )?mio|(?:not mine|none of them (?:are "
    r")?mine),? (?:i|and)|"
    r"no (?:kids|children)(?! (?:care|allowed|menu))|(?:dont|do not|dnt) have (?:any )?(?:kids|"
    r"children)|childless|without kids|0 (?:kids|children|hijos)|kids: ?(?:0|none|no)"
    r"|sin (?:hijos|ninos)|no tengo (?:hijos|ninos|familia)|ningun hijo)\b"
)
HAVING = re.compile(
    r"\b(?:have|has|got|had|raising|with|w|and|plus|mom|dad|single|^|,|me|y|con|tengo|tenemos|"
    r"criando|solter[oa]|mom|dad|mother|i|&|\+|,|un|una|a|just|only|tambien|cuido a mis|"
    r"is)\W*(?:just |only |also |already |solo |nomas |nada mas |mi |my |mis )?$"
)
NOT_OWN = re.compile(
    rf"\b(?:my|mi|his|her|the|a|los|las|de mi) (?:{OTHERS})s?(?: (?:little|young|small))*\W*$|"
    r"\b(?:hij[oa]s|nin[oa]s) de (?:mi|la|el|un)\W*$|"
    r"\b(?:work(?:ing|ed|s)? with|taking care of|take care of|took care of|watch(?:ing|ed)?|"
    r"babysit\w*|nanny\w*|teach\w*|tutor\w*|cuid(?:o|ar|ando|aba|e)(?: a)?|atender(?: a)?|"
    r"class of|"
    r"other peoples?|sister has|brother has|friend has|she has|he has|hermana tiene|as|was|"
    r"when i was|like|care for|drive|bus for|for|para|help|food|clothes|stuff|hired me for|"
    r"room for|saw|met|know|adopt\w*|any|every|each|cada|per|soy|ya soy|adult[oa])\W*$"
)

KID_AGES = re.compile(
    rf"\b(?:{GENERIC}|{SPECIFIC}|twins|gemelos|gemelas)\b(?P<link>(?: (?:who |que )?(?:are|"
    r"is|r|aged?|ages|edades|de|tienen|tiene|entre|turned|just turned)\b|[ :(,-]+(?:ages?|"
    rf"aged|edades|edad|de)\b| ?[:(]| ?-)*)[ :(]*{AGES}(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
AGED_CHILD = re.compile(
    r"(?P<lead>(?:\b[\w']+ ){0,3})(?<![\d$.])(?P<age>\d{1,2})[ -]?(?P<unit>yo|y/o|yr|"
    r"yrs|year|years|month|months|mo|mos|week|weeks|wk|ano|anos)[ -]?(?:old|olds)?\b(?=(?P<tail>(?: \w+(?: \w+)?)?))"
)
NAMED_CHILD = re.compile(
    rf"\b(?P<noun>{CHILDREN}|infant|bbs?|little (?:one|man|girl|boy)|bebita|bebito|(?:my|mi) (?:first|1st|second|2nd|third|"
    rf"primer[oa]|1|segund[oa])|"
    r"(?:the|el|la) (?:big|older|other|bigger|grande|otr[oa]|chiquit[oa]|pequen[oa])(?: one)?|(?:the|my) little one|"
    r"(?:el|la) (?:que|k) (?:ya )?tengo|the one i (?:already )?have)(?: (?:w|with|"
    r"con) \w+)?(?: (?:who|que|just|also|only|ya|apenas|ahora|nada mas))* ?(?:is|are|turned|"
    r"turns|tiene|de|cumplio|va a cumplir|age|aged|,|es de)? ?(?P<just>just )?(?:turned |"
    rf"only |about |like |almost |apenas |como )?(?<![\d$.])(?P<age>\d{{1,2}})(?![\d./%]*\d)(?P<unit> ?-?(?:mo|"
    rf"mos|months?|mths?|mes(?:es)?|weeks?|semanas?|dias|days)\b)?(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
LISTED = re.compile(rf"\b(?:ages|aged|edades|de edades)(?: of| de| are| is)?[ :]*{AGES}")
# "Me and my son": one child, unless others are told of.
ONE_CHILD = re.compile(
    r"\b(?:just |only )?me (?:and|n|&|\+) my (?:little |baby |teenage )?(?:son|daughter|"
    r"boy|girl|baby|kid|child|toddler)\b|\bmy (?:little )?(?:son|daughter|baby|kid|boy|girl) (?:and|"
    r"n|&) (?:me|i|myself)\b"
    r"|\b(?:yo y|con) mi (?:hij[oa]|nin[oa]|bebe|nene|nena)\b|\bmi (?:hij[oa]|nin[oa]|bebe) y yo\b|\bmy only (?:child|son|daughter|kid)\b"
)
# "Mis ninos estan en la escuela, tengo 4", "my kids, 3 of them".
COUNTED_LATER = re.compile(
    rf"\b(?:mis|nuestros|my|our) (?:\w+ )?(?:{GENERIC})\b[^0-9]{{0,60}}?(?:\b(?:tengo|son|i have|i got|have) (?P<count>[2-9])"
    r"(?= ?(?:$|[,.;!?)]|(?:y|no|and|pero|but|de ellos|of them|en total|total|in all)\b))|"
    r"[ ,(](?P<of>[2-9]) (?:of (?:th)?em|of them|de ellos))"
)
MINDING = re.compile(
    r"\b(?:child ?care|day ?care|sitter|babysitter|preschool|head start|guarderia|nanny|diapers|formula) (?:for|para) an?$"
)
UNDER = re.compile(r"\b(?P<count>\d) (?:kids? |children )?under (?:the age of |age )?\d{1,2}\b(?! ?(?:hours|min|dollars|k))")
CORRECTED = re.compile(
    r"\b(?:shes|hes|she is|he is|kid is|actually) (?P<age>\d{1,2}),? not \d{1,2}\b|\b(?:shes|"
    r"hes|she is|he is) (?P<bare>\d|1[0-7])\b(?! ?(?:months? behind|weeks? late|of\b|feet))(?= (?:and|"
    r"n|so|now|y)\b|[,.]|$)"
)
OLD_CHILDREN = re.compile(
    r"(?<![\d$])(?P<a>\d|1[0-7]) ?(?:&|and|y|\+) ?(?P<b>\d{1,2})[ -]?(?:yo|y/o|yrs?|years?|"
    r"anos?)?[ -]?(?:olds?)? (?:boys|girls|kids|sons|daughters|children|hijos|ninos|ninas)\b"
)
NEWBORN = re.compile(
    r"\b(?:just had (?:a|my) baby|(?:my|our) baby was born (?:\w+ ){0,2}?(?:weeks?|days?|last|this|yesterday|today)|mi bebe nacio "
    r"(?:hace \w+ (?:dias|semanas|meses)|ayer|"
    r"apenas)|(?:have|got|with) an infant|newborn|new born|recien nacid[oa])\b(?! (?:clothes|care|screening|photo))"
)
# What may follow an age that stands without a unit; anything else ("2 kids, 20 hrs") makes it another number.
AFTER_AGES = re.compile(
    r"^ ?(?:$|(?:last|this|today|yesterday|ayer|hace|next|mas|also|too|tambien|again|living|right|at home|under|off|yo|y/o|yrs?|"
    r"years?|anos?|old|and|y|but|pero|on|with|w|no|needs?|i|im|ive|"
    r"wants?|in|who|so|at|que|para|from|lives?|living|single|he|she|they|both|de|quier\w+|"
    r"necesit\w+|my|mi|tengo|we|now|hoy|ya|todavia|months?|meses|mo|mos|just|going|is|for|"
    r"because|porque|n|estoy|ocupo|por|\d))"
    r"(?:\b|$)"
)
# "One is 5 and the other 9 months", "una de 5, otro de 3": each of several, where at least two are told of.
EACH_ONE = re.compile(
    r"\b(?:one|1|another|un[oa]|otr[oa]|(?:the|el|la) (?:other|older|oldest|younger|big|little|otr[oa]|mayor|menor|grande|chic[oa]|"
    r"chiquit[oa])"
    r"(?: one)?)(?: (?:is|thats|that is|who is|de|tiene|es de|ya tiene|just turned|apenas))* "
    r"(?P<age>\d{1,2})(?! ?(?:hrs?|hours?|dollars|an? hour|la hora|por|blocks|miles|horas|cuadras|weeks? (?:pregnant|ago)|dias a|"
    r"jobs?))(?![\d./%$])"
    r"(?P<unit> ?-?(?:mo|mos|months?|mths?|mes(?:es)?|weeks?|semanas?|dias|days)\b)?"
)
# "She's 13", "ella tiene 6", told of a child spoken of before.
PRONOUN = re.compile(
    r"\b(?:shes|hes|she is|he is|she just turned|he just turned|she turned|he turned|ella (?:ya )?tiene|el (?:ya )?tiene|"
    r"(?:va a cumplir \d+,? )?tiene(?= \d{1,2} (?:anos?|meses) (?:mi|la|el) )|(?<=, )(?:ya |apenas |ahora )?tiene) "
    r"(?P<age>\d{1,2})(?![\d./%]*\d)"
    r"(?P<unit> ?-?(?:mo|mos|months?|mes(?:es)?|weeks?|semanas?)\b)?(?=(?P<tail>[^,.;)\n]{0,14}))"
)
# "They're 3 and 7", "tienen 2 y 6", "12 n 15" as a sentence of its own.
THEY_ARE = re.compile(
    rf"(?:^|[.!?;\n,] ?|\b)(?:they ?are|theyre|they r|"
    rf"tienen|ellos tienen|son de|(?:tengo|i have|i got) \d,? (?:de|ages?)|edades?:?|ages?:?) (?:ages? |de )?"
    rf"{AGES}(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
BARE_AGES = re.compile(rf"(?:^|[.!?;\n] ?){AGES}(?=[.!?;\n]|$)")
NO_OTHERS = re.compile(
    r"\b(?:my|mi) (?:only|unic[oa]) (?:child|kid|son|daughter|baby|one|hij[oa]|nin[oa]|bebe|bb)\b|\bes (?:el|la) unic[oa]\b|\bno "
    r"tengo (?:otr[oa]s|mas)\b"
    r"|\b(?:thats|that is) (?:all my kids|my only one)\b|\b(?:he|she)s (?:the|my) only (?:one|kid|child)\b|\bjust the 1 (?:kid|child)\b"
)
