"""The one thing that must be known of a view, where there is room for no more than one."""

from __future__ import annotations

from components.language.message import N_
from components.view.card import card_of
from components.view.pins import pins
from components.view.view import View

_LINES = N_("Dotted lines: counted differently from there on.")


def caveat(view: View) -> str:
    """Return the first note of a view; before one on something else, what the dotted lines of its chart mean."""
    first = next(iter(card_of(view).notes), "")
    rules = [pin.sign for pin in pins(view) if pin.kind == "definition"]
    if not rules or first.startswith(tuple(rules)):
        return first
    return f"{view.words(_LINES)} {first}"
