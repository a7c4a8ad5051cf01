"""Settings come from the environment or a .env file, and a mistake names the setting."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from navigator import folders
from navigator.errors import SettingsError
from navigator.settings import Settings, read_settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of this machine counts."""
    for name in [name for name in os.environ if name.startswith("NAVIGATOR_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_every_setting_has_a_default_that_works() -> None:
    """The packaged model, the folders of this installation, and a limit."""
    settings = read_settings()
    assert (settings.model, settings.log_level, settings.rate_limit) == ("default", "INFO", "30 per minute")
    assert (settings.index, settings.database_url) == (folders.built_index(), folders.casework_url())


def test_environment_sets_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each by its name after NAVIGATOR_."""
    monkeypatch.setenv("NAVIGATOR_MODEL", "hashing")
    monkeypatch.setenv("NAVIGATOR_INDEX", str(tmp_path))
    monkeypatch.setenv("NAVIGATOR_RATE_LIMIT", "off")
    settings = read_settings()
    assert (settings.model, settings.index, settings.rate_limit) == ("hashing", tmp_path, "off")


def test_env_file_sets_them_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Lines for other programs are passed over."""
    (tmp_path / ".env").write_text("NAVIGATOR_MODEL=hashing\nNAVIGATOR_LOG_LEVEL=ERROR\nOTHER=1\n", encoding="utf-8")
    monkeypatch.setenv("NAVIGATOR_LOG_LEVEL", "DEBUG")
    settings = read_settings()
    assert (settings.model, settings.log_level) == ("hashing", "DEBUG")


def test_what_is_given_wins_and_none_is_not_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As an option on the command line does."""
    monkeypatch.setenv("NAVIGATOR_MODEL", "hashing")
    settings = read_settings(index=tmp_path, model=None)
    assert (settings.index, settings.model) == (tmp_path, "hashing")


@pytest.mark.parametrize("name", Settings.model_fields)
@pytest.mark.parametrize("where", ["environment", ".env"])
def test_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, where: str) -> None:
    """As `NAVIGATOR_INDEX=` in a file of settings, or a variable that a container passes on without a value."""
    before = read_settings()
    variable = f"NAVIGATOR_{name.upper()}"
    if where == "environment":
        monkeypatch.setenv(variable, "")
    else:
        (tmp_path / ".env").write_text(f"{variable}=\n", encoding="utf-8")
    assert read_settings() == before


def test_empty_variable_leaves_the_env_file_its_word(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Only a value wins over the file."""
    (tmp_path / ".env").write_text("NAVIGATOR_MODEL=hashing\n", encoding="utf-8")
    monkeypatch.setenv("NAVIGATOR_MODEL", "")
    assert read_settings().model == "hashing"


@pytest.mark.parametrize("level", ["loud", "info", "0"])
def test_mistake_names_the_setting_the_value_and_where_to_mend_it(monkeypatch: pytest.MonkeyPatch, level: str) -> None:
    """With what may be written instead."""
    monkeypatch.setenv("NAVIGATOR_LOG_LEVEL", level)
    with pytest.raises(SettingsError) as error:
        read_settings()
    message = str(error.value)
    for part in ("NAVIGATOR_LOG_LEVEL", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'", f"not {level!r}", ".env"):
        assert part in message


def test_settings_cannot_be_changed() -> None:
    """They are read once and passed in."""
    with pytest.raises(ValidationError, match="frozen"):
        Settings().model = "other"  # type: ignore[misc]
