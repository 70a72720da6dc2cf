"""What a newer version of the data means for a presentation: what would change, and the choice of the presenter."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.language.labels import Labels
from components.view.deck import Deck, Slide, kept, updated
from components.view.frozen import Changed, names_at, since
from components.widgets import collecting
from components.widgets.markdown import plain

_SHOWN = 8  # changes that stand open; more are listed when they are asked for


def offer(collected: Deck, names: Labels) -> None:
    """Where the record has a newer version than the presentation, list old and new numbers: *update all* or *keep*."""
    words, newest = names.words, names.dataset.version
    if collected.version == newest:
        return
    then = names_at(collected.version, names)
    with st.container(border=True, key="newer-version"):
        told = words(
            "This presentation shows data version {version}; the newest one is {newest}.",
            version=collected.version,
            newest=newest,
        )
        st.markdown(f"**{plain(told)}**")
        if then:
            _changes(collected, then, names)
        else:
            gone = words("Data version {version} cannot be drawn any more.", version=collected.version)
            st.markdown(plain(gone))
        with st.container(horizontal=True, key="newer-version-acts"):
            st.button(
                words("Update all"),
                key="update-all",
                type="primary",
                icon=":material/update:",
                on_click=collecting.put,
                args=(updated(collected, newest), names),
            )
            if then:
                st.button(
                    words("Keep the numbers of {version}", version=collected.version),
                    key="keep-all",
                    icon=":material/ac_unit:",
                    on_click=collecting.put,
                    args=(kept(collected, newest), names),
                )


def _changes(collected: Deck, then: Labels, names: Labels) -> None:
    words = names.words
    live = [(number, one) for number, one in enumerate(collected.slides, 1) if not one.version]
    found = [(number, other) for number, one in live for other in since(one, then, names)]
    if not found:
        st.markdown(plain(words("No number on its slides has changed.")))
        return
    count = words("Numbers that read otherwise: {n}", n=len(found))
    with st.expander(plain(count), expanded=len(found) <= _SHOWN):
        _table([number for number, _ in found], [other for _, other in found], collected.version, names)


def _table(numbers: list[int], changed: list[Changed], version: str, names: Labels) -> None:
    words = names.words
    columns = {
        words("Slide"): numbers,
        words("Measure"): [plain(one.subject) for one in changed],
        words("Period"): [plain(one.period) for one in changed],
        version: [plain(one.before or "–") for one in changed],
        names.dataset.version: [plain(one.after or "–") for one in changed],
    }
    if any(one.why for one in changed):
        columns[words("Reason")] = [plain(one.why) for one in changed]
    st.table(pd.DataFrame(columns), border="horizontal", hide_index=True)


def changed(one: Slide, names: Labels) -> list[Changed]:
    """Return what reads otherwise since the version that a slide is frozen at; nothing for a live one."""
    then = names_at(one.version, names) if one.version else None
    return since(one, then, names) if then else []


def state(one: Slide, found: Sequence[Changed], names: Labels) -> str:
    """Return what is to be said of a frozen slide: its version, and how much has changed since; else nothing."""
    if not one.version:
        return ""
    said = names.words("Frozen at data version {version}", version=one.version)
    count = names.words("changed since: {n}", n=len(found))
    return f"{said} · {count}" if found else said


def listed(number: int, one: Slide, found: list[Changed], names: Labels) -> None:
    """List what has changed since the version that a slide is frozen at, where anything has."""
    if found:
        with st.expander(names.words("Changed since version {version}", version=one.version)):
            _table([number] * len(found), found, one.version, names)
