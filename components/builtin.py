"""Streamlit's own English, as far as this dashboard shows or speaks it: `shell.js` says it in Korean.

Streamlit has no other languages. The texts are those of the installed version; one that a later version words
otherwise stays English, and the browser test of the languages tells which.
"""

from __future__ import annotations

from components.words import mark, words

_KOREAN = "ko"

_FRAME = (
    mark("Skip to main content"),
    mark("App pages"),
    mark("Sidebar"),
    mark("Collapse sidebar"),
    mark("Expand sidebar"),
    mark("Navigate to home page"),
    mark("Logo"),
    mark("Link to heading"),
    mark("Scroll tabs left"),
    mark("Scroll tabs right"),
    mark("Close"),
    mark("Dismiss"),
)
_STATE = (
    mark("Running..."),
    mark("Loading..."),
    mark("Connecting"),
    mark("Connecting to Streamlit server"),
    mark("Unable to connect to Streamlit server"),
    mark("Error"),
    mark("Connection error"),
    mark("Connection timed out."),
    mark("Streamlit server is not responding. Are you connected to the internet?"),
    mark("Page not found"),
    mark("The page that you have requested does not seem to exist. Running the app's main page."),
    mark(
        "You have requested page /{name}, but no corresponding file was found in the app's pages/ directory. "
        "Running the app's main page."
    ),
    mark("Try again"),
    mark("Continue anyway"),
)
_CONTROLS = (
    mark("{name} — start"),
    mark("{name} — end"),
    mark("Open"),
    mark("Clear all"),
    mark("No results"),
    mark("Remove {name}"),
    mark("Selected values"),
    mark("{n} option available."),
    mark("{n} options available."),
    mark("{name}, selected"),
    mark("Multiselect options"),
    mark("Copy to clipboard"),
    mark("Copied"),
    mark("Fullscreen"),
    mark("Close fullscreen"),
)
_GRID = (
    mark("Show/hide columns"),
    mark("Download as CSV"),
    mark("Search"),
    mark("Type to search"),
    mark("Previous Result"),
    mark("Next Result"),
    mark("Close Search"),
    mark("over 1000"),
    mark("{n} result"),
    mark("{n} results"),
    mark("{i} of {n} result"),
    mark("{i} of {n} results"),
    mark("{i} of over 1000"),
    mark("Dataframe column menu"),
    mark("Copy column name"),
    mark("Sort ascending"),
    mark("Sort descending"),
    mark("Statistics"),
    mark("Format"),
    mark("Autosize"),
    mark("Pin column"),
    mark("Unpin column"),
    mark("Hide column"),
    mark("Select all"),
    mark("text"),
    mark("number"),
    mark("checkbox"),
    mark("link"),
    mark("true"),
    mark("false"),
)
_FORMATS = (
    mark("Automatic"),
    mark("Localized"),
    mark("Plain"),
    mark("Compact"),
    mark("Dollar"),
    mark("Euro"),
    mark("Yen"),
    mark("Percent"),
    mark("Scientific"),
    mark("Accounting"),
    mark("Duration"),
)
_STATISTICS = (
    mark("Values"),
    mark("Empty"),
    mark("Distinct"),
    mark("Average"),
    mark("Standard deviation"),
    mark("Minimum"),
    mark("25th percentile"),
    mark("Median"),
    mark("75th percentile"),
    mark("Maximum"),
    mark("Sum"),
    mark("Minimum length"),
    mark("Maximum length"),
    mark("Average length"),
    mark("Distribution histogram: {name}"),
    mark("Top values frequency chart: {name}"),
    mark("True/false distribution chart: {name}"),
    mark("Based on sample"),
    mark("No data"),
)


def texts() -> dict[str, str]:
    """Return Streamlit's texts with their Korean; `{n}` and the like stand for what changes."""
    korean = words(_KOREAN)
    return {text: korean(text) for text in (*_FRAME, *_STATE, *_CONTROLS, *_GRID, *_FORMATS, *_STATISTICS)}
