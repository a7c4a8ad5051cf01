"""GET /api/v1/search and GET /api/v1/entries/<id>: the knowledge base, read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, jsonify
from flask_openapi3.blueprint import APIBlueprint

from navigator.errors import NotFoundError
from navigator.knowledge.entries import Occupation, Program
from navigator.web.described import KNOWLEDGE, responses
from navigator.web.schemas import EntryBody, EntryPath, ResultBody, SearchBody, SearchQuery

if TYPE_CHECKING:
    from navigator.assembly import Navigator
    from navigator.index.retriever import Match
    from navigator.knowledge.entries import Entry
    from navigator.web.opened import Opened


def entries_api(opened: Opened) -> APIBlueprint:
    """The routes that search and show entries."""
    api = APIBlueprint("entries", __name__, url_prefix="/api/v1", abp_tags=[KNOWLEDGE])

    @api.get("/search", responses=responses(SearchBody, 422, 503))
    def search(query: SearchQuery) -> Response:
        """Find programs, services, occupations and guides, best first."""
        matches = opened.use().search(query.q, kind=query.kind, limit=query.limit)
        results = tuple(_result(match, query.language) for match in matches)
        return jsonify(SearchBody(query=query.q, count=len(results), results=results).model_dump(mode="json"))

    @api.get("/entries/<entry_id>", responses=responses(EntryBody, 404, 503))
    def entry(path: EntryPath) -> Response:
        """Show all that is known of an entry, in both languages."""
        return jsonify(entry_of(opened.use(), path.entry_id).model_dump(mode="json", exclude_none=True))

    return api


def entry_of(navigator: Navigator, entry_id: str) -> Entry:
    """The entry of that id. Raises NotFoundError, which does not repeat the id."""
    try:
        return navigator.entry(entry_id)
    except NotFoundError:
        msg = "no entry has that id; a search gives the ids there are"
        raise NotFoundError(msg) from None


def _result(match: Match, language: str) -> ResultBody:
    entry = match.entry
    soc = entry.occupations if isinstance(entry, Program) else (entry.soc,) if isinstance(entry, Occupation) else ()
    return ResultBody(
        id=entry.id,
        kind=entry.kind,
        name=entry.name.in_language(language),
        score=round(match.score, 4),
        topics=entry.topics,
        soc=soc,
        summary=entry.summary.in_language(language),
        source=entry.source,
        verified_on=entry.verified_on,
        status=entry.status,
    )
