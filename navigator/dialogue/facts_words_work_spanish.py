"""Having work, in Spanish. See navigator.dialogue.facts_words_work, and facts_words_jobs for the nouns and verbs."""

from __future__ import annotations

from navigator.dialogue.facts_words_jobs import EN_CASA, HACIENDO, HAGO, MERCANCIA, NOT_NOW, OFICIO, WORKER, WORKPLACE
from navigator.dialogue.facts_words_parts import CHAMBA, NOUN_BEFORE

_YA = r"(?:(?:ya|ahora|ahorita|actualmente|solo|nomas|tambien|todavia|aun|aqui|siempre) )*"
_A = r"(?:(?:la|el|una?|mi|este|esta|las|los|del) )?"
_ANOS = r"(?:(?:como |casi |mas de |apenas )*(?:\d+|un|unos|varios|muchos) (?:anos?|mes|meses|semanas?|dias))"
_JEFE = r"(?:patrona?|jef[ea]|encargad[oa]|mayordomo|supervisora?|manager)"
_TURNO = r"(?:turno|quincena|horario de trabajo|descanso)"
_LASTING = r"(?:planta|base|fij[oa]|tiempo completo|medio tiempo|temporal|por temporada|por agencia|por dia)"
TRADE = (
    rf"(?:soy|trabajo de|trabajo como|chamba de|jale de) (?:una? |el |la )?(?:\w+ ){{0,2}}?{WORKER}{NOT_NOW}",
    rf"(?:soy|trabajo de|trabajo como) (?:una? )?{OFICIO}\b{NOT_NOW}(?! (?:que|de (?:iglesia|edad|familia))\b)",
    rf"(?:^|yo |pero |y |que |donde |si |porque |me dedico a |(?:noche|dia|tarde|manana|semana)s? )(?:me )?{_YA}{HAGO}\b{EN_CASA}",
    (
        rf"(?!(?:necesit|busc|quier|ocup|teng|rent|pag|compr|ve|com|deb|pid|us|pierd|encuentr|recib|don|teni|pas|acept|"
        rf"junt|quit|regal|neg|llen)o\b){NOUN_BEFORE}[a-z]{{2,}}o (?:las |los |unas |unos |muchas |\d+ )?{MERCANCIA}\b|"
        rf"{HAGO} (?:\w+ )?(?:hotel\w*|una? senora?)"
    ),
)

EMPLOYED = (
    # At it: "ando manejando", "llevo 7 meses cuidando a una viejita", "estoy de planta en un hotel".
    rf"(?:estoy|ando|sigo|seguimos|andamos|llevo (?:\w+ ){{0,3}}?|tengo {_ANOS} (?:de )?|por ahora|ahorita) ?(?:\w+ )?{HACIENDO}",
    rf"(?:ando|estoy|trabajamos|sigo|entre) (?:en|con|a) {_A}(?:\w+ )?{WORKPLACE}",
    rf"(?:ando|estoy|sigo|quede|me tienen|me dejaron|trabajo) (?:ya )?(?:de |por |a |en )*{_LASTING}\b",
    rf"(?:ando|estoy|sigo|toda? el dia|todo el dia|metid[oa]|paso el dia) (?:\w+ )?en (?:el|la|mi) {CHAMBA}",
    (
        rf"(?:^|y |pero |porque |que )en (?:el|la|mi) {CHAMBA} (?:me|no|nos|solo|donde|que tengo|dicen|quieren|todos|casi|puro|pura|hay|"
        rf"hablan|piden|ya|tengo|el|la)\b"
    ),
    (
        rf"{NOUN_BEFORE}trabajo (?!para (?!una?\b|el\b|la\b|{WORKPLACE})|seguro|fijo|estable|mejor|de noche para|que |y ya|"
        rf"duro es)\w+|{NOUN_BEFORE}(?:^|yo |donde |solo |nomas )trabajo$(?<!^trabajo)"
    ),
    rf"llevo {_ANOS} (?:en|con|de) {_A}(?:\w+ )?(?:compania|empresa|{CHAMBA}|casa|patrona?|senora|{WORKPLACE}|{WORKER})",
    r"(?:me dedico a|vivo de) (?:la |el |los |las )?(?!buscar|nada|mi|mis|cuidar a mis?|ayuda|lo)\w+",
    (
        rf"(?:compania|empresa|lugar|agencia|casa|{WORKPLACE}) (?:en )?(?:donde|la que|que) (?:yo )?(?:estoy|ando|trabajo|"
        rf"me tienen)(?! (?:viviendo|quedand\w+|durmiendo|parad\w+|rentando))\b"
    ),
    rf"(?:tengo|llevo) {_ANOS} (?:de|como|siendo) (?:\w+ )?(?:{WORKER}|{OFICIO})\b",
    # A job one has.
    (
        rf"(?:tengo|ya tengo) (?:un |mi |dos |\d |otro |este )?(?:\w+ )?{CHAMBA}s?(?: (?:de|en|pero|ahorita|ahora|y|por|fijo|"
        r"medio|part|full|con|donde)|$)"
    ),
    (
        rf"(?:en|de|con|a|por) mi {CHAMBA}|este {CHAMBA} (?:ya )?(?:no )?(?:me|nos)\b|mi {CHAMBA} (?:no |es |me |paga|solo|"
        rf"nomas|actual|de |en )"
    ),
    (
        rf"(?:dejar|cambiar|cambiarme|perder|faltar|falte) (?:de |al? )?(?:mi |este |el )?{CHAMBA}\b(?<!perder el trabajo)|(?:con|de|"
        r"en|tengo) (?:mis )?(?:2|3|ambos) (?:trabajos|jales|chambas)"
    ),
    (
        rf"(?:^|ya |apenas |acabo de |recien )(?:entre|entrar|empece|empezar) (?:a|en|de) {_A}(?:nuev[oa] )?(?:{CHAMBA}|{WORKPLACE}|"
        rf"{WORKER}|trabajar)\b"
    ),
    (
        rf"(?:me|nos) (?:contrataron|dieron {CHAMBA}|agarraron (?:en|de|para) {_A}(?:{CHAMBA}|{WORKPLACE}|{WORKER}))\b(?! (?:hace|"
        rf"en) \w+ anos)"
    ),
    r"empece (?:hace (?:\w+ ){1,3})?(?:a trabajar\b|(?:en|de|con) (?!la escuela|clases|cero|el college|la universidad|mi clase)\w+)",
    r"trabajamos (?:l[oa]s 2|en|de|por|ambos|yo y|mi)",
)

SIGNS = (
    # Boss, shift and the way there.
    rf"mis? (?:{_JEFE}|{_TURNO})s?\b(?! me (?:corrio|despidio))|^(?:la |el )?(?:{_JEFE})(?! me (?:corrio|despidio))",
    rf"(?:la|el) {_JEFE} (?:no |me |nos |dice|quiere)(?!(?:me )?(?:corrio|despidio))",
    (
        rf"(?:salgo|saliendo|despues|termino|entro|regreso|voy) (?:de(?:l)?|al?) (?:la |mi |el )?(?:trabajar|{CHAMBA})"
        r"|entro a (?:las|la 1)|salgo (?:a las|hasta las)"
    ),
    r"(?:ir|irme|voy|vengo|camino|llego|llegar) (?:\w+ )?(?:a|de) trabajar|mientras (?:yo )?trabajo",
    # Hours and pay.
    (
        r"(?:bajaron|recortaron|cortaron|quitaron|redujeron|cortando|bajando|quitando|dan|dieron) (?:las |mis |unas |a |solo "
        r"|pocas |menos |como |\d+ )*(?:horas|turnos|los dias)|mis horas|mis? dias? (?:libres?|de descanso)"
    ),
    (
        r"(?:me|nos) pagan(?! (?:la |el |los |las |por )?(?:guarderia|renta|escuela|clases?|curso|luz|cuidado|child ?care|utiles|libros|"
        r"cuidarl))|(?:gano|ganamos) (?:el |lo |muy |bien |apenas |bastante )*(?:minimo|poco|poquito|bien|para)"
    ),
    r"me paga (?:el|la|mi|muy|poco|bien|en|\d)|por mi (?:propia )?cuenta|mi (?:propio )?negocio (?:de|es|no|ya)",
    (
        rf"en (?:la|el|un|una) (?:\w+ )?{WORKPLACE} (?:me|nos|donde)|soy (?:empleada?|trabajadora?) (?:de|domestic)|le ayudo "
        r"a un[ao]?|(?:chambeo|jalo|mesereo) (?:de|en|como|con)"
    ),
    r"me (?:cambiaron|pusieron|ponen|cambian|movieron) (?:el |de |en |al |del |a )*(?:turno|horario|noches?|dias?|fines|graveyard)",
    r"(?:mi|el|los|doble|otro|un) turnos? (?:de |en |es |empieza|extra|me)",
)
