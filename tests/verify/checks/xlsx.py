"""LibreOffice opens the workbooks and writes each sheet as CSV: the rows and texts are those of the JSON."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from tests.verify.model import Needs, Report
from tests.verify.office import convert
from tests.verify.places import WORK
from tests.verify.samples import Sample, missing_texts, samples
from tests.verify.server import App

NEEDS = Needs(commands=("localc",))
# Commas, quotes, UTF-8, cells as they are shown without formulas, each sheet as a file of its own.
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
Rows = list[list[str]]


def check(app: App, report: Report) -> None:
    """Compare a workbook of each kind of chart."""
    folder = WORK / "xlsx"
    every = samples(app)
    files = [app.save(report, one.path("xlsx"), folder / f"{one.name}.xlsx") for one in every]
    convert(list(filter(None, files)), _CSV, folder)
    for one, file in zip(every, files, strict=True):
        if file:
            _compare(report, one, file.name, [_read(path) for path in sorted(folder.glob(f"{one.name}-*.csv"))])


def _read(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _compare(report: Report, one: Sample, name: str, sheets: Sequence[Rows]) -> None:
    data = next((sheet for sheet in sheets if sheet[0][0] == "id"), None)
    if len(sheets) != 3 or data is None:
        report.find(name, f"{len(sheets)} sheets came out of LibreOffice, not three")
        return
    rows = [dict(zip(data[0], row, strict=True)) for row in data[1:]]
    report.same(name, "number of rows", len(rows), len(one.told["rows"]))
    for got, told in zip(rows, one.told["rows"], strict=False):
        for column, value in told.items():
            report.same(name, f"{told['id']}, {column}", _plain(got[column], value), value)
    texts = "\n".join(cell for sheet in sheets for row in sheet for cell in row)
    told = one.told
    expected = {key: told[key] for key in ("title", "subtitle", "version", "address", "citation", "filters_in_words")}
    expected |= {f"source {source['id']}": source["publisher"] for source in told["sources"]}
    expected |= {f"note {at}": note for at, note in enumerate(told["notes"], 1)}
    for where, text in missing_texts(texts, expected):
        report.find(name, f"{text!r} is missing", where)


def _plain(cell: str, like: object) -> object:
    """Return a cell as the kind of value that it is compared with."""
    if like is None or isinstance(like, str):
        return cell if cell or isinstance(like, str) else None
    if isinstance(like, bool):
        return cell == "TRUE"
    return float(cell.replace(",", "")) if cell else cell
