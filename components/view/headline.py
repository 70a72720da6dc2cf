"""The numbers that open the overview, as one reader sees them."""

from __future__ import annotations

from dataclasses import dataclass

from components.figures.model import Headline
from components.language.labels import Labels
from data import selection
from data.dataset import Dataset
from data.model import Observation
from data.selection import Filters


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
