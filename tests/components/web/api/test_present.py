"""A presentation over HTTP: one page, whole, in either language, that fetches nothing."""

import io
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from typing import get_args
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pypdf import PdfReader
from starlette.testclient import TestClient

from components.figures.pages import FIGURES
from components.language.labels import labels
from components.view import ready
from components.view.asked import asked_view
from components.view.card import card_of
from components.view.deck import Deck, Kind, Shown, encode, slide
from data.dataset import load

NUMBER = load().observations[0].id
FIGURE, OTHER = Shown("deepfake-takedowns", "years=2021&years=2023"), Shown("deepfake-cases")
COMPARED = Shown("compare", "compare=deepfake_corrections&compare=deepfake_cases_reported&display=index")
DECK = Deck(
    load().version,
    (
        slide("title"),
        slide("section", Shown("takedown-requests")),
        slide("figure", FIGURE),
        slide("figure", COMPARED),
        slide("pair", FIGURE, OTHER),
        slide("statement", OTHER),
        slide("number", Shown(NUMBER)),
        slide("sources"),
        slide("closing"),
    ),
)


def page(client: TestClient, deck: Deck = DECK, **more: str) -> str:
    answer = client.get("/present", params={"deck": encode(deck), **more})
    assert answer.status_code == 200
    return answer.text


def titles(text: str) -> list[str]:
    found = re.findall(r"<h2>(.*?)</h2>", text.partition('<aside id="notes"')[0], re.DOTALL)
    return [re.sub(r"<[^>]+>|\u2060", "", one).replace("&#39;", "'").replace("&amp;", "&") for one in found]


def test_the_deck_has_every_kind_of_slide() -> None:
    assert {one.kind for one in DECK.slides} == set(get_args(Kind))


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_slide_says_what_it_shows(client: TestClient, lang: str) -> None:
    text, names = page(client, lang=lang), labels(load(), lang)
    found = titles(text)
    assert len(found) == len(DECK.slides)
    for at in (2, 3, 5):
        view = asked_view(DECK.slides[at].shown[0].id, DECK.slides[at].shown[0].asked, names)
        assert view
        assert found[at] == card_of(view).title
    assert found[6] == names.quantity(load().by_id[NUMBER])
    assert [one.key for one in DECK.slides] == re.findall(r'<section class="slide \w+" data-key="([\w-]+)"', text)
    assert text.count('<div class="wide"><svg') == 4
    assert text.count('<div class="narrow"><svg') == 4
    codes = re.findall(r'<svg[^>]*class="segno"[^>]*>', text)
    assert len(codes) == len(DECK.slides)
    assert all("viewBox" in code and "width" not in code for code in codes)


def test_no_hangul_stands_in_the_english_window(client: TestClient) -> None:
    every = Deck(load().version, tuple(slide("figure", Shown(key)) for key in list(FIGURES)[:40]))
    for deck in (DECK, every):
        body = page(client, deck, lang="en").partition("<main")[2].partition("</main>")[0]
        assert re.findall(r"[\u3131-\u318e\uac00-\ud7a3]+", body) == []


def test_the_page_runs_its_own_script_alone_and_fetches_nothing(client: TestClient) -> None:
    answer = client.get("/present", params={"deck": encode(DECK)})
    [script] = re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    policy = answer.headers["content-security-policy"]
    assert f"script-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert re.findall(r'(?:src|srcset)="(?!data:)[^"]*"|url\((?!data:|#)[^)]*\)|<link', answer.text) == []


def test_what_the_record_no_longer_has_is_said_and_the_rest_stands(client: TestClient) -> None:
    deck = Deck(
        load().version, (slide("figure", Shown("no-such-figure")), slide("number", Shown("none")), *DECK.slides)
    )
    found = titles(page(client, deck))
    assert "no-such-figure" in found[0]
    assert "none" in found[1]
    assert len(found) == len(deck.slides)


@pytest.mark.parametrize("deck", ["", "nothing", "1AAAA", encode(Deck(load().version))])
def test_what_is_no_deck_is_refused_on_a_page(client: TestClient, deck: str) -> None:
    answer = client.get("/present", params={"deck": deck}, headers={"accept": "text/html"})
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/html")


def test_a_file_for_others_leaves_the_notes_out(client: TestClient) -> None:
    whole, bare = (
        client.get("/api/v1/presentation.html", params={"deck": encode(DECK), "notes": notes})
        for notes in ("true", "false")
    )
    definition = load().measures["deepfake_corrections"].definition["en"]
    assert definition in whole.text
    assert definition not in bare.text
    assert titles(whole.text) == titles(bare.text)
    assert "attachment" in bare.headers["content-disposition"]


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_powerpoint_file_says_and_draws_the_same(client: TestClient, lang: str) -> None:
    answer = client.get("/api/v1/presentation.pptx", params={"deck": encode(DECK), "lang": lang})
    assert answer.status_code == 200
    made, names = list(Presentation(io.BytesIO(answer.content)).slides), labels(load(), lang)
    assert len(made) == len(DECK.slides)
    told = [slide.shapes.title.text_frame.text for slide in made]
    assert told[:3] == titles(page(client, lang=lang))[:3]
    for at, shown in ((2, FIGURE), (4, FIGURE), (4, OTHER)):
        view = asked_view(shown.id, shown.asked, names)
        assert view
        drawn = [shape.chart for shape in made[at].shapes if shape.has_chart]
        values = {value for chart in drawn for series in chart.plots[0].series for value in series.values}
        assert {row.value for row in view.rows} <= values
    assert names.quantity(load().by_id[NUMBER]) in told
    assert all(slide.has_notes_slide for at, slide in enumerate(made) if at in (2, 3, 4))


@pytest.mark.parametrize("name", ready.NAMES)
def test_ready_decks_show_what_the_record_has(client: TestClient, name: str) -> None:
    made = ready.ready(name, load())
    assert made == ready.ready(name, load())
    for lang in ("en", "ko"):
        names = labels(load(), lang)
        for one in made.slides:
            for shown in one.shown:
                view = asked_view(shown.id, shown.asked, names)
                assert view
                assert view.rows
        assert len(titles(page(client, made, lang=lang))) == len(made.slides)


def test_the_handout_has_a_page_a_slide_and_the_notes(client: TestClient) -> None:
    answer = client.get("/api/v1/presentation.pdf", params={"deck": encode(DECK), "lang": "ko"})
    assert answer.headers["content-type"] == "application/pdf"
    pages = PdfReader(io.BytesIO(answer.content)).pages
    assert len(pages) >= len(DECK.slides)
    said = "".join(one.extract_text() for one in pages)
    for title in titles(page(client, lang="ko")):
        assert "".join(title.split()) in "".join(said.split())
    definition = load().measures["deepfake_corrections"].definition["ko"]
    assert "".join(definition.split()) in "".join(said.split())


def test_another_site_shows_a_presentation_whose_address_is_pasted(client: TestClient) -> None:
    shown = f"http://localhost:8501/present?deck={encode(DECK)}&lang=ko#s=abc"
    told = client.get("/oembed", params={"url": shown, "maxwidth": "640"}).json()
    assert (told["type"], told["width"], told["height"]) == ("rich", 640, 360)
    [address] = re.findall(r'<iframe src="([^"]+)"', told["html"])
    framed = client.get(unescape(address).removeprefix("http://localhost:8501"))
    assert framed.status_code == 200
    assert "frame-ancestors" not in framed.headers["content-security-policy"]
    assert titles(framed.text) == titles(page(client, lang="ko"))
    assert client.get("/oembed", params={"url": "http://localhost:8501/present?deck=none"}).status_code == 404


def test_a_full_deck_has_room_for_what_its_audience_asks(client: TestClient) -> None:
    full = Deck(load().version, tuple(slide("figure", Shown(key)) for key in list(FIGURES)[:60]))
    asked = list(FIGURES)[60:80]
    answer = client.get("/present", params={"deck": encode(full), "asked": asked})
    assert answer.status_code == 200
    assert len(titles(answer.text)) == 80
    assert client.get("/present", params={"deck": encode(full), "asked": list(FIGURES)[:21]}).status_code == 400


def test_a_presentation_of_an_older_version_stays_at_it_in_every_form(client: TestClient) -> None:
    old = Deck("2026.11.1", (slide("title"), slide("figure", Shown("kakao-warrants"))))
    text = page(client, old, lang="en").partition('<aside id="notes"')[0]
    assert "15,226" not in text
    assert "Data version 2026.11.1" in text
    assert "15,226" in page(client, Deck("2026.11.2", old.slides), lang="en")
    asked = {"figure": "kakao-warrants", "version": "2026.11.1"}
    assert "15,226" not in client.get("/present/slide", params=asked).text.partition("</svg>")[0]
    answer = client.get("/api/v1/presentation.pptx", params={"deck": encode(old), "lang": "en"})
    [_, chart] = Presentation(io.BytesIO(answer.content)).slides
    written = " ".join(shape.text_frame.text for shape in chart.shapes if shape.has_text_frame)
    assert "data version 2026.11.1" in written
    handout = client.get("/api/v1/presentation.pdf", params={"deck": encode(old), "lang": "en"})
    assert "2026.11.1" in PdfReader(io.BytesIO(handout.content)).pages[1].extract_text()


def test_the_changes_between_two_versions_are_given_and_wrong_ones_refused(client: TestClient) -> None:
    asked = {"older": "2026.11.1", "newer": "2026.11.2", "lang": "ko"}
    found = client.get("/api/v1/changes.json", params=asked).json()
    assert (found["older"], found["newer"], found["total"]) == ("2026.11.1", "2026.11.2", len(found["changes"]))
    corrected = [one for one in found["changes"] if one["change"] == "정정"]
    assert any(one["before"] == "2021-01-01" and one["after"] == "2021-03-02" for one in corrected)
    rows = client.get("/api/v1/changes.csv", params=asked).text.splitlines()
    assert len(rows) == found["total"] + 1
    wrong = client.get("/api/v1/changes.json", params=asked | {"older": "2026.11.2"})
    assert wrong.status_code == 400
    assert wrong.json()["errors"][0]["allowed"] == ["2026.11.0", "2026.11.1"]
    versions = client.get("/api/v1/versions").json()["versions"]
    assert [one["version"] for one in versions] == [one.id for one in load().releases]
    assert all(one["kept"] for one in versions)


def test_twins_and_a_template_come_by_the_same_routes(client: TestClient) -> None:
    asked = {"deck": encode(DECK)}
    twins = client.get("/api/v1/presentation.zip", params=asked)
    with ZipFile(io.BytesIO(twins.content)) as archive:
        made = {name[-7:-5]: Presentation(archive.open(name)) for name in archive.namelist()}
    assert {lang: len(one.slides) for lang, one in made.items()} == {"en": len(DECK.slides), "ko": len(DECK.slides)}
    assert [has_hangul(made[lang].slides[2].shapes.title.text_frame.text) for lang in ("en", "ko")] == [False, True]

    file = io.BytesIO()
    Presentation().save(file)
    dressed = client.post("/api/v1/presentation.pptx", params=asked, content=file.getvalue())
    assert dressed.status_code == 200
    assert dressed.headers["cache-control"] == "no-store"
    assert Presentation(io.BytesIO(dressed.content)).slide_width == Presentation().slide_width
    refused = client.post("/api/v1/presentation.pptx", params=asked | {"lang": "ko"}, content=b"no template")
    assert refused.status_code == 400
    assert refused.json()["detail"] == "파워포인트 서식이나 발표 파일이 아닙니다."
    large = client.post("/api/v1/presentation.pptx", params=asked, content=b"\0" * 28_000_001)
    assert large.status_code == 413
    useless = client.post("/api/v1/presentation.pdf", params=asked | {"lang": "ko"}, content=b"x")
    assert (useless.status_code, useless.json()["detail"]) == (400, "이 파일에는 서식을 쓸 수 없습니다.")
    assert client.post("/api/v1/brief.docx", params=asked, content=b"x").status_code == 405


def test_own_titles_and_notes_are_in_the_files_of_their_language(client: TestClient) -> None:
    key, asked = DECK.slides[2].key, {"deck": encode(DECK)}
    mine = {"ko": {"title": "내가 쓴 <제목>", "notes": "천천히\n말한다"}}
    template = io.BytesIO()
    Presentation().save(template)
    body = {"texts": {key: mine}, "template": b64encode(template.getvalue()).decode()}
    with ZipFile(io.BytesIO(client.post("/api/v1/presentation.zip", params=asked, json=body).content)) as archive:
        made = {name[-7:-5]: Presentation(archive.open(name)).slides[2] for name in archive.namelist()}
    notes = {lang: one.notes_slide.notes_text_frame.text for lang, one in made.items()}
    assert made["ko"].shapes.title.text_frame.text == "내가 쓴 <제목>"
    assert "천천히\n말한다" in notes["ko"]
    assert (has_hangul(made["en"].shapes.title.text_frame.text), has_hangul(notes["en"])) == (False, False)

    given = {ending: f"/api/v1/presentation.{ending}" for ending in ("pdf", "html")}
    sent = {
        ending: client.post(route, params=asked | {"lang": "ko"}, json={"texts": {key: mine}}).content
        for ending, route in given.items()
    }
    printed = PdfReader(io.BytesIO(sent["pdf"])).pages[2].extract_text()
    assert "내가 쓴 <제목>" in printed
    assert "천천히" in printed
    assert "내가 쓴 &lt;제목&gt;" in re.sub("</?span[^>]*>", "", sent["html"].decode())
    for route in given.values():
        assert "내가 쓴" not in client.get(route, params=asked | {"lang": "ko"}).text
    long = client.post(given["pdf"], params=asked, json={"texts": {key: {"en": {"title": "x" * 201}}}})
    assert (long.status_code, long.json()["errors"][0]["parameter"]) == (400, "body")


def has_hangul(text: str) -> bool:
    return bool(re.search("[가-힣]", text))


@pytest.mark.parametrize("ending", ["docx", "hwpx"])
def test_a_brief_comes_of_the_deck_and_is_refused_without_a_figure(client: TestClient, ending: str) -> None:
    route = f"/api/v1/brief.{ending}"
    answer = client.get(route, params={"deck": encode(DECK), "lang": "ko"})
    assert answer.status_code == 200
    assert f"brief-{load().version}-ko.{ending}" in answer.headers["content-disposition"]
    assert ZipFile(io.BytesIO(answer.content)).testzip() is None
    empty = Deck(load().version, (slide("title"), slide("closing")))
    refused = client.get(route, params={"deck": encode(empty), "lang": "ko"})
    assert refused.status_code == 400
    assert refused.json()["detail"] == "이 발표 자료에는 수치가 있는 그래프가 없습니다."
