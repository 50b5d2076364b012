"""Which files of the folder are still to be loaded: `<kind>*.csv`, by name, unless loaded to the end before."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from peyser.exchange.models import ImportRun
from peyser.exchange.nightly.kinds import KINDS, NightlyKind


def files_to_load(folder: Path) -> Iterator[tuple[NightlyKind, Path]]:
    for kind in KINDS.values():
        for path in sorted(folder.glob(f"{kind.name}*.csv")):
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            if not ImportRun.objects.filter(
                source=kind.name, file_hash=digest, finished_at__isnull=False
            ).exists():
                yield kind, path
