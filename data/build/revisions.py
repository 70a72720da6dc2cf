"""What changed in the record from one state to the next, observation by observation."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

_FIXED = ("measure", "period_start", "period_end", "value", "lower", "upper", "status", "source", "preferred")

Records = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Revision:
    """One line of the register of changes.

    `change` is `added`, `withdrawn`, `corrected` (a `field` of a published number now reads otherwise) or `redrawn`
    (another report of the same quantity is drawn). `before` and `after` are texts; of an added or withdrawn
    observation, its number. `why` is the curator's reason in each language, and so is `confirmed`.
    """

    version: str
    date: str
    change: str
    table: str
    id: str
    field: str = ""
    before: str = ""
    after: str = ""
    why: Mapping[str, str] = dataclasses.field(default_factory=dict)
    confirmed: str = ""

    @property
    def needs_reason(self) -> bool:
        """Whether readers are owed a reason: a number that they may have used is gone or reads otherwise."""
        return self.change in ("corrected", "withdrawn")

    @property
    def event(self) -> tuple[str, ...]:
        """What happened, without what the curator says of it."""
        return (self.version, self.change, self.id, self.field, self.before, self.after)


def records(tables: Mapping[str, pd.DataFrame], dimensions: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return, for each observation of these tables by id, its table and the texts that may not change unnoticed.

    Notes, locators and reasons may be reworded without a trace; what a number says, for when and by whom may not.
    """
    found = {}
    for table, frame in tables.items():
        fields = [*(name for name in (*_FIXED, *dimensions) if name in frame)]
        texts = frame[fields].map(_text)
        for key, row in zip(frame["id"], texts.to_dict("records"), strict=True):
            found[str(key)] = {"table": table, **{str(name): text for name, text in row.items() if text}}
    return found


def difference(old: Records, new: Records, version: str, date: str) -> Iterator[Revision]:
    """Yield what leads from one state of the record to another; both as `records` returns them.

    A total stays what it is when its measure gets a dimension that others are split by: empty becomes `all`.
    """
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key), new.get(key)
        if before is None and after is not None:
            yield Revision(version, date, "added", after["table"], key, after=_number(after))
        elif after is None and before is not None:
            yield Revision(version, date, "withdrawn", before["table"], key, before=_number(before))
        elif before and after:
            for field in sorted(before.keys() | after.keys()):
                then, now = before.get(field, ""), after.get(field, "")
                if then != now and (then, now) != ("", "all"):
                    kind = "redrawn" if field == "preferred" else "corrected"
                    yield Revision(version, date, kind, after["table"], key, field, then, now)


def annotated(found: Iterable[Revision], known: Iterable[Revision]) -> list[Revision]:
    """Return the revisions `found` with what the curator has said of the same ones among those `known`."""
    said = {line.event: line for line in known}
    return [
        replace(line, why=same.why, confirmed=same.confirmed) if (same := said.get(line.event)) else line
        for line in found
    ]


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return "" if pd.isna(cell) else f"{cell:.15g}"
    return "" if cell is None else str(cell)


def _number(record: Mapping[str, str]) -> str:
    return record.get("value") or f"{record['lower']} to {record['upper']}"
