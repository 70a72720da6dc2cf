"""Whatever stands in the record is shown letter by letter: no text of it becomes an image, a link or HTML."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest
from google.protobuf.message import Message
from msgspec.structs import replace as renewed

from components.language.labels import labels
from components.widgets import records
from data import address, dataset
from data.dataset import Dataset, assemble, load
from tests.pages.test_pages import opened

IMAGE = "![i](u)"
# Fields that Streamlit shows as they are: choices and cells of data frames, codes to copy, keys, its own page names.
LITERAL = {
    "options",
    "spec",
    "data",
    "id",
    "default",
    "json_args",
    "mixed_data",
    "json",
    "styles",
    "query_params",
    "alt",
}
TEXTS = {
    "title",
    "short",
    "definition",
    "publisher",
    "label",
    "note",
    "preferred_why",
    "reason",
    "statement",
    "summary",
}


def poisoned(one: Any) -> Any:
    """Return a value of the record with an image at the end of each of its texts."""
    changed = {}
    for name in (part for part in TEXTS if hasattr(one, part)):
        text = getattr(one, name)
        told = {lang: f"{said} {IMAGE}" for lang, said in text.items()} if isinstance(text, dict) else f"{text} {IMAGE}"
        changed[name] = told
    return renewed(one, **changed) if hasattr(one, "__struct_fields__") else replace(one, **changed)


def whole(record: Dataset) -> Dataset:
    changed: dict[str, Any] = {}
    for part in (one.name for one in fields(record) if one.init):
        value = getattr(record, part)
        if isinstance(value, tuple):
            changed[part] = tuple(map(poisoned, value))
        elif part == "members":
            changed[part] = {key: {code: poisoned(one) for code, one in codes.items()} for key, codes in value.items()}
        elif part != "dimensions":
            changed[part] = {key: poisoned(one) for key, one in value.items()}
    return replace(record, **changed)


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> Iterator[Dataset]:
    monkeypatch.setattr(dataset, "assemble", lambda *files: whole(assemble(*files)))
    load.cache_clear()
    yield load()
    load.cache_clear()


def texts(message: Message) -> Iterator[tuple[str, str]]:
    """Yield the texts of a message that Streamlit may read as markdown, with the names of their fields."""
    for field, value in message.ListFields():
        if field.name in LITERAL or (field.name == "element_type" and value == "code"):
            continue
        repeated = not isinstance(value, (str, bytes, int, float, bool, Message))
        for one in value if repeated else [value]:
            if isinstance(one, Message):
                yield from texts(one)
            elif isinstance(one, str):
                yield f"{message.DESCRIPTOR.name}.{field.name}", one


def shown(node: Any) -> Iterator[tuple[str, str]]:
    if getattr(node, "type", "") == "arrow_table":
        yield from (("table", str(cell)) for column, cells in node.value.items() for cell in (column, *cells))
    elif getattr(node, "type", "") != "code" and isinstance(getattr(node, "proto", None), Message):
        yield from texts(node.proto)
    for child in getattr(node, "children", {}).values():
        yield from shown(child)


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("overview", {}),
        ("takedown-requests", {"platform": ["telegram"]}),
        ("timeline", {}),
        ("international", {}),
        ("data", {"section": ["differing"]}),
        ("deepfake-cases", {"figure": ["deepfake-cases"], "q": ["딥페이크"]}),
        ("overview", {"observation": [next(row.id for row in load().observations if row.agreement == "differing")]}),
    ],
)
def test_no_text_of_the_record_is_formatted(record: Dataset, page: str, asked: dict[str, list[str]]) -> None:
    said = list(shown(opened(page, lang=["ko"], **asked)._tree))
    assert any(r"\!\[i\]\(u\)" in text for _, text in said), "nothing of the record is shown"
    assert [(field, text) for field, text in said if IMAGE in text] == []


def test_nor_is_a_text_of_the_tables_that_are_made_when_they_are_opened(record: Dataset) -> None:
    everything, _ = address.parse({}, record)
    columns = records.events(everything, labels(record, "ko"))
    cells = [str(cell) for column in columns.values() for cell in column]
    assert any(r"\!\[i\]\(u\)" in cell for cell in cells)
    assert [cell for cell in cells if IMAGE in cell] == []
