"""What a log is, as its description says: where its rows are, which columns may be read, what is counted of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from data.build.faults import CuratedDataError, Fault


class Flaw(Fault):
    """A fault in a description: `row` is its line, `column` the key there."""

    def __str__(self) -> str:
        """Return what is wrong, where, and the mend."""
        where = ", ".join(filter(None, [self.file, f"line {self.row}" if self.row else "", self.column]))
        return f"{where}{f', “{self.value}”' if self.value else ''}: {self.problem} {self.mend}"


Name = Annotated[str, Meta(pattern="^[a-z][a-z0-9_]*$", description="Lower-case letters, digits and underscores.")]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]
Value = Literal["count", "sum", "days"]

_PATH = re.compile(r" - at `\$(.*)`$")
_STEP = re.compile(r"\.([\w-]+)|\[(\d+|\.\.\.)\]")
_HEADER, _KEY = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]"), re.compile(r"\s*([\w.-]+)\s*=")
_UNKNOWN = re.compile(r"unknown field `([\w-]+)`")
_AT = re.compile(r"\(at (?:line (\d+)|end of document).*\)$")


class Columns(Struct, forbid_unknown_fields=True, frozen=True):
    """The columns of the log beside its dimensions: each is the name that it has there.

    `opened` is the day that a row counts for; `closed` the day that it was done with, empty while it is open; `id` what
    tells a case; `number` how many a row stands for.
    """

    opened: Text
    closed: str = ""
    id: str = ""
    number: str = ""


class Dimension(Struct, forbid_unknown_fields=True, frozen=True):
    """A dimension of the record: the column that tells it, and the codes of the log for each of its members."""

    column: Text
    codes: dict[Name, Annotated[list[str], Meta(min_length=1)]]

    @property
    def members(self) -> dict[str, str]:
        """The member that each code stands for."""
        return {code: member for member, codes in self.codes.items() for code in codes}


class Cube(Struct, forbid_unknown_fields=True, frozen=True):
    """What is counted: a measure, split `by` dimensions, of the rows whose members are in `only`.

    `value` is how many rows there are (`count`), the sum of their `number` (`sum`), or how many took so many days from
    `opened` to `closed` (`days`).
    """

    measure: Name
    by: list[Name] = []
    only: dict[Name, Annotated[list[Name], Meta(min_length=1)]] = {}
    value: Value = "count"


class Log(Struct, forbid_unknown_fields=True, frozen=True):
    """A log.

    `files` are its files, as a pattern beneath the folder of logs, or beneath that of an installed `package`. `only`
    are the rows that belong to it at all, by column. Where more than the share `misfits` of the rows does not fit,
    nothing is built.
    """

    files: Text
    columns: Columns
    dimensions: dict[Name, Dimension]
    cubes: Annotated[list[Cube], Meta(min_length=1)]
    package: str = ""
    only: dict[str, Annotated[list[str], Meta(min_length=1)]] = {}
    misfits: Annotated[float, Meta(ge=0, le=1)] = 0.0

    @property
    def readable(self) -> dict[str, str]:
        """The columns that may be read, by what they are here: nothing else of the log is ever asked for."""
        told = {name: column for name, column in msgspec.structs.asdict(self.columns).items() if column}
        told |= {f"dim_{name}": one.column for name, one in self.dimensions.items()}
        return told | {f"only_{number}": column for number, column in enumerate(self.only)}


def schema() -> dict[str, object]:
    """Return the JSON Schema of a description, which an editor may check it by while it is written."""
    return msgspec.json.schema(Log)


def read(path: Path) -> Log:
    """Return the log that a file describes. Raises `CuratedDataError` with line, key and mend of what is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CuratedDataError([Flaw(path.name, 0, "", "", "This is not UTF-8.", "Save it as UTF-8.")]) from None
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        row = int(at[1]) if at and at[1] else text.count("\n") + 1
        problem = f"This is no TOML ({_AT.sub('', str(error)).strip()})."
        raise CuratedDataError([Flaw(path.name, row, "", "", problem, "Correct the line.")]) from error
    try:
        log = msgspec.convert(told, Log)
    except msgspec.ValidationError as error:
        raise CuratedDataError([_misformed(path.name, text, str(error))]) from error
    if faults := [*_faults(path.name, text, log)]:
        raise CuratedDataError(faults)
    return log


def _misformed(file: str, text: str, said: str) -> Flaw:
    """Return what msgspec says of a description, with the place that it tells."""
    found = _PATH.search(said)
    keys = [name or int(number) for name, number in _STEP.findall(found[1] if found else "") if number != "..."]
    if unknown := _UNKNOWN.search(said):
        keys = next((list(place) for place in _places(text) if place[-1] == unknown[1]), keys)
    mend = (
        "Take it out, or correct its name." if unknown else "Correct it; docs/case-logs.md lists what may stand there."
    )
    return Flaw(file, line(text, keys), ".".join(map(str, keys)), "", f"{_PATH.sub('', said)}.", mend)


def _faults(file: str, text: str, log: Log) -> Iterator[Flaw]:
    """Yield what a description says that does not fit together."""

    def wrong(keys: list[str | int], value: str, problem: str, mend: str) -> Flaw:
        return Flaw(file, line(text, keys), ".".join(map(str, keys)), value, problem, mend)

    for name, one in log.dimensions.items():
        codes = [code for each in one.codes.values() for code in each]
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            problem, mend = "One code stands for two members.", "Leave it at one of them."
            yield wrong(["dimensions", name, "codes"], code, problem, mend)
    if log.files.startswith("/") or ".." in Path(log.files).parts:
        yield wrong(["files"], log.files, "Files lie beneath the folder of logs.", "Write the pattern from there on.")
    measures = [cube.measure for cube in log.cubes]
    for number, cube in enumerate(log.cubes):
        if measures.index(cube.measure) != number:
            problem, mend = "Another cube counts this measure.", "Give each cube a measure of its own."
            yield wrong(["cubes", number, "measure"], cube.measure, problem, mend)
        if len(set(cube.by)) < len(cube.by):
            yield wrong(["cubes", number, "by"], "", "A dimension stands twice.", "Leave it once.")
        needed = {"sum": "number", "days": "closed"}.get(cube.value, "opened")
        if not getattr(log.columns, needed):
            mend = f"Say under [columns] which one is “{needed}”."
            yield wrong(["cubes", number, "value"], cube.value, "A column is missing for this.", mend)
        for name in (*cube.by, *cube.only):
            if name not in log.dimensions:
                yield wrong(
                    ["cubes", number, "by" if name in cube.by else "only"],
                    name,
                    "This dimension is not described.",
                    f"Write a part [dimensions.{name}].",
                )
        for name, members in cube.only.items():
            for member in members if name in log.dimensions else ():
                if member not in log.dimensions[name].codes:
                    mend = f"Write which codes it has under [dimensions.{name}.codes]."
                    yield wrong(["cubes", number, "only", name], member, "No code stands for this member.", mend)


def line(text: str, keys: Sequence[str | int]) -> int:
    """Return the line of a description where a key stands; else that of the part where it would stand."""
    found = _places(text)
    for depth in range(len(keys), 0, -1):
        near = [at for place, at in found.items() if place[:depth] == tuple(keys[:depth])]
        if near:
            return min(near)
    return 1


def _places(text: str) -> dict[tuple[str | int, ...], int]:
    """Return the line of each part and key of a description, by the way to it."""
    found: dict[tuple[str | int, ...], int] = {}
    arrays: dict[str, int] = {}
    part: tuple[str | int, ...] = ()
    for number, written in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(written):
            first, *rest = header[2].split(".")
            if header[1] == "[[":
                arrays[first] = arrays.get(first, -1) + 1
            part = (first, *([arrays[first]] if first in arrays else []), *rest)
            found.setdefault(part, number)
        elif key := _KEY.match(written):
            found.setdefault((*part, *key[1].split(".")), number)
    return found
