"""`docs/reference.md` lists what the code has; `pytest tests/test_reference.py --update` writes it anew."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from components.figures.kinds import KINDS, LINES, NUMBERS
from components.figures.pages import FIGURES, PAGES
from components.language.labels import Labels, labels
from components.language.languages import LANGUAGES, SOURCE
from components.renderers.files.formats import FORMATS
from components.view.tidy import tidy, title
from components.web.api.openapi import parameters
from components.web.routes import DESCRIBED
from data import vocabulary
from data.dataset import load
from tests.conftest import Golden

ROOT = Path(__file__).parents[1]
# Kinds that no figure declares.
UNDECLARED = {LINES: "those of Compare", NUMBERS: "whatever has one or two numbers left"}
HEAD = """# Reference

What the code has, as it has it. This file is generated: `.venv/bin/pytest tests/test_reference.py --update`.
"""


def table(heads: str, rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield a table of Markdown: `heads` are separated by bars."""
    names = [name.strip() for name in heads.split("|")]
    yield f"| {' | '.join(names)} |"
    yield "|---" * len(names) + "|"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def code(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def reference(names: Labels) -> Iterator[str]:
    words = names.words
    yield from (HEAD, "## Commands", "")
    yield from table("command | does", targets())
    yield from ("## Pages", "")
    yield from table("path | page | sections | figures", pages(names))
    yield from ("## Kinds of chart", "")
    yield from table("kind | in words | figures", kinds(names))
    yield from ("## Formats of a figure", "")
    yield from table(
        "ending | format | media type", ((one.ending, words(one.label), one.media) for one in FORMATS.values())
    )
    yield from ("## Columns of a figure's file", "")
    yield from table("column | holds", columns(names))
    yield from ("## Columns of every observation table", "")
    yield from (f"{code(vocabulary.SPINE)}; the dimensions of the table stand after `measure`.", "")
    yield from ("## Languages", "")
    yield from table("code | name | locale", ((one.code, one.name, one.locale) for one in LANGUAGES.values()))
    yield from ("## Routes and their parameters", "")
    yield from table("route | gives | parameters", routes(names))


def kinds(names: Labels) -> Iterator[tuple[str, ...]]:
    for kind in KINDS.values():
        drawn = [figure for figure in FIGURES.values() if figure.chart is kind]
        yield f"`{kind.id}`", names.words(kind.name), UNDECLARED.get(kind) or str(len(drawn))


def targets() -> Iterator[tuple[str, ...]]:
    for name, about in re.findall(r"^([a-z-]+):.*?## (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M):
        yield f"`make {name}`", about


def columns(names: Labels) -> Iterator[tuple[str, ...]]:
    for name in tidy((), names, "", drawn=True, computed=True):
        if name not in names.dataset.dimension_names:
            yield f"`{name}`", title(name, names)


def pages(names: Labels) -> Iterator[tuple[str, ...]]:
    for page in PAGES.values():
        sections = code(section.id for section in page.sections if section.id)
        yield f"`/{page.address}`", names.words(page.title), sections, str(len(page.figures))


def routes(names: Labels) -> Iterator[tuple[str, ...]]:
    for one in DESCRIBED:
        known = {each.name for _, _, every in parameters(one, names.dataset) for each in every}
        dimensions = known & {*names.dataset.dimension_names}
        told = [*sorted(known - dimensions), *(["dimension"] if dimensions else [])]
        yield f"`{one.path}`", one.description(names.words), code(told)


def test_the_reference_is_what_the_code_has(golden: Golden) -> None:
    golden(ROOT / "docs" / "reference.md", "\n".join(reference(labels(load(), SOURCE))))
