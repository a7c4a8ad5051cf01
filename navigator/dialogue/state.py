"""What the dialogue remembers between turns."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from navigator.advice.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

_RESUMED = ("needs", "about", "shown", "classes", "best", "chosen", "compared", "work", "place", "open_question", "last")
"""Fields that are about the answer a person sees, not about the person."""


@dataclass(frozen=True, slots=True)
class State:
    """The memory of a conversation after its last turn."""

    profile: Profile = field(default_factory=Profile)
    needs: tuple[str, ...] = ()
    """Topics of the last turn that had any, most urgent first."""
    about: str = ""
    """The last message that named a need, masked: what an answer to a question goes on from."""
    shown: tuple[str, ...] = ()
    """Ids of the entries listed last, in the order they were numbered. A follow-up about one of them leaves the list as it is."""
    classes: tuple[str, ...] = ()
    """Ids of the programs of the last list that had any."""
    best: tuple[str, ...] = ()
    """Ids of the best entry of each need of the last answer, told or not."""
    chosen: str = ""
    """Id of the one of them that is being talked about; none after a new list."""
    told: tuple[str, ...] = ()
    """Ids of the entries told in full since the subject was named."""
    seen: tuple[str, ...] = ()
    """Ids of the entries listed before the last list, for the same subject."""
    compared: tuple[str, ...] = ()
    """SOC codes of the work that was told side by side last."""
    work: tuple[str, ...] = ()
    """SOC codes talked about last, most relevant first."""
    place: str = ""
    """A city or county of California asked about that is not where the person lives."""
    does: tuple[str, ...] = ()
    """SOC code of the work the person says they do now; none where they have not said."""
    waits: tuple[str, ...] = ()
    """The question about a change of work that waits for the person's pay or parents' work, then SOC codes of that work; or none."""
    asked: tuple[str, ...] = ()
    """Ids of questions asked so far; the last one may still be open."""
    open_question: str | None = None
    offered: str = ""
    """The topic that was offered to be looked up: what a "yes" asks for."""
    danger: str = ""
    """The kind of danger that the last reply was about, where it was a crisis reply: what a "yes" speaks of."""
    steps: tuple[str, ...] = ()
    """Ids of rules whose steps were given already."""
    consoled: bool = False
    """Whether a kind word was said already."""
    puzzled: int = 0
    """How many turns in a row could not be answered."""
    last: str = ""
    """The last message that got an answer of its own, masked: what is answered again in another language."""
    language: str = ""
    """The language the person asked to be answered in, until they ask for another; none where they did not."""

    def to_json(self) -> str:
        """The state as text, for storage."""
        body = {item.name: getattr(self, item.name) for item in fields(self)}
        return json.dumps({**body, "profile": self.profile.to_dict()}, ensure_ascii=False)

    def resumes(self) -> dict[str, Any]:
        """What a person who goes back to this turn's answer talks about again, as JSON values: lists, question, subject; no facts."""
        return {name: list(value) if isinstance(value := getattr(self, name), tuple) else value for name in _RESUMED}

    def resumed(self, values: Mapping[str, Any]) -> State:
        """The state of a person who went back to a turn whose `resumes` gave these values."""
        held = {name: value for name, value in values.items() if name in _RESUMED}
        again: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in held.items()}
        return replace(self, **again)

    @classmethod
    def from_json(cls, text: str) -> State:
        """The state that `to_json` wrote; a fresh one for empty text. Fields of other versions are passed over."""
        if not text:
            return cls()
        body: dict[str, Any] = json.loads(text)
        known = {item.name for item in fields(cls)} - {"profile"}
        values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in body.items() if name in known}
        return cls(profile=Profile.from_dict(body.get("profile", {})), **values)
