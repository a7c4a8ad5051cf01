"""A wage that stands beside the work it is paid for, without a unit: "baggage handler SFO, $21.10", "lavo platos a 17.25"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from navigator.dialogue.facts_text import Finding
from navigator.dialogue.facts_words import YES
from navigator.dialogue.facts_words_jobs import WORKER, WORKPLACE
from navigator.knowledge.folding import fold

if TYPE_CHECKING:
    from navigator.dialogue.facts_text import PlainText

LOWEST, HIGHEST = 10, 99
"""An amount that names no unit is an hour's pay only between these."""

_AMOUNT = re.compile(
    r"(?:(?P<sign>[$@]) ?\$? ?|\b(?:a|at|for) |(?<=, ))(?P<amount>[1-9]\d(?P<cents>\.\d{2})?)(?![\d.,/-]*\d)"
    r"(?! ?(?:k|m|%|mil|thousand|hundred|million|a (?:day|week|month|year|check|night|shift|class|piece|house|room)|per|(?:el|la|al|"
    r"por|cada) |"
    r"/|each|every|weekly|monthly|daily|bi|"
    r"co-?pay|fee|ticket|bill|short|behind|left|off|deposit|fine|debt|for (?:a|the|my)|years?|hrs?|hours?|anos?|dias?|days?|weeks?|"
    r"months?)\b|/)"
)
# Pay that is hoped for, asked about or offered, and money that is spent.
_NOT_GOT = re.compile(
    r"\b(?:want\w*|wanna|need\w*|looking|seek\w*|hop(?:e|ing)|would|could|should|if|how|does|do they|"
    r"quier\w+|quisiera|busc\w+|ocup\w+|necesit\w+|si|cuanto|pays?(?! me)|"
    r"costs?|cuesta|fees?|rent|renta|owe|debo|bills?|pay for|spent|spend|charges?|cobran|was|used to|ganaba|pagaban|before|antes|ex|"
    r"former)\b"
)
_OFFERED = re.compile(
    r"\b(?:ads?|posting|posted|listing|listed|flyer|flier|poster|craigslist|indeed|recruiter|openings?|offer\w*|ofrec\w+|hiring|"
    r"(?:now )?hires|"
    r"anuncio|volante|vacante|puesto|contratando|(?:it|sign|website|page) says|starts? at|starting (?:pay|at))\b"
)
_ADVERTISED = re.compile(r"\b(?:ads?|posting|listing|flyer|flier|poster|craigslist|anuncio|volante|vacante)\b")
_SENTENCE = re.compile(r"[.!?;\n]+(?!\d)")


@cache
def _work() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{pattern})(?!\w)" for pattern in YES["employed"]))


@cache
def _work_noted() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{WORKER}|(?:at|in|en|works?|trabaj[oa]) (?:an? |the |un |una |la |el )?{WORKPLACE}|(?:school|hospital|office) \w+)\b"
    )


def is_advertised(plain: PlainText, offset: int) -> bool:
    """Whether the sentence so far tells what an advertisement says."""
    return _ADVERTISED.search(plain.sentence_before(offset)) is not None


def is_offered(plain: PlainText, offset: int) -> bool:
    """Whether the sentence so far is of a job advertised or offered."""
    return _OFFERED.search(plain.sentence_before(offset)) is not None


def is_beside_work(plain: PlainText, offset: int) -> bool:
    """Whether the words of the same clause before an offset tell of work the writer has, and nothing wished or asked."""
    before = fold(plain.before(offset, 120))
    return _work().search(before) is not None and not _NOT_GOT.search(before)


def wage_beside_work(plain: PlainText) -> list[Finding]:
    """The hourly wage told beside the writer's work without a unit, or nothing."""
    for match in _AMOUNT.finditer(plain.text):
        marked = match["sign"] or match["cents"]
        if not marked or plain.about(match.start()) != "self" or not LOWEST <= float(match["amount"]) <= HIGHEST:
            continue
        before = _SENTENCE.split(plain.text[max(0, match.start() - 120) : match.start()])[-1]
        pieces = [fold(piece) for piece in re.split(r",(?!\d{3}\b)|[()]", before)]
        # What stands between the work and its pay counts, and the clause of the pay itself.
        if _NOT_GOT.search(pieces[-1]) or _OFFERED.search(fold(before)):
            continue
        for piece in reversed(pieces):
            if _NOT_GOT.search(piece):
                break
            if _work().search(piece) or (plain.desk and _work_noted().search(piece)):
                return [Finding("hourly_wage", float(match["amount"]), match.group().strip())]
    return []
