"""The empty deck in the dress of the house, and its bytes: the same slides always give the same."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Inches

from components.renderers.packing import steady
from components.renderers.slides.ink import SCHEME
from components.renderers.slides.layouts import dress
from components.renderers.slides.text import EAST_ASIAN, latin

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
# What python-pptx's own template carries along: its picture, a printer, the statistics of an empty file.
_BALLAST = (RT.THUMBNAIL, RT.EXTENDED_PROPERTIES, RT.PRINTER_SETTINGS)


def deck(lang: str) -> Any:
    """Return an empty presentation, 16:9, with the layouts, fonts and colours of the house."""
    made = Presentation()
    made.slide_width, made.slide_height = WIDTH, HEIGHT
    dress(made, lang)
    theme = made.slide_master.part.part_related_by(RT.THEME)
    theme.blob = _dressed(theme.blob.decode("utf-8"), lang).encode("utf-8")
    for owner in (made.part.package, made.part):
        for key, relation in list(owner._rels.items()):
            if relation.reltype in _BALLAST:
                owner.drop_rel(key)
    return made


def _dressed(theme: str, lang: str) -> str:
    """Return a theme with the palette of the charts, so that whatever a presenter adds fits them."""
    for name, colour in SCHEME.items():
        theme = re.sub(rf"(<a:{name}>)<a:\w+Clr [^>]*/>", rf'\1<a:srgbClr val="{colour[1:]}"/>', theme)
    theme = theme.replace('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{latin(lang)}"/>')
    return theme.replace('<a:ea typeface=""/>', f'<a:ea typeface="{EAST_ASIAN}"/>')


def dropped(made: Any, first: int) -> None:
    """Take away the slides of a presentation from a number on, counted from 0."""
    for one in list(made.slides._sldIdLst)[first:]:
        made.part.drop_rel(one.rId)
        made.slides._sldIdLst.remove(one)


def describe(made: Any, day: date, *, title: str, subject: str, keywords: str, comments: str, lang: str) -> None:
    """Set the properties by which a file is found; both dates are that of the data."""
    properties = made.core_properties
    properties.author = properties.last_modified_by = "Takedown Trends"
    properties.title, properties.subject, properties.keywords, properties.comments = (
        title[:255],
        subject[:255],
        keywords[:255],
        comments[:255],
    )
    properties.language = lang
    properties.created = properties.modified = datetime.combine(day, time())
    properties.revision = 1


def packed(made: Any) -> bytes:
    """Return the bytes of a presentation without the time at which it was packed."""
    file = BytesIO()
    made.save(file)
    return steady(file.getvalue())
