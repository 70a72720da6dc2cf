"""A page of the dashboard for print: a tagged PDF on A4, made from the data and never from the screen.

`printed.typ` lays it out. It gets every text as data, so nothing that a source or a reader wrote is read as markup.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import groupby, islice
from pathlib import Path
from typing import Any, cast

import pandas as pd
import typst
from fontTools.ttLib import TTFont

from components import twins
from components.citation import citation
from components.colophon import LICENCE, colophon
from components.files.typesetting import fonts, forget
from components.labels import Labels
from components.site import Site
from components.svg.type import FONTS
from components.theme import LIGHT
from components.view import View

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
    heading: str, question: str, views: Sequence[View], drawn: Sequence[bytes], site: Site, address: str
) -> bytes:
    """Return the PDF of a page that shows `views`, all in one language, each with its chart as SVG in `drawn`.

    There is at least one view. `address` is where the page stands. The same input gives the same bytes, and nothing is
    written to disk.
    """
    names = views[0].labels
    document = _document(heading, question, views, address)
    document["figures"] = [_figure(view, chart, site) for view, chart in zip(views, drawn, strict=True)]
    released = _released(names)
    # Each call has its own compiler, so that threads share nothing but the fonts, which nobody changes.
    compiler = typst.Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=fonts(), ignore_system_fonts=True)
    try:
        made = compiler.compile(
            format="pdf",
            sys_inputs={"document": json.dumps(_legible(document), ensure_ascii=False)},
            # Archives ask for PDF/A, screen readers for PDF/UA: the file is both.
            pdf_standards=["a-2a", "ua-1"],
            timestamp=released,
        )
    finally:
        forget()
    return cast(bytes, made)


def _released(names: Labels) -> datetime:
    """Return the day of the data version: a file of the same data never changes with the clock."""
    day = names.dataset.releases.iloc[-1]["date"]
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _document(heading: str, question: str, views: Sequence[View], address: str) -> dict[str, Any]:
    names, words = views[0].labels, views[0].words
    heading, question = " ".join(heading.split()), " ".join(question.split())
    dashboard, version = words("Takedown Trends"), names.dataset.version
    released = _released(names)
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
            (words("Data version"), f"{version} · {words.day(released.date())}", "", ""),
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


def _figure(view: View, chart: bytes, site: Site) -> dict[str, Any]:
    """Return everything that is said and shown of one figure."""
    words = view.words
    about = colophon(view, site)
    named, filters, _ = about.lines(words, most=_NAMED)
    others = _others(view)
    cited = list(dict.fromkeys([*view.rows["source"], *others["source"]]))
    columns, groups, remarks = _table(view, cited) if len(view.rows) else ([], [], [])
    return {
        "title": about.title,
        "subtitle": about.subtitle,
        "alt": about.alt,
        "svg": chart.decode() if groups else "",
        "empty": words("Nothing in the record matches these filters."),
        "notes": about.notes,
        "lines": [named, filters] if groups else [filters],
        "columns": columns,
        "groups": groups,
        "remarks": remarks,
        "others": [_told(view, row, cited) for _, row in others.iterrows()],
        "sources": [_source(view, source, [view.rows, others]) for source in cited],
        "described": any(str(view.dataset.sources.at[source, "title"]).startswith("[") for source in cited),
        "address": about.address,
    }


def _table(view: View, cited: list[str]) -> tuple[list[_Column], list[_Group], list[tuple[str, str]]]:
    """Return columns, rows and remarks of the reader's table as it fits on paper.

    Sources are numbers of the list beneath, notes letters of the remarks, as print has it. Where a column gives the
    numbers as published, it stands for the bare ones, which only sort.
    """
    words = view.words
    frame = twins.table(view).drop(columns=words("Link"))
    number, published, note = words("Number"), words("As published"), words("Note")
    if published in frame:
        frame = frame.drop(columns=number)
    else:
        frame[number] = [words.number(value) for value in frame[number]]
    frame[words("Source")] = [str(cited.index(source) + 1) for source in view.rows["source"]]
    remarks = {text: _letter(place) for place, text in enumerate(filter(None, dict.fromkeys(frame[note])))}
    frame[note] = [remarks.get(text, "") for text in frame[note]]
    frame, groups = _grouped(view, frame)
    right = {number, published, words("Change on the year before")}
    columns: list[_Column] = [{"title": name, "right": name in right} for name in frame.columns]
    return columns, groups, [(letter, text) for text, letter in remarks.items()]


def _grouped(view: View, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[_Group]]:
    """Return the table, and its rows under the names of their series where most names would only be repeated.

    The names then need no columns of their own, which leaves the others the width.
    """
    runs = [(title, len(list(run))) for title, run in groupby(view.rows["series"])]
    if len(runs) == 1 or len(frame) < _REPEATED * len(runs):
        return frame, [("", frame.astype(str).to_numpy().tolist())]
    frame = frame.drop(columns=[view.labels.dimension(name) for name in view.splits])
    rows = iter(frame.astype(str).to_numpy().tolist())
    return frame, [(title, list(islice(rows, length))) for title, length in runs]


def _letter(place: int) -> str:
    """Return the sign of a remark: a … z, then aa, ab …"""
    return (_letter(place // 26 - 1) if place >= 26 else "") + chr(ord("a") + place % 26)


def _others(view: View) -> pd.DataFrame:
    """Return the reports that give another number for a quantity shown."""
    found = [view.reports.head(0)]
    for one in view.disputed:
        amounts = one.reports.apply(view.labels.amount, axis=1)
        found.append(one.reports[~amounts.isin(amounts[one.reports["id"].isin(view.rows["id"])])])
    return pd.concat(found)


def _told(view: View, row: pd.Series, cited: list[str]) -> str:
    names = view.labels
    told = f"{names.subject(row)}, {names.period(row)}: {names.quantity(row)} [{cited.index(row['source']) + 1}]."
    return f"{told} {view.words.of(row, 'note')}".strip()


def _source(view: View, source: str, frames: list[pd.DataFrame]) -> dict[str, str]:
    names, record = view.labels, view.dataset.sources.loc[source]
    places = [place for rows in frames for place in rows.loc[rows["source"] == source, "locator"]]
    return {
        "about": names.source(source),
        "title": str(record["title"]),
        "locators": ", ".join(filter(None, dict.fromkeys(map(names.locator, places)))),
        "url": str(record["url"]),
    }


@lru_cache(maxsize=1)
def _drawable() -> frozenset[str]:
    """Return the characters that our fonts have."""
    files = sorted(FONTS.glob("*.[ot]tf"))
    return frozenset(chr(code) for file in files for code in TTFont(file, lazy=True).getBestCmap())


def _legible(part: Any) -> Any:
    """Return texts, in lists and dictionaries, with characters only that can be printed.

    Control characters have no picture and go; what no font has becomes an empty square, and is seen to be missing.
    """
    if isinstance(part, dict):
        return {key: _legible(value) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_legible(value) for value in part]
    if not isinstance(part, str):
        return part
    text = unicodedata.normalize("NFC", part).replace("\t", " ")
    return "".join(filter(None, map(_printable, text))) if set(text) - _drawable() else text


def _printable(character: str) -> str:
    if character in _drawable() or character == "\n":
        return character
    return "" if unicodedata.category(character) in ("Cc", "Cf") else _UNKNOWN
