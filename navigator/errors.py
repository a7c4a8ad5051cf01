"""The one error family of the project.

    NavigatorError
    ├── KnowledgeError      a knowledge file is wrong: says file, line, field and fix
    ├── SettingsError       a setting cannot be used
    ├── IndexMissingError   no built index where one is needed
    ├── IndexStaleError     a built index that does not fit what is running
    ├── ModelError          the encoder cannot be loaded, or is not the one it should be
    ├── MessageError        a message that cannot be taken as it is
    ├── NotFoundError       no entry or conversation of that id
    └── InputFileError      a file given on the command line cannot be read

Messages say what is wrong, where, and how to mend it. Only `web/errors.py` and `cli` turn one into a response.
"""

from __future__ import annotations


class NavigatorError(Exception):
    """Base of everything Navigator raises on purpose."""


class KnowledgeError(NavigatorError):
    """A knowledge file is wrong."""


class SettingsError(NavigatorError):
    """A setting cannot be used."""


class IndexMissingError(NavigatorError):
    """There is no built index where one is needed."""


class IndexStaleError(NavigatorError):
    """The built index does not fit what is running."""


class ModelError(NavigatorError):
    """The encoder cannot be loaded, or is not the one it should be."""


class MessageError(NavigatorError):
    """A message cannot be taken as it is."""


class NotFoundError(NavigatorError):
    """No entry or conversation has that id."""


class InputFileError(NavigatorError):
    """A file given on the command line cannot be read."""
