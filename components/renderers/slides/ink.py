"""The colours and typefaces of slides as those of a theme, so that the template of whoever presents takes over."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn

from components.plot.theme import LIGHT

# What the theme of our own files holds under each name (ECMA-376, 20.1.6.2).
SCHEME = {
    "dk1": LIGHT.text,
    "lt1": LIGHT.surface,
    "dk2": LIGHT.muted,
    "lt2": LIGHT.grid,
    **{f"accent{number}": colour for number, colour in enumerate(LIGHT.series, 1)},
    "hlink": LIGHT.series[0],
    "folHlink": LIGHT.series[2],
}
# Under which name a text or a mark asks for it.
_NAMES = {
    LIGHT.text: "tx1",
    LIGHT.surface: "bg1",
    LIGHT.muted: "tx2",
    LIGHT.grid: "bg2",
    **{colour: f"accent{number}" for number, colour in enumerate(LIGHT.series, 1)},
}
MINOR, EAST_ASIAN = "+mn-lt", "+mn-ea"  # the typefaces of its texts


def scheme(colour: str) -> str:
    """Return a colour of the light palette as an element of DrawingML that asks the theme for it."""
    return f'<a:schemeClr val="{_NAMES[colour]}"/>'


def put(form: Any, colour: str, *, brightness: float = 0, opacity: float = 1) -> None:
    """Give a colour of python-pptx one of the light palette, as the theme has it, darker or clear."""
    form.theme_color = MSO_THEME_COLOR.from_xml(_NAMES[colour])
    if brightness:
        form.brightness = brightness
    if opacity < 1:
        # python-pptx has no name for it.
        element = form._color._xClr
        element.append(element.makeelement(qn("a:alpha"), {"val": str(round(opacity * 100_000))}))
