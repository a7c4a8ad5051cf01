"""Reads and writes index/settings.toml: when a likeness counts."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from navigator.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path


class Thresholds(BaseModel):
    """Scores from which a likeness to examples counts: 0 shows nothing, 1 is sure."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    example: float
    example_alone: float
    example_with_hint: float
    on_topic: float
    off_topic_margin: float
    danger: float
    worry: float
    fact: float


def read_thresholds(folder: Path) -> Thresholds:
    """The thresholds in a folder's settings.toml. Raises SettingsError."""
    path = folder / "settings.toml"
    try:
        return Thresholds.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))["understanding"])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, ValidationError) as error:
        msg = f"{path}: cannot be used ({error}); see the comments of the one that comes with the program"
        raise SettingsError(msg) from error


def write_thresholds(folder: Path, thresholds: Thresholds) -> None:
    """Writes them into a folder's settings.toml, at once or not at all; its comments and their order stay. Raises SettingsError."""
    import tomlkit

    read_thresholds(folder)
    path = folder / "settings.toml"
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    section = document["understanding"]
    section.update(thresholds.model_dump())
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_text(tomlkit.dumps(document), encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        msg = f"{path}: cannot be written ({error.strerror}); check who may write there"
        raise SettingsError(msg) from error
