"""A talk as its speaker gives it: by keyboard, in three windows, whatever happens to the server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from components.view.deck import Deck, Shown, encode, slide
from data.dataset import load
from tests.browser.conftest import served
from tests.browser.test_pages import assert_axe_finds_nothing

FIGURE, OTHER = Shown("deepfake-takedowns"), Shown("deepfake-cases")
DECK = Deck(
    load().version,
    (
        slide("title"),
        slide("section", Shown("takedown-requests")),
        slide("figure", FIGURE),
        slide("pair", FIGURE, OTHER),
        slide("statement", Shown("station-coverage")),
        slide("number", Shown(load().observations[0].id)),
        slide("figure", Shown("deepfake-suspects-by-age")),
        slide("sources"),
        slide("closing"),
    ),
)
LAST = len(DECK.slides)
ADDRESS = f"/present?deck={encode(DECK)}&lang=en"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 720})
    yield made
    made.close()


@pytest.fixture
def wall(context: BrowserContext, server: str) -> Page:
    page = context.new_page()
    page.goto(server + ADDRESS)
    return page


def at(page: Page, number: int) -> None:
    expect(page.locator(".slide.at .place span")).to_have_text(f"{number}/{LAST}")


def windows(context: BrowserContext, wall: Page) -> tuple[Page, Page]:
    """Open the speaker window and the window of the other language from the wall."""
    with context.expect_page() as opening:
        wall.keyboard.press("s")
    speaker = opening.value
    with context.expect_page() as opening:
        wall.locator("a.other").dispatch_event("click")
    return speaker, opening.value


def test_keys_lead_through_the_slides(wall: Page) -> None:
    at(wall, 1)
    for keys, number in (
        (["ArrowRight", "ArrowDown", "Space"], 4),
        (["PageDown", "n"], 6),
        (["ArrowLeft", "ArrowUp", "PageUp", "p"], 2),
        (["Shift+Space"], 1),
        (["End"], LAST),
        (["ArrowRight"], LAST),
        (["Home"], 1),
        (["Control+ArrowRight", "Alt+n", "Meta+n"], 1),
    ):
        for key in keys:
            wall.keyboard.press(key)
        at(wall, number)


def test_a_slide_is_found_by_number_by_text_and_in_the_overview(wall: Page) -> None:
    wall.keyboard.press("5")
    wall.keyboard.press("Enter")
    at(wall, 5)
    wall.keyboard.press("g")
    wall.keyboard.type("sources")  # its letters are no commands while one types
    wall.keyboard.press("Enter")
    at(wall, 8)
    wall.keyboard.press("o")
    expect(wall.locator("#overview")).to_be_visible()
    wall.keyboard.press("ArrowUp")
    wall.keyboard.press("ArrowRight")
    wall.keyboard.press("Enter")
    expect(wall.locator("#overview")).to_be_hidden()
    at(wall, 5)
    wall.keyboard.press("?")
    expect(wall.locator("#help")).to_be_visible()
    wall.keyboard.press("Escape")
    expect(wall.locator("#help")).to_be_hidden()
    at(wall, 5)


def test_the_marks_of_a_chart_are_walked_by_keyboard_and_lead_to_their_evidence(
    context: BrowserContext, wall: Page
) -> None:
    wall.keyboard.press("3")
    wall.keyboard.press("Enter")
    at(wall, 3)
    wall.keyboard.press("m")
    wall.keyboard.press("ArrowRight")
    focused = wall.locator(":focus")
    told = focused.locator("title").text_content()
    assert told
    expect(wall.locator("#live")).to_have_text(told)
    with context.expect_page() as opening:
        wall.keyboard.press("Enter")
    assert "observation=" in opening.value.url
    opening.value.close()
    wall.bring_to_front()
    at(wall, 3)
    wall.keyboard.press("Escape")
    wall.keyboard.press("ArrowRight")
    at(wall, 4)


def test_on_a_dark_screen_only_the_keys_act_that_end_it(wall: Page) -> None:
    for key in ("b", ".", "w"):
        wall.keyboard.press(key)
        expect(wall.locator("#curtain")).to_be_visible()
        wall.keyboard.press("ArrowRight")
        expect(wall.locator("#curtain")).to_be_visible()
        wall.keyboard.press("b")
        expect(wall.locator("#curtain")).to_be_hidden()
        at(wall, 1)


def test_a_reload_comes_back_to_the_slide(wall: Page) -> None:
    wall.keyboard.press("End")
    at(wall, LAST)
    wall.reload()
    at(wall, LAST)


def test_speaker_wall_and_the_other_language_stay_in_step(context: BrowserContext, wall: Page, server: str) -> None:
    speaker, other = windows(context, wall)
    stranger = context.new_page()
    stranger.goto(server + ADDRESS)

    speaker.bring_to_front()
    speaker.keyboard.press("ArrowRight")
    speaker.keyboard.press("ArrowRight")
    for page in (speaker, wall, other):
        at(page, 3)
    at(stranger, 1)
    assert wall.locator(".slide.at").get_attribute("data-key") == other.locator(".slide.at").get_attribute("data-key")
    expect(other.locator("html")).to_have_attribute("lang", "ko")
    expect(speaker.locator(".slide.next .place span")).to_have_text(f"4/{LAST}")
    expect(speaker.locator(".script:visible")).to_have_count(1)
    expect(speaker.locator("#elapsed")).to_have_text(re.compile(r"^0:\d\d$"))

    speaker.keyboard.press("b")
    for page in (wall, other):
        expect(page.locator("#curtain")).to_be_visible()
    expect(speaker.locator("#curtain")).to_be_hidden()
    wall.reload()
    expect(wall.locator("#curtain")).to_be_visible()
    speaker.keyboard.press("b")
    expect(wall.locator("#curtain")).to_be_hidden()
    speaker.reload()
    at(speaker, 3)
    speaker.get_by_label("Minutes planned").fill("90")
    expect(speaker.locator("#pace")).to_have_text("Ahead of the plan")


def test_a_question_is_answered_with_any_figure_in_every_window(context: BrowserContext, wall: Page) -> None:
    speaker, other = windows(context, wall)
    speaker.keyboard.press("ArrowRight")
    speaker.keyboard.press("/")
    expect(speaker.locator("#asking")).to_be_visible()
    expect(wall.locator("#asking")).to_be_hidden()
    speaker.keyboard.type("텔레그램")  # any language finds it
    first = speaker.locator("#asking li").first
    expect(first).to_contain_text("Telegram")
    # Who asked in Korean sees the Korean title, and the one that will be on the wall.
    asked, title = first.inner_text().split(" · ", 1)
    assert "텔레그램" in asked
    speaker.keyboard.press("Enter")
    for page in (wall, speaker):
        expect(page.locator(".extra h2")).to_have_text(title)
        expect(page.locator(".extra .source")).to_be_visible()
        expect(page.locator(f'.slide[data-key="{DECK.slides[1].key}"]')).to_be_hidden()
    expect(other.locator(".extra h2")).to_contain_text("텔레그램")
    # The notes are those of the answer, and then again those of the slide.
    told = speaker.locator("#notes .script:visible")
    expect(told).to_have_count(1)
    expect(told).to_contain_text(title)
    speaker.keyboard.press("Backspace")
    expect(speaker.locator('#notes .script[data-key^="asked-"]')).to_be_hidden()
    for page in (wall, other, speaker):
        at(page, 2)
        expect(page.locator(".extra")).to_have_count(0)
    # What was asked for is taken along at the end.
    address = speaker.locator("#asked").get_attribute("href")
    assert address
    wall.goto(wall.url.split("?")[0] + address)
    expect(wall.locator(".slide")).to_have_count(LAST + 1)
    expect(wall.locator(".slide").last.locator("h2")).to_have_text(title)


def test_what_a_presenter_writes_stays_in_the_browser(context: BrowserContext, wall: Page) -> None:
    mine = f'{{"{DECK.slides[2].key}": {{"en": {{"title": "My own words of 2024", "notes": "Say it slowly."}}}}}}'
    wall.evaluate("text => localStorage.setItem('takedown-trends-own', text)", mine)
    sent: list[str] = []
    context.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    wall.reload()
    wall.keyboard.press("3")
    wall.keyboard.press("Enter")
    expect(wall.locator(".slide.at h2")).to_have_text("My own words of 2024 ")
    wall.keyboard.press("t")
    expect(wall.locator("#notes .own:visible")).to_have_text("Say it slowly.")
    assert sent
    assert not [url for url in sent if "own" in url or "slowly" in url]


def test_a_talk_goes_on_when_the_server_is_killed(browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page, asked = context.new_page(), []
    with served() as address:
        page.goto(address + ADDRESS)
        page.on("request", lambda request: asked.append(request.url))
    for number in range(2, LAST + 1):
        page.keyboard.press("ArrowRight")
        at(page, number)
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    expect(page.locator(".slide.at .wide svg")).to_be_visible()
    assert asked == []
    context.close()


def test_a_file_presents_from_a_disk_without_a_network(browser: Browser, server: str, tmp_path: Path) -> None:
    file = tmp_path / "talk.html"
    given = browser.new_context().request.get(f"{server}/api/v1{ADDRESS.replace('present', 'presentation.html', 1)}")
    assert "attachment" in given.headers["content-disposition"]
    file.write_bytes(given.body())
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True)
    wall = context.new_page()
    wall.goto(file.as_uri())
    with context.expect_page() as opening:
        wall.keyboard.press("s")
    speaker = opening.value
    at(speaker, 1)
    speaker.keyboard.press("ArrowRight")
    for page in (speaker, wall):
        at(page, 2)
    wall.keyboard.press("End")
    at(speaker, LAST)
    speaker.keyboard.press("3")
    speaker.keyboard.press("Enter")
    at(wall, 3)
    expect(speaker.locator(".script:visible")).to_have_count(1)
    context.close()


# What must hold of the slide in sight: its title in two lines at most, its chart large, nothing outside, type to read.
LAID = """() => {
  const slide = document.querySelector(".slide.at"), box = slide.getBoundingClientRect(), faults = [];
  const title = slide.querySelector("h2"), lines = new Set();
  const range = document.createRange();
  range.selectNodeContents(title);
  for (const rect of range.getClientRects()) lines.add(Math.round(rect.top / 8));
  const size = parseFloat(getComputedStyle(title).fontSize);
  if (title.getBoundingClientRect().height > size * 1.25 * 2 + 2 && slide.matches(".figure, .pair"))
    faults.push(`title of more than two lines: ${title.textContent}`);
  const unit = box.height / 1080;
  if (slide.matches(".figure") && size < 40 * unit) faults.push(`title of ${size}`);
  for (const text of slide.querySelectorAll("h2, p, figure svg text")) {
    const {left, right, top, bottom, width} = text.getBoundingClientRect();
    if (width && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1))
      faults.push(`outside: ${text.textContent}`);
  }
  const told = slide.querySelector(".told p");
  if (told && parseFloat(getComputedStyle(told).fontSize) < 23.5 * unit) faults.push("caveat too small");
  const charts = [...slide.querySelectorAll("figure svg")].filter(svg => svg.getBoundingClientRect().width);
  for (const svg of charts) if (svg.getBoundingClientRect().height < box.height * (slide.matches(".pair") ? 0.5 : 0.6))
    faults.push("chart too small");
  return faults;
}"""


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_slides_are_laid_out_for_each_screen(browser: Browser, server: str, lang: str, size: tuple[int, int]) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    page = context.new_page()
    page.goto(server + ADDRESS.replace("lang=en", f"lang={lang}"))
    found = []
    for number in range(1, LAST + 1):
        at(page, number)
        page.evaluate("() => document.fonts.ready")
        found += [f"{number}: {fault}" for fault in page.evaluate(LAID)]
        page.keyboard.press("ArrowRight")
    context.close()
    assert found == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_slide(context: BrowserContext, server: str, theme: str) -> None:
    page = context.new_page()
    page.goto(f"{server}{ADDRESS}&theme={theme}")
    for number in range(1, LAST + 1):
        at(page, number)
        assert_axe_finds_nothing(page)
        page.keyboard.press("ArrowRight")
    page.goto(f"{server}{ADDRESS}&theme={theme}&again#v=speaker")
    assert_axe_finds_nothing(page)


def test_on_a_phone_the_slides_are_read_one_after_the_other(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(server + ADDRESS)
    expect(page.locator(".slide:visible")).to_have_count(LAST)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
