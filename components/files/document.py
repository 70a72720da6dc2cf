"""A figure as one JSON document: its texts, its measures and sources, and its tidy rows."""

from __future__ import annotations

from typing import Any

from components.colophon import LICENCE, colophon
from components.files import tabular
from components.labels import Labels
from components.site import Site
from components.tidy import tidy, title
from components.view import View
from data import address


def document(view: View, site: Site) -> bytes:
    """Return the figure as JSON: title, subtitle, notes, filters, version, address, `columns`, `rows`, `sources`."""
    told, names = colophon(view, site), view.labels
    frame = tidy(view.rows, names, told.address)
    return tabular.dump(
        {
            "id": view.figure.id,
            "lang": view.words.lang,
            "title": told.title,
            "subtitle": told.subtitle,
            "description": told.alt,
            "notes": list(told.notes),
            "chart": view.figure.chart,
            "filters": address.parameters(view.filters, view.dataset) | dict(view.figure.asked),
            "filters_in_words": told.filters,
            "version": view.dataset.version,
            "address": told.address,
            "dashboard": site.page(view),
            "license": LICENCE,
            "citation": told.citation,
            "measures": [measure(names, key) for key in view.figure.measures],
            "sources": [source(names, key) for key in dict.fromkeys(view.rows["source"])],
            "columns": [{"name": name, "title": title(name, names)} for name in frame.columns],
            "rows": tabular.records(frame),
        }
    )


def measure(names: Labels, key: str) -> dict[str, Any]:
    """Return a measure of the dictionary as JSON."""
    entry = names.dataset.measures.loc[key]
    return {
        "id": key,
        "title": names.measure(key),
        "definition": names.words.of(entry, "definition"),
        "unit": names.unit(key),
        "kind": str(entry["kind"]),
    }


def source(names: Labels, key: str) -> dict[str, Any]:
    """Return a source of the bibliography as JSON; what was not recorded is null."""
    entry = names.dataset.sources.loc[key]
    return {
        "id": key,
        "publisher": names.publisher(key),
        "title": str(entry["title"]),
        "date": str(entry["date"]) or None,
        "url": str(entry["url"]) or None,
        "kind": str(entry["kind"]),
    }
