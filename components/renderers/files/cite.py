"""How to cite a figure: APA, BibTeX, RIS and the plain Korean style, with version and address."""

from __future__ import annotations

import re
from dataclasses import replace

from components.language.labels import labels
from components.view.provenance import Provenance, provenance
from components.view.site import Site
from components.view.view import View
from components.view.view import view as in_language

_TEX = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_ESCAPED = str.maketrans("", "", "{}\\")  # none of them stands in an address that was encoded


def apa(view: View, site: Site) -> str:
    """Return the reference in the style of the American Psychological Association, in English."""
    return provenance(_in(view, "en"), site).citation


def korean(view: View, site: Site) -> str:
    """Return the reference as Korean reports write it, in Korean."""
    return provenance(_in(view, "ko"), site).citation


def _in(view: View, lang: str) -> View:
    return view if view.words.lang == lang else in_language(view.figure, view.filters, labels(view.dataset, lang))


def bibtex(view: View, site: Site) -> str:
    """Return the entry for BibTeX; signs that TeX would run are written out."""
    about = _about(view, site)
    fields = {
        "author": f"{{{view.words('Takedown Trends')}}}",
        "title": _flat(about.name).translate(_TEX),
        "year": str(view.dataset.day.year),
        "version": view.dataset.version,
        "note": f"Data set, version {view.dataset.version}. {'; '.join(about.sources)}".translate(_TEX),
        "url": about.address.translate(_ESCAPED),
    }
    lines = ",\n".join(f"  {name} = {{{text}}}" for name, text in fields.items())
    return f"@misc{{takedown-trends-{view.figure.id}-{view.dataset.version},\n{lines}\n}}\n"


def ris(view: View, site: Site) -> str:
    """Return the entry in the RIS format, which reference managers import."""
    about = _about(view, site)
    day = view.dataset.day
    tags = [
        ("TY", "DATA"),
        ("AU", view.words("Takedown Trends")),
        ("TI", _flat(about.name)),
        ("PY", str(day.year)),
        ("DA", day.strftime("%Y/%m/%d")),
        ("ET", view.dataset.version),
        ("UR", about.address),
        ("LA", view.words.lang),
        ("N1", "; ".join(about.sources)),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {text}\r\n" for tag, text in tags)


def _about(view: View, site: Site) -> Provenance:
    """Return the provenance with its texts in one line each: a line break would end an entry."""
    about = provenance(view, site)
    return replace(about, sources=tuple(map(_flat, about.sources)))


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


# What writes the reference in each style.
STYLES = {"apa": apa, "korean": korean, "bibtex": bibtex, "ris": ris}
