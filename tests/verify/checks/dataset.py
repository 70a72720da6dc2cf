"""Google's rules for datasets, as its documentation states them, on the descriptions in pages; each file is there.

https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.verify.linked import described, save_pages
from tests.verify.model import Needs, Report
from tests.verify.places import WORK
from tests.verify.server import App

NEEDS = Needs()
_ADDRESS = re.compile(r"https?://\S+")
_SPAN = re.compile(r"\d{4}(-\d\d){0,2}(/(\d{4}(-\d\d){0,2}|\.\.))?")


def check(app: App, report: Report) -> None:
    """Hold each description against the rules, and ask for the files that it names."""
    asked: dict[str, str] = {}
    for file, path in save_pages(app, report, WORK / "dataset").items():
        found = described(Path(file).read_text(encoding="utf-8"))
        report.same(path, "Datasets in the head", [one.get("@type") for one in found], ["Dataset"])
        for one in found:
            for fault in faults(one):
                report.find(path, fault)
            for part in one.get("distribution", []):
                asked.setdefault(part.get("contentUrl", ""), part.get("encodingFormat", ""))
    for address, media in asked.items():
        answer = app.ask(address) if address.startswith(f"{app.root}/") else None
        report.looked += 1
        told = (answer.status, answer.media) if answer else "is not on this site"
        report.same(address, "contentUrl", told, (200, media))


def faults(one: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the description of a dataset."""
    if not one.get("name"):
        yield "name is missing"
    if not 50 <= len(one.get("description", "")) <= 5000:
        yield f"description has {len(one.get('description', ''))} characters, not 50 to 5000"
    if not _ADDRESS.fullmatch(str(one.get("license", ""))):
        yield "license is no address"
    creator = one.get("creator", {})
    if creator.get("@type") not in ("Person", "Organization") or not creator.get("name"):
        yield "creator is no named Person or Organization"
    if not _ADDRESS.fullmatch(str(one.get("url", ""))):
        yield "url is no address"
    if not _SPAN.fullmatch(str(one.get("temporalCoverage", ""))):
        yield f"temporalCoverage is no span of ISO 8601: {one.get('temporalCoverage')}"
    files = one.get("distribution", [])
    if not files:
        yield "distribution is missing"
    for file in files:
        if file.get("@type") != "DataDownload" or not file.get("contentUrl") or not file.get("encodingFormat"):
            yield f"a distribution is no DataDownload with contentUrl and encodingFormat: {file}"
