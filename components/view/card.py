"""A card: everything that is said of a view, worked out once and shared by pages, files and routes."""

from __future__ import annotations

import logging
from collections.abc import Callable

import msgspec

from components.figures.model import Figure
from components.language.labels import Labels
from components.view.alt_text import alt_text
from components.view.findings import finding
from components.view.kept import Kept
from components.view.narrowing import filter_summary
from components.view.notes import notes
from components.view.subtitle import name, subtitle
from components.view.terms_used import terms_used
from components.view.view import View, view
from data.selection import Filters


class Cited(msgspec.Struct, frozen=True, gc=False):
    """A source as a card names it: publisher with date, its kind, and its web address, empty where there is none."""

    label: str
    kind: str
    url: str


class Meaning(msgspec.Struct, frozen=True, gc=False):
    """A term of the glossary and what it means."""

    term: str
    definition: str


class Card(msgspec.Struct, frozen=True, gc=False):
    """The texts of a view in the reader's language.

    `title` is the finding, `name` what the view is called where it is cited, `filters` what the reader chose in words
    (empty where nothing is narrowed), `disputed` how many of the quantities shown have reports that differ, `rows` how
    many numbers are shown. `dense` tells whether a phone scrolls the chart,
    `chart` is the id of its kind.
    """

    title: str
    subtitle: str
    name: str
    notes: tuple[str, ...]
    alt: str
    sources: tuple[Cited, ...]
    filters: str
    terms: tuple[Meaning, ...]
    disputed: int
    rows: int
    dense: bool
    chart: str


_log = logging.getLogger(__name__)
_CARDS = Kept(16_000_000, "cards")
_decoder = msgspec.msgpack.Decoder(Card)


def key(figure: Figure, filters: Filters, names: Labels) -> tuple[object, ...]:
    """Return what tells a view apart from every other one."""
    return names.dataset.serial, names.words.lang, figure.key, filters.key


def card(figure: Figure, filters: Filters, names: Labels) -> Card:
    """Return the card of `figure` under `filters` in the language of `names`."""
    return _kept(figure, filters, names, lambda: view(figure, filters, names))


def card_of(shown: View) -> Card:
    """Return the card of a view that is there already."""
    return _kept(shown.figure, shown.filters, shown.labels, lambda: shown)


def _kept(figure: Figure, filters: Filters, names: Labels, make: Callable[[], View]) -> Card:
    return _decoder.decode(_CARDS.get(key(figure, filters, names), lambda: msgspec.msgpack.encode(_card(make()))))


def _cited(source: str, names: Labels) -> Cited:
    entry = names.dataset.sources[source]
    return Cited(names.source(source), names.member("source_kind", entry.kind), entry.url)


def _title(shown: View) -> str:
    """Return the finding; where it cannot be told what the view is called, so that pages and lists stand."""
    try:
        return finding(shown)
    except Exception:
        _log.exception("the finding of %s failed", shown.figure.id)
        return name(shown)


def _card(shown: View) -> Card:
    words, names = shown.words, shown.labels
    what = subtitle(shown)
    return Card(
        title=_title(shown),
        subtitle=what,
        name=name(shown),
        notes=notes(shown),
        alt=alt_text(shown, what),
        sources=tuple(_cited(one, names) for one in shown.sources),
        filters=filter_summary(shown.filters, names),
        terms=tuple(Meaning(words.of(one.term), words.of(one.definition)) for one in terms_used(shown, what)),
        disputed=len(shown.disputed),
        rows=len(shown.rows),
        dense=shown.dense,
        chart=shown.chart.id,
    )
