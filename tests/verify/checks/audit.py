"""pip-audit: no known weakness in what the server is installed with. It asks the database of advisories (osv.dev)."""

from __future__ import annotations

import json

from tests.verify.model import Needs, Report
from tests.verify.places import PYTHON, ROOT, run
from tests.verify.server import App

NEEDS = Needs(pip=("pip-audit",))


def check(app: App, report: Report) -> None:
    """Ask for every package with its version; one that could not be asked for is a finding, too."""
    options = ["--disable-pip", "--no-deps", "--format=json", "--vulnerability-service=osv", "--timeout=20"]
    said = run([PYTHON.parent / "pip-audit", "--requirement", ROOT / "requirements.txt", *options])
    try:
        told = json.loads(said.stdout)["dependencies"]
    except ValueError:
        last = said.stderr.strip().splitlines()[-1:]
        report.find("requirements.txt", f"the database of advisories could not be asked: {''.join(last)[:200]}")
        return
    for one in told:
        report.looked += 1
        if "skip_reason" in one:
            report.find(one["name"], one["skip_reason"])
        for advisory in one.get("vulns", ()):
            mended = ", ".join(advisory["fix_versions"]) or "none yet"
            report.find(f"{one['name']} {one['version']}", f"{advisory['id']}, mended in: {mended}")
