"""What the record holds beside the charts of a page."""

from __future__ import annotations

from functools import lru_cache

from data import picks, selection
from data.dataset import Dataset
from data.model import Observation
from data.selection import Filters


@lru_cache(maxsize=128)
def uncharted(dataset: Dataset, table: str, charted: tuple[str, ...], filters: Filters) -> tuple[Observation, ...]:
    """Return the drawn rows of a table whose measures are not `charted`, by measure and in order of time."""
    measures = [key for key, measure in dataset.measures.items() if measure.table == table and key not in charted]
    rows = [one for key in measures for one in sorted(dataset.of(key), key=lambda one: one.period_end)]
    return tuple(selection.matching(picks.drawn(rows), filters))
