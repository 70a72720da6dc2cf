"""`docs/curation.csv` follows every line that came in to what became of it, and `docs/curation.md` adds it up."""

import csv
import re
from collections import Counter
from pathlib import Path

from data.dataset import load

DOCS = Path(__file__).parents[3] / "docs"
FIRST_VERSIONS = ("2026.11.0", "2026.11.1")
FIRST_FILES = ("seeds", "kcsc", "police", "support", "seed_events", "events")


def ledger() -> list[dict[str, str]]:
    with (DOCS / "curation.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stated() -> dict[str, list[int]]:
    """Return the counts of the table in curation.md: rows, kept, same, left out of each file."""
    text = (DOCS / "curation.md").read_text(encoding="utf-8")
    found = re.findall(r"\| (?:`|\*\*)([\w.]+)(?:`|\*\*) \|((?: \d+ \|){4})", text)
    return {file.removesuffix(".csv"): [int(number) for number in re.findall(r"\d+", rest)] for file, rest in found}


def test_every_line_of_every_file_has_one_outcome() -> None:
    lines: dict[str, list[int]] = {}
    for row in ledger():
        lines.setdefault(row["file"], []).append(int(row["line"]))
    rows = {file: counts[0] for file, counts in stated().items() if file != "all"}
    assert lines == {file: list(range(2, count + 2)) for file, count in rows.items()}


def test_the_counts_of_the_document_add_up() -> None:
    told = stated()
    counts = Counter((row["file"], row["outcome"]) for row in ledger())
    for file, (rows, *outcomes) in told.items():
        assert rows == sum(outcomes)
        if file != "all":
            assert outcomes == [counts[file, outcome] for outcome in ("kept", "same", "left_out")]
    files = [told[file] for file in told if file != "all"]
    assert told["all"] == [sum(column) for column in zip(*files, strict=True)]


def test_what_is_kept_is_in_the_record_and_nothing_else_was_there_at_first() -> None:
    kept = {row["observation"] for row in ledger() if row["outcome"] == "kept"}
    named = {row["observation"] for row in ledger() if row["outcome"] == "same"}
    assert named <= kept
    with (DOCS.parent / "data" / "register" / "CHANGES.csv").open(encoding="utf-8", newline="") as file:
        changes = list(csv.DictReader(file))
    first = {row["id"] for row in changes if row["change"] == "added" and row["version"] in FIRST_VERSIONS}
    events = set(load().events)
    at_first = {row["observation"] for row in ledger() if row["outcome"] == "kept" and row["file"] in FIRST_FILES}
    assert first == at_first - events
    gone = {row["id"] for row in changes if row["change"] == "withdrawn"}
    assert kept - events - set(load().by_id) <= gone


def test_what_is_left_out_has_a_reason_that_the_document_explains() -> None:
    text = (DOCS / "curation.md").read_text(encoding="utf-8")
    reasons = {row["reason"] for row in ledger() if row["outcome"] == "left_out"}
    assert reasons
    assert all(f"`{reason}`" in text for reason in reasons)
    assert not any(row["observation"] for row in ledger() if row["outcome"] == "left_out")
