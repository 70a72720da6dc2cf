"""One figure that fails takes nothing else down: not its page, not a list, not a file of several."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from pptx import Presentation
from pypdf import PdfReader
from starlette.testclient import TestClient

from components import plot
from components.figures.kinds import COLUMNS
from components.figures.pages import FIGURES
from components.language.labels import labels
from components.view import card, findings
from components.view.deck import Deck, Shown, encode, slide
from components.view.finding_line import finding_line
from components.view.kept import Kept
from components.view.view import View
from components.web.api import page_routes, present_routes
from data.dataset import load

SICK, WELL = "deepfake-takedowns", "all-takedowns"
SAID = "“Deepfake takedown requests” could not be drawn."


@pytest.fixture
def _sick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure whose finding and whose chart cannot be made; nothing that was made before is kept."""
    rule = FIGURES[SICK].finding.rule
    tell, draw = findings.RULES[rule], plot._PLOTS[COLUMNS]

    def failing(make: Callable[[View], Any]) -> Callable[[View], Any]:
        def made(view: View) -> Any:
            if view.figure.id == SICK:
                raise RuntimeError("broken")
            return make(view)

        return made

    monkeypatch.setitem(findings.RULES, rule, failing(tell))
    monkeypatch.setitem(plot._PLOTS, COLUMNS, failing(draw))
    for module, name in ((card, "_CARDS"), (page_routes, "_DOCUMENTS"), (present_routes, "_MADE")):
        monkeypatch.setattr(module, name, Kept(1_000_000))


@pytest.mark.usefixtures("_sick")
def test_lists_and_pages_name_a_figure_whose_finding_fails(client: TestClient) -> None:
    assert client.get("/figures").text.count("Deepfake takedown requests") >= 1
    entry = finding_line(labels(load(), "ko"), [SICK, WELL])
    assert entry.startswith("딥페이크 시정요구")
    assert "94,186건" in entry


@pytest.mark.usefixtures("_sick")
def test_a_file_of_several_figures_says_which_one_fails(client: TestClient) -> None:
    printed = client.get("/api/v1/pages/takedown-requests.pdf", params={"section": "deepfakes"})
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(printed.content)).pages).split())
    assert SAID in text
    assert "23,107" in text  # its numbers are there all the same

    deck = Deck(load().version, (slide("figure", Shown(SICK)), slide("figure", Shown(WELL))))
    asked = {"deck": encode(deck), "lang": "en"}
    shown = client.get("/present", params=asked).text
    assert shown.count(SAID.replace("“", "“")) >= 1
    assert shown.count('<div class="wide"><svg') == 1
    made = Presentation(io.BytesIO(client.get("/api/v1/presentation.pptx", params=asked).content))
    assert [one.shapes.title.text_frame.text[: len(SAID)] == SAID for one in made.slides] == [True, False]
    page = Presentation(io.BytesIO(client.get("/api/v1/pages/takedown-requests.pptx").content))
    assert SAID in page.slides[0].shapes.title.text_frame.text
    assert len(page.slides) > 3
