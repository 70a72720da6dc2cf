"""The house's typeface for a page that must not fetch anything: the everyday characters of one language."""

from __future__ import annotations

import io
from base64 import b64encode
from functools import lru_cache, partial

from components.language.languages import LANGUAGES
from components.plot.typeface import FONTS

_SIGNS = "≈×−→·–—…“”‘’①②③④⑤⑥⑦⑧⑨⑩□○"  # what charts and notes say in any language
_LEFT = ["GSUB", "GPOS", "GDEF"]  # tables that drawings, which are measured without them, do not need
# Latin, punctuation, Hangul letters and syllables: hanja stand in titles of sources alone.
_TEXT = [*range(0x20, 0x180), *range(0x2010, 0x2040), *range(0x3131, 0x318F), *range(0xAC00, 0xD7A4)]
_BYTES = 2  # of a letter; what an encoding puts together from parts takes more
_FACES = {"Regular": 400, "Bold": 700}


@lru_cache(maxsize=4)
def faces(lang: str) -> tuple[tuple[int, str], ...]:
    """Return the weights of the typeface with the characters of a language, each as a WOFF file in base64."""
    letters = _SIGNS + "".join(filter(partial(_written, LANGUAGES[lang].encoding), map(chr, _TEXT)))
    return tuple((weight, b64encode(_subset(face, letters)).decode()) for face, weight in _FACES.items())


def _written(encoding: str, letter: str) -> bool:
    """Return whether an encoding has a letter of its own: the older ones have what texts are made of."""
    try:
        return len(letter.encode(encoding)) <= _BYTES
    except UnicodeEncodeError:
        return False


def _subset(face: str, letters: str) -> bytes:
    from fontTools import subset

    options = subset.Options(flavor="woff", layout_features=[], drop_tables=_LEFT, hinting=False, name_IDs=[])
    font = subset.load_font(FONTS / f"Pretendard-{face}.ttf", options, lazy=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    file = io.BytesIO()
    subset.save_font(font, file, options)
    return file.getvalue()
