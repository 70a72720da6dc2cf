"""What a figure and a page are: declarations that a page, a file, an address and a test all render."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from components.figures.kinds import Kind
from data import picks
from data.compare import Refusal


@dataclass(frozen=True)
class Finding:
    """The sentence that titles a figure: a rule of `components.view.findings`, and what it needs to be told.

    `message` is the figure's own sentence where it has one, `codes` are measures, or members of the dimension `column`.
    """

    rule: str
    message: str = ""
    column: str = "measure"
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Figure:
    """A figure: which measures, which of their rows, which chart, which finding.

    `where` gives the members that are shown unless the reader chooses others; a row that a dimension does not apply to
    passes. `across` is the column along the category axis. A `wide` figure takes the whole width of the page.

    `display`, one of `data.compare.DISPLAYS`, is what is drawn of each number; `base` the year that an index starts
    from. `asked` holds the query parameters that make a figure which the reader has put together, `refused` what was
    asked for and cannot stand in it.
    """

    id: str
    chart: Kind
    measures: tuple[str, ...]
    finding: Finding
    pick: picks.Pick = picks.annual
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    across: str = "year"
    wide: bool = False
    display: str = "value"
    base: int = 0
    asked: Mapping[str, Sequence[str]] = field(default_factory=dict)
    refused: tuple[Refusal, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What tells the figure apart from every other: its id, or what the reader asked for, in vain or not."""
        refused = tuple((one.measure, one.reason, one.other) for one in self.refused)
        return self.id, tuple((key, tuple(values)) for key, values in self.asked.items()), refused


@dataclass(frozen=True, eq=False)
class Section:
    """A part of a page that is drawn at one time: its code in the address, its title, its figures in their order.

    The first `shown` of them stand open, the others wait in a list.
    """

    id: str
    title: str
    figures: tuple[Figure, ...]
    shown: int = 5


@dataclass(frozen=True, eq=False)
class Page:
    """A page of the dashboard: what the navigation, search, site map, files and tests know of it.

    `path` is its place in the address, `about` says what it holds, `icon` is a Material symbol. `answers` are the
    figures whose findings answer its `question`, `beside` the tables of which it lists what stands in no chart of the
    pages named in `charted` (its own where none is named). `parts` are the codes and titles of what a page without
    figures shows one at a time.
    """

    path: str
    title: str
    question: str
    about: str
    icon: str
    sections: tuple[Section, ...] = ()
    answers: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    charted: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The path in the address: the start page has none."""
        return "" if self.path == START else self.path

    @property
    def script(self) -> str:
        """The file under `pages/` that arranges it."""
        return f"{self.path.replace('-', '_')}.py"

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of all sections."""
        return tuple(figure for section in self.sections for figure in section.figures)


START = "overview"


@dataclass(frozen=True)
class Headline:
    """One of the numbers that open the overview: an observation, or one set against another.

    The latest complete value of `measure` within the reader's years is shown; `against` names the measure of the same
    period that it is part of or answers to. `reading` tells in one sentence how to read it.
    """

    id: str
    measure: str
    label: str
    reading: str
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    against: str = ""
    pick: picks.Pick = picks.latest
