"""The words of one language: the gettext catalogue for the interface, Babel for numbers and dates."""

from __future__ import annotations

import io
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel.dates import format_date, format_interval, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from components.language import particles
from components.language.languages import LANGUAGES, SOURCE
from data import periods
from data.model import Text

LOCALE = Path(__file__).parent / "locale"


class Words:
    """The words of one language; the object is called with a text to get it in that language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.language = LANGUAGES[lang]
        self.locale = self.language.locale
        self._catalogue = _translations(lang)

    def __call__(self, message: str, **values: object) -> str:
        """Return `message` in this language with its values filled in: `words("{n} rows", n=3)`."""
        text = self._catalogue.gettext(message) if message else ""
        filled = text.format(**values) if values else text
        return particles.fitted(filled) if values and self.language.particles else filled

    def of(self, text: Text) -> str:
        """Return a curated text, such as the note of an observation, in this language."""
        return text[self.lang]

    def number(self, value: float) -> str:
        """Return `value` in full, with thousands marks and no more decimals than it has."""
        return _number(self, value)

    def rounded(self, value: float, digits: int = 1) -> str:
        """Return `value` to `digits` decimals, halves up; for computed ratios only, never for published figures."""
        step = Decimal(1).scaleb(-digits)
        pattern = f"#,##0.{'#' * digits}".rstrip(".")
        return format_decimal(Decimal(str(value)).quantize(step, ROUND_HALF_UP), format=pattern, locale=self.locale)

    def year(self, year: int) -> str:
        """Return the calendar year as it is named in a sentence."""
        return format_skeleton("y", date(year, 1, 1), locale=self.locale)

    def day(self, day: date, *, with_year: bool = True) -> str:
        """Return a day in full: 28 August 2024; without its year where that has been said."""
        if not with_year:
            return format_skeleton("MMMMd", day, locale=self.locale)
        return format_date(day, "long", locale=self.locale)

    def partial_date(self, text: str) -> str:
        """Return an ISO date of which the month or day may be missing; an empty one is not recorded."""
        parts = [int(part) for part in text.split("-")] if text else []
        if not parts:
            return self("not recorded")
        if len(parts) == 1:
            return self.year(parts[0])
        if len(parts) == 2:
            return format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=self.locale)
        return self.day(date(parts[0], parts[1], parts[2]))

    def period(self, start: date, end: date, *, with_year: bool = True) -> str:
        """Return a period in words; without the year for an axis that already shows it: January–July."""
        return _period(self, start, end, with_year)

    def _period(self, start: date, end: date, with_year: bool) -> str:
        kind = periods.kind(start, end)
        if kind == "year" and with_year:
            return self.year(start.year)
        whole_months = start.day == 1 and (end + timedelta(days=1)).day == 1
        skeleton = ("y" if with_year else "") + ("MMM" if whole_months else "MMMd")
        if kind == "month":
            return format_skeleton(skeleton, start, locale=self.locale)
        if kind == "point":
            return self.day(end) if with_year else format_skeleton("MMMd", end, locale=self.locale)
        # A dash and a tilde stand close between two days.
        return format_interval(start, end, skeleton, locale=self.locale).replace("\u2009", "").replace(" ~ ", "~")

    def period_range(self, start: date, end: date) -> str:
        """Return the years from `start` to `end`: 2020–2025."""
        if start.year == end.year:
            return self.year(start.year)
        return f"{start.year}–{self.year(end.year)}"


def catalogue_file(lang: str) -> Path:
    """Return where the catalogue of a language stands."""
    return LOCALE / f"{lang}.po"


@lru_cache(maxsize=4)
def _translations(lang: str) -> NullTranslations:
    if lang == SOURCE:
        return NullTranslations()
    with catalogue_file(lang).open("rb") as file:
        catalogue = read_po(file, locale=lang)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


# Few periods and numbers are said over and over, and Babel takes its time with each.
@lru_cache(maxsize=4096)
def _period(words: Words, start: date, end: date, with_year: bool) -> str:
    return words._period(start, end, with_year)


@lru_cache(maxsize=8192)
def _number(words: Words, value: float) -> str:
    return format_decimal(value, format="#,##0.##########", locale=words.locale)


@lru_cache(maxsize=4)
def words(lang: str) -> Words:
    """Return the words of `lang`. Raises `ValueError` for a language that the interface does not have."""
    if lang not in LANGUAGES:
        raise ValueError(f"{lang} is not a language of the interface; these are: {', '.join(LANGUAGES)}")
    return Words(lang)
