"""`make lock`: writes all lock files anew, without the address of any registry in them."""

from __future__ import annotations

from pathlib import Path

from bootstrap import children, environment, preparation
from bootstrap.places import BOOTSTRAP, ROOT, UV
from bootstrap.progress import Unprepared, say, step

EXPORT = (UV, "export", "-q", "--frozen", "--no-emit-project", "--no-header")
COMPILE = (
    *(UV, "pip", "compile", "-q", "--upgrade", "--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
)
NPM_LOCK = ROOT / "package-lock.json"


def lock() -> int:
    """Resolve pyproject.toml, bootstrap/*.in and package.json to the newest versions they allow."""
    preparation.prepare(dev=False)
    written = [environment.RUN_LOCK, environment.DEV_LOCK, NPM_LOCK]
    with step("resolving the Python packages"):
        children.run_quietly("lock", [UV, "lock", "-q", "--upgrade"])
        children.run_quietly("lock-run", [*EXPORT, "--no-dev", "-o", environment.RUN_LOCK])
        children.run_quietly("lock-dev", [*EXPORT, "-o", environment.DEV_LOCK])
        for wanted in sorted(BOOTSTRAP.glob("*.in")):
            target = wanted.with_suffix(".lock")
            children.run_quietly(f"lock-{wanted.stem}", [*COMPILE, wanted.relative_to(ROOT), "-o", target])
            written.append(target)
    with step("resolving the front end's packages"):
        children.run_quietly(
            "lock-npm", ["npm", "install", "--package-lock-only", "--ignore-scripts", "--silent"]
        )
    refuse_addresses(written)
    say("all lock files are written; look through the changes and run the tests")
    return 0


def refuse_addresses(files: list[Path]) -> None:
    """A lock with a registry's address works only where that registry is reachable."""
    bad = [file.name for file in files if "http" in file.read_text()]
    if bad:
        raise Unprepared(f"{', '.join(bad)} would record the address of a registry.")
