import io
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs
from pypdf import PdfReader

from components.language.words import words
from components.renderers.files import printed as module
from components.renderers.files.printed import printed
from components.renderers.files.tabular import rows
from components.renderers.files.typesetting import NotTypeset, pdf
from components.view.card import card_of
from components.view.findings import finding
from components.view.reader_table import reader_table
from components.view.site import Site
from components.view.view import View
from tests.components.conftest import Show
from tests.record import frozen

SITE = Site("https://stand.test")
ADDRESS = "https://stand.test/deepfake-cases?lang=en"
CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="{height}" viewBox="0 0 720 {height}">'
    '<rect width="700" height="90"/><text x="9" y="80" font-family="Pretendard" font-size="13">축 13,579</text></svg>'
)
HOSTILE = "#import \"x\": * $x$ *bold* _it_ <script>alert(1)</script> =1+1 's' `raw` @ref [a](b) {n} \\u{41}"


def chart(height: int = 300) -> bytes:
    return CHART.format(height=height).encode()


def paper(*views: View, drawn: bytes | None = None, heading: str = "Cases", address: str = ADDRESS) -> bytes:
    return printed(heading, "How many?", views, [drawn or chart()] * len(views), SITE, address)


def read(found: Any) -> Any:
    """What pypdf found, which it gives no type: numbers, texts and dictionaries all are its objects."""
    return found


def pages(pdf: bytes) -> list[str]:
    """The text of each page, white space evened out: where a line ends is the layout's matter."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def links(pdf: bytes) -> set[str]:
    marks = [mark.get_object() for page in PdfReader(io.BytesIO(pdf)).pages for mark in page.get("/Annots", [])]
    return {str(mark["/A"]["/URI"]) for mark in marks if "/URI" in mark.get("/A", {})}


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_paper_holds_what_the_page_holds(show: Show, lang: str) -> None:
    view = show("deepfake-cases", lang, years=(2023, 2024))
    said, pdf = words(lang), paper(view)
    first, *rest = pages(pdf)
    body = " ".join(rest)
    assert "Cases" in first
    assert "How many?" in first
    assert said("Takedown Trends") in first
    assert view.dataset.version in first
    assert finding(view) in first
    for text in (finding(view), card_of(view).subtitle, *card_of(view).notes):
        assert text in body
    for row in rows(reader_table(view)):
        assert f"{row[said('Period')]} {said.number(row[said('Number')])} {row[said('Unit')]}" in body
        assert row[said("Source")] in body
        assert row[said("Note")] in body
    assert said("Filters: {filters}", filters=said("years {years}", years=f"2023–{said.year(2024)}")) in body
    assert SITE.figure(view.place) in body
    assert links(pdf) >= {SITE.figure(view.place), *(view.dataset.sources[key].url for key in view.sources)}
    assert "축 13,579" in body


def test_each_page_says_where_it_is_from(show: Show) -> None:
    told = pages(paper(show("deepfake-cases"), show("deepfake-cleared")))
    for number, text in enumerate(told, start=1):
        assert text.endswith(
            f"data version {frozen().version} · {ADDRESS.partition('?')[0]} Page {number} of {len(told)}"
        )


def test_the_contents_name_the_page_of_each_finding(show: Show) -> None:
    views = [show("deepfake-cases"), show("deepfake-cleared"), show("four-counts")]
    told = pages(paper(*views))
    for number, view in enumerate(views, start=1):
        page = re.search(rf"{number} {re.escape(finding(view))} (\d+)", told[0])
        assert page is not None
        assert f"Figure {number} {finding(view)}" in told[int(page[1]) - 1]


def test_markup_in_a_text_stays_text(show: Show) -> None:
    view = show("deepfake-cases", years=(2024, 2024))
    rows = tuple(structs.replace(row, note={"en": HOSTILE}) for row in view.rows)
    told = pages(paper(replace(view, rows=rows), heading=HOSTILE))
    assert HOSTILE in told[0]
    assert sum(HOSTILE in text for text in told[1:]) == 1
    assert HOSTILE in told[1].split("Sources")[0].rsplit("Final", 1)[1]


def test_characters_that_nobody_can_print_do_no_harm(show: Show) -> None:
    drawn = chart().replace(b"13,579", "🙂\u0007".encode()).replace(b"\x07", b"")
    first, second = pages(paper(show("deepfake-cases"), drawn=drawn, heading='a\x00\x1b\u202eb\n"c"\td 🙂 \ud800'))
    assert 'ab "c" d □ □' in first
    assert "축 □" in second


def test_the_same_input_gives_the_same_bytes_in_any_thread(show: Show) -> None:
    views = [[show("deepfake-cases")], [show("deepfake-cleared", "ko")]] * 4
    one, other = paper(*views[0]), paper(*views[1])
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda shown: paper(*shown), views)) == [one, other] * 4


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_file_is_tagged_and_says_what_it_is(show: Show, lang: str) -> None:
    view = show("deepfake-cases", lang)
    pdf = paper(view)
    reader = PdfReader(io.BytesIO(pdf))
    root, about = read(reader.trailer["/Root"]), reader.metadata
    assert about is not None
    assert root["/Lang"] == lang
    assert root["/MarkInfo"]["/Marked"]
    assert about.title == f"Cases · {words(lang)('Takedown Trends')}"
    assert about.author == words(lang)("Takedown Trends")
    assert view.labels.measure(view.figure.measures[0]) in str(about.keywords)
    assert about.creation_date is not None
    assert about.creation_date.date() == frozen().release.date
    described = reader.xmp_metadata
    assert described is not None
    assert b"pdfuaid:part" in described.stream.get_data()
    things = (read(reader.get_object(number)) for number in range(1, int(read(reader.trailer["/Size"]))))
    alts = [thing["/Alt"] for thing in things if isinstance(thing, dict) and "/Alt" in thing]
    assert card_of(view).alt in alts


def test_a_view_without_rows_says_so(show: Show) -> None:
    empty = show("deepfake-cases", choices={"status": ("target",)})
    assert not empty.rows
    told = pages(paper(empty, drawn=chart()))[1]
    assert "Nothing in the record matches these filters." in told
    assert "축" not in told
    assert "Period" not in told
    assert "Filters: Status" in told


def test_a_tall_chart_stays_with_its_title_and_source(show: Show) -> None:
    told = pages(paper(show("deepfake-cases"), drawn=chart(1100)))
    assert finding(show("deepfake-cases")) in told[1]
    assert "축" in told[1]
    assert "Source: " in told[1]


def test_a_long_table_repeats_its_header_and_the_name_of_its_series(show: Show) -> None:
    told = pages(paper(show("four-counts")))
    assert "Period Number Unit Change on the year before Status Source Note Digital sex crime items reviewed" in told[1]
    assert re.search(r"Source Note Digital sex crime \w+ \w+ \d", told[2])
    assert "2018 17,486 items" in told[1] + told[2]


def test_a_short_table_keeps_a_column_for_what_tells_rows_apart(show: Show) -> None:
    told = pages(paper(show("deepfake-suspects-by-age")))[1]
    assert "Period Age group Number" in told


def test_reports_that_differ_stand_beneath_the_table(show: Show) -> None:
    view = show("uk-helpline")
    told = " ".join(pages(paper(view))[1:])
    others = told.split("Other reports of the same quantity")[1]
    assert "22,264" in others
    assert "last tab" not in told


def test_a_long_address_is_told_once_in_full(show: Show) -> None:
    address = f"{ADDRESS}&platform={'telegram-' * 30}"
    told = pages(paper(show("deepfake-cases"), address=address))
    assert address in told[0].replace(" ", "")
    assert "https://stand.test/deepfake-cases Page 2 of 2" in told[1]


def test_only_our_fonts_are_in_the_file(show: Show) -> None:
    reader = PdfReader(io.BytesIO(paper(show("deepfake-cases", "ko"), heading="韓國")))
    names = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in reader.pages
        for font in read(page["/Resources"])["/Font"].values()
    }
    assert {name.split("-")[0] for name in names} == {"Pretendard", "NotoSansCJKkr"}
    assert "韓國" in reader.pages[0].extract_text()


def test_nothing_is_written_and_nothing_read_but_the_template(show: Show, tmp_path: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in Path(module.__file__).parent.iterdir()}
    paper(show("deepfake-cases"))
    assert {file: file.stat().st_mtime_ns for file in Path(module.__file__).parent.iterdir()} == before
    (tmp_path / "secret.svg").write_bytes(chart())
    linked = chart().replace(b"<rect", f'<image href="{tmp_path}/secret.svg" width="9" height="9"/><rect'.encode())
    with pytest.raises(NotTypeset):
        paper(show("deepfake-cases"), drawn=linked)


def test_what_typst_says_of_a_fault_is_told_and_the_next_document_is_made(show: Show, tmp_path: Path) -> None:
    template = tmp_path / "broken.typ"
    template.write_text("#nobody", encoding="utf-8")
    with pytest.raises(NotTypeset, match="unknown variable: nobody"):
        pdf(template, {}, date(2026, 1, 1))
    assert paper(show("deepfake-cases")).startswith(b"%PDF")
