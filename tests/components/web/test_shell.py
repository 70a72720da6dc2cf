import json
import re
from pathlib import Path

import pytest
import streamlit
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from components.language.builtin import texts
from components.web.icons import STATIC
from components.web.shell import Shell, language, script


@pytest.mark.parametrize(
    ("query", "accepted", "lang"),
    [
        ("", "", "en"),
        ("", "ko-KR,ko;q=0.9,en;q=0.8", "ko"),
        ("", "en-GB,ko;q=0.5", "en"),
        ("lang=ko", "en-GB", "ko"),
        ("lang=en&years=2021", "ko-KR", "en"),
        ("lang=xx", "ko-KR", "ko"),
    ],
)
def test_the_address_comes_before_the_browser(query: str, accepted: str, lang: str) -> None:
    assert language(query, accepted) == lang


def test_the_script_says_all_of_streamlit_in_korean() -> None:
    said = bytes(script(Request({"type": "http"})).body).decode()
    told = json.loads(said[said.rindex("})(") + 3 : said.rindex(")")])
    assert told["base"] == ""
    assert (STATIC / told["library"].removeprefix("/static/")).is_file()
    assert told["texts"]["No results"] == "맞는 항목이 없습니다"
    assert "%SHELL%" not in said
    for english, korean in told["texts"].items():
        assert re.search("[가-힣]", korean), english


def test_what_streamlit_says_is_what_its_pages_hold() -> None:
    """A text that a new Streamlit words otherwise would stay English without a sign of it."""
    folder = Path(streamlit.__file__).parent / "static" / "static" / "js"
    held = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.js"))
    whole = [text for text in texts() if not re.search(r"{\w+}|[.?] ", text)]  # the others are put together of parts
    assert [text for text in whole if text not in held] == []


async def _page(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer as Streamlit does: one page for whatever is asked."""
    await HTMLResponse('<!DOCTYPE html><html lang="en"><head></head></html>')(scope, receive, send)


@pytest.mark.parametrize("path", ["/favicon.ico", "/data.json", "/nothing", "/deepfake-cases/nothing"])
def test_an_address_without_a_page_is_not_found(path: str) -> None:
    answer = TestClient(Shell(_page, "")).get(path)
    assert answer.status_code == 404
    assert path in answer.text


def test_the_page_that_is_not_found_speaks_the_readers_language_and_leads_on() -> None:
    answer = TestClient(Shell(_page, "")).get("/nothing", headers={"Accept-Language": "ko-KR"})
    assert answer.headers["content-type"].startswith("text/html")
    assert '<html lang="ko"' in answer.text
    assert "/deepfake-cases" in answer.text
    assert TestClient(Shell(_page, "")).get("/nothing.json").headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/", "/deepfake-cases", "/data"])
def test_the_pages_are_found(path: str) -> None:
    assert TestClient(Shell(_page, "")).get(path).status_code == 200
