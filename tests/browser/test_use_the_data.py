"""docs/use-the-data.md holds: every snippet is run against the application and prints what the document says."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import urllib.request
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import power_query
from tests.snippets import ADDRESS, DOCUMENT, Snippet, environment, printed, snippets

ALL = snippets()
PROGRAMS = {"python": [sys.executable, "-c"], "sh": ["sh", "-euc"]}
RUN = [one for one in ALL if one.language in PROGRAMS]


def of(language: str) -> list[Snippet]:
    return [one for one in ALL if one.language == language]


def output(snippet: Snippet, server: str, folder: Path) -> str:
    done = subprocess.run(
        [*PROGRAMS[snippet.language], snippet.at(server)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        cwd=folder,
        env=environment(),
    )
    assert (done.returncode, done.stderr) == (0, ""), f"{DOCUMENT.name}, line {snippet.line}"
    return done.stdout


def test_no_snippet_stays_unrun() -> None:
    """A new language needs a test here, or the mark that make verify runs it."""
    fences = re.findall(r"^```", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(fences) == 2 * len(ALL)
    assert {one.language for one in ALL if not one.verified} == {*PROGRAMS, "json", "html", "text", "powerquery"}
    assert {one.language for one in ALL if one.verified} == {"r", "js"}
    answered = {before.line for before, after in pairwise(ALL) if after.language == "json"}
    silent = [one.name for one in RUN if not one.stated and one.line not in answered]
    assert silent == [], "these state no result"


@pytest.mark.parametrize(
    "snippet",
    [
        pytest.param(one, id=one.name)
        for one, after in pairwise([*ALL, ALL[0]])
        if one.language in PROGRAMS and after.language != "json"
    ],
)
def test_a_snippet_prints_what_the_document_says(snippet: Snippet, server: str, tmp_path: Path) -> None:
    said = printed(output(snippet, server, tmp_path), server)
    assert said == snippet.stated, f"{DOCUMENT.name}, line {snippet.line}"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [(one, after) for one, after in pairwise(ALL) if after.language == "json"],
    ids=lambda s: s.name,
)
def test_a_json_block_is_the_answer_to_the_block_before(
    asked: Snippet, answer: Snippet, server: str, tmp_path: Path
) -> None:
    assert json.loads(output(asked, server, tmp_path)) == json.loads(answer.at(server))


@pytest.mark.parametrize("snippet", of("text"), ids=lambda snippet: snippet.name)
def test_a_formula_of_a_spreadsheet_names_a_csv(snippet: Snippet, server: str) -> None:
    named = re.fullmatch(r'=IMPORTDATA\("(.*)"\)', snippet.at(server).strip())
    assert named
    with urllib.request.urlopen(named[1]) as answer:  # noqa: S310
        assert answer.headers.get_content_type() == "text/csv"
        rows = list(csv.DictReader(io.StringIO(answer.read().decode("utf-8-sig"))))
    assert "23107" in [row["value"] for row in rows]


def fetched(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:  # noqa: S310
        body: bytes = answer.read()
        return body


@pytest.mark.parametrize("snippet", of("powerquery"), ids=lambda snippet: snippet.name)
def test_a_query_of_excel_comes_to_the_table_that_the_document_shows(snippet: Snippet, server: str) -> None:
    table = power_query.evaluate(snippet.at(server), fetched)
    assert [" ".join(f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in row) for row in table.rows] == (
        snippet.stated
    )
    assert power_query.evaluate(snippet.at(server).replace("65001", "1252"), fetched).rows != table.rows


@pytest.mark.parametrize("snippet", of("html"), ids=lambda snippet: snippet.name)
def test_a_frame_shows_its_figure_on_another_site(
    snippet: Snippet, browser: Browser, server: str, tmp_path: Path
) -> None:
    file = tmp_path / "other.html"
    file.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>x</title>{snippet.at(server)}", encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.frame_locator("iframe").locator("figure svg").first.wait_for()
    inner = page.frames[1]
    assert inner.url.startswith(f"{server}/embed/")
    assert inner.evaluate("document.documentElement.scrollHeight <= innerHeight"), "the frame would scroll"
    page.close()


def test_every_address_in_the_text_answers(server: str) -> None:
    """Those in prose and tables, with an id in place of each {id}. /oembed alone needs to be asked about something."""
    prose = re.sub(r"^```.*?^```$", "", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    ids = {
        "tables": "courts",
        "figures": "deepfake-takedowns",
        "observations": "deepfake-corrections.2023.korea-herald-yonhap-20250908",
    }
    paths = [
        path.replace("{id}", ids.get(path.split("/")[3] if path.count("/") > 2 else "", ""))
        for path in re.findall(r"`(/[\w./{}-]+)`", prose)
        if path != "/oembed"
    ]
    assert len(paths) > 10
    for path in paths:
        with urllib.request.urlopen(server + path) as answer:  # noqa: S310
            body = answer.read()
            # Streamlit answers an unknown path with the page of the dashboard.
            assert b"Streamlit Inc." not in body[:2000], path


def test_every_column_in_the_text_is_in_the_files(server: str) -> None:
    text = DOCUMENT.read_text(encoding="utf-8").split("## What the columns mean")[1].split("## Compute honestly")[0]
    told = {name for line in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE) for name in re.findall(r"`(\w+)`", line)}
    found: set[str] = set()
    for path in (
        "observations.csv",
        "figures/deepfake-takedowns.csv",
        "figures/compare.csv?compare=deepfake_corrections&display=index",
    ):
        with urllib.request.urlopen(f"{server}/api/v1/{path}") as answer:  # noqa: S310
            found |= set(next(csv.reader(io.StringIO(answer.read().decode("utf-8-sig")))))
    assert told <= found


def test_the_document_names_one_address() -> None:
    code = "".join(one.code for one in ALL)
    assert set(re.findall(r"https?://[\w.:-]+", code)) <= {ADDRESS, "http://www.w3.org"}
