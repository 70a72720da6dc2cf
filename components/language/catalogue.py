"""`python -m components.language.catalogue`: bring the catalogues up to date with the texts in the code.

New texts come in untranslated, texts that are gone leave; a translator then fills `components/language/locale/*.po`.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import cast

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from components.language.languages import LANGUAGES, SOURCE
from components.language.words import catalogue_file

_ROOT = Path(__file__).parents[2]
_OWN = "Takedown Trends"
_CALLS = {"words": None, "N_": None, "self": None}
_READERS = [("**.py", "python"), ("**.html", "jinja2"), ("**.xml", "jinja2")]


def template() -> Catalog:
    """Return every text that the code marks for translation, with the files it stands in."""
    found = Catalog(charset="utf-8")
    for folder in ("components", "pages"):
        for file, _, message, _, _ in extract_from_dir(_ROOT / folder, _READERS, keywords=_CALLS):
            found.add(message, locations=[(f"{folder}/{file}", 0)])
    return found


def update(lang: str) -> list[str]:
    """Rewrite the catalogue of a language from the code, keep its translations, and return the texts that lack one."""
    path = catalogue_file(lang)
    with path.open("rb") as file:
        catalogue = read_po(file, locale=lang)
    catalogue.update(template(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    # Nothing in the header changes but by the hand of who translates.
    catalogue.creation_date = cast(datetime, catalogue.revision_date)
    catalogue.last_translator = catalogue.language_team = catalogue.msgid_bugs_address = _OWN
    aside = path.with_suffix(".new")
    with aside.open("wb") as file:
        write_po(file, catalogue, omit_header=False, sort_output=True, width=120, include_lineno=False)
    aside.replace(path)
    return [str(message.id) for message in catalogue if message.id and not message.string]


if __name__ == "__main__":
    for lang in LANGUAGES:
        for text in update(lang) if lang != SOURCE else ():
            print(f"not translated into {lang}: {text}")
