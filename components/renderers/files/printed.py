"""A page of the dashboard for print: a tagged PDF on A4, made from the data and never from the screen.

`printed.typ` lays it out. It gets every text as data, so nothing that a source or a reader wrote is read as markup.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from components.plot.theme import LIGHT
from components.plot.typeface import FONTS
from components.renderers.files.typesetting import pdf
from components.view.citation import citation
from components.view.notes import emptiness
from components.view.provenance import LICENCE, provenance
from components.view.reader_table import reader_table
from components.view.site import Site
from components.view.tidy import Columns
from components.view.view import View
from data.model import Observation

_Column = dict[str, str | bool]
# The name of a series, empty where columns tell it, and its rows.
_Group = tuple[str, list[list[str]]]

_TEMPLATE = Path(__file__).with_suffix(".typ")
# Stands for a character that no font of ours draws; without it a standard PDF could not be made at all.
_UNKNOWN = "□"
# So many sources are named beneath a chart; all of them are listed after the table.
_NAMED = 4
# From so many rows a series on its name stands over them.
_REPEATED = 3


def printed(
    heading: str, question: str, views: Sequence[View], drawn: Sequence[bytes | str], site: Site, address: str
) -> bytes:
    """Return the PDF of a page that shows `views`, all in one language, each with its chart as SVG in `drawn`, or with
    what is said in place of one that could not be drawn.

    There is at least one view. `address` is where the page stands. The same input gives the same bytes, and nothing is
    written to disk.
    """
    names = views[0].labels
    document = _document(heading, question, views, address)
    document["figures"] = [_figure(view, chart, site) for view, chart in zip(views, drawn, strict=True)]
    return pdf(_TEMPLATE, legible(document), names.dataset.day)


def _document(heading: str, question: str, views: Sequence[View], address: str) -> dict[str, Any]:
    names, words = views[0].labels, views[0].words
    heading, question = " ".join(heading.split()), " ".join(question.split())
    dashboard, version = words("Takedown Trends"), names.dataset.version
    released = names.dataset.day
    short = address.partition("?")[0]
    measures = [measure for view in views for measure in view.figure.measures]
    return {
        "title": f"{heading} · {dashboard}",
        "author": dashboard,
        "heading": heading,
        "question": question,
        "lang": words.lang,
        "keywords": [words("South Korea"), *dict.fromkeys(map(names.measure, measures))],
        "date": {"year": released.year, "month": released.month, "day": released.day},
        "footer": " · ".join([dashboard, words("data version {version}", version=version), short]),
        "about": [
            (words("Data version"), f"{version} · {words.day(released)}", "", ""),
            (words("How to cite"), f"{citation(names)} ", address, address),
            (words("Licence"), "", words("Creative Commons Attribution 4.0 International (CC BY 4.0)"), LICENCE),
        ],
        "colours": {"text": LIGHT.text, "muted": LIGHT.muted, "grid": LIGHT.grid, "rest": LIGHT.rest}
        | {"accent": LIGHT.series[0]},
        "words": {
            "contents": words("Contents"),
            "figure": words("Figure {n}"),
            "page": words("Page {n} of {m}"),
            "table": words("Numbers"),
            "others": words("Other reports of the same quantity"),
            "sources": words("Sources"),
            "described": words(
                "A title in [square brackets] is our description; the page's own headline was not recorded."
            ),
        },
    }


def _figure(view: View, chart: bytes | str, site: Site) -> dict[str, Any]:
    """Return everything that is said and shown of one figure."""
    words = view.words
    about = provenance(view, site)
    named, filters, _ = about.lines(words, most=_NAMED)
    others = _others(view)
    cited = list(dict.fromkeys([*view.sources, *(other.source for other in others)]))
    columns, groups, remarks = _table(view, cited) if view.rows else ([], [], [])
    return {
        "title": about.title,
        "subtitle": about.subtitle,
        "alt": about.alt,
        "svg": chart.decode() if groups and isinstance(chart, bytes) else "",
        "empty": chart if isinstance(chart, str) else emptiness(view),
        "notes": about.notes,
        "lines": [named, filters] if groups else [filters],
        "columns": columns,
        "groups": groups,
        "remarks": remarks,
        "others": [_report(view, row, cited) for row in others],
        "sources": [_source(view, source, [*view.rows, *others]) for source in cited],
        "described": any(view.dataset.sources[source].title.startswith("[") for source in cited),
        "address": about.address,
    }


def _table(view: View, cited: list[str]) -> tuple[list[_Column], list[_Group], list[tuple[str, str]]]:
    """Return columns, rows and remarks of the reader's table as it fits on paper.

    Sources are numbers of the list beneath, notes letters of the remarks, as print has it. Where a column gives the
    numbers as published, it stands for the bare ones, which only sort.
    """
    words = view.words
    table = reader_table(view)
    del table[words("Link")]
    number, published, note = words("Number"), words("As published"), words("Note")
    if published in table:
        del table[number]
    else:
        table[number] = [words.number(value) for value in table[number]]
    table[words("Source")] = [str(cited.index(row.source) + 1) for row in view.rows]
    remarks = {text: _letter(place) for place, text in enumerate(filter(None, dict.fromkeys(table[note])))}
    table[note] = [remarks.get(text, "") for text in table[note]]
    groups = _grouped(view, table)
    right = {number, published, words("Change on the year before")}
    columns: list[_Column] = [{"title": name, "right": name in right} for name in table]
    return columns, groups, [(letter, text) for text, letter in remarks.items()]


def _grouped(view: View, table: Columns) -> list[_Group]:
    """Return the rows of a table, under the names of their series where most names would only be repeated.

    The names then need no columns of their own, which leaves the others the width; these columns leave the table.
    """
    runs = [(title, len(list(run))) for title, run in groupby(row.label for row in view.rows)]
    if len(runs) == 1 or len(view.rows) < _REPEATED * len(runs):
        return [("", _cells(table))]
    for name in view.splits:
        del table[view.labels.dimension(name)]
    rows = iter(_cells(table))
    return [(title, list(islice(rows, length))) for title, length in runs]


def _cells(table: Columns) -> list[list[str]]:
    return [list(map(str, cells)) for cells in zip(*table.values(), strict=True)]


def _letter(place: int) -> str:
    """Return the sign of a remark: a … z, then aa, ab …"""
    return (_letter(place // 26 - 1) if place >= 26 else "") + chr(ord("a") + place % 26)


def _others(view: View) -> list[Observation]:
    """Return the reports that give another number for a quantity shown."""
    shown = {row.id for row in view.rows}
    found = []
    for one in view.disputed:
        amounts = {view.labels.amount(report) for report in one.reports if report.id in shown}
        found += [report for report in one.reports if view.labels.amount(report) not in amounts]
    return found


def _report(view: View, row: Observation, cited: list[str]) -> str:
    names = view.labels
    text = f"{names.subject(row)}, {names.period(row)}: {names.quantity(row)} [{cited.index(row.source) + 1}]."
    return f"{text} {view.words.of(row.note)}".strip()


def _source(view: View, key: str, reports: Sequence[Observation]) -> dict[str, str]:
    names, source = view.labels, view.dataset.sources[key]
    places = [report.locator for report in reports if report.source == key]
    return {
        "about": f"{names.source(key)} · {names.member('source_kind', source.kind)}",
        "title": source.title,
        "locators": ", ".join(filter(None, dict.fromkeys(map(names.locator, places)))),
        "url": source.url,
    }


@lru_cache(maxsize=1)
def _drawable() -> frozenset[str]:
    """Return the characters that our fonts have."""
    files = sorted(FONTS.glob("*.[ot]tf"))
    return frozenset(chr(code) for file in files for code in TTFont(file, lazy=True).getBestCmap())


def legible(part: Any) -> Any:
    """Return texts, in lists and dictionaries, with characters only that can be printed.

    Control characters have no picture and go; what no font has becomes an empty square, and is seen to be missing.
    """
    if isinstance(part, dict):
        return {key: legible(value) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [legible(value) for value in part]
    if not isinstance(part, str):
        return part
    text = unicodedata.normalize("NFC", part).replace("\t", " ")
    return "".join(filter(None, map(_printable, text))) if set(text) - _drawable() else text


def _printable(character: str) -> str:
    if character in _drawable() or character == "\n":
        return character
    return "" if unicodedata.category(character) in ("Cc", "Cf") else _UNKNOWN
