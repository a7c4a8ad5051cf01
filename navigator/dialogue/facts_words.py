"""The words that tell a person's circumstances, as regular expressions over folded clauses about the writer.

Each is looked for in English and Spanish; a desk note has been turned to the first person before.
`navigator.dialogue.facts_status` minds what stands before them: "not", "used to be", "about to be".
"""

from __future__ import annotations

from navigator.dialogue import facts_words_home as home
from navigator.dialogue import facts_words_livelihood as livelihood
from navigator.dialogue import facts_words_origin as origin
from navigator.dialogue import facts_words_out_of_work as out_of_work
from navigator.dialogue import facts_words_record as record
from navigator.dialogue import facts_words_standing as standing
from navigator.dialogue import facts_words_work as work
from navigator.dialogue import facts_words_work_spanish as work_spanish
from navigator.dialogue.facts_words_look_alikes import LOOK_ALIKES

__all__ = ["LEFT_BY_A_JOB", "LOOK_ALIKES", "NO", "YES"]

LEFT_BY_A_JOB = (*work.TRADE, *work_spanish.TRADE, *work.SIGNS, *work_spanish.SIGNS)
"""What tells of a job, but takes back none that is told to be gone: a trade, a boss, hours."""

YES: dict[str, tuple[str, ...]] = {
    "employed": (*work.EMPLOYED, *LEFT_BY_A_JOB, *work_spanish.EMPLOYED, *livelihood.LIVELIHOOD),
    "immigrant": origin.IMMIGRANT,
    "english_learner": origin.ENGLISH_LEARNER,
    "homeless": home.HOMELESS,
    "foster_youth": home.FOSTER_YOUTH,
    "survivor": home.SURVIVOR,
    "veteran": standing.VETERAN,
    "disability": standing.DISABILITY,
    "pregnant": standing.PREGNANT,
    "student": standing.STUDENT,
    "justice_involved": record.JUSTICE_INVOLVED,
}

NO: dict[str, tuple[str, ...]] = {
    "employed": (*out_of_work.EMPLOYED_NOT, *livelihood.NOT_WORKING),
    "immigrant": origin.IMMIGRANT_NOT,
    "english_learner": origin.ENGLISH_LEARNER_NOT,
    "homeless": home.HOMELESS_NOT,
    "veteran": standing.VETERAN_NOT,
    "disability": standing.DISABILITY_NOT,
    "pregnant": standing.PREGNANT_NOT,
    "student": standing.STUDENT_NOT,
    "justice_involved": record.JUSTICE_INVOLVED_NOT,
}
