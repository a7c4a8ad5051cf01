"""Answers text messages, each once: a message delivered again gets its answer again, and those of one phone are answered in turn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from navigator.casework.phones import Taken
from navigator.dialogue.listening import without_hidden
from navigator.errors import RepeatedMessageError
from navigator.texting.incoming import Visit
from navigator.texting.numbers import sender_number

if TYPE_CHECKING:
    from navigator.casework.phones import Phones
    from navigator.dialogue.reply import Language
    from navigator.texting.flood import Flood
    from navigator.texting.incoming import IncomingText
    from navigator.texting.keywords import Keywords, Order
    from navigator.texting.orders import Orders
    from navigator.texting.talk import Talk


ALWAYS: frozenset[Order | None] = frozenset({"stop", "start", "delete"})
"""Orders that are done however much a phone has written."""


class Texting:
    """Answers text messages."""

    def __init__(self, phones: Phones, keywords: Keywords, orders: Orders, talk: Talk, flood: Flood) -> None:
        self._phones = phones
        self._keywords = keywords
        self._orders = orders
        self._talk = talk
        self._flood = flood

    def answer(self, incoming: IncomingText) -> tuple[str, ...]:
        """What to send back: one message as a rule, none to programs, after a STOP, and in a flood that was told already.

        Raises BusyError where an earlier message of the same phone is not done, storing nothing.
        """
        number = sender_number(incoming.sender)
        if number is None:  # a short code or a name: a program, and two programs would write to each other for ever
            return ()
        before = self._phones.answered(incoming.key)
        if before is not None:
            return before
        with self._phones.hold(number) as phone:
            before = self._phones.answered(incoming.key)  # it may have been answered while this one waited
            if before is not None:
                return before
            taken = self._taken(Visit(incoming, phone, number))
            try:
                self._phones.keep(incoming.key, taken)
            except RepeatedMessageError:  # another process answered it when this one took too long
                return self._phones.answered(incoming.key) or ()
            return tuple(taken.messages)

    def _taken(self, visit: Visit) -> Taken:
        text = without_hidden(visit.incoming.text)
        order, word_in = self._order(visit, text)
        if visit.phone.stopped_at:
            return self._after_stop(visit, text, order, word_in)
        if order in ALWAYS or not (flood := self._flooded(visit, text)):
            taken = self._orders.do(order, word_in, visit) if order else self._answered(visit, text)
        else:
            taken = self._talk.told(visit, "flood") if flood == "tell" else Taken(visit.phone, ())
        first = visit.phone.updated_at is None and not taken.forget
        return replace(taken, consent=taken.consent or "texted") if first else taken

    def _order(self, visit: Visit, text: str) -> tuple[Order | None, Language]:
        """The order that a message is, if it is one, and the language of its word; the provider may know a word that we do not."""
        found = self._keywords.order(text)
        if visit.incoming.told:
            return visit.incoming.told, found[1] if found else visit.language
        return found or (None, visit.language)

    def _after_stop(self, visit: Visit, text: str, order: Order | None, word_in: Language) -> Taken:
        """Nothing, except to who comes back and to a cry for help. Who wants to be forgotten is, and stays stopped."""
        if order == "start":
            return self._orders.do("start", word_in, visit)
        if order == "delete":
            forgotten = self._orders.do("delete", word_in, visit)
            return replace(forgotten, phone=replace(forgotten.phone, stopped_at=visit.phone.stopped_at), messages=())
        return self._talk.answer(visit, text) if self._talk.is_crisis(visit, text) else Taken(visit.phone, ())

    def _flooded(self, visit: Visit, text: str) -> Literal["tell", "ignore"] | None:
        """Whether the phone has written too much for another answer; never for a cry for help."""
        flood = self._flood.check(visit.phone.id)
        return flood if flood and not self._talk.is_crisis(visit, text) else None

    def _answered(self, visit: Visit, text: str) -> Taken:
        went = self._keywords.went(text) if visit.phone.check_in else None
        if went:
            return self._orders.went(visit, went)
        if not text:
            return self._talk.told(visit, "picture" if visit.incoming.pictures else "empty")
        return self._talk.answer(visit, text)
