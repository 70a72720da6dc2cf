"""Labels never lie: no text of a chart stands over another one, is cut off, or is struck out, at any width."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from components.figures.pages import FIGURES, PAGES
from tests.browser.conftest import READY

FAULTS = Path(__file__).with_name("labels.js").read_text(encoding="utf-8").split("\n", 2)[2]
WIDTHS = (1440, 1024, 390)
# As many charts as the part has figures, each drawn to the width of its box.
DRAWN = """count => {
  const plots = [...document.querySelectorAll(".js-plotly-plot")];
  return plots.length >= count && plots.every(plot => {
    const drawn = plot.querySelector(".main-svg");
    return drawn && Math.abs(drawn.getBoundingClientRect().width - plot.getBoundingClientRect().width) < 2;
  });
}"""
# Plotly lays out a legend after it has drawn its frame: wait until the texts have not moved for five frames.
STILL = """() => new Promise(done => {
  const places = () => [...document.querySelectorAll(".js-plotly-plot text")].map(text => {
    const {left, top} = text.getBoundingClientRect();
    return `${left} ${top}`;
  }).join();
  let before = "", same = 0;
  const look = () => {
    const now = places();
    same = now === before ? same + 1 : 0;
    before = now;
    same < 5 ? requestAnimationFrame(look) : done();
  };
  look();
})"""


def faults(page: Page, charts: int) -> list[str]:
    """Return what is wrong with the texts of the charts of an open page, of which there are `charts`, at each width."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 4000})
        page.wait_for_function(DRAWN, arg=charts)
        page.evaluate(STILL)
        found += [f"{width}: {fault}" for fault in page.evaluate(FAULTS, False)]
    return found


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("path", [path for path, page in PAGES.items() if page.sections])
def test_the_texts_of_charts_keep_clear_of_each_other(browser: Browser, server: str, path: str, lang: str) -> None:
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 4000})
    page = context.new_page()
    found = []
    for section in PAGES[path].sections:
        page.set_viewport_size({"width": WIDTHS[0], "height": 4000})
        page.goto(f"{server}/{PAGES[path].address}?lang={lang}&section={section.id}")
        page.wait_for_selector(READY)
        if len(section.figures) > section.shown:
            page.locator('[class*="st-key-more-"] summary').click()
        found += faults(page, len(section.figures))
    context.close()
    assert found == []


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_texts_of_reports_that_differ_keep_clear_of_each_other(browser: Browser, server: str, lang: str) -> None:
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 4000})
    page = context.new_page()
    page.goto(f"{server}/{PAGES['data'].address}?lang={lang}&section=differing")
    page.wait_for_selector(READY)
    found = faults(page, 1)
    context.close()
    assert found == []


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_figure_fits_a_frame_of_our_snippet(browser: Browser, server: str, lang: str) -> None:
    context = browser.new_context(viewport={"width": 760, "height": 900})
    page = context.new_page()
    found = {}
    for figure in FIGURES:
        page.goto(f"{server}/embed/{figure}?lang={lang}")
        wrong = page.evaluate(FAULTS, True)
        if wrong:
            found[figure] = wrong
    context.close()
    assert found == {}
