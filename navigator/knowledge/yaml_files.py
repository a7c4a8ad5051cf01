"""Reads a YAML file into validated records, so that an error names file, line, field and the fix."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from navigator.errors import KnowledgeError

if TYPE_CHECKING:
    from pathlib import Path

Location = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A parsed file: its plain value, and the line each part of it stands on."""

    path: Path
    value: Any
    lines: dict[Location, int]

    def line(self, location: Location) -> int:
        """The 1-based line of `location`, or of its nearest parent that the file holds."""
        while location not in self.lines and location:
            location = location[:-1]
        return self.lines.get(location, 1)


def read_yaml(path: Path) -> YamlFile:
    """The parsed file. Raises KnowledgeError for what is not UTF-8, not YAML, or says a key twice."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except UnicodeDecodeError as error:
        msg = f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8"
        raise KnowledgeError(msg) from error
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); check that the file is there"
        raise KnowledgeError(msg) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        msg = f"{path}:{line}: not valid YAML: {error.problem}; check indentation, colons and quotes on this line"
        raise KnowledgeError(msg) from error
    except yaml.YAMLError as error:
        msg = f"{path}: not valid YAML: {error}; remove control characters"
        raise KnowledgeError(msg) from error
    lines: dict[Location, int] = {}
    value = None if node is None else _plain(node, (), lines, path)
    return YamlFile(path, value, lines)


def _plain(node: yaml.Node, location: Location, lines: dict[Location, int], path: Path) -> Any:
    """The value of a node; notes the line of every part on the way down."""
    lines[location] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in mapping:
                msg = f"{path}:{key_node.start_mark.line + 1}: {key}: written twice in the same record; keep one of them"
                raise KnowledgeError(msg)
            mapping[key] = _plain(value_node, (*location, key), lines, path)
            lines[*location, key] = key_node.start_mark.line + 1
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*location, index), lines, path) for index, item in enumerate(node.value)]
    loader = yaml.CSafeLoader("")
    try:
        return loader.construct_object(node, deep=True)
    except (yaml.YAMLError, ValueError) as error:
        field = ".".join(part for part in location if isinstance(part, str)) or "record"
        msg = f"{path}:{node.start_mark.line + 1}: {field}: cannot read {node.value!r}: {error}; mend it or put it in quotes"
        raise KnowledgeError(msg) from error


def validate(file: YamlFile, model: type[Model]) -> list[Model]:
    """The records of a file that holds a list of them. Raises KnowledgeError listing every mistake."""
    if file.value is None:
        return []
    if not isinstance(file.value, list):
        msg = f"{file.path}:1: holds a {type(file.value).__name__}; write a list, each record starting with '- '"
        raise KnowledgeError(msg)
    try:
        return TypeAdapter(list[model]).validate_python(file.value)  # type: ignore[valid-type]
    except ValidationError as error:
        raise KnowledgeError(_explain(file, model, error)) from error


def validate_one(file: YamlFile, model: type[Model]) -> Model:
    """The one record that a file holds. Raises KnowledgeError listing every mistake."""
    try:
        return model.model_validate(file.value)
    except ValidationError as error:
        raise KnowledgeError(_explain(file, model, error)) from error


def _explain(file: YamlFile, model: type[BaseModel], error: ValidationError) -> str:
    return "\n".join(_explain_one(file, model, item) for item in error.errors(include_url=False))


def _explain_one(file: YamlFile, model: type[BaseModel], item: Any) -> str:
    location: Location = item["loc"]
    field = ".".join(str(part) for part in location if not isinstance(part, int)) or "record"
    return f"{file.path}:{file.line(location)}: {_record_name(file, location)}{field}: {item['msg']}; {_fix(item, model)}"


def _record_name(file: YamlFile, location: Location) -> str:
    """The id of the record the mistake is in, where it has one."""
    if location and isinstance(location[0], int) and isinstance(file.value, list):
        record = file.value[location[0]]
        if isinstance(record, dict) and "id" in record:
            return f"({record['id']}) "
    return ""


def _fix(item: Any, model: type[BaseModel]) -> str:
    name = str(item["loc"][-1]) if item["loc"] else ""
    match item["type"]:
        case "missing":
            return f"add `{name}:`"
        case "extra_forbidden":
            near = difflib.get_close_matches(name, [field.alias or known for known, field in model.model_fields.items()], n=1)
            return f"did you mean `{near[0]}`?" if near else "remove it"
        case "literal_error" | "enum":
            return f"use one of {item['ctx']['expected']}"
        case "string_pattern_mismatch":
            return f"write it in the form {item['ctx']['pattern']}"
        case "string_type":
            return "put the value in quotes"
        case "model_type" | "model_attributes_type":
            return "write it as fields of its own, such as `en:` and `es:` on the lines below"
        case "value_error":
            return "mend the record"
        case _:
            return f"mend the value {str(item.get('input'))[:60]!r}"
