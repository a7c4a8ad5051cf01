"""Being out of work: laid off, quit, retired, looking. See navigator.dialogue.facts_words."""

from __future__ import annotations

from navigator.dialogue.facts_words_jobs import AGENT, WORKER, WORKPLACE
from navigator.dialogue.facts_words_parts import CHAMBA, JOB

_ENDED = (
    r"(?:clos(?:ed|ing down)|shut ?(?:its doors|down)|ended|end|eliminated|went (?:under|out of business|bankrupt)|moved "
    r"(?:away|overseas|to)|dried up|wrapped up|ran out|came to an end|expired|is done|is up|finished|relocated|was cut(?! (?:to|down|"
    r"back))|got cut(?! (?:to|down|back))|is over|let (?:me|us|everyone) go)"
)
_SPELL = (
    r"(?:since|for (?:\w+ ){0,2}?(?:months?|weeks?|years?|yrs|mos|\d)|\d+ (?:months|weeks|mos)|nobody|no one|no luck|and (?:nothing|no))"
)

# "My legs don't work".
_OF_NO_THING = "".join(
    rf"(?<!{thing} )"
    for thing in (
        "legs", "hands", "arms", "eyes", "knees", "brakes", "lights", "phones", "they", "these", "those", "computers", "cards",
    )
)  # fmt: skip

EMPLOYED_NOT = (
    (
        r"(?:laid|layed|layd) (?:(?!down|out)\w+ ){0,3}?off|(?:off|out of|out from) work (?:since|for|due)|they let (?:\w+ "
        r"){1,3}go|got cut (?:last|today|yesterday|from)|(?:laid|layed|layd|lay) ?off?f?\b(?<!lay)|laidoff|lay ?offs?|let "
        r"go|letting me go|let (?:me|us) go|laid me off|laid us off|furloughed|downsized|canned by"
    ),
    (
        r"(?:got|was|been|were|getting|im|i|just|recently|and|am|me|last|they|boss|manager|he|she) (?:\w+ )?(?:fired|canned|"
        r"terminated)|fired (?:from|me|last|yesterday|today|for)|^(?:\w+ )?(?:fired|terminated)"
    ),
    (
        rf"(?:lost|losing) (?:my|a|the|our|both|his) (?:\w+ ){{0,2}}?{JOB}(?<!losing my job)|(?:lost|losing) (?:job|jobs|work)"
        r"|losing my job last|job loss|lost my \w+ (?:position|gig)"
    ),
    (
        r"(?:a |the |my )?pink slip(?:ped)?\b|unemp(?:loyed)?\b|jobless|out of (?:a |any )?(?:work|job|paycheck|check)|between (?:gigs|"
        r"work|jobs)|workless"
    ),
    (
        r"unemployment (?:ran out|ended|is ending|ends|stopped|expired|checks?|money|runs out|benefits ran|just ran|doesnt|"
        r"dont|isnt|barely|only|pays|hasnt)|my (?:unemployment|edd)"
    ),
    (
        r"(?:on|get|getting|collect|collecting|receiving|drawing|receive) (?:\w+ )?(?:unemployment|edd)|edd (?:is paying|pays me|gives me|"
        r"ran out|stopped|ends|ended|is late|money)|my edd claim|the edd claim"
    ),
    (
        r"(?:my )?last day (?:was|is|at)|(?:currently|still) (?:looking|searching|applying|job hunting)|(?:since|when|after|"
        rf"because) (?:they|it|the {WORKPLACE}) (?:closed|shut|went under|folded)|(?:havent|not) been able to (?:find|get|work|hold|keep|"
        rf"_)|last day (?:at|of) work was|my "
        r"last (?:job|paycheck|check from work) (?:was|ended|in)|last (?:job|worked|work) (?:was )?(?:in |since )?(?:19|20)"
        r"?\d\d|last worked"
    ),
    (
        r"house ?wife|homemaker|stay(?:ing)? (?:at )?home(?= mom| mother| dad| parent| wife)|stay at home|sahm|"
        r"retired(?! (?:army|navy|marine|military|air))|im semi retired"
    ),
    (
        r"(?:looking|searching|hunting|applying|job searching|job hunting|looking for (?:work|a job)|searching for (?:work|"
        rf"a job)|been applying|job search) {_SPELL}|been (?:looking|applying|searching|job hunting)"
    ),
    (
        r"(?:havent|hasnt|havnt|aint|have not|not) (?:\w+ )?(?:worked|had (?:any |a |an )?(?:steady |real )?(?:work|job|paycheck|"
        r"interview)|been working)|not had a job"
    ),
    r"never (?:had a (?:real )?job|worked|held a job|had any job)|first (?:ever )?job(?! (?:i|was))|(?:no|without a) paycheck",
    (
        rf"{_OF_NO_THING}(?:dont|do not|dnt|cant|cannot|no longer) (?:currently |even |really )?work(?: right now| no more| again| ever|"
        r" anymore| now| at the moment| rn|$| because| due| for| cuz| with my)"
    ),
    (
        r"not (?:currently |been |even )?(?:working|employed)|(?:stopped|quit) work(?:ing)?|(?:isnt|aint|havent been) work(?:ing|in)"
        r"|no longer (?:working|employed|with (?:the|them|that)|at (?:the|my) (?:\w+ )?(?:job|company|school|store))|not work(?:in|ing)"
    ),
    (
        r"(?:no|dont have a|dont have any|havent got a|aint got a|aint got no|got no|without a|do not have a|dont got a|have no|not have a|"
        r"cant find|cant get|cant find a|cant get a|cant find any|cant seem to find|hasnt had a|havent had a|havent found|couldnt find|"
        r"not finding|never had a|never had any|lack of) (?:\w+ )?(?:job|jobs|work|employment)\b(?! (?:experience|history|"
        r"permit|clothes|boots|offers|shoes))"
    ),
    r"havent had to look for work|resigned|took (?:early retirement|a buyout)|(?:walked|walking) (?:out|off)(?: (?:on|of|the|my) \w+)?",
    (
        r"(?:^|(?<!should )(?<!can )(?<!before )(?<!if )i |i only |i just |had to |just |recently |already |and |then )quit(?: "
        r"(?:my |the |that )?(?:job|work|last|yesterday|today|it|\w+ job)| because| cuz| and|$| in| since| to\b| bc| over| due)"
    ),
    (
        r"(?:had to leave|(?:^|i |just |then |and |so |recently )(?:left|gave up)) (?:(?:my|the|that|a|both|"
        r"last) )?(?:\w+ )?(?:jobs?|position|(?<=my )work)\b"
    ),
    r"they (?:cut|let|dropped|sent) (?:everybody|everyone|us all|all of us|half (?:of us|the \w+)|my whole \w+)",
    (
        rf"(?:my|the|our) (?:\w+ )?(?:job|contract|position|assignment|gig|employer|company|season|business|{WORKPLACE})(?: "
        rf"\w+){{0,4}}? {_ENDED}"
    ),
    (
        rf"(?:contract|season|seasonal work|temp (?:job|assignment|work)|work|job|gig)(?: (?:at|with|in|"
        rf"for) (?:\w+ ){{0,2}}?\w+)? (?:just |has |is )?(?:{_ENDED}|finished)"
        rf"(?<!work end)(?<!job end)|{WORKPLACE} {_ENDED}|nothing since|no calls? back"
    ),
    rf"(?:^|and |but )(?:company|employer|restaurant|{WORKPLACE}) (?:moved|relocated|clos\w+|shut|sold|went|folded)\b",
    rf"was an? (?:\w+ ){{0,3}}?(?:{WORKER}|{AGENT})(?: \w+){{0,4}}? (?:until|till|til|before (?:covid|they|it|the|i got))\b",
    (
        r"(?:took|taken|dropped) me off the schedule|(?:no|0|zero) more (?:shifts|hours)|stopped (?:calling|scheduling) me|(?:hours|"
        r"shifts) (?:\w+ ){0,4}to (?:0|zero)\b|"
        r"(?:get|getting|got|go|going|come|coming|want|ready|step) back (?:in|into|to) (?:the )?(?:workforce|work force|job market)|"
        r"re ?enter(?:ing)? the (?:workforce|job market)|"
        r"(?:return|returning|want to (?:go|get) back|ready to (?:go|get) back|trying to (?:go|get) back|need to (?:go|"
        r"get) back) to work(?: after| soon| again|$)|"
        r"(?:unable|too sick|too hurt|not able) to work(?! (?:nights|weekends|days))|(?:we|they) (?:lost the business|all lost)|(?:work|"
        r"gigs?|jobs?) (?:all )?dried up|"
        r"they (?:moved|sent|shipped|outsourced) (?:\w+ ){1,3}?(?:to|overseas|out of state)\b|had to close (?:my|our|"
        r"the) (?:\w+ )?(?:business|shop|daycare|restaurant|salon|store)"
    ),
    # Spanish.
    r"(?:^|y |pero |ya )(?:lo |la |nos )?(?:cerraron|cerro)$",
    (
        r"(?:me|nos|los|lo|la|y|ya|que) (?:\w+ )?(?:corrieron|corrio|despidieron|despidio|descansaron|desocuparon|liquidaron|botaron|"
        r"dieron de baja|(?:echaron|cortaron|recortaron|sacaron|quitaron|corrian|dejaron) (?:del?|en|sin) (?:el |la |mi )?"
        rf"(?:{CHAMBA}|{WORKPLACE}|agencia|compania))"
        r"(?! de (?:la |mi )?(?:casa|depa\w*|renta))"
    ),
    (
        r"despedid[oa]|desemplead[oa]s?|desocupad[oa]|dieron de baja|jubil(?:ad[oa]|e)|pensionad[oa]|ama de casa|retirad[oa]|"
        r"parad[oa] (?:de trabajo|desde|hace)"
    ),
    (
        r"(?:sin|no tengo|no hay|no consigo|no encuentro|no tenemos|ni|no he encontrado|no hallo|no agarro|no me dan|nadie "
        rf"me da) (?:\w+ )?{CHAMBA}s?(?! (?:fijo|estable|seguro|social))|sin (?:trabajar|chambear)"
    ),
    rf"no (?:he |hemos )?(?:agarrado|conseguido|hallado|encontrado|agarro|hallo|podido encontrar) (?:\w+ )?{CHAMBA}",
    (
        rf"(?:llevo|tengo) (?:\w+ ){{1,3}}(?:buscando(?: {CHAMBA})?|parad[oa]|aplicando)|(?:no|ya no) (?:me|nos) (?:llaman|llamaron|"
        rf"han llamado|hablan|ocupan)"
        rf"(?: \w+){{0,2}}? (?:(?:a|para) trabajar|de (?:la|mi) (?:agencia|compania|obra|{CHAMBA}))|ya no me llam\w+"
    ),
    (
        r"no (?:estoy|ando|he estado) trabajando|no trabajo(?! (?:los|"
        r"de noche|el|en))|no he (?:podido trabajar|trabajado)|(?:dej[eo]|parar) de trabajar"
    ),
    (
        rf"(?:perdi|perdimos|perdio|quitaron) (?:\w+ ){{0,2}}?{CHAMBA}s?|me acaban de (?:correr|despedir|descansar|liquidar)"
        rf"|deje (?:mi|el) {CHAMBA}|renuncie|(?:acabo|acababa|tuve|termine|acabe) (?:de|que|por) (?:renunciar|dejar (?:el|mi) {CHAMBA})|"
        rf"no (?:me|nos) (?:lo |la )?(?:renovaron|han dado {CHAMBA}|dieron mas {CHAMBA})|ya no (?:me|nos) (?:dio|dieron|da|"
        rf"dan) (?:mas )?{CHAMBA}|(?:volver|regresar) a trabajar(?! (?:el|a|en|con))|ya no (?:tengo )?trabajo|no (?:puedo|pudo) (?:ya |"
        rf"mas )?trabajar|nunca (?:he trabajado|trabaje)|mi ultimo (?:dia|{CHAMBA})"
    ),
    (
        r"(?:estoy en|cobrando|recibiendo|recibo|cobro|agarrando|agarro) (?:el |del )?(?:desempleo|unemployment)|(?:acabo|"
        r"termino|mi) (?:el )?desempleo"
    ),
    (
        rf"cerr(?:o|aron) (?:la |el |mi )?(?:empresa|compania|planta|negocio|{CHAMBA}|lugar|donde|{WORKPLACE})|(?:se )?(?:me "
        rf"|nos )?(?:acabo|termino) (?:el |la |mi )?(?:{CHAMBA}|contrato|temporada|obra|proyecto)|(?:temporada|contrato|"
        rf"asignacion) (?:ya )?(?:se )?(?:me "
        r")?(?:acabo|termino|vencio)|mi (?:trabajo|chamba|jale) (?:ya )?(?:se )?(?:me )?(?:acabo|termino)"
    ),
)
