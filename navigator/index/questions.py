"""Reads labelled questions: what a person typed, and what a good answer must have."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from navigator.errors import InputFileError

if TYPE_CHECKING:
    from pathlib import Path


class Expectation(BaseModel):
    """What a good answer must have; see the contract for each field."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    outcome: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    needs_any: tuple[str, ...] = ()
    needs_not: tuple[str, ...] = ()
    soc: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    facts: dict[str, Any] = {}
    first: str | None = None
    forbid: tuple[str, ...] = ()

    @field_validator("outcome", mode="before")
    @classmethod
    def _one_or_more(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value


class LabelledQuestion(BaseModel):
    """One labelled question."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    text: str
    lang: Literal["en", "es", "mix"]
    channel: Literal["web", "sms", "desk"]
    turns: tuple[str, ...] = ()
    expect: Expectation


def read_questions(path: Path) -> list[LabelledQuestion]:
    """The questions of a file, one JSON object a line. Raises InputFileError naming file, line and field."""
    questions = []
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: cannot be read ({error}); give a UTF-8 file of labelled questions"
        raise InputFileError(msg) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            questions.append(LabelledQuestion.model_validate(json.loads(line)))
        except json.JSONDecodeError as error:
            msg = f"{path}:{number}: not JSON ({error.msg}); write one JSON object a line"
            raise InputFileError(msg) from error
        except ValidationError as error:
            first = error.errors()[0]
            msg = f"{path}:{number}: {'.'.join(map(str, first['loc']))}: {first['msg']}; see the format of labelled questions"
            raise InputFileError(msg) from error
    return questions
