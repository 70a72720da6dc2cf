"""From a value to a pixel: numbers, logarithms, days or categories."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

Value = float | str | date


@dataclass(frozen=True)
class Scale:
    """An axis from pixel `start` (at `low`) to pixel `end` (at `high`). `names` are the categories in their order."""

    low: float
    high: float
    start: float
    end: float
    names: tuple[str, ...] = ()
    log: bool = False

    def number(self, value: Value) -> float:
        """Return what stands for a value on the axis: itself, its logarithm, a day's number, a category's place."""
        if isinstance(value, str):
            return float(self.names.index(value))
        if isinstance(value, date):
            return float(value.toordinal())
        if self.log:
            return math.log10(value) if value > 0 else -math.inf
        return float(value)

    def at(self, value: Value) -> float:
        """Return the pixel of a value."""
        return self.start + (self.number(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def unit(self) -> float:
        """Return the pixels of one step on the axis."""
        return abs((self.end - self.start) / (self.high - self.low))

    def ticks(self, most: int = 5) -> list[float]:
        """Return round values on the axis, at most `most` of them but for a log axis, which names each power of ten."""
        if self.log:
            return [10.0**power for power in range(math.ceil(self.low), math.floor(self.high) + 1)]
        rough = (self.high - self.low) / most
        power = 10 ** math.floor(math.log10(rough))
        step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough)
        first = math.ceil(self.low / step - 1e-9)
        return [number * step for number in range(first, math.floor(self.high / step + 1e-9) + 1)]

    def turned(self) -> Scale:
        """Return the axis with its ends exchanged."""
        return replace(self, low=self.high, high=self.low)

    def fitted(self, side: float) -> Scale:
        """Return the axis shrunk about its middle until a step has `side` pixels, so that squares are square."""
        middle, half = (self.start + self.end) / 2, abs(self.high - self.low) * side / 2
        turn = 1 if self.end > self.start else -1
        return replace(self, start=middle - turn * half, end=middle + turn * half)


def categories(names: Sequence[str], start: float, end: float) -> Scale:
    """Return an axis with one step for each name."""
    return Scale(-0.5, len(names) - 0.5, start, end, tuple(names))


def days(bounds: tuple[date, date], start: float, end: float) -> Scale:
    """Return an axis of days."""
    return Scale(bounds[0].toordinal(), bounds[1].toordinal(), start, end)


def room(
    values: Iterable[float], start: float, end: float, above: float = 0, *, zero: bool = True, log: bool = False
) -> Scale:
    """Return an axis that holds the values, with `above` pixels to spare at its end; from `zero` where it must."""
    scale = Scale(0, 1, start, end, log=log)
    numbers = [number for number in map(scale.number, values) if math.isfinite(number)] or [0.0]
    low, high = min(numbers), max(numbers)
    if zero:
        low, high = min(low, 0), max(high, 0)
    if high == low:
        high = low + 1
    share = min(above / abs(end - start), 0.4)
    spread = (high - low) / (1 - share) - (high - low)
    return replace(scale, low=low if low == 0 else low - spread / 2, high=high + spread)
