"""The glossary at work: which terms a text mentions, and every other name of what a reader typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from data.model import Term
from data.vocabulary import LANGUAGES

_MARKS = re.compile(r"[\W_]+")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[a-z0-9]")


def names(term: Term) -> list[str]:
    """Return all names of a term in every language: the terms themselves, then the synonyms."""
    listed = [*term.term.values(), *term.synonyms]
    return list(dict.fromkeys(name.strip() for name in listed if name.strip()))


def words(text: str) -> list[str]:
    """Return the words of a text in one spelling: half-width, lower case, without marks."""
    return _MARKS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).split()


def plain(text: str) -> str:
    """Return a text in one spelling, its words joined, because spaces are put in or left out at will."""
    return "".join(words(text))


def mentioned(glossary: Iterable[Term], text: str, lang: str) -> list[Term]:
    """Return the terms whose name in `lang` stands in `text`, in the order of the glossary.

    A Korean name is found inside a word, because particles and other nouns join it; an English one with its plural.
    Short synonyms are words of everyday language too, and do not count. A name that stands in `text` only as a part of
    a longer one found there is left out.
    """
    spoken = f" {' '.join(words(text))} "
    listed = tuple(glossary)
    found: dict[str, str] = {}
    for term in listed:
        for wanted, pattern in _patterns(term, lang):
            if pattern.search(spoken):
                found.setdefault(term.id, wanted)
    whole = set(_whole(found))
    return [term for term in listed if term.id in whole]


@lru_cache(maxsize=2048)
def _patterns(term: Term, lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the names by which a text of `lang` tells that a term is meant, each with what finds it."""
    found = []
    for name in names(term):
        if _telling(name, term, lang):
            wanted = " ".join(words(name))
            pattern = re.escape(wanted) if _HANGUL.search(wanted) else rf"(?<= ){re.escape(wanted)}(e?s)?(?= )"
            found.append((wanted, re.compile(pattern)))
    return tuple(found)


def _telling(name: str, term: Term, lang: str) -> bool:
    """Return whether a name tells in a running text of `lang` that the term is meant."""
    if name == term.term[lang]:
        return True
    script = "HANGUL" if _HANGUL.search(name) else "LATIN"
    language = LANGUAGES[lang]
    return script == language.script and len(plain(name)) >= language.telling


def named(glossary: Iterable[Term], query: str) -> list[Term]:
    """Return the terms that a query names by any of their names, however it is spaced or spelt in capitals."""
    typed, joined = set(words(query)), plain(query)

    def asked(name: str) -> bool:
        key = plain(name)
        short = len(key) < 4 and bool(_LATIN.search(key))
        return key in typed if short else key in joined

    listed = tuple(glossary)
    found = {}
    for term in listed:
        called = [plain(name) for name in names(term) if asked(name)]
        if called:
            found[term.id] = max(called, key=len)
    whole = set(_whole(found))
    return [term for term in listed if term.id in whole]


def groups(glossary: Iterable[Term], query: str) -> list[Sequence[str]]:
    """Return what a query asks for: all names of each term that it names, and each other word by itself."""
    called = [names(term) for term in named(glossary, query)]
    known = {plain(name) for listed in called for name in listed}
    others = [word for word in words(query) if not any(word in name or name in word for name in known)]
    return [*called, *([word] for word in others)]


def _whole(found: Mapping[str, str]) -> list[str]:
    """Return the terms whose name is not merely a part of another one found: 심의 inside 방송통신심의위원회."""
    return [key for key, name in found.items() if not any(name != other and name in other for other in found.values())]
