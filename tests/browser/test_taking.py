"""Taking a figure along as a reader does: files, citation, address, the page without a script, the frame."""

from __future__ import annotations

import csv
import io
import json
import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from components.renderers.files.screen import SCREENS
from data.dataset import load
from tests.browser.conftest import Open
from tests.browser.test_pages import assert_axe_finds_nothing

MAGIC = {
    "CSV": b"\xef\xbb\xbfid,",
    "Excel": b"PK\x03\x04",
    "JSON": b"{",
    "Parquet": b"PAR1",
    "PNG": b"\x89PNG",
    "SVG": b"<svg",
    "PowerPoint": b"PK\x03\x04",
    "HTML": b"<!DOCTYPE html>",
}


def taken(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:  # noqa: S310
        body: bytes = answer.read()
    return body


def links(page: Page, figure: str) -> dict[str, str]:
    """Open the list of files of a figure and return their addresses."""
    page.locator(f".st-key-download-{figure} button").first.click()
    listed = page.get_by_test_id("stPopoverBody").get_by_role("link")
    # Each format, and the image for screens of each size, light and dark.
    expect(listed).to_have_count(len(MAGIC) + 2 * len(SCREENS))
    found = {link.inner_text(): link.get_attribute("href") or "" for link in listed.all()}
    page.keyboard.press("Escape")
    return found


@pytest.mark.parametrize(
    ("lang", "title"), [("en", "Deepfake cases reported to police"), ("ko", "딥페이크 사건 접수 건수")]
)
def test_every_file_of_a_card_holds_what_the_card_shows(visit: Open, lang: str, title: str) -> None:
    opened = visit(f"/deepfake-cases?years=2021&years=2023&lang={lang}")
    files = links(opened.page, "deepfake-cases")
    for label, begins in MAGIC.items():
        assert taken(files[label]).startswith(begins), label
    for name, screen in SCREENS.items():
        picture = Image.open(io.BytesIO(taken(files[name.replace("x", " × ")])))
        assert picture.size == (screen.width * screen.dots, screen.height * screen.dots)
    lines = list(csv.DictReader(io.StringIO(taken(files["CSV"]).decode("utf-8-sig"))))
    assert [(line["period_start"][:4], line["value"]) for line in lines] == [
        ("2021", "156"),
        ("2022", "160"),
        ("2023", "180"),
    ]
    assert lines[0]["measure_title"] == title
    assert opened.faults == []


def test_a_file_of_a_comparison_holds_what_its_card_shows(visit: Open) -> None:
    opened = visit("/compare?compare=deepfake_corrections&compare=dsc_corrections&display=index&base=2022")
    file = links(opened.page, "compare")["CSV"]
    lines = list(csv.DictReader(io.StringIO(taken(file).decode("utf-8-sig"))))
    shown = {(line["measure"], line["period_start"][:4]): line["shown"] for line in lines}
    assert shown["deepfake_corrections", "2022"] == shown["dsc_corrections", "2022"] == "100"
    assert shown["deepfake_corrections", "2024"] == "646.530498"


def test_a_click_saves_the_file(visit: Open) -> None:
    opened = visit("/deepfake-cases?figure=deepfake-cases")
    opened.page.locator(".st-key-download-deepfake-cases button").first.click()
    link = opened.page.get_by_test_id("stPopoverBody").get_by_role("link", name="Excel")
    link.evaluate("link => { link.target = '' }")  # the tab of its own closes before the driver can look at it
    with opened.page.expect_download() as saved:
        link.click()
    assert saved.value.suggested_filename == f"deepfake-cases-{load().version}-en.xlsx"


def test_every_observation_can_be_taken(visit: Open) -> None:
    opened = visit("/data?agreement=differing")
    file = opened.page.get_by_role("link", name="CSV").get_attribute("href") or ""
    lines = list(csv.DictReader(io.StringIO(taken(file).decode("utf-8-sig"))))
    assert sorted(line["id"] for line in lines) == sorted(
        one.id for one in load().observations if one.agreement == "differing"
    )


def test_the_address_to_share_opens_the_same_view(visit: Open) -> None:
    opened = visit("/deepfake-cases?years=2021&years=2023&figure=deepfake-cases&lang=ko")
    opened.page.locator(".st-key-share-deepfake-cases button").first.click()
    shown = opened.page.get_by_test_id("stPopoverBody").get_by_test_id("stCode")
    expect(shown).to_have_count(4)
    body = opened.page.get_by_test_id("stPopoverBody")
    body.locator("summary").click()
    expect(shown).to_have_count(5)
    body.get_by_role("radio", name="독자 시스템 설정").click()
    body.get_by_role("radio", name="English").click()
    expect(shown.last).to_contain_text("lang=en&amp;theme=auto")
    body.get_by_text("미리 보기").click()
    expect(body.frame_locator("iframe").locator("figure svg:visible").first).to_be_visible()
    view, page, sentence, cited, snippet = (code.inner_text().strip() for code in shown.all())
    assert sentence.startswith("경찰 접수 딥페이크 사건: 2023년 180건")
    assert "디지털성범죄 대응 통계(2026). 「딥페이크 사건 접수 건수, 2021–2023년」 [데이터 세트]" in cited
    assert snippet.startswith(f'<iframe src="{opened.server}/embed/deepfake-cases?years=2021')
    title = opened.page.locator("h2").first.inner_text()
    assert page.startswith(f"{opened.server}/figures/deepfake-cases?years=2021&years=2023")
    again = visit(view.removeprefix(opened.server))
    assert again.page.locator("h2").first.inner_text() == title
    # The QR code is a picture that says what it leads to.
    expect(opened.page.get_by_test_id("stPopoverBody").locator("img, svg").last).to_be_visible()


def test_a_part_of_a_page_is_a_document_to_print(visit: Open) -> None:
    opened = visit("/deepfake-cases")
    link = opened.page.get_by_role("link", name=re.compile("PDF, to print"))
    assert taken(link.get_attribute("href") or "").startswith(b"%PDF-")
    link = opened.page.get_by_role("link", name=re.compile("PowerPoint, to present"))
    assert taken(link.get_attribute("href") or "").startswith(b"PK")


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A reader without JavaScript."""
    context = browser.new_context(java_script_enabled=False, locale="ko-KR")
    yield context.new_page()
    context.close()


def test_the_readable_page_needs_no_script(bare: Page, server: str) -> None:
    bare.goto(f"{server}/figures/deepfake-cases?lang=ko")
    expect(bare.get_by_role("heading", level=1)).to_contain_text("경찰 접수 딥페이크 사건: 2024년")
    expect(bare.get_by_role("cell", name="1,202", exact=True)).to_be_visible()
    drawing = bare.locator("figure .wide svg")
    expect(drawing).to_be_visible()
    mark = drawing.locator("a").last
    assert mark.get_attribute("href") == f"{server}/?observation=deepfake-cases-reported.2024.mbc&lang=ko"
    bare.set_viewport_size({"width": 390, "height": 800})
    expect(bare.locator("figure .narrow svg")).to_be_visible()
    expect(drawing).to_be_hidden()


@pytest.mark.parametrize("path", ["/figures/{}", "/embed/{}"])
def test_a_phone_opens_a_dense_chart_at_its_newest_end_with_the_names_of_its_series(
    browser: Browser, server: str, path: str
) -> None:
    figure = "people-supported-by-sex"
    table = taken(f"{server}/api/v1/figures/{figure}.csv").decode("utf-8-sig")
    newest = max(row["period_end"][:4] for row in csv.DictReader(io.StringIO(table)))
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{server}{path.format(figure)}?lang=en")
    box = page.locator("figure .scroll:visible")
    seen = box.evaluate(
        """box => {
            const frame = box.getBoundingClientRect();
            const whole = text => { const at = text.getBoundingClientRect();
              return at.left >= frame.left && at.right <= frame.right; };
            return [...box.querySelectorAll("text")].filter(whole).map(text => text.textContent);
        }"""
    )
    assert {newest, "Female", "Male"} <= set(seen)
    assert box.evaluate("box => box.scrollWidth > box.clientWidth"), "nothing scrolls: the test tests nothing"
    page.close()


@pytest.mark.parametrize("path", ["/figures/deepfake-takedowns", "/embed/requests-and-cases", "/figures", "/api"])
@pytest.mark.parametrize(("lang", "look"), [("en", "light"), ("ko", "dark")])
def test_axe_finds_nothing_on_pages_without_a_session(
    browser: Browser, server: str, path: str, lang: str, look: str
) -> None:
    themed = f"&theme={look}" if path.count("/") > 1 else ""
    page = browser.new_page()
    page.goto(f"{server}{path}?lang={lang}{themed}")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert_axe_finds_nothing(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
    page.close()


def test_a_saved_page_opens_without_a_network(browser: Browser, server: str, tmp_path: Path) -> None:
    file = tmp_path / "figure.html"
    file.write_bytes(taken(f"{server}/api/v1/figures/deepfake-takedowns.html?lang=ko"))
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    expect(page.locator("figure .wide svg")).to_be_visible()
    expect(page.get_by_role("cell", name="23,107", exact=True)).to_be_visible()
    assert asked == [file.as_uri()]
    context.close()


@pytest.mark.parametrize("width", [760, 400])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_another_site_shows_each_figure_in_a_frame_that_fits(
    browser: Browser, server: str, tmp_path: Path, lang: str, width: int
) -> None:
    """The HTML of the oEmbed answer on a page of another origin: nothing scrolls, and no session is opened."""
    page = browser.new_page(viewport={"width": width + 100, "height": 900})
    sockets: list[str] = []
    page.on("websocket", lambda opened: sockets.append(opened.url))
    for figure in (
        "deepfake-cases",
        "requests-and-cases",
        "all-takedowns",
        "deepfake-suspects-by-age",
        "station-coverage",
    ):
        asked = urlencode({"url": f"{server}/figures/{figure}?lang={lang}", "maxwidth": width})
        told = json.loads(taken(f"{server}/oembed?{asked}"))
        file = tmp_path / f"{figure}.html"
        body = f'<!DOCTYPE html><meta charset="utf-8"><title>x</title><div style="width:{width}px">{told["html"]}</div>'
        file.write_text(body, encoding="utf-8")
        page.goto(file.as_uri())
        drawn = page.frame_locator("iframe").locator("figure svg:visible")
        expect(drawn.first).to_be_visible()
        high = page.frames[1].evaluate("document.documentElement.scrollHeight")
        assert high <= told["height"] <= high * 1.25, (figure, high)
    assert sockets == []
    page.close()


def test_arrows_walk_the_marks_of_a_readable_page_and_one_key_fills_the_screen(browser: Browser, server: str) -> None:
    page = browser.new_page()
    page.goto(f"{server}/figures/deepfake-cases?lang=en")
    chart = page.locator("figure .wide")
    # One mark is in the order of the keys: nobody has to pass them all.
    assert chart.locator('svg a[tabindex="0"]').count() == 1
    chart.locator('svg a[tabindex="0"]').focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#live")).to_contain_text("160")
    expect(page.locator("#live")).to_contain_text("2022")
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#live")).to_contain_text("156")
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement?.localName === 'figure'")
    assert_axe_finds_nothing(page)
    page.keyboard.press("f")
    page.wait_for_function("!document.fullscreenElement")
    chart.locator('svg a[tabindex="0"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**observation=deepfake-cases-reported.2021**")
    page.close()


def test_a_frame_tells_its_height_follows_the_readers_colours_and_copies_its_link(
    browser: Browser, server: str, tmp_path: Path
) -> None:
    file = tmp_path / "site.html"
    frame = f'<iframe src="{server}/embed/deepfake-cases?lang=en&amp;theme=auto" width="700" height="100"></iframe>'
    listener = """<script>addEventListener("message", event => {
      if (event.data?.type === "takedown-trends") document.querySelector("iframe").height = event.data.height;
    });</script>"""
    file.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>x</title>{listener}{frame}", encoding="utf-8")
    grounds = {}
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme, viewport={"width": 900, "height": 900})
        page.goto(file.as_uri())
        inner = page.frame_locator("iframe")
        expect(inner.locator("figure svg:visible")).to_have_count(1)
        page.wait_for_function("document.querySelector('iframe').clientHeight > 300")
        tall = page.frames[1].evaluate("[document.documentElement.scrollHeight, innerHeight]")
        assert tall[0] <= tall[1]
        grounds[scheme] = page.frames[1].evaluate("getComputedStyle(document.body).backgroundColor")
        inner.get_by_role("button", name="Copy link to this view").click()
        expect(inner.get_by_role("button", name="Copied")).to_be_visible()
        page.evaluate("document.body.append(document.createElement('textarea'))")
        page.locator("textarea").focus()
        page.keyboard.press("Control+V")
        expect(page.locator("textarea")).to_have_value(f"{server}/figures/deepfake-cases?lang=en")
        page.close()
    assert grounds["light"] != grounds["dark"]
