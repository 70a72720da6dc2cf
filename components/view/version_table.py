"""What lies between two versions of the data as a table, for pages and files."""

from __future__ import annotations

from collections.abc import Sequence

from components.language.labels import Labels
from components.language.message import N_
from components.view.history import NUMBERS, cell
from components.view.tidy import Columns
from data.model import RegisterLine

CHANGES = {
    "added": N_("Added"),
    "corrected": N_("Corrected"),
    "redrawn": N_("Other report shown"),
    "withdrawn": N_("Withdrawn"),
}
TITLES = {
    "change": N_("Change"),
    "measure": N_("Measure"),
    "period": N_("Period"),
    "field": N_("Field"),
    "before": N_("Before"),
    "after": N_("After"),
    "version": N_("Version"),
    "why": N_("Reason"),
    "id": N_("Identifier"),
}


def version_table(lines: Sequence[RegisterLine], names: Labels) -> Columns:
    """Return lines of the register, labelled: the columns of `TITLES`, each a text; measure and period where known."""
    words, known = names.words, names.dataset.by_id
    rows = [known.get(line.id) for line in lines]
    return {
        "change": [words(CHANGES[line.change]) for line in lines],
        "measure": [names.subject(row) if row else "" for row in rows],
        "period": [names.period(row) if row else "" for row in rows],
        "field": [names.dimension(line.field) if line.field else "" for line in lines],
        "before": [_cell(line.field, line.before, names) for line in lines],
        "after": [_cell(line.field, line.after, names) for line in lines],
        "version": [line.version for line in lines],
        "why": [words.of(line.why) for line in lines],
        "id": [line.id for line in lines],
    }


def _cell(field: str, text: str, names: Labels) -> str:
    return cell(field, text, names) if field not in ("", *NUMBERS) else text
