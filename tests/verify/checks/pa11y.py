"""Pa11y (HTML CodeSniffer, WCAG 2 AA) on the readable page and the frame of each kind of chart."""

from __future__ import annotations

import json

from tests.verify import browser
from tests.verify.model import Needs, Report
from tests.verify.places import SCRIPTS, run
from tests.verify.samples import samples
from tests.verify.server import App

NEEDS = Needs(commands=("chromium",), npm=("pa11y",))


def check(app: App, report: Report) -> None:
    """Look at the lists, and at pages and frames in both languages."""
    paths = ["figures", "api", *(path for one in samples(app) for path in (one.page, one.embed))]
    settings = json.dumps({"executablePath": browser.path(), "args": browser.FLAGS})
    said = run(["node", SCRIPTS / "pa11y.cjs", settings, *(f"{app.root}/{path}" for path in paths)], seconds=300)
    if said.returncode:
        raise RuntimeError(said.stderr[-300:])
    for address, told in json.loads(said.stdout).items():
        path = address.removeprefix(f"{app.root}/")
        report.looked += 1
        if not told["documentTitle"]:
            report.find(path, "the page has no title")
        for issue in told["issues"]:
            report.find(path, f"{issue['code']}: {issue['message']}", f"{issue['selector']} {issue['context'][:120]}")
