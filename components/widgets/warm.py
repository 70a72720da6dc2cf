"""What a server does before the first reader comes."""

from __future__ import annotations

import gc

from components.figures.pages import PAGES
from components.language.labels import labels
from components.language.languages import LANGUAGES
from components.plot.theme import LIGHT
from components.renderers import plotly
from components.view.card import card
from components.view.search import find
from components.widgets import figure_page  # noqa: F401  what pages import is loaded with it
from data import address, extract, served
from data.dataset import load


def warm() -> None:
    """Load the record and all that answers need, work out the first part of each page, and settle the memory.

    What is there now is not garbage and need not be looked through when that is collected.
    """
    dataset = load()
    # What is on the disk may be replaced while the server runs; what it answers from stays that of one version.
    served.data_package("")
    for name in extract.tables(dataset):
        extract.stored(name)
    everything, _ = address.parse({}, dataset)
    for lang in LANGUAGES:
        names = labels(dataset, lang)
        for page in PAGES.values():
            for section in page.sections[:1]:
                for figure in section.figures[: section.shown]:
                    if card(figure, everything, names).rows:
                        plotly.chart(figure, everything, names, LIGHT)
    find("", dataset)
    gc.collect()
    gc.freeze()
