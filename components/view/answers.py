"""Questions answered at once: the latest number, that of a year, or by what factor it grew between two years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from components.language.labels import Labels
from data import compare, picks, selection, terms
from data.change import between
from data.model import Observation, Row
from data.selection import Filters

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MOST = 3
_NARROWING = ("region", "platform", "sex")
_OLD = timedelta(days=366)
_SHORT = 3  # letters of a Latin word that may be any word: how, are, the


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
    groups, listed = terms.groups(names.dataset.glossary.values(), query), list(dict.fromkeys(measures))
    fit = {measure: _named(measure, groups, names) for measure in listed}
    # What names one thing less than the best may still answer, but not with a single one of several things.
    most = max(fit.values(), default=0)
    best = [measure for measure in listed if fit[measure] >= max(most - 1, min(most, 2))]
    best.sort(key=lambda measure: -fit[measure])
    asked = _members(query, names)
    found = (one for measure in best for one in _answers(measure, years, names))
    return list(islice((one for one in found if asked <= _told(one, names)), _MOST))


def _members(query: str, names: Labels) -> set[str]:
    """Return the regions, platforms and sexes that a question names, by their labels in one spelling."""
    typed, spoken = terms.plain(query), f" {' '.join(terms.words(query))} "
    labels = {
        label
        for dimension in _NARROWING
        for code, member in names.dataset.members.get(dimension, {}).items()
        for label in member.label.values()
        if code != "all"
    }
    # Latin names are words of their own; a Korean one may stand inside a word.
    return {
        plain
        for label in labels
        if (plain := terms.plain(label)) in typed
        and (not plain.isascii() or f" {' '.join(terms.words(label))} " in spoken)
    }


def _told(one: Answer, names: Labels) -> set[str]:
    """Return what an answer says of members: in the title of its measure, in any language, and in its row."""
    row = names.dataset.by_id[one.observation]
    title = " ".join(names.dataset.measures[one.measure].title.values())
    own = {terms.plain(text) for name, code in row.members for text in _labels(name, code, names)}
    return own | _members(title, names)


def _labels(dimension: str, code: str, names: Labels) -> Iterable[str]:
    return names.dataset.members[dimension][code].label.values()


def _named(measure: str, groups: Iterable[Sequence[str]], names: Labels) -> int:
    """Return how many of these things the title of a measure names."""
    title = names.measure(measure)
    return sum(any(_in(name, title) for name in group) for group in groups)


def _in(name: str, title: str) -> bool:
    """Return whether a title holds a name: Latin words whole but for their plural, Korean ones but for a particle."""
    plain = terms.plain(name)
    if plain.isascii():
        told = " ".join(word.rstrip("s") for word in terms.words(title))
        return len(plain) > _SHORT and f" {' '.join(word.rstrip('s') for word in terms.words(name))} " in f" {told} "
    whole = terms.plain(title)
    return len(plain) > 1 and (plain in whole or (len(plain) > 2 and plain[:-1] in whole))


def _answers(measure: str, years: list[int], names: Labels) -> Iterator[Answer]:
    annual = compare.annual(names.dataset, measure)
    rows = {row.year: row for row in annual if row.completeness == "complete" and _is_total(row, names)}
    if len(years) < 2:
        whole, stretch = rows.get(years[0] if years else max(rows, default=0)), _stretch(measure, years, names)
        last = whole or stretch
        if whole and stretch and stretch.period_end - whole.period_end > _OLD:
            last = stretch  # a whole year that is long past is not the latest number
        if last:
            said = {"number": names.quantity(last), "subject": _subject(last, names), "period": names.period(last)}
            yield Answer(names.words("{number}: {subject}, {period}", **said), measure, last.id)
        return
    first, latest = rows.get(years[0]), rows.get(years[-1])
    if first and latest and first.value is not None and latest.value is not None:
        yield Answer(_growth(first, latest, names), measure, latest.id)


def _subject(row: Observation, names: Labels) -> str:
    """Return what a number counts, with the one member that its measure is told for where the title does not say it."""
    subject = names.subject(row)
    only = [names.member(name, code) for name, code in row.members if code != "all"]
    unsaid = [label for label in only if terms.plain(label) not in terms.plain(subject)]
    return f"{subject}{names.words.language.bracket_space}({', '.join(unsaid)})" if unsaid else subject


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
