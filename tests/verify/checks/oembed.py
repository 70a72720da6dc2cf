"""pyoembed finds the oEmbed answer by the link in a readable page; what it says of the figure holds."""

from __future__ import annotations

import json

from tests.verify.model import Needs, Report
from tests.verify.places import PYTHON, SCRIPTS, run
from tests.verify.samples import samples
from tests.verify.server import App

NEEDS = Needs(pip=("pyoembed",))


def check(app: App, report: Report) -> None:
    """Discover the answer of each kind of chart and compare title and frame."""
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
        if f'height="{told["height"]}"' not in told["html"]:
            report.find(one.page, "the frame has another height", told["html"])
