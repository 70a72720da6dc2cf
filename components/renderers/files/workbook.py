"""A figure as an Excel workbook: the reader's table, the tidy data, and a sheet that says what they are."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components.language.message import N_
from components.plot.typeface import width
from components.renderers.xml_text import legal
from components.view.provenance import Provenance, provenance
from components.view.reader_table import reader_table
from components.view.site import Site
from components.view.tidy import Columns, tidy_view, title
from components.view.view import View

_MARKS = {
    "complete": N_("a complete year or period"),
    "unfinished": N_("a year counted only in part, never compared with a full year"),
    "target": N_("an announced target, not a count"),
}
_LIMIT = 32_767  # characters in a cell of Excel


def workbook(view: View, site: Site) -> bytes:
    """Return the view as XLSX, the same bytes for the same view. Every text is a text: nothing in it is a formula."""
    about, words = provenance(view, site), view.words
    kept = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(kept, options) as book:
        day = view.dataset.day
        book.set_properties(
            {
                "title": about.title,
                "subject": about.subtitle,
                "author": words("Takedown Trends"),
                "comments": "\n".join([*about.lines(words), about.rights]),
                "created": datetime.combine(day, time(), UTC),
            }
        )
        styles = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
            "text": book.add_format({"valign": "top"}),
            "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
            "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
            "number": book.add_format({"num_format": "#,##0.0#########", "valign": "top"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
        }
        sheet = book.add_worksheet(words("Table"))
        sheet.write_string(0, 0, legal(about.title), styles["title"])
        sheet.write_string(1, 0, legal(about.subtitle), styles["text"])
        _table(sheet, 3, reader_table(view), "shown_table", styles)
        _table(book.add_worksheet(words("Data")), 0, tidy_view(view, about.address), "data", styles)
        _notes(book.add_worksheet(words("About this file")), view, about, styles)
    return kept.getvalue()


def _table(sheet: Worksheet, top: int, table: Columns, name: str, styles: dict[str, Format]) -> None:
    """Write a table as one of Excel with its header frozen; an empty one as its header alone."""
    heads = list(map(legal, table))
    for column, (head, cells) in enumerate(zip(heads, table.values(), strict=True)):
        sheet.write_string(top, column, head, styles["head"])
        for row, cell in enumerate(cells, top + 1):
            _write(sheet, row, column, cell, styles)
        texts = [head, *(str(cell) for cell in cells if cell is not None)]
        sheet.set_column(column, column, min(max(width(text[:60], 11) for text in texts) / 6 + 3, 60))
    rows = len(next(iter(table.values())))
    if rows:
        columns = [{"header": head, "header_format": styles["head"]} for head in heads]
        sheet.add_table(
            top, 0, top + rows, len(heads) - 1, {"name": name, "columns": columns, "style": "Table Style Light 1"}
        )
    sheet.freeze_panes(top + 1, 1)


def _write(sheet: Worksheet, row: int, column: int, cell: Any, styles: dict[str, Format]) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, styles["text"])
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell, styles["whole" if float(cell).is_integer() else "number"])
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, datetime.combine(cell, time()), styles["day"])
    else:
        sheet.write_string(row, column, legal(str(cell))[:_LIMIT], styles["text"])


def _notes(sheet: Worksheet, view: View, about: Provenance, styles: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 110)
    for row, (name, text) in enumerate(_lines(view, about)):
        sheet.write_string(row, 0, legal(name), styles["head"] if name else styles["text"])
        sheet.write_string(row, 1, legal(text)[:_LIMIT], styles["wrapped"])


def _lines(view: View, about: Provenance) -> Sequence[tuple[str, str]]:
    """Return the lines of the notes: what stands at the left, and what it means."""
    words, names, dataset = view.words, view.labels, view.dataset
    lines = [(words("Title"), about.title), (words("Subtitle"), about.subtitle)]
    lines += [(words("Remark"), note) for note in about.notes]
    lines += [
        (words("Filters"), about.filters),
        (words("Data version"), dataset.version),
        (words("Address"), about.address),
    ]
    lines += [(words("How to cite"), about.citation), (words("Licence"), about.rights)]
    for key in view.figure.measures:
        lines.append((words("Measure"), f"{names.measure(key)} ({names.unit(key)}): {names.definition(key)}"))
    for key in view.sources:
        source = dataset.sources[key]
        lines.append((words("Source"), " · ".join(filter(None, [names.source(key), source.title, source.url]))))
    for status in dict.fromkeys(row.status for row in view.rows):
        lines.append((words("Status"), f"{status}: {names.member('status', status)}"))
    for drawn in dict.fromkeys(row.completeness for row in view.rows):
        lines.append((words("How charts draw it"), f"{drawn}: {words(_MARKS[drawn])}"))
    for column in tidy_view(view, about.address):
        lines.append((words("Column"), f"{column}: {title(column, names)}"))
    return lines
