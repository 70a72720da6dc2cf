"""The reader's choices: kept in the address, so that a link opens the same view on any server.

Streamlit can bind a widget to the address by itself, but it writes the label that is shown, which changes with the
language. Here the address holds codes, and each run settles the state before the first widget is drawn.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from components.figures import comparison
from components.figures.pages import FIGURES, PAGES
from components.language.languages import LANGUAGES, preferred
from components.view.deck import decode
from data import address
from data.address import Problem
from data.dataset import Dataset
from data.selection import Filters

_STATE, _PATH, _OPTIONS, _PROBLEMS, _WANTED = "_state", "_path", "_options", "_problems", "_wanted"
_OPENED, _UNFOCUS, _OFFERED, _DECK = "_opened", "_unfocus", "_offered", "_deck"

_LISTED = 5  # values that are named where one is wrong

# What the address holds beside language and filters; a change of page leaves it behind, but for what is collected.
PARAMETERS = ("observation", "section", "figure", "q", "compare", "display", "base", "by", "older", "newer", "deck")


@dataclass(frozen=True)
class State:
    """The language the reader asked for (empty: the browser's), the filters, and what is open on the page.

    `parameters` maps the keys of `PARAMETERS` to their values; one without a value is not there.
    """

    lang: str
    filters: Filters
    parameters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def parameter(self, key: str) -> str:
        """Return the value of a parameter that has one value; empty where it is not set."""
        return next(iter(self.parameters.get(key, ())), "")


def settle(dataset: Dataset) -> State:
    """Return the state of this run and put it into the address.

    A control the reader has just used wins; then an address that changed (a link, an edit, Back); else all stays. A
    change of page empties the address, which is no wish to lose the filters.
    """
    session = st.session_state
    asked = {key: st.query_params.get_all(key) for key in st.query_params}
    path = urlsplit(st.context.url or "").path
    previous: State | None = session.get(_STATE)
    state, followed = previous and _from_widgets(previous), False
    if previous and _WANTED in session:
        wanted = session.pop(_WANTED) or address.parse({}, dataset)[0]
        state, session[_PROBLEMS] = replace(previous, filters=wanted), []
    elif state is None or state == previous:
        kept = previous and _query(previous, dataset)
        ours = {key: values for key, values in asked.items() if key in _keys(dataset)}
        moved = path != session.get(_PATH) and not ours
        if state is None or (ours != kept and not moved):
            state, session[_PROBLEMS] = _from_address(ours, dataset)
            followed = previous is not None and path == session.get(_PATH)
        elif moved:
            state = replace(state, parameters={"deck": state.parameters.get("deck", ())})
    else:
        session[_PROBLEMS] = []
    session[_STATE], session[_PATH] = state, path
    session[_OPENED], session[_DECK] = state.parameter("observation"), state.parameter("deck")
    others = {key: values for key, values in asked.items() if key not in _keys(dataset)}
    query = others | _query(state, dataset)
    # A link within one page leaves the address of the browser as it was, until it is told.
    if query != asked or followed:
        st.query_params.from_dict(query)
    return state


def current() -> State:
    """Return the state that this run has settled on."""
    state: State = st.session_state[_STATE]
    return state


def problems() -> list[Problem]:
    """Return what the address asked for and could not have, until the reader makes a choice."""
    return list(st.session_state.get(_PROBLEMS, []))


def language(state: State) -> str:
    """Return the language to show: the one asked for, else that of the browser."""
    if state.lang:
        return state.lang
    return preferred(st.context.locale or "")


def offer(key: str, value: Any, default: str = "") -> str:
    """Give the widget of `key` its value for this run and return the key to draw it with.

    A parameter that has its `default` leaves the address.
    """
    name = f"choice_{key}"
    st.session_state.setdefault(_OFFERED, {})[key] = (value, default)
    if st.session_state.get(name) != value:
        st.session_state[name] = value
    return name


def offer_choice(key: str, chosen: Sequence[str], options: Sequence[str]) -> str:
    """As `offer`, for a choice among `options`; what this page does not offer stays chosen for the others."""
    st.session_state.setdefault(_OPTIONS, {})[key] = tuple(options)
    return offer(key, [value for value in chosen if value in options])


def choose(filters: Filters | None) -> None:
    """Put other filters in place of those that are on, in the address too. Ends the run and starts another."""
    st.session_state[_WANTED] = filters
    st.rerun()


def reset() -> None:
    """Return all filters to their defaults; the language stays. Ends the run and starts another."""
    choose(None)


def open_evidence(observation: str) -> None:
    """Open the evidence of an observation with the next run of the whole page."""
    st.session_state[_OPENED] = observation


def collect(deck: str) -> None:
    """Put another deck into the address with the next run of the whole page."""
    st.session_state[_DECK] = deck


def collected() -> str:
    """Return the deck as the last click left it, which the address may have still to say."""
    return str(st.session_state.get(_DECK, ""))


def close() -> None:
    """Close the evidence with the next run."""
    st.session_state[_OPENED] = ""


def show_all(section: str = "") -> None:
    """Show all figures of a section again with the next run, after one had been asked for alone."""
    st.session_state[_UNFOCUS] = True
    if section:
        st.session_state["choice_section"] = section


def leading_to(**parameters: str | Sequence[str]) -> dict[str, list[str]]:
    """Return the query parameters of a link with these parameters: language and no filters, as a finder wants them."""
    now = current()
    own = {key: value for key, value in (("lang", now.lang), ("deck", now.parameter("deck"))) if value}
    return {key: [value] if isinstance(value, str) else list(value) for key, value in (own | parameters).items()}


def waiting() -> bool:
    """Return whether a part of the page has asked for what the page as a whole has still to show: evidence, a deck."""
    asked = {"observation": _OPENED, "deck": _DECK}
    return any(st.session_state.get(held, "") != current().parameter(key) for key, held in asked.items())


def _keys(dataset: Dataset) -> set[str]:
    return {"lang", "years", "unfinished", *PARAMETERS, *address.choices(dataset)}


def _query(state: State, dataset: Dataset) -> dict[str, list[str]]:
    own = {"lang": (state.lang,) if state.lang else (), **state.parameters}
    return {key: list(values) for key, values in own.items() if values} | address.parameters(state.filters, dataset)


def _from_address(asked: dict[str, list[str]], dataset: Dataset) -> tuple[State, list[Problem]]:
    filters, found = address.parse(asked, dataset)
    lang = asked.get("lang", [""])[-1]
    if lang and lang not in LANGUAGES:
        found.append(Problem("lang", lang, tuple(LANGUAGES)))
        lang = ""
    parameters = {key: tuple(asked[key][-1:]) for key in PARAMETERS if any(asked.get(key, ()))}
    parameters["compare"] = tuple(dict.fromkeys(asked.get("compare", ())))[: comparison.MOST]
    for key, allowed in _allowed(dataset).items():
        for value in parameters.get(key, ()):
            if value not in allowed:
                found.append(Problem(key, value, tuple(allowed)))
        parameters[key] = tuple(value for value in parameters.get(key, ()) if value in allowed)
    if not _is_deck("".join(parameters.get("deck", ()))):
        found.append(Problem("deck", parameters.pop("deck")[0], ()))
    near = [replace(one, allowed=_nearest(one.value, one.allowed)) for one in found]
    return State(lang, filters, {key: values for key, values in parameters.items() if values}), near


def _is_deck(text: str) -> bool:
    try:
        return not text or bool(decode(text).slides)
    except ValueError:
        return False


def _nearest(value: str, allowed: Sequence[str]) -> tuple[str, ...]:
    """Return a few of the allowed values: all where they are few, else those that look like the one asked for."""
    if len(allowed) <= _LISTED:
        return tuple(allowed)
    near = get_close_matches(value, allowed, n=_LISTED, cutoff=0.4)
    return tuple(near or sorted(allowed)[:_LISTED])


def _allowed(dataset: Dataset) -> dict[str, Collection[str]]:
    """Return the values that parameters may have; the search takes any text."""
    return comparison.allowed(dataset) | {
        "observation": dataset.by_id,
        "section": {code for page in PAGES.values() for code in (*(one.id for one in page.sections), *page.parts)},
        "figure": FIGURES,
        "older": [one.id for one in dataset.releases],
        "newer": [one.id for one in dataset.releases],
    }


def _from_widgets(previous: State) -> State:
    """Return `previous` with whatever the widgets of the last run say now."""
    session, filters = st.session_state, previous.filters
    chosen = dict(filters.choices)
    for key, options in session.get(_OPTIONS, {}).items():
        if f"choice_{key}" in session:
            elsewhere = tuple(value for value in filters.chosen(key) if value not in options)
            here = tuple(value for value in options if value in session[f"choice_{key}"])
            if set(elsewhere + here) != set(filters.chosen(key)):
                chosen[key] = elsewhere + here
    lang = session.get("choice_lang")
    parameters = dict(previous.parameters)
    for key in PARAMETERS:
        offered, default = session.get(_OFFERED, {}).get(key, (None, ""))
        value = session.get(f"choice_{key}", offered)
        if value != offered:  # used by the reader, and not merely drawn by the page
            parameters[key] = () if value == default else tuple(value) if isinstance(value, list) else (value,)
    parameters["observation"] = (session.get(_OPENED, previous.parameter("observation")),)
    parameters["deck"] = (session.get(_DECK, previous.parameter("deck")),)
    if session.pop(_UNFOCUS, False):
        parameters.pop("figure", None)
    return State(
        parameters={key: values for key, values in parameters.items() if any(values)},
        lang=previous.lang if lang is None or lang == language(previous) else lang,
        filters=replace(
            filters.choose(chosen),
            years=tuple(session.get("choice_years", filters.years)),
            unfinished=session.get("choice_unfinished", filters.unfinished),
        ),
    )
