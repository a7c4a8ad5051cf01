"""The index of the knowledge base as it ships, with the default model: the one that stands if it is current, else built once a run."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from conftest import landmarks

from navigator import folders
from navigator.assembly import open_navigator
from navigator.index.build import build_index, is_current
from navigator.index.classifier import LANDMARKS
from navigator.index.encoder import DEFAULT_MODEL, load_encoder, model_digest
from navigator.settings import Settings, read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from navigator.assembly import Navigator
    from navigator.index.encoder import Encoder

IN_MEMORY = "sqlite://"


@cache
def default_encoder() -> Encoder:
    """The default model, loaded once a run."""
    return load_encoder(DEFAULT_MODEL)


def real_index(scratch: Path) -> Path:
    """A folder with a current index; where none stands it is built in `scratch`, for all who ask with the same folder."""
    knowledge, digest = folders.material("knowledge"), model_digest(DEFAULT_MODEL)
    here = scratch / "real-index"
    for folder in (read_settings().index, here):
        if is_current(folder, knowledge, digest):
            return folder
    with landmarks(LANDMARKS):
        build_index(knowledge, here, default_encoder())
    return here


def real_settings(index: Path) -> Settings:
    """Settings for that index that keep conversations in memory and read nothing from the environment."""
    return Settings(model=DEFAULT_MODEL, index=index, database_url=IN_MEMORY, log_level="ERROR", rate_limit="off")


def real_navigator(scratch: Path) -> Navigator:
    """A navigator as people get it."""
    return open_navigator(real_settings(real_index(scratch)), encoder=default_encoder())
