from collections.abc import Callable

import pytest

from components.figures import FIGURES
from components.language.labels import labels
from components.view.view import View, view
from data import address
from data.dataset import load
from data.selection import Filters

Show = Callable[..., View]


@pytest.fixture
def show() -> Show:
    """A figure under filters: show("deepfake-cases", "ko", years=(2021, 2023))."""

    def make(figure: str, lang: str = "en", **filters: object) -> View:
        dataset = load()
        defaults, _ = address.parse({}, dataset)
        chosen = Filters(**({"years": defaults.years} | filters))  # type: ignore[arg-type]
        return view(FIGURES[figure], chosen, labels(dataset, lang))

    return make
