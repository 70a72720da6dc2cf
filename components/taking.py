"""Taking a figure along: its files, how to cite it, its address, its frame for another site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import site
from components.colophon import colophon
from components.figures import SECTIONS, Figure
from components.files import cite, webpage
from components.files.formats import FORMATS
from components.labels import Labels
from components.markdown import link, plain
from components.view import View
from components.words import mark
from data import address
from data.selection import Filters

_KOREAN = mark("Korean style")
_GROUPS = {"data": mark("Data"), "image": mark("Image"), "slides": mark("Slides"), "page": mark("Web page")}
_PLAIN = ("csv", "json", "parquet")


def download(shown: View) -> None:
    """Offer the figure in every format, with the filters of the view; each link is a route that any server answers."""
    words, here = shown.words, site.here()
    with st.popover(words("Download"), type="tertiary", icon=":material/download:", key=f"download-{shown.figure.id}"):
        lines = []
        for group, title in _GROUPS.items():
            files = [one for one in FORMATS.values() if one.group == group]
            listed = [link(one.label, here.figure(shown, f"api/v1/figures/{{id}}.{one.ending}")) for one in files]
            lines.append(f"**{words(title)}**  \n{' · '.join(listed)}")
        st.markdown("\n\n".join(lines))


def observations(chosen: Filters, names: Labels) -> None:
    """Offer the reports that these filters leave, as files."""
    # Reports are listed whether a chart would draw them or not.
    reports = replace(chosen, unfinished=True).choose({k: v for k, v in chosen.choices.items() if k != "event_kind"})
    asked = address.query(reports, names.dataset, {"lang": [names.words.lang]})
    files = [(FORMATS[ending].label, site.here().to(f"api/v1/observations.{ending}{asked}")) for ending in _PLAIN]
    st.markdown(f"**{names.words('Download')}**: " + " · ".join(link(label, url) for label, url in files))


def printed(page: str, figures: Sequence[Figure], chosen: Filters, names: Labels) -> None:
    """Offer the part of a page that holds these figures as a document for printing."""
    section = next(one for one in SECTIONS[page] if set(figures) <= set(one.figures))
    more = {"lang": [names.words.lang]} | ({"section": [section.id]} if len(SECTIONS[page]) > 1 else {})
    file = site.here().to(f"api/v1/pages/{page}.pdf{address.query(chosen, names.dataset, more)}")
    label = (
        names.words("This part of the page as PDF, to print")
        if "section" in more
        else names.words("This page as PDF, to print")
    )
    st.markdown(link(label, file))


def share(shown: View) -> None:
    """Offer address, citation, snippet and QR code; worked out when a reader opens it."""
    words, here = shown.words, site.here()
    opened = st.popover(
        words("Cite and share"),
        type="tertiary",
        icon=":material/share:",
        key=f"share-{shown.figure.id}",
        on_change="rerun",
    )
    if not opened.open:
        return
    with opened:
        told = colophon(shown, here)
        _copied(words("Address of this view"), here.page(shown))
        _copied(words("As a page to read, print or save"), told.address)
        st.markdown(link(words("Open this page"), told.address))
        styles = {"APA": cite.apa, _KOREAN: cite.korean, "BibTeX": cite.bibtex, "RIS": cite.ris}
        style = st.segmented_control(
            words("Cite"),
            list(styles),
            default=_KOREAN if words.lang == "ko" else "APA",
            format_func=words,
            key=f"cite-{shown.figure.id}",
        )
        st.code(styles[style or "APA"](shown, here), language=None, wrap_lines=True)
        files = [
            link(one.label, here.figure(shown, f"api/v1/figures/{{id}}.{one.ending}"))
            for one in FORMATS.values()
            if one.group == "reference"
        ]
        st.markdown(" · ".join(files))
        _copied(words("Snippet for another site"), webpage.snippet(shown, here))
        st.markdown(f"**{plain(words('QR code'))}**")
        st.image(webpage.qr(told.address), width=200)


def _copied(title: str, text: str) -> None:
    st.markdown(f"**{plain(title)}**")
    st.code(text, language=None, wrap_lines=True)
