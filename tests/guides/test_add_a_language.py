"""`add-a-language.md` to the letter, with an invented language that puts every text in brackets."""

import csv
import io
import json
import re

from babel.messages.pofile import read_po, write_po

from tests.guides.conftest import Project

HANGUL = re.compile("[가-힣]")
TOY = """    for one in (
        Language(
            code="xx",
            name="Bracketed",
            heading="In brackets",
            citation="apa",
            locale="en_GB",
            tag="en-GB",
            unit_space=" ",
            bracket_space=" ",
            counts_with_units=False,
            closes_phrases=False,
            year_first=False,
            label_width=24,
            month="mmm",
            latin_font="Arial",
            encoding="cp1252",
            particles=False,
            outline=("*", "-", "."),
        ),
"""
# What is said in the new language: a card, a slide, an image, an answer, a page; and a language that is none.
ASKED = """
import json
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest
from components.language.labels import labels
from components.figures.pages import FIGURES
from components.renderers.files import image
from components.renderers.slides import presentation
from components.view.card import card_of
from components.view.site import Site
from components.view.view import view
from components.web.routes import middleware, routes
from data.address import parse
from data.dataset import load

site = Site("https://trends.test")
shown = view(FIGURES["deepfake-takedowns"], parse({}, load())[0], labels(load(), "xx"))
client = TestClient(Starlette(routes=routes(), middleware=middleware()))
page = AppTest.from_file("pages/frame.py", default_timeout=60)
page.query_params["lang"] = "xx"
page.run()
assert not page.exception
card = card_of(shown)
print(json.dumps({
    "card": [card.title, card.subtitle, card.alt, *card.notes],
    "image": image.svg(shown, site, 760).decode(),
    "slide": len(presentation([shown], site)),
    "answer": client.get("/api/v1/figures/deepfake-takedowns.json?lang=xx").json()["title"],
    "refused": client.get("/api/v1/figures/deepfake-takedowns.json?lang=yy").status_code,
    "described": "xx" in str(client.get("/openapi.json").json()["components"]["parameters"]),
    "page": [title.value for title in page.title],
}))
"""


def bracketed(text: str) -> str:
    """Return a table with one more column for each curated text."""
    head, *rows = csv.reader(io.StringIO(text))
    own = [place for place, name in enumerate(head) if name.endswith("_en")]
    names = [head[place].removesuffix("_en") + "_xx" for place in own]
    more = [[*row, *(f"⟦{row[place]}⟧" if row[place] else "" for place in own)] for row in rows]
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([[*head, *names], *more])
    return written.getvalue()


def headed(members: str) -> str:
    """Return the code lists with a heading for each of these columns, beside that of the Korean one."""
    lines = re.findall(r"^column,\w+_ko,.*$", members, re.MULTILINE)
    return members + "".join(re.sub(r"^column,(\w+)_ko,", r"column,\1_xx,", line) + "\n" for line in lines)


def test_a_further_language_is_a_row_a_catalogue_and_a_column_set(project: Project) -> None:
    korean = '        ("딥페이크", "디지털성범죄", "삭제 요청"),\n    ),\n'
    added = korean + '    "xx": Language("ZXX", "LATIN", 7, "⟦Takedown Trends⟧"),\n'
    project.edit("data/vocabulary.py", lambda text: text.replace(korean, added))
    project.edit("components/language/languages.py", lambda text: text.replace("    for one in (\n", TOY))
    for path in sorted((project.root / "data" / "curated").glob("*.csv")):
        head = path.read_text(encoding="utf-8").partition("\n")[0]
        if "_en" in head:
            project.edit(f"data/curated/{path.name}", bracketed)
    project.edit("data/register/CHANGES.csv", bracketed)
    project.edit("data/curated/members.csv", headed)
    locale = project.root / "components" / "language" / "locale"
    with (locale / "ko.po").open("rb") as file:
        catalogue = read_po(file, locale="en_GB")
    for message in catalogue:
        message.string = f"⟦{message.id}⟧" if message.id else message.string
    with (locale / "xx.po").open("wb") as file:
        write_po(file, catalogue)
    project.run("-m", "data.build")
    said = json.loads(project.run("-c", ASKED).splitlines()[-1])
    assert [text for text in (*said["card"], said["answer"], *said["page"]) if "⟦" not in text] == []
    assert "⟦" in said["image"]
    assert not HANGUL.search(json.dumps(said, ensure_ascii=False))
    assert said["slide"] > 10_000
    assert (said["refused"], said["described"]) == (400, True)
