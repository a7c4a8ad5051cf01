"""A person's circumstances: veteran, homeless, pregnant, at work and so on, with an eye on "not", "used to" and "about to"."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from navigator.dialogue.facts_ellipsis import left_unsaid
from navigator.dialogue.facts_pay import earns_now
from navigator.dialogue.facts_people import CHILDREN, OTHERS
from navigator.dialogue.facts_text import Finding
from navigator.dialogue.facts_words import LEFT_BY_A_JOB, LOOK_ALIKES, NO, YES
from navigator.dialogue.facts_words_livelihood import JOB_ENDED, ONLY_ANOTHER_WORKS
from navigator.dialogue.facts_words_parts import ALIEN_PAROLE
from navigator.dialogue.facts_words_work import BARE_TITLE
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from navigator.dialogue.facts_people import About
    from navigator.dialogue.facts_text import PlainText

# Circumstances that end: a past one is no fact about today. A record or having served stays.
PASSING = frozenset({"homeless", "pregnant", "employed", "student", "english_learner"})
# Told of oneself even where the verb has another subject: "he hits me", "my record follows me".
ABOUT_ANYONE = frozenset({"survivor"})

_NOT = re.compile(
    r"\b(?:not|never|isnt|aint|arent|wasnt|dont|doesnt|didnt|without|nor|ni|no|nunca|sin|"
    r"jamas)(?: (?!(?:and|y|but|pero|or|so)\b)\w+){0,2}$"
)
_PAST = re.compile(
    r"\b(?:used to(?: be)?|before|was|were|had been|formerly|when i was|before i|years ago i|"
    r"once|i once|previously|solia|estuve|estaba|era|antes|cuando|trabajaba|ya no|no longer|"
    r"past)(?: (?!(?:and|y|but|pero|or|so)\b)\w+){0,2}$|\bused to(?: (?!(?:and|y|but|pero)\b)\w+){0,4}$"
)
_UNREAL = re.compile(
    r"\b(?:might|if|afraid|scared|worried|almost|about to(?: be)?|facing|avoid|prevent|going to be|"
    r"going to end up|end(?:ing)? up|will be|will|could be|could|would|should i|can i|can you|can people|legal to|allowed to|se puede|do i|"
    r"how long|may be|become|becoming|soon be|next month|unless|risk of|fear|nearly|"
    r"close to|verge of|casi|miedo|si|podria|voy a|vamos a|a punto de|nos van a|me van a)(?: (?!(?:and|y|but|pero|or|so)\b)\w+){0,2}$"
)
# Asked about rather than said of oneself: "jobs for veterans". Not before "im".
_ASKED = re.compile(
    r"\b(?:want to|want|wants|looking to|trying to|hope to|quiero|like|jobs?|programs?|services|"
    r"resources|clinics?|classes|help|helping|work|ayuda|programas|trabajos?|for|para)(?: (?!(?:and|y|but|pero)\b)\w+)?$"
)
_FIRST_PERSON = re.compile(
    r"(?:i|im|ive|i am|we|we are|my|and|soy|estoy|tengo|ando|vivo|duermo|llegue|sali|estuve|me|homeless (?:since|and|with))\b"
)
_UNREAL_FIELDS = PASSING - {"english_learner"} | {"disability", "survivor", "veteran", "justice_involved"}
_ASKED_FIELDS = frozenset({"homeless", "pregnant", "employed", "student", "veteran", "disability", "survivor"})
_OWN_JOB = re.compile(
    r"\b(?:my|mi|mis|our|boss|manager|supervisor|jefe|jefa|patron|patrona|employer|hours|shifts?|overtime|2 jobs|under the table)\b"
)
# What turns a trade named after the loss of a job into work again: "laid off in May, now I clean houses".
_AGAIN = re.compile(
    r"\b(?:now|currently|these days|right now|still|again|started|but|meanwhile|to get by|on the side|ahora|ahorita|actualmente|mientras|"
    r"pero|otra vez|por mientras|ando|sigo)\b"
)
# Told with a boss as the subject, it is of the writer's own work: "my boss fired me", "mi patron no me paga".
_BY_BOSS = re.compile(
    r"\b(?:my|mi|mis|our) (?:\w+ )?(?:boss|manager|mgr|supervisor\w*|patron\w*|jef[ea]|encargad[oa]|coworkers?|employer)\b"
    r"|\b(?:me|nos) (?:corri|despidi|descans)\w+|\b(?:fired|let|laid) (?:me|us)\b"
)
_OTHERS_BEFORE = re.compile(rf"\b(?:{OTHERS}|{CHILDREN}|someone|people|inmates|guys|men|women)(?: \w+){{0,2}}$")
_ENTRY = re.compile(rf"\b{ALIEN_PAROLE}$")
# "Do electricians work weekends?"
_ASKED_OF_A_TRADE = re.compile(
    r"(?:do|does|are|is|can|how (?:much|many hours) do) (?!i\b|we\b|my\b)(?:\w+ ){1,3}?(?:works?|working|get|make)\b"
)
_ENDED = re.compile(JOB_ENDED)
_ONLY_ANOTHER_WORKS = re.compile(rf"\b(?:{ONLY_ANOTHER_WORKS})\b")
_WHILE_AT_WORK = re.compile(r"(?:while|mientras|if|si)\b")
# "I take care of | my mom, who is ill" is no job.
_CARE_ENDS = re.compile(r"\b(?:care (?:of|for)|caring for|babysit\w*|watch\w*|cuid\w+(?: a)?|atiend\w+(?: a)?)$")
_OWN_FAMILY = re.compile(r"(?:a )?(?:my|our|mi|mis|nuestr[oa]s?) (?!neighbo|friend|boss|client|vecin|patron|senor)")
# "ESL for wife".
_FOR_ANOTHER = re.compile(
    rf"(?: \w+){{0,3}}? (?:for|para) (?:my |his |her |our |mi |su |the |an? |una? )?(?:\w+ )?(?:{OTHERS}|{CHILDREN})\b"
)
_ASKS = re.compile(r"\b(?:can|could|should|would|may|do|did|will|how|where|when)$")
# "A shower before work": the noun takes nothing back.
_TIME_OF_DAY = re.compile(r"\b(?:before|after|antes de) (?:work|school|class|bed|my shift|trabajar)\b")
# "Farm worker, family of 5": among such facts a trade is the writer's own.
_LISTS_ONESELF = re.compile(
    r"^(?!.*[?]).*(?:\b(?:family|familia|household|hh) (?:of |de )?\d|(?<!\d)\d{1,2} ?(?:[fm]|yo|kids?|hij[oa]s?|nin[oa]s?)\b|^\W*\d{2},)",
    re.DOTALL,
)
_PAST_VERB = re.compile(r"(?:(?:i|we|yo) )?(?:was|were|used to|estuve|estaba|era|vivia\w*|viviamos|antes|formerly|previously|former|ex)\b")
_DENIAL = re.compile(r"(?:no|sin|without|dont|cant|nowhere|not|ni|casi)\b")
_LATER = re.compile(
    r"^ (?:after(?! (?:clos|hours|work))|when i|once i|next (?:month|week|year)|in (?:november|december|january|"
    r"\d+ (?:days|weeks))|soon|si no|if i|cuando|despues|by (?:the end|friday|next)|starting)"
)
_SINCE = re.compile(
    r"\b(?:since|desde(?: hace)?|for(?: the last| about| over)?|hace(?: como)?|in|en|back in|"
    r"llevo|por)(?: el| la| last| early| late)? (?P<since>(?:\d+|a few|several|unos|varios|"
    r"an?|un|una) (?:days?|weeks?|wks?|months?|mos?|years?|yrs?|dias?|semanas?|mes(?:es)?|anos?)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|"
    r"julio|agosto|septiembre|octubre|noviembre|diciembre)(?: (?:of |de )?(?:19|20)\d\d)?|"
    r"(?:19|20)\d\d|last (?:week|month|year)|covid)\b"
    r"|\b(?P<ago>(?:\d+|a few|an?|couple) (?:days?|weeks?|wks?|months?|mos?|years?|yrs?) ago|"
    r"last (?:week|month|year|friday|monday)|yesterday|la semana pasada|el mes pasado|ayer)\b"
)


class _Rule(NamedTuple):
    field: str
    value: bool
    pattern: re.Pattern[str]


@cache
def _rules() -> tuple[_Rule, ...]:
    yes = (_Rule(field, value=True, pattern=_compiled(patterns)) for field, patterns in YES.items())
    no = (_Rule(field, value=False, pattern=_compiled(patterns)) for field, patterns in NO.items())
    return (*yes, *no)


@cache
def _bare_title() -> _Rule:
    return _Rule("employed", value=True, pattern=_compiled((BARE_TITLE,)))


@cache
def _left_by_a_job() -> re.Pattern[str]:
    return _compiled((*LEFT_BY_A_JOB, BARE_TITLE))


@cache
def _look_alikes() -> re.Pattern[str]:
    return re.compile("|".join(LOOK_ALIKES))


def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![\w])(?:{pattern})(?![\w])" for pattern in patterns))


def read_status(plain: PlainText) -> list[Finding]:
    """Each circumstance spoken of; where a message says both, the later word."""
    found: dict[str, Finding] = {}
    rules = (*_rules(), _bare_title()) if plain.desk or _LISTS_ONESELF.search(plain.text) else _rules()
    for clause, following in zip_longest(plain.clauses, plain.clauses[1:]):
        text = _look_alikes().sub(lambda match: " ".join("_" for _ in match.group().split()), clause.text)
        for position, finding in sorted(_in_clause(rules, text, clause.about, following.text if following else ""), key=lambda one: one[0]):
            if _is_left_by_a_job(finding, found, clause.text):
                continue
            found[finding.field] = finding
            if finding.field == "employed" and finding.value is False:
                found |= _since(clause.text, position)
    found |= {finding.field: finding for finding in left_unsaid(plain)}
    if "employed" not in found and (other := _ONLY_ANOTHER_WORKS.search(fold(plain.text))):
        found["employed"] = Finding("employed", value=False, words=other.group())
    if "employed" not in found and earns_now(plain):
        found["employed"] = Finding("employed", value=True, words="a wage")
    if "employed" in found and found["employed"].value is True:
        found.pop("unemployed_since", None)
    return list(found.values())


def _is_left_by_a_job(finding: Finding, found: dict[str, Finding], text: str) -> bool:
    """Whether it is only the trade, boss or hours of somebody who told before of a job that is gone."""
    jobless = finding.field == "employed" and "employed" in found and found["employed"].value is False
    return jobless and finding.value is True and _left_by_a_job().fullmatch(finding.words) is not None and not _AGAIN.search(text)


def _in_clause(rules: tuple[_Rule, ...], text: str, about: About, following: str) -> Iterator[tuple[int, Finding]]:
    """Each circumstance a clause tells of, with the place that decides which word is the later one."""
    for rule in rules:
        if about == "past" and rule.field in PASSING:
            continue
        if about not in {"self", "past"} and rule.field not in ABOUT_ANYONE | {"employed"}:
            continue
        for match in rule.pattern.finditer(text):
            if rule.field == "employed" and _ASKED_OF_A_TRADE.match(text):
                continue
            if rule.field == "employed" and _is_care_of_family(text, match, following):
                continue
            if about != "self" and rule.field == "employed" and not _BY_BOSS.search(match.group()):
                continue
            judged = _judge(rule, text, match)
            if judged is not None:
                # A denial ends where the words it denies end, so that it counts as the later word.
                yield match.start() if judged else match.end(), Finding(rule.field, judged, match.group().strip())


def _is_care_of_family(text: str, match: re.Match[str], following: str) -> bool:
    """Whether the work told of is care of the writer's own family, whom the next clause names."""
    care = _CARE_ENDS.search(text)
    return care is not None and match.end() > care.start() and _OWN_FAMILY.match(following) is not None


def _judge(rule: _Rule, text: str, match: re.Match[str]) -> bool | None:
    """The value once the words around are minded; None where it tells nothing of today."""
    before, words, after = _TIME_OF_DAY.sub("_", text[: match.start()]).rstrip(), match.group(), text[match.end() :]
    if _is_of_others(rule, text, match, before):
        return None
    if rule.field == "employed" and rule.value:
        if _WHILE_AT_WORK.match(words):
            return True
        if words.startswith("i ") and _ASKS.search(before):
            return None
        if _ENDED.search(before):
            return False
        if _OWN_JOB.search(words):
            # Who has a boss or a shift is at work, whatever is feared, wished or denied about it.
            return None if _PAST.search(before) else True
    return _judge_in_general(rule, before, words, after)


def _is_of_others(rule: _Rule, text: str, match: re.Match[str], before: str) -> bool:
    """Whether it is somebody else's record or class, or leave to enter the country."""
    if rule.field == "english_learner":
        return rule.value and _FOR_ANOTHER.match(text[match.end() :]) is not None
    if rule.field == "justice_involved":
        return _OTHERS_BEFORE.search(before) is not None or _ENTRY.search(text[: match.end()]) is not None
    return False


def _judge_in_general(rule: _Rule, before: str, words: str, after: str) -> bool | None:
    if _is_unreal(rule, before, words, after):
        return None
    if not rule.value:
        return None if _NOT.search(before) and (rule.field == "english_learner" or before.endswith("never")) else False
    if rule.field in PASSING and (_PAST.search(before) or _PAST_VERB.match(words)):
        return None
    if _NOT.search(before) and not _DENIAL.match(words) and not words.startswith(("i ", "im ")):
        return False if rule.field in NO and rule.field != "employed" else None
    return True


def _is_unreal(rule: _Rule, before: str, words: str, after: str) -> bool:
    """Whether it is feared, wished, asked about, or still to come."""
    if rule.field in _UNREAL_FIELDS and _UNREAL.search(before):
        return True
    if rule.field in PASSING - {"employed"} and _LATER.match(after):
        return True
    return rule.field in _ASKED_FIELDS and rule.value and not _FIRST_PERSON.match(words) and _ASKED.search(before) is not None


def _since(text: str, position: int) -> dict[str, Finding]:
    """Since when someone has been out of work, where the same clause says so."""
    match = _SINCE.search(text)
    if match is None or abs(match.start() - position) > 60:
        return {}
    return {"unemployed_since": Finding("unemployed_since", match["since"] or match["ago"], match.group())}
