"""Each page as a reader's browser draws it: in both languages, both themes, on a desk and on a phone."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from components.figures.model import Section
from components.figures.pages import PAGES
from tests.browser.conftest import Open


def _open(section: Section) -> int:
    """Return how many figures of a part stand open."""
    return min(len(section.figures), section.shown)


COMPARED = "compare=deepfake_corrections&compare=deepfake_cases_reported&display=index"
# Each address with the charts that it draws: every section of every page, and the pages that have none.
FIRST = {
    **{f"/{page.address}": _open(page.sections[0]) if page.sections else 0 for page in PAGES.values()},
    "/timeline": 1,
    f"/compare?{COMPARED}": 1,
}
del FIRST["/compare"]
OTHERS = {
    f"/{page.address}?section={section.id}": _open(section) for page in PAGES.values() for section in page.sections[1:]
} | {"/data?section=differing": 1}
# Each two of language, theme and width meet on each page.
LOOKS = [("en-GB", "light", 1440), ("en-GB", "dark", 390), ("ko-KR", "light", 390), ("ko-KR", "dark", 1440)]
# The first part of a page in every look, the others in one each.
VISITS = [(address, *look) for address in FIRST for look in LOOKS]
VISITS += [(address, *LOOKS[index % len(LOOKS)]) for index, address in enumerate(OTHERS)]
NAMES = {"en": "Takedown Trends", "ko": "디지털성범죄 대응 통계"}


def assert_axe_finds_nothing(page: Page) -> None:
    """Run every rule of axe-core on the page, as soon as its colours have settled."""
    deadline = time.monotonic() + 5
    while found := Axe().run(page).response["violations"]:
        told = [(rule["id"], node["target"], node["failureSummary"]) for rule in found for node in rule["nodes"]]
        assert time.monotonic() < deadline, told


def narrow_to(page: Page, width: int) -> None:
    """Give the window a width and wait until nothing sticks out of it."""
    page.set_viewport_size({"width": width, "height": 1000})
    page.wait_for_function(
        """width => window.innerWidth == width
                 && document.documentElement.scrollWidth <= document.documentElement.clientWidth""",
        arg=width,
        timeout=10_000,
    )


@pytest.mark.parametrize(("address", "locale", "scheme", "width"), VISITS)
def test_a_page_is_whole_and_open_to_everybody(visit: Open, address: str, locale: str, scheme: str, width: int) -> None:
    opened = visit(address, locale=locale, scheme=scheme, width=width)
    lang = locale[:2]
    charts = opened.page.locator('[data-testid="stPlotlyChart"]')
    expect(charts).to_have_count((FIRST | OTHERS)[address])
    for chart in charts.all():
        expect(chart.locator(".main-svg").first).to_be_visible()
    assert opened.page.locator("html").get_attribute("lang") == lang
    assert NAMES[lang] in opened.page.title()
    assert opened.page.locator('[data-testid="stAppDeployButton"]').count() == 0
    narrow_to(opened.page, width)
    assert_axe_finds_nothing(opened.page)
    if width == 1440:
        for narrower in (1024, 390):
            narrow_to(opened.page, narrower)
    assert opened.faults == []


def test_every_chart_has_a_spoken_text(visit: Open) -> None:
    opened = visit("/deepfake-cases")
    spoken = opened.page.locator('[data-testid="stPlotlyChart"]').first.evaluate("chart => chart.outerHTML")
    assert "1,202" in spoken
    assert "Column chart" in spoken
