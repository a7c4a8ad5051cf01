"""Jail, prison, probation and a record. See navigator.dialogue.facts_words."""

from __future__ import annotations

from navigator.dialogue.facts_words_parts import IM, INSIDE

_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"

JUSTICE_INVOLVED = (
    (
        r"(?:out|outta|home|back|released|release|coming|came|free)(?: just)? (?:of |from )?(?:an? |"
        rf"the )?(?:(?!in |this |to )\w+ ){{0,3}}?(?<!this ){INSIDE}(?! (?:officer|job|nurse))"
    ),
    rf"(?:was|been|spent|were|years?|yrs|months?|time|wks|weeks|days|stint|bid) (?:\w+ ){{0,4}}?in (?:the )?(?:\w+ )?{INSIDE}",
    (
        r"(?:got|did|earned|finished|took|learned|studied|worked) (?:\w+ ){1,4}inside$|(?:been )?home (?:for )?(?:\d+|a few|"
        r"a couple) (?:days|weeks|months)(?: now)?$"
    ),
    rf"(?:out|home|free) after (?:\w+ ){{1,3}}(?:inside|locked up|down|in {INSIDE}|behind bars)",
    (
        rf"(?:did|served|done) (?:\w+ )?\d+ (?:\w+ )?in {INSIDE}|\d+ (?:years?|yrs|months) (?:inside|upstate|in the feds|federal|"
        rf"state time|locked up|behind bars|pres[oa])"
    ),
    rf"(?:ged|diploma|classes|training|\w*cert\w*) (?:from|in|at) {INSIDE}",
    r"(?:tengo|con|me dieron|agarre|por) (?:una? )?(?:\w+ )?(?:dui|dwi|felony|felonia|delito)",
    (
        r"i did (?:\w+ ){1,3}(?:years|yrs|months|mos|time)(?: and(?! (?:\w+ )?(?:stopped|quit|dropped|left|never))| inside|"
        r"$)(?! (?:college|school))|paroled"
    ),
    r"(?:was|been|got|i was|once) arrested|(?:my|old|prior|a) (?:\w+ )?conviction",
    r"(?:my|a|old|prior) (?:felony|drug|assault|theft|gun|criminal|misdemeanor) charges?",
    r"(?:cai|caer|fui a dar|estuve|metieron|anduve) (?:al?|en) (?:el |la )?(?:bote|tambo|carcel|pinta)",
    r"me (?:dieron|pusieron en|pusieron) (?:probation|probatoria|parole|libertad)|a strike",
    r"in county(?! (?: (?:limits|area)))(?= |$)",
    r"(?:has|had|have|got|a|prior|my|w|with) (?:\w+ )?dui|(?:fresh|just) out|on papers?(?= |$)",
    r"(?:pending|felony|open|criminal) charges?|(?:in|to|from|of|after) (?:jail|prison|county jail|state prison)",
    r"(?:on|off|violat\w+|my|under) (?:parole|probation)|la (?:pinta|carcel)|salir? libre|sali libre",
    rf"(?:went|go|gone|sent|sentenced) to {INSIDE}",
    rf"sali (?:\w+ ){{0,4}}?de (?:la |el |del )?{INSIDE}\b",
    # How long, and where or what for: "did 4 years of register" is no time inside.
    (
        r"(?:did|served|serving|done|finish\w*|complet\w*) (?:\w+ ){0,3}?(?:(?:time(?! (?:job|work|position|student))|bid|inside|"
        r"in prison|in jail)\b|(?:years|yrs|months|mos|days|weeks)"
        rf"(?= and (?:got out|im out|now)| inside| down| upstate| locked| behind bars| on a | (?:at|in) (?:the )?{INSIDE}| for (?:an? )?"
        r"(?:\w+ )?(?:robbery|burglary|assault|drugs?|dui|possession|theft|gun|sales)|$))"
    ),
    rf"^(?:was |got |just )*(?:released|sprung|let out) (?:from {INSIDE}|last|this|on|in|yesterday|today|\d|a |{_WEEKDAY}|{_MONTH})",
    (
        r"(?:felony|misdemeanor|conviction|dui|felonia|delito)s? (?:(?:\w+ )?(?:from|in|back in|del?|en) (?:el )?(?:(?:19|20)\d\d|when i|"
        r"my \d\ds|\d+ years|a long|way back|cuando|hace)|(?:is|keeps?|came|comes|shows?|"
        r"showing) )|off (?:my|his|her|the) record|(?:my|his|her) (?:criminal )?background (?:keeps|comes|came|is|stops)"
    ),
    r"(?:just|recently|newly|was|been|got|be) released",
    (
        r"(?:formerly|previously|was|been|got|were|ive been|recently|im) (?:incarcerated|locked up|"
        r"imprisoned|arrested|convicted|in prison|in jail|behind bars)"
    ),
    r"formerly incarcerated|justice involved|reentry client|just got out(?: \d+)?$",
    r"got out (?:last|yesterday|\d|a)",
    (
        r"(?:have|got|has|with|w|having|because of|cause of|about|due to) (?:an? |my |some |an old |"
        r"a bad |prior |one |1 |2 |two )*(?:(?:criminal|felony|police|arrest|prison|jail|juvenile|"
        r"dui|drug|background) )*(?:record|felony|felonies|misdemeanors?|conviction|convictions|"
        r"felony conviction|criminal history|criminal background|warrants?|strike|strikes|priors)"
    ),
    (
        r"(?:my|a|old|prior|past|felony|nonviolent|violent|drug) (?:\w+ )?(?:felony|felonies|misdemeanor|"
        r"conviction|convictions|criminal record|criminal background|criminal history|rap sheet|arrest record|prison record)"
    ),
    (
        r"^(?:(?:[fmh]|\d{2}|yo) ){0,3}(?:\w+ )?(?:felony|felonies|record|criminal record|misdemeanor|priors|reentry|parolee|probation|"
        r"parole)(?: \w+){0,3}$"
    ),
    r"(?:my|a|the|old|own) record (?:is|was|from|expunged|cleared|sealed|cleaned|keeps|will|stops|wont|hurts|follows|for|hold\w*|be|get)",
    r"record (?:expunged|cleared|sealed)",
    r"(?:clean|clear|expunge|seal|fix|erase)(?: up)? (?:my|a|her|his) (?:\w+ )?record|expung\w+ (?:my|of my)",
    r"because of my (?:record|past|background)",
    rf"(?:{IM}|a|an) (?:\w+ )?(?:felon|ex ?felon|ex ?con|convict|ex ?offender|ex ?inmate|parolee|probationer|sex offender)",
    r"^(?:felon|ex ?felon|ex ?con|ex ?offender)$",
    r"(?:have|got|had|with|my|a|^)(?: an?| my| old| 2| one)*? ?dui(?: (?:from|in|on|record|conviction) ?\w*)?",
    r"felon friendly|second chance (?:job|employer|hir)\w*|felony friendly|hire felons|hires felons",
    (
        r"(?:on|off|finished|finish|finishing|violated|violate|under|just off|completed|got|my|formal|"
        r"county|federal|state) (?:\w+ )?(?:probation|parole)(?! (?:period|officer (?:job|career|train)|department job))"
    ),
    r"(?:my )(?:po|parole|probation|parole officer|probation officer)\b|ankle monitor|halfway house",
    r"(?:was|got|been) (?:convicted|charged|arrested|incarcerated)|fail(?:ed|ing)? (?:the |my |a )?background",
    r"wont pass (?:a |the )?background",
    (
        r"(?:sali|salir|saliendo|salgo|recien salid[oa]|salido|salida) (?:\w+ ){0,2}?de (?:la |el |"
        r"l )?(?:\w+ )?(?:carcel|prision|penal|bote|tambo|jail|prison|county|encierro|juvenil|reclusorio)"
    ),
    (
        r"(?:estuve|estado|estaba|pase|dure|cumpli) (?:\w+ ){0,4}?(?:pres[oa]|encarcelad[oa]|encerrad[oa]|"
        r"detenid[oa]|arrestad[oa]|en (?:la )?(?:carcel|prision|jail)|en el (?:bote|tambo)|condena|sentencia)"
    ),
    r"(?:caer|cai|ir) a la carcel|fui a (?:la )?(?:carcel|prision)",
    (
        r"(?:tengo|con|por|mis|tener|teniendo|los|sus) (?:\w+ )?(?:antecedentes|felonias?|felony|"
        r"felonies|convicciones|historial (?:criminal|penal))"
    ),
    r"antecedentes (?:penales|criminales)|^(?:con )?antecedentes$",
    r"(?:tengo|con|por|mi|por mi|limpiar|limpiar mi|borrar mi|un) (?:un |mi )?record(?! de (?:trabajo|manejo|vacunas))",
    r"record (?:criminal|penal|sucio|manchado)",
    (
        r"(?:estoy|ando|sigo|tengo|salgo|estaba|bajo|en|de|con|termine|mi) (?:en |bajo |de |la |"
        r"mi )*(?:libertad condicional|probatoria|probation|parole|libertad bajo palabra|probacion)"
    ),
    r"(?:mi )oficial de (?:probatoria|libertad|probation|parole)",
    r"ex ?(?:convicto|convicta|presidiari[oa]|pres[oa]|reo)",
    (
        r"me (?:agarraron|pararon|detuvieron|cacharon|dieron) (?:por|con|un|manejando) (?:un |una )?(?:dui|dwi|robo|drogas?|asalto|pelea|"
        r"borrach\w+|tomad[oa])|me (?:arrestaron|encarcelaron|condenaron|metieron a la carcel|metieron al bote)"
    ),
)

JUSTICE_INVOLVED_NOT = (
    (
        r"(?:no|clean|without a|dont have a|without any|never had a) (?:criminal |arrest |police )?(?:record|"
        r"background|felonies|convictions|criminal history)$"
    ),
    r"(?:no|clean|without a|dont have a|not have a|without any) (?:criminal|arrest|police) (?:record|background|history)",
    r"clean record|never (?:been )?(?:arrested|convicted|in jail|in trouble|incarcerated|to jail)|no record",
    r"no felon\w+",
    r"(?:no tengo|sin|ni|ningun) (?:ningun )?(?:antecedentes?|record|felonias?)",
    (
        r"nunca (?:he |me |han |estuve )*(?:estado |sido |arrestado |arrestaron )*(?:pres[oa]|arrestad[oa]|"
        r"en la carcel|detenid[oa]|arrestaron|arrestado)"
    ),
    r"record limpio",
)
