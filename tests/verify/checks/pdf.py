"""Poppler and qpdf on the PDF of every page: whole, tagged, named, and every figure in it as the JSON has it."""

from __future__ import annotations

import re
import time
from pathlib import Path

from tests.verify.model import Needs, Report
from tests.verify.office import pdf_text
from tests.verify.places import WORK, run
from tests.verify.samples import LANGUAGES, Sample, missing_numbers, missing_texts, sample
from tests.verify.server import App

NEEDS = Needs(commands=("pdftotext", "qpdf"))


def check(app: App, report: Report) -> None:
    """Look at the PDF of each page in each language; tell which took longest."""
    took: list[tuple[float, str]] = []
    for page in dict.fromkeys(figure["page"] for figure in app.figures):
        shown = [figure for figure in app.figures if figure["page"] == page]
        for lang in LANGUAGES:
            path = f"api/v1/pages/{page}.pdf?lang={lang}"
            begun = time.perf_counter()
            file = app.save(report, path, WORK / "pdf" / f"{page}-{lang}.pdf")
            took.append((time.perf_counter() - begun, path))
            if file:
                _whole(report, file)
                every = [sample(app, figure["id"], figure["chart"], lang) for figure in shown]
                _compare(report, file.name, pdf_text(file), every, f"{app.root}/{path}")
    report.notes += [f"slow: {seconds:.2f} s {path}" for seconds, path in sorted(took, reverse=True)[:3]]


def _whole(report: Report, file: Path) -> None:
    sound = run(["qpdf", "--check", file])
    if sound.returncode:
        report.find(file.name, (sound.stdout + sound.stderr).strip()[-300:], "qpdf --check")
    told = dict(re.findall(r"^([\w ]+):\s+(.+)$", run(["pdfinfo", file]).stdout, re.MULTILINE))
    report.same(file.name, "pdfinfo, Tagged", told.get("Tagged"), "yes")
    for key in ("Title", "Author", "Subject"):
        if not told.get(key):
            report.find(file.name, "is empty", f"pdfinfo, {key}")


def _compare(report: Report, name: str, text: str, every: list[Sample], address: str) -> None:
    expected = {"version": every[0].told["version"], "address": address}
    for one in every:
        expected[f"{one.id}, title"] = one.told["title"]
        expected |= {f"{one.id}, source {source['id']}": source["publisher"] for source in one.told["sources"]}
    for where, part in missing_texts(text, expected):
        report.find(name, f"{part!r} is missing", where)
    for one in every:
        for where, number in missing_numbers(text, one.told["rows"]):
            report.find(name, f"the number {number} is missing", f"{one.id}, {where}")
