"""LibreOffice prints the slides as PDF: title, numbers, sources, version are those of the JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from components.view.deck import Deck, Shown, Slide, encode
from data.dataset import load
from tests.components.renderers.slides.test_template import TEMPLATES
from tests.verify.model import Needs, Report
from tests.verify.office import convert, pdf_text
from tests.verify.places import WORK
from tests.verify.samples import LANGUAGES, Sample, missing_numbers, missing_texts, samples
from tests.verify.server import App

NEEDS = Needs(commands=("loimpress", "pdftotext"))
_NAMED = 2  # sources that a slide names; the others are in its notes


def check(app: App, report: Report) -> None:
    """Compare the slide of each kind of chart, in our dress and in those of others."""
    folder = WORK / "pptx"
    every = samples(app)
    files = [app.save(report, one.path("pptx"), folder / f"{one.name}.pptx") for one in every]
    convert(list(filter(None, files)), "pdf", folder)
    for one, file in zip(every, files, strict=True):
        if file and not file.with_suffix(".pdf").exists():
            report.find(file.name, "LibreOffice could not open it")
        elif file:
            _compare(report, one, file.name, pdf_text(file.with_suffix(".pdf")))
    _dressed(app, report, every, folder)


def _dressed(app: App, report: Report, every: Sequence[Sample], folder: Path) -> None:
    """Compare the deck of all kinds of chart in the dress of two foreign templates."""
    for lang in LANGUAGES:
        shown = [one for one in every if one.lang == lang]
        deck = Deck(load().version, tuple(Slide(f"s{at}", "figure", (Shown(one.id),)) for at, one in enumerate(shown)))
        for number, template in enumerate(TEMPLATES.values()):
            asked = urlencode({"deck": encode(deck), "lang": lang})
            place = folder / f"template-{number}-{lang}.pptx"
            file = app.save(report, f"api/v1/presentation.pptx?{asked}", place, template)
            if not file:
                continue
            convert([file], "pdf", folder)
            if not file.with_suffix(".pdf").exists():
                report.find(file.name, "LibreOffice could not open it")
                continue
            text = pdf_text(file.with_suffix(".pdf"))
            for one in shown:
                _compare(report, one, file.name, text)


def _compare(report: Report, one: Sample, name: str, text: str) -> None:
    told = one.told
    expected = {key: told[key] for key in ("title", "subtitle", "version")}
    expected |= {f"source {source['id']}": source["publisher"] for source in told["sources"][:_NAMED]}
    for where, part in missing_texts(text, expected):
        report.find(name, f"{part!r} is missing", where)
    for where, number in missing_numbers(text, told["rows"]):
        report.find(name, f"the number {number} is missing", where)
