"""Answers text messages, each once: a message delivered again gets its answer again, and those of one phone are answered in turn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from navigator.casework.phones import Taken
from navigator.dialogue.listening import without_hidden
from navigator.texting.incoming import Visit
from navigator.texting.numbers import sender_number

if TYPE_CHECKING:
    from navigator.casework.phones import Phones
    from navigator.texting.flood import Flood
    from navigator.texting.incoming import IncomingText
    from navigator.texting.keywords import Keywords
    from navigator.texting.orders import Orders
    from navigator.texting.talk import Talk


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
            self._phones.keep(incoming.key, taken)
            return tuple(taken.messages)

    def _taken(self, visit: Visit) -> Taken:
        text = without_hidden(visit.incoming.text)
        order = self._keywords.order(text)
        if visit.phone.stopped_at:
            return self._after_stop(visit, text, starts=order is not None and order[0] == "start")
        taken = self._orders.do(*order, visit) if order else self._answered(visit, text)
        first = visit.phone.updated_at is None and not taken.forget
        return replace(taken, consent=taken.consent or "texted") if first else taken

    def _after_stop(self, visit: Visit, text: str, *, starts: bool) -> Taken:
        """Nothing, except to who comes back and to a cry for help."""
        if starts:
            return self._orders.do("start", visit.language, visit)
        return self._talk.answer(visit, text) if self._talk.is_crisis(visit) else Taken(visit.phone, ())

    def _answered(self, visit: Visit, text: str) -> Taken:
        flood = None if self._talk.is_crisis(visit) else self._flood.check(visit.phone.id)
        if flood:
            return self._talk.told(visit, "flood") if flood == "tell" else Taken(visit.phone, ())
        went = self._keywords.went(text) if visit.phone.check_in else None
        if went:
            return self._orders.went(visit, went)
        if not text:
            return self._talk.told(visit, "picture" if visit.incoming.pictures else "empty")
        return self._talk.answer(visit, text)
