"""`python -m data.logs build NAME` counts what is new of a log; `explain NAME MEASURE MONTH` tells one number of it.

`schema` prints the JSON Schema of descriptions, for editors.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date, timedelta
from time import monotonic

from data.build.faults import CuratedDataError
from data.logs import command, description, explaining
from data.logs.command import Progress


class _Telling:
    """Says how far a build is, and how long it will still take."""

    def __init__(self) -> None:
        self._begun = monotonic()

    def __call__(self, done: Progress) -> None:
        left = (monotonic() - self._begun) * (done.of_rows / max(done.rows, 1) - 1)
        rows = f"{done.rows:,} of {done.of_rows:,} rows"
        print(f"{done.files} of {done.of_files} files, {rows}, {timedelta(seconds=round(left))} left", flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return its exit code: 0 done, 2 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m data.logs", description="Count case logs.")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="count what is new or changed of a log")
    build.add_argument("name", help="the name of its description in data/logs, without .toml")
    build.add_argument("--forget", action="store_true", help="take out the numbers of files that are gone")
    explain = commands.add_parser("explain", help="tell files, filter and query of one number")
    explain.add_argument("name", help="the name of the log")
    explain.add_argument("measure")
    explain.add_argument("month", help="such as 2025-01")
    explain.add_argument("members", nargs="*", help="such as platform=telegram, in the order of the cube")
    commands.add_parser("schema", help="print the JSON Schema of descriptions")
    options = parser.parse_args(arguments)
    if options.command == "schema":
        print(json.dumps(description.schema(), indent=1))
        return 0
    try:
        at = command.place(options.name)
        if options.command == "explain":
            print(explaining.explain(at, options.measure, options.month, options.members))
        elif command.build(at, date.today(), _Telling(), forget=options.forget):
            print(f"{at.cube}: counted.")
        else:
            print(f"{at.cube}: nothing is new.")
    except CuratedDataError as error:
        print(f"{error}\n\nNothing was written.", file=sys.stderr)
    except OSError as error:
        told = f"{error.filename or options.name}: {error.strerror}."
        print(f"{told} No file is half written: mend that, and run this again.", file=sys.stderr)
    else:
        return 0
    return 2


if __name__ == "__main__":
    sys.exit(main())
