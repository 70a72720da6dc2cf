"""A figure as one JSON document: its texts, its measures and sources, and its tidy rows."""

from __future__ import annotations

from typing import Any

from components.language.labels import Labels
from components.renderers.files import tabular
from components.view.provenance import LICENCE, provenance
from components.view.site import Site
from components.view.tidy import tidy_view, title
from components.view.view import View
from data import address


def document(view: View, site: Site) -> bytes:
    """Return the figure as JSON: title, subtitle, notes, filters, version, address, `columns`, `rows`, `sources`."""
    about, names = provenance(view, site), view.labels
    table = tidy_view(view, about.address)
    return tabular.dump(
        {
            "id": view.figure.id,
            "lang": view.words.lang,
            "title": about.title,
            "subtitle": about.subtitle,
            "description": about.alt,
            "notes": list(about.notes),
            "chart": view.chart.id,
            "filters": address.parameters(view.filters, view.dataset) | dict(view.figure.asked),
            "filters_in_words": about.filters,
            "version": view.dataset.version,
            "address": about.address,
            "dashboard": site.page(view.place),
            "license": LICENCE,
            "citation": about.citation,
            "measures": [measure(names, key) for key in view.figure.measures],
            "sources": [source(names, key) for key in view.sources],
            "columns": [{"name": name, "title": title(name, names)} for name in table],
            "rows": tabular.records(table),
        }
    )


def measure(names: Labels, key: str) -> dict[str, Any]:
    """Return a measure of the dictionary as JSON."""
    entry = names.dataset.measures[key]
    return {
        "id": key,
        "title": names.measure(key),
        "definition": names.definition(key),
        "unit": names.unit(key),
        "kind": entry.kind,
    }


def source(names: Labels, key: str) -> dict[str, Any]:
    """Return a source of the bibliography as JSON; what was not recorded is null."""
    entry = names.dataset.sources[key]
    return {
        "id": key,
        "publisher": names.publisher(key),
        "title": entry.title,
        "date": entry.date or None,
        "url": entry.url or None,
        "kind": entry.kind,
    }
