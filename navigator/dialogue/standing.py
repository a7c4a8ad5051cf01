"""Messages that name no need: greetings, thanks, questions about the assistant's memory, and what cannot be answered."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.dialogue.state import State
from navigator.dialogue.understanding import CUE_CONFIDENCE
from navigator.knowledge.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navigator.advice.profile import Profile
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.reply import Need, Outcome
    from navigator.dialogue.understanding import Reading
    from navigator.index.settings import Thresholds
    from navigator.knowledge.lexicon import Language

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f]")
FEWEST_WORDS = 2
LONG_PHRASE = 3
"""A phrase of more words than this is no chance, whatever they are: "we have nothing to eat"."""
VERY_STRANGE = 0.35
"""Strangeness from which even a phrase of a topic stands in a message by chance: "what's the average battery life"."""
MOST_WORDS_TO_STOP = 3
"""A longer message speaks of something else that is to stop."""
MOST_WORDS_GOING_ON = 12
"""A longer message that names nothing is not taken for more of what was said before."""
MOST_WORDS_OF_A_FACT = 9
TOLD_AS_FACTS = frozenset({"youth", "seniors"})
"""Topics whose words may only say how old someone is."""
OWN_WORK = frozenset({"job-search", "explore-careers", "wages", "training"})
"""Topics that the name of one's own work may sound like."""
SHORT_ANSWERS = ("skip", "say_yes", "say_no")
KIND_WORDS = (("grief", "kind_grief"), ("hard_day", "kind_hard_day"))
"""Intents that call for a kind word, and the phrase for it."""
COURTESY = frozenset({"greeting", "thanks", "goodbye", "only_help", "abuse", *SHORT_ANSWERS})
LIMITS = {"immigration": "immigration_limit", "health-care": "medical_limit", "legal": "legal_limit"}
"""What is never predicted, by the topic whose help can say."""
_TELLS = re.compile(
    r"^(?:(?:and|but|also|y|pero|tambien|she|he|my|mi) )*(?:i|im|ive|we|my|she|he|tengo|soy|estoy|tenemos|mi|ella|el|ya|me)\b"
)
"""A message that tells something rather than asks it."""
_TO_BE = re.compile(
    r"\b(?:(?:want|wants|like|love|trying|going|train) to (?:be|become|work)|(?:quier\w+|quisier\w+|gustaria) (?:ser|trabajar))\b"
)
"""Words by which someone wishes to be what they name."""
_ASKS = re.compile(
    r"^(?:(?:and|but|so|ok|y|pero|entonces) )*(?:what|how|when|where|who|which|why|can|could|do|does|did|is|are|will|would|should|"
    r"que|como|cuando|cuanto|cuanta|donde|quien|cual|puedo|puede|hay|tienen|cuesta)\b"
)
_IMMIGRATION = re.compile(
    r"\b(?:deport\w*|green card|visa|daca|asylum|citizenship|immigration|migra\w*|asilo|ciudadania|inmigracion|residencia|ice)\b"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A standing reply: its outcome, its words and the state after it."""

    outcome: Outcome
    text: str
    state: State


class StandingReplies:
    """Chooses a standing reply where one fits."""

    def __init__(self, thresholds: Thresholds) -> None:
        self._thresholds = thresholds

    def on_topic(self, reading: Reading) -> bool:
        """Whether a message names a need or work, and is not a homework question or a recipe that happens to hold the word."""
        if not (reading.needs or reading.work.codes):
            return False
        if "off_task" in reading.intents and not self._asks_for_more(reading):
            return False
        if len(reading.needs) > 1 or any(need.urgent for need in reading.needs):
            return True
        named = {found.words for found in reading.work.words}
        works = len(named) > 1 or bool(reading.work.ruled_out) or bool(reading.work.codes and _TO_BE.search(reading.plain))
        phrase = works or any(self._is_phrase(need, reading) for need in reading.needs)
        return reading.strangeness < (VERY_STRANGE if phrase else self._thresholds.off_topic_margin)

    def _is_phrase(self, need: Need, reading: Reading) -> bool:
        """Whether a need was read from more than a stray word: several that say something, or fewer in a message like the topic too.

        "Investing in" is a stray word and a preposition; two hints are two words, though only one is shown as evidence.
        """
        words = need.evidence.split()
        telling = sum(word not in FUNCTION_WORDS for word in words)
        like = max((shown.topics.get(need.topic, 0.0) for shown in reading.shown), default=0.0)
        several = len(words) > FEWEST_WORDS or telling == FEWEST_WORDS
        surely = telling > FEWEST_WORDS or len(words) > LONG_PHRASE or reading.basis.get(need.topic) == "hints"
        return surely or (several and like >= self._thresholds.on_topic)

    def _asks_for_more(self, reading: Reading) -> bool:
        """Whether a message that asks for a poem, or to ignore all rules, also names a need: an urgent one, or one in words of its own."""
        clauses = {clause.text: shown for clause, shown in zip(reading.parts, reading.shown, strict=False)}
        own = {
            need.topic
            for need in reading.needs
            if len(clauses) > 1 and need.confidence >= CUE_CONFIDENCE and (shown := clauses.get(reading.clauses[need.topic].text))
            and shown.topics.get(need.topic, 0.0) - shown.off_topic >= self._thresholds.on_topic
        }  # fmt: skip
        return bool(own) or any(need.urgent for need in reading.needs)

    def tells_only_facts(self, reading: Reading, does: Sequence[str] = ()) -> bool:
        """Whether a short message that told a fact names no need but those the fact itself sounds like ("I'm 17").

        `does`: the work the person does. Who names it and wishes for nothing only tells of it ("I work nights in a restaurant").
        """
        own_work = bool(set(does) & set(reading.work.codes)) and not reading.wishes
        as_facts = TOLD_AS_FACTS | OWN_WORK if own_work else TOLD_AS_FACTS
        return (
            len(reading.plain.split()) <= MOST_WORDS_OF_A_FACT
            and (own_work or not reading.work.codes)
            and all(need.topic in as_facts or need.confidence < CUE_CONFIDENCE for need in reading.needs)
        )

    def names_no_need(self, reading: Reading) -> bool:
        """Whether a message that told a fact shows no need at all, or only one that the fact itself sounds like, by likeness."""
        likely = {need.topic for need in reading.needs}
        return (
            self.tells_only_facts(reading) and likely <= TOLD_AS_FACTS and all(need.confidence < CUE_CONFIDENCE for need in reading.needs)
        )

    def tells_only_pay(self, text: str, reading: Reading) -> bool:
        """Whether a message that told facts sounds like a question of pay only because it tells what the person makes."""
        only = {need.topic for need in reading.needs} <= {"wages"} and not reading.work.codes
        return only and not reading.wishes and not asks(text, reading.plain) and not reading.intents

    def goes_on(self, reading: Reading) -> bool:
        """Whether a short message that names nothing may go on from the last one."""
        return (
            1 < len(reading.plain.split()) <= MOST_WORDS_GOING_ON
            and reading.strangeness < self._thresholds.off_topic_margin
            and not reading.intents & COURTESY
        )

    def language_wished(self, reading: Reading) -> Language | None:
        """The language a message asks to be answered in and says nothing else; None for any other message."""
        if reading.work.codes or any(need.confidence >= CUE_CONFIDENCE and need.topic != "english" for need in reading.needs):
            return None
        if "ask_language" in reading.intents:
            return None
        spanish = "use_spanish" in reading.intents or reading.plain in {"spanish", "espanol"}
        english = "use_english" in reading.intents or reading.plain in {"english", "ingles"}
        return "es" if spanish else "en" if english else None

    def about_memory(self, reading: Reading, state: State, words: EntryWords) -> Standing | None:
        """The reply to "forget me", "start over", "STOP" and "what do you know about me?"; None for anything else."""
        if "forget" in reading.intents:
            return Standing("answered", words.say("forget_done"), State())
        if "start_over" in reading.intents:
            return Standing("clarify", words.say("reset_done"), State(language=state.language))
        if "stop" in reading.intents and len(reading.plain.split()) <= MOST_WORDS_TO_STOP and not reading.needs:
            return Standing("answered", words.say("stopped"), replace(state, open_question=None, offered=""))
        if "show_profile" in reading.intents:
            return Standing("answered", _profile_text(state.profile, words), state)
        return None

    def courtesy(self, reading: Reading, state: State, words: EntryWords) -> Standing | None:
        """The reply to a greeting, thanks, goodbye or insult that says nothing else, and to a yes, no or skip with no question open."""
        said: str | None = next((name for name in ("thanks", "goodbye", "greeting") if name in reading.intents), None)
        if self.language_wished(reading):
            said = "greeting"
        if said:
            return Standing("clarify" if said == "greeting" else "answered", words.say(said), state)
        if "abuse" in reading.intents:
            return Standing("clarify", words.say("abuse"), state)
        if not (state.shown or state.about):
            return None
        if "say_yes" in reading.intents:
            return Standing("clarify", words.say("yes_to_what"), state)
        said = next((phrase for intent, phrase in (("skip", "skipped"), ("say_no", "no_then")) if intent in reading.intents), None)
        return Standing("answered", words.say(said), replace(state, offered="")) if said else None

    def kind_word(self, reading: Reading, state: State, words: EntryWords) -> str:
        """A kind word to who lost someone or is at the end of their strength, once in a conversation; else nothing."""
        if state.consoled:
            return ""
        said = next((phrase for intent, phrase in KIND_WORDS if intent in reading.intents), None)
        return words.say(said) if said else ""

    def limit(self, reading: Reading, state: State, words: EntryWords) -> Standing | None:
        """What to say to who asks how a case or an illness will turn out: that it is not known here, who can say, and an offer to look."""
        if not reading.intents & {"ask_verdict", "ask_medical"}:
            return None
        topic = "health-care" if "ask_medical" in reading.intents else "immigration" if _IMMIGRATION.search(reading.plain) else "legal"
        return Standing("answered", words.say(LIMITS[topic]), replace(state, offered=topic, puzzled=0))

    def _goes_with(self, text: str, reading: Reading) -> bool:
        """Whether a message that names nothing is likely about what was talked about: short, no question, and not strange."""
        if reading.intents & {"only_help", "off_task"}:
            return False
        near = _is_vague(reading) or reading.likeness >= self._thresholds.on_topic
        short = len(reading.plain.split()) <= MOST_WORDS_GOING_ON and not asks(text, reading.plain)
        return near or (short and reading.strangeness < VERY_STRANGE)

    def unanswerable(self, text: str, reading: Reading, state: State, words: EntryWords) -> Standing:
        """One question where a message says nothing to go by; what can be helped with where it is off topic. Twice in a row: a person."""
        again = replace(state, puzzled=state.puzzled + 1)
        if not _LETTER.search(text):
            return Standing("clarify", words.say("clarify_empty"), again)
        if not _LATIN.search(text):
            return Standing("clarify", words.say("clarify_language"), again)
        refers = any(intent == "select" or intent.startswith("ask_") for intent in reading.intents)
        if refers and (
            state.shown or _is_vague(reading) or reading.strangeness < VERY_STRANGE
        ):  # "is it open Saturday" may; "will it rain Saturday" not
            return Standing("clarify", words.say("clarify_reference"), again)
        if state.about and self._goes_with(text, reading) and not state.puzzled:
            phrase = "heard_only" if tells(text, reading.plain) else "not_followed"
            return Standing("clarify", words.say(phrase, contact=words.organization_contact()), again)
        says_little = "only_help" in reading.intents or _is_vague(reading) or reading.likeness >= self._thresholds.on_topic
        if says_little and "off_task" not in reading.intents:
            if state.puzzled:
                return Standing("handoff", words.say("handoff"), replace(state, puzzled=0))
            return Standing("clarify", words.say("clarify_empty"), again)
        return Standing("out_of_scope", words.say("off_topic_again" if state.puzzled else "off_topic"), again)


def _is_vague(reading: Reading) -> bool:
    """Whether a message has hardly a word that says what it is about: "can I apply for it?"."""
    words = reading.plain.split()
    return len(words) <= FEWEST_WORDS or sum(word not in FUNCTION_WORDS for word in words) < FEWEST_WORDS


def asks(text: str, plain: str) -> bool:
    """Whether a message asks something."""
    return "?" in text or _ASKS.match(plain) is not None


def tells(text: str, plain: str) -> bool:
    """Whether a message tells something of the person or theirs, and asks nothing."""
    return not asks(text, plain) and _TELLS.match(plain) is not None


def _profile_text(profile: Profile, words: EntryWords) -> str:
    said = profile.to_dict()
    if "children_ages" in said:
        said.pop("youngest_child_age", None)
    if not said:
        return words.say("profile_empty")
    lines = [words.say("profile_line", fact=words.say(f"fact_{name}"), value=words.fact(name, value)) for name, value in said.items()]
    return "\n".join([words.say("profile_intro"), *lines])
