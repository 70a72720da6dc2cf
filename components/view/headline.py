"""The numbers that open the overview, as one reader sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from components.figures.model import Headline
from components.language.labels import Labels
from components.view.kept import Kept
from data import picks, selection
from data.change import between
from data.dataset import Dataset
from data.model import Observation, Row
from data.selection import Filters

_NUMBERS = Kept(1_000_000, "headlines")


@dataclass(frozen=True)
class Number:
    """A headline as shown: the text of the number, the observation behind it, and the whole it is part of.

    `trend` holds the numbers of its series up to it, oldest first, of periods of one length, and `change` says in words
    how it stands to the one before; empty where the two are counted by different rules.
    """

    text: str
    row: Observation
    whole: Observation | None = None
    trend: tuple[float, ...] = ()
    change: str = ""


def number(headline: Headline, chosen: Filters, names: Labels) -> Number | None:
    """Return the latest number of a headline within the years, None where there is none.

    Only the years apply: a headline is the latest complete figure, whatever else is chosen.
    """
    dataset = names.dataset
    key = dataset.serial, names.words.lang, headline.id, chosen.years
    found = msgspec.msgpack.decode(_NUMBERS.get(key, lambda: _written(_number(headline, chosen, names))))
    if not found:
        return None
    text, row, whole, trend, change = found
    return Number(text, dataset.by_id[row], dataset.by_id.get(whole), tuple(trend), change)


def _written(found: Number | None) -> bytes:
    """Return a number with the ids of its rows in place of the rows."""
    if not found:
        return msgspec.msgpack.encode([])
    whole = found.whole.id if found.whole else ""
    return msgspec.msgpack.encode([found.text, found.row.id, whole, found.trend, found.change])


def _number(headline: Headline, chosen: Filters, names: Labels) -> Number | None:
    picked = headline.pick(_rows(headline.measure, headline, chosen, names.dataset), names.dataset.measures)
    if not picked:
        return None
    row = sorted(picked, key=lambda one: one.period_end)[-1]
    if not headline.against:
        series = _series(row, headline, chosen, names.dataset)
        trend = tuple(one.value for one in series if one.value is not None)
        return Number(names.counted(row), row, None, trend, _change(series, names))
    for whole in _rows(headline.against, headline, chosen, names.dataset):
        if whole.preferred and (whole.period_start, whole.period_end) == (row.period_start, row.period_end):
            text = names.words("{part} of {whole}", part=names.counted(row), whole=names.counted(whole))
            return Number(text, row, whole)
    return None


def _series(row: Observation, headline: Headline, chosen: Filters, dataset: Dataset) -> list[Row]:
    """Return the numbers of a series up to `row` whose periods are of its kind."""
    rows = _rows(headline.measure, headline, chosen, dataset)
    picked = (
        picks.annual(rows, dataset.measures) if row.period_kind == "year" else headline.pick(rows, dataset.measures)
    )
    kept = [one for one in picked if one.period_kind == row.period_kind and one.period_end <= row.period_end]
    return sorted((one for one in kept if one.series == row.series), key=lambda one: one.period_end)


def _change(series: Sequence[Row], names: Labels) -> str:
    """Return how the last number stands to the one before, where both are counted by one rule."""
    if len(series) < 2:
        return ""
    before, last = series[-2:]
    found = between(last, before, names.dataset.breaks_of(last.measure))
    if found.ratio is None:
        return ""
    period = names.words.period(before.period_start, before.period_end)
    percent = names.words.rounded(100 * abs(found.ratio - 1))
    sign = "−" if found.ratio < 1 else "+"
    return names.words("{change} from {period}", change=f"{sign}{percent}%", period=period)


def _rows(measure: str, headline: Headline, chosen: Filters, dataset: Dataset) -> list[Observation]:
    rows = selection.fitting(dataset.of(measure), headline.where, dataset.dimension_names)
    return selection.matching(rows, Filters(years=chosen.years))
