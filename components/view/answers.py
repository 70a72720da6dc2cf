"""Questions answered at once: the latest number, that of a year, or by what factor it grew between two years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from components.language.labels import Labels
from data import compare, picks, selection, terms
from data.change import between
from data.model import Observation, Row
from data.selection import Filters

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MOST = 3


@dataclass(frozen=True)
class Answer:
    """A sentence that answers a question, and the observation that it rests on."""

    text: str
    measure: str
    observation: str


def answers(query: str, measures: Iterable[str], names: Labels) -> list[Answer]:
    """Return what the totals of these measures say of the years in `query`, or of the latest where it names none.

    Of two years the later number is set against the earlier one, where both are counted by one rule. A year that is not
    on record as a whole is answered by the stretch within it that ends last.
    """
    years = sorted({int(year) for year in _YEAR.findall(query)})
    words = terms.words(query)
    ranked = sorted(dict.fromkeys(measures), key=lambda measure: -_named(measure, words, names))
    found = (one for measure in ranked for one in _answers(measure, years, names))
    return list(islice(found, _MOST))


def _named(measure: str, words: Iterable[str], names: Labels) -> int:
    """Return how many of these words stand in the title of a measure, a particle at their end put aside."""
    title = terms.plain(names.measure(measure))
    telling = [word for word in words if len(word) > (2 if word.isascii() else 1)]
    return sum(word in title or (len(word) > 2 and word[:-1] in title) for word in telling)


def _answers(measure: str, years: list[int], names: Labels) -> Iterator[Answer]:
    annual = compare.annual(names.dataset, measure)
    rows = {row.year: row for row in annual if row.completeness == "complete" and _is_total(row, names)}
    if len(years) < 2:
        last = rows.get(years[0] if years else max(rows, default=0)) or _stretch(measure, years, names)
        if last:
            said = {"number": names.quantity(last), "subject": names.subject(last), "period": names.period(last)}
            yield Answer(names.words("{number}: {subject}, {period}", **said), measure, last.id)
        return
    first, latest = rows.get(years[0]), rows.get(years[-1])
    if first and latest and first.value is not None and latest.value is not None:
        yield Answer(_growth(first, latest, names), measure, latest.id)


def _stretch(measure: str, years: list[int], names: Labels) -> Observation | None:
    """Return the drawn total of a measure that ends last, within the year asked for if there is one."""
    drawn = picks.drawn(names.dataset.of(measure))
    rows = [row for row in drawn if row.status != "target" and _is_total(row, names)]
    if years:
        rows = selection.matching(rows, Filters(years=(years[0], years[0])))
    return max(rows, key=lambda row: (row.period_end, row.period_end - row.period_start), default=None)


def _is_total(row: Observation, names: Labels) -> bool:
    return names.subject(row) == names.measure(row.measure)


def _growth(first: Row, last: Row, names: Labels) -> str:
    words = names.words
    values = {
        "title": names.subject(last),
        "first": names.counted(first),
        "last": names.counted(last),
        "start": words.year(first.year),
        "end": words.year(last.year),
    }
    ratio = between(last, first, names.dataset.breaks_of(last.measure)).ratio
    if ratio is None:
        return words("{title}: {first} in {start}, {last} in {end}; not comparable", **values)
    if names.is_percent(last.measure):
        return words("{title}: {first} in {start}, {last} in {end}", **values)
    factor = words.rounded(ratio, 1 if ratio >= 1 else 2)
    return words("{title}: {first} in {start}, {last} in {end}, {factor} times", factor=factor, **values)
