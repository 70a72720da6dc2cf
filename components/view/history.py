"""What the register of changes says of one number, in words."""

from __future__ import annotations

from components.language.labels import Labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from data.model import RegisterLine

# Where a code changes, the number stays: it only stands in another place.
_NOTES = tuple(f"note_{lang}" for lang in LANGUAGES)
NUMBERS = ("value", "lower", "upper")
_PUBLISHED = (*NUMBERS, "period_start", "period_end", "status", *_NOTES)


def about_codes(line: RegisterLine) -> bool:
    """Return whether a line of the register corrects something else than a number."""
    return line.change == "corrected" and line.field not in NUMBERS


def recoded(line: RegisterLine) -> bool:
    """Return whether a line of the register tells of a new code and not of a new number."""
    return line.change == "corrected" and line.field not in _PUBLISHED


def history(line: RegisterLine, names: Labels) -> str:
    """Return one line of the register in words: added, corrected or redrawn, in which version, and why."""
    words = names.words
    version = line.version
    if line.change == "added":
        said = words("Added in version {version}.", version=version)
    elif line.change == "withdrawn":
        said = words("Withdrawn in version {version}.", version=version)
    elif line.change == "redrawn":
        shown = N_("Shown in charts since version {version}.")
        hidden = N_("No longer shown since version {version}.")
        drawn = line.after == "yes"
        said = words(shown if drawn else hidden, version=version)
    else:
        before, after = (cell(line.field, text, names) for text in (line.before, line.after))
        if before == after:
            said = words("Recoded in version {version}.", version=version)
        else:
            message = N_("Corrected in version {version}: {field}, {before} became {after}.")
            field = names.dimension(line.field)
            said = words(message, version=version, field=field, before=before, after=after)
    return " ".join(filter(None, [said, words.of(line.why)]))


def cell(field: str, text: str, names: Labels) -> str:
    """Return what stood in a cell: the label of a code, else the text itself."""
    return names.known(field, text) if text else names.words("(empty)")
