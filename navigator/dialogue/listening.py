"""Hears a message in its conversation: cleans it, finds its language, and reads it with what is remembered."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.dialogue.hearing import hear
from navigator.dialogue.privacy import mask_numbers
from navigator.dialogue.redirects import place_asked
from navigator.dialogue.state import State
from navigator.dialogue.turns import Heard
from navigator.errors import MessageError

if TYPE_CHECKING:
    from navigator.casework.conversations import Conversation
    from navigator.dialogue.parts import Parts
    from navigator.dialogue.reply import Language, Message
    from navigator.dialogue.understanding import Reading

LONGEST_MESSAGE = 8_000
"""Letters; a longer message is refused with a sentence that says so."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Listener:
    """Hears messages."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def hear(self, message: Message) -> Heard:
        """The message with its conversation. Raises MessageError for one that cannot be taken, NotFoundError for an unknown one."""
        text = clean(message.text)
        if not text:
            msg = "the message is empty; write a few words about what you need"
            raise MessageError(msg)
        if len(text) > LONGEST_MESSAGE:
            msg = f"the message has {len(text):,} letters and the limit is {LONGEST_MESSAGE:,}; send the most important part first"
            raise MessageError(msg)
        conversations = self._parts.conversations
        if message.conversation_id:
            conversation = conversations.open(message.conversation_id)
        else:
            conversation = conversations.start(message.channel, message.language or "en")
        state = State.from_json(conversation.state)
        language = self._language(message, state, conversation, text)
        reading = self.understood(text, language) if state.language else self._parts.understanding.read(text, language)
        wished = self._parts.standing.language_wished(reading)
        if wished:
            language, state = wished, replace(state, language=wished)
            if state.last:
                return self._again(state, language, conversation, message)
        told = hear(text, reading, state, language, self._parts.questions, self._parts.facts, self._parts.wording.say)
        place = told.place.name if told.place else state.place
        after = replace(state, profile=told.profile, open_question=None, place=place)
        if told.text != text:
            reading = self.understood(told.text, language)
        return Heard(told.text, language, conversation, message, after, told.answered, reading, state, told.place, told.evidence)

    def _again(self, state: State, language: Language, conversation: Conversation, message: Message) -> Heard:
        """The last message that got an answer, as if it were asked anew in another language: its question too."""
        asked = tuple(one for one in state.asked if one != state.open_question)
        reading = self.understood(state.last, language)
        again = replace(state, asked=asked)
        place = place_asked(state.last)
        return Heard(
            state.last, language, conversation, message, again, answered_question=False, reading=reading, before=state, place=place
        )

    def _language(self, message: Message, state: State, conversation: Conversation, text: str) -> Language:
        """The language to answer in: the one asked for in words, else the one chosen on the page, else that of the message."""
        if state.language:
            return "es" if state.language == "es" else "en"
        otherwise: Language = "es" if conversation.language == "es" else "en"
        return message.language or self._parts.lexicon.language_of(text, otherwise)

    def understood(self, text: str, answered_in: Language) -> Reading:
        """A message as understood in the language it is written in, whatever the language of the answer."""
        return self._parts.understanding.read(text, self._parts.lexicon.language_of(text, answered_in))


def clean(text: str) -> str:
    """The text without control characters and with identity and card numbers masked."""
    return mask_numbers(without_hidden(text)).strip()


def without_hidden(text: str) -> str:
    """The text without control characters and marks that turn the direction of writing."""
    return _CONTROL.sub(" ", text).strip()
