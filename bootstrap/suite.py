"""`make test`: the whole suite, with a database and a browser of its own."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Mapping, Sequence

from bootstrap import children, environment, preparation
from bootstrap.database import database
from bootstrap.places import PYTHON, ROOT, site_packages
from bootstrap.progress import Unprepared, say

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
E2E = ROOT / "tests" / "e2e"
SCREENSHOTS = ROOT / "docs" / "screenshots"
PARALLEL = ("-n", "2", "--dist", "loadscope")


def run_suite(arguments: Sequence[str], *, browser: bool, env: Mapping[str, str] | None = None) -> int:
    """Run pytest; its exit code."""
    preparation.prepare(dev=True)
    if browser:
        ensure_browser()
    parallel = () if "-n" in arguments else PARALLEL
    without = () if browser else ("-m", "not browser")
    with database("test") as url:
        children.run_quietly("catalogues", [PYTHON, "-m", "peyser.config.catalogues"])
        say("running the tests")
        code = children.run(
            [PYTHON, "-m", "pytest", *parallel, *without, *arguments],
            env={**(env or {}), "DATABASE_URL": url},
            end_by=signal.SIGINT,
        )
        say(f"pytest ended with {code}")
        return code


def screenshots() -> int:
    """Walk the circle once more and keep its pictures."""
    return run_suite(["-n", "0", str(E2E)], browser=True, env={"PEYSER_SCREENSHOTS": str(SCREENSHOTS)})


def ensure_browser() -> None:
    """Find what the browser tests need or install it: a suite without them proves too little to pass."""
    missing = missing_for_the_browser()
    if not missing:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment.apt_install(*missing)
        return
    raise Unprepared(
        f"The browser tests lack {(names := ' '.join(missing))}. On Debian, as root: apt-get install {names}. "
        "To leave these tests out once: python3 bootstrap/run.py test --no-browser"
    )


def missing_for_the_browser() -> list[str]:
    """Debian packages of Chromium, of a font, and of the library that Playwright's own Node is linked to."""
    missing = [] if any(shutil.which(name) for name in BROWSERS) else ["chromium", "fonts-dejavu-core"]
    if not environment.runs(site_packages() / "playwright" / "driver" / "node"):
        missing.append("libatomic1")
    return missing
