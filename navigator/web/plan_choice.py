"""From what a client chose to what a plan holds: each entry and step looked up, so that no word of the client's gets in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from navigator.casework.plan_items import PlanItem, step_of
from navigator.errors import NotFoundError
from navigator.web.errors import refuse_field
from navigator.web.plan_schemas import ChangedItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from navigator.assembly import Navigator
    from navigator.web.plan_schemas import NewItem

_ONE_WAY = "Give either an `entry`, or a `conversation_id` with its `turn` and `step`."
_NO_KEY = "The plan holds nothing of that key. Get the plan again for the keys it has."
_NO_ENTRY = "No entry has that id. A search gives the ids there are."
_NO_TURN = "There is no such turn, or it is no longer kept. Send the `conversation_id` and `turn` of a reply."
_NO_STEP = "That reply has no such step. Steps are counted from 0 in `next_steps`."


def chosen_items(navigator: Navigator, chosen: Sequence[NewItem], kept: Iterable[PlanItem] = ()) -> list[PlanItem]:
    """The items chosen, in their order; `kept` are those that may be named by key. Ends the request with a 422 that names a bad one."""
    chooser = _Chooser(navigator, {item.key: item for item in kept})
    return [chooser.item(f"items.{number}", one) for number, one in enumerate(chosen)]


@dataclass(frozen=True, slots=True)
class _Chooser:
    """Looks up one item after the other, each reply once."""

    navigator: Navigator
    kept: dict[str, PlanItem]
    replies: dict[tuple[str, int], dict[str, Any]] = field(default_factory=dict)

    def item(self, place: str, chosen: NewItem) -> PlanItem:
        """The item chosen; `place` names it where it is refused."""
        key = chosen.key if isinstance(chosen, ChangedItem) else None
        step = (chosen.conversation_id, chosen.turn, chosen.step)
        ways = [key is not None, chosen.entry is not None, any(part is not None for part in step)]
        if ways.count(True) != 1:
            refuse_field(place, _ONE_WAY)
        if key is not None:
            found = self._kept(place, key)
        elif chosen.entry is not None:
            found = self._entry(place, chosen.entry)
        else:
            found = self._step(place, *step)
        return found if chosen.done is None else replace(found, done=chosen.done)

    def _kept(self, place: str, key: str) -> PlanItem:
        if key not in self.kept:
            refuse_field(place, _NO_KEY)
        return self.kept[key]

    def _entry(self, place: str, entry: str) -> PlanItem:
        try:
            return PlanItem(self.navigator.entry(entry).id)
        except NotFoundError:
            refuse_field(place, _NO_ENTRY)

    def _step(self, place: str, conversation: str | None, turn: int | None, number: int | None) -> PlanItem:
        if conversation is None or turn is None or number is None:
            refuse_field(place, _ONE_WAY)
        try:
            reply = self.replies.get((conversation, turn)) or self.navigator.casework.conversations.reply(conversation, turn)
        except NotFoundError:
            refuse_field(place, _NO_TURN)
        self.replies[conversation, turn] = reply
        found = step_of(reply, number)
        if found is None:
            refuse_field(place, _NO_STEP)
        return found
