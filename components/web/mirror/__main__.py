"""`python -m components.web.mirror FOLDER --at ADDRESS [--running ADDRESS]`: the dashboard as plain files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import monotonic

from components.view.site import SETTING, stated
from components.web.mirror.places import every
from components.web.mirror.site import Mirror
from components.web.mirror.writing import Failed, Occupied, write


class _Progress:
    """Tells on one line how far it is, and for how long it will go on."""

    def __init__(self) -> None:
        self._begun, self._first = monotonic(), 0

    def __call__(self, done: int, of: int) -> None:
        """Tell that so many are done."""
        self._first = self._first or done
        pace = (done - self._first) / max(monotonic() - self._begun, 1)
        left = f", {(of - done) / pace:.0f} s left" if pace else ""
        sys.stderr.write(f"\r{done} of {of} files{left}   " + "\n" * (done == of))


def main(words: list[str] | None = None) -> int:
    """Write what the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m components.web.mirror", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to; of a mirror that is there only what changed is written")
    parser.add_argument("--at", required=True, help="the address that the files will stand at: https://trends.example")
    parser.add_argument("--running", default="", help=f"where the dashboard runs: {SETTING}, else the same address")
    given = parser.parse_args(words)
    at = given.at.rstrip("/")
    running = given.running.rstrip("/") or stated(at).root
    try:
        found = write(given.folder, Mirror(at, running), every(), _Progress())
    except Occupied:
        parser.exit(1, f"{given.folder} holds other files. Name an empty folder, or one that a mirror stands in.\n")
    except Failed as error:
        parser.exit(1, f"\nNot everything could be made; what is done stays, and the next run goes on. {error}\n")
    except OSError as error:
        parser.exit(1, f"\n{error.strerror}: {error.filename}. What is done stays, and the next run goes on.\n")
    sys.stdout.write(
        f"{found.files} files in {given.folder}: {found.made} made, {found.changed} of them new or changed, "
        f"{found.removed} removed.\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
