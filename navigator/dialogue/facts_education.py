"""The highest schooling a person has finished; wanting a diploma is not having one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue import facts_words_schooling as schooling
from navigator.dialogue.facts_people import OTHERS
from navigator.dialogue.facts_text import Finding
from navigator.knowledge.entries import Education

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

# Wanted, asked for or thought of, not had.
_WANTED = re.compile(
    r"\b(?:want|wants|wanna|need|needs|get|getting|finish|finishing|study|studying|study for|"
    r"prep|test for|how|where|can|could|class|classes|program|programs|work on|working on|"
    r"earn|earning|toward|towards|pursue|pursuing|complete|completing|back for|go back|"
    r"going back|require|requires|required|requiring|without|must|should|before i|if i|take|"
    r"taking|do i|does it|jobs?|careers?|pass|help|helping|interested in|looking for|looking to|"
    r"try|trying to|enroll|sign up|apply|applying|start|starting|ask for|asks for|is it|"
    r"would like|id like|instead of|no|for a|thinking|no|"
    r"quiero|quisiera|sacar|terminar|hacer|ocupo|necesito|estudiar|obtener|busco|como|donde|"
    r"conseguir|acabar|piden|pide|requieren|puedo|clases|programa|si|empezar|tomar|seguir|"
    r"ir|agarrar|para|continuar|conseguir|valid\w+|sin)(?: \w+){0,2}$"
)
_NOT_HAD_AFTER = re.compile(
    r"^ (?:program|programs|class|classes|prep|test|tests|testing|courses?|required|needed|"
    r"or bust|requirement|help|teacher|tutor|jobs?|without|for free|gratis|online|near|at night|asap|fast|in 6)\b"
)
# "When I have my GED", "cuando saque mi GED": still to come. "Cuando termine" may be "terminé" too: rather not read.
_TO_COME = re.compile(
    r"\b(?:(?:when|once|after|as soon as|if|until|til|cuando|una vez que|despues (?:de )?que|en cuanto|hasta que|si) (?:i |we |yo |ya )?|"
    r"(?:to|gonna|wanna|can i|go|will|should) )$"
)
_DONE = re.compile(
    r"(?:all i have|all i got|graduated|finished|completed|got|earned|received|passed|obtained|did|saque (?!mi)|me gradue)\b"
)
_COMPARED = re.compile(
    r"\b(?:diff\w*|diferencia|between|btwn|vs|versus|entre|what is an?|whats an?|what s an?|que es|means)\b(?: \w+){0,5}$"
)
# "Si" before what is told in the past is a yes: "si me gradue de la prepa".
_TOLD_DONE = re.compile(r"(?:me gradue|saque|termine|acabe|tengo|obtuve|hice|pase)\b")
_YES = re.compile(r"(?:^|\b(?:pero|y|yo|que) )si$")
_SOUGHT = re.compile(
    r"(?:needs?|wants?|wanna|get|getting|study|studying|how|where|quiero|necesito|ocupo|busco|sacar|terminar|pide|prep|about|for)\b"
)
_ALMOST = re.compile(r"\b(?:almost|nearly|close to|casi|half ?way)\b(?: \w+){0,4}$")
_ANYBODY = re.compile(r"\b(?:nobody|no one|everyone|everybody|nadie|todos|people|la gente|none of us)(?: \w+){0,4}$")
_LACKING = re.compile(r"\b(?:me )?(?:falta|faltan|falto|faltaron)(?: \w+){1,4}$")
_OTHERS = re.compile(
    rf"\b(?:my|our|his|her|mi|su|un|una) (?:\w+ )?(?:{OTHERS})(?: (?:only|just|also|never|ya|solo|nomas|apenas))*(?: [a-z]+)?$"
)
_ASKED_WITHOUT = re.compile(
    r"\b(?:can i|could i|can you|can we|do i|is it possible|possible to|puedo|se puede|podria|can someone|any|hay|jobs?)\b.*$"
)
_CHILDRENS = re.compile(r"\b(?:kids?|son|daughter|child|hijo|hija|hijos|ninos?)(?: \w+){0,2}$")
_HAVING = re.compile(
    rf"(?!my\b|mi\b|with\b|con\b)(?:{schooling.HAVE}|{schooling.HAVE_ES}|graduated|finished|completed|soy|im|i am|me gradue|was)\b"
)
# "A program for somebody with just a diploma": who says so has one.
_ONLY_WITH = re.compile(r"with (?:just|only) ")
_DENIED = re.compile(r"\b(?:no|not|dont|didnt|havent|never|without|nunca|ni|doesnt)(?: \w+){0,2}$")


def read_education(plain: PlainText) -> list[Finding]:
    """The highest schooling told of, or nothing."""
    best: Finding | None = None
    for clause in plain.ever():
        for level, pattern in _compiled():
            for match in pattern.finditer(clause.text):
                words = match.group().strip()
                if _is_had(level, clause.text[: match.start()].rstrip(), words, clause.text[match.end() :]) and (
                    best is None or level.rank > Education(str(best.value)).rank
                ):
                    best = Finding("education", level.value, words)
        mine = schooling.MINE.search(clause.text)
        if best is None and mine and schooling.NAMED.search(plain.text[: clause.start]):
            best = Finding("education", Education.HS.value, mine.group())
    return [best] if best else []


def _is_had(level: Education, before: str, words: str, after: str) -> bool:
    """Whether schooling named is schooling done."""
    if _TOLD_DONE.match(words) and (not words.startswith("tengo") or re.match(r"(?: \w+){0,3}? pero\b|$", after)):
        before = _YES.sub("", before)
    if _CHILDRENS.search(schooling.OWN_CHILDHOOD.sub("", before)) or _OTHERS.search(before) or _ANYBODY.search(before):
        return False
    if (
        (_TO_COME.search(f"{before} ") and level is not Education.NONE and not _DONE.match(words))
        or _COMPARED.search(before)
        or _SOUGHT.match(words)
    ):
        return False
    if level in {Education.NONE, Education.SOME_HS} and re.match(r"(?:without|sin)\b", words) and _ASKED_WITHOUT.search(before):
        return False
    if level in {Education.NONE, Education.SOME_HS}:
        return not re.search(r"\b(?:if|kids?|job|jobs|can i|si)(?: \w+){0,2}$", before)
    if (_DENIED.search(before) or re.match(r"(?:no|dont)\b", words)) and level is not Education.SOME_COLLEGE:
        return False
    if _NOT_HAD_AFTER.match(after) or _ALMOST.search(before) or _LACKING.search(before) or schooling.SHORT_OF.search(before):
        return False
    if _ONLY_WITH.match(words):
        return True
    own = _HAVING.match(words) is not None and not re.search(
        r"\b(?:to|should i|can i|want|must|you|jobs?|if i|need to|2|que|si|people|como|without|a)$",
        before,
    )
    return own or not _WANTED.search(before)


def _compiled() -> list[tuple[Education, re.Pattern[str]]]:
    # re keeps compiled patterns in a cache of its own.
    return [(level, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for level, pattern in schooling.LEVELS]
