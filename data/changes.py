"""What changed in the record from one state of the tables to the next, observation by observation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from data import vocabulary as v

_FIXED = ("measure", "period_start", "period_end", "value", "lower", "upper", "status", "source", "preferred")

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Change:
    """One line of the register of changes.

    `change` is `added`, `withdrawn`, `corrected` (a `field` of a published number now reads otherwise) or `redrawn`
    (another report of the same quantity is drawn). `before` and `after` are texts; of an added or withdrawn
    observation, its number. `why_en` and `why_ko` are the curator's, and so is `confirmed`.
    """

    version: str
    date: str
    change: str
    table: str
    id: str
    field: str = ""
    before: str = ""
    after: str = ""
    why_en: str = ""
    why_ko: str = ""
    confirmed: str = ""

    @property
    def needs_reason(self) -> bool:
        """Whether readers are owed a reason: a number that they may have used is gone or reads otherwise."""
        return self.change in ("corrected", "withdrawn")


def difference(old: Tables, new: Tables, version: str, date: str) -> Iterator[Change]:
    """Yield what leads from `old` to `new`; each maps observation tables to frames as `dataset` reads them.

    Notes, locators and reasons may be reworded without a trace; what a number says, for when and by whom may not. A
    total stays what it is when a dimension is added that others of its measure are split by (empty becomes `all`).
    """
    before, after = _records(old), _records(new)
    for key in sorted(before.keys() | after.keys()):
        table = (after.get(key) or before[key])["table"]
        if key not in before:
            yield Change(version, date, "added", table, key, after=_number(after[key]))
        elif key not in after:
            yield Change(version, date, "withdrawn", table, key, before=_number(before[key]))
        else:
            for field in sorted(before[key].keys() | after[key].keys()):
                then, now = before[key].get(field, ""), after[key].get(field, "")
                if then != now and (then, now) != ("", "all"):
                    kind = "redrawn" if field == "preferred" else "corrected"
                    yield Change(version, date, kind, table, key, field, then, now)


def _records(tables: Tables) -> dict[str, dict[str, str]]:
    records = {}
    for table, frame in tables.items():
        fields = [*(name for name in _FIXED if name in frame), *v.dimensions(frame.columns)]
        texts = frame[fields].map(_text)
        for key, row in zip(frame["id"], texts.to_dict("records"), strict=True):
            records[str(key)] = {"table": table, **{str(name): text for name, text in row.items()}}
    return records


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return "" if pd.isna(cell) else f"{cell:.15g}"
    return "" if cell is None else str(cell)


def _number(record: Mapping[str, str]) -> str:
    return record["value"] or f"{record['lower']} to {record['upper']}"


def fold(known: list[Change], found: Iterator[Change]) -> list[Change]:
    """Return the changes of one version: those `known` before this build, brought up to date with those `found`.

    What was added and then mended before the version went out was never wrong in public: it stays one addition. What
    was changed and changed back is no change.
    """
    lines = {(line.id, line.field): line for line in known}
    for line in found:
        added, gone = lines.get((line.id, "")), (line.id, "")
        if line.change == "withdrawn":
            earlier = lines.get((line.id, "value"))
            for key in [key for key in lines if key[0] == line.id]:
                del lines[key]
            if not (added and added.change == "added"):
                lines[gone] = replace(line, before=earlier.before if earlier else line.before)
        elif added and added.change == "added":
            if line.change == "added" or line.field == "value":
                lines[gone] = replace(added, after=line.after, confirmed=_still(added, line.after))
        elif line.change == "added" and added:
            del lines[gone]
            if added.before != line.after:
                moved = replace(line, change="corrected", field="value", before=added.before)
                lines[line.id, "value"] = moved
        else:
            earlier = lines.pop((line.id, line.field), None)
            merged = replace(earlier, after=line.after, confirmed="") if earlier else line
            if merged.change == "added" or merged.before != merged.after:
                lines[line.id, line.field] = merged
    return list(lines.values())


def _still(line: Change, after: str) -> str:
    return line.confirmed if line.after == after else ""
