"""Ctrl+P: a page prints whole, on sheets of A4."""

import io

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.browser.conftest import READY


def printed_page(browser: Browser, address: str) -> PdfReader:
    """Return what a reader's browser prints of a page on A4."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(READY)
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    printed = PdfReader(io.BytesIO(page.pdf(format="A4")))
    context.close()
    return printed


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_page_prints_to_the_edge_of_the_paper_and_not_beyond(browser: Browser, server: str, lang: str) -> None:
    printed = printed_page(browser, f"{server}/takedown-requests?lang={lang}&years=2020&years=2024")
    placed: list[tuple[str, float]] = []
    for sheet in printed.pages:
        sheet.extract_text(visitor_text=lambda text, cm, tm, *rest: placed.append((text, tm[4] * cm[0] + cm[4])))
    texts = "".join(text for text, _ in placed)
    assert "23,107" in texts
    assert "2024" in texts
    wide = float(printed.pages[0].mediabox.width)
    assert [text for text, x in placed if text.strip() and not 0 <= x < wide] == []
