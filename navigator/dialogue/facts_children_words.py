"""The words that tell how many children there are and how old, as regular expressions. See navigator.dialogue.facts_children."""

from __future__ import annotations

import re

from navigator.dialogue import facts_measures as measures
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
    r"(?:step)?sons?|(?:step)?daughters?|step ?(?:kids?|children|sons?|daughters?)|hijastr[oa]s?|bab(?:y|ies)|boys?|girls?|toddlers?|"
    r"teens?|teenagers?|infants?|newborns?|"
    r"(?:pre|middle |high |elementary )schoolers?|(?:kinder\w*|\d\w\w|first|second) graders?|tweens?|kindergart\w+|"
    r"bebes?|bebitos?|baron(?:es)?|varon(?:es)?|hembras?|mujercitas?|adolescentes?"
)
NOUN = rf"(?P<noun>{GENERIC}|{SPECIFIC})"
PLURAL = re.compile(r"kids|children|\w+s")
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
    r"room for|saw|met|know|adopt\w*|acepta\w*|reciben?|atienden|cuidan|takes?|accepts?|any|every|each|cada|per|soy|ya soy|adult[oa])\W*$"
)
KID_AGES = re.compile(
    rf"\b(?:{GENERIC}|{SPECIFIC}|twins|gemel[oa]s|melliz[oa]s|triplets|trilliz[oa]s|(?<=\bof )[1-9](?= ?[(:,])|(?<=\bde )[1-9](?= ?[(:,])|"
    rf"(?<=\bhave )[2-9](?= ?[(:])|"
    rf"(?<=\bgot )[2-9](?= ?[(:])|(?<=\btengo )[2-9](?= ?[(:]))\b(?P<link>(?: (?:who |que )?(?:are|"
    r"is|r|aged?|ages|edades|de|tienen|tiene|entre|turned|just turned)\b|[ :(,-]+(?:ages?|"
    rf"aged|edades|edad|de)\b| ?[:(]| ?-)*)[ :(]*(?P<comma>, )?{AGES}(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
AGED_CHILD = re.compile(
    r"(?P<lead>(?:\b[\w']+ ){0,3})(?<![\d$.])(?P<age>\d{1,2})[ -]?(?P<unit>yo|y/o|yr|"
    r"yrs|year|years|month|months|mo|mos|week|weeks|wk|ano|anos)(?:[ -]?olds?)?\b(?=(?P<tail>(?: \w+(?: \w+)?)?))"
)
NAMED_CHILD = re.compile(
    rf"\b(?P<noun>{CHILDREN}|infant|bbs?|little (?:one|man|girl|boy|guy|dude|princess)|bebita|bebito|(?:my|mi) (?:first|1st|second|2nd|"
    rf"third|"
    rf"primer[oa]|1|segund[oa])|"
    r"(?:mi|el|la) (?:mas )?(?:chiquit|chiquill|pequenit|grandecit|menorcit)[oa]|(?:the|a|my|our) new (?:one|baby)|"
    r"(?:the|el|la) (?:big|older|other|bigger|grande|otr[oa]|chiquit[oa]|pequen[oa])(?: one)?|(?:the|my) little one|"
    r"(?:el|la) (?:que|k) (?:ya )?tengo|the one i (?:already )?have)\b(?: (?:w|with|"
    r"con) \w+)?(?: (?:who|que|just|also|only|ya|apenas|ahora|nada mas|nomas|solamente))* ?(?:, de|, tiene|is|are|turned|"
    r"turns|va para|ya va para|is turning|is about to turn|tiene|de|cumplio|va a cumplir|esta por cumplir|acaba de cumplir|cumple|anda "
    r"en|age|aged|,|es de)? ?(?P<just>just )?(?:turned |"
    rf"only |about |like |almost |apenas |como |los )?(?<![\d$.])(?P<age>\d{{1,2}})(?![\d./%]*\d)(?P<unit> ?-?(?:mo|"
    rf"mos|months?|mths?|mes(?:es)?|weeks?|semanas?|dias|days)\b)?(?=(?P<tail>[^,.;)\n]{{0,14}}))"
)
# "Ages 4 and 9", or numbers that stand apart: "(12 y 17)", ": 9, 6 and 2", "- 13, 9 and 1 -".
LISTED = re.compile(
    rf"(?:\b(?:ages|aged|edades|de edades|entre|between|from)(?: of| de| are| is)?[ :]*|(?P<apart>[(:]|[-–,;.!]) ?(?:de |con |they are "
    rf"|tienen |son de )?){AGES}"
    r"(?=(?P<tail>[^,.;)\n]{0,14}))"
)
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
# "Tengo tres: la de 16, el de 11 y el de 6".
HOW_MANY = re.compile(r"\b(?:tengo|tenemos|have|got) [2-9] ?[,:]")
CHILD_AT_ALL = re.compile(rf"\b(?:{GENERIC}|{SPECIFIC})\b")
MINDING = re.compile(
    r"\b(?:child ?care|day ?care|sitter|babysitter|preschool|head start|guarderia|nanny|diapers|formula) (?:for|para) an?$"
)
CORRECTED = re.compile(
    r"\b(?:shes|hes|she is|he is|kid is|actually) (?P<age>\d{1,2}),? not \d{1,2}\b|\b(?:shes|"
    r"hes|she is|he is) (?P<bare>\d|1[0-7])\b(?! ?(?:months? behind|weeks? late|of\b|feet))(?= (?:and|"
    r"n|so|now|y)\b|[,.]|$)"
)
OLD_CHILDREN = re.compile(
    r"(?<![\d$])(?P<a>\d|1[0-7]) ?(?:&|and|y|\+) ?(?P<b>\d{1,2})[ -]?(?:yo|y/o|yrs?|years?|"
    r"anos?)?[ -]?(?:olds?)? (?:boys|girls|kids|sons|daughters|children|hijos|ninos|ninas)\b"
)
# "My 6 and 9 year olds", "I've got a 5, 8 and 12 year old".
OLD_LIST = re.compile(
    r"\b(?:my|our|mi|have|with|w|has|got|of|raising)(?: an?)? (?P<ages>\d{1,2}(?:(?: ?, ?| ?(?:&|,? and|n|y|\+) ?)(?:an? |my )?\d{1,2})+)"
    r"[ -]?(?:yo|y/o|yrs?|years?)[ -]?(?:olds?)?\b(?! (?:of|in|exp\w*|lease|degree|program))"
)
NEWBORN = re.compile(
    r"\b(?:just had (?:a|my) baby|(?:my|our) baby was born (?:\w+ ){0,2}?(?:weeks?|days?|last|this|yesterday|today)|mi bebe nacio "
    r"(?:hace \w+ (?:dias|semanas|meses)|ayer|"
    r"apenas)|(?:have|got|with) an infant|(?:w|with|and|,|^)\W*(?:an )?infant(?! (?:and toddler|seat|room|cpr|formula|toddler))|newborn|"
    r"new born|recien nacid[oa]|recien nacio)\b(?! (?:clothes|care|screening|photo))"
)
# "One is 5 and the other 9 months", "una de 5, otro de 3": each of several, where at least two are told of.
EACH_ONE = re.compile(
    r"\b(?:(?:1|one|another|un[oa]|otr[oa]|(?:(?:the|my|el|la) )?other|(?:the|el|la) (?:older|oldest|younger|middle|de en ?medio|"
    r"median[oa]|"
    r"big|little|otr[oa]|mayor|menor|grande|chic[oa]|chiquit[oa]))(?: one)?|(?:el|la)(?= de \d))"
    r"(?: (?:is|thats|that is|who is|de|tiene|es de|ya tiene|just turned|apenas))* "
    rf"(?P<age>\d{{1,2}})(?! ?(?:{measures.NOT_TIME}|hours?\b|hrs?\b|horas?\b|weeks? (?:pregnant|ago)|dias a|days a))(?![\d/%$]|\.\d)"
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


def in_years(number: str, unit: str) -> int:
    """An age in whole years."""
    unit = unit.strip(" -")
    if unit.startswith(("mo", "mth", "mes")):
        return int(number) // MONTHS_A_YEAR
    return 0 if unit.startswith(("we", "wk", "sem", "day", "dia")) else int(number)
