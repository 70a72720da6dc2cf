"""How a text of the interface is marked for the catalogue where it stands as data."""


def N_(message: str) -> str:
    """Return `message` unchanged; it is translated where it is shown."""
    return message
