"""Work: having it and being out of it. See navigator.dialogue.facts_words."""

from __future__ import annotations

from navigator.dialogue.facts_words_parts import CHAMBA, JOB

EMPLOYED = (
    (
        r"i (?:currently |also |only |just |mostly )?(?:fold|make beds|teach|drive (?:a |for )|clean (?:houses|"
        r"homes|offices|rooms|hotel\w*|for|at)|cook (?:at|in|for a|for the|food)|serve (?:at|food)|"
        r"stock|deliver|mop|sew|weld|paint|garden|landscape|haul|roof|caregive|caretake|bartend|"
        r"nanny|babysit|substitute|sub at|sell|assemble|package|operate|answer phones|answer calls|"
        r"clock (?:in|out)|get paid)(?: (?!classes|to learn|license)\w+)*"
    ),
    (
        r"(?:ive|i have) (?:been )?(?:cleaned|cooked|driven|worked|cared|taught|painted|roofed|served|"
        r"cleaning|cooking|driving|caring|teaching|painting) (?:\w+ ){0,5}(?:for (?:over |about |"
        r"like )?\d+|since|\d+ (?:years|yrs))"
    ),
    r"im paid|paid cash|(?:my|the) (?:mgr|supe|foreman|crew lead)",
    (
        r"(?:driver|cashier|cook|caregiver|janitor|cna|guard|housekeeper|server|dishwasher|laborer|"
        r"nanny|aide|stocker|barista) (?:now|currently|right now|rn)"
    ),
    r"they (?:only |just )?pay me",
    (
        r"(?:been an?|i have been an?|ive been an?) (?:\w+ ){0,3}(?:cook|cna|driver|janitor|cashier|"
        r"housekeeper|caregiver|server|aide|guard|painter|gardener|nanny|teacher|assistant|clerk|"
        r"laborer|barber|stylist|mechanic) (?:for )?\d+"
    ),
    (
        r"(?:hago|doy|vendo|reparto|plancho|coso|cocino|limpio|cuido|manejo|lavo|pinto|corto yardas|"
        r"atiendo|despacho|cobro en|acomodo) (?!mi |mis |el examen)(?:\w+ )*(?:limpieza|casas|oficinas|"
        r"cuartos|hotel|comida|restaurante|tienda|ninos ajenos|ancianos|senora|senor|viejitos|platos|"
        r"carros|camion|tamales|costura|ropa|yardas|pizzas|clientes|uber|entregas)"
    ),
    (
        r"been (?:at|with) (?:the |my )?(?:same )?(?:\w+ )?(?:job|company|warehouse|restaurant|hotel|"
        r"store|place|school|hospital|kitchen|factory|shop)"
    ),
    (
        r"im (?:still )?(?:at|with) (?:costco|target|walmart|safeway|amazon|starbucks|mcdonalds|"
        r"home depot|kaiser|google|facebook|meta|tesla|lowes|cvs|walgreens)"
    ),
    (
        r"(?:im |am |been |ive been |now |currently )(?:cleaning|driving|cooking|nannying|babysitting|"
        r"landscaping|painting|roofing|delivering|doing (?:security|construction|landscaping|housekeeping|"
        r"janitorial|nails|hair|uber|cleaning|caregiving|yard work|odd jobs|temp work|gig work|warehouse))(?! (?:is|"
        r"school|classes?|training|program|the interview))"
    ),
    (
        r"i (?:do|run|stock|bus|care for|take care of|watch|serve|make|fix|install|assemble|pack|"
        r"load|unload|move|haul|walk|groom|tutor|style) (?:nails|hair|shelves|tables|boxes|packages|"
        r"food|furniture|trucks|boats|dogs|kids for|a lady|an old|an elderly|elderly|seniors|2 old|"
        r"\d old|old|people s|peoples|houses|yards|lawns|cars|phones|coffee|pizzas|burgers|sandwiches|"
        r"deliveries|temp|gigs|retail|security|construction)"
    ),
    r"under the table",
    (
        r"(?:only |just |barely )?(?:get|getting|giving me|gives me|give me|scheduled me|schedules me) (?:only |"
        r"like |just |about )*\d+ (?:hours|hrs)"
    ),
    r"(?:cut|down) (?:me )?to \d (?:days|shifts)|paid in cash|cash job",
    r"chambeo|jalo en|le ayudo a un[ao]? (?:senora|senor|vecina)",
    r"(?:mi|la|el) (?:patrona|patron|jefe|jefa|encargad[oa]|manager|supervisor|supervisora)(?! (?:me corrio|me despidio))",
    r"me pagan (?:el minimo|bien|poco|mal|en efectivo|cash|por (?:dia|semana|pieza|hora)|cada|la mitad|muy)",
    r"(?:salgo|entro|regreso|voy saliendo) (?:de(?:l)?|a) (?:la |mi |el )?(?:chamba|trabajo|jale)",
    (
        r"llevo (?:\w+ ){1,2}(?:anos?|meses|semanas) (?:en|con) (?:el|la|los|mi) (?:mism[oa] )?(?:restaurante|"
        r"hotel|compania|empresa|trabajo|fabrica|bodega|casa|tienda|patron|patrona|senora)"
    ),
    r"en la (?:lavanderia|fabrica|bodega|cocina|panaderia|tienda|yarda|construccion) (?:me|nos|donde)",
    r"^(?:the |my )?(?:boss|manager|supervisor|employer|jefe|patron|patrona)(?! (?:let|fired|laid|closed|me corrio|corrio))(?: \w+)+",
    r"i (?:get|got) off (?:work )?at|i do \d+ (?:hours|hrs)",
    r"(?:my|on my|our) (?:shift|shifts|days? off|lunch break|tips|overtime|paycheck|paychecks|pay stubs?|coworkers?|work schedule)",
    r"without quitting|(?:both|2|two|3) jobs|(?:side|day|night|second|other) (?:job|gig)|keep(?:ing)? my job",
    (
        r"^(?:\w+ ){0,2}(?:cashier|caregiver|janitor|dishwasher|cook|line cook|housekeeper|server|"
        r"waitress|waiter|barista|security guard|landscaper|gardener|roofer|painter|custodian|busser|"
        r"stocker|bartender|nanny|warehouse|home health aide|laborer|hotel laundry|hotel housekeeping|"
        r"lavaplatos|mesera|mesero|cocinera|cocinero|ninera|jardinero|conserje|cajera|cajero)(?: (?:at|"
        r"in|for|en|por|since|x|pt|ft|part|full|\d+)\b.*|$)"
    ),
    (
        r"soy (?:\w+ )?(?:cajer[oa]|meser[oa]|cociner[oa]|niner[oa]|jardiner[oa]|conserje|lavaplatos|"
        r"chofer|albanil|pintor|pintora|cuidadora?|ayudante de \w+|empleada domestica|trabajadora domestica|"
        r"guardia)(?! en mi pais)"
    ),
    r"(?:con|de|en|tengo) (?:mis )?(?:2|3|ambos) (?:trabajos|jales|chambas)|donde trabajo",
    r"mis? dias? (?:libres?|de descanso)",
    (
        r"(?<!\bun )(?<!\bel )(?<!\bde )(?<!\bmi )(?<!\bal )(?<!\bdel )(?<!\bsu )(?<!\botro )(?<!\bbusco )(?<!\bsin )(?<!\bhay "
        r")(?<!\bmejor )(?<!\bbuen )(?<!\bquiero )(?<!\bocupo )(?<!\bnecesito )(?<!\bpor )(?<!\bpara )(?<!\beste )(?<!\bese "
        r")(?<!\balgun )(?<!\bcada )(?<!\bno )(?<!\bconseguir )(?<!\bencontrar )(?<!\bprimer )(?<!\bconsigo )(?<!\bencuentro "
        r")(?<!\btengo )(?<!\bdan )(?<!\bmas )(?<!\bdar )(?<!\bnuevo )(?<!\bbuscando )(?<!\bbuscar )(?<!\bagarrar )(?<!\bda "
        r")(?<!\bperdi )(?<!\bagarro )(?<!\bhallo )trabajo (?:en|de|como|por|limpiando|cuidando|"
        r"con|medio|tiempo completo|todo|todos|los|hasta|desde|solo|nomas|muchas|mucho|\d+|y estudio|"
        r"y no|pero|aqui|ahi|alla|las|la|toda|\w+ando|\w+iendo)"
    ),
    (
        r"(?:i|currently|still|just|now|already|only|ive|and) (?:(?:currently|still|just|now|already|"
        r"only|mostly|also|have been|been) )*(?:work|worked here)(?! (?:history|permit|experience|"
        r"ethic|study|visa|from home (?:job|position)s?|out\b))"
    ),
    (
        r"(?:im|am|currently|still|now|already|been|ive been|we are|while|keep|started|just started|"
        r"and) (?:(?:currently|still|just|now|only|already|been) )*(?:working|employed)(?! (?:on (?:my|"
        r"getting)|toward))"
    ),
    r"^(?:work|working|employed|works)(?: (?!history|permit|experience|boots|clothes|study|toward|on )\w+){0,8}$",
    r"^(?:pt|ft|part time|full time|self employed|seasonal)(?: job)? (?:at|as|for|in)\b|hrs at work",
    r"(?:working|work) (?:full|part) time (?:at|as|in|for)",
    r"working (?:\d|two|three|nights|days|graveyard|overnight|swing|at|as a|retail|minimum wage|doubles)",
    (
        r"(?:i have|ive got|i got|have|got) (?:an? |my |\d |two |three |only a )?(?:\w+ ){0,3}?(?:job|"
        r"jobs|gig)(?: (?:now|but|at|as|already|and|that|where|right now|in|cleaning)|$)(?<!have a job interview)"
    ),
    (
        r"(?:my|current|present|my current|my day|my regular|my second|my other) (?:job|employer|"
        r"boss|manager|supervisor|shift|shifts|workplace|coworkers)(?! (?:ended|search|let|fired|"
        r"laid|closed|application|hunt|offer|interview|was|got (?:cut|elim)|training|coach))"
    ),
    r"(?:at|from|on|after|to|before|between) my (?:\w+ )?(?:job|work|shift)\b",
    (
        r"(?:at|from|off|after|before|late to|get to|getting to|rides? to|drive to|bus to|commute to|"
        r"late for) work\b(?! (?:in|with|as|at|for|on|program|clothes|history|experience|order))"
    ),
    r"on the clock|calling in sick|i (?:only |just |still )?(?:make|earn) (?:minimum|min) wage",
    (
        r"(?:(?:want to|wanna|going to|thinking (?:of|about)|should i|can i|afford to|cant|to|before i|"
        r"if i) quit(?:ting)?|leave|leaving|keep|keeping|hate|losing|lose|switch|change|like|love) my (?:\w+ )?(?:job|"
        r"work)(?<!lost my job)"
    ),
    r"(?:hours|shifts|hrs) (?:\w+ )?(?:got |were |are |was |been |getting |being |keep getting |just )*(?:cut|reduced|slashed)",
    r"(?:cut|cutting|reduced|slashed) (?:my|our|back my|back on my|back our|me to|me down to) ?(?:hours|shifts|hrs|\d+)?",
    r"part timer",
    (
        r"(?:self employed|own my own business|run my own|freelance|freelancing|independent contractor|"
        r"(?:drive|driving|drove|do|doing|did) (?:for )?(?:uber|lyft|doordash|instacart|grubhub)|"
        r"ihss (?:worker|provider))"
    ),
    (
        r"\bi (?:(?:currently|still|just|now|also|only) )?(?:clean (?:houses|homes|offices|rooms|"
        r"hotel)|drive (?:a |for )|babysit|nanny|mow|landscape|deliver|wash (?:dishes|cars)|sell (?:tamales|"
        r"food|fruit|flowers)|cook (?:at|in|for)|bus tables|wait tables|stock shelves|pick)"
    ),
    (
        r"(?:im|i am|currently|been|as|work as|ive been|now) (?:an? )(?:\w+ ){0,2}?(?:cashier|caregiver|"
        r"janitor|dishwasher|cook|housekeeper|server|waitress|waiter|cna|driver|barista|security guard|"
        r"guard|landscaper|gardener|roofer|painter|custodian|busser|host|hostess|stocker|bartender|"
        r"bank teller|receptionist|nanny|warehouse worker|home health aide|laborer|medical assistant|"
        r"teacher aide|preschool aide)(?: (?:at|for|in|now|right now|making|but|and|with|on)|$)"
    ),
    (
        r"(?:^|yo |pero |y |ya |ahora |ahorita |actualmente |donde |solo |nomas |tambien |si |aqui |"
        r"porque |aunque |cuando |como |que )trabajo(?: (?!para mi\b|seguro|fijo|estable|mejor|de noche para|"
        r"que )\w+| $|$)(?<!^trabajo$)"
    ),
    (
        r"\btrabajo (?:en|de|como|por|limpiando|cuidando|lavando|cocinando|con un|con una|medio|"
        r"tiempo completo|full|part|todo el|todos los|los|hasta|desde|pintando|manejando|vendiendo|"
        r"solo|nomas|muchas|\d+ horas)(?! (?:limpieza con un hotel))"
    ),
    r"(?:tengo|llevo) (?:\w+ ){1,3}?anos? (?:de )?(?:trabajando|limpiando|cuidando|cocinando|manejando)",
    (
        r"(?:estoy|ando|sigo|llevo (?:\w+ ){0,3}?|seguimos|andamos) (?:\w+ )?(?:trabajando|limpiando|"
        r"manejando|jalando|chambeando|lavando|cuidando (?:ninos|senores|ancianos|a una)|cocinando|"
        r"vendiendo|pintando|emplead[oa])"
    ),
    (
        rf"(?:tengo|ya tengo) (?:un |mi |dos |2 |3 |otro |este |\d )?(?:\w+ )?{CHAMBA}s?(?: (?:de|"
        r"en|pero|ahorita|ahora|y|por|fijo|medio|part|full|con)|$)"
    ),
    r"mi (?:patron|jefe|jefa|patrona|supervisor|supervisora|turno|manager)\b",
    rf"mi (?:{CHAMBA}) (?:no |es |me |paga|solo|nomas|actual|de |en )|en mi {CHAMBA}",
    rf"en el {CHAMBA} (?:me|no|nos|solo|donde|que tengo)",
    r"(?:bajaron|recortaron|cortaron|quitaron|redujeron|cortando|bajando) (?:las |mis |unas |a \d+ )?(?:horas|turnos|los dias)",
    r"(?:salgo|saliendo|despues|termino|entro) (?:de(?:l)?|al|a) (?:trabajar|trabajo|jale|chamba|work)",
    r"(?:dejar|cambiar|cambiarme) (?:de )?(?:mi |este )?(?:trabajo|jale)",
    r"^(?:yo )?(?:limpio|cuido|vendo|manejo|lavo|pinto|cocino) (?:\w+ ?)+|por mi (?:cuenta|propia cuenta)",
    r"(?:limpio|vendo) (?:casas|oficinas|cuartos|comida|tamales)",
    r"(?:cuido) (?:a )?(?:ninos|ancianos|viejitos|una senora|un senor)",
)

EMPLOYED_NOT = (
    (
        r"(?:got|was|been|were|getting|im|i|just|recently|and|am|we|got me|me|last) (?:\w+ )?(?:laid off|"
        r"layed off|layd off|laidoff|laid of|fired|canned|terminated|downsized|furloughed)"
    ),
    (
        r"^(?:\w+ )?(?:laid off|layed off|laidoff|layoff|fired|terminated|unemployed|jobless|furloughed|"
        r"out of work|no job|not working|retired|not employed)(?: \w+)*$"
    ),
    r"laid off|layed off|laidoff|they (?:fired|laid) me|fired (?:from|me|last|yesterday|today)",
    r"(?:let|letting) me go|(?:was|been|got|being|were) let go",
    rf"lost (?:my|a|his|the|our|both) (?:\w+ ){{0,2}}?{JOB}|losing my job last|lost work",
    r"out of (?:a )?(?:work|job)|unemployed|jobless",
    r"unemployment (?:ran out|ended|is ending|ends|stopped|expired|check|checks|money|runs out|benefits ran|just ran)",
    r"my unemployment|between jobs",
    r"my last day (?:was|is|at)|havent had (?:any |a )?(?:work|job|paycheck)|between (?:gigs|work|jobs)",
    r"(?:house ?wife|homemaker|stay at home)",
    (
        r"(?:job searching|job hunting|looking for (?:work|a job)|searching for (?:work|a job)|been looking) (?:since|"
        r"for (?:\w+ )?(?:months?|weeks?|years?|\d))"
    ),
    r"(?:dont|do not|dnt) (?:currently |even )?work(?: right now| anymore| now| at the moment|$)|first job",
    r"(?:tengo|llevo) (?:\w+ ){1,3}(?:parad[oa]|sin chambear|desocupad[oa])",
    r"no (?:he )?(?:agarrado|conseguido|hallado|encontrado|agarro|hallo) (?:\w+ )?(?:jale|chamba|trabajo)",
    r"que no trabajo|no work (?:since|for|right now|now)|out of a check",
    r"(?:since|after|my|the|from the|due to|because of) (?:the |my )?(?:layoffs?|lay off)",
    r"(?:lost|losing) (?:job|jobs|work)|(?:my|looking for (?:my |a )?|get my|want my) first job",
    r"never (?:had a job|worked|held a job|had any job)|(?:no|without a) paycheck|contract ended|season ended",
    r"(?:my |the )?edd (?:ran out|stopped|ends|ended|is late|claim|money)|resigned|nunca he trabajado",
    r"nunca trabaje|se acabo (?:el |la |mi )?(?:trabajo|contrato|temporada|chamba|jale)|quede desemplead[oa]",
    r"no he (?:podido trabajar|trabajado|encontrado trabajo|conseguido trabajo)|dieron de baja|sin empleo",
    (
        r"(?:no|dont have a|dont have any|havent got a|aint got a|aint got no|without a|do not have a|"
        r"dont got a|have no|not have a|cant find|cant get|cant find a|cant get a|cant find any|"
        r"hasnt had a|havent had a|never had a|never had any) (?:\w+ )?(?:job|jobs|work|employment)(?! (?:experience|"
        r"history|permit|clothes|boots))"
    ),
    r"(?:im |am |not |aint |stopped |havent been |hasnt been |currently not )(?:currently |been )?(?:not working|unemployed)",
    r"not (?:currently |been )?(?:working|employed)|stopped working|(?:havent|hasnt|havnt|aint) worked",
    r"cant work(?:$| because| right| due| anymore| for)|(?:not|isnt|aint) work(?:ing|in)",
    (
        r"(?:(?:i|i only|i just|i had to|had to|just|recently|already|i recently) quit)(?: (?:my )?(?:job|"
        r"work|last|yesterday)| because|$| in| since)"
    ),
    (
        r"(?:my |the )(?:job|store|plant|factory|restaurant|company|warehouse|hotel|shop|office|"
        r"position|contract|employer) (?:\w+ ){0,3}?(?:closed|shut down|ended|eliminated|shutdown|"
        r"went out of business|moved away|moved overseas|let me go)"
    ),
    r"havent had (?:a job|work)|havent had to look for work",
    r"(?:on|get|getting|collect|collecting|receiving|drawing|receive) (?:\w+ )?unemployment|on edd",
    r"collecting edd|(?:im|am|now) retired|last day (?:at|of) work was|stay at home (?:mom|dad|parent)",
    (
        r"(?:me|nos|los|lo|la|y|ya|que) (?:\w+ )?(?:corrieron|despidieron|descansaron|desocuparon|"
        r"liquidaron|botaron|echaron del trabajo|cortaron del|dieron de baja|recortaron del)"
    ),
    r"(?:fui|estoy|soy|recien|me quede|quede) despedid[oa]|despedid[oa]",
    (
        r"(?:quede|quedamos|quedo|dejaron|ando|estoy|sigo|llevo (?:\w+ ){1,3}|estamos|quedarme) (?:\w+ )?sin (?:trabajo|"
        r"chamba|jale|empleo|trabajar)"
    ),
    (
        r"(?:sin|no tengo|no hay|no consigo|no encuentro|no tenemos|ni|no he encontrado|no hallo|"
        rf"no agarro) (?:\w+ )?{CHAMBA}(?! (?:fijo|estable|seguro|social))"
    ),
    r"no (?:estoy|ando|he estado) trabajando|(?:^|yo |ya |y |ahorita |que |porque )no trabajo|no he trabajado",
    rf"(?:perdi|perdimos|perdio) (?:mi|el|nuestro|los)? ?{CHAMBA}|desemplead[oa]|desocupad[oa]",
    r"(?:estoy en|cobrando|recibiendo|recibo|cobro|agarrando|agarro) (?:el |del )?(?:desempleo|unemployment)",
    r"(?:se me acabo|acabo|termino) el (?:desempleo|trabajo)",
    r"cerr(?:o|aron) (?:la |el |mi )?(?:fabrica|restaurante|tienda|empresa|compania|planta|hotel|negocio|trabajo|bodega|lugar|donde)",
    r"deje (?:de trabajar|mi trabajo|el trabajo)|renuncie|ya no trabajo|ya no tengo trabajo|no puedo trabajar",
    r"jubilad[oa]|ama de casa",
)
