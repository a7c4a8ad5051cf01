"""Puts what a turn came to into the words of its channel, and keeps the turn in its conversation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.casework.conversations import Turn
from navigator.dialogue.compose import as_text, compose_desk, compose_web
from navigator.dialogue.listening import clean
from navigator.dialogue.privacy import mask_contacts
from navigator.dialogue.reply import Block, Reply
from navigator.dialogue.show import show_matches
from navigator.dialogue.texting import asked_by_text, compose_sms
from navigator.dialogue.turns import topics_of

if TYPE_CHECKING:
    from navigator.casework.conversations import Conversations
    from navigator.dialogue.entry_words import EntryWords
    from navigator.dialogue.safety import Alarm
    from navigator.dialogue.text_message import Texts
    from navigator.dialogue.turns import Answer, Heard


class Keeper:
    """Words answers and stores turns."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations

    def worded(self, answer: Answer, heard: Heard, words: EntryWords, alarm: Alarm | None) -> Reply:
        """The reply of a turn, in the words and the length of its channel."""
        findings = answer.findings
        told = replace(findings, sections=()) if alarm or findings.told else findings
        blocks: tuple[Block, ...] = compose_web(told, words)
        texts: Texts | None = None
        if heard.message.channel == "sms":
            texts = replace(compose_sms(findings if findings.told else told, words), alone=alarm is not None)
            text = "\n\n".join(texts.messages())
            findings = replace(findings, question=asked_by_text(findings.question))
        elif heard.message.channel == "desk" and told.sections:
            text = compose_desk(told, words)
        else:
            text = as_text(blocks)
        return Reply(
            conversation_id=heard.conversation.id, language=heard.language, outcome=answer.outcome, text=text, needs=answer.needs,
            profile=answer.state.profile, matches=show_matches(findings.sections, words), next_steps=findings.steps,
            question=findings.question, suggestions=answer.suggestions, texts=texts, blocks=blocks, handoff=answer.handoff,
        )  # fmt: skip

    def kept(self, reply: Reply, answer: Answer, heard: Heard) -> Reply:
        """Stores the turn and gives the reply back with its number; for who asks to be forgotten, deletes all and keeps an empty one.

        Raises RepeatedMessageError for a message that was answered already.
        """
        state = replace(answer.state, about=mask_contacts(answer.state.about), last=mask_contacts(answer.state.last))
        conversation = replace(heard.conversation, language=heard.language, state=state.to_json())
        if answer.forget:
            self._conversations.forget(conversation.id)
            conversation = replace(conversation, turns=0)
        typed = mask_contacts(clean(heard.message.text))
        turn = Turn(
            "" if answer.forget else typed, reply.outcome, topics_of(reply.needs), [match.id for match in reply.matches],
            heard.message.message_id, reply.to_dict(), state.resumes(),
        )  # fmt: skip
        return replace(reply, turn=self._conversations.add(conversation, turn).turns)
