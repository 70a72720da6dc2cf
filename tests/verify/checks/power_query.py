"""Microsoft's parser of M on the queries for Excel in the document; what they come to is tested in `make test`."""

from __future__ import annotations

import json

from tests.snippets import DOCUMENT, snippets
from tests.verify.model import Needs, Report
from tests.verify.places import SCRIPTS, WORK, run
from tests.verify.server import App

NEEDS = Needs(npm=("@microsoft/powerquery-parser",))
_BROKEN = "let a = in a"


def check(app: App, report: Report) -> None:
    """Parse each query, and one that is none: a parser that takes everything would tell nothing."""
    found = [one for one in snippets() if one.language == "powerquery"]
    file = WORK / "queries.json"
    file.write_text(json.dumps([*(one.at(app.root) for one in found), _BROKEN]), encoding="utf-8")
    said = run(["node", SCRIPTS / "m_told.cjs", file])
    if said.returncode:
        raise RuntimeError(said.stderr[-300:])
    *told, broken = json.loads(said.stdout)
    for one, fault in zip(found, told, strict=True):
        report.looked += 1
        report.same(DOCUMENT.name, f"line {one.line}", fault, "")
    if not broken:
        report.find(file.name, "what is no M was taken for it", _BROKEN)
