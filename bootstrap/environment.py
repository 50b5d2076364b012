"""Makes the Python environment: a venv without pip, uv, and every package pinned by its hash."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap import children
from bootstrap.places import BOOTSTRAP, PYTHON, ROOT, UV, VENV
from bootstrap.progress import Unprepared, step
from bootstrap.stamps import Stamp

BOOTSTRAP_LOCK = BOOTSTRAP / "bootstrap.lock"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
STAMPS = VENV / "stamps"
QUIET_PIP = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}
NO_PIP = (
    "Peyser needs pip once, to install everything else, and found neither pip, nor ensurepip, nor uv. "
    "On Debian: apt-get install python3-pip"
)


def prepare(*, dev: bool) -> None:
    """Bring the environment to the state of the lock files; packages somebody added by hand stay."""
    tools = Stamp(STAMPS / "tools", (BOOTSTRAP_LOCK,))
    if not (runs(PYTHON) and UV.exists() and tools.holds()):
        _make_environment()
        with step("installing uv"):
            _install_tools()
        tools.set()
    lock = DEV_LOCK if dev else RUN_LOCK
    packages = Stamp(STAMPS / lock.stem, (lock,))
    if not packages.holds():
        with step(f"installing the packages of {lock.name}"):
            install("packages", "--require-hashes", "-r", lock)
        packages.set()
    project = Stamp(STAMPS / "project", (ROOT / "pyproject.toml",))
    if not project.holds():
        with step("installing the project itself"):
            install("project", "--no-deps", "--no-build-isolation", "-e", ".")
        project.set()


def install(log: str, *arguments: object) -> None:
    """`uv pip install` into the environment; it adds and never takes away, since run and test share it."""
    children.run_quietly(
        log, [UV, "pip", "install", "-q", "--python", PYTHON, *arguments], env={"UV_LINK_MODE": "copy"}
    )


def _make_environment() -> None:
    if runs(PYTHON):
        return
    with step(f"making the Python environment with {sys.version.split()[0]}"):
        children.run_quietly("venv", [sys.executable, "-m", "venv", "--clear", "--without-pip", VENV])


def _install_tools() -> None:
    """Without pip in the venv: a pip found elsewhere installs into it."""
    pinned = ("--require-hashes", "-r", BOOTSTRAP_LOCK)
    if UV.exists() and runs(UV):
        children.run_quietly("uv", [UV, "pip", "install", "-q", "--python", PYTHON, *pinned])
    elif (found := shutil.which("uv")) is not None:
        children.run_quietly("uv", [found, "pip", "install", "-q", "--python", PYTHON, *pinned])
    else:
        pip = _pip()
        children.run_quietly("uv", [*pip, "-q", "install", *pinned], env=QUIET_PIP)


def _pip() -> list[object]:
    """A pip that installs into the environment: ours, the one packed with Python, or Debian's."""
    ours: list[object] = [sys.executable, "-m", "pip", "--python", PYTHON]
    if _has("pip"):
        return ours
    if _has("ensurepip"):
        children.run_quietly("pip", [PYTHON, "-m", "ensurepip", "--upgrade"])
        return [PYTHON, "-m", "pip"]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        apt_install("python3-pip")
        debian = "/usr/bin/python3"
        if _has("pip") or Path(debian).exists():
            return [sys.executable if _has("pip") else debian, "-m", "pip", "--python", PYTHON]
    raise Unprepared(NO_PIP)


def apt_install(*packages: str) -> None:
    """Install Debian packages; only root can, and only after a fresh list of what there is."""
    with step(f"installing {' and '.join(packages)} with apt-get"):
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        children.run_quietly("apt-update", ["apt-get", "update", "-q"], env=quiet)
        command = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages]
        children.run_quietly("apt-install", command, env=quiet)


def _has(module: str) -> bool:
    importlib.invalidate_caches()
    spec = importlib.util.find_spec(module)
    return spec is not None and spec.origin is not None  # an empty folder of that name is no module


def runs(program: Path) -> bool:
    """A venv whose Python has been upgraded away is there but does not run."""
    try:
        return subprocess.run([str(program), "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False
