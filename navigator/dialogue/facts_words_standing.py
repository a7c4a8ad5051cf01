"""Service in the military, disability, pregnancy and being in school. See navigator.dialogue.facts_words."""

from __future__ import annotations

from navigator.dialogue.facts_words_parts import IM, SOY

BRANCH = r"(?:army|navy|marines?|marine corps|usmc|air force|coast guard|national guard|ejercito)"
BODY = (
    r"(?:back|spine|discs?|knees?|hips?|shoulders?|legs?|arms?|hands?|feet|foot|neck|espalda|columna|discos?|rodillas?|hombros?|piernas?)"
)
RUINED = r"(?:ruined|herniated|slipped|bulging|blown|crushed|fused|degenerat\w+|shattered|herniad[oa]s?)"
LIMB = r"(?:vista|oido|pierna|brazo|mano|pie|ojo|leg|arm|hand|foot|eye|sight|vision|hearing)"
_CONDITION = (
    r"ptsd|autism|epilepsy|bipolar|schizophrenia|cerebral palsy|tbi|lupus|fibromyalgia|copd|parkinsons|muscular dystrophy|sickle cell|"
    r"dyslexia|adhd|multiple sclerosis|down syndrome|brain injury|spinal (?:cord )?injury|nerve damage|autismo|epilepsia|esquizofrenia|"
    r"dislexia|paralisis|esclerosis|parkinson|distrofia|fibromialgia"
)
_NO_STRAIN = (
    r"(?:(?:lift|bend|stand|walk|carry|sit)(?:ing)?|do (?:heavy|physical)|work(?= again| no more| anymore| ever|$)|cargar|caminar|trabajar)"
)

VETERAN = (
    rf"{IM} (?:an? |the )?(?:\w+ ){{0,3}}?(?:vet|veteran)",
    (
        r"(?:army|navy|marine|marines|marine corps|coast guard|air force|combat|iraq|afghanistan|"
        r"vietnam|gulf war|desert storm|disabled|homeless|military|usmc|usaf|us|female|male|war) (?:vet|veteran)"
    ),
    r"veteran (?:here|with|of the|and|looking|needs?|need)",
    r"^(?:(?:f|m|male|female|\d+|yo|old|year|the|us|single|homeless|disabled) ){0,4}(?:vet|veteran)(?! (?:tech|services))",
    r"(?:ex|former|retired|prior|i was|was) (?:in the |an? )?(?:army|navy|marine|marines|air force|military|soldier|sailor|airman)",
    r"i served|discharged from (?:the )?(?:navy|army|marines?|air force|military|service|coast guard)",
    r"served (?:\w+ )?(?:iraq|afghanistan|vietnam|\d)|usmc|usaf",
    (
        r"(?:did|served|spent|\d+) (?:\w+ ){0,2}(?:yrs|years|tours?) (?:in )?(?:the )?(?:army|navy|"
        r"marines?|marine corps|air force|coast guard|military|national guard)"
    ),
    (
        r"rated (?:at )?(?:\d+ )?(?:percent )?(?:\w+ )?(?:by|from|with) (?:the )?va\b|(?:my|a|\d0|percent|get|have) va (?:comp\w*|pension|"
        r"rating|disab\w*)|(?:was|got|been) deployed|hud ?vash|my va (?:rating|doctor|benefits|housing|loan|case|check)|dd ?214"
    ),
    r"(?:my|use|have|used) (?:the |my )?gi bill|(?:back|home) from (?:iraq|afghanistan|deployment)",
    rf"{BRANCH} (?:from )?(?:(?:19|20)?\d\d (?:to |thru |until )?(?:19|20)?\d\d|(?:19|20)\d\d|(?:for )?\d+ (?:yrs|years))\b",
    rf"{IM} (?:ex|former|retired|prior) (?:military|army|navy|marine|air force|service)",
    (
        r"(?:served|was|been|years|yrs|enlisted) (?:\w+ ){0,2}in (?:the )?(?:us |u s )?(?:army|navy|"
        r"marines?|military|air force|coast guard|national guard|service|armed forces|iraq|afghanistan)"
    ),
    r"(?:got|just|getting|get|came|am|im) out (?:of )?(?:the )?(?:army|navy|marines?|military|air force|service)",
    (
        rf"(?:left|out of|separated from|discharged from|home from|retired from|enlisted in|joined|"
        rf"back from) (?:the )?(?:us )?(?:{BRANCH}|military|the service)\b(?! (?:base|store|surplus|hospital))"
    ),
    r"(?:estuve|pelee|servi|fui) (?:\w+ ){0,3}?(?:guerra|irak|iraq|afganistan|vietnam|kuwait)\b",
    r"(?:honorably|dishonorably|honorable|medically) discharged?",
    r"(?:soy|somos|como|una?|era|eramos) (?:\w+ )?veteran[oa]s?",
    rf"^(?:us )?{BRANCH}(?: \d.*)?$|\d tours?\b",
    r"veteran[oa] (?:de (?:guerra|la guerra|iraq|vietnam|afganistan)|del (?:ejercito|army))|^veteran[oa]$",
    (
        r"(?:fui|era|soy ex|soy|estuve|servi) (?:militar|soldado|marine)|(?:fui|era|estuve|servi) (?:de|con|en) (?:la |los |el "
        r")?(?:u ?s )?(?:marina|marines?|ejercito|army|navy)"
    ),
    (
        r"(?:estuve|servi|anduve|pase) (?:\w+ ){0,3}?en (?:el |la |los )?(?:us )?(?:ejercito|armada|marines|marina|navy|army|military|"
        r"fuerza aerea|militar|air force|guardia (?:nacional|costera)|milicia)"
    ),
)

VETERAN_NOT = (
    r"(?:not|non|isnt|aint|never) (?:an? )?(?:\w+ )?(?:vet|veteran)$|(?:not|non) (?:an? )?(?:vet|veteran)",
    r"nonveteran|never served|no (?:soy|fui) (?:veteran[oa]|militar)|no vet(?:eran)?$",
)

DISABILITY = (
    (
        rf"(?:{IM} )(?:\w+ ){{0,2}}?(?:disabled|handicapped|autistic|dyslexic|paralyzed|paraplegic|"
        r"quadriplegic|deaf|blind|legally blind|hard of hearing|visually impaired|hearing impaired|an amputee)"
    ),
    (
        r"^(?:[fmh] )?(?:\w+ )?(?:hard of hearing|legally blind|deaf|blind|autistic|dyslexic|amputee)\b(?! (?:kids?|son|daughter|child\w*|"
        r"people|students?|adults?))|^(?:\w+ )?disabled(?: \w+)?$"
    ),
    r"(?:have|has|got|with|my|due to|because of) (?:an? |my |some |multiple )?(?:\w+ ){0,2}?(?:disability|disabilities)",
    (
        r"(?:left|made|leaves|makes) me (?:\w+ )?(?:disabled|blind|deaf|paralyzed|in a wheelchair)|^disability$|^(?:\w+ )?(?:physical|"
        r"learning|developmental) disability$"
    ),
    r"(?:on|collect|collecting|receive|receiving|get|getting|drawing) (?:\w+ )?(?:disability|ssdi)",
    r"(?:in|uses?|using) (?:an? |my )?wheelchair|(?:need|have|got) (?:an? |my )wheelchair|wheelchair (?:user|bound)",
    (
        r"(?:i have|have|got|with|diagnosed with) (?:severe |mild )?(?:autism|epilepsy|dyslexia|"
        r"cerebral palsy|down syndrome|multiple sclerosis|schizophrenia|a brain injury|a tbi)"
    ),
    (
        rf"(?:^|(?:have|has|got|tengo|con|por|diagnosticaron|detectaron|padezco|sufro de|my|with|from|have had|because of|due to|bad|"
        rf"severe) )(?:\w+ ){{0,2}}?(?:(?:and|plus|y) )?(?:{_CONDITION})(?! (?:class|program|support|awareness|therapist|group|services|"
        rf"center))\b"
    ),
    (
        r"(?:i have|have|has|with|got) (?:\w+ (?:\w+ )?and )?(?:ms|als|sickle cell|copd|muscular dystrophy|parkinsons|lupus|fibromyalgia|"
        r"a spinal injury|a bad spine|nerve damage|cp|chronic pain|bipolar|ptsd|a tbi|tbi)(?= |$)"
    ),
    (
        r"(?:had|since|after) (?:an?|my|2) stroke|cant (?:use|move|feel) my (?:\w+ )?(?:side|hand|arm|leg|foot|legs|hands|arms)|"
        r"no puedo (?:usar|mover) (?:mi|el|la) (?:mano|brazo|pierna|pie)|"
        r"lost (?:the )?use of|cant (?:hear|see)(?: (?:out of|in|from|well|good|anything|much))"
    ),
    (
        r"(?:uses?|using|with|wears?|wear|^) ?(?:an? |my )?(?:walker|cane|oxygen|crutches|hearing aids?)|no puedo (?:caminar|ver|oir)|"
        r"us(?:o|ando) (?:un |una |mi |el )?(?:andador|baston|muletas|protesis|aparato (?:en|para) (?:el|los) oidos?)"
    ),
    r"(?:hearing|vision|sight) loss|low vision|deaf in|blind in",
    rf"my (?:{BODY}|eyes|ears)s? (?:dont|doesnt|no longer|barely) (?:work|move)|(?:soy|quede) (?:\w+ )?invalid[oa]",
    # The body's harm, and what a doctor forbids for good.
    rf"{RUINED} (?:\w+ )?{BODY}|{BODY} (?:\w+ )?(?:is |are |esta |estan )?{RUINED}",
    (
        r"doctors? (?:says?|said|told me|dice|dijo|me dijo|wont let me) (?:that |que )?(?:ya )?(?:i |yo )?(?:cant|cannot|no puedo|no) "
        rf"(?:\w+ )?{_NO_STRAIN}(?! (?:for \d|until|till|por \d|this week|today|while))"
    ),
    (
        r"rated (?:at )?(?:\d+ )?(?:percent )?(?:\w+ )?(?:by|from|with) (?:the )?va\b|\d0 (?:percent )?(?:va )?rating|"
        r"^(?:uses? )?(?:a )?(?:cane|walker|wheelchair|baston|andador)$"
    ),
    rf"(?:lost|perdi) (?:my|an?|el|la|una?|mi) {LIMB}|amputee|on the spectrum|(?:have|had|with) an? iep",
    r"^ssdi\b|hearing aids? (?:in )?both|service connected|\d+ (?:percent )?(?:disabled|disability)|va disability|(?:have|with|got) adhd",
    r"^(?:has |have )?(?:ptsd|autism|epilepsy|bipolar|schizophrenia|cerebral palsy|tbi|autismo|epilepsia)$",
    r"autista|(?:tengo|con|por|tener) (?:mi |la )?(?:autismo|epilepsia|paralisis|esquizofrenia|dislexia|sindrome de down)",
    r"(?:casi )?no (?:oigo|veo) (?:bien|nada|de un \w+)",
    r"disabled (?:vet|veteran|adult|person|woman|man|mom|dad|worker)|visually impaired|hearing impaired",
    r"(?:tengo|con|por|vivo con|mi|tener|y) (?:una |alguna |mi )?(?:discapacidad|incapacidad|deshabilidad)",
    rf"(?:{SOY}|quede) (?:\w+ )?(?:discapacitad[oa]|incapacitad[oa]|minusvalid[oa]|sord[oa]|cieg[oa]|paralitic[oa])",
    r"silla de ruedas|^discapacitad[oa]$",
    (
        r"(?:recib(?:o|iendo)|cobr(?:o|ando)|estoy (?:en|de)|agarr(?:o|ando)|me dan) (?:la |el |del? |por )?(?:seguro (?:por|"
        r"de) )?(?:discapacidad|incapacidad|deshabilidad)"
    ),
)

DISABILITY_NOT = (
    r"(?:no|not|without|dont have (?:a|any)|without any) (?:\w+ )?(?:disability|disabilities|disabled)",
    r"(?:no tengo|sin|ninguna) (?:ninguna )?(?:discapacidad|incapacidad)",
    r"no (?:soy|estoy) (?:discapacitad|incapacitad)[oa]",
)

PREGNANT = (
    (
        r"(?:baby|another(?: one| baby)?|one|uno|otr[oa]|bebe) (?:is |viene )?(?:on the way|en camino|por nacer)|^(?:im )?due "
        r"in \d+ (?:weeks?|wks|months?)"
    ),
    r"preggers|panzona|(?:im |am |we are )?expecting in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*",
    r"due in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?= w| with| my|$)",
    r"(?:\d+ )?(?:weeks?|wks?|months?|mos?|mths?) (?:pregnant|preg|preggo|prego|along)|(?<!is )(?:pregnant|preggo|prego)",
    r"preg|pg$",
    (
        r"(?:im|i am|we are|were) expecting(?: (?:a|my|our) (?:\w+ )?(?:baby|child|kid)| twins| in (?:january|"
        r"february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|winter)|$)"
    ),
    r"expecting (?:a|my|our) (?:(?:\w+ )?(?:baby|child)|first|1st|second|2nd|third|3rd|fourth|4th)|expecting twins",
    r"(?:esperando|espero) (?:a )?mi (?:primer\w*|segund[oa]|tercer\w*)(?: hij[oa]| bebe)?",
    (
        r"(?:im|i am|baby is|baby) due (?:in|on|any|soon|next|date|january|february|march|april|"
        r"may|june|july|august|september|october|november|december)"
    ),
    r"my due date|my pregnancy|(?:in |en )?(?:my|mi) (?:first|second|third|1st|2nd|3rd|primer|segundo|tercer|ultimo|last) trimest(?:er|re)",
    r"me alivio en \w+|mi fecha de parto",
    r"(?:im |am |going to |i will )(?:be )?hav(?:e|ing) (?:twins|triplets|(?:a|my|another|our) (?:\w+ )?baby)(?! (?:sitter|shower))",
    r"(?<!esta )(?:embara[zs]ada)|prenada|encinta|mi embarazo",
    r"(?:espero|esperando|esperamos) (?:un |a |mi |otr[oa] |una |al? |(?:primer|segund|tercer)\w* )*(?:bebe|hijo|hija|nino|nina|gemelos)",
    r"(?:meses|semanas) de (?:embarazo|gestacion)",
    r"voy a (?:tener|dar a luz) (?:un |mi |otro |a )*(?:bebe|hijo|hija|luz)|voy a ser mama",
)

PREGNANT_NOT = (
    r"(?:not|isnt|aint|no longer) (?:\w+ )?(?:pregnant|expecting)|no (?:estoy|soy) embarazada",
    (
        r"(?:just|already|finally) (?:had|delivered) (?:my|the|our|her|a) baby|just gave birth|(?:had|delivered) (?:my|the|our|her) baby "
        r"(?:last|this|"
        r"yesterday|today|\d+ (?:days|weeks|months) ago)|(?:ya|por fin|apenas) (?:nacio (?:mi|el|la|nuestr[oa])|tuve (?:a )?mi) (?:bebe|bb|"
        r"nin[oa]|hij[oa]|"
        r"nen[ea])|(?:mi|el|la) (?:bebe|bb|nin[oa]|nen[ea]) ya nacio|ya (?:di a luz|me alivie)|lost the baby|perdi (?:a )?mi bebe|(?:had a|"
        r"tuve un) (?:miscarriage|aborto)"
    ),
)

STUDENT = (
    (
        rf"(?:{IM}|a|current|full time|part time|college|high school|hs|grad|university|nursing) (?:\w+ ){{0,2}}?student(?! "
        r"(?:loan|debt|aid|loans))"
    ),
    (
        r"(?:im|i am|currently|still|and|am) (?:in|at|going to|enrolled (?:in|at)|attending|a (?:senior|"
        r"junior|sophomore|freshman) (?:in|at)) (?:\w+ ){0,2}?(?:college|high school|highschool|"
        r"hs|school|skyline|canada college|csm|foothill|de anza|university|city college)"
    ),
    r"i go to (?:skyline|canada college|csm|foothill|de anza|city college|community college|college|high school|night school)",
    (
        r"enrolled (?:in|at)(?! (?:medi|cal|a plan|coverage|what|any))(?! (?:\w+ )*?(?:insurance|"
        r"plan|medi|calfresh|calworks|coverage)\b)(?= \w)"
    ),
    r"(?:taking|take) (?:\w+ ){0,2}?(?:classes|courses|units) (?:at|online|now|this)",
    r"(?:senior|junior|sophomore|freshman) (?:in|at) (?:high school|hs|college|\w+ high)",
    r"in (?:the )?(?:9th|10th|11th|12th) grade(?<!out in 9th grade)(?<!out in 10th grade)(?<!out in 11th grade)(?<!out in 12th grade)",
    r"^(?:\w+ )?student$|(?:im|am) graduating",
    rf"(?:{SOY}|una?) (?:\w+ )?estudiante|(?:estoy|ando|sigo) (?:\w+ )?estudiando",
    (
        r"(?:voy|estoy|sigo|ando) (?:yendo )?(?:a|en) (?:la |el )?(?:escuela|prepa|preparatoria|"
        r"colegio|college|universidad|high school|secundaria)"
    ),
    r"estudio (?:en|la|para) ",
)

STUDENT_NOT = (r"(?:not|no longer) (?:a )?(?:student|in school)|graduated (?:from )?(?:high school|college|last|in)",)
