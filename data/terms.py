"""The glossary at work: which terms a text mentions, and every other name of what a reader typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

import pandas as pd

_MARKS = re.compile(r"[\W_]+")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[a-z0-9]")


def names(term: Mapping[Any, Any] | pd.Series) -> list[str]:
    """Return all names of a term in both languages: the terms themselves, then the synonyms."""
    listed = [term["term_en"], term["term_ko"], *term["synonyms"].split(";")]
    return list(dict.fromkeys(name.strip() for name in listed if name.strip()))


def words(text: str) -> list[str]:
    """Return the words of a text in one spelling: half-width, lower case, without marks."""
    return _MARKS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).split()


def plain(text: str) -> str:
    """Return a text in one spelling, its words joined, because spaces are put in or left out at will."""
    return "".join(words(text))


def mentioned(glossary: pd.DataFrame, text: str, lang: str) -> pd.DataFrame:
    """Return the terms whose name in `lang` stands in `text`, in the order of the glossary.

    A Korean name is found inside a word, because particles and other nouns join it; an English one with its plural.
    Short synonyms are words of everyday language too, and do not count. A name that stands in `text` only as a part of
    a longer one found there is left out.
    """
    spoken = f" {' '.join(words(text))} "
    found: dict[str, str] = {}
    for term in glossary.to_dict("records"):
        for name in names(term):
            if not _telling(name, term, lang):
                continue
            wanted = " ".join(words(name))
            pattern = re.escape(wanted) if _HANGUL.search(wanted) else rf"(?<= ){re.escape(wanted)}(e?s)?(?= )"
            if re.search(pattern, spoken):
                found.setdefault(term["id"], wanted)
    return glossary[glossary["id"].isin(_whole(found))]


def _telling(name: str, term: Mapping[Any, Any], lang: str) -> bool:
    """Return whether a name tells in a running text of `lang` that the term is meant."""
    if name == term[f"term_{lang}"]:
        return True
    hangul = bool(_HANGUL.search(name))
    return hangul == (lang == "ko") and len(plain(name)) >= (3 if hangul else 7)


def named(glossary: pd.DataFrame, query: str) -> pd.DataFrame:
    """Return the terms that a query names by any of their names, however it is spaced or spelt in capitals."""
    typed, joined = set(words(query)), plain(query)

    def asked(name: str) -> bool:
        key = plain(name)
        short = len(key) < 4 and bool(_LATIN.search(key))
        return key in typed if short else key in joined

    found = {}
    for term in glossary.to_dict("records"):
        called = [plain(name) for name in names(term) if asked(name)]
        if called:
            found[str(term["id"])] = max(called, key=len)
    return glossary[glossary["id"].isin(_whole(found))]


def _whole(found: Mapping[str, str]) -> list[str]:
    """Return the terms whose name is not merely a part of another one found: 심의 inside 방송통신심의위원회."""
    return [key for key, name in found.items() if not any(name != other and name in other for other in found.values())]
