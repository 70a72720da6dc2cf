"""The chart that pages get: text that was written once, handed to Streamlit as a figure of Plotly."""

import json
from dataclasses import replace

import pytest
from plotly import io

from components.figures import kinds
from components.language.labels import Labels
from components.plot import plot
from components.plot.theme import DARK, LIGHT
from components.renderers import plotly
from components.renderers.plotly.specification import spec
from tests.components.conftest import Show


def test_the_json_that_goes_to_the_browser_is_the_specification(show: Show) -> None:
    shown = show("deepfake-takedowns")
    chart = plotly.chart(shown.figure, shown.filters, shown.labels, LIGHT)
    sent = json.loads(io.to_json(chart, validate=False))
    [bars] = [trace for trace in sent["data"] if trace["type"] == "bar"][:1]
    assert [value for value in bars["y"] if value is not None]
    assert sent["layout"]["height"] == chart.to_dict()["layout"]["height"] > 100
    assert "template" not in sent["layout"]


def test_each_theme_has_its_own(show: Show) -> None:
    shown = show("deepfake-takedowns")
    texts = {
        theme.name: io.to_json(plotly.chart(shown.figure, shown.filters, shown.labels, theme), validate=False)
        for theme in (LIGHT, DARK)
    }
    assert texts["light"] != texts["dark"]


def test_nothing_in_a_chart_ends_the_script_that_holds_it() -> None:
    hostile = {"data": [], "layout": {"height": 300, "title": "</script><b>&"}}
    text = io.to_json(plotly.written_chart(hostile), validate=False)
    assert "<" not in text
    assert json.loads(text) == hostile


@pytest.mark.parametrize("engine", ["orjson", "auto"])
def test_streamlit_writes_with_the_engine_that_knows_written_text(engine: str) -> None:
    assert io.json.config.default_engine in ("orjson", "auto")
    text = io.to_json(plotly.written_chart({"data": [], "layout": {"height": 1}}), validate=False, engine=engine)
    assert json.loads(text)["layout"] == {"height": 1}


@pytest.mark.parametrize("kind", [kinds.COLUMNS, kinds.DOTS, kinds.LINES, kinds.PANELS])
def test_what_is_pinned_to_an_axis_of_time_is_drawn_by_columns_dots_and_lines(show: Show, kind: kinds.Kind) -> None:
    shown = show("deepfake-takedowns", choices={"event_kind": ("law",)})
    shown = replace(shown, figure=replace(shown.figure, chart=kind), labels=Labels(replace(shown.dataset), shown.words))
    made = plot(shown)
    signs = {pin.sign for panel in made.panels for pin in panel.pins}
    assert signs
    layout = spec(made, LIGHT)["layout"]
    assert signs <= {sign for note in layout["annotations"] for sign in note["text"]}
    assert len(layout["shapes"]) >= 1
