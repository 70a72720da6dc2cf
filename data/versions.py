"""What lies between two versions of the data: the lines of the register taken together, one a change that is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from data.dataset import Dataset
from data.model import RegisterLine

_NUMBER = ("value", "lower", "upper")
_TO = " to "  # between the bounds of a range, in the register


def between(dataset: Dataset, older: str, newer: str) -> list[RegisterLine]:
    """Return what leads from one version to a newer one, in the order of the ids; a number that came back is no change.

    A line has the version, day and reason of the last step, what stood in the older version and what stands in the
    newer one. Raises `ValueError` for versions that are not known, or not in this order.
    """
    order = [one.id for one in dataset.releases]
    if order.index(older) >= order.index(newer):
        raise ValueError(f"{older} is not before {newer}")
    steps = order[order.index(older) + 1 : order.index(newer) + 1]
    lines: dict[str, list[RegisterLine]] = defaultdict(list)
    for line in sorted(dataset.register, key=lambda one: order.index(one.version)):
        if line.version in steps:
            lines[line.id].append(line)
    return [left for key in sorted(lines) for left in _left(lines[key])]


def _left(lines: Sequence[RegisterLine]) -> Iterator[RegisterLine]:
    """Yield what is left of the steps of one observation."""
    came = [line for line in lines if line.change in ("added", "withdrawn")]
    if not came:
        fields = dict.fromkeys(line.field for line in lines)
        folded = (_folded([line for line in lines if line.field == field]) for field in fields)
        yield from (line for line in folded if line.before != line.after)
    elif came[0].change == came[-1].change:
        yield _whole(lines, came[-1])
    elif came[0].change == "withdrawn":
        # Withdrawn and published again: the same number, or another one.
        before, after = _whole(lines, came[0]).before, _whole(lines, came[-1]).after
        if before != after:
            yield replace(came[-1], change="corrected", field="value", before=before, after=after)


def _folded(steps: Sequence[RegisterLine]) -> RegisterLine:
    return replace(steps[-1], before=steps[0].before)


def _whole(lines: Sequence[RegisterLine], came: RegisterLine) -> RegisterLine:
    """Return an added or withdrawn observation with the number that the newer or the older version has of it."""
    at = lines.index(came)
    if came.change == "added":
        return replace(came, after=_number(came.after, {line.field: line.after for line in lines[at + 1 :]}))
    return replace(came, before=_number(came.before, {line.field: line.before for line in reversed(lines[:at])}))


def _number(told: str, others: dict[str, str]) -> str:
    """Return a number as the register tells it, with other texts in place of its value or its bounds."""
    parts = dict(zip(_NUMBER[1:], told.split(_TO), strict=True)) if _TO in told else {"value": told}
    parts |= {field: text for field, text in others.items() if field in _NUMBER}
    return parts.get("value") or _TO.join(parts.get(name, "") for name in _NUMBER[1:])
