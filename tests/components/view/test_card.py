"""The card: one value for pages, files and routes, worked out once and without any table."""

import sys
from dataclasses import replace
from pathlib import Path
from types import FrameType

import pandas as pd
import pytest

from components.figures.pages import FIGURES
from components.language.labels import labels
from components.plot.theme import LIGHT
from components.renderers import plotly
from components.renderers.files import image
from components.renderers.slides import presentation
from components.view import card as module
from components.view.alt_text import alt_text
from components.view.card import card, card_of
from components.view.findings import finding
from components.view.notes import notes
from components.view.site import Site
from components.view.subtitle import subtitle
from components.view.view import View, view
from data import address
from tests.components.conftest import Show
from tests.record import frozen

PANDAS = str(Path(pd.__file__).parent)
SITE = Site("https://trends.test")


def drawn(figure: str) -> View:
    """Make all that a page, an image and a slide show of a figure, of a record that nothing is kept of yet."""
    dataset = replace(frozen())
    shown = view(FIGURES[figure], address.parse({}, dataset)[0], labels(dataset, "ko"))
    card_of(shown)
    plotly.chart(shown.figure, shown.filters, shown.labels, LIGHT)
    image.svg(shown, SITE, 760)
    presentation([shown], SITE)
    return shown


@pytest.mark.parametrize("figure", ["deepfake-takedowns", "deepfake-suspects-by-age", "caseload"])
def test_a_view_its_card_its_chart_an_image_and_a_slide_call_no_pandas(figure: str) -> None:
    called = []

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PANDAS):
            called.append(frame.f_code.co_name)

    drawn(figure)  # whatever is imported late is there afterwards
    sys.setprofile(note)
    try:
        pd.DataFrame({"this": ["is", "seen"]})
        seen, called = called, []
        assert drawn(figure).rows
    finally:
        sys.setprofile(None)
    assert seen
    assert called == []


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_card_says_what_its_parts_say(show: Show, lang: str) -> None:
    shown = show("deepfake-takedowns", lang)
    made = card_of(shown)
    assert (made.title, made.subtitle, made.notes) == (finding(shown), subtitle(shown), notes(shown))
    assert made.alt == alt_text(shown, made.subtitle)
    assert [one.label for one in made.sources] == [shown.labels.source(source) for source in shown.sources]
    assert made.rows == len(shown.rows)


def test_a_card_is_worked_out_once_for_each_view(monkeypatch: pytest.MonkeyPatch) -> None:
    names, filters = labels(frozen(), "en"), address.parse({}, frozen())[0]
    figure = FIGURES["deepfake-cases"]
    first = card(figure, filters, names)
    monkeypatch.setattr(module, "view", lambda *asked: pytest.fail("worked out anew"))
    assert card(figure, filters, names) == first
    monkeypatch.undo()
    narrowed = card(figure, address.parse({"years": ["2021", "2022"]}, frozen())[0], names)
    assert narrowed != first
    assert card(figure, filters, labels(frozen(), "ko")) != first
