"""Answers messages in their conversation: the assistant's reply as text messages, the rest of it, the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from navigator.casework.handoffs import Reach
from navigator.casework.phones import Taken
from navigator.dialogue.hand_over import Leave
from navigator.dialogue.state import State
from navigator.dialogue.text_message import Texts
from navigator.errors import MessageError, NotFoundError, RepeatedMessageError
from navigator.texting.words import with_line_after

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from navigator.assembly import Navigator
    from navigator.dialogue.reply import Language
    from navigator.texting.incoming import Visit
    from navigator.texting.words import TextWords

_ABOUT = "about"
"""The topic of who asks for the organisation itself, as one who wants a person does."""
_CRISIS_LINE = "988"
_REACHED = frozenset({"program", "service"})


class Talk:
    """Talks with phones."""

    def __init__(self, navigator: Navigator, words: TextWords, now: Callable[[], datetime], *, days: int, reminds: bool) -> None:
        """A conversation goes on for `days` after its last message; `reminds` where reminders can be sent."""
        self._navigator = navigator
        self._conversations = navigator.casework.conversations
        self._words = words
        self._now = now
        self._lasts = timedelta(days=days)
        self._reminds = reminds

    def answer(self, visit: Visit, text: str) -> Taken:
        """The answer to words. A phone's first one says who this is and how to stop; a cry for help is answered with help alone."""
        try:
            reply, texts = self._reply(visit, text)
        except MessageError:  # nothing but marks that are not shown
            return self.told(visit, "empty")
        language: Language = reply["language"]
        if reply["outcome"] == "handoff" and reply["handoff"]:  # not for who is only told whom to call after puzzling messages
            texts = self._handed_over(visit, reply, texts, language)
        messages = texts.messages(self._introduction(visit, language))
        if self._reminds and len(messages) == 1 and _tells_one(reply):
            messages = (with_line_after(self._words.say("remind_offer", language), messages[0]),)
        phone = replace(
            visit.phone, conversation_id=reply["conversation_id"], turn=reply["turn"], language=language, rest=messages[1:],
            introduced=visit.phone.introduced or not texts.alone, check_in=None,
        )  # fmt: skip
        return Taken(phone, messages[:1])

    def is_crisis(self, visit: Visit, text: str) -> bool:
        """Whether words cry for help, by the phrases or by likeness, as the assistant finds it: they are answered whatever else holds."""
        parts = self._navigator.parts
        reading = parts.understanding.read(text, parts.lexicon.language_of(text, visit.language))
        if parts.safety.check(text, visit.language):
            return not parts.dangers.reads_calm(reading)
        sensed = parts.dangers.sense(reading)
        return sensed is not None and sensed.sure

    def rest(self, visit: Visit) -> Taken:
        """What is left of the last answer."""
        left = tuple(visit.phone.rest)
        if not left or not self._goes_on(visit):
            return self.told(visit, "no_more")
        return Taken(replace(visit.phone, rest=left[1:]), left[:1])

    def before(self, visit: Visit) -> Taken:
        """The answer before the one that the phone sees; numbers stand for what that one lists again."""
        phone = visit.phone
        if not self._goes_on(visit) or phone.turn < 2:
            return self.told(visit, "nothing_before")
        conversation_id, turn = phone.conversation_id or "", phone.turn - 1
        try:
            conversation, reply = self._conversations.open(conversation_id), self._conversations.reply(conversation_id, turn)
        except NotFoundError:
            return self.told(visit, "nothing_before")
        state = State.from_json(conversation.state).resumed(self._conversations.resumes(conversation_id, turn))
        self._conversations.restate(replace(conversation, state=state.to_json()))
        messages = tuple(reply["messages"])
        return Taken(replace(phone, turn=turn, rest=messages[1:], check_in=None), messages[:1])

    def told(self, visit: Visit, phrase: str, language: Language | None = None) -> Taken:
        """A fixed phrase; what the phone saw before stays."""
        spoken = language or visit.language
        messages = Texts((self._words.say(phrase, spoken),)).messages(self._introduction(visit, spoken))
        return Taken(replace(visit.phone, language=spoken, introduced=True), messages)

    def seen(self, visit: Visit) -> dict[str, Any] | None:
        """The reply that the phone sees; None where its conversation is over."""
        if not self._goes_on(visit):
            return None
        try:
            return self._conversations.reply(visit.phone.conversation_id or "", visit.phone.turn)
        except NotFoundError:
            return None

    def _goes_on(self, visit: Visit) -> bool:
        last = visit.phone.updated_at
        return bool(visit.phone.conversation_id and last and self._now() - last < self._lasts)

    def _introduction(self, visit: Visit, language: Language) -> str:
        return "" if visit.phone.introduced else self._words.say("intro", language)

    def _reply(self, visit: Visit, text: str) -> tuple[dict[str, Any], Texts]:
        """The assistant's reply as JSON values, and what of it is told by text message.

        A message that was answered already, whose answer got lost when a process died, gets the stored reply.
        """
        key = visit.incoming.key
        conversation_id = visit.phone.conversation_id if self._goes_on(visit) else None
        for asked_in in () if self._conversations.answered(key) else (conversation_id, None):
            try:
                reply = self._navigator.reply(text, conversation_id=asked_in, channel="sms", message_id=key)
            except NotFoundError:  # deleted meanwhile, on the website or by its age
                continue
            except RepeatedMessageError:  # answered a moment ago by another process
                break
            return reply.to_dict(), reply.texts or Texts(())
        return self._stored(key)

    def _stored(self, key: str) -> tuple[dict[str, Any], Texts]:
        reply = self._conversations.answered(key)
        if reply is None:
            msg = "the conversation was deleted while it was answered"
            raise NotFoundError(msg)
        rest = self._words.rest(reply["language"])
        lines = (line for message in reply["messages"] for line in message.splitlines() if line != rest)
        return reply, Texts(tuple(lines), rest=rest, alone=reply["outcome"] == "crisis")

    def _handed_over(self, visit: Visit, reply: dict[str, Any], texts: Texts, language: Language) -> Texts:
        """What a person who wants a person is told; staff get the number to text back to. What else was asked comes after it."""
        left = Leave(reply["conversation_id"], language, reach=Reach("text", visit.number))
        told = self._navigator.hand_over.take(left).text
        wanted = any(need["topic"] != _ABOUT for need in reply["needs"])
        lead = set(self._navigator.parts.wording.say("handoff", language).splitlines())
        served = tuple(line for line in texts.lines if line not in lead) if wanted else ()
        foot = () if _CRISIS_LINE in told else texts.foot
        return Texts((told, *served), foot, texts.choices, self._words.rest(language))


def _tells_one(reply: dict[str, Any]) -> bool:
    """Whether a reply is about one program or service, and asks nothing."""
    return reply["outcome"] == "answered" and len(reply["matches"]) == len(referred(reply)) == 1 and not reply["question"]


def referred(reply: dict[str, Any]) -> list[str]:
    """Ids of the programs and services of a reply."""
    return [match["id"] for match in reply["matches"] if match["kind"] in _REACHED]
