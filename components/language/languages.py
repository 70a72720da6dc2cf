"""The languages of the interface as data: everything that code must know of one, beside its words.

A further language is a row here, a catalogue in `locale/` and a column for each curated text (`data.vocabulary`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.language.message import N_

NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Language:
    """How one language is written.

    `heading` stands over texts in it, `citation` is its usual style of reference (`components.renderers.files.cite`).
    `locale` is Babel's name, `tag` that of BCP 47 as files carry it. `unit_space` stands between a number and its unit,
    `bracket_space` before a bracket. `counts_with_units`: a sentence says the counting unit with each number.
    `closes_phrases`: a phrase that a comma has opened is closed before its verb. `year_first`: of two days of one
    year the first one names it, else the last one. `label_width` is the number of
    characters in a line of an axis, `month` the number format of Excel for a month, `latin_font` the typeface of Latin
    letters in Office files. `encoding` is a character set that has the letters of its texts and few others.
    `particles`: they follow the sound of the word before (`components.language.particles`). `outline` are the signs of
    three levels in documents of offices.
    """

    code: str
    name: str
    heading: str
    citation: str
    locale: str
    tag: str
    unit_space: str
    bracket_space: str
    counts_with_units: bool
    closes_phrases: bool
    year_first: bool
    label_width: int
    month: str
    latin_font: str
    encoding: str
    particles: bool
    outline: tuple[str, str, str]


LANGUAGES = {
    one.code: one
    for one in (
        Language(
            code="en",
            name="English",
            heading=N_("In English"),
            citation="apa",
            locale="en_GB",
            tag="en-GB",
            unit_space=NO_BREAK,
            bracket_space=" ",
            counts_with_units=False,
            closes_phrases=True,
            year_first=False,
            label_width=24,
            month="[$-809]mmm",
            latin_font="Arial",
            encoding="cp1252",
            particles=False,
            outline=("■", "–", "·"),
        ),
        Language(
            code="ko",
            name="한국어",
            heading=N_("In Korean"),
            citation="korean",
            locale="ko_KR",
            tag="ko-KR",
            unit_space="",
            bracket_space="",
            counts_with_units=True,
            closes_phrases=False,
            year_first=True,
            label_width=13,
            month='m"월"',
            latin_font="Malgun Gothic",
            encoding="euc_kr",
            particles=True,
            outline=("□", "○", "-"),
        ),
    )
}
# The language that the messages in the code are written in, and that a reader without a wish gets.
SOURCE = "en"


def preferred(accepted: str) -> str:
    """Return the language that a browser asks for first (the header `Accept-Language`, or a locale), else `SOURCE`."""
    first = re.split(r"[-_,;]", accepted.strip().lower())[0]
    return first if first in LANGUAGES else SOURCE
