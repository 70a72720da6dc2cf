"""A frozen record: rows of one release that stay as they are, so that tests may name numbers.

`curated/` and `CHANGES.csv` are a part of the record as it was published; nobody adds to them. Whatever a test says of
the living record in `data/` must hold for the next release too.
"""

import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

from data.build.command import build
from data.build.store import write
from data.dataset import REGISTER, Dataset, load

HERE = Path(__file__).parent
CURATED = HERE / "curated"
GOLDEN = HERE / "golden"


@lru_cache(maxsize=1)
def frozen() -> Dataset:
    """Return the frozen record, built once a process."""
    with tempfile.TemporaryDirectory() as folder:
        write(build(CURATED), Path(folder) / "tables")
        shutil.copytree((HERE / REGISTER).parent, (Path(folder) / REGISTER).parent)
        return load(Path(folder) / "tables")
