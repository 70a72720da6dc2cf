"""The reader's choices: kept in the address, so that a link opens the same view on any server.

Streamlit can bind a widget to the address by itself, but it writes the label that is shown, which changes with the
language. Here the address holds codes, and each run settles the state before the first widget is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from components.words import LANGUAGES
from data import address
from data.address import Problem
from data.dataset import Dataset
from data.selection import Filters

_STATE, _PATH, _OPTIONS, _PROBLEMS, _RESET = "_state", "_path", "_options", "_problems", "_reset"
_OPENED = "_opened"


@dataclass(frozen=True)
class State:
    """The language the reader asked for (empty: the browser's), the filters, the observation whose evidence is open."""

    lang: str
    filters: Filters
    observation: str = ""


def settle(dataset: Dataset) -> State:
    """Return the state of this run and put it into the address.

    A control the reader has just used wins; then an address that changed (a link, an edit, Back); else all stays. A
    change of page empties the address, which is no wish to lose the filters.
    """
    session = st.session_state
    asked = {key: st.query_params.get_all(key) for key in st.query_params}
    path = urlsplit(st.context.url or "").path
    previous: State | None = session.get(_STATE)
    state = previous and _from_widgets(previous)
    if previous and session.pop(_RESET, False):
        state, session[_PROBLEMS] = State(previous.lang, address.parse({}, dataset)[0]), []
    elif state is None or state == previous:
        kept = previous and _parameters(previous, dataset)
        ours = {key: values for key, values in asked.items() if key in _keys(dataset)}
        moved = path != session.get(_PATH) and not ours
        if state is None or (ours != kept and not moved):
            state, session[_PROBLEMS] = _from_address(ours, dataset)
        elif moved:
            state = replace(state, observation="")
    else:
        session[_PROBLEMS] = []
    session[_STATE], session[_PATH] = state, path
    session[_OPENED] = state.observation
    others = {key: values for key, values in asked.items() if key not in _keys(dataset)}
    wanted = others | _parameters(state, dataset)
    if wanted != asked:
        st.query_params.from_dict(wanted)
    return state


def current() -> State:
    """Return the state that this run has settled on."""
    state: State = st.session_state[_STATE]
    return state


def problems() -> list[Problem]:
    """Return what the address asked for and could not have, until the reader makes a choice."""
    return list(st.session_state.get(_PROBLEMS, []))


def language(state: State) -> str:
    """Return the language to show: the one asked for, else the browser's, else English."""
    if state.lang:
        return state.lang
    return "ko" if (st.context.locale or "").lower().startswith("ko") else "en"


def offer(key: str, value: Any) -> str:
    """Give the widget of `key` its value for this run and return the key to draw it with."""
    name = f"choice_{key}"
    if st.session_state.get(name) != value:
        st.session_state[name] = value
    return name


def offer_choice(key: str, chosen: Sequence[str], options: Sequence[str]) -> str:
    """As `offer`, for a choice among `options`; what this page does not offer stays chosen for the others."""
    st.session_state.setdefault(_OPTIONS, {})[key] = tuple(options)
    return offer(key, [value for value in chosen if value in options])


def reset() -> None:
    """Return all filters to their defaults, in the address too; the language stays. Ends the run and starts another."""
    st.session_state[_RESET] = True
    st.rerun()


def open_evidence(observation: str) -> None:
    """Open the evidence of an observation with the next run of the whole page."""
    st.session_state[_OPENED] = observation


def close() -> None:
    """Close the evidence with the next run."""
    st.session_state[_OPENED] = ""


def opening() -> bool:
    """Return whether a part of the page has asked for evidence that the page as a whole has still to open."""
    return bool(st.session_state.get(_OPENED, "") != current().observation)


def _keys(dataset: Dataset) -> set[str]:
    return {"lang", "years", "unfinished", "observation", *address.choices(dataset)}


def _parameters(state: State, dataset: Dataset) -> dict[str, list[str]]:
    own = {"lang": state.lang, "observation": state.observation}
    return {key: [value] for key, value in own.items() if value} | address.parameters(state.filters, dataset)


def _from_address(asked: dict[str, list[str]], dataset: Dataset) -> tuple[State, list[Problem]]:
    filters, found = address.parse(asked, dataset)
    lang = asked.get("lang", [""])[-1]
    if lang and lang not in LANGUAGES:
        found.append(Problem("lang", lang, tuple(LANGUAGES)))
        lang = ""
    observation = asked.get("observation", [""])[-1]
    known = dataset.observations["id"]
    if observation and observation not in set(known):
        found.append(Problem("observation", observation, tuple(get_close_matches(observation, known, n=3))))
        observation = ""
    return State(lang, filters, observation), found


def _from_widgets(previous: State) -> State:
    """Return `previous` with whatever the widgets of the last run say now."""
    session, filters = st.session_state, previous.filters
    chosen = filters.choices()
    for key, options in session.get(_OPTIONS, {}).items():
        if f"choice_{key}" in session:
            elsewhere = tuple(value for value in chosen[key] if value not in options)
            here = tuple(value for value in options if value in session[f"choice_{key}"])
            if set(elsewhere + here) != set(chosen[key]):
                chosen[key] = elsewhere + here
    lang = session.get("choice_lang")
    return State(
        observation=session.get(_OPENED, previous.observation),
        lang=previous.lang if lang is None or lang == language(previous) else lang,
        filters=replace(
            filters.choose(chosen),
            years=tuple(session.get("choice_years", filters.years)),
            unfinished=session.get("choice_unfinished", filters.unfinished),
        ),
    )
