"""Lighthouse: accessibility 100 for the readable page, the frame and the dashboard's start page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.verify import browser
from tests.verify.model import Needs, Report
from tests.verify.places import MODULES, WORK, run
from tests.verify.samples import samples
from tests.verify.server import App

NEEDS = Needs(commands=("chromium",), npm=("lighthouse",))
_GOOD = 0.9


def check(app: App, report: Report) -> None:
    """Audit three pages; tell which audit takes points."""
    one = samples(app)[0]
    for name, path in (("figure", one.page), ("embed", one.embed), ("dashboard", "?lang=en")):
        audit(f"{app.root}/{path}", name, {"accessibility": 1}, report)


def audit(address: str, name: str, least: Mapping[str, float], report: Report) -> None:
    """Audit the page at an address; find each category that is below its least score, and what takes points."""
    file = WORK / f"lighthouse-{name}.json"
    command = ["node", MODULES / "lighthouse" / "cli" / "index.js", address, "--quiet"]
    options = [f"--only-categories={','.join(least)}", "--output=json", f"--output-path={file}"]
    flags = " ".join(f"'{flag}'" if " " in flag else flag for flag in browser.FLAGS)
    said = run([*command, *options, f"--chrome-flags={flags}"], CHROME_PATH=browser.path())
    report.looked += 1
    if not file.exists():
        report.find(address, said.stderr.strip()[-300:])
        return
    told = json.loads(file.read_text(encoding="utf-8"))
    for category, bound in least.items():
        score = told["categories"][category]["score"] or 0
        report.notes.append(f"{name}: {category} {round(score * 100)}")
        if score >= bound:
            continue
        report.find(address, f"{category} {score}, at least {bound}")
        for one in _failed(told, category):
            nodes = [item["node"]["selector"] for item in one.get("details", {}).get("items", []) if "node" in item]
            report.find(address, f"{one['id']}: {one['title']} {one.get('displayValue', '')}", "; ".join(nodes[:3]))


def _failed(told: dict[str, Any], category: str) -> list[dict[str, Any]]:
    """Return the audits that take points."""
    weights = {one["id"]: one["weight"] for one in told["categories"][category]["auditRefs"]}
    return [one for key, one in told["audits"].items() if weights.get(key) and (one["score"] or 0) < _GOOD]
