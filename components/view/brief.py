"""One page of findings for an office, as a value: what it says on which level, its table, the view of its picture."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.figures.model import START
from components.figures.pages import home
from components.language.labels import Labels
from components.language.words import Words
from components.view.card import card_of
from components.view.pins import pins
from components.view.provenance import Provenance, provenance
from components.view.script import caveats
from components.view.site import Site
from components.view.tidy import Columns
from components.view.view import View
from data.model import Row

MOST = 3  # figures that one page has room for
_WIDEST = 34  # letters of a column; longer texts are broken
_NUMBERS, _ROWS, _SOURCES = 4, 8, 4  # numbers in a line, rows of the table, sources by name


@dataclass(frozen=True)
class Line:
    """A line of an outline: 0 is what is found, 1 says it in numbers, 2 what must be known of these."""

    level: int
    text: str


@dataclass(frozen=True)
class Brief:
    """The texts of the page from top to bottom; the table and the picture are those of the first figure.

    `table` has its headings as keys and texts as cells.
    """

    title: str
    about: str
    lines: tuple[Line, ...]
    table_title: str
    table: Columns
    view: View
    sources: tuple[str, ...]
    citations: tuple[str, ...]
    address: str

    @property
    def shares(self) -> list[float]:
        """The width of each column of the table as a share of the whole: as its longest text wants it."""
        wide = [min(_WIDEST, max(map(_width, (title, *map(str, cells))))) for title, cells in self.table.items()]
        return [one / sum(wide) for one in wide]


def _width(text: str) -> int:
    return 4 + sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def brief(views: Sequence[View], names: Labels, site: Site) -> Brief:
    """Return the page of the first figures of a selection that have rows. Raises ValueError where none has."""
    shown = _distinct(views)[:MOST]
    if not shown:
        raise ValueError("a brief needs a figure with rows")
    words, about = names.words, [provenance(view, site) for view in shown]
    first = shown[0]
    pages = [home(view.figure) for view in shown if not view.figure.asked]
    topics = list(dict.fromkeys(words(page.title) for page in pages if page.path != START))
    title = words("{topic}: findings", topic=" · ".join(topics)) if topics else card_of(first).title
    sources = dict.fromkeys(name for told in about for name in told.sources)
    return Brief(
        title=title,
        about=" · ".join([words("Takedown Trends"), about[0].version, words.day(first.dataset.day)]),
        lines=tuple(line for view, told in zip(shown, about, strict=True) for line in _outline(view, told)),
        table_title=_captioned(first, about[0]),
        table=_table(first),
        view=first,
        sources=_named(tuple(sources), words),
        citations=tuple(told.citation for told in about),
        address=about[0].address,
    )


def _distinct(views: Sequence[View]) -> list[View]:
    """Return the views with rows, without those whose every number another one before them has."""
    seen: set[str] = set()
    found = []
    for view in views:
        mine = {row.id for row in view.rows}
        if not mine <= seen:
            found.append(view)
        seen |= mine
    return found


def _named(sources: tuple[str, ...], words: Words) -> tuple[str, ...]:
    left = len(sources) - _SOURCES
    return (*sources[:_SOURCES], words("and {n} more", n=left)) if left > 0 else sources


def _outline(view: View, told: Provenance) -> Iterator[Line]:
    yield Line(0, told.title)
    yield Line(1, told.subtitle)
    yield Line(1, _numbers(view))
    for caveat in _caveats(view, told)[:1]:
        yield Line(2, caveat)


def _caveats(view: View, told: Provenance) -> list[str]:
    """Return what must be known of the numbers, in words that need no chart: a break, an unfinished year, notes."""
    words, names = view.words, view.labels
    unfinished = sorted({names.period(row) for row in view.rows if row.completeness == "unfinished"})
    part = words("A part of a year ({periods}) is never compared with a full year.", periods="; ".join(unfinished))
    breaks = [pin.text for pin in reversed(pins(view)) if pin.kind == "definition"]
    return [*breaks, *([part] if unfinished else []), *caveats(view, told)]


def _numbers(view: View) -> str:
    """Return the last numbers of the first series in time, else the first ones along the axis, in one line."""
    names = view.labels
    if view.timed:
        _, rows = view.series[0]
        return " → ".join(_numbered(names.period(row), view, row) for row in rows[-_NUMBERS:])
    return ", ".join(_numbered(_told_apart(view, row), view, row) for row in view.rows[:_NUMBERS])


def _numbered(what: str, view: View, row: Row) -> str:
    return view.words("{what}: {number}", what=what, number=view.labels.quantity(row) + _part(view, row))


def _part(view: View, row: Row) -> str:
    """Return that a number counts a part of its year, in brackets."""
    if row.completeness != "unfinished":
        return ""
    return f"{view.words.language.bracket_space}({view.words('part of the year')})"


def _told_apart(view: View, row: Row) -> str:
    across = view.figure.across
    return view.labels.cell(across, row) if across not in ("year", "period") else row.label or view.labels.period(row)


def _captioned(view: View, told: Provenance) -> str:
    """Return what the table shows, and that it is a selection where it is one."""
    shown, every = len(_rows(view)), len(view.rows)
    part = view.words("{n} of {total} numbers", n=shown, total=every)
    return f"{told.title} ({told.subtitle}{f' · {part}' if shown < every else ''})"


def _rows(view: View) -> Sequence[Row]:
    """Return the rows that the table has room for: in time the last ones, as many of each series."""
    if not view.timed:
        return view.rows[:_ROWS]
    each = max(1, _ROWS // len(view.series))
    return [row for _, rows in view.series for row in rows[-each:]]


def _table(view: View) -> Columns:
    """Return the last rows in time, else the first: period, what tells them apart, number, status, source."""
    words, names = view.words, view.labels
    rows = _rows(view)
    across = view.figure.across
    apart = list(dict.fromkeys([*view.splits, *([across] if across not in ("year", "period") else [])]))
    return {
        words("Period"): list(map(names.period, rows)),
        **{names.dimension(name): [names.cell(name, row) for row in rows] for name in apart},
        words("Number"): list(map(names.quantity, rows)),
        words("Source"): [names.source(row.source) for row in rows],
    }
