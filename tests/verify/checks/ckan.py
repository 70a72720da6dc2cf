"""The parser of CKAN's harvester (ckanext-dcat) on the catalogue: a portal lists each table as we describe it."""

from __future__ import annotations

import json
from typing import Any

from tests.verify.model import Needs, Report
from tests.verify.places import PYTHON, SCRIPTS, WORK, run
from tests.verify.samples import LANGUAGES
from tests.verify.server import App

# psycopg2, which CKAN requires, is compiled.
NEEDS = Needs(commands=("pg_config", "cc", "python3-config"), pip=("ckan", "ckanext-dcat"))
_PROFILES = ("euro_dcat_ap_2", "euro_dcat_ap_3")  # older portals read by the first, newer by the second
_MEDIA = {"CSV": "text/csv", "JSON": "application/json", "PARQUET": "application/vnd.apache.parquet"}


def check(app: App, report: Report) -> None:
    """Parse the catalogue for portals of each language and profile, and compare it with what it says."""
    file = app.save(report, "dcat.jsonld", WORK / "ckan.jsonld")
    if not file:
        return
    told = {one["@id"]: one for one in app.json("dcat.jsonld")["dcat:dataset"]}
    for profile in _PROFILES:
        for lang in LANGUAGES:
            said = run([PYTHON, SCRIPTS / "ckan_told.py", file, profile, lang])
            if said.returncode:
                raise RuntimeError(said.stderr[-300:])
            found = {_extras(one)["uri"]: one for one in json.loads(said.stdout)}
            report.same(profile, f"tables, {lang}", sorted(found), sorted(told))
            for key in found.keys() & told.keys():
                report.looked += 1
                where = f"{profile}, {lang}, {told[key]['dct:identifier']}"
                for name, pair in _compared(app, found[key], told[key], lang).items():
                    report.same(where, name, *pair)


def _compared(app: App, found: dict[str, Any], told: dict[str, Any], lang: str) -> dict[str, tuple[object, object]]:
    """Return what CKAN has of a table and what it should have, by the name that CKAN has for it."""
    extras, table = _extras(found), told["dct:identifier"]
    period, place = told.get("dct:temporal", {}), told.get("dct:spatial", {})
    files = {file.get("format"): (file.get("mimetype"), file.get("url")) for file in found["resources"]}
    address = f"{app.root}/api/v1/tables/{table}"
    return {
        "title": (found.get("title"), _said(told["dct:title"], lang)),
        "notes": (found.get("notes"), _said(told["dct:description"], lang)),
        "tags": (sorted(tag["name"] for tag in found["tags"]), sorted(word["@value"] for word in told["dcat:keyword"])),
        "license_id": (found.get("license_id"), "cc-by"),
        "version": (found.get("version"), told["dcat:version"]),
        "url": (found.get("url"), f"{app.root}/data"),
        "modified": (extras.get("modified"), told["dct:modified"]["@value"]),
        "temporal_start": (extras.get("temporal_start"), period.get("dcat:startDate", {}).get("@value")),
        "temporal_end": (extras.get("temporal_end"), period.get("dcat:endDate", {}).get("@value")),
        "spatial_text": (extras.get("spatial_text"), place.get("rdfs:label", {}).get("@value")),
        "resources": (files, {form: (media, f"{address}.{form.lower()}") for form, media in _MEDIA.items()}),
    }


def _extras(one: dict[str, Any]) -> dict[str, str]:
    return {extra["key"]: extra["value"] for extra in one["extras"]}


def _said(texts: list[dict[str, str]], lang: str) -> str:
    return next(text["@value"] for text in texts if text["@language"] == lang)
