"""The files of `deploy/` are what the programs that read them take, and the counts are what Prometheus takes."""

from __future__ import annotations

import json

from prometheus_client.metrics import MetricWrapperBase

from components.view import metering
from components.web.metrics import _State
from tests.verify.model import Needs, Report
from tests.verify.places import PYTHON, ROOT, run
from tests.verify.server import App

NEEDS = Needs(commands=("promtool",), pip=("kubernetes-validate",))
_FOLDER = ROOT / "deploy"


def check(app: App, report: Report) -> None:
    """Let promtool read the rules and the counts, and the schemas of Kubernetes the manifests."""
    for name, command in {
        "alerts.yaml": ["promtool", "check", "rules", _FOLDER / "alerts.yaml"],
        "kubernetes.yaml": [PYTHON.parent / "kubernetes-validate", "--strict", _FOLDER / "kubernetes.yaml"],
    }.items():
        report.looked += 1
        said = run(command)
        if said.returncode:
            report.find(name, (said.stderr or said.stdout).strip())
    counts = [one for one in vars(metering).values() if isinstance(one, MetricWrapperBase)]
    known = {family.name for one in (*counts, _State()) for family in one.collect()}
    rules = (_FOLDER / "alerts.yaml").read_text(encoding="utf-8")
    board = json.loads((_FOLDER / "grafana.json").read_text(encoding="utf-8"))
    asked = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    for name in sorted(set(_names(rules)) | set(_names(" ".join(asked)))):
        report.looked += 1
        if not any(name.startswith(one) for one in known):
            report.find("alerts.yaml, grafana.json", f"no process counts {name}")


def _names(text: str) -> list[str]:
    """Return the names of our counts in a text."""
    words = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in text).split()
    return [word for word in words if word.startswith("takedown_trends_")]
