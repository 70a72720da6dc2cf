"""The log that comes along, the European Union's statements of reasons, counted once more without any of our code."""

from collections import Counter
from datetime import date
from importlib.metadata import distribution
from pathlib import Path

import pyarrow.dataset as ds

from data.logs import command, kept

KEYWORDS = {
    "KEYWORD_NON_CONSENSUAL_IMAGE_SHARING": "image_sharing",
    "KEYWORD_IMAGE_BASED_SEXUAL_ABUSE": "image_abuse",
    "KEYWORD_NON_CONSENSUAL_ITEMS_DEEPFAKE": "deepfake",
    "KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE": "deepfake",
}


def test_the_kept_cells_are_what_the_package_holds() -> None:
    at = command.place("eu-statements")
    assert not command.build(at, date.today()), "run: python -m data.logs build eu-statements"
    log = Path(str(distribution("shantay").locate_file("shantay/builtin.parquet")))
    columns = ["start_date", "platform", "column", "entity", "variant", "count"]
    table = ds.dataset(log).to_table(columns, filter=ds.field("column").isin(["category_specification"]))
    expected: Counter[tuple[date, tuple[str, str]]] = Counter()
    for row in table.to_pylist():
        if row["entity"] is None and row["variant"] in KEYWORDS:
            platform = row["platform"].lower().removesuffix(".com").replace("č", "c")
            expected[row["start_date"].replace(day=1), (KEYWORDS[row["variant"]], platform)] += row["count"]
    found = {
        (cell.period, cell.members): cell.value for cell in kept.read(at.cube)[1] if cell.measure == "eu_statements"
    }
    assert found == expected
    assert sum(found.values()) > 2_000_000
