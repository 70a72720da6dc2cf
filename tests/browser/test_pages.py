"""Each page as a reader's browser draws it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from components.figures import PAGES
from tests.browser.conftest import Open

ADDRESSES = {"overview": "/"} | {page: f"/{page}" for page in (*PAGES, "data") if page != "overview"}
EACH = pytest.mark.parametrize("page", ADDRESSES)


@EACH
@pytest.mark.parametrize("locale", ["en-GB", "ko-KR"])
def test_a_page_draws_its_charts_without_a_fault(visit: Open, page: str, locale: str) -> None:
    opened = visit(ADDRESSES[page], locale=locale)
    charts = opened.page.locator('[data-testid="stPlotlyChart"]')
    expect(charts).to_have_count(len(PAGES.get(page, ())))
    for chart in charts.all():
        expect(chart.locator(".main-svg").first).to_be_visible()
    assert opened.page.locator("html").get_attribute("lang") == locale[:2]
    assert {"en": "Takedown Trends", "ko": "디지털성범죄 대응 통계"}[locale[:2]] in opened.page.title()
    assert opened.faults == []


@EACH
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Open, page: str, scheme: str) -> None:
    opened = visit(ADDRESSES[page], scheme=scheme)
    found = Axe().run(opened.page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("tab", ["표", "출처"])
def test_axe_finds_nothing_on_a_phone_with_a_tab_open(visit: Open, tab: str) -> None:
    opened = visit("/cyber-teams", scheme="dark", locale="ko-KR", width=390)
    card = opened.page.locator(".st-key-figure-station-coverage")
    card.get_by_role("tab", name=tab).click()
    expect(card.get_by_role("link").first).to_be_visible()
    opened.settle()
    found = Axe().run(opened.page)
    assert found.violations_count == 0, found.generate_report()


@EACH
def test_nothing_sticks_out_of_the_page(visit: Open, page: str) -> None:
    opened = visit(ADDRESSES[page])
    for width in (1440, 1024, 390):
        opened.page.set_viewport_size({"width": width, "height": 1000})
        opened.page.wait_for_function(
            """width => window.innerWidth == width
                     && document.documentElement.scrollWidth <= document.documentElement.clientWidth""",
            arg=width,
            timeout=10_000,
        )
    assert opened.page.locator('[data-testid="stAppDeployButton"]').count() == 0


def test_every_chart_has_a_spoken_text(visit: Open) -> None:
    opened = visit("/deepfake-cases")
    spoken = opened.page.locator('[data-testid="stPlotlyChart"]').first.evaluate("chart => chart.outerHTML")
    assert "1,202" in spoken
    assert "Column chart" in spoken
