"""What the dialogue remembers between turns."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import Any

from navigator.advice.profile import Profile


@dataclass(frozen=True, slots=True)
class State:
    """The memory of a conversation after its last turn."""

    profile: Profile = field(default_factory=Profile)
    needs: tuple[str, ...] = ()
    """Topics of the last turn that had any, most urgent first."""
    about: str = ""
    """The last message that named a need, masked: what an answer to a question goes on from."""
    shown: tuple[str, ...] = ()
    """Ids of the entries shown last, in order."""
    work: tuple[str, ...] = ()
    """SOC codes talked about last, most relevant first."""
    asked: tuple[str, ...] = ()
    """Ids of questions asked so far; the last one may still be open."""
    open_question: str | None = None
    steps: tuple[str, ...] = ()
    """Ids of rules whose steps were given already."""
    puzzled: int = 0
    """How many turns in a row could not be answered."""

    def to_json(self) -> str:
        """The state as text, for storage."""
        body = {item.name: getattr(self, item.name) for item in fields(self)}
        return json.dumps({**body, "profile": self.profile.to_dict()}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> State:
        """The state that `to_json` wrote; a fresh one for empty text. Fields of other versions are passed over."""
        if not text:
            return cls()
        body: dict[str, Any] = json.loads(text)
        known = {item.name for item in fields(cls)} - {"profile"}
        values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in body.items() if name in known}
        return cls(profile=Profile.from_dict(body.get("profile", {})), **values)
