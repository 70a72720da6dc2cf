"""What an answer depends on beside its address: this very code, these tables, these libraries."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path

from data.dataset import Dataset

_ROOT = Path(__file__).parents[2]
_KINDS = ("*.py", "*.po", "*.html", "*.xml", "*.typ", "*.css", "*.csv", "*.parquet", "*.json")


@lru_cache(maxsize=1)
def edition() -> str:
    """Return a fingerprint of code and data: the same on every replica of one edition, another after each change."""
    told = hashlib.blake2b(digest_size=8)
    files = [path for folder in ("components", "data") for kind in _KINDS for path in (_ROOT / folder).rglob(kind)]
    for path in sorted([*files, _ROOT / "requirements.txt"]):
        told.update(path.relative_to(_ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def published(dataset: Dataset) -> datetime:
    """Return the moment from which the newest release counts."""
    return datetime.combine(dataset.releases.iloc[-1]["date"], time(), UTC)
