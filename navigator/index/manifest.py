"""What a built index says of itself, and the check that it fits what is running."""

from __future__ import annotations

import importlib.metadata
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from navigator.errors import IndexMissingError, IndexStaleError

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 8
"""Raised whenever files of an older build can no longer be read."""
NAME = "manifest.json"
REBUILD = "run `navigator index build`"
STORE, PASSAGES = "knowledge.db", "passages.faiss"
EXAMPLES, DANGERS, FACTS = "examples.safetensors", "dangers.safetensors", "facts.safetensors"
FILES = (STORE, PASSAGES, EXAMPLES, DANGERS, FACTS)
"""The files of a build."""


class Manifest(BaseModel):
    """The manifest of a built index, kept as `manifest.json` beside the generation it names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int
    generation: str
    """Name of the folder beside the manifest that holds the files."""
    model_name: str
    model_digest: str
    dimension: int
    entries: int
    passages: int
    examples: int
    knowledge_hash: str
    learnt: dict[str, str]
    """Of each file learnt from examples, the hash of all that it was learnt from."""
    versions: dict[str, str]

    def folder(self, index: Path) -> Path:
        """Where the files of this build are."""
        return index / self.generation

    def missing(self, index: Path) -> list[Path]:
        """Files of this build that are not there; none for one that is whole."""
        return [path for name in FILES if not (path := self.folder(index) / name).is_file()]


def read_manifest(index: Path) -> Manifest:
    """The manifest of a built index. Raises IndexMissingError or IndexStaleError, both naming the command that mends it."""
    path = index / NAME
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except FileNotFoundError as error:
        msg = f"{index}: no built index there; {REBUILD}"
        raise IndexMissingError(msg) from error
    except (OSError, ValidationError) as error:
        msg = f"{path}: the manifest is broken or of another version; {REBUILD}"
        raise IndexStaleError(msg) from error
    if manifest.format != FORMAT:
        msg = f"{path}: built in format {manifest.format}, this program reads format {FORMAT}; {REBUILD}"
        raise IndexStaleError(msg)
    if not manifest.folder(index).is_dir():
        msg = f"{manifest.folder(index)}: the built index is gone; {REBUILD}"
        raise IndexMissingError(msg)
    return manifest


def check_fits(manifest: Manifest, digest: str, dimension: int) -> None:
    """Raises IndexStaleError unless the index was built by the encoder with that digest and dimension."""
    if manifest.model_digest != digest or manifest.dimension != dimension:
        msg = (
            f"the index was built with {manifest.model_name} ({manifest.model_digest[:12]}, {manifest.dimension} dimensions), "
            f"the encoder running is {digest[:12]} with {dimension}; {REBUILD} with the same NAVIGATOR_MODEL"
        )
        raise IndexStaleError(msg)


def installed_versions() -> dict[str, str]:
    """Versions of what the build was made with."""
    names = ("career-navigator", "faiss-cpu", "sentence-transformers", "torch")
    return {name: importlib.metadata.version(name) for name in names}
