"""`python -m components.catalogue`: bring the Korean catalogue up to date with the texts in the code.

New texts come in untranslated, texts that are gone leave; a translator then fills `components/locale/ko.po`.
"""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from components.words import CATALOGUE

_ROOT = Path(__file__).parent.parent
_CALLS = {"words": None, "mark": None, "self": None}
_READERS = [("**.py", "python"), ("**.html", "jinja2"), ("**.xml", "jinja2")]


def template() -> Catalog:
    """Return every text that the code marks for translation, with the files it stands in."""
    found = Catalog(charset="utf-8")
    for folder in ("components", "pages"):
        for file, _, message, _, _ in extract_from_dir(_ROOT / folder, _READERS, keywords=_CALLS):
            found.add(message, locations=[(f"{folder}/{file}", 0)])
    return found


def update() -> list[str]:
    """Rewrite the catalogue from the code, keep its translations, and return the texts that lack one."""
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="ko")
    catalogue.update(template(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    aside = CATALOGUE.with_suffix(".new")
    with aside.open("wb") as file:
        write_po(file, catalogue, omit_header=False, sort_output=True, width=120, include_lineno=False)
    aside.replace(CATALOGUE)
    return [str(message.id) for message in catalogue if message.id and not message.string]


if __name__ == "__main__":
    for text in update():
        print(f"not translated: {text}")
