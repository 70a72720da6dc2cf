"""openxml-audit, which holds the rules of Microsoft's Open XML SDK, on XLSX, PPTX and DOCX."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlencode

from components.view.deck import encode
from components.view.ready import NAMES, ready
from data.dataset import load
from tests.verify.model import Needs, Report
from tests.verify.places import PYTHON, WORK, run
from tests.verify.samples import samples
from tests.verify.server import App

NEEDS = Needs(pip=("openxml-audit",))


def check(app: App, report: Report) -> None:
    """Audit workbooks, slides and what ready decks come as; each fault is told once, with the first place."""
    folder = WORK / "openxml"
    for one in samples(app):
        for ending in ("xlsx", "pptx"):
            app.save(report, one.path(ending), folder / f"{one.name}.{ending}")
    for name in NAMES:
        asked = urlencode({"deck": encode(ready(name, load()))})
        for route in ("presentation.pptx", "brief.docx"):
            app.save(report, f"api/v1/{route}?{asked}", folder / f"{name}-{route}")
    said = run([PYTHON.parent / "openxml-audit", "--recursive", "--output", "json", "--max-errors", 0, folder])
    audited = json.loads(said.stdout)
    report.same("openxml-audit", "files audited", len(audited), len(list(folder.iterdir())))
    files: dict[str, list[str]] = defaultdict(list)
    for file in audited:
        for error in file["errors"]:
            files[error["description"]].append(f"{Path(file['file']).name} {error['part_uri']}{error['path']}")
    for fault, places in files.items():
        names = {place.partition(" ")[0] for place in places}
        report.find(min(names), f"{fault} ({len(places)} times in {len(names)} files)", min(places))
