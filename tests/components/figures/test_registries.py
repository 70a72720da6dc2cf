"""A kind of chart that a floor does not know is an error before anything is drawn."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
NEW_KIND = """
from components.figures import kinds
kinds.KINDS["spiral"] = kinds.Kind("spiral", "Spiral")
import components.plot
"""
NEW_FORM = """
from enum import Enum
from components.plot import model
model.Form = Enum("Form", {{**{{form.name: form.value for form in model.Form}}, "SPIRAL": "spiral"}})
import {renderer}
"""
RENDERERS = (
    "components.renderers.plotly.specification",
    "components.renderers.svg.chart",
    "components.renderers.slides.forms",
    "components.renderers.slides.converting",
)


def fault(script: str) -> str:
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    return ended.stderr.strip().rpartition("\n")[2] if ended.returncode else ""


def test_a_kind_that_nothing_plots_stops_the_start() -> None:
    assert fault(NEW_KIND) == "LookupError: kinds of chart that nothing plots: ['spiral']"


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_form_that_a_renderer_does_not_know_stops_the_start(renderer: str) -> None:
    assert "SPIRAL" in fault(NEW_FORM.format(renderer=renderer))
