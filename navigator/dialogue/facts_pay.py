"""What a person earns now, by the hour or the year, and how many hours they work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue.facts_pay_beside_work import is_beside_work, is_offered, wage_beside_work
from navigator.dialogue.facts_text import Finding
from navigator.dialogue.facts_words_jobs import WORKPLACE

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

LOWEST_WAGE, HIGHEST_WAGE = 3, 200
LOWEST_YEARLY_BARE = 10_000
"""A yearly figure with no word of income beside it has to be at least this: "20k a year"."""

_AMOUNT = r"(?<![\d.,/-])\$? ?(?P<amount>\d{1,6}(?:\.\d{1,2})?)"
_MONEY = r"(?: ?(?:dollars|dlls?|dolares|bucks|usd|pesos|\$))?"
_HOURLY = re.compile(
    rf"{_AMOUNT}{_MONEY} ?(?:(?:/|an?|per|la|por|a la|cada|the|p/|each|every|x) ?(?:hr|hour|"
    r"hora|h)s?\b|hourly|ph\b|por hora)(?! (?:away|drive|bus|commute|ride|late|class|training|course|shift))"
    rf"|(?:\$ ?(?P<bare>\d{{1,3}}(?:\.\d{{1,2}})?)|(?<![\d.])(?P<cents>\d{{2}}\.\d{{2}})) ?(?:hr|h)\b"
)
_LABELLED = re.compile(
    r"(?:@|\b(?:wage|hourly(?: wage| rate| pay)?|pay rate|rate|current wage|pay|pays|sueldo|salario)(?: is|"
    r" es|:| at| now| actually| really| just| only)*) ?\$?(?P<amount>[1-9]\d\.\d{2})\b(?! ?(?:a|per) (?:day|week|month))"
    # "Im at 18 at Safeway".
    rf"|\b(?:im|still|stuck|currently|now|estoy) (?:at|a|en) \$?(?P<bare>[1-9]\d(?:\.\d{{1,2}})?) (?:an hour |now |right now |rn )*"
    rf"(?:at|with|in|en) (?:the |a |el |la )?{WORKPLACE}\b"
)
# "I make 18": two figures with no unit are an hour's pay.
_BARE_WAGE = re.compile(
    r"\b(?:i make|im making|only make|making|gano|ganando|me pagan(?: a)?|pays me|paying me|"
    r"pay me|paid me|paid|cobro|get paid|i get) (?:like |about |only |just |como |solo |"
    r"nomas |around |a )*\$?(?P<amount>[1-9]\d(?:\.\d{1,2})?)"
    r"(?= ?(?:$|[,;]|\.(?!\d)|(?:and|n|y|but|pero|now|ahora|at|en|doing|as|de|right now|cash)\b)|(?<=\.\d\d)\b)"
)
_PERIODS = (
    (r"every (?:2|other) weeks?|bi-?weekly|cada 2 semanas|cada 15 dias|per pay ?check|a check|por cheque", 26),
    (r"(?:a |por |al? |la |cada )*quincena(?:l|les)?|twice a month|2 times a month", 24),
    (r"(?:/|an?|per|al|por|x|the|cada|every|each) ?(?:yr|year|annum|ano)s?\b|annually|yearly|anuales|anual", 1),
    (r"(?:/|an?|per|al|por|x|the|cada|every|each) ?(?:mo|month|mes)\b|monthly|mensual(?:es)?|mens", 12),
    (r"(?:/|an?|a la|per|por|x|the|la|cada|every|each) ?(?:wk|week|semana)\b|weekly|semanal(?:es)?", 52),
)
_EACH_PERIOD = "|".join(f"(?P<p{number}>{words})" for number, (words, _) in enumerate(_PERIODS))
_SALARY = re.compile(rf"{_AMOUNT}{_MONEY} ?(?:gross |net |after taxes |before taxes |take home |limpios )?(?:{_EACH_PERIOD})")
_YEARLY_BARE = re.compile(
    r"\b(?:(?:my )?(?:annual|yearly)(?: income| pay| salary)?(?: is|:)?|im at(?= (?:\w+ )?\$?\d{5})|make|makes|making|earn|earning|"
    r"income(?: is|:)?|salary(?: is|:)?|gano|ingreso(?:s)?(?: es|"
    r" son|:)?)(?: (?:about|around|like|only|just|como|unos))* \$?(?P<amount>\d{5,6})\b(?! ?(?:a|per|/|al|por)\b)"
)
# Told of a whole year gone by, as for taxes: "made around 31,000 last year", "el año pasado ganamos 26,000".
_A_YEAR_GONE = (
    r"(?:last (?:year|yr)|in 20\d\d|for the year|this (?:past )?year|(?:d?el )?ano pasado|en (?:el )?20\d\d|en todo el ano|on my taxes|"
    r"en mis taxes)"
)
_MADE = (
    r"(?:made|earned|grossed|brought in|pulled in|cleared|income(?: was)?|came to|w-?2s?(?: \w+)?|agi|adjusted gross(?: income)?|reported|"
    r"gane|ganamos|hice|hicimos|saque|sacamos|declare|declaramos|reporte|reportamos|ingresos?(?: fueron| fue)?|total)"
)
_LIKE = (
    r"(?: (?:about|around|like|only|just|a little (?:over|under)|under|over|almost|roughly|was|were|is|of|says|"
    r"como|unos|apenas|casi|nomas|solo|dice|de|fue|fueron))*"
)
_OVER_A_YEAR = re.compile(
    rf"\b(?:{_A_YEAR_GONE}\b[^.!?;\n]{{0,40}}?\b{_MADE}{_LIKE} \$?(?P<amount>\d{{4,6}})|"
    rf"{_MADE}(?: (?:of|for|in|from|de))? {_A_YEAR_GONE}{_LIKE} \$?(?P<between>\d{{4,6}})|"
    rf"{_MADE}{_LIKE} \$?(?P<before>\d{{4,6}})\b[^.!?;\n]{{0,30}}?\b{_A_YEAR_GONE}|"
    rf"(?:w-?2s?|agi|adjusted gross(?: income)?|tax return|taxes)(?: \w+){{0,2}}? (?:says?|was|is|shows?|showed|dicen?|sale|"
    rf":)?{_LIKE} ?\$?(?P<form>\d{{5,6}}))\b"
    r"(?! ?(?:a|per|al|por) )"
)
_NO_INCOME = re.compile(
    r"\b(?:(?:no|zero|0) income|income[: ]+(?:is )?(?:0|zero|none)|sin ingresos?|no tengo (?:ningun )?ingresos?|"
    r"no (?:estoy recibiendo|recibo) ingresos)\b(?! ?\d)(?! (?:limit|tax))"
)
_HOURS = re.compile(
    r"(?<![\d$.])(?P<hours>\d{1,2}(?:\.\d)?) ?(?:(?:hrs?|hours?|horas?|h) ?(?:(?:/|an?|"
    r"a la|per|por|x|each|every|la) ?(?:wk|week|semana)\b|weekly|semanales)|/ ?(?:wk|week)\b)"
)

_INCOME_WORDS = re.compile(
    r"\b(?:i make|make|makes|making|earn|earns|earning|income|salary|bring home|bringing in|"
    r"take home|get paid|gets paid|paid|pays me|gross|net|gano|ganamos|ganando|gana|ingresos?|sueldo|salario|me pagan|entra[n]?|"
    r"pension|mi cheque|recib(?:o|imos)|hago|hacemos|saco|cobro|juntamos|sacamos|live on|living on|vivimos con|vivo con|bring in|"
    r"we bring in|"
    r"survive on|(?:get(?:ting)? by|scrap\w+ by|manage|make it|liv(?:e|ing)) (?:on|off|with)|(?:la paso|me mantengo|nos mantenemos|"
    r"sobrevivo|sobrevivimos|vivimos|vivo) (?:con|de)|(?:get|gets|getting|receive|recibo|tengo) (?:\w+ )?(?:ssi|ssdi|disability|"
    r"social security|unemployment|desempleo|seguro social)|wages|we make)\b"
)
_INCOME_AFTER = re.compile(
    r"^\W*(?:is (?:what|all)|(?:de|from) (?:mi |my )?(?:pension|retirement|jubilacion)|income|salary|gross|net|before taxes|after taxes|"
    r"in income|de ingresos?|de sueldo|from (?:ssi|ssdi|disability|social security|unemployment)|(?:ssi|ssdi|social security)\b)"
)
_COSTS = re.compile(
    r"\b(?:rent|renta|mortgage|daycare|child ?care|guarderia|bills?|payments?|loan|owe|owed|"
    r"debt|debo|pago|pay(?! me)|paying|cuesta|cuestan|costs?|cost me|tuition|afford|fees?|insurance|limit|limite|up to|"
    r"spend|gasto|save|saving|ahorrar|charge|charges|cobran|cobra|behind|grant|raise|deposit|child support|stipend|scholarship)\b"
)
_HOPED_FOR = re.compile(
    r"\b(?:want|wants|wanna|need|needs|looking|seeking|hope|hoping|goal|at least|minimum|"
    r"min|over|more than|above|jobs?(?! (?:only )?pays? me)|starting at|starts? at|up to|could|can|would|should|will i|do|does|"
    r"ganar|cobrar|pague|paguen|busco|minimo|mas de|por lo menos|quiero|quisiera|cuanto|"
    r"how much|pay(?:s|ing)?(?! me)|pagan(?<!me pagan)|paga(?<!me paga)|making at least|work that|for|nurses?|cnas?|they)\b"
)
_NOW = re.compile(
    r"(?:\b(?:i|im|we|he|she|only|just|currently|now|and|but|who|was|used to|work|job|still)\b ?|"
    r"^\W*)(?:only |just |still |currently |be |was |were |used to )*(?:make|makes|making|"
    r"earn|earns|earning|get|gets|getting|paid|get paid|getting paid|pays me|pay me|bring home|made|earned)\W*(?:\w+\W+){0,2}\$? ?$"
    r"|\b(?:gano|ganando|me pagan|me paga|cobro|saco|hago|pays me|pay me|"
    r"paid me|paying me|they pay me|my job (?:only )?pays|my wage is|my pay is|my rate is|"
    r"mi sueldo es|currently at|now at|nomas me pagan|at my job for|pagan(?= \d+ .*donde trabajo))\b\W*(?:\w+\W+){0,3}\$? ?$"
)
_WORKED_FOR = re.compile(
    r"\b(?<!we )(?:make|making|earn|earning|gano|ganando|me pagan|get paid|bring home|take home|mi sueldo)(?:\W+\w+){0,3}\W*$"
)
_AT_YEARLY = re.compile(r"im at\b")
_INFINITIVE = re.compile(
    r"\b(?:(?:can|could|do|would|will|should) (?:i|you|we|they|cnas?|mas)|to|can|could|would|"
    r"id|should|will|ill|might|want|2|que|para) (?:be )?(?:make|making|earn|earning|get|getting|bring home|get paid)\b"
)
# "Is 19 an hour good for a CNA?"
_ASKED_ABOUT = re.compile(r"\W*(?:is|isnt|would|are|es|sera|seria)\W*")
# "Would I lose CalFresh if I earn 27 an hour?", "they offered me 30 an hour", "mi mama ganaba 12 la hora"
# What one earned once is no wage of today, but the pay of the job just lost is the best there is to go by.
_ONCE = re.compile(r"\b(?:used to (?:make|earn|get)|ganaba|ganabamos|me pagaban)\b")
_SUPPOSED = re.compile(
    r"\b(?:if|si)(?: (?:i|we|they|he|she|it|u|you|yo|me|nos|my job|the job|my boss|el trabajo|mi jefe))?(?: \w+){1,2}(?: (?:me|us))?"
    r"(?: (?:about|around|like|unos|como))?\W*$|\b(?:offer|offers|offered|offering|ofrecen|ofrecieron|ofrece)\b[^,]*$"
)
_PARENT_EARNS = re.compile(
    r"\b(?:mom|mother|dad|father|parents|mama|papa|papas|madre|padre|padres)\b(?! and i\b| y yo\b)(?!.*\b(?:i|im|yo)\b)[^,]*$"
)
# "Im at a nursing home making 24 an hour", "I run the dish pit at a hotel for 19 an hour".
_AT_WORK_FOR = re.compile(
    r"^(?!.*\b(?:want|need|hop\w+|looking|could|would|can|if|should|might|like to|going to|how|do|does|will)\b).*\b(?:i|im|ive)\b.*"
    r"\b(?:making|earning|getting(?: paid)?)\W*(?:\w+\W+){0,2}$"
)
# "I pick up shifts at the nursing home for 23 an hour".
_WORKED_AT = re.compile(r"\bi (?:only |just |still )?(?:work|pick up|clean|cook|drive|stock|serve|deliver|paint)\b[^,]* (?:for|at)\W*$")
_PAST = re.compile(r"\b(?:had been|was|were|used to|made|earned|before|ganaba|ganabamos|me pagaban|hacia|antes|last job|paid me)\b")


def read_pay(plain: PlainText) -> list[Finding]:
    """Hourly wage, hours a week and yearly income; a present wage also says that the person works."""
    findings = [*_wage(plain), *_hours(plain)]
    findings += _income(plain)
    return findings


def earns_now(plain: PlainText) -> bool:
    """Whether a wage is spoken of as a present one."""
    bare = _bare_wage(plain)
    if bare and not _PAST.search(plain.before(bare.start("amount"))):
        return True
    hourly = (match for match in _HOURLY.finditer(plain.text) if _is_own_pay(plain, match))
    salaries = (
        match
        for match in (*_SALARY.finditer(plain.text), *_YEARLY_BARE.finditer(plain.text))
        if _is_income(plain, match) and (_WORKED_FOR.search(plain.before(match.start())) or _AT_YEARLY.match(match.group()))
    )
    return any(not _PAST.search(plain.before(match.start())) for match in (*hourly, *salaries)) or bool(wage_beside_work(plain))


def _wage(plain: PlainText) -> list[Finding]:
    for match in _HOURLY.finditer(plain.text):
        amount = float(match["amount"] or match["bare"] or match["cents"])
        if LOWEST_WAGE <= amount <= HIGHEST_WAGE and _is_own_pay(plain, match):
            return [Finding("hourly_wage", amount, match.group().strip())]
    if bare := _bare_wage(plain):
        return [Finding("hourly_wage", float(bare["amount"]), bare.group())]
    return _labelled(plain) or wage_beside_work(plain)


def _labelled(plain: PlainText) -> list[Finding]:
    match = _LABELLED.search(plain.text)
    if match is None or plain.about(match.start()) != "self":
        return []
    return [Finding("hourly_wage", float(match["amount"] or match["bare"]), match.group())]


def _bare_wage(plain: PlainText) -> re.Match[str] | None:
    match = _BARE_WAGE.search(plain.text)
    return match if match and plain.about(match.start()) == "self" and not _INFINITIVE.search(plain.before(match.start("amount"))) else None


def _is_own_pay(plain: PlainText, match: re.Match[str]) -> bool:
    """Whether an hourly figure is what the person gets, not what they hope for or ask about."""
    if plain.about(match.start()) != "self":
        return False
    before = plain.before(match.start())
    if is_offered(plain, match.start()):
        return False
    if (
        _INFINITIVE.search(before)
        or _ASKED_ABOUT.fullmatch(before)
        or _SUPPOSED.search(before)
        or _PARENT_EARNS.search(before)
        or _ONCE.search(before)
    ):
        return False
    if _NOW.search(before) or _AT_WORK_FOR.match(before) or _WORKED_AT.search(before) or is_beside_work(plain, match.start()):
        return True
    return not _HOPED_FOR.search(before)


def _hours(plain: PlainText) -> list[Finding]:
    for match in _HOURS.finditer(plain.text):
        before = plain.before(match.start())
        if plain.about(match.start()) == "self" and not re.search(
            r"\b(?:want|wants|need|needs|looking|only can|can only|could|puedo|quiero|busco|program|"
            r"class|classes|course|training|school|up to|at least)\b",
            before,
        ):
            return [Finding("hours_per_week", float(match["hours"]), match.group().strip())]
    return []


def _income(plain: PlainText) -> list[Finding]:
    none = _NO_INCOME.search(plain.text)
    if none and plain.about(none.start()) == "self":
        return [Finding("annual_income", 0, none.group())]
    for match in _SALARY.finditer(plain.text):
        if not _is_income(plain, match):
            continue
        times = next(per_year for number, (_, per_year) in enumerate(_PERIODS) if match[f"p{number}"])
        return [Finding("annual_income", round(float(match["amount"]) * times), match.group().strip())]
    year = _OVER_A_YEAR.search(plain.text)
    if year and plain.about(year.start()) == "self" and not _INFINITIVE.search(plain.before(year.end())):
        return [Finding("annual_income", int(next(filter(None, year.groups()))), year.group())]
    bare = _YEARLY_BARE.search(plain.text)
    if bare and _is_income(plain, bare):
        return [Finding("annual_income", int(bare["amount"]), bare.group())]
    return []


def _is_income(plain: PlainText, match: re.Match[str]) -> bool:
    if plain.about(match.start()) != "self":
        return False
    before, after = plain.before(match.start()), plain.after(match.end())
    if (
        _PAST.search(before)
        or _INFINITIVE.search(before)
        or _COSTS.search(before)
        or re.match(r"\W*(?:in |de |for |por )?(?:rent|renta|child ?care|daycare|food ?stamps?|cal ?fresh|estampillas|ebt|cupones)", after)
    ):
        return False
    if _NOW.search(before) or _INCOME_AFTER.match(after) or _INCOME_WORDS.match(match.group()):
        return True
    if _HOPED_FOR.search(before):
        return False
    if _INCOME_WORDS.search(before):
        return True
    return float(match["amount"]) >= LOWEST_YEARLY_BARE and not re.search(r"\b(?:job|work|salary|pay|program|course|school)s?\b", after)
