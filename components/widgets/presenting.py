"""The ways to show a presentation and to take it along, and how one begins."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components.language.labels import Labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.renderers.present.page import address
from components.view.deck import Deck, encode
from components.view.ready import NAMES, ready
from components.widgets import collecting, own
from components.widgets.markdown import link, plain
from components.widgets.taking import here

# What a presentation comes as: the route of a file, and what it is.
_TAKEN = {
    "presentation.pptx": "PowerPoint",
    "presentation.zip": N_("PowerPoint in both languages"),
    "presentation.pdf": N_("Handout (PDF)"),
    "presentation.html": N_("Without a network (HTML)"),
    "brief.docx": N_("One-page brief (Word)"),
    "brief.hwpx": N_("One-page brief (Hangul, HWPX)"),
}
_BRIEF = "brief."  # which says what the record says, and nothing of one's own


def ways(collected: Deck, names: Labels) -> None:
    """Offer the presentation in every language, light and dark, as files and as a link."""
    words, site, lang = names.words, here(), names.words.lang
    with st.container(horizontal=True, key="ways"):
        st.link_button(words("Present"), address(collected, site, lang), icon=":material/slideshow:")
        st.link_button(
            words("Speaker window"), address(collected, site, lang, speaker=True), icon=":material/speaker_notes:"
        )
        taken = st.popover(words("Take it along"), icon=":material/download:", key="take", on_change="rerun")
        if taken.open:
            with taken:
                _files(collected, names)
        dressed = st.popover(
            words("PowerPoint in your template"), icon=":material/palette:", key="template-open", on_change="rerun"
        )
        if dressed.open:
            with dressed:
                own.template(collected, names)
    others = [(language.name, code, "light") for code, language in LANGUAGES.items() if code != lang]
    listed = [(words("Dark"), lang, "dark"), *others]
    st.markdown(" · ".join(link(label, address(collected, site, code, look)) for label, code, look in listed))
    st.caption(
        words("The link holds the whole presentation: it can be bookmarked and sent. Nothing is kept on the server.")
    )
    st.code(address(collected, site, lang), language=None, wrap_lines=True)
    own.file(collected, names)
    with st.container(horizontal=True, key="deck-acts"):
        if collecting.undoing():
            st.button(words("Undo"), icon=":material/undo:", on_click=collecting.undo, key="undo")
        st.button(
            words("Remove all slides"),
            icon=":material/delete_sweep:",
            on_click=collecting.put,
            args=(Deck(names.dataset.version), names),
            key="clear",
        )


def _files(collected: Deck, names: Labels) -> None:
    words, site = names.words, here()
    query = urlencode({"deck": encode(collected), "lang": words.lang})
    listed = {
        words(label): (site.to(f"api/v1/{route}?{query}"), not route.startswith(_BRIEF))
        for route, label in _TAKEN.items()
    }
    own.files(collected, listed, names)


def empty(names: Labels) -> None:
    """Say how a presentation begins, and offer the ready ones."""
    words = names.words
    st.markdown(
        plain(words("Nothing is collected yet. A button under every figure and in every evidence window adds it."))
    )
    if collecting.undoing():
        st.button(words("Undo"), icon=":material/undo:", on_click=collecting.undo, key="undo")
    own.file(collecting.deck(names), names)
    title = words("Ready presentations")
    st.markdown(f"## {plain(title)}")
    for name, label in NAMES.items():
        made = ready(name, names.dataset)
        with st.container(border=True, key=f"ready-{name}"):
            st.markdown(f"**{plain(words(label))}**")
            with st.container(horizontal=True, vertical_alignment="center", key=f"ready-acts-{name}"):
                st.markdown(link(words("Present"), address(made, here(), words.lang)))
                st.button(
                    words("Begin with these slides"),
                    key=f"begin-{name}",
                    icon=":material/playlist_add:",
                    type="tertiary",
                    on_click=collecting.put,
                    args=(made, names),
                )
