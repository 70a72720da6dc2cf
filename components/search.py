"""What the search box finds: figures, terms, measures, sources and events, in both languages at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pandas as pd

from components.figures import FIGURES, Figure
from components.labels import Labels, labels
from components.words import LANGUAGES
from data import terms
from data.dataset import Dataset
from data.search import Document, Hit, Index

# A figure answers, a term explains; the rest leads to them. Beside equals, these stand first.
_WEIGHTS = {"figure": 1.5, "term": 1.2, "measure": 1.0, "event": 0.8, "source": 0.8}
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(%|％|percent|퍼센트)?")


@lru_cache(maxsize=256)
def find(query: str, dataset: Dataset) -> dict[str, list[str]]:
    """Return the keys of what fits `query`, best first, by kind: figure, term, measure, event, source, number.

    A term may be called by any of its names. A number finds the observations that report it. What fits far less
    than the best is left out.
    """
    named = terms.named(dataset.glossary, query)
    groups = [terms.names(term) for term in named.to_dict("records")]
    known = {terms.plain(name) for names in groups for name in names}
    typed = [word for word in terms.words(query) if not any(word in name or name in word for name in known)]
    ranked = sorted(_index(dataset).find([*groups, *([word] for word in typed)]), key=_weight, reverse=True)
    kinds: dict[str, list[str]] = {kind: [] for kind in _WEIGHTS}
    kinds["term"] += named["id"].tolist()
    for hit in ranked:
        if hit.kind == "term" and kinds["term"]:
            continue
        if _weight(hit) > _weight(ranked[0]) / 3 and hit.key not in kinds[hit.kind]:
            kinds[hit.kind].append(hit.key)
    fitting = {hit.key: hit.score for hit in ranked if hit.kind == "measure"}
    numbers = _reporting(query, dataset)
    score = numbers["measure"].map(fitting).fillna(0)
    return kinds | {"number": numbers.loc[score.sort_values(ascending=False, kind="stable").index, "id"].tolist()}


def _reporting(query: str, dataset: Dataset) -> pd.DataFrame:
    """Return the observations that report one of the numbers in `query`: a percentage, or a number of three digits.

    What looks like a year is none.
    """
    counts, shares = set(), set()
    for digits, percent in _NUMBER.findall(query):
        number = float(digits.replace(",", ""))
        if percent:
            shares.add(number)
        elif number >= 100 and not 1990 <= number <= 2100:
            counts.add(number)
    rows = dataset.observations
    share = rows["measure"].map(dataset.measures["unit"]) == "percent"
    found = rows[(share & rows["value"].isin(shares)) | (~share & rows["value"].isin(counts))]
    return found.sort_values("preferred", ascending=False, kind="stable")


def _weight(hit: Hit) -> float:
    return hit.score * _WEIGHTS[hit.kind]


@lru_cache(maxsize=2)
def _index(dataset: Dataset) -> Index:
    return Index(_documents(dataset))


def _documents(dataset: Dataset) -> Iterator[Document]:
    every = [labels(dataset, lang) for lang in LANGUAGES]
    for figure in FIGURES.values():
        yield Document("figure", figure.id, *_figure(figure, every))
    for key, measure in dataset.measures.iterrows():
        yield Document("measure", str(key), _pair(measure, "title"), _pair(measure, "definition"))
    for key, term in dataset.glossary.iterrows():
        yield Document("term", str(key), " ".join(terms.names(term)), _pair(term, "definition"))
    for key, event in dataset.events.iterrows():
        yield Document("event", str(key), _pair(event, "title"), f"{event['date']} {_pair(event, 'note')}")
    for key, source in dataset.sources.iterrows():
        yield Document("source", str(key), str(source["title"]), f"{_pair(source, 'publisher')} {source['date']}")


def _figure(figure: Figure, every: list[Labels]) -> tuple[str, str]:
    """Return what names a figure (its measures and members) and what explains it (the definitions)."""
    dataset = every[0].dataset
    shown = {name: members for name, members in figure.where.items() if members != ("all",)}
    if figure.across in dataset.dimension_names():
        rows = dataset.observations[dataset.observations["measure"].isin(figure.measures)]
        shown.setdefault(figure.across, tuple(set(rows[figure.across]) - {"", "all"}))
    names = [figure.id]
    for one in every:
        names += [one.measure(measure) for measure in figure.measures]
        names += [one.dimension(name) for name in shown]
        names += [one.member(name, member) for name, members in shown.items() for member in members]
    definitions = [_pair(dataset.measures.loc[measure], "definition") for measure in figure.measures]
    return " ".join(names), " ".join(definitions)


def _pair(row: Any, stem: str) -> str:
    return " ".join(str(row[f"{stem}_{lang}"]) for lang in LANGUAGES)
