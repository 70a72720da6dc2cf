"""What a chat program, a network or a search engine reads of a link."""

import io
from html.parser import HTMLParser

import pytest
from PIL import Image
from starlette.testclient import TestClient

from components.figures.pages import FIGURES, PAGES
from components.language.labels import labels
from components.view.card import card
from components.view.deck import Deck, Shown, encode, slide
from components.view.site import Site
from components.web.head import head
from components.web.preview import preview
from data import address
from data.dataset import load

ROOT = "http://localhost:8501"
NUMBER = load().observations[0].id
FILTERED = {"lang": ["ko"], "years": ["2021", "2023"]}
ADDRESSES = [
    ("overview", {}),
    ("takedown-requests", {"section": ["all"]}),
    ("takedown-requests", {"figure": ["deepfake-takedowns"], **FILTERED}),
    ("overview", {"observation": [NUMBER], "lang": ["ko"]}),
    ("compare", {"compare": ["deepfake_corrections", "deepfake_cases_reported"], "display": ["index"]}),
    ("timeline", {"event_kind": ["law"]}),
    ("data", {"section": ["glossary"], "lang": ["ko"]}),
]


class _Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {key: value or "" for key, value in attrs}
        if tag == "meta" and "content" in told:
            self.found[told.get("property", told.get("name", ""))] = told["content"]
        if tag == "link":
            self.links[told.get("type", told["rel"])] = told["href"]


def tags(path: str, asked: dict[str, list[str]]) -> _Tags:
    lang = asked.get("lang", ["en"])[0]
    return _Tags(head(path, lang, Site(ROOT), "", asked).decode())


@pytest.mark.parametrize(("path", "asked"), ADDRESSES)
def test_a_link_previews_with_its_own_title_address_and_picture(
    client: TestClient, path: str, asked: dict[str, list[str]]
) -> None:
    found = tags(path, asked).found
    lang = asked.get("lang", ["en"])[0]
    kept = address.query(address.parse(asked, load())[0], load(), {})[1:]
    assert found["og:url"].startswith(f"{ROOT}/{PAGES[path].address}?")
    assert kept in found["og:url"]
    assert all(value in found["og:url"] for values in asked.values() for value in values)
    assert found["og:title"] == found["twitter:title"] != ""
    assert found["og:description"] == found["twitter:description"] != ""
    assert found["twitter:card"] == "summary_large_image"
    picture = client.get(found["og:image"].removeprefix(ROOT))
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    drawn = Image.open(io.BytesIO(picture.content))
    assert drawn.size == (int(found["og:image:width"]), int(found["og:image:height"])) == (1200, 630)
    assert len(drawn.convert("L").histogram()) > 2
    assert f"lang={lang}" in found["og:image"]
    assert load().version in found["og:image"]


def test_a_figure_is_previewed_by_its_finding_under_the_filters() -> None:
    asked = {"figure": ["deepfake-takedowns"], **FILTERED}
    names, chosen = labels(load(), "ko"), address.parse(asked, load())[0]
    expected = card(FIGURES["deepfake-takedowns"], chosen, names).title
    found = tags("takedown-requests", asked)
    assert (
        found.found["og:title"]
        == expected
        != card(FIGURES["deepfake-takedowns"], address.parse({}, load())[0], names).title
    )
    assert found.links["text/csv"].startswith(f"{ROOT}/api/v1/figures/deepfake-takedowns.csv?years=2021&years=2023")
    assert found.links["application/json+oembed"].startswith(f"{ROOT}/oembed?url=")


def test_evidence_is_previewed_by_its_number_and_who_says_it() -> None:
    names = labels(load(), "en")
    found = tags("overview", {"observation": [NUMBER]}).found
    assert found["og:title"].endswith(names.quantity(load().by_id[NUMBER]))
    assert names.source(load().by_id[NUMBER].source) in found["og:description"]


def test_other_filters_are_another_picture(client: TestClient) -> None:
    pictures = {}
    for years in (["2020", "2024"], ["2021", "2022"]):
        found = tags("takedown-requests", {"years": years}).found["og:image"]
        pictures[found] = client.get(found.removeprefix(ROOT)).content
    assert len(pictures) == len(set(pictures.values())) == 2


def test_what_is_wrong_in_an_address_is_passed_over() -> None:
    wrong = {"figure": ["none"], "years": ["1700"], "observation": ["none"], "section": ["none"], "platform": ["none"]}
    shown = preview("takedown-requests", wrong, labels(load(), "en"))
    assert shown.address(Site(ROOT)) == f"{ROOT}/takedown-requests?lang=en"


def test_the_picture_of_an_unknown_number_is_refused(client: TestClient) -> None:
    answer = client.get("/api/v1/preview.png?observation=none")
    assert answer.status_code == 404
    assert "none" in answer.json()["detail"]


def test_a_presentation_is_previewed_by_its_first_figure(client: TestClient) -> None:
    pictures = []
    for figure in ("deepfake-takedowns", "deepfake-cases"):
        deck = encode(Deck(load().version, (slide("title"), slide("figure", Shown(figure)))))
        found = _Tags(client.get("/present", params={"deck": deck, "lang": "ko"}).text).found
        assert deck in found["og:url"]
        assert (
            card(FIGURES[figure], address.parse({}, load())[0], labels(load(), "ko")).title in found["og:description"]
        )
        pictures.append(client.get(found["og:image"].removeprefix(ROOT)).content)
        assert Image.open(io.BytesIO(pictures[-1])).size == (1200, 630)
    assert len(set(pictures)) == 2
    only = encode(Deck(load().version, (slide("closing"),)))
    assert client.get("/api/v1/preview.png", params={"deck": only}).status_code == 200
    assert client.get("/api/v1/preview.png", params={"deck": "none"}).status_code == 400
