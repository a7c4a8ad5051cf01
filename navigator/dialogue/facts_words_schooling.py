"""The words that tell how far somebody went at school, by level. See navigator.dialogue.facts_education."""

from __future__ import annotations

import re

from navigator.knowledge.entries import Education

HAVE = (
    r"(?:hold|have|has|got|with|earned|finished|completed|received|passed|hold|did|holding|havent used|"
    r"used|already have|already got|my|obtained|just got|only have|only got)"
)
HAVE_ES = r"(?:tengo|con|saque|obtuve|ya tengo|ya saque|termine|acabe|cuento con|solo tengo|pase|hice|complete|nomas tengo|mi)"
_SMALL = r"(?:(?:a|an|my|the|just|only|already|mi|el|un|una|la|de|mexican|us|old|in) ){0,2}"
_HIGH = r"(?:high ?school|hs|h s|highschool|hi school|the 12th grade|12th grade|12th)"
_PREPA = r"(?:prepa|preparatoria|bachillerato|high ?school|bachiller|el 12|grado 12|12 grado)"
_GRADE = r"(?:sixth|seventh|eighth|ninth|tenth|eleventh|[5-9]th|1[01]th)"
_COLLEGES = (
    r"(?:college|community college|cc|skyline|canada(?: college)?|csm|ccsf|foothill|de anza|city college|laney|ohlone|chabot|merritt|"
    r"mission college|"
    r"evergreen|west valley|cabrillo|diablo valley|dvc|sjcc|uni|university|sjsu|sf state|san jose state|colegio comunitario|la universidad)"
)
_TERMS = (
    r"(?:(?:a|an|one|un|\d+|few|couple|some|unos|unas|algunos|algunas|par de|several|varios|varias|most of a) (?:of )?"
    r"(?:years?|yrs?|semesters?|sem|quarters?|terms?|units?|credits?|classes|anos?|semestres?|trimestres?|unidades|creditos|clases|"
    r"materias))"
)
_FIELD = (
    r"(?:engineer\w*|nurs(?:e|ing)|account\w+|teach\w+|psych\w*|biolog\w+|sociolog\w+|english|history|math\w*|physics|chem\w*|"
    r"econ\w*|comp(?:uter)? sci\w*|cs|marketing|finance|education|art|design|social work|communications?|law(?:yer)?|medical|"
    r"business|architect\w*|dent(?:al|ist)\w*|pharmac\w+)"
)
_UNI = r"(?:universidad|licenciatura|carrera|uni|college|colegio comunitario|ingenieria)"

_UP_TO = (
    r"(?:only|just|solo|nomas|solamente|hasta|llegue a|termine|acabe|hice|curse|estudie|tengo|pase|fui|finished|went to|up to|"
    r"through|got to|"
    r"made it to|stopped at|left (?:school )?(?:in|after))"
)
# Schooling that another part of the message names: "the GED? I have mine already".
# "5 credits short of my diploma" is not having it.
SHORT_OF = re.compile(r"\b(?:short|away|shy|left|behind)(?: \w+)? (?:of|from|to|for|on)(?: (?:get|getting|finish\w*))?$")
MINE = re.compile(r"\b(?:have|got|earned|finished) mine\b(?! to\b)|\b(?:ya )?(?:tengo|saque) el mio\b")
NAMED = re.compile(r"\b(?:ged|hiset|diploma)\b")
OWN_CHILDHOOD = re.compile(r"\b(?:de|como|as a|when i was a) (?:ni[nñ][oa]|chic[oa]|kid|child)\b")

LEVELS: tuple[tuple[Education, str], ...] = (
    (Education.NONE, (
        r"never (?:went|been|got to go|attended|gone) (?:to )?(?:any )?school|no (?:schooling|"
        r"formal education|education at all|formal schooling)|dont have any schooling|didnt go to school|"
        r"never had (?:any )?schooling|"
        # Primary school is less than what any diploma or class here starts from.
        rf"{_UP_TO} (?:(?:the|la|mi|de|el|a|to|did|hasta|fui|hice|termine) )*(?:primaria|elementary(?: school)?|(?:primero?|1ro?|"
        rf"segundo|2do|tercer[oa]?|3ro?|cuarto|4to|quinto|5to|"
        rf"sexto|6to|\d)(?: (?:ano|grado))?(?: de)?(?: la)? primaria|(?:[1-5](?:st|nd|rd|th)|first|second|third|fourth|fifth) grade)|"
        r"(?:only |solo |nomas )(?:did |went to |finished |have |fui a |hice |tengo |termine )?(?:la )?(?:primaria|elementary)(?: "
        r"school)?(?= |$)|no (?:termine|acabe|complete) (?:ni )?la primaria"
        r"|nunca (?:fui|asisti|pude ir|estudie|pise|he ido)(?: a)?(?: la| una)?(?: escuela)?|"
        r"no (?:fui|asisti|pude ir) a la escuela|no tengo (?:ningun )?estudios|sin (?:ningun )?estudios|"
        r"sin escuela|no estudie(?: nada)?|no se leer|cant read or write"
    )),
    (Education.SOME_HS, (
        r"(?:dropped|drop|droped|kicked|flunked) out(?! (?:of|from) (?:sf state|san jose state|sjsu|foothill|de anza|ccsf|city "
        r"college|laney|state|college|uni|community|skyline|"
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
        r"until |a |an |after )*(?:the )?(?:6th|7th|8th|9th|10th|11th|sixth|"
        r"seventh|eighth|ninth|tenth|eleventh) ?grade|(?:6th|7th|8th|9th|"
        r"10th|11th) (?:grade|gr) (?:education|ed|level|only|dropout|max)|^(?:\w+ )?(?:6th|"
        r"7th|8th|9th|10th|11th) (?:grade|gr|gr ed)(?: completed| only)?$|(?:no|didnt get|without) (?:hs|"
        r"high school)(?: (?:degree|credential))?$|(?:only|just|finished) middle school|"
        r"(?:prepa|preparatoria|bachillerato|high school) (?:trunca|incompleta|a medias|sin terminar)|"
        r"(?:[1-3]|few|couple) (?:years?|yrs) of (?:high school|hs)|(?:sophomore|junior|senior|freshman) at (?:woodside|sequoia|"
        r"carlmont|menlo atherton|m a|eastside|capuchino|"
        r"mills|hillsdale|aragon|\w+ high)|school (?:stopped|ended) (?:for me )?(?:at|in|after) (?:the )?\w+ grade|(?:me falta|me "
        r"faltan|me falto|me quedaron) (?:\w+ ){1,3}de "
        r"(?:la )?(?:prepa|preparatoria|high school)|(?:estoy|sigo|voy) en (?:la )?(?:prepa|preparatoria|high school|secundaria)\b|"
        r"some high school|some hs|less than (?:a )?(?:hs|high school)"
        rf"|(?:left|quit|stopped|done with)(?: going to| attending)? (?:high )?school (?:in|at|after|during|when i was) (?:the "
        rf")?(?:{_GRADE}|1[0-7]\b)"
        r"|(?:im|still|currently|am|a) (?:\w+ )?(?:in|a (?:senior|junior|sophomore|freshman) in|"
        r"a (?:senior|junior|sophomore|freshman) at|senior in|junior in) (?:the )?(?:high school|\w+ high|"
        r"highschool|hs|9th grade|10th grade|11th grade|12th grade)|(?:high school|hs|continuation) (?:hs )?(?:student|senior|"
        r"junior|sophomore|freshman)|(?:left|out|quit|dejo|deje|salio) (?:in |en |at |after )?(?:el )?(?:[6-9]|1[01])th(?: grade)?\b|"
        r"(?:short|credits short|units short|behind)(?: \w+)? (?:of|from|to) (?:graduating|"
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
        r"a|en|la|el|fui|llegue|hasta|de|acabe))* (?:la |el )?(?:secundaria|(?:1|2|3|4|"
        r"5|6|7|8|9|10|11)(?:no|vo|to|er|ro|mo|do)?(?: grado| ano)?(?: de secundaria)|"
        r"(?:primer|segundo|tercer|tercero|cuarto|quinto|sexto|septimo|octavo|noveno|decimo|"
        r"onceavo|3er|6to|9no|8vo|7mo|10mo)(?: grado| ano| de secundaria| de prepa)?(?! (?:(?:grado |ano )?(?:de )?(?:la )?primaria|"
        r"de enero|"
        r"piso))(?= |$))"
    )),
    (Education.HS, (
        rf"{HAVE} {_SMALL}(?:(?:{_HIGH}|ged|g e d|hiset|h s) ?(?:diploma|equivalency|cert\w*|"
        r"degree|credential|ed|education)?|diploma|ged|hiset)\b(?! (?:class|classes|program|"
        r"prep|test\w*|teacher|student|student))|(?:graduated|graduate|grad|finished|done with|"
        rf"completed|finish|graduating) (?:from |in )?{_HIGH}\b|{_HIGH} (?:diploma|grad|graduate|"
        r"graduated|grads|education|equivalency)\b|^(?:\w+ )?(?:ged|hs diploma|hsd|hs grad|hs|"
        r"diploma|hiset|ged holder|ged yes|hs dip|hs ged|high school|ged complete\w*)(?: (?:from|(?:19|20)\d\d|"
        rf"in|only|done|no|but|mexico|completed|inside|adentro|de|en|since|desde|earned)(?: \w+)*)?$|got (?:it|my diploma) in \d{{4}}"
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
        rf"|{HAVE_ES} {_SMALL}(?:{_PREPA}|ged|diploma(?: de (?:{_PREPA}|secundaria))?|hiset|"
        rf"certificado de (?:{_PREPA}))(?! (?:trunca|incompleta|de ingles))|me gradue (?:de|en) (?:la |"
        rf"el )?(?:{_PREPA}|escuela)|soy bachiller|bachillerato (?:terminado|completo|en)|prepa(?:ratoria)? (?:terminada|"
        r"completa)|hasta (?:la )?(?:prepa|preparatoria)\b|"
        rf"(?:acabo de|recien) (?:salir|terminar|graduarme|salid[oa]) (?:de )?(?:la )?{_PREPA}|"
        r"^(?:prepa|preparatoria|bachillerato|"
        r"diploma)(?: (?:terminada|completa|en mexico))?$"
    )),
    (Education.SOME_COLLEGE, (
        rf"(?:dropped|drop|flunked) out (?:of|from) (?:\w+ )?{_COLLEGES}\b|(?:started|halfway|half way|partway|in the middle) (?:\w+ "
        rf"){{0,4}}?(?:at |in |with )?{_COLLEGES}\b|"
        rf"(?:in|through|into|working on|finishing) my (?:aa|associates?|bachelors?|degree) (?:at|in|from) {_COLLEGES}|(?:taking|"
        rf"take|tomo|tomando|llevo) (?:\w+ ){{0,3}}?"
        rf"(?:class\w*|units|clases|courses|cursos) (?:at|en|in) {_COLLEGES}\b|"
        rf"{_TERMS} (?:\w+ ){{0,4}}?(?:at|in|of|from|en|de) (?:the )?{_COLLEGES}\b|"
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

            r"associates?(?: s)?(?: of| in| at| degree| deg\b| from|$| but| and)|(?:aa|as|a a) (?:degree|"
            rf"deg)\b|{HAVE} {_SMALL}(?:aa|a a|as)(?: degree)?(?: in \w+| from| but| and|$)|aa in \w+|^(?:aa|as) (?:in |en "
            rf")?(?!needed|an?\b|i\b|well)\w+$|"
            r"^aa(?: degree)?$|2 ?-?(?:year|yr) degree|(?:titulo|grado|diploma) (?:de )?asociado|asociado en|"
            rf"{HAVE_ES} {_SMALL}(?:aa|associates?|tecnico superior|titulo tecnico superior|tsu)|"
            r"tecnico superior universitario"

    )),
    (Education.BACHELOR, (
        r"bachelors?|bachellors?|batchelors?|(?:ba|bs|bsc|ma|mba|phd|bsn) (?:degree|in \w+|from)|"
        rf"{HAVE} {_SMALL}(?:ba|bs|b a|b s|mba|phd|bsn|masters|masters degree|4 year degree|"
        r"(?:college|university) degree|degree(?: in| from| but| and|$))(?! (?:short|program))|"
        r"4 year degree|(?:college|university|univ) (?:degree|grad|graduate|graduated|educated)|"
        r"(?:graduated|graduate|grad) (?:from |with )?(?:\w+ )?(?:college|university|uc \w+|"
        r"sjsu|san jose state|sf state|sfsu|stanford|cal\b)(?! (?:prep|high))|masters(?: degree)?|"
        r"my degree (?:in|from|is)|foreign degree|(?:finished|completed|did) (?:university|uni)\b|(?:4|5) years at (?:cal|stanford|"
        r"uc \w+|sf state|sjsu)\b|"
        r"degree (?:in \w+ )?from back home|^degree in \w+|(?:got|have|earned) (?:my|a) degree\b|(?:maestr[oa]|enfermer[oa]|"
        r"contador[a]?|psicolog[oa]) titulad[oa]|"
        rf"^(?:ba|bs|bsc|bachelors) (?:in |en )?{_FIELD}|{_FIELD} degree(?! (?:program|here|cost|apprentice\w*))|"
        r"has (?:a )?(?:bs|ba)|(?:bs|"
        r"ba) (?:\w+ )?from|(?:\w+ )?degree from (?:my|mexico|another|el|honduras|the|india|"
        r"china|back|a university|univ\w*)|degree in my country"
        r"|licenciatura|licenciad[oa](?: en| de)|titulo (?:universitario|profesional|de (?:ingenier\w+|"
        rf"licenciad\w+|abogad\w+|contador\w*|maestr\w+|medic\w+|enfermer\w+|arquitect\w+))|{HAVE_ES} {_SMALL}(?:titulo|"
        r"carrera)(?: (?:universitari[oa]|profesional|de|en|terminada))|(?:termine|acabe|complete|"
        r"me gradue de|egresad[oa] de|hice|estudie) (?:la |una |mi )?(?:universidad|carrera|"
        r"licenciatura|maestria|ingenieria)(?! (?:tecnica|corta|trunca))|maestria|doctorado|"
        r"(?:soy|era) (?:ingenier[oa]|abogad[oa]|arquitect[oa]|contador[a]? public[oa]|licenciad[oa]|"
        r"medic[oa] (?:titulad|general|cirujan))\w*|universitari[oa] titulad[oa]|graduad[oa] de (?:la )?universidad|me (?:titule|"
        r"recibi)(?: de \w+| como \w+|$)|"
        r"carrera universitaria"
    )),
)  # fmt: skip
