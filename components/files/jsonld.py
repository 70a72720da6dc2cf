"""Figures and the whole record as schema.org `Dataset`, so that search engines for data find them.

https://schema.org/Dataset, https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

from __future__ import annotations

from typing import Any

from components.colophon import LICENCE, colophon
from components.figures import FIGURES
from components.files.formats import FORMATS
from components.labels import Labels
from components.site import Site
from components.view import View
from data import vocabulary as v


def figure(view: View, site: Site) -> dict[str, Any]:
    """Return the description of one figure with its files and its sources."""
    told, names, words = colophon(view, site), view.labels, view.words
    about = " ".join([f"{told.title}.", f"{told.subtitle}.", *told.notes])
    measures = [
        {
            "@type": "PropertyValue",
            "name": names.measure(key),
            "unitText": names.unit(key),
            "description": words.of(view.dataset.measures.loc[key], "definition"),
        }
        for key in view.figure.measures
    ]
    files = [
        {
            "@type": "DataDownload",
            "name": one.label,
            "encodingFormat": one.media.split(";")[0],
            "contentUrl": site.figure(view, f"api/v1/figures/{{id}}.{one.ending}"),
        }
        for one in FORMATS.values()
        if one.ending in ("csv", "xlsx", "json", "parquet")
    ]
    based = [_source(names, key) for key in dict.fromkeys(view.rows["source"])]
    found = _dataset(names, site) | {
        "name": told.title,
        "description": about[:5000],
        "url": told.address,
        "identifier": told.address,
        "variableMeasured": measures,
        "distribution": files,
        "isBasedOn": based,
        "citation": told.citation,
        "isPartOf": {"@type": "Dataset", "name": words("Takedown Trends"), "url": site.to("")},
    }
    if len(view.rows):
        found["temporalCoverage"] = f"{min(view.rows['period_start'])}/{max(view.rows['period_end'])}"
    return found


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
        for table in v.TABLES
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
        "temporalCoverage": f"{min(rows['period_start'])}/{max(rows['period_end'])}",
        "variableMeasured": [names.member("table", table) for table in v.TABLES],
        "distribution": files,
    }


def _dataset(names: Labels, site: Site) -> dict[str, Any]:
    release = names.dataset.releases.iloc[-1]
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
        "dateModified": str(release["date"]),
        "spatialCoverage": {"@type": "Place", "name": names.words("South Korea")},
    }


def _source(names: Labels, key: str) -> dict[str, Any]:
    entry = names.dataset.sources.loc[key]
    made = {"@type": "CreativeWork", "name": str(entry["title"]) or names.source(key)}
    made |= {"url": str(entry["url"])} if entry["url"] else {}
    made |= {"datePublished": str(entry["date"])} if entry["date"] else {}
    return made | {"publisher": {"@type": "Organization", "name": names.publisher(key)}}
