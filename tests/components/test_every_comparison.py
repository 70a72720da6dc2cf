"""Whatever a reader may put together on *Compare*, and whatever a figure may be narrowed to, is drawn or told."""

from collections.abc import Iterator

import pytest

from components.figures import comparison
from components.figures.model import Figure
from components.figures.pages import FIGURES
from components.language.labels import labels
from components.plot import plot
from components.plot.theme import LIGHT
from components.renderers.files import image
from components.renderers.files.formats import FORMATS, Options
from components.renderers.plotly.specification import spec
from components.view.card import card_of
from components.view.reader_table import reader_table, reports
from components.view.site import Site
from components.view.view import view
from data import compare
from data.dataset import load
from data.selection import Filters

DATASET = load()
NAMES = labels(DATASET, "en")
WHOLE = Filters(years=DATASET.years)
SITE = Site("https://trends.test")


def _every(display: str) -> Iterator[Figure]:
    """Yield the comparison of each measure with itself alone and with a neighbour, by each dimension that it has."""
    measures = list(DATASET.measures)
    for measure, neighbour in zip(measures, [*measures[1:], measures[0]], strict=True):
        for asked in ([measure], [measure, neighbour]):
            alone = comparison.comparison(DATASET, {"compare": asked, "display": [display]})
            splits = [
                comparison.comparison(DATASET, {"compare": asked, "display": [display], "by": [one]})
                for one in alone.splits
            ]
            yield from (one.figure for one in (alone, *splits) if one.figure)


@pytest.mark.parametrize("display", compare.DISPLAYS)
def test_every_comparison_can_be_drawn(display: str) -> None:
    drawn = 0
    for figure in _every(display):
        shown = view(figure, WHOLE, NAMES)
        card_of(shown)
        reader_table(shown)
        reports(shown)
        image.svg(shown, SITE, 760)
        if shown.rows:
            spec(plot(shown), LIGHT)
            drawn += 1
    assert drawn > 50


@pytest.mark.parametrize("year", range(DATASET.years[0], DATASET.years[1] + 1))
def test_every_figure_can_be_narrowed_to_every_year(year: int) -> None:
    for figure in FIGURES.values():
        for unfinished in (True, False):
            shown = view(figure, Filters(years=(year, year), unfinished=unfinished), NAMES)
            card_of(shown)
            reader_table(shown)
            image.svg(shown, SITE, 760)
            if shown.rows:
                spec(plot(shown), LIGHT)
            assert FORMATS["csv"].make(shown, SITE, Options())
