"""The numbers that open the overview, as one reader sees them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from components.figures.model import Headline
from components.language.labels import Labels
from components.view.kept import Kept
from data import selection
from data.dataset import Dataset
from data.model import Observation
from data.selection import Filters

_NUMBERS = Kept(1_000_000)


@dataclass(frozen=True)
class Number:
    """A headline as shown: the text of the number, the observation behind it, and the whole it is part of."""

    text: str
    row: Observation
    whole: Observation | None = None


def number(headline: Headline, chosen: Filters, names: Labels) -> Number | None:
    """Return the latest number of a headline within the years, None where there is none.

    Only the years apply: a headline is the latest complete figure, whatever else is chosen.
    """
    dataset = names.dataset
    key = dataset.serial, names.words.lang, headline.id, chosen.years
    found = msgspec.msgpack.decode(_NUMBERS.get(key, lambda: _written(_number(headline, chosen, names))))
    if not found:
        return None
    text, *rows = found
    return Number(text, *(dataset.by_id[row] for row in rows))


def _written(found: Number | None) -> bytes:
    """Return a number as its text and the ids of its rows."""
    rows = (found.row, found.whole) if found else ()
    return msgspec.msgpack.encode([found.text, *(row.id for row in rows if row)] if found else [])


def _number(headline: Headline, chosen: Filters, names: Labels) -> Number | None:
    picked = headline.pick(_rows(headline.measure, headline, chosen, names.dataset), names.dataset.measures)
    if not picked:
        return None
    row = sorted(picked, key=lambda one: one.period_end)[-1]
    if not headline.against:
        return Number(names.counted(row), row)
    for whole in _rows(headline.against, headline, chosen, names.dataset):
        if whole.preferred and (whole.period_start, whole.period_end) == (row.period_start, row.period_end):
            text = names.words("{part} of {whole}", part=names.counted(row), whole=names.counted(whole))
            return Number(text, row, whole)
    return None


def _rows(measure: str, headline: Headline, chosen: Filters, dataset: Dataset) -> list[Observation]:
    rows = selection.fitting(dataset.of(measure), headline.where, dataset.dimension_names)
    return selection.matching(rows, Filters(years=chosen.years))
