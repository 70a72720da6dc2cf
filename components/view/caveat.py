"""The one thing that must be known of a view, where there is room for no more than one."""

from __future__ import annotations

from collections.abc import Sequence

from components.language.message import N_
from components.view.card import card_of
from components.view.pins import pins
from components.view.view import View

_LINES = N_("Dotted lines: counted differently from there on.")


def caveat(view: View) -> str:
    """Return the first note of a view; before one on something else, what the dotted lines of its chart mean."""
    return "".join(explained(view, card_of(view).notes[:1]))


def explained(view: View, notes: Sequence[str]) -> list[str]:
    """Return notes, in the first of them what the dotted lines of the chart mean where none is about any of these."""
    rules = tuple(pin.sign for pin in pins(view) if pin.kind == "definition")
    told = not rules or any(note.startswith(rules) for note in notes)
    return [*notes] if told else [" ".join([view.words(_LINES), *notes[:1]]), *notes[1:]]
