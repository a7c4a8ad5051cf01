"""Finds the material (knowledge, index settings, web files) in a checkout or an installed wheel, and where to keep data."""

from __future__ import annotations

from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent


def in_checkout() -> bool:
    """Whether the program runs from a source checkout."""
    return (CHECKOUT / "knowledge" / "topics.yaml").is_file()


def material(name: str) -> Path:
    """The folder of staff-edited material: "knowledge", "index" or "web"."""
    return (CHECKOUT if in_checkout() else PACKAGE / "_material") / name


def data() -> Path:
    """Where what the program makes is kept: `var/` in a checkout, else the user's data folder."""
    return CHECKOUT / "var" if in_checkout() else platformdirs.user_data_path("navigator")


def built_index() -> Path:
    """Where the built index is kept unless NAVIGATOR_INDEX says otherwise."""
    return CHECKOUT / "index" / "built" if in_checkout() else data() / "index"


def casework_url() -> str:
    """The database of conversations unless NAVIGATOR_DATABASE_URL says otherwise."""
    return f"sqlite:///{data() / 'casework.db'}"
