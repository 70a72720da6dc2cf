"""From the first figure to the talk: what a presenter collects, puts in order, writes, saves and opens again."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect
from pptx import Presentation

from components.view.deck import Deck, decode, encode, shown, slide
from data.dataset import load
from tests.browser.conftest import Open
from tests.browser.test_pages import assert_axe_finds_nothing, narrow_to

NUMBER = next(row for row in load().observations if row.preferred)


def deck(page: Page) -> Deck:
    """Return the deck in the address of a page."""
    return decode(parse_qs(urlsplit(page.url).query)["deck"][0])


def kinds(page: Page) -> list[str]:
    return [one.kind for one in deck(page).slides]


def cards(page: Page) -> Locator:
    return page.locator('[class*="st-key-slide-"]')


def act(page: Page, number: int, name: str) -> None:
    """Press a button of a slide by keyboard."""
    button = cards(page).nth(number - 1).get_by_role("button", name=name, exact=False)
    button.focus()
    page.keyboard.press("Enter")


def test_a_deck_is_collected_put_in_order_and_presented(visit: Open, tmp_path: Path) -> None:
    opened = visit("/takedown-requests?lang=en&years=2021&years=2024")
    page = opened.page
    collecting = page.get_by_role("button", name="Add to presentation")
    collecting.nth(0).click()
    expect(page.get_by_role("link", name="Presentation · slides: 1")).to_be_visible()
    collecting.nth(1).click()
    expect(page.get_by_role("link", name="Presentation · slides: 2")).to_be_visible()
    assert [one.shown[0].asked["years"] for one in deck(page).slides] == [["2021", "2024"]] * 2

    # Another page, another way to collect: the deck comes along, and so it does over a window and a reload.
    page.get_by_role("link", name="Compare", exact=True).click()
    expect(page.get_by_role("heading", name="How do two developments compare?")).to_be_visible()
    opened.settle()
    expect(page.get_by_role("button", name="Add to presentation")).to_have_count(1)
    page.get_by_role("button", name="Add to presentation").click()
    expect(page.get_by_role("link", name="Presentation · slides: 3")).to_be_visible()
    assert deck(page).slides[2].shown[0].id == "compare"
    opened.go(f"{urlsplit(page.url).path}?{urlsplit(page.url).query}&observation={NUMBER.id}")
    page.get_by_role("dialog").get_by_role("button", name="Add to presentation").click()
    expect(page.get_by_text("Added to the presentation as slide 4.")).to_be_visible()
    opened.settle()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.wait_for_url(lambda url: "observation" not in url)
    page.get_by_role("link", name="Presentation · slides: 4").click()
    expect(cards(page)).to_have_count(4)
    page.reload()
    opened.settle()
    assert kinds(page) == ["figure", "figure", "figure", "number"]

    first, second = deck(page).slides[:2]
    act(page, 1, "Down")
    expect(cards(page).nth(1)).to_have_class(re.compile(f"st-key-slide-{first.key}"))
    assert deck(page).slides[:2] == (second, first)
    act(page, 1, "Beside the next one")
    expect(cards(page)).to_have_count(3)
    act(page, 1, "Apart")
    expect(cards(page)).to_have_count(4)
    act(page, 3, "Statement or figure")
    expect(cards(page).nth(2).locator("p").first).to_contain_text(re.compile("Statement$"))
    act(page, 3, "Duplicate")
    expect(cards(page)).to_have_count(5)
    act(page, 5, "Remove")
    expect(cards(page)).to_have_count(4)
    page.get_by_role("button", name="Undo").first.click()
    expect(cards(page)).to_have_count(5)
    page.get_by_role("button", name="Sources").click()
    expect(cards(page)).to_have_count(6)
    page.get_by_role("button", name="Title", exact=True).click()
    expect(cards(page)).to_have_count(7)
    assert kinds(page)[-3:] == ["number", "title", "sources"]  # the sources stay at the end
    page.get_by_role("button", name="Undo").first.click()
    expect(cards(page)).to_have_count(6)
    assert kinds(page) == ["figure", "figure", "statement", "statement", "number", "sources"]
    keys = [one.key for one in deck(page).slides]
    assert len(set(keys)) == len(keys)

    # What one writes is in the browser, and in the file.
    cards(page).nth(0).get_by_role("button", name="Own title and notes").click()
    page.get_by_role("textbox", name="Own title").fill("What we saw in 2024")
    page.get_by_role("textbox", name="Own notes").fill("Say it slowly.")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Take it along").click()
    with page.expect_download() as taking:
        page.get_by_test_id("stPopoverBody").get_by_role("link", name="PowerPoint", exact=True).click()
    [first, *_] = Presentation(str(taking.value.path())).slides
    assert first.shapes.title.text_frame.text == "What we saw in 2024"
    assert "Say it slowly." in first.notes_slide.notes_text_frame.text
    page.keyboard.press("Escape")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as a file").click()
    saving.value.save_as(tmp_path / "talk.json")
    before = deck(page)
    page.get_by_role("button", name="Remove all slides").click()
    expect(page.get_by_role("heading", name="Ready presentations")).to_be_visible()
    page.evaluate("localStorage.clear()")
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    page.locator("input[type=file]").set_input_files(tmp_path / "other.json")
    expect(page.get_by_role("alert").filter(has_text="no presentation")).to_be_visible()
    page.locator("input[type=file]").set_input_files(tmp_path / "talk.json")
    expect(cards(page)).to_have_count(6)
    assert deck(page) == before

    with page.expect_popup() as presenting:
        page.get_by_role("link", name="Present", exact=True).last.click()
    wall = presenting.value
    expect(wall.locator(".slide")).to_have_count(6)
    expect(wall.locator(".slide.at h2")).to_have_text(re.compile("What we saw in 2024"))
    wall.close()
    page.evaluate("localStorage.clear()")
    assert opened.faults == []


def test_a_ready_deck_is_one_click_away_and_takes_a_template_on(visit: Open, tmp_path: Path) -> None:
    opened = visit("/presentation?lang=ko", scheme="dark")
    page = opened.page
    assert_axe_finds_nothing(page)
    page.get_by_role("button", name="이 슬라이드로 시작").first.click()
    expect(cards(page)).to_have_count(8)
    cards(page).nth(1).get_by_role("button", name="내 제목과 메모").click()
    expect(page.get_by_role("textbox", name="내 제목")).to_be_visible()
    assert_axe_finds_nothing(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="내 서식의 PowerPoint").click()
    form = page.get_by_test_id("stPopoverBody")
    chosen = form.get_by_label("서식 파일")
    chosen.set_input_files({"name": "a.potx", "mimeType": "", "buffer": b"no template"})
    form.get_by_role("button", name="파일 만들기").click()
    expect(form.get_by_role("alert")).to_have_text("파워포인트 서식이나 발표 파일이 아닙니다.")
    assert opened.faults.pop().startswith("Failed to load resource")
    Presentation().save(str(tmp_path / "ours.pptx"))
    chosen.set_input_files(tmp_path / "ours.pptx")
    with page.expect_download() as making:
        form.get_by_role("button", name="파일 만들기").click()
    assert len(Presentation(str(making.value.path())).slides) == 8
    assert_axe_finds_nothing(page)
    page.keyboard.press("Escape")
    narrow_to(page, 390)
    assert_axe_finds_nothing(page)
    assert opened.faults == []


def test_a_deck_that_is_none_is_said_and_left_out(visit: Open) -> None:
    page = visit("/presentation?lang=en&deck=nothing").page
    expect(page.get_by_test_id("stAlertContainer")).to_contain_text("deck = nothing")
    expect(page.get_by_role("heading", name="Ready presentations")).to_be_visible()
    assert "deck" not in page.url


def test_a_deck_of_an_older_version_is_kept_or_updated_and_a_new_slide_freezes_the_others(visit: Open) -> None:
    old = Deck("2026.11.1", (slide("title"), slide("figure", shown("kakao-warrants", {}))))
    opened = visit(f"/presentation?lang=en&deck={encode(old)}")
    page, newest = opened.page, load().version
    offered = page.locator(".st-key-newer-version")
    expect(offered).to_contain_text(f"This presentation shows data version 2026.11.1; the newest one is {newest}.")
    offered.get_by_text("Numbers that read otherwise").click()
    expect(offered.get_by_role("row").filter(has_text="Jan–Jun 2021").first).to_be_visible()
    offered.get_by_role("button", name="Keep the numbers of 2026.11.1").click()
    expect(offered).to_have_count(0)
    expect(cards(page).nth(1)).to_contain_text("Frozen at data version 2026.11.1 · changed since")
    assert [one.version for one in deck(page).slides] == ["", "2026.11.1"]
    act(page, 2, "Make live")
    expect(cards(page).nth(1)).not_to_contain_text("Frozen")
    assert deck(page) == Deck(newest, old.slides)

    opened.go(f"/deepfake-cases?lang=en&deck={encode(old)}")
    page.get_by_role("button", name="Add to presentation").first.click()
    expect(page.get_by_role("link", name="Presentation · slides: 3")).to_be_visible()
    assert [one.version for one in deck(page).slides] == ["", "2026.11.1", ""]

    opened.go(f"/presentation?lang=ko&deck={encode(old)}")
    page.get_by_role("button", name="모두 최신으로").click()
    expect(offered).to_have_count(0)
    assert deck(page) == Deck(newest, old.slides)
    assert opened.faults == []


def test_two_versions_are_compared_number_by_number(visit: Open) -> None:
    opened = visit("/data?section=changes&lang=en&older=2026.11.1&newer=2026.11.2")
    page = opened.page
    expect(page.get_by_text("Corrected: 21")).to_be_visible()
    assert_axe_finds_nothing(page)
    page.get_by_role("combobox", name="From version").click()
    page.get_by_role("option", name="2026.11.0").click()
    page.wait_for_url("**older=2026.11.0**")
    expect(page.get_by_text("Corrected: 67")).to_be_visible()
    taken = page.get_by_role("link", name="CSV")
    expect(taken).to_have_attribute("href", re.compile("older=2026.11.0"))
    href = taken.get_attribute("href")
    assert href
    assert page.request.get(href).text().count("2026.11.1") > 1000
    page.get_by_test_id("stDataFrame").locator(".dvn-scroller").click(position={"x": 20, "y": 52})
    expect(page.get_by_role("dialog")).to_be_visible()
    assert opened.faults == []
