"""The slides of a presentation in their order, with the buttons that move, copy and remove them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st
from msgspec.structs import replace

from components.figures.model import START
from components.figures.pages import PAGES, TOPICS
from components.language.labels import Labels
from components.language.message import N_
from components.view.asked import asked_view
from components.view.card import card_of
from components.view.deck import NAMES, Deck, Shown, Slide, slide
from components.view.frozen import names_at, version_of, views_of
from components.view.provenance import provenance
from components.view.script import said
from components.view.sentence import sentence, source
from components.widgets import collecting, own, updating
from components.widgets.copying import copied
from components.widgets.markdown import plain
from components.widgets.taking import here


@dataclass(frozen=True)
class _Act:
    """What a button does to the slides: `make` gets them and the place of one."""

    label: str
    icon: str
    make: Callable[[list[Slide], int], list[Slide]]
    possible: Callable[[list[Slide], int], bool] = lambda slides, at: True


def _moved(slides: list[Slide], at: int, to: int) -> list[Slide]:
    left = [*slides[:at], *slides[at + 1 :]]
    return [*left[:to], slides[at], *left[to:]]


def _copied(slides: list[Slide], at: int) -> list[Slide]:
    return [*slides[: at + 1], slide(slides[at].kind, *slides[at].shown), *slides[at + 1 :]]


def _paired(slides: list[Slide], at: int) -> list[Slide]:
    both = replace(slides[at], kind="pair", shown=(*slides[at].shown, *slides[at + 1].shown))
    return [*slides[:at], both, *slides[at + 2 :]]


def _parted(slides: list[Slide], at: int) -> list[Slide]:
    return [*slides[:at], *(slide("figure", shown) for shown in slides[at].shown), *slides[at + 1 :]]


def _told(slides: list[Slide], at: int) -> list[Slide]:
    other = replace(slides[at], kind="figure" if slides[at].kind == "statement" else "statement")
    return [*slides[:at], other, *slides[at + 1 :]]


def _thawed(slides: list[Slide], at: int) -> list[Slide]:
    return [*slides[:at], replace(slides[at], version=""), *slides[at + 1 :]]


def _freezing(version: str) -> _Act:
    """Return the button that keeps a slide at this version of the data, whatever is published later."""

    def freeze(slides: list[Slide], at: int) -> list[Slide]:
        return [*slides[:at], replace(slides[at], version=version), *slides[at + 1 :]]

    return _Act(N_("Freeze"), "ac_unit", freeze, lambda slides, at: slides[at].has_numbers and not slides[at].version)


_ACTS = {
    "up": _Act(N_("Up"), "arrow_upward", lambda slides, at: _moved(slides, at, at - 1), lambda slides, at: at > 0),
    "down": _Act(
        N_("Down"),
        "arrow_downward",
        lambda slides, at: _moved(slides, at, at + 1),
        lambda slides, at: at < len(slides) - 1,
    ),
    "copy": _Act(N_("Duplicate"), "content_copy", _copied),
    "tell": _Act(
        N_("Statement or figure"), "title", _told, lambda slides, at: slides[at].kind in ("figure", "statement")
    ),
    "pair": _Act(
        N_("Beside the next one"),
        "splitscreen_vertical_add",
        _paired,
        lambda slides, at: [one.kind for one in slides[at : at + 2]] == ["figure", "figure"],
    ),
    "part": _Act(N_("Apart"), "splitscreen", _parted, lambda slides, at: slides[at].kind == "pair"),
    "live": _Act(N_("Make live"), "update", _thawed, lambda slides, at: bool(slides[at].version)),
    "remove": _Act(N_("Remove"), "delete", lambda slides, at: [*slides[:at], *slides[at + 1 :]]),
}


def draw(collected: Deck, names: Labels) -> None:
    """Draw every slide with its buttons."""
    slides = list(collected.slides)
    acts = {"freeze": _freezing(collected.version), **_ACTS}
    for at, one in enumerate(slides):
        with st.container(border=True, key=f"slide-{one.key}"):
            title, changed = titled(one, collected, names), updating.changed(one, names)
            kind = " · ".join(filter(None, [names.words(NAMES[one.kind]), updating.state(one, changed, names)]))
            st.markdown(f"**{at + 1} · {plain(title)}**  \n{plain(kind)}")
            with st.container(horizontal=True, key=f"acts-{one.key}"):
                for key, act in acts.items():
                    if act.possible(slides, at):
                        st.button(
                            names.words(act.label),
                            key=f"{key}-{one.key}",
                            icon=f":material/{act.icon}:",
                            type="tertiary",
                            on_click=_change,
                            args=(one.key, act, names),
                        )
                written = st.popover(
                    names.words("Own title and notes"),
                    icon=":material/edit_note:",
                    type="tertiary",
                    key=f"own-{one.key}",
                    on_change="rerun",
                )
            if written.open:
                with written:
                    own.texts(one.key, title, names)
                    _sentences(one, collected, names)
            updating.listed(at + 1, one, changed, names)


def _sentences(one: Slide, collected: Deck, names: Labels) -> None:
    """Draw what a slide says in sentences, to be taken as its title, its notes, or anywhere else."""
    then = names_at(version_of(one, collected), names)
    if not then:
        return
    for view in views_of(one, then):
        if view.rows:
            copied(names.words("In a sentence"), said(view, provenance(view, here())))
    row = next((then.dataset.by_id.get(shown.id) for shown in one.shown), None) if one.kind == "number" else None
    if row:
        copied(names.words("In a sentence"), f"{sentence(row, then)} {source([row], then)}")


def _change(key: str, act: _Act, names: Labels) -> None:
    """Do what a button does to the slide of this key, as the presentation is by now: clicks may come fast."""
    now = collecting.deck(names)
    slides = list(now.slides)
    at = next((place for place, one in enumerate(slides) if one.key == key), None)
    if at is not None and act.possible(slides, at):
        collecting.put(Deck(now.version, tuple(act.make(slides, at))), names)


def titled(one: Slide, collected: Deck, names: Labels) -> str:
    """Return the title of a slide as the version of the record gives it that the slide is drawn from."""
    version = version_of(one, collected)
    then = names_at(version, names)
    if not then:
        return names.words("Data version {version} cannot be drawn any more.", version=version)
    return _titled(one, then)


def _titled(one: Slide, names: Labels) -> str:
    words, dataset = names.words, names.dataset
    row = next((dataset.by_id[shown.id] for shown in one.shown if shown.id in dataset.by_id), None)
    if one.kind == "number" and row:
        return names.stated(row)
    if one.kind == "section" and one.shown and one.shown[0].id in PAGES:
        return words(PAGES[one.shown[0].id].question)
    if one.kind == "title":
        return words(PAGES[START].question)
    found = [(shown.id, asked_view(shown.id, shown.asked, names)) for shown in one.shown]
    return " · ".join(card_of(view).title if view else key for key, view in found) or words(NAMES[one.kind])


def adding(names: Labels) -> None:
    """Draw the buttons that add a slide which shows no figure."""
    words = names.words
    with st.container(horizontal=True, key="adding", vertical_alignment="center"):
        for kind in ("title", "sources", "closing"):
            st.button(
                words(NAMES[kind]),
                key=f"add-{kind}",
                icon=":material/add:",
                on_click=collecting.add,
                args=(kind, (), names),
            )
        with st.popover(words("Section"), icon=":material/add:", key="add-section"):
            for topic in TOPICS:
                st.button(
                    words(topic.title),
                    key=f"add-{topic.path}",
                    type="tertiary",
                    on_click=collecting.add,
                    args=("section", (Shown(topic.path),), names),
                )
