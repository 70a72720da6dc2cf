"""Lighthouse: accessibility 100 for the readable page, the frame and the dashboard's start page."""

from __future__ import annotations

import json
from typing import Any

from tests.verify import browser
from tests.verify.model import Needs, Report
from tests.verify.places import MODULES, WORK, run
from tests.verify.samples import samples
from tests.verify.server import App

NEEDS = Needs(commands=("chromium",), npm=("lighthouse",))


def check(app: App, report: Report) -> None:
    """Audit three pages; tell which audit takes points."""
    one = samples(app)[0]
    for name, path in (("figure", one.page), ("embed", one.embed), ("dashboard", "?lang=en")):
        file = WORK / f"lighthouse-{name}.json"
        command = ["node", MODULES / "lighthouse" / "cli" / "index.js", f"{app.root}/{path}", "--quiet"]
        options = ["--only-categories=accessibility", "--output=json", f"--output-path={file}"]
        flags = " ".join(f"'{flag}'" if " " in flag else flag for flag in browser.FLAGS)
        said = run([*command, *options, f"--chrome-flags={flags}"], CHROME_PATH=browser.path())
        report.looked += 1
        if not file.exists():
            report.find(path, said.stderr.strip()[-300:])
            continue
        told = json.loads(file.read_text(encoding="utf-8"))
        score = told["categories"]["accessibility"]["score"]
        report.notes.append(f"{name}: accessibility {round((score or 0) * 100)}")
        if score != 1:
            for audit in _failed(told):
                nodes = [
                    item["node"]["selector"] for item in audit.get("details", {}).get("items", []) if "node" in item
                ]
                report.find(path, f"{audit['id']}: {audit['title']}", "; ".join(nodes[:3]))
            report.same(path, "score", score, 1)


def _failed(told: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the audits that take points."""
    weights = {one["id"]: one["weight"] for one in told["categories"]["accessibility"]["auditRefs"]}
    return [audit for key, audit in told["audits"].items() if weights.get(key) and audit["score"] == 0]
