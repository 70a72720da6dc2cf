"""`make bench`: run all parts, or those named, and keep in `docs/benchmarks.md` what they print, machine and date."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.bench.server import ROOT

PARTS = ("build", "pages", "files", "talk", "loading", "balanced", "scale", "counting", "soak")
_USUAL = PARTS[:-1]  # half an hour of load is asked for by name
FILE = ROOT / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

What `make bench` printed, each part as it was last run; it writes this file. `performance.md` says what the numbers
mean, which bounds they have, and where one is missed, why. `make bench BENCH="loading balanced"` runs some parts.
"""


def machine() -> str:
    """Return what the numbers were measured on: processor, cores, memory, versions."""
    cores = re.findall(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{name} {version(name.lower())}" for name in ("Streamlit", "Plotly", "pandas"))
    return (
        f"{len(cores)} × {cores[0]}, {memory:.0f} GB, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, {versions}"
    )


def run(part: str) -> tuple[bool, str]:
    """Run a part and show what it prints as it comes; return whether its bounds hold, and all that it printed."""
    command = [sys.executable, "-u", "-m", f"tests.bench.{part}"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        said = []
        for line in process.stdout or ():
            sys.stdout.write(line)
            sys.stdout.flush()
            said.append(line.rstrip())
    return process.returncode == 0, "\n".join(said).strip()


def written(before: str, part: str, good: bool, said: str) -> str:
    """Return the file with this part in place of what it last printed."""
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", before, re.MULTILINE | re.DOTALL))
    held = "" if good else " Not every bound is held."
    day = datetime.now(UTC).date()
    sections[part] = f"\n{day}, {machine()}.{held}\n\n```\n{said}\n```\n\n"
    return HEAD + "".join(f"\n## {one}\n{sections[one].rstrip()}\n" for one in PARTS if one in sections)


def main(wanted: Sequence[str]) -> int:
    """Run the parts; return 1 where one of them does not hold its bounds."""
    unknown = set(wanted) - set(PARTS)
    if unknown:
        raise SystemExit(f"There is no part {', '.join(sorted(unknown))}. There are: {', '.join(PARTS)}.")
    every = True
    for part in wanted or _USUAL:
        good, said = run(part)
        every &= good
        before = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
        aside = FILE.with_suffix(".new")
        aside.write_text(written(before, part, good, said), encoding="utf-8")
        aside.replace(FILE)
    return 0 if every else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
