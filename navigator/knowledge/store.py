"""The knowledge base as one SQLite file: written whole by the build, then only read."""

from __future__ import annotations

import json
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlite_utils
from pydantic import TypeAdapter

from navigator.errors import NotFoundError
from navigator.knowledge.entries import AnyEntry, Entry, Occupation, Program, Wage
from navigator.knowledge.passages import Passage, passages_of
from navigator.knowledge.spanish import forms_of
from navigator.knowledge.topics import Document, Topic
from navigator.knowledge.yaml_files import YamlFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from navigator.knowledge.loader import Knowledge

_ENTRY: TypeAdapter[Any] = TypeAdapter(AnyEntry)


def write_store(path: Path, knowledge: Knowledge) -> None:
    """Writes the knowledge base into a new SQLite file, passages with their full-text index among it."""
    database = sqlite_utils.Database(path)
    database.table("entries").insert_all(map(_entry_row, knowledge.entries), pk="id")
    database.table("entries").create_index(["soc"])
    leads = ({"program": entry.id, "soc": soc} for entry in knowledge.entries if isinstance(entry, Program) for soc in entry.occupations)
    database.table("program_occupations").insert_all(leads, pk=("program", "soc"), columns={"program": str, "soc": str}, ignore=True)
    database.table("topics").insert_all(_body_rows(knowledge.topics), pk="id")
    database.table("documents").insert_all(_body_rows(knowledge.documents), pk="id")
    database.table("materials").insert_all(
        ({"name": name, "body": json.dumps(file.value, default=str)} for name, file in knowledge.materials.items()), pk="name"
    )
    database.table("all_wages").create({"area": str, "body": str}, pk="area")
    database.table("all_wages").insert_all({"area": wage.area, "body": wage.model_dump_json()} for wage in knowledge.all_wages)
    database.table("spanish_forms").create({"form": str, "sound": str, "english": str}, pk="form")
    database.table("spanish_forms").insert_all(form._asdict() for form in forms_of(knowledge.spanish_words))
    database.table("spanish_forms").create_index(["sound"])
    database.table("passages").insert_all(_passage_rows(knowledge.entries), pk="id")
    database.table("passages").enable_fts(["text"], tokenize="porter unicode61 remove_diacritics 2")
    database.close()


def _entry_row(entry: Entry) -> dict[str, str | None]:
    soc = entry.soc if isinstance(entry, Occupation) else None
    return {"id": entry.id, "kind": str(entry.kind), "soc": soc, "body": entry.model_dump_json(exclude_none=True, exclude_defaults=False)}


def _body_rows(records: Iterable[Topic | Document]) -> Iterator[dict[str, str]]:
    return ({"id": record.id, "body": record.model_dump_json()} for record in records)


def _passage_rows(entries: Iterable[Entry]) -> Iterator[dict[str, object]]:
    rows = (passage for entry in entries for passage in passages_of(entry))
    for number, passage in enumerate(rows):
        yield {"id": number, "entry_id": passage.entry_id, "part": passage.part, "language": passage.language, "text": passage.text}


class KnowledgeStore:
    """Reads the SQLite file that `write_store` made. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._entries: dict[str, Entry] = {}
        self._toward: dict[str, list[Occupation]] = {}

    def _rows(self, query: str, parameters: tuple[object, ...] = ()) -> list[sqlite3.Row]:
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        return list(connection.execute(query, parameters))

    def entry(self, entry_id: str) -> Entry:
        """The entry of that id. Raises NotFoundError."""
        if entry_id not in self._entries:
            rows = self._rows("select body from entries where id = ?", (entry_id,))
            if not rows:
                msg = f"no entry {entry_id!r}; `navigator search` finds the ids there are"
                raise NotFoundError(msg)
            self._entries[entry_id] = _ENTRY.validate_json(rows[0][0])
        return self._entries[entry_id]

    def has(self, entry_id: str) -> bool:
        """Whether there is an entry of that id."""
        return bool(self._rows("select 1 from entries where id = ?", (entry_id,)))

    def entries(self) -> Iterator[Entry]:
        """Every entry, in the order of the files."""
        return (self.entry(row[0]) for row in self._rows("select id from entries order by rowid"))

    def occupation(self, soc: str) -> Occupation | None:
        """The occupation with that SOC code, if the base has it."""
        rows = self._rows("select id from entries where soc = ?", (soc,))
        entry = self.entry(rows[0][0]) if rows else None
        return entry if isinstance(entry, Occupation) else None

    def programs_toward(self, soc: str) -> list[Program]:
        """Programs that lead to the occupation with that SOC code."""
        rows = self._rows("select program from program_occupations where soc = ? order by rowid", (soc,))
        return [entry for entry in (self.entry(row[0]) for row in rows) if isinstance(entry, Program)]

    def occupations_toward(self, soc: str) -> list[Occupation]:
        """The occupations that name the one with that SOC code among their next rungs, in the order of the files."""
        if not self._toward:
            self._toward = _by_next_rung(entry for entry in self.entries() if isinstance(entry, Occupation))
        return self._toward.get(soc, [])

    def all_wages(self) -> list[Wage]:
        """What all workers of an area earn, whatever their work: a wage for each area that BLS gives."""
        return [Wage.model_validate_json(row[0]) for row in self._rows("select body from all_wages order by rowid")]

    def topics(self) -> list[Topic]:
        """The topics, in the order of the file."""
        return [Topic.model_validate_json(row[0]) for row in self._rows("select body from topics order by rowid")]

    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {row[0]: Document.model_validate_json(row[1]) for row in self._rows("select id, body from documents")}

    def material(self, name: str) -> YamlFile:
        """A file of staff-written material, such as "replies". Raises NotFoundError."""
        found = self.materials(name)
        if not found:
            msg = f"the built index has no {name!r}; add knowledge/{name}.yaml and run `navigator index build`"
            raise NotFoundError(msg)
        return found[0]

    def materials(self, pattern: str) -> list[YamlFile]:
        """Files whose name fits a GLOB pattern, such as "rules/*"."""
        rows = self._rows("select name, body from materials where name glob ? order by name", (pattern,))
        return [YamlFile(Path(f"{name}.yaml"), json.loads(body), {}) for name, body in rows]

    def spanish_form(self, form: str) -> str | None:
        """The English of a folded form of a Spanish word; None where it is not known."""
        return next((row[0] for row in self._rows("select english from spanish_forms where form = ?", (form,))), None)

    def spanish_sound(self, sound: str) -> str | None:
        """The English of the commonest Spanish word that sounds so; None where there is none."""
        rows = self._rows("select english from spanish_forms where sound = ? order by rowid limit 1", (sound,))
        return rows[0][0] if rows else None

    def passage_owners(self) -> list[tuple[str, str, str]]:
        """(entry id, part, language) of each passage, in the order of the vectors."""
        return [tuple(row) for row in self._rows("select entry_id, part, language from passages order by id")]

    def passage(self, row: int) -> Passage:
        """The passage on that row."""
        found = self._rows("select entry_id, part, language, text from passages where id = ?", (row,))
        return Passage(*found[0])


def _by_next_rung(occupations: Iterable[Occupation]) -> dict[str, list[Occupation]]:
    """For each code the work that leads to it."""
    found: dict[str, list[Occupation]] = {}
    for work in occupations:
        for soc in work.next_rungs:
            found.setdefault(soc, []).append(work)
    return found
