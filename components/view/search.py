"""What the search box finds: figures, terms, measures, sources and events, in both languages at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from components.figures.model import Figure
from components.figures.pages import FIGURES
from components.language.labels import Labels, labels
from components.language.languages import LANGUAGES
from data import terms
from data.dataset import Dataset
from data.fulltext import Document, Hit, Index
from data.model import Observation, Text

# A figure answers, a term explains; the rest leads to them. Beside equals, these stand first.
_WEIGHTS = {"figure": 1.5, "term": 1.2, "measure": 1.0, "event": 0.8, "source": 0.8}
_PART = 0.75  # of that weight: a part of a total stands after it
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(%|％|percent|퍼센트)?")


@lru_cache(maxsize=256)
def find(query: str, dataset: Dataset) -> dict[str, list[str]]:
    """Return the keys of what fits `query`, best first, by kind: figure, term, measure, event, source, number.

    A term may be called by any of its names. A number finds the observations that report it. What fits far less
    than the best is left out.
    """
    named = terms.named(dataset.glossary.values(), query)
    ranked = sorted(_index(dataset).find(terms.groups(dataset.glossary.values(), query)), key=_weight, reverse=True)
    kinds: dict[str, list[str]] = {kind: [] for kind in _WEIGHTS}
    kinds["term"] += [term.id for term in named]
    for hit in ranked:
        if hit.kind == "term" and kinds["term"]:
            continue
        if _weight(hit) > _weight(ranked[0]) / 3 and hit.key not in kinds[hit.kind]:
            kinds[hit.kind].append(hit.key)
    fitting = {hit.key: hit.score for hit in ranked if hit.kind == "measure"}
    numbers = sorted(_reporting(query, dataset), key=lambda one: -fitting.get(one.measure, 0))
    return kinds | {"number": [one.id for one in numbers]}


def _reporting(query: str, dataset: Dataset) -> list[Observation]:
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
    if not counts and not shares:
        return []
    percent = {key for key, measure in dataset.measures.items() if measure.unit == "percent"}
    found = [one for one in dataset.observations if one.value in (shares if one.measure in percent else counts)]
    return sorted(found, key=lambda one: not one.preferred)


def _weight(hit: Hit) -> float:
    part = hit.kind == "figure" and not _is_whole(FIGURES[hit.key])
    return hit.score * _WEIGHTS[hit.kind] * (_PART if part else 1)


def _is_whole(figure: Figure) -> bool:
    """Return whether a figure shows totals, and not parts of them."""
    return all("all" in members for members in figure.where.values())


@lru_cache(maxsize=2)
def _index(dataset: Dataset) -> Index:
    return Index(_documents(dataset))


def _documents(dataset: Dataset) -> Iterator[Document]:
    every = [labels(dataset, lang) for lang in LANGUAGES]
    for figure in FIGURES.values():
        yield Document("figure", figure.id, *_figure(figure, every))
    for measure in dataset.measures.values():
        yield Document("measure", measure.id, _every(measure.title), _every(measure.definition))
    for term in dataset.glossary.values():
        yield Document("term", term.id, " ".join(terms.names(term)), _every(term.definition))
    for event in dataset.events.values():
        yield Document("event", event.id, _every(event.title), f"{event.date} {_every(event.note)}")
    for source in dataset.sources.values():
        yield Document("source", source.id, source.title, f"{_every(source.publisher)} {source.date}")


def _figure(figure: Figure, every: list[Labels]) -> tuple[str, str]:
    """Return what names a figure (its measures and members) and what explains it (the definitions)."""
    dataset = every[0].dataset
    shown = {name: members for name, members in figure.where.items() if members != ("all",)}
    if figure.across in dataset.dimension_names:
        codes = {one.member(figure.across) for one in dataset.reports(figure.measures)} - {"", "all"}
        shown.setdefault(figure.across, tuple(sorted(codes)))
    names = [figure.id]
    for one in every:
        names += [one.measure(measure) for measure in figure.measures]
        names += [one.dimension(name) for name in shown]
        names += [one.member(name, member) for name, members in shown.items() for member in members]
    definitions = [_every(dataset.measures[measure].definition) for measure in figure.measures]
    return " ".join(names), " ".join(definitions)


def _every(text: Text) -> str:
    """Return a text in every language."""
    return " ".join(text[lang] for lang in LANGUAGES)
