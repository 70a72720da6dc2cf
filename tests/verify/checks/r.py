"""R reads CSV by its address: as many rows as the JSON has, the same numbers, Korean as Korean.

It prints what docs/use-the-data.md says, too.
"""

from __future__ import annotations

from typing import Any

from tests.snippets import DOCUMENT, printed, snippets
from tests.verify.model import Needs, Report
from tests.verify.places import SCRIPTS, run
from tests.verify.samples import samples
from tests.verify.server import App

NEEDS = Needs(commands=("Rscript",))


def check(app: App, report: Report) -> None:
    """Run the snippet of the document, and compare a figure of each kind of chart, all in one session of R."""
    _document(app, report)
    every = samples(app)
    said = run(["Rscript", "--vanilla", SCRIPTS / "read.R", *(f"{app.root}/{one.path('csv')}" for one in every)])
    if said.returncode:
        raise RuntimeError(said.stderr[-300:])
    for one, line in zip(every, said.stdout.splitlines(), strict=True):
        report.looked += 1
        rows, total, head, title = line.split("\t")
        told = one.told["rows"]
        report.same(one.path("csv"), "rows", int(rows), len(told))
        report.same(one.path("csv"), "sum of value", round(float(total), 6), round(_total(told), 6))
        report.same(one.path("csv"), "name of the first column", head, "id")
        report.same(one.path("csv"), "title of the first measure", title, told[0]["measure_title"])


def _document(app: App, report: Report) -> None:
    """Run each snippet of R in the document; what it prints stands there as comments."""
    found = [one for one in snippets() if one.language == "r"]
    if not found:
        report.find(DOCUMENT.name, "no snippet of R")
    for one in found:
        report.looked += 1
        said = run(["Rscript", "--vanilla", "-e", one.at(app.root)])
        report.same(DOCUMENT.name, f"line {one.line}", printed(said.stdout, app.root) or said.stderr[-300:], one.stated)


def _total(rows: list[dict[str, Any]]) -> float:
    """Return the sum of the values that are there."""
    return float(sum(row["value"] for row in rows if row["value"] is not None))
