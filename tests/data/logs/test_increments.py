"""Only what is new or changed is read; what goes wrong leaves what was kept as it was, and says why."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from data.build.faults import CuratedDataError
from data.logs import command, counting, kept
from data.logs.command import Place, Progress
from tests.data.logs.conftest import UNTIL, Build


def held(log: Place) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in log.cube.iterdir()}


def refused(build: Build) -> str:
    with pytest.raises(CuratedDataError) as caught:
        build()
    return str(caught.value)


def test_a_second_run_changes_nothing_and_a_changed_file_alone_is_read_again(log: Place, build: Build) -> None:
    assert build()
    before = held(log)
    assert not build()
    assert held(log) == before
    changed = sorted(log.files.glob("*.parquet"))[2]
    pd.read_parquet(changed).iloc[:-10].to_parquet(changed)
    read: list[Progress] = []
    assert build(tell=read.append)
    assert (read[-1].files, read[-1].of_files) == (1, 1)
    # The same as if all had been read at once.
    again = Place(log.description, log.files, log.cube.with_name("again"))
    command.build(again, UNTIL)
    assert held(again)["cells.parquet"] == held(log)["cells.parquet"]


def test_late_rows_change_an_old_month(log: Place, build: Build, tmp_path: Path) -> None:
    newest = sorted(log.files.glob("*.parquet"))[-1]
    aside = newest.rename(tmp_path / newest.name)
    build()

    def months() -> dict[str, int]:
        found: dict[str, int] = {}
        for cell in kept.read(log.cube)[1]:
            if cell.measure == "example_requests":
                found[f"{cell.period:%Y-%m}"] = found.get(f"{cell.period:%Y-%m}", 0) + cell.value
        return found

    before = months()
    aside.rename(newest)
    build()
    assert months()["2022-05"] > before["2022-05"]
    assert months()["2022-01"] == before["2022-01"]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def spoil_the_middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[200 : len(data) // 2] = bytes(len(data) // 2 - 200)
    path.write_bytes(data)


def retype(path: Path) -> None:
    rows = pd.read_parquet(path)
    rows["received_on"] = rows["received_on"].astype(str)
    rows.to_parquet(path)


def lose_a_column(path: Path) -> None:
    pd.read_parquet(path).drop(columns="site").to_parquet(path)


def turn_to_nonsense(path: Path) -> None:
    rows = pd.read_parquet(path)
    rows["site"] = "nobody has described it"
    rows.to_parquet(path)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (cut, "2022-03.parquet: The file cannot be read to its end"),
        (spoil_the_middle, "2022-03.parquet: The file cannot be read to its end"),
        (retype, "2022-03.parquet, received_on, “string”: The column was date32[day] so far"),
        (lose_a_column, "2022-03.parquet, site: The column is missing"),
        (Path.unlink, "2022-03.parquet: It was counted, and is gone"),
        (turn_to_nonsense, "rows do not fit (again"),
    ],
)
def test_a_file_that_was_spoilt_is_named_and_all_stays_as_it_was(
    log: Place, build: Build, spoil: Callable[[Path], None], told: str
) -> None:
    build()
    before = held(log)
    spoil(log.files / "2022-03.parquet")
    assert told in refused(build)
    assert held(log) == before


def test_a_file_that_is_gone_is_taken_out_when_that_is_asked_for(log: Place, build: Build) -> None:
    build()
    (log.files / "2022-03.parquet").unlink()
    assert build(forget=True)
    assert "2022-03.parquet" not in {cell.partition for cell in kept.read(log.cube)[1]}


def test_two_builds_at_once_do_not_meet(log: Place, build: Build) -> None:
    with kept.alone(log.cube):
        assert "It is being built already" in refused(build)
    assert build()


def _die_before_the_end(log: Place) -> None:
    counting._fitting = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment]
    command.build(log, UNTIL)


def test_a_build_that_is_killed_leaves_what_was_kept_and_the_next_one_is_whole(log: Place, build: Build) -> None:
    build()
    before = held(log)
    changed = log.files / "2022-03.parquet"
    pd.read_parquet(changed).iloc[:-10].to_parquet(changed)
    process = multiprocessing.get_context("spawn").Process(target=_die_before_the_end, args=(log,))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    assert held(log) == before
    assert build()
    assert held(log) != before
