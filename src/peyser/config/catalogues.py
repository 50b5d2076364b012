"""Compiles the translators' files into what the pages read; needs no gettext programs on the machine.

`python -m peyser.config.catalogues` does it alone, before a test run.
"""

from __future__ import annotations

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parents[1] / "locale"


def compile_catalogues(folder: Path = LOCALE) -> list[str]:
    """Compile each catalogue that is newer than what was made of it; the languages compiled.

    Raises PoFileError with file and line for a broken catalogue. Translations marked fuzzy are left out: nobody
    has looked at them yet.
    """
    compiled = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
        unfinished = target.with_suffix(f".{os.getpid()}")
        with unfinished.open("wb") as file:
            write_mo(file, catalogue)
        unfinished.replace(target)  # two processes may compile at once
        compiled.append(source.parts[-3])
    return compiled


if __name__ == "__main__":
    compile_catalogues()
