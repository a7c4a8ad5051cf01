"""Thresholds are written where they were read, and nothing else in the file changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from navigator.errors import SettingsError
from navigator.index.settings import read_thresholds, write_thresholds

SHIPPED = Path(__file__).parent.parent / "index" / "settings.toml"


def test_thresholds_written_are_read_again_and_comments_stay(tmp_path: Path) -> None:
    """Only the figures change."""
    path = tmp_path / "settings.toml"
    shutil.copy(SHIPPED, path)
    before = path.read_text(encoding="utf-8")
    fitted = read_thresholds(tmp_path).model_copy(update={"danger": 0.71, "example": 0.4})

    write_thresholds(tmp_path, fitted)

    assert read_thresholds(tmp_path) == fitted
    lines = zip(before.splitlines(), path.read_text(encoding="utf-8").splitlines(), strict=True)
    changed = [new for old, new in lines if old != new]
    assert {line.split(" = ")[0] for line in changed} <= {"danger", "example"}
    assert list(tmp_path.iterdir()) == [path], "nothing is left beside it"


@pytest.mark.parametrize("content", [None, "[understanding", "[understanding]\nexample = 0.5\n"])
def test_file_that_cannot_be_read_is_not_written_over(tmp_path: Path, content: str | None) -> None:
    """A broken file is named and left as it is."""
    path = tmp_path / "settings.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"settings\.toml: cannot be used"):
        write_thresholds(tmp_path, read_thresholds(SHIPPED.parent))
    assert (path.read_text(encoding="utf-8") if path.exists() else None) == content
