"""The page before the page: its numbers stand in the HTML, in the reader's language and under the address's filters."""

import re

import pytest
from starlette.responses import HTMLResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from components.figures.pages import PAGES
from components.language.labels import labels
from components.view.asked import asked_view
from components.view.card import card_of
from components.web import pace
from components.web.shell import Shell
from data.dataset import load

SHELL = '<!DOCTYPE html><html lang="en"><head></head><body><noscript>{}</noscript><div id="root"></div></body></html>'
HTML = {"Accept": "text/html"}


async def _streamlit(scope: Scope, receive: Receive, send: Send) -> None:
    await HTMLResponse(SHELL.format("You need to enable JavaScript."))(scope, receive, send)


@pytest.fixture(scope="module")
def reader() -> TestClient:
    return TestClient(Shell(_streamlit, ""), base_url="http://localhost:8501", headers=HTML)


def body(reader: TestClient, address: str) -> str:
    return reader.get(address).text.partition("<body>")[2]


def titled(figure: str, lang: str, **asked: list[str]) -> str:
    view = asked_view(figure, asked, labels(load(), lang))
    assert view
    return card_of(view).title


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))
def test_every_page_says_its_question_and_its_first_figure_before_any_script(
    reader: TestClient, page: object, lang: str
) -> None:
    declared = PAGES[getattr(page, "path", "")]
    told = body(reader, f"/{declared.address}?lang={lang}")
    words = labels(load(), lang).words
    assert f"<h1>{words(declared.question)}</h1>" in told.replace("&#39;", "'")
    assert told.index('id="first"') < told.index('id="root"')
    assert "You need to enable JavaScript" not in told
    if declared.sections:
        assert titled(declared.sections[0].figures[0].id, lang) in told.replace("&#39;", "'").replace("&amp;", "&")
        assert told.count("<svg") in (2, 4)  # light and dark, one width or two
    shown = re.sub(r"<(style|svg).*?</\1>", "", told, flags=re.DOTALL)
    assert bool(re.search("[가-힣]", shown)) == (lang == "ko")


def test_the_filters_and_the_figure_of_the_address_hold(reader: TestClient) -> None:
    years = {"years": ["2021", "2023"]}
    told = body(reader, "/takedown-requests?lang=ko&years=2021&years=2023")
    assert titled("deepfake-takedowns", "ko", **years) in told
    assert "23,107" not in told
    alone = body(reader, "/takedown-requests?lang=en&figure=all-takedowns")
    assert titled("all-takedowns", "en") in alone
    assert titled("deepfake-takedowns", "en") not in alone
    row = next(one for one in load().observations if one.preferred)
    assert labels(load(), "en").quantity(row) in body(reader, f"/?lang=en&observation={row.id}")


def test_a_wrong_address_shows_the_page_and_reflects_nothing(reader: TestClient) -> None:
    told = body(reader, "/takedown-requests?lang=en&figure=<script>alert(1)</script>&years=9&platform=%22%3E<b>")
    assert titled("deepfake-takedowns", "en") in told
    assert "alert(1)" not in told
    assert "<b>" not in told


def test_a_full_process_says_so_above_numbers_that_hold(reader: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    late = '<p id="late" role="status"{}>'
    assert late.format(" hidden") in body(reader, "/takedown-requests?lang=en")
    monkeypatch.setenv(pace.SETTING, "0")
    full = body(reader, "/takedown-requests?lang=en")
    assert late.format("") in full
    assert titled("deepfake-takedowns", "en") in full


def test_the_policy_of_the_page_names_no_script_but_its_own(reader: TestClient) -> None:
    policy = reader.get("/?lang=en").headers["content-security-policy"]
    assert policy.startswith("script-src 'self' blob:;")
    assert "unsafe-eval" not in policy
    assert "http" not in policy
