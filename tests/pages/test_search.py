"""The search box: from words to a figure, a term, a number."""

import pytest

from components.view.search import find
from data.dataset import load
from tests.pages.test_pages import opened, texts


@pytest.mark.parametrize(
    ("query", "figure"),
    [
        ("deepfake takedowns", "deepfake-takedowns"),
        ("딥페이크 시정요구", "deepfake-takedowns"),
        ("허위영상물 시정요구", "deepfake-takedowns"),
        ("police stations with a cyber team", "station-coverage"),
        ("사이버수사팀 경찰서", "station-coverage"),
        ("telegram answered police 2020", "asked-and-answered-2020"),
        ("blokced sites still reachable", "blocked-sites-still-open"),
        ("prison or suspended sentence deepfake", "deepfake-sentences"),
    ],
)
def test_the_figure_is_among_the_first(query: str, figure: str) -> None:
    assert figure in find(query, load())["figure"][:6]


def test_a_number_finds_its_reports() -> None:
    found = find("Why do two papers give 649 and 1,094?", load())["number"]
    assert {load().by_id[key].value for key in found} == {649, 1094}


def test_a_year_is_no_number() -> None:
    assert find("deepfake cases 2024", load())["number"] == []


@pytest.mark.parametrize(("lang", "query", "meaning"), [("en", "KCSC", "regulator"), ("ko", "방심위", "심의")])
def test_the_box_explains_and_leads(lang: str, query: str, meaning: str) -> None:
    app = opened("overview", lang=[lang], q=[query])
    assert app.text_input(key="choice_q").value == query
    assert meaning in texts(app)
    assert any("figure=" in link.proto.query_string for link in app.get("page_link"))


def test_what_nobody_knows_is_said_to_be_unknown() -> None:
    app = opened("overview", q=["qqqq"])
    assert "Nothing found for “qqqq”" in texts(app)


def test_what_is_typed_is_shown_as_text_only() -> None:
    app = opened("overview", q=["![x](http://localhost/zzqqzz)"])
    assert "![x](http" not in "\n".join(element.value for element in app.markdown)
