"""Ruby's own reader of feeds, strict, on the Atom feed in both languages."""

from __future__ import annotations

from tests.verify.model import Needs, Report
from tests.verify.places import SCRIPTS, WORK, run
from tests.verify.samples import LANGUAGES
from tests.verify.server import App

NEEDS = Needs(commands=("ruby",))


def check(app: App, report: Report) -> None:
    """Validate the feed; it must hold entries, each with an id of its own."""
    for lang in LANGUAGES:
        file = app.save(report, f"feed.xml?lang={lang}", WORK / f"feed-{lang}.xml")
        if not file:
            continue
        said = run(["ruby", SCRIPTS / "feed.rb", file])
        if said.returncode:
            report.find(file.name, next(iter(said.stderr.splitlines()), "no reason was given"))
            continue
        ids = said.stdout.split()
        report.same(file.name, "entries with an id of their own", len(set(ids)), len(ids))
        if not ids:
            report.find(file.name, "the feed has no entry")
