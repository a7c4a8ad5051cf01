"""Material is found in a checkout and in an installed wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from navigator import folders

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder that no checkout surrounds, and a user's data folder."""
    monkeypatch.setattr(folders, "CHECKOUT", tmp_path / "site-packages")
    monkeypatch.setattr(folders, "PACKAGE", tmp_path / "site-packages" / "navigator")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def test_checkout_is_known_by_its_knowledge() -> None:
    """Tests run in one."""
    assert folders.in_checkout()


@pytest.mark.parametrize(("name", "file"), [("knowledge", "topics.yaml"), ("index", "settings.toml"), ("web", "page.html")])
def test_material_of_a_checkout_is_in_its_root(name: str, file: str) -> None:
    """Where staff edit it."""
    assert folders.material(name) == folders.CHECKOUT / name
    assert (folders.material(name) / file).is_file()


def test_data_of_a_checkout_is_kept_beside_it() -> None:
    """The built index with the index's material, conversations under var."""
    assert folders.built_index() == folders.CHECKOUT / "index" / "built"
    assert folders.casework_url() == f"sqlite:///{folders.CHECKOUT / 'var' / 'casework.db'}"


def test_material_of_a_wheel_is_inside_the_package(installed: Path) -> None:
    """Where pyproject puts it."""
    assert not folders.in_checkout()
    assert folders.material("knowledge") == installed / "site-packages" / "navigator" / "_material" / "knowledge"


@pytest.mark.skipif("sys.platform != 'linux'", reason="XDG_DATA_HOME sets the data folder on Linux only")
def test_data_of_a_wheel_is_kept_with_the_user(installed: Path) -> None:
    """Never inside the package."""
    assert folders.built_index() == installed / "data" / "navigator" / "index"
    assert folders.casework_url() == f"sqlite:///{installed / 'data' / 'navigator' / 'casework.db'}"
