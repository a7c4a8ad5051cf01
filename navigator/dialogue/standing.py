"""Messages that name no need: greetings, thanks, questions about the assistant's memory, and what cannot be answered."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navigator.dialogue.state import State
from navigator.dialogue.understanding import CUE_CONFIDENCE

if TYPE_CHECKING:
    from navigator.advice.profile import Profile
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.reply import Outcome
    from navigator.dialogue.understanding import Reading
    from navigator.index.settings import Thresholds

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f]")
FEWEST_WORDS = 2
MOST_WORDS_GOING_ON = 9
TOLD_AS_FACTS = frozenset({"youth", "seniors"})
"""Topics whose words may only say how old someone is."""
COURTESY = frozenset({"greeting", "thanks", "goodbye", "only_help"})


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
        one_word = len(reading.needs) <= 1 and all(
            " " not in need.evidence.strip() or len(need.evidence.split()) <= FEWEST_WORDS for need in reading.needs
        )
        return not (
            one_word and reading.strangeness >= self._thresholds.off_topic_margin and not any(need.urgent for need in reading.needs)
        )

    def tells_only_facts(self, reading: Reading) -> bool:
        """Whether a short message that told a fact names no need but those the fact itself sounds like ("I'm 17")."""
        return (
            len(reading.plain.split()) <= MOST_WORDS_GOING_ON
            and not reading.work.codes
            and all(need.topic in TOLD_AS_FACTS or need.confidence < CUE_CONFIDENCE for need in reading.needs)
        )

    def goes_on(self, reading: Reading) -> bool:
        """Whether a short message that names nothing may go on from the last one."""
        return (
            1 < len(reading.plain.split()) <= MOST_WORDS_GOING_ON
            and reading.strangeness < self._thresholds.off_topic_margin
            and not reading.intents & COURTESY
        )

    def about_memory(self, reading: Reading, state: State, words: EntryWords) -> Standing | None:
        """The reply to "forget me", "start over" and "what do you know about me?"; None for anything else."""
        if "forget" in reading.intents:
            return Standing("answered", words.say("forget_done"), State())
        if "start_over" in reading.intents:
            return Standing("clarify", words.say("reset_done"), State())
        if "show_profile" in reading.intents:
            return Standing("answered", _profile_text(state.profile, words), state)
        return None

    def courtesy(self, reading: Reading, state: State, words: EntryWords) -> Standing | None:
        """The reply to a greeting, thanks or goodbye that says nothing else."""
        said = next((name for name in ("thanks", "goodbye", "greeting") if name in reading.intents), None)
        if said is None:
            return None
        return Standing("clarify" if said == "greeting" else "answered", words.say(said), state)

    def unanswerable(self, text: str, reading: Reading, state: State, words: EntryWords) -> Standing:
        """One question where a message says nothing to go by; what can be helped with where it is off topic. Twice in a row: a person."""
        again = replace(state, puzzled=state.puzzled + 1)
        if not _LETTER.search(text):
            return Standing("clarify", words.say("clarify_empty"), again)
        if not _LATIN.search(text):
            return Standing("clarify", words.say("clarify_language"), again)
        if "select" in reading.intents or "ask_more" in reading.intents or "ask_how" in reading.intents:
            return Standing("clarify", words.say("clarify_reference"), again)
        if "only_help" in reading.intents or len(reading.plain.split()) <= FEWEST_WORDS or reading.likeness >= self._thresholds.on_topic:
            if state.puzzled:
                return Standing("handoff", words.say("handoff"), replace(state, puzzled=0))
            return Standing("clarify", words.say("clarify_empty"), again)
        return Standing("out_of_scope", words.say("off_topic_again" if state.puzzled else "off_topic"), again)


def _profile_text(profile: Profile, words: EntryWords) -> str:
    said = profile.to_dict()
    if not said:
        return words.say("profile_empty")
    lines = [words.say("profile_line", fact=words.say(f"fact_{name}"), value=words.fact(name, value)) for name, value in said.items()]
    return "\n".join([words.say("profile_intro"), *lines])
