"""Taking a figure along: its files, how to cite it, its address, its frame for another site."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, urlencode, urlsplit

import streamlit as st

from components.figures.model import Page, Section
from components.language.labels import Labels
from components.language.message import N_
from components.language.words import Words
from components.renderers.files import cite, screen, webpage
from components.renderers.files.formats import FORMATS
from components.renderers.present.page import address as present_address
from components.view.deck import Deck, Slide
from components.view.deck import shown as slide_of
from components.view.provenance import provenance
from components.view.script import said
from components.view.site import Place, Site, stated
from components.view.view import View
from components.widgets import embedding
from components.widgets.copying import copied
from components.widgets.markdown import link, plain
from data import address
from data.selection import Filters

# The styles of reference by name.
_STYLES = {"apa": "APA", "korean": N_("Korean style"), "bibtex": "BibTeX", "ris": "RIS"}
_GROUPS = {"data": N_("Data"), "image": N_("Image"), "slides": N_("Slides"), "page": N_("Web page")}
_LOOKS = {"light": N_("PNG for slides, light"), "dark": N_("PNG for slides, dark")}
_PLAIN = ("csv", "json", "parquet")


def here() -> Site:
    """Return the dashboard as the reader of the running page reaches it."""
    url, base = urlsplit(st.context.url or ""), st.get_option("server.baseUrlPath").strip("/")
    return stated("/".join(filter(None, [f"{url.scheme}://{url.netloc}", base])))


def download(place: Place, words: Words) -> None:
    """Offer the figure in every format, with the filters of the view; each link is a route that any server answers."""
    site, lines = here(), []
    for group, title in _GROUPS.items():
        files = [one for one in FORMATS.values() if one.group == group]
        listed = [link(one.label, site.figure(place, f"api/v1/figures/{{id}}.{one.ending}")) for one in files]
        lines.append(f"**{words(title)}**  \n{' · '.join(listed)}")
        if group == "image":
            lines += [f"{words(look)}  \n{' · '.join(_screens(place, site, key))}" for key, look in _LOOKS.items()]
    st.markdown("\n\n".join(lines))


def _screens(place: Place, site: Site, look: str) -> list[str]:
    """Return links to the figure as images that fill screens of usual sizes."""
    return [
        link(
            size.replace("x", " × "),
            site.to(f"api/v1/figures/{place.figure.id}.png") + place.query({"size": [size], "theme": [look]}),
        )
        for size in screen.SCREENS
    ]


def observations(chosen: Filters, names: Labels) -> None:
    """Offer the reports that these filters leave, as files."""
    # Reports are listed whether a chart would draw them or not.
    reports = replace(chosen, unfinished=True).choose({k: v for k, v in chosen.choices.items() if k != "event_kind"})
    asked = address.query(reports, names.dataset, {"lang": [names.words.lang]})
    files = [(FORMATS[ending].label, here().to(f"api/v1/observations.{ending}{asked}")) for ending in _PLAIN]
    st.markdown(f"**{names.words('Download')}**: " + " · ".join(link(label, url) for label, url in files))


def printed(page: Page, section: Section, chosen: Filters, names: Labels) -> None:
    """Offer a part of a page, with all its figures, for printing and as slides."""
    several = len(page.sections) > 1
    more = {"lang": [names.words.lang]} | ({"section": [section.id]} if several else {})
    query, words = address.query(chosen, names.dataset, more), names.words
    title = words("This part of the page") if several else words("This page")
    files = {"pdf": words("PDF, to print"), "pptx": words("PowerPoint, to present")}
    listed = [link(label, here().to(f"api/v1/pages/{page.path}.{ending}{query}")) for ending, label in files.items()]
    st.markdown(f"{title}: {' · '.join(listed)}")


def share(shown: View) -> None:
    """Offer address, citation, snippet and QR code."""
    words, site = shown.words, here()
    about = provenance(shown, site)
    copied(words("Address of this view"), site.page(shown.place))
    copied(words("As a page to read, print or save"), about.address)
    if shown.rows:
        copied(words("In a sentence"), said(shown, about))
    alone = Deck(
        shown.dataset.version, (Slide("alone", "figure", (slide_of(shown.figure.id, shown.place.parameters),)),)
    )
    mail = "mailto:?" + urlencode({"subject": about.title, "body": site.page(shown.place)}, quote_via=quote)
    ways = {
        words("Open this page"): about.address,
        words("On the whole screen"): present_address(alone, site, words.lang),
        words("By e-mail"): mail,
    }
    st.markdown(" · ".join(link(label, to) for label, to in ways.items()))
    style = st.segmented_control(
        words("Cite"),
        list(_STYLES),
        default=words.language.citation,
        format_func=lambda style: words(_STYLES[style]),
        key=f"cite-{shown.figure.id}",
        required=True,
        persist_state="session",  # the window may be closed in between
    )
    st.code(cite.STYLES[str(style)](shown, site), language=None, wrap_lines=True)
    files = [
        link(one.label, site.figure(shown.place, f"api/v1/figures/{{id}}.{one.ending}"))
        for one in FORMATS.values()
        if one.group == "reference"
    ]
    st.markdown(" · ".join(files))
    embedding.draw(shown, site)
    st.markdown(f"**{plain(words('QR code'))}**")
    st.image(webpage.qr(about.address), width=200)
