"""Streamlit's own English, as far as this dashboard shows or speaks it: `shell.js` says it in Korean.

Streamlit has no other languages. The texts are those of the installed version; one that a later version words
otherwise stays English, and the browser test of the languages tells which.
"""

from __future__ import annotations

from components.language.message import N_
from components.language.words import words

_KOREAN = "ko"

_FRAME = (
    N_("Skip to main content"),
    N_("App pages"),
    N_("Sidebar"),
    N_("Collapse sidebar"),
    N_("Expand sidebar"),
    N_("Navigate to home page"),
    N_("Logo"),
    N_("Link to heading"),
    N_("Scroll tabs left"),
    N_("Scroll tabs right"),
    N_("Close"),
    N_("Dismiss"),
)
_STATE = (
    N_("Running..."),
    N_("Loading..."),
    N_("Connecting"),
    N_("Connecting to Streamlit server"),
    N_("Unable to connect to Streamlit server"),
    N_("Error"),
    N_("Connection error"),
    N_("Connection timed out."),
    N_("Streamlit server is not responding. Are you connected to the internet?"),
    N_("Page not found"),
    N_("The page that you have requested does not seem to exist. Running the app's main page."),
    N_(
        "You have requested page /{name}, but no corresponding file was found in the app's pages/ directory. "
        "Running the app's main page."
    ),
    N_("Try again"),
    N_("Continue anyway"),
)
_CONTROLS = (
    N_("{name} — start"),
    N_("{name} — end"),
    N_("Open"),
    N_("Clear all"),
    N_("No results"),
    N_("Remove {name}"),
    N_("Selected values"),
    N_("{n} option available."),
    N_("{n} options available."),
    N_("{name}, selected"),
    N_("Multiselect options"),
    N_("Copy to clipboard"),
    N_("Copied"),
    N_("Fullscreen"),
    N_("Fullscreen: {name}"),
    N_("Close fullscreen"),
)
_GRID = (
    N_("Show/hide columns"),
    N_("Download as CSV"),
    N_("Search"),
    N_("Type to search"),
    N_("Previous Result"),
    N_("Next Result"),
    N_("Close Search"),
    N_("over 1000"),
    N_("{n} result"),
    N_("{n} results"),
    N_("{i} of {n} result"),
    N_("{i} of {n} results"),
    N_("{i} of over 1000"),
    N_("Dataframe column menu"),
    N_("Copy column name"),
    N_("Sort ascending"),
    N_("Sort descending"),
    N_("Statistics"),
    N_("Format"),
    N_("Autosize"),
    N_("Pin column"),
    N_("Unpin column"),
    N_("Hide column"),
    N_("Select all"),
    N_("text"),
    N_("number"),
    N_("checkbox"),
    N_("link"),
    N_("true"),
    N_("false"),
)
_FORMATS = (
    N_("Automatic"),
    N_("Localized"),
    N_("Plain"),
    N_("Compact"),
    N_("Dollar"),
    N_("Euro"),
    N_("Yen"),
    N_("Percent"),
    N_("Scientific"),
    N_("Accounting"),
    N_("Duration"),
)
_STATISTICS = (
    N_("Values"),
    N_("Empty"),
    N_("Distinct"),
    N_("Average"),
    N_("Standard deviation"),
    N_("Minimum"),
    N_("25th percentile"),
    N_("Median"),
    N_("75th percentile"),
    N_("Maximum"),
    N_("Sum"),
    N_("Minimum length"),
    N_("Maximum length"),
    N_("Average length"),
    N_("Distribution histogram: {name}"),
    N_("Top values frequency chart: {name}"),
    N_("True/false distribution chart: {name}"),
    N_("Based on sample"),
    N_("No data"),
)


_OURS = (N_("Arrow keys go from mark to mark, Enter opens one."),)


def ours() -> dict[str, str]:
    """Return the texts that the page's own script says, with their Korean."""
    korean = words(_KOREAN)
    return {text: korean(text) for text in _OURS}


def texts() -> dict[str, str]:
    """Return Streamlit's texts with their Korean; `{n}` and the like stand for what changes."""
    korean = words(_KOREAN)
    return {text: korean(text) for text in (*_FRAME, *_STATE, *_CONTROLS, *_GRID, *_FORMATS, *_STATISTICS)}
