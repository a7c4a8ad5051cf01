"""Encrypts names and contacts, so that a copy of the database alone tells nobody who a person is or how to reach them."""

from __future__ import annotations

import base64
import hmac
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from filelock import FileLock

from navigator import folders
from navigator.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

SHORTEST_KEY = 32
"""Letters of a key."""
_CONTACTS = b"navigator: names and contacts"
_NUMBERS = b"navigator: phone numbers"


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys, the newest first, as what encrypts and what hashes."""

    box: MultiFernet
    hashing: tuple[bytes, ...]


class Secrets:
    """Encrypts and decrypts texts with the keys of a setting, or of a key file where nothing is set.

    Several keys have commas between them: the first encrypts, all decrypt. So a key is changed by writing the new one before it.
    """

    def __init__(self, keys: str = "", *, folder: Path | None = None) -> None:
        """Checks the keys; the key file, `secret.key` in `folder` or the data folder, is made on first use. Raises SettingsError."""
        self._folder = folder
        self._keys = _keys(keys, "NAVIGATOR_SECRET_KEY", "make one with `openssl rand -base64 32`") if keys.strip() else None
        self._needs_file = self._keys is None

    def key_file(self) -> Path | None:
        """The key file, made where there was none yet; None where the setting gives the keys. Raises SettingsError."""
        if not self._needs_file:
            return None
        self._use()
        return self._path()

    def encrypt(self, text: str) -> bytes:
        """The text as a token that only the keys open. Raises SettingsError where no key file can be made."""
        return self._use().box.encrypt(text.encode())

    def decrypt(self, token: bytes) -> str | None:
        """The text of a token; None where none of the keys opens it. Raises SettingsError where no key file can be read."""
        try:
            return self._use().box.decrypt(token).decode()
        except InvalidToken:
            return None

    def fingerprints(self, number: str) -> tuple[str, ...]:
        """The keyed hash of a phone number (HMAC-SHA256) under each key, the newest first: without a key nobody can try all numbers.

        Raises SettingsError where no key file can be made.
        """
        return tuple(hmac.new(key, number.encode(), "sha256").hexdigest() for key in self._use().hashing)

    def _use(self) -> _Keys:
        if self._keys is None:
            path = self._path()
            try:
                text = _read_or_make(path)
            except (OSError, UnicodeDecodeError) as error:
                msg = f"{path}: cannot keep a key there ({error}); set NAVIGATOR_SECRET_KEY to a text of {SHORTEST_KEY} letters or more"
                raise SettingsError(msg) from error
            self._keys = _keys(text, str(path), "restore it from a backup, or delete it: what it encrypted is lost then")
        return self._keys

    def _path(self) -> Path:
        return (self._folder or folders.data()) / "secret.key"


def _keys(keys: str, where: str, fix: str) -> _Keys:
    """The keys of a text, ready for use. Raises SettingsError for a short one, without showing it."""
    texts = [key.strip() for key in keys.split(",")]
    if any(len(text) < SHORTEST_KEY for text in texts):
        msg = f"{where}: a key needs {SHORTEST_KEY} letters or more, and commas only stand between keys; {fix}"
        raise SettingsError(msg)
    boxes = [Fernet(base64.urlsafe_b64encode(_derived(text, _CONTACTS))) for text in texts]
    return _Keys(MultiFernet(boxes), tuple(_derived(text, _NUMBERS) for text in texts))


def _derived(text: str, purpose: bytes) -> bytes:
    """A key of 32 bytes that is derived from a text for one purpose (HKDF, RFC 5869)."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(text.encode())


def _read_or_make(path: Path) -> str:
    """What the key file holds. Of several processes that start at once one makes it, and all get the same key."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f"{path.name}.lock")):
            if not path.exists():
                _write(path, Fernet.generate_key())
    return path.read_text(encoding="utf-8")


def _write(path: Path, key: bytes) -> None:
    """Writes a file that only its owner can read, and that is there whole or not at all."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)  # left by a process that was stopped while it wrote
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
