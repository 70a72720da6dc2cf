"""Dates that cannot be: numbers from the future, sources from another age, periods longer than any statistics."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from data.build.faults import Fault
from data.build.listing import refused
from data.build.reader import Frames

_EARLIEST = "1990-01-01"  # before there was an internet to report about
_LONGEST, _AHEAD = 20, 10  # years: of a period, and of a target beyond the release
# What is set or planned for a period is known before the period ends, and what is there on a day counts no period.
_KNOWN_AHEAD = ("stock", "limit", "budget")


def check_sources(frames: Frames) -> Iterator[Fault]:
    """Yield the sources whose date lies after the newest release or before any that the record could have."""
    sources, release = frames["sources"], _release(frames)
    dated = sources["date"] != ""
    later = dated & _after(sources["date"], release)
    mend = "Correct the date; if the source is that new, add a release."
    yield from refused("sources", sources, "date", later, f"The source is dated after the release of {release}.", mend)
    early = dated & (sources["date"] < _EARLIEST[:4])
    yield from refused("sources", sources, "date", early, "The source is dated before 1990.", "Correct the year.")


def check(table: str, frames: Frames) -> Iterator[Fault]:
    """Yield the rows of an observation table whose period cannot be that of what they count.

    A count has ended by the day on which its source came out, and by the day of the release; a stock, a budget, a
    limit, a target and an estimate may look ahead. A source of which only the month is known may have come out on the
    last day of it.
    """
    frame, release = frames[table], _release(frames)
    kinds = frame["measure"].map(frames["measures"].drop_duplicates("id").set_index("id")["kind"])
    counted = ~frame["status"].isin(["target", "estimated"]) & ~kinds.isin(_KNOWN_AHEAD)
    published = frame["source"].map(frames["sources"].drop_duplicates("id").set_index("id")["date"]).fillna("")
    end, start = frame["period_end"], frame["period_start"]
    mend = "Correct the date, or say that it is a target or estimated."
    ahead = counted & (end > release)
    problem = f"The period ends after the release of {release}."
    yield from refused(table, frame, "period_end", ahead, problem, mend)
    unknown = counted & ~ahead & (published != "") & _after(end, published)
    yield from refused(table, frame, "period_end", unknown, "The period ends after its source came out.", mend)
    begins = ~frame["status"].isin(["target", "estimated"]) & kinds.eq("stock") & (start > release)
    yield from refused(table, frame, "period_start", begins, "The period begins after the release.", mend)
    years = end.str[:4].astype(int)
    far = years > int(release[:4]) + _AHEAD
    yield from refused(table, frame, "period_end", far, f"The period ends {_AHEAD} years ahead.", "Correct the year.")
    long = years - start.str[:4].astype(int) > _LONGEST
    problem = f"The period is longer than {_LONGEST} years."
    yield from refused(table, frame, "period_end", long & ~far, problem, "Correct one of the dates.")
    early = start < _EARLIEST
    yield from refused(table, frame, "period_start", early & ~long, "The period begins before 1990.", "Correct it.")


def _release(frames: Frames) -> str:
    return str(max(frames["releases"]["date"], default="9999"))  # a record without a release is refused elsewhere


def _after(day: pd.Series, other: pd.Series | str) -> pd.Series:
    """Return whether dates are later than others, as far as both are known: 2024 is not later than 2024-08-28."""
    others = other if isinstance(other, pd.Series) else pd.Series(other, day.index)
    pairs = zip(day, others, strict=True)
    return pd.Series([one[: len(two)] > two[: len(one)] for one, two in pairs], day.index, dtype=bool)
