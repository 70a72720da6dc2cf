"""LibreOffice prints the page for an office: it is one page, and says its finding, its numbers and its sources."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

from components.view.deck import Deck, encode
from components.view.ready import NAMES, ready
from data.dataset import load
from tests.verify.model import Needs, Report
from tests.verify.office import convert, pdf_text
from tests.verify.places import WORK, run
from tests.verify.samples import LANGUAGES, missing_texts
from tests.verify.server import App

NEEDS = Needs(commands=("lowriter", "pdftotext", "pdfinfo"))


def check(app: App, report: Report) -> None:
    """Print the brief of each ready deck in each language."""
    folder = WORK / "brief"
    for name in NAMES:
        for lang in LANGUAGES:
            _check(app, report, ready(name, load()), f"{name}-{lang}", lang, folder)


def _check(app: App, report: Report, deck: Deck, name: str, lang: str, folder: Path) -> None:
    asked = urlencode({"deck": encode(deck), "lang": lang})
    file = app.save(report, f"api/v1/brief.docx?{asked}", folder / f"{name}.docx")
    if not file:
        return
    convert([file], "pdf", folder)
    printed = file.with_suffix(".pdf")
    if not printed.exists():
        report.find(file.name, "LibreOffice could not open it")
        return
    pages = next(line for line in run(["pdfinfo", printed]).stdout.splitlines() if line.startswith("Pages:"))
    if pages.split()[1] != "1":
        report.find(file.name, f"it takes {pages.split()[1]} pages")
    figure = next(shown.id for one in deck.slides if one.kind == "figure" for shown in one.shown)
    told = app.json(f"api/v1/figures/{figure}.json?lang={lang}")
    expected = {key: told[key] for key in ("title", "subtitle", "version")}
    expected["source"] = told["sources"][0]["publisher"]
    for where, part in missing_texts(pdf_text(printed), expected):
        report.find(file.name, f"{part!r} is missing", where)
