"""The closed lists of the data model, each in one place.

The observation tables and their dimensions are not among them: `members.csv` declares both, under `table` and
`dimension`, so that a new one needs no code.
"""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """What the record must know of a language that its texts are curated in.

    `authority` is its code in the vocabularies of the EU (ISO 639-3 in capitals), `script` the Unicode name of its
    letters, `telling` the fewest of them in a name that a running text does not use by chance, `title` the name of the
    whole record. `denials` are the words by which a text says that a figure does not exist (a regular expression),
    `keywords` those that a data portal finds the record by.
    """

    authority: str
    script: str
    telling: int
    title: str
    denials: str = "(?!)"
    keywords: tuple[str, ...] = ()


# Each curated text stands in one column a language: note_en, note_ko. The first one is that of descriptions.
LANGUAGES = {
    "en": Language(
        *("ENG", "LATIN", 7, "Takedown Trends"),
        r"\b(not|never) published\b|\bno (such )?(figure|number)s? exists?\b|\bdo(es)? not exist\b",
        ("deepfake", "digital sex crime", "content removal"),
    ),
    "ko": Language(
        *("KOR", "HANGUL", 3, "디지털성범죄 대응 통계"),
        "(공개|발표)되지 않",
        ("딥페이크", "디지털성범죄", "삭제 요청"),
    ),
}

REFERENCES = ("measures", "members", "sources", "breaks", "events", "glossary", "checks", "releases")

# The tables that count elsewhere than in South Korea.
ABROAD = ("international",)

STATUSES = ("final", "provisional", "approximate", "estimated", "target", "misprint")
MEASURE_KINDS = ("flow", "stock", "share", "rate", "duration", "limit", "budget")
SOURCE_KINDS = ("official", "dataset", "major_press", "other_press", "repost")
CHECK_KINDS = ("sum", "share", "multiple", "order")
PREFERRED_BY = ("alone", "agreement", "person", "exactness", "source", "date")
DRAWN = ("yes", "no")
AGREEMENTS = ("single", "agreeing", "differing")
BREAK_KINDS = ("definition", "context")
EVENT_KINDS = ("law", "policy", "investigation", "platform", "court")
SOURCE_LANGUAGES = ("en", "ko", "pt")

LOCATORS = ("para", "table", "body", "headline", "listing", "dataset")
PERIOD_KINDS = ("year", "half", "quarter", "month", "running_total", "part_year", "span", "point")

# The closed lists whose codes readers see, by the dimension under which members.csv labels them.
CLOSED: dict[str, tuple[str, ...]] = {
    "file": REFERENCES,
    "column": (
        "period_kind",
        "preferred_by",
        "source_kind",
        "drawn",
        "agreement",
        "event_kind",
        "source",
        "position",
        "table",
    ),
    "status": STATUSES,
    "kind": MEASURE_KINDS,
    "source_kind": SOURCE_KINDS,
    "preferred_by": PREFERRED_BY,
    "drawn": DRAWN,
    "agreement": AGREEMENTS,
    "break_kind": BREAK_KINDS,
    "event_kind": EVENT_KINDS,
    "language": SOURCE_LANGUAGES,
    "locator": LOCATORS,
    "period_kind": PERIOD_KINDS,
}

# The spine of every observation table in the order of its CSV; its dimensions stand after `measure`.
SPINE = (
    "id",
    "measure",
    "period_start",
    "period_end",
    "value",
    "lower",
    "upper",
    "status",
    "source",
    "locator",
    "preferred",
    *(f"preferred_why_{lang}" for lang in LANGUAGES),
    *(f"note_{lang}" for lang in LANGUAGES),
)

# Query parameters of pages and routes that are no columns: a dimension of such a name could not be asked for.
PARAMETERS = (
    *("lang", "years", "unfinished", "observation", "section", "figure", "q", "compare", "display", "as", "base", "by"),
    *("id", "from", "to", "limit", "offset", "theme", "width", "scale", "url", "format", "maxwidth", "maxheight"),
    *("deck", "size", "page", "version", "notes", "asked", "older", "newer"),
)
