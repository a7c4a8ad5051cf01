"""The words that tell how many children there are and how old, as regular expressions. See navigator.dialogue.facts_children."""

from __future__ import annotations

import re

from navigator.dialogue.facts_people import CHILDREN, OTHERS

MONTHS_A_YEAR = 12

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
    r"bbs?|escuincles|cipotes|minors?|menores(?! de)"
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
    r"\b(?:(?:have|got|my|with|w|of|to|tengo|mis|con|unos|unas) (?:\w+ ){0,3}?(?:twins|gemelos|"
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
    r"(?:day ?care|class|classroom|center|preschool|camp|school|group|guarderia|salon|clase|escuela)(?: \w+)? (?:with|has|of|con|tiene|"
    r"hay)|"
    r"babysit\w*|nanny\w*|teach\w*|tutor\w*|cuid(?:o|ar|ando|aba|e)(?: a)?|atender(?: a)?|"
    r"class of|"
    r"other peoples?|sister has|brother has|friend has|she has|he has|hermana tiene|as|was|"
    r"when i was|like|care for|drive|bus for|for|para|help|food|clothes|stuff|hired me for|"
    r"room for|saw|met|know|adopt\w*|any|every|each|cada|per|soy|ya soy|adult[oa])\W*$"
)

KID_AGES = re.compile(
    rf"\b(?:{GENERIC}|{SPECIFIC}|twins|gemelos|gemelas|triplets|trilliz[oa]s|(?<=\bof )[1-9](?= ?[(:,])|(?<=\bde )[1-9](?= ?[(:,])|"
    rf"(?<=\bhave )[2-9](?= ?[(:])|"
    rf"(?<=\bgot )[2-9](?= ?[(:])|(?<=\btengo )[2-9](?= ?[(:]))\b(?P<link>(?: (?:who |que )?(?:are|"
    r"is|r|aged?|ages|edades|de|tienen|tiene|entre|turned|just turned)\b|[ :(,-]+(?:ages?|"
    rf"aged|edades|edad|de)\b| ?[:(]| ?-)*)[ :(]*(?P<comma>, )?{AGES}(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
AGED_CHILD = re.compile(
    r"(?P<lead>(?:\b[\w']+ ){0,3})(?<![\d$.])(?P<age>\d{1,2})[ -]?(?P<unit>yo|y/o|yr|"
    r"yrs|year|years|month|months|mo|mos|week|weeks|wk|ano|anos)[ -]?(?:old|olds)?\b(?=(?P<tail>(?: \w+(?: \w+)?)?))"
)
NAMED_CHILD = re.compile(
    rf"\b(?P<noun>{CHILDREN}|infant|bbs?|little (?:one|man|girl|boy)|bebita|bebito|(?:my|mi) (?:first|1st|second|2nd|third|"
    rf"primer[oa]|1|segund[oa])|"
    r"(?:mi|el|la) (?:mas )?(?:chiquit|chiquill|pequenit|grandecit|menorcit)[oa]|(?:the|a|my|our) new (?:one|baby)|"
    r"(?:the|el|la) (?:big|older|other|bigger|grande|otr[oa]|chiquit[oa]|pequen[oa])(?: one)?|(?:the|my) little one|"
    r"(?:el|la) (?:que|k) (?:ya )?tengo|the one i (?:already )?have)(?: (?:w|with|"
    r"con) \w+)?(?: (?:who|que|just|also|only|ya|apenas|ahora|nada mas|nomas|solamente))* ?(?:, de|, tiene|is|are|turned|"
    r"turns|tiene|de|cumplio|va a cumplir|acaba de cumplir|cumple|anda en|age|aged|,|es de)? ?(?P<just>just )?(?:turned |"
    rf"only |about |like |almost |apenas |como |los )?(?<![\d$.])(?P<age>\d{{1,2}})(?![\d./%]*\d)(?P<unit> ?-?(?:mo|"
    rf"mos|months?|mths?|mes(?:es)?|weeks?|semanas?|dias|days)\b)?(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
LISTED = re.compile(rf"\b(?:ages|aged|edades|de edades)(?: of| de| are| is)?[ :]*{AGES}")
# "I'm on it with my two", "mi marido, yo y los cinco": children left unsaid.
MY_SO_MANY = re.compile(
    r"\b(?:my|mis|our|nuestr[oa]s|(?:yo|me|i|marido|esposo|esposa|wife|husband) (?:and|y|n|con|with) (?:los|mis|the|my)) (?P<count>[2-9])"
    r"(?= ?(?:$|[,.;!?()]|(?:and|y|n)\b(?! \d|/)|(?:so|but|pero|are|tienen|who|need|needs|at home|son|estan|van|go|que|while|mientras|"
    r"alone|live|viven|now|ahora|"
    r"because|porque|here|aqui)\b))"
)
# "Tengo dos, nino y nina".
SORTED_OUT = re.compile(
    r"\b(?:tengo|tenemos|have|got) (?P<count>[2-9])[,:] ?(?:an? |una? |la |el )?"
    r"(?:nin[oa]|hij[oa]|boy|girl|varon|hembra|mujercita|son|daughter)\b"
)
# "No wait 4, I count my stepson", "perdon, son 3 con el de mi primer matrimonio".
COUNT_CORRECTED = re.compile(
    r"(?:^|[.!?;\n,] ?)\W*(?:(?:no|wait|sorry|perdon|digo|oops|actually|disculpe|bueno|oh|ay|ah)\b[ ,]*)+"
    r"(?:(?:son|its|i have|i got|tengo|make (?:that|it)|ya son|we have|tenemos) )?(?P<count>[1-9])\b"
    r"(?=[^.!?]{0,12}\b(?:i count|count|counting|incl\w*|with|con|contando|cuento|plus)\b[^.!?]{0,20}\b(?:step\w+|hijastr[oa]s?|matrimonio|"
    rf"marriage|relationship|relacion|{GENERIC}|{SPECIFIC})\b)"
)
TRIPLETS = re.compile(r"\b(?:have|had|got|my|with|w|of|tengo|tuve|mis|con|unos|unas) (?:\w+ ){0,3}?(?:triplets|trilliz[oa]s)\b")
SINGLE = re.compile(r"\b(?:single|older|disabled|young|adult|working|solter[oa]) (?:man|woman|guy|lady|person|adult|hombre|mujer)\W*$")
# "Just one, 3 years old", "uno nomas de 3 anos".
ONLY_ONE = re.compile(
    r"(?:\b(?:just|only|solo|nomas|nada mas|solamente) (?:tengo |have |got )?(?:1|one|un[oa])(?: (?:who is|is|de|que tiene|aged?))?[ ,]+"
    r"(?:shes |hes |she is |he is |tiene |de )?(?P<age>\d{1,2})"
    r"|\b(?:1|un[oa]) (?:nomas|nada mas|solamente|nada mas tengo)[ ,]+(?:y )?(?:de |tiene |que tiene )?(?P<after>\d{1,2}))"
    r"(?P<unit> ?-?(?:yo|y/o|mo|mos|months?|mes(?:es)?|weeks?|semanas?)\b)?(?P<units> ?-?(?:yrs?|years?|anos?)(?: old)?\b|)"
    r"(?! ?(?:hrs?|hours?|horas?|dias?|days?|am|pm|dollars|dolares)\b)(?![\d.:/])"
)
# What goes on after an age: "... y una de 9", "... and another one who is 8".
ONE_MORE = re.compile(
    r" ?[,&+]? ?(?:(?:and|y|n|plus|mas) )?(?:(?:also )?(?:another|the other|one|un[oa]|otr[oa]|(?:el|la) otr[oa])(?: one| mas)?"
    r"(?: (?:who is|who|is|thats|that is|de|que tiene|tiene|aged?|es de))*|(?:an?|my|mi) (?=\d{1,2} ?-?(?:yo|y/o|yrs?|years?|mo|mos|"
    r"months?))|"
    r"(?=\d{1,2} ?-?(?:yo|y/o)\b)) ?"
    r"(?:just |apenas )?(?P<age>\d{1,2})(?![\d./%:]*\d)(?P<unit> ?-?(?:yo|y/o|yrs?(?: old)?|years?(?:[ -]olds?)?|anos?|mo|mos|months?|"
    r"mths?|"
    r"mes(?:es)?|weeks?|semanas?|dias|days)\b(?! ago))?(?=(?P<tail>[^,.;)\n]{0,14}))"
)
CHILD_AT_ALL = re.compile(rf"\b(?:{GENERIC}|{SPECIFIC})\b")
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
# "My 6 and 9 year olds".
OLD_PAIR = re.compile(
    r"\b(?:my|our|mi|have|with|w|has|got) (?:an? )?(?P<a>\d|1[0-7]) ?(?:&|and|n|y|\+) ?(?:an? )?(?P<b>\d|1[0-7])[ -]?(?:yo|y/o|yrs?|"
    r"years?)[ -]?(?:olds?)?\b"
    r"(?! (?:of|in|exp\w*|lease|degree|program))"
)
NEWBORN = re.compile(
    r"\b(?:just had (?:a|my) baby|(?:my|our) baby was born (?:\w+ ){0,2}?(?:weeks?|days?|last|this|yesterday|today)|mi bebe nacio "
    r"(?:hace \w+ (?:dias|semanas|meses)|ayer|"
    r"apenas)|(?:have|got|with) an infant|(?:w|with|and|,|^)\W*(?:an )?infant(?! (?:and toddler|seat|room|cpr|formula|toddler))|newborn|"
    r"new born|recien nacid[oa]|recien nacio)\b(?! (?:clothes|care|screening|photo))"
)
# What may follow an age that stands without a unit; anything else ("2 kids, 20 hrs") makes it another number.
AFTER_AGES = re.compile(
    r"^ ?(?:$|(?:last|this|today|yesterday|ayer|hace|next|mas|also|too|tambien|again|living|right|at home|under|off|yo|y/o|yrs?|"
    r"years?|anos?|old|la|lo|le|se|me|nos|les|and|y|but|pero|on|with|w|no|needs?|i|im|ive|"
    r"con|go|goes|goin|going|attend\w*|has|have|are|son|daughter|hija|hijo|live|van|va|asist\w+|estudian?|esta|estan|viven?|starts?|"
    r"started|"
    r"special|autis\w+|speaks?|sin|"
    r"wants?|in|who|so|at|que|para|from|lives?|living|single|he|she|they|both|de|quier\w+|"
    r"necesit\w+|my|mi|tengo|we|now|hoy|en|al?|to|into|ya|todavia|months?|meses|mo|mos|just|going|is|for|"
    r"because|porque|n|estoy|ocupo|por|\d))"
    r"(?:\b|$)"
)
# "One is 5 and the other 9 months", "una de 5, otro de 3": each of several, where at least two are told of.
EACH_ONE = re.compile(
    r"\b(?:one|1|another|un[oa]|otr[oa]|(?:the|el|la) (?:other|older|oldest|younger|middle|de en ?medio|median[oa]|big|little|otr[oa]|"
    r"mayor|menor|grande|chic[oa]|"
    r"chiquit[oa])"
    r"(?: one)?|(?:el|la)(?= de \d))(?: (?:is|thats|that is|who is|de|tiene|es de|ya tiene|just turned|apenas))* "
    r"(?P<age>\d{1,2})(?! ?(?:hrs?|hours?|dollars|an? hour|la hora|por|blocks|miles|horas|cuadras|weeks? (?:pregnant|ago)|dias a|"
    r"jobs?))(?![\d/%$]|\.\d)"
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
    rf"tienen|ellos tienen|son de|(?:my|mis|our) [2-9] (?:are|tienen)|(?:tengo|i have|i got) \d,? (?:de|ages?)|edades?:?|ages?:?) (?:ages? "
    rf"|de )?"
    rf"{AGES}(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
BARE_AGES = re.compile(rf"(?:^|[.!?;\n] ?){AGES}(?=[.!?;\n]|$)")
NO_OTHERS = re.compile(
    r"\b(?:my|mi) (?:only|unic[oa]) (?:child|kid|son|daughter|baby|one|hij[oa]|nin[oa]|bebe|bb)\b|\bes (?:el|la) unic[oa]\b|\bno "
    r"tengo (?:otr[oa]s|mas)\b"
    r"|\bsolo (?:la|lo) tengo a (?:ella|el)\b|\bhij[oa] unic[oa]\b"
    r"|\b(?:me|i|yo|us)\b[^.!?;]{0,24}(?:and|y|n|&) (?:the|our|el|la|nuestr[oa]) (?:baby|bebe|bb)(?=[,.;]| (?:so|y|and|somos|is|are)\b|$)"
    r"|\b(?:thats|that is) (?:all my kids|my only one)\b|\b(?:he|she)s (?:the|my) only (?:one|kid|child)\b|\bjust the 1 (?:kid|child)\b"
)


def in_years(number: str, unit: str) -> int:
    """An age in whole years."""
    unit = unit.strip(" -")
    if unit.startswith(("mo", "mth", "mes")):
        return int(number) // MONTHS_A_YEAR
    return 0 if unit.startswith(("we", "wk", "sem", "day", "dia")) else int(number)
