from collections.abc import Callable

import pytest

from components.figures.comparison import comparison
from components.figures.pages import FIGURES
from components.language.labels import labels
from components.view.view import View, view
from data import address
from data.dataset import Dataset, load
from data.selection import Filters
from tests.record import frozen

Show = Callable[..., View]


def showing(dataset: Dataset) -> Show:
    def make(figure: str, lang: str = "en", **filters: object) -> View:
        defaults, _ = address.parse({}, dataset)
        chosen = Filters(**({"years": defaults.years} | filters))  # type: ignore[arg-type]
        return view(FIGURES[figure], chosen, labels(dataset, lang))

    return make


@pytest.fixture
def show() -> Show:
    """A figure of the frozen record under filters: show("deepfake-cases", "ko", years=(2021, 2023))."""
    return showing(frozen())


@pytest.fixture
def show_live() -> Show:
    """A figure of the record as it is now, for what must hold of any record."""
    return showing(load())


@pytest.fixture
def compared() -> View:
    """Cases beside takedown requests, as a reader of the frozen record puts them together."""
    return comparing("value", "deepfake_cases_reported", "deepfake_corrections")


def comparing(display: str, *measures: str, lang: str = "en") -> View:
    """Return the view of a comparison of measures of the frozen record."""
    dataset = frozen()
    figure = comparison(dataset, {"compare": measures, "display": [display]}).figure
    assert figure
    everything, _ = address.parse({}, dataset)
    return view(figure, everything, labels(dataset, lang))
