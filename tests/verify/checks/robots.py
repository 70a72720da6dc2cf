"""robotspy, a parser of RFC 9309, on robots.txt: all may be read (frames say themselves that no index wants them)."""

from __future__ import annotations

import json

from tests.verify.model import Needs, Report
from tests.verify.places import PYTHON, SCRIPTS, WORK, run
from tests.verify.server import App

NEEDS = Needs(pip=("robotspy",))


def check(app: App, report: Report) -> None:
    """Ask the parser about addresses of each kind."""
    file = app.save(report, "robots.txt", WORK / "robots.txt")
    if not file:
        return
    key = app.figures[0]["id"]
    allowed = ["", "deepfake-cases", "figures", f"figures/{key}?lang=ko", f"api/v1/figures/{key}.csv", "sitemap.xml"]
    wanted = [f"{app.root}/{path}" for path in (*allowed, f"embed/{key}")]
    told = json.loads(run([PYTHON, SCRIPTS / "robots_told.py", file, *wanted]).stdout)
    for address in wanted:
        report.same(file.name, f"may be read: {address}", told["allowed"][address], True)
    report.same(file.name, "maps", told["sitemaps"], [f"{app.root}/sitemap.xml"])
    report.same(file.name, "errors and warnings of the parser", told["faults"], [])
