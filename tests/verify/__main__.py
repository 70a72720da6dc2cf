"""`make verify`: start the application, let the programs of others look at it, and tell what they find."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.verify import checks, tools
from tests.verify.model import Report
from tests.verify.places import WORK
from tests.verify.server import App, serving

_MOST = 25  # findings of one check that are printed


def say(*lines: str) -> None:
    """Print lines at once."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def chosen(names: Sequence[str]) -> list[str]:
    """Return the checks of these names, or all, in their order. SystemExit for a name that no check has."""
    unknown = [name for name in names if name not in checks.NAMES]
    if unknown:
        raise SystemExit(f"There is no check {', '.join(unknown)}. There are: {', '.join(checks.NAMES)}.")
    return [name for name in checks.NAMES if not names or name in names]


def lines(name: str, report: Report, seconds: float) -> list[str]:
    """Return what is printed of a check: one line, its notes, its findings."""
    told = "ok" if report.good else f"{len(report.findings)} findings" if report.looked else "looked at nothing"
    left = len(report.findings) - _MOST
    return [
        f"{name:12} {told} ({report.looked} looked at, {seconds:.1f} s)",
        *(f"    {note}" for note in report.notes),
        *(f"  ! {finding}" for finding in report.findings[:_MOST]),
        *([f"  ! and {left} more"] if left > 0 else []),
    ]


def verify(app: App, name: str) -> tuple[bool, list[str]]:
    """Run a check; return whether it is good, and what is printed of it. What breaks a check is a finding, too."""
    report, begun = Report(), time.perf_counter()
    try:
        checks.load(name).check(app, report)
    except Exception as error:
        report.find(name, f"the check broke: {type(error).__name__}: {error}")
    return report.good, lines(name, report, time.perf_counter() - begun)


def all_of(app: App, names: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Yield what each check tells, in their order: speed has the machine for itself, the others share it by twos."""
    if names[0] == "speed":
        yield verify(app, names[0])
    with ThreadPoolExecutor(2) as pool:
        yield from pool.map(lambda name: verify(app, name), (name for name in names if name != "speed"))


def main(names: Sequence[str]) -> int:
    """Run the checks of these names, or all; return the exit code."""
    wanted = chosen(names)
    missing = tools.prepare(checks.load(name).NEEDS for name in wanted)
    if missing:
        say("These checks take programs that are not there. Run this, then make verify again:", *missing)
        return 1
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    begun = time.perf_counter()
    with serving() as app:
        good = 0
        for fine, told in all_of(app, wanted):
            good += fine
            say(*told)
    say(f"{good} of {len(wanted)} checks are good ({time.perf_counter() - begun:.0f} s). Files: {WORK}")
    return 0 if good == len(wanted) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
