"""A figure in a frame of another site: how wide, in which colours and which language, and how that looks."""

from __future__ import annotations

import streamlit as st

from components.language.labels import labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.renderers.files import webpage
from components.view.site import Site
from components.view.view import View, view
from components.widgets.copying import copied

_WIDTHS = (400, 600, 760)
_LOOKS = {"light": N_("Light"), "dark": N_("Dark"), "auto": N_("As the reader's system")}


def draw(shown: View, site: Site) -> None:
    """Draw the choices, the HTML to copy, and on demand the frame itself."""
    words, key = shown.words, shown.figure.id
    title = words("Snippet for another site")
    with st.expander(title, key=f"embed-{key}", on_change="rerun") as opened:
        if not opened.open:
            return
        width = st.segmented_control(
            words("Width"), _WIDTHS, default=_WIDTHS[-1], format_func="{} px".format, required=True, key=f"wide-{key}"
        )
        look = st.segmented_control(
            words("Colours"),
            list(_LOOKS),
            default="light",
            format_func=lambda one: words(_LOOKS[one]),
            required=True,
            key=f"look-{key}",
        )
        lang = st.segmented_control(
            words("Language"),
            list(LANGUAGES),
            default=words.lang,
            format_func=lambda one: LANGUAGES[one].name,
            required=True,
            key=f"lang-{key}",
        )
        framed = view(shown.figure, shown.filters, labels(shown.dataset, str(lang)))
        asked = "" if look == "light" else str(look)
        copied("HTML", webpage.snippet(framed, site, int(width or _WIDTHS[-1]), look=asked))
        if st.toggle(words("Preview"), key=f"preview-{key}"):
            high = webpage.height(framed, site, int(width or _WIDTHS[-1]))
            st.iframe(webpage.frame(framed, site, asked), height=high, alt=words("Preview"))
