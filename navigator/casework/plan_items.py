"""What a plan holds: entries by their id, and steps copied from a stored reply. Nothing a person wrote."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A next step as a reply gave it, in the language of that reply; `rule` is the id of the rule it is from."""

    rule: str
    text: str
    when: str
    why: str
    documents: tuple[str, ...]
    fallback: str | None
    language: str


@dataclass(frozen=True, slots=True)
class PlanItem:
    """An entry, or a step that may be about an entry; `done` where the person ticked it."""

    entry: str | None
    step: PlannedStep | None = None
    done: bool = False

    @property
    def key(self) -> str:
        """Its name within a plan, the same whenever the same entry or step is kept."""
        return f"step:{self.step.rule}:{self.entry or ''}" if self.step else f"entry:{self.entry}"

    def to_dict(self) -> dict[str, Any]:
        """The item as JSON values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> PlanItem:
        """The item that `to_dict` gave."""
        step = stored["step"]
        return cls(stored["entry"], PlannedStep(**{**step, "documents": tuple(step["documents"])}) if step else None, stored["done"])


def step_of(reply: Mapping[str, Any], number: int) -> PlanItem | None:
    """The step of a stored reply at a place in its `next_steps`, from 0; None where it has none there."""
    steps = reply["next_steps"]
    if not 0 <= number < len(steps):
        return None
    step = steps[number]
    copied = {name: step[name] for name in ("rule", "text", "when", "why", "fallback")}
    return PlanItem(step["entry"], PlannedStep(**copied, documents=tuple(step["documents"]), language=reply["language"]))
