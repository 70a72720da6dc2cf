"""The presentation that a reader collects: it stands in the address, so nothing of it is kept on the server."""

from __future__ import annotations

import streamlit as st

from components.figures.pages import PAGES
from components.language.labels import Labels
from components.renderers.present.page import address
from components.view.deck import MOST, MOST_SLIDES, Deck, Kind, Shown, decode, encode, kept, slide
from components.widgets import links, state
from components.widgets.markdown import link, plain
from components.widgets.taking import here

_BEFORE, _FULL, _ADDED = "_decks_before", "_deck_is_full", "_slide_added"
_LAST: tuple[Kind, ...] = ("sources", "closing")  # what a talk ends with
_STEPS = 50  # that can be undone


def deck(names: Labels) -> Deck:
    """Return what is collected; an empty deck where nothing is."""
    text = state.collected()
    return decode(text) if text else Deck(names.dataset.version)


def put(changed: Deck, names: Labels) -> None:
    """Put another deck in place of the one collected, with the next run of the page; that one can be brought back."""
    text = encode(changed) if changed.slides else ""
    if len(text) > MOST or len(changed.slides) > MOST_SLIDES:
        st.session_state[_FULL] = True
        return
    before = st.session_state.setdefault(_BEFORE, [])
    before.append(state.collected())
    del before[:-_STEPS]
    state.collect(text)


def undo() -> None:
    """Bring back the deck as it was before the last change, with the next run of the page."""
    state.collect(st.session_state[_BEFORE].pop())


def undoing() -> bool:
    """Return whether a change can be undone."""
    return bool(st.session_state.get(_BEFORE))


def add(kind: Kind, shown: tuple[Shown, ...], names: Labels) -> None:
    """Add a slide behind all others but sources and closing; slides of an older version keep their numbers."""
    collected = deck(names)
    if collected.version != names.dataset.version:
        collected = kept(collected, names.dataset.version)
    slides = list(collected.slides)
    last = _LAST.index(kind) if kind in _LAST else -1
    at = len(slides)
    while at and slides[at - 1].kind in _LAST and _LAST.index(slides[at - 1].kind) > last:
        at -= 1
    put(Deck(collected.version, (*slides[:at], slide(kind, *shown), *slides[at:])), names)
    if not st.session_state.get(_FULL):
        st.session_state[_ADDED] = at + 1


def button(kind: Kind, shown: Shown, names: Labels, key: str) -> None:
    """Draw the button that adds what a card shows."""
    st.button(
        names.words("Add to presentation"),
        key=f"collect-{key}",
        type="tertiary",
        icon=":material/add_to_queue:",
        on_click=add,
        args=(kind, (shown,), names),
    )


def tray(names: Labels) -> None:
    """Draw what is collected, under the navigation, and say where no more has room."""
    words, collected = names.words, deck(names)
    if st.session_state.pop(_FULL, False):
        st.toast(words("The presentation is full: its link would be too long for mail and chat programs."))
    added = st.session_state.pop(_ADDED, 0)
    if added:
        st.toast(words("Added to the presentation as slide {n}.", n=added), icon=":material/co_present:")
    if not collected.slides:
        return
    with st.sidebar, st.container(key="tray"):
        label = words("Presentation · slides: {n}", n=len(collected.slides))
        links.to(PAGES["presentation"], label, ":material/co_present:")
        st.markdown(link(words("Present"), address(collected, here(), words.lang)))
        if undoing():
            st.button(plain(words("Undo")), icon=":material/undo:", type="tertiary", on_click=undo, key="tray-undo")
