"""ExifTool and pngcheck on PNG: whole files, whose texts are those of the JSON of the same figure."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.verify.model import Needs, Report
from tests.verify.places import WORK, run
from tests.verify.samples import Sample, samples
from tests.verify.server import App

NEEDS = Needs(commands=("exiftool", "pngcheck"))
_LANGUAGE = re.compile(r"-(en|ko)$")  # ExifTool puts the language of a text behind its name


def check(app: App, report: Report) -> None:
    """Compare the texts of an image of each kind of chart."""
    for one in samples(app):
        file = app.save(report, one.path("png"), WORK / "png" / f"{one.name}.png")
        if not file:
            continue
        whole = run(["pngcheck", "-q", file])
        if whole.returncode:
            report.find(file.name, whole.stdout.strip())
        found = json.loads(run(["exiftool", "-json", "-PNG:all", file]).stdout)[0]
        texts = {_LANGUAGE.sub("", name): text for name, text in found.items()}
        for name, text in expected(one).items():
            report.same(file.name, name, texts.get(name), text)
        for source in one.told["sources"]:
            if source["publisher"] not in texts.get("Source", ""):
                report.find(file.name, f"{source['publisher']} is not named", "Source")
        languages = {match[1] for match in map(_LANGUAGE.search, found) if match}
        report.same(file.name, "language of the texts", languages, {one.lang})


def expected(one: Sample) -> dict[str, Any]:
    """Return the texts that must be in the image, by their keywords."""
    told = one.told
    return {
        "Title": told["title"],
        "Description": told["description"],
        "URL": told["address"],
        "Copyright": "CC BY 4.0",
        "Software": f"Takedown Trends {told['version']}",
    }
