"""Archives whose bytes follow from their contents alone."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that an archive can tell


def packed(parts: Mapping[str, bytes], kinds: Mapping[str, int] | None = None) -> bytes:
    """Return an archive of these parts in their order, without the time at which it was packed.

    `kinds` are the ways of compression of parts that are not deflated.
    """
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, data in parts.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = (kinds or {}).get(name, ZIP_DEFLATED)
            archive.writestr(entry, data)
    return file.getvalue()


def unpacked(data: bytes) -> tuple[dict[str, bytes], dict[str, int]]:
    """Return the parts of an archive in their order, and how each is compressed."""
    with ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        kinds = {one.filename: one.compress_type for one in entries}
        return {one.filename: archive.read(one) for one in entries}, kinds


def steady(data: bytes) -> bytes:
    """Return the same archive without the time at which it was packed."""
    return packed(*unpacked(data))
