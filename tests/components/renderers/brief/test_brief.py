"""The page for an office, read back by parsers that did not write it: mammoth, hwp-hwpx-parser."""

import io
import re
import zipfile
from dataclasses import replace
from html import unescape
from pathlib import Path

import mammoth
import pytest
from hwp_hwpx_parser import Reader
from hwpx import HwpxDocument
from lxml import etree
from PIL import Image

from components.renderers.brief.hangul import hwpx
from components.renderers.brief.word import docx
from components.view.brief import Brief, brief
from components.view.card import card_of
from components.view.site import Site
from tests.components.conftest import Show
from tests.record import frozen

SITE = Site("https://takedown.example.kr")
FIGURES = ("deepfake-takedowns", "deepfake-cases", "deepfake-suspects-by-age", "station-coverage")


@pytest.fixture(params=["en", "ko"])
def made(request: pytest.FixtureRequest, show: Show) -> Brief:
    views = [show(name, request.param) for name in FIGURES]
    return brief(views, views[0].labels, SITE)


def texts(html: str) -> list[str]:
    return [unescape(re.sub(r"<[^>]+>", "", one)) for one in re.findall(r"<(?:p|h1)>(.*?)</(?:p|h1)>", html)]


def test_the_outline_says_findings_numbers_and_what_must_be_known(made: Brief) -> None:
    lang = made.view.words.lang
    assert [line.level for line in made.lines] == [0, 1, 1, 2] * 3
    assert made.lines[0].text == card_of(made.view).title
    told = {
        "en": ("2023: 7,187 requests → 2024: 23,107 requests", "Jan–Jul 2025: 15,808 requests (part of the year)"),
        "ko": ("2023년 7,187건 → 2024년 23,107건", "2025년 1월~7월 15,808건(일부 기간)"),
    }
    line = made.lines[2].text.replace("\N{NO-BREAK SPACE}", " ")
    assert all(part in line for part in told[lang])
    # A caveat that needs no chart: no sign, no hollow mark.
    assert not re.search("[①-⑳]|Hollow|속이 빈", " ".join(one.text for one in made.lines))


def test_the_word_document_says_all_of_it(made: Brief) -> None:
    words = made.view.words
    data = docx(made, words, frozen().day)
    html = mammoth.convert_to_html(io.BytesIO(data)).value
    said = texts(html)
    assert said[:2] == [made.title, made.about]
    assert said[2 : 2 + len(made.lines)] == [
        f"{words.language.outline[line.level]}\t{line.text}" for line in made.lines
    ]
    assert html.count("<h1>") == 3
    cells = [unescape(re.sub(r"<[^>]+>", "", one)) for one in re.findall(r"<t[dh]>(.*?)</t[dh]>", html)]
    assert cells == [*made.table, *(str(cell) for row in zip(*made.table.values(), strict=True) for cell in row)]
    alt = re.search(r'<img alt="([^"]*)"', html)
    assert alt
    assert unescape(alt[1]) == card_of(made.view).alt
    assert all(one in said[-1] for one in made.citations)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        core = parts.read("docProps/core.xml").decode()
        [image] = [name for name in parts.namelist() if name.startswith("word/media/")]
        assert Image.open(io.BytesIO(parts.read(image))).width > 1500
    assert made.title in unescape(core)
    assert words.language.tag in core
    assert docx(made, words, frozen().day) == data


def test_the_document_of_hancom_office_says_all_of_it(made: Brief, tmp_path: Path) -> None:
    words = made.view.words
    data = hwpx(made, words, frozen().day)
    file = tmp_path / "brief.hwpx"
    file.write_bytes(data)
    with Reader(str(file)) as reader:
        said = reader.extract_text().splitlines()
        [table] = reader.get_tables()
    assert said[:2] == [made.title, made.about]
    assert said[2 : 2 + len(made.lines)] == [f"{words.language.outline[line.level]} {line.text}" for line in made.lines]
    assert table.rows == [
        list(made.table),
        *([str(cell) for cell in row] for row in zip(*made.table.values(), strict=True)),
    ]
    assert any(all(one in line for one in made.citations) for line in said)
    assert not HwpxDocument.open(file).validate().issues
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        first = parts.infolist()[0]
        # Programs know the kind of the file by its first bytes.
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        properties = etree.fromstring(parts.read("Contents/content.hpf"))
        metadata = {one.get("name", ""): one.text for one in properties.find("{*}metadata")}
        assert metadata["creator"] == words("Takedown Trends")
        assert metadata["CreatedDate"] == f"{frozen().day}T00:00:00Z"
        assert properties.findtext("{*}metadata/{*}title") == made.title
        section = parts.read("Contents/section0.xml").decode()
        assert card_of(made.view).alt in unescape(section)
    assert hwpx(made, words, frozen().day) == data


def test_text_that_no_document_may_hold_is_left_out(show: Show) -> None:
    view = show("deepfake-cases")
    poison = 'A\x00\x0b<b>&"=1+1'
    made = replace(brief([view], view.labels, SITE), title=poison, citations=(poison,))
    html = mammoth.convert_to_html(io.BytesIO(docx(made, view.words, frozen().day))).value
    assert texts(html)[0] == 'A<b>&"=1+1'
    assert HwpxDocument.open(io.BytesIO(hwpx(made, view.words, frozen().day))).paragraphs[0].text == 'A<b>&"=1+1'


def test_a_brief_needs_a_figure_with_rows(show: Show) -> None:
    view = show("deepfake-cases", years=(2015, 2016))
    with pytest.raises(ValueError, match="a figure with rows"):
        brief([view], view.labels, SITE)


def test_a_figure_whose_numbers_another_one_has_is_not_told_twice_and_a_cut_table_says_so(show: Show) -> None:
    both, alone = show("requests-and-cases"), show("deepfake-takedowns")
    made = brief([both, alone], both.labels, SITE)
    assert [line.text for line in made.lines if line.level == 0] == [card_of(both).title]
    shown = len(next(iter(made.table.values())))
    assert made.table_title.endswith(f" · {shown} of {len(both.rows)} numbers)")
    # Each series has its last numbers in the table.
    assert len(set(made.table["Measure"])) == len(both.series)
