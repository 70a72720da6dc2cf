"""The filters in words, as pages and files say them."""

from __future__ import annotations

from components.language.labels import Labels
from data.selection import Filters


def filter_summary(filters: Filters, names: Labels) -> str:
    """Return what the filters leave, in one line; empty where nothing is narrowed."""
    words = names.words
    parts = []
    if filters.years and filters.years != names.dataset.years:
        first, last = filters.years
        years = words.year(last) if first == last else f"{first}–{words.year(last)}"
        parts.append(words("years {years}", years=years))
    if not filters.unfinished:
        parts.append(words("without unfinished years"))
    for key, codes in filters.choices.items():
        if codes:
            parts.append(f"{names.dimension(key)}: {', '.join(names.part(key, code) for code in codes)}")
    return " · ".join(parts)
