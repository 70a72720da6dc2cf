"""Filters, links and files as a reader uses them."""

import csv
import io
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from data.dataset import load
from tests.browser.conftest import Open


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
    opened.page.get_by_role("link", name="딥페이크 사건").click()
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
        expect(window).to_contain_text("Reported by 2 independent publishers; all agree.")
        opened.page.keyboard.press("Escape")
        expect(window).to_have_count(0)
        opened.page.wait_for_url("**/takedown-requests")
        opened.settle()
    assert opened.faults == []


def test_evidence_opens_by_keyboard_and_its_link_opens_elsewhere(visit: Open) -> None:
    opened = visit("/?lang=ko")
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
    expect(card).to_contain_text("16 October 2024: Possession and viewing of sexual deepfakes become offences")
    opened.page.get_by_role("button", name="Reset the filters").first.click()
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
    expect(opened.page.get_by_role("heading", name="Deepfake cases reported to police: 1,202")).to_be_visible()


def test_the_file_is_what_the_card_shows(visit: Open) -> None:
    opened = visit("/deepfake-cases?years=2021&years=2023&lang=ko")
    address = opened.page.locator(".st-key-figure-deepfake-cases a", has_text="CSV").get_attribute("href")
    assert address is not None
    with urllib.request.urlopen(opened.server + address) as answer:  # noqa: S310
        body = answer.read()
        assert answer.headers["Content-Disposition"].startswith("attachment")
    assert body.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))
    assert [(line["period_start"][:4], line["value"]) for line in lines] == [
        ("2021", "156"),
        ("2022", "160"),
        ("2023", "180"),
    ]
    assert lines[0]["measure_title"] == "딥페이크 사건 접수 건수"


def test_the_file_of_a_comparison_is_what_its_card_shows(visit: Open) -> None:
    opened = visit("/compare?compare=deepfake_corrections&compare=dsc_corrections&as=index&base=2022")
    address = opened.page.locator(".st-key-figure-compare a", has_text="CSV").get_attribute("href")
    assert address is not None
    with urllib.request.urlopen(opened.server + address) as answer:  # noqa: S310
        lines = list(csv.DictReader(io.StringIO(answer.read().decode("utf-8-sig"))))
    shown = {(line["measure"], line["period_start"][:4]): line["shown"] for line in lines}
    assert shown["deepfake_corrections", "2022"] == shown["dsc_corrections", "2022"] == "100"
    assert shown["deepfake_corrections", "2024"] == "646.530498"


def test_every_observation_can_be_taken(server: str) -> None:
    with urllib.request.urlopen(f"{server}/api/v1/observations.csv") as answer:  # noqa: S310
        lines = list(csv.DictReader(io.StringIO(answer.read().decode("utf-8-sig"))))
    assert sorted(line["id"] for line in lines) == sorted(load().observations["id"])


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/api/v1/figures/nothing.csv", 404, "There is no such figure."),
        ("/api/v1/figures/deepfake-cases.csv?years=1999", 400, "years = 1999 is not known. Allowed: 2008–2026"),
        ("/api/v1/figures/compare.csv?compare=nothing", 400, "compare = nothing is not known. Allowed: deepfake_corr"),
        ("/api/v1/figures/compare.csv?compare=dsc_corrections&base=soon", 400, "base = soon is not known"),
        ("/api/v1/figures/compare.csv?compare=operator_max_fine", 400, "None of these measures can be compared so."),
        ("/api/v1/figures/compare.csv", 400, "None of these measures can be compared so."),
        ("/api/v1/observations.csv?lang=fr", 400, "lang = fr is not known. Allowed: en, ko"),
    ],
)
def test_a_bad_request_is_refused_in_words(server: str, path: str, status: int, told: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(server + path)  # noqa: S310
    assert refused.value.code == status
    assert told in refused.value.read().decode()


def test_headers_guard_every_answer(server: str) -> None:
    with urllib.request.urlopen(server) as answer:  # noqa: S310
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert b'<html lang="en"' in answer.read()
