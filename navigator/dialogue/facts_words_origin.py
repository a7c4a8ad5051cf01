"""Coming from another country, and learning English. See navigator.dialogue.facts_words."""

from __future__ import annotations

from navigator.dialogue.facts_words_parts import ALIEN_PAROLE, IM, LANDS, SOY, US

IMMIGRANT = (
    (
        rf"(?:{IM}|an|a|because im) (?:\w+ )?(?:immigrant|refugee|asylee|dreamer|undocumented|foreigner|"
        r"asylum seeker|illegal|undoc|daca recipient|parolee from)"
    ),
    (
        r"^(?:dreamer|undoc|undocumented|undoc\w*|immigrant|refugee|asylee|daca|tps|asylum|asylum seeker|"
        r"no papers|itin only|recent immigrant|newcomer|no ssn|no social)(?: \w+)?$"
    ),
    r"undocumented",
    (
        r"(?:no|without|dont have|have no|got no|aint got|any|lack) (?:\w+ )?(?:papers|immigration status|"
        r"legal status|immigration papers|ssn|social security number|social)(?! (?:life|skills|media|"
        r"worker|work|anxiety|security (?:card|check|office|benefits|income)))(?! (?:for my|from (?:the|my) court))(?= |$)"
    ),
    (
        r"(?:my|have|got|get|getting|renew|renewing|lost|expired|waiting|waiting on|waiting for|"
        r"apply for|applied for|applying for|on|hurt my|with a|for my|the|through) (?:\w+ )?(?:green ?card|"
        r"residency card|asylum|daca|tps|immigration case|immigration lawyer|u visa|t visa|asylum case|"
        r"work visa|student visa|tourist visa|h1b|h2a|naturalization|ead)"
    ),
    r"(?:on|have) an? (?:\w+ )?visa(?! (?:card|gift|debit))|overstayed|humanitarian parole",
    rf"^(?:(?:f|m|h|\d+|yo|client|sra?|srta|mujer|hombre|es|originari[oa]|oriund[oa]) ){{0,3}}(?:from|de) {LANDS}",
    (
        rf"(?:bachelors?|masters?|associates?|ba|bs|degree|titulo|licenciatura|diploma|license|credentials?) (?:\w+ ){{0,3}}?(?:from|"
        rf"in|de|en) {LANDS}"
    ),
    (
        r"(?:(?:just |finally )?got my (?:work permit|ead|papers|green card)|naturalized|naturalizad[oa]|recently became a (?:us "
        r")?citizen|me naturalice|me hice ciudadan[oa])"
    ),
    r"(?:on |have )?parole from immigration|immigration parole|parole de inmigracion",
    rf"from {LANDS} (?:\d+ \w+ ago|last (?:year|month|week)|recently|this year)",
    r"my papers (?:are|is|arent|still|in|pending|came|expire\w*)",
    (
        r"(?:degree|license|diploma|nurse|teacher|engineer|doctor|bs|ba|accountant|accounting|credential\w*) (?:\w+ ){0,2}from "
        r"(?:the )?(?:philippines|mexico|india|china|el salvador|guatemala|honduras|syria|ukraine|"
        r"brazil|peru|colombia|venezuela|nigeria|iran|russia|cuba|abroad|another country|my country)"
    ),
    (
        r"^(?:an? )?(?:asylum seeker|refugee|asylee)\b|^(?:my |the )?(?:work permit|ead)(?: just| finally)? (?:came|arrived|got|was|"
        r"expires?|is|runs|pending)\b"
    ),
    r"new arrival|pending asylum|ead in",
    r"(?:work permit|permiso de trabajo|ead|tps|daca|green ?card) (?:exp\w*|expired|vencid[oa]|renewal|pending)",
    r"^tps|^(?:\w+ )?(?:daca|asylum)(?: \w+)?$|[ut] visa",
    (
        r"(?:came|come|arrived|moved|immigrated|fled|got here|emigrated|here|im|i am|we are|originally) (?:here |"
        rf"over |to {US} )?(?:\w+ )?(?:from|to {US} from) {LANDS}"
    ),
    (
        r"(?:new|newly arrived|recently arrived|just arrived|came|arrived|moved|immigrated|been|"
        rf"only been) (?:\w+ )?(?:here )?(?:to|in) {US}(?! (?:army|navy|bank|post))"
    ),
    r"new (?:immigrant|arrival)|recent immigrant|newcomer",
    rf"(?:in|from|back in|to) my (?:home |native |own )?country|back (?:home )?in {LANDS}|alla en {LANDS}",
    (
        r"(?:degree|nurse|teacher|doctor|engineer|license|accountant|lawyer|credential|credentials|diploma|dentist|studied|worked|school|"
        rf"titulo|carrera|colegio|escuela|prepa|secundaria|universidad|estudie) (?:\w+ )?(?:in|from|back in|de|en) {LANDS}"
    ),
    r"(?:have|got|only|with|use|using|just) (?:an |my )?itin|public charge|deport(?:ed|ation|arme|ado|en|aron)",
    r"(?:become|becoming|be|becom|apply|applying|application|want) (?:\w+ )?(?:an? )?(?:us |american )?(?:citizen|citizenship)",
    r"citizenship (?:test|class|classes|application|exam|interview)|my (?:citizenship|immigration)",
    r"my visa (?:expir\w+|status|ran out|is expiring|case|runs)|scared of ice|afraid of ice",
    (
        r"(?:sin|no tengo|ni|no tenemos|no tener) (?:los |mis |ningun )?(?:papeles|documentos(?: legales|"
        r" migratorios)?|seguro social|numero de seguro|estatus|social|ssn|status|permiso de trabajo)(?! (?:del? (?:carro|"
        r"auto|divorcio|corte)))"
    ),
    (
        rf"(?:{SOY}|una?|los) (?:\w+ )?(?:inmigrante|indocumentad[oa]|refugiad[oa]|asilad[oa]|migrante|"
        r"extranjer[oa]|dreamer|residente permanente|ilegal)s?"
    ),
    r"indocumentad[oa]",
    r"(?:green ?card|visa|daca|tps|asylum) (?:holder|recipient)|refugees? from",
    (
        r"(?:pedi|pidiendo|pedir|tengo|solicite|mi|caso de|cita de|entrevista de|corte de|meti|metimos|espero|por|aplique (?:a|para|al?)|"
        r"esperando) (?:el |mi |un |caso de )?asilo"
    ),
    (
        r"(?:proceso|tramite|solicitud|permiso|corte) de asilo|asilo (?:politico|pendiente|aprobado|en tramite)|"
        r"asylum (?:case|pending|granted)"
    ),
    rf"{ALIEN_PAROLE}|u4u|uniting for ukraine|(?:h1b?|h2a|h4|f1|j1|k1|l1) (?:visa|status)",
    (
        r"(?:llegue|llegamos|vine|vengo|venimos|acabo de llegar|recien llegad[oa]|llegado|soy|somos|"
        rf"emigre) (?:\w+ ){{0,4}}?(?:de|del|desde) {LANDS}"
    ),
    (
        r"(?:llegue|llegamos|vine|venimos|llegad[oa]|nuev[oa]|acabo de llegar|tengo \d+ \w+|llevo \d+ \w+) (?:\w+ )?(?:a|"
        rf"en|aqui en|aqui a) (?:los )?{US}"
    ),
    r"recien llegad[oa]|acab(?:o|amos) de llegar(?! (?:a la casa|del trabajo|tarde))(?= |$)",
    r"llegue (?:hace (?:poco|\d+)|aqui hace)|hace (?:poco|\d+ (?:meses|anos|semanas)) (?:que )?llegue",
    r"en mi pais|mi pais",
    r"mi (?:green card|mica|estatus|status migratorio|visa|daca|tps|asilo|residencia|ciudadania|caso de inmigracion)",
    (
        r"(?:tengo|con|renovar|sacar|saco|perdi|arreglar) (?:mi |la |el |un |una |mis )?(?:daca|"
        r"tps|mica|itin|residencia|green card|papeles|permiso de trabajo|visa)"
    ),
    rf"(?:soy|era|fui|was|im|trabaje|trabajaba|estudie|worked|studied) (?!visit|vacac|on )(?:\w+ ){{1,3}}?(?:en|in|back in) {LANDS}",
    (
        rf"(?:en|in) {LANDS} (?:(?:yo|i|we|ya|solo|nomas) )*(?:termine|estudie|hice|era|fui|trabajaba|trabaje|tenia|saque|me gradue|was|"
        rf"had|worked|studied|finished|graduated|did)\b"
    ),
    (
        r"(?:vencio|vence|vencido|expiro|perdi|renovar|renuevo|renovacion) (?:(?:el|mi|de|del|la) )*(?:daca|tps|mica|green card|visa)|"
        r"visa (?:u|you|t|juvenil|humanitaria|de (?:trabajo|turista|estudiante|victima))\b"
    ),
    r"permiso de trabajo|(?:hacerme|ser|volverme|examen de|clases de) (?:la )?ciudadan\w+|carga publica",
    r"(?:la migra)|me deport\w+|miedo (?:a|de) (?:la migra|ice|inmigracion)",
)

_BIRTH = r"(?:(?:i was|im|citizen|we were both|and) born|naci|(?:soy|ciudadan[oa]) nacid[oa])"
_HERE = (
    r"(?:here|aqui|(?:the )?(?:us|usa|united states|states)|(?:los )?estados unidos|eeuu|california|calif|san francisco|redwood city|"
    r"san jose|san mateo|oakland|east palo alto|palo alto|daly city|the bay(?: area)?|stanford|sf|epa|los angeles|texas|fresno)"
)

IMMIGRANT_NOT = (
    rf"{_BIRTH} (?:and raised |y criad[oa] )?(?:right )?(?:in |en )?(?:aqui en )?{_HERE}",
    r"(?:im|i am|soy) (?:not|no) (?:an )?(?:immigrant|inmigrante)|(?:us|american) citizen by birth|native born",
)

ENGLISH_LEARNER = (
    (
        r"(?:beginner|beginners?|beginning|limited|basic|low|very little|little|broken|elementary|intermediate) (?:level )?english"
        r"(?! (?:class|teacher|books?|lessons|course))|^(?:cantonese|mandarin|tagalog|tongan|arabic|vietnamese|russian|portuguese|"
        r"farsi|mam|hindi|samoan|spanish) only|english (?:level )?(?:is )?(?:low|small|little|beginner|limited|basic|poor)"
    ),
    (
        r"ingles (?:nivel )?(?:bajo|basico|limitado|principiante|poco)|nivel (?:bajo|basico) de ingles|(?:batallo|sufro|lucho) (?:\w+ "
        r")?con el ingles|me cuesta (?:\w+ )?(?:el |hablar )*ingles|"
        r"(?:el )?ingles (?:no se me (?:da|pega)|no me entra|se me (?:hace|dificulta)(?: \w+)*)|english but (?:i )?(?:cant|dont|not) "
        r"(?:\w+ )?(?:write|read|speak)(?: it)?|no me sale (?:bien )?(?:el )?ingles"
    ),
    (
        r"my english (?:is|isnt|not|aint|sucks|needs|very|so|still|no|little|bad|too|really)\b(?! (?:\w+ )?(?:fluent|good|great|fine|"
        r"perfect|excellent|ok|okay|buen[oa]|bien|native))"
    ),
    (
        r"(?:dont|do not|cant|not|cannot|barely|hardly|doesnt|dnt|didnt) (?:really |even |yet )?(?:speak|"
        r"know|understand|write|read|talk|speaking)(?: or (?:read|write|understand))? (?:\w+ ){0,2}?english"
    ),
    (
        r"(?:nervous|shy|embarrassed|afraid|scared|ashamed|hard)(?: \w+){0,2}? (?:to )?(?:speak|talk|speaking|"
        r"talking) (?:\w+ )?(?:in )?english|(?:pena|verguenza|miedo|nervios) (?:\w+ )?hablar (?:en )?ingles"
    ),
    # A learner's own grammar tells it: "i no understand", "i am look for class of english".
    r"(?:no|little|limited|poor|broken|bad|basic|very little) english",
    (
        r"i no (?:speak|understand|know|read|write|have|can|work|talk)\b|no (?:speak|understand|know|talk) (?:\w+ ){0,2}?english|(?:class|"
        r"classes|course|lesson|lessons|school) (?:of|for|to learn) english"
    ),
    r"(?:not|isnt|aint) (?:so |very |too |that )?(?:good|great|strong|confident|comfortable) (?:with|in|at) (?:my )?english",
    (
        r"english (?:is|isnt|not|aint|be) (?:\w+ ){0,2}?(?:bad|not|limited|poor|low|basic|broken|"
        r"weak|terrible|so so|my (?:second|third|2nd|3rd|other)|not my|second|great|good enough|good|little|perfect)"
    ),
    r"english is (?:\w+ )?hard|still learning english",
    r"my english no (?:good|so good)|english no good|puro espanol|espanol nomas",
    r"(?:learn|learning|improve|improving|practice|practicing|study|studying|better) (?:\w+ ){0,2}?english",
    r"learn (?:to )?speak english|speak better english|help (?:me )?with my english",
    r"english (?:as a )?second language",
    (
        r"(?:^|want|wants|need|needs|looking for|take|taking|find|for|any|free|evening|night|join|"
        r"start|morning|sign up for|in|and|beginner|where|is there|are there|the|enroll in|do you have|"
        r"have|offer|level \d|low) (?:\w+ )?(?:esl|english)(?: \w+)? (?:class|classes|lessons|course|courses)"
    ),
    r"(?:need|needs|want|wants|take|taking|in|learn|looking for|low|beginning|free|refer to|level \d) (?:\w+ )?esl",
    r"esl (?:class|classes|student|level|learner|near|at night|$)",
    (
        r"^(?:esl|lep|ell|spanish only|monolingual(?: spanish)?|spanish speaking only|spanish speaking|"
        r"limited english|no english|speak spanish only)$"
    ),
    r"english (?:class|classes) (?:near|at|in|on|free|for (?:adults|beginners|me)|please|$)",
    (
        r"(?:only|just|mostly) (?:speak|speaks|know) (?:spanish|mandarin|chinese|cantonese|tagalog|"
        r"tongan|portuguese|vietnamese|arabic|russian|mam|samoan|hindi)"
    ),
    r"speak (?:only|mostly|just) (?:spanish|mam|mandarin|cantonese|tongan|portuguese)|monolingual|spanish only",
    r"limited english|english learner",
    (
        r"(?:no|casi no|poquito|tampoco|ni) (?:\w+ ){0,2}?(?:hablo|aprend\w+|entend\w+|comprend\w+|manejo|se|entiendo|domino|comprendo|"
        r"leo|hablar|escribo|saber|sabemos|hablamos|puedo hablar) (?:\w+ ){0,4}?(?:ingles|ingl[ie]s)"
    ),
    (
        r"(?:hablo|entiendo|se|es|sin|tengo|muy) (?:muy |un |solo |bien |nomas |un poco de |poco de |"
        r"el )*(?:poco|poquito|nada)? ?(?:de |del )?ingles(?<!hablo ingles)(?<!se ingles)(?<!entiendo ingles)(?<!bien ingles)"
        r"(?<!es ingles)(?<!tengo ingles)"
    ),
    r"sin (?:hablar |saber )?ingles|poco ingles|nada de ingles",
    r"mi ingles (?!es (?:bueno|perfecto|muy bueno|excelente)$)\w+",
    r"(?:tomar|tomando|aprender|aprendiendo|estudiar|estudiando|mejorar|practicar|aprenda|aprendo) (?:\w+ ){0,2}?ingles",
    (
        r"(?:clase|clases|clasesitas|curso|cursos|programa|programas|escuela|lecciones) (?:\w+ ){0,2}?(?:de |"
        r"para |d |del? )?(?:aprender )?ingles"
    ),
    (
        r"solo (?:hablo |se )?espanol|(?:solo|puro|nomas|unicamente) (?:hablo |se )?(?:mam|mixteco|zapoteco|quiche|kiche|nahuatl|triqui|"
        r"maya|portugues|chino|ruso)|(?:hablo|se) (?:solo|puro|nomas|unicamente|solamente) espanol"
    ),
    r"hablo puro espanol|batallo con el ingles|me falta (?:el )?ingles",
)

ENGLISH_LEARNER_NOT = (
    r"my english is (?:pretty |very |really |just )?(?:fine|good|ok|okay)|mi ingles es (?:muy )?(?:bueno|perfecto|excelente)",
    r"(?:english is|my english is|in english im|im) (?:\w+ )?(?:fluent|excellent|perfect|great|my first)",
    r"fluent (?:in )?english|(?:fully )?bilingual|bilingue|speak (?:good|fluent|perfect|great) english",
    r"speak (?:both )?(?:english and spanish|spanish and english)",
    r"hablo (?:bien |muy bien |perfecto )(?:el )?ingles|hablo ingles(?: y espanol| bien|$)|los 2 idiomas",
)
