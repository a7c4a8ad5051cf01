"""Full-text search with BM25 over the passages, in the knowledge base's own SQLite file (FTS5, accents folded)."""

from __future__ import annotations

import re
import threading
import unicodedata
from typing import TYPE_CHECKING

import sqlite_utils

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

WORD = re.compile(r"[^\W_]+")

_ENGLISH = (
    "a an and are as at be been but by can could do does for from get got had has have how i if im in into is it its just like me my need "
    "no not of on or our out please so some someone something that the their them then there they this to too up us want was we what when "
    "where which who will with would you your"
)
_SPANISH = (
    "al algo alguien como con cual cuando de del donde el ella en eres es esta este estoy favor fue ha hay he la las le les lo los mas "
    "me mi mis muy necesito no nos o para pero por puede puedo que quien quiero se si sin son soy su sus tambien tengo un una uno usted "
    "y ya yo"
)
STOP_WORDS = frozenset((*_ENGLISH.split(), *_SPANISH.split()))


class KeywordIndex:
    """BM25 over passages. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()

    def search(self, text: str, limit: int) -> list[tuple[int, float]]:
        """(passage row, BM25 score, higher is better) of the best `limit` passages that share a word with `text`."""
        words = query_words(text)
        if not words:
            return []
        query = " OR ".join(f'"{word}"' for word in words)
        rows = self._database().execute(
            "select rowid, -bm25(passages_fts) from passages_fts where passages_fts match ? order by bm25(passages_fts) limit ?",
            (query, limit),
        )
        return [(int(row), float(score)) for row, score in rows]

    def _database(self) -> sqlite_utils.Database:
        database = getattr(self._local, "database", None)
        if database is None:
            import sqlite3

            connection = sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
            database = self._local.database = sqlite_utils.Database(connection)
        return database


def query_words(text: str) -> list[str]:
    """The words worth looking up, each once, in order."""
    words: Iterable[str] = WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return list(dict.fromkeys(word for word in words if word not in STOP_WORDS))
