"""Reads the knowledge folder: YAML and CSV in, validated records out.

Every mistake found is reported at once, each with file, line, field and fix.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from navigator.errors import KnowledgeError
from navigator.knowledge.entries import Entry, Guide, Occupation, Program, Projection, Service, Wage
from navigator.knowledge.topics import Document, Topic
from navigator.knowledge.yaml_files import YamlFile, read_yaml, validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

ENTRY_FOLDERS: dict[str, type[Entry]] = {"programs": Program, "services": Service, "occupations": Occupation, "guides": Guide}

ALL_WORK = "00-0000"
"""The code by which BLS gives the wages of all occupations together."""

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that staff wrote, validated, in the order of the files."""

    entries: tuple[Entry, ...]
    topics: tuple[Topic, ...]
    documents: tuple[Document, ...]
    materials: dict[str, YamlFile]
    """Rules, standing replies, the lexicon and the crisis screen, by name, as read: who uses one validates it."""
    all_wages: tuple[Wage, ...] = ()
    """What all workers of an area earn, whatever their work: the rows of ALL_WORK in knowledge/wages.csv."""
    spanish_words: Mapping[str, str] = field(default_factory=dict)
    """Spanish words in base form with their English, commonest first: knowledge/spanish_words.csv."""


def load_knowledge(folder: Path) -> Knowledge:
    """The knowledge base of a folder. Raises KnowledgeError with one line a mistake."""
    if not (folder / "topics.yaml").is_file():
        msg = f"{folder}: no topics.yaml in it; point --knowledge at a knowledge folder"
        raise KnowledgeError(msg)
    mistakes: list[str] = []
    topics = _collect(folder / "topics.yaml", Topic, mistakes)
    documents = _collect(folder / "documents.yaml", Document, mistakes)
    entries = [(file, entry) for file, entry in _entries(folder, mistakes)]
    mistakes += _check_references(entries, {topic.id for topic in topics}, {document.id for document in documents})
    materials = _materials(folder, mistakes)
    figures = _Figures(folder, mistakes)
    words = {row["word"]: row["english"] for *_, row in _rows(folder / "spanish_words.csv", ["word", "english"], mistakes)}
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))
    complete = tuple(figures.added_to(entry) for _, entry in entries)
    return Knowledge(complete, tuple(topics), tuple(documents), materials, figures.of_all_work(), words)


def _collect(path: Path, model: type[Model], mistakes: list[str]) -> list[Model]:
    try:
        return validate(read_yaml(path), model)
    except KnowledgeError as error:
        mistakes.append(str(error))
        return []


def _entries(folder: Path, mistakes: list[str]) -> Iterator[tuple[YamlFile, Entry]]:
    for name, model in ENTRY_FOLDERS.items():
        for path in sorted((folder / name).glob("*.yaml")):
            try:
                file = read_yaml(path)
                records = validate(file, model)
            except KnowledgeError as error:
                mistakes.append(str(error))
                continue
            for record in records:
                yield file, record


def _materials(folder: Path, mistakes: list[str]) -> dict[str, YamlFile]:
    files: dict[str, YamlFile] = {}
    for path in [*sorted(folder.glob("*.yaml")), *sorted(folder.glob("rules/*.yaml"))]:
        if path.name in {"topics.yaml", "documents.yaml"} and path.parent == folder:
            continue
        try:
            files[path.relative_to(folder).with_suffix("").as_posix()] = read_yaml(path)
        except KnowledgeError as error:
            mistakes.append(str(error))
    return files


def _check_references(entries: list[tuple[YamlFile, Entry]], topics: set[str], documents: set[str]) -> Iterator[str]:
    """A line for each id used twice, and for each topic or document that does not exist."""
    places: dict[str, str] = {}
    counts: defaultdict[str, int] = defaultdict(int)
    for file, entry in entries:
        index = counts[str(file.path)]
        counts[str(file.path)] += 1
        place = f"{file.path}:{file.line((index, 'id'))}"
        if entry.id in places:
            yield f"{place}: id: {entry.id!r} is used already at {places[entry.id]}; choose another"
        places[entry.id] = place
        for name, known in (("topics", topics), ("documents", documents)):
            for used in getattr(entry, name, ()):
                if used not in known:
                    line = file.line((index, name))
                    fix = f"add it to knowledge/{name}.yaml or mend the spelling"
                    yield f"{file.path}:{line}: ({entry.id}) {name}: no {name[:-1]} {used!r}; {fix}"


class _Figures:
    """Projections and wages by SOC code, from the two CSV files."""

    def __init__(self, folder: Path, mistakes: list[str]) -> None:
        self._projections: dict[str, Projection] = {}
        self._wages: defaultdict[str, list[Wage]] = defaultdict(list)
        for path, line, row in _rows(folder / "occupations.csv", ["soc", *Projection.model_fields], mistakes):
            self._keep(self._projection, path, line, row, mistakes)
        for path, line, row in _rows(folder / "wages.csv", ["soc", *Wage.model_fields], mistakes):
            self._keep(self._wage, path, line, row, mistakes)

    def added_to(self, entry: Entry) -> Entry:
        """The entry; an occupation with its figures."""
        if not isinstance(entry, Occupation):
            return entry
        return entry.model_copy(update={"projection": self._projections.get(entry.soc), "wages": tuple(self._wages[entry.soc])})

    def of_all_work(self) -> tuple[Wage, ...]:
        """The wages of all occupations together, one for each area."""
        return tuple(self._wages[ALL_WORK])

    def _projection(self, row: dict[str, str]) -> None:
        soc = row.pop("soc")
        self._projections[soc] = Projection.model_validate(row)

    def _wage(self, row: dict[str, str]) -> None:
        soc = row.pop("soc")
        self._wages[soc].append(Wage.model_validate({key: value or None for key, value in row.items()}))

    @staticmethod
    def _keep(keep: Any, path: Path, line: int, row: dict[str, str], mistakes: list[str]) -> None:
        try:
            keep(row)
        except ValidationError as error:
            mistakes += [
                f"{path}:{line}: {'.'.join(map(str, item['loc']))}: {item['msg']}; mend {item.get('input')!r}" for item in error.errors()
            ]


def _rows(path: Path, known: Sequence[str], mistakes: list[str]) -> Iterator[tuple[Path, int, dict[str, str]]]:
    """The rows of a CSV file with these columns and, for people to read, `title`."""
    if not path.is_file():
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            wrong = [f"{path}:1: {what}" for what in _wrong_columns(list(reader.fieldnames or ()), known)]
            mistakes += wrong
            for row in () if wrong else reader:
                if None in row or None in row.values():
                    columns = len(reader.fieldnames or ())
                    mistakes.append(
                        f"{path}:{reader.line_num}: row: {columns} columns are named, this row has another number; mend the commas"
                    )
                    continue
                row.pop("title", None)
                yield path, reader.line_num, row
    except (csv.Error, UnicodeDecodeError) as error:
        mistakes.append(f"{path}: not a UTF-8 CSV file: {error}; save it as UTF-8 with commas")


def _wrong_columns(columns: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    yield from (f"{name}: no such column; add it to the first line and to every row" for name in known if name not in columns)
    for name in columns:
        if name not in known and name != "title":
            near = difflib.get_close_matches(name, known, n=1)
            yield f"{name}: column not known; " + (f"did you mean `{near[0]}`?" if near else "remove it")


def knowledge_hash(folder: Path) -> str:
    """SHA-256 over the names and contents of all files that make up the knowledge base."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in ("**/*.yaml", "*.csv") for path in folder.glob(pattern)):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
