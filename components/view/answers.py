"""Questions with a year in them, answered at once: the number of that year, or by what factor it grew between two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from components.language.labels import Labels
from data import compare
from data.change import between
from data.model import Row

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MOST = 3


@dataclass(frozen=True)
class Answer:
    """A sentence that answers a question, and the observation that it rests on."""

    text: str
    measure: str
    observation: str


def answers(query: str, measures: Iterable[str], names: Labels) -> list[Answer]:
    """Return what the totals of these measures say of the years in `query`; nothing where it names none.

    Of two years the later number is set against the earlier one, where both are counted by one rule.
    """
    years = sorted({int(year) for year in _YEAR.findall(query)})
    if not years:
        return []
    found = [one for measure in dict.fromkeys(measures) for one in _answers(measure, years, names)]
    return found[:_MOST]


def _answers(measure: str, years: list[int], names: Labels) -> Iterator[Answer]:
    annual = compare.annual(names.dataset, measure)
    rows = {row.year: row for row in annual if row.completeness == "complete" and _is_total(row)}
    first, last = rows.get(years[0]), rows.get(years[-1])
    if last is None or last.value is None:
        return
    if first is None or first is last or first.value is None:
        if len(years) == 1:
            said = {"number": names.quantity(last), "subject": names.subject(last), "period": names.period(last)}
            yield Answer(names.words("{number}: {subject}, {period}", **said), measure, last.id)
        return
    yield Answer(_growth(first, last, names), measure, last.id)


def _is_total(row: Row) -> bool:
    return all(code in ("", "all") for _, code in row.members)


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
