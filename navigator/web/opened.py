"""The navigator as the web layer holds it: opened, or the reason why it could not be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from navigator.errors import IndexMissingError, NavigatorError

if TYPE_CHECKING:
    from navigator.assembly import Navigator

_UNKNOWN = IndexMissingError("the index is not open; run `navigator index build`, then start the server again")


@dataclass(frozen=True, slots=True)
class Opened:
    """A navigator, or the problem that kept it from opening."""

    navigator: Navigator | None
    problem: NavigatorError = _UNKNOWN

    def use(self) -> Navigator:
        """The navigator. Raises the problem where there is none."""
        if self.navigator is None:
            raise self.problem
        return self.navigator

    def organization(self) -> dict[str, Any]:
        """What the knowledge base says of the organisation; nothing while that is not open."""
        return dict(self.navigator.retriever.store.material("organization").value) if self.navigator else {}
