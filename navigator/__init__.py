"""Navigator, a career navigator: training, jobs, pay and help, with a source and a date for every fact.

from navigator import open_navigator

reply = open_navigator().reply("I want to become a medical assistant")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from navigator.assembly import Navigator, open_navigator

__all__ = ["Navigator", "open_navigator"]


def __getattr__(name: str) -> Any:
    """Loads the assembly on first use, so that `navigator --help` stays quick."""
    if name in __all__:
        from navigator import assembly

        return getattr(assembly, name)
    msg = f"module 'navigator' has no attribute {name!r}"
    raise AttributeError(msg)
