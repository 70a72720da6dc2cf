"""A program of its own: it reads one job as JSON from its input and writes what Typst makes of it.

Typst keeps megabytes of each document for the next one, and documents and pixels leave memory in shreds. A process that
ends after one of them gives all of it back; it starts in 30 ms, as it knows nothing of the dashboard.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import typst


def document(job: dict[str, Any]) -> bytes:
    """Return the PDF of a job: `template` is the address of its template, `timestamp` and `standards` go into it."""
    template = Path(job["template"])
    compiler = typst.Compiler(template, root=template.parent, font_paths=_fonts(job), ignore_system_fonts=True)
    dated = datetime.fromisoformat(job["timestamp"])
    made = compiler.compile(format="pdf", sys_inputs=job["inputs"], pdf_standards=job["standards"], timestamp=dated)
    return cast(bytes, made)


def picture(job: dict[str, Any]) -> bytes:
    """Return the PNG of a job: what its `source` draws, with `dots` to an inch."""
    compiler = typst.Compiler(job["source"].encode(), font_paths=_fonts(job), ignore_system_fonts=True)
    return cast(bytes, compiler.compile(format="png", sys_inputs=job["inputs"], ppi=job["dots"]))


def _fonts(job: dict[str, Any]) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[job["fonts"]])


if __name__ == "__main__":
    given = json.load(sys.stdin)
    try:
        sys.stdout.buffer.write(document(given) if "template" in given else picture(given))
    except typst.TypstError as error:
        sys.exit(str(error))
