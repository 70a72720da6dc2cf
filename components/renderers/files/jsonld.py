"""Figures and the whole record as schema.org `Dataset`, so that search engines for data find them.

https://schema.org/Dataset, https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from components.figures.pages import FIGURES
from components.language.labels import Labels
from components.renderers.files.formats import FORMATS
from components.view.provenance import LICENCE, provenance
from components.view.site import Site
from components.view.subtitle import is_abroad
from components.view.view import View
from data.model import Observation


def figure(view: View, site: Site) -> dict[str, Any]:
    """Return the description of one figure with its files and its sources."""
    about, names, words = provenance(view, site), view.labels, view.words
    description = " ".join([f"{about.title}.", f"{about.subtitle}.", *about.notes])
    measures = [
        {
            "@type": "PropertyValue",
            "name": names.measure(key),
            "unitText": names.unit(key),
            "description": names.definition(key),
        }
        for key in view.figure.measures
    ]
    files = [
        {
            "@type": "DataDownload",
            "name": one.label,
            "encodingFormat": one.media.split(";")[0],
            "contentUrl": site.figure(view.place, f"api/v1/figures/{{id}}.{one.ending}"),
        }
        for one in FORMATS.values()
        if one.ending in ("csv", "xlsx", "json", "parquet")
    ]
    based = [_source(names, key) for key in view.sources]
    found = _dataset(names, site) | {
        "name": about.title,
        "description": description[:5000],
        "url": about.address,
        "identifier": about.address,
        "variableMeasured": measures,
        "distribution": files,
        "isBasedOn": based,
        "citation": about.citation,
        "isPartOf": {"@type": "Dataset", "name": words("Takedown Trends"), "url": site.to("")},
    }
    if view.rows:
        found["temporalCoverage"] = _span(view.rows)
    return found | ({} if is_abroad(view) else _korea(names))


def record(names: Labels, site: Site) -> dict[str, Any]:
    """Return the description of the whole record with its tables."""
    words, rows = names.words, names.dataset.observations
    files = [
        {
            "@type": "DataDownload",
            "name": names.member("table", table),
            "encodingFormat": media,
            "contentUrl": site.to(f"api/v1/tables/{table}.{ending}"),
        }
        for table in names.dataset.tables
        for ending, media in (("csv", "text/csv"), ("parquet", "application/vnd.apache.parquet"))
    ]
    return _dataset(names, site) | {
        "name": words("Takedown Trends"),
        "description": words(
            "Published figures on the response to deepfake and digital sex crime in South Korea, each with its source: "
            "{n} reports of {measures} measures from {sources} sources, shown in {figures} figures.",
            n=words.number(len(rows)),
            measures=words.number(len(names.dataset.measures)),
            sources=words.number(len(names.dataset.sources)),
            figures=words.number(len(FIGURES)),
        ),
        "url": site.to(""),
        "identifier": site.to(""),
        "temporalCoverage": _span(rows),
        "variableMeasured": [names.member("table", table) for table in names.dataset.tables],
        "distribution": files,
        **_korea(names),
    }


def _korea(names: Labels) -> dict[str, Any]:
    return {"spatialCoverage": {"@type": "Place", "name": names.words("South Korea")}}


def _dataset(names: Labels, site: Site) -> dict[str, Any]:
    maker = {"@type": "Organization", "name": names.words("Takedown Trends"), "url": site.to("")}
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "creator": maker,
        "publisher": maker,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "inLanguage": names.words.lang,
        "version": names.dataset.version,
        "dateModified": str(names.dataset.day),
    }


def _span(rows: Sequence[Observation]) -> str:
    """Return the days that the rows cover, as schema.org says them."""
    return f"{min(row.period_start for row in rows)}/{max(row.period_end for row in rows)}"


def _source(names: Labels, key: str) -> dict[str, Any]:
    entry = names.dataset.sources[key]
    made = {"@type": "CreativeWork", "name": entry.title or names.source(key)}
    made |= {"url": entry.url} if entry.url else {}
    made |= {"datePublished": entry.date} if entry.date else {}
    return made | {"publisher": {"@type": "Organization", "name": names.publisher(key)}}
