"""The highest schooling a person has finished; wanting a diploma is not having one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue.facts_text import Finding
from navigator.knowledge.entries import Education

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

_HAVE = (
    r"(?:have|has|got|with|earned|finished|completed|received|passed|hold|did|holding|havent used|"
    r"used|already have|already got|my|obtained|just got|only have|only got)"
)
_HAVE_ES = r"(?:tengo|con|saque|obtuve|ya tengo|ya saque|termine|acabe|cuento con|solo tengo|pase|hice|complete|nomas tengo|mi)"
_SMALL = r"(?:(?:a|an|my|the|just|only|already|mi|el|un|una|la|de|mexican|us|old|in) ){0,2}"
_HIGH = r"(?:high ?school|hs|h s|highschool|hi school|the 12th grade|12th grade|12th)"
_PREPA = r"(?:prepa|preparatoria|bachillerato|high ?school|bachiller|el 12|grado 12|12 grado)"
_GRADE = r"(?:sixth|seventh|eighth|ninth|tenth|eleventh|[5-9]th|1[01]th)"
_COLLEGES = r"(?:college|skyline|canada college|csm|foothill|de anza|city college|uni|university|sjsu|sf state)"
_FIELD = r"(?:engineer\w*|nurs(?:e|ing)|account\w+|teach\w+|law(?:yer)?|medical|business|architect\w*|dent(?:al|ist)\w*|pharmac\w+)"
_UNI = r"(?:universidad|licenciatura|carrera|uni|college|colegio comunitario|ingenieria)"

_LEVELS: tuple[tuple[Education, str], ...] = (
    (Education.NONE, (
        r"never (?:went|been|got to go|attended|gone) (?:to )?(?:any )?school|no (?:schooling|"
        r"formal education|education at all|formal schooling)|dont have any schooling|didnt go to school|"
        r"never had (?:any )?schooling"
        r"|nunca (?:fui|asisti|pude ir|estudie|pise|he ido)(?: a)?(?: la| una)?(?: escuela)?|"
        r"no (?:fui|asisti|pude ir) a la escuela|no tengo (?:ningun )?estudios|sin (?:ningun )?estudios|"
        r"sin escuela|no estudie(?: nada)?|no se leer|cant read or write"
    )),
    (Education.SOME_HS, (
        r"(?:dropped|drop|droped|kicked|flunked) out(?! of (?:college|uni|community|skyline|"
        r"canada|csm|nursing|cc|my program|the program|a program))|drop ?out\b(?! of college)|"
        r"(?:didnt|did not|never|havent|dont|couldnt|aint|not|ain t|didn t|hasnt|doesnt|wasnt able to) (?:even |"
        r"ever |actually )?(?:finish|finished|graduate|graduated|complete|completed|got out of|"
        rf"make it through|get through)(?:d)? ?(?:from )?(?:my |the )?(?:{_HIGH}|school|10th|"
        r"11th|9th|8th)?(?! ?(?:college|nursing|my degree|uni\w*|my associate|training|the program|"
        r"from college|it))"
        r"|(?:no|without a|without my|dont have a|dont have my|dont have an|never got a|never got my|"
        r"dont have|havent got my|have no|didnt get my|never earned my|lack|not have a|not have my|"
        rf"need no|do not have a|no hs|hasnt got a) (?:{_HIGH} )?(?:diploma|ged|hiset|ged or diploma|"
        rf"diploma or ged|hs diploma)|no (?:ged|diploma|hs|hsd)\b|without finishing {_HIGH}"
        r"|(?:left|quit|stopped|only went|went|finished|only finished|got|only got|made it|up|"
        r"completed|only completed|only made it|through|thru|as far as|have an?|only have an?|"
        r"with an?|i have a|stopped at|only have) (?:school )?(?:in |at |to |up to |through |"
        r"until |a |an |after )*(?:the )?(?:1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|sixth|"
        r"seventh|eighth|ninth|tenth|eleventh|third|fourth|fifth) ?grade|(?:6th|7th|8th|9th|"
        r"10th|11th|5th|4th|3rd) (?:grade|gr) (?:education|ed|level|only|dropout|max)|^(?:\w+ )?(?:6th|"
        r"7th|8th|9th|10th|11th) (?:grade|gr|gr ed)(?: completed| only)?$|(?:no|didnt get|without) (?:hs|"
        r"high school)(?: (?:degree|credential))?$|(?:only|just|finished) (?:middle school|elementary)|"
        r"(?:prepa|preparatoria|bachillerato|high school) (?:trunca|incompleta|a medias|sin terminar)|"
        r"some high school|some hs|less than (?:a )?(?:hs|high school)"
        rf"|(?:left|quit|stopped|done with) (?:high )?school (?:in|at|after|during|when i was) (?:the )?(?:{_GRADE}|1[0-7]\b)"
        r"|(?:im|still|currently|am|a) (?:\w+ )?(?:in|a (?:senior|junior|sophomore|freshman) in|"
        r"a (?:senior|junior|sophomore|freshman) at|senior in|junior in) (?:the )?(?:high school|\w+ high|"
        r"highschool|hs|9th grade|10th grade|11th grade|12th grade)|high school (?:student|senior|"
        r"junior|sophomore)|(?:short|credits short|units short|behind)(?: \w+)? (?:of|from|to) (?:graduating|"
        r"my diploma|graduate|finish)"
        r"|no (?:termine|acabe|complete|pude terminar|alcance a terminar|pude acabar|logre terminar|"
        rf"me gradue|termino|finalice)(?: de)? (?:la |el |mi |los )?(?:{_PREPA}|escuela|secundaria|"
        r"estudios|la escuela|diploma|grado)|no (?:tengo|cuento con|saque) (?:el |mi |un |la |"
        rf"ni )?(?:diploma|ged|{_PREPA}|certificado de preparatoria|estudios de preparatoria)|"
        rf"sin (?:diploma|ged|{_PREPA}|terminar la {_PREPA}|terminar la escuela|terminar {_PREPA})|"
        r"no me gradue"
        rf"|(?:deje|me sali de|abandone|tuve que dejar) (?:de )?(?:la )?(?:{_PREPA}|escuela|secundaria|"
        r"los estudios|estudiar)|(?:llegue|quede|estudie|fui|hice|termine|solo|hasta|nomas|solamente|"
        r"tengo|curse|acabe|pase)(?: (?:solo|nomas|nada mas|hice|tengo|termine|estudie|llegue|"
        r"a|en|la|el|fui|llegue|hasta|de|acabe))* (?:la |el )?(?:secundaria|primaria|(?:1|2|3|4|"
        r"5|6|7|8|9|10|11)(?:no|vo|to|er|ro|mo|do)?(?: grado| ano)?(?: de (?:primaria|secundaria))|"
        r"(?:primer|segundo|tercer|tercero|cuarto|quinto|sexto|septimo|octavo|noveno|decimo|"
        r"onceavo|3er|6to|9no|8vo|7mo|10mo)(?: grado| ano| de primaria| de secundaria| de prepa)?(?! (?:de enero|"
        r"piso))(?= |$))"
    )),
    (Education.HS, (
        rf"{_HAVE} {_SMALL}(?:(?:{_HIGH}|ged|g e d|hiset|h s) ?(?:diploma|equivalency|cert\w*|"
        r"degree|credential|ed|education)?|diploma|ged|hiset)\b(?! (?:class|classes|program|"
        r"prep|test\w*|teacher|student|student))|(?:graduated|graduate|grad|finished|done with|"
        rf"completed|finish|graduating) (?:from |in )?{_HIGH}\b|{_HIGH} (?:diploma|grad|graduate|"
        r"graduated|grads|education|equivalency)\b|^(?:\w+ )?(?:ged|hs diploma|hsd|hs grad|hs|"
        r"diploma|hiset|ged holder|ged yes|hs dip|hs ged|high school|ged complete\w*)(?: (?:from|"
        rf"in|only|done|no|but|mexico|completed)(?: \w+)*)?$|got (?:it|my diploma) in \d{{4}}"
        r"|graduated (?:last (?:year|june|spring|month)|in (?:june|may|19\d\d|20\d\d)|this (?:year|"
        r"june|spring))|(?:recent|just) (?:hs |high school )?(?:grad|graduated)(?: from (?:high school|"
        r"hs|menlo atherton|sequoia|woodside|eastside|carlmont))?\b(?! from (?:college|a |my |"
        r"the |training|uni))|(?:graduated|graduating|grad) from (?:menlo atherton|sequoia|woodside|"
        r"eastside|carlmont|capuchino|mills|hillsdale|aragon|m a|\w+ high)|walked the stage|"
        r"(?:high school|hs|ged|a ged|diploma) (?:is|was) (?:as far as|all|the (?:most|highest|"
        r"last))|(?:all i have is|highest (?:level|education) (?:is|was)|as far as) (?:a |my |"
        r"the )?(?:high school|hs|ged|diploma)(?: diploma)?|ged (?:already|done|in hand|from (?:jail|"
        r"prison|job corps))|only (?:high school|hs|a ged|hs diploma)|(?:ged|diploma|hs diploma) (?:ya )?(?:lo |"
        r"la )?(?:saque|tengo|termine|obtuve)|(?:ged|diploma) (?:already|earned|completed|complete)"
        rf"|{_HAVE_ES} {_SMALL}(?:{_PREPA}|ged|diploma(?: de (?:{_PREPA}|secundaria))?|hiset|"
        rf"certificado de (?:{_PREPA}))(?! (?:trunca|incompleta|de ingles))|me gradue (?:de|en) (?:la |"
        rf"el )?(?:{_PREPA}|escuela)|soy bachiller|bachillerato (?:terminado|completo|en)|prepa(?:ratoria)? (?:terminada|"
        r"completa)|hasta (?:la )?(?:prepa|preparatoria)\b|"
        rf"(?:acabo de|recien) (?:salir|terminar|graduarme|salid[oa]) (?:de )?(?:la )?{_PREPA}|"
        r"^(?:prepa|preparatoria|bachillerato|"
        r"diploma)(?: (?:terminada|completa|en mexico))?$"
    )),
    (Education.SOME_COLLEGE, (
        r"some (?:community )?college|some units|(?:few|couple|some|\d+|many) (?:\w+ )?(?:college |"
        r"university )?(?:credits|units|semesters?|college classes)(?! (?:short|away|left|behind|"
        r"to graduate hs))|college (?:credits|units|dropout|drop out|classes but)|(?:dropped|"
        r"flunked|drop|stopped) out of (?:\w+ )?(?:college|uni\w*|community college|skyline|"
        r"canada|csm|nursing school|foothill|cc)|(?:didnt|never|did not|couldnt|havent) (?:finish|"
        r"finished|complete|graduate|graduated)(?: from)? (?:my |the )?(?:college|uni\w*|bachelors?|"
        r"degree|associates?|aa|nursing school)|(?:went|been|go) to (?:\w+ )?(?:college|university|"
        r"skyline|canada college|csm|foothill|community college) (?:for|but|a|2|one|3|some|and (?:stopped|"
        r"quit|dropped))|(?:years?|yrs?|yr|year) (?:of|at|in) (?:\w+ )?(?:college|university|"
        r"uni\b)|"
        rf"(?:left|quit|stopped|started) (?:community )?{_COLLEGES}(?! (?:job|work))|"
        r"(?:1|one|a|2|\d) (?:years?|"
        r"yrs?|semesters?) (?:of|at) (?:college|csm|skyline|canada|foothill)|(?:im|currently|"
        r"still|am|a|now) (?:\w+ )?(?:in|at|a student at|going to|enrolled (?:in|at)|attending) (?:community college|"
        r"college(?! of)|skyline|canada college|csm|college of san mateo|foothill|de anza|city college|"
        r"san jose state|sf state|university)(?! (?:to apply|adult))|college student|(?:junior|"
        r"senior|sophomore|freshman) (?:in|at) (?:college|sf state|san jose state)|^(?:some coll|"
        r"sc|some college)(?: \w+)*$"
        r"|(?:algo|un poco|\d anos?|unos|algunos|un ano|unos semestres|algunos semestres|\d+ semestres|"
        rf"creditos|anos|semestres) (?:de|en) (?:la |el )?{_UNI}|(?:no termine|deje|no acabe|"
        rf"me sali de|no complete|no pude terminar|deje trunca) (?:la |mi |el )?{_UNI}|{_UNI} (?:trunca|"
        rf"incompleta|sin terminar)|(?:estudie|hice|fui) (?:\w+ ){{0,2}}?(?:anos? |semestres? )?(?:de|"
        r"en|a) (?:la )?(?:universidad|college|carrera)|estudio en (?:la universidad|el college|"
        r"skyline|canada)"
    )),
    (Education.ASSOCIATE, (

            r"associates?(?: s)?(?: of| in| degree| deg\b| from|$| but| and)|(?:aa|as|a a) (?:degree|"
            rf"deg)\b|{_HAVE} {_SMALL}(?:aa|a a|as)(?: degree)?(?: in \w+| from| but| and|$)|aa in \w+|"
            r"^aa(?: degree)?$|2 year degree|(?:titulo|grado|diploma) (?:de )?asociado|asociado en|"
            rf"{_HAVE_ES} {_SMALL}(?:aa|associates?|tecnico superior|titulo tecnico superior|tsu)|"
            r"tecnico superior universitario"

    )),
    (Education.BACHELOR, (
        r"bachelors?|bachellors?|batchelors?|(?:ba|bs|bsc|ma|mba|phd|bsn) (?:degree|in \w+|from)|"
        rf"{_HAVE} {_SMALL}(?:ba|bs|b a|b s|mba|phd|bsn|masters|masters degree|4 year degree|"
        r"(?:college|university) degree|degree(?: in| from| but| and|$))(?! (?:short|program))|"
        r"4 year degree|(?:college|university|univ) (?:degree|grad|graduate|graduated|educated)|"
        r"(?:graduated|graduate|grad) (?:from |with )?(?:\w+ )?(?:college|university|uc \w+|"
        r"sjsu|san jose state|sf state|sfsu|stanford|cal\b)(?! (?:prep|high))|masters(?: degree)?|"
        r"my degree (?:in|from|is)|foreign degree|"
        rf"{_FIELD} degree(?! (?:program|here|cost|apprentice\w*))|"
        r"has (?:a )?(?:bs|ba)|(?:bs|"
        r"ba) (?:\w+ )?from|(?:\w+ )?degree from (?:my|mexico|another|el|honduras|the|india|"
        r"china|back|a university|univ\w*)|degree in my country"
        r"|licenciatura|licenciad[oa](?: en| de)|titulo (?:universitario|profesional|de (?:ingenier\w+|"
        rf"licenciad\w+|abogad\w+|contador\w*|maestr\w+|medic\w+|enfermer\w+|arquitect\w+))|{_HAVE_ES} {_SMALL}(?:titulo|"
        r"carrera)(?: (?:universitari[oa]|profesional|de|en|terminada))|(?:termine|acabe|complete|"
        r"me gradue de|egresad[oa] de|hice|estudie) (?:la |una |mi )?(?:universidad|carrera|"
        r"licenciatura|maestria|ingenieria)(?! (?:tecnica|corta|trunca))|maestria|doctorado|"
        r"(?:soy|era) (?:ingenier[oa]|abogad[oa]|arquitect[oa]|contador[a]? public[oa]|licenciad[oa]|"
        r"medic[oa] (?:titulad|general|cirujan))\w*|universitari[oa] titulad[oa]|graduad[oa] de (?:la )?universidad|"
        r"carrera universitaria"
    )),
)  # fmt: skip

# Wanted, asked for or thought of, not had.
_WANTED = re.compile(
    r"\b(?:want|wants|wanna|need|needs|get|getting|finish|finishing|study|studying|study for|"
    r"prep|test for|how|where|can|could|class|classes|program|programs|work on|working on|"
    r"earn|earning|toward|towards|pursue|pursuing|complete|completing|back for|go back|"
    r"going back|require|requires|required|requiring|without|must|should|before i|if i|take|"
    r"taking|do i|does it|jobs?|careers?|pass|help|helping|interested in|looking for|looking to|"
    r"try|trying to|enroll|sign up|apply|applying|start|starting|ask for|asks for|is it|"
    r"like|instead of|no|for a|thinking|no|"
    r"quiero|quisiera|sacar|terminar|hacer|ocupo|necesito|estudiar|obtener|busco|como|donde|"
    r"conseguir|acabar|piden|pide|requieren|puedo|clases|programa|si|empezar|tomar|seguir|"
    r"ir|agarrar|para|continuar|conseguir|valid\w+|sin)(?: \w+){0,2}$"
)
_NOT_HAD_AFTER = re.compile(
    r"^ (?:program|programs|class|classes|prep|test|tests|testing|courses?|required|needed|"
    r"or bust|requirement|help|teacher|tutor|jobs?|without|for free|gratis|online|near|at night|"
    r"asap|fast|in 6)\b"
)
_CHILDRENS = re.compile(r"\b(?:kids?|son|daughter|child|hijo|hija|hijos|ninos?)(?: \w+){0,2}$")
_HAVING = re.compile(rf"(?!my\b|mi\b|with\b|con\b)(?:{_HAVE}|{_HAVE_ES}|graduated|finished|completed|soy|im|i am|me gradue|was)\b")
# "A program for somebody with just a diploma": who says so has one.
_ONLY_WITH = re.compile(r"with (?:just|only) ")
_DENIED = re.compile(r"\b(?:no|not|dont|didnt|havent|never|without|nunca|ni|doesnt)(?: \w+){0,2}$")


def read_education(plain: PlainText) -> list[Finding]:
    """The highest schooling told of, or nothing."""
    best: Finding | None = None
    for clause in plain.own():
        for level, pattern in _compiled():
            for match in pattern.finditer(clause.text):
                words = match.group().strip()
                if _is_had(level, clause.text[: match.start()].rstrip(), words, clause.text[match.end() :]) and (
                    best is None or level.rank > Education(str(best.value)).rank
                ):
                    best = Finding("education", level.value, words)
    return [best] if best else []


def _is_had(level: Education, before: str, words: str, after: str) -> bool:
    """Whether schooling named is schooling done."""
    if _CHILDRENS.search(before):
        return False
    if level in {Education.NONE, Education.SOME_HS}:
        return not re.search(r"\b(?:if|kids?|job|jobs|can i|si)(?: \w+){0,2}$", before)
    if (_DENIED.search(before) or re.match(r"(?:no|dont)\b", words)) and level is not Education.SOME_COLLEGE:
        return False
    if _NOT_HAD_AFTER.match(after):
        return False
    if _ONLY_WITH.match(words):
        return True
    own = _HAVING.match(words) is not None and not re.search(
        r"\b(?:to|should i|can i|want|must|you|jobs?|if i|need to|2|que|si|people|como|without|"
        r"a)$",
        before,
    )
    return own or not _WANTED.search(before)


def _compiled() -> list[tuple[Education, re.Pattern[str]]]:
    # re keeps compiled patterns in a cache of its own.
    return [(level, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for level, pattern in _LEVELS]
