"""The one caveat of a slide: what it says of the lines in the chart, whatever else it is about."""

import pytest

from components.figures.pages import FIGURES
from components.view.card import card_of
from components.view.caveat import caveat
from components.view.pins import pins
from tests.components.conftest import Show

LINES = {"en": "Dotted lines: counted differently from there on.", "ko": "점선부터는 집계 기준이 다릅니다."}


@pytest.mark.parametrize("lang", LINES)
def test_no_dotted_line_stands_in_a_chart_unexplained(show_live: Show, lang: str) -> None:
    told = 0
    for figure in FIGURES:
        view = show_live(figure, lang)
        rules = tuple(pin.sign for pin in pins(view) if pin.kind == "definition")
        said, first = caveat(view), next(iter(card_of(view).notes), "")
        assert said.endswith(first)
        assert (said == first) == (not rules or first.startswith(rules)), figure
        if said != first:
            assert said.startswith(LINES[lang])
            told += 1
    assert told
