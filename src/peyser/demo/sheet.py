"""Where generated rows wait until they are written, and where they get their ids."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from peyser.demo.rows.tables import MODELS, RowKind


class Sheet:
    """Rows by table. Ids run on from `first_ids`, so that they never meet those of rows already there."""

    def __init__(self, first_ids: Mapping[RowKind, int]) -> None:
        self.rows: dict[RowKind, list[tuple[Any, ...]]] = {kind: [] for kind in MODELS}
        self.next_id = {kind: count(first_ids[kind]).__next__ for kind in MODELS}

    def add(self, row: tuple[Any, ...]) -> None:
        self.rows[type(row)].append(row)

    def take(self) -> dict[RowKind, list[tuple[Any, ...]]]:
        """The rows added since the last time, and an empty sheet again."""
        taken = {kind: rows for kind, rows in self.rows.items() if rows}
        self.rows = {kind: [] for kind in MODELS}
        return taken


def array(items: list[str] | tuple[str, ...]) -> str:
    """A list of texts as PostgreSQL writes it."""
    return "{" + ",".join(_quoted(item) for item in items) + "}"


def _quoted(item: str) -> str:
    if item.replace("-", "").replace("_", "").isalnum():
        return item
    escaped = item.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
