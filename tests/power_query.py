"""Power Query as far as the document speaks it: what Excel's Get Data makes of a query in M that reads CSV.

The language is Microsoft's and its engine runs on Windows alone, so this reads the snippet token by token and does what
the reference of M says of each function (https://learn.microsoft.com/powerquery-m/). What it does not know it refuses.
`make verify` asks Microsoft's own parser whether the snippet is M.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

_TOKEN = re.compile(
    r'\s+|//[^\n]*|(?P<text>"(?:[^"]|"")*")|(?P<number>\d+)|(?P<name>[A-Za-z_][\w.]*)|(?P<sign>[][(){},=])'
)
_CULTURE = "en-US"  # a point in numbers, whatever Windows is set to
_CONSTANTS = {"true": True, "false": False, "null": None, "QuoteStyle.Csv": "csv", "QuoteStyle.None": "none"}


@dataclass(frozen=True)
class Table:
    """A table of M: the names of its columns and its rows."""

    columns: list[str]
    rows: list[list[Any]]


def evaluate(code: str, fetch: Callable[[str], bytes]) -> Any:
    """Return what a query comes to; `fetch` stands for the network. ValueError for what is not known here."""
    query = _Query(code, fetch)
    found = query.expression()
    if query.tokens:
        raise ValueError(f"M goes on with {query.tokens[0]}")
    return found


class _Query:
    def __init__(self, code: str, fetch: Callable[[str], bytes]) -> None:
        self.tokens, self.names = _tokens(code), dict[str, Any](_CONSTANTS)
        self.functions: dict[str, Callable[..., Any]] = {
            "Web.Contents": fetch,
            "Csv.Document": _document,
            "Table.PromoteHeaders": _promoted,
            "Table.TransformColumnTypes": _typed,
            "Table.SelectColumns": _selected,
        }

    def expression(self) -> Any:
        kind, word = self.tokens.pop(0)
        if kind == "text":
            return word[1:-1].replace('""', '"')
        if kind == "number":
            return int(word)
        if word == "{":
            return self.listed("}", self.expression)
        if word == "[":
            return dict(self.listed("]", self.field))
        if word == "type":
            return self.tokens.pop(0)[1]
        if word == "let":
            return self.let()
        if kind == "name" and self.next("("):
            if word not in self.functions:
                raise ValueError(f"no function {word}")
            return self.functions[word](*self.listed(")", self.expression))
        if kind == "name" and word in self.names:
            return self.names[word]
        raise ValueError(f"not known: {word}")

    def let(self) -> Any:
        self.listed("in", self.bound)
        return self.expression()

    def bound(self) -> None:
        name, value = self.field()
        self.names[name] = value

    def field(self) -> tuple[str, Any]:
        name = self.tokens.pop(0)[1]
        if not self.next("="):
            raise ValueError(f"= is missing after {name}")
        return name, self.expression()

    def listed(self, end: str, part: Callable[[], Any]) -> list[Any]:
        found: list[Any] = []
        while not self.next(end):
            if found and not self.next(","):
                raise ValueError(f"a comma is missing before {self.tokens[0][1]}")
            found.append(part())
        return found

    def next(self, word: str) -> bool:
        """Whether this word comes next; then it is taken."""
        found = bool(self.tokens) and self.tokens[0][1] == word
        if found:
            del self.tokens[0]
        return found


def _tokens(code: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while at < len(code):
        match = _TOKEN.match(code, at)
        if not match:
            raise ValueError(f"no M: {code[at : at + 20]}")
        at = match.end()
        if match.lastgroup:
            found.append((match.lastgroup, match[0]))
    return found


def _document(content: bytes, options: dict[str, Any]) -> Table:
    """`Csv.Document`: the page of code 65001 is UTF-8, whose byte order mark is no text."""
    known = {"Delimiter", "Encoding", "QuoteStyle", "Columns"}
    if options.keys() - known:
        raise ValueError(f"no options of Csv.Document: {options.keys() - known}")
    page = options.get("Encoding", 65001)
    text = content.decode("utf-8-sig" if page == 65001 else f"cp{page}", errors="replace")
    # Without QuoteStyle.Csv a line that breaks within quotation marks ends its row.
    lines = [text] if options.get("QuoteStyle", "csv") == "csv" else text.split("\n")
    rows = [row for line in lines for row in csv.reader(io.StringIO(line, newline=""), delimiter=options["Delimiter"])]
    width = options.get("Columns", len(rows[0]))
    return Table([f"Column{at + 1}" for at in range(width)], [[*row, *[""] * width][:width] for row in rows])


def _promoted(table: Table, options: dict[str, Any] | None = None) -> Table:
    return Table(table.rows[0], table.rows[1:])


def _typed(table: Table, types: list[list[str]], culture: str) -> Table:
    if culture != _CULTURE:
        raise ValueError(f"numbers of {culture}")
    read: dict[str, Callable[[str], Any]] = {"number": float, "date": date.fromisoformat, "text": str}
    ways = [next((read[kind] for name, kind in types if name == column), str) for column in table.columns]
    if missing := {name for name, _ in types} - set(table.columns):
        raise ValueError(f"The column {missing} of the table wasn't found.")
    return Table(
        table.columns,
        [[way(cell) if cell else None for way, cell in zip(ways, row, strict=True)] for row in table.rows],
    )


def _selected(table: Table, names: list[str]) -> Table:
    places = [table.columns.index(name) for name in names]
    return Table(names, [[row[place] for place in places] for row in table.rows])
