"""Having work, in English: what one is, does, and has on the job. See navigator.dialogue.facts_words; the nouns are in facts_words_jobs."""

from __future__ import annotations

from navigator.dialogue.facts_words_jobs import AGENT, AT_HOME, DOES, DOING, NOT_NOW, STATION, WARES, WORKER, WORKPLACE
from navigator.dialogue.facts_words_parts import JOB, LANDS

_STILL = r"(?:(?:currently|still|just|now|also|only|already|mostly|basically|actually|really|right now|have|been|mainly) )*"
_A = r"(?:(?:an?|the|my|this|that|same) )*"
SPAN = (
    r"(?:(?:over |about |like |almost |more than |going on |for |the last |the past )*(?:\d+|an?|a few|several|many|some|a couple)"
    r"(?: plus| of)? ?(?:years?|yrs?|yr|months?|mos?|weeks?))"
)
_NOT_OWN_JOB = (
    r"(?!(?:last|old|former|previous|first|dream|next|own|ex|prior|ideal|new|future|moms?|dads?|husbands?|wifes?|friends?|"
    r"sons?|daughters?) )"
)
_BOSS = r"(?:boss|bosses|manager|mgr|supervisor|supe|foreman|crew|employer|coworkers?)"
_ON_THE_JOB = r"(?:workplace|shifts?|work schedule|work hours|tips|overtime|paychecks?|pay ?stubs?|lunch breaks?|days? off|clients houses)"
_PART_TIME = r"(?:part time|full time|pt|ft|on call|per diem|seasonal|temp|self employed)"
_PART_OF_DAY = r"(?:nights?|days?|mornings?|evenings?|weekends?|graveyards?|over ?nights?|swing|doubles)"
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun|week)(?:days?|ends?)"
# Where one may have been for years without working there: "been on the waitlist 2 years", "been with my boyfriend 5 yrs".
_NO_EMPLOYER = (
    r"(?!(?:\w+ )*?(?:list|waitlist\w*|streets?|shelter|jail|prison|parole|probation|papers|home|house|place|apartment|couch|motel|"
    r"hospital|school|college|csm|skyline|hold|meds|methadone|medi|medical|cal|calfresh|calworks|unemployment|ssi|disability|diapers|"
    r"boyfriend|husband|wife|girlfriend|partner|him|her|them|church|country|ex)\b)"
)

BARE_TITLE = (
    r"^(?:(?!(?:wants?|need\w*|jobs?|looking|class|train\w*|be|how|as|for|to|an?|the|what|is|about|or|maybe|interested|"
    r"quiero|ser|gana|cuanto|de|un|una|para|hay|busco|trabajar|clases|while|want|can|become|any|hire|hiring|free|hello|"
    rf"good|best) )\w+ ){{0,4}}{WORKER}(?: (?:in|en|por) (?!{LANDS}).*|$)(?<!^security)(?<!^warehouse)(?<! clerk)"
)
"""A trade named alone. In a note it is what the person does; on its own it may as well be what they ask about."""

TRADE = (
    # What one is: "I'm a line cook", "been a driver 9 years", and in notes "janitor at a school".
    (
        rf"(?:im|^am|we are|been|ive been|i have been|work as|working as|job as|employed as|currently|now) {_STILL}(?:an? |the "
        rf")?(?:\w+ ){{0,3}}?{WORKER}{NOT_NOW}"
    ),
    (
        rf"^(?:\w+ ){{0,3}}?{WORKER}(?: (?:here|now|currently|right now|rn|at|for|since|x|pt|ft|part|full|making|by trade|ahorita|"
        r"\d+|tired|y busco|y quiero)\b.*)"
    ),
    rf"(?:im|^am|i am) {_STILL}an? (?:\w+ ){{0,3}}?{AGENT}\b{NOT_NOW}(?! (?:of|to \w+|in (?:recovery|school|college|high))\b)",
    # What one does: "I clean offices", "I have a record and drive forklift", "doing drywall 8 years".
    rf"i {_STILL}{DOES}\b{AT_HOME}",
    rf"i (?:have|got|am|live|speak) (?:(?!(?:to|want|need|can|could|would|how|been)\b)\w+ ){{1,8}}?and {_STILL}{DOES}\b{AT_HOME}",
    rf"(?:im|ive|been|we are|now|currently|still|rn|keep|started|just started) {_STILL}{DOING}\b{AT_HOME}",
    (
        rf"(?:im|ive been|been|^(?:and |so )?) ?{_STILL}(?!(?:look|need|get|buy|want|order|miss|skipp|eat|shar|wait|pay|sell|hav|hid|"
        rf"donat)ing)[a-z]{{3,}}ing (?:\w+ )?{WARES}\b"
    ),
    (
        rf"i {_STILL}(?!(?:need|want|have|had|got|get|buy|eat|lost|see|hear|like|love|pay|rent|own|donate\w*|bought|found|miss\w*|use|used|"
        rf"order|hate|know|share|wish|saw|need\w*|left|broke|return\w*|lose|took|can|did|do)\b)[a-z]{{3,}} (?:\w+ )?{WARES}\b"
    ),
    rf"^{_STILL}{DOING} (?:houses|homes|offices|rooms|hotels?|for|at|uber|lyft|trucks?|part time|full time|nights)\b{AT_HOME}",
    (
        rf"^{_STILL}{DOES}\b{AT_HOME}(?! (?:me|time|record|slate|up|out|\d+ years)\b) (?:\w+ ){{0,4}}?(?:(?:at |on )?{_PART_OF_DAY}|"
        rf"part time|full time|rn|now|for \w+s|(?:at|for|in) {_A}(?:\w+ )?{WORKPLACE}|for (?:cash|a living|money|tips))\b"
    ),
)
"""Of a trade one speaks with the job gone too: "I do hair" takes back no "since the salon shut"."""

_AT_WORK = (
    # Whatever is done at a place of work by the day or the hour.
    (
        rf"i {_STILL}(?!(?:shop|buy|go|eat|live|sleep|stay|applied|apply|interviewed|stole|stood|wait|want|need|tried|was|"
        rf"used|got|had|left|quit|park)\b)\w+ (?:\w+ ){{0,3}}?(?:at|for|in) {_A}(?:\w+ )?{WORKPLACE} "
        rf"(?:(?:all|every) (?:day|night|weekend|week)|{_PART_OF_DAY}|full time|part time|\d+ (?:hrs|hours|days))"
    ),
    rf"i {_STILL}(?:run|work|man|handle|cover|do|open|close) (?:the |a )?{STATION}\b",
    rf"(?:been|im|ive been|got me|have me|put me|stick me|stuck) {_STILL}(?:on|at|in|behind|working|doing) (?:the |a )?{STATION}\b",
    rf"start(?:ed|ing)? (?:on |at |working |doing |a |the |my )*{STATION}\b",
    rf"been doing (?!time|drugs|good|bad|ok|okay|fine|well|my |this |that |everything|it )(?:\w+ ){{1,4}}?(?:{SPAN}|since)\b",
    rf"been in (?:the )?(?:\w+ )?(?:{WORKPLACE}|industry|field|trades?|business|sales|healthcare|education|the kitchen) ",
    (
        rf"^(?:{WORKPLACE}) (?:cut|is cutting|(?:doesnt |wont |only |barely )?(?:pays?|gives?|offer|has|keeps?)) (?:me|my|us|our|no|"
        rf"minimum|benefits|insurance|hours)\b"
    ),
    rf"(?:been|ive been) (?:at|with|for|on) {_NO_EMPLOYER}(?:\w+ ){{1,6}}?{SPAN}\b",
    rf"(?:\w+ )?(?:work|working|employed|job|gig|shifts?|hired|start\w*) as an? (?:\w+ ){{0,3}}?(?:{WORKER}|{AGENT})\b",
    # Asked about with the work one has: "can I study while working full time", "if I work part time at Target".
    r"(?:while|mientras) (?:(?:i|yo|also|still) )*(?:im )?(?:work|working|trabajo)\b(?! (?:on|toward|out)\b)",
    rf"(?:if|si) (?:i |yo )?{_STILL}(?:work|trabajo) (?:\w+ ){{0,3}}?(?:at|for|en) (?:an? |the |una? |el |la )?{WORKPLACE}",
    (
        r"(?:ive|i have) (?:been )?(?:cleaned|cooked|driven|worked|cared|taught|painted|roofed|served|cleaning|caring) (?:\w+ "
        rf"){{0,8}}?(?:{SPAN}|since)"
    ),
    (
        rf"(?:i|we|currently|still|just|now|already|only|ive|and|both of us|we both|wife and i) {_STILL}(?:work|worked here)(?! (?:history|"
        r"permit|experience|ethic|study|visa|from home (?:job|position)s?|out\b|on my))"
    ),
    (
        rf"(?:im|am|currently|still|now|already|been|ive been|we are|while|keep|started|and|also|rn|both|\d of us|us) {_STILL}(?:working|"
        r"employed)(?! (?:on (?:my|getting|it|myself)|toward|to (?:get|become)|out\b))"
    ),
    rf"^{_STILL}working (?:the|at|for|in|as|on the|an?|2|{_PART_OF_DAY})\b(?! (?:on|from home))",
    (
        r"^(?:both |only |also |have to |still )?(?:working|employed|works|work(?= (?!and|y|or|o|asap|please|pls|now|too|that|"
        r"with)\w+))(?: (?!history|permit|experience|boots|clothes|"
        r"study|toward|on|with kids|visa|wanted|for )\w+){0,9}$"
    ),
    (
        rf"work(?:ing|s)? (?:full time|part time|pt|ft|{_PART_OF_DAY}|at|"
        rf"as an?|retail|minimum wage|under the table|for {WORKPLACE}|2|3|\d+ (?:hrs|hours|days|jobs))"
    ),
    rf"^{_STILL}{_PART_TIME}(?: job| work| gig)? (?:at|as|for|in|with)\b|im (?:only |just )?(?:a )?{_PART_TIME} (?:at|in|for|with)",
    (
        rf"(?:im|been|was just hired|ive been|now|currently) {_STILL}(?:at|with|in) {_A}(?:\w+ "
        rf"){{0,2}}?{WORKPLACE}(?! (?:class|program|training|school|waiting))"
    ),
    rf"^(?:at|in) {_A}(?:\w+ )?{WORKPLACE} (?:now|right now|rn|since|for|but|and (?:hate|want|need))",
    (
        rf"(?:been|(?<!did )(?<!spent )(?<!after )(?<!worked )(?<!had ){SPAN}) (?:at|in|with) (?:the |my |this |a )?(?:same |"
        rf"this )?(?:\w+ )?(?:job|company|{WORKPLACE})\b"
    ),
    r"been (?:at|with) (?:the |my |this )?(?:same )?(?:\w+ )?(?:place|school|hospital)\b",
    rf"{SPAN} (?:in|at|with) (?:the |a |this |my )?(?:same|this) (?:\w+ )?(?:place|school|hospital)\b",
)

_JOB_HELD = (
    (
        rf"(?:i have|ive got|i got|have|got|has|juggling) {_STILL}(?:an? |my |\d |only a |some |this )*(?:(?!no |to )\w+ ){{0,3}}?(?:jobs?|"
        r"gigs?)(?: (?:now|tho|though|making|paying|but|at|as|already|and|that|where|right now|in|cleaning|doing|with)|"
        r"$)(?<!have a job interview)"
    ),
    (
        r"(?:picked up|landed|found|took|scored|got|accepted) (?:an? |some |this |another )(?:(?!no |to |offer)\w+ ){0,3}?(?:job|gig|"
        r"shifts?|position)"
        r"(?= (?:\w+ing|at|as|with|in|for (?:now|a|the)|but|and|last|this|tho|though|now|on)\b|$)(?! (?:offer|interview|training))"
    ),
    (
        r"(?:got|was|been|just|am|im|get) hired (?:at|by|as|on|for|last|this|yesterday|today)|(?:just |i )?(?:started|starting)"
        r" (?:(?:a|my|the|this) (?:\w+ ){0,2}?job|work at|at(?! (?:csm|skyline|canada|school|college|community|the bottom|home|zero|\d)))"
    ),
    (
        rf"(?:my|our|mi|current|present|this|both|the) {_NOT_OWN_JOB}(?:\w+ )?{JOB}\b(?<!the work)(?<!this work)(?<!our work)"
        r"(?= (?:only|doesnt|dont|does|wont|is|isnt|pays|pay|gives|gave me|makes|cut|schedule|hours|wants|said|says|"
        r"needs|requires|i have|im at|sucks|but|and|at|in|as|right now|now)\b)"
    ),
    (
        rf"(?:my|at this|current|present) {_NOT_OWN_JOB}(?:\w+ )?(?:job|employer)\b(?! (?:ended|end|search|let|fired|laid|closed|"
        r"application|app|hunt|offer|interview|interviews|history|was|got (?:cut|elim)|training|coach|skills|prospects|goals?|"
        r"counselor|developer|last|back))"
    ),
    # "Third week at the new job", "stuck in a dead-end job at a car wash".
    (
        r"(?:week|month|day|weeks|months|days|late|start\w*|early|issues|problems|raise|insurance|hours|here) (?:at|on|in|into|from) "
        r"(?:the|my|this|a) (?:new )?(?:job|gig)\b"
    ),
    r"(?:my|this) new job (?:is|at|doesnt|dont|only|has|pays|starts? me)",
    (
        rf"(?:(?:im |been |feel )?(?:stuck|trapped|unhappy|miserable|underpaid|bored|burn(?:t|ed) out|exhausted)|tired|sick|done|"
        rf"dead tired) "
        rf"(?:in|at|of|from|with|on) (?:working |doing |my |this |an? |the )*(?:(?!the\b)\w+ ){{0,3}}?(?:jobs?|gig|{WORKPLACE}|{DOING}|"
        rf"{STATION})\b"
    ),
    (
        r"(?:(?:to|should i|can i|before i|if i|without|i) quit|quitting|leave|leaving|keep|keeping|hate|losing|lose|switch|"
        rf"change|like|love|miss) my {_NOT_OWN_JOB}(?:\w+ )?(?:job|work)(?<!lost my job)|keep(?:ing)? a job while|without quitting"
    ),
    (
        r"^(?:and |but |so |because )?(?:my )?work (?:is (?!hard to find|what|all i)|has|keeps|doesnt|wont|pays|only|cut|sucks|got|starts|"
        r"lets)|(?<!old )(?:my|our) (?:hr|company|union|route|jobsite)\b(?! (?:closed|let|laid|moved|shut|went|fired))|i (?:own|run|"
        r"operate) (?:an? |my |our )(?:\w+ ){0,3}?(?:business|truck|salon|shop|daycare|company|stand|crew|service|stall)"
    ),
    (
        r"(?:(?:both|2|3) |\d (?:part time|full time|pt) )jobs|(?:just |finally )?got on (?:at|with) (?!the (?:list|waitlist)|medi|"
        r"cal)\w+|(?:side|day|night|second|other) (?:job|gig)"
    ),
    (
        rf"(?:job|offer|hired|position) .*\bstart(?:ed|s)? (?:on |last |this )?(?:{_WEEKDAYS}|yesterday|today|last week)\b|"
        rf"(?<!your )(?:side|weekend) hustle|(?:with|through|for|at) (?:an? |the )?(?:temp|staffing) (?:agency|service|place)"
    ),
)

_BOSS_AND_SHIFT = (
    (
        rf"(?:my|our) {_NOT_OWN_JOB}(?:\w+ )?(?:{_BOSS}|{_ON_THE_JOB})\b(?! (?:let|fired|laid|position|job|jobs|training|class))|"
        r"on the (?:crew|shift|schedule)"
    ),
    (
        r"(?:missed|miss|missing|pick\w* up|cover\w*|called (?:in|out|off)(?: of| from)?|late (?:for|to)|lost|took|swap\w*) (?:\w+ ){0,2}?"
        r"shifts?\b|the (?:\w+ )?(?:paychecks?|pay ?stubs?|work schedule)(?= (?:is|are|was|i get|comes?|doesnt|isnt)\b)"
    ),
    r"^(?:boss|manager|supervisor|employer|jefe|patron|patrona)(?! (?:let|fired|laid|closed|me corrio|corrio))(?: \w+)+",
    (
        r"(?:mgr|foreman|crew lead) \w+|on the clock|call(?:ing|ed) (?:in|out) sick|clock(?:ing)? (?:in|out)|part timer|hrs at work|"
        r"calls? me in(?:to work)?|my schedule|promoted|move up (?:from|at|in)"
    ),
    (
        r"(?:at|from|on|off|after|before|late to|late for|get to|getting to|rides? to|drive to|bus to|walk to|commute to|way "
        r"to|go to|going to|days off|home from|(?:miss|missed|missing)) (?:my )?work\b(?! (?:since|due|in|with|as|at|for|on|permit|visa|"
        r"program|clothes|history|experience|order))"
    ),
    (
        r"(?:i (?:dont |only |usually )?get|get|got|gets|be|getting) off (?:work |of work )?(?:(?:at|til|around|by|till|until|like|about|"
        r"only) )+\d|i do \d+ (?:hours|hrs)|(?:night|day|swing|graveyard|morning|evening) shift (?:at|in|as)"
    ),
    (
        r"(?:they|he|she|boss|manager|mgr) (?:\w+ )?(?:want|wants|make|makes|need|needs|have|has|got|ask|asks|let|lets|keeps?|put|puts) me "
        rf"(?:to |at |on |doing )*(?:work\w*|come in|stay late|cover|do doubles|on call|{_PART_OF_DAY}|{STATION})\b"
    ),
    (
        rf"(?:have|get|got|only|my) (?:\w+ )?{_WEEKDAYS} off|on my feet (?:all|\d+)|(?:stuck|still) at \d+ (?:an|a|per) hour|"
        r"(?:got|have|had) me on call|(?:im |they )?keep(?:s)? scheduling me"
    ),
)

_HOURS_AND_PAY = (
    (
        r"(?:hours|shifts|hrs|ot|overtime) (?:\w+ ){0,3}?(?:got |were |are |was |been |getting |being |keep getting |just )*(?:cut|reduced|"
        r"slashed|changed)|(?:hours|hrs|shifts) (?:cut|down) to"
    ),
    (
        r"(?:cut|cutting|reduced|slashed|cuts|changed) (?:(?:back )?(?:on )?(?:my|our) (?:\w+ )?(?:hours|shifts|hrs|schedule|days|ot|"
        r"overtime|pay)|"
        r"(?:back )?(?:me|us) (?:down |back )?to)|(?:dropped|knocked|took|moved|put) (?:me|us) (?:down |back )?to \d+|down to \d (?:days|"
        r"shifts)"
    ),
    (
        r"(?:on|take|taking|took|my|no) (?:\w+ )?(?:maternity|medical|sick|paid|family|unpaid|stress) leave|(?:my|no|use|used) (?:pto|"
        r"sick days|sick time)\b|"
        r"(?:only |just |barely )?(?:get|getting|giving me|gives me|give me|pulling|putting in|scheduled me|schedules me|"
        r"schedule me) (?:only "
        r"|like |just |about |maybe )*\d+ (?:hours|hrs|hr|hour)\b|(?:gives?|giving|gave) (?:me|us) (?:only |just |like )*"
        rf"(?:{_PART_OF_DAY}|{_WEEKDAYS}|\d+ (?:shifts?|days))\b"
    ),
    (
        r"(?:^|i get |im |i am )paid (?:every|weekly|bi ?weekly|2 times|twice|by the)|(?:i|we) (?:dont |wont |only )?get paid(?! "
        r"for (?:training|school|it))|(?:they|\w+) (?:only |just |dont |still |barely )?pays? me|im (?:only )?paid|paid (?:in )?cash|"
        r"cash job|under the table|till? payday|next (?:paycheck|payday)"
    ),
    (r"(?:i (?:only |just |still )?(?:make|earn|get)|making|earning) (?:minimum|min) wage|min(?:imum)? wage job (?:now|at)"),
    (
        r"self emp(?:l|loyed)?|own my own business|run my own|independent contractor|(?:drive|driving|do|"
        r"doing) (?:for )?(?:uber|lyft|door ?dash|insta ?cart|grub ?hub)|ihss (?:worker|provider)|"
        r"(?:my|i have a) (?:cleaning|landscaping|food|small) (?:business|truck)"
    ),
)

EMPLOYED = (*_AT_WORK, *_JOB_HELD)
SIGNS = (*_BOSS_AND_SHIFT, *_HOURS_AND_PAY)
"""What only who has a job speaks of, and who has just lost one too."""
