"""Names and contacts are encrypted with keys that can be changed, and a lost key is no crash."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from navigator.casework.secrets import Secrets
from navigator.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

OLD = "an old key of more than thirty letters"
NEW = "a new key of more than thirty letters"


@pytest.mark.parametrize("text", ["", "650-330-6400", "Ñandú 🙂", "x" * 10_000, "a,b\n\0"])
def test_text_comes_back_as_it_was(text: str) -> None:
    """And its token shows nothing of it; the same text never gives the same token."""
    secrets = Secrets(NEW)
    token = secrets.encrypt(text)
    assert secrets.decrypt(token) == text
    assert not text or text.encode() not in token
    assert secrets.encrypt(text) != token


@pytest.mark.parametrize(
    ("keys", "readable"),
    [(OLD, True), (f"{NEW},{OLD}", True), (f" {NEW} , {OLD} ", True), (f"{OLD},{NEW}", True), (NEW, False), (OLD.upper(), False)],
)
def test_keys_used_before_still_read(keys: str, *, readable: bool) -> None:
    """A token that no key opens is told apart, not raised."""
    token = Secrets(OLD).encrypt("650-330-6400")
    assert Secrets(keys).decrypt(token) == ("650-330-6400" if readable else None)


def test_first_key_encrypts() -> None:
    """So that an old one can be dropped once nothing it encrypted is left."""
    assert Secrets(NEW).decrypt(Secrets(f"{NEW},{OLD}").encrypt("a")) == "a"


@pytest.mark.parametrize("token", [b"", b"nonsense", b"gAAAA", "ñ".encode()])
def test_broken_token_is_not_readable(token: bytes) -> None:
    """As a damaged database may hold."""
    assert Secrets(NEW).decrypt(token) is None


@pytest.mark.parametrize("keys", ["short", "x" * 31, f"{NEW},", f"{NEW},,{OLD}", ",", f"{NEW},short", f"{' ' * 40}x"])
def test_short_key_names_the_setting_and_is_not_shown(keys: str) -> None:
    """The message says how to make a long one."""
    with pytest.raises(SettingsError, match=r"NAVIGATOR_SECRET_KEY: .*32 letters.*openssl") as error:
        Secrets(keys)
    assert "short" not in str(error.value)


def test_key_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    """On first use and not before; opened again it is the same key."""
    folder = tmp_path / "var" / "data"
    secrets = Secrets(folder=folder)
    assert not folder.exists()
    token = secrets.encrypt("a")
    path = folder / "secret.key"
    assert secrets.key_file() == path
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o600
    assert Secrets(folder=folder).decrypt(token) == "a"
    assert Secrets(f"{NEW},{path.read_text(encoding='utf-8')}").decrypt(token) == "a"
    assert not path.with_name("secret.key.new").exists()


def test_no_key_file_where_the_setting_gives_keys(tmp_path: Path) -> None:
    """Nothing is written."""
    secrets = Secrets(NEW, folder=tmp_path)
    secrets.encrypt("a")
    assert secrets.key_file() is None
    assert list(tmp_path.iterdir()) == []


def test_file_left_half_written_is_written_anew(tmp_path: Path) -> None:
    """As by a process that was stopped."""
    (tmp_path / "secret.key.new").write_text("half", encoding="utf-8")
    assert Secrets(folder=tmp_path).decrypt(Secrets(folder=tmp_path).encrypt("a")) == "a"


def test_several_processes_start_with_the_same_key(tmp_path: Path) -> None:
    """One makes it, the others find it: each reads what the others wrote."""
    program = (
        "import sys; from pathlib import Path; from navigator.casework.secrets import Secrets;"
        "print(Secrets(folder=Path(sys.argv[1])).encrypt('a').decode())"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    workers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    tokens = [worker.communicate(timeout=60)[0].strip().encode() for worker in workers]
    assert [Secrets(folder=tmp_path).decrypt(token) for token in tokens] == ["a"] * 4


@pytest.mark.parametrize("content", [b"", b"short", b"\xff\xfe\x00" * 20])
def test_damaged_key_file_is_named_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    """A new key over it would lose what it encrypted."""
    path = tmp_path / "secret.key"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"secret\.key: "):
        Secrets(folder=tmp_path).encrypt("a")
    assert path.read_bytes() == content


def test_folder_that_cannot_be_written_names_the_setting(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "var").write_text("", encoding="utf-8")
    with pytest.raises(SettingsError, match="set NAVIGATOR_SECRET_KEY"):
        Secrets(folder=tmp_path / "var").encrypt("a")
