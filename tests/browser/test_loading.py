"""What a page loads, and in which form."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Response

from tests.browser.conftest import Visit


@pytest.fixture
def loaded(browser: Browser, server: str) -> dict[str, dict[str, Response]]:
    """The answers to a browser that has never been there, by page and address."""
    found: dict[str, dict[str, Response]] = {}
    for page in ("/deepfake-cases", "/about"):
        with browser.new_context() as context:
            found[page] = visited(context, server, page)
    return found


def visited(context: BrowserContext, server: str, page: str) -> dict[str, Response]:
    """Open a page and return the answers that it got."""
    answers: dict[str, Response] = {}

    def keep(answer: Response) -> None:
        answers[answer.url] = answer

    opened = context.new_page()
    opened.on("response", keep)
    Visit(opened, server).go(page)
    return answers


def named(answers: dict[str, Response], part: str) -> list[Response]:
    return [answer for url, answer in answers.items() if part in url]


def test_a_page_loads_what_it_shows_as_small_as_it_gets(loaded: dict[str, dict[str, Response]]) -> None:
    charts, none = loaded.values()
    assert named(charts, "SourceSans") == named(none, "SourceSans") == []
    assert named(none, "PlotlyChart") == []
    (library,) = named(charts, "PlotlyChart")
    assert library.headers["content-encoding"] == "br"
    assert "immutable" in library.headers["cache-control"]
    (icons,) = named(charts, "MaterialSymbols")
    assert int(icons.headers["content-length"]) < 40_000
    scripts = named(charts, "/static/js/")
    assert [answer.url for answer in scripts if "content-encoding" not in answer.headers] == []
