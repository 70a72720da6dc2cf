"""The typeface of icons with those alone that the pages show: of some four thousand a hundred."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

_ROOT = Path(__file__).parents[2]
# The files that Streamlit's pages load. They are read from its folder: only the pages know Streamlit itself.
STATIC = Path(str(distribution("streamlit").locate_file("streamlit/static/static")))
_FAMILY = "MaterialSymbols"
_NAMED = re.compile(rb":material/([a-z0-9_]+):")


@lru_cache(maxsize=1)
def shown() -> frozenset[str]:
    """Return the names of the icons that our own code and the scripts of Streamlit show."""
    ours = [path for folder in ("components", "pages") for path in (_ROOT / folder).rglob("*.py")]
    texts = (path.read_bytes() for path in (*ours, *STATIC.glob("js/*.js")))
    return frozenset(name.decode() for text in texts for name in _NAMED.findall(text))


def typefaces(static: Path) -> list[Path]:
    """Return the typefaces of icons among the files that Streamlit's pages load."""
    return sorted((static / "media").glob(f"{_FAMILY}*.woff2"))


def own_name(path: Path) -> str:
    """Return the name of the file for the typeface at `path` with the icons that are shown: another one for others."""
    digest = hashlib.blake2b(" ".join(sorted(shown())).encode(), digest_size=8).hexdigest()
    return f"{path.stem}.{digest}{path.suffix}"


def typeface(path: Path, names: Iterable[str]) -> bytes:
    """Return the typeface at `path`, Streamlit's own, as WOFF2 with the named icons.

    An icon is a ligature of the letters of its name, so these are in it, too.
    """
    options = subset.Options(flavor="woff2", layout_features=["*"], layout_closure=False, notdef_outline=True)
    font = TTFont(path)
    spelt = _ligatures(font)
    wanted = subset.Subsetter(options)
    wanted.populate(glyphs=[spelt[name] for name in names if name in spelt], text="".join({*"_", *"".join(names)}))
    wanted.subset(font)
    made = BytesIO()
    subset.save_font(font, made, options)
    return made.getvalue()


def icons(path: Path | BytesIO) -> set[str]:
    """Return the names of the icons in a typeface."""
    return set(_ligatures(TTFont(path)))


def _ligatures(font: TTFont) -> dict[str, str]:
    """Return the glyph of each ligature by the letters that it stands for."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    tables = [table for lookup in font["GSUB"].table.LookupList.Lookup for table in lookup.SubTable]
    return {
        "".join(letters.get(part, "?") for part in (first, *one.Component)): one.LigGlyph
        # A large table is one that stands elsewhere in the file (OpenType, lookup type 7).
        for table in (getattr(table, "ExtSubTable", table) for table in tables)
        for first, every in getattr(table, "ligatures", {}).items()
        for one in every
    }
