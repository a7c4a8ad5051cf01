"""The one error family of the project.

    NavigatorError
    ├── KnowledgeError      a knowledge file is wrong: says file, line, field and fix
    ├── SettingsError       a setting cannot be used
    ├── IndexMissingError   no built index where one is needed
    ├── IndexStaleError     a built index that does not fit what is running
    ├── ModelError          the encoder cannot be loaded, or is not the one it should be
    ├── MessageError        a message that cannot be taken as it is
    ├── RepeatedMessageError  a message that was answered already
    ├── BusyError           a phone's earlier message is still being answered
    ├── NotFoundError       no entry, conversation or plan of that id
    ├── GoneError           something that was there and has ended: a private link
    ├── ConflictError       a change made to something that was changed meanwhile
    ├── NotSentError        a text message that was surely not sent, and may be later
    ├── UnsureError         a text message that may have been sent, or not
    ├── RefusedError        a text message that a provider will never send
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


class RepeatedMessageError(NavigatorError):
    """A message was answered already."""


class BusyError(NavigatorError):
    """Something is taken by another message for the moment; the same can be sent again."""


class NotFoundError(NavigatorError):
    """No entry, conversation or plan has that id."""


class GoneError(NavigatorError):
    """Something was there and has ended."""


class ConflictError(NavigatorError):
    """Something was changed meanwhile."""


class InputFileError(NavigatorError):
    """A file given on the command line cannot be read."""


class NotSentError(NavigatorError):
    """The message was surely not sent by this try; it may be tried again later, as `again` where an earlier try is unsure."""


class UnsureError(NavigatorError):
    """Nobody knows whether the message was sent: the line broke before the provider answered."""


class RefusedError(NavigatorError):
    """The provider will never send the message. `stopped` where the person told the provider to send no more."""

    def __init__(self, message: str, *, stopped: bool = False) -> None:
        super().__init__(message)
        self.stopped = stopped
