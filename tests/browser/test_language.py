"""Each interface speaks one language, to the eye and to the ear; what is in another says so or is a name."""

import re

import pytest
from playwright.sync_api import Page, expect

from components.language.languages import LANGUAGES
from data.dataset import Dataset, load
from tests.browser.conftest import Open, Visit
from tests.browser.test_access import OBSERVATION
from tests.browser.test_pages import FIRST

WORD = re.compile(r"[A-Za-z]{2,}")
HANGUL = re.compile("[가-힣]")
# What is the same in both languages: kinds of files and licences. All other names come from the record.
COMMON = {"CSV", "CC", "BY", "MIT", "JSON", "Excel", "Parquet", "PNG", "SVG", "PowerPoint", "HTML", "PDF", "API"}
COMMON |= {"Word", "HWPX"}
COPY = {"en": "Copy to clipboard", "ko": "복사하기"}
# Every text of the page, shown or spoken, with the language it stands in; the ligatures of icons are no texts.
TEXTS = """() => {
    const told = [["title", document.title, document.documentElement.lang]];
    const own = element => element.closest("[lang]").lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const host = walker.currentNode.parentElement;
        if (!host.closest('script, style, noscript, [data-testid="stIconMaterial"]'))
            told.push(["text", walker.currentNode.data, own(host)]);
    }
    for (const name of ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title",
                        "placeholder", "alt"])
        for (const element of document.body.querySelectorAll(`[${name}]`))
            told.push([name, element.getAttribute(name), own(element)]);
    return told.filter(([, text]) => text.trim());
}"""


def _names(dataset: Dataset, lang: str) -> set[str]:
    """Return what may be said in another language: titles of sources and their publishers, identifiers, languages."""
    found = {language.name for language in LANGUAGES.values()} | set(dataset.by_id)
    for source in dataset.sources.values():
        found |= {source.title, source.url, source.publisher[lang]}
    return found - {""}


def _words(dataset: Dataset, lang: str) -> set[str]:
    """Return the Latin words that the record keeps in this language: its labels, its abbreviations."""
    measures = dataset.measures.values()
    labels = [member.label for members in dataset.members.values() for member in members.values()]
    labels += [source.publisher for source in dataset.sources.values()] + [measure.title for measure in measures]
    notes = [one.note for one in dataset.observations] + [event.note for event in dataset.events.values()]
    notes += [measure.definition for measure in measures]
    short = {word for note in notes for word in WORD.findall(note[lang]) if word.isupper()}
    return short | {word for label in labels for word in WORD.findall(label[lang])}


class Reader:
    """Reads what a page says and keeps whatever is not in its language."""

    def __init__(self, lang: str) -> None:
        dataset = load()
        self.lang = lang
        self.names = sorted(_names(dataset, lang), key=len, reverse=True)
        self.words = _words(dataset, lang) | COMMON
        self.strange: set[tuple[str, str]] = set()
        # Thousands of names are looked for in each text, and most texts stand on many pages.
        self._read: set[tuple[str, str]] = set()

    def read(self, page: Page) -> None:
        """Read everything on the page."""
        for kind, text, lang in page.evaluate(TEXTS):
            said = " ".join(text.split())
            if (said, lang) in self._read:
                continue
            self._read.add((said, lang))
            if self._is_foreign(said) or (lang != self.lang and not self._named(said)):
                self.strange.add((kind, said[:160]))

    def _named(self, text: str) -> bool:
        return any(name in text for name in self.names)

    def _is_foreign(self, text: str) -> bool:
        pattern = HANGUL if self.lang == "en" else WORD
        if not pattern.search(text):
            return False
        for name in self.names:
            text = text.replace(name, "")
        return bool(set(pattern.findall(text)) - (self.words if self.lang == "ko" else set()))


@pytest.mark.parametrize(("lang", "locale"), [("en", "ko-KR"), ("ko", "en-GB")])
def test_every_page_speaks_one_language(visit: Open, lang: str, locale: str) -> None:
    reader = Reader(lang)
    opened = visit(f"/?observation={OBSERVATION}&lang={lang}", locale=locale)
    expect(opened.page.get_by_role("dialog").get_by_role("button", name=COPY[lang]).first).to_be_visible()
    reader.read(opened.page)
    for address in FIRST:
        opened.go(f"{address}{'&' if '?' in address else '?'}lang={lang}")
        _open_everything(opened, reader)
    assert reader.strange == set()


def _open_everything(opened: Visit, reader: Reader) -> None:
    """Read the page as it opens, and again with the second or the third tab of each card, lists and a popover open."""
    page = opened.page
    reader.read(page)
    for summary in page.locator('[data-testid="stExpander"] summary').all():
        summary.click()
        opened.settle()
    lists = page.get_by_role("tablist").all()
    for at, each in enumerate(lists):
        each.get_by_role("tab").nth(1 + at % 2).click()
    for at, each in enumerate(lists):
        expect(each.get_by_role("tab").nth(1 + at % 2)).to_have_attribute("aria-selected", "true")
    expect(page.locator('[role="tabpanel"]:empty')).to_have_count(0)
    opened.settle()
    reader.read(page)
    popover = page.get_by_test_id("stPopoverButton")
    if popover.count():
        popover.first.click()
        expect(page.get_by_test_id("stPopoverBody")).to_be_visible()
        reader.read(page)


def test_streamlit_speaks_korean_and_goes_back_to_english(visit: Open) -> None:
    opened, reader = visit("/data?lang=ko"), Reader("ko")
    page = opened.page
    choice = page.get_by_role("combobox", name="상태")
    choice.fill("qqq")
    expect(page.get_by_text("맞는 항목이 없습니다")).to_be_visible()
    reader.read(page)
    page.keyboard.press("Escape")
    page.get_by_test_id("stDataFrame").locator(".dvn-scroller").click(position={"x": 168, "y": 18})
    menu = page.get_by_role("menu", name="열 메뉴")
    expect(menu.get_by_role("menuitem", name="오름차순 정렬")).to_be_visible()
    menu.get_by_role("menuitem", name="통계").hover()
    expect(page.get_by_test_id("stDataFrameStatisticsMenu").get_by_text("서로 다른 값")).to_be_visible()
    reader.read(page)
    page.keyboard.press("Escape")
    page.get_by_role("radio", name="English").click()
    page.wait_for_url("**lang=en**")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Skip to main content")
    expect(page.get_by_role("slider", name="Years — start")).to_have_count(1)
    assert reader.strange == set()
