"""Reads what CLINC150 holds of questions outside every intent: what an assistant must leave alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from navigator.errors import InputFileError

if TYPE_CHECKING:
    from pathlib import Path

OUT_OF_SCOPE = "oos"
_PARTS = TypeAdapter(dict[str, list[tuple[str, str]]])


def read_off_topic(path: Path) -> list[str]:
    """The texts of all its parts that are labelled "oos", in the file's order. Raises InputFileError.

    The file is CLINC150's own JSON (Larson and others 2019): parts by name, each a list of text and intent.
    """
    try:
        parts = _PARTS.validate_python(json.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: cannot be read ({error}); give a JSON file of CLINC150"
        raise InputFileError(msg) from error
    except (json.JSONDecodeError, RecursionError) as error:
        msg = f"{path}: not JSON ({error}); give a JSON file of CLINC150"
        raise InputFileError(msg) from error
    except ValidationError as error:
        first = error.errors()[0]
        msg = f"{path}: {'.'.join(map(str, first['loc'])) or 'file'}: {first['msg']}; parts hold lists of text and intent, as in CLINC150"
        raise InputFileError(msg) from error
    texts = [text for pairs in parts.values() for text, intent in pairs if intent == OUT_OF_SCOPE and text.strip()]
    if not texts:
        msg = f"{path}: no question in it is labelled {OUT_OF_SCOPE!r}; give a file of CLINC150 with its out-of-scope parts"
        raise InputFileError(msg)
    return texts
