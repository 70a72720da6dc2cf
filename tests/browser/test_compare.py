"""Comparisons on a page: their labels keep clear of each other, and they print on few sheets."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import READY
from tests.browser.test_labels import WIDTHS, faults
from tests.browser.test_print import printed_page

ASKED = (
    "",
    "&compare=deepfake_corrections&compare=dsc_corrections&compare=deepfake_cases_reported&display=index",
    "&compare=dsc_corrections&compare=victims_supported&compare=all_corrections&display=log",
    "&compare=dsc_corrections&compare=victims_supported&compare=support_services&display=change",
    "&compare=victims_supported&display=share&by=age_group",
    "&compare=kakao_warrants_received&compare=platform_data_requests&compare=csv_cases_reported&compare=csv_victims",
)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_labels_of_comparisons_keep_clear_of_each_other(browser: Browser, server: str, lang: str) -> None:
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 2000})
    page = context.new_page()
    found = []
    for asked in ASKED:
        page.goto(f"{server}/compare?lang={lang}{asked}")
        page.wait_for_selector(READY)
        found += [f"{asked}: {fault}" for fault in faults(page, 1)]
    context.close()
    assert found == []


def test_a_comparison_prints_on_few_sheets(browser: Browser, server: str) -> None:
    printed = printed_page(browser, f"{server}/compare?lang=en{ASKED[1]}")
    assert len(printed.pages) <= 2
    assert "363.9" in "".join(sheet.extract_text() for sheet in printed.pages)
