"""Filters, links and files as a reader uses them."""

import json
import urllib.request
from http.client import HTTPMessage

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Open, served


def test_a_filter_goes_into_the_address_and_opens_the_same_view_elsewhere(visit: Open) -> None:
    first = visit("/takedown-requests")
    first.page.get_by_role("combobox", name="Action").click()
    first.page.get_by_role("option", name="Deletion").click()
    first.page.wait_for_url("**/takedown-requests?action=delete")
    first.settle()
    titles = first.page.locator("h2").all_inner_texts()
    second = visit("/takedown-requests?action=delete")
    assert second.page.locator("h2").all_inner_texts() == titles
    assert first.faults == second.faults == []


def test_back_takes_a_choice_back(visit: Open) -> None:
    opened = visit("/takedown-requests")
    before = opened.page.locator("h2").all_inner_texts()
    opened.page.get_by_role("combobox", name="Action").click()
    opened.page.get_by_role("option", name="Deletion").click()
    opened.page.wait_for_url("**/takedown-requests?action=delete")
    opened.page.go_back()
    opened.page.wait_for_url("**/takedown-requests")
    expect(opened.page.locator("h2").first).to_have_text(before[0])


def test_years_and_language_survive_a_change_of_page(visit: Open) -> None:
    opened = visit("/?years=2021&years=2024")
    opened.page.get_by_role("radio", name="한국어").or_(opened.page.get_by_role("button", name="한국어")).first.click()
    opened.page.wait_for_url("**lang=ko**")
    expect(opened.page.locator("html")).to_have_attribute("lang", "ko")
    opened.page.locator(".st-key-topics").get_by_role("link", name="딥페이크 사건").click()
    opened.page.wait_for_url("**/deepfake-cases?**years=2021&years=2024**")
    expect(opened.page.get_by_role("heading", level=1)).to_contain_text("경찰이 접수한")
    assert "lang=ko" in opened.page.url


def test_a_number_is_traced_to_its_source(visit: Open) -> None:
    opened = visit("/cyber-teams")
    card = opened.page.locator(".st-key-figure-station-coverage")
    card.get_by_role("tab", name="Sources", exact=True).click()
    expect(card.get_by_role("link", name="South Korea to investigate Telegram").first).to_be_visible()
    card.get_by_role("tab", name="Table").click()
    expect(card.locator("[role=gridcell]", has_text="157").first).to_be_attached()


def test_a_click_on_a_mark_opens_its_evidence_with_an_address_of_its_own(visit: Open) -> None:
    opened = visit("/takedown-requests")
    marks = opened.page.locator(".st-key-figure-deepfake-takedowns .barlayer .point path")
    window = opened.page.get_by_role("dialog")
    for _ in range(2):  # the same mark opens again after it was closed
        marks.nth(4).click(force=True)  # the layer that Plotly lays over its marks takes the click
        opened.page.wait_for_url("**observation=deepfake-corrections.2024.korea-herald-yonhap-20250908")
        expect(window).to_contain_text("23,107 requests")
        expect(window).to_contain_text("independent publishers; all agree.")
        opened.page.keyboard.press("Escape")
        expect(window).to_have_count(0)
        opened.page.wait_for_url("**/takedown-requests")
        opened.settle()
    assert opened.faults == []


def test_evidence_opens_by_keyboard_and_its_link_opens_elsewhere(visit: Open) -> None:
    opened = visit("/?lang=ko&years=2021&years=2024")
    button = opened.page.locator(".st-key-headline-takedowns").get_by_role("button", name="근거")
    button.focus()
    opened.page.keyboard.press("Enter")
    expect(opened.page.get_by_role("dialog")).to_contain_text("23,107건")
    opened.page.wait_for_url("**observation=**")
    elsewhere = visit(opened.page.url.removeprefix(opened.server), locale="en-GB")
    expect(elsewhere.page.get_by_role("dialog")).to_contain_text("23,107건")
    assert opened.faults == elsewhere.faults == []


def test_a_row_of_a_table_opens_its_evidence(visit: Open) -> None:
    opened = visit("/takedown-requests")
    card = opened.page.locator(".st-key-figure-deepfake-takedowns")
    card.get_by_role("tab", name="Table").click()
    rows = card.get_by_test_id("stDataFrame").locator(".dvn-scroller")
    window = opened.page.get_by_role("dialog")
    for _ in range(2):  # the same row opens again after it was closed
        rows.click(position={"x": 18, "y": 54})
        opened.page.wait_for_url("**observation=deepfake-corrections.20200625-20201231.newstomato-20250212")
        expect(window).to_contain_text("473 requests")
        opened.page.keyboard.press("Escape")
        expect(window).to_have_count(0)
        opened.settle()
    assert opened.faults == []


def test_reports_that_differ_stand_on_one_range_and_lead_to_their_evidence(visit: Open) -> None:
    opened = visit("/takedown-requests?agreement=differing")
    card = opened.page.locator(".st-key-figure-deepfake-takedowns")
    card.get_by_role("tab", name="Where sources differ").click()
    panel = card.get_by_role("tabpanel")
    expect(panel).to_contain_text("7,187 / ≈7,200. The gap is 13 requests, 0.18% of the number shown.")
    panel.locator(".scatterlayer .point").last.click(force=True)
    opened.page.wait_for_url("**observation=deepfake-corrections.2023.reuters-paraphrase-20240828**")
    expect(opened.page.get_by_role("dialog")).to_contain_text("they differ")
    assert opened.faults == []


def test_events_come_into_the_charts_and_the_summary_takes_them_back(visit: Open) -> None:
    opened = visit("/deepfake-cases")
    opened.page.get_by_role("combobox", name="Events in the charts").click()
    opened.page.get_by_role("option", name="Law").click()
    opened.page.wait_for_url("**event_kind=law")
    opened.page.keyboard.press("Escape")
    card = opened.page.locator(".st-key-figure-deepfake-cases")
    card.get_by_role("button", name="More notes").click()
    notes = opened.page.get_by_test_id("stPopoverBody")
    expect(notes).to_contain_text("16 October 2024: Possession and viewing of sexual deepfakes become offences")
    opened.page.keyboard.press("Escape")
    opened.page.locator(".st-key-chips").get_by_role("button").first.click()
    opened.page.wait_for_url("**/deepfake-cases")
    opened.settle()
    expect(card).not_to_contain_text("16 October 2024: Possession")
    assert opened.faults == []


def test_an_address_that_somebody_slipped_in_is_no_link(visit: Open) -> None:
    opened = visit("/?platform=https://slipped.example&region=www.slipped.example&q=me@slipped.example")
    expect(opened.page.get_by_role("alert").first).to_contain_text("slipped.example")
    assert opened.page.locator('a[href*="slipped"]').count() == 0


def test_an_empty_selection_offers_the_way_back(visit: Open) -> None:
    opened = visit("/deepfake-cases?years=2013&years=2013")
    opened.page.get_by_role("button", name="Reset the filters").first.click()
    opened.page.wait_for_url("**/deepfake-cases")
    expect(opened.page.get_by_role("heading", name="Police-recorded deepfake cases").first).to_be_visible()


def test_the_shell_is_told_anew_to_each_reader(server: str) -> None:
    """Streamlit's own tag knows neither language nor data: a browser would keep the page of the language before."""

    def asked(method: str = "GET", **headers: str) -> HTTPMessage:
        request = urllib.request.Request(server, method=method, headers={"Accept": "text/html", **headers})  # noqa: S310
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            told.append(answer.read().decode())
            found: HTTPMessage = answer.headers
            return found

    told: list[str] = []
    headers = asked(**{"Accept-Language": "ko", "If-None-Match": "*"})
    assert "ETag" not in headers
    assert "Accept-Language" in headers["Vary"]
    assert '<html lang="ko"' in told[0]
    assert "<title>한눈에 보기 · 디지털성범죄 대응 통계</title>" in told[0]
    assert told[0].count('<script type="application/ld+json">') == 1
    assert told[0].index("charset") < 1024
    assert asked("HEAD").get("Content-Length") != "0"


def test_the_dashboard_can_stand_under_a_path_of_its_host(browser: Browser) -> None:
    with served("--server.baseUrlPath=trends", base="/trends") as address:
        page = browser.new_page(locale="ko-KR")
        page.goto(f"{address}/deepfake-cases?figure=deepfake-cases")
        page.locator(".st-key-download-deepfake-cases button").first.click()
        link = page.get_by_test_id("stPopoverBody").get_by_role("link", name="JSON").get_attribute("href") or ""
        assert link.startswith(f"{address}/api/v1/figures/deepfake-cases.json")
        with urllib.request.urlopen(link) as answer:  # noqa: S310
            told = json.load(answer)
        assert told["address"] == f"{address}/figures/deepfake-cases?lang=ko"
        page.goto(told["address"])
        expect(page.get_by_role("cell", name="1,202", exact=True)).to_be_visible()
        page.close()


def test_headers_guard_every_answer(server: str) -> None:
    with urllib.request.urlopen(server) as answer:  # noqa: S310
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert b'<html lang="en"' in answer.read()


RECORD = """() => {
    window.visited = [];
    for (const name of ["pushState", "replaceState"]) {
        const move = history[name];
        history[name] = function (...step) {
            move.apply(this, step);
            window.visited.push(location.pathname + location.search);
        };
    }
}"""


def test_the_history_holds_only_states_that_were(visit: Open) -> None:
    opened = visit("/?lang=en")
    page = opened.page
    page.evaluate(RECORD)
    states = []

    def rest(pattern: str) -> None:
        page.wait_for_url(pattern)
        opened.settle()
        states.append(page.evaluate("() => location.pathname + location.search"))

    box = page.get_by_role("searchbox")
    box.fill("Telegram")
    box.press("Enter")
    rest("**q=Telegram**")
    page.locator(".st-key-found").get_by_role("link").filter(has_text="Data requests Telegram fulfilled").first.click()
    rest("**figure=telegram-fulfilled**")
    page.get_by_role("button", name="All figures of this part").click()
    rest("**/platform-cooperation?lang=en")
    page.get_by_role("radio", name="Removal of material").click()
    rest("**section=removals**")
    page.get_by_role("link", name="Takedown requests", exact=True).click()
    rest("**/takedown-requests?lang=en")
    page.get_by_role("radio", name="한국어").click()
    rest("**/takedown-requests?lang=ko")
    assert set(page.evaluate("() => window.visited")) == set(states)
    page.go_back()
    rest("**/takedown-requests?lang=en")
    page.go_back()
    rest("**section=removals**")
    expect(page.get_by_role("radio", name="Removal of material")).to_be_checked()


def test_on_a_phone_the_first_chart_begins_on_the_first_screen(visit: Open) -> None:
    page = visit("/takedown-requests", width=390).page
    page.set_viewport_size({"width": 390, "height": 844})
    box = page.get_by_test_id("stPlotlyChart").first.bounding_box()
    assert box
    assert box["y"] + box["height"] / 2 < 844
