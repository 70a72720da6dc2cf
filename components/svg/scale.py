"""From a value to a pixel: the axes of a Plotly figure as numbers, logarithms, days or categories."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Scale:
    """An axis from pixel `start` (at `low`) to pixel `end` (at `high`). `names` are the categories in their order."""

    kind: str
    low: float
    high: float
    start: float
    end: float
    names: tuple[str, ...] = ()

    def number(self, value: Any) -> float:
        """Return what stands for a value on the axis: itself, its logarithm, a day's number, a category's place."""
        if isinstance(value, str) and self.kind == "category":
            return float(self.names.index(value))
        if isinstance(value, date):
            return float(value.toordinal())
        if self.kind == "log":
            return math.log10(value) if value > 0 else -math.inf
        return float(value)

    def at(self, value: Any) -> float:
        """Return the pixel of a value."""
        return self.start + (self.number(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def unit(self) -> float:
        """Return the pixels of one step on the axis."""
        return abs((self.end - self.start) / (self.high - self.low))

    def ticks(self, most: int = 5) -> list[float]:
        """Return round values on the axis, at most `most` of them but for a log axis, which names each power of ten."""
        if self.kind == "log":
            return [10.0**power for power in range(math.ceil(self.low), math.floor(self.high) + 1)]
        rough = (self.high - self.low) / most
        power = 10 ** math.floor(math.log10(rough))
        step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough)
        first = math.ceil(self.low / step - 1e-9)
        return [number * step for number in range(first, math.floor(self.high / step + 1e-9) + 1)]


def categories(axis: Mapping[str, Any], used: Iterable[Any]) -> tuple[str, ...]:
    """Return the categories of an axis: those it lists, then others in the order in which the marks have them."""
    return tuple(dict.fromkeys([*(axis.get("categoryarray") or ()), *map(str, used)]))


def scale(axis: Mapping[str, Any], used: Sequence[Any], start: float, end: float, above: float = 0) -> Scale:
    """Return the scale of a Plotly axis between two pixels; `used` are the values of its marks.

    Where the axis gives no range, it holds them all, with `above` pixels to spare at its end; from zero where it must.
    """
    kind = str(axis.get("type") or "linear")
    names = categories(axis, used) if kind == "category" else ()
    empty = Scale(kind, 0, 1, start, end, names)
    if axis.get("range") is not None:
        low, high = (empty.number(bound) for bound in axis["range"])
    elif kind == "category":
        low, high = -0.5, len(names) - 0.5
    else:
        low, high = _room(axis, [empty.number(value) for value in used if value is not None], abs(end - start), above)
    if axis.get("autorange") == "reversed":
        low, high = high, low
    return Scale(kind, low, high, start, end, names)


def _room(axis: Mapping[str, Any], numbers: list[float], length: float, above: float) -> tuple[float, float]:
    numbers = [number for number in numbers if math.isfinite(number)] or [0.0]
    low, high = min(numbers), max(numbers)
    if axis.get("rangemode") == "tozero":
        low, high = min(low, 0), max(high, 0)
    if high == low:
        high = low + 1
    share = min(above / length, 0.4)
    spread = (high - low) / (1 - share) - (high - low)
    return (low if low == 0 else low - spread / 2), high + spread
