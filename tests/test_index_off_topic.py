"""The out-of-scope questions of CLINC150 are read, and a file that is something else is named with the fix."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from navigator.errors import InputFileError
from navigator.index.off_topic import read_off_topic

SHARED = Path(__file__).parents[2] / "shared" / "data" / "eval-clinc150" / "train_val.json"


def test_only_what_is_out_of_scope_is_read(tmp_path: Path) -> None:
    """From every part, in the file's order; empty texts are passed over."""
    path = tmp_path / "clinc.json"
    parts = {
        "train": [["what is my balance", "balance"]],
        "oos_train": [["a show on broadway", "oos"], [" ", "oos"]],
        "val": [["hm", "oos"]],
    }
    path.write_text(json.dumps(parts), encoding="utf-8")
    assert read_off_topic(path) == ["a show on broadway", "hm"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        (b"\xff\xfe", "cannot be read"),
        (b"oos", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "file: Input should be a valid dictionary"),
        (b'{"oos_val": [["one"]]}', "oos_val.0"),
        (b'{"oos_val": [[1, "oos"]]}', "oos_val.0.0"),
        (b'{"train": [["what is my balance", "balance"]]}', "no question in it is labelled 'oos'"),
        (b"{}", "no question in it"),
    ],
)
def test_file_that_is_something_else_is_named(tmp_path: Path, content: bytes | None, said: str) -> None:
    """With what is wrong in it."""
    path = tmp_path / "clinc.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputFileError) as error:
        read_off_topic(path)
    assert str(error.value).startswith(f"{path}: ")
    assert said in str(error.value)


@pytest.mark.skipif(not SHARED.is_file(), reason="CLINC150 is not here")
def test_file_of_clinc150_is_read() -> None:
    """Both of its out-of-scope parts."""
    assert len(read_off_topic(SHARED)) == 200
