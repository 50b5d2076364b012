"""What one import did, in numbers."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldCount:
    """In how many rows a field had this trouble, and the numbers of the first of them."""

    field: str
    reason: str
    rows: int
    first_rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """`read` = added + changed + same + rejected. A row with two troubles counts at both reasons."""

    run: int
    file: str
    read: int
    added: int
    changed: int
    same: int
    rejected: int
    employers_added: int
    rejected_by_reason: tuple[FieldCount, ...]
    warnings: tuple[FieldCount, ...]
    seconds: float

    @property
    def rows_per_second(self) -> int:
        return round(self.read / self.seconds) if self.seconds > 0 else self.read

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return asdict(self) | {"seconds": round(self.seconds, 2), "rows_per_second": self.rows_per_second}

    def lines(self) -> list[str]:
        """For a person at the command line."""
        found = [
            f"{self.file}: {self.read:,} rows read",
            f"  {self.added:,} added, {self.changed:,} changed, {self.same:,} same, {self.rejected:,} rejected;"
            f" {self.employers_added:,} new employers",
        ]
        for heading, counts in (
            ("rejected", self.rejected_by_reason),
            ("left empty or as written", self.warnings),
        ):
            found += [f"  {heading}:"] if counts else []
            found += [f"    {c.rows:,} × {c.field}: {c.reason} (row {_rows(c)})" for c in counts]
        found.append(f"  {self.seconds:.1f} s, {self.rows_per_second:,} rows a second")
        return found


def _rows(count: FieldCount) -> str:
    more = ", …" if count.rows > len(count.first_rows) else ""
    return ", ".join(str(number) for number in count.first_rows) + more
