"""Rows of a parquet file, batch by batch, so that its size does not matter."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from peyser.exchange.seasonal_jobs.columns import COLUMNS
from peyser.exchange.seasonal_jobs.unusable import UnusableFile, missing_columns

PARQUET_MARK = b"PAR1"
BATCH_ROWS = 500
# A file of a few kilobytes can claim any size. The real one takes 14 MB uncompressed for 6,707 rows.
MOST_BYTES_A_ROW_GROUP = 1 << 30
MOST_BYTES_A_BATCH = 256 << 20


def parquet_rows(path: Path) -> Iterator[dict[str, Any] | None]:
    """Raises UnusableFile when the file is broken, cut off, or claims more than can be held."""
    try:
        with pq.ParquetFile(path) as file:
            _check(file)
            for batch in file.iter_batches(batch_size=BATCH_ROWS, columns=list(COLUMNS)):
                if batch.nbytes > MOST_BYTES_A_BATCH:
                    raise UnusableFile(f"{path.name}: {BATCH_ROWS} rows take more than 256 MB.")
                yield from batch.to_pylist()
    except (pa.ArrowException, OSError, ValueError) as trouble:
        raise UnusableFile(f"{path.name} is broken or cut off: {_one_line(trouble)}") from trouble


def _check(file: pq.ParquetFile) -> None:
    names = file.schema_arrow.names
    missing_columns(set(names), COLUMNS)
    doubled = sorted({name for name in COLUMNS if names.count(name) > 1})
    if doubled:
        raise UnusableFile(f"The column {doubled[0]} occurs twice.")
    groups = (file.metadata.row_group(number) for number in range(file.metadata.num_row_groups))
    if any(group.total_byte_size > MOST_BYTES_A_ROW_GROUP for group in groups):
        raise UnusableFile("The file claims more than 1 GB in one row group; write it with smaller ones.")


def _one_line(trouble: Exception) -> str:
    return " ".join(str(trouble).split())[:200]
