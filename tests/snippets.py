"""The snippets of docs/use-the-data.md: their code, and what the document says that they print.

A comment in a snippet is a line of its output. A fence after `<!-- run by make verify -->` is run there.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

DOCUMENT = Path(__file__).parents[1] / "docs" / "use-the-data.md"
ADDRESS = "http://localhost:8501"  # where the dashboard stands in the document

_FENCE = re.compile(r"(?P<marked><!-- run by make verify -->\n)?^```(?P<language>\S*)\n(?P<code>.*?)^```$", re.M | re.S)
_COMMENT = re.compile(r"(?:^|(?<=  ))(?:#|//) (.*)$", re.MULTILINE)
_OUTSIDE = {"http_proxy", "https_proxy", "all_proxy", "no_proxy"}


@dataclass(frozen=True)
class Snippet:
    """A fenced block of the document; `line` is that of its fence, `verified` whether make verify runs it."""

    line: int
    language: str
    code: str
    verified: bool

    @property
    def name(self) -> str:
        """A name for a report."""
        return f"{self.language}-line-{self.line}"

    def at(self, server: str) -> str:
        """Return the code with the address of a running application in place of the document's."""
        return self.code.replace(ADDRESS, server)

    @property
    def stated(self) -> list[str]:
        """The lines that the document says are printed."""
        return _COMMENT.findall(self.code)


def snippets() -> list[Snippet]:
    """Return every fenced block of the document."""
    text = DOCUMENT.read_text(encoding="utf-8")
    return [
        Snippet(
            text.count("\n", 0, found.start("language")) + 1, found["language"], found["code"], bool(found["marked"])
        )
        for found in _FENCE.finditer(text)
    ]


def printed(output: str, server: str) -> list[str]:
    """Return the lines of an output as the document would write them."""
    return [line.rstrip() for line in output.replace(server, ADDRESS).splitlines()]


def environment() -> dict[str, str]:
    """Return the variables for a snippet: no proxy stands between it and this machine, texts are in UTF-8."""
    kept = {key: value for key, value in os.environ.items() if key.lower() not in _OUTSIDE}
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
