"""Numbers for people: medians, the slow end, and tables of them."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence


def median(values: Iterable[float]) -> float:
    """Return the median; not a number where there are no values."""
    listed = list(values)
    return statistics.median(listed) if listed else math.nan


def slow(values: Iterable[float]) -> float:
    """Return the 95th percentile by the nearest rank; not a number where there are no values."""
    listed = sorted(values)
    return listed[math.ceil(0.95 * len(listed)) - 1] if listed else math.nan


class Table:
    """A table that is printed row by row as its numbers come in. `columns` are heads with the widths of their columns.

    Text stands at the left, numbers at the right with as many decimals as they need to tell them apart.
    """

    def __init__(self, *columns: tuple[str, int]) -> None:
        self._widths = [width for _, width in columns]
        self.row(*(head for head, _ in columns))
        print("-" * (sum(self._widths) + len(self._widths) - 1), flush=True)

    def row(self, *cells: str | float) -> None:
        """Print one row."""
        pairs = zip(cells, self._widths, strict=True)
        texts = [cell.ljust(width) if isinstance(cell, str) else number(cell).rjust(width) for cell, width in pairs]
        print(" ".join(texts).rstrip(), flush=True)


def number(value: float) -> str:
    """Return a number as a table shows it: a count whole, else whole from 100 on, one decimal from 10 on, else two."""
    if not math.isfinite(value):
        return "-"
    if isinstance(value, int):
        return str(value)
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def title(text: str, *notes: Sequence[str] | str) -> None:
    """Print the head of a part of the report, and what must be known to read it."""
    print(f"\n{text}\n{'=' * len(text)}", flush=True)
    for note in notes:
        print(note, flush=True)
