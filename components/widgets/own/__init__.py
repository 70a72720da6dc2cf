"""What a presenter writes for a slide, and the files that carry it: it stays in the reader's browser but for these."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from components.language.labels import Labels
from components.view.deck import Deck, decode, encode
from components.widgets import collecting
from components.widgets.taking import here

_FOLDER = Path(__file__).parent


@cache
def _component(name: str) -> Any:
    """Return a component of this folder; Streamlit wants each to be registered once. All know what is kept."""
    kept, html, css, js = (
        (_FOLDER / file).read_text(encoding="utf-8")
        for file in ("kept.js", f"{name}.html", f"{name}.css", f"{name}.js")
    )
    return st.components.v2.component(f"takedown_trends_{name}", html=html, css=css, js=kept + js)


def texts(key: str, title: str, names: Labels) -> None:
    """Draw the fields for the own title and notes of the slide with this key; `title` is what it says without."""
    words = names.words
    labels = {
        "title": words("Own title"),
        "notes": words("Own notes"),
        "kept": words("Kept in this browser alone, for this language."),
    }
    _component("texts")(
        data={"key": key, "lang": words.lang, "given": title, "labels": labels}, key=f"texts-{key}-{words.lang}"
    )


def file(collected: Deck, names: Labels) -> None:
    """Draw the buttons that save a presentation with the presenter's texts as a file, and open one."""
    words = names.words
    labels = {
        "save": words("Save as a file"),
        "open": words("Open a file"),
        "wrong": words("This file is no presentation of this dashboard."),
        "name": words("presentation"),
    }
    data = {
        "deck": encode(collected) if collected.slides else "",
        "keys": _keys(collected),
        "lang": words.lang,
        "labels": labels,
    }

    def opened() -> None:
        try:
            collecting.put(decode(st.session_state["deck-file"].opened), names)
        except ValueError:
            st.toast(words("This file is no presentation of this dashboard."))

    _component("file")(data=data, key="deck-file", on_opened_change=opened)


def template(collected: Deck, names: Labels) -> None:
    """Draw the form that takes a template and gives the PowerPoint file in its dress, in one language or in all."""
    words, site = names.words, here()
    query = urlencode({"deck": encode(collected), "lang": words.lang})
    labels = {
        "template": words("Template (.potx or .pptx)"),
        "pick": words("Choose a file"),
        "every": words("In every language, as an archive"),
        "make": words("Make the file"),
        "failed": words("The file could not be made. Please try again."),
    }
    addresses = {ending: site.to(f"api/v1/presentation.{ending}?{query}") for ending in ("pptx", "zip")}
    _component("template")(data={"addresses": addresses, "keys": _keys(collected), "labels": labels}, key="template")


def files(collected: Deck, listed: Mapping[str, tuple[str, bool]], names: Labels) -> None:
    """Draw the links of files by their names: an address, and whether own titles and notes go into the file."""
    failed = names.words("The file could not be made. Please try again.")
    shown = [{"label": label, "address": address, "own": own} for label, (address, own) in listed.items()]
    _component("files")(data={"files": shown, "keys": _keys(collected), "labels": {"failed": failed}}, key="files")


def _keys(collected: Deck) -> list[str]:
    return [slide.key for slide in collected.slides]
