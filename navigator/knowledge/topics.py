"""Topics, the vocabulary of needs, and the names of documents people are asked to bring."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from navigator.knowledge.entries import Kind, Record, Slug, Text, Words


class Phrases(Record):
    """Phrases in each language. See knowledge/README.md for `*`, `|` and `...` in cues."""

    en: tuple[Words, ...] = ()
    es: tuple[Words, ...] = ()


class GivesWay(Record):
    """What else its words may mean: beside a need of `to` they mean that one, unless a phrase of `unless` is said too."""

    to: tuple[Slug, ...]
    unless: Phrases


class Topic(Record):
    """One need a person may have, and the words it is known by."""

    id: Slug
    name: Text
    heading: Text = Field(description="What stands above this need in an answer.")
    urgency: Annotated[int, Field(ge=0, le=100)] = Field(description="Order among several needs; higher comes first.")
    kinds: tuple[Kind, ...] = Field(min_length=1, description="Kinds of entry that answer it, best first.")
    urgent: Phrases = Phrases()
    cues: Phrases = Phrases()
    hints: Phrases = Phrases()
    exclude: Phrases = Phrases()
    gives_way: GivesWay | None = Field(None, description="Needs that its words may be about instead.")


class Document(Record):
    """A paper that people are asked to bring."""

    id: Slug
    name: Text
