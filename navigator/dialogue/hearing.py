"""Hears a message in its conversation: what it answers, what it tells of the person, and whether it asks about another place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.dialogue.facts import read_facts
from navigator.dialogue.number_words import with_digits
from navigator.dialogue.redirects import AskedPlace, correction, place_asked, place_named
from navigator.knowledge.folding import fold, strip_accents

if TYPE_CHECKING:
    from collections.abc import Callable

    from navigator.advice.profile import Profile
    from navigator.advice.questions import Choice, Questions
    from navigator.dialogue.facts_sensed import FactSense
    from navigator.dialogue.state import State
    from navigator.dialogue.understanding import Reading
    from navigator.knowledge.lexicon import Language

FRAMED = frozenset({"age", "children", "youngest-child-age", "household-size", "evening-or-day"})
"""Questions whose bare answer ("34", "2 and 4") is read as a sentence about oneself: phrases `frame_...`."""
COUNTED = frozenset({"children", "youngest-child-age", "household-size"})
"""Questions that a small number answers: it is then not a place in a list."""
LONGEST_ANSWER = 5
"""Words of a bare answer."""
LONGEST_REASON = 9
"""Words of an answer that begins with a yes or a no and says why."""
YOUNGEST_ASKED = 10
"""A smaller number is no answer to the age question."""
_YES = re.compile(
    r"^(?:(?:oh|well|um|uh|pues) )?(?:yes|yeah|yep|yup|ya|sure|of course|i do|i did|i am|that would help|si|claro|simon|por supuesto)"
    r"(?: (?:i do|i did|i am|i have one|please|sir|maam|claro|si|que si|tengo|lo tengo|por favor|gracias|thanks|thank you))*$"
)
_NO = re.compile(
    r"^(?:(?:oh|well|um|uh|pues) )?(?:no|nope|nah|not yet|not now|i dont|i didnt|im not|i never did|nel|todavia no|aun no|ahora no)"
    r"(?: (?:i dont|i do not|i didnt|im not|i never did|not yet|sir|maam|gracias|thanks|thank you|tengo|todavia|todavia no|aun no|"
    r"have one))*$"
)
_LEADS = re.compile(r"^(?:(?:oh|well|um|pues) )?(?P<said>yes|yeah|yep|si|no|nope|nah)\b")
_YES_FIRST = frozenset({"yes", "yeah", "yep", "si"})
_TWO_NUMBERS = re.compile(r"^\D{0,12}\d{1,2} (?:and|y|,|&) ?\d{1,2}\D{0,8}$")
# "No, sorry, 4": a small number that takes back the one told before.
_TAKEN_BACK = re.compile(
    r"^\W*(?:(?:no|sorry|wait|oops|actually|perdon|digo|disculpe|bueno|oh|i mean|i meant|quise decir)\b[\s,.:;-]*)+"
    r"(?:(?:son|its|hay|we are|i have|tengo|somos) )?(?P<number>[1-9])(?: (?:total|en total|in all|sorry|perdon))?\s*(?:$|[,;.!?(-])"
)
_ADDS_CHILD = re.compile(
    r"^(?:oh |ah )?(?:and|y|plus|also|tambien|ademas)\b.*\b(?:too|also|another|as well|tambien|otr[oa]|mas)\b|^(?:tambien|ademas|also|"
    r"plus)\b"
)
_ADDS_PLACE = re.compile(r"^(?:and|y|what about|how about|que hay|but|pero)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """What a message says in its conversation. `text` is what is answered: the label of a choice where one was only meant."""

    profile: Profile
    text: str
    answered: bool = False
    """Whether it answers the question asked last or tells something new of the person."""
    place: AskedPlace | None = None
    evidence: tuple[tuple[str, str], ...] = ()
    """Each fact it told, with the words it was read from."""


def hear(
    text: str, reading: Reading, state: State, language: Language, questions: Questions, sense: FactSense, say: Callable[..., str]
) -> Told:
    """What a message says to who remembers `state`; `say` gives a phrase of the wording."""
    choice = _choice(text, reading, state, questions)
    if choice:
        label = choice.label.in_language(language)
        picked = tuple((name, text) for name in choice.sets)
        return Told(state.profile.merged(choice.profile()), text if choice.sets else label, answered=True, evidence=picked)
    if framed := _framed(text, state, language, say):
        return Told(state.profile.merged(framed), text, answered=True, evidence=tuple((name, text) for name in framed.to_dict()))
    if state.about or state.shown:
        if place := _place(text, reading, state):
            return Told(state.profile, text, place=place)
        if "select" in reading.intents:
            return Told(state.profile, text)
    if (bare := place_named(fold(text))) and not any(letter.isdigit() for letter in text):
        if state.profile.county is None or state.open_question == "zip":
            return Told(state.profile.merged(bare.of(state.profile)), text, answered=True, evidence=(("city", text),))
        if state.about and bare.city != state.profile.city:
            return Told(state.profile, text, place=bare)
    facts = sense.added(read_facts(text, language), reading, state.profile)
    profile = state.profile.merged(_with_those_before(text, facts.profile, state.profile))
    return Told(profile, text, answered=profile != state.profile, evidence=facts.evidence)


def _choice(text: str, reading: Reading, state: State, questions: Questions) -> Choice | None:
    """The choice of the open question that is picked: by its label, or by a yes or no that its label begins with."""
    picked = questions.choice(state.open_question, text, fold)
    meant = "yes" if says_yes(text) else "no" if says_no(text) else _led_by(text, reading)
    return picked or (questions.choice(state.open_question, meant, _first_word) if meant else None)


def says_yes(text: str) -> bool:
    """Whether a message is a yes and nothing else."""
    return _YES.match(fold(text)) is not None


def says_no(text: str) -> bool:
    """Whether a message is a no and nothing else."""
    return _NO.match(fold(text)) is not None


def _led_by(text: str, reading: Reading) -> str | None:
    """The yes or no that a short message begins with and then explains ("no, he only told me"); None where it says something new."""
    found = _LEADS.match(fold(text))
    new = reading.needs or reading.work.codes or reading.intents - {"say_no", "say_yes"} or correction(text)
    if found is None or new or len(reading.plain.split()) > LONGEST_REASON:
        return None
    return "yes" if found["said"] in _YES_FIRST else "no"


def _first_word(text: str) -> str:
    return fold(text).partition(" ")[0]


def _framed(text: str, state: State, language: Language, say: Callable[..., str]) -> Profile | None:
    """What a bare answer to the open question tells; the ages of children also where childcare was talked about."""
    asked = state.open_question
    said = fold(text)
    ages_wanted = "childcare" in state.needs or (state.profile.children and state.profile.youngest_child_age is None)
    if asked not in FRAMED and ages_wanted and _TWO_NUMBERS.match(said):
        asked = "youngest-child-age"
    if (taken_back := _TAKEN_BACK.match(with_digits(strip_accents(text)))) and (corrected := _corrected(state)):
        asked, text, said = corrected, taken_back["number"], taken_back["number"]
    if asked not in FRAMED or len(said.split()) > LONGEST_ANSWER or read_facts(text, language).profile.to_dict():
        return None
    if asked == "age" and said.isdigit() and int(said) < YOUNGEST_ASKED:
        return None
    found = read_facts(say(f"frame_{asked}", language, answer=text.strip(" .!?")), language).profile
    return found if found.to_dict() else None


def _corrected(state: State) -> str | None:
    """The question that a small number given anew answers: the open one, or else that of the number told before."""
    if state.open_question in COUNTED:
        return state.open_question
    if state.profile.household_size:
        return "household-size"
    return "children" if state.profile.children else None


def _with_those_before(text: str, told: Profile, known: Profile) -> Profile:
    """What is told now, with the children told before where it adds to them: "and a daughter too"."""
    if not (told.children and known.children and _ADDS_CHILD.match(fold(text))):
        return told
    ages = (*known.children_ages, *told.children_ages)
    return replace(told, children=known.children + told.children, children_ages=ages, youngest_child_age=min(ages, default=None))


def _place(text: str, reading: Reading, state: State) -> AskedPlace | None:
    """The place asked about; where the person was just asked where they live, only one that is asked about in so many words."""
    if state.open_question == "zip" and not _ADDS_PLACE.match(fold(text)):
        return None
    follows = any(intent.startswith(("ask_", "compare")) for intent in reading.intents) and not reading.work.codes
    return place_asked(text) or (place_asked(text, after_question=True) if follows else None)


def remembered_place(state: State) -> AskedPlace | None:
    """The place that is talked about since it was asked about."""
    if not state.place:
        return None
    return place_named(fold(state.place))
