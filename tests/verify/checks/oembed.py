"""pyoembed finds the oEmbed answer by the link in a readable page; what it says of the figure holds."""

from __future__ import annotations

import json

from tests.verify.model import Needs, Report
from tests.verify.places import PYTHON, SCRIPTS, WORK, run
from tests.verify.samples import samples
from tests.verify.server import App

NEEDS = Needs(commands=("exiftool",), pip=("pyoembed",))


def check(app: App, report: Report) -> None:
    """Discover the answer of each kind of chart and compare title, frame and preview."""
    for one in samples(app):
        report.looked += 1
        said = run([PYTHON, SCRIPTS / "oembed_told.py", f"{app.root}/{one.page}"])
        if said.returncode:
            report.find(one.page, said.stderr.strip().splitlines()[-1])
            continue
        told = json.loads(said.stdout)
        report.same(one.page, "type", told["type"], "rich")
        report.same(one.page, "title", told["title"], one.told["title"])
        if f'src="{app.root}/{one.embed}"' not in told["html"]:
            report.find(one.page, "the frame shows another address", told["html"])
        image = app.save(report, told["thumbnail_url"], WORK / "oembed" / f"{one.name}.png")
        if image:
            size = run(["exiftool", "-s3", "-ImageSize", image]).stdout.strip()
            report.same(one.page, "size of the preview", f"{told['thumbnail_width']}x{told['thumbnail_height']}", size)
