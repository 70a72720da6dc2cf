"""CSV by its address in the programs of others: the snippets of the document, and a figure of each kind of chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.snippets import DOCUMENT, printed, snippets
from tests.verify.model import Report
from tests.verify.places import run
from tests.verify.samples import samples
from tests.verify.server import App


def document(app: App, report: Report, language: str, command: Sequence[object], **more: str) -> None:
    """Run each snippet of a language in the document; what it prints stands there as comments."""
    found = [one for one in snippets() if one.language == language]
    if not found:
        report.find(DOCUMENT.name, f"no snippet of {language}")
    for one in found:
        report.looked += 1
        said = run([*command, one.at(app.root)], 60, **more)
        got = printed(said.stdout, app.root) or said.stderr[-300:]
        report.same(DOCUMENT.name, f"line {one.line} {more or ''}", got, one.stated)


def figures(app: App, report: Report, command: Sequence[object], **more: str) -> None:
    """Let a program read figures, all in one session, and tell of each what the JSON tells, too.

    It prints a line an address: rows, sum of the values, name of the first column, title of the first measure.
    """
    every = samples(app)
    said = run([*command, *(f"{app.root}/{one.path('csv')}" for one in every)], 180, **more)
    if said.returncode:
        raise RuntimeError(said.stderr[-300:])
    for one, line in zip(every, said.stdout.splitlines(), strict=True):
        report.looked += 1
        rows, total, head, title = line.split("\t")
        told, where = one.told["rows"], f"{one.path('csv')} {more or ''}".strip()
        report.same(where, "rows", int(rows), len(told))
        report.same(where, "sum of value", round(float(total), 6), round(_total(told), 6))
        report.same(where, "name of the first column", head, "id")
        report.same(where, "title of the first measure", title, told[0]["measure_title"])


def _total(rows: list[dict[str, Any]]) -> float:
    """Return the sum of the values that are there."""
    return float(sum(row["value"] for row in rows if row["value"] is not None))
