"""Full-text search over short texts in two languages, tolerant of spelling.

SQLite's FTS5 ranks three-letter pieces by BM25 (https://www.sqlite.org/fts5.html). Hangul is first taken apart into its
letters, so that 딥페익 still meets 딥페이크 and a noun its forms with particles.
"""

from __future__ import annotations

import sqlite3
import threading
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data import terms


@dataclass(frozen=True)
class Document:
    """Something to be found: its kind, its key within the kind, its names, and what is said about it."""

    kind: str
    key: str
    names: str
    text: str


@dataclass(frozen=True)
class Hit:
    """A document that a query found; a higher score fits better."""

    kind: str
    key: str
    score: float


class Index:
    """An index of documents in memory, shared by threads."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._lock = threading.Lock()
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        self._base.execute(
            "CREATE VIRTUAL TABLE documents USING fts5(kind UNINDEXED, key UNINDEXED, names, text, tokenize='trigram')"
        )
        rows = [(one.kind, one.key, _letters(one.names), _letters(one.text)) for one in documents]
        self._base.executemany("INSERT INTO documents VALUES (?, ?, ?, ?)", rows)

    def find(self, wanted: Iterable[Sequence[str]]) -> list[Hit]:
        """Return what fits, best first. A part of `wanted` lists the names of one thing; the best of them counts."""
        scores: dict[tuple[str, str], float] = {}
        for names in wanted:
            best: dict[tuple[str, str], float] = {}
            for name in names:
                for document, score in self._matches(name).items():
                    best[document] = max(score, best.get(document, 0))
            for document, score in best.items():
                scores[document] = scores.get(document, 0) + score
        return [Hit(*document, score) for document, score in sorted(scores.items(), key=lambda item: -item[1])]

    def _matches(self, name: str) -> dict[tuple[str, str], float]:
        pieces = _pieces(name)
        if not pieces:
            return {}
        asked = " OR ".join(f'"{piece}"' for piece in pieces)
        with self._lock:
            found = self._base.execute(
                "SELECT kind, key, -bm25(documents, 0, 0, 4, 1) FROM documents WHERE documents MATCH ?", (asked,)
            )
            return {(kind, key): score for kind, key, score in found}


def _letters(text: str) -> str:
    """Return the words of a text, Hangul as letters, with a blank around each word to tell where it begins."""
    return f" {unicodedata.normalize('NFD', ' '.join(terms.words(text)))} "


def _pieces(query: str) -> list[str]:
    """Return the three-letter pieces of the words of a query."""
    found = []
    for word in terms.words(query):
        letters = _letters(word)
        found += [letters[at : at + 3] for at in range(len(letters) - 2)]
    return list(dict.fromkeys(found))
