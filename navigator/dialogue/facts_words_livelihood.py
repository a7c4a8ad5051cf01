"""Making a living otherwise than in one lasting job: gigs, the only earner, back at work, a change of jobs. See facts_words."""

from __future__ import annotations

from navigator.dialogue.facts_people import OTHERS
from navigator.dialogue.facts_words_jobs import DOING, HACIENDO, WORKER, WORKPLACE
from navigator.dialogue.facts_words_parts import LANDS

GIGS = r"(?:door ?dash|uber(?: ?eats)?|lyft|insta ?cart|grub ?hub|amazon flex|task ?rabbit|postmates|turo|etsy|rover|gig apps?)"
_MADE = r"(?:make|made|making|earn|earning|get|getting|bring in|bringing in|pull in|gano|saco|hago|ganamos|sacamos)"
_ONLY_ONE = r"(?:the only (?:one|person)|(?:el|la) unic[oa])(?: (?:in|de|en) (?:\w+ ){1,2}?)?(?: ?(?:here|aqui))?"

LIVELIHOOD = (
    # The only one who earns.
    rf"(?:im|i am|soy) {_ONLY_ONE} ?(?:(?:who|that|que) )?(?:is )?(?:work(?:s|ing)|trabaja|trabajando|with a job|con trabajo)",
    rf"{_ONLY_ONE} (?:who works|working|que trabaja) (?:is me|soy yo)|(?:only|solo|nomas) (?:yo|i) (?:work|trabajo)",
    # Money off an app, or made by doing something.
    (
        rf"{_MADE} (?:\w+ ){{0,7}}?(?:off|from|with|doing|driving|delivering|on|de|del|con|haciendo|en|manejando) (?:for |para |the |"
        rf"el )?{GIGS}"
    ),
    rf"{_MADE} (?:\w+ ){{0,7}}?(?:{DOING}|{HACIENDO}) ",
    rf"(?:manejo|hago|reparto) (?:\w+ )?{GIGS}\b",
    # Back at work, or at another.
    rf"(?:went|came|got|im|been|am|started) back (?:to|at|in) (?:{DOING}|work|working|my (?:old )?job|the {WORKPLACE})\b",
    (
        rf"(?:volvi|regrese|entre|empece|ya volvi) a (?:trabajar|limpiar|cocinar|manejar|cuidar|lavar|vender|pintar|la (?:chamba|"
        rf"{WORKPLACE}))\b"
    ),
    (
        rf"(?:switched|transferred|me cambie|me cambiaron) (?:jobs )?(?:to|a|al) (?:an? |the |un |una |el |la |otr[oa] )?(?:\w+ "
        rf")?{WORKPLACE}\b"
    ),
    r"me cambie (?:de (?:jale|trabajo|chamba) )?a otr[oa] (?:jale|trabajo|chamba)",
    # A trade named with "de": "ando de lavaplatos", "estoy de guardia".
    rf"(?:ando|estoy|entre|me metieron|sigo|estamos) (?:trabajando )?(?:de|como) (?:\w+ )?{WORKER}\b(?! en (?:mi pais|mexico))",
    # A job one has or was given, whatever is done there.
    (
        rf"i do (?:\w+ )?(?:nights?|days?|mornings?|evenings?|weekends?|graveyards?|overnights?|doubles|shifts?|hours) (?:\w+ "
        rf")?(?:at|in|for) (?:\w+ )?{WORKPLACE}"
    ),
    (
        r"(?:have|got|has|with|tengo) (?:an? |un )?(?:part ?time|full ?time|steady|weekend|night|day|temp|seasonal|regular|pt|ft|good|"
        r"decent|real) (?:job|gig|work|trabajo|jale)\b(?! (?:training|search|offer|interview|lined))"
    ),
    r"(?:^|got |was |just )hired (?:last|this|on|in|at|by|as|for|yesterday|today)\b",
    r"(?:employed|working) (?:part|full) ?time|(?:i |we )get off (?:work )?(?:(?:at|around|by|like|about) )+\d\w*",
    (
        r"(?:hold|holding) down (?:an? |\d )?(?:\w+ )?jobs?|keep books for|on the line at|(?:with|through) an? (?:staffing|temp|day "
        r"labor) agency"
    ),
    (
        r"(?:earn|make|get|living on|live on) (?:\w+ )?tips|(?:and |she |he |they )(?:they |she |he )?pays? me (?:cash|for it|to)|"
        r"^(?:and )?(?:she|he) pays me\b"
    ),
    rf"^as an? (?:\w+ ){{0,2}}?{WORKER} (?:i|im|we)\b|(?:my|mi) (?:turno|shift)\b",
    rf"^(?:\w+ )?{WORKER} (?:at|en|in) (?:an? |the |un |una |el |la )?(?!{LANDS})\w+$",
    # Told by hours or by those one works with.
    r"^(?:i |yo )?(?:work|trabajo) (?:from |de |las |de las )*\d{1,2}(?: ?[ap]m)? (?:to|till|til|a|until|hasta) (?:las )?\d",
    r"im (?:his|her|their) (?:\w+ )?coworker|(?:somos|soy su) companer[oa]s? de (?:trabajo|jale)",
)

_LOOK = r"(?:looking|searching|hunting) (?:for (?:\w+ )?(?:work|a job|jobs|employment)|everywhere)?"
NOT_WORKING = (
    (
        r"(?:gave|put in|given) (?:my )?(?:\d weeks? )?notice|(?:no ?body|no one|nobodys|no place|nowhere) (?:will |would |wants to |"
        r"is )?(?:hire|hiring|hires) me"
    ),
    (
        r"(?:took|takes?) my job|my (?:\w+ )?(?:job|position) (?:went|got sent|was sent|moved) (?:overseas|away|to (?:mexico|china|india|"
        r"texas))|(?:they )?(?:replaced me|automated my)|(?:shut|closed) (?:the |our |my )?(?:\w+ )?(?:down )?and (?:now )?im (?:at )?home"
    ),
    (
        rf"(?:they|it|we) (?:shut|closed) (?:down )?(?:the|our|my) (?:\w+ )?(?:{WORKPLACE})(?: down)?|(?:donde|where) (?:yo |i "
        rf")?(?:trabajaba|worked)(?: \w+)? "
        r"(?:cerro|cerraron|quebro|closed|shut|went)"
    ),
    r"(?:ive |have |he )?(?:applied|aplicado) (?:to|at|a|en) (?:\d+|many|muchos|a lot|so many|un monton)|nobody calls(?: me)?(?: back)?$",
    r"(?:no pude|ya no pude|couldnt|cant|no puedo) (?:seguir|keep|continue|continuar) (?:trabajando|working)",
    rf"{_LOOK} ?(?:since|for (?:\d+|a few|several|over|about|almost|the (?:last|past)) )",
    (
        r"(?:didnt|did not|not|wont|never) (?:renew\w*|extend\w*|call(?:ed|ing)?) (?:me back|(?:my|our) (?:\w+ ){0,2}?(?:contracts?|"
        r"position|assignment)|us back)|contract (?:wasnt|was not|not) (?:renewed|extended)"
    ),
    r"(?:had to|made me|have to|tuve que) (?:stop(?:ped)? working|dejar de trabajar|quit(?: working)?|stop work|leave work)\b",
    (
        r"un ?empl?\w{0,4}(?: (?:since|desde|for|x))\b|(?:nothing|no money|no income|no paycheck|nada) coming in|not bringing in "
        r"(?:anything|any money)"
    ),
    r"(?:no|nunca) e (?:trabajado|conseguido|encontrado (?:trabajo|jale|chamba))|(?:me|nos) recortaron(?! (?:las )?(?:horas|mis horas))",
    (
        r"me dieron (?:las gracias|de baja|gas) (?:en|del|de) (?:el |la |mi )?(?:trabajo|jale|chamba|empleo|fabrica|restaurante)|me "
        r"dieron cran"
    ),
    (
        r"(?:i |we |im )?(?:got )?(?:rif|riffed|axed|sacked|made redundant|downsized|rifd)\b|(?:position|job|role) (?:was |got "
        r")?(?:eliminated|cut|outsourced)"
    ),
    (
        rf"(?:my|our|the|a) (?:\w+ )?(?:{WORKPLACE}|daycare|business|shop|salon|stand|truck|place|day care)(?: (?:i|we) (?:ran|owned|had|"
        rf"worked at))"
        r"(?: \w+){0,2}? (?:shut|clos\w+|fail\w+|went under|folded)"
    ),
)

# Only another earns, whoever the sentence is about.
ONLY_ANOTHER_WORKS = (
    rf"(?:only|just) my (?:\w+ )?(?:{OTHERS}) (?:works|is working|has (?:a )?(?:job|work))\b|my (?:\w+ )?(?:{OTHERS}) is (?:the )?only one "
    rf"(?:who (?:is )?)?work(?:s|ing)|(?:solo|nomas|nada mas|unicamente) (?:trabaja mi (?:{OTHERS})|mi (?:{OTHERS}) trabaja)|"
    rf"mi (?:{OTHERS}) es (?:el|la) unic[oa] que trabaja|(?:el|la) unic[oa] que trabaja es mi (?:{OTHERS})"
)
# What ends a job that is named as one's own: "laid off from my warehouse job".
JOB_ENDED = (
    r"\b(?:(?:laid|layed) off|fired|let go|let (?:me|us) go|"
    r"stopped|gave up|had to stop|cut|canned|terminated|furloughed|walked (?:out|off)|resigned|retired|quit|lost|left|"
    r"(?:me )?(?:corrieron|despidieron|descansaron|sacaron|botaron|echaron|cortaron)|renuncie|perdi|deje)"
    r"(?: (?:from|of|out|off|at|by|de|del|en|a|today|yesterday|last \w+))*$"
)
