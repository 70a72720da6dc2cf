"""The JSON Schemas of what the routes answer with, by name, for the description of the API."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_OPTIONAL: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_ADDRESS: Schema = {"type": "string", "format": "uri"}
_ROW: Schema = {
    "type": "object",
    "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
    "description": "One row; its keys are the columns.",
}


def _object(optional: tuple[str, ...] = (), /, **properties: Schema) -> Schema:
    needed = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_COLUMNS = _list(_object(name=_TEXT, title=_TEXT))
_SOURCE = _object(id=_TEXT, publisher=_TEXT, title=_TEXT, date=_OPTIONAL, url=_OPTIONAL, kind=_TEXT)
_MEASURE = _object(id=_TEXT, title=_TEXT, definition=_TEXT, unit=_TEXT, kind=_TEXT)
_FILES: Schema = {"type": "object", "additionalProperties": _ADDRESS}

SCHEMAS: dict[str, Schema] = {
    "Figure": _object(
        id=_TEXT,
        lang=_TEXT,
        title=_TEXT,
        subtitle=_TEXT,
        description=_TEXT,
        notes=_list(_TEXT),
        chart=_TEXT,
        filters={"type": "object", "additionalProperties": _list(_TEXT)},
        filters_in_words=_TEXT,
        version=_TEXT,
        address=_ADDRESS,
        dashboard=_ADDRESS,
        license=_ADDRESS,
        citation=_TEXT,
        measures=_list(_MEASURE),
        sources=_list(_SOURCE),
        columns=_COLUMNS,
        rows=_list(_ROW),
    ),
    "Figures": _object(
        version=_TEXT,
        total=_COUNT,
        figures=_list(
            _object(
                id=_TEXT,
                title=_TEXT,
                page=_TEXT,
                section=_TEXT,
                chart=_TEXT,
                measures=_list(_TEXT),
                address=_ADDRESS,
                files=_FILES,
            )
        ),
    ),
    "Tables": _object(
        version=_TEXT,
        total=_COUNT,
        tables=_list(_object(id=_TEXT, title=_TEXT, kind=_TEXT, rows=_COUNT, columns=_list(_TEXT), files=_FILES)),
    ),
    "Rows": _object(
        table=_TEXT,
        title=_TEXT,
        version=_TEXT,
        address=_ADDRESS,
        license=_ADDRESS,
        total=_COUNT,
        limit=_COUNT,
        offset=_COUNT,
        next=_OPTIONAL,
        previous=_OPTIONAL,
        columns=_COLUMNS,
        rows=_list(_ROW),
    ),
    "Observation": _object(
        observation=_ROW,
        subject=_TEXT,
        period=_TEXT,
        measure=_MEASURE,
        source=_SOURCE,
        drawn={"type": "boolean"},
        why=_OPTIONAL,
        publishers=_COUNT,
        agree={"type": "boolean"},
        other_reports=_list(_ROW),
        rivals=_list(_TEXT),
        breaks=_list(_object(date=_TEXT, kind=_TEXT, reason=_TEXT)),
        checks=_list(_TEXT),
        history=_list(_object(version=_TEXT, change=_TEXT, field=_TEXT, before=_TEXT, after=_TEXT, why=_TEXT)),
        evidence=_ADDRESS,
        citation=_TEXT,
        license=_ADDRESS,
        version=_TEXT,
    ),
    "Versions": _object(
        version=_TEXT,
        total=_COUNT,
        versions=_list(_object(version=_TEXT, date=_TEXT, summary=_TEXT, kept={"type": "boolean"})),
    ),
    "Changes": _object(older=_TEXT, newer=_TEXT, address=_ADDRESS, license=_ADDRESS, total=_COUNT, changes=_list(_ROW)),
    "OEmbed": _object(
        version=_TEXT,
        type=_TEXT,
        title=_TEXT,
        provider_name=_TEXT,
        provider_url=_ADDRESS,
        cache_age=_COUNT,
        html=_TEXT,
        width=_COUNT,
        height=_COUNT,
    ),
    "Problem": _object(
        type=_ADDRESS,
        title=_TEXT,
        status=_COUNT,
        detail=_TEXT,
        instance=_TEXT,
        errors=_list(
            _object(
                ("allowed", "nearest"),
                parameter=_TEXT,
                value=_TEXT,
                detail=_TEXT,
                allowed=_list(_TEXT),
                nearest=_list(_TEXT),
            )
        ),
    ),
}
