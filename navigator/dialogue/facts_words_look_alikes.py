"""Words that only sound like a circumstance of the writer: "vet tech", "homeless shelter jobs", "visa card"."""

from __future__ import annotations

LOOK_ALIKES = (
    r"\bvet (?:tech\w*|assistants?|clinics?|hospital|office|med|school|bills?|receptionist|nurse|medicine|appointment|science|aide)\b",
    r"\bveterinar\w+|\b(?:to|at|for) (?:the|a|my) vet\b|\b(?:dog|cat|pet) to \w+ vet\b",
    (
        r"\b(?:work(?:ing|ed)?|jobs?|volunteer(?:ing)?|help(?:ing)?|serv(?:e|ing)|case manag\w+|"
        r"career|careers) (?:with|at|for|in|as) (?:\w+ ){0,3}?(?:veterans|homeless(?: people| shelter|"
        r" services)?|vets|disabled(?: \w+)?|inmates|refugees|immigrants|parolees|disabilities|survivors|"
        r"shelters?|jails?|prisons?|foster (?:kids|youth|children)|probation|parole|deaf|blind)\b"
    ),
    r"\bhomeless (?:shelter jobs?|outreach jobs?|services worker)\b",
    r"\b(?:animal|dog|pet|cat|humane|tax) shelters?\b|\bshelter in place\b|\bshelter (?:animals|dog|cat)\b",
    (
        r"\b(?:jail|prison|probation|parole|correctional|corrections|detention) (?:guards?|jobs?|"
        r"deputy|nurse|staff|academy|ministry|officer (?:jobs?|career|training|position)|department)\b"
    ),
    r"\b(?:be|become|becoming|as) a (?:parole|probation|correctional) officer\b",
    r"\b(?:on )?probation(?:ary)? period\b|\b\d+ days? probation\b|\bprobation at (?:work|my job|my new job)\b",
    (
        r"\b(?:work|track|medical|health|shot|vaccine|vaccination|immunization|birth|school|world|"
        r"dental|driving|dmv|transfer|academic|vital|attendance|payroll|employment|rental|credit|"
        r"hospital|patient|music|vinyl|off the|for the|on|broken|phone|court) records?\b"
    ),
    r"\brecord (?:labels?|stores?|shop|keeping|player|deal|high|low|number|time)\b",
    r"\bvisa (?:card|gift|debit|credit|bill|logo)\w*\b|\b(?:credit|debit|gift|prepaid) visa\b",
    (
        r"\b(?:be|become|becoming|being|adopt|how to|want to|as a|to|for) (?:an? )?foster (?:parents?|"
        r"moms?|dads?|care provider|care license|a dog|a cat|dogs|kittens|a child|a kid|kids|children|care license)\b"
    ),
    r"\bfoster (?:parents?|mom|dad|dog|city|provider|agency|parenting|grandparent|my)\b",
    r"\b(?:disability|disabled) (?:services|rights|awareness|lawyer|student services|placard|parking)\b",
    r"\btemporary disability\b|\bstate disability\b",
    (
        r"\b(?:apply|applying|applied|file|filing|filed|sign up|signing up|appeal|appealing|denied|"
        r"qualify|eligible|approved|waiting|claim|get on|getting on|get my) (?:\w+ ){0,3}?(?:disability|ssdi)\b"
    ),
    (
        r"\bexpecting (?:a call|a check|a refund|a letter|to|that|it|too much|him|her|them|my check|"
        r"my refund|a package|a raise|an answer|company|visitors)\b"
    ),
    r"\bpregnant (?:wife|girlfriend|daughter|sister|women|moms|teens|people|friend|gf|mothers|cat|dog|niece|cousin)\b",
    r"\b(?:trying to|want to|hoping to|planning to|to) (?:get|be|become) pregnant\b",
    r"\bif i (?:get|was|were|become) pregnant\b",
    r"\b(?:wife|girlfriend|gf|sister|daughter|girl|lady|partner) (?:\w+ )?(?:is |got )?(?:\w+ ){0,2}?pregnant\b",
    r"\b(?:esposa|novia|hija|hermana|mujer|pareja) (?:\w+ )?(?:embarazada|esta (?:\w+ ){0,3}?embarazada)\b",
    r"\bpregnancy test\b|\bprueba de embarazo\b",
    (
        r"\bwork (?:history|study|experience|force|program|programs|ethic|release|shoes|"
        r"boots|clothes|first|order|comp|compensation|load|out|at home|from home)\b"
    ),
    r"\bworkers (?:comp|compensation|rights)\b",
    r"\bwork permits? (?:for (?:a )?(?:minor|teen|minors|school)|under 18|as a minor|from (?:my|the) school)\b",
    # The verb stays: who teaches English is at work.
    r"(?:(?<=\bteach )|(?<=\bteaching )|(?<=\btaught )|(?<=\btutor )|(?<=\btutoring ))(?:\w+ )?(?:english|esl|ingles)\b",
    (
        r"\b(?:j ?)?rotc\b|\b(?:army|navy|air force|marine|military) j ?rotc\b|\b(?:army|navy|military) (?:surplus|brat|base|style|"
        r"boots|wife|spouse)\b"
    ),
    r"\b(?:maestr[oa]|enfermer[oa]|teacher|nurse|cop|actor|actriz|cociner[oa]|jugador[a]?|periodista|empleada?) veteran[oa]?\b",
    (
        r"\bveteran (?:teacher|nurse|cook|chef|driver|mechanic|worker|employee|player|coach|preference|owned)s?\b|\bveterans? "
        r"(?:memorial|day|preference|hospital)\b"
    ),
    (
        r"\b(?:trabajar|chambear|ser|jale|puesto|carrera|estudiar) (?:de|como|para|para ser)? ?(?:oficial|agente|guardia) de "
        r"(?:libertad(?: condicional)?|probatoria|probation|parole|prision|carcel)\b"
    ),
    r"\b(?:trabaj\w+|ayud\w+|voluntari\w+|volunteer\w*|servir|cocin\w+) (?:\w+ ){0,5}?en (?:un |el |los )?(?:albergue|refugio|shelter)s?\b",
    r"\b(?:jobs?|help|work|working) (?:\w+ ){0,3}?(?:interviews?|entrevistas?)\b|\binterpreter for (?:\w+ ){0,2}interviews?\b",
    r"\b(?:esl|english) (?:teachers?|tutors?|major|instructors?|literature|degree)\b",
    r"\b(?:dar|ensenar|enseno|maestr[oa] de|profesor[a]? de) (?:clases de )?ingles\b",
    (
        r"\b(?:apply|applying|applied|file|filing|filed|sign up|how|qualify|eligible|denied|appeal|"
        r"disqualified|do i|can i|will i|am i|if i) (?:\w+ ){0,4}?unemployment\b"
    ),
    r"\bunemployment (?:rate|office|insurance|website|form|phone)\b",
    (
        r"\b(?:aplicar|aplico|solicitar|pedir|califico|pido|meter|tramitar|agarrar|sacar|como|puedo) (?:\w+ ){0,3}?(?:desempleo|"
        r"unemployment)\b"
    ),
    r"\bservice (?:dog|animal|desk)\b|\bstudent (?:loans?|debt|aid|discount|id|housing|lunch)\b",
    r"\bdrop in shelter\b|\bsocial (?:workers?|media|work|anxiety|services|skills|life|club)\b",
    (
        r"\b(?:jobs?|places?|companies|employers|anyone|anybody|who|that|which) (?:\w+ ){0,2}?(?:work|"
        r"works|working|hire|hires|hiring) (?:with|for) (?:undocumented|immigrants|no papers)\b"
    ),
    (
        r"\b(?<!cant )(?<!cannot )(?<!couldnt )(?<!havent )(?<!never )"
        r"(?:find|get|need|want|looking for|search\w* for|apply for|land|help (?:me )?(?:find|"
        r"get)|getting|finding|hold|keep|offered|start|starting|had|was|used to have|want) (?:an? |"
        r"me a |a real |a new |another |a better |any |my first |some )?(?:(?!to )\w+ )?(?:job|work|"
        r"employment)\b(?! (?:as|at) my| since\b| for (?:\d|a few|several|over|about|almost|months|weeks|years|the (?:last|past)))"
    ),
    (
        r"\b(?:(?<!tengo )(?<!tenemos )un|buscar|busco|(?<!meses )(?<!anos )(?<!semanas )(?<!ano )buscando|"
        r"conseguir|consigo|encontrar|necesito|ocupo|quiero|quisiera|"
        r"nuevo|primer|mejor|otro|bolsa de|feria de|ferias de|ofertas de|oferta de|experiencia de|"
        r"ropa de|entrevista de|algun|cualquier|kiero|agarrar|chanza de un|(?<!no )hay|ropa para) (?:un |"
        r"el |algun |otro )?(?:\w+ )?trabajo\b"
    ),
)
