"""Having work. See navigator.dialogue.facts_words; the nouns and verbs are in facts_words_jobs."""

from __future__ import annotations

from navigator.dialogue.facts_words_jobs import AT_HOME, DOES, DOING, EN_CASA, HACIENDO, HAGO, NOT_NOW, WORKER, WORKPLACE
from navigator.dialogue.facts_words_parts import CHAMBA, JOB, LANDS

_STILL = r"(?:(?:currently|still|just|now|also|only|already|mostly|basically|actually|really|right now|have|been|mainly) )*"
_YA = r"(?:(?:ya|ahora|ahorita|actualmente|solo|nomas|tambien|todavia|aun|aqui|siempre) )*"
_SPAN = (
    r"(?:(?:over |about |like |almost |more than |the last |the past )*(?:\d+|an?|a few|several|many|some)(?: plus)? ?(?:years?|"
    r"yrs?|yr|months?|mos?|weeks?))"
)
_ANOS = r"(?:(?:como |casi |mas de )?(?:\d+|un|unos|varios|muchos) (?:anos?|meses|semanas))"
_NOT_OWN_JOB = (
    r"(?!(?:last|old|former|previous|first|dream|next|own|ex|prior|ideal|new|future|moms?|dads?|husbands?|wifes?|friends?|"
    r"sons?|daughters?) )"
)
_SHIFT = (
    r"(?:boss|bosses|manager|mgr|supervisor|supe|foreman|crew|employer|coworkers?|workplace|shifts?|work schedule|work "
    r"hours|tips|overtime|paychecks?|pay ?stubs?|lunch breaks?|days? off|clients houses)"
)
_JEFE = r"(?:patron|patrona|jefe|jefa|encargad[oa]|mayordomo|supervisora?|manager|turno|quincena|horario de trabajo|descanso)"
# "trabajo" is the verb unless a word before it makes it the noun.
_NOUN_BEFORE = "".join(
    rf"(?<!\b{word} )"
    for word in [
        "un",
        "el",
        "de",
        "mi",
        "al",
        "del",
        "su",
        "otro",
        "busco",
        "sin",
        "hay",
        "mejor",
        "buen",
        "quiero",
        "ocupo",
        "necesito",
        "por",
        "para",
        "este",
        "ese",
        "algun",
        "cada",
        "no",
        "conseguir",
        "encontrar",
        "primer",
        "consigo",
        "encuentro",
        "tengo",
        "dan",
        "mas",
        "dar",
        "nuevo",
        "buscando",
        "buscar",
        "agarrar",
        "da",
        "perdi",
        "agarro",
        "hallo",
        "haya",
        "ni",
        "ningun",
        "tener",
        "cualquier",
        "tu",
        "les",
    ]
)

BARE_TITLE = (
    r"^(?:(?!(?:wants?|need\w*|jobs?|looking|class|train\w*|be|how|as|for|to|an?|the|what|is|about|or|maybe|interested|"
    r"quiero|ser|gana|cuanto|de|un|una|para|hay|busco|trabajar|clases|while|want|can|become|any|hire|hiring|free|hello|"
    rf"good|best) )\w+ ){{0,4}}{WORKER}(?: (?:in|en|por) (?!{LANDS}).*|$)(?<!^security)(?<!^warehouse)(?<! clerk)"
)
"""A trade named alone. In a note it is what the person does; on its own it may as well be what they ask about."""

EMPLOYED = (
    # What the person is: "I'm a line cook", "soy cajera", "been a driver 9 years", and in notes "janitor at a school".
    (
        rf"(?:im|we are|been|ive been|i have been|work as|working as|job as|employed as|currently|now) {_STILL}(?:an? |the "
        rf")?(?:\w+ ){{0,3}}?{WORKER}{NOT_NOW}"
    ),
    rf"(?:soy|trabajo de|trabajo como|chamba de|jale de) (?:una? |el |la )?(?:\w+ ){{0,2}}?{WORKER}{NOT_NOW}",
    (
        rf"^(?:\w+ ){{0,3}}?{WORKER}(?: (?:here|now|currently|right now|rn|at|for|since|x|pt|ft|part|full|making|by trade|ahorita|"
        r"\d+|tired|y busco|y quiero)\b.*)"
    ),
    # What the person does: "I clean offices", "doing drywall 8 years", "limpio casas", "ando manejando".
    rf"i {_STILL}{DOES}\b{AT_HOME}",
    rf"(?:im|ive|been|we are|now|currently|still|rn|keep|started|just started) {_STILL}{DOING}\b{AT_HOME}",
    # Whatever is done at a place of work by the day or the hour.
    (
        rf"i {_STILL}(?!(?:shop|buy|go|eat|live|sleep|stay|applied|apply|interviewed|stole|stood|wait|want|need|tried|was|"
        rf"used|got|had|left|"
        rf"quit|park)\b)\w+ (?:\w+ ){{0,3}}?(?:at|for|in) (?:an? |the |my )?(?:\w+ )?{WORKPLACE} "
        r"(?:(?:all|every) (?:day|night|weekend|week)|nights|days|weekends|over ?nights?|full time|part time|\d+ (?:hrs|hours|days))"
    ),
    # Asked about with the work one has: "can I study while working full time", "if I work part time at Target".
    r"(?:while|mientras) (?:(?:i|yo|also|still) )*(?:im )?(?:work|working|trabajo)\b(?! (?:on|toward|out)\b)",
    rf"(?:if|si) (?:i |yo )?{_STILL}(?:work|trabajo) (?:\w+ ){{0,3}}?(?:at|for|en) (?:an? |the |una? |el |la )?{WORKPLACE}",
    rf"^{_STILL}{DOING} (?:houses|homes|offices|rooms|hotels?|for|at|uber|lyft|trucks?|part time|full time|nights)\b{AT_HOME}",
    (
        r"(?:ive|i have) (?:been )?(?:cleaned|cooked|driven|worked|cared|taught|painted|roofed|served|cleaning|caring) (?:\w+ "
        rf"){{0,8}}?(?:{_SPAN}|since)"
    ),
    rf"(?:^|yo |pero |y |que |donde |si |porque ){_YA}{HAGO}\b{EN_CASA}",
    (
        rf"{HAGO} (?:\w+ )?(?:casas|oficinas|cuartos|hotel\w*|comida|tamales|fruta|platos|carros|camion\w*|yardas|viejitos|"
        r"ancianos|ninos ajenos|una? senora?)"
    ),
    rf"(?:estoy|ando|sigo|seguimos|andamos|llevo (?:\w+ ){{0,3}}?|tengo {_ANOS} (?:de )?|por ahora|ahorita) ?(?:\w+ )?{HACIENDO}",
    rf"(?:ando|estoy|trabajamos|sigo) (?:en|con) (?:la |el |una? )?(?:\w+ )?{WORKPLACE}",
    # Working, as such.
    (
        rf"(?:i|we|currently|still|just|now|already|only|ive|and|both of us|wife and i) {_STILL}(?:work|worked here)(?! (?:history|"
        r"permit|experience|ethic|study|visa|from home (?:job|position)s?|out\b|on my))"
    ),
    (
        rf"(?:im|am|currently|still|now|already|been|ive been|we are|while|keep|started|and|also|rn|both) {_STILL}(?:working|"
        r"employed)(?! (?:on (?:my|getting|it|myself)|toward|to (?:get|become)|out\b))"
    ),
    (
        r"^(?:both |only |also |have to |still )?(?:working|employed|works|work(?= (?!and|y|or|o|asap|please|pls|now|too|that|"
        r"with)\w+))(?: (?!history|permit|experience|boots|clothes|"
        r"study|toward|on|with kids|visa|wanted|for )\w+){0,9}$"
    ),
    (
        r"work(?:ing|s)? (?:full time|part time|pt|ft|nights|days|evenings|weekends|graveyard|overnights?|swing|doubles|at|"
        rf"as an?|retail|minimum wage|under the table|for {WORKPLACE}|2|3|\d+ (?:hrs|hours|days|jobs))"
    ),
    rf"^{_STILL}(?:pt|ft|part time|full time|self employed|seasonal|temp|on call|per diem)(?: job| work| gig)? (?:at|as|for|in|with)\b",
    (
        rf"(?:im|been|was just hired|ive been|now|currently) {_STILL}(?:at|with|in) (?:an? |the |this |that |my |same )*(?:\w+ "
        rf"){{0,2}}?{WORKPLACE}(?! (?:class|program|training|school|waiting))"
    ),
    rf"^(?:at|in) (?:an? |the |this )?(?:\w+ )?{WORKPLACE} (?:now|right now|rn|since|for|but|and (?:hate|want|need))",
    rf"been (?:at|with) (?:the |my |this )?(?:same )?(?:\w+ )?(?:job|company|place|school|hospital|{WORKPLACE})",
    rf"{_SPAN} (?:in|at|with) (?:the |a |this |my )?(?:same|this) (?:\w+ )?(?:job|company|place|school|hospital|{WORKPLACE})",
    # A job one has.
    (
        rf"(?:i have|ive got|i got|have|got|has|juggling) {_STILL}(?:an? |my |\d |only a |some |this )*(?:(?!no |to )\w+ ){{0,3}}?(?:jobs?|"
        r"gigs?)(?: (?:now|tho|though|making|paying|but|at|as|already|and|that|where|right now|in|cleaning|doing|with)|"
        r"$)(?<!have a job interview)"
    ),
    (
        r"(?:got|was|been|just|am|im|get) hired (?:at|by|as|on|for|last|this|yesterday|today)|(?:just |i )?(?:started|starting)"
        r" (?:a (?:new )?job|work at|at(?! (?:csm|skyline|canada|school|college|community|the bottom|home|zero|\d)))"
    ),
    (
        rf"(?:my|our|mi|current|present|this|both|the) {_NOT_OWN_JOB}(?:\w+ )?{JOB}\b(?<!the work)(?<!this work)(?<!our work)"
        r"(?= (?:only|doesnt|dont|does|wont|is|isnt|pays|pay|gives|gave me|makes|keeps|has|cut|schedule|hours|wants|said|says|"
        r"needs|requires|i have|im at|sucks|but|and|at|in|as|right now|now)\b)"
    ),
    (
        rf"(?:my|at this|current|present) {_NOT_OWN_JOB}(?:\w+ )?(?:job|employer)\b(?! (?:ended|end|search|let|fired|laid|closed|"
        r"application|app|hunt|offer|interview|interviews|history|was|got (?:cut|elim)|training|coach|skills|prospects|goals?|"
        r"counselor|developer|last|back))"
    ),
    (
        rf"(?:my|our|on my|the) {_NOT_OWN_JOB}(?:\w+ )?{_SHIFT}\b(?! (?:let|fired|laid|position|job|jobs|training|class))(?<!the "
        r"shift)(?<!the overtime)(?<!the employer)(?<!the supervisor)(?<!the boss)(?<!the days off)(?<!the day off)(?<!the "
        r"crew)"
    ),
    r"^(?:boss|manager|supervisor|employer|jefe|patron|patrona)(?! (?:let|fired|laid|closed|me corrio|corrio))(?: \w+)+",
    (
        r"(?:mgr|foreman|crew lead) \w+|on the clock|calling in sick|clock(?:ing)? (?:in|out)|pick(?:ing)? up (?:\w+ )?shifts|part timer|"
        r"hrs at work|without quitting|(?:both|2|3) jobs|(?:side|day|night|second|other) (?:job|gig)"
    ),
    (
        r"(?:at|from|on|off|after|before|late to|late for|get to|getting to|rides? to|drive to|bus to|walk to|commute to|way "
        r"to|go to|going to|days off|home from) (?:my )?work\b(?! (?:since|due|in|with|as|at|for|on|permit|visa|program|clothes|history|"
        r"experience|order))"
    ),
    (
        r"(?:(?:to|should i|can i|before i|if i|without|i) quit|quitting|leave|leaving|keep|keeping|hate|losing|lose|switch|"
        rf"change|like|love|miss) my {_NOT_OWN_JOB}(?:\w+ )?(?:job|work)(?<!lost my job)|keep(?:ing)? a job while"
    ),
    (
        r"(?:get|got|gets|be|getting) off (?:work |of work )?(?:at|around|by) \d|i do \d+ (?:hours|hrs)|calls? me in(?:to "
        r"work)?|my schedule|promoted|move up (?:from|at|in)|(?:night|day|swing|graveyard|morning|evening) shift (?:at|in|"
        r"as)"
    ),
    (
        r"(?:they|he|she|boss|manager) (?:\w+ )?(?:want|wants|make|makes|need|needs|have|has|got|ask|asks|let|lets) me (?:to "
        r")?(?:work\w*|come in|stay late|cover|do doubles|on call)"
    ),
    (
        r"(?:have|get|got|only|my) (?:\w+ )?(?:mon|tues|wednes|thurs|fri|satur|sun|week)(?:days?|ends?) off|on my feet (?:all|"
        r"\d+)|(?:stuck|still) at \d+ (?:an|a|per) hour"
    ),
    (
        rf"(?:tired|sick|burn(?:t|ed) out|done) (?:of|from|with) (?:working |doing )?(?:\w+ )?(?:{WORKPLACE}|{DOING})|im (?:only "
        r"|just )?(?:part time|full time|on call|per diem|seasonal|a temp) (?:at|in|for|with)"
    ),
    # Hours and pay.
    (
        r"(?:hours|shifts|hrs) (?:\w+ ){0,3}?(?:got |were |are |was |been |getting |being |keep getting |just )*(?:cut|reduced|"
        r"slashed)|(?:hours|hrs|shifts) (?:cut|down) to"
    ),
    (
        r"(?:cut|cutting|reduced|slashed|cuts) (?:my|our|back my|back on my|back our|me to|me down to|me back to) ?(?:hours|"
        r"shifts|hrs|\d+)?|down to \d (?:days|shifts)"
    ),
    (
        r"(?:only |just |barely )?(?:get|getting|giving me|gives me|give me|scheduled me|schedules me|schedule me) (?:only "
        r"|like |just |about |maybe )*\d+ (?:hours|hrs)"
    ),
    (
        r"(?:^|i get |im |i am )paid (?:every|weekly|bi ?weekly|2 times|twice|by the)|(?:i|we) (?:dont |wont |only )?get paid(?! "
        r"for (?:training|school|it))|they (?:only |just |dont |still )?pay me|im (?:only )?paid|paid (?:in )?cash|cash job|"
        r"under the table|till? payday|next (?:paycheck|payday)"
    ),
    (
        r"i (?:only |just |still )?(?:make|earn|get) (?:minimum|min) wage|(?:making|earning) (?:minimum|min) wage|min(?:imum)"
        r"? wage job (?:now|at)"
    ),
    (
        r"self emp(?:l|loyed)?|own my own business|run my own|independent contractor|(?:drive|driving|do|"
        r"doing) (?:for )?(?:uber|lyft|doordash|"
        r"instacart|grubhub)|ihss (?:worker|provider)|(?:my|i have a) (?:cleaning|landscaping|food|small) (?:business|truck)"
    ),
    # Spanish.
    (
        rf"{_NOUN_BEFORE}trabajo (?!para (?!una?\b|el\b|la\b|{WORKPLACE})|seguro|fijo|estable|mejor|de noche para|que |"
        rf"duro es)\w+|{_NOUN_BEFORE}(?:^|yo "
        r"|donde |solo |nomas )trabajo$(?<!^trabajo)"
    ),
    (
        rf"(?:tengo|ya tengo) (?:un |mi |dos |\d |otro |este )?(?:\w+ )?{CHAMBA}s?(?: (?:de|en|pero|ahorita|ahora|y|por|fijo|"
        r"medio|part|full|con)|$)"
    ),
    rf"mis? {_JEFE}s?\b(?! me (?:corrio|despidio))|^(?:la |el )?(?:patrona?|jef[ea]|encargad[oa])(?! me (?:corrio|despidio))",
    r"(?:la|el) (?:patrona?|jef[ea]|encargad[oa]|supervisora?|manager) (?:no |me |nos |dice|quiere)(?!(?:me )?(?:corrio|despidio))",
    (
        rf"(?:en|de|con|a|por) mi {CHAMBA}|este {CHAMBA} (?:ya )?(?:no )?(?:me|nos)\b|mi {CHAMBA} (?:no |es |me |paga|solo|"
        rf"nomas|actual|de |en )|en el {CHAMBA} (?:me|"
        r"no|nos|solo|donde|que tengo|dicen|quieren)"
    ),
    (
        r"(?:bajaron|recortaron|cortaron|quitaron|redujeron|cortando|bajando|quitando|dan|dieron) (?:las |mis |unas |a |solo "
        r"|pocas |menos |como |\d+ )*(?:horas|turnos|los dias)"
    ),
    (
        rf"(?:salgo|saliendo|despues|termino|entro|regreso|voy) (?:de(?:l)?|al?) (?:la |mi |el )?(?:trabajar|{CHAMBA}|work)"
        r"|entro a las|salgo (?:a las|hasta las)"
    ),
    (
        rf"(?:dejar|cambiar|cambiarme|perder|faltar) (?:de |al? )?(?:mi |este )?{CHAMBA}\b(?<!perder el trabajo)|(?:con|de|"
        r"en|tengo) (?:mis )?(?:2|3|ambos) (?:trabajos|jales|chambas)"
    ),
    (
        r"(?:me|nos) pagan|(?:gano|ganamos) (?:el |lo |muy |bien |apenas |bastante )*(?:minimo|poco|poquito|bien|para)|(?:ir|"
        r"irme|voy|vengo|camino|llego|llegar) (?:\w+ )?(?:a|de) trabajar|me paga (?:el|la|mi|muy|poco|bien|en)|por mi (?:propia "
        r")?cuenta|mis? dias? (?:libres?|de descanso)|mis horas"
    ),
    (
        rf"llevo {_ANOS} (?:en|con|de) (?:el|la|los|mi|un|una)? ?(?:mism[oa] )?(?:compania|empresa|{CHAMBA}|casa|patrona?|senora|"
        rf"{WORKPLACE}|{WORKER})"
    ),
    (
        rf"en (?:la|el|un|una) (?:\w+ )?{WORKPLACE} (?:me|nos|donde)|soy (?:empleada?|trabajadora?) (?:de|domestic)|le ayudo "
        r"a un[ao]?|(?:chambeo|jalo|mesereo) (?:de|en|como|con)"
    ),
)
