"""Parquet bytes: the same table always gives the same."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq


def encode(table: pa.Table) -> bytes:
    """Return `table` as Parquet bytes without anything that changes from run to run."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", use_dictionary=True, write_statistics=True)
    return bytes(sink.getvalue().to_pybytes())
