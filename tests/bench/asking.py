"""What readers ask for: ranges of years with other filters, each new one handed out once."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from tests.bench.browser import Query


@dataclass(frozen=True)
class Asked:
    """The filters of one view."""

    low: int
    high: int
    lang: str
    unfinished: bool

    def query(self, section: str = "") -> Query:
        """Return them as the query of a page or a file, with the section of the page where there is one."""
        pairs = [("years", str(self.low)), ("years", str(self.high)), ("lang", self.lang)]
        pairs += [] if self.unfinished else [("unfinished", "false")]
        return tuple(pairs + ([("section", section)] if section else []))


def every(bounds: tuple[int, int]) -> list[Asked]:
    """Return all filters there are, those of one language and switch together."""
    first, last = bounds
    ranges = [(low, high) for low in range(first, last) for high in range(low + 1, last + 1)]
    return [Asked(*one, lang, switch) for lang, switch in product(("en", "ko"), (True, False)) for one in ranges]


class Supply:
    """Filters that nobody has asked a server for: each is given once, so that nothing can have been kept for it.

    Ranges are a third of all years or longer and end in the last third, where the record has most, so that figures
    have marks to draw; all years together are no filter. Their order is mixed, and the same every time. All of one
    language and switch are given before the next ones, so that the views of one page hardly ever share their years.
    """

    def __init__(self, bounds: tuple[int, int]) -> None:
        whole = bounds[1] - bounds[0]
        third = whole // 3
        long = [one for one in every(bounds) if third <= one.high - one.low < whole and one.high >= bounds[1] - third]
        mixed = random.Random(7)  # noqa: S311  nothing secret
        self._left = sorted(long, key=lambda one: (one.lang, not one.unfinished, mixed.random()), reverse=True)

    def __len__(self) -> int:
        return len(self._left)

    def fresh(self) -> Asked:
        """Return filters never given before. Raises `LookupError` when there are none left."""
        if not self._left:
            raise LookupError("all filters have been asked for once: measure fewer pages in one process")
        return self._left.pop()


def around(used: Sequence[Asked], count: int) -> list[Asked]:
    """Return `count` of the used filters, one after the other and again from the start."""
    return [used[index % len(used)] for index in range(count)]
