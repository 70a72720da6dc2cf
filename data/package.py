"""What the build writes into the data package's descriptor and the server reads out of it by name."""

from __future__ import annotations

from collections.abc import Mapping

from data.vocabulary import LANGUAGES

NAME = "datapackage.json"
FIRST = next(iter(LANGUAGES))


def keys(stem: str) -> dict[str, str]:
    """Return the property that holds a text in each language: `title` in the first one, `title_ko` and so on."""
    return {lang: stem if lang == FIRST else f"{stem}_{lang}" for lang in LANGUAGES}


def named(stem: str, texts: Mapping[str, str]) -> dict[str, str]:
    """Return a text in all languages as the properties of the descriptor."""
    return {key: texts[lang] for lang, key in keys(stem).items()}
