"""What a page opens, for every reader: by axe-core, by keyboard alone, without motion."""

import pytest
from playwright.sync_api import Browser, Page, expect

from components.figures.pages import PAGES
from tests.browser.conftest import Open
from tests.browser.test_pages import assert_axe_finds_nothing, narrow_to

OBSERVATION = "deepfake-corrections.2024.korea-herald-yonhap-20250908"
BOTH = pytest.mark.parametrize(("locale", "scheme"), [("en-GB", "light"), ("ko-KR", "dark")])
RING = """() => {
    const rung = element => element && getComputedStyle(element).outlineStyle == "solid"
        && parseFloat(getComputedStyle(element).outlineWidth) >= 3;
    for (let at = document.activeElement; at && at != document.body; at = at.parentElement) if (rung(at)) return true;
    return false;
}"""
HERE = """() => {
    const at = document.activeElement;
    const keyed = at.closest('[class*="st-key-"]');
    const key = keyed ? [...keyed.classList].find(name => name.startsWith("st-key-")).slice(7) : "";
    return [at.dataset.testid ?? "", at.getAttribute("role") ?? at.tagName.toLowerCase(), key];
}"""


def _axe_at_both_widths(page: Page) -> None:
    assert_axe_finds_nothing(page)
    narrow_to(page, 390)
    assert_axe_finds_nothing(page)


@BOTH
def test_axe_finds_nothing_with_a_popover_open(visit: Open, locale: str, scheme: str) -> None:
    opened = visit("/", locale=locale, scheme=scheme)
    opened.page.get_by_test_id("stPopoverButton").first.click()
    expect(opened.page.get_by_test_id("stPopoverBody").get_by_role("link").first).to_be_visible()
    _axe_at_both_widths(opened.page)


@BOTH
def test_axe_finds_nothing_with_the_evidence_open(visit: Open, locale: str, scheme: str) -> None:
    opened = visit(f"/?observation={OBSERVATION}", locale=locale, scheme=scheme)
    expect(opened.page.get_by_role("dialog").get_by_test_id("stCode").last).to_be_visible()
    _axe_at_both_widths(opened.page)


@BOTH
def test_axe_finds_nothing_with_tables_sources_and_lists_open(visit: Open, locale: str, scheme: str) -> None:
    opened = visit("/takedown-requests", locale=locale, scheme=scheme)
    cards = opened.page.locator('[class*="st-key-figure-"]')
    for place, tab, inside in ((0, 1, "stDataFrame"), (1, 2, "stButton")):
        cards.nth(place).get_by_role("tab").nth(tab).click()
        expect(cards.nth(place).get_by_test_id(inside).first).to_be_visible()
    cards.nth(0).get_by_role("tab").nth(3).click()
    expect(cards.nth(0).get_by_test_id("stPlotlyChart").locator(".main-svg").first).to_be_visible()
    listed = opened.page.locator(".st-key-beside-takedown_requests")
    listed.locator("summary").click()
    expect(listed.get_by_role("table")).to_be_visible()
    opened.settle()
    _axe_at_both_widths(opened.page)


@BOTH
def test_axe_finds_nothing_in_the_dictionary_the_glossary_and_the_bibliography(
    visit: Open, locale: str, scheme: str
) -> None:
    opened = visit("/data", locale=locale, scheme=scheme, width=390)
    for part in ("dictionary", "glossary", "bibliography"):
        opened.go(f"/data?section={part}")
        # The table is wider than a phone, so it says what it is and takes the keyboard, which scrolls it.
        region = opened.page.get_by_role("main").get_by_role("region")
        expect(region).to_have_attribute("tabindex", "0")
        assert_axe_finds_nothing(opened.page)
    narrow_to(opened.page, 1440)
    assert_axe_finds_nothing(opened.page)


@BOTH
def test_the_keyboard_reaches_everything_in_order(visit: Open, locale: str, scheme: str) -> None:
    page = visit("/takedown-requests", locale=locale, scheme=scheme).page
    stops: list[tuple[str, str, str]] = []
    while len(stops) < 60 and (not stops or not stops[-1][2].startswith("share-")):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(HERE))
        assert page.evaluate(RING), f"no ring around {stops[-1]}"
    assert stops[0][0] == "stSkipToContent"
    assert stops[1][0] == "stLogoLink"
    links = len(PAGES)
    assert [stop[0] for stop in stops[2 : 2 + links]] == ["stSidebarNavLink"] * links
    assert stops[2 + links][0] == "stMain"
    keys = list(dict.fromkeys(stop[2] for stop in stops[3 + links :]))
    assert keys[:5] == ["choice_q", "choice_years", "choice_unfinished", "choice_lang", "choice_section"]
    card = "deepfake-takedowns"
    assert keys[5:] == [
        *("choice_action", "choice_target", "choice_event_kind", "more-filters"),
        *(f"tabs-{card}", f"chart-{card}-0", f"figure-{card}", f"notes-{card}"),
        *(f"terms-{card}", f"download-{card}", f"share-{card}"),
    ]


def test_the_first_stop_skips_to_the_content(visit: Open) -> None:
    page = visit("/cyber-teams", locale="ko-KR").page
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="본문으로 건너뛰기")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox", name="검색")).to_be_focused()


def test_a_window_gives_the_focus_back(visit: Open) -> None:
    opened = visit("/takedown-requests")
    page, window = opened.page, opened.page.get_by_role("dialog")
    card = page.locator(".st-key-figure-deepfake-takedowns")
    card.get_by_role("tab", name="Sources", exact=True).click()
    button = card.get_by_role("button", name="Evidence").first
    button.press("Enter")
    expect(window.get_by_test_id("stCode").last).to_be_visible()
    for name in ("Close", "Copy to clipboard", "Close"):  # round and round, never out of the window
        for _ in range(16):
            page.keyboard.press("Tab")
            assert page.evaluate("() => Boolean(document.activeElement.closest('[role=dialog]'))")
            if page.evaluate("() => document.activeElement.getAttribute('aria-label')") == name:
                break
        expect(window.get_by_role("button", name=name).first).to_be_focused()
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    expect(button).to_be_focused()
    # A chart is drawn anew after its mark was clicked, and has the focus then.
    opened.go("/takedown-requests")
    card.locator(".barlayer .point path").nth(4).click(force=True)
    expect(window.get_by_test_id("stCode").last).to_be_visible()
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    expect(card.get_by_test_id("stPlotlyChart")).to_be_focused()
    # Who came by a link to the number had no button: the content of the page has the focus.
    opened.go(f"/cyber-teams?observation={OBSERVATION}")
    expect(window.get_by_test_id("stCode").last).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("main")).to_be_focused()


def test_nothing_moves_for_who_asks_for_stillness(visit: Open) -> None:
    page = visit("/", motion="reduce").page
    page.evaluate(
        """() => {
            window.moved = [];
            const note = event => window.moved.push(`${event.type} of ${event.target.className}`);
            document.addEventListener("transitionrun", note, true);
            const look = () => {
                for (const {effect} of document.getAnimations())
                    if (effect.getComputedTiming().duration > 1) window.moved.push(effect.target.className);
                requestAnimationFrame(look);
            };
            look();
        }"""
    )
    page.get_by_test_id("stPopoverButton").first.click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Evidence").first.click()
    expect(page.get_by_role("dialog").get_by_test_id("stCode").last).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("() => window.moved") == []


@pytest.mark.parametrize(
    ("path", "figure", "number"),
    [
        ("/takedown-requests?years=2021&years=2024", "deepfake-takedowns", "1,913"),
        ("/deepfake-cases?figure=deepfake-two-definitions", "deepfake-two-definitions", "1,553"),
    ],
)
def test_a_chart_is_read_by_arrow_keys_and_enter_opens_the_evidence(
    visit: Open, path: str, figure: str, number: str
) -> None:
    page = visit(path).page
    chart = page.locator(f".st-key-figure-{figure}").get_by_test_id("stPlotlyChart")
    chart.focus()
    page.keyboard.press("ArrowRight")
    expect(chart.locator(".hoverlayer")).to_contain_text(number)
    page.keyboard.press("Enter")
    window = page.get_by_role("dialog")
    expect(window).to_contain_text(number)
    expect(window.get_by_test_id("stCode").last).to_be_visible()
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    expect(chart).to_be_focused()


def test_one_tap_on_a_phone_opens_the_evidence(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{server}/takedown-requests?years=2021&years=2024&figure=all-takedowns")
    mark = page.locator(".barlayer .point path").nth(1)
    mark.wait_for()
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.get_by_role("dialog")).to_contain_text("requests")
    context.close()


def test_one_key_fills_the_screen_with_a_figure_and_gives_it_back(visit: Open) -> None:
    opened = visit("/takedown-requests?lang=en")
    page = opened.page
    chart = page.get_by_test_id("stPlotlyChart").first
    chart.focus()
    page.keyboard.press("f")
    whole = page.locator("[data-whole]")
    expect(whole).to_have_count(1)
    assert page.evaluate("[innerWidth, innerHeight]") == page.evaluate(
        "(({width, height}) => [width, height])(document.querySelector('[data-whole]').getBoundingClientRect())"
    )
    # What opens over it is there to see.
    whole.get_by_role("button", name="Terms").click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()
    page.keyboard.press("Escape")
    chart.focus()
    page.keyboard.press("f")
    expect(whole).to_have_count(0)
    page.get_by_role("searchbox").press("f")
    assert not page.evaluate("!!document.fullscreenElement")
    assert opened.faults == []


def test_who_runs_no_scripts_reads_the_page_and_its_first_figure(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{server}/takedown-requests?lang=ko&years=2021&years=2023")
    expect(page.get_by_role("heading", level=1)).to_have_text("방심위는 얼마나 많은 삭제·차단을 요구하는가?")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("7,187건")
    expect(page.locator("#first svg:visible")).to_have_count(1)
    page.locator("#first ul").get_by_role("link").first.click()
    expect(page.get_by_role("table").first).to_be_visible()
    context.close()
