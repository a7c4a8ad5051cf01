"""Having no home, foster care, and having lived through violence. See navigator.dialogue.facts_words."""

from __future__ import annotations

from navigator.dialogue.facts_words_parts import IM, SLEEP, VEHICLE

# "Vivo en la calle Bay" is an address, "vivo en la calle con mis hijos" is none.
_NO_ADDRESS = (
    r"(?= ?$| (?:y|con|desde|sin|hace|por|pero|ahorita|ahora|hoy|tengo|necesit\w+|que|q|porque|xq|en|no|a|me|mi|mis|estoy|ya|ando|aqui|aca|"
    r"busc\w+|ocup\w+|quier\w+|todavia|otra|de noche|a veces|donde|hay|cerca|como|para|pa|ayud\w+|entre|solo|sola|o|ni|nos|les|alguien|"
    r"literal\w*|dur\w+|llevo)\b)"
)

# Whoever cleans rooms at a motel works there.
_IDLE = r"(?:(?!clean|work|housekeep|job|cook|front|hir|maid|laundry|maintenance|rooms)\w+ ){0,3}?"

HOMELESS = (
    (
        rf"(?:{IM}|became|become|got|ended up|made us|left me|literally|family|mom|single|youth|"
        r"senior|woman|man|f|m|\d+) (?:\w+ )?(?:homeless|unhoused|houseless)"
    ),
    r"^(?:\w+ )?(?:homeless|unhoused|unsheltered|houseless)(?: (?!services|shelter|program|outreach)\w+)*$",
    r"homeless (?:since|for \d|with|and|in|now|right now|because|veteran|vet|mom|family|youth)",
    (
        rf"{SLEEP} (?:\w+ ){{0,3}}?(?:in|inside|out of|on|en|adentro de|a) (?:my|a|the|an|our|his|"
        rf"her|mi|un|una|el|la|las|nuestro|nuestra|su) (?:\w+ )?{VEHICLE}(?:(?<!calle)|(?<=calle){_NO_ADDRESS})"
    ),
    (
        r"(?:live|living|lives|stay|staying|sleep|sleeping|sleeps|vivo|vivimos|viviendo|durmiendo|"
        r"duermo) (?:\w+ )?(?:in|en) (?:car|cars|truck|van|rv|tent|tents|motel|motels|vehicle|carro|"
        r"coche|troca)"
    ),
    r"in (?:my|our) (?:car|van|truck)(?: right now| with my| at night| since| for \d)",
    (
        r"(?:crash(?:ing)?|staying|sleeping|been|living|camp(?:ed|ing)?|stay|live) (?:(?!clean|work|fix|paint|build|deliver|driv)\w+ "
        r"){0,2}?(?:in|"
        r"at|out of) (?:my |our |a |the |someones |his |her )?(?:(?!your)\w+ ){0,2}(?:garage|truck|car|van|"
        r"tent|rv|shed|motel|motels|camper|storage unit)"
    ),
    r"(?:^|we |me |been |family |kids |dog |\d )in (?:a |my |our |the |his )?(?:car|truck|van|tent|rv|encampment)(?= |$)",
    (
        rf"{SLEEP} (?:\w+ )?(?:in|at|inside|en) (?:an? |the |our |my |un |una |el |la |mi )?(?:\w+ )?(?:church(?: hall| basement| lot)?|"
        r"fellowship hall|community hall|rec center|iglesia|templo|waiting room|er|bus station|terminal|estacion|estacionamiento|safe "
        r"parking|"
        r"bodega|taller|walmart lot|parking lot|lot)(?! (?:job|from|until|hasta|de noche|night shift|close))(?= |$)"
    ),
    r"donde (?:me|nos) agarra la noche|(?:me|nos) quedamos? en la calle(?= |$)(?! (?:[a-z]+ )?\d)|living out of (?:my|our|the|a) \w+",
    (
        r"(?:staying|stay|sleep|sleeping|crashing|bouncing|bounce|living|live) (?:\w+ ){0,2}?(?:at|with|between|around) (?:(?:my|some) )?"
        r"(?:different|various|random|whoever|several)(?: \w+)?"
    ),
    (
        r"(?:staying|living|sleeping|put us(?: up)?|placed|stuck) (?:\w+ )?(?:in|at) (?:a |the |this |an extended stay )?hotels?"
        r"(?! (?:job|work|clean|until|front|desk))"
    ),
    r"(?:vivo|vivimos|viviendo|durmiendo|duermo|dormimos|quedamos|quedando|quedo) (?:\w+ ){0,2}?en (?:un |el |este )?hotel",
    (
        r"(?:otra|cada|varias|\d|another|every) (?:noches?|nights?) (?:mas |more )?(?:en|in) (?:el|la|mi|un|una|my|the|our|a) (?:\w+ "
        r")?(?:carro|coche|"
        r"troca|van|camioneta|car|truck|tent)|"
        r"(?:motel|hotel|shelter) (?:room )?(?:where|that|donde|que) (?:we|i|my family|vivo|vivimos)|(?:duerm|dorm)\w+ (?:\w+ )?donde|"
        r"(?:motel|hotel) to (?:motel|hotel)|(?:con|en casas? de) (?:diferentes|varios|distintos) (?:amig|famili|parient|conocid)\w+"
    ),
    (
        r"(?:sleep(?:ing|s)?|slept) (?:\w+ )?(?:in|at|on|under|behind|inside|outside of) (?:my |"
        r"the |a |our )?(?:job|work|office|store|gym|church|bus|train|bart|caltrain|laundromat|airport|"
        r"library|floor|bench|parking|warehouse|shop|restaurant|stairs|hallway|beach)"
    ),
    (
        rf"(?:{SLEEP}|are|been|im|i am|were|kids|family|us|me|we|ended up|put us up|evicted|currently|now) {_IDLE}(?:at|in) (?:a |the "
        rf")?(?:(?!your)\w+ )?motel"
        r"(?! (?:job|housekeep\w*|work|front))|^(?:\w+ )?(?:at|in) (?:a |the )?motel(?! (?:job|housekeep\w*|work|front|"
        r"\d))(?<!housekeeping at motel)"
    ),
    (
        r"(?:sleep(?:ing)?|slept|living|live|staying|stay|been) (?:\w+ )?(?:outside|outdoors|rough|"
        r"on the (?:street|streets|bus|train)|under (?:a|the) (?:bridge|freeway)|in (?:a|the) (?:park|"
        r"bart|station))"
    ),
    r"(?:on|out on|off) the streets?(?! (?:from|food|parking|outreach))|in an encampment",
    (
        r"(?:in|at|from|staying at|leave|leaving|have to leave|kicked out of|exit|exiting) (?:a |"
        r"the |an |our |this |my )?(?:\w+ )?(?:homeless |womens |family |mens |emergency |dv |winter |"
        r"navigation )?shelter(?! (?:job|work|in place))"
    ),
    r"^(?:\w+ )?shelter(?: (?:client|resident|ends|stay|exit|bed|since|now|w|with|con|for \d)(?: \w+)*)?$",
    r"shelter (?:ends|stay|bed ends|closes|is kicking|time|says|exit)|my shelter|transitional housing",
    r"safe harbor|navigation center|maple st(?:reet)?",
    (
        r"sleep(?:ing)? in (?:my|our|a|the) \w+(?= |$)(?<! bed)(?<! room)(?<! house)(?<! apartment)(?<! home)(?<! class)"
        r"(?<! bedroom)(?<! place)"
    ),
    (
        r"(?:staying|stay|living|live|sleeping|placed) at (?:lifemoves|life moves|maple street|safe harbor|"
        r"wehope|we hope|haven house|haven family house|the nav center|first step|the shelter)"
    ),
    r"couch ?surf\w*|sofa surf\w*|couch hop\w*|couch to couch",
    r"(?:im|been|we are|still|stuck) on (?:a|(?:\w+ ){1,2}\w+s) (?:couch|sofa|floor)",
    (
        r"(?:staying|sleeping|crashing|sleep|living|stay|crash|bouncing|surfing|been) (?:\w+ ){0,3}?(?:on|in|"
        r"between|from|at) (?:\w+ ){0,4}?(?:couch|couches|sofa|floor|living room|house to house)"
    ),
    r"house to house|(?:rodando|ando|andamos|brincando|durmiendo|viviendo|voy) (?:\w+ )?de casa en casa",
    (
        r"(?:no|without a|dont have a|havent got a|aint got no|lost our|not have a|have no|got no|"
        r"no stable|no permanent|dont have any|dont got a|no fixed) (?:\w+ )?(?:place|home|housing|"
        r"where|roof|address)(?: to (?:stay|live|sleep|go|be|call home)| over| right now| of my own|"
        r" anymore| and| for me|$)"
    ),
    r"no (?:where|place) (?:to|2|else to) (?:stay|live|sleep|go|be)",
    r"nowhere (?:else )?(?:to|2) (?:stay|live|sleep|go|be)|no home(?:$| and| no| for)|unhoused|unsheltered",
    (
        r"(?:somewhere|someplace|place|anywhere|where|shelter|bed|inside|room|spot|safe place) (?:\w+ ){0,3}?(?:to|"
        r"2|can i|can we|for) (?:sleep|stay|crash|go|spend the night)?(?: \w+){0,3}? ?(?:tonight|"
        r"2nite|2night|tonite|the night)"
    ),
    r"shelter (?:for )?(?:tonight|2nite|tonite|now)|get (?:me |us )(?:inside|indoors|off the street)",
    r"kicked out (?:of my|by my|and|of the|from)|(?:im|am|got) (?:kicked|put) out",
    r"(?:got|been|was) evicted (?:and|last|yesterday|from)",
    (
        r"(?:vivo|duermo|vivimos|dormimos|estoy|estamos|ando|andamos|quede|quedamos|durmiendo|viviendo|"
        r"quedo|dormir|quedando|dormi|dormia) (?:\w+ ){0,5}?en (?:la |las |mi |un |una |el |nuestro )?(?:\w+ )?(?:calle"
        rf"{_NO_ADDRESS}|"
        r"calles|carro|coche|van|troca|camioneta|parque|albergue|refugio|shelter|motel|garaje|sofa|"
        r"sillon|sala|piso|suelo|carpa|tienda|casa de campana|traila)"
    ),
    r"en (?:un |el |mi )(?:albergue|refugio|shelter)(?! de animales)|^(?:(?:fam|familia|f|m|\d+) )*en (?:albergue|refugio|shelter|motel)",
    r"(?:sin|no tengo|ni|no tenemos|sin un) (?:hogar|techo|casa|vivienda)(?! (?:propia|rodante))",
    (
        r"(?:no tengo|no hay|sin|ni|no tenemos|no se|no encuentro) (?:a |en )?(?:donde|adonde|lugar (?:donde|"
        r"para)|un lugar (?:para|donde)) (?:vivir|dormir|quedarme|quedarnos|ir|pasar la noche|estar|"
        r"meterme)"
    ),
    r"desamparad[oa]|(?:soy|estoy|somos|estamos|quede) homeless",
    r"me (?:sacaron|corrieron|echaron|desalojaron) de (?:la |mi |el )?(?:casa|apartamento|depa|cuarto|renta|donde vivia)",
    r"(?:donde|lugar|albergue) (?:\w+ ){0,3}?(?:dormir|quedarme|quedarnos|pasar) (?:\w+ ){0,2}?(?:hoy|esta noche|la noche)",
)

HOMELESS_NOT = (
    r"(?:not|no longer|arent) homeless|no (?:soy|estoy) (?:homeless|desamparad[oa])",
    r"(?:have|got) (?:stable )?housing|im housed",
)

FOSTER_YOUTH = (
    r"(?:former|was|was a|ex|as a|im a|i am a|were|am|former a) foster (?:youth|kid|child|care)",
    r"(?:in|of|from|out of|through|was in|were in|exiting|left|grew up in|raised in) foster care",
    r"(?:aging|aged|age) out(?! of (?:medicare|my parents|insurance))|foster youth",
    r"(?:in|from|through|up in) the foster (?:care )?system|grew up in (?:a )?group homes?",
    r"^foster(?: (?:youth|care|kid))?$",
    (
        r"(?:hogar|hogares|casa|casas|cuidado|sistema|joven|crianza|ninez|familia) (?:de |en )?(?:crianza|"
        r"acogida|foster|foster care|temporal)"
    ),
)

SURVIVOR = (
    r"survivor of|(?:dv|domestic violence|abuse|trafficking|violence) (?:survivor|victim|client|case)",
    r"(?:im|i am|am) (?:a )?survivor|^(?:dv|dv survivor|survivor|fleeing dv|domestic violence|dv victim)$",
    (
        r"(?:left|leaving|leave|fleeing|fled|flee|escaped|escaping|escape|running from|ran from|"
        r"away from|get out of|out of) (?:\w+ ){0,3}?(?:abusive|abuser|abuse|violent|domestic violence|"
        r"dv)"
    ),
    r"(?:in|was in|from) (?:an? )(?:abusive|violent) (?:relationship|marriage|home|house|household|situation)",
    r"abusive (?:husband|boyfriend|ex|partner|wife|spouse|bf|relationship)",
    (
        r"(?:husband|boyfriend|ex|partner|he|spouse|bf|girlfriend|she|baby daddy|dad|wife|man|hubby|"
        r"fiance) (?:\w+ ){0,3}?(?:hits|beats|abuses|abused|beat|hit|chokes|choked|hurts|threatens|"
        r"stalks|punched|punches|slaps|slapped|hurt|attacked|assaulted|threatened|strangled|kicks|"
        r"hitting|beating|abusing|threatening|choking) (?:me|us|on me)"
    ),
    r"(?:victim|because|experiencing|due to|survived) (?:of )?(?:domestic (?:violence|abuse)|dv|human trafficking|sexual assault|abuse)",
    r"restraining order (?:against|on|from)|my abuser",
    r"(?:was|been|being) (?:sex |labor )?(?:trafficked|raped|abused|stalked|beaten)",
    r"(?:victima|sobreviviente|sobrevivi) (?:de |a )?(?:la )?(?:violencia|abuso|maltrato|trata)",
    r"(?:sufro|sufri|vivo|por|huyendo de|hay|vivi|salir de|deje) (?:de |la |mucha )?violencia (?:domestica|familiar|intrafamiliar)",
    (
        r"(?:esposo|marido|pareja|novio|ex|el|viejo|papa|hombre|senor) (?:\w+ ){0,2}?(?:me|nos) (?:\w+ )?(?:pega|"
        r"golpea|maltrata|amenaza|abusa|golpeo|pego|pegaba|golpeaba|maltrataba|persigue|acosa|maltrato)"
    ),
    r"me (?:golpea|maltrata|pega|golpeaba|pegaba|maltrataba)\b|orden de (?:restriccion|alejamiento)",
    r"(?:huyendo|escapando|huir|escape|escapar) de (?:\w+ ){0,3}?(?:maltrat\w+|abus\w+|golpea\w*|violen\w+|agresor|esposo|marido|pareja)",
)
