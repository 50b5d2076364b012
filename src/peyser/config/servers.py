"""The two embedded servers of this folder: one that keeps its data, one for tests that may lose it.

Standard library only: the bootstrap runs this before any package is installed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from peyser.config.embedded_postgres import EmbeddedPostgres

DATABASE = "peyser"
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def var() -> Path:
    """Where the data lies: `PEYSER_VAR`, else `var` in the project's folder."""
    return Path(os.environ.get("PEYSER_VAR") or Path(__file__).resolve().parents[3] / "var")


def lasting_server(*, binaries: Path | None = None, report: Callable[[str], object]) -> EmbeddedPostgres:
    """The server behind `make run` and the `peyser` commands; its data outlives it."""
    return EmbeddedPostgres(var() / "postgres", binaries=binaries, report=report)


def forgetful_server(*, binaries: Path | None = None, report: Callable[[str], object]) -> EmbeddedPostgres:
    """The server of the tests: fast, because it may lose everything in a crash."""
    return EmbeddedPostgres(var() / "postgres-test", binaries=binaries, settings=FORGETFUL, report=report)
