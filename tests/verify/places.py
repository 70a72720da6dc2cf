"""Where things lie, and how a program is run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
VERIFY = ROOT / ".verify"
WORK = VERIFY / "run"  # emptied at each start, kept afterwards: what a finding names can be looked at
MODULES = VERIFY / "node_modules"
PYTHON = VERIFY / "venv" / "bin" / "python"
SCRIPTS = Path(__file__).parent / "scripts"

_OUTSIDE = ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "TAKEDOWN_TRENDS_URL")


def environment() -> dict[str, str]:
    """Return the variables for the application and for all that looks at it: no way out, texts in UTF-8."""
    kept = {key: value for key, value in os.environ.items() if key.lower() not in map(str.lower, _OUTSIDE)}
    return {**kept, "LC_ALL": "C.UTF-8", "NODE_PATH": str(MODULES), "PYTHONDONTWRITEBYTECODE": "1"}


def run(command: Sequence[object], seconds: int = 180, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a program without a shell and return what it said, whatever its exit code."""
    return subprocess.run(
        [str(part) for part in command],
        check=False,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=seconds,
        cwd=WORK,
        env={**environment(), **more},
    )
