"""A fault in curated data, told so that a curator can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_SHOWN = 80
_TOLD = 200


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one cell (or row, or file) of a curated CSV.

    `row` is the line number that a spreadsheet shows (the header is row 1); 0 means the whole file.
    """

    file: str
    row: int
    column: str
    value: str
    problem: str
    mend: str

    def __str__(self) -> str:
        where = self.file
        if self.row:
            where += f", row {self.row}"
        if self.column:
            where += f", column {self.column}"
        if self.value:
            shown = self.value if len(self.value) <= _SHOWN else self.value[:_SHOWN] + "…"
            where += f', value "{shown}"'
        return f"{where}: {self.problem} {self.mend}"


class CuratedDataError(Exception):
    """Raised by the build with every fault found; nothing has been written.

    Its text tells the first `_TOLD` of them: nobody reads a million lines, and most have one cause.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = sorted(set(faults))
        more = len(self.faults) - _TOLD
        rest = [f"… and {more} more."] if more > 0 else []
        super().__init__("\n".join([*(str(fault) for fault in self.faults[:_TOLD]), *rest]))
